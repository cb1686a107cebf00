// What the page looks like where engines differ.
import assert from "node:assert/strict";
import { the } from "./page.mjs";

/** The line under the letters of an element, as the engine computes it. */
const underline = (page, element) =>
  page.inside("return getComputedStyle(arguments[0]).textDecorationLine", element);

/** What sticks out of the screen, to the right. */
const sideways = (page) =>
  page.inside("const root = document.scrollingElement; return root.scrollWidth - root.clientWidth");

export const looks = {
  "les liens et les chiffres qui se pressent sont soulignés": async (page) => {
    await page.open("#/simuler");
    for (const wanted of [
      the("button", /^37 465 €/, the("row", /^Prestation de service/)),
      the("link", "Limites de l’outil"),
    ])
      assert.equal(await underline(page, await page.find(wanted)), "underline");
    await page.open("#/limites");
    const links = await page.inside("return [...document.querySelectorAll('main :is(p, li) > a')]");
    for (const link of links) assert.equal(await underline(page, link), "underline");
  },

  "rien ne dépasse de côté, d’un écran étroit à un grand": async (page) => {
    const size = (width, height) => page.driver.manage().window().setRect({ width, height });
    try {
      for (const [width, height] of [
        [520, 800],
        [1366, 900],
      ]) {
        await size(width, height);
        for (const place of ["#/", "#/simuler", "#/plan", "#/note", "#/versements"]) {
          await page.open(place);
          assert.ok((await sideways(page)) <= 0, `${place} à ${width} px`);
        }
      }
    } finally {
      await size(1366, 900);
    }
  },

  "pas un message d’erreur, d’une page à l’autre": async (page) => {
    await page.open("#/");
    await page.inside(
      "window.fautes = []; for (const name of ['error', 'unhandledrejection', " +
        "'securitypolicyviolation']) (name === 'securitypolicyviolation' ? document : window)" +
        ".addEventListener(name, (event) => window.fautes.push(name + ' ' + " +
        "(event.message ?? event.reason ?? event.violatedDirective)))",
    );
    for (const name of [
      "Simuler",
      "Missions",
      "Décider",
      "Sur 5 ans",
      "Versements",
      "Devoirs",
      "Mes données",
      "Aide",
    ]) {
      await page.go(name);
      await page.running();
    }
    assert.deepEqual(await page.inside("return window.fautes"), []);
  },
};
