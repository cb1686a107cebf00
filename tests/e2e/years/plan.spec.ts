import { expect, test, type Page } from "@playwright/test";
import { Workbench, Home, Years, Shell, reload } from "../support/pages";

const RENFORT = "0,5 ETP de plus, au coût actuel";

/**
 * 2026 at 60 000 € typed: one animator at 50 000 €, 20 000 € of supplies, half a post more in a
 * scenario; then the plan.
 */
async function relais(page: Page) {
  await (await new Home(page).open()).fromScratch.click();
  const workbench = new Workbench(page);
  await workbench.year.selectOption("2026");
  await page.getByRole("button", { name: "Ajouter le premier poste" }).click();
  await workbench.postName.fill("Animatrice");
  await workbench.postEtp.fill("1");
  await workbench.postCost.fill("50 000");
  await workbench.account("60", "Achats").fill("20 000");
  await workbench.unfold("Exercice et barème");
  await workbench.way("Saisir celui de ma notification").check();
  await page.getByRole("textbox", { name: "Prix plafond, € par ETP" }).fill("60 000");
  await workbench.whatIf("+ 0,5 ETP").click();
  await workbench.go("Sur 5 ans");
  const years = new Years(page);
  await expect(years.table).toBeVisible();
  return years;
}

test("une année sans prix plafond reste à compléter ; chacune des trois voies la complète", async ({
  page,
}) => {
  const years = await relais(page);
  await years.column.selectOption({ label: "Base" });
  await years.expectFigures("Prestation de service", [
    "25 800 €",
    ...Array(4).fill("à compléter"),
    "25 800 €",
  ]);
  // The sums count the exercice that is whole, and say so; what they wait for is a press away.
  await expect(years.heads.filter({ hasText: "Ensemble" })).toContainText("2026 seule");
  await years.expectFigures("Dépenses retenues", Array(6).fill("70 000 €"));
  await expect(page.getByRole("heading", { name: "2026 : prix plafond saisi" })).toBeVisible();
  await expect(years.gap).toHaveText(/^2027, 2028, 2029, 2030/);
  await expect(years.lead).toContainText("pour 2026 seule");
  await years.lead.getByRole("button", { name: /^À compléter de 2027 à 2030/ }).click();
  await expect(years.ceiling("2027")).toBeFocused();

  // Typed: it leads to the field, which holds for its year only.
  await years.press("Saisir ma notification 2027").click();
  await expect(years.ceiling("2027")).toBeFocused();
  await page.keyboard.type("61 000");
  await years.expectFigures("Prix plafond par ETP", [
    "60 000 €",
    "61 000 €",
    ...Array(3).fill("à compléter"),
    "",
  ]);
  await expect(years.heads.filter({ hasText: "2027" }).first()).toContainText("saisi par vous");

  // Carried, from the last one known.
  await years.press("Reconduire 2027").click();
  await expect(page.getByRole("heading", { name: "Les exercices" })).toBeFocused();
  await expect(years.gap).toHaveCount(0);
  await years.expectFigures("Prix plafond par ETP", ["60 000 €", ...Array(4).fill("61 000 €"), ""]);
  await expect(years.heads.filter({ hasText: "2028" })).toContainText("hypothèse");
  await years.message("reconduit").getByRole("button", { name: "Annuler" }).click();
  await expect(years.gap).toHaveText(/^2028, 2029, 2030/);

  // Revalued, by a rate that one types.
  await years.press("Revaloriser 2027 de … %").click();
  await expect(years.revaluation).toBeFocused();
  await page.keyboard.type("2");
  await years.expectFigures("Prix plafond par ETP", [
    "60 000 €",
    "61 000 €",
    "62 220 €",
    "63 464 €",
    "64 734 €",
    "",
  ]);
  await expect(page.getByRole("main").getByText("revalorisé de 2 % par an")).toBeVisible();
  await reload(page);
  await expect(years.revaluation).toHaveValue("2");
});

test("un demi-poste de septembre 2027 à juin 2029 pèse ses mois, et rien d’autre", async ({
  page,
}) => {
  const years = await relais(page);
  await years.press("Reconduire 2026").click();
  await years.expectFigures("ETP d’animateur", [
    "1,50 +0,50",
    "1,50 +0,50",
    "1,50 +0,50",
    "1,50 +0,50",
    "1,50 +0,50",
    "",
  ]);
  await years.begins(RENFORT).fill("09/2027");
  await years.ends(RENFORT).fill("juin 2029");
  await expect(
    page.getByRole("main").getByText("Agit de septembre 2027 à juin 2029 compris."),
  ).toBeVisible();
  await years.expectFigures("ETP d’animateur", [
    "1,00",
    "1,1667 +0,1667",
    "1,50 +0,50",
    "1,25 +0,25",
    "1,00",
    "",
  ]);
  await expect(years.chart).toHaveAttribute("aria-label", /\+ 0,5 ETP.: 2026 44.200.€, 2027/);
  await expect(years.lead).toContainText("de plus que la base");

  // « Simuler » says the same of one exercice at a time.
  await years.go("Simuler");
  const workbench = new Workbench(page);
  await expect(workbench.row("Ce qui change")).toContainText(
    /De septembre 2027 à juin 2029 compris.; rien en 2026/,
  );
  for (const [year, etp] of [
    ["2026", "1,00"],
    ["2027", "1,1667"],
    ["2028", "1,50"],
    ["2029", "1,25"],
    ["2030", "1,00"],
  ] as const) {
    await workbench.year.selectOption(year);
    await workbench.expectFigure("ETP d’animateur", "B", etp);
  }
  await years.go("Sur 5 ans");
  await years.begins(RENFORT).fill("septembre");
  await expect(years.begins(RENFORT)).toHaveAttribute("aria-invalid", "true");
  await years.expectFigures("ETP d’animateur", Array(5).fill("à compléter").concat(""));
  await years.row("ETP d’animateur").getByRole("button", { name: "à compléter" }).first().click();
  await expect(years.begins(RENFORT)).toBeFocused();
});

test("les évolutions, celles d’un scénario, et pourquoi", async ({ page }) => {
  const years = await relais(page);
  await years.press("Reconduire 2026").click();
  await years.evolution("Salaires").fill("2");
  await years.evolution("Autres dépenses").fill("-5");
  await expect(
    page
      .getByText("Évolution par an, une hypothèse : salaires + 2 %, autres dépenses −5 %.")
      .first(),
  ).toBeVisible();
  await years.column.selectOption({ label: "Base" });
  await years.expectFigures("Dépenses retenues", [
    "70 000 €",
    "70 000 €",
    "70 070 €",
    "70 208 €",
    "70 412 €",
    "350 690 €",
  ]);

  await years.press("D’autres évolutions pour ce scénario").click();
  await expect(years.evolution("Salaires", "scénario")).toBeFocused();
  await page.keyboard.type("0");
  // 25 000 € more for half a post; pay stays, supplies follow the base.
  await years.expectFigures("Dépenses retenues", [
    "95 000 € +25 000 €",
    "94 000 € +24 000 €",
    "93 050 € +22 980 €",
    "92 148 € +21 940 €",
    "91 290 € +20 878 €",
    "465 488 € +114 798 €",
  ]);
  await years.row("Prestation de service").getByRole("button").nth(1).click();
  await expect(years.why).toContainText("Prestation de service, + 0,5 ETP, 2027");
  await expect(years.why).toContainText("60 000");
  await page.keyboard.press("Escape");
  await expect(years.why).toHaveCount(0);
  await expect(years.row("Prestation de service").getByRole("button").nth(1)).toBeFocused();
});

test("la convention borne le plan ; terminée, chaque exercice le dit", async ({ page }) => {
  const years = await relais(page);
  await years.go("Devoirs");
  await page.getByRole("textbox", { name: /^Dernier jour/ }).fill("31/12/2028");
  await years.go("Sur 5 ans");
  await expect(years.heads).toHaveCount(4);
  await expect(
    page.getByRole("main").getByText("Jusqu’à la fin de la convention, le 31 décembre 2028."),
  ).toBeVisible();
  await years.go("Devoirs");
  await page.getByRole("textbox", { name: /^Dernier jour/ }).fill("31/12/2024");
  await years.go("Sur 5 ans");
  await expect(years.heads.filter({ hasText: "hors convention" })).toHaveCount(5);
});

test("la trésorerie suit les acomptes et le mois du solde ; complète, elle dit son plus fort", async ({
  page,
}) => {
  const years = await relais(page);
  await years.go("Versements");
  await page
    .getByRole("button", { name: "Partir de l’exemple de la Caf de la Somme, 2023" })
    .click();
  await years.go("Sur 5 ans");
  await years.column.selectOption({ label: "Base" });
  // 70 000 € a year, 25 800 € of Ps: 9 030 € in March and in October, 7 740 € the year after.
  await expect(years.month("2026", "mars")).toContainText(/9.030,00.€/);
  await expect(years.awaited).toContainText("aucun total n’est donné");
  await expect(years.awaited).not.toContainText("€");
  await expect(page.getByRole("main").getByText("Pas placé dans le calendrier")).toBeVisible();

  // From the second year on, 7 740 € of before and nine months of 2 150 €, less an acompte.
  await years.press("Reconduire 2026").click();
  await expect(years.awaited).toContainText(
    /À attendre de la Caf, au plus fort.: 18.060.€ en septembre 2027/,
  );
  await expect(years.awaited).toContainText(/ce qui reste à votre charge.: 221.000.€/);
  await expect(years.awaited).toContainText(/au plus bas en novembre 2030.: −230.647.€/);
  await expect(page.getByRole("main").getByText("Pas placé dans le calendrier")).toHaveCount(0);
  await years.unfoldYear("2027");
  await expect(years.month("2027", "décembre")).toContainText("Solde 2026");
  await years.balance.fill("juin");
  await expect(years.month("2027", "juin")).toContainText(/7.740,00.€/);
  await expect(years.month("2027", "décembre")).not.toContainText("Solde");
});

test("au clavier seul : compléter une année, dater un changement, lire pourquoi", async ({
  page,
}) => {
  const years = await relais(page);
  await years.title.focus();
  const reach = async (role: Parameters<Page["getByRole"]>[0], name: string | RegExp) => {
    const wanted = page
      .getByRole(role, { name, exact: typeof name === "string" })
      .and(page.locator(":focus"));
    for (let presses = 0; presses < 120; presses++) {
      await page.keyboard.press("Tab");
      if (await wanted.count()) return;
    }
    throw new Error(`${role} « ${name} » : introuvable`);
  };
  await reach("button", "Reconduire 2026");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Les exercices" })).toBeFocused();
  await reach("button", /^38.700.€/);
  await page.keyboard.press("Enter");
  await expect(years.why.getByRole("heading", { level: 3 }).first()).toBeFocused();
  await page.keyboard.press("Escape");
  await reach("textbox", `Commence en : ${RENFORT}`);
  await page.keyboard.type("2028");
  await years.expectFigures("ETP d’animateur", [
    "1,00",
    "1,00",
    "1,50 +0,50",
    "1,50 +0,50",
    "1,50 +0,50",
    "",
  ]);
});

test.describe("320 px", () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test("tout se lit sans glisser de côté", async ({ page }) => {
    const years = await new Years(page).open();
    await years.expectNoSidewaysScroll();
    await expect(years.chart).toBeVisible();
    await years.row("Reste à votre charge").getByRole("button").first().click();
    await years.expectNoSidewaysScroll();
    await page.getByRole("main").getByText("Un taux propre à un compte").first().click();
    await years.unfoldYear("2027");
    await years.evolution("Salaires").fill("deux pour cent et quelque chose de très long");
    await new Shell(page).expectNoSidewaysScroll();
    await expect(years.lead).toContainText("de plus que la base");
  });
});
