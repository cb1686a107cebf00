// What axe does not look at: the order of the titles, what names a drawing, a table or a control,
// amounts as a voice reads them, and texts that a reader sets apart.
import { expect, type Page } from "@playwright/test";

/** The spaces of WCAG 1.4.12. */
const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important } p { margin-bottom: 2em !important }`;

export async function expectStructured(page: Page) {
  expect(await page.evaluate(faults)).toEqual([]);
  await page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, SPACED);
  expect(await page.evaluate(cut), "textes espacés").toEqual([]);
  await page.evaluate(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1);
  });
}

/** What is wrong in the page as it stands. */
function faults(): string[] {
  const words = (element: Element | null) =>
    (element?.textContent ?? "").replace(/\s+/g, " ").trim();
  const shown = <Kind extends Element>(selector: string) =>
    [...document.querySelectorAll<Kind>(selector)].filter((element) =>
      element.checkVisibility({ visibilityProperty: true }),
    );
  const found: string[] = [];
  const fault = (what: string, element: Element) =>
    found.push(`${what} : ${element.outerHTML.slice(0, 160)}`);

  if (shown("h1").length !== 1) found.push(`${shown("h1").length} titres de niveau 1`);
  let level = 0;
  for (const title of shown("h1, h2, h3, h4, h5, h6")) {
    if (Number(title.tagName[1]) > level + 1) fault("niveau de titre sauté", title);
    level = Number(title.tagName[1]);
  }
  for (const part of ["header", "main", "footer"]) {
    if (shown(part).length !== 1) found.push(`${shown(part).length} fois ${part}`);
  }
  for (const nav of shown("nav")) if (!nav.ariaLabel) fault("navigation sans nom", nav);

  for (const drawing of shown("svg")) {
    if (drawing.closest("[aria-hidden=true]") || drawing.parentElement?.closest("[role=img]"))
      continue;
    if (drawing.role !== "img" || !drawing.ariaLabel) fault("dessin sans texte", drawing);
  }
  for (const table of shown<HTMLTableElement>("table")) {
    if (!words(table.caption)) fault("tableau sans titre", table);
    for (const head of table.querySelectorAll("th"))
      if (!head.scope) fault("en-tête sans portée", head);
  }

  const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
  found.push(...ids.filter((id, place) => ids.indexOf(id) < place).map((id) => `deux fois #${id}`));
  for (const name of ["aria-labelledby", "aria-controls", "for"]) {
    for (const element of shown(`[${name}]`))
      for (const id of element.getAttribute(name)!.split(" "))
        if (!document.getElementById(id)) fault(`${name} ne mène à rien`, element);
  }
  for (const box of shown("[aria-invalid=true]")) {
    const note = document.getElementById(box.getAttribute("aria-describedby") ?? "");
    if (!words(note)) fault("erreur non reliée à son champ", box);
  }

  const names = new Map<string, Element>();
  for (const control of shown<HTMLInputElement>(
    "a[href], button, summary, input, select, textarea",
  )) {
    const label = [...(control.labels ?? [])].map(words).join(" ");
    const said = control.ariaLabel?.replace(/\s+/g, " ");
    const typed = control.matches("input, select, textarea");
    const seen = label || (typed ? "" : words(control));
    if (said && !said.toLowerCase().includes(seen.toLowerCase()))
      fault(`le nom ne contient pas « ${seen} »`, control);
    if (!control.matches(".in--num")) continue;
    const name = said ?? label;
    // A label stands in a group, whose title says the rest.
    if (said && names.has(name)) fault("deux champs de même nom", control);
    names.set(name, control);
  }
  for (const choice of shown("input[type=radio]"))
    if (!choice.closest("fieldset, [role=group], [role=radiogroup]"))
      fault("choix hors d’un groupe", choice);

  const cutNumber = /\d\u202f\d/;
  for (const element of shown("body *")) {
    if (element.closest("svg svg, svg text, textarea, script")) continue;
    const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
    const texts = own.map((node) => node.textContent ?? "");
    const attributes = ["aria-label", "placeholder", "title"].map((name) =>
      element.getAttribute(name),
    );
    if ([...texts, ...attributes].some((text) => cutNumber.test(text ?? "")))
      fault("un montant serait lu en deux nombres", element);
  }
  return found;
}

/** The texts that their box cuts, once they are spaced. */
function cut(): string[] {
  const found: string[] = [];
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth + 1) found.push(`la page déborde : ${scrollWidth}`);
  for (const element of document.querySelectorAll<HTMLElement>("body *")) {
    const { overflowX, overflowY } = getComputedStyle(element);
    const hides = [overflowX, overflowY].some((way) => way === "hidden" || way === "clip");
    // What is one pixel wide is only for those who do not see it.
    if (!hides || element.clientWidth < 2 || element.matches(".vh, svg, svg *, input, select"))
      continue;
    const over =
      element.scrollWidth > element.clientWidth + 1 ||
      element.scrollHeight > element.clientHeight + 1;
    if (over && element.checkVisibility({ visibilityProperty: true }))
      found.push(element.outerHTML.slice(0, 160));
  }
  return found;
}
