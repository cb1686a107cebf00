import { expect, test } from "@playwright/test";
import { Workbench, Home, open, Shell } from "../support/pages";

const SIZES = [
  { width: 320, height: 640 },
  { width: 360, height: 740 },
];
const PLACES = [
  "",
  "#/simuler",
  "#/decider",
  "#/missions",
  "#/plan",
  "#/versements",
  "#/dossier",
  "#/baremes",
  "#/aides",
  "#/limites",
  "#/donnees",
  "#/nulle-part",
];

for (const place of PLACES) {
  test(`rien ne glisse de côté sur « ${place || "#/"} »`, async ({ page }) => {
    await page.setViewportSize(SIZES[0]!);
    await open(page, place);
    for (const size of SIZES) {
      await page.setViewportSize(size);
      await new Shell(page).expectNoSidewaysScroll();
      await page.evaluate(() => scrollBy(500, 0));
      expect(await page.evaluate(() => scrollX), `${size.width} px`).toBe(0);
    }
  });
}

for (const { width, height } of SIZES) {
  test.describe(`${width} × ${height}`, () => {
    test.use({ viewport: { width, height } });

    test("rien ne glisse de côté dans chaque état de l’établi", async ({ page }) => {
      const home = await new Home(page).open();
      await home.costs.fill("7O 000 000 000 000 000 000 000 000 000 000 000 000");
      await home.expectNoSidewaysScroll();
      const workbench = await new Workbench(page).open();
      await workbench.lever("0,5 ETP de plus, au coût actuel").click();
      await workbench.expectNoSidewaysScroll();
      await workbench.postCost.first().fill("43 8OO");
      await workbench.expectNoSidewaysScroll();
      await workbench.postCost.first().fill("123 456 789");
      await workbench.expectNoSidewaysScroll();
      await workbench.whatIf("Analyse de la pratique").click();
      await expect(
        page.getByRole("textbox", { name: "Prix d’une séance, en euros" }),
      ).toBeVisible();
      await workbench.expectNoSidewaysScroll();
      await workbench.whatIf("Autre…").click();
      await expect(workbench.chooser).toBeVisible();
      await workbench.expectNoSidewaysScroll();
      await page.keyboard.press("Escape");
      await workbench.relais.fill("Relais intercommunal du Val-d’Exemple-sur-la-Longue-Rivière");
      await workbench.act("B", "Renommer");
      await workbench.expectNoSidewaysScroll();
      await workbench.go("Mes données");
      await workbench.expectNoSidewaysScroll();
    });

    test("seuls la base et le scénario choisi sont montrés, et le choix les change", async ({
      page,
    }) => {
      const workbench = await new Workbench(page).open();
      const heads = () =>
        workbench.heads
          .allInnerTexts()
          .then((texts) => texts.map((text) => text.replace(/\s+/g, " ")));
      await expect
        .poll(heads)
        .toEqual([expect.stringContaining("Base 2026"), expect.stringContaining("+ 0,5 ETP")]);
      await expect(workbench.picker.getByRole("radio", { name: "+ 0,5 ETP" })).toBeChecked();
      await expect(workbench.row("Reste à votre charge").getByRole("cell")).toHaveCount(2);
      await workbench.expectRow("Reste à votre charge", ["35 023 €", "45 535 €"]);

      await workbench.picker.getByRole("radio", { name: "Communication" }).check();
      await expect
        .poll(heads)
        .toEqual([expect.stringContaining("Base 2026"), expect.stringContaining("Communication")]);
      await workbench.expectRow("Reste à votre charge", ["35 023 €", "34 723 €"]);
      await workbench.expectRow("Bonus mission", ["0 €", "3 000 €"]);
    });

    test("un scénario ajouté est celui que l’on voit ; retiré, un autre prend sa place", async ({
      page,
    }) => {
      const workbench = await new Workbench(page).open();
      await workbench.whatIf("Guichet unique").click();
      await expect(workbench.picker.getByRole("radio", { name: "Guichet unique" })).toBeChecked();
      await expect(workbench.heads).toHaveCount(2);
      await expect(workbench.head("B")).toContainText("Guichet unique");
      await workbench.act("B", "Retirer");
      await expect(workbench.picker.getByRole("radio")).toHaveCount(3);
      await expect(workbench.head("B")).toContainText("+ 0,5 ETP");
    });

    test("l’explication couvre l’écran, et « Retour à la comparaison » en sort", async ({
      page,
    }) => {
      const workbench = await new Workbench(page).open();
      await workbench.figure("Prestation de service", "B").click();
      await expect(workbench.whyTitle).toBeFocused();
      await expect(workbench.whyTitle).toBeInViewport();
      await expect.poll(() => workbench.why.boundingBox()).toEqual({ x: 0, y: 0, width, height });
      await workbench.expectNoSidewaysScroll();
      await workbench.why.getByRole("button", { name: "Retour à la comparaison" }).click();
      await expect(workbench.why).toHaveCount(0);
      await expect(workbench.figure("Prestation de service", "B")).toBeFocused();
      await expect(workbench.figure("Prestation de service", "B")).toBeInViewport();
    });

    test("derrière l’explication, rien ne prend le focus", async ({ page }) => {
      const workbench = await new Workbench(page).open();
      await workbench.figure("Prestation de service", "A").click();
      await expect(workbench.whyTitle).toBeFocused();
      for (let presses = 0; presses < 8; presses++) {
        await page.keyboard.press("Tab");
        const hidden = await page.evaluate(() => {
          const element = document.activeElement;
          return element && element !== document.body && !element.closest("#pourquoi")
            ? element.outerHTML.slice(0, 120)
            : "";
        });
        expect(hidden).toBe("");
      }
    });

    test("un champ qui manque se rejoint depuis l’explication", async ({ page }) => {
      const workbench = await new Workbench(page).open();
      await workbench.postCost.first().fill("");
      await workbench
        .cell("Prestation de service", "A")
        .getByRole("button", { name: /^pourquoi/ })
        .click();
      await workbench.why
        .getByRole("button", { name: "Remplissez le coût annuel de « Animatrice »." })
        .click();
      await expect(workbench.postCost.first()).toBeFocused();
      // The sheet must not stay over the field that it leads to.
      await expect(workbench.why).toHaveCount(0);
      await expect(workbench.postCost.first()).toBeInViewport();
    });

    test("le menu mène aux pages et se referme", async ({ page }) => {
      await open(page);
      const menu = page.getByRole("banner").getByText("Menu", { exact: true });
      const link = page
        .getByRole("navigation", { name: "Principale, menu" })
        .getByRole("link", { name: "Mes données" });
      await expect(link).toBeHidden();
      await menu.click();
      await link.click();
      await expect(page.getByRole("heading", { level: 1, name: "Mes données" })).toBeVisible();
      await expect(link).toBeHidden();
    });
  });
}

test("le menu tient dans l’écran, même bas et en grands caractères ; Échap le ferme", async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await open(page, "#/simuler");
  const menu = page.getByRole("banner").getByText("Menu", { exact: true });
  const links = page.getByRole("navigation", { name: "Principale, menu" }).getByRole("link");
  for (const size of ["normal", "large"]) {
    await page.evaluate((size) => (document.documentElement.dataset.size = size), size);
    await menu.press("Enter");
    for (const link of await links.all()) {
      await link.scrollIntoViewIfNeeded();
      const { x, width } = (await link.boundingBox())!;
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(320);
      await expect(link).toBeInViewport();
    }
    await page.keyboard.press("Escape");
    await expect(links.first()).toBeHidden();
    await expect(menu).toBeFocused();
  }
});

test("à 768 px, l’explication ouverte, un long mot ne fait pas défiler la page de côté", async ({
  page,
}) => {
  await page.setViewportSize({ width: 768, height: 900 });
  const workbench = await new Workbench(page).open();
  await workbench.postName.first().fill("a".repeat(120));
  await workbench.figure("Dépenses retenues", "A").click();
  await expect(workbench.whyTitle).toBeFocused();
  await workbench.expectNoSidewaysScroll();
});

test("à 768 px, « à compléter » tient à côté de sa barre", async ({ page }) => {
  await page.setViewportSize({ width: 768, height: 900 });
  const workbench = await new Workbench(page).open();
  await workbench.postCost.first().fill("");
  const total = workbench.who.getByText("à compléter", { exact: true }).first();
  const overflow = () => total.evaluate((cell) => cell.scrollWidth - cell.clientWidth);
  await expect.poll(overflow).toBeLessThanOrEqual(0);
});

for (const width of [768, 1280]) {
  test(`à ${width} px, six scénarios : un montant d’un million tient dans sa colonne`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    const workbench = await new Workbench(page).open();
    for (const name of ["+ 0,5 ETP", "Guichet unique", "Dépenses ± %"])
      await workbench.whatIf(name).click();
    await workbench.account("60", "Achats").fill("12 345 678,91");
    for (const column of ["B", "G"] as const) {
      const cell = workbench.cell("Dépenses retenues", column);
      const sticks = await cell.evaluate((cell) => {
        const figure = cell.querySelector(".fig")!.getBoundingClientRect();
        const box = cell.getBoundingClientRect();
        return Math.max(box.left - figure.left, figure.right - box.right);
      });
      expect(sticks, column).toBeLessThanOrEqual(1);
    }
  });
}

test("à 360 px, les questions de l’accueil ne coupent aucun mot", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page);
  const question = page.getByText("Analyse de la pratique ou communication");
  const lines = await question.evaluate((element) => {
    const word = document.createRange();
    const text = element.firstChild!;
    const start = text.textContent!.indexOf("communication");
    word.setStart(text, start);
    word.setEnd(text, start + "communication".length);
    return word.getClientRects().length;
  });
  expect(lines).toBe(1);
});

test("sur le papier, rien ne propose d’expliquer", async ({ page }) => {
  const workbench = await new Workbench(page).open();
  await workbench.postCost.first().fill("");
  const why = workbench
    .cell("Prestation de service", "A")
    .getByRole("button", { name: /^pourquoi/ });
  await expect(why).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(why).toBeHidden();
});
