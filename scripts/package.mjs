// Writes out/simulateur-rpe-<version>.zip from dist/: the folder to put on a site, each file beside its compressed forms, how to set the
// server, and what to publish with it. The same dist/ gives the same bytes.
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

const files = new Map();
const SQUEEZED = [".html", ".js", ".css", ".wasm", ".svg", ".json", ".webmanifest"];
let [first, later, sheet] = [0, 0, 0];
for (const name of readdirSync(join(root, "dist")).sort()) {
  const bytes = read(join("dist", name));
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
for (const name of readdirSync(join(root, "hosting/modeles")).sort()) files.set(`modeles/${name}`, filled(`hosting/modeles/${name}`));
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
