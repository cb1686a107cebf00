//! The example relais: invented, labelled « exemple », editable in place.

use crate::calendar::Exercice;
use crate::draft::{BaremeWay, CostDraft, PostDraft, SessionPlan};
use crate::law::{Account, Datum};
use crate::scenario::{ChargesChange, ChargesScope, Dossier, Lever, LeverKind, Quick};
use crate::situation::{CostId, Field, Owner, PlannerField, Role};

/// « RPE du Val d’Exemple », 2026, the ceiling of 2017 carried forward, with three what-ifs. Its
/// amounts and prices are invented.
pub fn example() -> Dossier {
    let mut dossier = Dossier { example: true, ..Dossier::empty(Exercice::constant(2026)) };
    dossier.base.bareme = BaremeWay::Assumed;
    dossier.texts.set(Field::RelaisName, "RPE du Val d’Exemple");
    add_post(&mut dossier, Role::Animateur, ["Animatrice", "1,00", "43,8 k€"]);
    add_post(&mut dossier, Role::Administratif, ["Secrétaire", "0,20", "7 200"]);
    let lines = [
        (Account::Achats, "3 400"),
        (Account::ServicesExterieurs, "7 900"),
        (Account::AutresServices, "4 900"),
        (Account::Impots, "800"),
        (Account::Gestion, "2 000"),
        (Account::EnNature, "4 000"),
    ];
    for (account, amount) in lines {
        dossier.texts.set(Field::Line(account), amount);
    }
    for [name, amount] in [["Département", "4 000"], ["Communes voisines", "6 000"]] {
        let id = dossier.new_id();
        dossier.base.incomes.push(id);
        dossier.texts.set(Field::IncomeName(id), name);
        dossier.texts.set(Field::IncomeAmount(id), amount);
    }
    dossier.texts.set(Field::Am, "75");
    dossier.texts.set(Field::Communes, "6");
    add_scenarios(&mut dossier);
    add_plans(&mut dossier);
    dossier.reread_lever_amounts();
    dossier
}

fn add_post(dossier: &mut Dossier, role: Role, [name, etp, cost]: [&str; 3]) {
    let id = dossier.new_id();
    dossier.base.posts.push(PostDraft::new(id, role));
    dossier.texts.set(Field::PostName(id), name);
    dossier.texts.set(Field::PostEtp(id), etp);
    dossier.texts.set(Field::PostMonths(id), "12");
    dossier.texts.set(Field::PostCost(id), cost);
}

fn add_scenarios(dossier: &mut Dossier) {
    dossier.add_quick(Quick::DemiPoste, "+ 0,5 ETP");
    let id = dossier.new_id();
    dossier.texts.set(Field::LeverAmount(id), "1 100");
    let kind = LeverKind::Charges {
        scope: ChargesScope::Line(Account::AutresServices),
        change: ChargesChange::Add,
    };
    push_lever(dossier, Lever { id, kind });

    dossier.add_quick(Quick::Analyse, "Analyse de la pratique");
    set_price(dossier, 0, "Séance", "250");
    if let Some(owner) = last_owner(dossier) {
        dossier.texts.set(Field::Datum(owner, Datum::Avenant), "oui");
        dossier.texts.set(Field::Datum(owner, Datum::Seances), "8");
        dossier.texts.set(Field::Datum(owner, Datum::AmDifferents), "12");
        dossier.texts.set(Field::Datum(owner, Datum::PlusGrandGroupe), "12");
    }

    dossier.add_quick(Quick::Communication, "Communication");
    set_price(dossier, 0, "Exposition", "1 200");
    add_cost(dossier);
    set_price(dossier, 1, "Journée métier", "1 500");
    if let Some(owner) = last_owner(dossier) {
        dossier.texts.set(Field::Datum(owner, Datum::Avenant), "oui");
        dossier.texts.set(Field::Datum(owner, Datum::Actions), "2");
    }
}

/// What the missions page starts from: the prices of the scenarios.
fn add_plans(dossier: &mut Dossier) {
    dossier.base.planner.plan = Some(SessionPlan { groups: 2, sessions: 4 });
    for (field, text) in [
        (PlannerField::Am, "12"),
        (PlannerField::Hours, "2"),
        (PlannerField::HourlyPrice, "95"),
        (PlannerField::SessionFees, "60"),
        (PlannerField::Strategie, "oui"),
    ] {
        dossier.texts.set(Field::Planner(field), text);
    }
    for [name, price] in [["Exposition", "1 200"], ["Journée métier", "1 500"]] {
        let id = dossier.new_id();
        dossier.base.planner.actions.push(id);
        dossier.texts.set(Field::Planner(PlannerField::ActionName(id)), name);
        dossier.texts.set(Field::Planner(PlannerField::ActionPrice(id)), price);
    }
}

fn push_lever(dossier: &mut Dossier, lever: Lever) {
    if let Some(scenario) = dossier.scenarios.last_mut() {
        scenario.levers.push(lever);
    }
}

fn last_owner(dossier: &Dossier) -> Option<Owner> {
    dossier.scenarios.last()?.levers.last().map(|lever| Owner::Lever(lever.id))
}

fn add_cost(dossier: &mut Dossier) {
    let id = dossier.new_id();
    if let Some(LeverKind::Mission(draft)) = dossier
        .scenarios
        .last_mut()
        .and_then(|scenario| scenario.levers.last_mut())
        .map(|lever| &mut lever.kind)
    {
        draft.costs.push(CostDraft { id, per_session: false });
    }
}

fn set_price(dossier: &mut Dossier, place: usize, name: &str, price: &str) {
    let found: Option<(Owner, CostId)> = last_owner(dossier).and_then(|owner| {
        let cost = dossier.mission(owner)?.costs.get(place)?.id;
        Some((owner, cost))
    });
    if let Some((owner, cost)) = found {
        dossier.texts.set(Field::CostName(owner, cost), name);
        dossier.texts.set(Field::CostAmount(owner, cost), price);
    }
}
