// Writes out/simulateur-rpe-<version>.zip from dist/: the folder to put on a site, each file
// beside its compressed forms, how to set the server, and what to publish with it. The same dist/
// gives the same bytes.
import { zipSync } from "fflate";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { declared } from "./accessibility.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));
const read = (path) => readFileSync(join(root, path));
const list = (path) => readdirSync(join(root, path)).sort();
const fail = (words) => {
  throw new Error(words);
};
/** What the group of a pattern catches. */
const caught = (pattern, text, words) => (pattern.exec(text) ?? fail(words))[1];

const VERSION = /^version = "([^"]+)"$/m;
const version = caught(VERSION, read("Cargo.toml").toString(), "Cargo.toml ne dit pas la version");
const page = read("dist/index.html").toString();
const POLICY = /http-equiv="Content-Security-Policy" content="([^"]+)"/;
const policy = caught(POLICY, page, "index.html n'a pas de politique de sécurité");
const links = [...page.matchAll(/\s(?:href|src)="\.\/([^"]+)"/g)].map(([, name]) => name);
const named = links.concat("index.html");

/**
 * The page and the worker of the archive. This page names the files of its host, and no other page
 * does; the worker must know this page by its hash.
 */
function hostedFiles() {
  const digest = (text) => createHash("sha256").update(text).digest("base64");
  const description = '<meta name="description"';
  const host = '<meta id="hebergeur" name="hebergeur" content="config.json baremes.json">';
  const hosted = page.replace(description, `${host}\n    ${description}`);
  const worker = read("dist/sw.js")
    .toString()
    .replace(digest(page), digest(hosted))
    .replace(/^(const VERSION = "\w+)(";)$/m, "$1-h$2")
    .replace(/^const HOSTED = false;$/m, "const HOSTED = true;");
  const expected = [digest(hosted), '-h";\n', "const HOSTED = true;"];
  if (hosted === page || !expected.every((words) => worker.includes(words))) {
    fail("index.html et sw.js ne vont pas ensemble");
  }
  return { "index.html": Buffer.from(hosted), "sw.js": Buffer.from(worker) };
}

const files = new Map();
/** What each visit sends, in bytes: the first, what comes later, the spreadsheet. */
const sent = { first: 0, later: 0, sheet: 0 };
const visitOf = (name) => {
  if (named.includes(name)) return "first";
  return name.startsWith("tableur-") ? "sheet" : "later";
};

const SQUEEZED = [".html", ".js", ".css", ".wasm", ".svg", ".json", ".webmanifest"];
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
const compressed = (bytes) => ({
  br: brotliCompressSync(bytes, QUALITY),
  gz: gzipSync(bytes, { level: 9 }),
});
/** Adds a file of the page, and its compressed forms when they are shorter. */
function addToPage(name, bytes) {
  files.set(`simulateur-rpe/${name}`, bytes);
  const forms = SQUEEZED.includes(extname(name)) ? compressed(bytes) : {};
  for (const [form, packed] of Object.entries(forms)) {
    if (packed.length < bytes.length) files.set(`simulateur-rpe/${name}.${form}`, packed);
  }
  sent[visitOf(name)] += Math.min(bytes.length, forms.br?.length ?? Infinity);
}

/** Adds what goes with the page: its words in double braces are filled in. */
function addBeside() {
  const thousands = Object.entries(sent).map(([visit, size]) => [visit, Math.ceil(size / 1000)]);
  const csp = `${policy}; frame-ancestors 'none'`;
  const accessibility = declared(read("docs/accessibilite.md").toString());
  const words = { version, csp, ...Object.fromEntries(thousands), ...accessibility };
  const filled = (path) => {
    const wordOf = (_, word) => words[word] ?? fail(`${path} demande « ${word} »`);
    return Buffer.from(read(path).toString().replace(/{{(\w+)}}/g, wordOf));
  };
  files.set("LISEZ-MOI.html", filled("hosting/fiche-dsi.html"));
  for (const name of ["nginx.conf", "htaccess", "web.config"]) {
    files.set(`serveurs/${name}`, filled(`hosting/${name}`));
  }
  for (const folder of ["reglages", "exemples", "integration"]) {
    for (const name of list(`hosting/${folder}`)) {
      const path = `hosting/${folder}/${name}`;
      files.set(`${folder}/${name}`, extname(name) === ".html" ? filled(path) : read(path));
    }
  }
  files.set("LICENSE", read("LICENSE"));
}

/** Leaves the files in a folder too, where the tests serve them from. */
function unpacked(folder) {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}

const changed = hostedFiles();
for (const name of list("dist")) addToPage(name, changed[name] ?? read(`dist/${name}`));
addBeside();
unpacked(join(root, "out/paquet"));

// The day is always the same, the first that a zip can say; what is compressed is stored as it is.
const entryOf = ([path, bytes]) => {
  const isPacked = [".br", ".gz", ".png"].includes(extname(path));
  return [path, [bytes, { mtime: new Date(1980, 0, 1), level: isPacked ? 0 : 9 }]];
};
const archive = zipSync(Object.fromEntries([...files].map(entryOf)));
const place = `out/simulateur-rpe-${version}.zip`;
writeFileSync(join(root, place), archive);
const size = archive.length.toLocaleString("fr-FR");
console.log(`${place} : ${files.size} fichiers, ${size} octets`);
