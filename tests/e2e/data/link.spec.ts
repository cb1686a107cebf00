// The link: a dossier in an address, opened as a copy that is not kept.
import { expect, test, type Page } from "@playwright/test";
import { expectAccessible } from "../support/axe";
import { Workbench, Data, Home, keptTexts, open, reload, type Column, put } from "../support/pages";

const OURS = "simulateur-rpe:";
const link = (page: Page) => page.getByRole("textbox", { name: "Lien à partager" });
/** The fragment of the link that is shown, once it is. */
const fragment = async (page: Page) => {
  await expect(link(page)).toHaveValue(/#\/s\/2\./);
  return new URL(await link(page).inputValue()).hash;
};
const RECEIVED = "Copie reçue par un lien, non gardée.";

const totals = async (workbench: Workbench) =>
  Promise.all(
    [..."ABCD"].map((column) =>
      workbench.figure("Reste à votre charge", column as Column).innerText(),
    ),
  );

test("un lien porte tout le dossier, s’ouvre en copie, et ne se garde qu’à la demande", async ({
  page,
  browser,
}) => {
  const workbench = await new Workbench(page).open();
  await workbench.relais.fill("RPE de l’Été à Saint-Émilion 🙂");
  await workbench.account("60", "Achats").fill("4 321,09");
  const before = await totals(workbench);
  const data = new Data(page);
  await data.go("Mes données");
  await expect(link(page)).toHaveValue(/^http:.*\/#\/s\/2\.[\w-]+$/);
  const sent = await fragment(page);

  const context = await browser.newContext();
  const other = await context.newPage();
  const theirs = await new Workbench(other).open();
  await theirs.relais.fill("RPE des Ormes");
  await expect(theirs.saved).toBeVisible();
  const kept = await keptTexts(other);
  await open(other, sent);
  await expect(theirs.relais).toHaveValue("RPE de l’Été à Saint-Émilion 🙂");
  await expect(theirs.banner(RECEIVED)).toContainText("Vos dossiers sont restés tels quels.");
  await expect.poll(() => totals(theirs)).toEqual(before);
  await theirs.account("60", "Achats").fill("9 999");
  await other.waitForTimeout(900);
  expect(await keptTexts(other)).toEqual(kept);

  await theirs.account("60", "Achats").fill("4 321,09");
  await other.getByRole("button", { name: "Enregistrer chez moi" }).click();
  await expect(theirs.banner(RECEIVED)).toHaveCount(0);
  await expect(theirs.saved).toBeVisible();
  const now = await keptTexts(other);
  expect(now[`${OURS}dossier-1`]).toBe(kept[`${OURS}dossier-1`]);
  expect(JSON.parse(now[`${OURS}dossier-2`]).data.relais).toBe("RPE de l’Été à Saint-Émilion 🙂");
  await reload(other);
  await expect(theirs.relais).toHaveValue("RPE de l’Été à Saint-Émilion 🙂");
  await context.close();
});

test("l’établi d’une copie reçue est sans faute d’accès", async ({ page }) => {
  // Tall enough for the whole table: axe takes what scrolls under a sticky edge for a small target.
  await page.setViewportSize({ width: 1280, height: 2400 });
  await new Data(page).open();
  await open(page, await fragment(page));
  await expect(new Workbench(page).banner(RECEIVED)).toBeVisible();
  await expectAccessible(page);
});

test("une copie reçue et changée n’est pas perdue quand on ouvre un autre dossier", async ({
  page,
}) => {
  const workbench = await new Workbench(page).open();
  await workbench.relais.fill("RPE des Ormes");
  const data = new Data(page);
  await data.go("Mes données");
  const sent = await fragment(page);
  await page.evaluate((sent) => (location.hash = sent), sent);
  await expect(workbench.banner(RECEIVED)).toBeVisible();
  await workbench.relais.fill("Copie changée");
  await data.goHome();
  await new Home(page).kept.getByRole("link").first().click();
  await expect(workbench.relais).toHaveValue("RPE des Ormes");
  await expect(workbench.banner(RECEIVED)).toHaveCount(0);
  await workbench.account("60", "Achats").fill("4 400");
  await expect.poll(async () => (await keptTexts(page))[`${OURS}dossier-1`]).toContain("4 400");
  await workbench.undo.click();
  await workbench.undo.click();
  await expect(workbench.relais).toHaveValue("Copie changée");
  await expect(workbench.banner(RECEIVED)).toBeVisible();
});

test("une copie reçue survit au rechargement, changée ou non, et n’est perdue sans question", async ({
  page,
}) => {
  const workbench = await new Workbench(page).open();
  await workbench.relais.fill("RPE des Ormes");
  await expect(workbench.saved).toBeVisible();
  await workbench.account("60", "Achats").fill("4 400");
  await new Data(page).go("Mes données");
  const sent = await fragment(page);
  await workbench.go("Simuler");
  await workbench.relais.fill("RPE des Tilleuls");
  await expect.poll(async () => JSON.stringify(await keptTexts(page))).toContain("Tilleuls");
  await page.evaluate((sent) => (location.hash = sent), sent);
  await expect(workbench.banner(RECEIVED)).toBeVisible();

  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await reload(page);
  await expect(page).toHaveURL(/#\/simuler$/);
  await expect(workbench.relais).toHaveValue("RPE des Ormes");
  await expect(workbench.banner(RECEIVED)).toBeVisible();

  await workbench.account("60", "Achats").fill("5 500");
  await reload(page);
  await expect(workbench.account("60", "Achats")).toHaveValue("5 500");
  await expect(workbench.banner(RECEIVED)).toBeVisible();
  expect(asked).toContain("beforeunload");
  expect(JSON.stringify(await keptTexts(page))).not.toContain("5 500");

  await page.getByRole("button", { name: "Enregistrer chez moi" }).click();
  asked.length = 0;
  await reload(page);
  await expect(workbench.account("60", "Achats")).toHaveValue("5 500");
  await expect(workbench.banner(RECEIVED)).toHaveCount(0);
  expect(asked).toEqual([]);
});

test("un lien coupé ou modifié le dit, mène au simulateur ; entier, il s’ouvre", async ({
  page,
}) => {
  const data = await new Data(page).open();
  const sent = await fragment(page);
  await open(page, sent.slice(0, -5));
  await expect(page.getByText("Ce lien est incomplet ou a été modifié en route")).toBeVisible();
  await expectAccessible(page);
  await expect(
    page.getByRole("main").getByRole("link", { name: "Ouvrir le simulateur" }),
  ).toBeVisible();
  await page.evaluate((sent) => (location.hash = sent), sent.replace("/2.", "/3."));
  await expect(page.getByText("vient d’une version plus récente")).toBeVisible();
  await page.evaluate((sent) => (location.hash = sent), sent);
  await expect(data.banner(RECEIVED)).toBeVisible();
  await expect(page).toHaveURL(/#\/simuler$/);
});

test("les salaires masqués ne partent pas ; ce qui les laisse lire est dit, et laissé si on le demande", async ({
  page,
}) => {
  const workbench = await new Workbench(page).open();
  const before = await totals(workbench);
  const data = new Data(page);
  await data.go("Mes données");
  const link = page
    .locator("section")
    .filter({ has: page.getByRole("heading", { name: "Par un lien" }) });
  await expect(link.getByText("Ce coût est celui d’une personne")).toBeVisible();
  await link.getByRole("checkbox", { name: /^La comparaison seule/ }).check();
  await link.getByRole("checkbox", { name: /^Masquer les salaires/ }).check();
  await expect(link.getByText("Ni le coût ni le nom d’un poste ne partent")).toBeVisible();
  await expect(
    link.getByText("Ne peut pas être caché : « + 0,5 ETP » change le coût d’un poste"),
  ).toBeVisible();
  await expect(page.getByText("change ces montants")).toHaveCount(0);
  await expectAccessible(page);
  const masked = await fragment(page);
  await link.getByRole("checkbox", { name: /^Laisser de côté/ }).check();
  await expect(link.getByText("Laissé de côté : les postes que « + 0,5 ETP »")).toBeVisible();
  await expect(link.getByText("Ne peut pas être caché")).toHaveCount(0);
  await open(page, masked);
  await expect(workbench.banner(RECEIVED)).toBeVisible();
  await expect.poll(() => totals(workbench)).toEqual(before);
  await expect(workbench.postName.first()).toHaveValue("");
  await expect(workbench.account("6", "Dépenses du relais, salaires compris")).toHaveValue("70000");
});

test("« Copier le lien » copie le lien qui est montré", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const data = await new Data(page).open();
  await page.getByRole("button", { name: "Copier le lien" }).click();
  await expect(data.message("Lien copié.")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    await link(page).inputValue(),
  );
});

test("trop long pour un lien : la page le dit et mène au fichier", async ({ page }) => {
  const long = "été ".repeat(120);
  const recettes = Array.from({ length: 40 }, () => ({ nom: long }));
  const text = JSON.stringify({
    schema: 1,
    revision: 1,
    data: { exercice: 2026, relais: "Long", recettes },
  });
  await put(page, { "simulateur-rpe:dossier-1": text, "simulateur-rpe:dernier": "dossier-1" });
  await new Data(page).open();
  await expect(
    page.getByText(/trop long pour un lien.*Enregistrez-le dans un fichier/),
  ).toBeVisible();
  await expect(link(page)).toHaveCount(0);
  await page.getByRole("checkbox", { name: /^La comparaison seule/ }).check();
  await expect(link(page)).toBeVisible();
});

test("à 320 px, la page du lien ne défile pas de côté", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  const data = await new Data(page).open();
  await expect(link(page)).toBeVisible();
  await data.expectNoSidewaysScroll();
  await open(page, "#/s/1.coupe");
  await data.expectNoSidewaysScroll();
});
