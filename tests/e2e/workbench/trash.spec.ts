// A scenario that was removed comes back from the trash, as it was.
import { expect, test } from "@playwright/test";
import { reload, ROWS, Shell, Workbench, type Column } from "../support/pages";

let workbench: Workbench;
test.beforeEach(async ({ page }) => {
  workbench = await new Workbench(page).open();
});

/** Each figure of a column, its letter and its colour. */
async function looks(column: Column) {
  const figures = await Promise.all(
    ROWS.map((row) => workbench.figure(row, column).first().innerText()),
  );
  const mark = workbench.head(column).locator(".mk");
  const colour = await mark.evaluate((mark) => getComputedStyle(mark).backgroundColor);
  return [...figures, await mark.innerText(), colour];
}

test("retiré, la page rechargée, il revient : mêmes montants, même lettre, même couleur", async ({
  page,
}) => {
  await expect(workbench.trash).toBeHidden();
  const before = await looks("B");
  await workbench.act("B", "Retirer");
  await expect(workbench.trash).toHaveText("Corbeille : 1 scénario retiré");
  await expect(workbench.trashed("+ 0,5 ETP")).toBeHidden();
  await workbench.whatIf("CTG").click();
  await expect.poll(() => workbench.letters()).toEqual(["A", "C", "D", "E"]);
  await expect(workbench.saved).toBeVisible();

  await reload(page);
  await workbench.trash.click();
  await expect(workbench.trashed("+ 0,5 ETP")).toContainText("0,5 ETP de plus, au coût actuel");
  await workbench.sort("+ 0,5 ETP", "Remettre");
  await expect(workbench.message("Scénario « + 0,5 ETP » remis : colonne B.")).toBeVisible();
  await expect.poll(() => workbench.letters()).toEqual(["A", "C", "D", "E", "B"]);
  await expect(workbench.menu("E")).toBeFocused();
  await expect(workbench.trash).toBeHidden();
  expect(await looks("E")).toEqual(before);
  await expect(workbench.lever("0,5 ETP de plus, au coût actuel")).toBeVisible();
});

test("chaque geste de la corbeille s’annule, et dit lequel", async () => {
  await workbench.act("B", "Retirer");
  await workbench.act("B", "Retirer");
  await expect(workbench.trash).toHaveText("Corbeille : 2 scénarios retirés");
  await workbench.trash.click();
  await workbench.sort("+ 0,5 ETP", "Supprimer pour de bon");
  await expect(workbench.trash).toHaveText("Corbeille : 1 scénario retiré");
  await expect(workbench.trash).toBeFocused();
  await workbench.page.getByRole("button", { name: "Vider la corbeille" }).click();
  await expect(workbench.trash).toBeHidden();
  await expect(workbench.page.getByRole("group", { name: "Et si…" })).toBeFocused();
  await workbench.message("Corbeille vidée.").getByRole("button", { name: "Annuler" }).click();
  await expect(workbench.message("Annulé : corbeille vidée.")).toBeVisible();
  await workbench.sort("Analyse de la pratique", "Remettre");
  await expect.poll(() => workbench.letters()).toEqual(["A", "D", "C"]);
  await workbench.go("Décider");
  await workbench.undo.click();
  const told = new Shell(workbench.page).message(
    "Annulé : retour du scénario « Analyse de la pratique », page Simuler",
  );
  await told.getByRole("link", { name: "Simuler" }).click();
  await expect.poll(() => workbench.letters()).toEqual(["A", "D"]);
});

test("six scénarios : le septième reste dans la corbeille, et la page dit quoi faire", async () => {
  await workbench.act("B", "Retirer");
  for (let place = 0; place < 4; place++) await workbench.whatIf("Guichet unique").click();
  await workbench.trash.click();
  await workbench.sort("+ 0,5 ETP", "Remettre");
  await expect(
    workbench.message("Il y a déjà 6 scénarios. Retirez un scénario, puis remettez « + 0,5 ETP »."),
  ).toBeVisible();
  await expect(workbench.heads).toHaveCount(7);
  await workbench.act("G", "Retirer");
  await workbench.sort("+ 0,5 ETP", "Remettre");
  await expect.poll(() => workbench.letters()).toEqual(["A", "C", "D", "E", "F", "G", "B"]);
});

test("au clavier seul : déplier, remettre", async ({ page }) => {
  await workbench.act("B", "Retirer");
  await workbench.trash.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Remettre : + 0,5 ETP" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(workbench.menu("D")).toBeFocused();
  await expect(workbench.trash).toBeHidden();
});

test("ce qu’un onglet retire se remet dans l’autre", async ({ page, context }) => {
  await workbench.act("B", "Retirer");
  await expect(workbench.saved).toBeVisible();
  const other = await new Workbench(await context.newPage()).open();
  await other.trash.click();
  await other.sort("+ 0,5 ETP", "Remettre");
  await page.bringToFront();
  await expect.poll(() => workbench.letters()).toEqual(["A", "C", "D", "B"]);
  await expect(workbench.trash).toBeHidden();
});
