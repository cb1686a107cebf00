//! « Missions »: indicators, margins and service of a mission, in words.

use super::indicators::{IndicateurLine, indicateur_lines, wanted};
use crate::law::{Condition, Datum, Mission, cahier};
use crate::money::{Euros, UNIT_SPACE, format_count};
use crate::outcome::Verdict;
use crate::present::text::{Figure, bareme_owner, exact, typeset};
use crate::present::workbench::gap_field;
use crate::scenario::Dossier;
use crate::scenario::missions::{Margin, MissionStake, PlannedSessions};
use crate::situation::{Field, Gap, Known};
use rust_decimal::Decimal;

/// What the column without a mission is called.
pub(super) const NO_MISSION: &str = "Sans mission";

/// What the indicators say; a reached count says by how much.
pub(super) fn indicators(stake: &MissionStake) -> Vec<IndicateurLine> {
    let lines =
        indicateur_lines(&stake.indicateurs).into_iter().zip(&stake.indicateurs.indicateurs);
    lines
        .map(|(line, known)| {
            match stake.margins.iter().find(|margin| margin.test == known.indicateur.condition) {
                Some(margin) if line.verdict == Verdict::Reached => {
                    IndicateurLine { words: typeset(&counted_words(*margin)), ..line }
                }
                _ => line,
            }
        })
        .collect()
}

fn counted_words(margin: Margin) -> String {
    let (have, need) = (shown(margin, margin.measure.have), shown(margin, margin.measure.need));
    match margin.test {
        Condition::AtLeast(Datum::AmDifferents, _) => {
            format!("{have} AM différents, il en faut {need}")
        }
        Condition::AtLeast(Datum::Seances, _) => format!("{have} séances, il en faut {need}"),
        Condition::AtLeast(..) => format!(
            "{}, il en faut {need}",
            plural(margin.measure.have, "action prévue", "actions prévues")
        ),
        Condition::Yes(_) | Condition::ShareAtLeast(..) | Condition::Growth { .. } => {
            format!("{} : {have} pour {need}", wanted(margin.test))
        }
    }
}

/// What may still go wrong before the bonus is lost.
pub(super) fn margin_words(stake: &MissionStake, sessions: &PlannedSessions) -> Vec<String> {
    match (stake.indicateurs.verdict, stake.mission) {
        (Verdict::NotReached, _) => vec!["aucune : l’indicateur n’est pas atteint".to_string()],
        (_, Mission::GuichetUnique) => {
            vec!["aucune : un second point d’entrée suffit à perdre le bonus".to_string()]
        }
        (Verdict::Undetermined, Mission::PromotionRenforcee) if stake.margins.is_empty() => {
            vec!["à compléter".to_string()]
        }
        (_, Mission::PromotionRenforcee) => {
            let mut words: Vec<String> =
                stake.margins.iter().map(|margin| may_fail(*margin)).collect();
            words.push("le document de stratégie est indispensable".to_string());
            words
        }
        (Verdict::Undetermined, _) => vec!["à compléter".to_string()],
        (Verdict::Reached, Mission::DemandesEnLigne) if service_opened(stake) => {
            vec!["le service ouvert suffit : le nombre de demandes ne compte pas".to_string()]
        }
        (Verdict::Reached, mission) => {
            let mut words: Vec<String> =
                stake.margins.iter().map(|margin| may_fail(*margin)).collect();
            words.extend(
                (mission == Mission::AnalysePratique)
                    .then(|| of_a_group(stake, sessions))
                    .flatten(),
            );
            words
        }
    }
}

fn service_opened(stake: &MissionStake) -> bool {
    let opened = stake
        .indicateurs
        .indicateurs
        .iter()
        .find(|known| matches!(known.indicateur.condition, Condition::Yes(_)));
    opened.is_some_and(|known| known.verdict == Verdict::Reached)
}

/// « 2 séances peuvent être annulées », « aucune séance ne peut être annulée ».
pub(super) fn may_fail(margin: Margin) -> String {
    let spare = margin.spare().max(Decimal::ZERO);
    let one = spare == Decimal::ONE;
    let (none, can) = (spare.is_zero(), if one { "peut" } else { "peuvent" });
    match margin.test {
        Condition::AtLeast(Datum::AmDifferents, _) if none => {
            "aucun AM ne peut renoncer".to_string()
        }
        Condition::AtLeast(Datum::AmDifferents, _) => {
            format!("{} AM {can} renoncer", number(spare))
        }
        Condition::AtLeast(Datum::Seances, _) if none => {
            "aucune séance ne peut être annulée".to_string()
        }
        Condition::AtLeast(Datum::Seances, _) => {
            format!(
                "{} {can} être {}",
                plural(spare, "séance", "séances"),
                if one { "annulée" } else { "annulées" }
            )
        }
        Condition::AtLeast(..) if none => "aucune action ne peut être annulée".to_string(),
        Condition::AtLeast(..) => format!(
            "{} {can} être {}",
            plural(spare, "action", "actions"),
            if one { "annulée" } else { "annulées" }
        ),
        Condition::Yes(_) | Condition::ShareAtLeast(..) | Condition::Growth { .. } => {
            let wanted = wanted(margin.test);
            if none {
                format!("{wanted} : juste atteint")
            } else {
                format!("{wanted} : {} de plus que nécessaire", difference(margin, spare))
            }
        }
    }
}

/// A cancelled session may leave the bonus and yet break the cahier des charges.
fn of_a_group(stake: &MissionStake, sessions: &PlannedSessions) -> Option<String> {
    let PlannedSessions::Planned { plan, hours, .. } = sessions else { return None };
    let seances = stake
        .margins
        .iter()
        .find(|margin| matches!(margin.test, Condition::AtLeast(Datum::Seances, _)))?;
    let (spare, of_group) = (seances.spare(), plan.spare_of_a_group(*hours));
    let kept =
        format!("ses {} heures et ses {} séances", cahier::HOURS_PER_AM, cahier::SESSIONS_PER_AM);
    match of_group {
        _ if spare.is_zero() => None,
        0 => Some(format!("mais aucune sans priver un groupe de {kept}")),
        few if Decimal::from(few) < spare => {
            Some(format!("au plus {few} par groupe, pour que chacun garde {kept}"))
        }
        _ => None,
    }
}

pub(super) fn service(stake: &MissionStake, sessions: &PlannedSessions) -> String {
    match (stake.mission, sessions) {
        (Mission::AnalysePratique, PlannedSessions::Planned { plan, am, hours }) => {
            let (each, all) = (hours.checked_mul(plan.sessions), hours.checked_mul(plan.total()));
            let (each, all) = (
                each.map(|value| value.to_string()).unwrap_or_default(),
                all.map(|value| value.to_string()).unwrap_or_default(),
            );
            format!(
                "Soutien des professionnels en place : {} AM, {each} chacun, {all} animées en tout",
                format_count(*am)
            )
        }
        (Mission::AnalysePratique, _) => "Soutien des professionnels en place".to_string(),
        (Mission::PromotionRenforcee, _) => {
            "Promotion de l’accueil individuel et du métier".to_string()
        }
        (Mission::GuichetUnique, _) => {
            "Une seule porte d’entrée pour les familles qui cherchent un mode d’accueil".to_string()
        }
        (Mission::DemandesEnLigne, _) => "Les demandes des familles traitées en ligne".to_string(),
        (Mission::PromotionActivite, _) => {
            "Les AM en sous-activité reçus, leurs places montrées".to_string()
        }
        (Mission::FormationContinue, _) => {
            "Des AM formés, une solution pour leurs parents employeurs".to_string()
        }
    }
}

/// A number of a measure, with the sign of percentages.
pub(super) fn shown(margin: Margin, value: Decimal) -> String {
    if margin.measure.percent { format!("{}{UNIT_SPACE}%", exact(value)) } else { number(value) }
}

/// A difference of a measure: percentages differ by points.
pub(super) fn difference(margin: Margin, value: Decimal) -> String {
    if margin.measure.percent { plural(value, "point", "points") } else { number(value) }
}

pub(super) fn number(value: Decimal) -> String {
    exact(value.normalize())
}

pub(super) fn plural(value: Decimal, one: &str, many: &str) -> String {
    format!("{}{UNIT_SPACE}{}", number(value), if value < Decimal::TWO { one } else { many })
}

/// « 8 séances », « 1 action ».
pub(super) fn counted(count: u32, name: &str) -> String {
    plural(Decimal::from(count), name, &format!("{name}s"))
}

/// An amount, or the field that it waits for; `nothing` where nothing is planned: the words, and
/// where to begin.
pub(super) fn amount_figure(
    dossier: &Dossier,
    amount: &Known<Euros>,
    nothing: (&str, Option<Field>),
) -> Figure {
    match amount {
        Ok(amount) => Figure { words: amount.to_short_string(), known: true, field: None },
        Err(gaps) if gaps.is_empty() => {
            Figure { words: nothing.0.to_string(), known: false, field: nothing.1 }
        }
        Err(gaps) => {
            let owner = bareme_owner(dossier, None);
            let field = gaps.iter().find_map(|gap| gap_field(*gap, owner));
            let words = if gaps.contains(&Gap::TooLarge) { "trop grand" } else { "à compléter" };
            Figure { words: words.to_string(), known: false, field }
        }
    }
}
