// « Atelier »: somebody learns, somebody teaches.
import { expect, test, type Page } from "@playwright/test";
import { readFile } from "node:fs/promises";
import { Atelier, Collection, open, reload, Workbench } from "../support/pages";

const FIRST = "La prestation de service, sous le plafond";

test("un exercice : faux, illisible, un indice, juste au centime, pourquoi ; et c’est retenu", async ({
  page,
}) => {
  const atelier = await new Atelier(page).open();
  await expect(atelier.exercises.getByRole("rowheader")).toHaveCount(10);
  await atelier.start(FIRST);
  await expect(page.getByRole("heading", { name: FIRST })).toBeFocused();
  for (const [typed, said] of [
    ["", "Tapez votre réponse"],
    ["22 36O", "contient la lettre O"],
    ["22 360,01", "à moins d’un euro"],
    ["22 361", "Ce n’est pas ce montant"],
  ] as const) {
    await atelier.answer.fill(typed);
    await atelier.press("Vérifier").click();
    await expect(atelier.said(said)).toBeVisible();
  }
  await expect(atelier.said("réussis")).toHaveText("0 sur 10 réussis.");
  await atelier.press("Un indice").click();
  await expect(page.getByText("c’est le plus petit des deux")).toBeVisible();
  await atelier.answer.fill("22 360");
  await atelier.answer.press("Enter");
  await expect(atelier.said("Juste, au centime.")).toBeVisible();
  await page.getByText(/^Base.: Pourquoi 22.360/).click();
  await expect(page.getByRole("heading", { name: "Le calcul" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "La règle", exact: true })).toBeVisible();
  await reload(page);
  await expect(atelier.said("réussis")).toHaveText("1 sur 10 réussis.");
  await expect(atelier.exercise(FIRST)).toContainText("réussi");
});

test("une adresse qui nomme un exercice n’y ramène pas ; un exercice retiré revient", async ({
  page,
}) => {
  const atelier = await new Atelier(page).open("#/atelier/03-mi-temps");
  await expect(page.getByRole("heading", { name: "Le plafond d’un mi-temps" })).toBeVisible();
  await atelier.start(FIRST);
  await atelier.answer.fill("22 360");
  await atelier.answer.press("Enter");
  await expect(atelier.said("Juste, au centime.")).toBeVisible();
  await expect(page.getByRole("heading", { name: FIRST })).toBeVisible();
  // Of one title, each is another one.
  const lesson = (explication: string) =>
    JSON.stringify({
      programme: "simulateur-rpe",
      atelier: 1,
      titre: "Le mien",
      dossier: { schema: 2, revision: 1, data: { exercice: 2017 } },
      exercice: { enonce: "Combien ?", question: { montant: "ps" }, explication },
    });
  for (const text of [lesson("un"), lesson("deux"), lesson("un")])
    await page
      .getByLabel("Ouvrir un exercice…")
      .setInputFiles({ name: "mien.json", mimeType: "", buffer: Buffer.from(text) });
  await expect(atelier.exercise("Le mien (2)")).toBeVisible();
  await expect(atelier.exercises.getByRole("rowheader")).toHaveCount(12);
  await atelier
    .exercise("Le mien")
    .getByRole("button", { name: /^Retirer/ })
    .click();
  await expect(atelier.exercise("Le mien")).toHaveCount(0);
  await page.getByRole("button", { name: "Annuler", exact: true }).click();
  await expect(atelier.exercise("Le mien")).toBeVisible();
});

test("deux onglets de l’atelier ne se défont pas l’un l’autre", async ({ page, context }) => {
  const atelier = await new Atelier(page).open();
  const other = await context.newPage();
  const elsewhere = await new Atelier(other).open();
  const text = JSON.stringify({
    programme: "simulateur-rpe",
    atelier: 1,
    titre: "Le mien",
    dossier: { schema: 2, revision: 1, data: { exercice: 2017 } },
    exercice: { enonce: "Combien ?", question: { montant: "ps" } },
  });
  await page
    .getByLabel("Ouvrir un exercice…")
    .setInputFiles({ name: "mien.json", mimeType: "", buffer: Buffer.from(text) });
  await expect(atelier.exercise("Le mien")).toBeVisible();
  await elsewhere.start(FIRST);
  await elsewhere.answer.fill("22 360");
  await elsewhere.answer.press("Enter");
  await expect(elsewhere.said("Juste, au centime.")).toBeVisible();
  await other.close();
  await reload(page);
  await expect(atelier.exercise("Le mien")).toBeVisible();
  await expect(atelier.said("réussis")).toHaveText("1 sur 11 réussis.");
});

test("un exemple s’ouvre dans « Simuler », et ce qui était gardé reste", async ({ page }) => {
  const bench = await new Workbench(page).open();
  await bench.relais.fill("RPE des Tilleuls");
  const atelier = await new Atelier(page).open();
  await expect(atelier.examples.getByRole("rowheader")).toHaveCount(8);
  await atelier.examples.getByRole("button", { name: /Au-dessus du plafond/ }).click();
  await expect(bench.relais).toHaveValue("RPE des Hauts-Prés (inventé)");
  await bench.expectFigure("Prestation de service", "A", "24 977 €");
  await open(page, "#/donnees");
  await expect(page.getByRole("rowheader", { name: /RPE des Tilleuls/ })).toBeVisible();
});

/** An exercise that is made of the dossier that is open: the file that it leaves as. */
async function made(page: Page, atelier: Atelier) {
  await page.locator("summary", { hasText: "Faire un exercice" }).click();
  await expect(atelier.said("Donnez un titre et un énoncé.")).toBeVisible();
  await page.getByLabel("Titre", { exact: true }).fill("Que change un demi-poste ?");
  await page.getByLabel("Énoncé et question").fill("De combien change le reste à charge ?");
  await page.getByLabel("Montant demandé").selectOption("Reste à votre charge");
  await page.getByLabel("L’écart avec la base").check();
  await expect(atelier.said("la base n’a pas d’écart")).toBeVisible();
  await page.getByLabel("De quelle colonne").selectOption({ index: 1 });
  await expect(atelier.said(/^Réponse/)).toBeVisible();
  await atelier.press("Ajouter l’exercice").click();
  await expect(page.getByRole("heading", { name: "Que change un demi-poste ?" })).toBeFocused();
  await page.locator("summary", { hasText: "Distribuer cet exercice" }).click();
  const waiting = page.waitForEvent("download");
  await atelier.press("Enregistrer l’exercice (.json)").click();
  return readFile(await (await waiting).path(), "utf8");
}

test("le formateur : un exercice, son code, cinq réponses, la salle comparée, la projection", async ({
  page,
  browser,
}) => {
  await new Workbench(page).open();
  const atelier = await new Atelier(page).open();
  const file = await made(page, atelier);
  expect(JSON.parse(file).exercice.question).toEqual({
    montant: "reste_a_charge",
    scenario: 1,
    ecart: true,
  });
  await expect(page.getByRole("img", { name: /^Code à lire/ })).toBeVisible();
  const link = await page.getByLabel("Lien de l’exercice").inputValue();

  await atelier.press("Agrandir le code").click();
  await expect(page.getByRole("dialog", { name: "Code de l’exercice" })).toBeVisible();
  await page.keyboard.press("Escape");

  // Somebody else opens the link: what is answered right is listed there, and counted.
  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  const theirs = new Atelier(other);
  // They have another one of that title.
  await other.goto(`${link.split("#", 1)[0]}#/atelier`);
  const namesake = file.replace("De combien change le reste à charge ?", "Un autre énoncé.");
  await other.locator("#fichier-exercice").setInputFiles({
    name: "autre.json",
    mimeType: "application/json",
    buffer: Buffer.from(namesake),
  });
  await expect(other.getByText("Un autre énoncé.")).toBeVisible();
  await other.goto(link);
  await expect(other.getByText("De combien change le reste à charge ?")).toBeVisible();
  await theirs.answer.fill("1");
  await theirs.press("Vérifier").click();
  await expect(theirs.said("Ce n’est pas ce montant")).toBeVisible();
  await theirs.press("Voir la réponse").click();
  const told = await other.getByText(/^Réponse\s:/).innerText();
  const answered = told.replace(/^Réponse\s:/, "").trim();
  await theirs.answer.fill(answered.startsWith("−") ? answered.slice(1) : `-${answered}`);
  await theirs.press("Vérifier").click();
  await expect(theirs.said("Le montant y est, pas le signe")).toBeVisible();
  await theirs.answer.fill(answered);
  await theirs.press("Vérifier").click();
  await expect(theirs.said("Juste, au centime.")).toBeVisible();
  // Once more is no other exercise.
  await theirs.press("Vérifier").click();
  // The difference is explained by both of its figures.
  await expect(other.getByText(/: Pourquoi /)).toHaveCount(2);
  await reload(other);
  await expect(theirs.said("réussis")).toHaveText("1 sur 12 réussis.");
  await expect(theirs.exercise("Que change un demi-poste ? (2)")).toContainText("réussi");
  await elsewhere.close();

  // Five answers come back as links and files, and are compared.
  const answer = (name: string, cost: string) => ({
    name: `${name}.json`,
    text: JSON.stringify({
      schema: 2,
      revision: 1,
      data: {
        relais: name,
        exercice: 2017,
        postes: [{ etp: "1", mois: "12", cout: cost, role: "animateur" }],
      },
    }),
  });
  const collection = await new Collection(page).open();
  await collection.take([
    answer("Ana", "30 000"),
    answer("Bob", "30 000"),
    answer("Chloé", "40 000"),
    answer("Dan", "50 000"),
    answer("Éva", "70 000"),
  ]);
  await expect(collection.names).toHaveCount(5);
  await page.locator("summary", { hasText: "Comparer les saisies" }).click();
  const differs = page.getByRole("table", { name: "Ce qui n’est pas saisi pareil" });
  await expect(differs.getByRole("rowheader")).toHaveCount(1);
  await expect(differs).toContainText("Ana et Bob");
  const spread = page.getByRole("table", { name: "Les montants de la salle" });
  const ps = spread.getByRole("row", { name: /^Prestation de service/ });
  // 43 % of 30 000, of 40 000, of the ceiling.
  await expect(ps).toContainText(/12.900,00.*17.200,00.*24.976,98/);
  await page.getByLabel("Avec les noms").uncheck();
  await expect(differs).not.toContainText("Ana");
  await expect(differs).toContainText("2 sur 5");

  // The dossier that is open, step by step, by the keys of a presenter's remote.
  await atelier.open();
  await expect(page.getByText(/^Dossier ouvert.: .*, 20\d\d, et s/).first()).toBeVisible();
  await atelier.project();
  const stage = atelier.stage;
  await expect(stage.getByRole("heading", { level: 2 })).toContainText("Base");
  await expect(stage.getByRole("listitem")).toHaveCount(0);
  await page.keyboard.press("PageDown");
  await expect(stage.getByRole("listitem")).toHaveCount(1);
  await page.keyboard.press("PageDown");
  await expect(stage.getByRole("listitem")).toHaveCount(2);
  await page.keyboard.press("PageUp");
  await expect(stage.getByRole("listitem")).toHaveCount(1);
  await page.keyboard.press("End");
  await expect(stage.getByRole("heading", { level: 2 })).not.toContainText("Base");
  await expect(stage.getByRole("columnheader", { name: "Écart" })).toBeVisible();
  await page.keyboard.press(".");
  await expect(stage).toHaveClass(/stage--black/);
  // The key that lights the screen again turns no page.
  await page.keyboard.press("Home");
  await expect(stage).not.toHaveClass(/stage--black/);
  await expect(stage.getByRole("heading", { level: 2 })).not.toContainText("Base");
  await page.keyboard.press("Home");
  await expect(stage.getByRole("heading", { level: 2 })).toContainText("Base");
  await page.keyboard.press("Escape");
  await expect(stage).toBeHidden();
});

test("un lien abîmé, un dossier, un fichier quelconque : ce qu’il faut faire est dit", async ({
  page,
}) => {
  const atelier = await new Atelier(page).open("#/atelier/1.AAAA");
  await expect(page.getByRole("alert").filter({ hasText: "coupé en chemin" })).toBeVisible();
  await open(page, "#/atelier/02-au-dessus-du-plafond");
  await expect(
    page.getByRole("heading", { name: "La prestation de service, au-dessus du plafond" }),
  ).toBeVisible();
  for (const [name, text, said] of [
    ["dossier.json", '{"schema":2,"data":{"exercice":2017}}', "n’est pas un exercice"],
    ["vide.json", "", "vide"],
    ["neuf.json", '{"programme":"simulateur-rpe","atelier":2}', "plus récente"],
  ] as const) {
    await page
      .getByLabel("Ouvrir un exercice…")
      .setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
    await expect(page.getByRole("alert").filter({ hasText: name })).toContainText(said);
  }
  await expect(atelier.exercises.getByRole("rowheader")).toHaveCount(10);
});
