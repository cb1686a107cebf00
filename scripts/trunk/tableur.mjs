// Trunk runs this before it builds the page: it leaves in TABLEUR the program that writes
// spreadsheets, which the page asks for on a press.
//
// Two files, under names that change with them: the WebAssembly, and the one script that is read
// both in the page and in its worker.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const { WASM_BINDGEN, TABLEUR, CARGO_TARGET_DIR = "target" } = process.env;
const TARGET = "wasm32-unknown-unknown";
const stdio = ["ignore", "inherit", "inherit"];
const run = (program, ...rest) => execFileSync(program, rest, { stdio });
const ofPage = (pattern) => pattern.exec(readFileSync("index.html", "utf8"))[1];

const options = ["--quiet", "--offline", "--release", "--target", TARGET, "--bin", "tableur"];
run("cargo", "build", ...options, "--no-default-features", "--features", "spreadsheets");

rmSync(TABLEUR, { recursive: true, force: true });
const made = join(TABLEUR, "..", "tableur-bindgen");
const built = join(CARGO_TARGET_DIR, TARGET, "release/tableur.wasm");
run(WASM_BINDGEN, "--target=no-modules", "--no-typescript", `--out-dir=${made}`, built);
const passes = ofPage(/data-wasm-opt-params="([^"]+)"/);
const small = join(made, "tableur.opt.wasm");
run("wasm-opt", "--quiet", ...passes.split(" "), join(made, "tableur_bg.wasm"), "-o", small);

mkdirSync(TABLEUR, { recursive: true });
const leave = (bytes, ending) => {
  const hash = createHash("sha384").update(bytes);
  const name = `tableur-${hash.copy().digest("hex").slice(0, 16)}.${ending}`;
  writeFileSync(join(TABLEUR, name), bytes);
  return { name, integrity: `sha384-${hash.digest("base64")}` };
};
const wasm = leave(readFileSync(small), "wasm");
const source = (path) => readFileSync(path, "utf8");
// In a block of its own: the page has other scripts. scripts/single.mjs reads the line of WASM too.
const parts = [
  `const WASM = ${JSON.stringify(wasm)};`,
  source("src/web/tableur.js"),
  source(join(made, "tableur.js")),
  source("src/web/tableur-ouvrier.js"),
];
leave(`{\n${parts.join("\n")}}\n`, "js");
