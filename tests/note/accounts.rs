//! Once the accounts are closed, the note says which of its parts are forecast and which are real.

use super::*;
use simulateur_rpe::law::Status;
use simulateur_rpe::present::workbench::summary;
use simulateur_rpe::scenario::BaseAction;
use simulateur_rpe::situation::Revised;

const SPENT: Field = Field::Later(Status::Reel, Revised::PostSpent(PostId(1)));

/// The example, of which a real amount is typed, well under what was forecast.
fn real() -> Dossier {
    let mut dossier = example().typing(SPENT, "20 000");
    dossier.scenarios.clear();
    dossier
}

fn closed() -> Dossier {
    real().doing(BaseAction::CloseAccounts(true))
}

fn said(dossier: &Dossier) -> Option<String> {
    let words = made(dossier, &CAF).accounts;
    assert_eq!(words, made(dossier, &NoteChoice::default()).accounts);
    words.map(|words| words.replace(['\u{a0}', '\u{202f}'], " "))
}

#[test]
fn the_note_says_which_of_its_parts_are_real() {
    assert_eq!(said(&real()), None, "its accounts are open");
    let head = "Les comptes de 2026 sont clos. Les montants de cette note restent ceux du \
        prévisionnel, sauf le solde";
    let years = "dans la partie « Sur 5 exercices », l’exercice 2026, qui reposent sur le réel.";
    assert_eq!(said(&closed()), Some(format!("{head} et, {years}")));
    let scenario = closed().pressing(Quick::DemiPoste, "B");
    let never = "Un scénario qui change 2026 n’a pas eu lieu : pour lui, ce sont les montants \
        qu’il aurait eus d’après ce réel.";
    assert_eq!(said(&scenario), Some(format!("{head} et, {years} {never}")));
    let carried = closed().doing(BaseAction::CarryReal(true));
    let years = "la partie « Sur 5 exercices », qui reposent sur le réel : 2026 y est réel et les \
        exercices suivants en partent.";
    assert_eq!(said(&carried), Some(format!("{head} et {years}")));
    let alone = closed().typing(Field::ConventionEnd, "31/12/2026");
    assert_eq!(said(&alone), Some(format!("{head}, qui repose sur le réel.")));
}

#[test]
fn what_the_note_says_of_its_parts_is_what_they_print() {
    for dossier in [closed(), closed().doing(BaseAction::CarryReal(true))] {
        let (note, comparison) = (made(&dossier, &CAF), dossier.compare());
        let base = comparison.column(None).unwrap();
        check_rows(&comparison, base, &note.tables[0], 0);
        let real = base.at(Status::Reel).unwrap();
        assert_ne!(base.outcome.reste_a_charge.value, real.reste_a_charge.value);
        let years = note.years.as_ref().unwrap();
        assert_eq!(years.heading(), "Sur 5 exercices");
        let (row, lines) = years.groups.last().unwrap();
        // Those of the carried plan have cents, which are none.
        let first = lines[0].cells[0].replace(",00", "");
        assert_eq!(Some(first), printed(real, *row, Precision::Whole));
        let carried = lines[0].cells[1] == lines[0].cells[0];
        assert_eq!(carried, dossier.base.carry_real, "2027 starts from {:?}", lines[0].cells);
        let (.., balance) = note.payments.tables[0].rows.last().unwrap();
        let solde = |outcome| printed(outcome, Row::Solde, Precision::Cents).unwrap();
        assert_eq!(balance[0], solde(&base.outcome));
        assert_ne!(balance[0], solde(&forecast(&dossier)));
    }
}

/// What the balance would be without anything real.
fn forecast(dossier: &Dossier) -> simulateur_rpe::outcome::Outcome {
    let without = dossier.clone().typing(SPENT, "");
    without.compare().column(None).unwrap().outcome.clone()
}

#[test]
fn the_words_of_simuler_say_that_the_forecast_is_compared() {
    let words = "Les comptes de 2026 sont clos : ce qui est comparé ici est le prévisionnel.";
    let says = |dossier: &Dossier, comparison: &Comparison| {
        let text = summary(dossier, comparison, None, &[]);
        text.replace(['\u{a0}', '\u{202f}'], " ").contains(words)
    };
    assert!(says(&closed(), &closed().compare()));
    assert!(!says(&real(), &real().compare()), "its accounts are open");
    let next = closed().compare_in(support::year(2027));
    assert!(!says(&closed(), &next), "nothing of 2027 is closed");
}
