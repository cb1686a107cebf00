//! « Comparer les saisies »: only what differs, and where each figure lies.

use crate::support::Relais;
use rust_decimal::Decimal;
use simulateur_rpe::law::Mission;
use simulateur_rpe::present::collection::{room_differences, room_figures};
use simulateur_rpe::scenario::collection::{
    CollectedRelais, Collection, CollectionColumn, RelaisFigures,
};
use simulateur_rpe::scenario::{Dossier, Quick, ScenarioAction};
use simulateur_rpe::situation::Field;

/// Five answers to one exercise: the cost of the post, the costs and the mission differ.
fn room() -> Collection {
    let answer = |name: &str, cost: &str, am: &str| {
        Relais::of(2017).animateur("1", cost).with(Field::RelaisName, name).with(Field::Am, am)
    };
    let all = [
        answer("Ana", "30 000", "75"),
        answer("Bob", "30 000", "75"),
        answer("Chloé", "40 000", "75"),
        answer("Dan", "30 000", "75").reached(Mission::PromotionActivite),
        answer("Éva", "70 000", "75"),
    ];
    let mut collection = Collection::default();
    collection.add_all(all.into_iter().map(|mut relais| {
        let post = relais.0.base.posts[0].id;
        relais.0.texts.set(Field::PostName(post), "Marie Dupont");
        ("lien".to_string(), relais.0)
    }));
    collection
}

fn plain(words: &str) -> String {
    words.replace(['\u{202f}', '\u{a0}'], " ")
}

#[test]
fn only_what_was_typed_otherwise_is_told_with_or_without_names() {
    let collection = room();
    let relais: Vec<&CollectedRelais> = collection.relais().iter().collect();
    let said = room_differences(&relais, true);
    let labels: Vec<&str> = said.iter().map(|known| known.label.as_str()).collect();
    assert!(labels.contains(&"la mission choisie"), "{labels:?}");
    assert!(!labels.iter().any(|label| label.contains("nombre d’AM")), "{labels:?}");
    assert!(!labels.iter().any(|label| label.contains("nom du relais")), "{labels:?}");
    let cost = said.iter().find(|known| known.label.contains("le coût annuel")).unwrap();
    assert_eq!(cost.values[0], ("30 000".to_string(), "Ana, Bob et Dan".to_string()));
    assert_eq!(cost.values.len(), 3);
    let unnamed = room_differences(&relais, false);
    let all = format!("{unnamed:?}");
    for name in ["Ana", "Bob", "Chloé", "Dan", "Éva", "Dupont"] {
        assert!(!all.contains(name), "{all}");
    }
    assert!(plain(&all).contains("3 sur 5"), "{all}");
    let mut twins = Collection::default();
    for place in [0, 2] {
        let mut dossier = (*relais[place].dossier).clone();
        dossier.texts.set(Field::RelaisName, "RPE");
        twins.add_all([(format!("lien {place}"), dossier)]);
    }
    let twins: Vec<&CollectedRelais> = twins.relais().iter().collect();
    let said = format!("{:?}", room_differences(&twins, true));
    assert!(said.contains("RPE (lien 0)") && said.contains("RPE (lien 2)"), "{said}");
    let alike = [relais[0], relais[1]];
    assert!(room_differences(&alike, true).is_empty(), "both typed the same");
}

#[test]
fn each_figure_has_its_least_its_middle_its_most_and_a_dot_for_each() {
    let collection = room();
    let figures: Vec<RelaisFigures> = collection.relais().iter().map(RelaisFigures::of).collect();
    let all: Vec<&RelaisFigures> = figures.iter().collect();
    let relais: Vec<&CollectedRelais> = collection.relais().iter().collect();
    let spread = room_figures(&relais, &all, false);
    let ps = spread.iter().find(|known| known.name == "Prestation de service").unwrap();
    let words: Vec<String> = ps.spread.iter().map(|words| plain(words)).collect();
    // 43 % of 30 000, of 30 000, of the ceiling.
    assert_eq!(words, ["12 900,00 €", "12 900,00 €", "24 976,98 €"]);
    let dots = &ps.dots.as_ref().unwrap().dots;
    assert_eq!(dots.len(), 5);
    assert!(dots.iter().all(|dot| dot.title.starts_with("Une réponse")));
    let same = spread.iter().find(|known| known.name == "ETP d’animateur").unwrap();
    assert_eq!(same.dots, None, "all have one animator");
    let named = room_figures(&relais, &all, true);
    assert!(format!("{named:?}").contains("Chloé"));
    assert!(room_figures(&[], &[], true).is_empty());
}

#[test]
fn a_figure_that_some_lack_says_of_how_many_it_is() {
    let mut collection = room();
    let last = collection.relais().last().unwrap().id;
    collection.replace(last, Relais::of(2017).animateur("1", "").0);
    let all: Vec<RelaisFigures> = collection.relais().iter().map(RelaisFigures::of).collect();
    let relais: Vec<&CollectedRelais> = collection.relais().iter().collect();
    let names: Vec<String> = room_figures(&relais, &all.iter().collect::<Vec<_>>(), false)
        .into_iter()
        .map(|known| plain(&known.name))
        .collect();
    assert!(names.contains(&"Prestation de service (4 réponses sur 5)".to_string()), "{names:?}");
    assert!(names.contains(&"ETP d’animateur".to_string()), "{names:?}");
}

#[test]
fn the_scenario_of_each_is_compared_where_it_has_one() {
    let mut collection = room();
    let first = collection.relais()[0].clone();
    let quick = ScenarioAction::AddQuick(Quick::DemiPoste, "+ 0,5 ETP".to_string());
    let with: Dossier = first.dossier.apply(&quick.into()).unwrap();
    collection.replace(first.id, with);
    let etp = |known: &CollectedRelais, place| {
        RelaisFigures::of_scenario(known, place).figure(CollectionColumn::Etp).unwrap()
    };
    let (scenario, none) = (&collection.relais()[0], &collection.relais()[1]);
    assert_eq!(etp(scenario, 0), Decimal::ONE);
    assert_eq!(etp(scenario, 1), Decimal::new(15, 1));
    assert_eq!(etp(scenario, 6), Decimal::new(15, 1), "the last one");
    assert_eq!(etp(none, 1), Decimal::ONE, "the base where there is none");
}
