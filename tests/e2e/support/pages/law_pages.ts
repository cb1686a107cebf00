// The pages that quote the law: the barèmes and the aides.
import { expect } from "@playwright/test";
import { open, Shell } from "./shell";

/** « Barèmes et sources ». */
export class Baremes extends Shell {
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
export class Aides extends Shell {
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
