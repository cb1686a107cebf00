// « Missions », « Sur 5 ans », « Décider ».
import { expect } from "@playwright/test";
import { plain, open, Shell } from "./shell";
import { type Row } from "./workbench";

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
    return this.page.getByRole("table", { name: /^(Base$|Base et scénarios sur tout le plan|Scénario [B-G],)/ });
  }
  /** A press of « Affichage ». */
  async look(name: string | RegExp) {
    await this.page.locator("summary", { hasText: "Affichage" }).click();
    await this.page.getByRole("main").getByRole("button", { name, exact: typeof name === "string" }).click();
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
