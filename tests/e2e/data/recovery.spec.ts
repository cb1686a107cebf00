// A browser that is killed loses what it had not carried to the disk yet: the second place gives it
// back.
import { expect, test, type Page } from "@playwright/test";
import { Workbench, Data, keptTexts, reload, second } from "../support/pages";

const OURS = "simulateur-rpe:";

/** Puts the storage back as it was, as a kill does. */
const setBack = (page: Page, texts: Record<string, string>) =>
  page.evaluate((texts) => {
    localStorage.clear();
    for (const [key, text] of Object.entries(texts)) localStorage.setItem(key, text);
  }, texts);

test("ce que le navigateur n’avait pas encore écrit revient, même un premier dossier", async ({
  page,
}) => {
  const workbench = await new Workbench(page).open();
  await workbench.relais.fill("RPE des Tilleuls");
  await expect(workbench.saved).toBeVisible();
  const before = await keptTexts(page);
  await workbench.account("60", "Achats").fill("4 411");
  await expect.poll(async () => (await second(page))?.[`${OURS}dossier-1`]).toContain("4 411");
  await setBack(page, before);
  await reload(page);
  await expect(workbench.account("60", "Achats")).toHaveValue("4 411");
  await setBack(page, {});
  await page.evaluate(() => sessionStorage.clear());
  await reload(page);
  await expect(workbench.relais).toHaveValue("RPE des Tilleuls");
  await expect(workbench.account("60", "Achats")).toHaveValue("4 411");
});

test("ce qui a été gardé plus tard n’est jamais remplacé par ce qui l’a été avant", async ({
  page,
  context,
}) => {
  const workbench = await new Workbench(page).open();
  await workbench.relais.fill("RPE des Tilleuls");
  await expect.poll(async () => (await second(page))?.[`${OURS}dossier-1`]).toContain("Tilleuls");
  const later = (await keptTexts(page))[`${OURS}dossier-1`]!.replace("Tilleuls", "Ormes");
  await page.evaluate(
    ([key, sheet, text]) => {
      localStorage.setItem(key!, text!);
      localStorage.setItem(sheet!, String(Date.now() + 1000));
    },
    [`${OURS}dossier-1`, `${OURS}fiche-dossier-1`, later],
  );
  const other = await new Workbench(await context.newPage()).open();
  await expect(other.relais).toHaveValue("RPE des Ormes");
});

test("sans un changement, rien n’est noté ; tout effacé, rien ne reste ni ne revient", async ({
  page,
}) => {
  const workbench = await new Workbench(page).open();
  expect(await second(page)).toBeNull();
  await workbench.relais.fill("RPE des Tilleuls");
  await expect
    .poll(async () => Object.keys((await second(page)) ?? {}))
    .toContain(`${OURS}dossier-1`);
  const data = new Data(page);
  await data.go("Mes données");
  await data.eraseAll.click();
  await data.confirm.getByRole("button", { name: "Tout effacer", exact: true }).click();
  await expect.poll(() => second(page)).toEqual({});
  await reload(page);
  expect(await keptTexts(page)).toEqual({});
});

test("un navigateur qui refuse le second endroit garde dans le premier", async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("Refused", "SecurityError");
    };
  });
  const workbench = await new Workbench(page).open();
  await workbench.relais.fill("RPE des Tilleuls");
  await expect(workbench.saved).toBeVisible();
  await reload(page);
  await expect(workbench.relais).toHaveValue("RPE des Tilleuls");
});
