// « Devoirs et preuves ».
import { open, Shell } from "./shell";

export class Duties extends Shell {
  async open() {
    await open(this.page, "#/dossier");
    return this;
  }
  section(title: string | RegExp) {
    return this.page
      .locator("section")
      .filter({ has: this.page.getByRole("heading", { name: title, level: 2 }) });
  }
  get start() {
    return this.page.getByRole("textbox", { name: /^Premier jour/ });
  }
  get end() {
    return this.page.getByRole("textbox", { name: /^Dernier jour/ });
  }
  get convention() {
    return this.section("La convention d’objectifs et de financement");
  }
  get requirements() {
    return this.section("Ce que le relais doit être et faire");
  }
  get proofs() {
    return this.section("Les preuves à garder");
  }
  get territory() {
    return this.section("Le territoire, à côté des autres");
  }
  /** A line to answer by yes or no. */
  duty(title: string) {
    return this.page.getByRole("radiogroup", { name: title, exact: true });
  }
  answer(title: string, answer: "oui" | "non" | "sans objet" | "?") {
    return this.duty(title).getByRole("radio", {
      name: answer === "?" ? /^\?/ : answer,
      exact: true,
    });
  }
  proof(title: string) {
    return this.page.getByRole("checkbox", { name: title, exact: true });
  }
}
