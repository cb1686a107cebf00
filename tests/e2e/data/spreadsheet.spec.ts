// The spreadsheet and the table: written on a press, by a program that no first visit fetches.
import { expect, test, type Page } from "@playwright/test";
import { readFile } from "node:fs/promises";
import { expectAccessible } from "../support/axe";
import { named, sheetNames, unzip } from "../support/workbook.mjs";
import { amount, Workbench, Data, listen, open, PLACE, plain } from "../support/pages";

test.use({ serviceWorkers: "allow" });

const FILE = new URL("../../../out/simulateur-rpe.html", import.meta.url).href;

/** Presses a button that hands a file over: its name and its bytes. */
async function press(page: Page, name: string) {
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name, exact: true }).click();
  const download = await waiting;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

const ofTheSheet = (address: string) => /\/tableur-[^/]*$/.test(address);

test("le tableur : une feuille par scénario, les montants de l’écran au centime", async ({
  page,
}) => {
  const said = listen(page);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  const workbench = await new Workbench(page).open();
  await workbench.relais.fill("RPE de l’Été 🙂 / Nord");
  await workbench.account("60", "Achats").fill("4 321,09");
  await workbench.figure("Prestation de service", "B").click();
  // The exact amount comes with the second file.
  await expect(workbench.whyTitle).toContainText(/Pourquoi \d/);
  const shown = amount(plain(await workbench.whyTitle.innerText()).replace("Pourquoi ", ""));
  await workbench.leaveBy("Fichier, lien ou tableur");
  await expect(page.getByRole("button", { name: "Tableur (.xlsx)" })).toBeVisible();
  await page.waitForLoadState("networkidle");
  expect(asked.filter(ofTheSheet)).toEqual([]);

  const file = await press(page, "Tableur (.xlsx)");
  expect(file.name).toBe("rpe-de-l-ete-nord-2026.xlsx");
  await expect(new Data(page).message("Le tableur est écrit")).toBeVisible();
  const files = unzip(file.bytes);
  expect(sheetNames(files)).toEqual([
    "Comparaison",
    "A Base",
    "B + 0,5 ETP",
    "C Analyse de la pratique",
    "D Communication",
    "Barèmes et sources",
  ]);
  const ps = named(files, "Ps_B");
  expect(ps.formula).toContain("ROUND(Assiette_B*Taux_Ps_B,2)");
  expect(Number(ps.value)).toBe(shown);
  expect(files.get("xl/styles.xml")).toContain("#,##0.00\\ &quot;€&quot;");
  expect(files.get("xl/sharedStrings.xml")).toContain("RPE de l’Été 🙂 / Nord");

  const again = await press(page, "Tableur (.xlsx)");
  expect(again.bytes.equals(file.bytes)).toBe(true);
  expect(
    asked.filter(
      (address) =>
        !address.startsWith("data:") &&
        !address.startsWith("blob:") &&
        !new URL(address).pathname.startsWith(PLACE),
    ),
  ).toEqual([]);
  expect(said).toEqual([]);
});

test("masquer les salaires : ni nom ni coût de poste, et les mêmes montants", async ({ page }) => {
  await new Data(page).open();
  const sheet = page
    .locator("section")
    .filter({ has: page.getByRole("heading", { name: "Dans un tableur" }) });
  const notes = page.getByText(/Un seul poste dans la fonction.: animateur, administratif/);
  const whole = unzip((await press(page, "Tableur (.xlsx)")).bytes);
  expect(whole.get("xl/sharedStrings.xml")).toContain("Animatrice");
  await expect(notes.first()).toContainText("c’est une donnée personnelle");
  await sheet.getByRole("checkbox", { name: /^Masquer les salaires/ }).check();
  await expect(sheet.getByText("Ni le coût ni le nom d’un poste ne partent")).toBeVisible();
  const hidden = unzip((await press(page, "Tableur (.xlsx)")).bytes);
  expect(hidden.get("xl/sharedStrings.xml")).not.toContain("Animatrice");
  expect(named(hidden, "Ps_base")).toEqual(named(whole, "Ps_base"));
  const parts = (book: Map<string, string>) => [...book.values()].join("\n");
  expect(parts(whole)).toContain("<v>43800</v>");
  expect(parts(hidden)).not.toContain("<v>43800</v>");
});

test("le CSV : ce que lit l’Excel français, et rien qui s’exécute", async ({ page }) => {
  const said = listen(page);
  const workbench = await new Workbench(page).open();
  await workbench.relais.fill("=CMD()");
  await workbench.go("Mes données");
  const file = await press(page, "CSV");
  expect(file.name).toBe("cmd-2026.csv");
  expect([...file.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const lines = file.bytes.toString("utf8").slice(1).split("\r\n");
  expect(lines[0]).toBe("Relais;'=CMD()");
  expect(lines.find((line) => line.startsWith("Prestation de service;"))).toMatch(
    /^Prestation de service;24976,98;\d+,\d\d;/,
  );
  expect(said).toEqual([]);
});

for (const [fault, words] of [
  ["tableur-absent", "manque sur le serveur"],
  ["tableur-altere", "modifié ou tronqué"],
  ["tableur-sans-programme", "manque sur le serveur"],
  ["tableur-programme-altere", "modifié ou tronqué"],
] as const) {
  test(`panne ${fault} : la page dit « ${words} », et se reprend`, async ({ page }) => {
    await page.goto(`/panne/${fault}/#/donnees`);
    const button = page.getByRole("button", { name: "Tableur (.xlsx)", exact: true });
    await button.click();
    const alert = page.getByRole("alert").filter({ hasText: "Le tableur n’a pas pu être écrit." });
    await expect(alert).toContainText(words);
    await button.click();
    await expect(alert).toContainText(words);
    await expectAccessible(page);
  });
}

test("sans réseau : le tableur s’écrit s’il a déjà servi, et le dit sinon", async ({
  page,
  context,
}) => {
  await open(page);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  const data = await new Data(page).open();
  await page.reload();
  await expect(data.title).toBeVisible();
  await context.setOffline(true);
  await page.getByRole("button", { name: "Tableur (.xlsx)" }).click();
  await expect(
    page.getByRole("alert").filter({ hasText: "Le réseau est indisponible" }),
  ).toBeVisible();
  await context.setOffline(false);
  const first = await press(page, "Tableur (.xlsx)");
  await context.setOffline(true);
  await page.reload();
  await expect(data.title).toBeVisible();
  const second = await press(page, "Tableur (.xlsx)");
  expect(second.bytes.equals(first.bytes)).toBe(true);
});

test("dans la page en un seul fichier aussi, sans une requête", async ({ page }) => {
  const said = listen(page);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url().split("#", 1)[0]!));
  await page.goto(`${FILE}#/donnees`);
  await expect(page.locator("#coquille")).toHaveCount(0);
  const files = unzip((await press(page, "Tableur (.xlsx)")).bytes);
  expect(named(files, "Ps_base").value).toBe("24976.98");
  expect(sheetNames(files)).toHaveLength(6);
  expect(asked.filter((address) => !/^(data|blob):/.test(address) && address !== FILE)).toEqual([]);
  expect(said).toEqual([]);
});
