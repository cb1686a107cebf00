import { expect, test } from "@playwright/test";
import { Data, plain, ROWS, Workbench, Years } from "../support/pages";

let workbench: Workbench;
test.beforeEach(async ({ page }) => {
  workbench = await new Workbench(page).open();
  await workbench.unfold("Exercice et barème");
});

const PS = "Prestation de service" as const;

test("2026 est une hypothèse, dite partout", async ({ page }) => {
  await expect(workbench.rowHead(PS)).toContainText("hypothèse");
  await expect(page.getByRole("contentinfo")).toContainText("Barème 2017 reconduit (hypothèse)");
});

test("2017 enlève l’hypothèse : tout est sourcé", async ({ page }) => {
  await workbench.passTo("2017");
  await expect(workbench.rowHead(PS)).toContainText("sourcé");
  await expect(workbench.rowHead(PS)).not.toContainText("hypothèse");
  await expect(page.getByRole("contentinfo")).toContainText("Barème 2017 publié (sourcé)");
  await expect(workbench.base).toContainText(
    "Prix plafond 2017 : 58 086 € par ETP, Circulaire Cnaf C 2017-003",
  );
  await expect(workbench.heads.first()).toContainText("Base 2017");
  await workbench.expectFigure(PS, "A", "24 977 €");
  // A mission of 2022 opens nothing in 2017, and the page says it.
  await workbench.expectFigure("Bonus mission", "C", "0 €");
  await expect(
    page.getByText("« Analyse de la pratique » n’existe pas pour l’exercice 2017"),
  ).toBeVisible();
  await workbench.figure(PS, "A").click();
  await expect(workbench.why).toContainText("Le texte imprime un maximum de 24 977 € par ETP");
});

test("« Changer » mène au prix plafond, même replié", async ({ page }) => {
  await workbench.base.getByRole("heading", { name: "Exercice et barème" }).click();
  await expect(workbench.way("Saisir celui de ma notification")).toBeHidden();
  await workbench.tools.getByRole("button", { name: "Changer le prix plafond" }).click();
  await expect(workbench.way("Saisir celui de ma notification")).toBeFocused();
});

test("un autre exercice du plan se regarde, avec les chiffres de « Sur 5 ans »", async ({
  page,
}) => {
  await expect(workbench.year.getByRole("option")).toHaveText([
    "2026",
    "2027",
    "2028",
    "2029",
    "2030",
  ]);
  await workbench.go("Sur 5 ans");
  const years = new Years(page);
  await years.evolution("Salaires").fill("2");
  await years.begins("0,5 ETP de plus, au coût actuel").fill("09/2027");
  await workbench.go("Simuler");
  await expect(workbench.row("Ce qui change")).toContainText(
    /À partir de septembre 2027.; rien en 2026/,
  );
  await workbench.year.selectOption("2027");
  await expect(
    workbench.message(
      "Vous regardez 2027, tel que le plan le calcule. Ce que vous tapez vaut pour 2026",
    ),
  ).toBeVisible();
  await expect(workbench.heads.first()).toContainText("Base 2027");
  await expect(workbench.row("Ce qui change")).toContainText("À partir de septembre 2027");
  await expect(workbench.row("Ce qui change")).not.toContainText("rien en");
  await page.locator("summary", { hasText: "Affichage" }).click();
  await workbench.table.getByRole("button", { name: "Centimes" }).click();
  const shown = new Map<string, string>();
  for (const row of ROWS)
    for (const column of ["A", "B"] as const)
      shown.set(`${column} ${row}`, plain(await workbench.figure(row, column).innerText()));
  await workbench.go("Sur 5 ans");
  for (const [column, label] of [
    ["A", "Base"],
    ["B", "+ 0,5 ETP"],
  ] as const) {
    await years.column.selectOption({ label });
    for (const row of ROWS) {
      const figure = years.row(row).getByRole("cell").nth(1).getByRole("button").first();
      await expect
        .poll(async () => plain(await figure.innerText()), `${row}, ${column}`)
        .toBe(shown.get(`${column} ${row}`));
    }
  }
});

test("pendant que l’on regarde 2028, ce qui est tapé vaut pour 2026", async ({ page }) => {
  await workbench.year.selectOption("2028");
  await workbench.account("60", "Achats").fill("4 400");
  await expect(workbench.year).toHaveValue("2028");
  await page.getByRole("button", { name: "Revenir à 2026" }).click();
  await expect(workbench.year).toHaveValue("2026");
  await expect(workbench.message("Vous regardez")).toHaveCount(0);
  await workbench.expectFigure("Reste à votre charge", "A", "36 023 €");
});

test("passer à un autre exercice est dit avant, et l’ancien dossier reste", async ({ page }) => {
  await workbench.relais.fill("RPE des Tilleuls");
  await expect(workbench.saved).toBeVisible();
  await workbench.askToPass("2027");
  await expect(workbench.passing).toContainText(
    "Un nouveau dossier est fait à partir de celui de 2026, qui reste tel qu’il est.",
  );
  await expect(workbench.passing).toContainText("Les 3 scénarios, avec leurs dates");
  await expect(workbench.passing).toContainText(
    /Le prix plafond de 2027.: une hypothèse jusqu’à votre notification/,
  );
  await workbench.passing.getByRole("button", { name: "Annuler" }).click();
  await expect(workbench.passing).toHaveCount(0);
  await expect(workbench.tools.getByRole("button", { name: "Changer… d’exercice" })).toBeFocused();
  await expect(workbench.heads.first()).toContainText("Base 2026");

  await workbench.passTo("2027");
  await expect(
    workbench.message(
      "Dossier de l’exercice 2027 créé. Celui de 2026 reste dans « Mes données », tel quel.",
    ),
  ).toBeVisible();
  await expect(workbench.heads.first()).toContainText("Base 2027");
  await expect(workbench.heads).toHaveCount(4);
  await workbench.account("60", "Achats").fill("4 400");
  await expect(workbench.saved).toBeVisible();
  await workbench.go("Mes données");
  const data = new Data(page);
  await expect(data.table.getByRole("rowheader")).toHaveCount(2);
  await data.ofExercice("2026").getByRole("link", { name: "Ouvrir" }).click();
  await expect(workbench.heads.first()).toContainText("Base 2026");
  await expect(workbench.account("60", "Achats")).not.toHaveValue("4 400");
});

test("« Laisser à compléter » : la Ps attend, les dépenses et le bonus sont calculés", async ({
  page,
}) => {
  await workbench.way("Laisser à compléter").check();
  for (const column of ["A", "B", "C", "D"] as const) {
    await expect(workbench.todo(PS, column)).toBeVisible();
    await expect(workbench.todo("Reste à votre charge", column)).toBeVisible();
  }
  await workbench.expectRow("Dépenses retenues", ["70 000 €", "93 000 €", "72 000 €", "72 700 €"]);
  await workbench.expectRow("Bonus mission", ["0 €", "0 €", "3 000 €", "3 000 €"]);
  await workbench.expectRow("Autres recettes", ["10 000 €", "10 000 €", "10 000 €", "10 000 €"]);
  await expect(workbench.rowHead(PS)).not.toContainText(/hypothèse|sourcé/);
  await expect(page.getByRole("contentinfo")).toContainText("Barème 2026 à compléter");

  await workbench.todo(PS, "A").click();
  await expect(workbench.way("Saisir celui de ma notification")).toBeFocused();
});

test("la valeur d’une notification : « saisi par vous », avec son origine", async ({ page }) => {
  await workbench.way("Saisir celui de ma notification").check();
  await expect(workbench.todo(PS, "A")).toBeVisible();
  await workbench.todo(PS, "A").click();
  const price = page.getByRole("textbox", { name: "Prix plafond, € par ETP" });
  await expect(price).toBeFocused();
  await price.fill("60 000");
  await page
    .getByRole("textbox", { name: "D’où vient-il ? (notification, date…)" })
    .fill("Notification du 3 mars 2026");
  await workbench.expectRow(PS, ["25 800 €", "38 700 €", "25 800 €", "25 800 €"]);
  await expect(workbench.rowHead(PS)).toContainText("saisi par vous");
  await expect(workbench.rowHead(PS)).not.toContainText("hypothèse");
  await expect(page.getByRole("contentinfo")).toContainText(
    "Prix plafond saisi : 60 000 € (saisi par vous)",
  );
  await workbench.figure(PS, "A").click();
  await expect(workbench.why).toContainText("(origine : Notification du 3 mars 2026)");
});

test("une revalorisation de 2 % par an", async ({ page }) => {
  await workbench.postCost.first().fill("80 000");
  const rate = page.getByRole("textbox", { name: /^Revalorisation, % par an/ });
  await rate.fill("2");
  // 58 086 × 1,02⁹ = 69 418,15, of which 43 %.
  await workbench.expectFigure(PS, "A", "29 850 €");
  await expect(workbench.rowHead(PS)).toContainText("hypothèse");
  await expect(page.getByRole("contentinfo")).toContainText(
    "Barème 2017 revalorisé de 2 % par an (hypothèse)",
  );
  await workbench.figure(PS, "A").click();
  await expect(workbench.whyTitle).toHaveText("Pourquoi 29 849,80 € ?");
  await expect(workbench.why).toContainText("1 ETP × 69 418,15 €");
  await expect(workbench.why).toContainText("celui de 2017 est revalorisé de 2 % par an");

  await rate.fill("deux");
  await expect(rate).toHaveAttribute("aria-invalid", "true");
  await expect(workbench.todo(PS, "A")).toBeVisible();
});

test("avant 2017 il n’y a rien à reconduire : la page le dit et mène au champ", async () => {
  await workbench.passTo("2015");
  await expect(workbench.todo(PS, "A")).toBeVisible();
  await expect(workbench.way(/^Faire une hypothèse/)).toHaveCount(0);
  await workbench.todo(PS, "A").click();
  await expect(workbench.way("Saisir celui de ma notification")).toBeFocused();
});

test("un scénario peut avoir son propre prix plafond", async ({ page }) => {
  await workbench
    .cell("Ce qui change", "C")
    .getByRole("button", { name: /^Ajouter…/ })
    .click();
  await workbench.chooser.getByRole("button", { name: /^Un autre prix plafond/ }).click();
  await expect(workbench.todo(PS, "C")).toBeVisible();
  await workbench.leverField("Prix plafond, € par ETP").fill("65 000");
  await workbench.expectRow(PS, ["24 977 €", "37 465 €", "27 950 €", "24 977 €"]);
  await page.keyboard.press("Escape");
  await expect(workbench.lever("Prix plafond saisi : 65 000 €")).toBeFocused();
});
