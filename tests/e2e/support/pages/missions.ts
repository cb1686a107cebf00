// « Missions ».
import { expect } from "@playwright/test";
import { open, plain, Shell } from "./shell";

export class Missions extends Shell {
  async open() {
    await open(this.page, "#/missions");
    await expect(this.page.getByRole("table").first()).toBeVisible();
    return this;
  }

  /* Side by side. */
  get comparison() {
    return this.page.getByRole("table", {
      name: /^Missions (renforcées|supplémentaires), exercice/,
    });
  }
  row(name: string) {
    return this.comparison
      .getByRole("row")
      .filter({ has: this.page.getByRole("rowheader", { name: new RegExp(`^${name}`) }) });
  }
  cell(row: string, mission: string) {
    return this.row(row).locator(`td[data-l="${mission}"]`);
  }
  async cells(row: string) {
    return (await this.row(row).getByRole("cell").allTextContents()).map(plain);
  }
  make(mission: string) {
    return this.comparison.getByRole("button", {
      name: `En faire un scénario : ${mission}`,
      exact: true,
    });
  }
  get conclusion() {
    return this.page.getByRole("status").filter({ hasText: "Tout dépend de l’indicateur" });
  }
  /** What each mission leaves, in sight while one types. */
  get gains() {
    return this.page.getByRole("status").filter({ hasText: "si l’indicateur est atteint" }).first();
  }
  get margins() {
    return this.page.getByRole("table", { name: /^Plein\s: nécessaire/ });
  }

  /* The plans of sessions. */
  get am() {
    return this.page.getByRole("textbox", {
      name: "Assistantes et assistants maternels (AM) volontaires",
    });
  }
  get hours() {
    return this.page.getByRole("textbox", { name: "Durée d’une séance, en heures" });
  }
  get price() {
    return this.page.getByRole("textbox", { name: "Intervenant, € par heure" });
  }
  get fees() {
    return this.page.getByRole("textbox", { name: "Autres frais par séance, €" });
  }
  get plans() {
    return this.page.getByRole("table", { name: /^Plans possibles/ });
  }
  async planNames() {
    return (await this.plans.locator("tbody th label").allTextContents()).map(plain);
  }
  plan(name: string) {
    const label = this.page.locator("label").getByText(name, { exact: true });
    const row = this.plans.getByRole("row").filter({ has: label });
    return {
      row,
      radio: row.getByRole("radio"),
      make: row.getByRole("button", { name: /^Scénario/ }),
    };
  }

  /* What is typed for the others. */
  get actionNames() {
    return this.page.getByRole("textbox", { name: "Nom de l’action" });
  }
  answer(question: string, answer: "oui" | "non" | "?") {
    const group = this.page.getByRole("radiogroup", { name: question });
    return group.getByRole("radio", { name: answer === "?" ? /^\?/ : answer, exact: true });
  }
}
