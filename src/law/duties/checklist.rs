//! An item of a checklist: its list, what it endangers, the exercices in which it holds, its
//! source.

use crate::calendar::Exercice;
use crate::law::sources::CIRCULAIRE_2017;
use crate::law::{Certainty, Mission, Source};

/// The answer to an item that does not concern the relais: neither met nor unmet.
pub const SANS_OBJET: &str = "sans objet";

/// What an unmet item endangers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stake {
    /// The Ps itself.
    Ps,
    /// The validation of the project, or its renewal.
    Renouvellement,
    /// The flat bonus of a mission.
    Bonus,
    /// Nothing of the funding: an obligation of the commune.
    Obligation,
    /// Nothing: it is advised.
    Conseil,
}

/// Part of the duties.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DutyTheme {
    /// The body that runs the relais.
    Gestionnaire,
    /// Projet de fonctionnement and convention.
    Projet,
    /// The animators.
    Equipe,
    /// The premises.
    Locaux,
    /// Evaluation and steering of the project.
    Evaluation,
    /// Base missions: families.
    MissionsFamilles,
    /// Base missions: professionals.
    MissionsProfessionnels,
    /// Base missions: steering, ties with the territory.
    MissionsPilotage,
}

impl DutyTheme {
    /// Every theme, in the order of the screen.
    pub const ALL: [DutyTheme; 8] = [
        DutyTheme::Gestionnaire,
        DutyTheme::Projet,
        DutyTheme::Equipe,
        DutyTheme::Locaux,
        DutyTheme::Evaluation,
        DutyTheme::MissionsFamilles,
        DutyTheme::MissionsProfessionnels,
        DutyTheme::MissionsPilotage,
    ];
}

/// The list that an item belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Checklist {
    /// What every relais must be and do.
    Devoir(DutyTheme),
    /// What proves a mission; nothing when it proves any of them.
    Preuve(Option<Mission>),
    /// The call for projects of 2017.
    Appel,
}

/// An item that one ticks.
#[derive(Debug)]
pub struct ChecklistItem {
    /// Stable code of files.
    pub code: &'static str,
    /// Its list.
    pub list: Checklist,
    /// A short statement, in French.
    pub title: &'static str,
    /// First exercice in which it holds.
    pub from: Exercice,
    /// Last exercice in which it holds; none while nothing ends it.
    pub until: Option<Exercice>,
    /// What it endangers when it is not met.
    pub stake: Stake,
    /// Whether the stake is our deduction: no text ties the item to it.
    pub stake_deduced: bool,
    /// Whether it asks something of some relays only: the answer may then be [`SANS_OBJET`].
    pub conditional: bool,
    /// How sure it is, in the years of which its document speaks.
    pub certainty: Certainty,
    /// Where it is written.
    pub source: &'static Source,
}

impl ChecklistItem {
    /// An item stated in its document, from 2017 on.
    pub(super) const fn new(
        list: Checklist,
        code: &'static str,
        stake: Stake,
        source: &'static Source,
        title: &'static str,
    ) -> ChecklistItem {
        ChecklistItem {
            code,
            list,
            title,
            from: Exercice::constant(2017),
            until: None,
            stake,
            stake_deduced: false,
            conditional: false,
            certainty: Certainty::Sourced,
            source,
        }
    }

    /// The same item, where nothing is endangered.
    pub(super) const fn advised(self) -> ChecklistItem {
        ChecklistItem { stake: Stake::Conseil, ..self }
    }

    /// The same item, whose stake no text states.
    pub(super) const fn stake_deduced(self) -> ChecklistItem {
        ChecklistItem { stake_deduced: true, ..self }
    }

    /// The same item, from another exercice.
    pub(super) const fn from(self, year: u16) -> ChecklistItem {
        ChecklistItem { from: Exercice::constant(year), ..self }
    }

    /// The same item, up to an exercice.
    pub(super) const fn until(self, year: u16) -> ChecklistItem {
        ChecklistItem { until: Some(Exercice::constant(year)), ..self }
    }

    /// The same item, of some relays only.
    pub(super) const fn conditional(self) -> ChecklistItem {
        ChecklistItem { conditional: true, ..self }
    }

    /// The same item, deduced from the words that it cites.
    pub(super) const fn deduced(self) -> ChecklistItem {
        ChecklistItem { certainty: Certainty::Indicative, ..self }
    }

    /// Whether it holds in an exercice.
    pub fn holds(&self, exercice: Exercice) -> bool {
        self.from <= exercice && self.until.is_none_or(|until| exercice <= until)
    }

    /// Last exercice of which its document speaks, where the item outlives it: the framework of
    /// 2021 replaces the missions and restates neither the gestionnaire, nor the team, nor the
    /// premises.
    pub fn stated_until(&self) -> Option<Exercice> {
        let outlives = self.until.is_none() && self.source.document == &CIRCULAIRE_2017;
        outlives.then_some(Exercice::constant(2021))
    }

    /// How sure it is in an exercice: after the last year of its document, it is deduced.
    pub fn certainty_at(&self, exercice: Exercice) -> Certainty {
        let stated = self.stated_until().is_none_or(|last| exercice <= last);
        if stated { self.certainty } else { self.certainty.weakest(Certainty::Indicative) }
    }
}
