//! Every field there is, on ids that exist, existed or never will, and what a person types in it.

use super::planned::planner;
use crate::support::year;
use proptest::prelude::*;
use proptest::sample::select;
use simulateur_rpe::law::{Account, Datum, Status, checklist_items};
use simulateur_rpe::situation::{
    ContractTerm, CostId, DueId, Evolving, Field, IncomeId, LeverId, Owner, PostId, Revised,
    ScenarioId,
};
use std::fmt::Debug;

pub fn id<I: From<u32> + Debug>() -> impl Strategy<Value = I> {
    prop_oneof![4 => (0_u32..30).prop_map(I::from), 1 => (0_u32..120).prop_map(I::from)]
}

pub fn owner() -> impl Strategy<Value = Owner> {
    prop_oneof![Just(Owner::Base), id().prop_map(Owner::Lever)]
}

pub fn account() -> impl Strategy<Value = Account> {
    select(Account::ALL.to_vec())
}

pub fn text() -> impl Strategy<Value = String> {
    let typed = [
        "",
        " ",
        "0",
        "1",
        "0,5",
        "4/5",
        "1/7",
        "50 %",
        "-3",
        "12",
        "3,5",
        "12 sur 24",
        "58 086 €",
        "1,5 k€",
        "oui",
        "non",
        "999999999",
        "09/2027",
        "mars 2028",
        "septembre",
        "2029",
        "31/12/2028",
    ];
    prop_oneof![
        6 => select(typed.to_vec()).prop_map(str::to_string),
        2 => (0_u32..9_000_000).prop_map(|cents| format!("{},{:02}", cents / 100, cents % 100)),
        1 => any::<String>(),
        1 => select(vec![
            "é".repeat(600),
            "=1+1".to_string(),
            "\u{0}\"\\<b>".to_string(),
            "9".repeat(40),
        ]),
    ]
}

fn revised() -> impl Strategy<Value = Revised> {
    let of: [fn(u32) -> Revised; 7] = [
        |id| Revised::PostEtp(PostId(id)),
        |id| Revised::PostMonths(PostId(id)),
        |id| Revised::PostCost(PostId(id)),
        |id| Revised::PostPresence(PostId(id)),
        |id| Revised::PostSpent(PostId(id)),
        |id| Revised::IncomeAmount(IncomeId(id)),
        |id| Revised::CostAmount(CostId(id)),
    ];
    prop_oneof![
        5 => (id(), select(of.to_vec())).prop_map(|(id, of)| of(id)),
        1 => account().prop_map(Revised::Line),
        1 => select(Datum::all().collect::<Vec<_>>()).prop_map(Revised::Datum),
        1 => Just(Revised::Closed),
    ]
}

fn evolving() -> impl Strategy<Value = Evolving> {
    prop_oneof![
        select(vec![Evolving::Pay, Evolving::Charges, Evolving::Incomes]),
        account().prop_map(Evolving::Line)
    ]
}

/// Fields that stand alone.
const ALONE: [Field; 17] = [
    Field::RelaisName,
    Field::Bonus,
    Field::BonusOrigin,
    Field::Am,
    Field::Communes,
    Field::ToAllocate,
    Field::Closed,
    Field::Inhabitants,
    Field::ConventionStart,
    Field::ConventionEnd,
    Field::CalendarOrigin,
    Field::Works,
    Field::Mensualites,
    Field::TargetReste,
    Field::TargetAm,
    Field::Proposition,
    Field::BalanceMonth,
];

const OF_AN_ID: [fn(u32) -> Field; 16] = [
    |id| Field::DueDay(DueId(id)),
    |id| Field::DueRate(DueId(id)),
    |id| Field::PostName(PostId(id)),
    |id| Field::PostEtp(PostId(id)),
    |id| Field::PostMonths(PostId(id)),
    |id| Field::PostCost(PostId(id)),
    |id| Field::PostFirstMonth(PostId(id)),
    |id| Field::IncomeName(IncomeId(id)),
    |id| Field::IncomeAmount(IncomeId(id)),
    |id| Field::ScenarioName(ScenarioId(id)),
    |id| Field::LeverName(LeverId(id)),
    |id| Field::LeverEtp(LeverId(id)),
    |id| Field::LeverCost(LeverId(id)),
    |id| Field::LeverAmount(LeverId(id)),
    |id| Field::LeverStart(LeverId(id)),
    |id| Field::LeverEnd(LeverId(id)),
];

pub fn field() -> impl Strategy<Value = Field> {
    let owned = (owner(), id(), select(Datum::all().collect::<Vec<_>>()), 0..6).prop_map(
        |(owner, id, datum, which)| match which {
            0 => Field::PrixPlafond(owner, year(2026)),
            1 => Field::PlafondOrigin(owner, year(2026)),
            2 => Field::Revaluation(owner),
            3 => Field::CostName(owner, id),
            4 => Field::CostAmount(owner, id),
            _ => Field::Datum(owner, datum),
        },
    );
    prop_oneof![
        3 => owned,
        5 => (id(), select(OF_AN_ID.to_vec())).prop_map(|(id, of)| of(id)),
        2 => (owner(), select(ContractTerm::ALL.to_vec()))
            .prop_map(|(owner, term)| Field::Contract(owner, term)),
        1 => (owner(), select(ContractTerm::FORFAITS.to_vec()), select(vec![2026, 2027, 2029]))
            .prop_map(|(owner, term, known)| Field::ForfaitFrom(owner, term, year(known))),
        2 => (owner(), evolving()).prop_map(|(owner, what)| Field::Evolution(owner, what)),
        2 => (select(Status::LATER.to_vec()), revised())
            .prop_map(|(status, value)| Field::Later(status, value)),
        1 => (select(vec![2025, 2026]), select(checklist_items().collect::<Vec<_>>()))
            .prop_map(|(known, point)| Field::Point(year(known), point.code)),
        2 => planner().prop_map(Field::Planner),
        1 => select(ALONE.to_vec()),
        1 => account().prop_map(Field::Line),
        1 => select(vec![2025, 2026, 2027]).prop_map(|known| Field::TotalIn(year(known)))
    ]
}
