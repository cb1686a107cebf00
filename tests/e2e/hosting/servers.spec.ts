// The archive, served by the servers that hosts use, set as it says.
import { expect, test } from "@playwright/test";
import { readdirSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";
import { apache, nginx, PACKAGE, type Host } from "../support/hosts";
import { Workbench, Hosting, listen, open, plain } from "../support/pages";

test.use({ serviceWorkers: "allow" });

const TYPES: [RegExp, string][] = [
  [/^$/, "text/html; charset=utf-8"],
  [/^boot-.*\.js$/, "text/javascript; charset=utf-8"],
  [/^simulateur-rpe-.*\.wasm$/, "application/wasm"],
  [/^lazy_part-.*\.wasm$/, "application/wasm"],
  [/\.css$/, "text/css; charset=utf-8"],
  [/\.svg$/, "image/svg+xml"],
  [/\.json$/, "application/json"],
  [/^manifest\.webmanifest$/, "application/manifest+json"],
  [/^icone-192\.png$/, "image/png"],
];
const HASHED = /-[0-9a-f]{12,16}(_bg)?\.\w+$/;

test("l’archive contient chaque fichier du dossier, tel quel", () => {
  const [name] = readdirSync(join(PACKAGE, "..")).filter((file) => file.endsWith(".zip"));
  const zip = readFileSync(join(PACKAGE, "..", name!));
  const found: string[] = [];
  for (let at = 0; zip.readUInt32LE(at) === 0x04034b50;) {
    const [method, packed, length] = [
      zip.readUInt16LE(at + 8),
      zip.readUInt32LE(at + 18),
      zip.readUInt16LE(at + 26),
    ];
    const start = at + 30 + length;
    const path = zip.toString("utf8", at + 30, start);
    const held = zip.subarray(start, start + packed);
    expect(
      (method === 8 ? inflateRawSync(held) : held).equals(readFileSync(join(PACKAGE, path))),
      path,
    ).toBe(true);
    found.push(path);
    at = start + packed;
  }
  const wanted = readdirSync(PACKAGE, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  expect(found.sort()).toEqual(
    wanted.map((entry) => join(entry.parentPath, entry.name).slice(PACKAGE.length + 1)).sort(),
  );
  // Neither the folders of the machine that built it, nor the registry of its dependencies.
  for (const file of wanted) {
    const bytes = readFileSync(join(file.parentPath, file.name));
    for (const told of [homedir(), "registry/src", "crates.io"])
      expect(bytes.includes(told), `${file.name} : ${told}`).toBe(false);
  }
  for (const file of [
    "LISEZ-MOI.html",
    "serveurs/nginx.conf",
    "serveurs/htaccess",
    "serveurs/web.config",
  ]) {
    expect(found).toContain(file);
    expect(readFileSync(join(PACKAGE, file), "utf8")).toContain("frame-ancestors 'none'");
  }
});

// A host that has browsers keep every script for a year would else serve the old one to a new page.
test("ce qui s’exécute change de nom avec son contenu, le service worker mis à part", () => {
  const runs = readdirSync(join(PACKAGE, "simulateur-rpe")).filter((file) =>
    /\.(css|js|wasm)$/.test(file),
  );
  expect(runs.length).toBeGreaterThan(8);
  expect(runs.filter((file) => !HASHED.test(file))).toEqual(["sw.js"]);
});

for (const [name, start, best] of [
  ["nginx", nginx, "gzip"],
  ["Apache", apache, "br"],
] as const) {
  test.describe(name, () => {
    let host: Host;
    test.beforeAll(async () => void (host = await start()));
    test.afterAll(async () => host?.stop());

    test("chaque fichier a son type, sa compression, sa durée et les en-têtes de sécurité", async ({
      request,
    }) => {
      const worker = await (await request.get(`${host.home}sw.js`)).text();
      const files = [...worker.matchAll(/\["\.\/([^"]*)", "sha256-/g)].map(([, file]) => file!);
      for (const [pattern, type] of TYPES) {
        const file = files.find((one) => pattern.test(one));
        expect(file, `un fichier ${pattern}`).toBeDefined();
        for (const accepted of ["gzip, deflate, br", "gzip", "identity"]) {
          const answer = await request.get(host.home + file, {
            headers: { "Accept-Encoding": accepted },
          });
          const headers = answer.headers();
          const said = `${file} (${accepted})`;
          expect(answer.status(), said).toBe(200);
          expect(headers["content-type"], said).toBe(type);
          const encoding =
            accepted === "identity" || type === "image/png"
              ? undefined
              : accepted === "gzip"
                ? "gzip"
                : best;
          expect(headers["content-encoding"], said).toBe(encoding);
          expect(headers["cache-control"], said).toBe(
            HASHED.test(file!) ? "public, max-age=31536000, immutable" : "no-cache",
          );
          expect(headers["content-security-policy"], said).toContain("frame-ancestors 'none'");
          expect(headers["x-content-type-options"], said).toBe("nosniff");
          expect(headers["referrer-policy"], said).toBe("no-referrer");
          if (encoding) expect(headers["vary"], said).toContain("Accept-Encoding");
        }
      }
      expect((await request.get(`${host.home}sw.js`)).headers()["cache-control"]).toBe("no-cache");
      expect((await request.get(host.home.slice(0, -1))).url()).toBe(host.home);
    });

    test("l’état de l’hébergement n’a rien à corriger, et son rapport se copie", async ({
      page,
      context,
    }) => {
      await context.grantPermissions(["clipboard-read", "clipboard-write"]);
      await new Hosting(page, host.home).open();
      await page.evaluate(async () => void (await navigator.serviceWorker.ready));
      const hosting = await new Hosting(page, host.home).open("#/hebergement");
      await expect(page.getByText("Rien à corriger.")).toBeVisible();
      await expect(hosting.checks.getByRole("row")).toHaveCount(21);
      await expect(hosting.checks.getByText("bon", { exact: true })).toHaveCount(20);
      await page.getByRole("button", { name: "Copier le rapport" }).click();
      await expect(hosting.message("Rapport copié.")).toBeVisible();
      const report = await page.evaluate(() => navigator.clipboard.readText());
      expect(report).toContain(`État de l’hébergement, ${host.home}`);
      expect(plain(report)).toContain(`[bon] Compression : le programme (.wasm) : ${best}`);
    });

    test("la page s’ouvre, s’explique, et s’ouvre encore sans réseau, sans un message", async ({
      page,
      context,
    }) => {
      const said = listen(page);
      const workbench = new Workbench(page);
      const visit = async () => {
        await page.goto("about:blank");
        await page.goto(`${host.home}#/simuler`);
        await workbench.figure("Prestation de service", "A").click();
        await expect(workbench.whyTitle).toContainText("Pourquoi 24");
      };
      await visit();
      await page.evaluate(async () => void (await navigator.serviceWorker.ready));
      await context.setOffline(true);
      await visit();
      expect(said).toEqual([]);
      // What the network cannot tell is not a fault of the server.
      const hosting = await new Hosting(page, host.home).open("#/hebergement");
      await expect(hosting.checks.getByRole("row")).toHaveCount(2);
      await expect(hosting.check("Serveur")).toContainText(
        "il ne répond pas : rien n’a pu être vérifié",
      );
    });
  });
}

// A host that lets little be set: the page works all the same, with some comfort lost.
for (const [what, changes] of Object.entries({
  "sans mod_headers": { withoutModules: ["headers"] },
  "sans mod_rewrite": { withoutModules: ["rewrite"] },
  "sans l’un ni l’autre": { withoutModules: ["headers", "rewrite"] },
  "où un dossier règle peu (FileInfo)": { allowOverride: "FileInfo" },
  "où un dossier règle ses index (FileInfo Indexes)": { allowOverride: "FileInfo Indexes" },
})) {
  test(`un Apache ${what} : la page s’ouvre et calcule`, async ({ page, request }) => {
    const host = await apache(changes);
    try {
      expect((await request.get(host.home)).status()).toBe(200);
      const workbench = new Workbench(page);
      await page.goto(`${host.home}#/simuler`);
      await workbench.figure("Prestation de service", "A").click();
      await expect(workbench.whyTitle).toContainText("Pourquoi 24");
    } finally {
      await host.stop();
    }
  });
}

test("un serveur mal réglé se voit, avec ce qu’il faut changer", async ({ page }) => {
  await page.route("**/dossier.schema.json", (route) =>
    route.fulfill({ status: 200, contentType: "text/plain", body: "{}" }),
  );
  await open(page, "#/hebergement");
  const hosting = new Hosting(page, page.url());
  await expect(hosting.check("Type : les données (.json)")).toContainText(
    "Servez ce fichier avec le type application/json",
  );
  await expect(hosting.check("Type : le programme (.wasm)")).toContainText("bon");
  await expect(hosting.check("Compression : le programme (.wasm)")).toContainText("à corriger");
  await expect(hosting.check("Politique de sécurité")).toContainText(
    "envoyée par le serveur, stricte",
  );
  await expect(hosting.check("Version")).toContainText("absents : dossier.schema.json");
  await expect(page.getByText("7 points à corriger.")).toBeVisible();
});

test("un sw.js d’une autre version que la page se voit : ses visiteurs y resteraient", async ({
  page,
}) => {
  await page.route("**/sw.js", async (route) => {
    const response = await route.fetch();
    // Another hash: « _ » in the place of « / » would be the same one.
    const other = (_: string, before: string, letter: string) =>
      before + (letter === "A" ? "B" : "A");
    const body = (await response.text()).replace(/(\["\.\/", "sha256-)(.)/, other);
    await route.fulfill({ response, body });
  });
  await open(page, "#/hebergement");
  const hosting = new Hosting(page, page.url());
  await expect(hosting.check("Version")).toContainText("d’une autre version que sw.js");
  await expect(hosting.check("Version")).toContainText("index.html");
  await expect(hosting.check("Version")).toContainText("Recopiez le dossier entier");
});

test("une page d’accueil à la place des réglages n’alarme que la page de l’hébergement", async ({
  page,
}) => {
  const home = "<!DOCTYPE html><title>Accueil</title>";
  const host = await apache({ files: { "config.json": home, "baremes.json": home } });
  try {
    const hosting = await new Hosting(page, host.home).open("#/simuler");
    await expect(new Workbench(page).figure("Prestation de service", "A")).toBeVisible();
    await expect(hosting.faults).toHaveCount(0);
    await hosting.open("#/hebergement");
    await expect(hosting.faults).toHaveCount(0);
    await expect(hosting.check("config.json")).toContainText(
      "le serveur envoie une page à sa place",
    );
  } finally {
    await host.stop();
  }
});
