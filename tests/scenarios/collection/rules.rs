//! « Et si la règle changeait ? », relais by relais; figures by hand.

use crate::support::{Relais, budget_with_ctg};
use rust_decimal::Decimal;
use simulateur_rpe::law::{Certainty, Mission};
use simulateur_rpe::money::Euros;
use simulateur_rpe::outcome::{Origin, Outcome, Term};
use simulateur_rpe::present::collection::{
    changed_figures, changed_totals, over_ceiling_words, rule_change_words, unreached_note,
};
use simulateur_rpe::scenario::Dossier;
use simulateur_rpe::scenario::collection::{
    CollectedRelais, Collection, CollectionColumn as Column, RelaisFigures, RelaisForecast,
    RuleChange, RuleInput, SupposedRules, column_totals,
};
use simulateur_rpe::scenario::workbench::example;
use simulateur_rpe::situation::Field;

fn change(texts: &[(RuleInput, &str)]) -> RuleChange {
    let mut change = RuleChange::default();
    texts.iter().for_each(|(input, text)| change.set(*input, text));
    change
}

/// The figures of a relais under a change.
fn under(relais: &CollectedRelais, change: &RuleChange) -> RelaisFigures {
    RelaisForecast::of(relais).under(&SupposedRules::of(change))
}

/// One ETP at this cost, in 2017.
fn of(cost: &str) -> Dossier {
    Relais::of(2017).animateur("1", cost).0
}

fn ps(outcome: &Outcome) -> Euros {
    outcome.ps.euros().unwrap()
}

#[test]
fn a_ceiling_is_an_amount_or_a_percentage_even_where_one_is_published() {
    for (text, expected) in [
        // 58 086 × 1,1 = 63 894,60, of which 43 %.
        ("+10 %", "27474,68"),
        ("10%", "27474,68"),
        ("-50 %", "12488,49"),
        ("60 000", "25800"),
        ("70 k€", "30100"),
        ("80 000", "30100"),
        ("", "24976,98"),
    ] {
        let outcome = of("70 000").changed_outcome(&change(&[(RuleInput::Plafond, text)]));
        assert_eq!(ps(&outcome), expected.parse().unwrap(), "{text:?}");
        let supposed = outcome.plafond.part(Term::PrixPlafond).unwrap();
        let is_supposed = supposed.origin == Some(Origin::Supposed);
        assert_eq!(is_supposed, !text.is_empty(), "{text:?}");
        assert_eq!(outcome.ps.certainty == Certainty::Assumed, is_supposed, "{text:?}");
    }
}

#[test]
fn a_flat_bonus_is_that_of_missions_that_are_reached() {
    let more = change(&[(RuleInput::Bonus, "4 500")]);
    let reached = Relais::of(2017).animateur("1", "30 000").reached(Mission::PromotionActivite).0;
    assert_eq!(reached.base_outcome().bonus_mission.euros().unwrap(), Euros::whole(3_000));
    let outcome = reached.changed_outcome(&more);
    assert_eq!(outcome.bonus_mission.euros().unwrap(), Euros::whole(4_500));
    assert_eq!(outcome.bonus_mission.certainty, Certainty::Assumed);
    assert_eq!(of("30 000").changed_outcome(&more).bonus_mission.euros().unwrap(), Euros::ZERO);
}

#[test]
fn time_more_costs_what_is_there_or_what_is_typed() {
    let outcome = of("30 000").changed_outcome(&change(&[(RuleInput::Etp, "0,2")]));
    // 43 % of 36 000.
    assert_eq!(ps(&outcome), Euros::whole(15_480));
    assert_eq!(outcome.reste_a_charge.euros().unwrap(), Euros::whole(20_520));
    let typed = change(&[(RuleInput::Etp, "20 %"), (RuleInput::EtpCost, "50 000")]);
    assert_eq!(ps(&of("30 000").changed_outcome(&typed)), Euros::whole(17_200));
    // Where the pay stands in a total, nobody knows what an ETP costs: it is to be completed.
    let total = Relais::of(2017).animateur("1", "").with(Field::ToAllocate, "30 000").0;
    let asked = total.changed_outcome(&change(&[(RuleInput::Etp, "0,2")]));
    assert!(asked.reste_a_charge.value.is_err());
    assert_eq!(ps(&total.changed_outcome(&typed)), Euros::whole(17_200));
}

#[test]
fn a_mission_is_for_those_that_have_none_and_whose_year_knows_it() {
    let mut all = RuleChange::default();
    all.mission = Some(Mission::AnalysePratique);
    let bonus = |dossier: &Dossier| dossier.changed_outcome(&all).bonus_mission.euros().unwrap();
    let none = Relais::of(2026).animateur("1", "30 000").0;
    assert_eq!(bonus(&none), Euros::whole(3_000));
    assert_eq!(bonus(&of("30 000")), Euros::ZERO);
    let missed = Relais::of(2026).animateur("1", "30 000").engaged(Mission::GuichetUnique).0;
    assert_eq!(bonus(&missed), missed.base_outcome().bonus_mission.euros().unwrap());
}

#[test]
fn a_convention_for_all_is_for_those_that_have_none() {
    let all = change(&[(RuleInput::Ctg, "3 000")]);
    let bonus = |dossier: &Dossier| dossier.changed_outcome(&all).bonus_territoire.euros().unwrap();
    assert_eq!(bonus(&Relais::of(2017).animateur("0,8", "30 000").0), Euros::whole(2_400));
    assert_eq!(bonus(&budget_with_ctg().0), Euros::whole(3_360));
    let supposed = Relais::of(2017).animateur("0,8", "30 000").0.changed_outcome(&all);
    for step in [&supposed.bonus_territoire, &supposed.total_caf, &supposed.reste_a_charge] {
        assert_eq!(step.certainty, Certainty::Assumed);
    }
    assert_ne!(supposed.ps.certainty, Certainty::Assumed);
}

#[test]
fn no_difference_is_said_of_sums_of_other_relais() {
    let mut collection = Collection::default();
    let waits = Relais::of(2026).animateur("1", "30 000").0;
    collection.add_all([of("70 000"), waits].map(|dossier| (String::new(), dossier)));
    let change = change(&[(RuleInput::Plafond, "60 000")]);
    let today: Vec<RelaisFigures> = collection.relais().iter().map(RelaisFigures::of).collect();
    let then: Vec<RelaisFigures> =
        collection.relais().iter().map(|it| under(it, &change)).collect();
    let totals = |all: &[RelaisFigures]| column_totals(&all.iter().collect::<Vec<_>>());
    let changed = changed_totals(&totals(&today), &totals(&then), false);
    let of = |column: Column| {
        let place = Column::ALL.iter().position(|known| *known == column).unwrap();
        changed[place].clone()
    };
    // One relais today, two under the change.
    assert_eq!(of(Column::Ps).unwrap().ecart, None);
    assert_eq!(of(Column::Etp), None);
}

#[test]
fn nothing_changed_changes_nothing_and_what_is_wrong_is_said() {
    let dossiers = [example(), of("70 000"), budget_with_ctg().0, Relais::of(2026).0];
    let mut collection = Collection::default();
    collection.add_all(dossiers.map(|dossier| (String::new(), dossier)));
    for relais in collection.relais() {
        let today = RelaisFigures::of(relais);
        assert_eq!(under(relais, &RuleChange::default()), today);
        let wrong = change(&[(RuleInput::Plafond, "beaucoup"), (RuleInput::Bonus, "-1")]);
        assert_eq!(wrong.errors().len(), 2);
        assert_eq!(under(relais, &wrong), today);
        let same = under(relais, &RuleChange::default());
        assert!(changed_figures(&today, &same).iter().all(Option::is_none));
    }
}

#[test]
fn relais_are_read_some_at_a_time_and_again_where_their_dossier_is_another() {
    let mut collection = Collection::default();
    let costs = ["70 000", "30 000", "20 000"];
    collection.add_all(costs.map(|cost| (cost.to_string(), of(cost))));
    let rules = SupposedRules::of(&change(&[(RuleInput::Plafond, "+10 %")]));
    let costs = |read: &[RelaisForecast]| -> Vec<Option<Decimal>> {
        read.iter().map(|it| it.under(&rules).figure(Column::PrixDeRevient)).collect()
    };
    let whole = |amounts: &[i64]| -> Vec<_> {
        amounts.iter().map(|amount| Some(Decimal::from(*amount))).collect()
    };
    let mut read = Vec::new();
    assert!(!RelaisForecast::read_next(&mut read, &collection, 2));
    assert_eq!(costs(&read), whole(&[70_000, 30_000]));
    assert!(RelaisForecast::read_next(&mut read, &collection, 2));
    assert_eq!(costs(&read), whole(&[70_000, 30_000, 20_000]));
    let [first, second, _] = collection.relais() else { panic!("three relais") };
    let (first, second) = (first.id, second.id);
    collection.replace(first, of("40 000"));
    collection.remove(&[second]);
    assert!(!RelaisForecast::read_next(&mut read, &collection, 0));
    assert_eq!(costs(&read), whole(&[20_000]));
    assert!(RelaisForecast::read_next(&mut read, &collection, 2));
    assert_eq!(costs(&read), whole(&[40_000, 20_000]));
}

#[test]
fn a_change_is_said_with_its_difference() {
    let mut collection = Collection::default();
    collection.add_all([(String::new(), of("70 000"))]);
    let relais = &collection.relais()[0];
    let more = change(&[(RuleInput::Plafond, "+10 %")]);
    let today = RelaisFigures::of(relais);
    let then = under(relais, &more);
    let changed = changed_figures(&today, &then);
    let of = |column: Column| {
        let place = Column::ALL.iter().position(|known| *known == column).unwrap();
        changed[place].clone().map(|known| (known.value, known.ecart.unwrap_or_default()))
    };
    let plain = |text: &str| text.replace(['\u{a0}', '\u{202f}'], " ");
    let (value, ecart) = of(Column::Ps).unwrap();
    assert_eq!((plain(&value).as_str(), plain(&ecart).as_str()), ("27 474,68 €", "+2 497,70 €"));
    let (_, ecart) = of(Column::ResteACharge).unwrap();
    assert_eq!(plain(&ecart), "−2 497,70 €");
    let (_, ecart) = of(Column::TauxEffectif).unwrap();
    assert_eq!(plain(&ecart), "+3,57 points");
    assert_eq!(of(Column::Etp), None);
    assert_eq!(then.figure(Column::Plafond), Some(Decimal::new(6_389_460, 2)));
    let mut all = change(&[
        (RuleInput::Plafond, "+10 %"),
        (RuleInput::Bonus, "4 000"),
        (RuleInput::Etp, "0,2"),
        (RuleInput::Ctg, "3 000"),
    ]);
    all.mission = Some(Mission::GuichetUnique);
    let words = plain(&rule_change_words(&all));
    for part in
        ["plafond +10 %", "bonus de 4 000 €", "0,2 ETP de plus", "Guichet unique", "3 000 €"]
    {
        assert!(words.contains(part), "{words}");
    }
    assert_eq!(rule_change_words(&RuleChange::default()), "Rien ne change.");
    let wrong = change(&[(RuleInput::Plafond, "beaucoup")]);
    assert_eq!(plain(&rule_change_words(&wrong)), "Ce qui est mal tapé n’est pas compté.");
}

#[test]
fn what_a_count_is_of_is_said_where_it_is_not_of_all() {
    let plain = |text: String| text.replace(['\u{a0}', '\u{202f}'], " ");
    assert_eq!(plain(over_ceiling_words(13, 41, 41)), "13");
    assert_eq!(plain(over_ceiling_words(0, 0, 3_077)), "0 (connu de 0 relais sur 3 077)");
    assert_eq!(unreached_note(0), "");
    assert!(plain(unreached_note(1)).starts_with("Une mission n’est pas atteinte"));
    assert!(plain(unreached_note(1_200)).starts_with("1 200 missions ne sont pas atteintes"));
}
