import { expect, test } from "@playwright/test";
import { Payments, Workbench, reload } from "../support/pages";

test("comptes clos : Simuler dit que c’est le prévisionnel qu’il compare", async ({ page }) => {
  await (await new Workbench(page).open()).go("Versements");
  const payments = new Payments(page);
  await payments.value("la dépense de « Animatrice » dans l’année (réel)").fill("20 000");
  const words = "Les comptes de 2026 sont clos : ce qui est comparé ici est le prévisionnel.";
  const said = page.getByRole("status").filter({ hasText: words });
  await payments.go("Simuler");
  await expect(said).toHaveCount(0);
  await payments.go("Versements");
  await page.getByRole("checkbox", { name: /^Les comptes de 2026 sont clos/ }).press("Space");
  await payments.go("Simuler");
  await expect(said).toBeVisible();
  await reload(page);
  await expect(said).toBeVisible();
  for (const place of ["Missions", "Décider"] as const) {
    await payments.go(place);
    await expect(said).toBeVisible();
  }
  await said.getByRole("link", { name: "Versements" }).click();
  await expect(payments.figures).toBeVisible();

  // A scenario that changes the year never happened.
  await page.getByLabel("Base ou scénario").selectOption({ label: "+ 0,5 ETP" });
  await expect(
    payments.figures.getByRole("columnheader", { name: "D’après le réel" }),
  ).toBeVisible();
  await expect(payments.paid).toContainText("Ps du scénario et bonus mission");
});
