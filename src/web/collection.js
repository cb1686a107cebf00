// The relais of « Plusieurs relais », each one text under its number, in a base of their own:
// src/browser/collection.rs asks for them. What one tab writes, another one hears of; neither
// writes over what it has not read.
import { createStore, promisifyRequest } from "idb-keyval";

const BASE = "simulateur-rpe:relais";
// Grows by one at each change.
const REVISION = "revision";
// The next number to give: none is given twice.
const NEXT = "suivant";
// The call for projects of these relais.
const CALL = "appel";

let opened;
const store = () => (opened ??= createStore(BASE, BASE));
const tabs = globalThis.BroadcastChannel && new BroadcastChannel(BASE);
tabs?.addEventListener("message", () => dispatchEvent(new Event("relais-changes")));

let seen = 0;
let queue = Promise.resolve();

const calls = {
  /** The next number, the call for projects, then every text, in the order of the numbers. */
  read: () =>
    store()("readonly", async (held) => {
      const [keys, values] = await Promise.all([
        promisifyRequest(held.getAllKeys()),
        promisifyRequest(held.getAll()),
      ]);
      const under = (key) => values[keys.indexOf(key)];
      seen = under(REVISION) ?? 0;
      // A text that is not read any more keeps its number too.
      const last = keys.filter((key) => typeof key === "number").at(-1) ?? -1;
      const texts = values.filter((_, place) => typeof keys[place] === "number");
      return [Math.max(under(NEXT) ?? 0, last + 1), under(CALL) ?? "", ...texts];
    }),

  /** Puts texts, `[number, text]`, and the call if it changed; takes numbers away: all, or nothing. */
  keep: ([put, gone, next, call]) =>
    store()("readwrite", async (held) => {
      const now = (await promisifyRequest(held.get(REVISION))) ?? 0;
      if (now !== seen) throw new Error("changed");
      for (const [number, text] of put) held.put(text, number);
      for (const number of gone) held.delete(number);
      held.put(next, NEXT);
      if (call !== undefined) held.put(call, CALL);
      held.put(now + 1, REVISION);
      await promisifyRequest(held.transaction);
      seen = now + 1;
      tabs?.postMessage(seen);
      navigator.storage?.persist?.();
    }),

  /** Takes everything away. */
  clear: async () => {
    await store()("readwrite", async (held) => {
      const now = (await promisifyRequest(held.get(REVISION))) ?? 0;
      held.clear();
      // What another tab has not read yet is not written over this.
      held.put(now + 1, REVISION);
      await promisifyRequest(held.transaction);
    });
    tabs?.postMessage(0);
    dispatchEvent(new Event("relais-changes"));
  },
};

/** One call after the other: what is read was written before. */
export function call(name, given) {
  const answer = queue.then(() => calls[name](given));
  queue = answer.catch(() => {});
  return answer;
}
