import { expect, test, type Page } from "@playwright/test";
import { Workbench, Home, Payments, plain, reload } from "../support/pages";

const COST = "le coût annuel de « Animatrice »";
const SPENT = "la dépense de « Animatrice » dans l’année";
const PRESENT = "les mois de présence de « Animatrice »";
const ACHATS = "le montant « 60 Achats »";

/** 2017: one animator at 48 000 €, 22 000 € of supplies; then the page of the payments. */
async function relais(page: Page, mission = false) {
  await (await new Home(page).open()).fromScratch.click();
  const workbench = new Workbench(page);
  await workbench.year.selectOption("2017");
  await page.getByRole("button", { name: "Ajouter le premier poste" }).click();
  await workbench.postName.fill("Animatrice");
  await workbench.postEtp.fill("1");
  await workbench.postCost.fill("48 000");
  await workbench.account("60", "Achats").fill("22 000");
  if (mission) {
    await workbench.unfold("Mission");
    await workbench.base.getByRole("radio", { name: "Demandes d’accueil en ligne" }).check();
    await workbench.base
      .getByRole("radiogroup", { name: /^Service en ligne ouvert cette année/ })
      .getByRole("radio", { name: "oui" })
      .check();
  }
  await workbench.go("Versements");
  return new Payments(page);
}

test("l’exemple donne deux acomptes de 35 %, et le réel un solde à recevoir", async ({ page }) => {
  const payments = await relais(page, true);
  await expect(page.getByText("Sans calendrier, tout vient avec le solde")).toBeVisible();
  await payments.expectAmount("Solde à recevoir", "27 976,98 €");

  await payments.pick.click();
  await expect(payments.rates).toHaveCount(2);
  for (const rate of await payments.rates.all()) await expect(rate).toHaveValue(/^35/);
  await expect(payments.calendar).toContainText("70 %");
  await expect(page.getByRole("textbox", { name: /^D’où vient ce calendrier/ })).toHaveValue(
    "Page publique de la Caf de la Somme, 2023",
  );
  await expect(
    page
      .getByRole("main")
      .getByText("Rien de réel n’est saisi : le solde repose sur le prévisionnel."),
  ).toBeVisible();

  await payments.value(`${SPENT} (réel)`).fill("40 000");
  await payments.value(`${ACHATS} (réel)`).fill("12 000");
  await payments.expectAmount("Acompte, 1er mars", "8 741,94 €");
  await payments.expectAmount("Acompte, 2 octobre", "8 741,94 €");
  await payments.expectAmount("Total des acomptes", "17 483,88 €");
  await payments.expectAmount("Solde à recevoir", "7 876,12 €");
  await expect(payments.figureRow("Dépenses retenues")).toContainText("−18 000,00 €");
  await expect(page.getByRole("main").getByText("Le solde repose sur le réel")).toBeVisible();

  await payments.amount("Solde à recevoir").click();
  await expect(payments.why.getByRole("heading", { level: 2 })).toHaveText("Pourquoi 7 876,12 € ?");
  await expect(payments.why).toContainText("Le bonus ne fait pas l’objet d’acompte.");
  await page.keyboard.press("Escape");
  await expect(payments.amount("Solde à recevoir")).toBeFocused();
});

test("des acomptes plus hauts que les droits : un indu, à rendre", async ({ page }) => {
  const payments = await relais(page);
  await payments.pick.click();
  await payments.value(`${SPENT} (réel)`).fill("30 000");
  await payments.value(`${ACHATS} (réel)`).fill("4 883,72");
  await payments.expectAmount("Indu, à rendre à la Caf", "−2 483,88 €");
  await expect(page.getByRole("main").getByText("La Caf le reprend.")).toBeVisible();
  // Nothing that we know was written of it then.
  await expect(page.getByRole("list", { name: "Ce qui est écrit d’un indu" })).toHaveCount(0);
});

test("un indu de 2026 : ce qui en est écrit, et ce que risquent des données non envoyées", async ({
  page,
}) => {
  await (await new Workbench(page).open()).go("Versements");
  const payments = new Payments(page);
  const unsent = page.getByRole("list", { name: "Données non envoyées" });
  await expect(unsent).toHaveCount(0);
  await payments.pick.click();
  await expect(unsent).toContainText("le barème des sanctions n’est pas connu");
  const written = page.getByRole("list", { name: "Ce qui est écrit d’un indu" });
  await expect(written).toHaveCount(0);
  await payments.value(`${SPENT} (réel)`).fill("1 000");
  await expect(written).toContainText("une remise de dette se demande à la Caf");
  await expect(written).toContainText("le seuil n’est pas connu");
  await payments.value(`${SPENT} (réel)`).fill("");
  await expect(written).toHaveCount(0);
});

test("une case vide reprend la valeur d’avant", async ({ page }) => {
  const payments = await relais(page);
  const real = payments.value(`${SPENT} (réel)`);
  await expect(real).toHaveAttribute("placeholder", /^48\s000$/);
  await payments.value(`${SPENT} (actualisé)`).fill("45 000");
  await expect(real).toHaveAttribute("placeholder", /^45\s000$/);
  await expect(payments.figures.getByRole("columnheader", { name: "Actualisé" })).toBeVisible();
  await payments.value(COST).fill("50 000");
  await expect(payments.figureRow("Dépenses retenues")).toContainText("72 000,00 €");
  await expect(payments.figureRow("Dépenses retenues")).toContainText("67 000,00 €");
});

test("en réel, on tape ce qui a été dépensé, et les mois ne changent que l’ETP", async ({
  page,
}) => {
  const payments = await relais(page);
  await expect(payments.value(`${COST} (réel)`), "un coût annuel n’est que prévu").toHaveCount(0);
  await payments.value(`${PRESENT} (réel)`).fill("7");
  await expect(payments.value(`${SPENT} (réel)`)).toHaveAttribute("placeholder", /^48\s000$/);
  await expect(payments.figureRow("Dépenses retenues")).toContainText("70 000,00 €");
  await expect(payments.figureRow("ETP")).toContainText("0,58");
  await payments.value(`${SPENT} (réel)`).fill("30 000");
  await expect(payments.figureRow("Dépenses retenues")).toContainText("52 000,00 €");
  await expect(payments.figureRow("Dépenses retenues")).toContainText("−18 000,00 €");
  await payments.figureRow("Dépenses retenues").getByRole("button", { name: "52 000,00" }).click();
  await expect(payments.why).toContainText("Animatrice");
  await expect(payments.why, "rien n’est divisé").not.toContainText("/12");
});

test("un réel illisible : la page mène à son champ", async ({ page }) => {
  const payments = await relais(page);
  const real = payments.value(`${SPENT} (réel)`);
  await real.fill("3O 000");
  await expect(real).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByRole("main").getByText("« 3O 000 » contient la lettre O.")).toBeVisible();
  await payments
    .figureRow("Prestation de service")
    .getByRole("button", { name: "à compléter" })
    .click();
  await expect(real).toBeFocused();
  await real.fill("30 000");
  await expect(real).not.toHaveAttribute("aria-invalid");
  await payments.expectAmount("Solde à recevoir", "22 360,00 €");
});

test("ce qui manque sur une autre page s’y rejoint", async ({ page }) => {
  const payments = await relais(page);
  await payments.go("Simuler");
  await new Workbench(page).passTo("2026");
  await payments.go("Versements");
  await payments
    .figureRow("Prestation de service")
    .getByRole("button", { name: "à compléter" })
    .click();
  await expect(new Workbench(page).way("Saisir celui de ma notification")).toBeFocused();
});

test("une échéance s’ajoute, se retire, et « Annuler » la rend", async ({ page }) => {
  const payments = await relais(page);
  await payments.add("Acompte").click();
  const day = payments.calendar.getByRole("textbox", { name: /^Acompte( \d)? : date$/ });
  await expect(day).toBeFocused();
  await page.keyboard.type("31/02");
  await expect(day).toHaveAccessibleDescription(
    "« 31/02 » : février n’a que 29 jours. Tapez par exemple 1er mars.",
  );
  await day.fill("15/4");
  await payments.rates.fill("50");
  await payments.expectAmount("Acompte, 15 avril", "12 488,49 €");
  await payments.calendar.getByRole("button", { name: "Retirer : Acompte" }).click();
  await expect(payments.calendar).toHaveCount(0);
  await payments.message("échéance retirée").getByRole("button", { name: "Annuler" }).click();
  await expect(payments.rates).toHaveValue("50");
  await payments.expectAmount("Acompte, 15 avril", "12 488,49 €");

  await payments.pick.click();
  await expect(payments.rates).toHaveCount(2);
  await payments
    .message("Le calendrier est celui de l’exemple")
    .getByRole("button", { name: "Annuler" })
    .click();
  await expect(payments.rates).toHaveValue("50");
});

test("ce qui est tapé est encore là au retour", async ({ page }) => {
  const payments = await relais(page);
  await payments.pick.click();
  await payments.value(`${SPENT} (réel)`).fill("40 000");
  await payments.value(`${SPENT} (actualisé)`).fill("45 000");
  await reload(page);
  await expect(payments.value(`${SPENT} (réel)`)).toHaveValue("40 000");
  await expect(payments.value(`${SPENT} (actualisé)`)).toHaveValue("45 000");
  await expect(payments.rates).toHaveCount(2);
});

test("un scénario a ses propres versements", async ({ page }) => {
  const payments = await new Payments(page).open();
  await payments.pick.click();
  await payments.expectAmount("Total des acomptes", "17 483,88 €");
  await page.getByRole("combobox", { name: "Base ou scénario" }).selectOption("+ 0,5 ETP");
  // 35 % of 37 465,47 €, twice.
  await payments.expectAmount("Total des acomptes", "26 225,82 €");
  await payments.amount("Acompte, 1er mars").click();
  await expect(payments.why).toContainText("Acomptes, + 0,5 ETP");
});

test("un chiffre réel s’explique, et le focus y revient", async ({ page }) => {
  const payments = await relais(page);
  await payments.pick.click();
  await payments.value(`${SPENT} (réel)`).fill("40 000");
  const line = page
    .getByRole("table", { name: "Les chiffres, du prévisionnel au réel" })
    .getByRole("row", { name: /^Prestation de service/ });
  const real = line.getByRole("button").last();
  await real.click();
  await expect(payments.why).toContainText("Prestation de service, Base, réel");
  await expect(payments.why.getByRole("heading", { level: 2 })).toContainText(
    plain(await real.innerText()).replace(", pourquoi ?", ""),
  );
  await page.keyboard.press("Escape");
  await expect(real).toBeFocused();
});

test("au clavier seul : l’exemple, un montant réel, le solde expliqué", async ({ page }) => {
  const payments = await relais(page);
  await expect(payments.title).toBeFocused();
  const until = async (target: ReturnType<Payments["value"]>, key: string) => {
    for (let presses = 0; presses < 80; presses++) {
      await page.keyboard.press(key);
      if (await target.evaluate((element) => element === document.activeElement)) return;
    }
    throw new Error("introuvable au clavier");
  };
  await until(payments.pick, "Tab");
  await page.keyboard.press("Enter");
  await until(payments.value(`${SPENT} (réel)`), "Tab");
  await page.keyboard.type("40 000");
  await until(payments.amount("Solde à recevoir"), "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(payments.why.getByRole("heading", { level: 2 })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(payments.amount("Solde à recevoir")).toBeFocused();
});

test.describe("360 px", () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test("rien ne glisse de côté, chaque case dit sa colonne, l’explication couvre l’écran", async ({
    page,
  }) => {
    const payments = await relais(page, true);
    await payments.pick.click();
    await page.getByText("Les comptes encore vides").click();
    await payments.value(COST).fill("123 456 789,12");
    await page.getByRole("button", { name: "Oui, c’est bien cela" }).click();
    await payments.value(`${SPENT} (réel)`).fill("4O 000");
    await payments.calendar
      .getByRole("textbox", { name: "Données réelles de l’année d’avant : date" })
      .fill("32 mars");
    await payments.expectNoSidewaysScroll();
    const lines = async () => {
      const statuses = ["", " (actualisé)", " (réel)"];
      const boxes = statuses.map((status) => payments.value(ACHATS + status).boundingBox());
      return new Set((await Promise.all(boxes)).map((box) => box!.y)).size;
    };
    await expect.poll(lines, "les trois valeurs sont sur une ligne").toBe(1);

    await payments.amount("Acompte, 2 octobre").click();
    await expect
      .poll(() => payments.why.boundingBox())
      .toEqual({ x: 0, y: 0, width: 360, height: 740 });
    await expect(payments.why.getByRole("heading", { level: 2 })).toBeFocused();
    await page.keyboard.press("Tab");
    expect(
      await page.evaluate(
        () => !document.activeElement!.closest(".page > :not(.pay), .foot, .top"),
      ),
    ).toBe(true);
    await payments.why.getByRole("button", { name: "Retour aux versements" }).click();
    await expect(payments.why).toHaveCount(0);
    await expect(payments.amount("Total des acomptes")).toBeFocused();
  });

  test("une explication ouverte ne suit pas vers une autre page", async ({ page }) => {
    const payments = await relais(page);
    await payments.amount("Solde à recevoir").click();
    await expect(payments.why).toBeVisible();
    await page.goBack();
    await expect(page.getByRole("table", { name: /^Base et scénarios/ })).toBeVisible();
    await expect(payments.why).toHaveCount(0);
    await page.getByRole("banner").getByText("Menu", { exact: true }).click();
    await expect(payments.link("Simuler")).toBeVisible();
  });
});

test("sur papier : les valeurs et les montants, sans les boutons, et l’avis", async ({ page }) => {
  const payments = await relais(page);
  await payments.pick.click();
  await page.emulateMedia({ media: "print" });
  await expect(payments.pick).toBeHidden();
  await expect(payments.add("Acompte")).toBeHidden();
  await expect(payments.amount("Total des acomptes")).toBeVisible();
  await expect(payments.rates.first()).toBeVisible();
  await expect(page.getByText("Simulation indicative et non contractuelle : seule")).toBeVisible();
  await expect(payments.paid).toContainText("Acompte, 1er mars");
});
