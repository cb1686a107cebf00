// The memory of the browser, emptied by others: what nobody asked to erase comes back, and it is
// said; what was erased stays erased.
import { expect, test, type BrowserContext, type Page } from "@playwright/test";
import { Data, Home, keptTexts, reload, second, Workbench } from "../support/pages";

const OURS = "simulateur-rpe:";
const NAMES = ["RPE des Tilleuls", "RPE des Ormes", "RPE des Saules"];
const texts = async (page: Page) =>
  Object.entries(await keptTexts(page))
    .filter(([key]) => key.startsWith(`${OURS}dossier-`))
    .map(([, text]) => text)
    .join("\n");

/** Three dossiers, in both places; the last one is open. */
async function three(page: Page) {
  const workbench = await new Workbench(page).open();
  await workbench.relais.fill(NAMES[0]!);
  await expect(workbench.saved).toBeVisible();
  for (const name of NAMES.slice(1)) {
    await new Data(page).go("Mes données");
    await page.getByRole("button", { name: "Dupliquer" }).first().click();
    const copy = new Data(page).row(/copie/);
    await copy.getByRole("link", { name: "Ouvrir" }).click();
    await workbench.relais.fill(name);
    await expect(workbench.saved).toBeVisible();
  }
  await expect
    .poll(async () => Object.values((await second(page)) ?? {}).join())
    .toContain(NAMES[2]!);
  return workbench;
}

const EMPTIED: Record<string, () => void> = {
  "tout est vidé": () => localStorage.clear(),
  "une clé est ôtée": () => localStorage.removeItem("simulateur-rpe:dossier-1"),
  "la clé du dossier ouvert est ôtée": () => localStorage.removeItem("simulateur-rpe:dossier-3"),
  "les textes partent, les fiches restent": () => {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith("simulateur-rpe:dossier-")) localStorage.removeItem(key);
    }
  },
  "les fiches partent, les textes restent": () => {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith("simulateur-rpe:fiche-")) localStorage.removeItem(key);
    }
  },
};

/** Comes back to the page in each way; the page that is then at hand. */
const WAYS: Record<string, (page: Page, context: BrowserContext) => Promise<Page>> = {
  rechargée: async (page) => {
    await reload(page);
    return page;
  },
  "dans un autre onglet": async (_, context) => {
    const other = await context.newPage();
    await new Workbench(other).open();
    return other;
  },
  "fermée puis rouverte": async (page, context) => {
    const other = await context.newPage();
    await page.close({ runBeforeUnload: true });
    await new Workbench(other).open();
    return other;
  },
};

for (const [what, empty] of Object.entries(EMPTIED)) {
  test(`${what} : rien n’est perdu, que l’on tape ou non, d’où que l’on revienne`, async ({
    page,
    context,
  }) => {
    await three(page);
    let [at, typed] = [page, 0];
    for (const comeBack of Object.values(WAYS)) {
      for (const types of [false, true]) {
        const workbench = new Workbench(at);
        await at.evaluate(empty);
        if (types) {
          typed += 1;
          await workbench.account("60", "Achats").fill(`4 40${typed}`);
          await expect.poll(() => texts(at)).toContain(`4 40${typed}`);
        }
        at = await comeBack(at, context);
        const kept = await texts(at);
        for (const name of NAMES) expect(kept).toContain(name);
        if (typed > 0) expect(kept).toContain(`4 40${typed}`);
        await expect(new Workbench(at).relais).toHaveValue(NAMES[2]!);
        expect(kept.split("\n")).toHaveLength(3);
      }
    }
  });
}

test("ce qui revient est dit, page ouverte ou rechargée, avec le fichier pour réponse", async ({
  page,
}) => {
  const workbench = await three(page);
  await page.evaluate(() => localStorage.clear());
  await workbench.account("60", "Achats").fill("4 400");
  const told = workbench.message("avaient disparu de ce navigateur : ils sont revenus");
  await expect(told).toContainText("2 dossiers");
  await expect(told.getByRole("link", { name: "Mes données" })).toBeVisible();
  await page.evaluate(() => localStorage.removeItem("simulateur-rpe:dossier-2"));
  await reload(page);
  await expect(
    workbench.message("Un dossier avait disparu de ce navigateur : il est revenu"),
  ).toBeVisible();
  await reload(page);
  await expect(workbench.message("disparu")).toHaveCount(0);
});

test("ce que l’on efface reste effacé, un navigateur tué ou un autre onglet n’y changent rien", async ({
  page,
  context,
}) => {
  await three(page);
  const before = await keptTexts(page);
  const other = await context.newPage();
  const theirs = await new Workbench(other).open();
  const data = new Data(page);
  await data.go("Mes données");
  await data.press(data.row("RPE des Tilleuls"), "Mettre à la corbeille");
  await page.getByText(/^Corbeille/).click();
  await data.press(data.row("RPE des Tilleuls", data.trash), "Effacer");
  await data.question("Effacer ce dossier ?").getByRole("button", { name: "Effacer" }).click();
  await expect
    .poll(async () => Object.values((await second(page)) ?? {}).join())
    .not.toContain(NAMES[0]!);
  await theirs.account("60", "Achats").fill("4 411");
  await expect.poll(() => texts(page)).toContain("4 411");
  // What a killed browser finds again: localStorage as it was a few seconds before.
  await page.evaluate((texts) => {
    localStorage.clear();
    for (const [key, text] of Object.entries(texts)) localStorage.setItem(key, text);
  }, before);
  // Another tab goes on, and notes what it finds: not what was erased.
  await theirs.account("60", "Achats").fill("4 422");
  await expect
    .poll(async () => Object.values((await second(page)) ?? {}).join())
    .toContain("4 422");
  await reload(page);
  const kept = await texts(page);
  expect(kept).not.toContain(NAMES[0]!);
  expect(kept).toContain(NAMES[1]!);
  expect(kept).toContain("4 422");
});

test("un dossier né dans une mémoire vidée ne prend la place d’aucun autre", async ({ page }) => {
  const workbench = await new Workbench(page).open();
  await workbench.relais.fill(NAMES[0]!);
  await expect
    .poll(async () => Object.values((await second(page)) ?? {}).join())
    .toContain(NAMES[0]!);
  await page.evaluate(() => {
    localStorage.clear();
    localStorage.setItem(
      "simulateur-rpe:dossier-1",
      '{"schema":2,"revision":1,"data":{"relais":"RPE venu d’ailleurs"}}',
    );
    localStorage.setItem("simulateur-rpe:fiche-dossier-1", String(Date.now()));
  });
  await reload(page);
  const kept = await texts(page);
  expect(kept).toContain(NAMES[0]!);
  expect(kept).toContain("RPE venu d’ailleurs");
  await reload(page);
  expect((await texts(page)).split("\n")).toHaveLength(2);
});

test("partir de zéro dans une mémoire vidée ne prend pas la place du dossier qui y était", async ({
  page,
}) => {
  const workbench = await new Workbench(page).open();
  await workbench.relais.fill(NAMES[0]!);
  await expect
    .poll(async () => Object.values((await second(page)) ?? {}).join())
    .toContain(NAMES[0]!);
  await page.evaluate(() => localStorage.clear());
  await workbench.goHome();
  await new Home(page).fromScratch.click();
  await workbench.relais.fill(NAMES[1]!);
  await expect.poll(() => texts(page)).toContain(NAMES[0]!);
  await expect(workbench.message("Un dossier avait disparu")).toBeVisible();
  await reload(page);
  const kept = await texts(page);
  for (const name of NAMES.slice(0, 2)) expect(kept).toContain(name);
  await expect(workbench.relais).toHaveValue(NAMES[1]!);
});

test("ce que le navigateur ne promet pas se lit sur « Mes données », avec quoi faire", async ({
  page,
}) => {
  await page.addInitScript(() => {
    navigator.storage.persisted = () => Promise.resolve(false);
    navigator.storage.persist = () => Promise.resolve(false);
  });
  const workbench = await new Workbench(page).open();
  const data = new Data(page);
  await data.go("Mes données");
  await expect(
    page.getByRole("main").getByText("n’a pas promis de garder votre travail"),
  ).toHaveCount(0);
  await data.go("Simuler");
  await workbench.relais.fill(NAMES[0]!);
  await expect(workbench.saved).toBeVisible();
  await data.go("Mes données");
  await expect(
    page.getByRole("main").getByText("n’a pas promis de garder votre travail"),
  ).toContainText("Enregistrez-le dans un fichier");
});

test("le navigateur qui promet de garder n’est plus questionné, et rien n’est dit", async ({
  page,
}) => {
  await page.addInitScript(() => {
    const asked = { count: 0 };
    Object.assign(globalThis, { asked });
    navigator.storage.persisted = () => Promise.resolve(asked.count > 0);
    navigator.storage.persist = () => Promise.resolve(++asked.count > 0);
  });
  const workbench = await new Workbench(page).open();
  const asked = () =>
    page.evaluate(() => (globalThis as unknown as { asked: { count: number } }).asked.count);
  expect(await asked()).toBe(0);
  await workbench.relais.fill(NAMES[0]!);
  await expect.poll(asked).toBe(1);
  await workbench.account("60", "Achats").fill("4 400");
  await expect(workbench.saved).toBeVisible();
  expect(await asked()).toBe(1);
  await workbench.go("Mes données");
  await expect(
    page.getByRole("main").getByText("n’a pas promis de garder votre travail"),
  ).toHaveCount(0);
});
