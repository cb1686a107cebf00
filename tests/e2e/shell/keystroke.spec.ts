// What a keystroke costs on a machine four times slower, with as many scenarios and exercices as
// there can be. Run alone, after the other journeys.
import { expect, test, type CDPSession, type Page } from "@playwright/test";
import { Workbench, open, Years, plain } from "../support/pages";

/**
 * The slow machine is the time of this processor, so many times: slowing the browser itself down
 * makes a virtual machine far slower than that.
 */
const SLOWER = 4;
const KEYS = 30;
/** The aim for one keystroke, in milliseconds: a frame at the median, what nobody sees at worst. */
const AIM = { median: 16, worst: 50 };
/** Most writes to the page that one key may cause. */
const MOST_WRITES = 900;

const renfort = (etp: string) => ({
  type: "nouveau_poste",
  nom: "Renfort",
  role: "animateur",
  etp,
  depuis: 1,
  debut: "09/2027",
});
const analyse = {
  type: "mission",
  mission: {
    choisie: "analyse_pratique",
    donnees: { avenant: "oui", seances: "8", am_differents: "12" },
    couts: [{ nom: "Séance", prix: "250", par_seance: true }],
  },
};
const SIX = {
  relais: "Six scénarios",
  exercice: 2026,
  bareme: { voie: "hypothese" },
  postes: [
    { nom: "Animatrice", role: "animateur", etp: "1", mois: "12", cout: "43 800" },
    { nom: "Secrétaire", role: "administratif", etp: "0,2", mois: "12", cout: "7 200" },
  ],
  depenses: { "60": { montant: "1" }, "61": { montant: "7 900" }, "62": { montant: "4 900" } },
  mission: {},
  recettes: [{ nom: "Département", montant: "4 000" }],
  plan: { plafonds_suivants: true, evolution: { salaires: "2" } },
  scenarios: ["0,2", "0,3", "0,4", "0,5", "0,6", "0,7"].map((etp) => ({
    nom: `${etp} ETP de plus`,
    leviers: [
      renfort(etp),
      { type: "depenses", compte: "62", mode: "ajout", valeur: "500" },
      analyse,
    ],
  })),
};

// One after the other: each needs the machine for itself.
test.describe.configure({ mode: "serial" });

test.beforeEach(async ({ page }) => {
  const kept = JSON.stringify({ schema: 1, revision: 1, data: SIX });
  await page.addInitScript((text) => {
    localStorage.setItem("simulateur-rpe:dossier-1", text);
    localStorage.setItem("simulateur-rpe:dernier", "dossier-1");
  }, kept);
});

/** Time of the processor that the page spent in its program so far, in milliseconds. */
async function scripting(cdp: CDPSession) {
  const { metrics } = await cdp.send("Performance.getMetrics");
  return 1000 * metrics.find(({ name }) => name === "ScriptDuration")!.value;
}

/** Types in the field that has the focus: what each key would cost on the slower machine, and the
 * most that one wrote to the page. */
async function keystrokes(page: Page) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
  const text = await page.locator(":focus").inputValue();
  const costs: number[] = [];
  let writes = 0;
  for (let key = 0; key < KEYS; key += 1) {
    const before = await scripting(cdp);
    const written = await page.evaluate(
      async (value) => {
        let count = 0;
        const observer = new MutationObserver((writes) => (count += writes.length));
        const all = { subtree: true, childList: true, attributes: true, characterData: true };
        observer.observe(document, all);
        const field = document.activeElement as HTMLInputElement;
        field.value = value;
        field.dispatchEvent(new InputEvent("input", { bubbles: true }));
        await new Promise((done) => setTimeout(done));
        count += observer.takeRecords().length;
        observer.disconnect();
        return count;
      },
      key % 2 === 0 ? `${text}5` : text,
    );
    costs.push(SLOWER * ((await scripting(cdp)) - before));
    writes = Math.max(writes, written);
  }
  return { costs: costs.sort((one, other) => one - other), writes };
}

/** The first keys, which the browser still compiles for, then those that follow. */
async function expectFewWrites(where: string, page: Page) {
  for (const which of ["premières frappes", "suivantes"]) {
    const { costs, writes } = await keystrokes(page);
    print(`${where}, les ${KEYS} ${which}`, costs, writes);
    expect(writes, `${where} : écritures dans la page`).toBeGreaterThan(0);
    expect(writes, `${where} : écritures dans la page`).toBeLessThanOrEqual(MOST_WRITES);
  }
}

/** Times are said, never judged: the machine may be busy. */
function print(where: string, costs: number[], writes: number) {
  const found = { median: costs[costs.length >> 1], worst: costs[costs.length - 1] };
  const said = (name: keyof typeof AIM) => `${found[name].toFixed(1)} ms (visé : ${AIM[name]})`;
  const measured = `médiane ${said("median")}, pire ${said("worst")}`;
  console.log(`${where}, temps de processeur compté ${SLOWER} fois : ${measured}`);
  console.log(`${where}, écritures dans la page, au plus : ${writes}`);
}

test("une frappe redessine la base et six scénarios en une image", async ({ page }) => {
  const workbench = await new Workbench(page).open();
  await expect(workbench.heads).toHaveCount(7);
  const before = plain((await workbench.cell("Reste à votre charge", "G").textContent()) ?? "");
  await workbench.account("60", "Achats").focus();
  await page.keyboard.press("5");
  await expect(workbench.cell("Reste à votre charge", "G")).not.toHaveText(before);
  await page.keyboard.press("Backspace");
  await expectFewWrites("Simuler, six scénarios", page);
});

test("une frappe redessine cinq exercices de six scénarios en une image", async ({ page }) => {
  await open(page, "#/plan");
  const years = new Years(page);
  await expect(years.table).toBeVisible();
  await expect(years.column.locator("option")).toHaveCount(7);
  await page
    .getByRole("textbox", { name: /^Salaires/ })
    .first()
    .focus();
  await page.keyboard.press("End");
  await expectFewWrites("Sur 5 ans, six scénarios et cinq exercices", page);
});
