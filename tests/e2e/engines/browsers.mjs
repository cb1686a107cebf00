// How each engine is started: Firefox without a screen, WebKitGTK on a screen that nobody sees.
import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Builder, Capabilities } from "selenium-webdriver";

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const need = (name) => {
  if (!process.env[name]) throw new Error(`${name} n’est pas donné : lancez scripts/setup.sh.`);
  return process.env[name];
};

/** A program that runs as long as its engine, and what it says when it fails. */
function running(program, args, env) {
  const child = spawn(program, args, { env, stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.on("data", (words) => (said = (said + words).slice(-4000)));
  child.once("error", (failure) => (said += failure));
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill();
    await ended;
  };
  return { child, stop, said: () => said };
}

/** A driver answers once it listens. */
async function listening(driver, address) {
  for (let wait = 0; wait < 300 && driver.child.exitCode === null; wait++) {
    const answer = await fetch(`${address}/status`).catch(() => undefined);
    if (answer?.ok) return;
    await pause(100);
  }
  throw new Error(`le pilote ne répond pas : ${driver.said()}`);
}

const firefox = {
  program: () => need("GECKODRIVER"),
  args: (port) => ["--port", String(port), "--websocket-port", "0", "--log", "error"],
  env: (folder) => ({ ...process.env, HOME: folder }),
  capabilities: (downloads) => ({
    browserName: "firefox",
    "moz:firefoxOptions": {
      binary: need("FIREFOX"),
      args: ["-headless"],
      prefs: {
        "intl.accept_languages": "fr-FR",
        "browser.download.folderList": 2,
        "browser.download.dir": downloads,
        "browser.helperApps.neverAsk.saveToDisk": "application/json",
        // As a person's: drivers open it, and files then share one memory.
        "security.fileuri.strict_origin_policy": true,
        // A press on « Imprimer » prints to a file.
        "print.always_print_silent": true,
        print_printer: "Mozilla Save to PDF",
        "print.printer_Mozilla_Save_to_PDF.print_to_file": true,
        "print.printer_Mozilla_Save_to_PDF.print_to_filename": join(downloads, "papier.pdf"),
      },
    },
  }),
};

const webkit = {
  program: () => need("WEBKIT_DRIVER"),
  args: (port) => [`--port=${port}`],
  env: (folder, display) => ({
    ...process.env,
    DISPLAY: display,
    HOME: folder,
    XDG_CONFIG_HOME: join(folder, "config"),
    XDG_CACHE_HOME: join(folder, "cache"),
    XDG_DATA_HOME: join(folder, "data"),
    LANG: "C.UTF-8",
    LIBGL_ALWAYS_SOFTWARE: "1",
    WEBKIT_DISABLE_COMPOSITING_MODE: "1",
    WEBKIT_DISABLE_DMABUF_RENDERER: "1",
  }),
  capabilities: () => ({
    browserName: "MiniBrowser",
    "webkitgtk:browserOptions": { binary: need("MINI_BROWSER"), args: ["--automation"] },
  }),
};

/** A screen that nobody sees; the server picks a number that is free, and says it. */
async function hiddenScreen() {
  const args = ["-displayfd", "3", "-screen", "0", "1366x900x24", "-nolisten", "tcp"];
  const child = spawn("Xvfb", args, { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const number = await new Promise((resolve, reject) => {
    child.stdio[3].once("data", (text) => resolve(String(text).trim()));
    child.once("error", reject);
    child.once("exit", () => reject(new Error("Xvfb ne démarre pas")));
  });
  const stop = () => {
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill();
    return ended;
  };
  return { display: `:${number}`, stop };
}

/** Starts an engine: its driver, where its downloads go, and how it stops. */
export async function start(name) {
  const engine = { firefox, webkit }[name];
  const folder = await mkdtemp(join(tmpdir(), `moteur-${name}-`));
  const downloads = join(folder, "telechargements");
  await mkdir(downloads);
  await mkdir(join(folder, "config"));
  await writeFile(join(folder, "config/user-dirs.dirs"), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
  // What is not named is said before anything runs that would be left behind.
  const [program, capabilities] = [engine.program(), engine.capabilities(downloads)];
  const screen = name === "webkit" ? await hiddenScreen() : undefined;
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const server = running(program, engine.args(port), engine.env(folder, screen?.display));
  await listening(server, address);
  const driver = await new Builder()
    .usingServer(address)
    .withCapabilities(new Capabilities(capabilities))
    .build();
  await driver.manage().window().setRect({ width: 1366, height: 900 });
  const stop = async () => {
    await driver.quit();
    await server.stop();
    await screen?.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { driver, downloads, folder, stop };
}
