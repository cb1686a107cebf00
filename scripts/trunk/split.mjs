// Runs wasm-bindgen on the program split in two, so that the first visit fetches one part only.
//
// The lazy parts are those of src/ui/lazy_part.rs. Each is a file beside the program, under a name
// that changes with its content. The glue (the script that wasm-bindgen writes) fetches it by that
// name and has its hash checked; the page checks the glue.
import { transformSync } from "esbuild";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const { WASM_BINDGEN, PARTS } = process.env;
const args = process.argv.slice(2);
// The warnings of a tool are shown only if it fails.
const run = (program, ...rest) =>
  execFileSync(program, rest, { stdio: ["ignore", "inherit", "pipe"] });
const valueOf = (flag) =>
  args.find((arg) => arg.startsWith(`${flag}=`))?.slice(flag.length + 1);

function fail(words) {
  console.error(`split.mjs : ${words}`);
  process.exit(1);
}

/** Splits `program`, links the first part, and leaves the glue in `folder`. */
function build(folder, name, program) {
  const split = join(folder, "split");
  for (const made of [split, PARTS]) {
    rmSync(made, { recursive: true, force: true });
    mkdirSync(made, { recursive: true });
  }
  run("wasm-split-cli", "--target=web", `--out-name=${name}`, program, split);
  const first = join(split, `${name}.wasm`);
  const same = args.map((arg) => (arg === program ? first : arg));
  run(WASM_BINDGEN, "--keep-lld-exports", ...same);

  const isLazy = (file) => file.endsWith(".wasm") && file !== `${name}.wasm`;
  const lazy = readdirSync(split).filter(isLazy);
  const files = Object.fromEntries(lazy.map((part) => [part, publish(split, part)]));
  const glue = join(folder, `${name}.js`);
  const loaders = readFileSync(join(split, "__wasm_split.js"), "utf8");
  writeFileSync(glue, linked(readFileSync(glue, "utf8"), loaders, files));
}

/** Shrinks a lazy part as Trunk shrinks the program, and leaves it in PARTS. */
function publish(split, part) {
  const [, passes] =
    /data-wasm-opt-params="([^"]+)"/.exec(readFileSync("index.html", "utf8")) ??
    fail("index.html ne dit rien à wasm-opt");
  const small = join(split, `${part}.opt`);
  run("wasm-opt", "--quiet", ...passes.split(" "), join(split, part), "-o", small);
  const bytes = readFileSync(small);
  const hash = createHash("sha384").update(bytes);
  const digest = hash.copy().digest("hex").slice(0, 16);
  const name = `${part.replace(/^split_|\.wasm$/g, "")}-${digest}.wasm`;
  writeFileSync(join(PARTS, name), bytes);
  return { name, integrity: `sha384-${hash.digest("base64")}` };
}

/** The glue, with LOAD in the place of the module that wasm-split-cli wrote for it. */
function linked(glue, loaders, files) {
  const importLine = /^import \* as (\w+) from "\.\/__wasm_split\.js";?$/m;
  const [, imported] = importLine.exec(glue) ?? fail("la colle n'importe pas les parties");
  const parts = JSON.stringify(partsOf(loaders, files));
  const load = `const parts = ${parts};\n${LOAD}const ${imported} = loads;`;
  const whole = glue.replace(importLine, () => load);
  return transformSync(whole, { minify: true, charset: "utf8", target: "es2022" }).code;
}

/** What each loader of wasm-split-cli fetches: its file, and the loaders that come before it. */
function partsOf(loaders, files) {
  const makeLoad = /^(?:export )?const (\w+) = (?:wrapAsyncCb\()?makeLoad\(.*?, \[(.*?)\]\)/gms;
  const found = [...loaders.matchAll(makeLoad)];
  if (found.length === 0) fail("le programme n'a pas de partie");
  return Object.fromEntries(
    found.map(([text, loader, needs]) => {
      const file = files[/"\.\/(\w+\.wasm)"/.exec(text)?.[1]] ?? null;
      return [loader, { file, needs: needs.split(", ").filter(Boolean) }];
    }),
  );
}

/**
 * `wasm` is the glue's own name for what the program exports. A part that did not come is asked
 * for again the next time; until then the page says why: boot.js finds it out. The page that is
 * one file holds its parts (src/web/fichier.js).
 */
const LOAD = `const place = (file) => new URL(file.name, import.meta.url).href;
const sent = async (file) => {
  const answer = await fetch(place(file), { integrity: file.integrity });
  if (!answer.ok) throw new Error(file.name + " : " + answer.status);
  return answer.arrayBuffer();
};
const fetched = async ({ file, needs }) => {
  const bytes = file && (await (globalThis.heldPart?.(file.name) ?? sent(file)));
  await Promise.all(needs.map(load));
  return bytes && WebAssembly.instantiate(bytes, { __wasm_split: wasm });
};
const coming = {};
const load = (name) =>
  (coming[name] ??= fetched(parts[name]).catch(async (error) => {
    delete coming[name];
    const { file } = parts[name];
    if (file) await globalThis.sayFault?.(place(file), file.integrity);
    throw error;
  }));
const told = (name) => (callback, data) =>
  load(name)
    .then(() => true, () => false)
    .then((there) => wasm.__indirect_function_table.get(callback)(data, there));
const loads = Object.fromEntries(Object.keys(parts).map((name) => [name, told(name)]));
`;

if (args.includes("--version")) run(WASM_BINDGEN, ...args);
else build(valueOf("--out-dir"), valueOf("--out-name"), args.find((arg) => !arg.startsWith("--")));
