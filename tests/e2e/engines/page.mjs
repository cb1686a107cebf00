// One tab of a browser, in the words of the stories: what is looked for is waited for, and nothing
// is done twice.
import { readdir, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import { By, error, Key } from "selenium-webdriver";

// A machine that has something else to do takes its time: none of it is a fault of the page.
const PATIENCE = 60_000;

const INSIDE = buildSync({
  entryPoints: [fileURLToPath(new URL("inside.mjs", import.meta.url))],
  bundle: true,
  format: "iife",
  globalName: "inside",
  minify: true,
  write: false,
}).outputFiles[0].text;

/** The text with plain spaces. */
export const plain = (text) => text.replace(/[\u202f\u00a0\s]+/g, " ").trim();

/** What the page may answer while it draws itself again. */
const DRAWING = [
  error.ElementClickInterceptedError,
  error.ElementNotInteractableError,
  error.NoSuchElementError,
  error.StaleElementReferenceError,
];

/** Asks until the answer is not empty, which is returned. */
export async function until(what, ask) {
  const end = Date.now() + PATIENCE;
  let last = "";
  while (Date.now() < end) {
    try {
      const { found, seen } = await ask();
      if (found) return found;
      last = seen;
    } catch (failure) {
      if (!DRAWING.some((kind) => failure instanceof kind)) throw failure;
      last = failure.message;
    }
    await pause(40);
  }
  throw new Error(`${what} : attendu en vain ; vu : ${JSON.stringify(last)?.slice(0, 600)}`);
}

/** An element in words: its role, its name (a text, a pattern, or how it begins), and around it. */
export const the = (role, name, under) => ({
  role,
  under,
  name: name instanceof RegExp ? { pattern: name.source } : name && { text: name },
});
export const starting = (role, text, under) => ({ role, under, name: { text, start: true } });
const told = ({ role, name }) => `${role} « ${name?.text ?? name?.pattern ?? ""} »`;

export class Page {
  constructor(driver, home, downloads) {
    Object.assign(this, { driver, home, downloads });
  }

  async open(fragment = "") {
    await this.driver.get("about:blank");
    await this.driver.get(this.home + fragment);
    await this.running();
  }
  async reload() {
    await this.driver.navigate().refresh();
    await this.running();
  }
  running() {
    return until("la page démarre", async () => ({
      found: await this.ask("running"),
      seen: await this.inside("return document.URL + ' ' + document.documentElement.innerText"),
    }));
  }

  /** Runs a few words inside the page. */
  inside(words, ...values) {
    return this.driver.executeScript(words, ...values);
  }
  ask(question, wanted) {
    return this.inside(`${INSIDE}; return inside.answer(...arguments)`, question, wanted);
  }
  /** The one element that these words name. */
  find(wanted) {
    return until(told(wanted), async () => {
      const all = await this.ask("find", wanted);
      return { found: all.length === 1 && all[0], seen: `${all.length} éléments` };
    });
  }
  /** Acts once nothing in sight is still loading: what comes then moves what stands below it. */
  async act(wanted, act) {
    const centre = "arguments[0].scrollIntoView({ block: 'center' })";
    await this.running();
    await until(told(wanted), async () => {
      const element = await this.find(wanted);
      await this.inside(centre, element);
      await act(element);
      return { found: true };
    });
  }

  press(role, name, under) {
    return this.act(the(role, name, under), (element) => element.click());
  }
  /** Types in a box in the place of what it holds. */
  async type(name, text, under) {
    const own = "return document.activeElement === arguments[0]";
    await this.running();
    await until(`la case « ${name} » a le focus`, async () => {
      const box = await this.find(the("textbox", name, under));
      await this.inside("arguments[0].scrollIntoView({ block: 'center' })", box);
      await box.click();
      return { found: await this.inside(own, box) };
    });
    await this.keys(Key.chord(Key.CONTROL, "a"));
    await this.keys(text === "" ? Key.DELETE : text);
  }
  async choose(name, option, under) {
    const words =
      "const [box, text] = arguments; return [...box.options].find((one) => " +
      "one.label.trim() === text)";
    await this.act(the("combobox", name, under), async (box) => {
      await (await this.inside(words, box, option)).click();
    });
  }
  /** Unfolds a section of the base. */
  async unfold(title) {
    const heading = the("heading", title);
    const folded = "return !arguments[0].closest('details').open";
    await this.act(heading, async (element) => {
      if (await this.inside(folded, element)) await element.click();
    });
  }
  /** Follows a link of the head. */
  go(name) {
    return this.press("link", name, the("banner"));
  }
  /** Gives a file to the one box that takes files. */
  async give(path) {
    const box = await this.driver.findElement(By.css("input[type=file]"));
    await box.sendKeys(path);
  }
  /** Keys pressed where the focus is. */
  async keys(...keys) {
    const focus = await this.driver.switchTo().activeElement();
    await focus.sendKeys(...keys);
  }
  /** Presses a key until the focus is on what is wanted: no pointer, no program. */
  async reach(role, name, key = Key.TAB, most = 120) {
    for (let presses = 0; presses < most; presses++) {
      await this.keys(key);
      const focus = await this.ask("focused");
      const same = name instanceof RegExp ? name.test(focus.name) : focus.name === name;
      if (focus.role === role && same) return;
    }
    throw new Error(`${role} « ${name} » : introuvable en ${most} touches`);
  }

  focusIs(role, name) {
    return until(`le focus est sur ${told(the(role, name))}`, async () => {
      const focus = await this.ask("focused");
      const same = name instanceof RegExp ? name.test(focus.name) : focus.name === name;
      return { found: focus.role === role && same, seen: focus };
    });
  }
  /** Waits until the text of an element holds these words. */
  sees(words, wanted = the("main")) {
    const fits = (text) => (words instanceof RegExp ? words.test(text) : text.includes(words));
    return until(`${told(wanted)} dit « ${words} »`, async () => {
      const texts = await this.ask("texts", wanted);
      return { found: texts.some(fits), seen: texts };
    });
  }
  /** Waits until a box holds this. */
  holds(name, value, under) {
    const wanted = the("textbox", name, under);
    return until(`${told(wanted)} contient « ${value} »`, async () => {
      const values = await this.ask("values", wanted);
      return { found: values.length === 1 && values[0] === value, seen: values };
    });
  }
  /** Waits until nothing has this role and name. */
  lacks(role, name) {
    const wanted = the(role, name);
    return until(`plus de ${told(wanted)}`, async () => {
      const all = await this.ask("find", wanted);
      return { found: all.length === 0, seen: `${all.length} éléments` };
    });
  }
  /** Waits until the row of a table, by how its head begins, shows these cells. */
  shows(table, head, cells) {
    return until(`« ${head} » : ${cells.join(" | ")}`, async () => {
      const [rows = []] = await this.ask("rows", the("table", table));
      const row = rows.find(([first]) => first?.startsWith(head))?.slice(1);
      const same = row?.length === cells.length && cells.every((cell, at) => fits(cell, row[at]));
      return { found: same, seen: row ?? rows.map(([first]) => first) };
    });
  }

  /** Does what hands a file over: its name and its bytes, once the browser has them all. */
  async downloaded(act) {
    const before = new Set(await readdir(this.downloads));
    await act();
    let size = 0;
    return until("un fichier téléchargé", async () => {
      const now = (await readdir(this.downloads)).filter((name) => !before.has(name));
      if (now.length !== 1) return { seen: now };
      const path = join(this.downloads, now[0]);
      const grown = size;
      ({ size } = await stat(path));
      const whole = size > 0 && size === grown;
      return { found: whole && { name: now[0], bytes: await readFile(path) }, seen: now };
    });
  }
  /** Takes a file out of the downloads: the next one may have its name. */
  forget(name) {
    return rm(join(this.downloads, name));
  }
  /** The same browser at another address. */
  at(home) {
    return new Page(this.driver, home, this.downloads);
  }
  /** Waits for the promise that these words return. */
  wait(words) {
    return this.driver.executeAsyncScript(
      `const done = arguments[0]; (() => { ${words} })().then(done, (why) => done(String(why)))`,
    );
  }
  /** The value of a box, once it is like this. */
  async valueOf(name, pattern) {
    const wanted = the("textbox", name);
    return until(`${told(wanted)} contient ${pattern}`, async () => {
      const [value = ""] = await this.ask("values", wanted);
      return { found: pattern.test(value) && value, seen: value };
    });
  }
  /** What the page keeps in the browser, by key. */
  kept() {
    return this.inside("return { ...localStorage }");
  }
  /** Does something in another tab of the same browser, which is then closed. */
  async inAnotherTab(story) {
    const own = await this.driver.getWindowHandle();
    await this.driver.switchTo().newWindow("tab");
    const other = await this.driver.getWindowHandle();
    const pass = (handle) => this.driver.switchTo().window(handle);
    await story(new Page(this.driver, this.home, this.downloads), {
      here: () => pass(own),
      there: () => pass(other),
    });
    await pass(other);
    await this.driver.close();
    await pass(own);
  }
}

const fits = (wanted, text) =>
  wanted instanceof RegExp ? wanted.test(text) : text === plain(wanted);
