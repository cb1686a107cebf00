// The payments, the kept dossiers, the convention, the tables, the aids.
import { expect, type Locator } from "@playwright/test";
import { open, Shell } from "./shell";

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

export class Data extends Shell {
  async open() {
    await open(this.page, "#/donnees");
    return this;
  }
  get table() {
    return this.page.getByRole("table", { name: "Dossiers de ce navigateur" });
  }
  get archived() {
    return this.page.getByRole("table", { name: "Dossiers archivés" });
  }
  get trash() {
    return this.page.getByRole("table", { name: "Dossiers dans la corbeille" });
  }
  row(name: string | RegExp, table = this.table): Locator {
    return table.getByRole("row").filter({ has: this.page.getByRole("rowheader", { name }) });
  }
  press(row: Locator, name: string) {
    return row.getByRole("button", { name }).click();
  }
  /** The line that says what was put away, and « Annuler ». */
  get done() {
    return this.page.getByRole("status").filter({ has: this.page.getByRole("button", { name: "Annuler", exact: true }) });
  }
  question(name: string) {
    return this.page.getByRole("dialog", { name });
  }
  get eraseAll() {
    return this.page.getByRole("main").getByRole("button", { name: "Tout effacer…" });
  }
  get confirm() {
    return this.page.getByRole("dialog", { name: "Tout effacer ?" });
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
