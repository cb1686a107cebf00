//! The base and its scenarios side by side: every figure is that of its sheet.

use super::formula::{number, when_known};
use super::names::{row_name, suffix};
use super::page::Page;
use super::scenario::{NOTICE, relais_words};
use super::{CellContent, FormulaResult, Sheet, Style, Unit};
use crate::calendar::Date;
use crate::law::Status;
use crate::outcome::Row;
use crate::present::text::{certainty_word, row_title, scenario_name, typeset};
use crate::present::workbench::{bareme_words, letter, lever_sentence};
use crate::scenario::Dossier;
use crate::scenario::workbench::Comparison;

/// The sheet of the comparison.
pub(super) fn sheet(dossier: &Dossier, comparison: &Comparison, day: Option<Date>) -> Sheet {
    let columns = comparison.columns.len();
    let mut widths = vec![34];
    widths.resize(2 * columns, 22);
    widths.push(24);
    let mut page = Page::new("Comparaison", &widths, "comparee");
    page.title("Comparaison");
    page.text(0, &relais_words(dossier, day));
    page.next();
    page.note(0, &typeset(NOTICE));
    page.next();
    heads(&mut page, dossier, comparison);
    page.freeze();
    for row in Row::all() {
        one_row(&mut page, comparison, row);
    }
    page.next();
    changes(&mut page, dossier, comparison);
    to_know(&mut page, comparison);
    page.finish()
}

fn heads(page: &mut Page, dossier: &Dossier, comparison: &Comparison) {
    page.next();
    let mut heads = vec!["Montant".to_string()];
    heads.extend(comparison.columns.iter().map(|column| {
        format!("{} {}", letter(column.letter), scenario_name(dossier, column.scenario))
    }));
    let scenarios = comparison.columns.iter().skip(1);
    heads.extend(scenarios.map(|column| format!("{} moins A", letter(column.letter))));
    heads.push("Certitude la plus faible".to_string());
    for (column, head) in (0..).zip(heads) {
        let unit =
            if column == 0 || head.starts_with("Certitude") { Unit::Words } else { Unit::Plain };
        page.put(column, CellContent::Text(head), unit, Style::Head);
    }
    page.next();
}

fn one_row(page: &mut Page, comparison: &Comparison, row: Row) {
    let style =
        if matches!(row, Row::TotalCaf | Row::ResteACharge) { Style::Total } else { Style::Plain };
    let (unit, more) =
        if row == Row::Etp { (Unit::Etp, Unit::EtpMore) } else { (Unit::Euros, Unit::EurosMore) };
    page.put(0, CellContent::Text(row_title(row).to_string()), Unit::Words, style);
    let mut next = 1;
    for column in &comparison.columns {
        let found = column
            .outcome
            .figure(row)
            .value
            .as_ref()
            .map_or(FormulaResult::Todo, |known| FormulaResult::Number(number(*known)));
        let name = format!("{}_{}", row_name(row), suffix(column.letter, Status::Previsionnel));
        page.put(next, CellContent::Formula(name, found), unit, style);
        next += 1;
    }
    for column in comparison.columns.iter().skip(1) {
        let own = page.at(next - u16::try_from(comparison.columns.len()).unwrap_or_default() + 1);
        let base = page.at(1);
        let found = comparison
            .ecart(row, column.scenario, None)
            .map_or(FormulaResult::Todo, |ecart| FormulaResult::Number(ecart.value()));
        let formula =
            CellContent::Formula(when_known(&[&own, &base], &format!("{own}-{base}")), found);
        page.put(next, formula, more, style);
        next += 1;
    }
    if let Some(certainty) = comparison.certainty(row) {
        page.text(next, certainty_word(certainty));
    }
    page.next();
}

/// What each scenario changes, in words.
fn changes(page: &mut Page, dossier: &Dossier, comparison: &Comparison) {
    for column in &comparison.columns {
        let Some(scenario) = column.scenario.and_then(|id| dossier.scenario(id)) else {
            continue;
        };
        let exercice = column.outcome.exercice;
        let sentences = scenario.levers.iter();
        let wording: Vec<String> =
            sentences.flat_map(|lever| lever_sentence(dossier, lever, exercice)).collect();
        let wording =
            if wording.is_empty() { "rien encore".to_string() } else { wording.join(" ; ") };
        page.text(
            0,
            &typeset(&format!(
                "{} {} : {wording}",
                letter(column.letter),
                scenario_name(dossier, column.scenario)
            )),
        );
        page.next();
    }
}

fn to_know(page: &mut Page, comparison: &Comparison) {
    if let Some(column) = comparison.columns.first() {
        page.text(0, &typeset(&format!("Barème de la base : {}.", bareme_words(&column.outcome))));
        page.next();
    }
    for words in [
        "Chaque montant est celui de sa feuille, où il se calcule. Changez une case de couleur : \
            tout suit. Une feuille ne change pas les autres : un scénario ne suit plus la base une \
            fois dans le tableur.",
        "Sourcé : écrit dans un texte cité. Indicatif : déduit, ou vu sur une seule page. Saisi \
            par vous. Hypothèse : reconduit ou revalorisé à votre demande.",
        "Bonus mission : jamais acquis d’avance. L’enveloppe est limitée.",
    ] {
        page.note(0, &typeset(words));
        page.next();
    }
}
