//! « Missions »: what the comparison comes to, in a few sentences.

use super::words::{NO_MISSION, may_fail, number};
use crate::law::{Condition, Datum, Framework, Mission};
use crate::money::Euros;
use crate::outcome::Verdict;
use crate::present::text::{capital, listed, mission_title};
use crate::scenario::Dossier;
use crate::scenario::missions::{MissionStake, MissionStakes};
use rust_decimal::Decimal;

/// The sentences; `**` around the strong words.
pub(super) fn conclusion(dossier: &Dossier, stakes: &MissionStakes) -> Vec<String> {
    let mut words = match stakes.framework {
        Framework::Renforcees2021 => renforcees(dossier, stakes),
        Framework::Supplementaires2017 => supplementaires(stakes),
    };
    words.push(
        "Tout dépend de l’indicateur et de l’accord de la Caf : l’enveloppe est limitée. Le bonus \
        n’a pas d’acompte, il arrive avec le solde, l’année suivante."
            .to_string(),
    );
    if let Some(mission) =
        dossier.base.mission.chosen.filter(|mission| mission.framework() == stakes.framework)
    {
        words.push(format!(
            "Votre base a déjà choisi « {} » : la colonne « {NO_MISSION} » la retire, avec ses \
                frais.",
            mission_title(mission)
        ));
    }
    words
}

fn name(mission: Mission) -> String {
    match mission {
        Mission::AnalysePratique => "l’analyse de la pratique".to_string(),
        Mission::PromotionRenforcee => "la stratégie de communication".to_string(),
        Mission::GuichetUnique => "le guichet unique".to_string(),
        Mission::DemandesEnLigne | Mission::PromotionActivite | Mission::FormationContinue => {
            format!("la mission « {} »", mission_title(mission))
        }
    }
}

fn renforcees(dossier: &Dossier, stakes: &MissionStakes) -> Vec<String> {
    let begun = |stake: &&MissionStake| !dossier.is_unplanned(stake.mission);
    let of = |mission: Mission| stakes.missions.iter().find(|stake| stake.mission == mission);
    let (Some(analyse), Some(promotion)) =
        (of(Mission::AnalysePratique), of(Mission::PromotionRenforcee))
    else {
        return Vec::new();
    };
    let mut words = match (analyse.gain(&stakes.none), promotion.gain(&stakes.none)) {
        (Ok(one), Ok(other)) if one >= other => {
            mission_comparison(stakes, (analyse, one), (promotion, other))
        }
        (Ok(one), Ok(other)) => mission_comparison(stakes, (promotion, other), (analyse, one)),
        (Ok(one), Err(_)) => half(analyse, one, Some(promotion).filter(begun)),
        (Err(_), Ok(other)) => half(promotion, other, Some(analyse).filter(begun)),
        (Err(_), Err(_)) => vec![
            "Pour les départager, complétez ce qui manque : la réponse s’écrira ici.".to_string(),
        ],
    };
    words.extend([analyse, promotion].into_iter().filter(begun).filter_map(not_yet));
    let guichet = of(Mission::GuichetUnique).filter(begun);
    words.extend(guichet.map(|stake| match stake.gain(&stakes.none) {
        Ok(gain) => entry(stake, gain),
        Err(_) => "Pour le guichet unique, il manque une réponse ou ses frais.".to_string(),
    }));
    words.extend(nothing_yet(stakes.missions.iter().filter(|stake| !begun(stake))));
    words
}

/// « Rien n’est encore prévu pour l’analyse de la pratique ni pour le guichet unique. »
fn nothing_yet<'a>(unplanned: impl Iterator<Item = &'a MissionStake>) -> Option<String> {
    let names: Vec<String> =
        unplanned.map(|stake| format!("pour {}", name(stake.mission))).collect();
    let (last, before) = names.split_last()?;
    let joint = if before.is_empty() { "" } else { " ni " };
    Some(format!("Rien n’est encore prévu {}{joint}{last}.", before.join(", ")))
}

/// Both are known: by how much one leaves more, with what margin, and what each risks.
fn mission_comparison(
    stakes: &MissionStakes,
    (best, most): (&MissionStake, Euros),
    (other, least): (&MissionStake, Euros),
) -> Vec<String> {
    let (best_name, other_name) = (name(best.mission), name(other.mission));
    let mut words = Vec::new();
    words.push(match most.checked_sub(least) {
        _ if most <= Euros::ZERO => {
            format!(
                "Avec ces prix, aucune des deux ne couvrirait ses frais, même avec le bonus : \
                    **{}** au mieux.",
                most.to_short_string()
            )
        }
        Ok(gap) if !gap.is_zero() => {
            format!(
                "Si tout est fait comme prévu, {best_name} vous laisserait **{} de plus** que \
                    {other_name}{}.",
                gap.to_short_string(),
                margin(best)
            )
        }
        _ => format!(
            "Si tout est fait comme prévu, {best_name} et {other_name} vous laisseraient \
                autant : **{}**.{}",
            most.to_short_string(),
            [best, other].map(at_the_limit).concat()
        ),
    });
    words.extend(missed(stakes, best, other));
    words
}

/// What each costs when its indicator is missed.
fn missed(stakes: &MissionStakes, best: &MissionStake, other: &MissionStake) -> Option<String> {
    let (best_name, other_name) = (name(best.mission), name(other.mission));
    let (one, two) = (best.loss(&stakes.none).ok()?, other.loss(&stakes.none).ok()?);
    let paid = if one == two {
        format!("l’une comme l’autre vous coûterait {}", one.to_short_string())
    } else {
        format!(
            "{best_name} vous coûterait {} ; {other_name}, {}",
            one.to_short_string(),
            two.to_short_string()
        )
    };
    Some(format!("Si l’indicateur est manqué, {paid}."))
}

/// One alone is known; `other`: the one of which something is planned, but not all.
fn half(known: &MissionStake, gain: Euros, other: Option<&MissionStake>) -> Vec<String> {
    let lacking = |other: &MissionStake| {
        let lacking = match &other.cost {
            Err(gaps) if gaps.is_empty() && other.mission == Mission::PromotionRenforcee => {
                "aucune action n’est prévue"
            }
            Err(gaps) if gaps.is_empty() => "aucun plan n’est possible",
            _ => "il manque un prix ou un nombre",
        };
        format!(" Pour {}, {lacking}.", name(other.mission))
    };
    let (left, margin) = if gain.is_negative() {
        ("vous coûterait", String::new())
    } else {
        ("vous laisserait", margin(known))
    };
    vec![format!(
        "Si tout est fait comme prévu, {} {left} **{}**{margin}.{}",
        name(known.mission),
        gain.abs().to_short_string(),
        other.map(lacking).unwrap_or_default()
    )]
}

/// « , avec une marge de quatre AM, mais aucune séance ne peut être annulée ».
fn margin(stake: &MissionStake) -> String {
    if stake.indicateurs.verdict != Verdict::Reached {
        return String::new();
    }
    let part = |margin: &crate::scenario::missions::Margin| {
        let spare = margin.spare().floor();
        let (one, many, feminine) = match margin.test {
            Condition::AtLeast(Datum::AmDifferents, _) => ("AM", "AM", false),
            Condition::AtLeast(Datum::Seances, _) => ("séance", "séances", true),
            Condition::AtLeast(..)
            | Condition::Yes(_)
            | Condition::ShareAtLeast(..)
            | Condition::Growth { .. } => ("action", "actions", true),
        };
        (spare > Decimal::ZERO).then(|| {
            format!(
                "{} {}",
                spelled(spare, feminine),
                if spare == Decimal::ONE { one } else { many }
            )
        })
    };
    // The sessions first: they are what is cancelled.
    let parts: Vec<String> = stake.margins.iter().rev().filter_map(part).collect();
    let of = |part: &String| {
        let elided = part.starts_with("un");
        if elided { format!("d’{part}") } else { format!("de {part}") }
    };
    let parts: Vec<String> = parts.iter().map(of).collect();
    let spare = if parts.is_empty() { "" } else { ", avec une marge " };
    let nil = nil_margins(stake).map(|words| format!(", mais {words}")).unwrap_or_default();
    format!("{spare}{}{nil}", parts.join(" et "))
}

/// What nothing may be taken from; nothing where every count has a margin.
fn nil_margins(stake: &MissionStake) -> Option<String> {
    let reached = stake.indicateurs.verdict == Verdict::Reached;
    let nil = stake.margins.iter().rev().filter(|margin| reached && margin.spare().is_zero());
    let words: Vec<String> = nil.map(|margin| may_fail(*margin)).collect();
    (!words.is_empty()).then(|| words.join(" et "))
}

/// The same as a sentence.
fn at_the_limit(stake: &MissionStake) -> String {
    nil_margins(stake)
        .map(|words| format!(" Pour {}, {words}.", name(stake.mission)))
        .unwrap_or_default()
}

/// Small numbers in words.
fn spelled(value: Decimal, feminine: bool) -> String {
    let words = ["deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"];
    let small = usize::try_from(value).ok().and_then(|value| words.get(value.checked_sub(2)?));
    match small {
        Some(word) => (*word).to_string(),
        None if value == Decimal::ONE => if feminine { "une" } else { "un" }.to_string(),
        None => number(value),
    }
}

fn not_yet(stake: &MissionStake) -> Option<String> {
    let name = capital(&name(stake.mission));
    match stake.indicateurs.verdict {
        Verdict::NotReached => {
            Some(format!("{name}, telle qu’elle est prévue, n’ouvre pas le bonus."))
        }
        Verdict::Undetermined => {
            Some(format!("Pour {}, tout n’est pas encore confirmé.", name.replacen('L', "l", 1)))
        }
        Verdict::Reached => None,
    }
}

fn entry(stake: &MissionStake, gain: Euros) -> String {
    let left = if gain.is_negative() {
        format!("coûterait {}, même", gain.abs().to_short_string())
    } else {
        format!("laisserait {},", gain.to_short_string())
    };
    match stake.indicateurs.verdict {
        Verdict::Reached => format!(
            "Le guichet unique, que vous tenez déjà, {left} si le bonus est accordé : un seul \
                bonus par an, il faut choisir."
        ),
        Verdict::NotReached | Verdict::Undetermined => format!(
            "Le guichet unique {left} si le relais devient la seule porte d’entrée des familles."
        ),
    }
}

fn supplementaires(stakes: &MissionStakes) -> Vec<String> {
    let known: Vec<(&MissionStake, Euros)> = stakes
        .missions
        .iter()
        .filter_map(|stake| Some((stake, stake.gain(&stakes.none).ok()?)))
        .collect();
    let Some(most) = known.iter().map(|(_, gain)| *gain).max() else {
        return vec![
            "Pour les départager, complétez ce qui manque : la réponse s’écrira ici.".to_string(),
        ];
    };
    let best: Vec<&MissionStake> =
        known.iter().filter(|(_, gain)| *gain == most).map(|(stake, _)| *stake).collect();
    let laid = if best.len() > 1 { "laisseraient autant" } else { "laisserait le plus" };
    let mut words = vec![format!(
        "Si tout est fait comme prévu, {} vous {laid} : **{}**.",
        named(&best),
        most.to_short_string()
    )];
    for (verdict, wording) in [
        (Verdict::Reached, "D’après vos données, l’indicateur serait atteint pour"),
        (Verdict::NotReached, "Un indicateur serait manqué pour"),
        (Verdict::Undetermined, "Il reste un indicateur à confirmer pour"),
    ] {
        let those: Vec<&MissionStake> =
            stakes.missions.iter().filter(|stake| stake.indicateurs.verdict == verdict).collect();
        words.extend((!those.is_empty()).then(|| format!("{wording} {}.", named(&those))));
    }
    words
}

/// « la mission « A » », « les missions « A », « B » et « C » ».
fn named(stakes: &[&MissionStake]) -> String {
    let quoted: Vec<String> =
        stakes.iter().map(|stake| format!("« {} »", mission_title(stake.mission))).collect();
    let head = if quoted.len() > 1 { "les missions" } else { "la mission" };
    format!("{head} {}", listed(&quoted))
}
