// The page in one file, opened as a double click opens it.
import { expect, test, type Page } from "@playwright/test";
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { Appel, Atelier, Home, listen, Shell, Tables, Workbench } from "../support/pages";

const FILE = new URL("../../../out/simulateur-rpe.html", import.meta.url).href;

async function openFile(page: Page, fragment = "") {
  await page.goto("about:blank");
  await page.goto(FILE + fragment);
  await expect(page.locator("#coquille")).toHaveCount(0);
}

test("un double clic suffit : un chiffre, une explication, ni message, ni requête", async ({
  page,
}) => {
  const said = listen(page);
  const addresses: string[] = [];
  page.on("request", (request) => addresses.push(request.url().split("#", 1)[0]!));
  await page.addInitScript(() =>
    document.addEventListener("securitypolicyviolation", (event) =>
      console.error(`règle : ${event.violatedDirective}`),
    ),
  );

  await openFile(page);
  await new Home(page).sourced.click();
  await expect(new Home(page).answer).toContainText(/24.976,98/);
  const workbench = new Workbench(page);
  await workbench.go("Simuler");
  await workbench.figure("Prestation de service", "A").click();
  await expect(workbench.whyTitle).toContainText("Pourquoi 24");
  await workbench.goToHelp("Limites de l’outil");
  await expect(new Shell(page).title).toHaveText("Limites de l’outil");

  expect(said).toEqual([]);
  expect(addresses.filter((address) => !address.startsWith("data:"))).toEqual(
    ["about:blank", FILE].filter((one) => addresses.includes(one)),
  );
});

test("le travail reste après une nouvelle ouverture, et le dossier s’exporte", async ({ page }) => {
  const said = listen(page);
  await openFile(page, "#/simuler");
  const workbench = new Workbench(page);
  await workbench.relais.fill("RPE d’un seul fichier");
  await expect(workbench.saved).toBeVisible();
  await openFile(page, "#/simuler");
  await expect(workbench.relais).toHaveValue("RPE d’un seul fichier");
  await workbench.go("Mes données");
  const download = page.waitForEvent("download");
  await page.getByRole("main").getByRole("button", { name: "Exporter" }).first().click();
  expect((await download).suggestedFilename()).toMatch(/\.json$/);
  await expect(page.getByRole("main")).toContainText("le lien ne s’ouvre que sur cet ordinateur");
  expect(said).toEqual([]);
});

test("une Caf et un formateur s’en contentent aussi : un tableau, un appel à projets, un exercice, sans une requête", async ({
  page,
}) => {
  const addresses: string[] = [];
  page.on("request", (request) => addresses.push(request.url().split("#", 1)[0]!));
  await openFile(page, "#/relais");
  const tables = new Tables(page);
  const text = [
    "RPE;ETP;Charges;Mission;AM différents;Séances;Prix plafond;Exercice",
    "Lac;1;30 000;analyse de la pratique;9;6;60 000;2026",
    "Bois;1;30 000;guichet unique;;;60 000;2026",
  ];
  await tables.open("deux.csv", text.join("\n"));
  await tables.add.click();
  const appel = new Appel(page);
  await appel.contents.selectOption("D’aucune");
  await appel.box("Enveloppe, €").fill("3 000");
  await expect(appel.row("Lac")).toContainText("dans l’enveloppe");
  await expect(appel.row("Bois")).toContainText("hors enveloppe");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Tableur de 2 relais (.xlsx)" }).click();
  expect((await download).suggestedFilename()).toMatch(/\.xlsx$/);

  await openFile(page, "#/atelier/01-sous-le-plafond");
  const atelier = new Atelier(page);
  await atelier.answer.fill("22 360");
  await atelier.press("Vérifier").click();
  await expect(atelier.said("Juste, au centime.")).toBeVisible();
  await page.locator("summary", { hasText: "Distribuer cet exercice" }).click();
  await expect(page.getByText("Donnez le fichier de l’exercice")).toBeVisible();
  await atelier.project();
  await page.keyboard.press("PageDown");
  await expect(atelier.stage.getByRole("listitem")).toHaveCount(1);
  // What the room answered is compared there too.
  await openFile(page, "#/relais");
  await page.locator("summary", { hasText: "Comparer les saisies" }).click();
  await expect(page.getByRole("table", { name: "Ce qui n’est pas saisi pareil" })).toContainText(
    "la mission choisie",
  );
  const outside = addresses.filter((address) => !/^(data|blob):|^about:blank$/.test(address));
  expect([...new Set(outside)]).toEqual([FILE]);
});

test("la page des limites dit que les pages ouvertes d’un fichier partagent leur mémoire", async ({
  page,
}) => {
  await openFile(page, "#/limites");
  await expect(page.getByRole("main")).toContainText("partagent une même mémoire");
});

test("un fichier tronqué le dit", async ({ page }, info) => {
  const whole = await readFile(fileURLToPath(FILE), "utf8");
  const start = whole.indexOf('id="programme">') + 'id="programme">'.length;
  const broken = info.outputPath("tronque.html");
  await writeFile(broken, whole.slice(0, start) + whole.slice(whole.indexOf("</script>", start)));
  await page.goto(`file://${broken}`);
  await expect(page.getByRole("alert")).toContainText("téléchargez-le de nouveau");
});
