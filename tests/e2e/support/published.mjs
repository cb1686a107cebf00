// Serves dist/ as a good host would: compressed, under addresses that the browser keeps.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname } from "node:path";
import { brotliCompressSync } from "node:zlib";

const dist = new URL("../../../dist/", import.meta.url);
const TYPES = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};
/** The name of a file that changes with its content. */
const IS_HASHED = /-[0-9a-f]{16}/;

const sent = new Map();
const compressed = (name) => {
  if (!sent.has(name)) sent.set(name, brotliCompressSync(readFileSync(new URL(name, dist))));
  return sent.get(name);
};

/** Starts it. Returns the server and its address. */
export async function publish() {
  const server = createServer(({ url }, answer) => {
    const name = url.split("?", 1)[0].slice(1) || "index.html";
    try {
      const body = compressed(name);
      const headers = {
        "Content-Type": TYPES[extname(name)] ?? "application/octet-stream",
        "Content-Encoding": "br",
        "Cache-Control": IS_HASHED.test(name) ? "max-age=31536000, immutable" : "no-cache",
        Connection: "keep-alive",
      };
      answer.writeHead(200, headers).end(body);
    } catch {
      answer.writeHead(404).end();
    }
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return { server, address: `http://127.0.0.1:${server.address().port}/` };
}
