// « Mes données »: exporting, opening, erasing.
import { expect, test } from "@playwright/test";
import { readFile } from "node:fs/promises";
import { Bench, Data, keptTexts, put, reload } from "./pages";

const OURS = "simulateur-rpe:";

test("un dossier lisible s’exporte en fichier et se relit en place", async ({ page }) => {
  const bench = await new Bench(page).open();
  await bench.relais.fill("RPE des Tilleuls");
  const data = new Data(page);
  await data.go("Mes données");
  await expect(data.row("RPE des Tilleuls")).toBeVisible();
  const kept = (await keptTexts(page))[`${OURS}dossier-1`];
  const waiting = page.waitForEvent("download");
  await data.row("RPE des Tilleuls").getByRole("button", { name: "Exporter" }).click();
  const file = JSON.parse(await readFile(await (await waiting).path(), "utf8"));
  expect(file).toMatchObject(JSON.parse(kept));
  expect(Object.keys(file)).toContain("resultats");
  await page.getByText("Voir le texte gardé").click();
  await expect(page.getByText(kept)).toBeVisible();
  await data.row("RPE des Tilleuls").getByRole("link", { name: "Ouvrir" }).click();
  await expect(bench.relais).toHaveValue("RPE des Tilleuls");
});

test("« Tout effacer… » demande ; « Garder » garde ; confirmer efface nos clés, et elles seules", async ({ page }) => {
  await put(page, { "autre-page:note": "à garder", [`${OURS}dossier-7`]: "illisible" });
  const bench = await new Bench(page).open();
  await bench.relais.fill("RPE des Tilleuls");
  await page.getByRole("button", { name: "Thème sombre" }).click();
  const data = new Data(page);
  await data.go("Mes données");
  await expect(data.eraseAll).toBeVisible();
  const before = await keptTexts(page);
  expect(Object.keys(before)).toEqual(expect.arrayContaining([`${OURS}dossier-1`, `${OURS}dossier-7`, `${OURS}theme`]));

  await data.eraseAll.click();
  await expect(data.confirm).toBeVisible();
  await data.confirm.getByRole("button", { name: "Garder" }).click();
  await expect(data.confirm).toBeHidden();
  expect(await keptTexts(page)).toEqual(before);

  await data.eraseAll.click();
  await data.confirm.getByRole("button", { name: "Tout effacer", exact: true }).click();
  await expect(data.confirm).toBeHidden();
  await expect(data.message("Tout est effacé de ce navigateur.")).toBeVisible();
  await expect(page.getByText("Aucun dossier n’est gardé.")).toBeVisible();
  expect(await keptTexts(page)).toEqual({});
  expect(await page.evaluate(() => localStorage.getItem("autre-page:note"))).toBe("à garder");

  await reload(page);
  expect(await keptTexts(page)).toEqual({});
  await data.go("Simuler");
  await expect(bench.relais).toHaveValue("RPE du Val d’Exemple");
});

test("un seul dossier s’efface, après une question ; le reste de ce qui est gardé se lit", async ({ page }) => {
  await put(page, { [`${OURS}dossier-7`]: "illisible" });
  const bench = await new Bench(page).open();
  await bench.relais.fill("RPE des Tilleuls");
  await page.getByRole("button", { name: "Thème sombre" }).click();
  const data = new Data(page);
  await data.go("Mes données");
  await expect(page.getByText("le dossier à rouvrir : dossier-1")).toBeVisible();
  await expect(page.getByText("le thème : sombre")).toBeVisible();
  await data.row("dossier-7").getByRole("button", { name: "Effacer…" }).click();
  const confirm = page.getByRole("dialog", { name: "Effacer ce dossier ?" });
  await expect(confirm).toContainText("« dossier-7 » sera perdu.");
  await confirm.getByRole("button", { name: "Garder" }).click();
  expect((await keptTexts(page))[`${OURS}dossier-7`]).toBe("illisible");
  await data.row("dossier-7").getByRole("button", { name: "Effacer…" }).click();
  await confirm.getByRole("button", { name: "Effacer", exact: true }).click();
  await expect(data.row("dossier-7")).toHaveCount(0);
  await expect(data.row("RPE des Tilleuls")).toHaveCount(1);
  await data.go("Simuler");
  await expect(bench.relais).toHaveValue("RPE des Tilleuls");
  await data.go("Mes données");
  await data.row("RPE des Tilleuls").getByRole("button", { name: "Effacer…" }).click();
  await confirm.getByRole("button", { name: "Effacer", exact: true }).click();
  await expect(page.getByText("Aucun dossier n’est gardé.")).toBeVisible();
  await data.go("Simuler");
  await expect(bench.relais).toHaveValue("RPE du Val d’Exemple");
});
