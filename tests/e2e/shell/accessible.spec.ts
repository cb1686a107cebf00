import { expect, test } from "@playwright/test";
import { expectAccessible } from "../support/axe";
import { Workbench } from "../support/pages";
import { expectStructured } from "../support/structure";
import { STATES } from "./states";

// Tall enough for everything to stand in sight: axe takes what scrolls under a sticky edge for a
// small target. A state is reached on the narrow screen, which then widens: one visit is enough.
const NARROW = { width: 360, height: 6000 };
const WIDE = { width: 1280, height: 2400 };

test.describe("sur deux largeurs", () => {
  test.use({ viewport: NARROW, contextOptions: { reducedMotion: "reduce" } });
  for (const [name, reach] of Object.entries(STATES)) {
    test(`axe ne trouve rien, clair et sombre, et tout a son nom : ${name}`, async ({ page }) => {
      await reach(page);
      for (const size of [NARROW, WIDE]) {
        await page.setViewportSize(size);
        await test.step(`${size.width} px`, async () => {
          await expectAccessible(page);
          await expectStructured(page);
        });
      }
    });
  }
});

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
