// The note: what is on screen is on paper, sheet by sheet, and nothing else.
import { readFileSync } from "node:fs";
import { expect, test, type Page } from "@playwright/test";
import {
  Workbench,
  type Column,
  Data,
  Home,
  Note,
  type Paper,
  plain,
  put,
  ROWS,
} from "../support/pages";

const KEPT = JSON.parse(
  readFileSync(new URL("../../saved/enveloppe.json", import.meta.url), "utf8"),
);
const NOTICE = "Simulation indicative : seule la notification de la Caf fait foi.";
const today = () =>
  new Date().toLocaleDateString("fr-FR", {
    timeZone: "Europe/Paris",
    day: "numeric",
    month: "long",
    year: "numeric",
  });

/** Keeps a dossier before the page opens: that of the example, changed. */
const keep = (page: Page, change: (data: any) => void) => {
  const kept = structuredClone(KEPT);
  change(kept.data);
  return put(page, {
    "simulateur-rpe:dossier-1": JSON.stringify(kept),
    "simulateur-rpe:dernier": "dossier-1",
  });
};

const longName = (place: number) =>
  `Une hypothèse au nom interminable, développée au ${place}e conseil`;

/** Six scenarios with long names, forty incomes, a calendar. */
const big = (data: any) => {
  const [half, analyse, communication] = data.scenarios;
  data.scenarios = [half, analyse, communication, half, analyse, communication].map(
    (scenario, place) => ({
      ...scenario,
      nom: longName(place + 1),
    }),
  );
  data.recettes = Array.from({ length: 50 }, (_, place) => ({
    nom: `Commune numéro ${place + 1}`,
    montant: String(100 + place),
  }));
  data.calendrier = [
    { quoi: "acompte", date: "1er mars", taux: "35" },
    { quoi: "reel", date: "31 mars" },
  ];
};

const expectNumbered = ({ sheets }: Paper) => {
  for (const [place, lines] of sheets.entries())
    expect(lines.at(-1)!.replaceAll(" / ", "/"), `pied de la feuille ${place + 1}`).toBe(
      `${NOTICE} ${place + 1}/${sheets.length}`,
    );
};

const CONTROLS = [
  "Imprimer",
  "Revenir aux scénarios",
  "Qui la lira",
  "Masquer les salaires",
  "Montants détaillés",
  "Aller au contenu",
  "Mes données",
  "Menu",
];
const expectNoControl = ({ text }: Paper) => {
  for (const words of CONTROLS) expect(text, words).not.toContain(words);
  expect(text).not.toMatch(/undefined|NaN|\bnull\b|pourquoi \?/);
};

/** No title stands at the foot of a sheet, away from what it announces. */
const expectNoLoneTitle = async (note: Note, { sheets }: Paper) => {
  const titles = (await note.sheet.getByRole("heading").allInnerTexts()).map(plain);
  for (const [place, lines] of sheets.entries())
    expect(titles, `dernière ligne de la feuille ${place + 1}`).not.toContain(
      lines.at(-2)!.replace(/^\d\. /, ""),
    );
};

test("pour le conseil : chaque montant comparé, le relais, la date, le barème et l’avis", async ({
  page,
}) => {
  const workbench = await new Workbench(page).open();
  const shown: string[] = [];
  for (const row of ROWS)
    for (const column of ["A", "B", "C", "D"] as Column[]) {
      const cell = plain(await workbench.cell(row, column).innerText());
      shown.push(cell.replace(/ ?, pourquoi \?.*/, ""));
      const ecart = /([+−]?[\d ,]+(?: €)?(?: de (?:plus|moins))?) par rapport/.exec(cell)?.[1];
      if (ecart !== undefined) shown.push(ecart.trim());
    }
  expect(shown.length).toBeGreaterThan(40);
  await workbench.leaveBy("Note à imprimer");
  const note = new Note(page);
  await expect(note.title).toBeFocused();
  await expect(note.reader("Note pour le conseil")).toBeChecked();
  const paper = await note.paper();
  // The reader of the sheet brings « 0 » and « € » together.
  const text = paper.text.replaceAll(" €", "€");
  for (const amount of shown) expect(text, amount).toContain(amount.replaceAll(" €", "€"));
  for (const words of [
    "RPE du Val d’Exemple",
    "exemple",
    `Exercice 2026, note établie le ${today()}`,
    "Barème 2017 reconduit",
    "hypothèse",
  ])
    expect(paper.sheets[0].join(" "), words).toContain(words);
  const [total] = paper.sheets.flat().filter((line) => line.startsWith("Reste à charge 35"));
  expect(total).toBe("Reste à charge 35 023 € 45 535 € 34 023 € 34 723 €");
  for (const words of [
    "Simulation indicative et non contractuelle.",
    "Seule la notification de la Caf fait foi.",
    "l’investissement, qui n’entre jamais",
  ])
    expect(paper.text, words).toContain(words);
  expect(paper.text).not.toContain("Le détail de chaque montant");
  expect(paper.sheets.length).toBeLessThanOrEqual(2);
  expectNumbered(paper);
  expectNoControl(paper);
  await expectNoLoneTitle(note, paper);
});

test("pour la Caf : chaque montant de l’écran, la base, la règle citée et les preuves", async ({
  page,
}) => {
  const note = await new Note(page).open();
  await note.forTheCaf();
  const paper = await note.paper();
  const amounts = await note.amounts();
  expect(amounts.length).toBeGreaterThan(60);
  expect(
    amounts.filter((amount) => !paper.amounts.has(amount)),
    "montants de l’écran absents du papier",
  ).toEqual([]);
  for (const words of [
    "Plafond : 1,00 ETP × 58 086 €",
    "× 43 %",
    "43% de l’ensemble des dépenses de fonctionnement",
    "Circulaire Cnaf C 2017-003 du 26 juillet 2017, II.2.3",
    "Le prix plafond de 2026 n’est dans aucun texte dont nous disposons",
    "Preuves",
    "Total des acomptes",
  ])
    expect(paper.text.replaceAll("'", "’").toLowerCase(), words).toContain(words.toLowerCase());
  await expect(note.section(/^Les preuves à garder/).getByRole("listitem")).not.toHaveCount(0);
  expectNumbered(paper);
  expectNoControl(paper);
  await expectNoLoneTitle(note, paper);
});

test("des noms longs, cinquante recettes : rien ne dépasse, chaque feuille a ses têtes", async ({
  page,
}) => {
  await keep(page, big);
  const note = await new Note(page).open();
  await note.forTheCaf();
  const tables = note.section(/^Les montants/).getByRole("table");
  await expect(tables).toHaveCount(2);
  for (const table of await tables.all())
    await expect(table.getByRole("columnheader")).toHaveCount(4);
  const paper = await note.paper();
  expect(
    (await note.amounts()).filter((amount) => !paper.amounts.has(amount)),
    "montants de l’écran absents du papier",
  ).toEqual([]);
  const end = paper.sheets.findIndex((lines) =>
    lines.some((line) => line.startsWith("7. Le détail de chaque montant")),
  );
  const rows =
    /^(Prix plafond par ETP|60 Achats|Commune numéro|Assistantes et assistants maternels)/;
  const holding = paper.sheets
    .slice(0, end)
    .filter((lines) => lines.some((line) => rows.test(line)));
  expect(holding.length, "un tableau plus long qu’une feuille").toBeGreaterThan(1);
  for (const lines of holding)
    expect(lines.filter((line) => line.startsWith("Donnée Valeur Certitude"))).toHaveLength(1);
  for (const [place, lines] of paper.sheets.entries())
    if (place > 0)
      expect(lines[0], "l’en-tête nomme le relais").toBe("RPE du Val d’Exemple, exercice 2026");
  expectNumbered(paper);
  expectNoControl(paper);
  await expectNoLoneTitle(note, paper);
  // Nothing is wider than the sheet.
  await page.setViewportSize({ width: 696, height: 1000 });
  await page.emulateMedia({ media: "print" });
  await note.expectNoSidewaysScroll();
});

test("une colonne décochée n’est plus détaillée ; elle reste comparée", async ({ page }) => {
  const note = await new Note(page).open();
  await note.forTheCaf();
  const details = note.section(/^Le détail de chaque montant/);
  await expect(details).toContainText("Communication");
  await note.detail("Communication").uncheck();
  await expect(details).not.toContainText("Communication");
  await expect(details).toContainText("Analyse de la pratique");
  await expect(
    note.section(/^Les montants/).getByRole("columnheader", { name: "Communication" }),
  ).toBeVisible();
  await note.reader("Note pour le conseil").check();
  await expect(details).toHaveCount(0);
  await expect(page.getByRole("group", { name: "Montants détaillés" })).toHaveCount(0);
});

test("les salaires se masquent, sur papier aussi", async ({ page }) => {
  await keep(page, (data) => {
    data.postes = [
      { nom: "Camille", etp: "1", mois: "12", cout: "31 111", role: "animateur" },
      { nom: "Dominique", etp: "0,5", mois: "12", cout: "12 222", role: "animateur" },
    ];
  });
  const note = await new Note(page).open();
  await note.forTheCaf();
  const open = await note.paper();
  for (const told of ["Camille", "31 111", "12 222"]) expect(open.text).toContain(told);
  await note.hidePay.check();
  await expect(note.sheet).toContainText("Les salaires sont masqués");
  const kept = await note.paper();
  for (const told of ["Camille", "Dominique", "31 111", "12 222", "43 333"])
    expect(kept.text, told).not.toContain(told);
  expect(kept.text).toContain("dans le total");
});

test("rien de saisi : la page invite à commencer, sans feuille", async ({ page }) => {
  const home = await new Home(page).open();
  await home.fromScratch.click();
  const note = await new Note(page).open();
  await expect(page.getByText("Rien à imprimer pour l’instant")).toBeVisible();
  await expect(note.sheet).toHaveCount(0);
  await page.getByRole("main").getByRole("link", { name: "Simuler" }).click();
  await expect(
    new Workbench(page).page.getByRole("button", { name: "Ajouter le premier poste" }),
  ).toBeVisible();
});

test("« Imprimer » imprime ; le style de la feuille part avec la page", async ({ page }) => {
  await page.addInitScript(() => {
    (window as any).prints = 0;
    window.print = () => (window as any).prints++;
  });
  const data = await new Data(page).open();
  await page.getByRole("main").getByRole("link", { name: "Note à imprimer" }).click();
  const note = new Note(page);
  await note.print.click();
  await expect.poll(() => page.evaluate(() => (window as any).prints)).toBe(1);
  const worn = () =>
    page.evaluate(() => {
      const rules = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]);
      return [".sheet__top", ".chart__l"].map(
        (known) => rules.filter(({ cssText }) => cssText.includes(known)).length,
      );
    });
  await expect.poll(worn).toEqual([1, 1]);
  await data.go("Simuler");
  await expect(new Workbench(page).table).toBeVisible();
  await expect.poll(worn).toEqual([0, 1]);
  await page.goBack();
  await expect(note.print).toBeVisible();
  await expect.poll(worn).toEqual([1, 1]);
});

test.describe("320 px", () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test("la feuille se lit sans glisser de côté", async ({ page }) => {
    await keep(page, big);
    const note = await new Note(page).open();
    await note.expectNoSidewaysScroll();
    await note.forTheCaf();
    await expect(note.section(/^Le détail de chaque montant/)).toBeVisible();
    await note.expectNoSidewaysScroll();
  });
});
