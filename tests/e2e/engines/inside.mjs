// Runs inside the page: finds elements as a person finds them, by role and by name. It is bundled
// into one text, which the driver sends with each question.
import { computeAccessibleName, getRole } from "dom-accessibility-api";

/** Where an element of a role can be, so that the whole page is not asked for each. */
const PLACES = {
  button: "button, summary, [role=button]",
  checkbox: "input[type=checkbox]",
  combobox: "select",
  heading: "h1, h2, h3, h4",
  link: "a[href]",
  radio: "input[type=radio]",
  row: "tr",
  textbox: "input, textarea",
};

const plain = (text) => text.replace(/[\u202f\u00a0\s]+/g, " ").trim();

const shown = (element) =>
  element.checkVisibility({ visibilityProperty: true }) &&
  !element.closest("[inert], [aria-hidden=true]");

const is = (name, { text, pattern, start }) => {
  if (pattern !== undefined) return new RegExp(pattern, "u").test(name);
  return start ? name.startsWith(plain(text)) : name === plain(text);
};

/** The elements of a role whose name is the wanted one, under another such element if asked. */
function find({ role, name, under }) {
  const roots = under ? find(under) : [document];
  const found = roots.flatMap((root) => [...root.querySelectorAll(PLACES[role] ?? "*")]);
  const of = (element) => (element.localName === "summary" ? "button" : getRole(element));
  return found.filter(
    (element) =>
      of(element) === role &&
      shown(element) &&
      (name === undefined || is(plain(computeAccessibleName(element)), name)),
  );
}

/** The rows of a table: the words of each head and of each cell, as they are shown. */
function rows(table) {
  const words = (cell) => plain(cell.innerText).replace(/ ?, pourquoi \?/g, "");
  return [...table.rows].filter(shown).map((row) => [...row.cells].filter(shown).map(words));
}

const ANSWERS = {
  find,
  rows: (wanted) => find(wanted).map(rows),
  texts: (wanted) => find(wanted).map((element) => plain(element.innerText)),
  values: (wanted) => find(wanted).map((element) => element.value),
  focused: () => {
    const element = document.activeElement;
    return { role: getRole(element), name: plain(computeAccessibleName(element)) };
  },
  /** Whether the program runs, and what its page holds is there. */
  running: () =>
    document.getElementById("coquille") === null &&
    find({ role: "heading" }).some(({ localName }) => localName === "h1") &&
    ![...document.querySelectorAll("main *")].some(
      (element) =>
        element.childElementCount === 0 &&
        element.textContent === "Chargement…" &&
        element.checkVisibility(),
    ),
};

export const answer = (question, wanted) => ANSWERS[question](wanted);
