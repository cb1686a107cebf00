// Fills a legal page with what config.json says, as plain text. What it does not say stays « à compléter ».
const LEVELS = {
  totalement: "totalement conforme",
  partiellement: "partiellement conforme",
  non: "non conforme",
};
const LONGEST = 64000;

function found(config, path) {
  let value = config;
  for (const name of path.split(".")) value = value && Object.hasOwn(value, name) ? value[name] : undefined;
  if (path === "accessibilite.etat") value = Object.hasOwn(LEVELS, value ?? "") ? LEVELS[value] : undefined;
  return typeof value === "string" && value.trim() && value.length <= 200 ? value.trim() : undefined;
}

async function settings() {
  try {
    const response = await fetch("config.json", { cache: "no-cache" });
    const text = response.ok ? await response.text() : "";
    return text.length <= LONGEST ? JSON.parse(text) : {};
  } catch {
    return {};
  }
}

const config = await settings();
for (const field of document.querySelectorAll("[data-champ]")) {
  const words = field.dataset.champ.split(" ").map((path) => found(config, path)).find(Boolean);
  if (!words) continue;
  field.textContent = words;
  field.classList.remove("vide");
}
