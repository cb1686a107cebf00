// What docs/menaces.md says, tried: each line of it names a test.
import { expect, test, type Page } from "@playwright/test";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Workbench, Data, keptTexts, listen, open, PLACE } from "../support/pages";

test.use({ serviceWorkers: "allow" });

const TRAP = '<img src=x onerror="window.piege = 1"><script>window.piege = 1</script>{{7*7}}';
const trapped = (page: Page) => page.evaluate(() => "piege" in window);
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

test("chaque essai nommé dans docs/menaces.md existe", () => {
  const text = readFileSync(here("../../../docs/menaces.md"), "utf8");
  const named = [...text.matchAll(/`([\w./-]+\.(?:spec\.ts|rs))` « ([^»]+) »/g)];
  expect(named.length).toBeGreaterThanOrEqual(12);
  for (const [, file, title] of named) {
    const path = [here(`../${file}`), here(`../../../${file}`)].find(existsSync);
    expect(path, file).toBeDefined();
    expect(readFileSync(path!, "utf8"), `${file} ${title}`).toContain(title!);
  }
});

test("des noms piégés, tapés, gardés, reçus d’un lien ou d’un fichier, restent du texte", async ({
  page,
}) => {
  const said = listen(page);
  const workbench = await new Workbench(page).open();
  await workbench.relais.fill(TRAP);
  await workbench.postName.first().fill(TRAP);
  await expect(workbench.saved).toBeVisible();
  await workbench.go("Mes données");
  const data = new Data(page);
  await expect(data.table).toContainText(TRAP);
  const shared = page.getByRole("textbox", { name: "Lien à partager" });
  await expect(shared).toHaveValue(/#\/s\/2\./);
  const link = await shared.inputValue();
  const [, kept] = Object.entries(await keptTexts(page)).find(([key]) =>
    key.startsWith("simulateur-rpe:dossier-"),
  )!;
  await page.getByLabel("Ouvrir un fichier").setInputFiles({
    name: `${TRAP.slice(0, 9)}.json`,
    mimeType: "application/json",
    buffer: Buffer.from(kept),
  });
  await expect(page.getByRole("dialog").first()).toContainText(TRAP);
  await page.goto("about:blank");
  await open(page, new URL(link).hash);
  await expect(workbench.relais).toHaveValue(TRAP);
  for (const name of ["Décider", "Missions", "Sur 5 ans", "Versements", "Devoirs"] as const)
    await workbench.go(name);
  await expect(page.locator("img")).toHaveCount(0);
  expect(await trapped(page)).toBe(false);
  expect(said).toEqual([]);
});

test("un lien piégé ne s’exécute pas et n’efface rien", async ({ page }) => {
  const workbench = await new Workbench(page).open();
  await workbench.relais.fill("RPE des Tilleuls");
  await expect(workbench.saved).toBeVisible();
  const kept = await keptTexts(page);
  const wire = (data: object) => `#/s/1.${Buffer.from(JSON.stringify(data)).toString("base64url")}`;
  for (const fragment of [
    "#/s/1.<script>window.piege=1</script>",
    "#/s/javascript:window.piege=1",
    wire({ schema: 1, data: { exercice: 2026, __proto__: { piege: 1 } } }),
    `#/s/1.${"A".repeat(200_000)}`,
    "#javascript:window.piege=1",
  ]) {
    await page.goto("about:blank");
    await open(page, fragment);
    expect(await trapped(page)).toBe(false);
    expect(await keptTexts(page)).toEqual(kept);
  }
});

test("un fichier piégé, trop profond ou trop long, est refusé et ne change rien", async ({
  page,
}) => {
  const data = await new Data(page).open();
  const before = await keptTexts(page);
  for (const text of [
    "[".repeat(100_000),
    `{"schema":1,"data":${"9".repeat(500_000)}}`,
    '{"__proto__":{"piege":1},"schema":1}',
    `"${"x".repeat(2_100_000)}"`,
  ]) {
    await page.getByLabel("Ouvrir un fichier").setInputFiles({
      name: "piege.json",
      mimeType: "application/json",
      buffer: Buffer.from(text),
    });
    await expect(page.getByRole("alert").filter({ hasText: "fichier" })).toBeVisible();
    await expect(page.getByRole("dialog")).toHaveCount(0);
    expect(await keptTexts(page)).toEqual(before);
    expect(await trapped(page)).toBe(false);
  }
  await expect(data.title).toHaveText("Mes données");
});

test("le navigateur refuse de fabriquer de la page ou du code à partir d’un texte", async ({
  page,
}) => {
  await open(page);
  const tried = await page.evaluate(async () => {
    const threw = (act: () => unknown) => {
      try {
        act();
        return false;
      } catch {
        return true;
      }
    };
    const script = document.createElement("script");
    return {
      html: threw(() => (document.createElement("div").innerHTML = "<b>x</b>")),
      source: threw(() => (script.src = "./boot.js")),
      document: threw(() => document.write("x")),
      policy: threw(() =>
        (
          window as unknown as {
            trustedTypes: { createPolicy(name: string, rules: object): unknown };
          }
        ).trustedTypes.createPolicy("autre", {}),
      ),
      // What the test itself runs may make code of a text; what it leaves behind may not.
      evaluation: await new Promise<boolean>((resolve) =>
        setTimeout(() => resolve(threw(() => new Function("return 1")()))),
      ),
    };
  });
  expect(tried).toEqual({
    html: true,
    source: true,
    document: true,
    policy: true,
    evaluation: true,
  });
});

test("le second fichier altéré n’est pas exécuté, et la page le dit", async ({ page }) => {
  await page.route("**/lazy_part-*.wasm", async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    body[body.length >> 1]! ^= 1;
    await route.fulfill({ response, body });
  });
  await open(page, "#/limites");
  await expect(page.getByText("modifié ou tronqué")).toBeVisible();
  await expect(page.getByText("Quatre degrés de certitude")).toHaveCount(0);
});

test("rien de ce qui est tapé n’est dans une requête, un cookie ou le titre de la page", async ({
  page,
}) => {
  const sent: string[] = [];
  page.on("request", (request) =>
    sent.push(`${request.method()} ${request.url()} ${request.postData() ?? ""}`),
  );
  const workbench = await new Workbench(page).open();
  await workbench.relais.fill("RPE-SECRET");
  await workbench.postCost.first().fill("43 217");
  await expect(workbench.saved).toBeVisible();
  await workbench.go("Mes données");
  await workbench.go("Décider");
  expect(sent.filter((line) => /SECRET|43.?217|POST/.test(line))).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
  expect(await page.title()).not.toContain("SECRET");
  expect(new URL(page.url()).pathname).toBe(PLACE);
});
