// How « Sur 5 ans » is looked at: beside any column, by exercice or as a whole, in words, why.
import { expect, test } from "@playwright/test";
import { Workbench, Years, plain } from "../support/pages";

const WHOLE = "Sur tout le plan, les colonnes";
const heads = (years: Years) => years.heads.allInnerTexts().then((texts) => texts.map(plain));

test("sur tout le plan, une colonne par scénario, à côté de la référence choisie", async ({
  page,
}) => {
  const years = await new Years(page).open();
  await expect(years.lead).toContainText("autant chaque année");
  await years.look(WHOLE);
  await years.expectFigures("Reste à votre charge", [
    "175 115 €",
    "227 673 € 52 558 € de plus",
    "170 115 € 5 000 € de moins",
    "173 615 € 1 500 € de moins",
  ]);
  await years.expectFigures("ETP d’animateur", [
    "1,00 chaque année",
    "1,50 chaque année",
    "1,00 chaque année",
    "1,00 chaque année",
  ]);
  await years.look("C, Analyse de la pratique");
  await expect(
    page.getByRole("main").getByText("l’écart avec « Analyse de la pratique »"),
  ).toBeVisible();
  await years.expectFigures("Reste à votre charge", [
    "175 115 € 5 000 € de plus",
    "227 673 € 57 558 € de plus",
    "170 115 €",
    "173 615 € 3 500 € de plus",
  ]);
  await years.look("Par exercice, une colonne");
  await expect(years.row("Reste à votre charge")).toContainText(/11.511,51.€ de plus/);
  await expect(years.lead).toContainText(/57.558.€ de plus que «.Analyse de la pratique.»/);
  // The workbench looks at it the same way.
  await years.go("Simuler");
  await expect(new Workbench(page).cell("Reste à votre charge", "A")).toContainText(
    "par rapport à « Analyse de la pratique »",
  );
});

test("« Seulement ce qui diffère » vaut pour le plan, et le total reste", async ({ page }) => {
  const years = await new Years(page).open();
  await years.column.selectOption({ label: "Communication" });
  await years.look("Seulement ce qui diffère");
  await expect(years.table.getByRole("rowheader")).toHaveText([
    /^Dépenses retenues/,
    /^Marge/,
    /^Bonus mission/,
    /^Total Caf/,
    /^Reste/,
  ]);
  await years.look("Seulement ce qui diffère");
  await expect(years.row("Prestation de service")).toBeVisible();
});

test("une colonne se masque partout, revient, change de place", async ({ page }) => {
  const years = await new Years(page).open();
  await years.look(WHOLE);
  await years.act("+ 0,5 ETP", "Masquer");
  await expect
    .poll(() => heads(years))
    .toEqual(
      ["Base", "Analyse de la pratique", "Communication"].map((name) =>
        expect.stringContaining(name),
      ),
    );
  await expect(years.chart).not.toHaveAttribute("aria-label", /0,5 ETP/);
  await expect(years.column.getByRole("option")).toHaveText([
    "Base",
    "Analyse de la pratique",
    "Communication",
  ]);
  await expect(years.lead).toContainText("Analyse de la pratique");
  await years.act("Communication", "Vers la gauche");
  await expect
    .poll(() => heads(years))
    .toEqual(["Base", "Communication", "Analyse"].map((name) => expect.stringContaining(name)));
  await years.look("Montrer la colonne masquée");
  await expect(years.heads).toHaveCount(4);
  await years.act("Communication", "Renommer");
  await page.getByRole("textbox", { name: /^Nom du scénario/ }).fill("Stratégie");
  await page.keyboard.press("Enter");
  await expect(years.heads.filter({ hasText: "Stratégie" })).toHaveCount(1);
});

test("le plan se résume en mots, que l’on copie", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const years = await new Years(page).open();
  await years.press("Résumer le plan en mots").click();
  await expect(years.words).toBeVisible();
  await expect(years.words.getByRole("textbox")).toHaveValue(/Simulation indicative/);
  const words = plain(await years.words.getByRole("textbox").inputValue());
  expect(words).toContain("RPE du Val d’Exemple, plan de 2026 à 2030.");
  expect(words).toContain(
    "B, + 0,5 ETP. Sur tout le plan, reste à votre charge 227 672,65 € : " +
      "52 557,55 € de plus que la base, autant chaque année (10 511,51 €).",
  );
  expect(words).toContain("Certitude : hypothèse de 2026 à 2030.");
  expect(words).toContain("Simulation indicative et non contractuelle");
  await years.words.getByRole("button", { name: "Copier" }).click();
  await expect(years.message("Résumé copié.")).toBeVisible();
  expect(plain(await page.evaluate(() => navigator.clipboard.readText()))).toBe(words);
  await expect(years.words).toBeHidden();
});

test("une somme dit les exercices qu’elle additionne, un prix plafond d’où il vient", async ({
  page,
}) => {
  const years = await new Years(page).open();
  const total = years.row("Reste à votre charge").getByRole("button").last();
  await total.click();
  await expect(years.why).toContainText("5 exercices à 45 534,53 € chacun, de 2026 à 2030");
  await expect(years.why.getByRole("row")).toHaveCount(6);
  await expect(total).toHaveAttribute("aria-expanded", "true");
  await page.keyboard.press("Escape");
  await expect(total).toBeFocused();
  await years.row("Prix plafond par ETP").getByRole("button").nth(2).click();
  await expect(years.why).toContainText("Prix plafond par ETP, + 0,5 ETP, 2028");
  await expect(years.why).toContainText(
    "le prix plafond de 2017, 58 086 € par ETP d’animateur, est reconduit",
  );
  await expect(years.why).toContainText("hypothèse");
});

test("la trésorerie sépare le reste à charge de ce qui attend la Caf", async ({ page }) => {
  const workbench = await new Workbench(page).open();
  await workbench.whatIf("CTG").click();
  for (const [name, value] of [
    ["ETP existants de la convention", "1"],
    ["Forfait par ETP existant, €", "4 000"],
  ] as const)
    await page.getByRole("textbox", { name }).last().fill(value);
  await workbench.go("Sur 5 ans");
  const years = new Years(page);
  await years.column.selectOption({ label: "CTG" });
  const headline = page.locator("#attendu-de-la-caf");
  await expect(headline.getByRole("paragraph").first()).toContainText(
    "À attendre de la Caf, au plus fort :",
  );
  await expect(headline).toContainText("À part, ce qui reste à votre charge :");
  const undated = page.getByRole("heading", { name: "Dû, mais sans date" });
  await expect(undated).toBeVisible();
  await expect(
    page.getByRole("main").getByText(/4.000,00.€ chaque année, de 2026 à 2030/),
  ).toBeVisible();
  await years.unfoldYear("2027");
  await expect(years.month("2027", "décembre")).not.toContainText("territoire");
  const year = years.month("2026", "décembre").getByRole("cell");
  // 35 023,02 € less 4 000 € stay with the relais; 24 976,98 € and 4 000 € wait.
  await expect(year.nth(4)).toHaveText(/−31.023,02.€/);
  await expect(year.nth(5)).toHaveText(/−28.976,98.€/);
});

test("un scénario qui ne peut pas être calculé le dit sur la courbe et dans sa légende", async ({
  page,
}) => {
  const workbench = await new Workbench(page).open();
  await workbench.whatIf("CTG").click();
  await workbench.go("Sur 5 ans");
  const years = new Years(page);
  await expect(years.chart.getByText("E : à compléter")).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: /^ECTGà compléter$/ })).toBeVisible();
  await years.look(WHOLE);
  await years
    .row("Reste à votre charge")
    .getByRole("button", { name: /^pourquoi\s\?/ })
    .click();
  await expect(years.why).toContainText("Aucun exercice n’est complet");
  await expect(
    years.why.getByRole("button", { name: /ETP existants de la convention/ }),
  ).toBeVisible();
});

for (const [width, size] of [
  [320, null],
  [360, null],
  [768, "large"],
  [1920, "large"],
] as const)
  test(`à ${width} px${size ? ", en grand" : ""}, aucun mot de la courbe n’est couvert`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    const workbench = await new Workbench(page).open();
    for (const name of ["Dépenses ± %", "CTG"]) await workbench.whatIf(name).click();
    const years = await new Years(page).open();
    if (size)
      await page.evaluate((size) => document.documentElement.setAttribute("data-size", size), size);
    const covered = () =>
      years.chart.evaluate((chart) => {
        const boxes = [...chart.querySelectorAll("text")].map(
          (text) => [text.textContent, text.getBoundingClientRect()] as const,
        );
        const drawn = boxes.filter(([, box]) => box.width > 0);
        const hit = (one: DOMRect, other: DOMRect) =>
          one.left < other.right - 1 &&
          other.left < one.right - 1 &&
          one.top < other.bottom - 4 &&
          other.top < one.bottom - 4;
        return drawn.flatMap(([words, box], place) =>
          drawn
            .slice(place + 1)
            .filter(([, other]) => hit(box, other))
            .map(([other]) => `${words} / ${other}`),
        );
      });
    await expect(years.chart).toBeVisible();
    await expect.poll(covered).toEqual([]);
    await years.expectNoSidewaysScroll();
  });
