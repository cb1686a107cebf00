// « Note à imprimer », on screen and on paper.
import { execFileSync } from "node:child_process";
import { expect } from "@playwright/test";
import { open, plain, Shell } from "./shell";

/** A note as it leaves the printer: the lines of each sheet with plain spaces, every amount. */
export type Paper = { sheets: string[][]; text: string; amounts: Set<string> };

/** Every amount of a text, without its spaces: one parts thousands, more part two amounts. */
const amountsOf = (text: string) =>
  new Set(
    (text.match(/−?\d{1,3}(?:[ \u202f]\d{3})*(?:,\d+)?[ \u00a0]?€/g) ?? []).map((amount) =>
      amount.replace(/\s/g, ""),
    ),
  );

export class Note extends Shell {
  async open() {
    await open(this.page, "#/note");
    await expect(this.title).toHaveText("Note à imprimer");
    return this;
  }
  get sheet() {
    return this.page.getByRole("article");
  }
  reader(name: "Note pour le conseil" | "Note pour la Caf") {
    return this.page.getByRole("radio", { name: new RegExp(`^${name}`) });
  }
  /** Turns the note into the file for the Caf, and waits until the sheet is that one. */
  async forTheCaf() {
    await this.reader("Note pour la Caf").check();
    await expect(this.section(/^Le détail de chaque montant/)).toBeVisible();
  }
  get proposition() {
    return this.page.getByRole("textbox", { name: /^Proposition du gestionnaire/ });
  }
  get hidePay() {
    return this.page.getByRole("checkbox", { name: /^Masquer les salaires/ });
  }
  detail(column: string) {
    return this.page
      .getByRole("group", { name: "Montants détaillés" })
      .getByRole("checkbox", { name: column, exact: true });
  }
  get print() {
    return this.page.getByRole("button", { name: "Imprimer", exact: true });
  }
  section(title: RegExp) {
    return this.sheet
      .locator("section")
      .filter({ has: this.page.getByRole("heading", { name: title, level: 3 }) });
  }
  /** Every amount that the sheet shows on screen. */
  async amounts() {
    return [...amountsOf(await this.sheet.innerText())];
  }
  /** What Chromium makes of the page, on the sheets that its style asks for. */
  async paper(): Promise<Paper> {
    const pdf = await this.page.pdf({ preferCSSPageSize: true, printBackground: true });
    const text = execFileSync("pdftotext", ["-layout", "-", "-"], { input: pdf, encoding: "utf8" });
    const sheets = text.split("\f").slice(0, -1);
    const lines = (sheet: string) =>
      sheet
        .split("\n")
        .map(plain)
        .filter((line) => line !== "");
    return { sheets: sheets.map(lines), text: plain(text), amounts: amountsOf(text) };
  }
}
