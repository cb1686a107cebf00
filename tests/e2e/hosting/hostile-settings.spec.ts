// Settings that a Caf got wrong, or that somebody made to harm.
import { expect, test } from "@playwright/test";
import { expectAccessible } from "../support/axe";
import { nginx } from "../support/hosts";
import { Workbench, Hosting, listen } from "../support/pages";

test.use({ serviceWorkers: "allow" });

test.describe("des réglages hostiles ou faux", () => {
  const HOSTILE = {
    nom: '<img src=x onerror="window.piege = 1">',
    logo: "javascript:window.piege=1",
    couleurs: { sur_clair: "#f0c000", sur_sombre: "url(https://mal.example)" },
    contact: { titre: "Nous", adresse: "javascript:window.piege=1" },
    notices: [
      { titre: "Données", adresse: "data:text/html,<script>1</script>" },
      { titre: "Bonne", adresse: "bonne.html" },
    ],
    integration: { origine: "*" },
    inconnu: 1,
  };
  const text = JSON.stringify(HOSTILE).replace(
    /}$/,
    ',"__proto__":{"nom":"x"},"constructor":{"prototype":{"piege":1}}}',
  );

  test("rien ne s’exécute, ce qui est faux est dit d’une ligne et détaillé, le reste vaut", async ({
    page,
  }) => {
    const host = await nginx({ files: { "config.json": text, "baremes.json": '{"valeurs": 3}' } });
    try {
      const said = listen(page);
      const hosting = await new Hosting(page, host.home).open();
      await expect(hosting.faults).toContainText("Réglages de l’hébergeur : 10 erreurs");
      await expect(hosting.brand).toContainText("<img src=x onerror=");
      expect(await page.evaluate(() => "piege" in window || "piege" in {})).toBe(false);
      await expect.poll(() => hosting.accent()).toBe("#0b5a62");
      for (const link of await page.getByRole("link").all())
        expect(await link.getAttribute("href")).not.toMatch(/^(javascript|data):/);
      await expect(hosting.foot.getByRole("link", { name: "Bonne" })).toHaveAttribute(
        "href",
        "bonne.html",
      );
      await hosting.faults.getByRole("link", { name: "État de l’hébergement" }).click();
      const config = hosting.check("config.json");
      await expect(config).toContainText("à corriger");
      await expect(config).toContainText(
        "couleurs › sur_clair : le contraste sur #f0ede4 est de 1,46 pour 1 ; " +
          "il faut au moins 4,50 pour 1",
      );
      for (const place of [
        "logo",
        "couleurs › sur_sombre",
        "contact › adresse",
        "notices › 1 › adresse",
        "integration › origine",
        "inconnu",
        "__proto__",
        "constructor",
      ]) {
        await expect(config).toContainText(`config.json, ${place} : `);
      }
      await expect(hosting.check("baremes.json")).toContainText("valeurs : écrivez une liste");
      await expectAccessible(page);
      expect(said).toEqual([]);
    } finally {
      await host.stop();
    }
  });

  for (const [name, config, words] of [
    ["illisible", "{ nom: 'Caf' }", "ce n’est pas du JSON à partir de la ligne 1, colonne 3"],
    ["énorme", `{"nom": "${"x".repeat(3_000_000)}"}`, "plus de 64 000 octets"],
    ["d’un autre type", "[1, 2]", "écrivez un objet"],
  ] as const) {
    test(`un fichier ${name} est dit, et la page calcule`, async ({ page }) => {
      const host = await nginx({ files: { "config.json": config } });
      try {
        const hosting = await new Hosting(page, host.home).open("#/hebergement");
        await expect(hosting.check("config.json")).toContainText(words);
        await expect(hosting.faults).toContainText("1 erreur");
        await hosting.go("Simuler");
        await new Workbench(page).expectFigure("Prestation de service", "A", "24 977 €");
      } finally {
        await host.stop();
      }
    });
  }

  test("ce que les pages légales n’ont pas reste « à compléter », jamais du code", async ({
    page,
  }) => {
    const mentions = { editeur: '<img src=x onerror="window.piege = 1">', hebergeur: 7 };
    const host = await nginx({
      files: {
        "config.json": JSON.stringify({
          mentions,
          accessibilite: { etat: "__proto__", adresse: "a" },
        }),
      },
    });
    try {
      const said = listen(page);
      await page.goto(`${host.home}mentions-legales.html`);
      await expect(page.locator("main")).toContainText("<img src=x onerror=");
      await expect(page.getByText("à compléter", { exact: true })).toHaveCount(7);
      for (const name of ["donnees-personnelles", "accessibilite"]) {
        await page.goto(`${host.home}${name}.html`);
        await expect(page.getByText("à compléter", { exact: true }).first()).toBeVisible();
        await expectAccessible(page);
      }
      expect(await page.evaluate(() => "piege" in window)).toBe(false);
      expect(said).toEqual([]);
    } finally {
      await host.stop();
    }
  });
});
