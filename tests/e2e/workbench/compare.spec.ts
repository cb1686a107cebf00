import { expect, test } from "@playwright/test";
import { Workbench } from "../support/pages";

let workbench: Workbench;
test.beforeEach(async ({ page }) => {
  workbench = await new Workbench(page).open();
});

test("l’exemple compare la base et trois scénarios", async () => {
  await expect(workbench.heads).toHaveCount(4);
  await workbench.expectRow("Reste à votre charge", [
    "35 023 €",
    "45 535 €",
    "34 023 €",
    "34 723 €",
  ]);
  await expect(workbench.cell("Reste à votre charge", "A")).not.toContainText(
    "par rapport à la base",
  );
  await expect(workbench.cell("Reste à votre charge", "B")).toContainText(
    "10 512 € de plus par rapport à la base",
  );
  await expect(workbench.cell("Reste à votre charge", "C")).toContainText(
    "1 000 € de moins par rapport à la base",
  );
  await expect(workbench.cell("Reste à votre charge", "D")).toContainText(
    "300 € de moins par rapport à la base",
  );
  await workbench.expectRow("Prestation de service", [
    "24 977 €",
    "37 465 €",
    "24 977 €",
    "24 977 €",
  ]);
  await workbench.expectRow("Bonus mission", ["0 €", "0 €", "3 000 €", "3 000 €"]);
  await workbench.expectRow("Marge sous plafond", [
    "−11 914 €",
    "−5 871 €",
    "−13 914 €",
    "−14 614 €",
  ]);
  await expect(workbench.cell("Prestation de service", "C")).toContainText("inchangé");
});

test("« + 0,5 ETP » ajoute une cinquième colonne", async () => {
  await workbench.whatIf("+ 0,5 ETP").click();
  await expect(workbench.heads).toHaveCount(5);
  await expect(workbench.head("E")).toContainText("+ 0,5 ETP (2)");
  await expect(workbench.message("Scénario « + 0,5 ETP (2) » ajouté.")).toBeVisible();
  // 70 000 and half of 43 800, less 43 % of 87 129 and 10 000 of other income.
  await workbench.expectFigure("Reste à votre charge", "E", "44 435 €");
});

test("« Analyse de la pratique » demande son prix, et le chiffre suit chaque frappe", async ({
  page,
}) => {
  await workbench.whatIf("Analyse de la pratique").click();
  await expect(workbench.heads).toHaveCount(5);
  const price = page.getByRole("textbox", { name: "Prix d’une séance, en euros" });
  await expect(price).toBeFocused();
  await expect(price).toHaveValue("");
  await expect(workbench.todo("Reste à votre charge", "E")).toBeVisible();
  await expect(workbench.todo("Dépenses retenues", "E")).toBeVisible();
  await workbench.expectFigure("Bonus mission", "E", "3 000 €");

  for (const [key, rest] of [
    ["2", "32 035 €"],
    ["5", "32 173 €"],
    ["0", "33 523 €"],
  ] as const) {
    await page.keyboard.press(key);
    await workbench.expectFigure("Reste à votre charge", "E", rest);
  }
  await expect(workbench.cell("Reste à votre charge", "E")).toContainText("1 500 € de moins");
  await expect(price).toBeFocused();
});

test("« CTG » mène à la première donnée qui manque, et s’ajoute à un autre scénario", async ({
  page,
}) => {
  await workbench.whatIf("CTG").click();
  await expect(page.getByRole("textbox", { name: /^ETP existants/ })).toBeFocused();
  await workbench
    .cell("Ce qui change", "B")
    .getByRole("button", { name: /^Ajouter…/ })
    .click();
  await workbench.chooser.getByRole("button", { name: /^Un autre contrat avec la Caf/ }).click();
  await expect(
    workbench.cell("Ce qui change", "B").getByRole("checkbox", { name: /CTG/ }),
  ).toBeChecked();
  await workbench.leverField("ETP existants").fill("1");
  await workbench.leverField("Forfait par ETP existant").fill("2 000");
  await expect(workbench.cell("Reste à votre charge", "B")).toContainText("8 512 € de plus");
});

test("une attention dit quel scénario elle vise, et mène au champ qui y répond", async ({
  page,
}) => {
  await workbench.whatIf("Guichet unique").click();
  const warning = page
    .getByRole("listitem")
    .filter({ hasText: "fait dépendre le bonus d’un avenant signé" });
  await expect(warning).toContainText("(E, Guichet unique)");
  await warning.getByRole("button", { name: "Répondre" }).click();
  await expect(
    workbench.row("Ce qui change").getByRole("radio", { name: "oui", exact: true }).last(),
  ).toBeFocused();
});

test("un scénario ajouté se voit, dupliqué aussi, et le focus le suit", async ({ page }) => {
  await workbench.whatIf("+ 0,5 ETP").click();
  await workbench.whatIf("Guichet unique").click();
  await expect(workbench.head("F")).toBeInViewport({ ratio: 0.9 });
  await page.locator(".cmp-scroll").evaluate((frame) => frame.scrollTo(0, 0));
  await workbench.act("F", "Dupliquer");
  await expect(workbench.menu("G")).toBeFocused();
  await expect(workbench.head("G")).toBeInViewport({ ratio: 0.9 });
});

test("l’exemple nommé n’est plus l’exemple", async () => {
  await expect(workbench.tools.getByText("exemple", { exact: true })).toBeVisible();
  await workbench.relais.fill("RPE des Tilleuls");
  await expect(workbench.tools.getByText("exemple", { exact: true })).toHaveCount(0);
  await workbench.undo.click();
  await expect(workbench.tools.getByText("exemple", { exact: true })).toBeVisible();
});

test("un nom long se lit en entier, à l’écran et sur le papier", async ({ page }) => {
  const name = "Relais petite enfance intercommunal de la Vallée";
  await workbench.relais.fill(name);
  expect(
    await workbench.relais.evaluate((box: HTMLInputElement) => box.scrollWidth - box.clientWidth),
  ).toBeLessThanOrEqual(0);
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await expect(page.getByText(`${name} · exercice 2026`)).toBeVisible();
  await expect(workbench.relais).toBeHidden();
});

test("un septième scénario est refusé, avec un message", async () => {
  for (const name of ["+ 0,5 ETP", "Guichet unique", "Dépenses ± %"])
    await workbench.whatIf(name).click();
  await expect(workbench.heads).toHaveCount(7);
  await workbench.whatIf("Communication").click();
  await expect(workbench.message("La liste est pleine : 6 scénarios")).toBeVisible();
  await expect(workbench.heads).toHaveCount(7);
  await workbench.act("B", "Dupliquer");
  await expect(workbench.message("La liste est pleine : 6 scénarios")).toBeVisible();
  await expect(workbench.heads).toHaveCount(7);
});

test("on renomme : Entrée garde, Échap rend l’ancien nom", async ({ page }) => {
  await workbench.act("B", "Renommer");
  await expect(workbench.nameField("B")).toBeFocused();
  await workbench.nameField("B").fill("Un mi-temps");
  await page.keyboard.press("Enter");
  await expect(workbench.nameField("B")).toHaveCount(0);
  await expect(workbench.head("B")).toContainText("Un mi-temps");
  await expect(workbench.menu("B")).toBeFocused();
  await expect(workbench.head("B").getByRole("button", { name: "Renommer" })).toBeHidden();

  await workbench.act("B", "Renommer");
  await workbench.nameField("B").fill("À jeter");
  await page.keyboard.press("Escape");
  await expect(workbench.nameField("B")).toHaveCount(0);
  await expect(workbench.head("B")).toContainText("Un mi-temps");
  await expect(workbench.menu("B")).toBeFocused();

  await workbench.act("B", "Renommer");
  await workbench.nameField("B").fill("  ");
  await page.getByRole("button", { name: "Valider" }).click();
  await expect(workbench.head("B")).toContainText("Sans nom");
});

test("on duplique : la copie est à côté, et vit sa vie", async () => {
  await workbench.act("B", "Dupliquer");
  await expect(workbench.heads).toHaveCount(5);
  await expect(workbench.head("C")).toContainText("+ 0,5 ETP (2)");
  await expect(workbench.message("« + 0,5 ETP » dupliqué.")).toBeVisible();
  await workbench.expectFigure("Reste à votre charge", "C", "45 535 €");
  await workbench
    .cell("Ce qui change", "C")
    .getByRole("button", { name: /^0,5 ETP/ })
    .click();
  await workbench.leverField("ETP").fill("0,8");
  await expect(workbench.figure("ETP d’animateur", "C")).toContainText("1,80");
  await expect(workbench.figure("ETP d’animateur", "B")).toContainText("1,50");
});

test("le menu d’un scénario se ferme après son action", async () => {
  await workbench.act("B", "Dupliquer");
  await expect(workbench.heads).toHaveCount(5);
  await expect(workbench.head("B").getByRole("button", { name: "Dupliquer" })).toBeHidden();
});

test("on retire, et « Annuler » du message rend le scénario", async () => {
  await workbench.act("C", "Retirer");
  await expect(workbench.heads).toHaveCount(3);
  await expect(workbench.head("C")).toContainText("Communication");
  const message = workbench.message("Scénario « Analyse de la pratique » retiré.");
  await message.getByRole("button", { name: "Annuler" }).click();
  await expect(workbench.heads).toHaveCount(4);
  await expect(workbench.head("C")).toContainText("Analyse de la pratique");
  await workbench.expectFigure("Reste à votre charge", "C", "34 023 €");
  await expect(message).toHaveCount(0);
});

test("une lettre reste à son scénario, où qu’il aille et quoi qu’il parte", async () => {
  const letters = () => workbench.letters();
  expect(await letters()).toEqual(["A", "B", "C", "D"]);
  await workbench.act("B", "Retirer");
  await expect.poll(letters).toEqual(["A", "C", "D"]);
  // The second column, whatever its letter.
  await workbench.act("B", "Vers la droite");
  await expect.poll(letters).toEqual(["A", "D", "C"]);
  await workbench.whatIf("Guichet unique").click();
  await expect.poll(letters).toEqual(["A", "D", "C", "E"]);
  await expect(workbench.who.locator(".mk")).toHaveText(["A", "D", "C", "E"]);
  await workbench.go("Sur 5 ans");
  await workbench.go("Simuler");
  await expect.poll(letters).toEqual(["A", "D", "C", "E"]);
});

test("« Annuler » du message n’annule jamais autre chose que ce que le message dit", async () => {
  await workbench.act("C", "Retirer");
  const message = workbench.message("Scénario « Analyse de la pratique » retiré.");
  await expect(message).toBeVisible();
  await workbench.account("60", "Achats").fill("4 400");
  await workbench.expectFigure("Reste à votre charge", "A", "36 023 €");
  // The message offers to undo the last act: it goes with the next one.
  await expect(message).toHaveCount(0);
  await expect(workbench.account("60", "Achats")).toHaveValue("4 400");
});

test("annuler et rétablir, pas à pas", async () => {
  await expect(workbench.undo).toHaveAttribute("aria-disabled", "true");
  await expect(workbench.redo).toHaveAttribute("aria-disabled", "true");
  await workbench.account("60", "Achats").fill("4 400");
  await workbench.whatIf("Guichet unique").click();
  await expect(workbench.heads).toHaveCount(5);

  await workbench.undo.click();
  await expect(workbench.heads).toHaveCount(4);
  await expect(workbench.account("60", "Achats")).toHaveValue("4 400");
  await workbench.undo.click();
  await expect(workbench.account("60", "Achats")).toHaveValue("3 400");
  await workbench.expectFigure("Reste à votre charge", "A", "35 023 €");
  await expect(workbench.undo).toHaveAttribute("aria-disabled", "true");

  await workbench.redo.click();
  await expect(workbench.account("60", "Achats")).toHaveValue("4 400");
  await workbench.redo.click();
  await expect(workbench.heads).toHaveCount(5);
  await expect(workbench.redo).toHaveAttribute("aria-disabled", "true");
});
