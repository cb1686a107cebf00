import "./guard.js";
import { ready } from "./second-place.js";

// What tells is fetched with the first focus: it is there when somebody types.
addEventListener("focusin", () => import("./told.js").catch(() => {}), { once: true });

// What keeps the relais of a collection is fetched with them.
globalThis.collection = async (name, given) =>
  (await import("./collection.js")).call(name, given);

// What says why is fetched only when it is needed.
const explain = (words) =>
  import("./faults.js").then(
    words,
    () =>
      "Le simulateur n'a pas pu démarrer : un fichier manque, ou le réseau est coupé. Rechargez la " +
      "page ; si rien ne change, prévenez la personne qui publie ce site.",
  );

// Trunk names the two files and their hashes in its preload links.
const glue = document.head.querySelector('link[rel="modulepreload"]');
const wasm = document.head.querySelector('link[rel="preload"][as="fetch"]');
const integrityOf = (link) => link.dataset.integrity ?? link.integrity;

// The program calls it for a lazy part that did not come: the page reads the words there.
globalThis.sayFault = async (href, integrity) => {
  document.documentElement.dataset.panne = await explain(
    async ({ faultOf }) => (await faultOf({ href, integrity })) ?? "",
  );
};

function say(state, words) {
  state.setAttribute("role", "alert");
  state.textContent = words;
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
  if (!getComputedStyle(document.documentElement).getPropertyValue("--accent")) {
    const line = document.createElement("p");
    document.body.prepend(line);
    say(line, await explain(({ wordsOfStyle }) => wordsOfStyle()));
  }
} catch (error) {
  console.error(error);
  const words = await explain(({ wordsOf }) => wordsOf(error, [glue, wasm]));
  say(document.getElementById("etat"), words);
}
