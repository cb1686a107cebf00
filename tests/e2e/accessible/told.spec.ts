// What those who do not see the page are told while somebody types: nothing at each key, and once
// what came of it when the typing rests.
import { expect, test, type Page } from "@playwright/test";
import { Home, Workbench } from "../support/pages";

type Heard = { heard: string[] };

/** Notes each text that a live region would say, and holds the clock: no machine is too slow. */
async function listen(page: Page) {
  await page.clock.pauseAt(new Date("2027-01-01"));
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    new MutationObserver((changes) => {
      const regions = changes.map(({ target }) =>
        (target instanceof Element ? target : target.parentElement)?.closest<HTMLElement>(
          "[aria-live], [role=status], [role=alert]",
        ),
      );
      for (const region of new Set(regions))
        if (region && region.ariaLive !== "off") heard.push(region.innerText.trim());
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

const heard = (page: Page) => page.evaluate(() => (globalThis as unknown as Heard).heard);

test.beforeEach(async ({ page }) => page.clock.install({ time: new Date("2026-11-30") }));

test("un montant en toutes lettres : une seule annonce, au repos", async ({ page }) => {
  const workbench = await new Workbench(page).open();
  const box = workbench.postCost.first();
  // What an error says comes with the second file.
  await box.fill("douze");
  await expect(box).toHaveAccessibleDescription(/Il y a des mots/);
  await listen(page);
  await box.fill("");
  await box.pressSequentially("douze mille");
  await expect(box).toHaveAccessibleDescription(/Il y a des mots/);
  expect(await heard(page)).toEqual([]);
  await page.clock.runFor(2000);
  const [said, ...others] = await heard(page);
  expect(others).toEqual([]);
  expect(said).toMatch(/Il y a des mots/);
  await page.clock.runFor(5000);
  expect(await heard(page)).toHaveLength(1);
});

test("un premier chiffre : la réponse est dite une fois, avec ses montants entiers", async ({
  page,
}) => {
  const home = await new Home(page).open();
  await page.getByRole("button", { name: /^Voir un exemple en 2017/ }).click();
  await page.clock.runFor(2000);
  await home.costs.focus();
  await expect(page.locator("p[aria-live]")).toHaveCount(1);
  await listen(page);
  await home.costs.fill("");
  await home.costs.pressSequentially("80 000");
  expect(await heard(page)).toEqual([]);
  await page.clock.runFor(2000);
  const [said, ...others] = await heard(page);
  expect(others).toEqual([]);
  expect(said).toMatch(/24 976,98/);
  expect(said).not.toMatch(/\d\u202f\d/);
});
