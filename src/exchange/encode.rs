//! From the domain to the wire.

use super::v1;
use crate::draft::{BaremeWay, MissionDraft, Texts};
use crate::law::{Account, Datum};
use crate::scenario::{Dossier, How, Lever, LeverKind, Scenario, Target};
use crate::situation::{Field, Owner, Role};
use std::collections::BTreeMap;

pub(super) fn wire(dossier: &Dossier) -> v1::Dossier {
    let text = |field| dossier.texts.get(field).to_string();
    let base = &dossier.base;
    v1::Dossier {
        relais: text(Field::RelaisName),
        exemple: dossier.example,
        exercice: base.exercice.year(),
        bareme: bareme(base.bareme, Owner::Base, dossier),
        bonus: text(Field::Bonus),
        postes: base.posts.iter().map(|post| poste(post, &dossier.texts)).collect(),
        depenses: depenses(dossier),
        mission: mission(&base.mission, &dossier.texts),
        recettes: base
            .incomes
            .iter()
            .map(|id| v1::Recette { nom: text(Field::IncomeName(*id)), montant: text(Field::IncomeAmount(*id)) })
            .collect(),
        am: text(Field::Am),
        communes: text(Field::Communes),
        mois_de_fermeture: text(Field::Closed),
        scenarios: dossier.scenarios.iter().map(|known| scenario(known, dossier)).collect(),
    }
}

fn poste(post: &crate::draft::PostDraft, texts: &Texts) -> v1::Poste {
    let text = |field| texts.get(field).to_string();
    v1::Poste {
        nom: text(Field::PostName(post.id)),
        role: role(post.role),
        etp: text(Field::PostEtp(post.id)),
        mois: text(Field::PostMonths(post.id)),
        cout: text(Field::PostCost(post.id)),
    }
}

// Maps are filled one by one: collecting them would bring a sort that nothing else needs.
fn depenses(dossier: &Dossier) -> BTreeMap<String, v1::Depense> {
    let mut all = BTreeMap::new();
    for (code, depense) in Account::ALL.into_iter().filter_map(|account| depense(account, dossier)) {
        all.insert(code, depense);
    }
    all
}

fn depense(account: Account, dossier: &Dossier) -> Option<(String, v1::Depense)> {
    let montant = dossier.texts.get(Field::Line(account)).to_string();
    let retenue = dossier.base.switches.get(&account).copied();
    let said = !montant.is_empty() || retenue.is_some();
    said.then(|| (account.code().to_string(), v1::Depense { montant, retenue }))
}

fn bareme(way: BaremeWay, owner: Owner, dossier: &Dossier) -> v1::Bareme {
    let text = |field| dossier.texts.get(field).to_string();
    v1::Bareme {
        voie: match way {
            BaremeWay::Published => v1::Voie::Publie,
            BaremeWay::Entered => v1::Voie::Saisi,
            BaremeWay::Assumed => v1::Voie::Hypothese,
        },
        prix_plafond: text(Field::PrixPlafond(owner, dossier.base.exercice)),
        origine: text(Field::PlafondOrigin(owner, dossier.base.exercice)),
        revalorisation: text(Field::Revaluation(owner)),
    }
}

fn mission(draft: &MissionDraft, texts: &Texts) -> v1::Mission {
    let mut donnees = BTreeMap::new();
    for datum in Datum::all() {
        let text = texts.get(Field::Datum(draft.owner, datum));
        if !text.is_empty() {
            donnees.insert(datum.code().to_string(), text.to_string());
        }
    }
    let cost = |cost: &crate::draft::CostDraft| v1::Cout {
        nom: texts.get(Field::CostName(draft.owner, cost.id)).to_string(),
        prix: texts.get(Field::CostAmount(draft.owner, cost.id)).to_string(),
        par_seance: cost.per_session,
    };
    v1::Mission {
        choisie: draft.chosen.map(|mission| mission.code().to_string()),
        engagees: draft.engaged.iter().map(|mission| mission.code().to_string()).collect(),
        donnees,
        couts: draft.costs.iter().map(cost).collect(),
    }
}

fn role(role: Role) -> v1::Role {
    match role {
        Role::Animateur => v1::Role::Animateur,
        Role::Administratif => v1::Role::Administratif,
        Role::Entretien => v1::Role::Entretien,
        Role::Autre => v1::Role::Autre,
    }
}

fn scenario(scenario: &Scenario, dossier: &Dossier) -> v1::Scenario {
    v1::Scenario {
        nom: dossier.texts.get(Field::ScenarioName(scenario.id)).to_string(),
        leviers: scenario.levers.iter().map(|known| lever(known, dossier)).collect(),
    }
}

pub(super) fn lever(lever: &Lever, dossier: &Dossier) -> v1::Levier {
    let text = |field| dossier.texts.get(field).to_string();
    let id = lever.id;
    let (nom, etp, cout) = (text(Field::LeverName(id)), text(Field::LeverEtp(id)), text(Field::LeverCost(id)));
    let amount = text(Field::LeverAmount(id));
    let of = v1::Levier::of;
    match &lever.kind {
        LeverKind::AddPost { role: what, from } => {
            let said = v1::Levier { role: Some(role(*what)), depuis: Some(from.number()), ..of(v1::Genre::NouveauPoste) };
            v1::Levier { nom, etp, cout, ..said }
        }
        LeverKind::ChangePost { post, from } => {
            let poste = dossier.base.posts.iter().position(|known| known.id == *post);
            v1::Levier { poste, etp, cout, depuis: Some(from.number()), ..of(v1::Genre::PosteModifie) }
        }
        LeverKind::Charges { target, how } => {
            let compte = match target {
                Target::All => "toutes".to_string(),
                Target::Line(account) => account.code().to_string(),
            };
            v1::Levier { compte, mode: Some(mode(*how)), valeur: amount, ..of(v1::Genre::Depenses) }
        }
        LeverKind::Mission(draft) => v1::Levier { mission: Some(mission(draft, &dossier.texts)), ..of(v1::Genre::Mission) },
        LeverKind::Income => v1::Levier { nom, montant: amount, ..of(v1::Genre::Recette) },
        LeverKind::Contracts(_) => of(v1::Genre::Bareme),
        LeverKind::Bareme(way) => v1::Levier { bareme: Some(bareme(*way, Owner::Lever(id), dossier)), ..of(v1::Genre::Bareme) },
    }
}

fn mode(how: How) -> v1::Mode {
    match how {
        How::Add => v1::Mode::Ajout,
        How::Percent => v1::Mode::Pourcentage,
        How::Set => v1::Mode::Montant,
    }
}
