//! From the domain to the wire. What is empty is left out.

use super::object::{List, Map, Object, Text};
use super::v1::{self, Slot};
use crate::calendar::Exercice;
use crate::draft::{
    BaremeWay, Contracts, DueDraft, MissionDraft, PlannerDraft, PostDraft, SessionPlan, Texts,
};
use crate::law::{Account, Datum, Status, checklist_items};
use crate::scenario::{Dossier, Lever, LeverKind, Scenario, Target};
use crate::situation::{Evolving, Field, Id, Owner, Revised};

pub(super) fn dossier(dossier: &Dossier) -> v1::Dossier {
    let (base, texts) = (&dossier.base, &dossier.texts);
    let mut wire = v1::Dossier {
        exemple: flag(dossier.example),
        exercice: Some(base.exercice.year()),
        bareme: bareme(base.bareme, Owner::Base, dossier).unless_empty(),
        postes: List::of(base.posts.iter().map(|known| post(known, texts))),
        depenses: Map::of(
            Account::ALL.map(|known| (known.code(), line(known, dossier))).into_iter(),
        ),
        mission: mission(&base.mission, texts).unless_empty(),
        recettes: List::of(base.incomes.iter().map(|id| income(*id, texts))),
        contrats: contracts(base.contracts, Owner::Base, texts).unless_empty(),
        calendrier: List::of(base.calendar.iter().map(|known| due(known, texts))),
        reponses: answers(dossier).unless_empty(),
        planificateur: planner(&base.planner, texts).unless_empty(),
        actualise: later(dossier, Status::Actualise).unless_empty(),
        reel: later(dossier, Status::Reel).unless_empty(),
        plan: plan(dossier).unless_empty(),
        scenarios: List::of(dossier.scenarios.iter().map(|known| scenario(known, dossier))),
        ..v1::Dossier::default()
    };
    fill(wire.texts(), texts);
    wire
}

/// Writes what was typed in some fields.
fn fill<'a>(slots: impl IntoIterator<Item = Slot<'a>>, texts: &Texts) {
    for (slot, field) in slots {
        *slot = text(field, texts);
    }
}

/// What was typed in a field, if anything was.
fn text(field: Field, texts: &Texts) -> Option<Text> {
    Some(texts.get(field)).filter(|text| !text.is_empty()).map(|text| Text(text.to_string()))
}

/// A flag is written when it is raised.
fn flag(raised: bool) -> Option<bool> {
    raised.then_some(true)
}

fn post(post: &PostDraft, texts: &Texts) -> v1::Post {
    let mut wire = v1::Post { role: v1::code_of(&v1::ROLES, post.role), ..v1::Post::default() };
    fill(wire.texts(post.id), texts);
    wire
}

fn line(account: Account, dossier: &Dossier) -> Option<v1::Line> {
    let mut wire = v1::Line { retenue: dossier.base.switch(account), ..v1::Line::default() };
    fill(wire.texts(account), &dossier.texts);
    wire.unless_empty().map(|wire| *wire)
}

fn income(id: Id, texts: &Texts) -> v1::Income {
    let mut wire = v1::Income::default();
    fill(wire.texts(id), texts);
    wire
}

fn due(line: &DueDraft, texts: &Texts) -> v1::Due {
    let mut wire = v1::Due { quoi: Some(line.kind.code().to_string()), ..v1::Due::default() };
    fill(wire.texts(line.id), texts);
    wire
}

fn contracts(contracts: Contracts, owner: Owner, texts: &Texts) -> v1::Contracts {
    let mut wire = v1::Contracts {
        ctg: flag(contracts.ctg),
        cej: flag(contracts.cej),
        ..v1::Contracts::default()
    };
    fill(wire.texts(owner), texts);
    wire
}

/// The answers for the exercice of the dossier, with those for other years.
fn answers(dossier: &Dossier) -> v1::Answers {
    let of = |exercice| {
        let answer = |code| text(Field::Point(exercice, code), &dossier.texts);
        Map::of(checklist_items().map(|point| (point.code, answer(point.code)))).unwrap_or_default()
    };
    let others = Exercice::all().filter(|year| *year != dossier.base.exercice);
    let of_year = |year| v1::Answers { points: of(year), autres_annees: None }.unless_empty();
    v1::Answers {
        points: of(dossier.base.exercice),
        autres_annees: Map::of(others.map(|year| (year.year(), of_year(year)))),
    }
}

/// A ceiling that is published, with nothing typed, has no key.
fn bareme(way: BaremeWay, owner: Owner, dossier: &Dossier) -> v1::Bareme {
    let (texts, present) = (&dossier.texts, dossier.base.exercice);
    let of_year = |exercice| {
        let mut wire = v1::Plafond::default();
        fill(wire.texts(owner, exercice), texts);
        Some(wire)
    };
    let others = texts.bareme_years(owner).filter(|year| *year != present);
    let mut wire = v1::Bareme {
        autres_annees: Map::of(others.map(|year| (year.year(), of_year(year)))),
        voie: v1::code_of(&v1::WAYS, way).filter(|_| way != BaremeWay::Published),
        ..v1::Bareme::default()
    };
    fill(wire.texts(owner, present), texts);
    wire
}

fn mission(draft: &MissionDraft, texts: &Texts) -> v1::Mission {
    let cost = |cost: &crate::draft::CostDraft| {
        let mut wire = v1::Cost { par_seance: flag(cost.per_session), ..v1::Cost::default() };
        fill(wire.texts(draft.owner, cost.id), texts);
        wire
    };
    let engaged: Vec<_> = draft.engaged.iter().map(|known| known.code().to_string()).collect();
    let datum = |known: Datum| (known.code(), text(Field::Datum(draft.owner, known), texts));
    v1::Mission {
        choisie: draft.chosen.map(|known| known.code().to_string()),
        engagees: Some(engaged).filter(|engaged| !engaged.is_empty()),
        donnees: Map::of(Datum::all().map(datum)),
        couts: List::of(draft.costs.iter().map(cost)),
    }
}

fn planner(planner: &PlannerDraft, texts: &Texts) -> v1::Planner {
    let action = |id: &Id| {
        let mut wire = v1::PlannerAction::default();
        fill(wire.texts(*id), texts);
        wire
    };
    let number =
        |of: fn(&SessionPlan) -> u32| planner.plan.as_ref().map(of).filter(|number| *number != 0);
    let mut wire = v1::Planner {
        actions: List::of(planner.actions.iter().map(action)),
        groupes: number(|plan| plan.groups),
        seances: number(|plan| plan.sessions),
        ..v1::Planner::default()
    };
    fill(wire.texts(), texts);
    wire
}

/// What the base became; a list is there when something of it was typed.
fn later(dossier: &Dossier, status: Status) -> v1::Later {
    let (base, texts) = (&dossier.base, &dossier.texts);
    let amount = |value| {
        let mut wire = v1::LaterAmount::default();
        fill(wire.texts(status, value), texts);
        wire
    };
    let post = |post: &PostDraft| {
        let mut wire = v1::LaterPost::default();
        fill(wire.texts(status, post.id), texts);
        wire
    };
    let price = |id| {
        let mut wire = v1::LaterPrice::default();
        fill(wire.texts(status, id), texts);
        wire
    };
    let line = |known: Account| {
        (known.code(), amount(Revised::Line(known)).unless_empty().map(|wire| *wire))
    };
    let datum =
        |known: Datum| (known.code(), text(Field::Later(status, Revised::Datum(known)), texts));
    let mut wire = v1::Later {
        postes: places(base.posts.iter().map(post)),
        recettes: places(base.incomes.iter().map(|id| amount(Revised::IncomeAmount(*id)))),
        couts: places(base.mission.costs.iter().map(|cost| price(cost.id))),
        depenses: Map::of(Account::ALL.map(line).into_iter()),
        donnees: Map::of(Datum::all().map(datum)),
        ..v1::Later::default()
    };
    fill(wire.texts(status), texts);
    wire
}

/// A list whose places matter, when one of them has a key.
fn places<T: Object, const MOST: usize>(items: impl Iterator<Item = T>) -> Option<List<T, MOST>> {
    let items: Vec<T> = items.collect();
    let some = items.iter().any(|item| !item.keys().is_empty());
    List::of(items.into_iter()).filter(|_| some)
}

fn plan(dossier: &Dossier) -> v1::Plan {
    let mut wire = v1::Plan {
        plafonds_suivants: flag(dossier.base.assume_following),
        evolution: evolution(Owner::Base, &dossier.texts).unless_empty(),
        ..v1::Plan::default()
    };
    fill(wire.texts(), &dossier.texts);
    wire
}

fn evolution(owner: Owner, texts: &Texts) -> v1::Evolution {
    let rate = |known: Account| {
        (known.code(), text(Field::Evolution(owner, Evolving::Line(known)), texts))
    };
    let mut wire = v1::Evolution {
        comptes: Map::of(Account::ALL.map(rate).into_iter()),
        ..v1::Evolution::default()
    };
    fill(wire.texts(owner), texts);
    wire
}

fn scenario(scenario: &Scenario, dossier: &Dossier) -> v1::Scenario {
    let mut wire = v1::Scenario {
        leviers: List::of(scenario.levers.iter().map(|known| lever(known, dossier))),
        ..v1::Scenario::default()
    };
    fill(wire.texts(scenario.id), &dossier.texts);
    wire
}

fn lever(lever: &Lever, dossier: &Dossier) -> v1::Lever {
    let (texts, owner) = (&dossier.texts, Owner::Lever(lever.id));
    let mut wire =
        v1::Lever { r#type: Some(v1::type_of(&lever.kind).to_string()), ..v1::Lever::default() };
    fill(wire.texts(lever.id, &lever.kind), texts);
    fill(wire.period(lever.id), texts);
    match &lever.kind {
        LeverKind::AddPost { role, from } => {
            wire.role = v1::code_of(&v1::ROLES, *role);
            wire.depuis = Some(from.number());
        }
        LeverKind::ChangePost { post, from } => {
            // A post that is gone has no place.
            let place = dossier.base.posts.iter().zip(0_u32..).find(|(known, _)| known.id == *post);
            wire.poste = place.map(|(_, place)| place);
            wire.depuis = Some(from.number());
        }
        LeverKind::Charges { target, how } => {
            let account = match target {
                Target::All => v1::ALL_COSTS,
                Target::Line(account) => account.code(),
            };
            wire.compte = Some(account.to_string());
            wire.mode = v1::code_of(&v1::MODES, *how);
        }
        LeverKind::Income => {}
        LeverKind::Mission(draft) => wire.mission = Some(Box::new(mission(draft, texts))),
        LeverKind::Evolution => wire.evolution = evolution(owner, texts).unless_empty(),
        LeverKind::Bareme(way) => wire.bareme = Some(Box::new(bareme(*way, owner, dossier))),
        LeverKind::Contracts(known) => {
            wire.contrats = Some(Box::new(contracts(*known, owner, texts)));
        }
    }
    wire
}
