// « Sur 5 ans » on a narrow screen, with the keyboard alone and six scenarios.
import { expect, test, type Page } from "@playwright/test";
import { expectAccessible } from "../support/axe";
import { Workbench, Years } from "../support/pages";

const WHOLE = "Sur tout le plan, les colonnes";

test.describe("320 px, au clavier seul, six scénarios", () => {
  test.use({ viewport: { width: 320, height: 640 } });

  /** Presses Tab until the focus is on what is wanted. */
  async function reach(page: Page, wanted: ReturnType<Page["locator"]>) {
    for (let presses = 0; presses < 250; presses++) {
      await page.keyboard.press("Tab");
      if (await wanted.and(page.locator(":focus")).count()) return;
    }
    throw new Error(`introuvable : ${wanted}`);
  }

  const six = async (page: Page) => {
    const workbench = await new Workbench(page).open();
    for (const name of ["Guichet unique", "CTG", "Dépenses ± %"])
      await workbench.whatIf(name).press("Enter");
    return new Years(page).open();
  };

  test("rien ne glisse, axe ne trouve rien : par exercice, sur le plan, expliqué, en mots", async ({
    page,
  }) => {
    const years = await six(page);
    const clean = async () => {
      await years.expectNoSidewaysScroll();
      await expectAccessible(page);
    };
    await clean();
    await years.look(WHOLE);
    await expect(years.heads).toHaveCount(7);
    await years.row("Reste à votre charge").getByRole("button", { name: /^227/ }).click();
    await expect(years.why).toBeVisible();
    await clean();
    await years.press("Résumer le plan en mots").click();
    await expect(years.words).toBeVisible();
    await clean();
  });

  test("regarder, déplacer une colonne, lire pourquoi, résumer : tout au clavier", async ({
    page,
  }) => {
    const years = await six(page);
    await years.title.focus();
    await reach(page, years.column);
    await reach(page, page.locator("summary", { hasText: "Affichage" }));
    await page.keyboard.press("Enter");
    await reach(page, page.getByRole("button", { name: WHOLE }));
    await page.keyboard.press("Enter");
    await expect(years.heads).toHaveCount(7);
    await reach(page, years.press("Résumer le plan en mots"));
    await page.keyboard.press("Enter");
    await expect(years.words).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(years.words).toBeHidden();
    // The menu of the last column: it moves, and its head keeps the focus.
    await reach(page, years.heads.last().locator("summary"));
    await page.keyboard.press("Enter");
    await reach(page, years.heads.last().getByRole("button", { name: "Vers la gauche" }));
    await page.keyboard.press("Enter");
    await expect(years.heads.nth(5).locator("summary")).toBeFocused();
    await reach(page, years.row("Reste à votre charge").getByRole("button", { name: /^227/ }));
    await page.keyboard.press("Enter");
    await expect(years.why.getByRole("heading", { level: 3 }).first()).toBeFocused();
    await page.keyboard.press("Escape");
  });

  test("chaque bouton, champ et menu de la page prend le focus, à l’écran", async ({ page }) => {
    const years = await six(page);
    await years.look(WHOLE);
    await expect(years.heads).toHaveCount(7);
    const wanted = await page
      .getByRole("main")
      .locator("button:visible, input:visible, select:visible, summary:visible, a:visible")
      .count();
    await page.getByRole("main").focus();
    const met = new Set<string>();
    for (let presses = 0; presses < wanted + 10; presses++) {
      await page.keyboard.press("Tab");
      const here = await page.evaluate(() => {
        const focused = document.activeElement;
        if (!focused?.closest("main")) return null;
        const all = [...document.querySelectorAll("main *")];
        const box = focused.getBoundingClientRect();
        const seen =
          box.width > 0 &&
          box.left >= -1 &&
          box.right <= innerWidth + 1 &&
          box.top < innerHeight &&
          box.bottom > 0;
        const away = seen ? "" : ` hors de l’écran : ${focused.outerHTML.slice(0, 100)}`;
        return `${all.indexOf(focused)}${away}`;
      });
      if (here === null) break;
      expect(here).not.toContain("hors de l’écran");
      met.add(here);
    }
    // A group of choices is one stop.
    const groups = await page.getByRole("main").locator("input[type=radio]:visible").count();
    expect(met.size).toBeGreaterThanOrEqual(wanted - groups);
  });
});
