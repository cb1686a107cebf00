// The states of the page that must be accessible.
import { expect, type Page } from "@playwright/test";
import {
  Aides,
  Workbench,
  Data,
  Decide,
  Duties,
  Home,
  Missions,
  Note,
  open,
  Payments,
  Years,
  Baremes,
  type Column,
} from "../support/pages";

const SIGNED = "La convention d’objectifs et de financement est signée";

/** The last column that the screen shows. */
const last = async (workbench: Workbench) =>
  "ABCDEFG"[(await workbench.heads.count()) - 1] as Column;

/** How each state is reached, by its name. */
/** By the keyboard: what the second file brings may move a press that is held. */
const unfold = (page: Page) => page.locator("summary", { hasText: "Affichage" }).press("Enter");

export const STATES: Record<string, (page: Page) => Promise<unknown>> = {
  "l’accueil": (page) => new Home(page).open(),
  "l’accueil avec une erreur": async (page) => {
    const home = await new Home(page).open();
    await home.costs.fill("7O");
    await expect(home.costs).toHaveAttribute("aria-invalid", "true");
  },
  "l’accueil avec un dossier gardé": async (page) => {
    const workbench = await new Workbench(page).open();
    await workbench.relais.fill("RPE des Tilleuls");
    await workbench.goHome();
    await expect(new Home(page).kept).toBeVisible();
  },
  "l’établi": async (page) => {
    const workbench = await new Workbench(page).open();
    await workbench.who.getByText("Voir le tableau du graphique").click();
    for (const title of [
      "Exercice et barème",
      "Mission",
      "Autres recettes",
      "Territoire et ouverture",
    ])
      await workbench.unfold(title);
  },
  "une explication": async (page) => {
    const workbench = await new Workbench(page).open();
    await workbench.figure("Prestation de service", "B").click();
    await expect(workbench.whyTitle).toBeFocused();
  },
  "l’explication d’un bonus": async (page) => {
    const workbench = await new Workbench(page).open();
    await workbench.whatIf("Guichet unique").click();
    await expect(workbench.heads.filter({ hasText: "Guichet unique" })).toBeVisible();
    await workbench.figure("Bonus mission", await last(workbench)).click();
    await expect(workbench.whyTitle).toBeFocused();
  },
  "un changement ouvert": async (page) => {
    const workbench = await new Workbench(page).open();
    await workbench.lever("0,5 ETP de plus, au coût actuel").click();
    await expect(workbench.leverField("ETP")).toBeVisible();
  },
  "une mission ouverte, un prix à compléter": async (page) => {
    const workbench = await new Workbench(page).open();
    await workbench.whatIf("Analyse de la pratique").click();
    await expect(page.getByRole("textbox", { name: "Prix d’une séance, en euros" })).toBeVisible();
  },
  "le choix d’un changement": async (page) => {
    const workbench = await new Workbench(page).open();
    await workbench.whatIf("Autre…").click();
    await expect(workbench.chooser).toBeVisible();
  },
  "un établi vide": async (page) => {
    const home = await new Home(page).open();
    await home.fromScratch.click();
    await expect(page.getByRole("button", { name: "Ajouter le premier poste" })).toBeVisible();
  },
  "une année à compléter": async (page) => {
    const workbench = await new Workbench(page).open();
    await workbench.unfold("Exercice et barème");
    await workbench.way("Laisser à compléter").check();
    await expect(workbench.todo("Prestation de service", "A")).toBeVisible();
  },
  "une notification saisie": async (page) => {
    const workbench = await new Workbench(page).open();
    await workbench.unfold("Exercice et barème");
    await workbench.way("Saisir celui de ma notification").check();
    await page.getByRole("textbox", { name: "Prix plafond, € par ETP" }).fill("60 000");
    await workbench.expectFigure("Prestation de service", "A", "25 800 €");
  },
  "une explication à compléter": async (page) => {
    const workbench = await new Workbench(page).open();
    await workbench.postCost.first().fill("");
    await workbench
      .cell("Prestation de service", "A")
      .getByRole("button", { name: /^pourquoi/ })
      .click();
    await expect(workbench.whyTitle).toBeFocused();
  },
  "un champ en erreur": async (page) => {
    const workbench = await new Workbench(page).open();
    await workbench.postCost.first().fill("43 8OO");
    await expect(workbench.todo("Prestation de service", "A")).toBeVisible();
  },
  "l’exercice 2017, ses avertissements": async (page) => {
    const workbench = await new Workbench(page).open();
    await workbench.passTo("2017");
    await expect(workbench.rowHead("Prestation de service")).toContainText("sourcé");
  },
  "le menu d’un scénario": async (page) => {
    const workbench = await new Workbench(page).open();
    await workbench.menu("B").press("Enter");
    await expect(workbench.head("B").getByRole("button", { name: "Renommer" })).toBeVisible();
  },
  "l’affichage de la comparaison": async (page) => {
    const workbench = await new Workbench(page).open();
    await unfold(page);
    await expect(workbench.table.getByRole("button", { name: "Résumer en mots" })).toBeVisible();
  },
  "la comparaison en mots": async (page) => {
    const workbench = await new Workbench(page).open();
    await unfold(page);
    await workbench.table.getByRole("button", { name: "Résumer en mots" }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
  },
  "une explication attendue": async (page) => {
    await page.route("**/lazy_part-*.wasm", () => {});
    const workbench = await new Workbench(page).open();
    await workbench.figure("Prestation de service", "B").click();
    await expect(workbench.why).toContainText("Chargement…");
  },
  "une explication qui n’est pas venue": async (page) => {
    await page.route("**/lazy_part-*.wasm", (route) => route.abort());
    const workbench = await new Workbench(page).open();
    await workbench.figure("Prestation de service", "B").click();
    await expect(workbench.why).toContainText("n’a pas pu être chargée");
  },
  "un scénario que l’on renomme": async (page) => {
    const workbench = await new Workbench(page).open();
    await workbench.act("B", "Renommer");
    await expect(workbench.nameField("B")).toBeFocused();
  },
  "un message avec son retour": async (page) => {
    const workbench = await new Workbench(page).open();
    await workbench.act("B", "Retirer");
    await expect(workbench.message("retiré")).toBeVisible();
  },
  "le stockage interdit": async (page) => {
    await page.addInitScript(() =>
      Object.defineProperty(globalThis, "localStorage", {
        get: () => {
          throw new Error("interdit");
        },
      }),
    );
    const workbench = await new Workbench(page).open();
    await expect(workbench.banner("Rien n’est gardé.")).toBeVisible();
  },
  "mes données, une clé illisible": async (page) => {
    await page.addInitScript(() => localStorage.setItem("simulateur-rpe:dossier-1", "bonjour"));
    const data = await new Data(page).open();
    await data.row("dossier-1").getByRole("button", { name: "Exporter" }).waitFor();
    await page.getByText("Détails techniques", { exact: true }).first().click();
  },
  "mes données, un dossier archivé, un dans la corbeille": async (page) => {
    const texts = [2024, 2025, 2026].map((exercice) =>
      JSON.stringify({ schema: 1, revision: 1, data: { exercice } }),
    );
    await page.addInitScript((texts) => {
      texts.forEach((text, place) =>
        localStorage.setItem(`simulateur-rpe:dossier-${place + 1}`, text),
      );
      localStorage.setItem("simulateur-rpe:fiche-dossier-2", "1764166800000 archive");
    }, texts);
    const data = await new Data(page).open();
    await data.press(data.row("Relais sans nom (3)"), "Mettre à la corbeille");
    await expect(data.done).toBeVisible();
    await expect(data.archived).toBeVisible();
    await expect(data.trash).toBeVisible();
  },
  "tout effacer, demandé": async (page) => {
    const data = await new Data(page).open();
    await data.eraseAll.click();
    await expect(data.confirm).toBeVisible();
  },
  "le dossier, une ligne non remplie, une date fausse": async (page) => {
    const duties = await new Duties(page).open();
    await duties.answer(SIGNED, "non").check();
    await duties.start.fill("31/02/2026");
    await expect(duties.start).toHaveAttribute("aria-invalid", "true");
    await page
      .getByText("Circulaire Cnaf C 2017-003 du 26 juillet 2017, II.1.7", { exact: true })
      .last()
      .click();
  },
  "le dossier de 2017, sa réponse à l’appel à projets": async (page) => {
    const duties = await new Duties(page).open();
    await duties.passTo("2017");
    await expect(duties.section("La réponse à l’appel à projets de 2017")).toBeVisible();
  },
  "les barèmes, une valeur locale": async (page) => {
    const baremes = await new Baremes(page).open();
    await baremes.way("Laisser à compléter").check();
    await baremes.add("2026");
    await baremes.price("2026").fill("60 000");
    await baremes.weight(/^Où cette valeur pèse/).click();
    const lists = page.getByText(/\s: \d+ lignes$/);
    await expect(lists).not.toHaveCount(0);
    for (const list of await lists.all()) await list.click();
  },
  "les aides": async (page) => {
    const aides = await new Aides(page).open();
    await aides.works.fill("9 000");
    await aides.months.fill("121");
  },
  "décider, l’exemple et ses tableaux": async (page) => {
    const decide = await new Decide(page).open();
    await decide.reste.fill("30 000");
    await expect(decide.make).toBeVisible();
    await decide.unfoldTables();
  },
  "décider, une cible illisible": async (page) => {
    const decide = await new Decide(page).open();
    await decide.reste.fill("3O 000");
    await expect(decide.reste).toHaveAttribute("aria-invalid", "true");
  },
  "les versements, sans calendrier": (page) => new Payments(page).open(),
  "les versements, une explication et des erreurs": async (page) => {
    const payments = await new Payments(page).open();
    await payments.pick.click();
    await page.getByText("Les comptes encore vides").click();
    await payments.calendar
      .getByRole("textbox", { name: "Données réelles de l’année d’avant : date" })
      .fill("32 mars");
    await payments.value("la dépense de « Animatrice » dans l’année (actualisé)").fill("40 000");
    await payments.value("la dépense de « Animatrice » dans l’année (réel)").fill("4O 000");
    await payments.amount("Total des acomptes").click();
    await expect(payments.why.getByRole("heading", { level: 2 })).toBeFocused();
  },
  "les missions": (page) => new Missions(page).open(),
  "les missions, des erreurs et rien de prévu": async (page) => {
    const missions = await new Missions(page).open();
    await missions.am.fill("7");
    await missions.price.fill("");
    await missions.fees.fill("6O");
    await expect(missions.message("Il manque 1 AM")).toBeVisible();
  },
  "les missions de 2021, deux cadres": async (page) => {
    const missions = await new Missions(page).open();
    await missions.passTo("2021");
    await expect(missions.comparison).toHaveCount(2);
  },
  "le plan, une explication et une date fausse": async (page) => {
    const years = await new Years(page).open();
    await years.row("Prestation de service").getByRole("button").nth(1).click();
    await expect(years.why).toBeVisible();
    await years.begins("0,5 ETP de plus, au coût actuel").fill("09/27");
    await page.getByText("Un taux propre à un compte").first().click();
    await years.unfoldYear("2027");
  },
  "le plan, des années à compléter": async (page) => {
    const years = await new Years(page).open();
    await page.getByRole("radio", { name: "Laisser à compléter" }).check();
    await expect(years.gap).toBeVisible();
  },
  "la note pour la Caf": async (page) => {
    const note = await new Note(page).open();
    await note.forTheCaf();
    await expect(note.detail("Base")).toBeVisible();
  },
  "une note sans rien à imprimer": async (page) => {
    const home = await new Home(page).open();
    await home.fromScratch.click();
    await new Note(page).open();
  },
  "une page sans rien à calculer": async (page) => {
    const home = await new Home(page).open();
    await home.fromScratch.click();
    await home.go("Décider");
    await expect(page.getByRole("link", { name: "Saisir ma base" })).toBeVisible();
  },
  "« Note et exports », ouvert": async (page) => {
    const payments = await new Payments(page).open();
    await payments.tools.getByText("Note et exports", { exact: true }).click();
    await expect(payments.tools.getByRole("link", { name: "Note à imprimer" })).toBeVisible();
  },
  "l’aide": (page) => open(page, "#/aide"),
  "les limites": (page) => open(page, "#/limites"),
  "une adresse inconnue": (page) => open(page, "#/nulle-part"),
};
