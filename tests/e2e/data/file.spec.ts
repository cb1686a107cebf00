// The file: saved, opened, looked at before it is opened.
import { expect, test, type Page } from "@playwright/test";
import { expectAccessible } from "../support/axe";
import { readFile } from "node:fs/promises";
import { Workbench, Data, keptTexts } from "../support/pages";

const OURS = "simulateur-rpe:";

/** Presses « Enregistrer dans un fichier »: its name and its text. */
async function save(page: Page) {
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Enregistrer dans un fichier" }).click();
  const download = await waiting;
  return {
    name: download.suggestedFilename(),
    text: await readFile(await download.path(), "utf8"),
  };
}

const choose = (page: Page, text: string, name = "dossier.json") =>
  page
    .getByLabel("Ouvrir un fichier")
    .setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });

const preview = (page: Page, name: string) => page.getByRole("dialog", { name });

/** Every figure of the comparison, as it is shown, to the cent. */
const figures = (workbench: Workbench) =>
  workbench.table.getByRole("button", { name: ", pourquoi ?" }).allInnerTexts();

test("enregistrer, tout effacer, ouvrir : les mêmes montants, à côté des autres dossiers", async ({
  page,
}) => {
  const workbench = await new Workbench(page).open();
  await workbench.relais.fill("RPE de l’Été 🙂 / Nord");
  await workbench.account("60", "Achats").fill("4 321,09");
  const before = await figures(workbench);
  await workbench.leaveBy("Fichier, lien ou tableur");
  const data = new Data(page);
  const file = await save(page);
  expect(file.name).toBe("rpe-de-l-ete-nord-2026.json");
  const wire = JSON.parse(file.text);
  expect(wire).toMatchObject({
    schema: 2,
    programme: "simulateur-rpe",
    data: { relais: "RPE de l’Été 🙂 / Nord" },
  });
  expect(wire.enregistre_le).toMatch(/^20\d\d-\d\d-\d\d$/);
  expect(wire.resultats.scenarios).toHaveLength(3);

  await data.eraseAll.click();
  await data.confirm.getByRole("button", { name: "Tout effacer", exact: true }).click();
  await data.go("Simuler");
  await workbench.relais.fill("RPE des Ormes");
  await data.go("Mes données");
  const one = async () => (await keptTexts(page))[`${OURS}dossier-2`];
  await expect.poll(one).toContain("RPE des Ormes");
  const other = await one();

  await choose(page, file.text);
  const dialog = preview(page, "RPE de l’Été 🙂 / Nord");
  await expect(dialog).toContainText("Exercice 2026. 3 scénarios. Enregistré le");
  await expect(dialog).toContainText("Recalculés aujourd’hui, les montants sont les mêmes");
  const sums = dialog.getByRole("table", { name: "Montants enregistrés" });
  await expect(sums.getByRole("row", { name: /^Reste à votre charge/ })).toHaveCount(4);
  await expect(sums.getByRole("columnheader")).toHaveText(["Montant", "Enregistré"]);
  await dialog.getByRole("button", { name: "Annuler" }).click();
  await expect(dialog).toHaveCount(0);
  expect(
    Object.keys(await keptTexts(page)).filter((key) => key.startsWith(`${OURS}dossier-`)),
  ).toEqual([`${OURS}dossier-2`]);

  await choose(page, file.text);
  await dialog.getByRole("button", { name: "Ouvrir", exact: true }).click();
  await expect(workbench.relais).toHaveValue("RPE de l’Été 🙂 / Nord");
  await expect.poll(() => figures(workbench)).toEqual(before);
  expect(before.length).toBeGreaterThan(31);
  expect(before.join()).toMatch(/,\d\d/);
  const kept = await keptTexts(page);
  expect(kept[`${OURS}dossier-2`]).toBe(other);
  expect(JSON.parse(kept[`${OURS}dossier-3`]).data).toEqual(wire.data);
});

test("un montant qui n’est plus le même se voit avant d’ouvrir, avec ce qui a changé", async ({
  page,
}) => {
  await new Data(page).open();
  const wire = JSON.parse((await save(page)).text);
  const { lignes, bareme } = wire.resultats.base;
  bareme.prix_plafond.valeur = "50000";
  lignes.ps.montant = "21500.00";
  wire.resultats.scenarios[0].lignes.autres_recettes.montant = "12.00";
  await choose(page, JSON.stringify(wire));
  const dialog = preview(page, "RPE du Val d’Exemple");
  const rows = dialog.getByRole("row");
  await expect(rows).toHaveCount(3);
  await expect(rows.nth(1)).toContainText(/21.500,00.€.*24.976,98.€/s);
  await expect(rows.nth(1)).toContainText(
    /le prix plafond était 50.000,00.€ .*il vaut 58.086,00.€/,
  );
  await expect(rows.nth(2)).toContainText("12,00");
  await expect(rows.nth(2)).toContainText(
    "La règle de calcul a changé depuis, ou le fichier a été modifié à la main.",
  );
  await expectAccessible(page);
});

test("un fichier plus récent montre ses montants et ne s’ouvre pas", async ({ page }) => {
  await new Data(page).open();
  const wire = JSON.parse((await save(page)).text);
  await choose(page, JSON.stringify({ ...wire, schema: 3, annee: {} }));
  const dialog = preview(page, "RPE du Val d’Exemple");
  await expect(dialog).toContainText("Écrit par une version plus récente du simulateur");
  await expect(dialog.getByRole("row").filter({ hasText: "Prestation de service" })).toHaveCount(4);
  await expect(dialog.getByRole("button", { name: "Ouvrir" })).toHaveCount(0);
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Fermer" }).last().click();
  await expect(dialog).toHaveCount(0);
  expect(await keptTexts(page)).toEqual({});
});

test("un fichier qui n’est pas le nôtre dit ce qu’il est, et rien ne change", async ({ page }) => {
  await new Data(page).open();
  const { text } = await save(page);
  const cases: [string, string][] = [
    ["", "Ce fichier est vide."],
    ["Compte;Montant\n60;1 200,00", "un tableau, une page ou une image"],
    ['{"type": "FeatureCollection"}', "vient d’un autre programme"],
    [text.slice(0, 800), "sa fin manque"],
    [text.replace('"exercice":2026', '"exercice":26'), "modifié ou abîmé"],
    [" ".repeat(2_000_001), "trop gros"],
    ["\u0000\u0001\u0002", "un tableau, une page ou une image"],
  ];
  for (const [hostile, words] of cases) {
    await choose(page, hostile);
    await expect(page.getByRole("alert").filter({ hasText: words })).toBeVisible();
  }
  await expectAccessible(page);
  await expect(page.getByRole("dialog")).toHaveCount(0);
  expect(await keptTexts(page)).toEqual({});
  await choose(page, text);
  await expect(page.getByRole("alert").filter({ hasText: /\S/ })).toHaveCount(0);
});

test("le format publié est là, à côté de la page", async ({ page }) => {
  const data = await new Data(page).open();
  await expect(data.title).toBeVisible();
  const schema = await page.evaluate(async () => (await fetch("dossier.schema.json")).json());
  expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
});

test("à 320 px, un fichier se regarde sans défiler de côté", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  const data = await new Data(page).open();
  const wire = JSON.parse((await save(page)).text);
  wire.resultats.base.lignes.ps.montant = "1.00";
  await choose(page, JSON.stringify(wire));
  await expect(preview(page, "RPE du Val d’Exemple")).toBeVisible();
  await data.expectNoSidewaysScroll();
  const inside = preview(page, "RPE du Val d’Exemple").locator(".dlg__b");
  const overflow = () => inside.evaluate((body) => body.scrollWidth - body.clientWidth);
  await expect.poll(overflow).toBeLessThanOrEqual(0);
});
