//! The answers to the checklists, by exercice.

use crate::support::{Relais, year};
use simulateur_rpe::exchange::{decode, encode};
use simulateur_rpe::outcome::Warning;
use simulateur_rpe::scenario::{Dossier, RollOverCosts};
use simulateur_rpe::situation::Field;

fn free(known: u16) -> Field {
    Field::Point(year(known), "gratuite")
}

fn unmet(dossier: &Dossier) -> bool {
    dossier.compare().columns[0].outcome.warnings.contains(&Warning::DevoirNonRempli("gratuite"))
}

#[test]
fn an_answer_stays_with_its_exercice() {
    let before = Relais::of(2026).with(free(2026), "non").0;
    assert!(unmet(&before));
    let after = before.roll_over(year(2027), RollOverCosts::AsTyped);
    assert!(!unmet(&after) && !after.texts.any(|field| matches!(field, Field::Point(..))));
    assert!(unmet(&before), "the dossier of the year before keeps its answers");
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
