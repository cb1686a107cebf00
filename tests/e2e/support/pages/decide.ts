// « Décider ».
import { expect } from "@playwright/test";
import { open, Shell } from "./shell";

export class Decide extends Shell {
  async open() {
    await open(this.page, "#/decider");
    return this;
  }
  get column() {
    return this.page.getByRole("combobox", { name: "Base ou scénario" });
  }
  get goal() {
    return this.page.getByRole("combobox", { name: "Je veux" });
  }
  /** A change that reaches the target, by the beginning of its name. */
  way(name: string) {
    return this.page.getByRole("radio", { name: new RegExp(`^${name}`) });
  }
  get ways() {
    return this.page.locator(".reach").getByRole("radio");
  }
  /** What does not reach the target, and why. */
  get short() {
    return this.page
      .getByRole("group")
      .filter({ hasText: /^Ce qui n’y suffit pas, et pourquoi/ })
      .last();
  }
  async unfoldShort() {
    await this.page.getByText("Ce qui n’y suffit pas, et pourquoi").click();
  }
  get reste() {
    return this.page.getByRole("textbox", { name: "Reste à charge voulu, en € au plus" });
  }
  get am() {
    return this.page.getByRole("textbox", { name: "AM par ETP d’animateur, au plus" });
  }
  /** The answer to the target. */
  get answer() {
    return this.page.locator("#reponse");
  }
  get make() {
    return this.page.getByRole("button", { name: "En faire un scénario" });
  }
  /** A drawing, by the beginning of its description. */
  curve(title: string) {
    return this.page.getByRole("img", { name: new RegExp(`^${title}`) });
  }
  /** Opens the table of each drawing. */
  async unfoldTables() {
    const tables = this.page.getByText("Voir le tableau");
    await expect(tables).not.toHaveCount(0);
    for (const table of await tables.all()) await table.click();
  }
  get effects() {
    return this.page.getByRole("table", { name: /^Effet sur le reste à charge/ });
  }
  effect(name: string) {
    return this.effects
      .getByRole("row")
      .filter({ has: this.page.getByRole("rowheader", { name }) });
  }
}
