// Starts the page that is one file. It stands in one script with the glue; the parts of the program are in the page, by their names.
globalThis.heldPart = async (name) => {
  const packed = Uint8Array.from(atob(document.getElementById(name).textContent), (sign) => sign.charCodeAt(0));
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
};
// The script that comes later is held too; no other address can be made.
const made = (name) => {
  if (!name.startsWith("blob:")) throw new TypeError(name);
  return name;
};
const trusted = globalThis.trustedTypes?.createPolicy("simulateur-rpe", { createScriptURL: made });
globalThis.laterScript = async (name) => {
  const held = URL.createObjectURL(new Blob([await globalThis.heldPart(name)], { type: "text/javascript" }));
  return trusted ? trusted.createScriptURL(held) : held;
};
// It speaks for the case where this script never ran.
document.querySelector(".late")?.remove();
try {
  await ready;
  await __wbg_init({ module_or_path: await globalThis.heldPart("programme") });
} catch (error) {
  console.error(error);
  const state = document.getElementById("etat");
  state.setAttribute("role", "alert");
  state.textContent =
    "Le simulateur n'a pas pu démarrer. Ouvrez ce fichier avec une version récente de Firefox, Edge, Chrome ou Safari ; si rien ne change, téléchargez-le de nouveau : il a pu être tronqué.";
}
