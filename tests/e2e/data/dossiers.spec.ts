// « Mes données »: exporting, opening, erasing.
import { expect, test, type Locator, type Page } from "@playwright/test";
import { readFile } from "node:fs/promises";
import { Workbench, Data, Home, keptTexts, put, reload } from "../support/pages";

const OURS = "simulateur-rpe:";

test("un dossier lisible s’exporte en fichier et se relit en place", async ({ page }) => {
  const workbench = await new Workbench(page).open();
  await workbench.relais.fill("RPE des Tilleuls");
  const data = new Data(page);
  await data.go("Mes données");
  await expect(data.row("RPE des Tilleuls")).toBeVisible();
  const kept = (await keptTexts(page))[`${OURS}dossier-1`];
  const waiting = page.waitForEvent("download");
  await data.row("RPE des Tilleuls").getByRole("button", { name: "Exporter" }).click();
  const file = JSON.parse(await readFile(await (await waiting).path(), "utf8"));
  expect(file).toMatchObject(JSON.parse(kept));
  expect(Object.keys(file)).toContain("resultats");
  await page.getByText("Détails techniques", { exact: true }).first().click();
  await expect(page.getByText(kept)).toBeVisible();
  await data.row("RPE des Tilleuls").getByRole("link", { name: "Ouvrir" }).click();
  await expect(workbench.relais).toHaveValue("RPE des Tilleuls");
});

test("« Tout effacer… » demande ; confirmer efface nos clés, et elles seules", async ({ page }) => {
  await put(page, { "autre-page:note": "à garder", [`${OURS}dossier-7`]: "illisible" });
  const workbench = await new Workbench(page).open();
  await workbench.relais.fill("RPE des Tilleuls");
  await page.getByRole("button", { name: "Thème sombre" }).click();
  const data = new Data(page);
  await data.go("Mes données");
  await expect(data.eraseAll).toBeVisible();
  const before = await keptTexts(page);
  expect(Object.keys(before)).toEqual(
    expect.arrayContaining([`${OURS}dossier-7`, `${OURS}dossier-8`, `${OURS}theme`]),
  );

  await data.eraseAll.click();
  await expect(data.confirm).toBeVisible();
  await data.confirm.getByRole("button", { name: "Garder" }).click();
  await expect(data.confirm).toBeHidden();
  expect(await keptTexts(page)).toEqual(before);

  await data.eraseAll.click();
  await data.confirm.getByRole("button", { name: "Tout effacer", exact: true }).click();
  await expect(data.confirm).toBeHidden();
  await expect(data.message("Tout est effacé de ce navigateur.")).toBeVisible();
  await expect(page.getByText("Aucun dossier n’est gardé.")).toBeVisible();
  expect(await keptTexts(page)).toEqual({});
  expect(await page.evaluate(() => localStorage.getItem("autre-page:note"))).toBe("à garder");

  await reload(page);
  expect(await keptTexts(page)).toEqual({});
  await data.go("Simuler");
  await expect(workbench.relais).toHaveValue("RPE du Val d’Exemple");
});

/** Keeps dossiers of these names, one after the other. */
async function keep(page: Page, ...names: string[]) {
  const workbench = new Workbench(page);
  for (const name of names) {
    const home = await new Home(page).open();
    await home.fromScratch.click();
    await workbench.relais.fill(name);
    await expect(workbench.saved).toBeVisible();
  }
  return workbench;
}

const expectNames = (table: Locator, names: string[]) =>
  expect(table.getByRole("rowheader")).toHaveText(names);
/** What stands under the keys of dossiers. */
const dossiers = async (page: Page) =>
  Object.fromEntries(
    Object.entries(await keptTexts(page)).filter(([key]) => key.startsWith(`${OURS}dossier-`)),
  );

test("la liste dit quand chaque dossier a changé, ce qu’il pèse, le dernier d’abord", async ({
  page,
}) => {
  await page.clock.setFixedTime("2026-11-26T14:05:00+01:00");
  await keep(page, "RPE des Tilleuls");
  await page.clock.setFixedTime("2026-11-27T09:30:00+01:00");
  const workbench = await keep(page, "RPE des Ormes");
  await workbench.go("Mes données");
  const data = new Data(page);
  await expectNames(data.table, ["RPE des Ormes", "RPE des Tilleuls"]);
  await expect(data.row("RPE des Tilleuls")).toContainText(/26\/11\/2026 à 14.h.05/);
  await expect(data.row("RPE des Ormes")).toContainText(/27\/11\/2026 à 9.h.30/);
  const bytes = Buffer.byteLength((await dossiers(page))[`${OURS}dossier-1`]!);
  expect(bytes).toBeLessThan(1000);
  await expect(data.row("RPE des Tilleuls")).toContainText(new RegExp(`${bytes}.o`));
  await expect(page.getByText(/^2 dossiers, /)).toBeVisible();
  await workbench.goHome();
  await expect(new Home(page).kept.getByRole("link")).toHaveText([
    "RPE des Ormes",
    "RPE des Tilleuls",
  ]);
});

test("un dossier se duplique : la copie a son nom et le focus, l’original ne change pas", async ({
  page,
}) => {
  const workbench = await keep(page, "RPE des Tilleuls");
  await workbench.go("Mes données");
  const data = new Data(page);
  await data.press(data.row("RPE des Tilleuls"), "Dupliquer");
  await expect(
    data.message("Une copie est dans la liste : « RPE des Tilleuls (copie) »."),
  ).toBeVisible();
  await expect(page.getByRole("rowheader", { name: "RPE des Tilleuls (copie)" })).toBeFocused();
  await data.press(data.row(/^RPE des Tilleuls$/), "Dupliquer");
  await expect(data.row("RPE des Tilleuls (copie 2)")).toHaveCount(1);
  await data.row("RPE des Tilleuls (copie)").getByRole("link", { name: "Ouvrir" }).click();
  await workbench.relais.fill("RPE des Ormes");
  await expect
    .poll(async () => Object.values(await dossiers(page)).join())
    .toContain("RPE des Ormes");
  const texts = await dossiers(page);
  expect(texts[`${OURS}dossier-1`]).toContain('"relais":"RPE des Tilleuls"');
  expect(texts[`${OURS}dossier-2`]).toContain("RPE des Ormes");
  expect(Object.keys(texts)).toHaveLength(3);
});

test("un dossier archivé quitte la liste et l’accueil, et revient d’une pression", async ({
  page,
}) => {
  const workbench = await keep(page, "RPE des Tilleuls", "RPE des Ormes");
  const before = await dossiers(page);
  await workbench.go("Mes données");
  const data = new Data(page);
  await data.press(data.row("RPE des Tilleuls"), "Archiver");
  await expect(data.done).toContainText("« RPE des Tilleuls » est archivé.");
  await expect(page.getByRole("rowheader", { name: "RPE des Ormes" })).toBeFocused();
  await expectNames(data.table, ["RPE des Ormes"]);
  await expect(page.getByRole("heading", { name: "Archivés" })).toBeVisible();
  await expect.poll(() => dossiers(page)).toEqual(before);
  await workbench.goHome();
  await expect(new Home(page).kept.getByRole("link")).toHaveText(["RPE des Ormes"]);
  await reload(page);
  await workbench.go("Mes données");
  await data.press(data.row("RPE des Tilleuls", data.archived), "Remettre dans la liste");
  await expect(page.getByRole("rowheader", { name: "RPE des Tilleuls" })).toBeFocused();
  await expect(page.getByRole("heading", { name: "Archivés" })).toHaveCount(0);
  await data.press(data.row("RPE des Tilleuls"), "Archiver");
  await data.done.getByRole("button", { name: "Annuler" }).click();
  await expect(data.row("RPE des Ormes")).toHaveCount(1);
  await expect(data.row("RPE des Tilleuls")).toHaveCount(1);
  await expect(data.table.getByRole("rowheader")).toHaveCount(2);
  await expect.poll(() => dossiers(page)).toEqual(before);
});

test("la corbeille : annuler aussitôt, remettre plus tard ; même un dossier illisible", async ({
  page,
}) => {
  await put(page, { [`${OURS}dossier-7`]: "illisible" });
  const workbench = await keep(page, "RPE des Tilleuls", "RPE des Ormes");
  const before = await dossiers(page);
  await workbench.go("Mes données");
  const data = new Data(page);
  // The one that is open too: the page goes to the example, and back.
  const taken = page.getByText(/^Dossier ouvert/);
  await expect(taken).toContainText(
    /«\sRPE des Ormes\s», exercice\s20\d\d\. C’est lui que prennent le fichier/,
  );
  await data.press(data.row("RPE des Ormes"), "Mettre à la corbeille");
  await expect(data.done).toContainText("« RPE des Ormes » est dans la corbeille.");
  await expect(taken).toContainText("« RPE du Val d’Exemple », exercice 2026, l’exemple.");
  await data.go("Simuler");
  await expect(workbench.relais).toHaveValue("RPE du Val d’Exemple");
  await data.go("Mes données");
  await data.press(data.row("RPE des Ormes", data.trash), "Remettre dans la liste");
  await data.row("RPE des Ormes").getByRole("link", { name: "Ouvrir" }).click();
  await data.go("Mes données");
  await data.press(data.row("RPE des Ormes"), "Mettre à la corbeille");
  await data.done.getByRole("button", { name: "Annuler" }).press("Enter");
  await expect(page.getByRole("rowheader", { name: "RPE des Ormes" })).toBeFocused();
  await data.go("Simuler");
  await expect(workbench.relais).toHaveValue("RPE des Ormes");
  await data.go("Mes données");

  await data.press(data.row("dossier-7"), "Mettre à la corbeille");
  await expect(data.row("dossier-7")).toHaveCount(0);
  await reload(page);
  await expect(data.row("dossier-7", data.trash)).toContainText("illisible");
  await data.press(data.row("dossier-7", data.trash), "Remettre dans la liste");
  await expect(data.row("dossier-7")).toHaveCount(1);
  await expect.poll(() => dossiers(page)).toEqual(before);
});

test("rien ne quitte la corbeille sans une question, et l’on peut y répondre non", async ({
  page,
}) => {
  const workbench = await keep(page, "RPE des Tilleuls", "RPE des Ormes", "RPE des Saules");
  await workbench.go("Mes données");
  const data = new Data(page);
  for (const name of ["RPE des Tilleuls", "RPE des Ormes"])
    await data.press(data.row(name), "Mettre à la corbeille");
  const before = await keptTexts(page);
  await data.press(data.row("RPE des Tilleuls", data.trash), "Effacer…");
  const one = data.question("Effacer ce dossier ?");
  await expect(one).toContainText(
    "« RPE des Tilleuls » sera perdu. Il n’y a pas de retour en arrière.",
  );
  await page.keyboard.press("Escape");
  await expect(one).toBeHidden();
  const all = data.question("Vider la corbeille ?");
  await page.getByRole("button", { name: "Vider la corbeille…" }).click();
  await expect(all).toContainText("Les 2 dossiers de la corbeille seront perdus.");
  await all.getByRole("button", { name: "Garder" }).click();
  expect(await keptTexts(page)).toEqual(before);

  await data.press(data.row("RPE des Tilleuls", data.trash), "Effacer…");
  await one.getByRole("button", { name: "Effacer", exact: true }).click();
  await expect(data.message("Le dossier est effacé de ce navigateur.")).toBeVisible();
  await expectNames(data.trash, ["RPE des Ormes"]);
  await page.getByRole("button", { name: "Vider la corbeille…" }).click();
  await all.getByRole("button", { name: "Vider la corbeille", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Corbeille" })).toHaveCount(0);
  await expectNames(data.table, ["RPE des Saules"]);
  // What was erased leaves a mark, which says nothing of it.
  const kept = await keptTexts(page);
  expect(Object.keys(kept).filter((key) => key.startsWith(`${OURS}dossier-`))).toEqual([
    `${OURS}dossier-3`,
  ]);
  for (const key of ["fiche-dossier-1", "fiche-dossier-2"])
    expect(kept[OURS + key]).toMatch(/^\d+ efface$/);
  await data.go("Simuler");
  await expect(workbench.relais).toHaveValue("RPE des Saules");
});

test("mémoire pleine : la corbeille prend encore un dossier, la copie propose le fichier", async ({
  page,
}) => {
  const workbench = await keep(page, "RPE des Tilleuls");
  await workbench.go("Mes données");
  await page.evaluate(() => {
    let text = "";
    for (let piece = 1 << 20; piece > 0;) {
      try {
        localStorage.setItem("autre-page", text + "z".repeat(piece));
        text += "z".repeat(piece);
      } catch {
        piece >>= 1;
      }
    }
  });
  const data = new Data(page);
  await data.press(data.row("RPE des Tilleuls"), "Dupliquer");
  await expect(
    data.message("Plus de place pour une copie : enregistrez le dossier dans un fichier."),
  ).toBeVisible();
  await data.press(data.row("RPE des Tilleuls"), "Mettre à la corbeille");
  await expect(data.row("RPE des Tilleuls", data.trash)).toHaveCount(1);
});

test("ce qu’un autre onglet garde ou met à la corbeille se voit dans la liste", async ({
  page,
  context,
}) => {
  const workbench = await keep(page, "RPE des Tilleuls");
  await workbench.go("Mes données");
  const data = new Data(page);
  const other = await context.newPage();
  await keep(other, "RPE des Ormes");
  await expect(data.row("RPE des Ormes")).toHaveCount(1);
  const there = await new Data(other).open();
  await there.press(there.row("RPE des Ormes"), "Mettre à la corbeille");
  await expect(data.row("RPE des Ormes", data.trash)).toHaveCount(1);
  await page.getByRole("button", { name: /^Archiver/ }).focus();
  await there.press(there.row("RPE des Ormes", there.trash), "Remettre dans la liste");
  await expect(data.row("RPE des Ormes")).toHaveCount(1);
  await expect(
    data.row("RPE des Tilleuls").getByRole("button", { name: "Archiver" }),
  ).toBeFocused();
});

test.describe("320 px", () => {
  test.use({ viewport: { width: 320, height: 640 } });
  test("les trois listes tiennent, et le clavier les parcourt", async ({ page }) => {
    const workbench = await keep(
      page,
      "RPE intercommunal des Tilleuls argentés",
      "RPE des Ormes",
      "RPE des Saules",
    );
    await workbench.go("Mes données");
    const data = new Data(page);
    await data.row("RPE des Ormes").getByRole("button", { name: "Archiver" }).press("Enter");
    await data
      .row("RPE des Saules")
      .getByRole("button", { name: "Mettre à la corbeille" })
      .press("Enter");
    await expect(page.getByRole("rowheader", { name: /Tilleuls/ })).toBeFocused();
    for (const table of [data.table, data.archived, data.trash])
      await expect(table.getByRole("rowheader")).toHaveCount(1);
    await data.expectNoSidewaysScroll();
  });
});
