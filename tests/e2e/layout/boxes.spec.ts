// Every text box of every page shows the whole of what is usually typed in it.
import { expect, test, type Page } from "@playwright/test";
import { Baremes, Home, Missions, open, Payments, Workbench, Years } from "../support/pages";

/** What is typed in a box, by the id of its field: the first pattern that fits. */
const TYPED: [RegExp, string][] = [
  [/^(relais|scenario-|bonus-origine|.*origine)/, "Notification"],
  [/nom/, "Animatrice"],
  [/etp/, "0,8333"],
  [/mois-du-solde/, "juin 2027"],
  [/mois|fermeture/, "11,5"],
  [/jour/, "15 septembre"],
  [/convention|debut|fin/, "01/09/2027"],
  [/taux|revalorisation|evolution|coefficient/, "12,50 %"],
  [/^(am|communes|habitants|mensualites|cible-am|plan-am)$/, "12 345"],
  [/plan-heures|heures/, "2 h 30"],
  [/groupe|differents|seances|evenements|annee|participants|part-/, "123"],
];
/** An amount: twelve letters, one way and the other. */
const AMOUNTS = ["123 456,78 €", "1 234 567,89"];

/** Boxes that hide the end of what is usually typed in them: their id, and by how much. */
async function tooNarrow(page: Page) {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll("main details")) fold.setAttribute("open", "");
  });
  return page.evaluate(
    ({ typed, amounts }) => {
      const boxes = [...document.querySelectorAll<HTMLInputElement>("main input, dialog input")];
      const shown = boxes.filter(
        (box) => box.type === "text" && box.checkVisibility({ visibilityProperty: true }),
      );
      const hidden = (box: HTMLInputElement, text: string) => {
        const before = box.value;
        box.value = text;
        const over = box.scrollWidth - box.clientWidth;
        box.value = before;
        return over > 0 ? [`${box.id} « ${text} » : ${over} px`] : [];
      };
      const usual = (box: HTMLInputElement) => {
        const known = typed.find(([pattern]) => new RegExp(pattern).test(box.id));
        return known ? [known[1]] : amounts;
      };
      return {
        count: shown.length,
        narrow: shown.flatMap((box) => usual(box).flatMap((text) => hidden(box, text))),
      };
    },
    { typed: TYPED.map(([pattern, text]) => [pattern.source, text]), amounts: AMOUNTS },
  );
}

/** Boxes of an open lever that stick out of it, over the next column. */
function outside(page: Page) {
  return page.evaluate(() =>
    [...document.querySelectorAll(".lever--open")].flatMap((lever) => {
      const edge = lever.getBoundingClientRect().right;
      const boxes = [...lever.querySelectorAll("input, select, textarea, button")];
      return boxes
        .filter((box) => box.checkVisibility() && box.getBoundingClientRect().right > edge)
        .map((box) => box.id || box.outerHTML.slice(0, 80));
    }),
  );
}

/** How every box of a page comes to be seen. */
const PAGES: Record<string, (page: Page) => Promise<unknown>> = {
  "l’accueil": (page) => new Home(page).open(),
  "la base, tout déplié": async (page) => {
    const workbench = await new Workbench(page).open();
    await workbench.unfold("Contrat avec la Caf");
    for (const contract of ["Convention territoriale globale", "Contrat enfance et jeunesse"])
      await workbench.base.getByRole("checkbox", { name: new RegExp(contract) }).check();
    await workbench.unfold("Exercice et barème");
    await workbench.way("Saisir celui de ma notification").check();
    await workbench.unfold("Mission");
    await workbench.base.getByRole("radio", { name: /analyse de la pratique/i }).check();
    for (const press of ["Frais", "Prix par séance"])
      await workbench.base.getByRole("button", { name: press, exact: true }).click();
    await workbench.unfold("Autres recettes");
    await workbench.base.getByRole("button", { name: "Ajouter une recette" }).click();
  },
  ...Object.fromEntries(
    [
      "Ajouter un poste",
      "Modifier un poste",
      "Une ligne de dépenses",
      "Ajouter une recette",
      "Une autre mission",
      "Un autre contrat",
      "Un autre prix plafond",
    ].map((name) => [
      `le changement « ${name} »`,
      async (page: Page) => {
        const workbench = await new Workbench(page).open();
        await workbench.whatIf("Autre…").click();
        await workbench.chooser.getByRole("button", { name: new RegExp(`^${name}`) }).click();
        await openWays(page, workbench);
      },
    ]),
  ),
  décider: (page) => open(page, "#/decider"),
  "les missions": async (page) => {
    await new Missions(page).open();
    await page.getByRole("button", { name: "Ajouter une action" }).click();
  },
  "sur cinq ans": async (page) => {
    const workbench = await new Workbench(page).open();
    await workbench.whatIf("CTG").click();
    await new Years(page).open();
    await page.getByRole("button", { name: "D’autres évolutions" }).first().click();
  },
  "les versements": async (page) => {
    await (await new Payments(page).open()).pick.click();
  },
  "les devoirs": (page) => open(page, "#/dossier"),
  "les barèmes": async (page) => {
    await (await new Baremes(page).open()).add("2028");
  },
  "les aides": (page) => open(page, "#/aides"),
};

/** The fields of an open lever that wait for a choice. */
async function openWays(page: Page, workbench: Workbench) {
  const levers = workbench.row("Ce qui change");
  await expect(levers.locator(".lever--open")).toBeVisible();
  for (const contract of await levers.getByRole("checkbox").all()) await contract.check();
  const mission = levers.getByRole("radio", { name: /analyse de la pratique/i });
  if (await mission.count()) {
    await mission.check();
    await levers.getByRole("button", { name: "Prix par séance", exact: true }).click();
  }
}

const WIDTHS = [1366, 1280, 768, 360, 320];

for (const [name, reach] of Object.entries(PAGES)) {
  test(`${name} : chaque case laisse voir ce qu’on y tape, de 1366 à 320 px`, async ({ page }) => {
    await page.setViewportSize({ width: 1366, height: 800 });
    await reach(page);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      const { count, narrow } = await tooNarrow(page);
      expect.soft(count, `${width} px`).toBeGreaterThan(0);
      expect.soft(narrow, `${width} px`).toEqual([]);
      expect.soft(await outside(page), `${width} px`).toEqual([]);
    }
  });
}

test("rien de la base ne passe son bord, de 1366 à 320 px", async ({ page }) => {
  await (await new Home(page).open()).fromScratch.click();
  await expect(new Workbench(page).base).toBeVisible();
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    const out = await new Workbench(page).base.evaluate((base) => {
      const edge = base.getBoundingClientRect();
      const parts = [...base.querySelectorAll("summary *, .badge, input, select, td, button")];
      return parts
        .filter((part) => part.checkVisibility() && !part.closest(".vh"))
        .filter((part) => part.getBoundingClientRect().right > edge.right - 8)
        .map((part) => part.outerHTML.slice(0, 80));
    });
    expect.soft(out, `${width} px`).toEqual([]);
  }
});
