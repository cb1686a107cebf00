// Writes out/simulateur-rpe-<version>.zip from dist/: the folder to put on a site, each file beside its compressed forms, how to set the
// server, and what to publish with it. The same dist/ gives the same bytes.
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { zip } from "./zip.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));
const read = (path) => readFileSync(join(root, path));
const fail = (words) => {
  throw new Error(words);
};

const [, version] = /^version = "([^"]+)"$/m.exec(read("Cargo.toml").toString()) ?? fail("Cargo.toml ne dit pas la version");
const page = read("dist/index.html").toString();
const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page) ?? fail("index.html n'a pas de politique de sécurité");
const named = [...page.matchAll(/\s(?:href|src)="\.\/([^"]+)"/g)].map(([, name]) => name).concat("index.html");

// The page of the archive names the files of its host, and no other page does; the worker must know this page by its hash.
const digest = (text) => createHash("sha256").update(text).digest("base64");
const DESCRIPTION = '<meta name="description"';
const hosted = page.replace(DESCRIPTION, `<meta id="hebergeur" name="hebergeur" content="config.json baremes.json">\n    ${DESCRIPTION}`);
const worker = read("dist/sw.js").toString();
const known = worker
  .replace(digest(page), digest(hosted))
  .replace(/^(const VERSION = "\w+)(";)$/m, "$1-h$2")
  .replace(/^const HOSTED = false;$/m, "const HOSTED = true;");
const said = [digest(hosted), '-h";\n', "const HOSTED = true;"];
if (hosted === page || !said.every((words) => known.includes(words))) fail("index.html et sw.js ne vont pas ensemble");
const CHANGED = { "index.html": Buffer.from(hosted), "sw.js": Buffer.from(known) };

const files = new Map();
const SQUEEZED = [".html", ".js", ".css", ".wasm", ".svg", ".json", ".webmanifest"];
let [first, later, sheet] = [0, 0, 0];
for (const name of readdirSync(join(root, "dist")).sort()) {
  const bytes = CHANGED[name] ?? read(join("dist", name));
  let sent = bytes.length;
  files.set(`simulateur-rpe/${name}`, bytes);
  if (SQUEEZED.includes(extname(name))) {
    const forms = {
      br: brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
      gz: gzipSync(bytes, { level: 9 }),
    };
    for (const [form, packed] of Object.entries(forms)) {
      if (packed.length < bytes.length) files.set(`simulateur-rpe/${name}.${form}`, packed);
    }
    sent = Math.min(sent, forms.br.length);
  }
  if (named.includes(name)) first += sent;
  else if (name.startsWith("tableur-")) sheet += sent;
  else later += sent;
}

const thousands = (bytes) => Math.ceil(bytes / 1000).toString();
const words = { version, csp: `${policy}; frame-ancestors 'none'`, first: thousands(first), later: thousands(later), sheet: thousands(sheet) };
const filled = (path) =>
  Buffer.from(read(path).toString().replace(/{{(\w+)}}/g, (_, word) => words[word] ?? fail(`${path} demande « ${word} »`)));
files.set("LISEZ-MOI.html", filled("hosting/fiche-dsi.html"));
for (const name of ["nginx.conf", "htaccess", "web.config"]) files.set(`serveurs/${name}`, filled(`hosting/${name}`));
for (const folder of ["reglages", "exemples", "integration"]) {
  for (const name of readdirSync(join(root, "hosting", folder)).sort()) files.set(`${folder}/${name}`, read(join("hosting", folder, name)));
}
files.set("LICENSE", read("LICENSE"));

const folder = join(root, "out/paquet");
rmSync(folder, { recursive: true, force: true });
for (const [path, bytes] of files) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), bytes);
}
const archive = zip(files);
writeFileSync(join(root, `out/simulateur-rpe-${version}.zip`), archive);
console.log(`out/simulateur-rpe-${version}.zip : ${files.size} fichiers, ${archive.length.toLocaleString("fr-FR")} octets`);
