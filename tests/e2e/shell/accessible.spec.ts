import { expect, test } from "@playwright/test";
import { expectAccessible } from "../support/axe";
import { Workbench } from "../support/pages";
import { expectStructured } from "../support/structure";
import { STATES } from "./states";

for (const width of [1280, 360]) {
  test.describe(`${width} px`, () => {
    // Tall enough for everything to stand in sight: axe takes what scrolls under a sticky edge for
    // a small target.
    test.use({
      viewport: { width, height: width < 1000 ? 6000 : 2400 },
      contextOptions: { reducedMotion: "reduce" },
    });
    for (const [name, reach] of Object.entries(STATES)) {
      test(`axe ne trouve rien, clair et sombre, et tout a son nom : ${name}`, async ({ page }) => {
        await reach(page);
        await expectAccessible(page);
        await expectStructured(page);
      });
    }
  });
}

test("chaque champ d’un poste porte son nom, et chaque somme dit ce qu’elle compte", async ({
  page,
}) => {
  const workbench = await new Workbench(page).open();
  for (const name of [
    "ETP de « Animatrice »",
    "ETP de « Secrétaire »",
    "Coût annuel de « Secrétaire », en euros",
    "Mois de présence de « Animatrice »",
  ])
    await expect(workbench.base.getByRole("textbox", { name, exact: true }), name).toHaveCount(1);
  await expect(
    workbench.base.getByRole("combobox", { name: "Fonction de « Secrétaire »", exact: true }),
  ).toHaveCount(1);
  await workbench.postName.first().fill("Responsable");
  await expect(
    workbench.base.getByRole("textbox", { name: "ETP de « Responsable »", exact: true }),
  ).toHaveCount(1);
  const sum = (name: string) => workbench.base.getByRole("row", { name: new RegExp(`^${name}`) });
  await expect(sum("ETP d’animateur")).toContainText("1,00");
  await expect(sum("Tous les salaires")).toContainText(/51.000/);
});
