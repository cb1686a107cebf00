//! From the domain to the wire.

use super::json::Json;
use super::object::{Object, typed};
use super::v1;
use crate::draft::{BaremeWay, MissionDraft, PostDraft, Texts};
use crate::law::{Account, Datum};
use crate::scenario::{Dossier, Lever, LeverKind, Scenario, Target};
use crate::situation::{Field, Id, Owner};

pub(super) fn dossier(dossier: &Dossier) -> Json {
    let (base, texts) = (&dossier.base, &dossier.texts);
    Object::default()
        .texts(&v1::DOSSIER, texts)
        .maybe("exemple", dossier.example.then_some(Json::Flag(true)))
        .with("exercice", Json::number(base.exercice.year()))
        .object("bareme", bareme(base.bareme, Owner::Base, texts))
        .list("postes", base.posts.iter().map(|post| poste(post, texts)))
        .object("depenses", depenses(dossier))
        .object("mission", mission(&base.mission, texts))
        .list("recettes", base.incomes.iter().map(|id| recette(*id, texts)))
        .list("scenarios", dossier.scenarios.iter().map(|known| scenario(known, dossier)))
        .json()
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
            .maybe("retenue", dossier.base.switches.get(&account).copied().map(Json::Flag));
        all.object(account.code(), depense)
    })
}

/// A ceiling that is published, with nothing typed, says nothing.
fn bareme(way: BaremeWay, owner: Owner, texts: &Texts) -> Object {
    let typed = Object::default().texts(&v1::bareme(owner), texts);
    if way == BaremeWay::Published { typed } else { typed.choice("voie", &v1::WAYS, way) }
}

fn mission(draft: &MissionDraft, texts: &Texts) -> Object {
    let datum = |datum: Datum| typed(Field::Datum(draft.owner, datum), texts);
    let data = Datum::all().fold(Object::default(), |all, known| all.maybe(known.code(), datum(known)));
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
    let said = Object::default().with("type", Json::text(v1::type_of(&lever.kind))).texts(&v1::lever(lever.id, &lever.kind), texts);
    match &lever.kind {
        LeverKind::AddPost { role, from } => said.choice("role", &v1::ROLES, *role).with("depuis", Json::number(from.number())),
        LeverKind::ChangePost { post, from } => {
            // A post that is gone has no place.
            let place = dossier.base.posts.iter().zip(0_u32..).find(|(known, _)| known.id == *post);
            said.maybe("poste", place.map(|(_, place)| Json::number(place))).with("depuis", Json::number(from.number()))
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
        LeverKind::Bareme(way) => said.with("bareme", bareme(*way, Owner::Lever(lever.id), texts).json()),
    }
    .json()
}
