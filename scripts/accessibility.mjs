// Reads the table of the criteria (docs/accessibilite.md) for the declaration of the archive.

const ROW = /^\| (\d+\.\d+) \| (.+) \| (oui|non) \| (.+) \| (C|NC|NA) \| (.+) \|$/gm;
const escaped = (text) =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replace(/`([^`]+)`/g, "<code>$1</code>");

/** The words of the declaration: how many criteria hold, the rate, and those that do not. */
export function declared(table) {
  const rows = [...table.matchAll(ROW)].map(([, number, title, , checked, result, left]) => ({
    number,
    title,
    checked,
    result,
    left,
  }));
  if (rows.length !== 106) throw new Error(`${rows.length} critères lus, au lieu de 106`);
  const day = /le (\d+\S* \S+ \d{4})\*\*/.exec(table)?.[1];
  if (!day) throw new Error("docs/accessibilite.md ne dit pas le jour de l'évaluation");
  const having = (result) => rows.filter((row) => row.result === result);
  const [held, failed] = [having("C"), having("NC")];
  const applicable = held.length + failed.length;
  const rate = ((100 * held.length) / applicable).toFixed(1).replace(".", ",");
  const item = ({ number, title, checked, left }) =>
    `<li>Critère ${number}, « ${escaped(title)} » : ${escaped(checked)}. ` +
    `Ce qui reste : ${escaped(left)}.</li>`;
  return {
    conformes: String(held.length),
    applicables: String(applicable),
    sans_objet: String(having("NA").length),
    taux: rate,
    jour: day,
    non_conformes: failed.length
      ? `<ul>\n${failed.map(item).join("\n")}\n</ul>`
      : "<p>Aucun n’est connu.</p>",
  };
}
