// Trunk runs this before it builds the page: it leaves in target/web the script that starts the
// page and the style sheet, each as one minified file. One request each, and what is imported from
// npm comes with them.
import { buildSync } from "esbuild";

buildSync({
  entryPoints: { boot: "src/web/boot.js", style: "style/style.css" },
  outdir: "target/web",
  bundle: true,
  // They stay files of their own, which not all visits ask for.
  external: ["./faults.js", "./told.js"],
  minify: true,
  format: "esm",
  target: "es2022",
  charset: "utf8",
  logLevel: "warning",
});
