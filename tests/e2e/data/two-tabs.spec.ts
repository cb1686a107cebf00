// Two tabs: none destroys the work of the other.
import { expect, test } from "@playwright/test";
import { Workbench, Data, Home, Shell, keptTexts, reload } from "../support/pages";

const OURS = "simulateur-rpe:";

test("deux onglets sur un dossier : le second n’écrase pas le premier", async ({
  page,
  context,
}) => {
  const first = await new Workbench(page).open();
  await first.relais.fill("RPE des Tilleuls");
  await expect(first.saved).toBeVisible();
  const other = await context.newPage();
  // Both write before either hears of it.
  await other.addInitScript(() =>
    addEventListener("storage", (event) => event.stopImmediatePropagation(), { capture: true }),
  );
  const second = await new Workbench(other).open();
  await expect(second.relais).toHaveValue("RPE des Tilleuls");

  await first.account("60", "Achats").fill("4 411");
  // The browser carries a write to the other tab a moment later.
  await expect.poll(async () => (await keptTexts(other))[`${OURS}dossier-1`]).toContain("4 411");
  await second.account("60", "Achats").fill("4 422");
  await expect(second.banner("Deux onglets.")).toContainText("gardé à part, dans une copie");
  await expect.poll(async () => (await keptTexts(page))[`${OURS}dossier-2`]).toContain("4 422");
  expect((await keptTexts(page))[`${OURS}dossier-1`]).toContain("4 411");
  await expect(second.relais).toHaveValue(/^RPE des Tilleuls \(copie de \d+ h \d\d\)$/);
  // Both say it, until it was seen.
  await expect(first.banner("Deux onglets.")).toContainText(
    "son travail est gardé à part, dans une copie",
  );

  // Each goes on where it is kept now.
  await first.account("60", "Achats").fill("4 433");
  await second.account("60", "Achats").fill("4 444");
  await expect
    .poll(async () =>
      Object.values(await keptTexts(page)).filter(
        (text) => text.includes("4 433") || text.includes("4 444"),
      ),
    )
    .toHaveLength(2);
  await expect(second.banner("Deux onglets.")).toContainText("votre travail d’ici");
  await first.banner("Deux onglets.").getByRole("link", { name: "Mes données" }).click();
  await expect(first.banner("Deux onglets.")).toHaveCount(0);
  const list = new Data(page);
  await expect(list.row(/^RPE des Tilleuls$/)).toHaveCount(1);
  await expect(list.row(/^RPE des Tilleuls \(copie de /)).toHaveCount(1);
  expect(
    Object.keys(await keptTexts(page)).filter((key) => key.startsWith(`${OURS}dossier-`)),
  ).toHaveLength(2);
});

test("un dossier changé dans un autre onglet se met à jour ici", async ({ page, context }) => {
  const first = await new Workbench(page).open();
  await first.relais.fill("RPE des Tilleuls");
  await expect(first.saved).toBeVisible();
  const second = await new Workbench(await context.newPage()).open();
  await second.account("60", "Achats").fill("4 411");
  await expect(first.account("60", "Achats")).toHaveValue("4 411");
  await expect(first.message("Ce dossier a changé dans un autre onglet")).toBeVisible();
  await first.account("60", "Achats").fill("4 422");
  await expect(second.account("60", "Achats")).toHaveValue("4 422");
  expect(
    Object.keys(await keptTexts(page)).filter((key) => key.startsWith(`${OURS}dossier-`)),
  ).toHaveLength(1);
});

test("chaque onglet rouvre son dossier, pas celui de l’autre", async ({ page, context }) => {
  const first = await new Workbench(page).open();
  await first.relais.fill("RPE des Tilleuls");
  await expect(first.saved).toBeVisible();
  const other = await context.newPage();
  const home = await new Home(other).open();
  await home.fromScratch.click();
  const second = new Workbench(other);
  await second.relais.fill("RPE des Ormes");
  await expect(second.saved).toBeVisible();
  await reload(page);
  await expect(first.relais).toHaveValue("RPE des Tilleuls");
  await reload(other);
  await expect(second.relais).toHaveValue("RPE des Ormes");
});

test("tout effacé dans un onglet : le travail de l’autre n’est pas perdu", async ({
  page,
  context,
}) => {
  const first = await new Workbench(page).open();
  await first.relais.fill("RPE des Tilleuls");
  await expect(first.saved).toBeVisible();
  const other = await context.newPage();
  const data = await new Data(other).open();
  await data.eraseAll.click();
  await data.confirm.getByRole("button", { name: "Tout effacer", exact: true }).click();
  await expect(data.confirm).toBeHidden();
  await expect(new Shell(page).message("Tout a été effacé dans un autre onglet")).toContainText(
    "Le dossier affiché ici n’est plus gardé : un changement le garderait de nouveau.",
  );
  await first.account("60", "Achats").fill("4 444");
  await expect.poll(async () => Object.values(await keptTexts(page)).join()).toContain("4 444");
});

test("deux onglets gardent au même instant : celui qui a été recouvert se garde en copie", async ({
  page,
  context,
}) => {
  const first = await new Workbench(page).open();
  await first.relais.fill("RPE des Tilleuls");
  await expect(first.saved).toBeVisible();
  const other = await context.newPage();
  const second = await new Workbench(other).open();
  // The browser lets each of two processes write before it hears of the other: this tab reads what
  // stood before, once.
  await other.evaluate((key) => {
    const read = Storage.prototype.getItem;
    const before = localStorage.getItem(key);
    Storage.prototype.getItem = function (wanted) {
      return wanted === key ? before : read.call(this, wanted);
    };
    const write = Storage.prototype.setItem;
    Storage.prototype.setItem = function (wanted, text) {
      Storage.prototype.getItem = read;
      write.call(this, wanted, text);
    };
    addEventListener("storage", (event) => event.stopImmediatePropagation(), { capture: true });
  }, `${OURS}dossier-1`);
  await first.account("60", "Achats").fill("4 411");
  await expect.poll(async () => (await keptTexts(page))[`${OURS}dossier-1`]).toContain("4 411");
  await second.account("60", "Achats").fill("4 422");
  await expect(first.banner("Deux onglets.")).toContainText("votre travail d’ici est gardé à part");
  await expect(first.account("60", "Achats")).toHaveValue("4 411");
  await expect(first.relais).toHaveValue(/^RPE des Tilleuls \(copie de /);
  const kept = await keptTexts(page);
  expect(kept[`${OURS}dossier-1`]).toContain("4 422");
  expect(kept[`${OURS}dossier-2`]).toContain("4 411");
});
