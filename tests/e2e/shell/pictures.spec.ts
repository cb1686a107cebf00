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

const SIZES = [
  { width: 1280, height: 800 },
  { width: 768, height: 1024 },
  { width: 360, height: 740 },
];

/** The state in which a page stands, at each width, in both themes. */
async function pictures(page: Page, place: string, fullPage = true) {
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await new Home(page).expectNoSidewaysScroll();
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await picture(page, `${FOLDER}${place}-${size.width}-${colorScheme}.png`, fullPage);
    }
  }
}

test.describe("images", () => {
  test.use({ viewport: SIZES[0], contextOptions: { reducedMotion: "reduce" } });

  test("de l’accueil", async ({ page }) => {
    await new Home(page).open();
    await pictures(page, "accueil");
  });

  for (const place of [
    "decider",
    "missions",
    "plan",
    "versements",
    "dossier",
    "baremes",
    "aides",
  ]) {
    test(`de « ${place} »`, async ({ page }) => {
      await open(page, `#/${place}`);
      // The foot comes with the page, when the second file is there.
      await expect(page.getByRole("contentinfo")).toBeVisible();
      await pictures(page, place);
    });
  }

  test("de Simuler, et d’une explication", async ({ page }) => {
    const workbench = await new Workbench(page).open();
    await expect(workbench.table).toBeVisible();
    await pictures(page, "simuler");
    await page.setViewportSize(SIZES[0]!);
    await workbench.figure("Prestation de service", "B").click();
    await expect(workbench.whyTitle).toContainText("Pourquoi 37");
    await pictures(page, "pourquoi", false);
  });
});

test("l’image du README", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const workbench = await new Workbench(page).open();
  await workbench.figure("Prestation de service", "B").click();
  await expect(workbench.whyTitle).toContainText("Pourquoi 37");
  await workbench.expectNoSidewaysScroll();
  await picture(page, process.env.CAPTURE || `${FOLDER}readme.png`, false);
});
