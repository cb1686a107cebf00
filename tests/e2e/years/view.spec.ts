// How « Sur 5 ans » is looked at: beside any column, by exercice or as a whole, in words, why, on paper, with six scenarios.
import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";
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
  await expect(page.getByText("l’écart avec « Analyse de la pratique »")).toBeVisible();
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
  const words = plain(await years.words.getByRole("textbox").inputValue());
  expect(words).toContain("RPE du Val d’Exemple, plan de 2026 à 2030.");
  expect(words).toContain(
    "B, + 0,5 ETP. Sur tout le plan, reste à votre charge 227 672,65 € : 52 557,55 € de plus que la base, autant chaque année (10 511,51 €).",
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
  const lowest = page.locator("#au-plus-bas");
  await expect(lowest).toContainText("de reste à charge, que la Caf ne paie pas, et");
  await expect(lowest).toContainText("avancés dans l’attente de la Caf");
  const undated = page.getByRole("heading", { name: "Dû, mais sans date" });
  await expect(undated).toBeVisible();
  await expect(page.getByText(/4.000,00.€ chaque année, de 2026 à 2030/)).toBeVisible();
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
    .getByRole("button", { name: "pourquoi ?", exact: true })
    .click();
  await expect(years.why).toContainText("Aucun exercice n’est connu");
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
  test(`à ${width} px${size ? ", en grand" : ""}, les mots de la courbe ne se couvrent pas`, async ({
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
    expect(await covered()).toEqual([]);
    await years.expectNoSidewaysScroll();
  });

test.describe("sur le papier", () => {
  test("les champs et leurs exemples restent à l’écran, les phrases suffisent", async ({
    page,
  }) => {
    const years = await new Years(page).open();
    await page.emulateMedia({ media: "print" });
    // The origin of a ceiling is said nowhere else.
    for (const field of await page
      .getByRole("main")
      .locator("input:not([id^=origine]), textarea")
      .all())
      await expect(field).toBeHidden();
    await expect(page.getByRole("main").locator("input:visible[placeholder]")).toHaveCount(0);
    for (const button of await page.getByRole("main").locator("button:not(.fig)").all())
      await expect(button).toBeHidden();
    await expect(page.getByText("Agit tout au long du plan.").first()).toBeVisible();
    await expect(
      page.getByRole("main").getByText("seule la notification de votre Caf fait foi"),
    ).toBeVisible();
    await expect(page.getByText("Chaque montant se clique.")).toBeHidden();
    await expect(years.row("Reste à votre charge")).toBeVisible();
  });

  test("chaque feuille est un A4 couché, sans feuille blanche, et le tableau y tient", async ({
    page,
  }) => {
    const years = await new Years(page).open();
    const sheets = async () => {
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
      return [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [
        Number(width),
        Number(height),
      ]);
    };
    const pages = await sheets();
    expect(pages.length).toBeGreaterThan(1);
    for (const [width, height] of pages)
      expect([Math.round(width!), Math.round(height!)]).toEqual([842, 595]);
    // 297 mm less the margins, at 96 points an inch.
    await page.setViewportSize({ width: 1024, height: 700 });
    await page.emulateMedia({ media: "print" });
    const fits = () =>
      years.table.evaluate((table) => table.scrollWidth <= table.parentElement!.clientWidth);
    expect(await fits()).toBe(true);
    await page.emulateMedia({ media: "screen" });
    await years.look(WHOLE);
    await page.emulateMedia({ media: "print" });
    expect(await fits()).toBe(true);
  });
});

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
      const { violations } = await new AxeBuilder({ page })
        .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"])
        .analyze();
      expect(violations.map(({ id, nodes }) => `${id} : ${nodes[0]?.html}`)).toEqual([]);
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
        return `${all.indexOf(focused)}${seen ? "" : ` hors de l’écran : ${focused.outerHTML.slice(0, 100)}`}`;
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
