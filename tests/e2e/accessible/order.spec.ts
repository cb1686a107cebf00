// The keyboard goes through each page in the order in which it is seen, whatever the width.
import { expect, test, type Page } from "@playwright/test";
import { open } from "../support/pages";

/** Where the focus stands in the page; null on what keeps its place on the screen. */
const place = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document;
    if (!activeElement || activeElement === document.body) return null;
    for (let box: Element | null = activeElement; box; box = box.parentElement)
      if (["fixed", "sticky"].includes(getComputedStyle(box).position)) return null;
    const { left, top } = activeElement.getBoundingClientRect();
    const name = activeElement.ariaLabel ?? activeElement.textContent ?? "";
    const depth = document.querySelector(".app")!.getBoundingClientRect().top;
    const inside = activeElement.closest("main") !== null;
    return { name: name.trim().slice(0, 40), left, top: top - depth, inside };
  });

for (const width of [1280, 800, 360]) {
  for (const address of ["#/simuler", "#/missions", "#/plan", "#/versements", "#/decider"]) {
    test(`${width} px, ${address}`, async ({ page }) => {
      // Tall enough for nothing to scroll: what is seen stands still.
      await page.setViewportSize({ width, height: 9000 });
      await open(page, address);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      const back: string[] = [];
      let inside = 0;
      let last: Awaited<ReturnType<typeof place>> = null;
      for (let presses = 0; presses < 150; presses++) {
        await page.keyboard.press("Tab");
        const here = await place(page);
        if (here && last && here.top < last.top - 60 && here.left <= last.left + 5)
          back.push(`${last.name} → ${here.name}`);
        last = here ?? last;
        if (here?.inside) inside++;
        if (await page.evaluate(() => document.activeElement === document.body)) break;
      }
      expect(back).toEqual([]);
      expect(inside, "ce que la page contient se parcourt").toBeGreaterThan(5);
    });
  }
}
