//! Every action there is, on ids that exist, existed or never will, with texts that are values or
//! not.

use super::planned::{planned, planner, session_plan};
use crate::support::year;
use proptest::prelude::*;
use proptest::sample::select;
use simulateur_rpe::calendar::{Exercice, Month};
use simulateur_rpe::draft::{BaremeWay, Contracts, CostDraft, MissionDraft};
use simulateur_rpe::law::{Account, Contract, Datum, DueKind, Mission, Status, checklist_items};
use simulateur_rpe::scenario::{
    Action, How, LeverKind, Means, MissionAction, Quick, Reach, Side, Target,
};
use simulateur_rpe::situation::{ContractTerm, Evolving, Field, Id, Owner, Revised, Role};

pub fn id() -> impl Strategy<Value = Id> {
    prop_oneof![4 => (0_u32..30).prop_map(Id), 1 => (0_u32..120).prop_map(Id)]
}

fn owner() -> impl Strategy<Value = Owner> {
    prop_oneof![Just(Owner::Base), id().prop_map(Owner::Lever)]
}

fn account() -> impl Strategy<Value = Account> {
    select(Account::ALL.to_vec())
}

pub fn mission() -> impl Strategy<Value = Mission> {
    select(Mission::ALL.to_vec())
}

fn role() -> impl Strategy<Value = Role> {
    select(vec![Role::Animateur, Role::Administratif, Role::Entretien, Role::Autre])
}

fn way() -> impl Strategy<Value = BaremeWay> {
    select(vec![BaremeWay::Published, BaremeWay::Entered, BaremeWay::Assumed])
}

fn how() -> impl Strategy<Value = How> {
    select(vec![How::Add, How::Percent, How::Set])
}

fn target() -> impl Strategy<Value = Target> {
    prop_oneof![Just(Target::All), account().prop_map(Target::Line)]
}

fn month() -> impl Strategy<Value = Month> {
    select(Month::ALL.to_vec())
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
    let of: [fn(Id) -> Revised; 5] = [
        Revised::PostEtp,
        Revised::PostMonths,
        Revised::PostCost,
        Revised::IncomeAmount,
        Revised::CostAmount,
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

fn contract() -> impl Strategy<Value = Contract> {
    select(vec![Contract::Ctg, Contract::Cej])
}

/// Fields that stand alone.
const ALONE: [Field; 15] = [
    Field::RelaisName,
    Field::Bonus,
    Field::BonusOrigin,
    Field::Am,
    Field::Communes,
    Field::Closed,
    Field::Inhabitants,
    Field::ConventionStart,
    Field::ConventionEnd,
    Field::CalendarOrigin,
    Field::Works,
    Field::Payments,
    Field::TargetReste,
    Field::TargetAm,
    Field::BalanceMonth,
];

const OF_AN_ID: [fn(Id) -> Field; 15] = [
    Field::DueDay,
    Field::DueRate,
    Field::PostName,
    Field::PostEtp,
    Field::PostMonths,
    Field::PostCost,
    Field::IncomeName,
    Field::IncomeAmount,
    Field::ScenarioName,
    Field::LeverName,
    Field::LeverEtp,
    Field::LeverCost,
    Field::LeverAmount,
    Field::LeverStart,
    Field::LeverEnd,
];

fn field() -> impl Strategy<Value = Field> {
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
        2 => (owner(), evolving()).prop_map(|(owner, what)| Field::Evolution(owner, what)),
        2 => (select(Status::LATER.to_vec()), revised())
            .prop_map(|(status, value)| Field::Later(status, value)),
        1 => (select(vec![2025, 2026]), select(checklist_items().collect::<Vec<_>>()))
            .prop_map(|(known, point)| Field::Point(year(known), point.code)),
        2 => planner().prop_map(Field::Planner),
        1 => select(ALONE.to_vec()),
        1 => account().prop_map(Field::Line)
    ]
}

prop_compose! {
    fn mission_draft()(
        owner in owner(),
        chosen in prop::option::of(mission()),
        engaged in prop::collection::btree_set(mission(), 0..3),
        costs in prop_oneof![
            9 => prop::collection::vec((id(), any::<bool>()), 0..4),
            1 => prop::collection::vec((id(), any::<bool>()), 60),
        ],
    ) -> MissionDraft {
        let costs =
            costs.into_iter().map(|(id, per_session)| CostDraft { id, per_session }).collect();
        MissionDraft { owner, engaged: engaged.into_iter().collect(), chosen, costs }
    }
}

fn lever() -> impl Strategy<Value = LeverKind> {
    prop_oneof![
        (role(), month()).prop_map(|(role, from)| LeverKind::AddPost { role, from }),
        (id(), month()).prop_map(|(post, from)| LeverKind::ChangePost { post, from }),
        (target(), how()).prop_map(|(target, how)| LeverKind::Charges { target, how }),
        mission_draft().prop_map(LeverKind::Mission),
        Just(LeverKind::Income),
        way().prop_map(LeverKind::Bareme),
        any::<(bool, bool)>().prop_map(|(ctg, cej)| LeverKind::Contracts(Contracts { ctg, cej })),
        Just(LeverKind::Evolution),
    ]
}

fn reach() -> impl Strategy<Value = Reach> {
    let means = prop_oneof![
        id().prop_map(Means::Post),
        Just(Means::NewPost),
        Just(Means::Charges),
        account().prop_map(Means::Line)
    ];
    (prop::option::of(id()), means, text()).prop_map(|(from, means, text)| Reach {
        from,
        means,
        text,
    })
}

fn mission_action() -> impl Strategy<Value = MissionAction> {
    prop_oneof![
        prop::option::of(mission()).prop_map(MissionAction::Choose),
        (mission(), any::<bool>()).prop_map(|(mission, on)| MissionAction::Engage(mission, on)),
        any::<bool>().prop_map(|per_session| MissionAction::AddCost { per_session }),
        id().prop_map(MissionAction::RemoveCost),
    ]
}

pub fn action() -> impl Strategy<Value = Action> {
    prop_oneof![
        8 => (field(), text()).prop_map(|(field, text)| Action::Type(field, text)),
        1 => (2000_u16..=2100).prop_map(|year| Action::SetExercice(Exercice::constant(year))),
        1 => (owner(), way()).prop_map(|(owner, way)| Action::SetBareme(owner, way)),
        1 => select(vec![2025, 2026]).prop_map(|known| Action::ForgetPlafond(year(known))),
        1 => any::<bool>().prop_map(Action::AssumeFollowing),
        1 => (account(), any::<bool>()).prop_map(|(account, on)| Action::Retain(account, on)),
        2 => role().prop_map(Action::AddPost),
        1 => id().prop_map(Action::RemovePost),
        1 => (id(), role()).prop_map(|(id, role)| Action::SetRole(id, role)),
        1 => Just(Action::AddIncome),
        1 => id().prop_map(Action::RemoveIncome),
        2 => (owner(), contract(), any::<bool>())
            .prop_map(|(owner, contract, on)| Action::SetContract(owner, contract, on)),
        2 => select(DueKind::ALL.to_vec()).prop_map(Action::AddDue),
        1 => id().prop_map(Action::RemoveDue),
        1 => Just(Action::PickCalendar),
        1 => session_plan().prop_map(Action::PickPlan),
        2 => Just(Action::AddPlannedAction),
        1 => id().prop_map(Action::RemovePlannedAction),
        1 => (planned(), text()).prop_map(|(planned, name)| Action::AddPlan(planned, name)),
        3 => (owner(), mission_action()).prop_map(|(owner, change)| Action::Mission(owner, change)),
        2 => (select(Quick::ALL.to_vec()), text())
            .prop_map(|(quick, name)| Action::AddScenario(quick, name)),
        1 => (reach(), text()).prop_map(|(reach, name)| Action::AddReach(reach, name)),
        1 => (id(), text()).prop_map(|(id, name)| Action::DuplicateScenario(id, name)),
        1 => id().prop_map(Action::RemoveScenario),
        1 => (id(), select(vec![Side::Left, Side::Right]))
            .prop_map(|(id, side)| Action::MoveScenario(id, side)),
        4 => (id(), lever()).prop_map(|(id, kind)| Action::AddLever(id, kind)),
        1 => id().prop_map(Action::RemoveLever),
        1 => (id(), month()).prop_map(|(id, month)| Action::SetFrom(id, month)),
        1 => (id(), id()).prop_map(|(lever, post)| Action::SetPost(lever, post)),
        1 => (id(), target()).prop_map(|(id, target)| Action::SetTarget(id, target)),
        1 => (id(), how()).prop_map(|(id, how)| Action::SetHow(id, how)),
    ]
}
