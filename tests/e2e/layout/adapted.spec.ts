// What the reader's system asks for: two colours, a short window, larger letters, no motion, no
// translation.
import { expect, test, type Page } from "@playwright/test";
import { Home, open, Shell, Workbench } from "../support/pages";

test("à deux couleurs, chaque part de « Qui paie quoi » se distingue des autres", async ({
  page,
}) => {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ forcedColors: "active", colorScheme });
    const workbench = await new Workbench(page).open();
    const samples = workbench.who.getByRole("listitem").locator("svg");
    await expect(samples).toHaveCount(4);
    const drawn = new Set<string>();
    for (const sample of await samples.all())
      drawn.add((await sample.screenshot()).toString("base64"));
    expect(drawn.size).toBe(4);
  }
});

test("à deux couleurs, ce qui est choisi se voit", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await page.setViewportSize({ width: 360, height: 740 });
  const workbench = await new Workbench(page).open();
  const outline = (checked: boolean) =>
    workbench.picker
      .getByRole("radio", { checked })
      .first()
      .evaluate((radio) => getComputedStyle(radio.nextElementSibling!).outlineStyle);
  expect(await outline(true)).toBe("solid");
  expect(await outline(false)).toBe("none");
});

/** What has the focus, if nothing of it can be seen: something else lies over each of its points. */
const covered = () => {
  const focus = document.activeElement!;
  const own = focus.closest("label") ?? focus;
  const within = (a: Element, b: Element) => a === b || a.contains(b) || b.contains(a);
  const boxes = [...focus.getClientRects(), ...own.getClientRects()];
  // What is larger than the window is seen by the part that is in it.
  const points = boxes.flatMap((box) => {
    const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
    const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
    return [0.05, 0.5, 0.95].flatMap((x) =>
      [0.1, 0.5, 0.9].map((y) => [left + x * (right - left), top + y * (bottom - top)] as const),
    );
  });
  const seen = points.some(([x, y]) => {
    const over = document.elementFromPoint(x, y);
    return over !== null && (within(own, over) || within(focus, over));
  });
  const words = (focus.getAttribute("aria-label") ?? focus.textContent ?? "").trim();
  return seen ? "" : `${focus.localName}#${focus.id} ${words}`.slice(0, 80);
};

async function walk(page: Page) {
  const hidden: string[] = [];
  for (let presses = 0; presses < 260; presses++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(() => document.activeElement === document.body)) break;
    const found = await page.evaluate(covered);
    if (found) hidden.push(found);
  }
  return hidden;
}

for (const [width, height] of [
  [320, 256],
  [640, 512],
] as const) {
  test.describe(`${width} × ${height}`, () => {
    test.use({ viewport: { width, height } });

    for (const place of ["#/", "#/plan", "#/missions", "#/versements", "#/decider", "#/donnees"]) {
      test(`le focus se voit toujours : ${place}`, async ({ page }) => {
        await open(page, place);
        expect(await walk(page)).toEqual([]);
        await new Shell(page).expectNoSidewaysScroll();
      });
    }

    test("le focus se voit toujours : l’établi, et la ligne qui propose d’annuler", async ({
      page,
    }) => {
      const workbench = await new Workbench(page).open();
      expect(await walk(page)).toEqual([]);
      await workbench.whatIf("+ 0,5 ETP").click();
      await expect(workbench.message("Scénario « + 0,5 ETP (2) » ajouté.")).toBeVisible();
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
      await page.evaluate(() => scrollTo(0, 0));
      expect(await walk(page)).toEqual([]);
    });
  });
}

test("la page ne se traduit pas : ses montants suivent ce que l’on tape", async ({ page }) => {
  await open(page);
  await expect(page.locator("html")).toHaveAttribute("translate", "no");
  await expect(page.locator('meta[name="google"]')).toHaveAttribute("content", "notranslate");
});

test("sans mouvement, rien ne bouge", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await open(page, "#/simuler");
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll("*")].filter((element) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
        const still = transitionDuration.split(", ").every((time) => time === "0s");
        return !still || animationName !== "none" || scrollBehavior === "smooth";
      }).length,
  );
  expect(moving).toBe(0);
  await expect(new Home(page).title).toBeVisible();
});
