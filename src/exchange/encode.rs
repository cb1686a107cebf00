//! From the domain to the wire.

use super::json::Json;
use super::object::{Object, TextKey, typed};
use super::v1;
use crate::calendar::Exercice;
use crate::draft::{
    BaremeWay, Contracts, DueDraft, MissionDraft, PlannerDraft, PostDraft, SessionPlan, Texts,
};
use crate::law::{Account, Datum, Status, points};
use crate::scenario::{Dossier, Lever, LeverKind, Scenario, Target};
use crate::situation::{Evolving, Field, Id, Owner, Revised};

pub(super) fn dossier(dossier: &Dossier) -> Json {
    let (base, texts) = (&dossier.base, &dossier.texts);
    Object::default()
        .texts(&v1::DOSSIER, texts)
        .maybe("exemple", dossier.example.then_some(Json::Flag(true)))
        .with("exercice", Json::number(base.exercice.year()))
        .object("bareme", bareme(base.bareme, Owner::Base, dossier))
        .list("postes", base.posts.iter().map(|post| poste(post, texts)))
        .object("depenses", depenses(dossier))
        .object("mission", mission(&base.mission, texts))
        .list("recettes", base.incomes.iter().map(|id| recette(*id, texts)))
        .object("contrats", contracts(base.contracts, Owner::Base, texts))
        .list("calendrier", base.calendar.iter().map(|line| due(line, texts)))
        .object("reponses", answers(dossier))
        .object("planificateur", planner(&base.planner, texts))
        .object(Status::Actualise.code(), later(dossier, Status::Actualise))
        .object(Status::Reel.code(), later(dossier, Status::Reel))
        .object("plan", plan(dossier))
        .list("scenarios", dossier.scenarios.iter().map(|known| scenario(known, dossier)))
        .json()
}

fn plan(dossier: &Dossier) -> Object {
    Object::default()
        .maybe("plafonds_suivants", dossier.base.assume_following.then_some(Json::Flag(true)))
        .texts(&v1::PLAN, &dossier.texts)
        .object("evolution", evolution(Owner::Base, &dossier.texts))
}

fn evolution(owner: Owner, texts: &Texts) -> Object {
    let rate = |account| typed(Field::Evolution(owner, Evolving::Line(account)), texts);
    let lines = Account::ALL
        .into_iter()
        .fold(Object::default(), |all, account| all.maybe(account.code(), rate(account)));
    Object::default().texts(&v1::evolution(owner), texts).object("comptes", lines)
}

fn poste(post: &PostDraft, texts: &Texts) -> Json {
    Object::default().texts(&v1::post(post.id), texts).choice("role", &v1::ROLES, post.role).json()
}

fn recette(id: Id, texts: &Texts) -> Json {
    Object::default().texts(&v1::income(id), texts).json()
}

fn depenses(dossier: &Dossier) -> Object {
    Account::ALL.into_iter().fold(Object::default(), |all, account| {
        let depense = Object::default()
            .texts(&v1::line(account), &dossier.texts)
            .maybe("retenue", dossier.base.switch(account).map(Json::Flag));
        all.object(account.code(), depense)
    })
}

fn due(line: &DueDraft, texts: &Texts) -> Json {
    Object::default()
        .with("quoi", Json::text(line.kind.code()))
        .texts(&v1::due(line.id), texts)
        .json()
}

/// The answers for the exercice of the dossier, then those for other years.
fn answers(dossier: &Dossier) -> Object {
    let of = |exercice| {
        points().fold(Object::default(), |all, point| {
            all.maybe(point.code, typed(Field::Point(exercice, point.code), &dossier.texts))
        })
    };
    let others = Exercice::all().filter(|year| *year != dossier.base.exercice);
    let others = others.fold(Object::default(), |all, exercice| {
        all.object(&exercice.year().to_string(), of(exercice))
    });
    of(dossier.base.exercice).object("autres_annees", others)
}

fn contracts(contracts: Contracts, owner: Owner, texts: &Texts) -> Object {
    let flag = |on: bool| on.then_some(Json::Flag(true));
    Object::default()
        .maybe("ctg", flag(contracts.ctg))
        .maybe("cej", flag(contracts.cej))
        .texts(&v1::contracts(owner), texts)
}

fn planner(planner: &PlannerDraft, texts: &Texts) -> Object {
    let read = |keys: &[TextKey]| Object::default().texts(keys, texts);
    let number = |of: fn(&SessionPlan) -> u32| {
        planner.plan.as_ref().map(of).filter(|number| *number != 0).map(Json::number)
    };
    read(&v1::PLANNER)
        .texts(&v1::fees(), texts)
        .list("actions", planner.actions.iter().map(|id| read(&v1::action(*id)).json()))
        .maybe("groupes", number(|plan| plan.groups))
        .maybe("seances", number(|plan| plan.sessions))
}

/// What the base became; a list is there when something of it was typed.
fn later(dossier: &Dossier, status: Status) -> Object {
    let (base, texts) = (&dossier.base, &dossier.texts);
    let read = |keys: &[TextKey]| Object::default().texts(keys, texts);
    let lines = |all: Object, account: Account| {
        all.object(account.code(), read(&v1::later_line(status, account)))
    };
    let datum = |all: Object, datum: Datum| {
        all.maybe(datum.code(), typed(Field::Later(status, Revised::Datum(datum)), texts))
    };
    read(&v1::later_closed(status))
        .places("postes", base.posts.iter().map(|post| read(&v1::later_post(status, post.id))))
        .places("recettes", base.incomes.iter().map(|id| read(&v1::later_income(status, *id))))
        .places(
            "couts",
            base.mission.costs.iter().map(|cost| read(&v1::later_cost(status, cost.id))),
        )
        .object("depenses", Account::ALL.into_iter().fold(Object::default(), lines))
        .object("donnees", Datum::all().fold(Object::default(), datum))
}

/// A ceiling that is published, with nothing typed, says nothing.
fn bareme(way: BaremeWay, owner: Owner, dossier: &Dossier) -> Object {
    let (texts, present) = (&dossier.texts, dossier.base.exercice);
    let others = texts.bareme_years(owner).filter(|year| *year != present);
    let others = others.fold(Object::default(), |all, exercice| {
        all.object(
            &exercice.year().to_string(),
            Object::default().texts(&v1::plafond(owner, exercice), texts),
        )
    });
    let typed = Object::default()
        .texts(&v1::plafond(owner, present), texts)
        .texts(&v1::bareme(owner), texts)
        .object("autres_annees", others);
    if way == BaremeWay::Published { typed } else { typed.choice("voie", &v1::WAYS, way) }
}

fn mission(draft: &MissionDraft, texts: &Texts) -> Object {
    let datum = |datum: Datum| typed(Field::Datum(draft.owner, datum), texts);
    let data =
        Datum::all().fold(Object::default(), |all, known| all.maybe(known.code(), datum(known)));
    let costs = draft.costs.iter().map(|cost| {
        let typed = Object::default().texts(&v1::cost(draft.owner, cost.id), texts);
        typed.maybe("par_seance", cost.per_session.then_some(Json::Flag(true))).json()
    });
    Object::default()
        .maybe("choisie", draft.chosen.map(|mission| Json::text(mission.code())))
        .list("engagees", draft.engaged.iter().map(|mission| Json::text(mission.code())))
        .object("donnees", data)
        .list("couts", costs)
}

fn scenario(scenario: &Scenario, dossier: &Dossier) -> Json {
    Object::default()
        .texts(&v1::scenario(scenario.id), &dossier.texts)
        .list("leviers", scenario.levers.iter().map(|known| lever(known, dossier)))
        .json()
}

fn lever(lever: &Lever, dossier: &Dossier) -> Json {
    let texts = &dossier.texts;
    let said = Object::default()
        .with("type", Json::text(v1::type_of(&lever.kind)))
        .texts(&v1::lever(lever.id, &lever.kind), texts);
    let said = said.texts(&v1::lapse(lever.id), texts);
    match &lever.kind {
        LeverKind::AddPost { role, from } => {
            said.choice("role", &v1::ROLES, *role).with("depuis", Json::number(from.number()))
        }
        LeverKind::ChangePost { post, from } => {
            // A post that is gone has no place.
            let place = dossier.base.posts.iter().zip(0_u32..).find(|(known, _)| known.id == *post);
            said.maybe("poste", place.map(|(_, place)| Json::number(place)))
                .with("depuis", Json::number(from.number()))
        }
        LeverKind::Charges { target, how } => {
            let account = match target {
                Target::All => v1::ALL_COSTS,
                Target::Line(account) => account.code(),
            };
            said.with("compte", Json::text(account)).choice("mode", &v1::MODES, *how)
        }
        LeverKind::Mission(draft) => said.with("mission", mission(draft, texts).json()),
        LeverKind::Income => said,
        LeverKind::Evolution => said.object("evolution", evolution(Owner::Lever(lever.id), texts)),
        LeverKind::Bareme(way) => {
            said.with("bareme", bareme(*way, Owner::Lever(lever.id), dossier).json())
        }
        LeverKind::Contracts(known) => {
            said.with("contrats", contracts(*known, Owner::Lever(lever.id), texts).json())
        }
    }
    .json()
}
