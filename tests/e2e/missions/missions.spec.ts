import { expect, test, type Page } from "@playwright/test";
import { Workbench, Home, Missions, reload } from "../support/pages";

/** 2026 from scratch, the ceiling typed: one animator and his cost, then the missions. */
async function relais(page: Page, cost = "40 000") {
  await (await new Home(page).open()).fromScratch.click();
  const workbench = new Workbench(page);
  await page.getByRole("button", { name: "Ajouter le premier poste" }).click();
  await workbench.postEtp.fill("1");
  await workbench.postCost.fill(cost);
  await workbench.unfold("Exercice et barème");
  await workbench.way("Saisir celui de ma notification").check();
  await page.getByRole("textbox", { name: "Prix plafond, € par ETP" }).fill("60 000");
  await workbench.go("Missions");
  const missions = new Missions(page);
  await expect(missions.title).toBeFocused();
  return missions;
}

test("l’exemple compare les missions, et chaque montant se tient", async ({ page }) => {
  const missions = await new Missions(page).open();
  await expect(missions.title).toHaveText(/^Analyse de la pratique ou stratégie de communication/);
  await expect
    .poll(() => missions.cells("Ce qu’elle vous laisserait"))
    .toEqual([
      "0 €",
      "1 000 €3 000 € de bonus moins 2 000 € de séances",
      "300 €3 000 € de bonus moins 2 700 € d’actions",
      "à compléter",
    ]);
  await expect(missions.cell("Part payée par la Ps", "Analyse de la pratique")).toContainText(
    "déjà dépassé de 11 914 €",
  );
  await expect(missions.conclusion).toContainText(
    "l’analyse de la pratique vous laisserait 700 € de plus",
  );
  await expect(missions.conclusion).toContainText("une marge de deux séances et de quatre AM");
  await expect(
    missions.margins.getByRole("img", { name: /séances\s: prévu 8, nécessaire 6, marge 2/ }),
  ).toBeVisible();
});

test("« À compléter » mène à la première case de la mission, sans rien de prévu encore", async ({
  page,
}) => {
  const missions = await relais(page);
  for (const place of [
    missions.gains.getByRole("listitem").filter({ hasText: "Stratégie de communication" }),
    missions.cell("Ce qu’elle vous laisserait", "Stratégie de communication"),
  ]) {
    await place.getByRole("button", { name: "à compléter" }).click();
    await expect(missions.answer("Stratégie pluriannuelle écrite", "oui")).toBeFocused();
    await missions.title.focus();
  }
});

test("du plan au scénario, et retour", async ({ page }) => {
  const missions = await relais(page);
  await expect(
    missions.message("Tapez le nombre d’AM volontaires et la durée d’une séance"),
  ).toBeVisible();
  await missions.am.fill("10");
  await missions.hours.fill("2");
  await expect(missions.message("Tapez")).toHaveCount(0);
  await expect(missions.plan("1 groupe de 10, 6 séances").row).toContainText("à compléter");
  await missions.price.fill("95");
  await missions.fees.fill("60");
  await expect
    .poll(() => missions.planNames())
    .toEqual([
      "1 groupe de 10, 6 séances",
      "2 groupes de 5, 3 séances chacun",
      "1 groupe de 10, 7 séances",
      "1 groupe de 10, 8 séances",
      "2 groupes de 5, 4 séances chacun",
      "2 groupes de 5, 5 séances chacun",
      "1 groupe de 10, 3 séances",
    ]);
  // 60 000 € of ceiling, 40 000 € of costs: the Ps pays 43 % of 2 000 €.
  const plan = missions.plan("2 groupes de 5, 4 séances chacun");
  await plan.radio.check();
  await expect(missions.cell("Ce qu’elle vous laisserait", "Analyse de la pratique")).toHaveText(
    /1.860.€3.000.€ de bonus moins 2.000.€ de séances, dont 860.€ payés par la Ps/,
  );
  await expect(missions.plan("1 groupe de 10, 3 séances").row).toContainText("il manque 3 séances");
  await expect(missions.plan("1 groupe de 10, 3 séances").radio).toHaveCount(0);

  await plan.make.click();
  // One stays where one compares, and is told where the scenario is.
  const told = missions.message(
    "Scénario B, « Analyse : 2 groupes de 5, 4 séances chacun », ajouté",
  );
  await expect(plan.row).toContainText("dans le scénario B");
  await told.getByRole("link", { name: "Simuler" }).click();
  const workbench = new Workbench(page);
  await expect(workbench.title).toBeVisible();
  await workbench.expectFigure("Reste à votre charge", "A", "22 800 €");
  await workbench.expectFigure("Reste à votre charge", "B", "20 940 €");
  await workbench.go("Missions");
  await expect(plan.row).toContainText("dans le scénario B");
  await expect(plan.radio).toBeChecked();
  await workbench.go("Simuler");
  await workbench.undo.click();
  await expect(workbench.heads).toHaveCount(1);
  await reload(page);
  await workbench.go("Missions");
  await expect(missions.am).toHaveValue("10");
  await expect(plan.radio).toBeChecked();
});

test("un prix absent suit jusque dans l’établi, qui mène au champ", async ({ page }) => {
  const missions = await relais(page);
  await missions.am.fill("10");
  await missions.hours.fill("1 h 30");
  await missions.fees.fill("0");
  await missions
    .cell("Ce qu’elle vous laisserait", "Analyse de la pratique")
    .getByRole("button", { name: "à compléter" })
    .click();
  await expect(missions.price).toBeFocused();
  await missions.make("Analyse de la pratique").click();
  await missions.go("Simuler");
  await new Workbench(page).todo("Reste à votre charge", "B").click();
  await expect(
    page.getByRole("textbox", { name: "Prix d’une séance, en euros" }).first(),
  ).toBeFocused();
});

test("un prix mal tapé se dit, et rien n’est calculé avec", async ({ page }) => {
  const missions = await new Missions(page).open();
  await missions.fees.fill("6O");
  await expect(missions.fees).toHaveAttribute("aria-invalid", "true");
  await expect(missions.fees).toHaveAccessibleDescription(/«\s6O\s» contient la lettre O\./);
  await expect(missions.cell("Ce qu’elle vous laisserait", "Analyse de la pratique")).toContainText(
    "à compléter",
  );
  await expect(
    missions.cell("Ce qu’elle vous laisserait", "Stratégie de communication"),
  ).toContainText("300 €");
  await missions.hours.fill("25");
  await expect(missions.hours).toHaveAccessibleDescription(/Une séance ne dépasse pas 24 heures\./);
});

test("0 AM, 7 AM, 10 000 AM, des séances de rien", async ({ page }) => {
  const missions = await new Missions(page).open();
  await missions.am.fill("0");
  await expect(missions.message("Sans AM volontaire, ni séance ni bonus")).toBeVisible();
  await expect(missions.plans).toHaveCount(0);
  await expect(missions.cell("Ce qu’elle vous laisserait", "Analyse de la pratique")).toContainText(
    "aucun plan possible",
  );
  await expect(missions.make("Analyse de la pratique")).toHaveCount(0);
  await missions.am.fill("7");
  await expect(missions.message("Il manque 1 AM")).toBeVisible();
  await missions.am.fill("10 000");
  await expect(
    missions.message("Vous comptez 10 000 volontaires, et 75 AM sur votre territoire."),
  ).toBeVisible();
  await expect(missions.plan("667 groupes de 14 ou 15, 3 séances chacun").row).toContainText(
    "500 250 €",
  );
  await missions.hours.fill("0");
  await expect(missions.message("Une séance de 0 h ne donne rien")).toBeVisible();
  await missions.hours.fill("0,01");
  await expect(missions.message("plus d’une fois par jour")).toBeVisible();
  await missions.hours.fill("2");
  await missions.price.fill("1000000000");
  await expect(
    missions.cell("Ce que coûterait la mission", "Analyse de la pratique"),
  ).toContainText("trop grand");
});

test("les actions de communication, au clavier seul", async ({ page }) => {
  const missions = await relais(page);
  const press = async (name: string) => {
    const button = page.getByRole("button", { name, exact: true });
    await button.focus();
    await page.keyboard.press("Enter");
  };
  await expect(
    missions.cell("Ce qu’elle vous laisserait", "Stratégie de communication"),
  ).toContainText("à compléter");
  await expect(
    missions.cell("Ce que coûterait la mission", "Stratégie de communication"),
  ).toContainText("aucune action prévue");
  await press("Ajouter une action");
  await expect(missions.actionNames.last()).toBeFocused();
  await page.keyboard.type("Exposition");
  await page.keyboard.press("Tab");
  await page.keyboard.type("1 200");
  await missions.answer("Stratégie pluriannuelle écrite", "?").focus();
  await page.keyboard.press("ArrowRight");
  await expect(missions.answer("Stratégie pluriannuelle écrite", "oui")).toBeChecked();
  await expect(missions.cell("Indicateur", "Stratégie de communication")).toContainText(
    "serait atteint : stratégie pluriannuelle écrite",
  );
  await missions.am.focus();
  await page.keyboard.type("12");
  await page.keyboard.press("Tab");
  await page.keyboard.type("2");
  await missions.plan("1 groupe de 12, 6 séances").radio.focus();
  await page.keyboard.press("ArrowDown");
  await expect(missions.plan("2 groupes de 6, 3 séances chacun").radio).toBeChecked();
  await expect(missions.plan("2 groupes de 6, 3 séances chacun").radio).toBeFocused();
  await missions.make("Stratégie de communication").focus();
  await page.keyboard.press("Enter");
  await expect(missions.make("Stratégie de communication")).toBeFocused();
  await missions.message("ajouté").getByRole("link", { name: "Simuler" }).click();
  const workbench = new Workbench(page);
  await workbench.expectFigure("Bonus mission", "B", "3 000 €");
});

test("en 2021 les deux cadres, en 2017 un seul, avant aucun", async ({ page }) => {
  const missions = await new Missions(page).open();
  await missions.passTo("2021");
  await expect(missions.comparison).toHaveCount(2);
  await missions.passTo("2017");
  await expect(missions.comparison).toHaveCount(1);
  await expect(missions.am).toHaveCount(0);
  await page
    .getByRole("textbox", { name: "Demandes en ligne traitées l’année d’avant" })
    .fill("100");
  await page.getByRole("textbox", { name: "Demandes en ligne traitées dans l’année" }).fill("130");
  await expect(missions.cell("Indicateur", "Demandes d’accueil en ligne")).toContainText(
    "130 pour 120",
  );
  await missions.make("Demandes d’accueil en ligne").click();
  await missions.go("Simuler");
  await new Workbench(page).expectFigure("Bonus mission", "E", "3 000 €");
  await missions.go("Missions");
  await missions.passTo("2016");
  await expect(page.getByText("Avant 2017, aucune mission n’ouvrait de bonus.")).toBeVisible();
});

test.describe("320 px", () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test("rien ne glisse de côté, chaque case dit sa mission", async ({ page }) => {
    const missions = await new Missions(page).open();
    await missions.price.fill("123 456 789");
    await missions.expectNoSidewaysScroll();
    await missions.am.fill("10 000");
    await missions.fees.fill("6O 000 000 000 000");
    await missions.expectNoSidewaysScroll();
    await expect(missions.comparison).toContainText("Stratégie de communication");
    await missions.make("Stratégie de communication").click();
    await missions.go("Simuler");
    await expect(
      new Workbench(page).picker.getByRole("radio", { name: "Stratégie de communication" }),
    ).toBeChecked();
  });
});

test("sur papier : les tableaux et leurs images, sans les boutons", async ({ page }) => {
  const missions = await new Missions(page).open();
  await page.emulateMedia({ media: "print" });
  await expect(missions.comparison).toBeVisible();
  await expect(missions.margins.getByRole("img").first()).toBeVisible();
  await expect(missions.make("Guichet unique")).toBeHidden();
});
