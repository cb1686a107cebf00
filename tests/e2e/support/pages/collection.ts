// « Plusieurs relais »: the relais that are held together.
import { expect, type Page } from "@playwright/test";
import { open, reload, Shell } from "./shell";

export interface GivenFile {
  name: string;
  text: string;
}

/** What the browser keeps: the numbers of the relais, and the call for projects. */
export const keptRelais = (page: Page): Promise<{ numbers: number[]; appel: string }> =>
  page.evaluate(
    (name) =>
      new Promise((done) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => {
          const held = opening.result.transaction(name).objectStore(name);
          const keys = held.getAllKeys();
          const appel = held.get("appel");
          appel.onsuccess = () => {
            const numbers = keys.result.filter((key) => typeof key === "number");
            opening.result.close();
            done({ numbers, appel: appel.result ?? "" });
          };
        };
      }),
    "simulateur-rpe:relais",
  );

export class Collection extends Shell {
  /** Loads the page again, once what it shows is kept. */
  async reload() {
    const shown = await this.names.count();
    await expect
      .poll(() => keptRelais(this.page).then(({ numbers }) => numbers.length))
      .toBe(shown);
    await reload(this.page);
  }

  async open() {
    await open(this.page, "#/relais");
    return this;
  }
  get table() {
    return this.page.getByRole("table", { name: "Les relais, leurs montants, leur total" });
  }
  row(name: string | RegExp) {
    return this.table.getByRole("row").filter({ has: this.page.getByRole("rowheader", { name }) });
  }
  get names() {
    return this.table.locator("tbody").getByRole("rowheader");
  }
  get report() {
    return this.page.getByRole("status").filter({ has: this.page.locator(".relais__report") });
  }
  async take(files: GivenFile[]) {
    await this.page.getByLabel("Ouvrir des fichiers…").setInputFiles(
      files.map(({ name, text }) => ({
        name,
        mimeType: "application/json",
        buffer: Buffer.from(text),
      })),
    );
  }
  figure(row: string | RegExp, name: RegExp) {
    return this.row(row).getByRole("button", { name });
  }
}

/** A table that is on its way in. */
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
    return this.page.getByLabel(`Contenu de « ${head} »`, { exact: true });
  }
  get exercice() {
    return this.page.getByLabel("Exercice, quand la ligne ne le dit pas");
  }
  get plafond() {
    return this.section.getByLabel(/^Prix plafond de 20/);
  }
  get replaces() {
    return this.section.getByRole("checkbox", { name: /remplacer/ });
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
    return this.page.getByRole("button", { name: /^Ajouter ce(s [\d\s]+)? relais$/ }).first();
  }
  get saveWrong() {
    return this.page.getByRole("button", { name: /^Enregistrer les lignes à corriger/ });
  }
  get close() {
    return this.page.getByRole("button", { name: "Fermer ce tableau" });
  }
}

/** The rules that one supposes. */
export class Rules extends Shell {
  get add() {
    return this.page.getByRole("button", {
      name: /^(Supposer une autre règle|Ajouter une variante)$/,
    });
  }
  variant(number: number) {
    return this.page.getByRole("group", { name: `Variante ${number}` });
  }
  box(label: string, number = 1) {
    return this.variant(number).getByLabel(label);
  }
  get words() {
    return this.variant(1).getByRole("status");
  }
  get show() {
    return this.variant(1).getByRole("button", { name: /^Montrer dans le tableau/ });
  }
  get summary() {
    return this.page.getByRole("table", { name: "Les relais montrés, ensemble" });
  }
}

/** The call for projects. */
export class Appel extends Shell {
  get section() {
    return this.page
      .locator("section")
      .filter({ has: this.page.getByRole("heading", { name: "Appel à projets" }) });
  }
  box(label: string) {
    return this.section.getByLabel(label, { exact: true });
  }
  get contents() {
    return this.box("Contexte, recueil et partenariats exigés");
  }
  get table() {
    return this.section.getByRole("table", { name: "Classement des dossiers" });
  }
  /** The names, in the order of the ranks. */
  get names() {
    return this.table.getByRole("rowheader");
  }
  row(name: string) {
    return this.table
      .getByRole("row")
      .filter({ has: this.page.getByRole("rowheader", { name: new RegExp(`^${name}\\b`) }) });
  }
  get notes() {
    return this.section.getByRole("status").first();
  }
  examine(name: string) {
    return this.section.getByRole("button", {
      name: `Examiner le dossier de ${name}`,
      exact: true,
    });
  }
  get file() {
    return this.page.getByRole("dialog");
  }
}
