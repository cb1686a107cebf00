//! The lines of a ranking, and what is said of it.

use super::words::{appel_label, criterion_words, lack_words};
use crate::money::UNIT_SPACE;
use crate::outcome::Verdict;
use crate::present::text::{count_words, listed, mission_title, plural, relais_named, typeset};
use crate::scenario::collection::{
    AppelAProjets, AppelCriterion, AppelRanking, RankedCandidature, RelaisFigures, RelaisId,
};
use std::collections::BTreeMap;

/// A file of the ranking, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AppelLine {
    /// Whose it is.
    pub id: RelaisId,
    /// Its rank.
    pub rank: usize,
    /// The name of the relais.
    pub name: String,
    /// The mission, and what its indicators would say.
    pub mission: String,
    /// All its points, with « ex æquo » where another file has as many.
    pub score: String,
    /// The points of each criterion, with their names.
    pub points: String,
    /// The same without them: « 7 + 3 + 0 ».
    pub parts: String,
    /// The rank that was decided in the place of the computed one, and why; empty for none.
    pub decided: String,
    /// What it asks for.
    pub amount: String,
    /// Whether the envelope reaches it.
    pub is_within: bool,
    /// The same in words.
    pub reached: &'static str,
}

/// That a ranking is no right.
pub const NO_RIGHT: &str = "Ce classement n’ouvre aucun droit : le conseil d’administration \
    décide, et le bonus n’est versé que si les objectifs de la mission sont atteints.";

/// What is said of a ranking.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RankingNotes {
    /// How much is asked for, how far the envelope goes.
    pub facts: Vec<String>,
    /// What has to be decided.
    pub to_decide: Vec<String>,
}

/// The name of a relais among figures in the order of their numbers.
fn name_of(relais: &[RelaisFigures], id: RelaisId) -> &str {
    relais_named(RelaisFigures::of_id(relais, id).map_or("", |known| &known.name))
}

/// Each file of a ranking.
pub fn appel_lines(
    appel: &AppelAProjets,
    ranking: &AppelRanking,
    relais: &[RelaisFigures],
) -> Vec<AppelLine> {
    let line = |(rank, known): (usize, &RankedCandidature)| AppelLine {
        id: known.id,
        rank,
        name: name_of(relais, known.id).to_string(),
        mission: mission_words(known, relais),
        score: score_words(known),
        points: points_words(known),
        parts: known.points.map(|points| points.to_string()).join(" + "),
        decided: decided_words(appel, known),
        amount: known.amount.to_short_string(),
        is_within: known.is_within,
        reached: if known.is_within { "dans l’enveloppe" } else { "hors enveloppe" },
    };
    (1..).zip(&ranking.ranked).map(line).collect()
}

fn mission_words(known: &RankedCandidature, relais: &[RelaisFigures]) -> String {
    let figures = RelaisFigures::of_id(relais, known.id);
    let verdict = figures.and_then(|figures| figures.mission).map(|(_, verdict)| verdict);
    let title = mission_title(known.mission);
    // What is planned is no indicator that was reached.
    let would = verdict.map(|verdict| format!(" ; objectifs : {}", objectives_words(verdict)));
    typeset(&format!("{title}{}", would.unwrap_or_default()))
}

const fn objectives_words(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Reached => "seraient atteints",
        Verdict::NotReached => "seraient manqués",
        Verdict::Undetermined => "à confirmer",
    }
}

/// « 9 points, ex æquo ».
fn score_words(known: &RankedCandidature) -> String {
    let tied = if known.is_tied { ", ex æquo" } else { "" };
    typeset(&format!("{} {}{tied}", known.score, plural(known.score, "point")))
}

/// « mission prioritaire 7 + besoins du territoire 2 + projet du relais 0 ».
fn points_words(known: &RankedCandidature) -> String {
    let parts: Vec<String> = AppelCriterion::ALL
        .into_iter()
        .zip(known.points)
        .map(|(criterion, points)| format!("{} {points}", criterion_words(criterion)))
        .collect();
    typeset(&parts.join(" + "))
}

fn decided_words(appel: &AppelAProjets, known: &RankedCandidature) -> String {
    let Some(rank) = known.decided else { return String::new() };
    let reason = appel.candidature(known.id).reason;
    let tied = if known.is_tied { " ex æquo" } else { "" };
    typeset(&format!(
        "Rang décidé : {rank} (calculé : {}{tied}). {}",
        known.computed,
        reason.trim()
    ))
}

/// Each file that is not ranked: whose it is, and what it lacks.
pub fn incomplete_lines(
    ranking: &AppelRanking,
    relais: &[RelaisFigures],
) -> Vec<(RelaisId, String, String)> {
    let line = |(id, lacks): &(RelaisId, Vec<_>)| {
        let lacks: Vec<String> = lacks.iter().map(|lack| lack_words(*lack).to_string()).collect();
        let words = typeset(&format!("Manque : {}.", listed(&lacks)));
        (*id, name_of(relais, *id).to_string(), words)
    };
    ranking.incomplete.iter().map(line).collect()
}

/// What is said of a ranking: nothing of it is a right.
pub fn ranking_notes(
    appel: &AppelAProjets,
    ranking: &AppelRanking,
    relais: &[RelaisFigures],
) -> RankingNotes {
    let ranked = files(ranking.ranked.len());
    let word = plural(counted(ranking.ranked.len()), "classé");
    let asked = format!("{ranked} {word} : {} en tout.", ranking.asked.to_short_string());
    let first = ranking.first_below().map(|first| {
        let rank = ranking.within().saturating_add(1);
        format!("Premier sous la ligne : {}, rang {rank}.", name_of(relais, first.id))
    });
    let incomplete = ranking.incomplete.len();
    let incomplete =
        (incomplete > 0).then(|| format!("{} à compléter, hors classement.", files(incomplete)));
    let unseen = ranking.ranked.iter().filter(|known| !known.is_appreciated).count();
    let unseen = (unseen > 0)
        .then(|| format!("{} à apprécier encore : ce qui ne l’est pas compte 0.", files(unseen)));
    let facts = [Some(asked), envelope_words(ranking), first, incomplete, unseen];
    let to_decide = [
        error_words(appel),
        cut_words(ranking, relais),
        unsettled_words(ranking, relais),
        shared_words(ranking, relais),
        moved_words(ranking, relais),
    ];
    RankingNotes {
        facts: facts.into_iter().flatten().map(|words| typeset(&words)).collect(),
        to_decide: to_decide.into_iter().flatten().map(|words| typeset(&words)).collect(),
    }
}

fn counted(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// « 12 dossiers ».
fn files(count: usize) -> String {
    format!("{} {}", count_words(count), plural(counted(count), "dossier"))
}

/// How far the envelope goes; nothing without one.
fn envelope_words(ranking: &AppelRanking) -> Option<String> {
    let enveloppe = ranking.enveloppe?.to_short_string();
    let within = ranking.within();
    if within == 0 && !ranking.ranked.is_empty() {
        return Some(format!("L’enveloppe de {enveloppe} ne paie pas le premier dossier."));
    }
    Some(format!(
        "L’enveloppe de {enveloppe} va jusqu’au rang {within} : {} pour {} ; il reste {}.",
        ranking.spent.to_short_string(),
        files(within),
        ranking.left()?.to_short_string()
    ))
}

/// The names of files, the first ones of many.
fn names_of(ids: impl Iterator<Item = RelaisId>, relais: &[RelaisFigures]) -> String {
    let ids: Vec<RelaisId> = ids.collect();
    let names = ids.iter().take(NAMED).map(|id| name_of(relais, *id).to_string());
    let more = ids.len().saturating_sub(NAMED);
    let more = (more > 0)
        .then(|| format!("{}{UNIT_SPACE}{}", count_words(more), plural(counted(more), "autre")));
    listed(&names.chain(more).collect::<Vec<_>>())
}

fn unsettled_words(ranking: &AppelRanking, relais: &[RelaisFigures]) -> Option<String> {
    let names = names_of(ranking.unsettled.iter().copied(), relais);
    (!ranking.unsettled.is_empty()).then(|| {
        format!("Un rang décidé ne compte pas encore, faute de motif ou de nombre : {names}.")
    })
}

/// What is typed of the call and cannot be read: the ranking is made without it.
fn error_words(appel: &AppelAProjets) -> Option<String> {
    let wrong = appel.errors().into_iter();
    let wrong: Vec<String> = wrong.map(|(input, _)| appel_label(input).to_lowercase()).collect();
    (!wrong.is_empty()).then(|| {
        format!("Illisible, et compté comme vide : {}. Corrigez avant de décider.", listed(&wrong))
    })
}

/// Files whose rank is not the one that was decided: it was given to others, or is beyond the
/// last.
fn moved_words(ranking: &AppelRanking, relais: &[RelaisFigures]) -> Option<String> {
    let moved = (1_u32..).zip(&ranking.ranked).filter_map(|(rank, known)| {
        let decided = known.decided.filter(|decided| *decided != rank)?;
        Some(format!("{} ({decided} décidé, {rank} obtenu)", name_of(relais, known.id)))
    });
    let moved: Vec<String> = moved.take(NAMED).collect();
    (!moved.is_empty())
        .then(|| format!("Rang décidé qui n’a pas pu être donné : {}.", listed(&moved)))
}

/// Files that were given the same rank.
fn shared_words(ranking: &AppelRanking, relais: &[RelaisFigures]) -> Option<String> {
    let mut by_rank: BTreeMap<u32, Vec<RelaisId>> = BTreeMap::new();
    for known in &ranking.ranked {
        if let Some(rank) = known.decided {
            by_rank.entry(rank).or_default().push(known.id);
        }
    }
    let shared = by_rank.into_iter().filter(|(_, ids)| ids.len() > 1);
    let said =
        shared.map(|(rank, ids)| format!("rang {rank} pour {}", names_of(ids.into_iter(), relais)));
    let said: Vec<String> = said.collect();
    (!said.is_empty()).then(|| {
        format!(
            "Un même rang est décidé deux fois : {}. Le plus de points passe.",
            said.join(" ; ")
        )
    })
}

/// Most names that a sentence says.
const NAMED: usize = 5;

fn cut_words(ranking: &AppelRanking, relais: &[RelaisFigures]) -> Option<String> {
    if ranking.cut_tie.is_empty() {
        return None;
    }
    let names = names_of(ranking.cut_tie.iter().copied(), relais);
    Some(format!(
        "L’enveloppe s’arrête entre des dossiers ex æquo : {}. Leur ordre est celui du tableau : \
            départagez-les par un rang décidé, avec son motif.",
        names
    ))
}
