// « Sur 5 ans » on paper.
import { expect, test } from "@playwright/test";
import { Years } from "../support/pages";

const WHOLE = "Sur tout le plan, les colonnes";

test.describe("sur le papier", () => {
  test("les champs et leurs exemples restent à l’écran, les phrases suffisent", async ({
    page,
  }) => {
    const years = await new Years(page).open();
    await expect(years.table).toBeVisible();
    await page.emulateMedia({ media: "print" });
    // The origin of a ceiling is said nowhere else.
    for (const field of await page
      .getByRole("main")
      .locator("input:not([id^=origine]), textarea")
      .all())
      await expect(field).toBeHidden();
    await expect(page.getByRole("main").locator("input:visible[placeholder]")).toHaveCount(0);
    for (const button of await page.getByRole("main").locator("button:not(.fig)").all())
      await expect(button).toBeHidden();
    await expect(page.getByText("Agit tout au long du plan.").first()).toBeVisible();
    await expect(
      page.getByRole("main").getByText("seule la notification de votre Caf fait foi"),
    ).toBeVisible();
    await expect(page.getByText("Chaque montant se clique.")).toBeHidden();
    await expect(years.row("Reste à votre charge")).toBeVisible();
  });

  test("chaque feuille est un A4 couché, sans feuille blanche, et le tableau y tient", async ({
    page,
  }) => {
    const years = await new Years(page).open();
    const sheets = async () => {
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
      return [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [
        Number(width),
        Number(height),
      ]);
    };
    const pages = await sheets();
    expect(pages.length).toBeGreaterThan(1);
    for (const [width, height] of pages)
      expect([Math.round(width!), Math.round(height!)]).toEqual([842, 595]);
    // 297 mm less the margins, at 96 points an inch.
    await page.setViewportSize({ width: 1024, height: 700 });
    await page.emulateMedia({ media: "print" });
    const fits = () =>
      years.table
        .first()
        .evaluate((table) => table.scrollWidth <= table.parentElement!.clientWidth);
    await expect.poll(fits).toBe(true);
    await page.emulateMedia({ media: "screen" });
    await years.look(WHOLE);
    await expect(years.heads).toHaveCount(4);
    await page.emulateMedia({ media: "print" });
    await expect.poll(fits).toBe(true);
  });
});
