// What a printer gets. Only Firefox prints here: the driver of WebKitGTK does not know how.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { plain, the } from "./page.mjs";

/** The lines of each sheet. */
function sheets(pdf) {
  const text = execFileSync("pdftotext", ["-layout", "-", "-"], { input: pdf, encoding: "utf8" });
  const lines = (sheet) =>
    sheet
      .split("\n")
      .map(plain)
      .filter((line) => line !== "");
  return text.split("\f").slice(0, -1).map(lines);
}

/** Prints as a person does, to a file. */
async function printed(page, press) {
  const { bytes } = await page.downloaded(press);
  await page.forget("papier.pdf");
  return sheets(bytes);
}
const ask = (page) => page.inside("window.print()");
const today = () => new Date().toLocaleDateString("fr-FR");

export const paper = {
  "« Simuler » sur papier : la date de cette impression, et de la suivante": async (page) => {
    await page.open("#/simuler");
    const first = await printed(page, () => ask(page));
    assert.match(first[0].join(" "), new RegExp(`imprimé le ${today()} à \\d`));
    await page.type("Nom du relais", "RPE du Nord");
    const second = await printed(page, () => ask(page));
    assert.match(second[0].join(" "), /RPE du Nord · exercice 2026 · imprimé le \d/);
    assert.match(second.flat().join(" "), /Reste à votre charge.*35 023 €/);
  },

  "« Sur 5 ans » sur papier : chaque colonne": async (page) => {
    await page.open("#/plan");
    const text = (await printed(page, () => ask(page))).flat().join("\n");
    for (const name of ["Base", "Scénario B", "Scénario C", "Scénario D"])
      assert.match(text, new RegExp(`^${name}`, "m"));
  },

  "la note s’imprime, entière, sans un titre seul au pied d’une feuille": async (page) => {
    await page.open("#/note");
    await page.press("radio", /^Note pour la Caf/);
    await page.sees("Le détail de chaque montant", the("article"));
    const titles = await page.ask("texts", the("heading", undefined, the("article")));
    const note = await printed(page, () => page.press("button", "Imprimer"));
    const text = note.flat().join("\n");
    for (const words of ["RPE du Val d’Exemple", "35 023 €", "45 535 €", "58 086 €"])
      assert.ok(text.replaceAll(" €", " €").includes(words), words);
    for (const [place, lines] of note.entries())
      for (const line of lines.slice(-2))
        assert.ok(!titles.includes(line.replace(/^\d+\. /, "")), `feuille ${place + 1} : ${line}`);
  },
};
