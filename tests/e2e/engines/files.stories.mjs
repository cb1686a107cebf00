// What leaves the page and comes back: file, link, spreadsheet, other tab, no network, one file.
import assert from "node:assert/strict";
import { copyFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { named, sheetNames, unzip } from "../support/workbook.mjs";
import { the, until } from "./page.mjs";

const SINGLE = fileURLToPath(new URL("../../../out/simulateur-rpe.html", import.meta.url));
const COMPARED = /^Base et scénarios de l’exercice/;
const RELAIS = "Nom du relais";
const saved = (page) =>
  page.sees(/(Enregistré sur cet ordinateur|Copie enregistrée) à/, the("region", "Ce dossier"));

/** Returns, inside the page, all that stands in the second place. */
const SECOND = `
  const name = "simulateur-rpe:";
  const answered = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return indexedDB.databases().then(async (known) => {
    if (!known.some((base) => base.name === name)) return "";
    const base = await answered(indexedDB.open(name));
    const texts = await answered(base.transaction(name).objectStore(name).getAll());
    base.close();
    return texts.join();
  });`;
const noted = (page, words) =>
  until(`« ${words} » est dans la seconde place`, async () => {
    const seen = await page.wait(SECOND);
    return { found: seen.includes(words), seen };
  });

/** A relais that has a name of its own. */
async function relais(page, name) {
  await page.open("#/simuler");
  await page.type(RELAIS, name);
  await saved(page);
}

export const files = {
  "enregistrer un fichier, tout effacer, l’ouvrir : les mêmes montants": async (
    page,
    { folder },
  ) => {
    await relais(page, "RPE de l’Été");
    await page.type(/^60 ?Achats$/, "4 321,09");
    const reste = [/^35 944 €/, /^46 456 €/, /^34 944 €/, /^35 644 €/];
    await page.shows(COMPARED, "Reste à votre charge", reste);
    await page.go("Mes données");
    const file = await page.downloaded(() => page.press("button", "Enregistrer dans un fichier"));
    assert.equal(file.name, "rpe-de-l-ete-2026.json");
    assert.equal(JSON.parse(file.bytes).data.relais, "RPE de l’Été");
    await page.press("button", "Tout effacer…");
    await page.press("button", "Tout effacer", the("dialog", "Tout effacer ?"));
    await page.lacks("dialog", "Tout effacer ?");
    const path = join(folder, file.name);
    await writeFile(path, file.bytes);
    await page.give(path);
    await page.sees("les montants sont les mêmes", the("dialog", "RPE de l’Été"));
    await page.press("button", "Ouvrir", the("dialog", "RPE de l’Été"));
    await page.holds(RELAIS, "RPE de l’Été");
    await page.shows(COMPARED, "Reste à votre charge", reste);
  },

  "un lien porte le dossier, s’ouvre en copie, et ne se garde qu’à la demande": async (page) => {
    await relais(page, "RPE de l’Été");
    await page.go("Mes données");
    const link = await page.valueOf("Lien à partager", /#\/s\/2\./);
    await page.open("#/");
    await page.open(new URL(link).hash);
    await page.holds(RELAIS, "RPE de l’Été");
    await page.sees("Copie reçue par un lien, non gardée.", the("status"));
    await page.press("button", "Enregistrer chez moi");
    await saved(page);
    const kept = Object.keys(await page.kept()).filter((key) => /:dossier-\d+$/.test(key));
    assert.equal(kept.length, 2);
  },

  "le tableur et le CSV : les montants de l’écran": async (page) => {
    await relais(page, "RPE du Nord");
    await page.go("Mes données");
    const sheet = await page.downloaded(() => page.press("button", "Tableur (.xlsx)"));
    assert.equal(sheet.name, "rpe-du-nord-2026.xlsx");
    const book = unzip(sheet.bytes);
    assert.equal(sheetNames(book).length, 6);
    assert.equal(named(book, "Ps_base").value, "24976.98");
    const table = await page.downloaded(() => page.press("button", "CSV"));
    assert.equal(table.name, "rpe-du-nord-2026.csv");
    assert.match(table.bytes.toString(), /\r\nPrestation de service;24976,98;/);
  },

  "ce qui est tapé reste après une nouvelle ouverture": async (page) => {
    await relais(page, "RPE des Tilleuls");
    await page.type(/^60 ?Achats$/, "4 411");
    await saved(page);
    await page.reload();
    await page.holds(RELAIS, "RPE des Tilleuls");
    await page.holds(/^60 ?Achats$/, "4 411");
    await page.open("#/simuler");
    await page.holds(RELAIS, "RPE des Tilleuls");
  },

  "la mémoire vidée par un autre : le dossier revient, à l’ouverture comme à une touche": async (
    page,
  ) => {
    await relais(page, "RPE des Tilleuls");
    await noted(page, "RPE des Tilleuls");
    await page.inside("localStorage.clear()");
    await page.reload();
    await page.holds(RELAIS, "RPE des Tilleuls");
    await page.sees("Un dossier avait disparu", the("status"));
    await page.inside("localStorage.clear()");
    await page.type(/^60 ?Achats$/, "4 411");
    await noted(page, "4 411");
    assert.match(Object.values(await page.kept()).join(), /Tilleuls.*4 411/);
  },

  "deux onglets : ce que l’un tape, l’autre le montre": async (page) => {
    await relais(page, "RPE des Tilleuls");
    await page.inAnotherTab(async (other, { here, there }) => {
      await other.open("#/simuler");
      await other.type(/^60 ?Achats$/, "4 411");
      await here();
      await page.holds(/^60 ?Achats$/, "4 411");
      await page.type(/^60 ?Achats$/, "4 422");
      await there();
      await other.holds(/^60 ?Achats$/, "4 422");
    });
  },

  "sans réseau : ce qui a été ouvert une fois marche": async (page, { stop }) => {
    await relais(page, "RPE sans réseau");
    // Once it is active it answers for the server.
    await until("le service worker est prêt", async () => ({
      found: await page.wait(
        "return navigator.serviceWorker.ready.then(({ active }) => active.state === 'activated')",
      ),
    }));
    await page.reload();
    await stop();
    for (const [place, title] of [
      ["#/plan", "Sur 5 ans"],
      ["#/note", "Note à imprimer"],
      ["#/limites", "Limites de l’outil"],
    ]) {
      await page.open(place);
      await page.sees(title, the("heading", title));
    }
    await page.open("#/simuler");
    await page.holds(RELAIS, "RPE sans réseau");
    await page.press("button", /^37 465 €/, the("row", /^Prestation de service/));
    await page.sees("Pourquoi 37 465,47 € ?", the("complementary", /^Pourquoi/));
  },

  "un seul fichier, d’un double clic : le travail reste, et s’enregistre": async (
    page,
    { folder },
  ) => {
    const path = join(folder, "simulateur.html");
    await copyFile(SINGLE, path);
    const file = page.at(pathToFileURL(path).href);
    await relais(file, "RPE d’un seul fichier");
    await file.open("#/simuler");
    await file.holds(RELAIS, "RPE d’un seul fichier");
    await file.go("Mes données");
    const saved = await file.downloaded(() => file.press("button", "Enregistrer dans un fichier"));
    assert.equal(JSON.parse(saved.bytes).data.relais, "RPE d’un seul fichier");
    const sheet = await file.downloaded(() => file.press("button", "Tableur (.xlsx)"));
    assert.equal(named(unzip(sheet.bytes), "Ps_base").value, "24976.98");
  },
};

/** What is true of Firefox alone: the memory of a file is that of its place. */
export const filesOfFirefox = {
  "un seul fichier renommé s’ouvre sans le travail, ce qui est dit avant ; il y revient": async (
    page,
    { folder },
  ) => {
    const [first, second] = ["avant.html", "apres.html"].map((name) => join(folder, name));
    await copyFile(SINGLE, first);
    const before = page.at(pathToFileURL(first).href);
    await relais(before, "RPE d’un fichier");
    await before.go("Mes données");
    await before.sees("Firefox lie votre travail au nom et à l’endroit de ce fichier");
    await rename(first, second);
    const after = page.at(pathToFileURL(second).href);
    await after.open("#/simuler");
    await after.holds(RELAIS, "RPE du Val d’Exemple");
    await rename(second, first);
    await before.open("#/simuler");
    await before.holds(RELAIS, "RPE d’un fichier");
  },
};
