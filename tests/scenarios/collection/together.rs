//! The relais together: who pays, what a board reads, the workbook. Figures by hand.

use crate::support::{Relais, budget, budget_with_ctg};
use simulateur_rpe::present::collection::{
    REST_OF_ALL, board_figures, board_notes, board_title, collection_book, money_view,
};
use simulateur_rpe::present::data::{CellContent, FormulaResult};
use simulateur_rpe::scenario::collection::{Collection, RelaisFigures, collection_money};
use simulateur_rpe::situation::Field;

/// 60 710.40 € of costs for 22 704 € of Ps and 7 500 € of other income; the same with a CTG, which
/// leaves 27 146.40 € to pay; one that is not complete.
fn three() -> Collection {
    let draft = Relais::of(2026).animateur("", "28 000");
    let all = [(budget(), "A"), (budget_with_ctg(), "B"), (draft, "C")];
    let mut collection = Collection::default();
    collection.add_all(
        all.into_iter()
            .map(|(relais, name)| ("essai".to_string(), relais.with(Field::RelaisName, name).0)),
    );
    collection
}

fn figures() -> Vec<RelaisFigures> {
    three().relais().iter().map(RelaisFigures::of).collect()
}

fn plain(words: &str) -> String {
    words.replace(['\u{202f}', '\u{a0}'], " ")
}

#[test]
fn who_pays_what_adds_up_to_the_costs_of_those_that_are_known() {
    let figures = figures();
    let shown: Vec<&RelaisFigures> = figures.iter().collect();
    let money = collection_money(&shown).unwrap();
    assert_eq!(money.known, 2);
    let view = money_view(&money, shown.len());
    let lines: Vec<(String, String)> =
        view.lines.iter().map(|line| (line.name.to_string(), plain(&line.amount))).collect();
    assert_eq!(lines[0].1, "45 408,00 €", "twice 22 704");
    let (last, parts) = view.lines.split_last().unwrap();
    let cents = |words: &str| -> i64 {
        plain(words).chars().filter(char::is_ascii_digit).collect::<String>().parse().unwrap()
    };
    assert_eq!(parts.iter().map(|line| cents(&line.amount)).sum::<i64>(), cents(&last.amount));
    assert_eq!(last.name, "Dépenses à payer");
    assert_eq!(plain(&last.share), "100 %");
    assert!(plain(&view.note).starts_with("2 relais sur 3"), "{}", view.note);
    assert!(view.has_contract);
    assert_eq!(collection_money(&shown[2..]), None);
    assert_eq!(collection_money(&[]), None);
}

#[test]
fn an_excess_is_no_part_of_the_bar_and_stands_in_its_table() {
    let rich = Relais::of(2017).animateur("1", "10 000").income("50 000");
    let mut collection = Collection::default();
    collection.add_all([("essai".to_string(), rich.0)]);
    let figures = [RelaisFigures::of(&collection.relais()[0])];
    let view = money_view(&collection_money(&[&figures[0]]).unwrap(), 1);
    assert_eq!(view.segments.len(), 2, "the Ps and the other income");
    let rest = view.lines.iter().find(|line| line.name == REST_OF_ALL);
    assert!(rest.is_some_and(|line| line.amount.starts_with('−')), "{:?}", view.lines);
}

#[test]
fn the_board_reads_sums_with_how_many_they_are_of() {
    let figures = figures();
    let shown: Vec<&RelaisFigures> = figures.iter().collect();
    assert_eq!(plain(&board_title(&shown)), "3 relais, exercice 2026");
    let said = board_figures(&shown);
    let of = |name: &str| said.iter().find(|known| known.name == name).unwrap();
    assert_eq!(plain(&of("Prestation de service").value), "45 408,00 €");
    assert_eq!(of("Prestation de service").of, "2 sur 3");
    assert_eq!(of("Relais à compléter").value, "1");
    assert_eq!(of("Relais au-dessus du plafond").value, "2");
    let notes = board_notes(&shown).join(" ");
    assert!(notes.contains("que si ses objectifs sont atteints"), "{notes}");
    assert!(notes.contains("Prix plafond d’un ETP\u{a0}: "), "{notes}");
}

#[test]
fn the_workbook_has_a_line_for_each_and_formulas_that_know_what_is_missing() {
    let book = collection_book(three().relais());
    let sheet = &book.sheets[0];
    assert_eq!(sheet.head, 1);
    let formulas = |row: u32| -> Vec<&FormulaResult> {
        let cells = sheet.cells.iter().filter(|cell| cell.place.row == row);
        cells
            .filter_map(|cell| match &cell.content {
                CellContent::Formula(_, found) => Some(found),
                CellContent::Text(_) | CellContent::Number(_) => None,
            })
            .collect()
    };
    assert_eq!(formulas(1).len(), 6);
    assert!(formulas(1).iter().all(|found| **found != FormulaResult::Todo));
    assert!(formulas(3).contains(&&FormulaResult::Todo), "the one that is not complete");
    assert_eq!(formulas(4).len(), 8, "the sums: room under a ceiling does not add up");
    assert_eq!((formulas(5).len(), formulas(6).len()), (9, 9), "the medians and the counts");
    assert_eq!(
        collection_book(&[]).sheets[0].cells.iter().filter(|it| it.place.row == 1).count(),
        1
    );
}
