import { expect, test, type Page } from "@playwright/test";
import { readFile } from "node:fs/promises";
import { Workbench, Data, Home, keptTexts, listen, open, put, reload } from "../support/pages";

test.use({ serviceWorkers: "allow" });

const OURS = "simulateur-rpe:";
/** The pause after a keystroke never ends: only the closing of the page may keep the work. */
const withoutPause = (page: Page) =>
  page.addInitScript(() => {
    const real = globalThis.setTimeout;
    (globalThis as any).setTimeout = (call: () => void, delay = 0) =>
      delay >= 100 ? 0 : real(call, delay);
  });

test("un changement survit au rechargement, texte pour texte", async ({ page }) => {
  const workbench = await new Workbench(page).open();
  await workbench.account("60", "Achats").fill("4,4 k€");
  await expect(workbench.saved).toBeVisible();
  await reload(page);
  await expect(workbench.account("60", "Achats")).toHaveValue("4,4 k€");
  await workbench.expectFigure("Reste à votre charge", "A", "36 023 €");
  await expect(workbench.heads).toHaveCount(4);
});

test("un changement survit à la page rechargée dès la frappe", async ({ page }) => {
  await withoutPause(page);
  const workbench = await new Workbench(page).open();
  await workbench.account("60", "Achats").fill("4 400");
  await reload(page);
  await expect(workbench.account("60", "Achats")).toHaveValue("4 400");
});

test("un changement survit à la page fermée dès la frappe", async ({ page, context }) => {
  await withoutPause(page);
  const workbench = await new Workbench(page).open();
  await workbench.account("60", "Achats").fill("4 400");
  await page.close({ runBeforeUnload: true });
  const again = await new Workbench(await context.newPage()).open();
  await expect(again.account("60", "Achats")).toHaveValue("4 400");
});

test("un texte illisible est gardé lui aussi", async ({ page }) => {
  const workbench = await new Workbench(page).open();
  await workbench.postCost.first().fill("43 8OO");
  await expect(workbench.saved).toBeVisible();
  await reload(page);
  await expect(workbench.postCost.first()).toHaveValue("43 8OO");
  await expect(workbench.postCost.first()).toHaveAttribute("aria-invalid", "true");
  await expect(workbench.todo("Prestation de service", "A")).toBeVisible();
});

test("les scénarios, leurs noms et l’année sont gardés", async ({ page }) => {
  const workbench = await new Workbench(page).open();
  await workbench.act("B", "Renommer");
  await workbench.nameField("B").fill("Un mi-temps");
  await page.keyboard.press("Enter");
  await workbench.act("D", "Retirer");
  await workbench.passTo("2025");
  await workbench.goHome();
  await reload(page);
  await workbench.go("Simuler");
  await expect(workbench.year).toHaveValue("2025");
  await expect(workbench.heads).toHaveCount(3);
  await expect(workbench.head("B")).toContainText("Un mi-temps");
});

test("sans un changement, rien n’est écrit", async ({ page }) => {
  const workbench = await new Workbench(page).open();
  await workbench.figure("Prestation de service", "A").click();
  await workbench.go("Mes données");
  expect(await keptTexts(page)).toEqual({});
});

test("stockage interdit : la page marche et dit que rien n’est gardé", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, "localStorage", {
      get() {
        throw new DOMException("Access is denied", "SecurityError");
      },
    });
  });
  const said = listen(page);
  const workbench = await new Workbench(page).open();
  await expect(workbench.banner("Rien n’est gardé.")).toContainText(
    "fermer l’onglet efface votre travail",
  );
  await workbench.account("60", "Achats").fill("4 400");
  await workbench.expectFigure("Reste à votre charge", "A", "36 023 €");
  await page.getByRole("button", { name: "Thème sombre" }).click();
  await workbench.go("Mes données");
  await expect(page.getByText("Votre navigateur refuse de garder quoi que ce soit")).toBeVisible();
  await workbench.go("Simuler");
  await expect(workbench.account("60", "Achats")).toHaveValue("4 400");
  expect(said).toEqual([]);
});

const refuseWrites = () => {
  Storage.prototype.setItem = () => {
    throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
  };
};

test("écriture refusée dès le début : la page marche et le dit", async ({ page }) => {
  await page.addInitScript(refuseWrites);
  const said = listen(page);
  const workbench = await new Workbench(page).open();
  await workbench.account("60", "Achats").fill("4 400");
  await workbench.expectFigure("Reste à votre charge", "A", "36 023 €");
  await expect(workbench.banner("Rien n’est gardé.")).toBeVisible();
  expect(said).toEqual([]);
});

test("mémoire pleine : la page le dit, ne change rien, et garde dès que la place revient", async ({
  page,
}) => {
  const workbench = await new Workbench(page).open();
  await workbench.account("60", "Achats").fill("4 400");
  await expect(workbench.saved).toBeVisible();
  const before = await keptTexts(page);
  await page.evaluate(() => Object.assign(globalThis, { write: Storage.prototype.setItem }));
  await page.evaluate(refuseWrites);
  await workbench.account("60", "Achats").fill("5 500");
  await expect(workbench.banner("Plus de place.")).toContainText(
    "vos derniers changements ne sont pas gardés",
  );
  await workbench.expectFigure("Reste à votre charge", "A", "37 123 €");
  expect(await keptTexts(page)).toEqual(before);

  await page.evaluate(
    () =>
      void (Storage.prototype.setItem = (
        globalThis as unknown as { write: Storage["setItem"] }
      ).write),
  );
  await workbench.account("60", "Achats").fill("6 600");
  await expect(workbench.banner("Plus de place.")).toHaveCount(0);
  await reload(page);
  await expect(workbench.account("60", "Achats")).toHaveValue("6 600");
});

const ODD = {
  "un texte abîmé": {
    text: '{"schema":1,"revision":4,"data":{"exercice":2026,"relais":"Les Ti\u202f…',
    why: "n’est pas un dossier lisible",
  },
  "un autre texte": { text: "  bonjour\n", why: "n’est pas un dossier lisible" },
  "une valeur impossible": {
    text: '{"schema":1,"revision":1,"data":{"exercice":12}}',
    why: "n’est pas un dossier lisible",
  },
  "une version plus récente": {
    text: '{"schema":3,"revision":9,"data":{"annee":{"fin":2031}}}',
    why: "Écrit par une version plus récente du simulateur",
  },
};
for (const [name, { text, why }] of Object.entries(ODD)) {
  test(`${name} sous notre clé : laissé, montré, exporté, et le travail va ailleurs`, async ({
    page,
  }) => {
    await put(page, { [`${OURS}dossier-1`]: text, [`${OURS}dernier`]: "dossier-1" });
    const workbench = await new Workbench(page).open();
    await expect(workbench.relais).toHaveValue("RPE du Val d’Exemple");
    await expect(workbench.banner("Un dossier gardé n’a pas pu être lu.")).toContainText(
      "Il est laissé tel quel",
    );
    await workbench.goHome();
    await expect(
      page.getByText("Un dossier gardé n’a pas pu être lu : il est laissé tel quel"),
    ).toBeVisible();
    await expect(page.getByText("Aucun dossier gardé pour l’instant")).toHaveCount(0);
    await workbench.go("Simuler");
    await workbench.account("60", "Achats").fill("4 400");
    await expect(workbench.saved).toBeVisible();
    await expect(workbench.banner("Un dossier gardé n’a pas pu être lu.")).toBeVisible();
    const kept = await keptTexts(page);
    expect(kept[`${OURS}dossier-1`]).toBe(text);
    expect(kept[`${OURS}dossier-2`]).toContain("4 400");

    const data = new Data(page);
    await data.go("Mes données");
    const row = data.row("dossier-1");
    await expect(row).toContainText("illisible");
    await expect(row).toContainText(why);
    await expect(row.getByRole("link", { name: "Ouvrir" })).toHaveCount(0);
    const waiting = page.waitForEvent("download");
    await row.getByRole("button", { name: "Exporter" }).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toBe("simulateur-rpe-dossier-1.json");
    expect(await readFile(await download.path(), "utf8")).toBe(text);

    await reload(page);
    expect((await keptTexts(page))[`${OURS}dossier-1`]).toBe(text);
    await data.go("Simuler");
    await expect(workbench.account("60", "Achats")).toHaveValue("4 400");
  });
}

for (const [name, refuse] of [
  ["interdit", true],
  ["plein", false],
] as const) {
  test(`stockage ${name} : ouvrir un dossier ne perd pas le travail, « Annuler » le rend`, async ({
    page,
  }) => {
    if (refuse) await page.addInitScript(refuseWrites);
    const workbench = await new Workbench(page).open();
    if (!refuse) await page.evaluate(refuseWrites);
    await workbench.relais.fill("RPE des Tilleuls");
    await workbench.goHome();
    const home = new Home(page);
    await (refuse ? home.example : home.fromScratch).click();
    await expect(workbench.relais).toHaveValue(refuse ? "RPE du Val d’Exemple" : "");
    await expect(workbench.banner(refuse ? "Rien n’est gardé." : "Plus de place.")).toBeVisible();
    await workbench
      .message("Votre travail, qui n’est pas gardé, a été remplacé.")
      .getByRole("button", { name: "Annuler" })
      .click();
    await expect(workbench.relais).toHaveValue("RPE des Tilleuls");
    await workbench.redo.click();
    await expect(workbench.relais).toHaveValue(refuse ? "RPE du Val d’Exemple" : "");
    await workbench.undo.click();
    await expect(workbench.relais).toHaveValue("RPE des Tilleuls");
  });
}

test("un travail rendu par « Annuler » est gardé sous sa clé, et l’autre sous la sienne", async ({
  page,
}) => {
  const workbench = await new Workbench(page).open();
  await workbench.relais.fill("RPE des Tilleuls");
  await expect(workbench.saved).toBeVisible();
  await page.evaluate(() => Object.assign(globalThis, { write: Storage.prototype.setItem }));
  await page.evaluate(refuseWrites);
  await workbench.account("60", "Achats").fill("4 400");
  await workbench.goHome();
  await new Home(page).fromScratch.click();
  await workbench.relais.fill("RPE des Ormes");
  await page.evaluate(
    () =>
      void (Storage.prototype.setItem = (
        globalThis as unknown as { write: Storage["setItem"] }
      ).write),
  );
  await workbench.account("60", "Achats").fill("7 700");
  await expect.poll(async () => (await keptTexts(page))[`${OURS}dossier-2`]).toContain("7 700");
  for (let presses = 0; presses < 3; presses++) await workbench.undo.click();
  await expect(workbench.relais).toHaveValue("RPE des Tilleuls");
  await expect.poll(async () => (await keptTexts(page))[`${OURS}dossier-1`]).toContain("4 400");
  expect((await keptTexts(page))[`${OURS}dossier-2`]).not.toContain("Tilleuls");
  expect((await keptTexts(page))[`${OURS}dossier-1`]).toContain("Tilleuls");
});

test("les mêmes chiffres ne se gardent pas deux fois ; deux sans-nom se distinguent", async ({
  page,
}) => {
  const home = await new Home(page).open();
  for (const costs of ["52 000", "52 000", "61 000"]) {
    await home.costs.fill(costs);
    await home.carryOn.click();
    await home.goHome();
  }
  await expect(home.kept.getByRole("link")).toHaveText([
    "Relais sans nom (2)",
    "Relais sans nom (1)",
  ]);
});

test("le thème et la taille choisis sont gardés", async ({ page }) => {
  await open(page);
  await page.getByRole("button", { name: "Thème sombre" }).click();
  await page.getByRole("button", { name: "Grands caractères (projection)" }).click();
  await reload(page);
  await expect(page.getByRole("button", { name: "Thème sombre" })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await expect(
    page.getByRole("button", { name: "Grands caractères (projection)" }),
  ).toHaveAttribute("aria-pressed", "true");
  expect(
    await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme),
  ).toContain("dark");
});
