// « Sur 5 ans »: the plan.
import { expect } from "@playwright/test";
import { open, plain, Shell } from "./shell";
import { type Row } from "./workbench";

export class Years extends Shell {
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
    return this.page.getByRole("table", {
      name: /^(Base$|Base et scénarios sur tout le plan|Scénario [B-G],)/,
    });
  }
  /** A press of « Affichage ». */
  async look(name: string | RegExp) {
    await this.page.locator("summary", { hasText: "Affichage" }).click();
    await this.page
      .getByRole("main")
      .getByRole("button", { name, exact: typeof name === "string" })
      .click();
  }
  /** A press in the menu of a column over the whole plan. */
  async act(name: string, action: "Vers la gauche" | "Vers la droite" | "Masquer" | "Renommer") {
    const head = this.heads.filter({ hasText: name });
    await head.locator("summary").click();
    await head.getByRole("button", { name: action }).click();
  }
  get words() {
    return this.page.getByRole("dialog", { name: "Le plan en mots" });
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
    return this.page
      .getByRole("main")
      .getByRole("button", { name, exact: typeof name === "string" });
  }
  ceiling(year: string) {
    return this.page.getByRole("textbox", { name: `Prix plafond ${year}, en euros par ETP` });
  }
  get revaluation() {
    return this.page.getByRole("textbox", { name: /^Revalorisation/ });
  }
  evolution(
    name: "Salaires" | "Autres dépenses" | "Autres recettes",
    of: "base" | "scénario" = "base",
  ) {
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
  /** What is waited for from the Caf, in words. */
  get awaited() {
    return this.page.locator("#attendu-de-la-caf");
  }
  get balance() {
    return this.page.getByRole("textbox", { name: /^Mois où la Caf verse le solde/ });
  }
  async unfoldYear(year: string) {
    await this.page
      .locator("summary")
      .filter({ hasText: new RegExp(`^${year}`) })
      .click();
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
