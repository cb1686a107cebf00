// What a Caf sets on its site without building anything: its name, its look, its links, its values.
import { expect, test } from "@playwright/test";
import { readFile } from "node:fs/promises";
import { expectAccessible } from "../support/axe";
import { nginx, type Host } from "../support/hosts";
import {
  Workbench,
  Data,
  example,
  Hosting,
  keptTexts,
  listen,
  open,
  Payments,
} from "../support/pages";

test.use({ serviceWorkers: "allow" });

const LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 3" width="90" height="30">' +
  '<path d="M0 0h9v3z"/><script>parent.piege = 1</script></svg>';
const LOCAL = "Valeur de votre Caf";

test("une page qui n’est pas dans l’archive ne demande aucun réglage", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await open(page, "#/hebergement");
  const hosting = new Hosting(page, page.url());
  await expect(hosting.check("config.json")).toContainText("la page ne le demande pas");
  expect(asked.filter((address) => /config\.json|baremes\.json/.test(address))).toEqual([]);
});

test.describe("l’exemple de l’archive", () => {
  let host: Host;
  test.beforeAll(async () => {
    const files = {
      "config.json": example("config.json"),
      "baremes.json": example("baremes.json"),
      "logo-caf.svg": LOGO,
    };
    host = await nginx({ files });
  });
  test.afterAll(async () => host?.stop());

  test("le nom, le logo, les couleurs, le contact, les notices, l’accessibilité déclarée", async ({
    page,
  }) => {
    const said = listen(page);
    await page.setViewportSize({ width: 1700, height: 900 });
    const hosting = await new Hosting(page, host.home).open();
    await expect(hosting.brand).toHaveAccessibleName("Simulateur RPE Caf de l’Exemple");
    const logo = hosting.brand.locator("img");
    const drawn = () => logo.evaluate((image: HTMLImageElement) => image.naturalWidth);
    await expect.poll(drawn).toBeGreaterThan(0);
    for (const [name, href] of [
      ["Écrire au service petite enfance", "mailto:rpe@caf-exemple.fr"],
      ["Mentions légales", "mentions-legales.html"],
      ["Données personnelles", "donnees-personnelles.html"],
      ["Accessibilité : non conforme", "accessibilite.html"],
    ]) {
      await expect(hosting.foot.getByRole("link", { name, exact: true })).toHaveAttribute(
        "href",
        href!,
      );
    }
    await expect(hosting.foot).toContainText("Page publiée par : Caf de l’Exemple.");
    await expect(hosting.faults).toHaveCount(0);
    await page.emulateMedia({ colorScheme: "light" });
    await expect.poll(() => hosting.accent()).toBe("#7a1f5c");
    await page.emulateMedia({ colorScheme: "dark" });
    await expect.poll(() => hosting.accent()).toBe("#e9a6d0");
    expect(await page.evaluate(() => "piege" in window)).toBe(false);
    await expectAccessible(page);
    await hosting.foot.getByRole("link", { name: "Mentions légales", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "Mentions légales du simulateur RPE",
    );
    await expect(page.locator("main")).toContainText(
      "Caisse d’allocations familiales de l’Exemple, 1 place de l’Exemple",
    );
    await expect(page.getByRole("main").getByText("à compléter")).toHaveCount(0);
    expect(said).toEqual([]);
  });

  test("la déclaration d’accessibilité : l’auto-évaluation, comptée dans son tableau", async ({
    page,
  }) => {
    const path = new URL("../../../docs/accessibilite.md", import.meta.url);
    const table = await readFile(path, "utf8");
    const count = (result: string) =>
      [...table.matchAll(new RegExp(`^\\| \\d+\\.\\d+ .*\\| ${result} \\|`, "gm"))].length;
    const [held, failed] = [count("C"), count("NC")];
    expect(held + failed + count("NA")).toBe(106);
    await page.goto(`${host.home}accessibilite.html`);
    const main = page.getByRole("main");
    await expect(main).toContainText("Aucun tiers n’a vérifié cette auto-évaluation");
    const rate = ((100 * held) / (held + failed)).toFixed(1).replace(".", ",");
    await expect(main).toContainText(`${held} critères sur les ${held + failed}`);
    await expect(main).toContainText(new RegExp(`soit ${rate}\\s%`));
    await expect(main.getByRole("listitem").filter({ hasText: /^Critère/ })).toHaveCount(failed);
    await expect(main).toContainText("aucune évaluation à ce jour");
    await expect(page.getByRole("main").getByText("à compléter")).toHaveCount(0);
    await expectAccessible(page);
  });

  test("un nouveau dossier part des valeurs de la Caf ; ce qu’on tape passe avant", async ({
    page,
  }) => {
    await page.clock.setFixedTime(new Date("2026-03-02T10:00:00"));
    const hosting = await new Hosting(page, host.home).open();
    await expect(hosting.foot).toContainText("Page publiée par");
    await page.getByRole("main").getByRole("link", { name: "Partir de zéro" }).click();
    await page.getByRole("button", { name: "Ajouter le premier poste" }).click();
    const workbench = new Workbench(page);
    await workbench.postName.fill("Animatrice");
    await page.getByRole("textbox", { name: /^ETP/ }).first().fill("1");
    await workbench.postCost.first().fill("70 000");
    await workbench.expectFigure("Prestation de service", "A", "26 331 €");
    await workbench.figure("Prestation de service", "A").click();
    await expect(workbench.why).toContainText(
      "une valeur de la Caf (origine : Caf de l’Exemple, montant inventé pour l’exemple)",
    );
    await expect(workbench.why).toContainText("saisi par vous");
    await workbench.why.getByRole("button", { name: "Fermer l’explication" }).click();

    await workbench.go("Versements");
    await expect(page.getByRole("textbox", { name: /^D’où vient ce calendrier/ })).toHaveValue(
      `${LOCAL} : Caf de l’Exemple, courrier aux gestionnaires, exemple inventé`,
    );
    await expect(page.getByRole("textbox", { name: /^Acompte( \d)? : date$/ }).first()).toHaveValue(
      /^1er.mars$/,
    );

    await workbench.goToHelp("Barèmes et sources");
    const given = page.getByRole("main").locator(".given").filter({ hasText: "2026" });
    await expect(given).toContainText("prise dans ce dossier");
    const price = page.getByRole("textbox", { name: "Prix plafond 2026, en euros par ETP" });
    await expect(page.getByRole("row").filter({ has: price })).toContainText("valeur de votre Caf");
    await price.fill("60 000");
    await expect(given).toContainText("votre propre valeur, 60 000 €, passe avant");
    await expect(page.getByRole("textbox", { name: "Origine du prix plafond 2026" })).toHaveValue(
      "",
    );
    await expect(page.getByRole("row").filter({ has: price })).not.toContainText(
      "valeur de votre Caf",
    );
    await given.getByRole("button", { name: /^Prendre la valeur de votre Caf pour 2026/ }).click();
    await expect(price).toHaveValue(/^61.234,50$/);
    await hosting
      .message("la valeur de votre Caf est prise")
      .getByRole("button", { name: "Annuler" })
      .click();
    await expect(price).toHaveValue("60 000");
    await expectAccessible(page);
  });

  test("un dossier commencé ailleurs garde ce qu’il a ; la valeur de la Caf s’offre", async ({
    page,
  }) => {
    await page.clock.setFixedTime(new Date("2026-03-02T10:00:00"));
    await new Hosting(page, host.home).open("#/simuler");
    const workbench = new Workbench(page);
    const before = (await workbench.figure("Prestation de service", "A").textContent()) ?? "";
    await workbench.unfold("Exercice et barème");
    const take = workbench.base.getByRole("button", {
      name: /^Prendre la valeur de votre Caf pour 2026/,
    });
    await expect(take).toBeVisible();
    await expect(workbench.figure("Prestation de service", "A")).toHaveText(before);
    await take.click();
    await expect(workbench.way("Saisir celui de ma notification")).toBeChecked();
    await workbench.relais.fill("RPE des Tilleuls");
    const origin = async () => {
      const kept = Object.values(await keptTexts(page)).find((text) =>
        text.includes("RPE des Tilleuls"),
      );
      return kept && JSON.parse(kept).data.bareme.origine;
    };
    await expect.poll(origin).toBe(`${LOCAL} : Caf de l’Exemple, montant inventé pour l’exemple`);
    await workbench.go("Versements");
    await page.getByRole("button", { name: /^Prendre le calendrier de votre Caf/ }).click();
    await expect(page.getByRole("textbox", { name: /^Acompte( \d)? : date$/ })).toHaveCount(2);
    await expect(new Payments(page).pick).toBeVisible();
  });

  for (const width of [1280, 768, 320]) {
    test(`à ${width} px, l’en-tête et l’état de l’hébergement ne défilent pas de côté`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      const hosting = await new Hosting(page, host.home).open("#/hebergement");
      await expect(hosting.checks).toBeVisible();
      await hosting.expectNoSidewaysScroll();
      await expectAccessible(page);
    });
  }
});

test("sans les fichiers de réglages, la page marche et l’état le dit", async ({ page }) => {
  const host = await nginx({ without: ["config.json", "baremes.json"] });
  try {
    const hosting = await new Hosting(page, host.home).open("#/hebergement");
    await expect(hosting.check("config.json")).toContainText("absent : la page s’en passe");
    await expect(hosting.faults).toHaveCount(0);
    await hosting.go("Mes données");
    await expect(new Data(page).title).toHaveText("Mes données");
  } finally {
    await host.stop();
  }
});
