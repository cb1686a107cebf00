// The note on its sheets: how many there are, how full each is, and that nothing on them is cut.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test, type Page } from "@playwright/test";
import { Note, plain, put } from "../support/pages";

const EXAMPLE = JSON.parse(
  readFileSync(new URL("../../saved/enveloppe.json", import.meta.url), "utf8"),
).data;
const WRITTEN =
  "Ouvrir en septembre le mi-temps d’animation, que la Caf finance pour plus de la moitié.\n\n" +
  "Demander 2 000 € de plus à la commune voisine.";
const LONG = `${"Le gestionnaire propose de garder les deux postes et d’ouvrir un mi-temps. ".repeat(6)}\nFin.`;
const CALENDAR = [
  { quoi: "acompte", date: "1er mars", taux: "35" },
  { quoi: "acompte", date: "2 octobre", taux: "35" },
  { quoi: "reel", date: "31 mars" },
];
const [half, practice, communication] = EXAMPLE.scenarios;

/** The relais of a commune, with its CTG. */
const BASE = {
  relais: "RPE des Trois Rivières",
  exercice: 2026,
  am: "75",
  bareme: {
    voie: "saisi",
    prix_plafond: "66 000",
    origine: "notification du 3 mars 2026",
    autres_annees: Object.fromEntries(
      ["2027", "2028", "2029", "2030"].map((year) => [year, { prix_plafond: "66 000" }]),
    ),
  },
  postes: [
    { nom: "Animatrice", etp: "0,8", mois: "12", cout: "38 450", role: "animateur" },
    { nom: "Secrétaire", etp: "0,3", mois: "12", cout: "9 900", role: "administratif" },
  ],
  depenses: {
    "60": { montant: "2 350,40" },
    "61": { montant: "6 120" },
    "62": { montant: "3 480" },
    "63": { montant: "410" },
  },
  recettes: [{ nom: "Commune voisine", montant: "7 500" }],
  contrats: { ctg: true, etp_existants: "0,8", forfait_existant: "4 200" },
};
// The kept example is of version 1, whose levers begin in a month of the year.
const [{ depuis, ...added }, ...others] = half.leviers;
const september = {
  ...half,
  leviers: [{ ...added, debut: "09/2026", cout: "41 200" }, ...others],
};
const THREE = {
  ...BASE,
  calendrier: CALENDAR,
  proposition: WRITTEN,
  scenarios: [september, practice, communication],
};
const six = (name: (place: number) => string) => ({
  ...THREE,
  proposition: LONG,
  scenarios: [0, 1, 2, 3, 4, 5].map((place) => ({
    ...THREE.scenarios[place % 3],
    nom: name(place + 1),
  })),
});

const open = async (page: Page, data: object) => {
  await put(page, {
    "simulateur-rpe:dossier-1": JSON.stringify({ schema: 2, revision: 1, data }),
    "simulateur-rpe:dernier": "dossier-1",
  });
  const note = await new Note(page).open();
  // A dossier that cannot be read leaves the example in its place.
  await expect(note.sheet).toContainText(BASE.relais);
  return note;
};

/** How far down each sheet is written, of what its margins leave. */
const fills = async (page: Page) => {
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  const words = execFileSync("pdftotext", ["-bbox", "-", "-"], { input: pdf, encoding: "utf8" });
  return words
    .split("<page ")
    .slice(1)
    .map((sheet) => {
      const [, height] = /height="([\d.]+)"/.exec(sheet)!;
      const ends = [...sheet.matchAll(/yMax="([\d.]+)"/g)].map(([, end]) => Number(end));
      // The margin at the foot holds the notice and the number of the sheet.
      const foot = Number(height) - (17 * 72) / 25.4;
      return Math.max(...ends.filter((end) => end <= foot)) / foot;
    });
};

/** Every word of the tables that stands on more than one line: an amount is one word. */
const cut = (page: Page) =>
  page.evaluate(() => {
    const broken: string[] = [];
    const texts = document.createTreeWalker(
      document.querySelector(".sheet")!,
      NodeFilter.SHOW_TEXT,
    );
    while (texts.nextNode()) {
      const text = texts.currentNode as Text;
      if (text.parentElement!.closest("table") === null) continue;
      for (const word of text.data.matchAll(/[^ \n-]+/g)) {
        const range = document.createRange();
        range.setStart(text, word.index);
        range.setEnd(text, word.index + word[0].length);
        const tops = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        if (tops.size > 1) broken.push(word[0]);
      }
    }
    return broken;
  });

const asPrinted = async (page: Page) => {
  await page.setViewportSize({ width: 695, height: 1000 });
  await page.emulateMedia({ media: "print" });
};

const CASES: [string, object, number][] = [
  ["la base seule", BASE, 2],
  ["un scénario", { ...BASE, scenarios: [september] }, 2],
  ["un scénario, des échéances et une proposition", { ...THREE, scenarios: [september] }, 2],
  ["deux scénarios", { ...THREE, scenarios: [september, practice] }, 2],
  ["trois scénarios et une proposition", THREE, 2],
  ["quatre scénarios", { ...THREE, scenarios: [...THREE.scenarios, communication] }, 2],
  ["six scénarios et une longue proposition", six((place) => `Hypothèse ${place}`), 3],
];
for (const [name, data, most] of CASES)
  test(`pour le conseil, ${name} : ${most} feuilles au plus, aucune à moitié vide`, async ({
    page,
  }) => {
    const note = await open(page, data);
    const paper = await note.paper();
    expect(paper.sheets.length).toBeLessThanOrEqual(most);
    for (const [place, full] of (await fills(page)).entries())
      expect(full, `feuille ${place + 1}`).toBeGreaterThan(0.5);
    const titles = (await note.sheet.getByRole("heading").allInnerTexts()).map(plain);
    for (const lines of paper.sheets)
      expect(titles).not.toContain(lines.at(-2)!.replace(/^\d\. /, ""));
    expect(paper.text).not.toMatch(/\b(vous|votre|vos)\b|à compléter/i);
    await asPrinted(page);
    expect(await cut(page)).toEqual([]);
    await note.expectNoSidewaysScroll();
  });

test("pour la Caf : aucune feuille n’est à moitié vide avant la dernière", async ({ page }) => {
  const note = await open(page, THREE);
  await note.forTheCaf();
  for (const full of (await fills(page)).slice(0, -1)) expect(full).toBeGreaterThan(0.6);
});

test("la proposition : écrite, gardée, imprimée ligne par ligne ; vide, rien", async ({ page }) => {
  const note = await open(page, BASE);
  expect((await note.paper()).text).not.toContain("Proposition du gestionnaire");
  await note.proposition.fill(WRITTEN);
  const section = note.section(/^Proposition du gestionnaire/);
  await expect(section.getByRole("paragraph")).toHaveText(WRITTEN, { useInnerText: true });
  await page.reload();
  await expect(note.proposition).toHaveValue(WRITTEN);
  const lines = (await note.paper()).sheets.flat();
  expect(lines).toContain("Demander 2 000 € de plus à la commune voisine.");
  await note.proposition.fill("");
  await expect(section).toHaveCount(0);
});

test("les cinq exercices, l’année pleine et les versements sont sur la feuille", async ({
  page,
}) => {
  const note = await open(page, THREE);
  const years = note.section(/^Sur 5 exercices/);
  await expect(years.getByRole("table")).toHaveCount(1);
  await expect(years.getByRole("figure")).toHaveCount(1);
  await expect(years.getByRole("rowheader")).toHaveCount(2 + 8);
  for (const year of ["2026", "2027", "2028", "2029", "2030", "Ensemble"])
    await expect(years.getByRole("columnheader", { name: new RegExp(`^${year}`) })).toBeVisible();
  await expect(note.section(/^Les montants/)).toContainText(/en année pleine.: [\d\s]+.€ de plus/);
  await expect(note.section(/^Les versements/).getByRole("rowheader")).toContainText([
    "Acompte, 1er mars",
    "Acompte, 2 octobre",
    "Total des acomptes",
    "Solde à recevoir",
  ]);
});

test("la date est celle de l’impression", async ({ page }) => {
  await page.clock.install({ time: new Date("2026-11-28T10:00:00Z") });
  const note = await open(page, BASE);
  await expect(note.sheet).toContainText("note établie le 28 novembre 2026");
  await page.clock.setFixedTime(new Date("2026-11-30T10:00:00Z"));
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await expect(note.sheet).toContainText("note établie le 30 novembre 2026");
});
