// Pictures of the page, to be looked at. CAPTURE=path also writes the one that the README shows.
import { expect, test, type Page } from "@playwright/test";
import { stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { Workbench, Home, open } from "../support/pages";

const FOLDER = fileURLToPath(new URL("../output/captures/", import.meta.url));

async function picture(page: Page, path: string, fullPage = true) {
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path, fullPage, animations: "disabled" });
  expect((await stat(path)).size).toBeGreaterThan(10_000);
}

for (const colorScheme of ["light", "dark"] as const) {
  for (const [width, height] of [
    [1280, 800],
    [768, 1024],
    [360, 740],
  ] as const) {
    test.describe(`${colorScheme} ${width}`, () => {
      test.use({
        colorScheme,
        viewport: { width, height },
        contextOptions: { reducedMotion: "reduce" },
      });

      test(`images ${colorScheme === "dark" ? "sombres" : "claires"} à ${width} px`, async ({
        page,
      }) => {
        const home = await new Home(page).open();
        await home.expectNoSidewaysScroll();
        await picture(page, `${FOLDER}accueil-${width}-${colorScheme}.png`);

        for (const place of [
          "decider",
          "missions",
          "plan",
          "versements",
          "dossier",
          "baremes",
          "aides",
        ]) {
          await open(page, `#/${place}`);
          // The foot comes with the page, when the second file is there.
          await expect(page.getByRole("contentinfo")).toBeVisible();
          await home.expectNoSidewaysScroll();
          await picture(page, `${FOLDER}${place}-${width}-${colorScheme}.png`);
        }

        const workbench = await new Workbench(page).open();
        await expect(workbench.table).toBeVisible();
        await workbench.expectNoSidewaysScroll();
        await picture(page, `${FOLDER}simuler-${width}-${colorScheme}.png`);

        await workbench.figure("Prestation de service", "B").click();
        await expect(workbench.whyTitle).toContainText("Pourquoi 37");
        await workbench.expectNoSidewaysScroll();
        await picture(page, `${FOLDER}pourquoi-${width}-${colorScheme}.png`, false);
      });
    });
  }
}

test("l’image du README", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const workbench = await new Workbench(page).open();
  await workbench.figure("Prestation de service", "B").click();
  await expect(workbench.whyTitle).toContainText("Pourquoi 37");
  await workbench.expectNoSidewaysScroll();
  await picture(page, process.env.CAPTURE || `${FOLDER}readme.png`, false);
});
