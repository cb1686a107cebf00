// What is printed, as the browser lays it out for paper.
import { expect, test, type Page } from "@playwright/test";
import { Workbench, Decide } from "../support/pages";

/** Lays the page out for paper, as a press on « Imprimer » does. */
async function print(page: Page) {
  await page.setViewportSize({ width: 696, height: 1000 });
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
}

const today = () => new Date().toLocaleDateString("fr-FR", { timeZone: "Europe/Paris" });

test("« Simuler » imprime le relais, la date, la comparaison et toute la base", async ({
  page,
}) => {
  const workbench = await new Workbench(page).open();
  await workbench.relais.fill("RPE des Tilleuls");
  const folded = page.locator("#s-recettes");
  await expect(folded).not.toHaveAttribute("open");
  await print(page);
  await expect(
    page.getByText(`RPE des Tilleuls · exercice 2026 · imprimé le ${today()} à `),
  ).toBeVisible();
  await expect(workbench.table).toBeVisible();
  await expect(workbench.base.getByRole("heading", { name: "Ma base" })).toBeVisible();
  await expect(workbench.postEtp.first()).toBeVisible();
  await expect(workbench.account("60", "Achats")).toBeVisible();
  await expect(folded.getByRole("textbox").first()).toBeVisible();
  await expect(workbench.base.getByRole("button", { name: "Ajouter un poste" })).toBeHidden();
  await workbench.expectNoSidewaysScroll();
  const space = async () => {
    const [table, base] = [await workbench.table.boundingBox(), await workbench.base.boundingBox()];
    return base!.y - table!.y - table!.height;
  };
  await expect.poll(space, "la base vient derrière la comparaison").toBeGreaterThan(0);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await expect(folded).not.toHaveAttribute("open");
  await page.emulateMedia({ media: "screen" });
  await expect(page.getByText("imprimé le")).toBeHidden();
});

test("« Décider » imprime ses dessins avec leurs tableaux, sans une commande", async ({ page }) => {
  const decide = await new Decide(page).open();
  await decide.reste.fill("30 000");
  await expect(decide.make).toBeVisible();
  await print(page);
  await expect(decide.curve("Selon les ETP d’animateur")).toBeVisible();
  for (const name of [/^Selon les ETP/, /^Selon les dépenses/, /^Des dépenses au reste/])
    await expect(page.getByRole("table", { name })).toBeVisible();
  await expect(decide.make).toBeHidden();
  await decide.expectNoSidewaysScroll();
});
