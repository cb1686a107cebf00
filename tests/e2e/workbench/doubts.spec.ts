// A value that is probably a slip holds the figure until the person says that it is meant.
import { expect, test } from "@playwright/test";
import { Home, Payments, Workbench, reload } from "../support/pages";

const meant = "Oui, c’est bien cela";

test("80 ETP sont demandés, et rien ne se calcule avant la réponse", async ({ page }) => {
  const workbench = await new Workbench(page).open();
  const rest = () => workbench.cell("Reste à votre charge", "A");
  const etp = workbench.postEtp.first();
  await etp.fill("80");
  await expect(etp).toHaveAccessibleDescription(/est-ce bien 80\stemps pleins\s\?/);
  await expect(page.getByRole("main").getByText(/^En attente de/)).toContainText(
    "l’ETP de « Animatrice »",
  );
  await expect(rest()).toContainText("montant d’avant");
  await reload(page);
  await expect(workbench.todo("Reste à votre charge", "A")).toBeVisible();

  await page.getByRole("button", { name: meant }).press("Enter");
  await expect(etp).toBeFocused();
  await expect(etp).toHaveValue("80");
  await expect(workbench.figure("ETP d’animateur", "A")).toContainText("80");
  // The time that was confirmed makes the cost doubtful in its turn.
  const cost = workbench.postCost.first();
  await expect(cost).toHaveAccessibleDescription(/pour un temps plein\s: est-ce bien/);
  await page.getByRole("button", { name: "Annuler" }).click();
  await expect(etp).toHaveAccessibleDescription(/est-ce bien 80\stemps pleins/);
  await etp.fill("0,8");
  await expect(page.getByRole("button", { name: meant })).toHaveCount(0);
  await expect(rest()).not.toContainText("montant d’avant");
});

test("un acompte de 0,35 % et plus que le tout d’acomptes sont demandés", async ({ page }) => {
  const payments = await new Payments(page).open();
  await payments.add("Acompte").click();
  await payments.add("Acompte").click();
  const [first, second] = [payments.rates.first(), payments.rates.nth(1)];
  await first.fill("0,35 %");
  await expect(first).toHaveAccessibleDescription(/moins de 1\s%\s\? Pour 35\s%, tapez 35\s%/);
  await first.fill("70");
  await second.fill("70");
  await expect(first).toHaveAccessibleDescription("");
  await expect(second).toHaveAccessibleDescription(/Les acomptes font 140\s% en tout/);
  await page.getByRole("button", { name: meant }).click();
  await expect(second).toHaveAccessibleDescription("");
});

test("à l’accueil aussi, et la question suit les chiffres", async ({ page }) => {
  const home = await new Home(page).open();
  await home.ceiling.fill("66");
  await home.etp.fill("80");
  await home.costs.fill("70 000");
  await expect(home.answer).not.toContainText("€");
  const answers = home.quick.getByRole("button", { name: meant });
  await expect(answers).toHaveCount(2);
  await home.ceiling.fill("66 000");
  await answers.click();
  await expect(home.etp).toBeFocused();
  await expect(home.answer).toContainText("30 100,00 €");
  await home.etp.fill("81");
  await expect(home.answer).not.toContainText("€");
  await page.getByRole("link", { name: "Continuer avec ces chiffres" }).click();
  await expect(new Workbench(page).postEtp.first()).toHaveAccessibleDescription(/81\stemps pleins/);
});
