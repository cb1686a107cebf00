//! A total typed before its lines: it empties as they are typed, and nothing is counted twice.

use super::*;
use simulateur_rpe::law::Status;
use simulateur_rpe::money::Euros;
use simulateur_rpe::outcome::Term;
use simulateur_rpe::scenario::RollOverCosts;
use simulateur_rpe::situation::{Evolving, Gap, PostId, Revised};

const POST: PostId = PostId(1);

/// 2017: one animator whose cost is not typed, 70 000 € in all.
fn first() -> Dossier {
    Relais::of(2017).animateur("1", "").0.typing(Field::ToAllocate, "70 000")
}

fn left(outcome: &Outcome) -> Option<Euros> {
    outcome.prix_de_revient.part(Term::Line(Account::ToAllocate)).map(|part| part.euros().unwrap())
}

fn costs(dossier: &Dossier) -> (i128, Option<Euros>) {
    let outcome = base(dossier);
    (figure(&outcome, Row::PrixDeRevient), left(&outcome))
}

fn whole(euros: u32) -> Option<Euros> {
    Some(Euros::whole(euros))
}

#[test]
fn the_total_empties_as_pay_and_accounts_are_typed() {
    let dossier = first();
    assert_eq!(costs(&dossier), (70_000 * EURO, whole(70_000)));
    let paid = dossier.typing(Field::PostCost(POST), "40 000");
    assert_eq!(costs(&paid), (70_000 * EURO, whole(30_000)));
    let bought = paid.typing(Field::Line(Account::Achats), "10 000");
    assert_eq!(costs(&bought), (70_000 * EURO, whole(20_000)));
    let lent = bought.clone().typing(Field::Line(Account::Financieres), "1 000");
    assert_eq!(costs(&lent), (69_000 * EURO, whole(19_000)), "paid, and not retained");
    assert_eq!(figure(&base(&lent), Row::ResteACharge), figure(&base(&bought), Row::ResteACharge));
    let kind = bought.clone().typing(Field::Line(Account::EnNature), "5 000");
    assert_eq!(costs(&kind), costs(&bought), "nobody pays what is in kind");
    let all = bought.typing(Field::Line(Account::AutresServices), "24 000");
    assert_eq!(costs(&all), (74_000 * EURO, None), "more than the total: what is typed holds");
}

#[test]
fn a_cost_that_is_not_typed_is_asked_for_once_nothing_is_left() {
    let all = first().typing(Field::Line(Account::Achats), "70 000");
    let gaps = base(&all).prix_de_revient.value.unwrap_err();
    assert_eq!(gaps, [Gap::Empty(Field::PostCost(POST))]);
    let unread = first().typing(Field::ToAllocate, "beaucoup");
    let gaps = base(&unread).prix_de_revient.value.unwrap_err();
    assert_eq!(gaps, [Gap::Unreadable(Field::ToAllocate)]);
}

#[test]
fn a_scenario_never_counts_twice_what_is_still_in_the_total() {
    let what_if = || first().pressing(Quick::Blank, "Et si");
    let (changed, lever) = pull(what_if(), 0, LeverKind::ChangePost { post: POST });
    let cost = Field::LeverCost(lever);
    let changed = changed.typing(Field::LeverEtp(lever), "0,8").meaning(cost, "1");
    let gaps = scenario(&changed, 0).prix_de_revient.value.unwrap_err();
    assert_eq!(gaps, [Gap::Empty(Field::PostCost(POST))], "what it costs today is not known");
    let known = changed.typing(Field::PostCost(POST), "40 000");
    assert_eq!(figure(&scenario(&known, 0), Row::PrixDeRevient), 3_000_100);

    let line = |change| {
        let scope = ChargesScope::Line(Account::Achats);
        let (dossier, lever) = pull(what_if(), 0, LeverKind::Charges { scope, change });
        scenario(&dossier.typing(Field::LeverAmount(lever), "5 000"), 0).prix_de_revient
    };
    let unknown = line(ChargesChange::Set).value.unwrap_err();
    assert_eq!(unknown, [Gap::Empty(Field::Line(Account::Achats))]);
    assert_eq!(support::cents(&line(ChargesChange::Add)), 75_000 * EURO);

    let all = LeverKind::Charges { scope: ChargesScope::All, change: ChargesChange::Percent };
    let (dearer, lever) = pull(what_if(), 0, all);
    let dearer = dearer.typing(Field::LeverAmount(lever), "10");
    assert_eq!(figure(&scenario(&dearer, 0), Row::PrixDeRevient), 77_000 * EURO);
}

#[test]
fn what_became_real_is_compared_with_what_was_taken_out_of_the_total() {
    let forecast = first().typing(Field::Line(Account::Achats), "10 000");
    let real = |dossier: &Dossier| {
        let column = dossier.compare().columns[0].clone();
        figure(column.at(Status::Reel).unwrap(), Row::PrixDeRevient)
    };
    let at = |value| Field::Later(Status::Reel, value);
    let dearer = forecast.clone().typing(at(Revised::Line(Account::Achats)), "12 000");
    assert_eq!(real(&dearer), 72_000 * EURO);
    let told = forecast.clone().typing(at(Revised::Line(Account::Impots)), "700");
    assert_eq!(real(&told), 70_000 * EURO, "it was somewhere in the total");
    let paid = dearer.typing(at(Revised::PostSpent(POST)), "41 000");
    assert_eq!(real(&paid), 72_000 * EURO);
    assert!(!paid.is_closed(), "what is left has no real amount");
    let carried = forecast.typing(at(Revised::Line(Account::Achats)), "12 000");
    let carried = carried.doing(BaseAction::CarryReal(true));
    let next = carried.column(None, year(2018)).outcome;
    assert_eq!(figure(&next, Row::PrixDeRevient), 72_000 * EURO);
}

#[test]
fn the_next_dossier_has_the_costs_of_the_plan() {
    let rate = |what| Field::Evolution(Owner::Base, what);
    let dossier =
        first().typing(Field::Line(Account::Achats), "10 000").typing(rate(Evolving::Charges), "3");
    let planned = dossier.column(None, year(2018)).outcome;
    assert_eq!(figure(&planned, Row::PrixDeRevient), 72_100 * EURO);
    let next = dossier.roll_over(year(2018), RollOverCosts::AsPlanned);
    assert_eq!(next.texts.get(Field::ToAllocate), "72\u{202f}100");
    assert_eq!(costs(&next), (72_100 * EURO, whole(61_800)));
}

#[test]
fn pay_is_masked_once_nothing_is_left() {
    assert_eq!(first().pay_masked(), None, "what is left is the pay, or near it");
    let paid = first().typing(Field::PostCost(POST), "40 000");
    assert_eq!(paid.pay_masked(), None);
    let masked = paid.typing(Field::Line(Account::Achats), "30 000").pay_masked().unwrap();
    assert_eq!(figure(&base(&masked), Row::PrixDeRevient), 70_000 * EURO);
    assert_eq!(masked.texts.get(Field::ToAllocate), "");
}

#[test]
fn a_total_that_served_is_no_line_of_what_counts() {
    let effects =
        |dossier: &Dossier| simulateur_rpe::scenario::decide::sensitivity(dossier, None).unwrap();
    let line = simulateur_rpe::scenario::decide::Input::Line(Account::ToAllocate);
    let paid = first().typing(Field::PostCost(POST), "40 000");
    assert!(effects(&paid).iter().any(|effect| effect.input == line));
    let all = paid.typing(Field::Line(Account::Achats), "30 000");
    assert!(effects(&all).iter().all(|effect| effect.input != line));
}
