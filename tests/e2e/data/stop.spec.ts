// What would leave the page dead or make the browser leave it.
import { expect, test, type Page } from "@playwright/test";
import { listen, open, reload, Workbench } from "../support/pages";

/** Each way in which the program may stop: a call of the browser that throws, once. */
const STOPS: Record<string, (page: Page) => Promise<void>> = {
  "une création d’élément refusée": (page) =>
    page.evaluate(() => {
      for (const name of ["createElementNS", "createElement"] as const) {
        const create = document[name];
        document[name] = function (this: Document): never {
          document[name] = create as never;
          throw new Error("refused");
        } as never;
      }
    }),
  "un texte refusé": (page) =>
    page.evaluate(() => {
      const create = document.createTextNode;
      document.createTextNode = function (): never {
        document.createTextNode = create;
        throw new Error("refused");
      };
    }),
};

for (const [what, stop] of Object.entries(STOPS)) {
  test(`${what} : la page dit qu’elle s’est arrêtée, et le travail est là au retour`, async ({
    page,
  }) => {
    const workbench = await new Workbench(page).open();
    await workbench.account("60", "Achats").fill("4 400");
    await expect(workbench.saved).toBeVisible();
    await stop(page);
    const told = page.getByRole("alert").filter({ hasText: "Le simulateur s’est arrêté" });
    await workbench.link("Mes données").click();
    await expect(told).toContainText("reste gardé dans ce navigateur");
    await expect(page.locator(".app")).toHaveAttribute("inert");
    await told.getByRole("button", { name: "Recharger la page" }).click();
    await expect(told).toHaveCount(0);
    await open(page, "#/simuler");
    await expect(workbench.account("60", "Achats")).toHaveValue("4 400");
  });
}

test("arrêtée sans rien garder, la page dit de recopier", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, "localStorage", {
      get() {
        throw new DOMException("Access is denied", "SecurityError");
      },
    });
  });
  const workbench = await new Workbench(page).open();
  await workbench.account("60", "Achats").fill("4 400");
  // It makes an element too, when it comes.
  await expect(page.locator("p[aria-live]")).toHaveCount(1);
  await STOPS["une création d’élément refusée"]!(page);
  await workbench.link("Mes données").click();
  await expect(page.getByRole("alert")).toContainText("recopiez ce que montre la page");
});

test("une erreur qui n’est pas du programme n’arrête rien", async ({ page }) => {
  const workbench = await new Workbench(page).open();
  const said = listen(page);
  await page.evaluate(() => {
    setTimeout(() => {
      throw new Error("of an extension");
    });
  });
  await expect.poll(() => said.join()).toContain("of an extension");
  await workbench.account("60", "Achats").fill("4 400");
  await expect(workbench.saved).toBeVisible();
  await expect(page.getByRole("alert").filter({ hasText: "arrêté" })).toHaveCount(0);
});

/** Drops a file at a place of the page; whether the browser would have opened it. */
const drop = (page: Page, selector: string, text: string) =>
  page.evaluate(
    ([selector, text]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text!], "dossier.json", { type: "application/json" }));
      const send = (type: string) =>
        document
          .querySelector(selector!)!
          .dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
      return send("dragover") || send("drop");
    },
    [selector, text],
  );

/** What is said of a file that cannot be opened. */
const refused = (page: Page) => page.getByRole("alert").filter({ hasText: "dossier" });

test("un fichier lâché n’importe où s’ouvre comme s’il était choisi, sans quitter la page", async ({
  page,
}) => {
  const workbench = await new Workbench(page).open();
  await workbench.relais.fill("RPE des Tilleuls");
  await expect(workbench.saved).toBeVisible();
  expect(await drop(page, "main", "bonjour")).toBe(false);
  await expect(workbench.title).toHaveText("Mes données");
  await expect(refused(page)).toBeVisible();

  await workbench.go("Simuler");
  const dossier = '{"schema":2,"revision":1,"data":{"exercice":2017,"relais":"RPE des Ormes"}}';
  expect(await drop(page, "header", dossier)).toBe(false);
  await expect(page.getByRole("dialog")).toContainText("RPE des Ormes");
  for (const place of ["h1", "footer", "body"]) {
    await reload(page);
    expect(await drop(page, place, "bonjour")).toBe(false);
    await expect(refused(page)).toBeVisible();
  }
  await workbench.go("Simuler");
  await expect(workbench.relais).toHaveValue("RPE des Tilleuls");
});

test("un texte glissé dans une case y va", async ({ page }) => {
  await new Workbench(page).open();
  const taken = await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.setData("text/plain", "4 400");
    const event = new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true });
    return document.querySelector("input")!.dispatchEvent(event);
  });
  expect(taken).toBe(true);
});
