// What comes from a spreadsheet, and what goes to one: several cells pasted, a table copied.
import { expect, test, type Locator } from "@playwright/test";
import { Home, Payments, Workbench, Years } from "../support/pages";

/** Pastes a text as a browser does: what the page leaves to it is typed, without ends of line. */
async function paste(box: Locator, text: string) {
  await box.focus();
  await box.evaluate((element: HTMLInputElement, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    if (!element.dispatchEvent(event)) return;
    element.select();
    document.execCommand("insertText", false, text.replace(/[\r\n]+/g, ""));
  }, text);
}

/** What is copied of an element that is selected whole. */
async function copied(element: Locator) {
  return element.evaluate((table) => {
    getSelection()!.selectAllChildren(table);
    const clipboardData = new DataTransfer();
    const event = new ClipboardEvent("copy", { clipboardData, bubbles: true, cancelable: true });
    table.dispatchEvent(event);
    return clipboardData.getData("text/plain");
  });
}

test("une colonne collée remplit les cases qui suivent, et s’annule en une fois", async ({
  page,
}) => {
  const workbench = await new Workbench(page).open();
  const [sixty, sixtyOne] = [workbench.account("60", "Achats"), page.locator("#compte-61")];
  const before = [await sixty.inputValue(), await sixtyOne.inputValue()];
  await paste(sixty, "28 500\r\n350\r\n");
  await expect(sixty).toHaveValue("28 500");
  await expect(sixtyOne).toHaveValue("350");
  await expect(workbench.message("2 cases remplies.")).toBeVisible();
  await workbench.undo.click();
  await expect(sixty).toHaveValue(before[0]);
  await expect(sixtyOne).toHaveValue(before[1]);
  await expect(workbench.message("Annulé : collage dans 2 cases.")).toBeVisible();

  // The team: across too, and what has no box is told.
  await paste(workbench.postEtp.first(), "0,8\t12\t36 000\n0,5\t12\t21 000\n1\t12\t40 000\n");
  await expect(workbench.postEtp.first()).toHaveValue("0,8");
  await expect(workbench.postCost.nth(1)).toHaveValue("21 000");
  await expect(workbench.message("Sans case : 3 valeurs collées (1 ; 12 ; 40 000).")).toBeVisible();
});

test("ailleurs, plusieurs cellules sont refusées sans rien perdre, une seule est lue", async ({
  page,
}) => {
  const workbench = await new Workbench(page).open();
  const sixty = workbench.account("60", "Achats");
  await sixty.fill("");
  await paste(sixty, "28 500\t350");
  await expect(sixty).toHaveValue("28 500\t350");
  await expect(sixty).toHaveAccessibleDescription(/Plusieurs valeurs dans une seule case/);
  await sixty.fill("");
  await paste(sixty, "12 500\r\n");
  await expect(sixty).toHaveValue("12 500");
  await expect(sixty).not.toHaveAttribute("aria-invalid", "true");
  await paste(sixty, "\u200e(1 200)\u200e");
  await expect(sixty).toHaveAccessibleDescription(/Un nombre négatif n’a pas de sens ici/);
  await paste(
    sixty,
    "45 000 € (salaire chargé de l’animatrice, prime de fin d’année comprise, source DRH)",
  );
  await expect(sixty).toHaveAccessibleDescription(/Il y a des mots/);

  const home = new Home(page);
  await workbench.goHome();
  const etp = home.page.getByRole("textbox", { name: "Animateurs, en ETP" });
  await paste(etp, "1\n2");
  await expect(etp).toHaveAccessibleDescription(/Plusieurs valeurs dans une seule case/);
});

test("le clavier d’un téléphone suit ce que la case accepte", async ({ page }) => {
  const workbench = await new Workbench(page).open();
  await expect(workbench.postCost.first()).toHaveAttribute("inputmode", "decimal");
  await expect(workbench.postEtp.first()).toHaveAttribute("inputmode", "text");
  const payments = await new Payments(page).open();
  await payments.add("Acompte").click();
  await expect(payments.rates.first()).toHaveAttribute("inputmode", "decimal");
  await expect(page.locator("[id^=echeance-jour]").first()).toHaveAttribute("inputmode", "text");
  await new Years(page).open();
  await expect(page.locator("[id^=evolution-]").first()).toHaveAttribute("inputmode", "text");
});

test("la comparaison, les années et les versements se copient en nombres", async ({ page }) => {
  const workbench = await new Workbench(page).open();
  await workbench.figure("Reste à votre charge", "A").click();
  await page.keyboard.press("Escape");
  const compared = await copied(page.locator("table.cmp"));
  expect(compared).toMatch(/^Reste à votre charge.*\t35023\t45535\t34023\t34723$/m);
  expect(compared).toMatch(/^Écart\t\t10512\t-1000\t-300$/m);
  const [, figures] = compared.split("Ce que vous engagez");
  expect(figures).not.toMatch(/pourquoi|\u202f|€/);
  expect(compared).not.toMatch(/pourquoi|Renommer/);
  await new Years(page).open();
  const years = await copied(page.locator("table.plan-t"));
  expect(years).toMatch(/^Reste à votre charge[^\t]*(\t-?\d+(,\d+)?){2,}/m);
  expect(years).not.toMatch(/pourquoi|\u202f/);
  await new Payments(page).open();
  const paid = await copied(page.locator("table.tbl.flow"));
  expect(paid).toMatch(/^Prestation de service[^\t]*\t24976,98/m);
  expect(paid).not.toMatch(/pourquoi|\u202f/);
});
