// « Plusieurs relais »: the relais that are held together.
import { open, Shell } from "./shell";

export interface GivenFile {
  name: string;
  text: string;
}

export class Collection extends Shell {
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
