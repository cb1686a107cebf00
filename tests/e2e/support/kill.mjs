// Kills the whole browser while somebody types, again and again, and looks at what it opens with.
//
// Each state that is typed bears a number. It counts as kept once the page says « Enregistré » and
// the storage holds it. Reopened, the page must show the last of them, or the one before where the
// kill fell between the two; any other state is a loss, and a text that cannot be read a break.
import { chromium } from "@playwright/test";
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const runs = Number(process.argv[2] ?? 200);
/** The kill falls within so many milliseconds of the first keystroke. */
const LONGEST = 8_000;
const FIRST = "RPE du Val d’Exemple";
const name = (number) => (number === 0 ? FIRST : `État ${number}`);

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

async function until(what, ready, most = 30_000) {
  for (const end = Date.now() + most; Date.now() < end; await sleep(20)) {
    const found = await ready();
    if (found) return found;
  }
  throw new Error(`rien ne vient : ${what}`);
}

/** A browser in a process group of its own, with this profile. */
async function open(profile) {
  const port = join(profile, "DevToolsActivePort");
  await rm(port, { force: true });
  const options = [
    "--headless=new",
    "--remote-debugging-port=0",
    `--user-data-dir=${profile}`,
    "--no-sandbox",
    "--disable-gpu",
    "--lang=fr",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "about:blank",
  ];
  const program = spawn(process.env.CHROME || "/usr/bin/chromium", options, {
    detached: true,
    stdio: "ignore",
  });
  const gone = new Promise((resolve) => program.once("exit", resolve));
  const address = await until("le navigateur", () =>
    readFile(port, "utf8").then(
      (text) => text.split("\n")[0],
      () => "",
    ),
  );
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${address}`);
  const kill = async () => {
    process.kill(-program.pid, "SIGKILL");
    await gone;
  };
  return { page: browser.contexts()[0].pages()[0], kill };
}

const kept = (page) =>
  page.evaluate(() =>
    Object.entries(localStorage).filter(([key]) => key.startsWith("simulateur-rpe:dossier-")),
  );

/** What the page opened with: the number of its state, or what is wrong with it. */
async function found(page, states) {
  const field = page.getByRole("textbox", { name: "Nom du relais" });
  await field.waitFor();
  const said = await page.getByText("n’a pas pu être lu").count();
  const texts = await kept(page);
  for (const [key, text] of texts) {
    try {
      JSON.parse(text);
    } catch {
      return `${key} n'est plus lisible`;
    }
  }
  if (said > 0) return "la page dit qu'un dossier n'a pas pu être lu";
  if (texts.length > 1) return `${texts.length} dossiers au lieu d'un`;
  const shown = await field.inputValue();
  const state = states.find(({ number }) => name(number) === shown);
  return state ?? `« ${shown} » n'a jamais été tapé`;
}

/** Types states until the browser dies. */
async function type(page, states, from) {
  const field = page.getByRole("textbox", { name: "Nom du relais" });
  for (let number = from; ; number++) {
    const state = { number, typed: Date.now() };
    states.push(state);
    await field.fill(name(number));
    await page.waitForFunction(
      (text) =>
        document.querySelector(".saved")?.textContent.includes("Enregistré") &&
        Object.values(localStorage).some((kept) => kept.includes(`"relais":"${text}"`)),
      name(number),
      { polling: 10 },
    );
    state.kept = Date.now();
    await sleep(Math.random() * 300);
  }
}

const port = await freePort();
const server = spawn("node", [fileURLToPath(new URL("server.mjs", import.meta.url))], {
  env: { ...process.env, PORT: port },
  stdio: "ignore",
});
const origin = `http://127.0.0.1:${port}/`;
await until("la page", () =>
  fetch(origin).then(
    () => true,
    () => false,
  ),
);
const fresh = () => mkdtemp(join(tmpdir(), "kill-"));
let profile = await fresh();

const counts = { last: 0, before: 0, older: 0, broken: 0 };
const lost = [];
let states = [{ number: 0, typed: 0, kept: 0 }];
let killed = 0;
let next = 1;
try {
  // The last opening only looks.
  for (let run = 0; run <= runs; run++) {
    let { page, kill } = await open(profile);
    await page.goto(`${origin}#/simuler`);
    let opened = await found(page, states);
    if (run > 0) {
      const after =
        typeof opened === "string"
          ? []
          : states.filter(({ number, kept }) => kept !== undefined && number > opened.number);
      const verdict =
        typeof opened === "string" ? "broken" : (["last", "before"][after.length] ?? "older");
      counts[verdict]++;
      lost.push(after.length === 0 ? 0 : killed - after[0].kept);
      if (verdict === "broken" || verdict === "older") {
        const loss = () => `${after.length} états gardés en moins, ${killed - after[0].kept} ms`;
        console.log(`${run} : ${verdict === "broken" ? opened : loss()}`);
        // One fault must not make the next ones.
        await kill();
        profile = await fresh();
        ({ page, kill } = await open(profile));
        await page.goto(`${origin}#/simuler`);
        opened = await found(page, [{ number: 0, typed: 0, kept: 0 }]);
      }
    }
    if (run === runs) {
      await kill();
      break;
    }
    states = [opened];
    const typing = type(page, states, next).catch(() => {});
    await sleep(200 + Math.random() * LONGEST);
    killed = Date.now();
    await kill();
    await typing;
    next = states.at(-1).number + 1;
  }
} finally {
  server.kill();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
}

lost.sort((one, other) => one - other);
const line = (words, count) => console.log(`${words.padEnd(52)}${String(count).padStart(6)}`);
line("Navigateur tué (kill -9, tout le groupe)", runs);
line("rouvert sur le dernier état gardé", counts.last);
line("rouvert sur l'avant-dernier", counts.before);
line("rouvert sur un état entier, mais plus ancien", counts.older);
line("rouvert sur un état cassé, ou sur rien", counts.broken);
line("travail perdu au plus, en millisecondes", lost.at(-1) ?? 0);
if (counts.broken + counts.older > 0) process.exitCode = 1;
