// « Plusieurs relais »: the call for projects, from the table of a department to what a board reads.
import { expect, test, type Page } from "@playwright/test";
import { readFile } from "node:fs/promises";
import { expectAccessible } from "../support/axe";
import { Appel, Collection, keptRelais, plain, reload, Rules, Tables } from "../support/pages";
import { unzip } from "../support/workbook.mjs";

const HEADS = "RPE;ETP;Charges;Nb AM;Mission;AM différents;Séances;Prix plafond;Exercice";
const MISSIONS = ["analyse de la pratique", "guichet unique", "", "promotion renforcée"];
/** A department of 46 relais, five lines of which are wrong. */
const department = () => {
  const wrong: Record<number, string> = {
    3: ";1;30 000",
    10: "RPE 10;une;30 000",
    20: "RPE 20;1;3O 000",
    30: "RPE 30;#REF!;30 000",
    40: "RPE 40;1;beaucoup",
  };
  const line = (place: number) =>
    wrong[place] ?? `RPE ${place};1;30 000;75;${MISSIONS[place % 4]};9;6;60 000;2026`;
  return [HEADS, ...Array.from({ length: 46 }, (_, place) => line(place))].join("\r\n");
};

/** Four candidates, and one that is none. */
const FOUR = [
  HEADS,
  "Lac;1;30 000;75;analyse de la pratique;9;6;60 000;2026",
  "Ormes;1;30 000;75;guichet unique;;;60 000;2026",
  "Bois;1;30 000;75;guichet unique;;;60 000;2026",
  "Riom;1;30 000;75;promotion renforcée;;;60 000;2026",
  "Val;1;30 000;75;;;;60 000;2026",
].join("\n");

async function taken(page: Page, text: string) {
  const collection = await new Collection(page).open();
  const tables = new Tables(page);
  await tables.open("departement.csv", text);
  await tables.add.click();
  await expect(collection.report).toContainText("ajoutés");
  return collection;
}

const ranks = async (appel: Appel) =>
  (await appel.names.allInnerTexts()).map((text) => plain(text));

test("du tableau d’un département à la note : une variante, un appel à projets, un rang décidé", async ({
  page,
}) => {
  const collection = await taken(page, department());
  await expect(collection.row(/^Total/)).toContainText(/1.230.000,00/);
  const rules = new Rules(page);
  await rules.add.click();
  await rules.box("Bonus d’une mission, €").fill("3 229");
  await expect(rules.summary).toContainText(/\+\d/);

  const appel = new Appel(page);
  await appel.contents.selectOption("D’aucune");
  const priority = appel.box("Mission prioritaire");
  // Those of its exercice, not those of 2017.
  await expect(priority.getByRole("option")).toHaveText([
    "Aucune",
    "Guichet unique",
    "Analyse de la pratique",
    /^Promotion renforcée/,
  ]);
  await priority.focus();
  await priority.selectOption("Guichet unique");
  await expect(priority).toBeFocused();
  await appel.box("Enveloppe, €").fill("42 000");
  await expect(appel.notes).toContainText(/32 dossiers classés.: 96.000.€ en tout/);
  await expect(appel.notes).toContainText(/va jusqu’au rang 14/);
  await expect(appel.notes).toContainText(/il reste 0.€/);
  await expect(appel.notes).toContainText("Premier sous la ligne");
  await expect(appel.notes).toContainText("s’arrête entre des dossiers ex æquo");
  await expect(appel.notes).toContainText("n’ouvre aucun droit");

  // A rank is decided with its reason: the others keep their order around it.
  await appel.examine("RPE 44").click();
  await expect(appel.file).toContainText("Rang 32");
  await appel.file.getByLabel("Rang décidé").fill("2");
  await expect(appel.file).toContainText("Écrivez aussi le motif");
  await appel.file.getByLabel("Motif de ce rang").fill("Seul relais du canton");
  await expect(appel.file).toContainText("Rang 2,");
  await page.keyboard.press("Escape");
  await expect(appel.examine("RPE 44")).toBeFocused();
  await expect(appel.row("RPE 44")).toContainText("Seul relais du canton");
  await expect(appel.row("RPE 44")).toContainText("dans l’enveloppe");

  // It is there when one comes back.
  const kept = () => keptRelais(page).then(({ appel }) => appel);
  await expect.poll(kept).toContain("Seul relais du canton");
  await reload(page);
  await expect(appel.box("Enveloppe, €")).toHaveValue("42 000");
  await expect(appel.row("RPE 44")).toContainText(/Rang décidé.: 2 .calculé.: 13 ex æquo/);

  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Enregistrer les avenants à signer (.csv)" }).click();
  const signed = await readFile(await (await waiting).path(), "utf8");
  expect(signed.trim().split("\r\n")).toHaveLength(15);
  expect(signed).toContain("RPE 44;2026;Analyse de la pratique;3000,00;2");

  // What a board reads is what is printed, and nothing that is pressed.
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  const main = page.getByRole("main");
  await expect(main.getByRole("heading", { name: "41 relais, exercice 2026" })).toBeVisible();
  await expect(main.locator("button:visible, input:visible")).toHaveCount(0);
  await expect(main).toContainText("bonus de 3");
  await expect(
    main.getByRole("row").filter({ hasText: "Seul relais du canton" }).last(),
  ).toBeVisible();
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const sheets = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
  expect(sheets.length).toBeGreaterThan(0);
  for (const [, width, height] of sheets)
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842]);
});

test("les montants partent en tableur, avec leurs formules", async ({ page }) => {
  await taken(page, FOUR);
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Tableur de 5 relais (.xlsx)" }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toMatch(/^5-relais-\d{4}-\d\d-\d\d\.xlsx$/);
  const files = unzip(await readFile(await download.path()));
  const sheet = files.get("xl/worksheets/sheet1.xml")!;
  // Six formulas a relais; below, eight sums, nine medians, nine counts: the room under a ceiling,
  // which no other relais may use, does not add up.
  expect(sheet.match(/<f>/g)).toHaveLength(5 * 6 + 26);
  expect(sheet).toMatch(/<f>SUM\(D2:D6\)<\/f><v>150000<\/v>/);
  expect(files.get("xl/sharedStrings.xml")).toContain("Lac");
});

test("ce que chaque dossier doit contenir se coche l’un après l’autre, au clavier", async ({
  page,
}) => {
  await taken(page, FOUR);
  const appel = new Appel(page);
  await expect(appel.notes).toContainText("0 dossier classé");
  await expect(appel.notes).toContainText("4 dossiers à compléter");
  await appel.examine("Lac").press("Enter");
  await expect(appel.file).toContainText("À compléter, hors classement");
  for (const name of ["Lac", "Ormes"]) {
    await expect(appel.file.getByRole("heading", { name })).toBeVisible();
    for (const content of ["Le contexte du territoire", "Le recueil des données"])
      await appel.file.getByLabel(content).press("Space");
    await expect(appel.file).toContainText("À compléter, hors classement");
    await appel.file.getByLabel("Les partenariats envisagés").press("Space");
    await expect(appel.file).toContainText("0 point");
    if (name === "Lac")
      await appel.file.getByRole("button", { name: "Dossier suivant" }).press("Enter");
  }
  await appel.file.getByLabel("Cohérence avec le projet du relais").selectOption("forte");
  await expect(appel.file).toContainText("Rang 1, 3 points");
  await page.keyboard.press("Escape");
  await expect.poll(() => ranks(appel)).toEqual(["Ormes", "Lac"]);
  await expect(appel.section.getByText(/Manque.: le contexte du territoire/)).toHaveCount(2);
});

test("un texte illisible dit quoi taper, ne change rien, et reste", async ({ page }) => {
  await taken(page, FOUR);
  const appel = new Appel(page);
  await appel.contents.selectOption("D’aucune");
  for (const [label, typed] of [
    ["Enveloppe, €", "beaucoup"],
    ["Poids du projet du relais", "1,5"],
  ] as const) {
    await appel.box(label).fill(typed);
    await expect(appel.box(label)).toHaveAttribute("aria-invalid", "true");
    await expect(appel.box(label)).toHaveAccessibleDescription(/[Tt]apez/);
  }
  await expect(appel.notes).toContainText("4 dossiers classés");
  await expect.poll(() => keptRelais(page).then(({ appel }) => appel)).toContain("1,5");
  await reload(page);
  await expect(appel.box("Enveloppe, €")).toHaveValue("beaucoup");
  await appel.box("Poids du projet du relais").fill("");
  await expect(appel.box("Poids du projet du relais")).not.toHaveAttribute("aria-invalid");
});

test("l’appel part avec les relais, et revient avec eux", async ({ page }) => {
  const collection = await taken(page, FOUR);
  const appel = new Appel(page);
  await appel.contents.selectOption("D’aucune");
  await appel.box("Enveloppe, €").fill("6 000");
  await appel.examine("Riom").click();
  await appel.file.getByLabel("Rang décidé").fill("1");
  await appel.file.getByLabel("Motif de ce rang").fill("Décidé le 3 mars");
  await page.keyboard.press("Escape");
  await expect.poll(() => ranks(appel).then((names) => names[0])).toContain("Décidé le 3 mars");
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: /^Enregistrer 5 relais/ }).click();
  const text = await readFile(await (await waiting).path(), "utf8");
  await page.goto("#/donnees");
  await page.getByRole("main").getByRole("button", { name: "Tout effacer…" }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^Tout effacer/ })
    .click();
  await collection.open();
  await expect(collection.names).toHaveCount(0);
  await collection.take([{ name: "departement.json", text }]);
  await expect(appel.box("Enveloppe, €")).toHaveValue("6 000");
  await expect.poll(() => ranks(appel).then((names) => names[0])).toContain("Décidé le 3 mars");
});

test("un appel que la page ne sait pas lire reste tel quel, et elle le dit", async ({ page }) => {
  const collection = await taken(page, FOUR);
  await collection.reload();
  const newer = '{"futur":1}';
  await page.evaluate(
    ([name, text]) =>
      new Promise<void>((done) => {
        const opening = indexedDB.open(name!);
        opening.onsuccess = () => {
          const writing = opening.result.transaction(name!, "readwrite");
          writing.objectStore(name!).put(text, "appel");
          writing.oncomplete = () => {
            opening.result.close();
            done();
          };
        };
      }),
    ["simulateur-rpe:relais", newer],
  );
  await reload(page);
  await expect(collection.names).toHaveCount(5);
  await expect(page.getByText("L’appel à projets gardé ici n’a pas pu être lu")).toBeVisible();
  await new Appel(page).box("Enveloppe, €").fill("6 000");
  await collection
    .row("Val")
    .getByRole("button", { name: /^Retirer/ })
    .click();
  await expect.poll(() => keptRelais(page).then(({ numbers }) => numbers.length)).toBe(4);
  expect((await keptRelais(page)).appel).toBe(newer);
});

test("deux onglets : ce qu’un relais devient dans l’un ne défait pas l’appel de l’autre", async ({
  page,
  context,
}) => {
  await taken(page, FOUR);
  const other = await context.newPage();
  const elsewhere = await new Collection(other).open();
  await expect(elsewhere.names).toHaveCount(5);
  await new Appel(page).contents.selectOption("D’aucune");
  await new Appel(page).box("Enveloppe, €").fill("6 000");
  await expect(new Appel(other).box("Enveloppe, €")).toHaveValue("6 000");
  await elsewhere
    .row("Val")
    .getByRole("button", { name: /^Retirer/ })
    .click();
  await expect(new Collection(page).names).toHaveCount(4);
  await expect(new Appel(page).box("Enveloppe, €")).toHaveValue("6 000");
  await expect.poll(() => keptRelais(page).then(({ appel }) => appel)).toContain("6 000");
  await other.close();
});

test("l’appel à 320 px, et pour axe, avec un dossier ouvert", async ({ page }) => {
  await taken(page, FOUR);
  const appel = new Appel(page);
  await appel.contents.selectOption("D’aucune");
  await appel.box("Enveloppe, €").fill("6 000");
  await expect(appel.names).toHaveCount(4);
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await appel.expectNoSidewaysScroll();
  await appel.examine("Lac").click();
  await expect(appel.file.getByLabel("Rang décidé")).toBeVisible();
  await expectAccessible(page);
});
