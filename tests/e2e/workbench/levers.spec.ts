// What a scenario changes, corrected where it stands.
import { expect, test } from "@playwright/test";
import { amount, reload, Workbench, ROWS, type Column } from "../support/pages";

let workbench: Workbench;
test.beforeEach(async ({ page }) => {
  workbench = await new Workbench(page).open();
});

test("un changement s’ouvre de sa phrase, se corrige, et Échap y rend le focus", async ({
  page,
}) => {
  await workbench.lever("0,5 ETP de plus, au coût actuel").click();
  await expect(
    workbench.cell("Ce qui change", "B").getByText("Un poste de plus", { exact: true }),
  ).toBeFocused();
  await expect(workbench.leverField("ETP")).toHaveValue("0,5");
  await workbench.leverField("ETP").fill("0,8");
  await workbench.expectFigure("ETP d’animateur", "B", "1,80");
  // 106 140 of costs, a ceiling of 104 554,80: 44 958,56 of Ps.
  await workbench.expectFigure("Prestation de service", "B", "44 959 €");
  await workbench.expectFigure("Reste à votre charge", "B", "51 181 €");
  await page.keyboard.press("Escape");
  await expect(workbench.leverField("ETP")).toHaveCount(0);
  await expect(workbench.lever("0,8 ETP de plus, au coût actuel")).toBeFocused();
});

test("un changement a l’air d’un bouton, clair ou sombre", async ({ page }) => {
  const lever = workbench.lever("0,5 ETP de plus, au coût actuel");
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const look = (one: Element) => {
      const { borderTopStyle, borderTopColor, backgroundColor, cursor } = getComputedStyle(one);
      return { borderTopStyle, borderTopColor, backgroundColor, cursor };
    };
    const button = await workbench.whatIf("+ 0,5 ETP").evaluate(look);
    expect(await lever.evaluate(look)).toEqual(button);
    await workbench.whatIf("Autre…").focus();
    await lever.focus();
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Tab");
    await expect(lever).toBeFocused();
    await expect(lever).toHaveCSS("outline-style", "solid");
  }
  await page.emulateMedia({ forcedColors: "active" });
  await expect(lever).toHaveCSS("border-top-style", "solid");
});

test("un poste de plus que la convention ne compte pas : c’est dit, et la case est au bout", async ({
  page,
}) => {
  await workbench.unfold("Contrat avec la Caf");
  await workbench.base.getByRole("checkbox", { name: /CTG/ }).check();
  await workbench.base.getByRole("textbox", { name: "ETP existants de la convention" }).fill("1");
  await workbench.base.getByRole("textbox", { name: /^Forfait par ETP existant/ }).fill("2 000");
  const said = page.getByRole("listitem").filter({ hasText: "ce scénario compte la case" });
  await expect(said).toContainText("B, « + 0,5 ETP »");
  await said.getByRole("button", { name: "Voir la case" }).click();
  const box = workbench.base.getByRole("textbox", { name: "ETP nouveaux" });
  await expect(box).toBeFocused();
  await box.fill("0,5");
  await expect(said).toHaveCount(0);
});

test("un mois tapé sans son année dit laquelle manque", async ({ page }) => {
  await workbench.lever("0,5 ETP de plus, au coût actuel").click();
  const start = workbench.leverField("Commence en");
  await expect(start).toHaveAttribute("placeholder", "ex. 09/2026");
  await expect(workbench.leverField("Finit en")).toHaveAttribute("placeholder", "ex. 08/2027");
  await start.fill("sept.");
  await expect(
    page.getByRole("main").getByText("Il manque l’année : tapez septembre 2026."),
  ).toBeVisible();
  await start.fill("sept. 2026");
  await expect(page.getByRole("main").getByText("Il manque l’année")).toHaveCount(0);
});

test("« Autre… » ouvre le choix, et « Ajouter une recette » y est", async ({ page }) => {
  await workbench.whatIf("Autre…").click();
  await expect(workbench.chooser).toBeVisible();
  await workbench.chooser.getByRole("button", { name: /^Ajouter une recette/ }).click();
  await expect(workbench.chooser).toBeHidden();
  await expect(workbench.head("E")).toContainText("Autre scénario");
  await expect(workbench.todo("Reste à votre charge", "E")).toBeVisible();
  await workbench.leverField("Nom de la recette").fill("Commune nouvelle");
  await workbench.leverField("Montant, €").fill("5 000");
  await workbench.expectFigure("Reste à votre charge", "E", "30 023 €");
  await page.keyboard.press("Escape");
  await expect(workbench.lever("Commune nouvelle : 5 000 €")).toBeFocused();

  await workbench.whatIf("Autre…").click();
  await expect(workbench.chooser).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(workbench.chooser).toBeHidden();
  await expect(workbench.head("F")).toHaveCount(0);
  await expect(workbench.whatIf("Autre…")).toBeFocused();

  await workbench.whatIf("Autre…").click();
  await workbench.chooser.getByRole("button", { name: /^Un scénario vide/ }).click();
  await expect(workbench.chooser).toBeHidden();
  await expect(workbench.cell("Ce qui change", "F")).toContainText("rien encore");
  await workbench.undo.click();
  await expect(workbench.head("F")).toHaveCount(0);
});

test("ce qui commence en septembre dit son écart en année pleine, en mots aussi", async ({
  page,
}) => {
  const rest = workbench.cell("Reste à votre charge", "B");
  const full = /en année pleine\s: 10\s512\s€ de plus par an/;
  await expect(rest).not.toContainText("année pleine");
  await workbench.lever("0,5 ETP de plus, au coût actuel").click();
  await workbench.leverField("Commence en").fill("sept. 2026");
  await expect(rest).toContainText(full);
  await expect(workbench.cell("Reste à votre charge", "C")).not.toContainText("année pleine");
  // The base beside it is then the one that is compared.
  await workbench.leverField("Commence en").fill("01/01/2026");
  await expect(rest).not.toContainText("année pleine");
  await workbench.leverField("Commence en").fill("01/09/26");
  await expect(rest).toContainText(full);
  await page.keyboard.press("Escape");
  // The next day, before any press.
  await reload(page);
  await expect(rest).toContainText(full);
});

test("une fin avant le début est une erreur, et le montant l’attend", async () => {
  await workbench.lever("0,5 ETP de plus, au coût actuel").click();
  await workbench.leverField("Commence en").fill("09/2026");
  const end = workbench.leverField("Finit en");
  await end.fill("06/2026");
  await expect(end).toHaveAttribute("aria-invalid", "true");
  await expect(end).toHaveAccessibleDescription(
    "La fin vient avant le début : corrigez l’une des deux.",
  );
  await expect(workbench.todo("Reste à votre charge", "B")).toBeVisible();
  await workbench.expectFigure("Reste à votre charge", "A", "35 023 €");
  await end.fill("15/10/2026");
  await expect(end).toHaveAccessibleDescription(/^Le calcul compte des mois entiers/);
  await end.fill("31/10/2026");
  await expect(end).not.toHaveAttribute("aria-invalid");
  await expect(workbench.figure("Reste à votre charge", "B")).toBeVisible();
});

const IDEAS = [
  "Ajouter un poste",
  "Modifier un poste",
  "Confier les formalités à un agent administratif",
  "Toutes les dépenses, en %",
  "Une ligne de dépenses",
  "Une autre mission",
  "Un autre prix plafond",
];
const TITLES = [
  "Un poste de plus",
  "Un poste modifié",
  "Un poste de plus",
  "Des dépenses modifiées",
  "Des dépenses modifiées",
  "Une autre mission",
  "Un autre prix plafond",
];
for (const [place, idea] of IDEAS.entries()) {
  test(`« ${idea} » ajoute son changement, ouvert`, async () => {
    await workbench
      .cell("Ce qui change", "B")
      .getByRole("button", { name: /^Ajouter…/ })
      .click();
    await workbench.chooser.getByRole("button", { name: new RegExp(`^${idea}`) }).click();
    await expect(
      workbench.cell("Ce qui change", "B").getByText(TITLES[place], { exact: true }),
    ).toBeFocused();
  });
}

test("un texte illisible reste dans son champ, le reste continue", async () => {
  const cost = workbench.postCost.first();
  await cost.fill("43 8OO");
  await expect(cost).toHaveAttribute("aria-invalid", "true");
  await expect(cost).toHaveAccessibleDescription(
    "« 43 8OO » contient la lettre O. Tapez des chiffres, par exemple 12 500 ou 12 500,50.",
  );
  await expect(cost).toHaveValue("43 8OO");
  for (const row of [
    "Dépenses retenues",
    "Prestation de service",
    "Reste à votre charge",
  ] as const) {
    await expect(workbench.todo(row, "A")).toBeVisible();
    await expect(workbench.todo(row, "B")).toBeVisible();
  }
  await workbench.expectRow("ETP d’animateur", ["1,00", "1,50", "1,00", "1,00"]);
  await workbench.expectRow("Bonus mission", ["0 €", "0 €", "3 000 €", "3 000 €"]);
  await workbench.expectFigure("Autres recettes", "A", "10 000 €");

  await workbench.todo("Prestation de service", "C").click();
  await expect(cost).toBeFocused();
  await cost.fill("43 800");
  await expect(cost).not.toHaveAttribute("aria-invalid");
  await workbench.expectRow("Reste à votre charge", [
    "35 023 €",
    "45 535 €",
    "34 023 €",
    "34 723 €",
  ]);
});

test("un champ à compléter dans un changement fermé : le chiffre y mène", async ({ page }) => {
  await workbench.whatIf("Analyse de la pratique").click();
  await expect(page.getByRole("textbox", { name: "Prix d’une séance, en euros" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("textbox", { name: "Prix d’une séance, en euros" })).toHaveCount(0);
  await workbench.todo("Reste à votre charge", "E").click();
  await expect(page.getByRole("textbox", { name: "Prix d’une séance, en euros" })).toBeFocused();
});

test("corriger la base change chaque colonne", async () => {
  await workbench.account("60", "Achats").fill("4 400");
  await workbench.expectRow("Reste à votre charge", [
    "36 023 €",
    "46 535 €",
    "35 023 €",
    "35 723 €",
  ]);
  await workbench.postEtp.first().fill("0,8");
  await workbench.expectRow("ETP d’animateur", ["0,80", "1,30", "0,80", "0,80"]);
});

test("le tableau de « Qui paie quoi » lit les mêmes totaux que la comparaison", async () => {
  await workbench.who.getByText("Voir le tableau du graphique").click();
  const table = workbench.who.getByRole("table", { name: "Qui paie quoi, en euros" });
  await expect(table).toBeVisible();
  for (const [place, column] of (["A", "B", "C", "D"] as Column[]).entries()) {
    const cells = (
      await table
        .getByRole("row")
        .nth(place + 1)
        .getByRole("cell")
        .allInnerTexts()
    ).map(amount);
    const [ps, bonus, others, rest, costs] = cells;
    const shown = async (row: (typeof ROWS)[number]) =>
      amount(await workbench.figure(row, column).innerText());
    expect(Math.round(ps)).toBe(await shown("Prestation de service"));
    expect(Math.round(bonus)).toBe(await shown("Bonus mission"));
    expect(Math.round(others)).toBe(await shown("Autres recettes"));
    expect(Math.round(rest)).toBe(await shown("Reste à votre charge"));
    expect(Math.round(costs)).toBe(await shown("Dépenses retenues"));
    expect(Math.round((ps + bonus + others + rest) * 100)).toBe(Math.round(costs * 100));
  }
  await expect(
    workbench.who.getByRole("img", {
      name:
        "Base : dépenses à payer 70 000 €, dont prestation de service 24 977 €, " +
        "autres recettes 10 000 €, reste à charge 35 023 €",
    }),
  ).toBeVisible();
});
