//! One relais of a call for projects: what its dossier says, and what the Caf says of its file.

use super::{AppelAProjets, AppelContent};
use crate::draft::{Entry, EntryError};
use crate::law::Mission;
use crate::money::Euros;
use crate::outcome::{Amount, RuleFigure, Verdict};
use crate::rules::flat_sum;
use crate::scenario::Dossier;
use crate::situation::{Field, Kind, Situation};

/// How well a file answers a criterion, as the Caf appreciates it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Appreciation {
    /// Hardly.
    Faible,
    /// Partly.
    Moyenne,
    /// Well.
    Forte,
}

impl Appreciation {
    /// Every one, from the least.
    pub const ALL: [Appreciation; 3] =
        [Appreciation::Faible, Appreciation::Moyenne, Appreciation::Forte];

    /// Stable code of files.
    pub const fn code(self) -> &'static str {
        match self {
            Appreciation::Faible => "faible",
            Appreciation::Moyenne => "moyenne",
            Appreciation::Forte => "forte",
        }
    }

    /// The appreciation of this code, if there is one.
    pub fn from_code(code: &str) -> Option<Appreciation> {
        Appreciation::ALL.into_iter().find(|known| known.code() == code)
    }

    /// How many times the weight of its criterion it counts: 1 to 3.
    pub const fn level(self) -> u32 {
        match self {
            Appreciation::Faible => 1,
            Appreciation::Moyenne => 2,
            Appreciation::Forte => 3,
        }
    }
}

/// What the dossier of a relais says of its candidature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CandidatureFacts {
    /// The mission that it chose, and what its indicators say; none while it chose none of those
    /// that it engages in.
    pub mission: Option<(Mission, Verdict)>,
    /// What the mission brings once it is reached, €; nothing while it is not known.
    pub forfait: Option<Euros>,
    /// What the relais ticked of its own file, in the order of [`AppelContent::ALL`].
    pub declared: [bool; AppelContent::ALL.len()],
}

impl CandidatureFacts {
    /// Those of a dossier, whose exercice is this one, with the mission that it chose; nothing
    /// where it engages in no mission of its exercice.
    pub fn of(
        dossier: &Dossier,
        situation: &Situation,
        mission: Option<(Mission, Verdict)>,
    ) -> Option<CandidatureFacts> {
        let exercice = situation.exercice;
        let is_open = |mission: &Mission| mission.framework().covers(exercice);
        if mission.is_none() && !situation.mission.engaged.iter().any(is_open) {
            return None;
        }
        let ticked = |content: AppelContent| {
            dossier.texts.get(Field::Point(exercice, content.point())) == "oui"
        };
        Some(CandidatureFacts {
            mission,
            forfait: flat_sum::<Amount>(situation).euros().ok(),
            declared: AppelContent::ALL.map(ticked),
        })
    }
}

/// What the Caf says of the file of a relais.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Candidature {
    /// Whether the file holds each content, in the order of [`AppelContent::ALL`]; as the relais
    /// ticked it while the Caf says nothing.
    pub contents: [Option<bool>; AppelContent::ALL.len()],
    /// How it answers the needs of the territory.
    pub needs: Option<Appreciation>,
    /// How it fits the project of the relais.
    pub project: Option<Appreciation>,
    /// The rank that the Caf decides, as typed; empty: the one that is computed.
    pub rank: String,
    /// Why: without a reason, the rank that is computed stays.
    pub reason: String,
}

/// A rank that was decided, against the one that is computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecidedRank {
    /// Nothing was typed.
    None,
    /// The rank, from 1, with its reason.
    Rank(u32),
    /// There is no such rank: the first one is 1.
    Zero,
    /// The reason is missing.
    NoReason,
    /// The rank cannot be read.
    Unreadable(EntryError),
}

impl Candidature {
    /// Whether the file holds a content.
    pub fn holds(&self, content: AppelContent, facts: &CandidatureFacts) -> bool {
        let said = AppelContent::ALL.iter().zip(self.contents.iter().zip(facts.declared));
        said.filter(|(known, _)| **known == content)
            .any(|(_, (said, declared))| said.unwrap_or(declared))
    }

    /// Says whether the file holds a content.
    pub fn say(&mut self, content: AppelContent, holds: bool) {
        for (known, said) in AppelContent::ALL.iter().zip(&mut self.contents) {
            if *known == content {
                *said = Some(holds);
            }
        }
    }

    /// Types the rank that is decided.
    pub fn set_rank(&mut self, typed: &str) {
        self.rank = typed.chars().take(AppelAProjets::LONGEST).collect();
    }

    /// Types its reason.
    pub fn set_reason(&mut self, typed: &str) {
        self.reason = typed.chars().take(AppelAProjets::LONGEST).collect();
    }

    /// The rank that is decided, and whether it counts.
    pub fn decided(&self) -> DecidedRank {
        let entry = Entry::of(Kind::Count, &self.rank);
        match (entry.value::<u32>(), entry.error()) {
            (_, Some(why)) => DecidedRank::Unreadable(why),
            (None, None) => DecidedRank::None,
            (Some(0), None) => DecidedRank::Zero,
            (Some(_), None) if self.reason.trim().is_empty() => DecidedRank::NoReason,
            (Some(rank), None) => DecidedRank::Rank(rank),
        }
    }
}
