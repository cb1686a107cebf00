import { expect, test } from "@playwright/test";
import { Workbench, Home, listen, plain, reload, Baremes } from "../support/pages";

test.use({ serviceWorkers: "allow" });

const PS = "Prestation de service" as const;

let baremes: Baremes;
test.beforeEach(async ({ page }) => {
  baremes = await new Baremes(page).open();
});

/** From the example to a base whose year waits for its ceiling. */
async function leave(baremes: Baremes) {
  await baremes.way("Laisser à compléter").check();
}

test("chaque ligne des tables a sa période, son montant, sa certitude et sa source", async ({
  page,
}) => {
  let rows = 0;
  for (const name of [
    "Ce que la Caf verse au relais",
    "Conventions, contrats et versements",
    "Repères",
    "Aides aux assistants maternels",
  ]) {
    const table = page.getByRole("table", { name, exact: true });
    await expect(table).toBeVisible();
    for (const row of await table.locator("tbody tr").all()) {
      const cells = (await row.getByRole("cell").allInnerTexts()).map(plain);
      expect(cells).toHaveLength(4);
      expect(cells.every((cell) => cell !== "")).toBe(true);
      expect(cells[2]).toMatch(/sourcé|indicatif/);
      rows++;
    }
  }
  expect(rows).toBeGreaterThan(20);
  const rate = page.getByRole("row").filter({ hasText: "2011 à 2017" }).first();
  const quote = rate.getByText(
    "Depuis 2011, le montant annuel de la prestation de service représente 43%",
  );
  await expect(quote).toBeHidden();
  await rate.getByText(/II\.2\.3$/).click();
  await expect(quote).toBeVisible();
});

test("les six missions, les listes, les documents et ce qui n’est pas connu", async ({ page }) => {
  const main = page.getByRole("main");
  for (const name of [
    "Les six missions",
    "Les listes à cocher",
    "Les textes dont nous disposons",
    "Ce qui n’est pas connu",
  ])
    await expect(main.getByRole("heading", { level: 2, name })).toBeVisible();
  await expect(main.locator(".mission")).toHaveCount(6);
  await main.getByText(/^Ce qu’un relais doit être et faire\s: \d+ lignes$/).click();
  await expect(main.getByText("Toutes les activités sont gratuites pour tous")).toBeVisible();
  await expect(
    main.getByText("Circulaire Cnaf C 2017-003 du 26 juillet 2017", { exact: true }),
  ).toBeVisible();
  await expect(main.getByText(/^Le prix plafond de toute autre année que 2017/)).toBeVisible();
});

test("un prix plafond tapé ici change la Ps, et dit où il pèse", async ({ page }) => {
  await leave(baremes);
  await baremes.add("2026");
  await baremes.price("2026").fill("60 000");
  await baremes.origin("2026").fill("Notification du 3 mars 2026");
  await expect(baremes.way("Prendre celui de la liste ci-dessous")).toBeChecked();
  await baremes.weight(/^Où cette valeur pèse\s: \d+ montants en dépendent/).click();
  const figure = page.getByRole("link", { name: /^Base\s: 25.800.€$/ });
  await expect(figure.first()).toBeVisible();
  await figure.first().click();
  const workbench = new Workbench(page);
  await workbench.expectRow(PS, ["25 800 €", "38 700 €", "25 800 €", "25 800 €"]);
  await expect(workbench.why).toContainText("(origine : Notification du 3 mars 2026)");
  await expect(workbench.rowHead(PS)).toContainText("saisi par vous");
});

test("une hypothèse part de la dernière année saisie", async ({ page }) => {
  await expect(baremes.way("Faire une hypothèse à partir de 2017")).toBeChecked();
  await baremes.add("2024");
  await baremes.price("2024").fill("50 000");
  const way = baremes.way("Faire une hypothèse à partir de 2024");
  await expect(way).toBeChecked();
  await page.getByRole("textbox", { name: /^Revalorisation, % par an/ }).fill("2");
  // 50 000 × 1,02² = 52 020, of which 43 %.
  await expect(baremes.weight(/^Où cette valeur pèse/)).toBeVisible();
  await baremes.go("Simuler");
  const workbench = new Workbench(page);
  await workbench.expectFigure(PS, "A", "22 369 €");
  await expect(workbench.rowHead(PS)).toContainText("hypothèse");
  await workbench.figure(PS, "A").click();
  await expect(workbench.whyTitle).toHaveText("Pourquoi 22 368,60 € ?");
});

test("une valeur qui ne sert pas le dit", async () => {
  await baremes.add("2030");
  await baremes.price("2030").fill("60 000");
  await expect(baremes.own).toContainText("Aucun montant n’en dépend.");
  await expect(baremes.weight(/^Où cette valeur pèse/)).toBeHidden();
});

test("ajouter, corriger, retirer, annuler, garder", async ({ page }) => {
  await expect(baremes.own).toHaveCount(0);
  await baremes.add("2024");
  await baremes.price("2024").fill("58 00");
  await baremes.price("2024").fill("58 900");
  await baremes.add("2019");
  await baremes.price("2019").fill("57 000");
  await expect(baremes.own.getByRole("rowheader")).toHaveText(["2019", "2024"]);
  // A year stands once in the list, and 2017 is published.
  await expect(baremes.year.getByRole("option", { name: "2024" })).toHaveCount(0);
  await expect(baremes.year.getByRole("option", { name: "2017" })).toHaveCount(0);

  await baremes.remove("2024").click();
  await expect(baremes.own.getByRole("rowheader")).toHaveText(["2019"]);
  await expect(baremes.year).toBeFocused();
  await baremes
    .message("Prix plafond de 2024 retiré.")
    .getByRole("button", { name: "Annuler" })
    .click();
  await expect(baremes.price("2024")).toHaveValue("58 900");
  await expect(baremes.origin("2024")).toHaveValue("Notification de la Caf");
  await expect(page.getByText(/^Enregistré sur cet ordinateur à/)).toBeVisible();
  await reload(page);
  await expect(baremes.price("2024")).toHaveValue("58 900");
  await expect(baremes.price("2019")).toHaveValue("57 000");
});

test("un prix plafond d’avant 2017 s’ajoute", async () => {
  await leave(baremes);
  await expect(baremes.year.getByRole("option").first()).toHaveText("2011");
  await baremes.add("2015");
  await baremes.price("2015").fill("55 000");
  await expect(baremes.own.getByRole("rowheader")).toHaveText(["2015"]);
});

test("vider le montant laisse la ligne, et la Ps attend", async ({ page }) => {
  await leave(baremes);
  await baremes.add("2026");
  await baremes.price("2026").fill("60 000");
  await baremes.price("2026").fill("");
  await expect(baremes.price("2026")).toBeFocused();
  await baremes.go("Simuler");
  await expect(new Workbench(page).todo(PS, "A")).toBeVisible();
});

test("ce qui est hostile reste du texte", async ({ page }) => {
  const said = listen(page);
  await leave(baremes);
  await baremes.add("2026");
  const origin = '"><script>alert(1)</script><img src=x onerror=alert(2)>';
  await baremes.origin("2026").fill(origin);
  await baremes.price("2026").fill("60 OOO");
  await expect(baremes.price("2026")).toHaveAttribute("aria-invalid", "true");
  await expect(baremes.own).toContainText("contient la lettre O");
  await baremes.price("2026").fill("60 000");
  await baremes.go("Simuler");
  const workbench = new Workbench(page);
  await workbench.figure(PS, "A").click();
  await expect(workbench.why).toContainText(origin);
  expect(said).toEqual([]);
});

test("au clavier : une année s’ajoute, se remplit, se retire", async ({ page }) => {
  await baremes.year.focus();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Ajouter un prix plafond" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(baremes.price("2026")).toBeFocused();
  await page.keyboard.type("61 000");
  await page.keyboard.press("Tab");
  await expect(baremes.origin("2026")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(baremes.remove("2026")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(baremes.own).toHaveCount(0);
  await expect(baremes.year).toBeFocused();
});

test("un dossier vide n’a pas de valeur locale, et 2017 est publié", async ({ page }) => {
  const home = await new Home(page).open();
  await home.fromScratch.click();
  await home.goToHelp("Barèmes et sources");
  await expect(baremes.own).toHaveCount(0);
  await page.getByRole("combobox", { name: "Exercice", exact: true }).first().selectOption("2017");
  await expect(page.getByText("Prix plafond 2017 : 58 086 € par ETP")).toBeVisible();
});
