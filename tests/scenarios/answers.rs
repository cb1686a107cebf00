//! The answers to the checklists, by exercice.

use crate::support::{Doing, Relais, year};
use simulateur_rpe::exchange::{decode, encode};
use simulateur_rpe::outcome::Warning;
use simulateur_rpe::scenario::{Action, BaseAction, Dossier, History};
use simulateur_rpe::situation::Field;

fn free(known: u16) -> Field {
    Field::Point(year(known), "gratuite")
}

fn unmet(dossier: &Dossier) -> bool {
    dossier.compare().columns[0].outcome.warnings.contains(&Warning::DevoirNonRempli("gratuite"))
}

#[test]
fn an_answer_holds_for_its_exercice_alone() {
    let before = Relais::of(2026).with(free(2026), "non").0;
    assert!(unmet(&before));
    let after = before.doing(BaseAction::SetExercice(year(2027)));
    assert!(!unmet(&after) && after.texts.get(free(2027)).is_empty());
    assert!(
        unmet(&after.doing(BaseAction::SetExercice(year(2026)))),
        "the year comes back with its answers"
    );
}

#[test]
fn the_answers_of_two_exercices_are_undone_apart() {
    let mut history = History::new(Relais::of(2026).with(free(2026), "non").0);
    history.act(&BaseAction::SetExercice(year(2027)).into()).unwrap();
    history.act(&Action::Type(free(2027), "oui".to_string())).unwrap();
    assert!(history.undo());
    let texts = &history.present().texts;
    assert_eq!((texts.get(free(2026)), texts.get(free(2027))), ("non", ""));
}

#[test]
fn the_answers_of_every_exercice_are_written_and_read() {
    let typed = [(2025, "oui"), (2026, "non"), (2027, "pas encore")];
    let dossier = typed
        .into_iter()
        .fold(Relais::of(2026), |relais, (known, text)| relais.with(free(known), text))
        .0;
    let opened = decode(&encode(&dossier, 1)).unwrap().dossier;
    for (known, text) in typed {
        assert_eq!(opened.texts.get(free(known)), text, "{known}");
    }
    assert!(
        encode(&dossier, 1)
            .contains(r#""gratuite":"non","autres_annees":{"2025":{"gratuite":"oui"}"#)
    );
}
