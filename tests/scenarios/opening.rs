//! Whose a dossier is, when there is nothing to compare yet, and opening another one in its place.

use crate::support::{Doing, Relais, year};
use simulateur_rpe::draft::Texts;
use simulateur_rpe::law::Account;
use simulateur_rpe::scenario::workbench::example;
use simulateur_rpe::scenario::{Action, Dossier, History};
use simulateur_rpe::situation::{CostId, Field, IncomeId, Owner};

fn named(name: &str) -> Action {
    Action::Type(Field::RelaisName, name.to_string())
}

fn name(history: &History) -> &str {
    history.present().texts.get(Field::RelaisName)
}

#[test]
fn the_example_is_somebodys_own_once_it_is_named() {
    let same = example().texts.get(Field::RelaisName).to_string();
    assert!(example().doing(named(&same)).example, "the name that it has");
    assert!(example().typing(Field::Line(Account::Achats), "4 400").example, "an amount");
    let mut history = History::new(example());
    history.act(&named("RPE des Tilleuls")).unwrap();
    assert!(!history.present().example);
    history.undo();
    assert!(history.present().example);
}

#[test]
fn there_is_nothing_to_compare_before_an_amount() {
    let empty = Dossier::empty(year(2026));
    assert!(empty.is_blank());
    for field in [
        Field::RelaisName,
        Field::Am,
        Field::Communes,
        Field::Closed,
        Field::PrixPlafond(Owner::Base, year(2026)),
    ] {
        assert!(empty.clone().typing(field, "1").is_blank(), "{field:?}");
    }
    for field in [
        Field::Line(Account::Achats),
        Field::IncomeAmount(IncomeId(1)),
        Field::CostAmount(Owner::Base, CostId(1)),
    ] {
        assert!(!empty.clone().typing(field, "1").is_blank(), "{field:?}");
    }
    assert!(!Relais::of(2026).animateur("1", "").0.is_blank());
}

#[test]
fn opening_another_dossier_can_be_a_step() {
    let mut history = History::new(Dossier::empty(year(2026)));
    history.act(&named("Le mien")).unwrap();
    let opening = history.open(example());
    assert_eq!((history.opening(), history.present()), (opening, &example()));
    history.act(&named("L’autre")).unwrap();
    assert_eq!(history.opening(), opening);
    assert!(history.undo() && history.undo());
    assert_eq!((history.opening(), name(&history)), (0, "Le mien"));
    assert!(history.redo());
    assert_eq!((history.opening(), history.present()), (opening, &example()));
    assert!(history.undo());
    assert_ne!(history.open(example()), opening, "another opening, kept elsewhere");
}

#[test]
fn a_copy_is_named_so_at_every_step_since_it_was_opened() {
    let mut history = History::new(Dossier::empty(year(2026)));
    history.act(&named("Avant")).unwrap();
    history.open(example());
    history.act(&named("Le mien")).unwrap();
    history.act(&Action::Type(Field::Am, "100".to_string())).unwrap();
    history.undo();
    history.amend(|dossier| dossier.name_as_copy("copie"));
    assert_eq!(name(&history), "Le mien (copie)");
    history.redo();
    assert_eq!(name(&history), "Le mien (copie)");
    assert!(history.undo() && history.undo());
    assert_eq!(name(&history), "RPE du Val d’Exemple (copie)");
    assert!(history.present().example, "a copy of the example is still the example");
    history.undo();
    assert_eq!(name(&history), "Avant");
    let mut unnamed = Dossier::empty(year(2026));
    unnamed.name_as_copy("copie");
    assert_eq!(unnamed.texts.get(Field::RelaisName), "Relais sans nom (copie)");
}

#[test]
fn a_copy_says_last_which_copy_it_is_and_its_mark_is_never_cut() {
    let copied = |name: &str, mark: &str| {
        let mut dossier = Dossier::empty(year(2026)).apply(&named(name)).unwrap();
        dossier.name_as_copy(mark);
        dossier.texts.get(Field::RelaisName).to_string()
    };
    let other_tab = "copie de l’autre onglet, 14 h 05";
    assert_eq!(
        copied("Les Ormes (copie)", other_tab),
        "Les Ormes (copie de l’autre onglet, 14 h 05)"
    );
    assert_eq!(
        copied("Les Ormes (copie de l’autre onglet, 9 h 59)", "copie 2"),
        "Les Ormes (copie 2)"
    );
    assert_eq!(copied("Les Ormes (Nord)", "copie"), "Les Ormes (Nord) (copie)");
    assert!(
        copied(&"é".repeat(Texts::LONGEST), other_tab)
            .ends_with("é (copie de l’autre onglet, 14 h 05)")
    );
}
