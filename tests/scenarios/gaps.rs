//! What is missing or cannot be read: a gap in its place, and the rest goes on.

use super::*;
use crate::costs::charges;
use simulateur_rpe::outcome::Step;
use simulateur_rpe::situation::{Gap, PostId};
use support::gaps;

fn known(step: &Step) -> bool {
    step.value.is_ok()
}

#[test]
fn a_price_to_complete_is_a_gap_on_its_field() {
    let dossier = relais()
        .0
        .pressing(Quick::Communication, "Communication")
        .pressing(Quick::Analyse, "Analyse");
    for place in 0..2 {
        let owner = Owner::Lever(dossier.scenarios[place].levers[0].id);
        let price = Field::CostAmount(owner, dossier.mission(owner).unwrap().costs[0].id);
        let outcome = scenario(&dossier, place);
        assert_eq!(gaps(&outcome.prix_de_revient), [Gap::Empty(price)]);
        assert_eq!(gaps(&outcome.reste_a_charge), [Gap::Empty(price)]);
        assert!(
            known(&outcome.etp)
                && known(&outcome.plafond)
                && known(&outcome.autres_recettes)
                && known(&outcome.non_retenues)
        );
        let typed = dossier.clone().typing(price, "100");
        let count = if place == 1 { 6 } else { 1 };
        assert_eq!(
            figure(&scenario(&typed, place), Row::PrixDeRevient),
            (50_000 + 100 * count) * EURO
        );
    }
    assert!(known(&base(&dossier).reste_a_charge));
}

#[test]
fn a_price_by_session_waits_for_the_sessions() {
    let relais = Relais::of(2022).reached(Mission::AnalysePratique).cost(true, "250");
    let seances = Field::Datum(Owner::Base, Datum::Seances);
    assert_eq!(
        gaps(&relais.clone().with(seances, "").outcome().prix_de_revient),
        [Gap::Empty(seances)]
    );
    assert_eq!(figure(&relais.with(seances, "8").outcome(), Row::PrixDeRevient), 2_000 * EURO);
}

#[test]
fn an_unreadable_text_is_a_gap_and_the_rest_goes_on() {
    let line = Field::Line(Account::Achats);
    let outcome = relais().with(line, "dix mille").outcome();
    assert_eq!(gaps(&outcome.prix_de_revient), [Gap::Unreadable(line)]);
    assert_eq!(gap_codes(&outcome.reste_a_charge), ["champ_illisible"]);
    assert!(
        known(&outcome.etp)
            && known(&outcome.plafond)
            && known(&outcome.autres_recettes)
            && known(&outcome.bonus_mission)
    );
    let negative = relais().with(line, "-1").outcome();
    assert_eq!(gaps(&negative.prix_de_revient), [Gap::Unreadable(line)], "no cost is below zero");
    let income = Field::IncomeAmount(relais().0.base.incomes[0]);
    let outcome = relais().with(income, "?").outcome();
    assert_eq!(gaps(&outcome.reste_a_charge), [Gap::Unreadable(income)]);
    assert_eq!(figure(&outcome, Row::Ps), 21_500 * EURO);
}

#[test]
fn every_gap_is_said_at_once() {
    let post = PostId(1);
    let outcome = relais()
        .with(Field::PostEtp(post), "")
        .with(Field::PostMonths(post), "13")
        .with(Field::PostCost(post), "x")
        .outcome();
    assert_eq!(
        gaps(&outcome.etp),
        [Gap::Empty(Field::PostEtp(post)), Gap::Unreadable(Field::PostMonths(post))]
    );
    assert_eq!(
        gaps(&outcome.prix_de_revient),
        [Gap::Unreadable(Field::PostMonths(post)), Gap::Unreadable(Field::PostCost(post))]
    );
    assert_eq!(gaps(&outcome.ps).len(), 3);
    let (dossier, id) = pull(what_if(), 0, add(Account::Achats));
    assert_eq!(gaps(&scenario(&dossier, 0).prix_de_revient), [Gap::Empty(Field::LeverAmount(id))]);
    assert!(known(&base(&dossier).ps));
}

#[test]
fn a_gap_leaves_no_false_difference() {
    let (dossier, id) = pull(what_if(), 0, LeverKind::Income);
    let one = Some(dossier.scenarios[0].id);
    let comparison = dossier.compare();
    assert_eq!(comparison.ecart(Row::ResteACharge, one, None), None);
    assert_eq!(
        comparison.ecart(Row::Ps, one, None).map(|ecart| ecart.value().is_zero()),
        Some(true)
    );
    assert!(comparison.holds_in_whole_euros(None));
    assert_eq!(gaps(&scenario(&dossier, 0).reste_a_charge), [Gap::Empty(Field::LeverAmount(id))]);
}

#[test]
fn huge_values_are_said_to_be_too_large() {
    let most = "1 000 000 000";
    let sum = relais().line(Account::Achats, most).line(Account::Impots, most).outcome();
    assert_eq!(gap_codes(&sum.prix_de_revient), ["trop_grand"]);
    assert!(known(&sum.etp) && known(&sum.plafond));
    let alone = Relais::of(2017).line(Account::Achats, most).animateur("1", "0").outcome();
    assert_eq!(figure(&alone, Row::Ps), 2_497_698);
    let people = Relais::of(2017).animateur("1 000", "0").animateur("1", "0").outcome();
    assert_eq!(gap_codes(&people.etp), ["trop_grand"]);
    let ceiling = Relais::of(2026)
        .bareme(BaremeWay::Entered)
        .with(Field::PrixPlafond(Owner::Base, year(2026)), most)
        .animateur("2", "1 000");
    assert_eq!(gap_codes(&ceiling.outcome().ps), ["trop_grand"]);
    let carried = Relais::of(2100)
        .bareme(BaremeWay::Assumed)
        .with(Field::Revaluation(Owner::Base), "900 %")
        .animateur("1", "1 000");
    assert_eq!(gap_codes(&carried.outcome().ps), ["trop_grand"]);
    let sessions = Relais::of(2022).reached(Mission::AnalysePratique).cost(true, most);
    assert_eq!(gap_codes(&sessions.outcome().prix_de_revient), ["trop_grand"]);
    let beyond = Field::Line(Account::Achats);
    assert_eq!(
        gaps(&relais().with(beyond, "1 000 000 000,01").outcome().prix_de_revient),
        [Gap::Unreadable(beyond)]
    );
}

#[test]
fn huge_levers_are_said_to_be_too_large() {
    let grown = charges(ChargesScope::Line(Account::Achats), ChargesChange::Add, "1 000 000 000");
    assert_eq!(gap_codes(&grown.prix_de_revient), ["trop_grand"]);
    let dossier = Relais::of(2017)
        .animateur("0,01", "1 000 000 000")
        .0
        .pressing(Quick::DemiPoste, "+ 0,5 ETP");
    let outcome = scenario(&dossier, 0);
    assert_eq!(gap_codes(&outcome.prix_de_revient), ["trop_grand"]);
    assert!(known(&outcome.etp) && known(&outcome.plafond));
}

#[test]
fn once_a_ceiling_is_typed_no_head_says_that_it_is_missing() {
    use simulateur_rpe::present::workbench::ceiling_heading;
    let said = |dossier: &Dossier, owner| {
        let (words, missing) = ceiling_heading(dossier, owner);
        (words.replace('\u{a0}', " "), missing)
    };
    let told = |words: &str, missing| (words.to_string(), missing);
    let asked = Relais::of(2026).bareme(BaremeWay::Published).0;
    let missing = told("2026 : prix plafond non publié", true);
    assert_eq!(said(&asked, Owner::Base), missing);
    let entered = Relais::of(2026).bareme(BaremeWay::Entered).0;
    assert_eq!(said(&entered, Owner::Base), missing);
    let price = Field::PrixPlafond(Owner::Base, year(2026));
    assert_eq!(said(&entered.clone().typing(price, "66 0OO"), Owner::Base), missing);
    let typed = entered.typing(price, "66 000");
    assert_eq!(said(&typed, Owner::Base), told("2026 : prix plafond saisi", false));
    let assumed = Relais::of(2026).bareme(BaremeWay::Assumed).0;
    assert_eq!(said(&assumed, Owner::Base), told("2026 : prix plafond supposé", false));
    let (lever, id) =
        pull(typed.pressing(Quick::Blank, "B"), 0, LeverKind::Bareme(BaremeWay::Published));
    assert_eq!(said(&lever, Owner::Lever(id)), missing);
}
