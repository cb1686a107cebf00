// « Atelier »: lessons, exercises, what a trainer needs.
import { expect } from "@playwright/test";
import { open, Shell } from "./shell";

export class Atelier extends Shell {
  async open(fragment = "#/atelier") {
    await open(this.page, fragment);
    return this;
  }
  get exercises() {
    return this.page.getByRole("table", { name: "Exercices" });
  }
  get examples() {
    return this.page.getByRole("table", { name: "Relais inventés" });
  }
  exercise(title: string) {
    return this.exercises
      .getByRole("row")
      .filter({ has: this.page.getByRole("rowheader", { name: title, exact: true }) });
  }
  async start(title: string) {
    await this.exercise(title)
      .getByRole("button", { name: /^Faire/ })
      .click();
  }
  get answer() {
    return this.page.locator("#reponse");
  }
  press(name: string) {
    return this.page.getByRole("main").getByRole("button", { name, exact: true });
  }
  /** Projects the dossier that is open; the stage hears keys once it has the focus. */
  async project() {
    await this.press("Projeter").click();
    await expect(this.stage.locator(".stage__in")).toBeFocused();
  }
  get stage() {
    return this.page.getByRole("dialog", { name: "Projection" });
  }
  /** How the answer is, as it is said. */
  said(words: string | RegExp) {
    return this.page.getByRole("main").getByRole("status").filter({ hasText: words });
  }
}
