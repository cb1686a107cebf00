// « Plusieurs relais »: what comes in, what the table says, what goes to the workbench and back.
import { expect, test, type Page } from "@playwright/test";
import { readFile } from "node:fs/promises";
import { expectAccessible } from "../support/axe";
import { Collection, Data, keptRelais, reload, Workbench } from "../support/pages";

const ENVELOPE = {
  schema: 2,
  revision: 1,
  data: {
    exercice: 2017,
    postes: [{ etp: "1", mois: "12", cout: "30 000", role: "animateur" }],
    am: "75",
  },
};

/** The file of a relais of 2017, under its ceiling: 43 % of 30 000 € are 12 900 €. */
const relais = (name: string, cost = "30 000", etp = "1") =>
  JSON.stringify({
    ...ENVELOPE,
    data: {
      ...ENVELOPE.data,
      relais: name,
      postes: [{ ...ENVELOPE.data.postes[0], cout: cost, etp }],
    },
  });
const file = (name: string, cost?: string, etp?: string) => ({
  name: `${name}.json`,
  text: relais(name, cost, etp),
});

async function saved(page: Page) {
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: /^Enregistrer \d+ relais/ }).click();
  return readFile(await (await waiting).path(), "utf8");
}

test("des fichiers viennent ensemble ; ce qui n’est pas lu dit pourquoi, et rien n’est compté deux fois", async ({
  page,
}) => {
  const collection = await new Collection(page).open();
  await collection.take([
    file("RPE des Ormes"),
    file("RPE du Lac", "70 000"),
    file("RPE Ébauche", "20 000", ""),
    { name: "autre.json", text: '{"a":1}' },
    { name: "vide.json", text: "" },
  ]);
  await expect(collection.report).toContainText("3 relais ajoutés.");
  await expect(collection.report).toContainText("2 n’ont pas été lus");
  await expect(collection.report).toContainText("autre.json");
  await expect(collection.names).toHaveText([/RPE des Ormes/, /RPE du Lac/, /RPE Ébauche/]);
  await expect(collection.row("RPE des Ormes")).toContainText(/12.900,00/);
  await expect(collection.row("RPE du Lac")).toContainText(/24.976,98/);
  await expect(collection.row("RPE Ébauche")).toContainText("à compléter");
  // 12 900 and 24 976,98: of two relais, the third is not known.
  await expect(collection.row(/^Total/)).toContainText(/37.876,98.€2 sur 3/);
  await collection.take([file("RPE des Ormes")]);
  await expect(collection.report).toContainText("1 était déjà là, à l’identique");
  await expect(collection.names).toHaveCount(3);
});

test("chaque montant dit pourquoi, comme dans « Simuler »", async ({ page }) => {
  const collection = await new Collection(page).open();
  await collection.take([file("RPE du Lac", "70 000")]);
  await collection
    .figure("RPE du Lac", /^24.976,98.€.*pourquoi/)
    .first()
    .click();
  const why = page.getByRole("dialog", { name: /^Pourquoi 24/ });
  await expect(why).toContainText("RPE du Lac, 2017");
  await expect(why).toContainText(/43.%/);
  await page.keyboard.press("Escape");
  await expect(why).toBeHidden();
});

test("un relais s’ouvre dans « Simuler », et ce que l’on y change revient, rechargé ou non", async ({
  page,
}) => {
  const collection = await new Collection(page).open();
  await collection.take([file("RPE des Ormes"), file("RPE du Lac", "70 000")]);
  await collection
    .row("RPE des Ormes")
    .getByRole("button", { name: /ouvrir/ })
    .click();
  const workbench = new Workbench(page);
  await expect(workbench.relais).toHaveValue("RPE des Ormes");
  await workbench.account("60", "Achats").fill("10 000");
  await expect(page.getByRole("link", { name: "Plusieurs relais" }).first()).toBeVisible();
  await collection.open();
  // 43 % of 40 000.
  await expect(collection.row("RPE des Ormes")).toContainText(/17.200,00/);
  await collection.reload();
  await expect(collection.row("RPE des Ormes")).toContainText(/17.200,00/);
  await expect(collection.row("RPE du Lac")).toContainText(/24.976,98/);
  // None of it went to the dossiers of the browser.
  await new Data(page).open();
  await expect(page.getByText("Aucun dossier n’est gardé.")).toBeVisible();
});

test("retiré, un relais se remet ; le fichier des relais se rouvre ailleurs, à l’identique", async ({
  page,
  context,
}) => {
  const collection = await new Collection(page).open();
  await collection.take([file("RPE des Ormes"), file("RPE du Lac", "70 000")]);
  await collection
    .row("RPE des Ormes")
    .getByRole("button", { name: /^Retirer/ })
    .click();
  await expect(collection.names).toHaveCount(1);
  await page.getByRole("button", { name: "Annuler" }).click();
  await expect(collection.names).toHaveText([/RPE des Ormes/, /RPE du Lac/]);
  const text = await saved(page);
  expect(JSON.parse(text)).toMatchObject({ programme: "simulateur-rpe", collection: 1 });
  const before = await collection.table.innerText();
  await context.clearCookies();
  const other = await context.browser()!.newPage({ locale: "fr-FR" });
  const elsewhere = new Collection(other);
  await other.goto(page.url());
  await elsewhere.take([{ name: "departement.json", text }]);
  await expect(elsewhere.names).toHaveCount(2);
  await expect.poll(() => elsewhere.table.innerText()).toBe(before);
  await other.close();
});

test("rechargé dans « Simuler », un relais garde ce qui se tape aussitôt ; un fichier qui arrive avant la liste n’en prend pas la place", async ({
  page,
}) => {
  const collection = await new Collection(page).open();
  await collection.take([file("RPE des Ormes"), file("RPE du Lac")]);
  await collection
    .row("RPE des Ormes")
    .getByRole("button", { name: /ouvrir/ })
    .click();
  const bench = new Workbench(page);
  await expect(bench.relais).toHaveValue("RPE des Ormes");
  await reload(page);
  await bench.account("60", "Achats").fill("10 000");
  await expect(bench.account("60", "Achats")).toHaveValue("10 000");
  await collection.open();
  await expect(collection.row("RPE des Ormes")).toContainText(/17.200,00/);
  // What is kept comes late: what comes in meanwhile waits for it.
  await page.addInitScript(() => {
    const open = indexedDB.open.bind(indexedDB);
    indexedDB.open = (...names) => {
      const until = performance.now() + 400;
      while (performance.now() < until);
      return open(...names);
    };
  });
  await collection.reload();
  await collection.take([file("RPE du Bois")]);
  await expect(collection.names).toHaveText([/RPE des Ormes/, /RPE du Bois/, /RPE du Lac/]);
  await collection.reload();
  await expect(collection.names).toHaveText([/RPE des Ormes/, /RPE du Bois/, /RPE du Lac/]);
  // A number that was the last one is not given again.
  await collection
    .row("RPE du Bois")
    .getByRole("button", { name: /^Retirer/ })
    .click();
  await collection.reload();
  await collection.take([file("RPE Neuf")]);
  await expect(collection.names).toHaveCount(3);
  await expect.poll(() => keptRelais(page).then(({ numbers }) => numbers)).toEqual([0, 1, 3]);
});

test("deux onglets : ce que l’un change se voit dans l’autre, ce qu’il retire devient un dossier", async ({
  page,
  context,
}) => {
  const collection = await new Collection(page).open();
  await collection.take([file("RPE des Ormes"), file("RPE du Lac")]);
  await expect(collection.names).toHaveCount(2);
  const other = await context.newPage();
  const elsewhere = await new Collection(other).open();
  await elsewhere
    .row("RPE des Ormes")
    .getByRole("button", { name: /ouvrir/ })
    .click();
  const bench = new Workbench(other);
  await bench.account("60", "Achats").fill("10 000");
  await expect(collection.row("RPE des Ormes")).toContainText(/17.200,00/);
  await collection
    .row("RPE des Ormes")
    .getByRole("button", { name: /ouvrir/ })
    .click();
  const here = new Workbench(page);
  await here.account("60", "Achats").fill("20 000");
  await expect(bench.account("60", "Achats")).toHaveValue("20 000");
  await collection.open();
  await expect(collection.row("RPE des Ormes")).toContainText(/21.500,00/);
  await collection
    .row("RPE des Ormes")
    .getByRole("button", { name: /^Retirer/ })
    .click();
  await expect(other.getByText("Ce relais n’est plus dans la liste")).toBeVisible();
  await expect(bench.account("60", "Achats")).toHaveValue("20 000");
});

test("l’on revient à ce que l’on regardait ; retirés l’un après l’autre, tous se remettent", async ({
  page,
}) => {
  const collection = await new Collection(page).open();
  await collection.take([
    file("RPE A", "70 000"),
    file("RPE B", "80 000"),
    file("RPE C"),
    { name: "d.json", text: relais("RPE D").replace("2017", "2018") },
  ]);
  await page.getByLabel("Montrer").selectOption("Au-dessus du plafond");
  await expect(collection.names).toHaveText([/RPE A/, /RPE B/]);
  await page.getByRole("combobox", { name: "Exercice" }).selectOption("2017");
  await collection
    .row("RPE B")
    .getByRole("button", { name: /ouvrir/ })
    .click();
  await collection.open();
  await expect(collection.names).toHaveText([/RPE A/, /RPE B/]);
  await expect(page.getByRole("combobox", { name: "Exercice" })).toHaveValue("2017");
  await collection
    .row("RPE A")
    .getByRole("button", { name: /^Retirer/ })
    .click();
  await expect(page.getByRole("group", { name: "Tableau des relais" })).toBeFocused();
  await page.getByRole("button", { name: "Retirer 1 relais montré" }).click();
  await page.getByLabel("Montrer").selectOption("Tous");
  await page.getByRole("combobox", { name: "Exercice" }).selectOption("Tous");
  await expect(collection.names).toHaveCount(2);
  await page.getByRole("button", { name: "Annuler" }).click();
  await expect(collection.names).toHaveCount(4);
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: /^Montants de/ }).click();
  const csv = await readFile(await (await waiting).path(), "utf8");
  expect(csv.split("\r\n")[1]).toMatch(/^RPE A;2017;1;70000,00;58086,00;-11914,00;24976,98;/);
});

test("trois mille relais : peu de lignes dans la page, la dernière se voit, et l’on cherche", async ({
  page,
}) => {
  const names = Array.from({ length: 3077 }, (_, place) => `RPE ${String(place).padStart(4, "0")}`);
  const all = names.map((name, numero) => ({
    numero,
    origine: "essai",
    dossier: JSON.parse(relais(name)),
  }));
  const collection = await new Collection(page).open();
  await collection.take([
    {
      name: "france.json",
      text: JSON.stringify({ programme: "simulateur-rpe", collection: 1, relais: all }),
    },
  ]);
  await expect(page.getByText(/^3.077 relais ajoutés\.$/)).toBeVisible({ timeout: 60_000 });
  await expect(collection.row(/^Total/)).toContainText(/39.693.300,00/, { timeout: 60_000 });
  await expect(collection.table).toHaveAttribute("aria-rowcount", "3080");
  expect(await collection.names.count()).toBeLessThan(80);
  const frame = page.getByRole("group", { name: "Tableau des relais" });
  await frame.scrollIntoViewIfNeeded();
  await frame.evaluate((element) => element.scrollTo(0, element.scrollHeight));
  await expect(collection.row("RPE 3076")).toBeInViewport();
  expect(await collection.names.count()).toBeLessThan(80);
  await page.getByLabel("Chercher un relais").fill("rpe 20");
  await expect(collection.names.first()).toContainText("RPE 2000");
});

test.describe("sur un petit écran", () => {
  test.use({ viewport: { width: 320, height: 3000 } });
  test("axe ne trouve rien, et la page ne glisse pas de côté", async ({ page }) => {
    const collection = await new Collection(page).open();
    await expectAccessible(page);
    await collection.take([file("RPE des Ormes"), file("RPE Ébauche", "20 000", "")]);
    await expect(collection.names).toHaveCount(2);
    await expectAccessible(page);
    const slides = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(slides).toBe(false);
  });
});
