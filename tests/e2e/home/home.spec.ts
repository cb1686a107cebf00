import { expect, test } from "@playwright/test";
import { Workbench, Home } from "../support/pages";

test("le premier chiffre demande l’année et son plafond, et 2017 est sourcé", async ({ page }) => {
  const home = await new Home(page).open();
  await expect(home.year).toHaveValue(String(new Date().getFullYear()));
  await expect(home.answer).toContainText("à compléter");
  await expect(home.answer).not.toContainText("€");
  await expect(home.ceiling).toHaveAccessibleDescription(
    "Barème national des aides aux partenaires, ou notification de votre Caf",
  );
  await expect(home.costs, "rien n’est supposé").toHaveValue("");
  await home.etp.fill("1");
  await home.costs.fill("70 000");
  await home.answer.getByRole("button", { name: "le prix plafond de l’année" }).click();
  await expect(home.ceiling).toBeFocused();
  await home.ceiling.fill("66 000");
  await expect(home.answer).toContainText("28 380,00 €");
  await expect(home.answer).toContainText("saisi par vous");

  await home.sourced.click();
  await expect(home.year).toHaveValue("2017");
  await expect(home.quick).toContainText("58 086 €, publié");
  await expect(home.ceiling).toHaveCount(0);
  await expect(home.answer).toContainText("sourcé");
  await expect(home.answer).toContainText("24 976,98 €");
  await expect(home.answer).toContainText("1 ETP × 58 086 € = 58 086 €");
  await expect(home.answer).toContainText("11 914 € ne sont pas financés");
});

test("un montant est d’un seul tenant, et une voix le lit comme un seul nombre", async ({
  page,
}) => {
  const home = await new Home(page).openIn2017();
  const amount = home.answer.locator("bdi").first();
  await expect(amount).toHaveCSS("white-space", "nowrap");
  await expect.poll(() => amount.textContent()).toBe("24 976,98\u00a0€");
});

test("« 7O » nomme la lettre O et dit quoi taper, puis tout revient", async ({ page }) => {
  const home = await new Home(page).openIn2017();
  await home.costs.fill("7O");
  await expect(home.costs).toHaveAttribute("aria-invalid", "true");
  await expect(home.costs).toHaveAccessibleDescription(
    "« 7O » contient la lettre O. Tapez des chiffres, par exemple 12 500 ou 12 500,50.",
  );
  await expect(home.costs).toHaveValue("7O");
  await expect(home.answer).toContainText("à compléter");
  await expect(home.answer).not.toContainText("€");
  await expect(home.answer).not.toContainText("sourcé");
  await home.answer.getByRole("button", { name: "les dépenses de l’année" }).click();
  await expect(home.costs).toBeFocused();
  await home.costs.fill("70 000");
  await home.etp.fill("");
  await home.answer.getByRole("button", { name: "le temps des animateurs" }).click();
  await expect(home.etp).toBeFocused();
  await home.etp.fill("1");

  await home.costs.fill("52 000");
  await expect(home.costs).not.toHaveAttribute("aria-invalid");
  await expect(home.answer).toContainText("22 360,00 €");
});

test("chaque frappe compte, et la valeur comprise est redite", async ({ page }) => {
  const home = await new Home(page).openIn2017();
  await home.costs.fill("");
  await expect(home.answer).toContainText("à compléter");
  await expect(home.answer).not.toContainText("€");
  await home.costs.pressSequentially("52");
  await expect(home.answer).toContainText("22,36 €");
  await home.costs.pressSequentially(" k€");
  await expect(home.answer).toContainText("22 360,00 €");
  await expect(home.costs).toHaveAccessibleDescription("« 52 k€ » compris : 52 000 €");
  await home.costs.fill("70 000");
  await home.etp.fill("1/2");
  await expect(home.answer).toContainText("12 488,49 €");
});

test("rien de tapé ne donne aucun chiffre, et un zéro tapé n’a l’air d’aucune règle", async ({
  page,
}) => {
  const home = await new Home(page).openIn2017();
  for (const [etp, costs] of [
    ["", ""],
    ["1", ""],
    ["", "70 000"],
  ] as const) {
    await home.etp.fill(etp);
    await home.costs.fill(costs);
    await expect(home.answer).toContainText("à compléter");
    await expect(home.answer).not.toContainText(/€|sourcé/);
  }
  await home.etp.fill("1");
  await home.costs.fill("0");
  await expect(home.answer).toContainText("à compléter");
  await expect(home.answer).not.toContainText("sourcé");
});

test("« Continuer avec ces chiffres » ouvre l’établi avec eux", async ({ page }) => {
  const home = await new Home(page).openIn2017();
  const workbench = new Workbench(page);
  await home.etp.fill("0,5");
  await home.costs.fill("35 000");
  await expect(home.answer).toContainText("12 488,49 €");
  await home.carryOn.click();

  await expect(workbench.year).toHaveValue("2017");
  await expect(workbench.postEtp).toHaveValue("0,5");
  await expect(workbench.toAllocate).toHaveValue("35 000");
  await workbench.expectFigure("Prestation de service", "A", "12 488 €");
  await expect(workbench.rowHead("Prestation de service")).toContainText("sourcé");
  await expect(workbench.heads).toHaveCount(1);

  // What was typed on the home page is somebody's own: it is kept without another change.
  await page.reload();
  await expect(workbench.toAllocate).toHaveValue("35 000");
});

test("les dépenses à répartir se vident, et rien n’est compté deux fois", async ({ page }) => {
  const home = await new Home(page).open();
  const workbench = new Workbench(page);
  await home.ceiling.fill("66 000");
  await home.etp.fill("0,8");
  await home.costs.fill("60 710,40");
  await home.carryOn.click();
  await expect(workbench.base).toContainText("Il en reste 60 710,40 €");
  await workbench.expectFigure("Dépenses retenues", "A", "60 710 €");
  await expect(workbench.postCost, "rien ne manque").toHaveAttribute("placeholder", "à répartir");
  await workbench.postCost.fill("38 450");
  await expect(workbench.base).toContainText("Il en reste 22 260,40 €");
  await workbench.account("60", "Achats").fill("22 260,40");
  await expect(workbench.base).toContainText("Tout est réparti :");
  await workbench.expectFigure("Dépenses retenues", "A", "60 710 €");
  await workbench.account("61", "Services extérieurs").fill("1 000");
  await expect(workbench.base).toContainText("dépassent ce total de 1 000 €");
  await workbench.expectFigure("Dépenses retenues", "A", "61 710 €");

  await workbench.base.getByRole("button", { name: "Retirer ce total" }).click();
  await expect(workbench.toAllocate, "une case que l’on vide reste là").toBeFocused();
  await workbench.account("61", "Services extérieurs").fill("400");
  await workbench.expectFigure("Dépenses retenues", "A", "61 110 €");
  await page.reload();
  await expect(workbench.postCost).toHaveValue("38 450");
  await expect(workbench.toAllocate).toHaveCount(0);
});

test("« Ouvrir l’exemple complet » ouvre l’exemple, dit exemple", async ({ page }) => {
  const home = await new Home(page).open();
  const workbench = new Workbench(page);
  await home.example.click();
  await expect(workbench.relais).toHaveValue("RPE du Val d’Exemple");
  await expect(workbench.tools.getByText("exemple", { exact: true })).toBeVisible();
  await expect(workbench.heads).toHaveCount(4);
});

test("« Partir de zéro » invite, et « Ajouter le premier poste » mène à son nom", async ({
  page,
}) => {
  const home = await new Home(page).open();
  const workbench = new Workbench(page);
  await home.fromScratch.click();
  await expect(page.getByRole("heading", { name: "Rien à comparer pour l’instant" })).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "prix plafond" })).toBeVisible();
  await expect(workbench.table).toHaveCount(0);
  await expect(workbench.year).toHaveValue(String(new Date().getFullYear()));
  await expect(workbench.tools.getByText("exemple", { exact: true })).toBeHidden();

  await workbench.relais.fill("RPE des Tilleuls");
  await page.getByRole("button", { name: "Ajouter le premier poste" }).click();
  await expect(workbench.postName).toBeFocused();
  await expect(workbench.table).toBeVisible();
});

test("rien n’est listé avant le premier changement", async ({ page }) => {
  const home = await new Home(page).open();
  await expect(page.getByText("Aucun dossier gardé pour l’instant")).toBeVisible();
  await expect(home.kept).toHaveCount(0);
});

test("un dossier gardé se reprend depuis l’accueil", async ({ page }) => {
  const home = await new Home(page).open();
  const workbench = new Workbench(page);
  await home.example.click();
  await workbench.relais.fill("RPE des Tilleuls");
  await workbench.account("60", "Achats").fill("4 400");
  await workbench.goHome();
  const line = home.kept.getByRole("row").filter({ hasText: "RPE des Tilleuls" });
  await expect(line).toContainText("2026");
  await expect(line.getByRole("cell").last()).toHaveText("3");

  await home.fromScratch.click();
  await expect(workbench.relais).toHaveValue("");
  await workbench.relais.fill("Autre relais");
  await workbench.goHome();
  await expect(home.kept.getByRole("link")).toHaveText(["Autre relais", "RPE des Tilleuls"]);
  // Two of one name are told apart.
  await expect(line).toContainText(/changé le \d\d\/\d\d\/\d{4} à \d+\s?h\s?\d\d/);
  await home.kept.getByRole("link", { name: "RPE des Tilleuls" }).click();
  await expect(workbench.relais).toHaveValue("RPE des Tilleuls");
  await expect(workbench.account("60", "Achats")).toHaveValue("4 400");
  await workbench.expectFigure("Reste à votre charge", "A", "36 023 €");
});

test("les réponses de l’accueil sont celles de l’exemple", async ({ page }) => {
  await new Home(page).open();
  const asks = page.getByRole("region", { name: "Les questions que l’on nous pose" });
  await expect(asks.getByRole("link", { name: /0,5 ETP/ })).toContainText("10 512 € de plus");
  await expect(asks.getByRole("link", { name: /Analyse de la pratique/ })).toContainText(
    "1 000 € ou 300 € de moins",
  );
  await asks.getByRole("link", { name: /0,5 ETP/ }).click();
  const workbench = new Workbench(page);
  await workbench.expectFigure("Reste à votre charge", "B", "45 535 €");
});
