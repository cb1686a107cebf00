//! The lists to tick, in words.

use crate::calendar::Exercice;
use crate::law::{
    Certainty, Checklist, ChecklistItem, DutyTheme, Mission, Stake, call_for_projects,
    checklist_items, proofs,
};
use crate::present::text::{Quote, mission_title, typeset};

/// A line to tick.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PointView {
    /// Its stable code.
    pub code: &'static str,
    /// What is ticked.
    pub title: String,
    /// The years in which it holds.
    pub years: String,
    /// What it endangers when it is not met.
    pub stake: String,
    /// Whether it may not concern the relais.
    pub conditional: bool,
    /// How sure it is.
    pub certainty: Certainty,
    /// Where it is written.
    pub quote: Quote,
}

/// A list, under its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListView {
    /// Its name.
    pub title: String,
    /// Its lines.
    pub points: Vec<PointView>,
}

/// What an unmet line endangers.
const fn stake_words(stake: Stake) -> &'static str {
    match stake {
        Stake::Ps => "la prestation de service",
        Stake::Renouvellement => "la validation du projet ou son renouvellement",
        Stake::Bonus => "le bonus mission",
        Stake::Obligation => "rien pour le financement, c’est une obligation de la commune",
        Stake::Conseil => "rien, c’est un conseil",
    }
}

/// What an unmet point endangers, with a word where no text says so itself.
pub fn stake_of(point: &ChecklistItem) -> String {
    format!(
        "{}{}",
        stake_words(point.stake),
        if point.stake_deduced { " (enjeu déduit)" } else { "" }
    )
}

/// Name of a part of the duties.
const fn theme_title(theme: DutyTheme) -> &'static str {
    match theme {
        DutyTheme::Gestionnaire => "Gestionnaire",
        DutyTheme::Projet => "Projet de fonctionnement",
        DutyTheme::Equipe => "Équipe",
        DutyTheme::Locaux => "Locaux",
        DutyTheme::Evaluation => "Évaluation et suivi",
        DutyTheme::MissionsFamilles => "Missions socles : familles",
        DutyTheme::MissionsProfessionnels => "Missions socles : professionnels",
        DutyTheme::MissionsPilotage => "Missions socles : pilotage et territoire",
    }
}

/// « 2017 », « 2017 à 2021 », « depuis 2022 ».
pub fn years(from: Exercice, until: Option<Exercice>) -> String {
    match until {
        Some(until) if until == from => from.year().to_string(),
        Some(until) => format!("{} à {}", from.year(), until.year()),
        None => format!("depuis {}", from.year()),
    }
}

/// A point, for one exercice or, without it, for all of them.
fn point_view(point: &'static ChecklistItem, exercice: Option<Exercice>) -> PointView {
    let after = point.stated_until().filter(|_| exercice.is_none());
    let deduced = after.map_or(String::new(), |last| format!(", indicatif après {}", last.year()));
    PointView {
        code: point.code,
        title: typeset(point.title),
        years: format!("{}{deduced}", years(point.from, point.until)),
        stake: stake_of(point),
        conditional: point.conditional,
        certainty: exercice.map_or(point.certainty, |exercice| point.certainty_at(exercice)),
        quote: Quote::of(point.source),
    }
}

/// The lines of a list that hold in an exercice, or all of them.
fn list_view(title: &str, list: Checklist, exercice: Option<Exercice>) -> Option<ListView> {
    let holds = |point: &&'static ChecklistItem| {
        point.list == list && exercice.is_none_or(|exercice| point.holds(exercice))
    };
    let points: Vec<PointView> =
        checklist_items().filter(holds).map(|point| point_view(point, exercice)).collect();
    (!points.is_empty()).then(|| ListView { title: typeset(title), points })
}

/// What every relais must be and do, by theme: in an exercice, or in all of them. A theme without a
/// line is left out.
pub fn duty_lists(exercice: Option<Exercice>) -> Vec<ListView> {
    DutyTheme::ALL
        .into_iter()
        .filter_map(|theme| list_view(theme_title(theme), Checklist::Devoir(theme), exercice))
        .collect()
}

/// What proves the missions, all years: what is common to all first.
pub fn proof_lists() -> Vec<ListView> {
    let common = list_view("Toutes les missions", Checklist::Preuve(None), None);
    let of = |mission| list_view(mission_title(mission), Checklist::Preuve(Some(mission)), None);
    common.into_iter().chain(Mission::ALL.into_iter().filter_map(of)).collect()
}

/// What to keep to prove a mission in an exercice.
pub fn proof_list(mission: Mission, exercice: Exercice) -> ListView {
    let points = proofs(mission, exercice).map(|point| point_view(point, Some(exercice))).collect();
    ListView { title: typeset(mission_title(mission)), points }
}

/// What the call for projects of 2017 asked.
pub fn call_list() -> ListView {
    ListView {
        title: typeset("Appel à projets de la Caf Touraine, 2017"),
        points: call_for_projects().map(|point| point_view(point, None)).collect(),
    }
}
