// The second place of what is kept. The browser carries localStorage to the disk seconds later:
// killed before, it loses the last changes. Each text is noted at once in IndexedDB too, and what
// was kept later than what localStorage holds comes back from there.
import { createStore, entries, promisifyRequest } from "idb-keyval";

const OURS = "simulateur-rpe:";
const noted = new Map();
let opened;
const store = () => (opened ??= createStore(OURS, OURS));
const timeOf = (sheet) => parseInt(sheet) || 0;

// Opening makes the base, and before a first change nothing is written: it is opened only if it is
// there already, or if the browser (Firefox before 126) cannot say so.
async function isMade() {
  const bases = await indexedDB.databases?.();
  return !bases || bases.some(({ name }) => name === OURS);
}

async function comeBack() {
  if (!(await isMade())) return;
  for (const [key, text] of await entries(store())) noted.set(key, text);
  let last = 0;
  for (const [key, text] of noted) {
    const sheet = key.replace(OURS, OURS + "fiche-");
    const when = timeOf(noted.get(sheet));
    if (when <= timeOf(localStorage[sheet])) continue;
    localStorage[key] = text;
    localStorage[sheet] = noted.get(sheet);
    if (when > last) localStorage[OURS + "dernier"] = key.slice(OURS.length);
    last = Math.max(last, when);
  }
}

async function note() {
  const ours = Object.entries(localStorage).filter(([key]) => key.startsWith(OURS));
  const kept = new Map(ours);
  const keys = [...kept.keys(), ...noted.keys()];
  const changed = keys.filter((key) => kept.get(key) !== noted.get(key));
  if (!changed.length) return;
  for (const key of changed) kept.has(key) ? noted.set(key, kept.get(key)) : noted.delete(key);
  // In one transaction: a browser that is killed keeps all of it, or nothing.
  await store()("readwrite", (held) => {
    for (const key of changed) kept.has(key) ? held.put(kept.get(key), key) : held.delete(key);
    return promisifyRequest(held.transaction);
  });
}

// A browser that refuses IndexedDB has localStorage still.
addEventListener("garde", () => note().catch(() => {}));

/** Settles once what was noted has come back, or after five seconds. */
export const ready = Promise.race([
  comeBack().catch(() => {}),
  new Promise((resolve) => setTimeout(resolve, 5000)),
]);
