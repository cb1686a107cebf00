//! What the note says beside its comparison: the exercices that follow, what is paid, what the
//! manager proposes.

use super::*;
use simulateur_rpe::present::note::NoteYears;

fn amounts(note: &Note, row: Row) -> Vec<(usize, Vec<String>)> {
    let years: &NoteYears = note.years.as_ref().unwrap();
    let (_, rows) = years.groups.iter().find(|(known, _)| *known == row).unwrap();
    rows.iter().map(|known| (known.head.letter, known.cells.clone())).collect()
}

#[test]
fn every_column_stands_in_the_one_table_of_the_years_and_in_the_one_picture() {
    for count in [0, 3, 6] {
        let note = made(&with(count), &NoteChoice::default());
        let years = note.years.as_ref().unwrap();
        let said: Vec<u16> = years.years.iter().map(|year| year.year).collect();
        assert_eq!(said, [2026, 2027, 2028, 2029, 2030]);
        let letters: Vec<usize> = (0..=count).collect();
        for row in [Row::TotalCaf, Row::ResteACharge] {
            let found = amounts(&note, row);
            assert_eq!(found.iter().map(|(letter, _)| *letter).collect::<Vec<_>>(), letters);
            assert!(found.iter().all(|(_, cells)| cells.len() == 6), "five years and their sum");
        }
        let drawn = years.chart.as_ref().unwrap();
        assert_eq!(drawn.curves.iter().map(|curve| curve.letter).collect::<Vec<_>>(), letters);
    }
    let base = &amounts(&made(&example(), &CAF), Row::ResteACharge)[0].1;
    assert_eq!(base[0], "35\u{202f}023,02\u{a0}€");
    assert_eq!(base[5], "175\u{202f}115,10\u{a0}€");
}

#[test]
fn a_plan_of_one_exercice_has_no_table_of_its_own() {
    let one = example()
        .typing(Field::ConventionStart, "1/1/2023")
        .typing(Field::ConventionEnd, "31/12/2026");
    assert_eq!(made(&one, &CAF).years, None);
}

#[test]
fn the_council_reads_what_is_paid_in_one_table_and_no_calendar() {
    let dossier = with(6).doing(CalendarAction::UseExample);
    let payments = made(&dossier, &NoteChoice::default()).payments;
    assert!(payments.sentences.is_empty() && payments.due.is_empty());
    assert_eq!(payments.tables.len(), 1);
    assert_eq!((payments.tables[0].heads.len(), payments.tables[0].rows.len()), (7, 4));
    assert_eq!(made(&dossier, &CAF).payments.sentences.len(), 7);
}

#[test]
fn a_part_year_says_what_it_costs_over_twelve_months() {
    let dossier = example().pressing(Quick::DemiPoste, "En septembre");
    let lever = dossier.scenarios.last().unwrap().levers[0].id;
    let dossier = dossier.typing(Field::LeverStart(lever), "09/2026");
    let note = made(&dossier, &NoteChoice::default());
    let gist = note.gists.last().unwrap();
    assert!(gist.full_year.as_ref().unwrap().starts_with("En année pleine (12 mois"));
    let rows: Vec<_> = note.tables[0].groups.iter().flat_map(|(_, rows)| rows).collect();
    let rest = rows.iter().find(|row| row.row == Row::ResteACharge).unwrap();
    let words = rest.cells.last().unwrap().full_year.as_ref().unwrap();
    assert!(words.starts_with("en année pleine\u{a0}: "), "{words}");
}

#[test]
fn the_proposition_is_there_once_it_is_written_line_by_line() {
    assert_eq!(made(&example(), &CAF).proposition, "");
    assert_eq!(made(&example().typing(Field::Proposition, " \n "), &CAF).proposition, "");
    let words = "Ouvrir le mi-temps en septembre.\n\nDemander 2 000 € à la commune voisine.";
    let dossier = example().typing(Field::Proposition, words);
    for audience in Audience::ALL {
        let choice = NoteChoice { audience, ..NoteChoice::default() };
        assert_eq!(made(&dossier, &choice).proposition, words);
    }
    let masked = NoteChoice { pay: PayChoice::Masked, ..CAF };
    let note = made(&dossier, &masked);
    assert_eq!(note.proposition, words);
    assert!(note.pay_notes.iter().any(|known| known.contains("telle qu’elle est écrite")));
    assert_eq!(dossier.comparison_only().texts.get(Field::Proposition), "");
}

#[test]
fn what_is_missing_is_not_stated_and_nobody_is_asked_for_it() {
    let dossier = Relais::of(2026).animateur("1", "43 8OO").0.pressing(Quick::Ctg, "CTG");
    let note = made(&dossier, &NoteChoice::default());
    assert_eq!(note.bareme.0, "Prix plafond de 2026\u{a0}: non précisé");
    assert!(note.bars.iter().all(|bar| bar.total == "non précisé" && bar.segments.is_empty()));
    assert!(note.gists[0].words.contains("total versé par la Caf non précisé"));
    assert!(
        note.todo.iter().all(|words| words.starts_with("Non précisé\u{a0}: ")),
        "{:?}",
        note.todo
    );
    assert!(amounts(&note, Row::ResteACharge)[0].1.iter().all(|words| words == "non précisé"));
}

#[test]
fn a_scenario_with_a_surer_ceiling_bears_its_own_certainty_in_the_comparison() {
    let note = made(&notified(), &CAF);
    let rows: Vec<_> = note.tables[0].groups.iter().flat_map(|(_, rows)| rows).collect();
    let ps = rows.iter().find(|row| row.row == Row::Ps).unwrap();
    assert_eq!(ps.certainty, None);
    let of_each: Vec<Option<Certainty>> = ps.cells.iter().map(|cell| cell.certainty).collect();
    assert_eq!(of_each[0], Some(Certainty::Assumed));
    assert_eq!(of_each[4], Some(Certainty::Entered));
}
