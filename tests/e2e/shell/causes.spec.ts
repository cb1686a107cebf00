// A page that does not start names the right cause, the file, and whom to ask for what.
import { expect, test, type Page, type Route } from "@playwright/test";
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { PLACE, Workbench } from "../support/pages";

const GLUE = /\/simulateur-rpe-[0-9a-f]+\.js$/;
const PROGRAM = /\/simulateur-rpe-.*\.wasm$/;
const INDEX = /\/dossier\/(index\.html)?$/;

const alert = (page: Page) => page.getByRole("alert");

/** Sends what the server sends, changed. */
const changed =
  (change: (text: string) => string) =>
  async (route: Route): Promise<void> => {
    const response = await route.fetch();
    await route.fulfill({ response, body: change(await response.text()) });
  };
const typed = (contentType: string) => async (route: Route) =>
  route.fulfill({ response: await route.fetch(), contentType });
const homePage = (route: Route) =>
  route.fulfill({ contentType: "text/html", body: "<!DOCTYPE html><title>Accueil</title>" });

/** Has the engine refuse the program, in these words. */
const refuseProgram = (page: Page, words: string) =>
  page.addInitScript((words) => {
    const refuse = () => Promise.reject(new WebAssembly.CompileError(words));
    Object.assign(WebAssembly, { instantiateStreaming: refuse, instantiate: refuse });
  }, words);

const CAUSES: Record<string, [(page: Page) => Promise<unknown>, RegExp[]]> = {
  "un moteur d’avant les types de référence": [
    (page) => refuseProgram(page, "WebAssembly.instantiate(): invalid value type 'externref'"),
    [/trop ancien/, /Firefox 121/, /service informatique/],
  ],
  "un moteur d’avant un autre ajout": [
    (page) => refuseProgram(page, "wasm validation error: unrecognized opcode: fc 8"),
    [/trop ancien/, /Chrome ou Edge 105/],
  ],
  "une règle du site, dans les mots de Firefox": [
    (page) => refuseProgram(page, "call to WebAssembly.instantiateStreaming() blocked by CSP"),
    [/interdit WebAssembly/, /wasm-unsafe-eval/],
  ],
  "WebAssembly éteint dans un navigateur récent": [
    (page) => page.addInitScript(() => Reflect.deleteProperty(globalThis, "WebAssembly")),
    [/n'exécute pas WebAssembly/, /réglage/, /service informatique/],
  ],
  "WebAssembly absent d’un vieux navigateur": [
    (page) =>
      page.addInitScript(() => {
        Reflect.deleteProperty(globalThis, "WebAssembly");
        Reflect.deleteProperty(globalThis, "structuredClone");
      }),
    [/trop ancien/, /Safari 16/],
  ],
  "un script annoncé comme du texte": [
    (page) => page.route(GLUE, typed("text/plain")),
    [/annonce simulateur-rpe-[0-9a-f]+\.js comme « text\/plain »/, /text\/javascript/],
  ],
  "une page d’accueil à la place du programme": [
    (page) => page.route(PROGRAM, homePage),
    [/manque sur le serveur : simulateur-rpe-.*\.wasm/, /dossier est à copier en entier/],
  ],
  "les liens ôtés par un optimiseur": [
    (page) =>
      page.route(
        INDEX,
        changed((html) => html.replace(/<link rel="preload"[^>]*>/, "")),
      ),
    [/modifiée en chemin/, /optimiseur/],
  ],
  "le module ôté par une passerelle": [
    (page) =>
      page.route(
        INDEX,
        changed((html) => html.replace(/<link rel="modulepreload"[^>]*>/, "")),
      ),
    [/modifiée en chemin/, /index\.html s’envoie tel quel/],
  ],
  "une page d’avant, gardée trop longtemps, dont les fichiers sont partis": [
    async (page) => {
      let first = true;
      await page.route(PROGRAM, (route) => route.fulfill({ status: 404 }));
      await page.route(INDEX, async (route) => {
        if (!first) return changed((html) => html.replace(/simulateur-rpe-/g, "nouvelle-"))(route);
        first = false;
        return route.continue();
      });
    },
    [/nouvelle version du simulateur est en ligne/, /votre travail reste gardé/],
  ],
};

for (const [what, [spoil, words]] of Object.entries(CAUSES)) {
  test(`${what} : la bonne cause est dite`, async ({ page }) => {
    await spoil(page);
    await page.goto(PLACE);
    for (const word of words) await expect(alert(page)).toContainText(word);
  });
}

test("sans même de quoi expliquer, la page le dit en une phrase", async ({ page }) => {
  await page.route(/\/(faults-.*\.js|.*\.wasm)$/, (route) => route.abort());
  await page.goto(PLACE);
  await expect(alert(page)).toContainText("un fichier manque, ou le réseau est coupé");
});

test("un style qui n’arrive pas se dit, et la page calcule", async ({ page }) => {
  await page.route(/\.css$/, (route) => route.fulfill({ status: 404 }));
  await page.goto(PLACE);
  await expect(alert(page).first()).toContainText("La mise en forme de la page n’est pas arrivée");
  await expect(alert(page).first()).toContainText(/manque sur le serveur : style-.*\.css/);
});

test("un onglet d’avant une nouvelle version le dit, au lieu d’un fichier manquant", async ({
  page,
}) => {
  const workbench = await new Workbench(page).open();
  await page.route(/\/lazy_part-.*\.wasm$/, (route) => route.fulfill({ status: 404 }));
  await page.route(
    INDEX,
    changed((html) => html.replace(/simulateur-rpe-/g, "nouvelle-")),
  );
  await workbench.link("Décider").click();
  await expect(page.getByRole("main")).toContainText("Une nouvelle version du simulateur");
});

const FILE = fileURLToPath(new URL("../../../out/simulateur-rpe.html", import.meta.url));

const OF_ONE_FILE: Record<
  string,
  [(page: Page) => Promise<unknown>, (html: string) => string, RegExp]
> = {
  "tronqué avant la fin du programme": [
    async () => {},
    (html) => html.replace(/(id="programme">[^<]{2000})[^<]*/, "$1"),
    /modifié ou tronqué/,
  ],
  "un octet du programme changé": [
    async () => {},
    (html) =>
      html.replace(
        /(id="programme">[^<]{50000})(.)/,
        (_, before: string, sign: string) => before + (sign === "A" ? "B" : "A"),
      ),
    /modifié ou tronqué/,
  ],
  "sans le programme": [
    async () => {},
    (html) => html.replace(/<script type="text\/plain" id="programme">[^<]*<\/script>/, ""),
    /modifié ou tronqué/,
  ],
  "un moteur trop ancien": [
    (page) => refuseProgram(page, "invalid value type 'externref'"),
    (html) => html,
    /trop ancien/,
  ],
  "sans de quoi décompresser": [
    (page) => page.addInitScript(() => Reflect.deleteProperty(globalThis, "DecompressionStream")),
    (html) => html,
    /trop ancien/,
  ],
  "WebAssembly éteint": [
    (page) => page.addInitScript(() => Reflect.deleteProperty(globalThis, "WebAssembly")),
    (html) => html,
    /réglage/,
  ],
};

for (const [what, [spoil, change, words]] of Object.entries(OF_ONE_FILE)) {
  test(`en un seul fichier, ${what} : la bonne cause est dite`, async ({ page }, info) => {
    const spoilt = info.outputPath("abime.html");
    await writeFile(spoilt, change(await readFile(FILE, "utf8")));
    await spoil(page);
    await page.goto(`file://${spoilt}`);
    await expect(alert(page)).toContainText(words);
  });
}
