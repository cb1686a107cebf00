// A table that is on its way into « Plusieurs relais ».
import { Shell } from "./shell";

export class Tables extends Shell {
  async open(name: string, text: string, letters: BufferEncoding = "utf8") {
    await this.chooser.setInputFiles({ name, mimeType: "", buffer: Buffer.from(text, letters) });
  }
  async openFile(path: string) {
    await this.chooser.setInputFiles(path);
  }
  private get chooser() {
    return this.page.getByLabel("Ouvrir des fichiers…");
  }
  get title() {
    return this.page.getByRole("heading", { name: /^Le tableau « / });
  }
  private get table() {
    return this.page.getByRole("table", { name: "Les colonnes du tableau" });
  }
  row(head: string) {
    return this.table.getByRole("row", { name: head });
  }
  column(head: string) {
    return this.page.getByLabel(`Ce que dit « ${head} »`, { exact: true });
  }
  get exercice() {
    return this.page.getByLabel("Exercice des lignes qui n’en disent pas");
  }
  private get section() {
    return this.page.locator("section").filter({ has: this.title });
  }
  get report() {
    return this.section.getByRole("status").last();
  }
  get refusal() {
    return this.page.getByRole("alert").filter({ hasText: "n’a pas été lu" });
  }
  get wrong() {
    return this.section.locator("ul.dash > li");
  }
  get add() {
    return this.page.getByRole("button", { name: /^Ajouter ce(s \d+)? relais$/ }).first();
  }
  get saveWrong() {
    return this.page.getByRole("button", { name: /^Enregistrer les lignes à corriger/ });
  }
  get close() {
    return this.page.getByRole("button", { name: "Fermer ce tableau" });
  }
}
