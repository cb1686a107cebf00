import { expect, test, type Page } from "@playwright/test";
import { Workbench, Decide, Home, plain, reload } from "../support/pages";

/** 2017: one animator at 48 000 €, 22 000 € of supplies: above the ceiling of 58 086 €. */
async function relais(page: Page) {
  await (await new Home(page).open()).fromScratch.click();
  const workbench = new Workbench(page);
  await workbench.year.selectOption("2017");
  await page.getByRole("button", { name: "Ajouter le premier poste" }).click();
  await workbench.postName.fill("Animatrice");
  await workbench.postEtp.fill("1");
  await workbench.postCost.fill("48 000");
  await workbench.account("60", "Achats").fill("22 000");
  await workbench.go("Décider");
  return new Decide(page);
}

test("un reste à charge visé devient un scénario qui le tient, et « Annuler » le défait", async ({
  page,
}) => {
  const decide = await relais(page);
  await decide.reste.fill("40 000");
  // What cuts nothing comes first, and is chosen.
  await expect(decide.ways.first()).toBeChecked();
  await expect(decide.answer).toContainText("Il suffit d’une recette de 5 023,02 € de plus");
  await decide.way("la ligne 60 Achats").check();
  await expect(decide.answer).toContainText("à 16 976,98 €, soit 22,8 % de moins");
  await expect(decide.answer).not.toContainText("suffit");
  await expect(decide.answer).toContainText("un centime de plus, et elle ne l’est plus");
  await decide.make.click();
  await expect(decide.make).toBeVisible();
  await decide.message("Scénario B, «").getByRole("link", { name: "Simuler" }).click();
  const workbench = new Workbench(page);
  await workbench.expectRow("Reste à votre charge", ["45 023 €", "40 000 €"]);
  await expect(workbench.head("B")).toContainText("Reste de 40 000 € au plus");
  await expect(workbench.lever("60 Achats : 16 976,98 €")).toBeVisible();
  await workbench.undo.click();
  await expect(workbench.heads).toHaveCount(1);
  await workbench.go("Décider");
  await expect(decide.reste).toHaveValue("40 000");
});

test("une cible hors d’atteinte dit jusqu’où l’on va, et pourquoi", async ({ page }) => {
  const decide = await relais(page);
  await decide.reste.fill("40 000");
  await decide.way("la ligne 60 Achats").check();
  await decide.reste.fill("1 000");
  // What is out of reach is no choice any more: another one is answered, and it is said why.
  await expect(decide.way("la ligne 60 Achats")).toHaveCount(0);
  await expect(decide.ways.first()).toBeChecked();
  await decide.unfoldShort();
  await expect(decide.short).toContainText(
    /la ligne 60 Achats.: même à 0,00\s€, le reste à charge serait de 27\s360,00\s€/,
  );
  await decide.reste.fill("40 000");
  await expect(decide.way("la ligne 60 Achats")).toBeChecked();
  await decide.reste.fill("-5");
  await expect(
    page.getByRole("main").getByText("Un nombre négatif n’a pas de sens ici."),
  ).toBeVisible();
  await expect(decide.answer).toContainText("Corrigez le reste à charge voulu");
  await reload(page);
  await expect(decide.reste).toHaveValue("-5");
});

test("réduire le temps d’un poste dit ce qui est perdu, et la case du contrat qui devrait suivre", async ({
  page,
}) => {
  let decide = await relais(page);
  const workbench = new Workbench(page);
  await workbench.go("Simuler");
  await workbench.unfold("Contrat avec la Caf");
  await workbench.base.getByRole("checkbox", { name: /Convention territoriale globale/ }).check();
  const existing = workbench.base.getByRole("textbox", { name: /^ETP existants/ });
  await existing.fill("1");
  await workbench.base.getByRole("textbox", { name: /^Forfait par ETP existant/ }).fill("4 200");
  await workbench.go("Décider");
  decide = new Decide(page);
  // 40 823,02 € today: 823,02 / 23,02302 a thousandth.
  await decide.reste.fill("40 000");
  await decide.way("les ETP de « Animatrice »").check();
  await expect(decide.answer).toContainText(
    "ramener « Animatrice » de 1 à 0,964 ETP, soit 3,6 % de temps d’animation en moins",
  );
  await expect(decide.answer).not.toContainText("suffit");
  // 0,036 × 4 200 € less of the convention.
  await expect(decide.answer).toContainText(
    "Si elle devait suivre (0,964 ETP), le reste à charge serait de 40 145,39 € : la cible n’est plus tenue",
  );
  await decide.answer.getByRole("button", { name: "Aller à cette case" }).click();
  await expect(existing).toBeFocused();
});

test("le plafond et les AM par ETP se visent aussi ; ce qui manque s’y rejoint", async ({
  page,
}) => {
  const decide = await relais(page);
  await decide.goal.selectOption("ne pas dépasser le plafond");
  await decide.way("les ETP de « Animatrice »").check();
  await expect(decide.answer).toContainText("« Animatrice » de 1 à 2,182 ETP");
  await decide.goal.selectOption({ index: 2 });
  await decide.am.fill("80");
  await decide.answer
    .getByRole("button", { name: "Remplissez le nombre d’AM du territoire." })
    .click();
  await expect(
    page.getByRole("textbox", { name: /^Assistantes et assistants maternels .AM. du territoire/ }),
  ).toBeFocused();
  await page.keyboard.type("130");
  await decide.go("Décider");
  await decide.goal.selectOption({ index: 2 });
  await expect(decide.answer).toContainText("1,625 ETP");
  await decide.am.fill("0");
  await expect(decide.answer).toContainText("Cette cible est impossible");
  await expect(decide.make).toHaveCount(0);
  await expect(decide.short).toHaveAttribute("open");
});

test("les courbes et leurs tableaux disent où le plafond joue", async ({ page }) => {
  const decide = await relais(page);
  await expect(decide.curve("Selon les dépenses retenues")).toHaveAccessibleName(
    /Au-delà de 58\s086\s€ de dépenses retenues, un euro de plus n’apporte rien/,
  );
  await page.getByRole("main").getByText("Voir le tableau").nth(1).click();
  const points = page.getByRole("table", { name: /^Selon les dépenses retenues/ });
  const kink = points.getByRole("row", { name: /plafond commence/ });
  await expect
    .poll(async () => plain(await kink.innerText()))
    .toContain("58 086,00 € 24 976,98 € 33 109,02 €");
  await page.getByRole("combobox", { name: /^Quand les ETP changent/ }).selectOption("constant");
  await expect(decide.curve("Selon les ETP d’animateur")).toHaveAccessibleName(
    /Sous 1,21\sETP, vos dépenses dépassent le plafond.: c’est votre cas/,
  );
});

test("ce qui compte est trié, et ce qui ne change rien dit pourquoi", async ({ page }) => {
  const decide = await relais(page);
  await expect(decide.effects.getByRole("row").nth(1)).toContainText(
    "Coût annuel de « Animatrice »",
  );
  await expect(decide.effect("ETP de « Animatrice »")).toContainText("2 497,70 € de moins");
  await expect(decide.effect("60 Achats")).toContainText("un euro de plus n’apporte rien");
  await expect(
    page.getByRole("main").getByText("Publié pour l’exercice : il ne change pas"),
  ).toBeVisible();
});

test("un scénario se choisit, et un barème qui manque mène à son champ", async ({ page }) => {
  const workbench = await new Workbench(page).open();
  await workbench.go("Décider");
  const decide = new Decide(page);
  await decide.column.selectOption("Analyse de la pratique");
  await expect(decide.effect("AM différents dans l’année")).toHaveCount(0);
  await expect(decide.effect("Prix de « Séance »")).toContainText("200,00 € de plus");
  await workbench.go("Simuler");
  await workbench.unfold("Exercice et barème");
  await workbench.way("Laisser à compléter").check();
  await workbench.go("Décider");
  await decide.page
    .getByRole("main")
    .getByRole("button", { name: /prix plafond de 2026/ })
    .first()
    .click();
  await expect(workbench.way("Saisir celui de ma notification")).toBeFocused();
});

test("ce que l’on regarde reste quand on quitte la page, et tombe avec son scénario", async ({
  page,
}) => {
  const workbench = await new Workbench(page).open();
  await workbench.go("Décider");
  const decide = new Decide(page);
  await decide.column.selectOption("+ 0,5 ETP");
  await decide.goal.selectOption("ne pas dépasser le plafond");
  await decide.way("toutes les dépenses").check();
  const pay = page.getByRole("combobox", { name: /^Quand les ETP changent/ });
  await pay.selectOption("constant");
  await decide.goToHelp("Barèmes et sources");
  await decide.go("Décider");
  await expect(decide.column.locator(":checked")).toHaveText("+ 0,5 ETP");
  await expect(decide.goal.locator(":checked")).toHaveText("ne pas dépasser le plafond");
  await expect(decide.way("toutes les dépenses")).toBeChecked();
  await expect(pay).toHaveValue("constant");
  await workbench.go("Simuler");
  await workbench.act("B", "Retirer");
  await workbench.go("Décider");
  await expect(decide.column.locator(":checked")).toHaveText("Base");
  await expect(decide.goal.locator(":checked")).toHaveText("ne pas dépasser le plafond");
});

test("six scénarios à 360 px : chaque lettre des courbes se lit, aucune n’est couverte", async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const workbench = await new Workbench(page).open();
  for (const name of ["Guichet unique", "+ 0,5 ETP", "Dépenses ± %"])
    await workbench.whatIf(name).press("Enter");
  await workbench.go("Décider");
  await new Decide(page).expectNoSidewaysScroll();
  await expect(page.locator(".curve__d")).toHaveCount(2);
  for (const drawing of await page.locator(".curve__d").all()) {
    const words = await drawing.locator("text.svg-b").evaluateAll((all) =>
      all.map((one) => ({
        text: one.textContent!,
        box: one.getBoundingClientRect().toJSON() as DOMRect,
      })),
    );
    const letters = words
      .flatMap(({ text }) => text.split(", "))
      .filter((text) => /^[A-G]$/.test(text));
    expect(letters.sort().join("")).toBe("AABBCCDDEEFFGG");
    const frame = (await drawing.boundingBox())!;
    for (const [place, one] of words.entries()) {
      expect(one.box.left, one.text).toBeGreaterThanOrEqual(frame.x);
      expect(one.box.right, one.text).toBeLessThanOrEqual(360);
      for (const other of words.slice(place + 1)) {
        // The box of a text is taller than its letters: by a quarter on either side.
        const inner = ({ box }: typeof one) => ({
          top: box.top + box.height / 4,
          bottom: box.bottom - box.height / 4,
        });
        const apart =
          one.box.right <= other.box.left ||
          other.box.right <= one.box.left ||
          inner(one).bottom <= inner(other).top ||
          inner(other).bottom <= inner(one).top;
        expect(apart, `« ${one.text} » et « ${other.text} »`).toBe(true);
      }
    }
  }
});

test("au clavier seulement, de la cible au scénario", async ({ page }) => {
  const decide = await relais(page);
  await decide.reste.focus();
  await page.keyboard.type("40 000");
  await page.keyboard.press("Tab");
  await expect(decide.ways.first()).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(decide.ways.nth(1)).toBeChecked();
  await expect(decide.answer).toContainText("Il suffit d’une CTG");
  await page.keyboard.press("Tab");
  await expect(decide.make).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(decide.message("Scénario B, «")).toBeVisible();
});

test.describe("320 px", () => {
  test.use({ viewport: { width: 320, height: 640 } });
  test("une cible, ses tableaux ouverts : rien ne glisse de côté", async ({ page }) => {
    const decide = await new Decide(page).open();
    await decide.reste.fill("30 000");
    await decide.unfoldTables();
    await decide.expectNoSidewaysScroll();
    await decide.make.click();
    await expect(decide.message("Scénario E, «")).toBeVisible();
    await decide.expectNoSidewaysScroll();
  });
});
