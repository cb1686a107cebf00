// Page objects: everything is found as a person finds it, by its role and its name.
import { expect, type Locator, type Page } from "@playwright/test";

/** A sub-folder that the server answers with strict headers. */
export const PLACE = "/un/sous/dossier/";

export type Column = "A" | "B" | "C" | "D" | "E" | "F" | "G";
const COLUMNS = "ABCDEFG";

/** The rows of the comparison, in the order of the screen. */
export const ROWS = [
  "ETP d’animateur",
  "Dépenses retenues",
  "Marge sous plafond",
  "Prestation de service",
  "Bonus mission",
  "Total Caf",
  "Autres recettes",
  "Reste à votre charge",
] as const;
export type Row = (typeof ROWS)[number];

/** The text of an element with plain spaces. */
export const plain = (text: string) => text.replace(/[\u202f\u00a0\s]+/g, " ").trim();

/** The number that a figure shows: « −11 914 € » → -11914. */
export const amount = (text: string) =>
  Number(/^[−-]?[\d ]+(,\d+)?/.exec(plain(text))![0].replace("−", "-").replaceAll(" ", "").replace(",", "."));

/** Opens a page of the simulator and waits until the program runs. */
export async function open(page: Page, fragment = "") {
  await page.goto(PLACE + fragment);
  await running(page);
}

export async function reload(page: Page) {
  await page.reload();
  await running(page);
}

async function running(page: Page) {
  await expect(page.locator("#coquille")).toHaveCount(0, { timeout: 15_000 });
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

/** What every page has. */
export class Shell {
  constructor(readonly page: Page) {}

  get title() {
    return this.page.getByRole("heading", { level: 1 });
  }

  link(name: string) {
    return this.page.getByRole("banner").getByRole("link", { name, exact: true });
  }

  /** Follows a link of the head, in its menu where the screen is small. */
  async go(
    name: "Accueil" | "Simuler" | "Décider" | "Missions" | "Sur 5 ans" | "Versements" | "Dossier" | "Barèmes" | "Limites" | "Mes données",
  ) {
    const menu = this.page.getByRole("banner").getByText("Menu", { exact: true });
    if (await menu.isVisible()) await menu.click();
    await this.link(name).click();
    await expect(
      this.page.getByRole("banner").getByRole("link", { name, exact: true, includeHidden: true }).first(),
    ).toHaveAttribute("aria-current", "page");
  }

  /** The message of the moment, at the bottom of the page. */
  message(words: string) {
    return this.page.getByRole("status").filter({ hasText: words });
  }

  /** The line under the head that says that the work is not kept as it should be. */
  banner(title: string) {
    return this.page.getByRole("status").filter({ has: this.page.getByText(title, { exact: true }) });
  }

  async expectNoSidewaysScroll() {
    const overflow = () =>
      this.page.evaluate(() => {
        const root = document.scrollingElement!;
        return root.scrollWidth - root.clientWidth;
      });
    await expect.poll(overflow, "largeur qui dépasse l’écran").toBeLessThanOrEqual(0);
  }
}

export class Home extends Shell {
  async open() {
    await open(this.page);
    return this;
  }

  get quick() {
    return this.page.getByRole("form", { name: "Un premier chiffre, exercice 2017" });
  }
  get etp() {
    return this.quick.getByRole("textbox", { name: "Animateurs, en ETP" });
  }
  get costs() {
    return this.quick.getByRole("textbox", { name: "Dépenses de l’année, en €" });
  }
  get answer() {
    return this.quick.getByRole("status");
  }
  get carryOn() {
    return this.quick.getByRole("link", { name: "Continuer avec ces chiffres" });
  }
  get example() {
    return this.page.getByRole("link", { name: "Ouvrir l’exemple complet" });
  }
  get fromScratch() {
    return this.page.getByRole("link", { name: "Partir de zéro" });
  }
  get kept() {
    return this.page.getByRole("table", { name: "Dossiers gardés sur cet ordinateur" });
  }
}

export class Bench extends Shell {
  async open() {
    await open(this.page, "#/simuler");
    return this;
  }

  /* The line of tools. */
  get relais() {
    return this.page.getByRole("textbox", { name: "Nom du relais" });
  }
  get year() {
    return this.page.getByRole("combobox", { name: "Exercice", exact: true });
  }
  get undo() {
    return this.page.getByRole("main").getByRole("button", { name: /^Annuler/ });
  }
  get redo() {
    return this.page.getByRole("main").getByRole("button", { name: /^Rétablir/ });
  }
  get saved() {
    return this.page.getByText(/^(Enregistré sur cet ordinateur|Copie enregistrée) à/);
  }

  /* The base. */
  get base() {
    return this.page.getByRole("region", { name: "Ma base" });
  }
  get postName() {
    return this.base.getByRole("textbox", { name: "Nom du poste" });
  }
  get postEtp() {
    return this.base.getByRole("textbox", { name: "ETP du poste" });
  }
  get postCost() {
    return this.base.getByRole("textbox", { name: "Coût annuel du poste, en euros" });
  }
  /** The amount of a budget line. */
  account(code: string, title: string) {
    return this.base.getByRole("textbox", { name: new RegExp(`^${code}\\s*${title}$`) });
  }
  /** Unfolds a section of the base. */
  async unfold(title: string) {
    const heading = this.page.getByRole("heading", { name: title, level: 3, exact: true });
    const section = this.base.getByRole("group").filter({ has: heading });
    if ((await section.getAttribute("open")) === null) await heading.click();
    await expect(section).toHaveAttribute("open");
  }
  /** A way to complete the ceiling, in « Exercice et barème ». */
  way(name: string | RegExp) {
    return this.base.getByRole("radio", { name });
  }

  /* The what-ifs. */
  whatIf(name: string) {
    return this.page.getByRole("group", { name: "Et si…" }).getByRole("button", { name, exact: true });
  }
  get picker() {
    return this.page.getByRole("group", { name: "Comparer la base avec" });
  }
  get chooser() {
    return this.page.getByRole("dialog", { name: "Et si… que changer ?" });
  }

  /* The comparison. */
  get table() {
    return this.page.getByRole("table", { name: /^Base et scénarios de l’exercice/ });
  }
  get heads() {
    return this.table.getByRole("columnheader");
  }
  head(column: Column) {
    return this.heads.nth(COLUMNS.indexOf(column));
  }
  row(name: Row | "Ce qui change") {
    return this.table
      .getByRole("row")
      .filter({ has: this.page.getByRole("rowheader", { name: new RegExp(`^${name}`) }) });
  }
  /** What stands under the name of a row: its certainty. */
  rowHead(name: Row) {
    return this.row(name).getByRole("rowheader");
  }
  cell(row: Row | "Ce qui change", column: Column) {
    return this.row(row).getByRole("cell").nth(COLUMNS.indexOf(column));
  }
  figure(row: Row, column: Column) {
    return this.cell(row, column).getByRole("button", { name: ", pourquoi ?" });
  }
  /** The press that leads to the field that a figure waits for. */
  todo(row: Row, column: Column) {
    return this.cell(row, column).getByRole("button", { name: "à compléter", exact: true });
  }
  async expectFigure(row: Row, column: Column, value: string) {
    await expect(this.figure(row, column), `${row}, ${column}`).toHaveText(`${value}, pourquoi ?`);
  }
  async expectRow(row: Row, values: string[]) {
    for (const [place, value] of values.entries()) await this.expectFigure(row, COLUMNS[place] as Column, value);
  }
  lever(sentence: string) {
    return this.row("Ce qui change").getByRole("button", { name: `${sentence} : modifier`, exact: true });
  }
  /** A field of the lever that is open. */
  leverField(name: string) {
    return this.row("Ce qui change").getByRole("textbox", { name });
  }
  menu(column: Column) {
    return this.head(column).locator("summary");
  }
  async act(column: Column, action: "Renommer" | "Dupliquer" | "Vers la gauche" | "Vers la droite" | "Masquer" | "Retirer") {
    await this.menu(column).click();
    await this.head(column).getByRole("button", { name: action }).click();
  }
  nameField(column: Column) {
    return this.page.getByRole("textbox", { name: `Nom du scénario ${column}` });
  }

  /* « Qui paie quoi ». */
  get who() {
    return this.page.getByRole("region", { name: "Qui paie quoi" });
  }

  /* « Pourquoi ? ». */
  get why() {
    return this.page.getByRole("complementary", { name: /^Pourquoi/ });
  }
  get whyTitle() {
    return this.why.getByRole("heading", { level: 2 });
  }
}

export class Payments extends Shell {
  async open() {
    await open(this.page, "#/versements");
    return this;
  }
  get pick() {
    return this.page.getByRole("button", { name: "Partir de l’exemple de la Caf de la Somme, 2023" });
  }
  add(kind: "Acompte" | "Données prévisionnelles" | "Données actualisées" | "Données réelles de l’année d’avant") {
    return this.page.getByRole("button", { name: kind, exact: true });
  }
  get calendar() {
    return this.page.getByRole("table", { name: "Calendrier des échéances" });
  }
  get rates() {
    return this.calendar.getByRole("textbox", { name: "Acompte : pourcentage de la Ps prévue" });
  }
  /** The box of a value: « le coût annuel de « Animatrice » (réel) ». */
  value(name: string) {
    return this.page.getByRole("textbox", { name, exact: true });
  }
  /** What is paid. */
  get paid() {
    return this.page.getByRole("table", { name: "Acomptes et solde" });
  }
  amount(title: string) {
    const head = this.page.getByRole("rowheader", { name: title });
    return this.paid.getByRole("row").filter({ has: head }).getByRole("cell").getByRole("button");
  }
  async expectAmount(title: string, value: string) {
    await expect(this.amount(title), title).toHaveText(`${value}, pourquoi ?`);
  }
  get figures() {
    return this.page.getByRole("table", { name: "Les chiffres, du prévisionnel au réel" });
  }
  figureRow(title: string) {
    return this.figures.getByRole("row").filter({ has: this.page.getByRole("rowheader", { name: title }) });
  }
  get why() {
    return this.page.getByRole("complementary", { name: /^Pourquoi/ });
  }
}

/** « Missions ». */
export class Missions extends Shell {
  async open() {
    await open(this.page, "#/missions");
    await expect(this.page.getByRole("table").first()).toBeVisible();
    return this;
  }
  get year() {
    return this.page.getByRole("main").getByRole("combobox", { name: "Exercice", exact: true });
  }

  /* Side by side. */
  get duel() {
    return this.page.getByRole("table", { name: /^Missions (renforcées|supplémentaires), exercice/ });
  }
  row(name: string) {
    return this.duel.getByRole("row").filter({ has: this.page.getByRole("rowheader", { name: new RegExp(`^${name}`) }) });
  }
  cell(row: string, mission: string) {
    return this.row(row).locator(`td[data-l="${mission}"]`);
  }
  async cells(row: string) {
    return (await this.row(row).getByRole("cell").allTextContents()).map(plain);
  }
  make(mission: string) {
    return this.duel.getByRole("button", { name: `En faire un scénario : ${mission}`, exact: true });
  }
  get conclusion() {
    return this.page.getByRole("status").filter({ hasText: "Tout se joue sur l’indicateur" });
  }
  get margins() {
    return this.page.getByRole("table", { name: /^Plein\s: nécessaire/ });
  }

  /* The plans of sessions. */
  get am() {
    return this.page.getByRole("textbox", { name: "Assistants maternels (AM) volontaires" });
  }
  get hours() {
    return this.page.getByRole("textbox", { name: "Durée d’une séance, en heures" });
  }
  get price() {
    return this.page.getByRole("textbox", { name: "Intervenant, € par heure" });
  }
  get fees() {
    return this.page.getByRole("textbox", { name: "Autres frais par séance, €" });
  }
  get plans() {
    return this.page.getByRole("table", { name: /^Plans possibles/ });
  }
  async planNames() {
    return (await this.plans.locator("tbody th label").allTextContents()).map(plain);
  }
  plan(name: string) {
    const label = this.page.locator("label").getByText(name, { exact: true });
    const row = this.plans.getByRole("row").filter({ has: label });
    return { row, radio: row.getByRole("radio"), make: row.getByRole("button", { name: /^Scénario/ }) };
  }

  /* What is typed for the others. */
  get actionNames() {
    return this.page.getByRole("textbox", { name: "Nom de l’action" });
  }
  answer(question: string, answer: "oui" | "non" | "?") {
    const group = this.page.getByRole("radiogroup", { name: question });
    return group.getByRole("radio", { name: answer === "?" ? /^\?/ : answer, exact: true });
  }
}

/** « Sur 5 ans ». */
export class Plan extends Shell {
  async open() {
    await open(this.page, "#/plan");
    return this;
  }
  get lead() {
    return this.page.getByRole("main").getByRole("status").first();
  }
  get column() {
    return this.page.getByRole("combobox", { name: "Colonne" });
  }
  get chart() {
    return this.page.getByRole("img", { name: /^Reste à charge par exercice/ });
  }
  get table() {
    return this.page.getByRole("table", { name: /^(Base|Scénario [B-G],)/ });
  }
  get heads() {
    return this.table.getByRole("columnheader");
  }
  row(name: Row | "Prix plafond par ETP") {
    return this.table
      .getByRole("row")
      .filter({ has: this.page.getByRole("rowheader", { name: new RegExp(`^${name}`) }) });
  }
  /** The cells of a row as they are read, less « pourquoi ? ». */
  async figures(name: Row | "Prix plafond par ETP") {
    const texts = await this.row(name).getByRole("cell").allInnerTexts();
    return texts.map((text) => plain(plain(text).replace(", pourquoi ?", " ")));
  }
  async expectFigures(name: Row | "Prix plafond par ETP", values: string[]) {
    await expect.poll(() => this.figures(name), name).toEqual(values);
  }
  /** What is missing, and the ways to give it. */
  get gap() {
    return this.page.getByRole("heading", { name: /il manque le prix plafond$/ });
  }
  press(name: string | RegExp) {
    return this.page.getByRole("main").getByRole("button", { name, exact: typeof name === "string" });
  }
  ceiling(year: string) {
    return this.page.getByRole("textbox", { name: `Prix plafond ${year}, en euros par ETP` });
  }
  get revaluation() {
    return this.page.getByRole("textbox", { name: /^Revalorisation/ });
  }
  evolution(name: "Salaires" | "Autres dépenses" | "Autres recettes", of: "base" | "scénario" = "base") {
    const empty = of === "base" ? "vide : 0" : "vide : comme la base";
    return this.page.getByRole("textbox", { name: `${name}, % par an (${empty})`, exact: true });
  }
  begins(lever: string) {
    return this.page.getByRole("textbox", { name: `Commence en : ${lever}`, exact: true });
  }
  ends(lever: string) {
    return this.page.getByRole("textbox", { name: `Finit en : ${lever}`, exact: true });
  }
  get why() {
    return this.page.getByRole("region", { name: /^Pourquoi/ });
  }
  get balance() {
    return this.page.getByRole("textbox", { name: /^Mois où la Caf verse le solde/ });
  }
  async unfoldYear(year: string) {
    await this.page.locator("summary").filter({ hasText: new RegExp(`^${year}`) }).click();
  }
  months(year: string) {
    return this.page.getByRole("table", { name: `Trésorerie ${year}, mois par mois` });
  }
  month(year: string, name: string) {
    return this.months(year)
      .getByRole("row")
      .filter({ has: this.page.getByRole("rowheader", { name: new RegExp(`^${name}`) }) });
  }
}

export class Data extends Shell {
  async open() {
    await open(this.page, "#/donnees");
    return this;
  }
  get table() {
    return this.page.getByRole("table", { name: "Dossiers de ce navigateur" });
  }
  row(name: string): Locator {
    return this.table.getByRole("row").filter({ has: this.page.getByRole("rowheader", { name }) });
  }
  get eraseAll() {
    return this.page.getByRole("main").getByRole("button", { name: "Tout effacer…" });
  }
  get confirm() {
    return this.page.getByRole("dialog", { name: "Tout effacer ?" });
  }
}

/** « Décider ». */
export class Decide extends Shell {
  async open() {
    await open(this.page, "#/decider");
    return this;
  }
  get column() {
    return this.page.getByRole("combobox", { name: "Base ou scénario" });
  }
  get goal() {
    return this.page.getByRole("combobox", { name: "Je veux" });
  }
  get means() {
    return this.page.getByRole("combobox", { name: "En changeant" });
  }
  get reste() {
    return this.page.getByRole("textbox", { name: "Reste à charge voulu, en € au plus" });
  }
  get am() {
    return this.page.getByRole("textbox", { name: "AM par ETP d’animateur, au plus" });
  }
  /** The answer to the target. */
  get answer() {
    return this.page.locator("#reponse");
  }
  get make() {
    return this.page.getByRole("button", { name: "En faire un scénario" });
  }
  /** A drawing, by the beginning of its description. */
  curve(title: string) {
    return this.page.getByRole("img", { name: new RegExp(`^${title}`) });
  }
  get effects() {
    return this.page.getByRole("table", { name: /^Effet sur le reste à charge/ });
  }
  effect(name: string) {
    return this.effects.getByRole("row").filter({ has: this.page.getByRole("rowheader", { name }) });
  }
}

/** « Convention, devoirs et preuves ». */
export class File extends Shell {
  async open() {
    await open(this.page, "#/dossier");
    return this;
  }
  section(title: string | RegExp) {
    return this.page
      .locator("section")
      .filter({ has: this.page.getByRole("heading", { name: title, level: 2 }) });
  }
  get year() {
    return this.page.getByRole("combobox", { name: "Exercice", exact: true });
  }
  get start() {
    return this.page.getByRole("textbox", { name: /^Premier jour/ });
  }
  get end() {
    return this.page.getByRole("textbox", { name: /^Dernier jour/ });
  }
  get convention() {
    return this.section("La convention d’objectifs et de financement");
  }
  get duties() {
    return this.section("Ce que le relais doit être et faire");
  }
  get proofs() {
    return this.section("Les preuves à garder");
  }
  get territory() {
    return this.section("Le territoire, à côté des autres");
  }
  /** A line to answer by yes or no. */
  duty(title: string) {
    return this.page.getByRole("radiogroup", { name: title, exact: true });
  }
  answer(title: string, answer: "oui" | "non" | "sans objet" | "?") {
    return this.duty(title).getByRole("radio", { name: answer === "?" ? /^\?/ : answer, exact: true });
  }
  proof(title: string) {
    return this.page.getByRole("checkbox", { name: title, exact: true });
  }
}

/** « Barèmes et sources ». */
export class Tables extends Shell {
  async open() {
    await open(this.page, "#/baremes");
    return this;
  }
  get own() {
    return this.page.getByRole("table", { name: "Vos prix plafonds, par exercice" });
  }
  get year() {
    return this.page.getByRole("main").getByRole("combobox", { name: "Exercice" }).last();
  }
  async add(year: string) {
    await this.year.selectOption(year);
    await this.page.getByRole("button", { name: "Ajouter un prix plafond" }).click();
    await expect(this.price(year)).toBeFocused();
  }
  price(year: string) {
    return this.page.getByRole("textbox", { name: `Prix plafond ${year}, en euros par ETP` });
  }
  origin(year: string) {
    return this.page.getByRole("textbox", { name: `Origine du prix plafond ${year}` });
  }
  remove(year: string) {
    return this.page.getByRole("button", { name: `Retirer ${year}` });
  }
  way(name: string | RegExp) {
    return this.page.getByRole("main").getByRole("radio", { name });
  }
  /** What stands on a ceiling. */
  weight(words: string | RegExp) {
    return this.own.getByText(words);
  }
}

/** « Aides aux assistants maternels ». */
export class Aids extends Shell {
  async open() {
    await open(this.page, "#/aides");
    return this;
  }
  get works() {
    return this.page.getByRole("textbox", { name: "Coût total des travaux, en €" });
  }
  get months() {
    return this.page.getByRole("textbox", { name: /^Mensualités/ });
  }
  get answer() {
    return this.page.getByRole("main").getByRole("status");
  }
}

/** Every text of ours in the storage, by key. */
export const keptTexts = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(() =>
    Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.startsWith("simulateur-rpe:"))),
  );

/** What the page says to the console, whatever its type, and the errors that nobody caught. */
export function listen(page: Page): string[] {
  const said: string[] = [];
  page.on("console", (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => said.push(`pageerror: ${error}`));
  return said;
}
