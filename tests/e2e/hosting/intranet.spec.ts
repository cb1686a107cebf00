// Plain http on an address of an intranet: no secure context, so no service worker, no clipboard, no
// promise to keep anything.
import { chromium, expect, test } from "@playwright/test";
import { Data, keptTexts, listen, Workbench } from "../support/pages";

test("en http simple, la page calcule, garde, rend un fichier, et dit ce qu’elle n’a pas", async ({
  launchOptions,
}) => {
  const args = [...launchOptions.args!, "--host-resolver-rules=MAP rpe.intranet 127.0.0.1"];
  const browser = await chromium.launch({ ...launchOptions, args });
  try {
    const page = await browser.newPage({ locale: "fr-FR" });
    const said = listen(page);
    const place = `http://rpe.intranet:${process.env.PORT}/un/sous/dossier/#/simuler`;
    await page.goto(place);
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
    const workbench = new Workbench(page);
    await workbench.account("60", "Achats").fill("4 400");
    await workbench.expectFigure("Reste à votre charge", "A", "36 023 €");
    await expect(workbench.saved).toBeVisible();
    await page.reload();
    await expect(workbench.account("60", "Achats")).toHaveValue("4 400");
    expect(Object.values(await keptTexts(page)).join()).toContain("4 400");

    const data = new Data(page);
    await data.go("Mes données");
    await expect(
      page.getByRole("main").getByText("n’a pas promis de garder votre travail"),
    ).toBeVisible();
    const waiting = page.waitForEvent("download");
    await page.getByRole("button", { name: "Enregistrer dans un fichier" }).click();
    expect((await waiting).suggestedFilename()).toMatch(/\.json$/);
    await page.getByRole("button", { name: "Copier le lien" }).click();
    await expect(data.message("refuse de copier")).toBeVisible();
    await page.goto(`http://rpe.intranet:${process.env.PORT}/un/sous/dossier/#/hebergement`);
    await expect(page.getByRole("table")).toContainText("la connexion n’est pas sûre");
    expect(said).toEqual([]);
  } finally {
    await browser.close();
  }
});
