// What would make the browser leave the page, or leave it dead without a word.

// Text goes in its box; a file would take the place of the page.
const hasFile = (event) => event.dataTransfer?.types.includes("Files");
addEventListener("dragover", (event) => hasFile(event) && event.preventDefault());
addEventListener("drop", (event) => {
  if (!hasFile(event)) return;
  event.preventDefault();
  const { files } = event.dataTransfer;
  // « Mes données » shows what a file is before it is opened; « Plusieurs relais » takes several, and
  // tables. The page may have to come first.
  const isMany = files.length > 1 || /\.(xls|ods|csv|tsv)/i.test(files[0]?.name);
  const page = isMany || location.hash === "#/relais" ? "relais" : "donnees";
  location.hash = `#/${page}`;
  const hand = (turns) => {
    const opener = document.querySelector(`#fichier-${page}`);
    if (!opener) return turns && requestAnimationFrame(() => hand(turns - 1));
    opener.files = files;
    opener.dispatchEvent(new Event("change"));
  };
  hand(999);
});

async function stop() {
  const page = document.querySelector(".app:not([inert])");
  if (!page) return;
  const line = document.createElement("div");
  line.className = "banner banner--error";
  line.role = "alert";
  line.textContent = "Le simulateur s’est arrêté : rechargez la page.";
  page.before(line);
  // It can still be read; nothing that is typed there would be kept.
  page.inert = true;
  scrollTo(0, 0);
  (await import("./faults.js")).tellStop(line);
}

// An error in the program leaves it unable to answer: what comes after would only fail again. What
// stopped it may keep this from speaking too, the first time.
const isOurs = (error) => /wasm/.test(error?.stack);
const heard = (error) => isOurs(error) && stop().catch(() => setTimeout(stop, 100));
addEventListener("error", ({ error }) => heard(error));
addEventListener("unhandledrejection", ({ reason }) => heard(reason));
