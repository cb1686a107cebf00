// The second place of what is kept. The browser carries localStorage to the disk seconds later:
// killed before, it loses the last changes. Other pages of the site, a cleaner or the browser itself
// may empty it too. Each text is noted at once in IndexedDB, and what localStorage lost comes back
// from there. Only what we say we erased is erased: an absence is no order.
import { createStore, entries, promisifyRequest } from "idb-keyval";

const OURS = "simulateur-rpe:";
const DOSSIER = `${OURS}dossier-`;
// What is written in the place of the sheet of an erased dossier (src/exchange/stored.rs).
const ERASED = "efface";
// Says that everything was erased, until the second place is empty too (src/ui/state/erased.rs).
const ALL_ERASED = OURS + ERASED;

// Names the dossier that was worked on last.
const LAST = `${OURS}dernier`;

const { dataset } = document.documentElement;
let noted = new Map();
let opened;
const store = () => (opened ??= createStore(OURS, OURS));
const sheetOf = (key) => key.replace(OURS, `${OURS}fiche-`);
const timeOf = (sheet) => parseInt(sheet) || 0;
const isErased = (sheet) => sheet?.endsWith(ERASED);
const revisionOf = (text) => Number(/"revision":(\d+)/.exec(text)?.[1] ?? 0);

const ours = () =>
  new Map(Object.entries(localStorage).filter(([key]) => key.startsWith(OURS)));

// The program reads it, or hears of it (src/browser/memory.rs).
function say(name, value) {
  dataset[name] = value;
  dispatchEvent(new Event(name));
}

const change = (work) =>
  store()("readwrite", (held) => {
    work(held);
    // In one transaction: a browser that is killed keeps all of it, or nothing.
    return promisifyRequest(held.transaction);
  });

// Opening makes the base, and before a first change nothing is written: it is opened only if it is
// there already, or if the browser (Firefox before 126) cannot say so.
async function isMade(base = OURS) {
  const bases = await indexedDB.databases?.();
  return !bases || bases.some(({ name }) => name === base);
}

async function forgetAll() {
  if (localStorage[ALL_ERASED] === undefined) return;
  if (await isMade()) await change((held) => held.clear());
  // The relais that are held together are ours too (src/web/collection.js).
  if (await isMade(`${OURS}relais`)) await globalThis.collection("clear");
  noted.clear();
  localStorage.removeItem(ALL_ERASED);
}

// The highest number that a dossier was seen to have: a key that was emptied is not free
// (src/ui/state/erased.rs).
function see(keys) {
  const numbers = [...keys].map((key) => parseInt(key.split("dossier-")[1]));
  // A number beyond any use is somebody else's text.
  dataset.rang = Math.max(dataset.rang ?? 0, ...numbers.filter((number) => number < 1e6));
}

// Two texts of one dossier of which neither was made from the other: both stay, under two keys.
// Returns whether this one had no key.
function keepApart(text) {
  if (Object.values(localStorage).includes(text)) return false;
  const key = `${DOSSIER}${++dataset.rang}`;
  localStorage[key] = text;
  localStorage[sheetOf(key)] = String(Date.now());
  return true;
}

// Puts back what localStorage lost of one dossier. Returns whether anything was, and says through
// `gone` that the whole text was.
function putBack(key, gone) {
  const sheet = sheetOf(key);
  const [mine, meta] = [localStorage[key], localStorage[sheet]];
  const [text, notedMeta] = [noted.get(key), noted.get(sheet)];
  const isLater = timeOf(notedMeta) > timeOf(meta);
  if (isErased(notedMeta)) {
    if (!isLater) return false;
    localStorage.removeItem(key);
    localStorage[sheet] = notedMeta;
    return false;
  }
  if (text === undefined || (isErased(meta) && !isLater)) return false;
  if (mine !== undefined && mine !== text) {
    const ahead = revisionOf(text) - revisionOf(mine);
    const wins = meta === undefined ? ahead > 0 : isLater;
    if (wins && ahead <= 0) keepApart(mine);
    if (!wins && ahead >= 0 && keepApart(text)) gone();
    if (!wins) return false;
  }
  if (mine === text && meta !== undefined) return false;
  localStorage[key] = text;
  if (notedMeta !== undefined) localStorage[sheet] = notedMeta;
  if (mine === undefined) gone();
  return true;
}

async function comeBack() {
  await forgetAll();
  see(ours().keys());
  if (!(await isMade())) return;
  noted = new Map(await entries(store()));
  see(noted.keys());
  let [back, renewed] = [0, false];
  const dossiers = [...noted.keys()].map((key) => key.replace(`${OURS}fiche-`, OURS));
  try {
    for (const key of new Set(dossiers)) {
      if (!key.startsWith(DOSSIER)) localStorage[key] ??= noted.get(key);
      else if (putBack(key, () => back++)) renewed = true;
    }
    // It was noted with what came back.
    if (renewed && noted.has(LAST)) localStorage[LAST] = noted.get(LAST);
  } finally {
    if (back) say("revenus", back);
  }
}

// Whether the browser promised to keep what is there. Some ask the person: only once something is
// worth it. On a plain address they have no such call.
async function lookForPromise(call) {
  if (![...noted.keys()].some((key) => key.startsWith(DOSSIER))) return;
  if (!(await navigator.storage?.[call]?.())) say("fragile", "oui");
}

async function note() {
  await forgetAll();
  let kept = ours();
  see(kept.keys());
  const isLost = (key) => !kept.has(key) && !isErased(kept.get(sheetOf(key)));
  if ([...noted.keys()].some(isLost)) {
    await comeBack().catch(() => {});
    kept = ours();
  }
  // What was erased is not noted again, though a text of before is back.
  const back = [...kept.keys()].filter((key) => isErased(noted.get(sheetOf(key))));
  if (back.length) {
    back.forEach((key) => putBack(key));
    kept = ours();
  }
  const changed = [...kept].filter(([key, text]) => noted.get(key) !== text);
  const erased = [...noted.keys()].filter((key) => !kept.has(key) && !isLost(key));
  if (!changed.length && !erased.length) return;
  await change((held) => {
    for (const [key, text] of changed) held.put(text, key);
    for (const key of erased) held.delete(key);
  });
  for (const [key, text] of changed) noted.set(key, text);
  for (const key of erased) noted.delete(key);
  if (asked) return;
  asked = true;
  await lookForPromise("persist");
}

const back = comeBack()
  .then(() => lookForPromise("persisted"))
  .catch(() => {});
let [queue, asked] = [back, false];

// What another tab keeps has its key too.
addEventListener("storage", ({ key }) => key?.startsWith(OURS) && see([key]));
// A browser that refuses IndexedDB has localStorage still.
addEventListener("garde", () => (queue = queue.then(note).catch(() => {})));

/** Settles once what was noted has come back, or after five seconds. */
export const ready = Promise.race([back, new Promise((resolve) => setTimeout(resolve, 5000))]);
