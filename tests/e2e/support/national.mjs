// What many relais cost in the page: how long a visit waits for those that it keeps, how long a
// change of the rules waits to be painted, and the memory of it all. The argument is how many.
// The aims are those of the whole country, 3 077; nothing fails beyond.
import { chromium } from "@playwright/test";
import { publish } from "./published.mjs";

const COUNT = Number(process.argv[2] ?? 3_077);
const RUNS = 7;

const { server, address } = await publish();
const browser = await chromium.launch({
  executablePath: process.env.CHROME || "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
const context = await browser.newContext({ serviceWorkers: "block", locale: "fr-FR" });
const middle = (values) => values.sort((one, other) => one - other)[values.length >> 1];

/** A table of 2026: one relais in two has a mission, one in three a convention. */
function table() {
  const line = (_, place) => {
    const mission = place % 2 ? "guichet unique" : "";
    const ctg = place % 3 ? ";" : "1;4200";
    const etp = `${place % 3},${String(10 + (place % 90))}`;
    const [costs, incomes] = [40_000 + ((place * 31) % 90_000), (place * 17) % 20_000];
    return `RPE n° ${place};${etp};${costs};${incomes};${30 + (place % 120)};${mission};${ctg}`;
  };
  const heads = "RPE;ETP;Charges;Recettes;AM;Mission;ETP existants;Forfait existant";
  return [heads, ...Array.from({ length: COUNT }, line)].join("\n");
}

/** Runs in the page: notes when every relais is in the table, and was painted. */
function watchTable(count) {
  const look = () => {
    const all = document.querySelector(`table[aria-rowcount="${count + 3}"]`);
    if (!all) requestAnimationFrame(look);
    else requestAnimationFrame(() => setTimeout(() => (globalThis.tableTime = performance.now())));
  };
  requestAnimationFrame(look);
}

/** Runs in the page: types a ceiling, and notes how long its sums wait to be painted. */
async function typePlafond(text) {
  const box = document.querySelector("#regle-0-0");
  const titles = () =>
    [...document.querySelectorAll("caption")].map((title) => title.parentElement);
  const sums = () =>
    titles().find(({ caption }) => caption.textContent === "Les relais montrés, ensemble")
      ?.textContent ?? "";
  const longest = [];
  const watcher = new PerformanceObserver((list) =>
    longest.push(...list.getEntries().map(({ duration }) => duration)),
  );
  watcher.observe({ type: "longtask" });
  const [before, start] = [sums(), performance.now()];
  box.value = text;
  box.dispatchEvent(new Event("input", { bubbles: true }));
  const typed = performance.now() - start;
  for (let said = before; said === before || !said; said = sums())
    await new Promise((done) => requestAnimationFrame(done));
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const painted = performance.now() - start;
  await new Promise((done) => setTimeout(done, 200));
  watcher.disconnect();
  return { typed, painted, longest: Math.max(0, ...longest) };
}

async function opened() {
  const page = await context.newPage();
  await page.addInitScript(watchMemory);
  await page.addInitScript(watchTable, COUNT);
  await page.goto(`${address}#/relais`, { waitUntil: "commit" });
  const time = await page.waitForFunction(() => globalThis.tableTime, null, { timeout: 300_000 });
  return { page, time: await time.jsonValue() };
}

/** The first page: it takes in the table. */
async function take() {
  const page = await context.newPage();
  await page.goto(`${address}#/relais`);
  const buffer = Buffer.from(table());
  const chooser = page.getByLabel("Ouvrir des fichiers…");
  await chooser.setInputFiles({ name: "france.csv", mimeType: "text/csv", buffer });
  const add = page.getByRole("button", { name: /^Ajouter ces [\d\s]+ relais$/ }).first();
  await page.getByLabel("Exercice, quand la ligne ne le dit pas").selectOption("2026");
  await page.getByLabel("Prix plafond de 2026").fill("66 000");
  await add.click({ timeout: 300_000 });
  await page.evaluate(watchTable, COUNT);
  await page.waitForFunction(() => globalThis.tableTime, null, { timeout: 300_000 });
  return page;
}

/** Runs before the page: notes the memory of what it compiles. */
function watchMemory() {
  globalThis.programMemories = [];
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const made = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const answer = await made.apply(WebAssembly, given);
      const { memory } = (answer.instance ?? answer).exports;
      if (memory) globalThis.programMemories.push(memory);
      return answer;
    };
  }
}

/** What the page holds, in MB: the memory of its program, then what its scripts hold. */
async function memory(page) {
  const cdp = await context.newCDPSession(page);
  const program = await page.evaluate(() =>
    globalThis.programMemories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0),
  );
  const { usedSize } = await cdp.send("Runtime.getHeapUsage");
  return { program: program / 1e6, scripts: usedSize / 1e6 };
}

const say = (words, value, unit) =>
  console.log(`  ${words.padEnd(58)}${value.toFixed(0).padStart(7)} ${unit}`);

console.log(`${COUNT} relais dans la page, médiane de ${RUNS} :`);
await (await take()).close({ runBeforeUnload: false });
const visits = [];
let page;
for (let run = 0; run < RUNS; run++) {
  await page?.close();
  const visit = await opened();
  page = visit.page;
  visits.push(visit.time);
}
say("visite, jusqu’au tableau entier (visé : 2 000)", middle(visits), "ms");
const before = await memory(page);
await page.getByRole("button", { name: "Supposer une autre règle" }).click();
await page.evaluate(typePlafond, "+3 %");
const cdp = await context.newCDPSession(page);
await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
const busy = async () =>
  1_000 *
  (await cdp.send("Performance.getMetrics")).metrics.find(({ name }) => name === "TaskDuration")
    .value;
const changes = [];
for (let run = 0; run < RUNS; run++) {
  const start = await busy();
  const change = await page.evaluate(typePlafond, `+${run + 4} %`);
  changes.push({ ...change, busy: (await busy()) - start });
}
const of = (read) => middle(changes.map(read));
say(
  "règle changée, jusqu’à ce qu’elle soit peinte (visé : 100)",
  of((it) => it.painted),
  "ms",
);
say(
  "  dont le fil de la page, occupé",
  of((it) => it.busy),
  "ms",
);
say(
  "  sa plus longue tâche ; 0 : moins de 50",
  of((it) => it.longest),
  "ms",
);
say(
  "  la frappe elle-même",
  of((it) => it.typed),
  "ms",
);
const after = await memory(page);
say("mémoire du programme, avec ses relais", before.program, "Mo");
say("  avec une règle changée (visé : 200)", after.program, "Mo");
say("  et celle des scripts", after.scripts, "Mo");
await browser.close();
server.close();
