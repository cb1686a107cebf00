const MESSAGES = {
  moteur:
    "Votre navigateur n'exécute pas WebAssembly, dont le simulateur a besoin. Ouvrez cette page avec une version récente de Firefox, Edge, Chrome ou Safari.",
  interdit:
    "Une règle de sécurité de ce site ou de votre poste interdit WebAssembly, dont le simulateur a besoin. Prévenez la personne qui publie ce site ou votre service informatique.",
  absent:
    "Un fichier du simulateur manque sur le serveur. Rechargez la page ; si rien ne change, prévenez la personne qui publie ce site.",
  altere:
    "Un fichier du simulateur a été modifié ou tronqué en chemin ; par précaution, il n’a pas été exécuté. Rechargez la page ; si rien ne change, prévenez la personne qui publie ce site.",
  reseau: "Le réseau est indisponible. Vérifiez votre connexion, puis rechargez la page.",
  autre:
    "Le simulateur n'a pas pu démarrer. Rechargez la page ; si rien ne change, prévenez la personne qui publie ce site.",
};

// Trunk names the two files and their hashes in its preload links.
const glue = document.head.querySelector('link[rel="modulepreload"]');
const wasm = document.head.querySelector('link[rel="preload"][as="fetch"]');
const integrityOf = (link) => link.dataset.integrity ?? link.integrity;

// A failed integrity check looks like a network failure: only asking again, without it, tells them apart.
async function faultOf(link) {
  try {
    const plain = await fetch(link.href, { cache: "no-store" });
    if (!plain.ok) return "absent";
    await plain.arrayBuffer();
  } catch {
    return "reseau";
  }
  return fetch(link.href, { cache: "no-store", integrity: integrityOf(link) }).then(() => null, () => "altere");
}

// The program asks it of a part that comes later, and did not come: the page reads the words there.
globalThis.sayFault = async (href, integrity) => {
  document.documentElement.dataset.panne = MESSAGES[await faultOf({ href, integrity, dataset: {} })] ?? "";
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
const trusted = globalThis.trustedTypes?.createPolicy("simulateur-rpe", { createScriptURL: address });
globalThis.laterScript = (name) => (trusted ? trusted.createScriptURL(name) : address(name));

// Without a network, a worker answers for the server. A new version waits, and the program offers it; only when it is wanted does it take over.
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

// -- second place
// The browser carries what it keeps to the disk seconds later: killed before, it loses it. Each text is noted at once in a second place too, and
// what was kept later than what the browser held comes back from there.
const OURS = "simulateur-rpe:";
const noted = new Map();
let base;
const answered = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
// Looking makes nothing: before a first change nothing is written.
const opened = (make) => {
  const request = indexedDB.open(OURS);
  request.onupgradeneeded = () => (make ? request.result.createObjectStore(OURS) : request.transaction.abort());
  return answered(request);
};
const texts = (base, mode) => base.transaction(OURS, mode).objectStore(OURS);

async function comeBack() {
  const held = texts(await opened());
  const [keys, all] = await Promise.all([answered(held.getAllKeys()), answered(held.getAll())]);
  keys.forEach((key, place) => noted.set(key, all[place]));
  const time = (sheet) => parseInt(sheet) || 0;
  let last = 0;
  for (const [key, text] of noted) {
    const sheet = key.replace(OURS, OURS + "fiche-");
    const when = time(noted.get(sheet));
    if (when <= time(localStorage[sheet])) continue;
    localStorage[key] = text;
    localStorage[sheet] = noted.get(sheet);
    if (when > last) localStorage[OURS + "dernier"] = key.slice(OURS.length);
    last = Math.max(last, when);
  }
}

async function note() {
  const kept = new Map(Object.entries(localStorage).filter(([key]) => key.startsWith(OURS)));
  const changed = [...kept.keys(), ...noted.keys()].filter((key) => kept.get(key) !== noted.get(key));
  if (!changed.length) return;
  for (const key of changed) kept.has(key) ? noted.set(key, kept.get(key)) : noted.delete(key);
  const held = texts(await (base ??= opened(true)), "readwrite");
  for (const key of changed) kept.has(key) ? held.put(kept.get(key), key) : held.delete(key);
}
// A browser that refuses it has the first place still.
addEventListener("garde", () => note().catch(() => {}));
const ready = Promise.race([comeBack().catch(() => {}), new Promise((resolve) => setTimeout(resolve, 5000))]);
// --

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
