import { expect, test } from "@playwright/test";
import { Bench, File, listen, plain, reload } from "../support/pages";

test.use({ serviceWorkers: "allow" });

const SIGNED = "La convention d’objectifs et de financement est signée";
const FREE = "Toutes les activités sont gratuites pour tous";
const ATTENDANCE = "Les feuilles de présence, avec le nom de chaque AM";

let file: File;
test.beforeEach(async ({ page }) => {
  file = await new File(page).open();
});

const saved = (file: File) => expect(file.page.getByText(/^Enregistré sur cet ordinateur à/)).toBeVisible();

test("le menu y mène, et le titre dit de quoi il s’agit", async ({ page }) => {
  await file.go("Accueil");
  await file.go("Dossier");
  await expect(file.title).toHaveText("Convention, devoirs et preuves");
  await expect(file.title).toBeFocused();
  await expect(page).toHaveTitle("Convention, devoirs et preuves – Simulateur RPE");
});

test("oui, non et preuves cochées : comptés, gardés, repris", async ({ page }) => {
  await expect(file.duties).toContainText("0 point rempli sur 39");
  await file.answer(FREE, "oui").check();
  await file.answer("L’activité du relais est à but non lucratif", "oui").check();
  await file.answer(SIGNED, "non").check();
  await expect(file.duties).toContainText("2 points remplis sur 39, 1 non rempli");
  await expect(file.proofs).toContainText("0 preuve gardée sur 12");
  await file.proof(ATTENDANCE).check();
  await expect(file.proofs).toContainText("1 preuve gardée sur 12");
  await saved(file);
  await reload(page);
  await expect(file.answer(FREE, "oui")).toBeChecked();
  await expect(file.answer(SIGNED, "non")).toBeChecked();
  await expect(file.proof(ATTENDANCE)).toBeChecked();

  await file.answer(FREE, "?").check();
  await file.proof(ATTENDANCE).uncheck();
  await expect(file.duties).toContainText("1 point rempli sur 39, 1 non rempli");
  await saved(file);
  await reload(page);
  await expect(file.answer(FREE, "oui")).not.toBeChecked();
  await expect(file.proof(ATTENDANCE)).not.toBeChecked();
});

test("une réponse s’annule et se rétablit", async () => {
  await file.answer(SIGNED, "non").check();
  await file.page.getByRole("button", { name: "Annuler", exact: true }).click();
  await expect(file.answer(SIGNED, "?")).toBeChecked();
  await file.page.getByRole("button", { name: "Rétablir", exact: true }).click();
  await expect(file.answer(SIGNED, "non")).toBeChecked();
});

test("une convention non signée met la Ps en danger, ici et dans l’établi", async ({ page }) => {
  await file.answer(SIGNED, "non").check();
  await expect(file.duties).toContainText("Non rempli. En jeu : la prestation de service.");
  await file.go("Simuler");
  const bench = new Bench(page);
  const words = `Non rempli : « ${SIGNED} ». En jeu : la prestation de service.`;
  await expect(page.getByRole("listitem").filter({ hasText: words })).toBeVisible();
  // No amount depends on it.
  await bench.expectFigure("Prestation de service", "A", "24 977 €");
  await bench.go("Dossier");
  await file.answer(SIGNED, "oui").check();
  await expect(file.duties).not.toContainText("En jeu");
});

test("une convention hors de l’exercice avertit, ici et dans l’établi", async ({ page }) => {
  await expect(file.convention).toContainText("Sans ces dates, rien n’est vérifié.");
  await file.start.fill("01/01/2018");
  await expect(file.convention).toContainText("Il faut les deux dates");
  await file.end.fill("31/12/2021");
  await expect(file.convention).toContainText("Du 1er janvier 2018 au 31 décembre 2021.");
  await expect(file.convention).toContainText("L’exercice 2026 est hors de la convention");
  await file.go("Simuler");
  await expect(page.getByText("L’exercice 2026 est hors de la convention")).toBeVisible();
  await file.go("Dossier");
  await file.start.fill("1er janvier 2023");
  await file.end.fill("31 décembre 2026");
  await expect(file.convention).not.toContainText("est hors de la convention");
  await expect(file.convention).toContainText("La convention se termine le 31 décembre 2026");
  await file.end.fill("31/12/2029");
  await expect(file.convention).toContainText("La convention dure plus de 5 ans");
  await file.end.fill("31/12/2022");
  await expect(file.convention).toContainText("Le dernier jour vient avant le premier");
});

test("une date qui n’existe pas est dite, et le texte reste", async ({ page }) => {
  const said = listen(page);
  for (const [typed, problem] of [
    ["31/02/2026", "« 31/02/2026 » n’existe pas"],
    ["bientôt", "« bientôt » n’est pas une date"],
    ["<script>alert(1)</script>", "n’est pas une date"],
    ["01/01/26", "« 01/01/26 » n’est pas une date"],
  ]) {
    await file.start.fill(typed);
    await expect(file.start).toHaveAttribute("aria-invalid", "true");
    await expect(file.convention).toContainText(problem);
    await expect(file.start).toHaveValue(typed);
  }
  expect(said).toEqual([]);
});

test("chaque ligne a sa source, et la citation se déplie", async ({ page }) => {
  const lines = page.locator("li.point");
  await expect(lines).toHaveCount(39 + 12);
  for (const line of await lines.all()) {
    await expect(line).toContainText(/sourcé|indicatif/);
    await expect(line).toContainText(/Circulaire Cnaf|Les Ram deviennent les RPE|Page publique/);
  }
  const signed = lines.filter({ has: file.duty(SIGNED) });
  const quote = signed.getByText(/conditionnent le versement de la prestation de service Ram/);
  await expect(quote).toBeHidden();
  await signed.getByText(/II\.1\.7$/).click();
  await expect(quote).toBeVisible();
});

test("les listes suivent l’exercice ; 2017 a sa réponse à l’appel à projets", async () => {
  const call = file.section("La réponse à l’appel à projets de 2017");
  await expect(call).toHaveCount(0);
  await file.year.selectOption("2017");
  await expect(call).toBeVisible();
  await call.getByRole("checkbox", { name: /26 septembre 2017/ }).check();
  await expect(file.duty("Informer les parents sur tous les modes d’accueil")).toBeVisible();
  await expect(file.proofs).toContainText("Aucune mission de cette année n’est choisie");
  await file.year.selectOption("2026");
  await expect(call).toHaveCount(0);
  await expect(file.duty("Informer les familles sur toute l’offre d’accueil")).toBeVisible();
  await file.year.selectOption("2016");
  await expect(file.duties).toContainText("Nous n’avons aucun texte d’avant 2017");
});

test("une réponse vaut pour son exercice", async () => {
  await file.answer(SIGNED, "oui").check();
  await file.year.selectOption("2025");
  await expect(file.answer(SIGNED, "?")).toBeChecked();
  await expect(file.duties).toContainText("Pour 2025 : 0 point rempli");
  await file.year.selectOption("2026");
  await expect(file.answer(SIGNED, "oui")).toBeChecked();
});

test("la mission choisie vient en premier, avec ses preuves", async ({ page }) => {
  await file.go("Simuler");
  const bench = new Bench(page);
  await bench.unfold("Mission");
  await bench.base.getByRole("radio", { name: "Guichet unique" }).check();
  await bench.go("Dossier");
  await expect(file.proofs.getByRole("heading", { level: 3 }).first()).toHaveText("Guichet unique\u00a0: mission choisie");
  await expect(file.proof("L’habilitation du relais sur monenfant.fr")).toBeVisible();
  await file.proof("L’habilitation du relais sur monenfant.fr").check();
  await file.go("Simuler");
  await page.emulateMedia({ media: "print" });
  const paper = page.getByText("☑ L’habilitation du relais sur monenfant.fr");
  await expect(paper).toBeVisible();
  await expect(page.getByText(/^☐ L’avenant signé avec la Caf/)).toBeVisible();
  await page.emulateMedia({ media: "screen" });
  await expect(paper).toBeHidden();
});

test("le territoire, à côté des moyennes, sans être une condition", async () => {
  await expect(file.territory).toContainText("Aucun n’est une condition de financement.");
  await expect(file.territory).toContainText("75 AM par ETP d’animateur");
  const table = file.territory.getByRole("table", { name: "Repères" });
  for (const value of ["133,4", "94,6", "81", "77", "67", "70", "10 000"])
    expect(plain(await table.innerText())).toContain(value);
  await file.page.getByRole("textbox", { name: "Assistants maternels (AM) du territoire" }).fill("140");
  await expect(file.territory).toContainText("140 AM par ETP d’animateur");
  await expect(file.territory).toContainText("votre territoire en compterait 2.");
  await file.page.getByRole("textbox", { name: "Habitants de la plus grande commune" }).fill("10 001");
  await expect(file.territory).toContainText("doit avoir un RPE depuis le 1er janvier 2026");
});

test("au clavier : une réponse se choisit aux flèches, une preuve à l’espace", async ({ page }) => {
  await file.answer(SIGNED, "?").focus();
  await page.keyboard.press("ArrowLeft");
  await expect(file.answer(SIGNED, "non")).toBeChecked();
  await expect(file.answer(SIGNED, "non")).toBeFocused();
  await file.proof(ATTENDANCE).focus();
  await page.keyboard.press("Space");
  await expect(file.proof(ATTENDANCE)).toBeChecked();
  await expect(file.proof(ATTENDANCE)).toBeFocused();
});

test("sur papier : les réponses et les preuves, sans les commandes", async ({ page }) => {
  await file.answer(FREE, "oui").check();
  await page.emulateMedia({ media: "print" });
  await expect(file.duty(FREE)).toBeVisible();
  await expect(file.duty(FREE).getByText("oui", { exact: true })).toBeVisible();
  await expect(file.duty(FREE).getByText("non", { exact: true })).toBeHidden();
  await expect(file.proof(ATTENDANCE)).toBeVisible();
  await expect(page.getByRole("banner")).toBeHidden();
  await expect(page.getByRole("button", { name: "Imprimer" })).toBeHidden();
});

test("ce qui ne concerne pas le relais est sans objet : ni rempli, ni à remplir", async ({ page }) => {
  const itinerant = "Itinérant, le relais a une seule adresse postale";
  await file.answer(itinerant, "sans objet").check();
  await expect(file.duties).toContainText("sur 38");
  await saved(file);
  await reload(page);
  await expect(file.answer(itinerant, "sans objet")).toBeChecked();
  await expect(file.answer(FREE, "sans objet")).toHaveCount(0);
});
