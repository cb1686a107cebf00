// « Versements ».
import { expect } from "@playwright/test";
import { open, Shell } from "./shell";

export class Payments extends Shell {
  async open() {
    await open(this.page, "#/versements");
    return this;
  }
  get pick() {
    return this.page.getByRole("button", {
      name: "Partir de l’exemple de la Caf de la Somme, 2023",
    });
  }
  add(
    kind:
      | "Acompte"
      | "Données prévisionnelles"
      | "Données actualisées"
      | "Données réelles de l’année d’avant",
  ) {
    return this.page.getByRole("button", { name: kind, exact: true });
  }
  get calendar() {
    return this.page.getByRole("table", { name: "Calendrier des échéances" });
  }
  get rates() {
    return this.calendar.getByRole("textbox", { name: /^Acompte( \d)? : pourcentage/ });
  }
  /** The box of a value: « le coût annuel de « Animatrice » (réel) ». */
  value(name: string) {
    return this.page.getByRole("textbox", { name, exact: true });
  }
  /** Every value at each status. */
  get values() {
    return this.page.getByRole("table", { name: /^Valeurs prévisionnelles/ });
  }
  get closed() {
    return this.page.getByRole("checkbox", { name: /^Les comptes de \d+ sont clos/ });
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
    return this.figures
      .getByRole("row")
      .filter({ has: this.page.getByRole("rowheader", { name: title }) });
  }
  /** The answer in one sentence, in sight while one types. */
  get answer() {
    return this.page.getByRole("main").getByRole("status").first();
  }
  get why() {
    return this.page.getByRole("complementary", { name: /^Pourquoi/ });
  }
}
