// How the comparison is looked at: beside which column, which rows, which columns, in words.
import { expect, test } from "@playwright/test";
import { Workbench, plain } from "../support/pages";

let workbench: Workbench;
test.beforeEach(async ({ page }) => {
  workbench = await new Workbench(page).open();
});

const view = async (name: string | RegExp) => {
  await workbench.page.locator("summary", { hasText: "Affichage" }).click();
  await workbench.table.getByRole("button", { name }).click();
};
const heads = () =>
  workbench.heads.allInnerTexts().then((texts) => texts.map((text) => plain(text)));

test("les écarts se prennent avec n’importe quelle colonne, et le disent", async () => {
  await expect(workbench.cell("Reste à votre charge", "B")).toContainText(
    /10.512.€ de plus par rapport à la base/,
  );
  await view("B, + 0,5 ETP");
  await expect(workbench.cell("Reste à votre charge", "A")).toContainText(
    /10.512.€ de moins par rapport à «.\+.0,5 ETP.»/,
  );
  await expect(workbench.cell("Reste à votre charge", "C")).toContainText(/11.512.€ de moins/);
  await expect(workbench.cell("Reste à votre charge", "B")).not.toContainText("de plus");
  // The scenario that the others were compared with is gone: the base takes its place.
  await workbench.act("B", "Retirer");
  await expect(workbench.cell("Reste à votre charge", "B")).toContainText(
    /1.000.€ de moins par rapport à la base/,
  );
});

test("« Seulement ce qui diffère » ne laisse que ce qui change, et le total", async () => {
  await workbench.act("B", "Retirer");
  await view("Seulement ce qui diffère");
  await expect(workbench.row("ETP d’animateur")).toBeHidden();
  await expect(workbench.row("Prestation de service")).toBeHidden();
  await expect(workbench.row("Autres recettes")).toBeHidden();
  await expect(workbench.row("Dépenses retenues")).toBeVisible();
  await expect(workbench.row("Bonus mission")).toBeVisible();
  await expect(workbench.row("Reste à votre charge")).toBeVisible();
  await view("Seulement ce qui diffère");
  await expect(workbench.row("ETP d’animateur")).toBeVisible();
});

test("une colonne se masque, revient, change de place", async ({ page }) => {
  await workbench.act("C", "Masquer");
  await expect
    .poll(heads)
    .toEqual(
      ["Base 2026", "+ 0,5 ETP", "Communication"].map((name) => expect.stringContaining(name)),
    );
  await view("Montrer la colonne masquée");
  await expect(workbench.heads).toHaveCount(4);
  await workbench.act("D", "Vers la gauche");
  await expect
    .poll(heads)
    .toEqual(
      ["Base 2026", "+ 0,5 ETP", "Communication", "Analyse de la pratique"].map((name) =>
        expect.stringContaining(name),
      ),
    );
  await workbench.expectRow("Reste à votre charge", [
    "35 023 €",
    "45 535 €",
    "34 723 €",
    "34 023 €",
  ]);
  await workbench.undo.click();
  await workbench.expectRow("Reste à votre charge", [
    "35 023 €",
    "45 535 €",
    "34 023 €",
    "34 723 €",
  ]);
  // What is said is the undo, no longer the move.
  await expect(workbench.message("Annulé")).toHaveText(
    /Annulé.: scénario «.Communication.» déplacé à gauche\./,
  );
  await expect(page.getByRole("status").filter({ hasText: /^Scénario/ })).toHaveCount(0);
});

test("la comparaison se résume en mots, que l’on copie", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await view("Résumer en mots");
  const dialog = page.getByRole("dialog", { name: "La comparaison en mots" });
  await expect(dialog).toBeVisible();
  await expect(dialog.getByRole("textbox")).toHaveValue(/Simulation indicative/);
  const words = plain(await dialog.getByRole("textbox").inputValue());
  expect(words).toContain(
    "RPE du Val d’Exemple, exercice 2026. Barème 2017 reconduit (hypothèse).",
  );
  expect(words).toContain(
    "A, Base (référence). Dépenses à payer 70 000 €, total versé par la Caf 24 977 €",
  );
  expect(words).toContain(
    "B, + 0,5 ETP. Pour 23 000 € de dépenses en plus, la Caf paie 12 488 € de plus (54 %). " +
      "Il reste 10 512 € de plus à payer.",
  );
  expect(words).toContain("Simulation indicative et non contractuelle");
  await dialog.getByRole("button", { name: "Copier" }).click();
  await expect(workbench.message("Résumé copié.")).toBeVisible();
  expect(plain(await page.evaluate(() => navigator.clipboard.readText()))).toBe(words);
  await expect(dialog).toBeHidden();
});

test("sans presse-papiers, la page dit comment copier", async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(Navigator.prototype, "clipboard", { get: () => undefined }),
  );
  await workbench.open();
  await page.reload();
  await view("Résumer en mots");
  await page.getByRole("dialog").getByRole("button", { name: "Copier" }).click();
  await expect(workbench.message("sélectionnez le texte")).toBeVisible();
});

test.describe("320 px, au clavier", () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test("six scénarios : la référence se choisit, rien ne glisse de côté", async ({ page }) => {
    for (const name of ["Guichet unique", "CTG", "Dépenses ± %"])
      await workbench.whatIf(name).press("Enter");
    await page.locator("summary", { hasText: "Affichage" }).press("Enter");
    await workbench.table.getByRole("button", { name: "C, Analyse de la pratique" }).press("Enter");
    await workbench.picker.getByRole("radio", { name: "+ 0,5 ETP" }).press("Space");
    await expect(workbench.cell("Reste à votre charge", "A")).toContainText(
      /1.000.€ de plus par rapport à «.Analyse de la pratique.»/,
    );
    await workbench.expectNoSidewaysScroll();
  });
});
