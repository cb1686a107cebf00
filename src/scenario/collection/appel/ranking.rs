//! The ranking of a call for projects: points, ties, ranks that were decided, and the line where
//! the envelope ends.

use super::{
    AppelAProjets, AppelContent, AppelCriterion, Appreciation, Candidature, CandidatureFacts,
    ContentScope, DecidedRank, RelaisId,
};
use crate::law::Mission;
use crate::money::Euros;

/// A relais to be ranked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RankingInput {
    /// Which one.
    pub id: RelaisId,
    /// What its dossier says.
    pub facts: CandidatureFacts,
}

/// What keeps a file from being ranked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// It engages in several missions and chose none of them.
    Mission,
    /// What the mission brings is not known.
    Forfait,
    /// A content that is asked for.
    Content(AppelContent),
}

/// A file in the ranking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RankedCandidature {
    /// Whose it is.
    pub id: RelaisId,
    /// The mission that it is about.
    pub mission: Mission,
    /// The points of each criterion, in the order of [`AppelCriterion::ALL`].
    pub points: [u32; AppelCriterion::ALL.len()],
    /// All its points.
    pub score: u32,
    /// Its place by its points, from 1: several files of as many points have the same.
    pub computed: usize,
    /// Whether another file has as many points.
    pub is_tied: bool,
    /// The rank that was decided, with a reason; none where it is the computed one.
    pub decided: Option<u32>,
    /// Whether both appreciations were given.
    pub is_appreciated: bool,
    /// What it asks for, €.
    pub amount: Euros,
    /// Whether the envelope reaches it.
    pub is_within: bool,
}

/// Files in the order in which the envelope is spent, and those that cannot be ranked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AppelRanking {
    /// The files in their order: the first has rank 1.
    pub ranked: Vec<RankedCandidature>,
    /// Those that lack something, and what.
    pub incomplete: Vec<(RelaisId, Vec<Lack>)>,
    /// What may be spent, €; nothing while it is not typed: the envelope then reaches every file.
    pub enveloppe: Option<Euros>,
    /// What all the ranked files ask for, €.
    pub asked: Euros,
    /// What the files that the envelope reaches ask for, €.
    pub spent: Euros,
    /// Files whose decided rank does not count: it has no reason, or cannot be read.
    pub unsettled: Vec<RelaisId>,
    /// Files of as many points on both sides of the line where the envelope ends: only a decision
    /// tells them apart.
    pub cut_tie: Vec<RelaisId>,
}

impl AppelRanking {
    /// The ranking of files, which are in the order of the table: among those of as many points, it
    /// is theirs.
    pub fn of(appel: &AppelAProjets, inputs: &[RankingInput]) -> AppelRanking {
        let (mut complete, mut incomplete, mut unsettled) = (Vec::new(), Vec::new(), Vec::new());
        for input in inputs {
            let said = appel.candidature(input.id);
            if !matches!(said.decided(), DecidedRank::None | DecidedRank::Rank(_)) {
                unsettled.push(input.id);
            }
            match ranked(appel, input, &said) {
                Ok(known) => complete.push((known, said.decided())),
                Err(lacks) => incomplete.push((input.id, lacks)),
            }
        }
        let ranked = in_order(complete);
        let enveloppe = appel.enveloppe();
        let mut ranking = AppelRanking {
            ranked,
            incomplete,
            enveloppe,
            asked: Euros::ZERO,
            spent: Euros::ZERO,
            unsettled,
            cut_tie: Vec::new(),
        };
        ranking.spend();
        ranking.cut_tie = ranking.files_of_the_cut();
        ranking
    }

    /// What is left of the envelope, €; nothing without one.
    pub fn left(&self) -> Option<Euros> {
        self.enveloppe?.checked_sub(self.spent).ok()
    }

    /// The first file that the envelope does not reach.
    pub fn first_below(&self) -> Option<&RankedCandidature> {
        self.ranked.iter().find(|known| !known.is_within)
    }

    /// How many files the envelope reaches.
    pub fn within(&self) -> usize {
        self.ranked.iter().filter(|known| known.is_within).count()
    }

    /// Spends the envelope in the order of the ranks: the first file that it cannot pay ends it,
    /// whatever the next ones ask for.
    fn spend(&mut self) {
        let mut is_open = true;
        for known in &mut self.ranked {
            self.asked = self.asked.checked_add(known.amount).unwrap_or(self.asked);
            let then = self.spent.checked_add(known.amount).ok();
            let fits = |total: &Euros| self.enveloppe.is_none_or(|most| *total <= most);
            match then.filter(fits).filter(|_| is_open) {
                Some(total) => (self.spent, known.is_within) = (total, true),
                None => is_open = false,
            }
        }
    }

    fn files_of_the_cut(&self) -> Vec<RelaisId> {
        let undecided = || self.ranked.iter().filter(|known| known.decided.is_none());
        let last = undecided().rfind(|known| known.is_within);
        let first = undecided().find(|known| !known.is_within);
        match (last, first) {
            (Some(last), Some(first)) if last.score == first.score => undecided()
                .filter(|known| known.score == last.score)
                .map(|known| known.id)
                .collect(),
            _ => Vec::new(),
        }
    }
}

/// A file with its points. Errors: what it lacks.
fn ranked(
    appel: &AppelAProjets,
    input: &RankingInput,
    said: &Candidature,
) -> Result<RankedCandidature, Vec<Lack>> {
    let lacks = lacks(appel, input, said);
    match (input.facts.mission, input.facts.forfait) {
        (Some((mission, _)), Some(amount)) if lacks.is_empty() => {
            let points = AppelCriterion::ALL.map(|criterion| {
                appel.weight(criterion).saturating_mul(level(appel, criterion, mission, said))
            });
            Ok(RankedCandidature {
                id: input.id,
                mission,
                points,
                score: points.iter().fold(0, |sum: u32, more| sum.saturating_add(*more)),
                computed: 0,
                is_tied: false,
                decided: None,
                is_appreciated: said.needs.is_some() && said.project.is_some(),
                amount,
                is_within: false,
            })
        }
        _ => Err(lacks),
    }
}

/// How many times the weight of a criterion a file counts.
fn level(
    appel: &AppelAProjets,
    criterion: AppelCriterion,
    mission: Mission,
    said: &Candidature,
) -> u32 {
    let appreciated = |known: Option<Appreciation>| known.map_or(0, Appreciation::level);
    match criterion {
        AppelCriterion::Priority => u32::from(appel.priority == Some(mission)),
        AppelCriterion::Needs => appreciated(said.needs),
        AppelCriterion::Project => appreciated(said.project),
    }
}

fn lacks(appel: &AppelAProjets, input: &RankingInput, said: &Candidature) -> Vec<Lack> {
    let facts = &input.facts;
    let Some((mission, _)) = facts.mission else { return vec![Lack::Mission] };
    let asked = match appel.scope {
        ContentScope::OtherMissions => appel.priority != Some(mission),
        ContentScope::EveryMission => true,
        ContentScope::Nobody => false,
    };
    let contents = AppelContent::ALL.into_iter();
    let absent = contents.filter(|content| asked && !said.holds(*content, facts));
    let unknown = facts.forfait.is_none().then_some(Lack::Forfait);
    unknown.into_iter().chain(absent.map(Lack::Content)).collect()
}

/// The files by their points, then each whose rank was decided at that rank: the others keep their
/// order around them.
fn in_order(complete: Vec<(RankedCandidature, DecidedRank)>) -> Vec<RankedCandidature> {
    let mut sorted = complete;
    // A stable sort: files of as many points stay in the order of the table.
    sorted.sort_by_key(|(known, _)| std::cmp::Reverse(known.score));
    let scores: Vec<u32> = sorted.iter().map(|(known, _)| known.score).collect();
    let (mut decided, mut others) = (Vec::new(), Vec::new());
    for (mut known, rank) in sorted {
        let before = scores.partition_point(|score| *score > known.score);
        let after = scores.partition_point(|score| *score >= known.score);
        known.computed = before.saturating_add(1);
        known.is_tied = after.saturating_sub(before) > 1;
        match rank {
            DecidedRank::Rank(rank) => {
                known.decided = Some(rank);
                decided.push((rank, known));
            }
            DecidedRank::None
            | DecidedRank::Zero
            | DecidedRank::NoReason
            | DecidedRank::Unreadable(_) => others.push(known),
        }
    }
    // Of two that were given the same rank, the one with more points comes first.
    decided.sort_by_key(|(rank, _)| *rank);
    merged(decided, others)
}

fn merged(
    decided: Vec<(u32, RankedCandidature)>,
    others: Vec<RankedCandidature>,
) -> Vec<RankedCandidature> {
    let (mut decided, mut others) = (decided.into_iter().peekable(), others.into_iter());
    let mut all = Vec::new();
    for place in 1_u32.. {
        let wanted = decided.next_if(|(rank, _)| *rank <= place).map(|(_, known)| known);
        // A rank beyond the last one is the last one.
        let next =
            wanted.or_else(|| others.next()).or_else(|| decided.next().map(|(_, known)| known));
        match next {
            Some(known) => all.push(known),
            None => break,
        }
    }
    all
}
