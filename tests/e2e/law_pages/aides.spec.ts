import { expect, test } from "@playwright/test";
import { Aides, Duties, listen, reload } from "../support/pages";

test.use({ serviceWorkers: "allow" });

test("le dossier et le pied de page y mènent", async ({ page }) => {
  const duties = await new Duties(page).open();
  await duties.page.getByRole("link", { name: "les aides qui leur sont destinées" }).click();
  await expect(duties.title).toHaveText("Aides aux assistants maternels");
  await duties.goToHelp("Barèmes et sources");
  await page
    .getByRole("contentinfo")
    .getByRole("link", { name: "Aides aux assistants maternels" })
    .click();
  await expect(duties.title).toHaveText("Aides aux assistants maternels");
});

test("les trois aides, de 2017, avec leur source", async ({ page }) => {
  await new Aides(page).open();
  const table = page.getByRole("table", { name: "Aides aux assistants maternels" });
  for (const value of ["300 € ou 600 €", "10 000 €", "80 %", "120", "3 000 €"])
    await expect(table).toContainText(value);
  for (const row of await table.locator("tbody tr").all()) {
    await expect(row).toContainText("2017");
    await expect(row).toContainText("I.1.3");
    await expect(row).toContainText("sourcé");
  }
  await expect(page.getByRole("main")).toContainText("celles de 2017");
});

test("le Pala : 80 % des travaux, 10 000 € et 120 mensualités au plus", async ({ page }) => {
  const aides = await new Aides(page).open();
  await expect(aides.answer).toHaveText("Remplissez le coût des travaux.");
  await aides.works.fill("9 000");
  await expect(aides.answer).toHaveText("7 200,00 € sans intérêt, en 120 fois 60,00 €.");
  await aides.months.fill("70");
  await expect(aides.answer).toHaveText(
    "7 200,00 € sans intérêt, en 69 fois 102,85 € puis une fois 103,35 €.",
  );
  await aides.works.fill("50 k€");
  await expect(aides.answer).toContainText("10 000,00 € sans intérêt");
  await aides.months.fill("121");
  await expect(aides.answer).toHaveText("Le Pala se rembourse en 120 mensualités au plus.");
  await aides.months.fill("12");
  await expect(page.getByRole("main")).not.toContainText("Remplissez");
  await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain("50 k€");
  await reload(page);
  await expect(aides.works).toHaveValue("50 k€");
});

test("ce qui est illisible est dit, jamais calculé", async ({ page }) => {
  const said = listen(page);
  const aides = await new Aides(page).open();
  for (const typed of ["neuf mille", "-5", "<script>alert(1)</script>", "1.234"]) {
    await aides.works.fill(typed);
    await expect(aides.works).toHaveAttribute("aria-invalid", "true");
    await expect(aides.answer).toContainText("Corrigez le coût des travaux");
  }
  await aides.works.fill("9 000");
  await aides.months.fill("2,5");
  await expect(aides.answer).toContainText("Corrigez le nombre de mensualités");
  expect(said).toEqual([]);
});
