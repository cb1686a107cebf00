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
