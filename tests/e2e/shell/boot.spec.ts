import { expect, test, type Page } from "@playwright/test";
import { Home } from "../support/pages";

test.use({ serviceWorkers: "allow" });

const SUB_FOLDER = "/un/sous/dossier/";

const started = (page: Page) => expect(page.locator("#coquille")).toHaveCount(0);

test("dans un sous-dossier, sous des règles strictes : ni message, ni requête ailleurs", async ({
  page,
  baseURL,
}) => {
  const messages: string[] = [];
  const addresses: string[] = [];
  page.on("console", (message) => messages.push(message.text()));
  page.on("pageerror", (error) => messages.push(String(error)));
  page.on("request", (request) => addresses.push(request.url()));

  await page.goto(SUB_FOLDER);
  await started(page);
  await page.waitForLoadState("networkidle");

  await expect(page.locator("body")).not.toHaveText("");
  expect(messages).toEqual([]);
  const home = new URL(SUB_FOLDER, baseURL).href;
  expect(
    addresses.filter((address) => !address.startsWith(home) && !address.startsWith("data:")),
  ).toEqual([]);
  expect(addresses.filter((address) => address.endsWith(".wasm"))).toHaveLength(1);
});

const FAULTS = {
  "sans-wasm": "manque sur le serveur",
  "wasm-altere": "modifié ou tronqué",
  "wasm-interdit": "interdit WebAssembly",
  "colle-absente": "manque sur le serveur",
  "colle-alteree": "modifié ou tronqué",
};

for (const [fault, message] of Object.entries(FAULTS)) {
  test(`panne ${fault} : la page dit « ${message} »`, async ({ page }) => {
    await page.goto(`/panne/${fault}/`);
    await expect(page.getByRole("alert")).toContainText(message);
    await page.setViewportSize({ width: 360, height: 740 });
    const heading = page.getByRole("heading", { name: "Simulateur RPE" });
    const edge = async () => (await heading.boundingBox())!.x;
    await expect.poll(edge, "le texte ne touche pas le bord").toBeGreaterThanOrEqual(12);
  });
}

test("une feuille de style altérée est refusée : la page, nue, reste lisible et calcule", async ({
  page,
}) => {
  const refused: string[] = [];
  page.on("console", (message) => refused.push(message.text()));
  await page.goto("/panne/style-altere/");
  await started(page);
  await expect.poll(() => refused.join(" ")).toContain("integrity");
  await expect.poll(() => page.evaluate(() => document.styleSheets.length)).toBe(0);
  const home = new Home(page);
  await home.sourced.click();
  await expect(home.answer).toContainText(/24.976,98/);
});

test("la page publiée n’a aucun commentaire, et chaque fichier nommé a son empreinte", async ({
  request,
}) => {
  const html = await (await request.get(SUB_FOLDER)).text();
  expect(html).not.toContain("<!--");
  const links = [
    ...html.matchAll(/<(?:link|script)\b[^>]*(?:stylesheet|modulepreload|preload|module)[^>]*>/g),
  ].map(([link]) => link);
  expect(links.length).toBeGreaterThanOrEqual(4);
  for (const link of links) expect(link).toMatch(/integrity="sha(256|384)-/);
});

test("un navigateur sans WebAssembly le lit en clair", async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, "WebAssembly"));
  await page.goto(SUB_FOLDER);
  await expect(page.getByRole("alert")).toContainText("n'exécute pas WebAssembly");
});

test("un réseau coupé en chemin se lit en clair", async ({ page }) => {
  await page.route("**/*.wasm", (route) => route.abort());
  await page.goto(SUB_FOLDER);
  await expect(page.getByRole("alert")).toContainText("Le réseau est indisponible");
});

test("un programme qui ne démarre pas se lit en clair", async ({ page }) => {
  await page.addInitScript(() => {
    WebAssembly.instantiateStreaming = () =>
      Promise.reject(new WebAssembly.RuntimeError("unreachable"));
  });
  await page.goto(SUB_FOLDER);
  await expect(page.getByRole("alert")).toContainText("n'a pas pu démarrer");
});

test("sans le script de démarrage, un conseil finit par paraître", async ({ page }) => {
  await page.route("**/boot-*.js", (route) => route.abort());
  await page.goto(SUB_FOLDER);
  const advice = page.getByText("Le simulateur ne démarre pas.");
  await expect(advice).toBeHidden();
  await expect(advice).toBeVisible();
});

test.describe("JavaScript désactivé", () => {
  test.use({ javaScriptEnabled: false });

  test("la page dit quoi faire", async ({ page }) => {
    await page.goto(SUB_FOLDER);
    // getByText does not look inside a noscript element.
    const advice = page.locator("noscript p");
    await expect(advice).toBeVisible();
    await expect(advice).toContainText("JavaScript est désactivé");
  });
});
