// « Plusieurs relais »: « et si la règle changeait ? », for all at once.
import { expect, test } from "@playwright/test";
import { expectAccessible } from "../support/axe";
import { Collection, reload, Rules, Tables } from "../support/pages";

const TABLE = [
  "RPE;ETP;Charges;Exercice",
  "RPE du Lac;1;70 000;2017",
  "RPE des Ormes;1;30 000;2017",
  "RPE du Bois;0,5;20 000;2017",
].join("\n");

test.beforeEach(async ({ page }) => {
  await new Collection(page).open();
  const tables = new Tables(page);
  await tables.open("trois.csv", TABLE);
  await tables.add.click();
  await expect(new Collection(page).names).toHaveCount(3);
});

test("un plafond supposé : aujourd’hui, la variante et l’écart, pour chacun et ensemble", async ({
  page,
}) => {
  const collection = new Collection(page);
  const rules = new Rules(page);
  await rules.add.click();
  await rules.box("Prix plafond").fill("+10 %");
  await expect(rules.words).toHaveText(/plafond \+10.%/);
  // 43 % of 58 086 is 24 976,98; of 63 894,60, 27 474,68.
  const lac = collection.row("RPE du Lac");
  await expect(lac).toContainText(/24.976,98/);
  await expect(lac).toContainText(/27.474,68/);
  await expect(lac).toContainText(/\+2.497,70/);
  await expect(collection.row("RPE des Ormes")).toContainText(/variante.: =/);
  await expect(collection.row(/^Total/)).toContainText(/\+2.497,70/);
  const sum = rules.summary.getByRole("row", { name: /^Total/ });
  await expect(sum).toContainText(/46.476,98.*48.974,68.*\+2.497,70/);
  // The explanation of the variante is that of the rules, with what is supposed.
  await collection
    .figure("RPE du Lac", /^24.976,98.€.*pourquoi/)
    .first()
    .click();
  const why = page.getByRole("dialog");
  await expect(why).toContainText(/58.086/);
  await why.getByRole("button", { name: "Voir variante 1" }).click();
  await expect(why).toContainText(/plafond \+10.%/);
  await expect(why).toContainText(/63.894,60/);
  await expect(why).toContainText("la règle que vous supposez");
  await page.keyboard.press("Escape");
  // It is a supposition: nothing of it is in the dossiers, and it is there when one comes back.
  await reload(page);
  await expect(rules.box("Prix plafond")).toHaveValue("+10 %");
  await expect(collection.row("RPE du Lac")).not.toContainText(/27.474,68/);
  await rules.show.click();
  await expect(collection.row("RPE du Lac")).toContainText(/27.474,68/);
});

test("trois variantes au plus, chacune dit ce qu’elle suppose, et une erreur dit quoi taper", async ({
  page,
}) => {
  const rules = new Rules(page);
  await rules.add.click();
  await rules.box("Prix plafond").fill("cher");
  await expect(rules.variant(1)).toContainText("Tapez");
  await rules.box("Prix plafond").fill("60 000");
  await rules.box("ETP de plus").fill("0,2");
  await rules.box("Coût d’un ETP").fill("50 000");
  await rules.box("Mission de ceux").selectOption("Promotion de l’activité des AM");
  await rules.add.click();
  await rules.box("CTG pour ceux", 2).fill("3 000");
  await rules.add.click();
  await expect(rules.add).toBeHidden();
  // 0,2 ETP at 50 000 is 10 000 more for each: 43 % of 72 000 (1,2 ETP), 40 000 and 30 000.
  const ps = rules.summary.getByRole("row", { name: /^Prestation/ });
  await expect(ps).toContainText(/46.476,98.*61.060,00/);
  const ctg = rules.summary.getByRole("row", { name: /^Bonus territoire/ });
  await expect(ctg).toContainText(/7.500,00/);
  await rules
    .variant(1)
    .getByRole("button", { name: /^Retirer/ })
    .click();
  await expect(page.getByRole("heading", { name: /^Et si la règle changeait/ })).toBeFocused();
  await expect(rules.box("CTG pour ceux", 1)).toHaveValue("3 000");
  // Only the missions of 2017: theirs is the exercice of these relais.
  await expect(rules.box("Mission de ceux").getByRole("option")).toHaveCount(4);
  await expect(rules.add).toBeVisible();
});

test.describe("sur un petit écran", () => {
  test.use({ viewport: { width: 320, height: 4000 } });
  test("axe ne trouve rien, et la page ne glisse pas de côté", async ({ page }) => {
    const rules = new Rules(page);
    await rules.add.click();
    await rules.box("Prix plafond").fill("-5 %");
    await expect(rules.summary).toBeVisible();
    await expectAccessible(page);
    const slides = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(slides).toBe(false);
  });
});

test("les versements du département, mois par mois, suivent les relais montrés", async ({
  page,
}) => {
  const payments = page.getByRole("table", { name: "Versements de la Caf aux relais montrés" });
  await expect(payments.getByRole("row", { name: /^décembre 2018/ })).toContainText(/46.476,98/);
  await expect(payments.getByRole("row", { name: /^Ensemble/ })).toContainText(/46.476,98/);
  await expect(page.getByText(/Aucun mois du solde n’est donné pour 3 relais/)).toBeVisible();
  await page.getByLabel("Chercher un relais").fill("ormes");
  await expect(payments.getByRole("row", { name: /^Ensemble/ })).toContainText(/12.900,00/);
});

test("un point par relais, avec les noms de ceux qui dépassent", async ({ page }) => {
  const picture = page.getByRole("img", { name: /Dépenses retenues de 3 relais/ });
  await expect(picture.locator("circle")).toHaveCount(3);
  await expect(picture.locator("circle.dots__over")).toHaveCount(1);
  await page.getByText("Au-dessus du plafond : 1").click();
  await expect(page.getByText(/RPE du Lac.: 120,51.% du plafond/).last()).toBeVisible();
});
