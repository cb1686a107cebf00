import { expect, test } from "@playwright/test";
import { Workbench, Data, Duties, listen, reload } from "../support/pages";

test.use({ serviceWorkers: "allow" });

const SIGNED = "La convention d’objectifs et de financement est signée";
const FREE = "Toutes les activités sont gratuites pour tous";
const ATTENDANCE = "Les feuilles de présence, avec le nom de chaque AM";

let duties: Duties;
test.beforeEach(async ({ page }) => {
  duties = await new Duties(page).open();
});

const saved = (duties: Duties) =>
  expect(duties.page.getByText(/^Enregistré sur cet ordinateur à/)).toBeVisible();

test("le menu y mène, et le titre dit de quoi il s’agit", async ({ page }) => {
  await duties.goHome();
  await duties.go("Devoirs");
  await expect(duties.title).toHaveText("Devoirs et preuves");
  await expect(duties.title).toBeFocused();
  await expect(page).toHaveTitle("Devoirs et preuves – Simulateur RPE");
});

test("oui, non et preuves cochées : comptés, gardés, repris", async ({ page }) => {
  await expect(duties.requirements).toContainText("0 point rempli sur 39");
  await duties.answer(FREE, "oui").check();
  await duties.answer("L’activité du relais est à but non lucratif", "oui").check();
  await duties.answer(SIGNED, "non").check();
  await expect(duties.requirements).toContainText("2 points remplis sur 39, 1 non rempli");
  await expect(duties.proofs).toContainText("0 preuve gardée sur 12");
  await duties.proof(ATTENDANCE).check();
  await expect(duties.proofs).toContainText("1 preuve gardée sur 12");
  await saved(duties);
  await reload(page);
  await expect(duties.answer(FREE, "oui")).toBeChecked();
  await expect(duties.answer(SIGNED, "non")).toBeChecked();
  await expect(duties.proof(ATTENDANCE)).toBeChecked();

  await duties.answer(FREE, "?").check();
  await duties.proof(ATTENDANCE).uncheck();
  await expect(duties.requirements).toContainText("1 point rempli sur 39, 1 non rempli");
  await saved(duties);
  await reload(page);
  await expect(duties.answer(FREE, "oui")).not.toBeChecked();
  await expect(duties.proof(ATTENDANCE)).not.toBeChecked();
});

test("une réponse s’annule et se rétablit", async () => {
  await duties.answer(SIGNED, "non").check();
  await duties.page.getByRole("button", { name: "Annuler", exact: true }).click();
  await expect(duties.answer(SIGNED, "?")).toBeChecked();
  await duties.page.getByRole("button", { name: "Rétablir", exact: true }).click();
  await expect(duties.answer(SIGNED, "non")).toBeChecked();
});

test("une convention non signée met la Ps en danger, ici et dans l’établi", async ({ page }) => {
  await duties.answer(SIGNED, "non").check();
  await expect(duties.requirements).toContainText("Non rempli. En jeu : la prestation de service.");
  await duties.go("Simuler");
  const workbench = new Workbench(page);
  const words = `Non rempli : « ${SIGNED} ». En jeu : la prestation de service.`;
  await expect(page.getByRole("listitem").filter({ hasText: words })).toBeVisible();
  // No amount depends on it.
  await workbench.expectFigure("Prestation de service", "A", "24 977 €");
  await workbench.go("Devoirs");
  await duties.answer(SIGNED, "oui").check();
  await expect(duties.requirements).not.toContainText("En jeu");
});

test("une convention hors de l’exercice avertit, ici et dans l’établi", async ({ page }) => {
  await expect(duties.convention).toContainText("Sans ces dates, rien n’est vérifié.");
  await duties.start.fill("01/01/2018");
  await expect(duties.convention).toContainText("Il faut les deux dates");
  await duties.end.fill("31/12/2021");
  await expect(duties.convention).toContainText("Du 1er janvier 2018 au 31 décembre 2021.");
  await expect(duties.convention).toContainText("L’exercice 2026 est hors de la convention");
  await duties.go("Simuler");
  await expect(
    page.getByRole("main").getByText("L’exercice 2026 est hors de la convention"),
  ).toBeVisible();
  await duties.go("Devoirs");
  await duties.start.fill("1er janvier 2023");
  await duties.end.fill("31 décembre 2026");
  await expect(duties.convention).not.toContainText("est hors de la convention");
  await expect(duties.convention).toContainText("La convention se termine le 31 décembre 2026");
  await duties.end.fill("31/12/2029");
  await expect(duties.convention).toContainText("La convention dure plus de 5 ans");
  await duties.end.fill("31/12/2022");
  await expect(duties.convention).toContainText("Le dernier jour vient avant le premier");
});

test("une date qui n’existe pas est dite, et le texte reste", async ({ page }) => {
  const said = listen(page);
  for (const [typed, problem] of [
    ["31/02/2026", /février n’a que 28 jours cette année-là/],
    ["bientôt", "« bientôt » n’est pas une date"],
    ["<script>alert(1)</script>", "n’est pas une date"],
    ["01/01/6", "« 01/01/6 » n’est pas une date"],
  ]) {
    await duties.start.fill(typed);
    await expect(duties.start).toHaveAttribute("aria-invalid", "true");
    await expect(duties.convention).toContainText(problem);
    await expect(duties.start).toHaveValue(typed);
  }
  await duties.start.fill("1er janv. 26");
  await expect(duties.start).not.toHaveAttribute("aria-invalid");
  await expect(duties.start).toHaveAccessibleDescription(
    "« 1er janv. 26 » compris : 1er janvier 2026",
  );
  expect(said).toEqual([]);
});

test("chaque ligne a sa source, et la citation se déplie", async ({ page }) => {
  const lines = page.locator("li.point");
  await expect(lines).toHaveCount(39 + 12);
  for (const line of await lines.all()) {
    await expect(line).toContainText(/sourcé|indicatif/);
    await expect(line).toContainText(/Circulaire Cnaf|Les Ram deviennent les RPE|Page publique/);
  }
  const signed = lines.filter({ has: duties.duty(SIGNED) });
  const quote = signed.getByText(/conditionnent le versement de la prestation de service Ram/);
  await expect(quote).toBeHidden();
  await signed.getByText(/II\.1\.7$/).click();
  await expect(quote).toBeVisible();
});

test("les listes suivent l’exercice ; 2017 a sa réponse à l’appel à projets", async () => {
  const call = duties.section("La réponse à l’appel à projets de 2017");
  await expect(call).toHaveCount(0);
  await duties.passTo("2017");
  await expect(call).toBeVisible();
  await call.getByRole("checkbox", { name: /26 septembre 2017/ }).check();
  await expect(duties.duty("Informer les parents sur tous les modes d’accueil")).toBeVisible();
  await expect(duties.proofs).toContainText("Aucune mission de cette année n’est choisie");
  await duties.passTo("2026");
  await expect(call).toHaveCount(0);
  await expect(duties.duty("Informer les familles sur toute l’offre d’accueil")).toBeVisible();
  await duties.passTo("2016");
  await expect(duties.requirements).toContainText("Nous n’avons aucun texte d’avant 2017");
});

test("une réponse vaut pour son exercice", async ({ page }) => {
  await duties.answer(SIGNED, "oui").check();
  await saved(duties);
  await duties.passTo("2025");
  await expect(duties.answer(SIGNED, "?")).toBeChecked();
  await expect(duties.requirements).toContainText("Pour 2025 : 0 point rempli");
  // Nor is one carried back: the dossier of 2026 still has its own.
  await duties.answer(SIGNED, "non").check();
  await saved(duties);
  await duties.go("Mes données");
  await new Data(page).ofExercice("2026").getByRole("link", { name: "Ouvrir" }).click();
  await duties.go("Devoirs");
  await expect(duties.answer(SIGNED, "oui")).toBeChecked();
});

test("la mission choisie vient en premier, avec ses preuves", async ({ page }) => {
  await duties.go("Simuler");
  const workbench = new Workbench(page);
  await workbench.unfold("Mission");
  await workbench.base.getByRole("radio", { name: "Guichet unique" }).check();
  await workbench.go("Devoirs");
  await expect(duties.proofs.getByRole("heading", { level: 3 }).first()).toHaveText(
    "Guichet unique\u00a0: mission choisie",
  );
  await expect(duties.proof("L’habilitation du relais sur monenfant.fr")).toBeVisible();
  await duties.proof("L’habilitation du relais sur monenfant.fr").check();
  await duties.go("Simuler");
  await page.emulateMedia({ media: "print" });
  const paper = page.getByText("☑ L’habilitation du relais sur monenfant.fr");
  await expect(paper).toBeVisible();
  await expect(page.getByText(/^☐ L’avenant signé avec la Caf/)).toBeVisible();
  await page.emulateMedia({ media: "screen" });
  await expect(paper).toBeHidden();
});

test("le territoire, à côté des moyennes, sans être une condition", async () => {
  await expect(duties.territory).toContainText("Aucun n’est une condition de financement.");
  await expect(duties.territory).toContainText("75 AM par ETP d’animateur");
  const table = duties.territory.getByRole("table", { name: "Repères" });
  for (const value of ["133,4", "94,6", "81", "77", "67", "70", "10 000"])
    await expect(table).toContainText(value);
  await duties.page
    .getByRole("textbox", { name: "Assistantes et assistants maternels (AM) du territoire" })
    .fill("140");
  await expect(duties.territory).toContainText("140 AM par ETP d’animateur");
  await expect(duties.territory).toContainText("votre territoire en compterait 2.");
  await duties.page
    .getByRole("textbox", { name: "Habitants de la plus grande commune" })
    .fill("10 001");
  await expect(duties.territory).toContainText("doit avoir un RPE depuis le 1er janvier 2026");
});

test("au clavier : une réponse se choisit aux flèches, une preuve à l’espace", async ({ page }) => {
  await duties.answer(SIGNED, "?").focus();
  await page.keyboard.press("ArrowLeft");
  await expect(duties.answer(SIGNED, "non")).toBeChecked();
  await expect(duties.answer(SIGNED, "non")).toBeFocused();
  await duties.proof(ATTENDANCE).focus();
  await page.keyboard.press("Space");
  await expect(duties.proof(ATTENDANCE)).toBeChecked();
  await expect(duties.proof(ATTENDANCE)).toBeFocused();
});

test("sur papier : les réponses et les preuves, sans les commandes", async ({ page }) => {
  await duties.answer(FREE, "oui").check();
  await page.emulateMedia({ media: "print" });
  await expect(duties.duty(FREE)).toBeVisible();
  await expect(duties.duty(FREE).getByText("oui", { exact: true })).toBeVisible();
  await expect(duties.duty(FREE).getByText("non", { exact: true })).toBeHidden();
  await expect(duties.proof(ATTENDANCE)).toBeVisible();
  await expect(page.getByRole("banner")).toBeHidden();
  await expect(page.getByRole("button", { name: "Imprimer" })).toBeHidden();
});

test("ce qui ne concerne pas le relais est sans objet : ni rempli, ni à remplir", async ({
  page,
}) => {
  const itinerant = "Itinérant, le relais a une seule adresse postale";
  await duties.answer(itinerant, "sans objet").check();
  await expect(duties.requirements).toContainText("sur 38");
  await saved(duties);
  await reload(page);
  await expect(duties.answer(itinerant, "sans objet")).toBeChecked();
  await expect(duties.answer(FREE, "sans objet")).toHaveCount(0);
});
