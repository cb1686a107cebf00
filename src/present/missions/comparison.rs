//! « Missions »: each mission beside none, in words: what it brings, what it risks, what is
//! missing.

use super::conclusion::conclusion;
use super::indicators::IndicateurLine;
use super::words::{NO_MISSION, amount_figure, counted, indicators, margin_words, service};
use crate::law::{Certainty, Framework, Mission};
use crate::money::Euros;
use crate::outcome::{CeilingReason, Outcome, Term};
use crate::present::text::{Figure, mission_title, typeset};
use crate::scenario::Dossier;
use crate::scenario::missions::{MissionStake, MissionStakes, PlannedSessions};
use crate::situation::{Field, Known, PlannerField, both};

/// A figure with what explains it below.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExplainedFigure {
    /// The figure; « à compléter » with its field.
    pub figure: Figure,
    /// What it is made of; may be empty.
    pub note: String,
}

/// One mission, or none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissionColumn {
    /// The mission; none in the column « Sans mission ».
    pub mission: Option<Mission>,
    /// Its name.
    pub title: String,
    /// What it leaves when the indicators are reached.
    pub gain: ExplainedFigure,
    /// What it takes when they are missed.
    pub loss: ExplainedFigure,
    /// What it costs.
    pub cost: ExplainedFigure,
    /// What the Ps pays of it.
    pub share: ExplainedFigure,
    /// What is left to pay, reached or missed.
    pub rest: ExplainedFigure,
    /// What the indicators say.
    pub indicateurs: Vec<IndicateurLine>,
    /// How far the bonus is from being lost.
    pub margin: Vec<String>,
    /// What is done for people.
    pub service: String,
    /// Whether it can be made a scenario.
    pub ready: bool,
}

/// The missions of one framework side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissionComparison {
    /// Which framework.
    pub framework: Framework,
    /// The head of the table.
    pub caption: String,
    /// None first, then each mission.
    pub columns: Vec<MissionColumn>,
    /// The flat sum, with how sure it is.
    pub bonus: (String, Certainty),
    /// How sure the gains are.
    pub certainty: Certainty,
    /// What it comes to, in a few sentences; `**` around the strong words.
    pub conclusion: Vec<String>,
}

/// The comparisons of the exercice; none before 2017.
pub fn mission_comparisons(dossier: &Dossier) -> Vec<MissionComparison> {
    dossier.stakes().iter().map(|stakes| mission_comparison(dossier, stakes)).collect()
}

fn mission_comparison(dossier: &Dossier, stakes: &MissionStakes) -> MissionComparison {
    let kind = match stakes.framework {
        Framework::Renforcees2021 => "Missions renforcées",
        Framework::Supplementaires2017 => "Missions supplémentaires",
    };
    let bonus = stakes.missions.first().map(|stake| &stake.reached.bonus_mission);
    let costs = stakes.missions.iter().any(|stake| stake.cost != Ok(Euros::ZERO));
    let typed = if costs { Certainty::Entered } else { Certainty::Sourced };
    let certainty = stakes
        .missions
        .iter()
        .map(|stake| stake.reached.reste_a_charge.certainty)
        .fold(typed, Certainty::weakest);
    let none = none_column(dossier, &stakes.none);
    MissionComparison {
        framework: stakes.framework,
        caption: format!("{kind}, exercice {}", stakes.none.exercice.year()),
        columns: std::iter::once(none)
            .chain(stakes.missions.iter().map(|stake| column(dossier, stakes, stake)))
            .collect(),
        bonus: bonus
            .and_then(|step| Some((step.euros().ok()?.to_short_string(), step.certainty)))
            .unwrap_or(("le forfait saisi".to_string(), Certainty::Entered)),
        certainty,
        conclusion: conclusion(dossier, stakes).iter().map(|words| typeset(words)).collect(),
    }
}

fn plain(words: &str) -> ExplainedFigure {
    ExplainedFigure {
        figure: Figure { words: typeset(words), known: true, field: None },
        note: String::new(),
    }
}

fn none_column(dossier: &Dossier, none: &Outcome) -> MissionColumn {
    MissionColumn {
        mission: None,
        title: NO_MISSION.to_string(),
        gain: plain("0 €"),
        loss: plain("0 €"),
        cost: plain("0 €"),
        share: plain("0 €"),
        rest: ExplainedFigure {
            figure: amount_figure(dossier, &none.reste_a_charge.euros(), ("", None)),
            note: String::new(),
        },
        indicateurs: Vec::new(),
        margin: vec!["rien à perdre".to_string()],
        service: "Les missions socles seules".to_string(),
        ready: false,
    }
}

fn column(dossier: &Dossier, stakes: &MissionStakes, stake: &MissionStake) -> MissionColumn {
    let (none, sessions) = (&stakes.none, dossier.planned_sessions());
    let of = |amount: &Known<Euros>, note: Option<String>| {
        let figure = amount_figure(dossier, amount, nothing_planned(stake.mission));
        ExplainedFigure { figure, note: typeset(&note.unwrap_or_default()) }
    };
    let share = both(stake.cost.clone(), stake.ps_share(none)).map(|(_, share)| share);
    MissionColumn {
        mission: Some(stake.mission),
        title: short_title(stake.mission).to_string(),
        gain: of(&stake.gain(none), gain_note(none, stake)),
        loss: of(&stake.loss(none), loss_note(none, stake)),
        cost: of(&stake.cost, cost_note(dossier, stake, &sessions)),
        share: of(&share, share_note(none, stake)),
        rest: of(&stake.reached.reste_a_charge.euros(), rest_note(stake)),
        indicateurs: indicators(stake),
        margin: margin_words(stake, &sessions).iter().map(|words| typeset(words)).collect(),
        service: typeset(&service(stake, &sessions)),
        ready: dossier.planned_mission(stake.mission).is_some(),
    }
}

/// What is said in the place of amounts when nothing is planned, and the first box of the plan.
const fn nothing_planned(mission: Mission) -> (&'static str, Option<Field>) {
    match mission {
        Mission::PromotionRenforcee => {
            ("à compléter", Some(Field::Planner(PlannerField::Strategie)))
        }
        Mission::DemandesEnLigne
        | Mission::PromotionActivite
        | Mission::FormationContinue
        | Mission::GuichetUnique
        | Mission::AnalysePratique => ("aucun plan possible", None),
    }
}

/// The name of a mission at the head of a column.
pub(super) const fn short_title(mission: Mission) -> &'static str {
    match mission {
        Mission::PromotionRenforcee => "Stratégie de communication",
        Mission::DemandesEnLigne
        | Mission::PromotionActivite
        | Mission::FormationContinue
        | Mission::GuichetUnique
        | Mission::AnalysePratique => mission_title(mission),
    }
}

/// What is paid for.
const fn paid(mission: Mission) -> &'static str {
    match mission {
        Mission::AnalysePratique => "de séances",
        Mission::PromotionRenforcee => "d’actions",
        Mission::DemandesEnLigne
        | Mission::PromotionActivite
        | Mission::FormationContinue
        | Mission::GuichetUnique => "de frais",
    }
}

fn gain_note(none: &Outcome, stake: &MissionStake) -> Option<String> {
    let (cost, bonus) = (stake.cost.as_ref().ok()?, stake.reached.bonus_mission.euros().ok()?);
    if cost.is_zero() {
        return Some(format!("{} de bonus, sans frais saisis", bonus.to_short_string()));
    }
    let helped = helped(none, stake)?;
    let words = format!(
        "{} de bonus moins {} {}{helped}",
        bonus.to_short_string(),
        cost.to_short_string(),
        paid(stake.mission)
    );
    let short = stake.gain(none).is_ok_and(Euros::is_negative);
    Some(if short {
        format!("{words} : même obtenu, il ne couvrirait pas les frais")
    } else {
        words
    })
}

fn loss_note(none: &Outcome, stake: &MissionStake) -> Option<String> {
    let cost = stake.cost.as_ref().ok()?;
    if cost.is_zero() {
        return Some("rien à payer, sans frais saisis".to_string());
    }
    Some(format!(
        "{} {} à payer, sans bonus{}",
        cost.to_short_string(),
        paid(stake.mission),
        helped(none, stake)?
    ))
}

/// « , dont 860 € payés par la Ps »: what the Caf pays of the costs, where it pays some; the Psej
/// falls when the Ps alone rises.
fn helped(none: &Outcome, stake: &MissionStake) -> Option<String> {
    let (ps, psej) = (stake.ps_share(none).ok()?, stake.psej_share(none).ok()?);
    let mut words = String::new();
    if !ps.is_zero() {
        words.push_str(&format!(", dont {} payés par la Ps", ps.to_short_string()));
    }
    if psej.is_negative() {
        words.push_str(&format!(", et {} de Psej en moins", psej.abs().to_short_string()));
    } else if !psej.is_zero() {
        words.push_str(&format!(", et {} de Psej en plus", psej.to_short_string()));
    }
    Some(words)
}

fn cost_note(
    dossier: &Dossier,
    stake: &MissionStake,
    sessions: &PlannedSessions,
) -> Option<String> {
    match stake.mission {
        Mission::AnalysePratique => {
            let PlannedSessions::Planned { plan, .. } = sessions else { return None };
            let price = super::session_plans::session_price(dossier).ok()?;
            Some(format!("{} à {}", counted(plan.total(), "séance"), price.to_short_string()))
        }
        Mission::PromotionRenforcee => {
            let count = u32::try_from(dossier.base.planner.actions.len()).ok()?;
            let none = || "aucune action prévue".to_string();
            Some(if count == 0 { none() } else { counted(count, "action") })
        }
        Mission::DemandesEnLigne | Mission::PromotionActivite | Mission::FormationContinue => {
            let chosen = dossier.base.mission.chosen == Some(stake.mission);
            chosen.then(|| "les frais de votre base".to_string())
        }
        Mission::GuichetUnique => None,
    }
}

fn share_note(none: &Outcome, stake: &MissionStake) -> Option<String> {
    let (cost, room) = (*stake.cost.as_ref().ok()?, none.marge.euros().ok()?);
    let rate =
        none.ps.part(Term::Taux).and_then(|taux| taux.rate().ok()).map(|rate| rate.to_string());
    let rate = rate.unwrap_or_else(|| "une part".to_string());
    Some(if cost.is_zero() {
        String::new()
    } else if none.marge.ceiling_reason() == Some(CeilingReason::NoAnimateur) {
        "sans animateur, il n’y a pas de Ps".to_string()
    } else if room.is_negative() {
        format!("le plafond est déjà dépassé de {}", room.abs().to_short_string())
    } else if room.is_zero() {
        "les dépenses sont déjà juste au plafond".to_string()
    } else if room >= cost {
        format!("{rate} de {} : il reste de la place sous le plafond", cost.to_short_string())
    } else {
        format!("{rate} de {} : le reste dépasse le plafond", room.to_short_string())
    })
}

fn rest_note(stake: &MissionStake) -> Option<String> {
    let missed = stake.missed.reste_a_charge.euros().ok()?;
    Some(format!("si l’indicateur est atteint ; {} s’il est manqué", missed.to_short_string()))
}
