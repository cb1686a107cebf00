// Starts the page that is one file. scripts/single.mjs bundles it with the glue ("program"); the
// page holds the parts of the program, under their names.
import start from "program";
import { call } from "./collection.js";
import { wordsOfOneFile } from "./faults.js";
import "./guard.js";
import { ready } from "./second-place.js";
import "./tableur.js";
import "./told.js";

globalThis.collection = call;
globalThis.heldPart = async (name) => {
  const packed = atob(document.getElementById(name).textContent);
  const bytes = Uint8Array.from(packed, (sign) => sign.charCodeAt(0));
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(unpacked).arrayBuffer();
};
// The script that comes later is held too; no other address can be made.
const made = (name) => {
  if (!name.startsWith("blob:")) throw new TypeError(name);
  return name;
};
const trusted = globalThis.trustedTypes?.createPolicy("simulateur-rpe", { createScriptURL: made });
globalThis.laterScript = async (name) => {
  const type = "text/javascript";
  const held = URL.createObjectURL(new Blob([await globalThis.heldPart(name)], { type }));
  return trusted ? trusted.createScriptURL(held) : held;
};
// It speaks for the case where this script never ran.
document.querySelector(".late")?.remove();
try {
  await ready;
  await start({ module_or_path: await globalThis.heldPart("programme") });
} catch (error) {
  console.error(error);
  const state = document.getElementById("etat");
  state.setAttribute("role", "alert");
  state.textContent = wordsOfOneFile(error);
}
