//! What each scenario changes, in short sentences.

mod periods;

use crate::calendar::Exercice;
use crate::draft::{BaremeWay, MissionDraft};
use crate::law::{Datum, Mission};
use crate::money::{Etp, Euros, MINUS, PLUS, Rate, format_decimal};
use crate::present::text::{contract_words, mission_title, plural, post_name, typeset};
use crate::scenario::{ChargesChange, ChargesScope, Dossier, Lever, LeverKind, Quick};
use crate::situation::{Field, Owner, PostId, Role};
use periods::lever_when;
pub(crate) use periods::period_words;

/// The name of a what-if of one press, and of the scenario that it makes.
pub const fn quick_name(quick: Quick) -> &'static str {
    match quick {
        Quick::DemiPoste => "+ 0,5 ETP",
        Quick::Analyse => "Analyse de la pratique",
        Quick::Communication => "Communication",
        Quick::Guichet => "Guichet unique",
        Quick::Ctg => "CTG",
        Quick::Depenses => "Toutes les dépenses, en %",
        Quick::Blank => "Autre scénario",
    }
}

/// The words of its press: shorter where the press only begins something.
pub const fn quick_press(quick: Quick) -> &'static str {
    match quick {
        Quick::Depenses => "Dépenses ± %",
        Quick::Blank => "Autre…",
        Quick::DemiPoste | Quick::Analyse | Quick::Communication | Quick::Guichet | Quick::Ctg => {
            quick_name(quick)
        }
    }
}

/// What kind of change a lever is.
pub fn lever_title(kind: &LeverKind) -> &'static str {
    match kind {
        LeverKind::AddPost { .. } => "Un poste de plus",
        LeverKind::ChangePost { .. } => "Un poste modifié",
        LeverKind::Charges { .. } => "Des dépenses modifiées",
        LeverKind::Mission(_) => "Une autre mission",
        LeverKind::Income => "Une recette de plus",
        LeverKind::Bareme(_) => "Un autre prix plafond",
        LeverKind::Contracts(_) => "Un autre contrat avec la Caf",
        LeverKind::Evolution => "Une autre évolution par an",
    }
}

/// What a lever changes, and when where dates were typed: one sentence, or several for a mission
/// with its costs. « … » stands for what is not typed yet. `exercice`: the one that is looked at.
pub fn lever_sentence(dossier: &Dossier, lever: &Lever, exercice: Exercice) -> Vec<String> {
    let when = lever_when(dossier, lever, exercice);
    lever_what(dossier, lever).into_iter().chain(when).collect()
}

/// The same without its dates.
pub fn lever_what(dossier: &Dossier, lever: &Lever) -> Vec<String> {
    let sentences = match &lever.kind {
        LeverKind::AddPost { role } => vec![add_post(dossier, lever, *role)],
        LeverKind::ChangePost { post } => vec![change_post(dossier, lever, *post)],
        LeverKind::Charges { scope, change } => vec![charges(dossier, lever, *scope, *change)],
        LeverKind::Mission(draft) => mission(dossier, draft),
        LeverKind::Income => {
            let name = dossier.texts.get(Field::LeverName(lever.id)).trim();
            vec![format!(
                "{} : {}",
                if name.is_empty() { "Recette" } else { name },
                amount(dossier, Field::LeverAmount(lever.id))
            )]
        }
        LeverKind::Bareme(way) => vec![bareme(dossier, lever, *way)],
        LeverKind::Contracts(contracts) => vec![contract_words(*contracts).to_string()],
        LeverKind::Evolution => vec!["Une autre évolution par an, page « Sur 5 ans »".to_string()],
    };
    sentences.iter().map(|sentence| typeset(sentence)).collect()
}

fn add_post(dossier: &Dossier, lever: &Lever, role: Role) -> String {
    let etp = etp(dossier, Field::LeverEtp(lever.id));
    let what = if role == Role::Animateur {
        String::new()
    } else {
        format!(" ({})", crate::present::text::role_name(role).to_ascii_lowercase())
    };
    let entry = dossier.entry(Field::LeverCost(lever.id));
    let cost = match entry.value::<Euros>() {
        Some(cost) if cost.is_zero() && dossier.has_total() => String::new(),
        Some(cost) => format!(", {}/an", cost.to_short_string()),
        None if role == Role::Animateur && entry.is_empty() => ", au coût actuel".to_string(),
        None => ", coût …".to_string(),
    };
    format!("{etp} ETP de plus{what}{cost}")
}

fn change_post(dossier: &Dossier, lever: &Lever, post: PostId) -> String {
    if !dossier.base.posts.iter().any(|known| known.id == post) {
        return "Un poste qui n’est plus dans la base : sans effet".to_string();
    }
    let time = etp(dossier, Field::LeverEtp(lever.id));
    let cost = cost_of_change(dossier, lever, post);
    format!("« {} » à {time} ETP{cost}", post_name(dossier, post))
}

/// What a changed post costs: as typed, beside what its new time would make of its cost; else in
/// that proportion. Nothing where the pay stands in a total.
fn cost_of_change(dossier: &Dossier, lever: &Lever, post: PostId) -> String {
    let texts = &dossier.texts;
    let entry = dossier.entry(Field::LeverCost(lever.id));
    let before: Option<Euros> = texts.value(Field::PostCost(post));
    if dossier.has_total() && before.is_none_or(Euros::is_zero) {
        return String::new();
    }
    let usual = dossier.usual_cost(lever, post).filter(|_| dossier.is_changed_once(lever, post));
    let usual = usual.map(Euros::to_short_string);
    match (entry.value::<Euros>().map(Euros::to_short_string), usual) {
        (Some(cost), Some(usual)) if cost != usual => {
            format!(", {cost}/an (en proportion des ETP : {usual})")
        }
        (Some(cost), _) => format!(", {cost}/an"),
        (None, Some(usual)) if entry.is_empty() => {
            format!(", coût en proportion des ETP : {usual}/an")
        }
        (None, None) if entry.is_empty() && before.is_some() => {
            ", coût en proportion des ETP".to_string()
        }
        (None, _) => ", coût …".to_string(),
    }
}

fn charges(dossier: &Dossier, lever: &Lever, scope: ChargesScope, change: ChargesChange) -> String {
    let on = match scope {
        ChargesScope::All => "toutes les dépenses".to_string(),
        ChargesScope::Line(account) => account.name(),
    };
    let entry = dossier.entry(Field::LeverAmount(lever.id));
    let amount = match change {
        ChargesChange::Percent => entry
            .value::<Rate>()
            .map(|rate| signed(rate.decimal().is_sign_negative(), &rate.to_string())),
        ChargesChange::Add => entry
            .value::<Euros>()
            .map(|amount| signed(amount.is_negative(), &amount.abs().to_short_string())),
        ChargesChange::Set => entry.value().map(Euros::to_short_string),
    };
    let amount = amount.unwrap_or_else(|| "…".to_string());
    match change {
        ChargesChange::Set => format!("{on} : {amount}"),
        ChargesChange::Add | ChargesChange::Percent => format!("{amount} sur {on}"),
    }
}

fn signed(negative: bool, size: &str) -> String {
    format!("{} {}", if negative { MINUS } else { PLUS }, size.trim_start_matches(MINUS))
}

fn mission(dossier: &Dossier, draft: &MissionDraft) -> Vec<String> {
    let Some(chosen) = draft.chosen else {
        return vec!["Aucune mission".to_string()];
    };
    let count = |datum| dossier.texts.get(Field::Datum(draft.owner, datum)).trim().to_string();
    let shown = |text: String| if text.is_empty() { "…".to_string() } else { text };
    let first = match chosen {
        Mission::AnalysePratique => {
            let sessions = count(Datum::Seances);
            let known = dossier.texts.value(Field::Datum(draft.owner, Datum::Seances));
            let word = plural(known.unwrap_or(2), "séance");
            format!("{} AM, {} {word}", shown(count(Datum::AmDifferents)), shown(sessions))
        }
        Mission::PromotionRenforcee => {
            format!("Stratégie, actions dans l’année : {}", shown(count(Datum::Actions)))
        }
        Mission::DemandesEnLigne
        | Mission::PromotionActivite
        | Mission::FormationContinue
        | Mission::GuichetUnique => mission_title(chosen).to_string(),
    };
    let cost = |cost: &crate::draft::CostDraft| {
        let name = dossier.texts.get(Field::CostName(draft.owner, cost.id)).trim();
        let price = amount(dossier, Field::CostAmount(draft.owner, cost.id));
        let name = if name.is_empty() { "Frais" } else { name };
        if cost.per_session { format!("{name} à {price}") } else { format!("{name} {price}") }
    };
    std::iter::once(first).chain(draft.costs.iter().map(cost)).collect()
}

fn bareme(dossier: &Dossier, lever: &Lever, way: BaremeWay) -> String {
    let owner = Owner::Lever(lever.id);
    match way {
        BaremeWay::Published => "Prix plafond publié seulement".to_string(),
        BaremeWay::Entered => format!(
            "Prix plafond saisi : {}",
            amount(dossier, Field::PrixPlafond(owner, dossier.base.exercice))
        ),
        BaremeWay::Assumed => match dossier.texts.value::<Rate>(Field::Revaluation(owner)) {
            Some(rate) if !rate.decimal().is_zero() => {
                format!("Prix plafond revalorisé de {} par an", rate)
            }
            _ => "Dernier prix plafond connu reconduit".to_string(),
        },
    }
}

fn amount(dossier: &Dossier, field: Field) -> String {
    dossier.entry(field).value().map_or_else(|| "… €".to_string(), Euros::to_short_string)
}

fn etp(dossier: &Dossier, field: Field) -> String {
    let etp = dossier.texts.value::<Etp>(field);
    etp.map_or_else(|| "…".to_string(), |etp| format_decimal(etp.decimal(), 0, 4))
}
