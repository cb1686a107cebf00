// The posts of the base: what a full time costs, when they are there, whose place they hold.
import { expect, test } from "@playwright/test";
import { Workbench, Years } from "../support/pages";

let workbench: Workbench;
test.beforeEach(async ({ page }) => {
  workbench = await new Workbench(page).open();
});

const box = (name: RegExp) => workbench.base.getByRole("textbox", { name });

/** A third post: an animator of 1 ETP for four months. */
async function addStandIn() {
  await workbench.base.getByRole("button", { name: "Ajouter un poste" }).click();
  await workbench.postName.nth(2).fill("Remplaçante");
  const role = workbench.base.getByRole("combobox", { name: "Fonction de « Remplaçante »" });
  await role.selectOption("Animateur");
  await box(/^ETP de « Remplaçante »/).fill("1");
  await box(/^Coût annuel de « Remplaçante »/).fill("42 000");
  await expect(box(/^Premier mois$/)).toHaveCount(0);
  await box(/^Mois de présence de « Remplaçante »/).fill("4");
  await expect(box(/^Premier mois$/)).toBeVisible();
}

test("le coût d’un temps plein se lit à côté, et se demande s’il est hors du métier", async () => {
  const cost = workbench.postCost.first();
  const asked = /^Soit 88\s000\s€ pour un temps plein\s: est-ce bien/;
  await cost.fill("44 000");
  await expect(cost).not.toHaveAccessibleDescription(asked);
  await workbench.postEtp.first().fill("0,5");
  await expect(cost).toHaveAccessibleDescription(asked);
  await cost.fill("22 000");
  await expect(cost).not.toHaveAccessibleDescription(asked);
  await expect(workbench.base.getByText(/^Soit 44\s000\s€ pour un temps plein\.$/)).toBeVisible();
});

test("une absence remplacée, une fois dite, est indicative et dit comment se taper", async () => {
  await addStandIn();
  const twice = workbench.base.getByText(/ils font 16\smois.*tapez 8\smois pour «\sAnimatrice\s»/);
  await expect(workbench.figure("ETP d’animateur", "A")).toContainText("1,33");
  await expect(twice).toHaveCount(0);
  await workbench.base.getByRole("combobox", { name: "Remplace" }).selectOption("Animatrice");
  await expect(twice).toBeVisible();
  await expect(workbench.rowHead("ETP d’animateur")).toContainText("indicatif");
  await box(/^Mois de présence de « Animatrice »/).fill("8");
  await expect(twice).toHaveCount(0);
  await expect(workbench.base.getByText(/ne sont comptés qu’une fois\.$/)).toBeVisible();
  await workbench.expectFigure("ETP d’animateur", "A", "1,00");
});

test("un changement en cours d’année demande quand le poste est occupé", async ({ page }) => {
  await addStandIn();
  await workbench.whatIf("Autre…").click();
  await workbench.chooser.getByRole("button", { name: /^Modifier un poste/ }).click();
  await workbench.row("Ce qui change").getByRole("combobox").selectOption("Remplaçante");
  await workbench.leverField("Nouvel ETP").fill("0,5");
  await expect(workbench.row("Ce qui change").getByText(/21\s000\s€, en proportion/)).toBeVisible();
  await workbench.leverField("Commence en").fill("09/2026");
  const waits = workbench.todo("ETP d’animateur", "E");
  await expect(waits).toBeVisible();
  await waits.click();
  await expect(workbench.base.getByRole("textbox", { name: "Premier mois" })).toBeFocused();
  await page.keyboard.type("septembre");
  await expect(workbench.base.getByText("Présent de septembre à décembre.")).toBeVisible();
  await expect(workbench.figure("ETP d’animateur", "E")).toContainText("1,1667");
});

test("un forfait de la CTG change à partir d’une année", async ({ page }) => {
  await workbench.unfold("Contrat avec la Caf");
  await workbench.base.getByRole("checkbox", { name: /CTG/ }).check();
  await box(/^ETP existants/).fill("1");
  await box(/^Forfait par ETP existant, €/).fill("3 000");
  await workbench.base.getByText("Le forfait change après 2026").click();
  await box(/^Forfait par ETP existant à partir de 2027, €/).fill("3 060");
  await workbench.go("Sur 5 ans");
  const name = page.getByRole("rowheader", { name: /^Bonus territoire/ });
  const cells = new Years(page).table.getByRole("row").filter({ has: name }).getByRole("cell");
  await expect(cells.nth(0)).toContainText("3 000");
  await expect(cells.nth(1)).toContainText("3 060");
  await expect(cells.nth(4)).toContainText("3 060");
});
