import { expect, test } from "@playwright/test";
import { readFile } from "node:fs/promises";
import { Workbench, ROWS } from "../support/pages";

let workbench: Workbench;
test.beforeEach(async ({ page }) => {
  workbench = await new Workbench(page).open();
});

/** The value of a step of the calculation. */
const step = (name: string | RegExp) =>
  workbench.why
    .getByRole("table", { name: "Étapes du calcul" })
    .getByRole("row")
    .filter({ has: workbench.page.getByRole("rowheader", { name }) })
    .getByRole("cell");

test("la Ps de « + 0,5 ETP » s’explique : phrase, calcul, règle, certitude", async () => {
  await workbench.figure("Prestation de service", "B").click();
  await expect(workbench.whyTitle).toHaveText("Pourquoi 37 465,47 € ?");
  await expect(workbench.whyTitle).toBeFocused();
  await expect(workbench.figure("Prestation de service", "B")).toHaveAttribute(
    "aria-expanded",
    "true",
  );
  await expect(workbench.why).toContainText("Prestation de service, + 0,5 ETP");
  await expect(workbench.why).toContainText(
    "Le plafond s’applique : 1,5 ETP × 58 086 € = 87 129 €",
  );
  await expect(workbench.why).toContainText(
    "les dépenses retenues sont de 93 000 €, 5 871 € ne sont pas financés",
  );
  await expect(workbench.why).toContainText("La Caf paie 43 % de 87 129 €.");

  await expect(step(/^Dépenses retenues$/)).toHaveText("93 000,00 €");
  await expect(step(/^Plafond/)).toHaveText("87 129,00 €");
  await expect(step("Le plus petit des deux")).toHaveText("87 129,00 €");
  await expect(step(/^Prestation de service :/)).toHaveText("37 465,47 €");
  await expect(step(/^Taux effectif/)).toHaveText("40,29 %");

  await expect(workbench.why.getByRole("blockquote")).toContainText(
    "Depuis 2011, le montant annuel de la prestation de service représente 43%",
  );
  await expect(workbench.why).toContainText(
    "Circulaire Cnaf C 2017-003 du 26 juillet 2017, II.2.3",
  );
  await expect(workbench.why).toContainText("hypothèse");
  await expect(workbench.why).toContainText("par hypothèse, celui de 2017 est reconduit");
  await expect(workbench.why).toContainText("+ 0,1 ETP d’animateur ouvrirait au plus 2 497,70 €");
});

test("le dessin de la Ps se lit aussi en mots", async () => {
  await workbench.figure("Prestation de service", "B").click();
  await expect(workbench.why.getByRole("img")).toHaveAccessibleName(/93.000/);
});

test("Échap ferme et rend le focus au chiffre", async ({ page }) => {
  await workbench.figure("Prestation de service", "B").click();
  await expect(workbench.whyTitle).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(workbench.why).toHaveCount(0);
  await expect(workbench.figure("Prestation de service", "B")).toBeFocused();
  await expect(workbench.figure("Prestation de service", "B")).toHaveAttribute(
    "aria-expanded",
    "false",
  );
});

test("« Fermer l’explication » aussi, et le chiffre pressé deux fois", async () => {
  await workbench.figure("Total Caf", "A").click();
  await workbench.why.getByRole("button", { name: "Fermer l’explication" }).click();
  await expect(workbench.why).toHaveCount(0);
  await expect(workbench.figure("Total Caf", "A")).toBeFocused();
  await workbench.figure("Total Caf", "A").click();
  await expect(workbench.whyTitle).toBeVisible();
  await workbench.figure("Total Caf", "A").click();
  await expect(workbench.why).toHaveCount(0);
});

const TITLES = [
  "1,00 ETP",
  "70 000,00 €",
  "−11 914,00 €",
  "24 976,98 €",
  "0,00 €",
  "24 976,98 €",
  "10 000,00 €",
  "35 023,02 €",
];
for (const [place, row] of ROWS.entries()) {
  test(`la base explique « ${row} »`, async () => {
    await workbench.figure(row, "A").click();
    await expect(workbench.whyTitle).toHaveText(`Pourquoi ${TITLES[place]} ?`);
    await expect(workbench.why).toContainText(`${row}, Base`);
    await expect(workbench.why.getByRole("heading", { name: "Le calcul" })).toBeVisible();
    await expect(workbench.why.getByRole("heading", { name: "Sa certitude" })).toBeVisible();
    // The result is the figure of the title.
    const value = TITLES[place].replace(" ETP", "");
    await expect(
      workbench.why
        .getByRole("table", { name: "Étapes du calcul" })
        .locator("tr.res")
        .getByRole("cell"),
    ).toHaveText(value);
  });
}

test("le bonus montre ses indicateurs", async () => {
  await workbench.figure("Bonus mission", "C").click();
  await expect(workbench.whyTitle).toHaveText("Pourquoi 3 000,00 € ?");
  await expect(workbench.why.getByRole("heading", { name: "Les indicateurs" })).toBeVisible();
  await expect(workbench.why.getByText("atteint : 8 AM différents au moins")).toBeVisible();
  await expect(workbench.why.getByText("atteint : 6 séances au moins")).toBeVisible();
  await expect(workbench.why).toContainText("Ce bonus n’est pas acquis : l’enveloppe est limitée.");
});

test("une mission manquée dit de combien, et n’ouvre rien", async ({ page }) => {
  await workbench.lever("12 AM, 8 séances").click();
  await workbench.leverField("AM différents dans l’année").fill("7");
  await workbench.expectFigure("Bonus mission", "C", "0 €");
  await page.keyboard.press("Escape");
  await workbench.figure("Bonus mission", "C").click();
  await expect(workbench.why).toContainText("« Analyse de la pratique » serait manquée");
  await expect(
    workbench.why.getByText("manqué : 8 AM différents au moins : 7, il en manque 1"),
  ).toBeVisible();
  await expect(workbench.why.getByText("atteint : 6 séances au moins")).toBeVisible();
});

test("l’explication suit ce que l’on tape", async () => {
  await workbench.figure("Prestation de service", "A").click();
  await expect(workbench.whyTitle).toHaveText("Pourquoi 24 976,98 € ?");
  await workbench.postCost.first().fill("20 000");
  // 46 200 of costs stay under the ceiling.
  await expect(workbench.whyTitle).toHaveText("Pourquoi 19 866,00 € ?");
  await expect(workbench.why).toContainText("Le plafond n’est pas atteint");
  await expect(workbench.why).toContainText("il reste 11 886 € sous le plafond");
  await expect(workbench.postCost.first()).toBeFocused();
});

test("un autre chiffre pressé remplace l’explication, et son titre prend le focus", async ({
  page,
}) => {
  await workbench.figure("Prestation de service", "B").click();
  await expect(workbench.whyTitle).toBeFocused();
  await workbench.figure("Reste à votre charge", "C").click();
  await expect(workbench.whyTitle).toHaveText("Pourquoi 34 023,02 € ?");
  await expect(workbench.figure("Prestation de service", "B")).toHaveAttribute(
    "aria-expanded",
    "false",
  );
  await expect(workbench.whyTitle).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(workbench.figure("Reste à votre charge", "C")).toBeFocused();
});

test("un chiffre à compléter s’explique, et mène au champ", async () => {
  await workbench.postCost.first().fill("");
  await workbench
    .cell("Prestation de service", "A")
    .getByRole("button", { name: /^pourquoi/ })
    .click();
  await expect(workbench.whyTitle).toHaveText("Pourquoi « à compléter » ?");
  await expect(workbench.whyTitle).toBeFocused();
  await workbench.why
    .getByRole("button", { name: "Remplissez le coût annuel de « Animatrice »." })
    .click();
  await expect(workbench.postCost.first()).toBeFocused();
});

test("Échap rend aussi le focus à un chiffre à compléter", async ({ page }) => {
  await workbench.postCost.first().fill("");
  const why = workbench
    .cell("Prestation de service", "A")
    .getByRole("button", { name: /^pourquoi/ });
  await why.click();
  await expect(workbench.whyTitle).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(workbench.why).toHaveCount(0);
  await expect(why).toBeFocused();
});

test("« Ma Caf trouve un autre montant » mène aux causes habituelles, et exporte le cas", async ({
  page,
}) => {
  const workbench = await new Workbench(page).open();
  await workbench.account("60", "Achats").fill("4 400");
  await workbench.figure("Reste à votre charge", "A").click();
  await expect(workbench.whyTitle).toBeFocused();
  await expect(
    workbench.why.getByRole("link", { name: "Ma Caf trouve un autre montant" }),
  ).toHaveCount(0);
  await workbench.figure("Prestation de service", "A").click();
  await workbench.why.getByRole("link", { name: "Ma Caf trouve un autre montant" }).click();
  await expect(page.getByRole("heading", { name: "Ma Caf trouve un autre montant" })).toBeFocused();
  await expect(page.getByText("les mois de présence")).toBeVisible();
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Exporter ce cas" }).click();
  const text = await readFile(await (await waiting).path(), "utf8");
  expect(JSON.parse(text).data.relais).toBe("RPE du Val d’Exemple");
  expect(text).toContain("4 400");
});

test("à 1366 px, l’explication ouverte ne coupe aucun nom de colonne", async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await workbench.figure("Prestation de service", "B").click();
  await expect(workbench.whyTitle).toContainText("Pourquoi 37");
  const lines = await workbench
    .head("D")
    .getByText("Communication", { exact: true })
    .first()
    .evaluate((name) => {
      const range = document.createRange();
      range.selectNodeContents(name);
      return new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size;
    });
  expect(lines).toBe(1);
});

test("le reste à charge d’un scénario dit ce qui le sépare de celui de la base", async () => {
  await workbench.figure("Reste à votre charge", "B").click();
  await expect(workbench.why).toContainText(
    new RegExp(
      "10.511,51.€ de plus que la base.: \\+.23.000.€ de dépenses, " +
        "−.12.488,49.€ couverts en plus par la prestation de service",
    ),
  );
  await workbench.figure("Reste à votre charge", "A").click();
  await expect(workbench.why).not.toContainText("que la base");
});
