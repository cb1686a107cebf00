import { expect, test } from "@playwright/test";
import { Workbench, reload } from "../support/pages";

test("une faute de frappe grise les derniers montants et dit ce qu’elle fait attendre", async ({
  page,
}) => {
  const workbench = await new Workbench(page).open();
  const rest = () => workbench.cell("Reste à votre charge", "B");
  const waits = page.getByRole("main").getByText(/^En attente de/);
  await expect(rest()).toContainText("45 535 €");
  await expect(waits).toHaveCount(0);

  await workbench.postCost.first().fill("43 8OO");
  await expect(waits).toContainText("le coût annuel de « Animatrice »");
  await expect(rest().getByText("45 535 €")).toBeVisible();
  await expect(rest()).toContainText("montant d’avant");
  await expect(workbench.todo("Reste à votre charge", "B")).toBeVisible();
  await waits.getByRole("button").click();
  await expect(workbench.postCost.first()).toBeFocused();

  await workbench.postCost.first().fill("44 800");
  await expect(waits).toHaveCount(0);
  await expect(rest()).not.toContainText("montant d’avant");
  await workbench.expectFigure("Reste à votre charge", "B", "47 035 €");
});

test("un poste ajouté et encore vide n’efface rien ; rouvert, rien n’est gardé d’avant", async ({
  page,
}) => {
  const workbench = await new Workbench(page).open();
  const rest = () => workbench.cell("Reste à votre charge", "A");
  await workbench.base.getByRole("button", { name: "Ajouter un poste" }).click();
  await expect(page.getByRole("main").getByText(/^En attente de/)).toContainText(
    "« poste sans nom »",
  );
  await expect(rest().getByText("35 023 €")).toBeVisible();
  await workbench.relais.fill("RPE des Tilleuls");
  await reload(page);
  await expect(workbench.todo("Reste à votre charge", "A")).toBeVisible();
  await expect(rest()).not.toContainText("montant d’avant");
});
