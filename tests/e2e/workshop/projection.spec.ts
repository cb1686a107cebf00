// « Atelier »: what is projected, printed, and read on a small screen.
import { expect, test } from "@playwright/test";
import { expectAccessible } from "../support/axe";
import { Atelier, plain, Workbench } from "../support/pages";

const FIRST = "La prestation de service, sous le plafond";

test("la projection tient dans 1280 × 720, et aucune lettre n’a moins de 28 px", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await new Workbench(page).open();
  const atelier = await new Atelier(page).open();
  await atelier.project();
  for (const key of ["Home", "End"]) {
    await page.keyboard.press(key);
    await expect(atelier.stage.getByRole("listitem")).toHaveCount(0);
    for (let step = 0; step < 8; step++) {
      const box = await atelier.stage.evaluate((stage) => ({
        over: stage.scrollHeight - stage.clientHeight,
        wide: stage.scrollWidth - stage.clientWidth,
        least: Math.min(
          ...[...stage.querySelectorAll("td, th, li, h3")].map((it) =>
            Number.parseFloat(getComputedStyle(it).fontSize),
          ),
        ),
      }));
      expect(box.over, `${key}, étape ${step}`).toBeLessThanOrEqual(0);
      expect(box.wide).toBeLessThanOrEqual(0);
      expect(box.least).toBeGreaterThanOrEqual(28);
      // From the last column, the steps go on to the end.
      await page.keyboard.press("ArrowRight");
    }
    if (key === "End") expect(await atelier.stage.getByRole("listitem").count()).toBeGreaterThan(2);
  }
});

test("le guide du formateur tient sur deux feuilles A4", async ({ page }) => {
  await new Atelier(page).open();
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const sheets = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
  expect(sheets).toHaveLength(2);
  for (const [, width, height] of sheets)
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842]);
});

test("l’atelier pour axe, à 320 px, avec un exercice ouvert et pendant la projection", async ({
  page,
}) => {
  const atelier = await new Atelier(page).open();
  await atelier.start(FIRST);
  await atelier.press("Voir la réponse").click();
  await expect(page.getByText(/^Réponse.: 22.360,00/)).toBeVisible();
  await page.locator("summary", { hasText: "Distribuer cet exercice" }).click();
  await expect(page.getByRole("img", { name: /^Code à lire/ })).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await atelier.expectNoSidewaysScroll();
  const words = await page.getByRole("main").innerText();
  expect(plain(words)).not.toMatch(/undefined|NaN/);
  await page.setViewportSize({ width: 1280, height: 720 });
  await atelier.project();
  await page.keyboard.press("ArrowRight");
  await expect(atelier.stage).toBeVisible();
  await expectAccessible(page);
});
