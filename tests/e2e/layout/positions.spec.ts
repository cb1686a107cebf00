// Results stand near what changes them: what is in sight at the same time, and where.
import { expect, test, type Locator } from "@playwright/test";
import { Home, Missions, Payments, plain, ROWS, Workbench, Years } from "../support/pages";

/** The parts of these that are on the screen, covered by nothing. */
async function expectSeenTogether(...all: Locator[]) {
  for (const one of all) {
    await expect(one).toBeInViewport({ ratio: 0.95 });
    const covered = await one.evaluate((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      const hit = document.elementFromPoint(left + Math.min(width, 40) / 2, top + height / 2);
      return !hit || !(element.contains(hit) || hit.contains(element))
        ? (hit?.className ?? "rien")
        : "";
    });
    expect(covered, String(one)).toBe("");
  }
}

test.describe("1366 × 768", () => {
  test.use({ viewport: { width: 1366, height: 768 } });

  test("Simuler : la prestation, le total de la Caf et le reste se voient sans défiler", async ({
    page,
  }) => {
    const workbench = await new Workbench(page).open();
    const rows = ["Prestation de service", "Total Caf", "Reste à votre charge"] as const;
    await expectSeenTogether(
      workbench.postCost.first(),
      ...rows.flatMap((row) => [workbench.figure(row, "A"), workbench.figure(row, "D")]),
    );
  });

  test("Simuler : aucune ligne n’attend sous le total qui reste, à quatre colonnes puis à deux", async ({
    page,
  }) => {
    const workbench = await new Workbench(page).open();
    for (const columns of [4, 2]) {
      for (let left = await workbench.heads.count(); left > columns; left--)
        await workbench.act("C", "Retirer");
      await expect(workbench.heads).toHaveCount(columns);
      const foot = (await workbench.table.locator("tfoot").boundingBox())!;
      for (const row of ROWS.slice(0, -1)) {
        const box = (await workbench.rowHead(row).boundingBox())!;
        expect(box.y + box.height, `${row}, ${columns}`).toBeLessThanOrEqual(foot.y + 1);
      }
    }
  });

  test("Simuler, la base seule : toute la largeur sert", async ({ page }) => {
    const workbench = await new Workbench(page).open();
    for (let left = 3; left > 0; left--) {
      await workbench.act("B", "Retirer");
      await expect(workbench.heads).toHaveCount(left);
    }
    const table = (await workbench.table.boundingBox())!;
    const who = (await workbench.who.boundingBox())!;
    expect(who.x).toBeGreaterThanOrEqual(table.x + table.width);
    expect(who.y).toBeLessThan(table.y + 40);
    expect(who.x + who.width).toBeGreaterThan(1300);
    await expectSeenTogether(workbench.figure("Reste à votre charge", "A"));
  });

  test("Missions : ce que chacune laisse reste en vue des cases", async ({ page }) => {
    const missions = await new Missions(page).open();
    for (const box of [missions.price, missions.fees, missions.actionNames.last()]) {
      await box.scrollIntoViewIfNeeded();
      await box.focus();
      await expectSeenTogether(missions.gains, box);
    }
    await missions.price.fill("195");
    await expect(missions.gains).toContainText("Analyse de la pratique : −600 €");
  });

  test("Versements : la réponse reste en vue du calendrier et des valeurs", async ({ page }) => {
    const payments = await new Payments(page).open();
    await payments.pick.click();
    for (const box of [
      payments.rates.first(),
      payments.value("la dépense de « Animatrice » dans l’année (réel)"),
    ]) {
      await box.scrollIntoViewIfNeeded();
      await box.focus();
      await expectSeenTogether(payments.answer, box);
    }
    const before = await payments.answer.innerText();
    await payments.rates.first().fill("10");
    await expect(payments.answer).not.toHaveText(before);
  });

  test("Versements : les titres des colonnes et « comptes clos » restent en vue des cases", async ({
    page,
  }) => {
    const payments = await new Payments(page).open();
    // The words of a head stand at its foot.
    const covered = (head: Element) => {
      const { right, bottom } = head.getBoundingClientRect();
      return document.elementFromPoint(right - 10, bottom - 10) !== head;
    };
    const heads = await payments.values.getByRole("columnheader").all();
    await payments.value("la dépense de « Animatrice » dans l’année (réel)").fill("43 000");
    const last = payments.values.getByRole("textbox").last();
    for (const box of [
      payments.value("la dépense de « Animatrice » dans l’année (réel)"),
      payments.value("la dépense de « Secrétaire » dans l’année (réel)"),
      last,
    ]) {
      await box.scrollIntoViewIfNeeded();
      await box.focus();
      await expectSeenTogether(payments.answer, payments.closed, box);
      for (const head of heads) expect(await head.evaluate(covered)).toBe(false);
    }
    await payments.closed.check();
    await expect(page.getByText(/^Comptes de 2026 clos/)).toBeAttached();
  });

  test("Sur 5 ans : le reste du plan reste en vue de ce qui le change", async ({ page }) => {
    const years = await new Years(page).open();
    for (const box of [
      years.evolution("Salaires"),
      years.begins("0,5 ETP de plus, au coût actuel"),
    ]) {
      await box.scrollIntoViewIfNeeded();
      await box.focus();
      await expectSeenTogether(years.lead, box);
    }
    const before = await years.lead.innerText();
    await years.evolution("Salaires").fill("3");
    await expect(years.lead).not.toHaveText(before);
  });
});

test.describe("1280 × 800", () => {
  test.use({ viewport: { width: 1280, height: 800 } });

  test("« Qui paie quoi », la base seule : chaque montant tient dans sa part de la barre", async ({
    page,
  }) => {
    const workbench = await new Workbench(page).open();
    for (let left = 3; left > 0; left--) await workbench.act("B", "Retirer");
    await expect(workbench.heads).toHaveCount(1);
    const bar = (await workbench.who.locator(".stack").boundingBox())!;
    const words = workbench.who.locator(".stack text").filter({ visible: true });
    expect((await words.allTextContents()).map(plain)).toEqual(["Ps 24 977", "Reste 35 023"]);
    const boxes = await words.evaluateAll((all) => all.map((one) => one.getBoundingClientRect()));
    expect(boxes[0].right).toBeLessThan(boxes[1].left);
    expect(boxes[1].right).toBeLessThan(bar.x + bar.width);
    const total = (await workbench.who.getByText("70 000 €", { exact: true }).boundingBox())!;
    expect(total.y + total.height).toBeLessThanOrEqual(bar.y + 2);
  });

  test("un bouton d’une colonne de choix est au milieu de la première ligne de son nom", async ({
    page,
  }) => {
    const workbench = await new Workbench(page).open();
    await workbench.unfold("Mission");
    const radio = workbench.base.getByRole("radio", { name: "Guichet unique" });
    const gap = await radio.evaluate((element) => {
      const range = document.createRange();
      range.selectNodeContents(element.closest("label")!);
      const line = [...range.getClientRects()].filter((rect) => rect.width > 20)[0];
      const box = element.getBoundingClientRect();
      return Math.abs((box.top + box.bottom - line.top - line.bottom) / 2);
    });
    expect(gap).toBeLessThan(1);
  });
});

test.describe("360 × 740", () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test("Simuler : la base vient d’abord, ce qui reste à payer se lit sous elle", async ({
    page,
  }) => {
    const workbench = await new Workbench(page).open();
    await expectSeenTogether(
      workbench.postCost.first(),
      page.getByText(/^Reste à votre charge\s: 35/),
    );
    await workbench.postCost.first().fill("53 800");
    await expect(page.getByText(/^Reste à votre charge\s: 45/)).toBeVisible();
    await page.getByRole("button", { name: "Comparer" }).click();
    await expect(workbench.figure("Prestation de service", "A")).toBeInViewport();
  });

  test("sur chaque page, la première case est sur le premier écran", async ({ page }) => {
    await new Workbench(page).open();
    for (const hash of ["#/simuler", "#/missions", "#/plan", "#/versements", "#/decider"]) {
      await page.evaluate((hash) => location.assign(hash), hash);
      await expect(page.getByText("Chargement…").filter({ visible: true })).toHaveCount(0);
      const first = page
        .getByRole("main")
        .locator("input:visible, select:visible, .acts > button:visible");
      await expect(first.first()).toBeVisible();
      const top = await first.evaluateAll((all) =>
        Math.min(...all.map((one) => one.getBoundingClientRect().bottom + scrollY)),
      );
      expect(top, hash).toBeLessThanOrEqual(740);
    }
  });
});

test("un dossier vide : chaque page dit par où commencer, et aucun 0 €", async ({ page }) => {
  const home = await new Home(page).open();
  await home.fromScratch.click();
  const workbench = new Workbench(page);
  await expect(page.getByRole("button", { name: "Ajouter le premier poste" })).toBeVisible();
  const zero = page.getByRole("main").getByText(/(^|[^\d])0(,00)?\s€/);
  await expect(zero.filter({ visible: true })).toHaveCount(0);
  for (const name of ["Missions", "Décider", "Sur 5 ans", "Versements"] as const) {
    await workbench.go(name);
    await expect(page.getByText("Rien à calculer pour l’instant"), name).toBeVisible();
    await expect(zero.filter({ visible: true }), name).toHaveCount(0);
    await page.getByRole("link", { name: "Saisir ma base" }).click();
    await expect(page.locator("#ajouter-poste"), name).toBeFocused();
  }
});

test("« À compléter » mène à la première case à remplir", async ({ page }) => {
  const workbench = await new Workbench(page).open();
  await workbench.postCost.first().fill("");
  await workbench.base.locator("summary", { hasText: "Dépenses" }).getByText("à compléter").click();
  await expect(workbench.postCost.first()).toBeFocused();
  await workbench.go("Décider");
  await page
    .getByRole("main")
    .getByRole("button", { name: "à compléter", exact: true })
    .first()
    .click();
  await expect(workbench.postCost.first()).toBeFocused();
});

test("le lendemain, l’adresse seule ouvre sur son propre travail", async ({ page, context }) => {
  const workbench = await new Workbench(page).open();
  await workbench.relais.fill("RPE des Tilleuls");
  await expect(workbench.saved).toBeVisible();
  const next = new Workbench(await context.newPage());
  await next.page.goto(page.url().split("#")[0]);
  await expect(next.relais).toHaveValue("RPE des Tilleuls");
  await expect(next.table).toBeVisible();
  // The home page keeps its own address.
  await next.goHome();
  await next.page.reload();
  await expect(next.title).toHaveText(/^Et si votre relais/);
});
