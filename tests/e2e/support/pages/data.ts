// « Mes données »: the dossiers of this browser.
import { type Locator } from "@playwright/test";
import { open, Shell } from "./shell";

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
  /** The dossier of an exercice, by its cell. */
  ofExercice(year: string) {
    return this.table
      .getByRole("row")
      .filter({ has: this.page.getByRole("cell", { name: year, exact: true }) });
  }
  press(row: Locator, name: string) {
    return row.getByRole("button", { name }).click();
  }
  /** The line that says what was put away, and « Annuler ». */
  get done() {
    return this.page
      .getByRole("status")
      .filter({ has: this.page.getByRole("button", { name: "Annuler", exact: true }) });
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
