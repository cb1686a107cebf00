// « Accueil »: the home page.
import { open, Shell } from "./shell";

export class Home extends Shell {
  async open() {
    await open(this.page, "#/");
    return this;
  }

  get quick() {
    return this.page.getByRole("form", { name: "Un premier chiffre" });
  }
  get year() {
    return this.quick.getByRole("combobox", { name: "Exercice" });
  }
  get ceiling() {
    return this.quick.getByRole("textbox", { name: "Prix plafond, en € par ETP" });
  }
  /** The one year whose ceiling is published. */
  get sourced() {
    return this.quick.getByRole("button", { name: "Voir un exemple en 2017, seule année publiée" });
  }
  /** The home page, with the sourced year. */
  async openIn2017() {
    await this.open();
    await this.sourced.click();
    return this;
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
