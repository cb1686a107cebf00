// An undo says what it took back and where, with a link to the page; so does a redo.
import { expect, test } from "@playwright/test";
import { Missions, Payments, Shell, Workbench } from "../support/pages";

test("une échéance retirée, annulée depuis Simuler : ce qui revient, où, et le lien", async ({
  page,
}) => {
  const payments = await new Payments(page).open();
  await payments.pick.click();
  await payments.calendar.getByRole("button", { name: "Retirer : Acompte" }).first().click();
  await payments.go("Simuler");
  await payments.undo.click();
  const told = payments.message("Annulé : retrait de l’échéance du 1er mars, page Versements");
  await expect(told).toBeVisible();
  await told.getByRole("link", { name: "Versements" }).click();
  await expect(payments.calendar).toBeVisible();
  await expect(payments.rates).toHaveCount(2);
  await payments.go("Décider");
  await payments.redo.click();
  await expect(
    payments.message("Rétabli : retrait de l’échéance du 1er mars, page Versements"),
  ).toBeVisible();
});

test("annulé sur sa propre page : ce qui revient, sans lien", async ({ page }) => {
  const workbench = await new Workbench(page).open();
  await workbench.account("60", "Achats").fill("4 400");
  await workbench.undo.click();
  const told = workbench.message("Annulé : le montant « 60 Achats ».");
  await expect(told).toBeVisible();
  await expect(told.getByRole("link")).toHaveCount(0);
  await workbench.act("B", "Retirer");
  await workbench.message("retiré").getByRole("button", { name: "Annuler" }).click();
  await expect(workbench.message("Annulé : retrait du scénario « + 0,5 ETP ».")).toBeVisible();
});

test("chaque page où l’on tape annule ce qu’une autre a fait, et le dit", async ({ page }) => {
  const missions = await new Missions(page).open();
  for (const name of ["Simuler", "Décider", "Sur 5 ans", "Versements", "Devoirs"] as const) {
    await missions.go("Missions");
    await missions.hours.fill("2,5");
    await missions.go(name);
    await missions.undo.click();
    const told = new Shell(page).message("Annulé : la durée d’une séance, page Missions");
    await expect(told, name).toBeVisible();
    await expect(told.getByRole("link", { name: "Missions" })).toHaveAttribute(
      "href",
      "#/missions",
    );
  }
});

test("un poste, une recette, un changement, un scénario retirés : annulés d’une autre page", async ({
  page,
}) => {
  const workbench = await new Workbench(page).open();
  const removed = async (section: string, name: string) => {
    await workbench.unfold(section);
    await workbench.base.getByRole("button", { name: `Retirer ${name}`, exact: true }).click();
  };
  const all: [string, () => Promise<void>][] = [
    ["retrait du poste « Secrétaire »", () => removed("Équipe", "Secrétaire")],
    ["retrait d’une recette, « Département »", () => removed("Autres recettes", "Département")],
    [
      "retrait de « Un poste de plus », scénario « + 0,5 ETP »",
      async () => {
        await workbench.lever("0,5 ETP de plus, au coût actuel").click();
        const column = workbench.cell("Ce qui change", "B");
        await column.getByRole("button", { name: "Retirer", exact: true }).click();
      },
    ],
    ["retrait du scénario « + 0,5 ETP »", () => workbench.act("B", "Retirer")],
  ];
  for (const [what, remove] of all) {
    await remove();
    await workbench.go("Décider");
    await workbench.undo.click();
    const told = workbench.message(`Annulé : ${what}, page Simuler`);
    await told.getByRole("link", { name: "Simuler" }).click();
    await expect(workbench.table).toBeVisible();
  }
  await workbench.expectFigure("Reste à votre charge", "B", "45 535 €");
});
