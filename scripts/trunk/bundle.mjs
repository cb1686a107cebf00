// Trunk runs this before it builds the page: it leaves in target/web the script that starts the
// page and the style sheet, each as one minified file. One request each, and what is imported from
// npm comes with them.
//
// What comes later is left in target/web/later, under names that change with the content: a host
// that lets browsers keep files for long never mixes two versions of the page.
import { build, buildSync } from "esbuild";
import { createHash } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";

const MADE = "target/web";
const options = {
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  charset: "utf8",
  logLevel: "warning",
};

rmSync(`${MADE}/later`, { recursive: true, force: true });
mkdirSync(`${MADE}/later`, { recursive: true });
const leave = (name) => {
  const entryPoints = [`src/web/${name}.js`];
  const [{ contents }] = buildSync({ ...options, entryPoints, write: false }).outputFiles;
  const digest = createHash("sha256").update(contents).digest("hex").slice(0, 16);
  writeFileSync(`${MADE}/later/${name}-${digest}.js`, contents);
  return `./${name}-${digest}.js`;
};
const names = ["collection", "faults", "told"];
const later = Object.fromEntries(names.map((name) => [`./${name}.js`, leave(name)]));
const named = ({ path }) => (path in later ? { path: later[path], external: true } : undefined);
const setup = (made) => made.onResolve({ filter: /^\.\// }, named);

await build({
  ...options,
  entryPoints: { boot: "src/web/boot.js", style: "style/style.css" },
  outdir: MADE,
  plugins: [{ name: "later", setup }],
});
