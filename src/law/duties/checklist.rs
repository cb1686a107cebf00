//! A line of a checklist: its list, what it endangers, the exercices in which it holds, its source.

use crate::calendar::Exercice;
use crate::law::sources::CIRCULAIRE_2017;
use crate::law::{Certainty, Mission, Source};

/// The answer to a point that does not concern the relais: neither met nor unmet.
pub const SANS_OBJET: &str = "sans objet";

/// What an unmet line endangers.
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
pub enum Theme {
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

impl Theme {
    /// Every theme, in the order of the screen.
    pub const ALL: [Theme; 8] = [
        Theme::Gestionnaire,
        Theme::Projet,
        Theme::Equipe,
        Theme::Locaux,
        Theme::Evaluation,
        Theme::MissionsFamilles,
        Theme::MissionsProfessionnels,
        Theme::MissionsPilotage,
    ];
}

/// The list that a point belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum List {
    /// What every relais must be and do.
    Devoir(Theme),
    /// What proves a mission; nothing when it proves any of them.
    Preuve(Option<Mission>),
    /// The call for projects of 2017.
    Appel,
}

/// A line that one ticks.
#[derive(Debug)]
pub struct Point {
    /// Stable code of files.
    pub code: &'static str,
    /// Its list.
    pub list: List,
    /// A short statement, in French.
    pub title: &'static str,
    /// First exercice in which it holds.
    pub from: Exercice,
    /// Last exercice in which it holds; none while nothing ends it.
    pub until: Option<Exercice>,
    /// What it endangers when it is not met.
    pub stake: Stake,
    /// Whether the stake is our deduction: no text ties the point to it.
    pub stake_deduced: bool,
    /// Whether it asks something of some relays only: the answer may then be [`SANS_OBJET`].
    pub conditional: bool,
    /// How sure it is, in the years of which its document speaks.
    pub certainty: Certainty,
    /// Where it is written.
    pub source: &'static Source,
}

impl Point {
    /// A point stated in its document, from 2017 on.
    pub(super) const fn new(
        list: List,
        code: &'static str,
        stake: Stake,
        source: &'static Source,
        title: &'static str,
    ) -> Point {
        Point {
            code,
            list,
            title,
            from: Exercice::of_table(2017),
            until: None,
            stake,
            stake_deduced: false,
            conditional: false,
            certainty: Certainty::Sourced,
            source,
        }
    }

    /// The same point, where nothing is endangered.
    pub(super) const fn advised(self) -> Point {
        Point { stake: Stake::Conseil, ..self }
    }

    /// The same point, whose stake no text states.
    pub(super) const fn stake_deduced(self) -> Point {
        Point { stake_deduced: true, ..self }
    }

    /// The same point, from another exercice.
    pub(super) const fn from(self, year: u16) -> Point {
        Point { from: Exercice::of_table(year), ..self }
    }

    /// The same point, up to an exercice.
    pub(super) const fn until(self, year: u16) -> Point {
        Point { until: Some(Exercice::of_table(year)), ..self }
    }

    /// The same point, of some relays only.
    pub(super) const fn conditional(self) -> Point {
        Point { conditional: true, ..self }
    }

    /// The same point, deduced from the words that it cites.
    pub(super) const fn deduced(self) -> Point {
        Point { certainty: Certainty::Indicative, ..self }
    }

    /// Whether it holds in an exercice.
    pub fn holds(&self, exercice: Exercice) -> bool {
        self.from <= exercice && self.until.is_none_or(|until| exercice <= until)
    }

    /// Last exercice of which its document speaks, where the point outlives it: the framework of
    /// 2021 replaces the missions and restates neither the gestionnaire, nor the team, nor the
    /// premises.
    pub fn stated_until(&self) -> Option<Exercice> {
        let outlives = self.until.is_none() && self.source.document == &CIRCULAIRE_2017;
        outlives.then_some(Exercice::of_table(2021))
    }

    /// How sure it is in an exercice: after the last year of its document, it is deduced.
    pub fn certainty_at(&self, exercice: Exercice) -> Certainty {
        let stated = self.stated_until().is_none_or(|last| exercice <= last);
        if stated { self.certainty } else { self.certainty.weakest(Certainty::Indicative) }
    }
}
