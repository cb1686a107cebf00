//! From the domain to the wire. What is empty is left out.

use super::object::{List, Map, Object, typed};
use super::v2;
use crate::calendar::Exercice;
use crate::draft::{
    BaremeWay, Contracts, CostDraft, DueDraft, MissionDraft, PlannerDraft, PostDraft, SessionPlan,
    Texts,
};
use crate::law::{Account, Datum, Status, checklist_items};
use crate::scenario::{ChargesScope, Dossier, Lever, LeverKind, Scenario};
use crate::situation::{ContractTerm, Evolving, Field, Owner, PostId, Revised};

pub(super) fn dossier(dossier: &Dossier) -> v2::Dossier {
    let (base, texts) = (&dossier.base, &dossier.texts);
    let lines = Account::ALL.map(|known| (known.code(), line(known, dossier)));
    v2::Dossier {
        exemple: flag(dossier.example),
        exercice: Some(base.exercice.year()),
        bareme: bareme(base.bareme, Owner::Base, dossier).unless_empty(),
        postes: List::of(base.posts.iter().map(|known| post(known, dossier))),
        depenses: Map::of(lines.into_iter()),
        mission: mission(&base.mission, texts).unless_empty(),
        recettes: List::of(base.incomes.iter().map(|id| v2::Income::typed(texts, *id))),
        contrats: contracts(base.contracts, Owner::Base, dossier).unless_empty(),
        calendrier: List::of(base.calendar.iter().map(|known| due(known, texts))),
        reponses: answers(dossier).unless_empty(),
        planificateur: planner(&base.planner, texts).unless_empty(),
        actualise: later(dossier, Status::Actualise).unless_empty(),
        reel: later(dossier, Status::Reel).unless_empty(),
        comptes_clos: flag(base.accounts_closed),
        plan: plan(dossier).unless_empty(),
        scenarios: List::of(
            dossier.scenarios.iter().enumerate().map(|known| scenario(known, dossier)),
        ),
        // Its place in the trash says nothing of a letter.
        corbeille: List::of(dossier.trash.iter().map(|known| scenario((0, known), dossier))),
        ..v2::Dossier::typed(texts)
    }
}

/// A flag is written when it is raised.
fn flag(raised: bool) -> Option<bool> {
    raised.then_some(true)
}

fn post(post: &PostDraft, dossier: &Dossier) -> v2::Post {
    let known = post.replacement;
    v2::Post {
        role: v2::code_of(&v2::ROLES, post.role),
        remplace: known.and_then(|known| place_of(known.of, dossier)),
        remplace_chaque_annee: flag(known.is_some_and(|known| known.every_year)),
        ..v2::Post::typed(&dossier.texts, post.id)
    }
}

/// The place of a post in its list; a post that is gone has none.
fn place_of(post: PostId, dossier: &Dossier) -> Option<u32> {
    let place = dossier.base.posts.iter().zip(0_u32..).find(|(known, _)| known.id == post);
    place.map(|(_, place)| place)
}

fn line(account: Account, dossier: &Dossier) -> Option<v2::Line> {
    let typed = v2::Line::typed(&dossier.texts, account);
    v2::Line { retenue: dossier.base.switch(account), ..typed }.unless_empty().map(|wire| *wire)
}

fn due(line: &DueDraft, texts: &Texts) -> v2::Due {
    v2::Due { quoi: Some(line.kind.code().to_string()), ..v2::Due::typed(texts, line.id) }
}

fn contracts(contracts: Contracts, owner: Owner, dossier: &Dossier) -> v2::Contracts {
    let [forfaits_existants, forfaits_nouveaux] = ContractTerm::FORFAITS.map(|term| {
        let from = |year| typed(Field::ForfaitFrom(owner, term, year), &dossier.texts);
        Map::of(dossier.base.exercice.after().map(|year| (year.year(), from(year))))
    });
    v2::Contracts {
        ctg: flag(contracts.ctg),
        cej: flag(contracts.cej),
        forfaits_existants,
        forfaits_nouveaux,
        ..v2::Contracts::typed(&dossier.texts, owner)
    }
}

/// The answers for the exercice of the dossier, with those for other years.
fn answers(dossier: &Dossier) -> v2::Answers {
    let of = |exercice| {
        let answer = |code| typed(Field::Point(exercice, code), &dossier.texts);
        let items = checklist_items().map(|item| (item.code, answer(item.code)));
        Map::of(items).unwrap_or_default()
    };
    let others = Exercice::all().filter(|year| *year != dossier.base.exercice);
    let of_year = |year| v2::Answers { points: of(year), autres_annees: None }.unless_empty();
    v2::Answers {
        points: of(dossier.base.exercice),
        autres_annees: Map::of(others.map(|year| (year.year(), of_year(year)))),
    }
}

/// A ceiling that is published, with nothing typed, has no key.
fn bareme(way: BaremeWay, owner: Owner, dossier: &Dossier) -> v2::Bareme {
    let (texts, present) = (&dossier.texts, dossier.base.exercice);
    let others = texts.bareme_years(owner).filter(|year| *year != present);
    let plafond = |year: Exercice| (year.year(), Some(v2::Plafond::typed(texts, owner, year)));
    v2::Bareme {
        autres_annees: Map::of(others.map(plafond)),
        voie: v2::code_of(&v2::WAYS, way).filter(|_| way != BaremeWay::Published),
        ..v2::Bareme::typed(texts, owner, present)
    }
}

fn mission(draft: &MissionDraft, texts: &Texts) -> v2::Mission {
    let cost = |cost: &CostDraft| v2::Cost {
        par_seance: flag(cost.per_session),
        ..v2::Cost::typed(texts, draft.owner, cost.id)
    };
    let engaged: Vec<_> = draft.engaged.iter().map(|known| known.code().to_string()).collect();
    let datum = |known: Datum| (known.code(), typed(Field::Datum(draft.owner, known), texts));
    v2::Mission {
        choisie: draft.chosen.map(|known| known.code().to_string()),
        engagees: Some(engaged).filter(|engaged| !engaged.is_empty()),
        donnees: Map::of(Datum::all().map(datum)),
        couts: List::of(draft.costs.iter().map(cost)),
    }
}

fn planner(planner: &PlannerDraft, texts: &Texts) -> v2::Planner {
    let number =
        |of: fn(&SessionPlan) -> u32| planner.plan.as_ref().map(of).filter(|number| *number != 0);
    v2::Planner {
        actions: List::of(planner.actions.iter().map(|id| v2::PlannerAction::typed(texts, *id))),
        groupes: number(|plan| plan.groups),
        seances: number(|plan| plan.sessions),
        ..v2::Planner::typed(texts)
    }
}

/// What the base became; a list is there when something of it was typed.
fn later(dossier: &Dossier, status: Status) -> v2::Later {
    let (base, texts) = (&dossier.base, &dossier.texts);
    let amount = |value| v2::LaterAmount::typed(texts, status, value);
    let post = |post: &PostDraft| v2::LaterPost::typed(texts, status, post.id);
    let cost = |cost: &CostDraft| v2::LaterPrice::typed(texts, status, cost.id);
    let line = |known: Account| {
        (known.code(), amount(Revised::Line(known)).unless_empty().map(|wire| *wire))
    };
    let datum =
        |known: Datum| (known.code(), typed(Field::Later(status, Revised::Datum(known)), texts));
    v2::Later {
        postes: places(base.posts.iter().map(post)),
        recettes: places(base.incomes.iter().map(|id| amount(Revised::IncomeAmount(*id)))),
        couts: places(base.mission.costs.iter().map(cost)),
        depenses: Map::of(Account::ALL.map(line).into_iter()),
        donnees: Map::of(Datum::all().map(datum)),
        ..v2::Later::typed(texts, status)
    }
}

/// A list whose places matter, when one of them has a key.
fn places<T: Object, const MOST: usize>(items: impl Iterator<Item = T>) -> Option<List<T, MOST>> {
    let items: Vec<T> = items.collect();
    let some = items.iter().any(|item| !item.keys().is_empty());
    List::of(items.into_iter()).filter(|_| some)
}

fn plan(dossier: &Dossier) -> v2::Plan {
    let others = Exercice::all().filter(|year| *year != dossier.base.exercice);
    let total = |year: Exercice| (year.year(), typed(Field::TotalIn(year), &dossier.texts));
    v2::Plan {
        plafonds_suivants: flag(dossier.base.assume_following),
        reel_reporte: flag(dossier.base.carry_real),
        depenses_du_relais: Map::of(others.map(total)),
        evolution: evolution(Owner::Base, &dossier.texts).unless_empty(),
        ..v2::Plan::typed(&dossier.texts)
    }
}

fn evolution(owner: Owner, texts: &Texts) -> v2::Evolution {
    let rate = |known: Account| {
        (known.code(), typed(Field::Evolution(owner, Evolving::Line(known)), texts))
    };
    let lines = Map::of(Account::ALL.map(rate).into_iter());
    v2::Evolution { comptes: lines, ..v2::Evolution::typed(texts, owner) }
}

/// Its letter is written where it does not follow from its place in the list.
fn scenario((place, scenario): (usize, &Scenario), dossier: &Dossier) -> v2::Scenario {
    let levers = scenario.levers.iter().map(|known| lever(known, dossier));
    let lettre = u8::try_from(scenario.letter).ok();
    v2::Scenario {
        leviers: List::of(levers),
        lettre: lettre.filter(|_| scenario.letter != place.saturating_add(1)),
        ..v2::Scenario::typed(&dossier.texts, scenario.id)
    }
}

fn lever(lever: &Lever, dossier: &Dossier) -> v2::Lever {
    let (texts, owner) = (&dossier.texts, Owner::Lever(lever.id));
    let code = v2::type_of(&lever.kind);
    let known = v2::keys_of(code).unwrap_or_default();
    let kind = Some(code.to_string());
    let mut wire = v2::Lever { r#type: kind, ..v2::Lever::typed(texts, lever.id) };
    // The amount of a lever has another key in each type.
    for slot in wire.texts(lever.id).into_iter().filter(|slot| !known.contains(&slot.key)) {
        *slot.text = None;
    }
    match &lever.kind {
        LeverKind::AddPost { role } => wire.role = v2::code_of(&v2::ROLES, *role),
        LeverKind::ChangePost { post } => {
            wire.poste = place_of(*post, dossier);
        }
        LeverKind::Charges { scope, change } => {
            let account = match scope {
                ChargesScope::All => v2::ALL_COSTS,
                ChargesScope::Line(account) => account.code(),
            };
            wire.compte = Some(account.to_string());
            wire.mode = v2::code_of(&v2::MODES, *change);
        }
        LeverKind::Income => {}
        LeverKind::Mission(draft) => wire.mission = Some(Box::new(mission(draft, texts))),
        LeverKind::Evolution => wire.evolution = evolution(owner, texts).unless_empty(),
        LeverKind::Bareme(way) => wire.bareme = Some(Box::new(bareme(*way, owner, dossier))),
        LeverKind::Contracts(known) => {
            wire.contrats = Some(Box::new(contracts(*known, owner, dossier)));
        }
    }
    wire
}
