// Without a network: what was visited once works, and a new version waits until it is wanted.
import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";
import { Workbench, Home, keptTexts, listen, open, PLACE, reload, Shell } from "../support/pages";

test.use({ serviceWorkers: "allow" });

/** Keeping every file of a version takes a while, in the background. */
const KEEPING = { timeout: 20_000 };

/** Waits until every file is kept. */
const kept = (page: Page) => page.evaluate(async () => void (await navigator.serviceWorker.ready));

const keptFiles = (page: Page) =>
  page.evaluate(async () => {
    const found: Record<string, string[]> = {};
    for (const name of await caches.keys())
      found[name] = (await (await caches.open(name)).keys())
        .map((request) => new URL(request.url).pathname)
        .sort();
    return found;
  });

const PAGES = [
  ["#/", /^Et si votre relais changeait/],
  ["#/simuler", /^Simuler/],
  ["#/decider", "Décider"],
  ["#/missions", /^Analyse de la pratique/],
  ["#/plan", "Sur 5 ans"],
  ["#/versements", "Versements"],
  ["#/dossier", "Devoirs et preuves"],
  ["#/baremes", /Barèmes/],
  ["#/aides", /Aides/],
  ["#/limites", "Limites de l’outil"],
  ["#/donnees", "Mes données"],
] as const;

test("réseau coupé : chaque page, une explication, le travail gardé, et pas un message", async ({
  page,
  context,
}) => {
  const said = listen(page);
  const workbench = await new Workbench(page).open();
  await workbench.relais.fill("RPE sans réseau");
  await expect(workbench.saved).toBeVisible();
  await kept(page);

  await context.setOffline(true);
  for (const [fragment, title] of PAGES) {
    await page.goto("about:blank");
    await open(page, fragment);
    await expect(new Shell(page).title).toHaveAccessibleName(title);
    await expect(page.getByRole("main")).not.toContainText("n’a pas pu être chargée");
  }
  await page.goto("about:blank");
  await open(page, "index.html?depuis=un-lien#/simuler");
  await expect(workbench.relais).toHaveValue("RPE sans réseau");
  await workbench.figure("Prestation de service", "A").click();
  await expect(workbench.whyTitle).toContainText("Pourquoi 24");
  expect(said).toEqual([]);
});

test("sont gardés les fichiers de la page, tous, et rien d’autre", async ({ page, request }) => {
  await open(page);
  await kept(page);
  await page.evaluate(() => fetch("nulle-part.html", { cache: "reload" }));
  const worker = await (await request.get(`${PLACE}sw.js`)).text();
  const named = [...worker.matchAll(/\["\.\/([^"]*)", "sha256-/g)].map(([, name]) => PLACE + name);
  const found = await keptFiles(page);
  expect(Object.keys(found)).toEqual([
    expect.stringMatching(/^simulateur-rpe:http:.*\/un\/sous\/dossier\/:[0-9a-f]{16}$/),
  ]);
  expect(Object.values(found)[0]).toEqual(named.sort());
  expect(named.map((name) => name.split(".").pop()).filter((kind) => kind === "wasm")).toHaveLength(
    2,
  );
  expect(named).not.toContain(`${PLACE}sw.js`);
});

test("une page servie ailleurs dans le même site n’est pas touchée", async ({ page, context }) => {
  await open(page);
  await kept(page);
  await page.goto(`${PLACE}simulateur.html`);
  await expect(page.getByText("Introuvable")).toBeVisible();
  await context.setOffline(true);
  await expect(page.goto("/boot.html")).rejects.toThrow();
});

/** A place of this test alone, where a second version can be published, and how it is visited. */
function placeOf(testId: string) {
  const place = `/versions/${testId.replace(/\W/g, "")}/`;
  const visit = async (page: Page) => {
    await page.goto("about:blank");
    await page.goto(`${place}#/simuler`);
    await expect(page.locator("#coquille")).toHaveCount(0);
  };
  return { place, visit };
}

const offerOf = (page: Page) => page.getByRole("button", { name: "Utiliser la nouvelle version" });

/** The version of the page: its description begins with « Ce » in the first, then with a number. */
const version = async (page: Page) =>
  (await page.locator('meta[name="description"]').getAttribute("content"))!.split(" ", 1)[0];

test("une nouvelle version s’offre, attend, et prend la suite quand on le veut", async ({
  page,
  request,
}, { testId }) => {
  const said = listen(page);
  const { place, visit } = placeOf(testId);
  const offer = offerOf(page);
  await visit(page);
  await kept(page);
  await request.post(place);

  await visit(page);
  await expect(offer).toBeVisible(KEEPING);
  expect(await version(page)).toBe("Ce");
  await reload(page);
  await expect(offer).toBeVisible(KEEPING);
  expect(await version(page), "elle ne s’impose pas").toBe("Ce");

  const { violations } = await new AxeBuilder({ page }).include(".banner").analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  const workbench = new Workbench(page);
  await workbench.relais.fill("RPE d’avant la mise à jour");
  await offer.click();
  await expect.poll(() => version(page).catch(() => "")).toBe("2");
  await expect(workbench.relais).toHaveValue("RPE d’avant la mise à jour");
  await expect(offer).toHaveCount(0);
  expect(Object.keys(await keptTexts(page))).toContain("simulateur-rpe:dossier-1");
  const [first, second] = Object.keys(await keptFiles(page));
  expect(second, "celle d’avant reste, pour les onglets qui s’en servent encore").toBeDefined();

  await request.post(place);
  await visit(page);
  await offer.click();
  await expect.poll(() => version(page).catch(() => "")).toBe("3");
  await expect(workbench.relais).toHaveValue("RPE d’avant la mise à jour");
  const last = Object.keys(await keptFiles(page));
  expect(last).toHaveLength(2);
  expect(last).toContain(second);
  expect(last).not.toContain(first);
  expect(said).toEqual([]);
});

test("un travail que le navigateur ne peut pas garder n’est pas rechargé", async ({
  page,
  request,
}, { testId }) => {
  const { place, visit } = placeOf(testId);
  await visit(page);
  await kept(page);
  await request.post(place);
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("plein", "QuotaExceededError");
    };
  });
  await visit(page);
  const workbench = new Workbench(page);
  await workbench.relais.fill("RPE qui ne tient nulle part");
  await offerOf(page).click();
  await expect(workbench.message("enregistrez-le ou exportez-le")).toBeVisible();
  await expect(workbench.relais).toHaveValue("RPE qui ne tient nulle part");
  expect(await version(page)).toBe("Ce");
});

test("ce que l’hébergeur change est redemandé au réseau, et relu de la copie sans lui", async ({
  page,
  context,
  request,
}, { testId }) => {
  const { place, visit } = placeOf(testId);
  await visit(page);
  await kept(page);
  await visit(page);
  const count = () => page.evaluate(async () => (await (await fetch("config.json")).json()).count);
  expect(await count()).toBe(1);
  await request.post(place);
  expect(await count()).toBe(2);
  await context.setOffline(true);
  expect(await count()).toBe(2);
  await expect(
    page.evaluate(() => fetch("baremes.json").then((answer) => answer.status)),
  ).rejects.toThrow();
});

test("la page peut s’installer : son nom, son adresse relative et ses icônes", async ({
  page,
  request,
}) => {
  await new Home(page).open();
  const manifest = await (await request.get(`${PLACE}manifest.webmanifest`)).json();
  expect(manifest).toMatchObject({
    name: "Simulateur RPE",
    lang: "fr",
    start_url: "./",
    scope: "./",
  });
  for (const { src, sizes } of manifest.icons) {
    const answer = await request.get(new URL(src, `http://h${PLACE}`).pathname);
    expect(answer.headers()["content-type"]).toBe("image/png");
    const bytes = await answer.body();
    expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`).toBe(sizes);
  }
  await expect(page.locator('link[rel="manifest"]')).toHaveAttribute(
    "href",
    "./manifest.webmanifest",
  );
});
