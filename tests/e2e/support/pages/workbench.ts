// « Simuler »: the base, the scenarios, and the explanation beside them.
import { expect } from "@playwright/test";
import { open, Shell } from "./shell";

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

export class Workbench extends Shell {
  async open() {
    await open(this.page, "#/simuler");
    return this;
  }

  /* The line of tools. */
  get relais() {
    return this.page.getByRole("textbox", { name: "Nom du relais" });
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
    return this.base.getByRole("textbox", { name: /^ETP de «/ });
  }
  get postCost() {
    return this.base.getByRole("textbox", { name: /^Coût annuel de «/ });
  }
  /** The total that was typed before its lines. */
  get toAllocate() {
    return this.base.getByRole("textbox", { name: "Dépenses à répartir" });
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
    return this.page
      .getByRole("group", { name: "Et si…" })
      .getByRole("button", { name, exact: true });
  }
  get picker() {
    return this.page.getByRole("group", { name: "Comparer la base avec" });
  }
  get chooser() {
    return this.page.getByRole("dialog", { name: "Et si… que changer ?" });
  }

  /* The trash of the scenarios. */
  get trash() {
    return this.page.getByText(/^Corbeille\s: \d scénarios? retirés?$/);
  }
  trashed(name: string) {
    return this.page.getByRole("listitem").filter({
      has: this.page.getByRole("button", { name: `Remettre : ${name}`, exact: true }),
    });
  }
  /** Gives a scenario of the trash back, or takes it away for good. */
  async sort(name: string, act: "Remettre" | "Supprimer pour de bon") {
    await this.trashed(name)
      .getByRole("button", { name: `${act} : ${name}`, exact: true })
      .click();
  }

  /* The comparison. */
  get table() {
    return this.page.getByRole("table", { name: /^Base et scénarios de l’exercice/ });
  }
  get heads() {
    return this.table.getByRole("columnheader");
  }
  /** The letters of the columns, in their order. */
  letters() {
    return this.heads.locator(".mk").allInnerTexts();
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
    for (const [place, value] of values.entries())
      await this.expectFigure(row, COLUMNS[place] as Column, value);
  }
  lever(sentence: string) {
    return this.row("Ce qui change").getByRole("button", {
      name: `${sentence} : modifier`,
      exact: true,
    });
  }
  /** A field of the lever that is open. */
  leverField(name: string) {
    return this.row("Ce qui change").getByRole("textbox", { name });
  }
  menu(column: Column) {
    return this.head(column).locator("summary");
  }
  async act(
    column: Column,
    action: "Renommer" | "Dupliquer" | "Vers la gauche" | "Vers la droite" | "Masquer" | "Retirer",
  ) {
    // Above it, the notes that come with the second file may move the menu under a pointer.
    await this.menu(column).press("Enter");
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
