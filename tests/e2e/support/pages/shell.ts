// What every page has, and how a page is opened and read.
import { expect, type Page } from "@playwright/test";

/** A sub-folder that the server answers with strict headers. */
export const PLACE = "/un/sous/dossier/";

/** The text of an element with plain spaces. */
export const plain = (text: string) => text.replace(/[\u202f\u00a0\s]+/g, " ").trim();

/** The number that a figure shows: « −11 914 € » → -11914. */
export const amount = (text: string) =>
  Number(
    /^[−-]?[\d ]+(,\d+)?/
      .exec(plain(text))![0]
      .replace("−", "-")
      .replaceAll(" ", "")
      .replace(",", "."),
  );

/** Opens a page of the simulator and waits until the program runs. */
export async function open(page: Page, fragment = "") {
  await page.goto(PLACE + fragment);
  await running(page);
}

export async function reload(page: Page) {
  await page.reload();
  await running(page);
}

async function running(page: Page) {
  await expect(page.locator("#coquille")).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await arrived(page);
}

/** What a page of the lazy part holds comes after its title: its texts are read once it is there. */
const arrived = (page: Page) =>
  expect(
    page.getByRole("main").getByText("Chargement…", { exact: true }).filter({ visible: true }),
  ).toHaveCount(0);

/** What every page has. */
export class Shell {
  constructor(readonly page: Page) {}

  get title() {
    return this.page.getByRole("heading", { level: 1 });
  }

  link(name: string) {
    return this.page.getByRole("banner").getByRole("link", { name, exact: true });
  }

  /** Follows a link of the head, in its menu where the screen is small. */
  async go(
    name:
      | "Simuler"
      | "Missions"
      | "Décider"
      | "Sur 5 ans"
      | "Versements"
      | "Devoirs"
      | "Mes données"
      | "Aide",
  ) {
    const menu = this.page.getByRole("banner").getByText("Menu", { exact: true });
    if (await menu.isVisible()) await menu.click();
    await this.link(name).click();
    await expect(
      this.page
        .getByRole("banner")
        .getByRole("link", { name, exact: true, includeHidden: true })
        .first(),
    ).toHaveAttribute("aria-current", "page");
    await arrived(this.page);
  }

  /** Goes home, by the name of the tool. */
  async goHome() {
    await this.page
      .getByRole("banner")
      .getByRole("link", { name: /^Simulateur RPE/ })
      .click();
    await expect(this.title).toHaveText(/^Et si votre relais/);
  }

  /** Goes to a page that « Aide » leads to. */
  async goToHelp(
    name: "Barèmes et sources" | "Aides aux assistants maternels" | "Limites de l’outil",
  ) {
    await this.go("Aide");
    await this.page
      .getByRole("main")
      .getByRole("link", { name: new RegExp(`^${name}`) })
      .first()
      .click();
    await expect(this.title).toHaveText(name);
    await arrived(this.page);
  }

  /** The line of tools, above every page that writes. */
  get tools() {
    return this.page.getByRole("region", { name: "Ce dossier" });
  }
  /** The exercice: chosen before anything is typed, then the one of the plan that is looked at. */
  get year() {
    return this.tools.getByRole("combobox", { name: "Exercice", exact: true });
  }
  /** What passing to another exercice does, said before it is done. */
  get passing() {
    return this.page.getByRole("dialog", { name: "Passer à un autre exercice" });
  }
  async askToPass(exercice: string) {
    await this.tools.getByRole("button", { name: "Changer… d’exercice" }).click();
    await this.passing.getByRole("combobox", { name: "Nouvel exercice" }).selectOption(exercice);
  }
  /** Makes the dossier of another exercice; the page is then about that one. */
  async passTo(exercice: string) {
    await this.askToPass(exercice);
    await this.passing.getByRole("button", { name: `Créer le dossier ${exercice}` }).click();
    await expect(this.passing).toHaveCount(0);
    await expect(this.title).toBeFocused();
  }
  get undo() {
    return this.tools.getByRole("button", { name: /^Annuler/ });
  }
  get redo() {
    return this.tools.getByRole("button", { name: /^Rétablir/ });
  }
  /** A way out of the page, in « Note et exports ». */
  async leaveBy(name: "Note à imprimer" | "Fichier, lien ou tableur") {
    await this.tools.getByText("Note et exports", { exact: true }).click();
    await this.tools.getByRole("link", { name }).click();
    await arrived(this.page);
  }

  /** The message of the moment, at the bottom of the page. */
  message(words: string) {
    return this.page.getByRole("status").filter({ hasText: words });
  }

  /** The line under the head that says that the work is not kept as it should be. */
  banner(title: string) {
    return this.page
      .getByRole("status")
      .filter({ has: this.page.getByText(title, { exact: true }) });
  }

  async expectNoSidewaysScroll() {
    const overflow = () =>
      this.page.evaluate(() => {
        const root = document.scrollingElement!;
        return root.scrollWidth - root.clientWidth;
      });
    await expect.poll(overflow, "largeur qui dépasse l’écran").toBeLessThanOrEqual(0);
  }
}

/** Every text of ours in the storage, by key. */
export const keptTexts = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(() =>
    Object.fromEntries(
      Object.entries(localStorage).filter(([key]) => key.startsWith("simulateur-rpe:")),
    ),
  );

/** What stands in the second place; nothing when there is none. */
export const second = (page: Page): Promise<Record<string, string> | null> =>
  page.evaluate(async (name) => {
    if (!(await indexedDB.databases()).some((known) => known.name === name)) return null;
    const answered = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const base = await answered(indexedDB.open(name));
    const held = base.transaction(name).objectStore(name);
    const [keys, texts] = await Promise.all([answered(held.getAllKeys()), answered(held.getAll())]);
    base.close();
    return Object.fromEntries(keys.map((key, place) => [key, texts[place]]));
  }, "simulateur-rpe:");

/** Puts texts in the storage before the page first reads it; a reload keeps what became of them. */
export const put = (page: Page, texts: Record<string, string>) =>
  page.addInitScript((texts) => {
    if (sessionStorage.getItem("rempli")) return;
    sessionStorage.setItem("rempli", "oui");
    for (const [key, text] of Object.entries(texts)) localStorage.setItem(key, text);
  }, texts);

/** What the page says to the console, whatever its type, and the errors that nobody caught. */
export function listen(page: Page): string[] {
  const said: string[] = [];
  page.on("console", (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => said.push(`pageerror: ${error}`));
  return said;
}
