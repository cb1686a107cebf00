// Writes out/simulateur-rpe.html from dist/: the same page in one file, which opens without a
// server.
//
// The policy names the one script and the one sheet by their hashes, and allows no request. The
// parts of the program are compressed.
import { buildSync } from "esbuild";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const root = new URL("../", import.meta.url);
const read = (name) => readFileSync(new URL(`dist/${name}`, root));
const text = (name) => read(name).toString();
const hash = (words) => `'sha256-${createHash("sha256").update(words).digest("base64")}'`;
const fail = (words) => {
  throw new Error(words);
};

let page = text("index.html");
/** Puts words in the place of what a pattern finds, once, and returns what its group caught. */
function replace(pattern, words) {
  const found = [...page.matchAll(new RegExp(pattern, "g"))];
  if (found.length !== 1) fail(`index.html : ${found.length} fois ${pattern}, au lieu d'une`);
  page = page.replace(found[0][0], () => words);
  return found[0][1];
}

const LATE = `<p class="late">
          Le simulateur ne démarre pas. Ouvrez ce fichier avec une version récente de Firefox, Edge,
          Chrome ou Safari ; si rien ne change, téléchargez-le de nouveau : il a pu être tronqué.
        </p>`;

const program = replace(/<link rel="preload" href="\.\/([^"]+\.wasm)"[^>]*>\s*/, "");
const glue = replace(/<link rel="modulepreload" href="\.\/([^"]+)"[^>]*>\s*/, "");
const sheet = replace(/<link rel="stylesheet" href="\.\/([^"]+)"[^>]*>/, "{{style}}");
const icon = replace(/<link rel="icon" href="\.\/([^"]+)"[^>]*>/, "{{icon}}");
replace(/<link rel="manifest"[^>]*>\s*/, "");
replace(/<script[^>]* src="\.\/boot-[^>]*><\/script>\s*/, "");
replace(/<p class="late">[^]*?<\/p>/, LATE);

// The page holds what writes spreadsheets, and starts it by itself: nothing is to be checked.
const writer = replace(/data-tableur="(\S+) [^"]*"/, "{{writer}}");
replace(/{{writer}}/, `data-tableur="${writer}"`);

/** The one script: the glue, what starts it, and what asks for a spreadsheet. */
function bundled() {
  const [, wasm] = /^const WASM = (.*);$/m.exec(text(writer)) ?? fail(`${writer} sans programme`);
  const [{ text: script }] = buildSync({
    entryPoints: [fileURLToPath(new URL("src/web/fichier.js", root))],
    alias: { program: fileURLToPath(new URL(`dist/${glue}`, root)) },
    define: { WASM: wasm },
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    logLevel: "warning",
  }).outputFiles;
  return script;
}

const script = bundled();
const style = text(sheet);
if (/<\/style/i.test(style) || /<\/script|<!--/i.test(script)) {
  fail("un texte fermerait la balise qui le porte");
}

const isHeld = (name) => name.endsWith(".wasm") || name === writer;
const parts = readdirSync(new URL("dist/", root)).filter(isHeld);
if (parts.length < 4) fail("dist/ ne contient pas toutes les parties du programme");
const held = parts.map((name) => {
  const id = name === program ? "programme" : name;
  const packed = gzipSync(read(name), { level: 9 }).toString("base64");
  return `<script type="text/plain" id="${id}">${packed}</script>\n`;
});

const policy = [
  "default-src 'none'",
  `script-src ${hash(script)} 'wasm-unsafe-eval'`,
  `style-src ${hash(style)}`,
  "img-src data:",
  "worker-src blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types simulateur-rpe",
].join("; ");
const drawing = `data:image/svg+xml;base64,${read(icon).toString("base64")}`;
replace(/(?<=http-equiv="Content-Security-Policy" content=")([^"]*)/, policy);
replace(/{{style}}/, `<style>${style}</style>`);
replace(/{{icon}}/, `<link rel="icon" href="${drawing}">`);
replace(/<\/body>/, `${held.join("")}<script type="module">${script}</script>\n</body>`);

mkdirSync(new URL("out/", root), { recursive: true });
writeFileSync(new URL("out/simulateur-rpe.html", root), page);
const size = Buffer.byteLength(page).toLocaleString("fr-FR");
console.log(`out/simulateur-rpe.html : ${size} octets`);
