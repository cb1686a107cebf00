import { expect, test } from "@playwright/test";
import { Workbench, Data, Home, listen, open, PLACE, reload, Shell } from "../support/pages";

test.use({ serviceWorkers: "allow" });

test("tout un parcours sous des règles strictes : ni message, ni requête ailleurs", async ({
  page,
  baseURL,
}) => {
  const said = listen(page);
  const addresses: string[] = [];
  const downloads: string[] = [];
  page.on("request", (request) => addresses.push(request.url()));
  page.on("websocket", (socket) => addresses.push(socket.url()));
  page.on("download", (download) => downloads.push(download.suggestedFilename()));
  await page.addInitScript(() => {
    // A rule that is broken is said here too, even where the console would stay silent.
    document.addEventListener("securitypolicyviolation", (event) =>
      console.error(`règle : ${event.violatedDirective} ${event.blockedURI}`),
    );
  });

  const home = await new Home(page).openIn2017();
  await home.costs.fill("7O");
  await home.costs.fill("52 000");
  await home.carryOn.click();
  const workbench = new Workbench(page);
  await workbench.expectFigure("Prestation de service", "A", "22 360 €");
  await workbench.goHome();
  await home.fromScratch.click();
  await page.getByRole("button", { name: "Ajouter le premier poste" }).click();
  await workbench.postName.fill("Animatrice");
  await workbench.goHome();
  await home.example.click();

  for (const name of ["+ 0,5 ETP", "Analyse de la pratique", "Guichet unique"])
    await workbench.whatIf(name).click();
  await workbench.whatIf("Communication").click();
  await workbench.lever("0,5 ETP de plus, au coût actuel").first().click();
  await workbench.leverField("ETP").fill("0,8");
  await page.keyboard.press("Escape");
  await workbench.figure("Prestation de service", "A").click();
  await workbench.figure("Marge sous plafond", "B").click();
  await workbench.figure("Bonus mission", "C").click();
  await expect(workbench.why.getByRole("heading", { name: "Les indicateurs" })).toBeVisible();
  await workbench.why.getByRole("button", { name: "Fermer l’explication" }).click();
  await workbench.who.getByText("Voir le tableau du graphique").click();
  await workbench.passTo("2017");
  await workbench.passTo("2023");
  await workbench.unfold("Exercice et barème");
  await workbench.way("Saisir celui de ma notification").check();
  await workbench.way("Laisser à compléter").check();
  await workbench.postCost.first().fill("43 8OO");
  await workbench.base.getByRole("switch").last().click();
  await workbench.base.getByRole("button", { name: "Ajouter un poste" }).click();
  await workbench.unfold("Mission");
  await workbench.base.getByRole("radio", { name: "Guichet unique" }).check();
  await workbench.unfold("Autres recettes");
  await workbench.base.getByRole("button", { name: "Ajouter une recette" }).click();
  await workbench.act("D", "Dupliquer");
  await workbench.undo.click();
  await workbench.redo.click();
  await workbench.relais.fill("RPE des Tilleuls");
  await expect(workbench.saved).toBeVisible();
  await page.getByRole("button", { name: "Thème sombre" }).click();
  await page.getByRole("button", { name: "Grands caractères (projection)" }).click();

  const data = new Data(page);
  await data.goToHelp("Limites de l’outil");
  await data.go("Mes données");
  await data.row("RPE des Tilleuls").getByRole("button", { name: "Exporter" }).click();
  await expect.poll(() => downloads).toHaveLength(1);
  await reload(page);
  await data.row("RPE des Tilleuls").getByRole("link", { name: "Ouvrir" }).click();
  await expect(workbench.relais).toHaveValue("RPE des Tilleuls");
  await open(page, "#/nulle-part");
  await new Data(page).open();
  await data.eraseAll.click();
  await data.confirm.getByRole("button", { name: "Tout effacer", exact: true }).click();
  await expect(page.getByText("Aucun dossier n’est gardé.")).toBeVisible();

  expect(said).toEqual([]);
  const folder = new URL(PLACE, baseURL).href;
  expect(
    addresses.filter((address) => !address.startsWith(folder) && !/^(data|blob):/.test(address)),
  ).toEqual([]);
  expect(addresses.length).toBeGreaterThan(5);
  expect(await page.context().cookies()).toEqual([]);
});

const PAGES = [
  { link: "Simuler", title: "Simuler", fragment: "#/simuler", heading: /^Simuler/ },
  {
    link: "Aide",
    title: "Aide",
    fragment: "#/aide",
    heading: "Aide",
  },
  { link: "Mes données", title: "Mes données", fragment: "#/donnees", heading: "Mes données" },
  { link: "Versements", title: "Versements", fragment: "#/versements", heading: "Versements" },
] as const;

test("le titre, l’adresse et le focus suivent la page, et Précédent revient", async ({ page }) => {
  await open(page);
  const shell = new Shell(page);
  const here = async ({ link, title, fragment, heading }: (typeof PAGES)[number]) => {
    await expect(page).toHaveTitle(`${title} – Simulateur RPE`);
    await expect(shell.title).toHaveAccessibleName(heading);
    await expect(shell.title).toBeFocused();
    await expect(shell.link(link)).toHaveAttribute("aria-current", "page");
    await expect(page.getByRole("banner").locator("[aria-current]:visible")).toHaveCount(1);
    expect(new URL(page.url()).hash).toBe(fragment);
  };
  for (const one of PAGES) {
    await shell.link(one.link).click();
    await here(one);
  }
  for (const one of PAGES.slice(0, 3).reverse()) {
    await page.goBack();
    await here(one);
  }
  await page.goForward();
  await here(PAGES[1]);
});

test("une adresse inconnue le dit, et mène ailleurs", async ({ page }) => {
  const said = listen(page);
  for (const fragment of ["#/nulle-part", "#/Simuler", "#/<script>", "#/%E0%A4%A"]) {
    await page.goto("about:blank");
    await open(page, fragment);
    await expect(page).toHaveTitle("Page introuvable – Simulateur RPE");
    await expect(page.getByRole("heading", { level: 1, name: "Page introuvable" })).toBeVisible();
  }
  await page.getByRole("link", { name: "Ouvrir le simulateur" }).click();
  await expect(new Workbench(page).table).toBeVisible();
  expect(said).toEqual([]);
});

test("une page s’ouvre par son adresse, et le travail reste d’une page à l’autre", async ({
  page,
}) => {
  const workbench = await new Workbench(page).open();
  await workbench.account("60", "Achats").fill("4 400");
  await workbench.figure("Prestation de service", "B").click();
  await workbench.go("Versements");
  await page.goBack();
  await expect(workbench.account("60", "Achats")).toHaveValue("4 400");
  await workbench.expectFigure("Reste à votre charge", "A", "36 023 €");
});

test("le nouveau total est dit, poliment, quand la frappe se repose", async ({ page }) => {
  const workbench = await new Workbench(page).open();
  await workbench.account("60", "Achats").fill("4 400");
  await expect(
    page
      .getByRole("status")
      .filter({ hasText: "Reste à votre charge. Base : 36 023 € ; + 0,5 ETP : 46 535 €" }),
  ).toHaveCount(1);
});
