import { ready } from "./second-place.js";

const MESSAGES = {
  moteur:
    "Votre navigateur n'exécute pas WebAssembly, dont le simulateur a besoin. " +
    "Ouvrez cette page avec une version récente de Firefox, Edge, Chrome ou Safari.",
  interdit:
    "Une règle de sécurité de ce site ou de votre poste interdit WebAssembly, dont le simulateur " +
    "a besoin. Prévenez la personne qui publie ce site ou votre service informatique.",
  absent:
    "Un fichier du simulateur manque sur le serveur. Rechargez la page ; si rien ne change, " +
    "prévenez la personne qui publie ce site.",
  altere:
    "Un fichier du simulateur a été modifié ou tronqué en chemin ; par précaution, il n’a pas " +
    "été exécuté. Rechargez la page ; si rien ne change, prévenez la personne qui publie ce site.",
  reseau: "Le réseau est indisponible. Vérifiez votre connexion, puis rechargez la page.",
  autre:
    "Le simulateur n'a pas pu démarrer. Rechargez la page ; si rien ne change, prévenez la " +
    "personne qui publie ce site.",
};

// Trunk names the two files and their hashes in its preload links.
const glue = document.head.querySelector('link[rel="modulepreload"]');
const wasm = document.head.querySelector('link[rel="preload"][as="fetch"]');
const integrityOf = (link) => link.dataset.integrity ?? link.integrity;

// A failed integrity check looks like a network failure: only asking again, without it, tells
// them apart.
async function faultOf(link) {
  try {
    const plain = await fetch(link.href, { cache: "no-store" });
    if (!plain.ok) return "absent";
    await plain.arrayBuffer();
  } catch {
    return "reseau";
  }
  const checked = fetch(link.href, { cache: "no-store", integrity: integrityOf(link) });
  return checked.then(() => null, () => "altere");
}

// The program calls it for a lazy part that did not come: the page reads the words there.
globalThis.sayFault = async (href, integrity) => {
  const fault = await faultOf({ href, integrity, dataset: {} });
  document.documentElement.dataset.panne = MESSAGES[fault] ?? "";
};

async function causeOf(error) {
  if (typeof WebAssembly !== "object") return "moteur";
  const faults = await Promise.all([glue, wasm].map(faultOf));
  const fault = ["reseau", "absent", "altere"].find((name) => faults.includes(name));
  // The files are intact: a refusal to compile can only come from a rule.
  return fault ?? (error instanceof WebAssembly.CompileError ? "interdit" : "autre");
}

// The scripts that come later, by their names: no other can, whatever asks for it.
const LATER = ["sw.js", document.documentElement.dataset.tableur?.split(" ", 1)[0]];
const address = (name) => {
  if (!LATER.includes(name)) throw new TypeError(name);
  return `./${name}`;
};
const policy = { createScriptURL: address };
const trusted = globalThis.trustedTypes?.createPolicy("simulateur-rpe", policy);
globalThis.laterScript = (name) => (trusted ? trusted.createScriptURL(name) : address(name));

// Without a network, a worker answers for the server. A new version waits, and the program offers
// it; only when it is wanted does it take over.
async function keepForLater() {
  const workers = navigator.serviceWorker;
  if (!workers || !location.protocol.startsWith("http")) return;
  const registration = await workers.register(laterScript("sw.js"));
  const offer = () => {
    // At a first visit there is no version before it: the worker waits for an instant only.
    if (!registration.waiting || !workers.controller) return;
    document.documentElement.dataset.version = "prete";
    dispatchEvent(new Event("version-prete"));
  };
  const watch = () => registration.installing?.addEventListener("statechange", offer);
  registration.addEventListener("updatefound", watch);
  addEventListener("version-voulue", () => {
    const next = registration.waiting;
    // Another tab may have let it in.
    if (!next) return location.reload();
    next.addEventListener("statechange", () => next.state === "activated" && location.reload());
    next.postMessage("prendre la suite");
  });
  watch();
  offer();
}

if (parent !== window) document.documentElement.dataset.cadre = "oui";
// It speaks for the case where this script never ran.
document.querySelector(".late")?.remove();
try {
  const [program, response] = await Promise.all([
    import(glue.href),
    fetch(wasm.href, { integrity: integrityOf(wasm) }),
    ready,
  ]);
  await program.default({ module_or_path: response });
  // It works without: the page that checks the host says why it is not there.
  keepForLater().catch(() => {});
} catch (error) {
  console.error(error);
  const state = document.getElementById("etat");
  state.setAttribute("role", "alert");
  state.textContent = MESSAGES[await causeOf(error)];
}
