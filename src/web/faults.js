// Why the page does not start, in words: what happened, and whom to ask for what. It is fetched only
// then (src/web/boot.js), and held by the page in one file (src/web/fichier.js).

// What the program and the style of the page need (docs/hosting.md).
const NEEDED = "Chrome ou Edge 105, Firefox 121 ou Safari 16, ou plus récent";
const PUBLISHER = "prévenez la personne qui publie ce site";
const OFFICE = "votre service informatique";

const OLD =
  `Votre navigateur est trop ancien pour le simulateur : il faut ${NEEDED}. Mettez-le à jour, ou ` +
  `demandez-le à ${OFFICE}.`;
const SWITCHED_OFF =
  "Votre navigateur n'exécute pas WebAssembly, dont le simulateur a besoin. Il est pourtant " +
  "récent : un réglage l’éteint (mode Isolement d’Apple, sécurité renforcée, règle de votre " +
  `entreprise). Faites une exception pour ce site, ou demandez à ${OFFICE} d’y permettre ` +
  "WebAssembly.";
const FORBIDDEN =
  "Une règle de sécurité de ce site ou de votre poste interdit WebAssembly, dont le simulateur a " +
  `besoin. Ce site : ${PUBLISHER}, qui ajoutera 'wasm-unsafe-eval' à script-src dans sa règle ` +
  `Content-Security-Policy. Votre poste : demandez-le à ${OFFICE}.`;
const STRIPPED =
  "La page a été modifiée en chemin : une ligne qui nomme un fichier du simulateur n’y est plus. " +
  `Un « optimiseur » de pages ou une passerelle a pu l’ôter : ${PUBLISHER}, index.html s’envoie ` +
  "tel quel.";
const NO_NETWORK =
  "Le réseau est indisponible. Vérifiez votre connexion, puis rechargez la page.";
const OTHER =
  "Le simulateur n'a pas pu démarrer. Rechargez la page ; si rien ne change, " +
  `${PUBLISHER}.`;
const ONE_FILE =
  "Le simulateur n'a pas pu démarrer : ce fichier a été modifié ou tronqué ; téléchargez-le de " +
  "nouveau, depuis le site de votre Caf ou auprès de la personne qui vous l’a remis.";

const STOPPED =
  "Le simulateur s’est arrêté : ce que montre la page ne suit plus. Ce que vous aviez tapé jusque-là " +
  "reste gardé dans ce navigateur. Rechargez la page pour continuer ; si elle s’arrête encore, " +
  "prévenez la personne qui la publie.";
const LOST =
  "Le simulateur s’est arrêté, et ce navigateur ne garde rien : recopiez ce que montre la page avant " +
  "de la recharger. Si elle s’arrête encore, prévenez la personne qui la publie.";

const missing = (name) =>
  `Un fichier du simulateur manque sur le serveur : ${name}. Rechargez la page ; si rien ne ` +
  `change, ${PUBLISHER} : le dossier est à copier en entier.`;
const altered = (name) =>
  `Un fichier du simulateur a été modifié ou tronqué en chemin : ${name}. Par précaution, il n’a ` +
  `pas été exécuté. Rechargez la page ; si rien ne change, ${PUBLISHER} : il est à copier de ` +
  "nouveau, en mode binaire, et rien ne doit le réécrire.";
const mistyped = (name, type) =>
  `Le serveur annonce ${name} comme « ${type} » : un navigateur refuse de l’exécuter. ` +
  `${PUBLISHER[0].toUpperCase()}${PUBLISHER.slice(1)} : un fichier .js s’annonce en ` +
  "text/javascript (voir le dossier « serveurs » de l’archive).";

const NEWER =
  "Une nouvelle version du simulateur est en ligne, et cette page est encore celle d’avant. " +
  "Rechargez-la (Ctrl + Maj + R, ou ⌘ + Maj + R) : votre travail reste gardé dans ce navigateur.";

// Whether the page that the server has names other files than this one.
async function isReplaced() {
  const glue = document.querySelector('link[rel="modulepreload"]');
  const asked = await fetch("./", { cache: "no-store" }).catch(() => null);
  const page = asked?.ok ? await asked.text() : "";
  return page.includes('rel="modulepreload"') && Boolean(glue) && !page.includes(nameOf(glue));
}

const nameOf = ({ href }) => href.split("/").pop();
const integrityOf = (link) => link.dataset?.integrity ?? link.integrity;

/** What is wrong with one file, or nothing. A failed integrity check looks like a network failure:
 * only asking again, without it, tells them apart. */
export async function faultOf(link) {
  const name = nameOf(link);
  let plain;
  try {
    plain = await fetch(link.href, { cache: "no-store" });
    await plain.clone().arrayBuffer();
  } catch {
    return NO_NETWORK;
  }
  const type = plain.headers.get("content-type")?.split(";", 1)[0] ?? "";
  // Some hosts send their home page in the place of what is missing.
  if (!plain.ok || type === "text/html") return (await isReplaced()) ? NEWER : missing(name);
  const checked = fetch(link.href, { cache: "no-store", integrity: integrityOf(link) });
  if (await checked.then(() => false, () => true)) return altered(name);
  if (name.endsWith(".js") && !/(java|ecma)script$/.test(type)) return mistyped(name, type || "?");
  return null;
}

function faultOfEngine(error) {
  // Every browser of the years that are needed has it.
  const isRecent = typeof structuredClone === "function";
  if (typeof WebAssembly !== "object") return isRecent ? SWITCHED_OFF : OLD;
  if (/polic|csp|unsafe-eval/i.test(error?.message)) return FORBIDDEN;
  return error instanceof WebAssembly.CompileError ? OLD : null;
}

/** What is said of an error of the start, with the links of the page that name its files. */
export async function wordsOf(error, links) {
  if (typeof WebAssembly !== "object") return faultOfEngine(error);
  if (links.some((link) => !link)) return STRIPPED;
  const faults = await Promise.all(links.map(faultOf));
  // Without a network, the rest cannot be known.
  const fault = faults.find((words) => words === NO_NETWORK) ?? faults.find(Boolean);
  return fault ?? faultOfEngine(error) ?? OTHER;
}

/** What is said of a page whose style did not come: it works, bare. */
export async function wordsOfStyle() {
  const link = document.querySelector('link[rel="stylesheet"]');
  const why = link ? await faultOf(link) : STRIPPED;
  return `La mise en forme de la page n’est pas arrivée ; les calculs restent justes. ${why ?? ""}`;
}

/** The same of the page in one file, which asks nothing of a network. */
export function wordsOfOneFile(error) {
  if (typeof DecompressionStream !== "function") return OLD;
  return faultOfEngine(error) ?? ONE_FILE;
}

function isKept() {
  try {
    return Object.keys(localStorage).some((key) => key.startsWith("simulateur-rpe:dossier-"));
  } catch {
    return false;
  }
}

/** Says that the program stopped while the page was used, and offers to go on. */
export function tellStop(line) {
  const again = document.createElement("button");
  again.className = "btn btn--small";
  again.textContent = "Recharger la page";
  again.onclick = () => location.reload();
  line.replaceChildren(isKept() ? STOPPED : LOST, again);
  again.focus();
}
