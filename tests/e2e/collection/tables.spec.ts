// « Plusieurs relais »: a table that others filled comes in; its wrong lines stay aside.
import { expect, test } from "@playwright/test";
import { readFile } from "node:fs/promises";
import { expectAccessible } from "../support/axe";
import { Collection, Tables } from "../support/pages";

/** A department of 46 relais, five lines of which are wrong. */
const WRONG: Record<number, string> = {
  3: ";1;30 000;",
  10: "RPE 10;une;30 000;75",
  20: "RPE 20;1;3O 000;75",
  30: "RPE 30;#REF!;30 000;75",
  40: "RPE 40;1;30 000;beaucoup",
};
const HEADS = "Relais petite enfance;ETP anim.;Charges;Nb AM;CNAF";
const department = () => {
  const lines = Array.from(
    { length: 46 },
    (_, place) => WRONG[place] ?? `RPE ${place};1;30 000;75`,
  );
  return [`Département;;;`, HEADS, ...lines, "TOTAL;46;1 380 000;"].join("\r\n");
};

test("un tableau de 46 relais, dont cinq lignes fausses : les bonnes entrent, les autres se corrigent et reviennent", async ({
  page,
}) => {
  const collection = await new Collection(page).open();
  const tables = new Tables(page);
  await tables.open("departement.csv", department());
  await expect(tables.title).toHaveText(/departement.csv/);
  await expect(tables.column("ETP anim.")).toHaveValue("etp");
  await expect(tables.column("Charges")).toHaveValue("depenses");
  await expect(tables.row("CNAF")).toContainText("Le simulateur le calcule.");
  await tables.exercice.selectOption("2017");
  await expect(tables.report).toContainText("41 relais à ajouter.");
  await expect(tables.report).toContainText("5 lignes à corriger");
  await expect(tables.report).toContainText("ligne 49");
  await expect(tables.wrong).toHaveCount(5);
  await expect(tables.wrong.nth(0)).toContainText("Ligne 6");
  await expect(tables.wrong.nth(0)).toContainText("donnez un nom");
  await expect(tables.wrong.nth(3)).toContainText("erreur du tableur");
  await tables.add.click();
  await expect(collection.report).toContainText("41 relais ajoutés.");
  await expect(collection.row(/^Total/)).toContainText(/528.900,00/);
  // The wrong ones leave, are mended, and come back.
  const waiting = page.waitForEvent("download");
  await tables.saveWrong.click();
  const text = await readFile(await (await waiting).path(), "utf8");
  const mended = text
    .replace(/^;1;/m, "RPE 3;1;")
    .replace(/une;/, "1;")
    .replace("3O 000", "30 000")
    .replace("#REF!", "1")
    .replace(";beaucoup", ";75");
  // The one whose good lines are taken makes room for it.
  await tables.open("lignes-a-corriger.csv", mended);
  await expect(tables.title).toContainText("lignes-a-corriger.csv");
  await tables.exercice.selectOption("2017");
  await expect(tables.report).toContainText("5 relais à ajouter.");
  await tables.add.click();
  await expect(collection.row(/^Total/)).toContainText(/593.400,00/);
});

test("sans prix plafond, la page le demande ; le même tableau rouvert remplace, et rien n’est compté deux fois", async ({
  page,
}) => {
  const collection = await new Collection(page).open();
  const tables = new Tables(page);
  const text = (cost: string) =>
    ["RPE;ETP;Charges;Exercice;Mission", `Ormes;1;${cost};2026;oui`, "Lac;1;50 000;2026;non"].join(
      "\n",
    );
  await tables.open("a.csv", text("40 000"));
  await expect(tables.plafond).toBeVisible();
  await expect(tables.report).toContainText("1 case n’est pas lue");
  await tables.plafond.fill("abc");
  await expect(tables.plafond).toHaveAttribute("aria-invalid", "true");
  await expect(tables.add).toBeHidden();
  await tables.plafond.fill("");
  await tables.add.click();
  const waits = page.getByLabel("Prix plafond de 2026 qui manque");
  await waits.fill("60 000");
  await waits.press("Enter");
  await expect(waits).toBeHidden();
  // 43 % of 40 000 and of 50 000.
  await expect(collection.row(/^Total/)).toContainText(/38.700,00/);
  await tables.open("a.csv", text("20 000"));
  await tables.plafond.fill("60 000");
  await expect(tables.replaces).toBeChecked();
  await tables.add.click();
  await expect(collection.report).toContainText("relais remplacé");
  await expect(collection.report).toContainText("1 était déjà là, à l’identique");
  await expect(collection.names).toHaveCount(2);
  await expect(collection.row(/^Total/)).toContainText(/30.100,00/);
});

test("deux relais de même nom, rouverts, prennent chacun leur place", async ({ page }) => {
  const collection = await new Collection(page).open();
  const tables = new Tables(page);
  const text = (one: string, other: string) =>
    ["RPE;ETP;Charges;Exercice", `Riom;1;${one};2017`, `Riom;1;${other};2017`].join("\n");
  await tables.open("riom.csv", text("10 000", "20 000"));
  await tables.add.click();
  await expect(collection.row("riom.csv, ligne 2")).toContainText(/4.300,00/);
  await tables.open("riom.csv", text("11 000", "22 000"));
  await expect(tables.replaces).toHaveAccessibleName(/^2 relais ont le nom/);
  await tables.add.click();
  await expect(collection.names).toHaveCount(2);
  // 43 % of 33 000.
  await expect(collection.row(/^Total/)).toContainText(/14.190,00/);
});

test("une colonne que rien n’annonce se choisit, et le prochain fichier s’en souvient", async ({
  page,
}) => {
  await new Collection(page).open();
  const tables = new Tables(page);
  const text = "Structure;Truc;Bidule\nOrmes;1,5;30 000\n";
  await tables.open("a.csv", text);
  await tables.exercice.selectOption("2017");
  await expect(tables.column("Truc")).toHaveValue("");
  await tables.column("Truc").selectOption("etp");
  await tables.column("Bidule").selectOption("depenses");
  await tables.add.click();
  await expect(tables.title).toBeHidden();
  await tables.open("b.csv", text.replace("Ormes", "Lac"));
  await expect(tables.column("Truc")).toHaveValue("etp");
  await expect(tables.column("Bidule")).toHaveValue("depenses");
});

test("le tableau vide se télécharge, et se relit tel quel", async ({ page }) => {
  await new Collection(page).open();
  const tables = new Tables(page);
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Télécharger un tableau vide" }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe("relais-a-remplir.xlsx");
  await tables.openFile(await download.path());
  await expect(tables.column("Nom du relais")).toHaveValue("relais");
  await expect(tables.report).toContainText("Aucun relais à ajouter.");
  await expect(page.getByLabel("Feuille").locator("option")).toHaveText([
    "Relais",
    "Mode d’emploi",
  ]);
  await page.getByLabel("Feuille").selectOption("Mode d’emploi");
  await expect(page.getByLabel("Feuille")).toHaveValue("1");
  const lines = page.getByLabel("Titres des colonnes").locator("option");
  await expect(lines.nth(4)).toContainText("Équivalents temps plein");
});

test("des cellules collées, un relais tapé, un lien : chacun entre par sa voie", async ({
  page,
}) => {
  const collection = await new Collection(page).open();
  const tables = new Tables(page);
  await page.getByText("Coller des liens ou des cellules").click();
  const pasted = page.getByLabel("Liens reçus, un par ligne");
  await pasted.fill("RPE\tETP\tCharges\tExercice\nRPE des Ormes\t1\t30 000\t2017");
  await page.getByRole("button", { name: "Ajouter ce texte" }).click();
  await tables.add.click();
  await expect(collection.row("RPE des Ormes")).toContainText(/12.900,00/);
  await page.getByText("Taper un relais en une ligne").click();
  await page.getByLabel("Animateurs, en ETP").fill("une");
  await page.getByRole("button", { name: "Ajouter ce relais" }).click();
  await expect(page.getByText("donnez un nom")).toBeVisible();
  await expect(page.getByLabel("Nom du relais")).toBeFocused();
  await page.getByLabel("Nom du relais").fill("RPE du Lac");
  await page.getByRole("textbox", { name: "Exercice" }).fill("2017");
  await page.getByLabel("Animateurs, en ETP").fill("1");
  await page.getByLabel("Dépenses de l’année, salaires compris").fill("70 000");
  await page.keyboard.press("Enter");
  await expect(collection.row("RPE du Lac")).toContainText(/24.976,98/);
  await expect(page.getByLabel("Nom du relais")).toHaveValue("");
  await pasted.fill("https://exemple.fr/#/s/2.coupé");
  await page.getByRole("button", { name: "Ajouter ce texte" }).click();
  await expect(collection.report).toContainText("Lien de la ligne 1");
  await expect(pasted).toHaveValue(/coupé/);
});

test("ce qui n’est pas un tableau dit pourquoi, et rien n’en sort", async ({ page }) => {
  const requests: string[] = [];
  await new Collection(page).open();
  const tables = new Tables(page);
  await tables.open("budget.pdf", "%PDF-1.7 …");
  await expect(tables.refusal).toContainText("Ce n’est pas un tableau (PDF)");
  page.on("request", (request) => requests.push(request.url()));
  await tables.open("vieux.xls", "\u00d0\u00cf\u0011\u00e0", "latin1");
  await expect(tables.refusal).toContainText("ancien format");
  await tables.open("vide.csv", " ;;\n");
  await expect(tables.refusal).toContainText("Il est vide");
  await tables.open("coupe.xlsx", "PK\u0003\u0004");
  await expect(tables.refusal).toContainText("abîmé");
  const own = (url: string) => /^(blob:|http:\/\/127\.0\.0\.1)/.test(url);
  expect(requests.filter((url) => !own(url))).toEqual([]);
});

test("un million de lignes : les premières sont proposées, et la page répond", async ({ page }) => {
  await new Collection(page).open();
  const tables = new Tables(page);
  const lines = Array.from({ length: 999_999 }, (_, place) => `R${place};1;9`);
  await tables.open("million.csv", ["RPE;ETP;Charges", ...lines].join("\n"));
  await expect(page.getByText(/1.000.000 lignes.: 12.000 relais au plus/)).toBeVisible({
    timeout: 60_000,
  });
  await tables.exercice.selectOption("2017");
  await expect(tables.report).toContainText(/12.0[0-9][0-9] relais à ajouter/, { timeout: 60_000 });
});

test.describe("sur un petit écran", () => {
  test.use({ viewport: { width: 320, height: 4000 } });
  test("axe ne trouve rien dans un tableau ouvert, et la page ne glisse pas de côté", async ({
    page,
  }) => {
    await new Collection(page).open();
    const tables = new Tables(page);
    await tables.open("departement.csv", department());
    await expect(tables.wrong).toHaveCount(5);
    await page.getByText("Taper un relais en une ligne").click();
    await expectAccessible(page);
    const slides = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(slides).toBe(false);
  });
});
