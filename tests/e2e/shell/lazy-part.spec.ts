// What arrives in a second file: the explanations, and every page but the two first ones.
import { expect, test, type Page } from "@playwright/test";
import { Workbench, Home, Payments, reload } from "../support/pages";

const LAZY_PART = "**/lazy_part-*.wasm";

const asked = (page: Page) => {
  const found: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/lazy_part-")) found.push(request.url());
  });
  return found;
};

test("l’accueil et l’établi s’en passent ; la première explication le demande, une fois", async ({
  page,
}) => {
  const requests = asked(page);
  const home = await new Home(page).openIn2017();
  await expect(home.answer).toContainText(/24.976,98/);
  await home.go("Simuler");
  const workbench = new Workbench(page);
  await expect(workbench.figure("Prestation de service", "A")).toContainText(/24.977/);
  await page.waitForLoadState("networkidle");
  expect(requests).toEqual([]);
  await workbench.figure("Prestation de service", "A").click();
  await expect(workbench.whyTitle).toBeFocused();
  await workbench.figure("Total Caf", "A").click();
  await expect(workbench.why).toContainText("Total Caf, Base");
  await workbench.go("Versements");
  await expect(new Payments(page).pick).toBeVisible();
  expect(requests).toHaveLength(1);
});

test("tant qu’il n’est pas là, la page le dit", async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(LAZY_PART, async (route) => {
    await held;
    await route.continue();
  });
  const workbench = await new Workbench(page).open();
  await workbench.figure("Prestation de service", "B").click();
  await expect(workbench.why).toContainText("Chargement…");
  // The work goes on meanwhile, and what comes takes nothing from it.
  const cost = workbench.account("60", "Achats");
  await cost.fill("4");
  release();
  await expect(workbench.whyTitle).toContainText("Pourquoi 37");
  await expect(cost).toBeFocused();
  await page.keyboard.type(" 400");
  await expect(cost).toHaveValue("4 400");
});

const FAULTS: [string, string, (page: Page) => Promise<unknown>][] = [
  [
    "le réseau est coupé",
    "Le réseau est indisponible",
    (page) => page.route(LAZY_PART, (route) => route.abort()),
  ],
  [
    "le fichier manque",
    "manque sur le serveur",
    (page) => page.route(LAZY_PART, (route) => route.fulfill({ status: 404, body: "Introuvable" })),
  ],
  [
    "le fichier est altéré",
    "a été modifié ou tronqué en chemin",
    (page) =>
      page.route(LAZY_PART, async (route) => {
        const answer = await route.fetch();
        const bytes = await answer.body();
        bytes[bytes.length >> 1]! ^= 1;
        await route.fulfill({ response: answer, body: bytes });
      }),
  ],
];
for (const [name, cause, fault] of FAULTS) {
  test(`${name} : la page dit cette cause, l’établi reste, et « Réessayer » suffit`, async ({
    page,
  }) => {
    await fault(page);
    const workbench = await new Workbench(page).open();
    await workbench.figure("Prestation de service", "A").click();
    await expect(workbench.why).toContainText(`n’a pas pu être chargée. `);
    await expect(workbench.why).toContainText(cause);
    await page.keyboard.press("Escape");
    await expect(workbench.why).toHaveCount(0);
    await expect(workbench.figure("Prestation de service", "A")).toBeFocused();
    await workbench.go("Versements");
    await expect(workbench.title).toHaveText("Versements");
    await expect(page.getByRole("main")).toContainText("n’a pas pu être chargée");
    await page.unroute(LAZY_PART);
    await page.getByRole("button", { name: "Réessayer" }).click();
    await expect(new Payments(page).pick).toBeVisible();
    await expect(workbench.title).toBeFocused();
    await workbench.go("Simuler");
    await workbench.figure("Prestation de service", "A").click();
    await expect(workbench.whyTitle).toContainText("Pourquoi 24");
  });
}

test("ce qui n’est pas venu est redemandé dès qu’autre chose le demande", async ({ page }) => {
  await page.route(LAZY_PART, (route) => route.abort());
  const workbench = await new Workbench(page).open();
  await workbench.figure("Prestation de service", "A").click();
  await expect(workbench.why).toContainText("n’a pas pu être chargée");
  await page.unroute(LAZY_PART);
  await workbench.figure("Total Caf", "A").click();
  await expect(workbench.why).toContainText("Total Caf, Base");
});

test("ce qui s’ouvre d’une pression le dit où l’on regarde, se ferme, et vient avec lui", async ({
  page,
}) => {
  await page.route(LAZY_PART, (route) => route.abort());
  const workbench = await new Workbench(page).open();
  await workbench.whatIf("Autre…").click();
  const late = page.getByRole("dialog", { name: "Il manque une partie de la page" });
  await expect(late).toContainText("n’a pas pu être chargée");
  await expect(late).toBeInViewport();
  await late.getByRole("button", { name: "Fermer" }).click();
  await expect(late).toHaveCount(0);
  const lever = workbench.lever("0,5 ETP de plus, au coût actuel").first();
  await lever.click();
  const open = page.locator(".lever--open");
  await expect(open).toContainText("n’a pas pu être chargée");
  await open.getByRole("button", { name: "Fermer" }).click();
  await expect(lever).toBeVisible();
  await page.unroute(LAZY_PART);
  await lever.click();
  await expect(workbench.leverField("ETP")).toBeVisible();
  await page.keyboard.press("Escape");
  await workbench.whatIf("Autre…").click();
  await expect(workbench.chooser).toBeVisible();
});

test("les missions et les contrats de la base viennent quand on les déplie", async ({ page }) => {
  const requests = asked(page);
  const workbench = await new Workbench(page).open();
  await page.waitForLoadState("networkidle");
  expect(requests).toEqual([]);
  await page.route(LAZY_PART, (route) => route.abort());
  await workbench.unfold("Contrat avec la Caf");
  const again = workbench.base.getByRole("button", { name: "Réessayer" });
  await expect(again).toBeVisible();
  await page.unroute(LAZY_PART);
  await again.click();
  const ctg = workbench.base.getByRole("checkbox", { name: /Convention territoriale globale/ });
  await ctg.check();
  await workbench.unfold("Mission");
  await workbench.base.getByRole("radio", { name: "Guichet unique" }).check();
  // The next day: what stands open is there, and a press leads to a box that is still to come.
  await reload(page);
  await expect(workbench.base.getByRole("radio", { name: "Guichet unique" })).toBeChecked();
  await workbench.base.getByRole("radio", { name: "Aucune" }).check();
  await reload(page);
  await expect(ctg).toHaveCount(0);
  await workbench.todo("Total Caf", "A").click();
  await expect(
    workbench.base.getByRole("textbox", { name: "ETP existants de la convention" }),
  ).toBeFocused();
});

test.describe("360 px", () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test("une explication qui ne vient pas se referme", async ({ page }) => {
    await page.route(LAZY_PART, (route) => route.abort());
    const workbench = await new Workbench(page).open();
    await workbench.figure("Prestation de service", "A").click();
    await expect(workbench.why).toContainText("n’a pas pu être chargée");
    await expect(workbench.whyTitle).toBeFocused();
    await expect(page.locator("[inert]")).not.toHaveCount(0);
    await workbench.why.getByRole("button", { name: "Retour à la comparaison" }).click();
    await expect(workbench.why).toHaveCount(0);
    await workbench.expectNoSidewaysScroll();
  });

  test("un téléphone que l’on tourne ne laisse rien hors d’atteinte", async ({ page }) => {
    const workbench = await new Workbench(page).open();
    await workbench.figure("Prestation de service", "A").click();
    await expect(workbench.whyTitle).toContainText("Pourquoi 24");
    await page.setViewportSize({ width: 844, height: 390 });
    await expect(page.locator("[inert]")).toHaveCount(0);
    await page.setViewportSize({ width: 360, height: 740 });
    await expect(page.locator(".cmp-pane[inert]")).toHaveCount(1);
  });
});
