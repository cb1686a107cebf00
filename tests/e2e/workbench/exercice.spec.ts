import { expect, test } from "@playwright/test";
import { Bench } from "../support/pages";

let bench: Bench;
test.beforeEach(async ({ page }) => {
  bench = await new Bench(page).open();
  await bench.unfold("Exercice et barème");
});

const PS = "Prestation de service" as const;

test("2026 est une hypothèse, dite partout", async ({ page }) => {
  await expect(bench.rowHead(PS)).toContainText("hypothèse");
  await expect(page.getByRole("contentinfo")).toContainText("Barème 2017 reconduit (hypothèse)");
});

test("2017 enlève l’hypothèse : tout est sourcé", async ({ page }) => {
  await bench.year.selectOption("2017");
  await expect(bench.rowHead(PS)).toContainText("sourcé");
  await expect(bench.rowHead(PS)).not.toContainText("hypothèse");
  await expect(page.getByRole("contentinfo")).toContainText("Barème 2017 publié (sourcé)");
  await expect(bench.base).toContainText("Prix plafond 2017 : 58 086 € par ETP, Circulaire Cnaf C 2017-003");
  await expect(bench.heads.first()).toContainText("Base 2017");
  await bench.expectFigure(PS, "A", "24 977 €");
  // A mission of 2022 opens nothing in 2017, and the page says it.
  await bench.expectFigure("Bonus mission", "C", "0 €");
  await expect(page.getByText("« Analyse de la pratique » n’existe pas pour l’exercice 2017")).toBeVisible();
  await bench.figure(PS, "A").click();
  await expect(bench.why).toContainText("Le texte imprime un maximum de 24 977 € par ETP");
});

test("« Changer » mène au prix plafond, même replié", async ({ page }) => {
  await bench.base.getByRole("heading", { name: "Exercice et barème" }).click();
  await expect(bench.way("Saisir celui de ma notification")).toBeHidden();
  await page.getByRole("button", { name: "Changer le barème" }).click();
  await expect(bench.way("Saisir celui de ma notification")).toBeFocused();
});

test("les deux choix de l’exercice disent la même année", async ({ page }) => {
  const other = page.getByRole("combobox", { name: "Exercice (année civile des comptes)" });
  await other.selectOption("2024");
  await expect(bench.year).toHaveValue("2024");
  await expect(bench.base.getByRole("heading", { name: "2024 : prix plafond non publié" })).toBeVisible();
  await bench.year.selectOption("2025");
  await expect(other).toHaveValue("2025");
});

test("« Laisser à compléter » : la Ps attend, les dépenses et le bonus sont calculés", async ({ page }) => {
  await bench.way("Laisser à compléter").check();
  for (const column of ["A", "B", "C", "D"] as const) {
    await expect(bench.todo(PS, column)).toBeVisible();
    await expect(bench.todo("Reste à votre charge", column)).toBeVisible();
  }
  await bench.expectRow("Dépenses retenues", ["70 000 €", "93 000 €", "72 000 €", "72 700 €"]);
  await bench.expectRow("Bonus mission", ["0 €", "0 €", "3 000 €", "3 000 €"]);
  await bench.expectRow("Autres recettes", ["10 000 €", "10 000 €", "10 000 €", "10 000 €"]);
  await expect(bench.rowHead(PS)).not.toContainText(/hypothèse|sourcé/);
  await expect(page.getByRole("contentinfo")).toContainText("Barème 2026 à compléter");

  await bench.todo(PS, "A").click();
  await expect(bench.way("Saisir celui de ma notification")).toBeFocused();
});

test("la valeur d’une notification : « saisi par vous », avec son origine", async ({ page }) => {
  await bench.way("Saisir celui de ma notification").check();
  await expect(bench.todo(PS, "A")).toBeVisible();
  await bench.todo(PS, "A").click();
  const price = page.getByRole("textbox", { name: "Prix plafond, € par ETP" });
  await expect(price).toBeFocused();
  await price.fill("60 000");
  await page
    .getByRole("textbox", { name: "D’où vient-il ? (notification, date…)" })
    .fill("Notification du 3 mars 2026");
  await bench.expectRow(PS, ["25 800 €", "38 700 €", "25 800 €", "25 800 €"]);
  await expect(bench.rowHead(PS)).toContainText("saisi par vous");
  await expect(bench.rowHead(PS)).not.toContainText("hypothèse");
  await expect(page.getByRole("contentinfo")).toContainText("Prix plafond saisi : 60 000 € (saisi par vous)");
  await bench.figure(PS, "A").click();
  await expect(bench.why).toContainText("(origine : Notification du 3 mars 2026)");
});

test("une revalorisation de 2 % par an", async ({ page }) => {
  await bench.postCost.first().fill("80 000");
  const rate = page.getByRole("textbox", { name: /^Revalorisation, % par an/ });
  await rate.fill("2");
  // 58 086 × 1,02⁹ = 69 418,15, of which 43 %.
  await bench.expectFigure(PS, "A", "29 850 €");
  await expect(bench.rowHead(PS)).toContainText("hypothèse");
  await expect(page.getByRole("contentinfo")).toContainText("Barème 2017 revalorisé de 2 % par an (hypothèse)");
  await bench.figure(PS, "A").click();
  await expect(bench.whyTitle).toHaveText("Pourquoi 29 849,80 € ?");
  await expect(bench.why).toContainText("1 ETP × 69 418,15 €");
  await expect(bench.why).toContainText("celui de 2017 est revalorisé de 2 % par an");

  await rate.fill("deux");
  await expect(rate).toHaveAttribute("aria-invalid", "true");
  await expect(bench.todo(PS, "A")).toBeVisible();
});

test("avant 2017 il n’y a rien à reconduire : la page le dit et mène au champ", async () => {
  await bench.year.selectOption("2015");
  await expect(bench.todo(PS, "A")).toBeVisible();
  await expect(bench.way(/^Faire une hypothèse/)).toHaveCount(0);
  await bench.todo(PS, "A").click();
  await expect(bench.way("Saisir celui de ma notification")).toBeFocused();
});

test("un scénario peut avoir son propre prix plafond", async ({ page }) => {
  await bench
    .cell("Ce qui change", "C")
    .getByRole("button", { name: /^Ajouter…/ })
    .click();
  await bench.chooser.getByRole("button", { name: /^Un autre prix plafond/ }).click();
  await expect(bench.todo(PS, "C")).toBeVisible();
  await bench.leverField("Prix plafond, € par ETP").fill("65 000");
  await bench.expectRow(PS, ["24 977 €", "37 465 €", "27 950 €", "24 977 €"]);
  await page.keyboard.press("Escape");
  await expect(bench.lever("Prix plafond saisi : 65 000 €")).toBeFocused();
});
