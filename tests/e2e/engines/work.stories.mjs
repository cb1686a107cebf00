// From a first figure to the real accounts, as a manager works.
import { Key } from "selenium-webdriver";
import { the } from "./page.mjs";

const COMPARED = /^Base et scénarios de l’exercice/;
const WHY = the("complementary", /^Pourquoi/);

const amounts = (...texts) => texts.map((text) => new RegExp(`^${text}(?!\\d)`));

/** 2026 at 60 000 € typed: one animator, her cost, and 20 000 € of supplies. */
async function relais(page, { cost = "50 000", achats = "20 000" } = {}) {
  await page.open("#/");
  await page.press("link", "Partir de zéro");
  await page.choose("Exercice", "2026");
  await page.press("button", "Ajouter le premier poste");
  await page.type("Nom du poste", "Animatrice");
  await page.type(/^ETP de «/, "1");
  await page.type(/^Coût annuel de «/, cost);
  if (achats) await page.type(/^60 ?Achats$/, achats);
  await page.unfold("Exercice et barème");
  await page.press("radio", /^Saisir celui de ma notification/);
  await page.type("Prix plafond, € par ETP", "60 000");
}

export const work = {
  "un premier chiffre : l’exercice, les ETP, les dépenses, le prix plafond": async (page) => {
    const answer = the("status", undefined, the("form", "Un premier chiffre"));
    await page.open("#/");
    await page.sees("à compléter", answer);
    await page.type("Animateurs, en ETP", "1");
    await page.type("Dépenses de l’année, en €", "70 000");
    await page.type("Prix plafond, en € par ETP", "66 000");
    await page.sees("28 380,00 €", answer);
    await page.press("button", "Voir un exemple en 2017, seule année publiée");
    await page.sees("24 976,98 €", answer);
    await page.sees("1 ETP × 58 086 € = 58 086 €", answer);
    await page.sees("11 914 € ne sont pas financés", answer);
    await page.type("Dépenses de l’année, en €", "52 k€");
    await page.sees("22 360,00 €", answer);
    await page.press("link", "Continuer avec ces chiffres");
    await page.shows(COMPARED, "Prestation de service", amounts("22 360 €"));
    await page.holds("Dépenses à répartir", "52 k€");
  },

  "trois scénarios à côté de la base, un quatrième, et ce que l’on tape": async (page) => {
    await page.open("#/simuler");
    const left = ["35 023 €", "45 535 €", "34 023 €", "34 723 €"];
    await page.shows(COMPARED, "Reste à votre charge", amounts(...left));
    await page.shows(
      COMPARED,
      "Prestation de service",
      amounts("24 977 €", "37 465 €", "24 977 €", "24 977 €"),
    );
    await page.press("button", "+ 0,5 ETP", the("group", "Et si…"));
    await page.shows(COMPARED, "Reste à votre charge", amounts(...left, "44 435 €"));
    await page.type(/^60 ?Achats$/, "4 400");
    await page.shows(
      COMPARED,
      "Dépenses retenues",
      amounts("71 000 €", "94 000 €", "73 000 €", "73 700 €", "92 900 €"),
    );
    await page.reload();
    await page.shows(
      COMPARED,
      "Reste à votre charge",
      amounts("36 023 €", "46 535 €", "35 023 €", "35 723 €", "45 435 €"),
    );
  },

  "pourquoi : la phrase, le calcul, la règle ; Échap rend le focus au chiffre": async (page) => {
    await page.open("#/simuler");
    await page.press("button", /^37 465 €/, the("row", /^Prestation de service/));
    await page.sees("Pourquoi 37 465,47 € ?", WHY);
    await page.sees("Le plafond s’applique : 1,5 ETP × 58 086 € = 87 129 €", WHY);
    await page.sees("La Caf paie 43 % de 87 129 €.", WHY);
    await page.sees("Circulaire Cnaf C 2017-003 du 26 juillet 2017, II.2.3", WHY);
    await page.keys(Key.ESCAPE);
    await page.lacks("complementary", /^Pourquoi/);
    await page.focusIs("button", /^37 465 €/);
  },

  "cinq ans : ce qui manque, puis reconduit, et un départ en cours de plan": async (page) => {
    await relais(page);
    await page.press("button", "+ 0,5 ETP");
    await page.go("Sur 5 ans");
    const plan = /^(Base$|Base et scénarios sur tout le plan|Scénario [B-G],)/;
    await page.press("button", "Reconduire 2026");
    await page.type("Commence en : 0,5 ETP de plus, au coût actuel", "09/2027");
    await page.type("Finit en : 0,5 ETP de plus, au coût actuel", "juin 2029");
    await page.sees("Agit de septembre 2027 à juin 2029 compris.");
    await page.shows(plan, "ETP d’animateur", [
      ...amounts("1,00", "1,1667", "1,50", "1,25", "1,00"),
      /.*/,
    ]);
    await page.reload();
    await page.holds("Commence en : 0,5 ETP de plus, au coût actuel", "09/2027");
  },

  "les missions : celles de l’exemple, puis un plan de séances": async (page) => {
    const missions = /^Missions (renforcées|supplémentaires), exercice/;
    await page.open("#/missions");
    await page.shows(missions, "Ce qu’elle vous laisserait", [
      ...amounts("0 €", "1 000 €", "300 €", "à compléter"),
    ]);
    await relais(page, { cost: "40 000", achats: "" });
    await page.go("Missions");
    await page.type("Assistantes et assistants maternels (AM) volontaires", "10");
    await page.type("Durée d’une séance, en heures", "2");
    await page.type("Intervenant, € par heure", "95");
    await page.type("Autres frais par séance, €", "60");
    await page.shows(missions, "Ce qu’elle vous laisserait", [/^0 €/, /^2 145 €/, /./, /./]);
  },

  "les comptes réels : acomptes, solde, et pourquoi": async (page) => {
    await page.open("#/");
    await page.press("link", "Partir de zéro");
    await page.choose("Exercice", "2017");
    await page.press("button", "Ajouter le premier poste");
    await page.type("Nom du poste", "Animatrice");
    await page.type(/^ETP de «/, "1");
    await page.type(/^Coût annuel de «/, "48 000");
    await page.type(/^60 ?Achats$/, "22 000");
    await page.go("Versements");
    await page.press("button", "Partir de l’exemple de la Caf de la Somme, 2023");
    await page.type("la dépense de « Animatrice » dans l’année (réel)", "40 000");
    await page.type("le montant « 60 Achats » (réel)", "12 000");
    await page.shows("Acomptes et solde", "Acompte, 1er mars", [/8 741,94 €$/]);
    await page.shows("Acomptes et solde", "Solde à recevoir", [/4 876,12 €$/]);
    await page.press("checkbox", /^Les comptes de 2017 sont clos/);
    await page.go("Simuler");
    await page.sees("Les comptes de 2017 sont clos : ce qui est comparé ici est le prévisionnel.");
  },

  "annuler et rétablir disent quoi": async (page) => {
    await page.open("#/simuler");
    await page.type(/^60 ?Achats$/, "4 400");
    await page.press("button", /^Annuler/, the("region", "Ce dossier"));
    await page.sees("Annulé : le montant « 60 Achats ».", the("status"));
    await page.press("button", /^Rétablir/, the("region", "Ce dossier"));
    await page.holds(/^60 ?Achats$/, "4 400");
  },

  "au clavier seul : de l’accueil à un scénario de plus, expliqué": async (page) => {
    await page.open("#/");
    await page.reach("link", "Ouvrir l’exemple complet");
    await page.keys(Key.ENTER);
    await page.focusIs("heading", /^Simuler/);
    await page.reach("button", "+ 0,5 ETP");
    await page.keys(Key.ENTER);
    await page.shows(COMPARED, "Prestation de service", [
      ...amounts("24 977 €", "37 465 €", "24 977 €", "24 977 €", "37 465 €"),
    ]);
    await page.focusIs("button", "+ 0,5 ETP");
    await page.reach("button", /^37 465 €/);
    await page.keys(Key.SPACE);
    await page.sees("Pourquoi 37 465,47 € ?", WHY);
    await page.keys(Key.ESCAPE);
    await page.focusIs("button", /^37 465 €/);
  },
};
