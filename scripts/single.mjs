// Writes out/simulateur-rpe.html from dist/: the same page in one file, which opens without a server.
//
// The policy names the one script and the one sheet by their hashes, and lets nothing be asked for. The parts of the program are compressed.
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const root = new URL("../", import.meta.url);
const read = (name) => readFileSync(new URL(`dist/${name}`, root));
const text = (name) => read(name).toString();
const hash = (words) => `'sha256-${createHash("sha256").update(words).digest("base64")}'`;

let page = text("index.html");
/** Puts words in the place of what a pattern finds, once, and returns what its group caught. */
function replace(pattern, words) {
  const found = [...page.matchAll(new RegExp(pattern, "g"))];
  if (found.length !== 1) throw new Error(`index.html : ${found.length} fois ${pattern}, au lieu d'une`);
  page = page.replace(found[0][0], () => words);
  return found[0][1];
}

const LATE = `<p class="late">
          Le simulateur ne démarre pas. Ouvrez ce fichier avec une version récente de Firefox, Edge, Chrome ou Safari ;
          si rien ne change, téléchargez-le de nouveau : il a pu être tronqué.
        </p>`;

const program = replace(/<link rel="preload" href="\.\/([^"]+\.wasm)"[^>]*>\s*/, "");
const glue = replace(/<link rel="modulepreload" href="\.\/([^"]+)"[^>]*>\s*/, "");
const sheet = replace(/<link rel="stylesheet" href="\.\/([^"]+)"[^>]*>/, "{{style}}");
const icon = replace(/<link rel="icon" href="\.\/([^"]+)"[^>]*>/, "{{icon}}");
replace(/<link rel="manifest"[^>]*>\s*/, "");
replace(/<script[^>]* src="\.\/boot-[^>]*><\/script>\s*/, "");
replace(/<p class="late">[^]*?<\/p>/, LATE);

// The page holds what writes spreadsheets, and starts it by itself: nothing is to be checked.
const writer = replace(/data-tableur="(\S+) [^"]*"/, '{{writer}}');
replace(/{{writer}}/, `data-tableur="${writer}"`);

const source = (path) => readFileSync(new URL(path, root), "utf8");
const style = text(sheet);
// What is kept is noted in a second place here too.
const second = /^\/\/ -- second place\n[^]*?^\/\/ --$/m.exec(source("src/web/boot.js"))?.[0];
if (!second) throw new Error("boot.js ne note plus ce qui est gardé dans un second endroit");
const script = [text(glue), second, text(writer).split("\n")[1], source("src/web/tableur.js") + source("src/web/fichier.js")].join("\n");
if (!script.includes("__wbg_init as default")) throw new Error("la colle ne démarre plus par __wbg_init");
if (/<\/style/i.test(style) || /<\/script|<!--/i.test(script)) throw new Error("un texte fermerait la balise qui le porte");

const parts = readdirSync(new URL("dist/", root)).filter((name) => name.endsWith(".wasm") || name === writer);
if (parts.length < 4) throw new Error("dist/ ne contient pas toutes les parties du programme");
const held = parts.map((name) => {
  const id = name === program ? "programme" : name;
  return `<script type="text/plain" id="${id}">${gzipSync(read(name), { level: 9 }).toString("base64")}</script>\n`;
});

const policy =
  `default-src 'none'; script-src ${hash(script)} 'wasm-unsafe-eval'; style-src ${hash(style)}; img-src data:; ` +
  "worker-src blob:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types simulateur-rpe";
replace(/(?<=http-equiv="Content-Security-Policy" content=")([^"]*)/, policy);
replace(/{{style}}/, `<style>${style}</style>`);
replace(/{{icon}}/, `<link rel="icon" href="data:image/svg+xml;base64,${read(icon).toString("base64")}">`);
replace(/<\/body>/, `${held.join("")}<script type="module">${script}</script>\n</body>`);

mkdirSync(new URL("out/", root), { recursive: true });
writeFileSync(new URL("out/simulateur-rpe.html", root), page);
console.log(`out/simulateur-rpe.html : ${Buffer.byteLength(page).toLocaleString("fr-FR")} octets`);
