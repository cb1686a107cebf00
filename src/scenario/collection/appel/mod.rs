//! The call for projects of a Caf: an envelope that is limited, relais that engage in a mission,
//! ranked by criteria that the Caf weighs; the envelope is spent in the order of the ranks. Nothing
//! of it is a right: the board decides, and the bonus is paid once the indicators are reached.
//!
//! The texts say that the files are ranked, that a Caf may give priority to a mission, and what a
//! file must hold (call of 2017, « Modalités de réponse »). No text says how much a criterion
//! weighs: the weights are the Caf's own.

mod candidature;
mod ranking;

pub use candidature::{Appreciation, Candidature, CandidatureFacts, DecidedRank};
pub use ranking::{AppelRanking, Lack, RankedCandidature, RankingInput};

use super::{Collection, RelaisFigures, RelaisId};
use crate::calendar::Exercice;
use crate::draft::{Entry, EntryError};
use crate::law::Mission;
use crate::money::Euros;
use crate::situation::Kind;
use std::collections::BTreeMap;

/// What the file of a candidate must hold: « Le contexte territorial », « Les modalités techniques
/// de recueil des informations », « Les perspectives de partenariat ».
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AppelContent {
    /// Why this territory calls for the mission.
    Contexte,
    /// How the data of the indicators are collected.
    Recueil,
    /// Who it is done with.
    Partenariats,
}

impl AppelContent {
    /// Each of them, in the order of the call.
    pub const ALL: [AppelContent; 3] =
        [AppelContent::Contexte, AppelContent::Recueil, AppelContent::Partenariats];

    /// The point of the checklist by which a relais says that its own file holds it.
    pub const fn point(self) -> &'static str {
        match self {
            AppelContent::Contexte => "appel_contexte",
            AppelContent::Recueil => "appel_recueil",
            AppelContent::Partenariats => "appel_partenaires",
        }
    }
}

/// Which files must hold each [`AppelContent`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ContentScope {
    /// Those of other missions than the one that has priority: so did the call of 2017.
    #[default]
    OtherMissions,
    /// Those of every mission.
    EveryMission,
    /// None.
    Nobody,
}

impl ContentScope {
    /// Every choice, in the order of the screen.
    pub const ALL: [ContentScope; 3] =
        [ContentScope::OtherMissions, ContentScope::EveryMission, ContentScope::Nobody];

    /// Stable code of files.
    pub const fn code(self) -> &'static str {
        match self {
            ContentScope::OtherMissions => "autres_missions",
            ContentScope::EveryMission => "toutes",
            ContentScope::Nobody => "aucune",
        }
    }

    /// The choice of this code, if there is one.
    pub fn from_code(code: &str) -> Option<ContentScope> {
        ContentScope::ALL.into_iter().find(|scope| scope.code() == code)
    }
}

/// What the candidates are ranked by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AppelCriterion {
    /// The mission is the one that has priority.
    Priority,
    /// It answers the needs of the territory.
    Needs,
    /// It fits the project of the relais.
    Project,
}

impl AppelCriterion {
    /// Each of them, in the order of the screen.
    pub const ALL: [AppelCriterion; 3] =
        [AppelCriterion::Priority, AppelCriterion::Needs, AppelCriterion::Project];

    /// What it weighs until the Caf says otherwise: the mission that has priority comes before the
    /// others whatever their two appreciations, which come to six points at most.
    pub const fn first_weight(self) -> u32 {
        match self {
            AppelCriterion::Priority => 7,
            AppelCriterion::Needs | AppelCriterion::Project => 1,
        }
    }
}

/// What is typed of a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AppelInput {
    /// What may be spent, €; empty: what all the candidates ask for.
    Enveloppe,
    /// What a criterion weighs: a whole number; empty: [`AppelCriterion::first_weight`].
    Weight(AppelCriterion),
}

impl AppelInput {
    /// Each of them, in the order of the screen.
    pub const ALL: [AppelInput; 4] = [
        AppelInput::Enveloppe,
        AppelInput::Weight(AppelCriterion::Priority),
        AppelInput::Weight(AppelCriterion::Needs),
        AppelInput::Weight(AppelCriterion::Project),
    ];

    /// What its text is read as.
    const fn kind(self) -> Kind {
        match self {
            AppelInput::Enveloppe => Kind::Euros,
            AppelInput::Weight(_) => Kind::Count,
        }
    }
}

/// A call for projects, as it is worked on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AppelAProjets {
    /// Its exercice; none until it is chosen: that of the most relais.
    pub exercice: Option<Exercice>,
    /// The mission that has priority, if there is one.
    pub priority: Option<Mission>,
    /// Whose files must hold each content.
    pub scope: ContentScope,
    /// Its texts, in the order of [`AppelInput::ALL`].
    texts: [String; AppelInput::ALL.len()],
    candidatures: BTreeMap<RelaisId, Candidature>,
}

impl AppelAProjets {
    /// Most signs of a text of it.
    pub const LONGEST: usize = 500;

    /// What was typed.
    pub fn text(&self, input: AppelInput) -> &str {
        let mut known = AppelInput::ALL.iter().zip(&self.texts);
        known.find(|(known, _)| **known == input).map_or("", |(_, text)| text)
    }

    /// Types a text.
    pub fn set(&mut self, input: AppelInput, typed: &str) {
        for (known, text) in AppelInput::ALL.iter().zip(&mut self.texts) {
            if *known == input {
                *text = typed.chars().take(Self::LONGEST).collect();
            }
        }
    }

    /// What was typed, and what it means.
    pub fn entry(&self, input: AppelInput) -> Entry<'_> {
        Entry::of(input.kind(), self.text(input))
    }

    /// What is wrong with its texts: it is ranked without them.
    pub fn errors(&self) -> Vec<(AppelInput, EntryError)> {
        let all = AppelInput::ALL.into_iter();
        all.filter_map(|input| Some((input, self.entry(input).error()?))).collect()
    }

    /// What may be spent, €; nothing while it is not typed.
    pub fn enveloppe(&self) -> Option<Euros> {
        self.entry(AppelInput::Enveloppe).value()
    }

    /// What a criterion weighs.
    pub fn weight(&self, criterion: AppelCriterion) -> u32 {
        let typed = self.entry(AppelInput::Weight(criterion)).value();
        typed.unwrap_or(criterion.first_weight())
    }

    /// What the Caf says of the file of a relais.
    pub fn candidature(&self, id: RelaisId) -> Candidature {
        self.candidatures.get(&id).cloned().unwrap_or_default()
    }

    /// Changes what it says of it.
    pub fn change_candidature(&mut self, id: RelaisId, change: impl FnOnce(&mut Candidature)) {
        let known = self.candidatures.entry(id).or_default();
        change(known);
        if *known == Candidature::default() {
            self.candidatures.remove(&id);
        }
    }

    /// What the Caf said of each file, in the order of the numbers.
    pub fn candidatures(&self) -> impl Iterator<Item = (RelaisId, &Candidature)> {
        self.candidatures.iter().map(|(id, known)| (*id, known))
    }

    /// The same, without what is said of relais that are not in a collection.
    pub fn of_relais(&self, collection: &Collection) -> AppelAProjets {
        let mut appel = self.clone();
        appel.candidatures.retain(|id, _| collection.get(*id).is_some());
        appel
    }

    /// Whether nothing was chosen or typed of it.
    pub fn is_empty(&self) -> bool {
        *self == AppelAProjets::default()
    }

    /// Whether taking another one in, whose relais have these numbers here, would leave something
    /// of it out.
    pub fn differs_from(&self, other: &AppelAProjets, here: &BTreeMap<RelaisId, RelaisId>) -> bool {
        let mut taken = self.clone();
        taken.take_in(other, here);
        let settings = |appel: &AppelAProjets| AppelAProjets {
            candidatures: BTreeMap::new(),
            ..appel.clone()
        };
        let said = other.candidatures.iter().any(|(id, said)| {
            here.get(id).is_some_and(|id| taken.candidatures.get(id) != Some(said))
        });
        said || settings(&taken) != settings(other)
    }

    /// Takes another one in, whose relais have these numbers here: its settings where this one has
    /// none, and what it says of each relais of which this one says nothing.
    pub fn take_in(&mut self, other: &AppelAProjets, here: &BTreeMap<RelaisId, RelaisId>) {
        let known = std::mem::take(&mut self.candidatures);
        if self.is_empty() {
            *self = AppelAProjets { candidatures: BTreeMap::new(), ..other.clone() };
        }
        let brought = other.candidatures.iter();
        let brought = brought.filter_map(|(id, said)| Some((*here.get(id)?, said.clone())));
        self.candidatures = brought.collect();
        self.candidatures.extend(known);
    }

    /// Its exercice: the one that was chosen, or that of the most candidates; the latest of
    /// several.
    pub fn exercice_of(&self, relais: &[RelaisFigures]) -> Option<Exercice> {
        let mut counts: BTreeMap<Exercice, usize> = BTreeMap::new();
        for known in relais.iter().filter(|known| known.candidature.is_some()) {
            let count = counts.entry(known.exercice).or_default();
            *count = count.saturating_add(1);
        }
        let most = counts.into_iter().max_by_key(|(_, count)| *count);
        self.exercice.or(most.map(|(exercice, _)| exercice))
    }

    /// The ranking of the relais that engage in a mission in its exercice.
    pub fn ranking(&self, relais: &[RelaisFigures]) -> AppelRanking {
        let exercice = self.exercice_of(relais);
        let candidates = relais.iter().filter(|known| Some(known.exercice) == exercice);
        let inputs = candidates
            .filter_map(|known| Some(RankingInput { id: known.id, facts: known.candidature? }));
        AppelRanking::of(self, &inputs.collect::<Vec<_>>())
    }
}
