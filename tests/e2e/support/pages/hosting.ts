// What a Caf sets on its own site, and the page that checks its server.
import { expect, type Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PACKAGE } from "../hosts";
import { Shell } from "./shell";

/** An example of the archive, as it is. */
export const example = (name: string) => readFileSync(join(PACKAGE, "exemples", name), "utf8");

/** The simulator on the site of a Caf. */
export class Hosting extends Shell {
  constructor(
    page: Page,
    readonly home: string,
  ) {
    super(page);
  }
  async open(fragment = "") {
    await this.page.goto("about:blank");
    await this.page.goto(this.home + fragment);
    await expect(this.page.locator("#coquille")).toHaveCount(0);
    return this;
  }
  /** The accent of the page, as the browser computes it. */
  accent() {
    return this.page.evaluate(() =>
      getComputedStyle(document.documentElement).getPropertyValue("--accent").trim(),
    );
  }
  get brand() {
    return this.page.getByRole("banner").getByRole("link", { name: /^Simulateur RPE/ });
  }
  get foot() {
    return this.page.getByRole("contentinfo");
  }
  get faults() {
    return this.page.getByRole("status").filter({ hasText: "Réglages de l’hébergeur" });
  }
  get framed() {
    return this.page
      .getByRole("status")
      .filter({ hasText: "Cette page est affichée dans un autre site." });
  }
  get checks() {
    return this.page.getByRole("table", { name: "Vérifications de l’hébergement" });
  }
  check(title: string) {
    return this.checks
      .getByRole("row")
      .filter({ has: this.page.getByRole("rowheader", { name: title, exact: true }) });
  }
}
