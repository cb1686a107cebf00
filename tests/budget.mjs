// Weighs what a first visit sends, compressed as a server would: everything that the built
// index.html names.
import { readdirSync, readFileSync } from "node:fs";
import { extname } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const BUDGET = 240_000;
const dist = new URL("../dist/", import.meta.url);
const read = (name) => readFileSync(new URL(name, dist));

const page = read("index.html").toString();
const links = page.matchAll(/<(?:link|script)\b[^>]*?\s(?:href|src)="\.\/([^"]+)"/g);
const named = [...links].map(([, name]) => name);
const weigh = (name) =>
  brotliCompressSync(read(name), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

const weights = { wasm: 0, js: 0, css: 0, html: 0, autres: 0 };
for (const name of new Set(["index.html", ...named])) {
  const kind = extname(name).slice(1);
  weights[kind in weights ? kind : "autres"] += weigh(name);
}

const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
const french = (count) => count.toLocaleString("fr-FR");
const line = (label, bytes) => `${label.padEnd(8)}${french(bytes).padStart(9)} octets`;
for (const [kind, weight] of Object.entries(weights)) console.log(line(kind, weight));
console.log(`${line("total", total)} sur ${french(BUDGET)} (brotli)`);

// What comes only when it is asked for: the explanations, the other pages, and, on one press, what
// writes spreadsheets.
const isLater = (name) => extname(name) === ".wasm" && !named.includes(name);
const later = readdirSync(dist).filter(isLater);
for (const name of later) {
  const [part] = name.split("-", 1);
  const raw = `${french(read(name).length)} sans compression`;
  console.log(`${line("ensuite", weigh(name))} à la demande (${part}, ${raw})`);
}
const worker = "pour se passer de réseau (sw.js, qui relit ou demande tous les autres)";
console.log(`${line("ensuite", weigh("sw.js"))} ${worker}`);

// Without them the sum would be small, and wrong.
const missing = ["wasm", "js", "css"].filter((kind) => weights[kind] === 0);
for (const part of ["lazy_part", "tableur"]) {
  const isThere = later.some((name) => name.startsWith(`${part}-`));
  if (!isThere) missing.push(`wasm à la demande (${part})`);
}
if (missing.length > 0) {
  console.error(`Aucun fichier ${missing.join(", ")} : la mesure ne vaut rien.`);
  process.exitCode = 1;
} else if (total > BUDGET) {
  console.error(`La première visite dépasse le budget de ${french(total - BUDGET)} octets.`);
  process.exitCode = 1;
}
