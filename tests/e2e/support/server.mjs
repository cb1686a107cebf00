// Serves dist/ as a host would: at the root, in a sub-folder with strict headers, with one fault at
// a time, and in two versions.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";

const dist = fileURLToPath(new URL("../../../dist/", import.meta.url));

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

const policy = (scripts) => ({
  "Content-Security-Policy":
    `default-src 'none'; script-src ${scripts}; style-src 'self'; img-src 'self' data:; ` +
    "connect-src 'self'; " +
    "worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; " +
    "require-trusted-types-for 'script'; trusted-types simulateur-rpe; frame-ancestors 'none'",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
});

const isWasm = (name) => name.endsWith(".wasm");
const isGlue = (name) => /^simulateur-rpe-.*\.js$/.test(name);
const isWriter = (ending) => (name) => name.startsWith("tableur-") && name.endsWith(ending);
const missing = (which) => (name, bytes) => (which(name) ? null : bytes);
const altered = (which) => (name, bytes) => (which(name) ? flipOneBit(bytes) : bytes);
const flipOneBit = (bytes) => {
  bytes[bytes.length >> 1] ^= 1;
  return bytes;
};

// A place of each test: each POST publishes the page there once more, a letter or two changed.
const VERSIONS = /^\/versions\/\w+\//;
const published = new Map();

const digest = (text) => "sha256-" + createHash("sha256").update(text).digest("base64");
async function laterVersion(count, name, bytes) {
  const before =
    name === "index.html" ? bytes.toString() : await readFile(join(dist, "index.html"), "utf8");
  const after = before.replace("Ce que la Caf", `${count} que la Caf`);
  if (name === "index.html") return after;
  if (name !== "sw.js") return bytes;
  return bytes
    .toString()
    .replace(digest(before), digest(after))
    .replace(/VERSION = "[^"]+/, `$&-${count}`);
}

// The first prefix that fits serves the request; `change` returns what is sent instead of the file,
// or null for a 404.
const STRICT = { prefix: "/un/sous/dossier/", headers: policy("'self' 'wasm-unsafe-eval'") };
const PLACES = [
  STRICT,
  { prefix: "/panne/sans-wasm/", change: missing(isWasm) },
  { prefix: "/panne/wasm-altere/", change: altered(isWasm) },
  { prefix: "/panne/wasm-interdit/", headers: policy("'self'") },
  { prefix: "/panne/style-altere/", change: altered((name) => name.endsWith(".css")) },
  { prefix: "/panne/colle-absente/", change: missing(isGlue) },
  { prefix: "/panne/colle-alteree/", change: altered(isGlue) },
  { prefix: "/panne/tableur-absent/", change: missing(isWriter(".js")) },
  { prefix: "/panne/tableur-altere/", change: altered(isWriter(".js")) },
  { prefix: "/panne/tableur-sans-programme/", change: missing(isWriter(".wasm")) },
  { prefix: "/panne/tableur-programme-altere/", change: altered(isWriter(".wasm")) },
  { prefix: "/" },
];

async function answer(url) {
  const path = decodeURIComponent(url.split(/[?#]/, 1)[0]);
  const version = VERSIONS.exec(path)?.[0];
  const place = version
    ? { ...STRICT, prefix: version }
    : PLACES.find((place) => path.startsWith(place.prefix));
  const { prefix, headers = {}, change = (_, bytes) => bytes } = place;
  const name = path.slice(prefix.length) || "index.html";
  const file = join(dist, name);
  if (!file.startsWith(dist)) throw new Error("outside dist/");
  const count = published.get(prefix) ?? 1;
  const bytes =
    version && name === "config.json"
      ? Buffer.from(JSON.stringify({ count }))
      : await readFile(file);
  const body = count > 1 ? await laterVersion(count, name, bytes) : change(name, bytes);
  if (body === null) throw new Error("missing on purpose");
  const type = TYPES[extname(name)] ?? "application/octet-stream";
  return { body, headers: { "Content-Type": type, "Cache-Control": "no-cache", ...headers } };
}

export const server = () =>
  createServer(async (request, response) => {
    if (request.method === "POST") {
      const place = VERSIONS.exec(request.url)?.[0];
      published.set(place, (published.get(place) ?? 1) + 1);
      return response.writeHead(204).end();
    }
    try {
      const { body, headers } = await answer(request.url);
      response.writeHead(200, headers).end(body);
    } catch {
      response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("Introuvable");
    }
  });

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const port = Number(process.env.PORT ?? 8081);
  server().listen(port, "127.0.0.1", () => console.log(`http://127.0.0.1:${port}/`));
}
