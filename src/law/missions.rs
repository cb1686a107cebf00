//! The six optional missions and their indicators, as data. `rules` evaluates them.

use super::Source;
use super::sources as at;
use crate::calendar::Exercice;
use crate::money::Rate;

/// The framework that a mission belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Framework {
    /// « Missions supplémentaires », exercices 2017 to 2021.
    Supplementaires2017,
    /// « Missions renforcées », exercices 2022 and after; 2021 at the user's choice.
    Renforcees2021,
}

impl Framework {
    /// Whether the missions of the framework may be chosen for an exercice.
    ///
    /// In 2021 both may: the older framework still ran and the new one was published in the year.
    pub fn covers(self, exercice: Exercice) -> bool {
        match self {
            Framework::Supplementaires2017 => (2017..=2021).contains(&exercice.year()),
            Framework::Renforcees2021 => exercice.year() >= 2021,
        }
    }
}

/// An optional mission that may open the flat bonus.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mission {
    /// 2017, 1: requests made on line.
    DemandesEnLigne,
    /// 2017, 2: activity of the AM.
    PromotionActivite,
    /// 2017, 3: further training.
    FormationContinue,
    /// 2021, 1: the only entry point of families.
    GuichetUnique,
    /// 2021, 2: analysis of practice.
    AnalysePratique,
    /// 2021, 3: strategy of communication.
    PromotionRenforcee,
}

/// A datum that an indicator, or the cahier des charges, asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)] // each is named by its question in `present`
pub enum Datum {
    ServiceOuvert,
    DemandesAvant,
    Demandes,
    Entretiens,
    Disponibilites,
    FormesAvant,
    Formes,
    SolutionsGarde,
    UniqueEntree,
    AmDifferents,
    Seances,
    PlusGrandGroupe,
    HeuresParAm,
    SeancesParAm,
    IntervenantExterieur,
    Strategie,
    Actions,
    Avenant,
}

/// How a datum is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DataKind {
    /// Yes, no, or not said.
    YesNo,
    /// A whole count.
    Count,
    /// A part of a whole, in % or as a fraction.
    Share,
}

/// A measured condition of a mission.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Test {
    /// The answer is yes.
    Yes(Datum),
    /// The count reaches a number.
    AtLeast(Datum, u32),
    /// The share reaches a rate.
    ShareAtLeast(Datum, Rate),
    /// The count of the year exceeds that of the year before by a rate at least.
    Growth {
        /// Count of the year before.
        before: Datum,
        /// Count of the year.
        now: Datum,
        /// Least progression.
        rate: Rate,
    },
}

/// A condition with its stable code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Indicateur {
    /// Stable code of files and cases.
    pub code: &'static str,
    /// What is measured.
    pub test: Test,
}

/// How the indicators of a mission combine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Logic {
    /// All must be reached.
    All,
    /// One is enough.
    Any,
}

/// What the cahier des charges of the analyse de la pratique asks for, beside the indicators.
pub mod cahier {
    /// Largest group, people.
    pub const LARGEST_GROUP: u32 = 15;
    /// Least time of each AM in the year, hours.
    pub const HOURS_PER_AM: u32 = 6;
    /// Least number of sessions of each AM in the year.
    pub const SESSIONS_PER_AM: u32 = 3;
}

use Datum as D;
use Test::{AtLeast, Growth, ShareAtLeast, Yes};

const fn indicateur(code: &'static str, test: Test) -> Indicateur {
    Indicateur { code, test }
}

const fn share(datum: Datum, percent: u32) -> Test {
    ShareAtLeast(datum, Rate::from_percent(percent))
}

const fn growth(before: Datum, now: Datum, percent: u32) -> Test {
    Growth { before, now, rate: Rate::from_percent(percent) }
}

// Columns of a row: code, condition (its data, then the least count or percentage).

const DEMANDES: &[Indicateur] = &[
    indicateur("service_ouvert", Yes(D::ServiceOuvert)),
    indicateur("demandes_20", growth(D::DemandesAvant, D::Demandes, 20)),
];
const ACTIVITE: &[Indicateur] = &[
    indicateur("entretiens_50", share(D::Entretiens, 50)),
    indicateur("disponibilites_30", share(D::Disponibilites, 30)),
];
const FORMATION: &[Indicateur] = &[
    indicateur("formation_10", growth(D::FormesAvant, D::Formes, 10)),
    indicateur("solutions_80", share(D::SolutionsGarde, 80)),
];
const GUICHET: &[Indicateur] = &[indicateur("unique_entree", Yes(D::UniqueEntree))];
const ANALYSE: &[Indicateur] = &[
    indicateur("am_8", AtLeast(D::AmDifferents, 8)),
    indicateur("seances_6", AtLeast(D::Seances, 6)),
];
const PROMOTION: &[Indicateur] =
    &[indicateur("strategie", Yes(D::Strategie)), indicateur("action_1", AtLeast(D::Actions, 1))];

impl Mission {
    /// The six, in the order of the documents.
    pub const ALL: [Mission; 6] = [
        Mission::DemandesEnLigne,
        Mission::PromotionActivite,
        Mission::FormationContinue,
        Mission::GuichetUnique,
        Mission::AnalysePratique,
        Mission::PromotionRenforcee,
    ];

    /// Stable code of files and cases.
    pub const fn code(self) -> &'static str {
        match self {
            Mission::DemandesEnLigne => "demandes_en_ligne",
            Mission::PromotionActivite => "promotion_activite",
            Mission::FormationContinue => "formation_continue",
            Mission::GuichetUnique => "guichet_unique",
            Mission::AnalysePratique => "analyse_pratique",
            Mission::PromotionRenforcee => "promotion_renforcee",
        }
    }

    /// The mission of this code, if there is one.
    pub fn from_code(code: &str) -> Option<Mission> {
        Mission::ALL.into_iter().find(|mission| mission.code() == code)
    }

    /// Its framework.
    pub const fn framework(self) -> Framework {
        match self {
            Mission::DemandesEnLigne | Mission::PromotionActivite | Mission::FormationContinue => {
                Framework::Supplementaires2017
            }
            Mission::GuichetUnique | Mission::AnalysePratique | Mission::PromotionRenforcee => {
                Framework::Renforcees2021
            }
        }
    }

    /// Its indicators.
    pub const fn indicateurs(self) -> &'static [Indicateur] {
        match self {
            Mission::DemandesEnLigne => DEMANDES,
            Mission::PromotionActivite => ACTIVITE,
            Mission::FormationContinue => FORMATION,
            Mission::GuichetUnique => GUICHET,
            Mission::AnalysePratique => ANALYSE,
            Mission::PromotionRenforcee => PROMOTION,
        }
    }

    /// How its indicators combine.
    pub const fn logic(self) -> Logic {
        match self {
            Mission::DemandesEnLigne => Logic::Any,
            Mission::PromotionActivite
            | Mission::FormationContinue
            | Mission::GuichetUnique
            | Mission::AnalysePratique
            | Mission::PromotionRenforcee => Logic::All,
        }
    }

    /// What the cahier des charges asks to know, beside the indicators: a breach is a warning.
    pub const fn side_data(self) -> &'static [Datum] {
        match self {
            Mission::AnalysePratique => {
                &[D::PlusGrandGroupe, D::HeuresParAm, D::SeancesParAm, D::IntervenantExterieur]
            }
            Mission::DemandesEnLigne
            | Mission::PromotionActivite
            | Mission::FormationContinue
            | Mission::GuichetUnique
            | Mission::PromotionRenforcee => &[],
        }
    }

    /// Where its indicators are written.
    pub const fn source(self) -> &'static Source {
        match self {
            Mission::DemandesEnLigne => &at::DEMANDES_2017,
            Mission::PromotionActivite => &at::PROMOTION_2017,
            Mission::FormationContinue => &at::FORMATION_2017,
            Mission::GuichetUnique => &at::GUICHET_2021,
            Mission::AnalysePratique => &at::ANALYSE_2021,
            Mission::PromotionRenforcee => &at::PROMOTION_2021,
        }
    }
}

impl Test {
    /// The data that it reads.
    pub fn data(self) -> Vec<Datum> {
        match self {
            Yes(datum) | AtLeast(datum, _) | ShareAtLeast(datum, _) => vec![datum],
            Growth { before, now, .. } => vec![before, now],
        }
    }
}

const DATA: [(Datum, &str, DataKind); 18] = [
    (D::ServiceOuvert, "service_ouvert", DataKind::YesNo),
    (D::DemandesAvant, "demandes_avant", DataKind::Count),
    (D::Demandes, "demandes", DataKind::Count),
    (D::Entretiens, "entretiens", DataKind::Share),
    (D::Disponibilites, "disponibilites", DataKind::Share),
    (D::FormesAvant, "formes_avant", DataKind::Count),
    (D::Formes, "formes", DataKind::Count),
    (D::SolutionsGarde, "solutions_garde", DataKind::Share),
    (D::UniqueEntree, "unique_entree", DataKind::YesNo),
    (D::AmDifferents, "am_differents", DataKind::Count),
    (D::Seances, "seances", DataKind::Count),
    (D::PlusGrandGroupe, "plus_grand_groupe", DataKind::Count),
    (D::HeuresParAm, "heures_par_am", DataKind::Count),
    (D::SeancesParAm, "seances_par_am", DataKind::Count),
    (D::IntervenantExterieur, "intervenant_exterieur", DataKind::YesNo),
    (D::Strategie, "strategie", DataKind::YesNo),
    (D::Actions, "actions", DataKind::Count),
    (D::Avenant, "avenant", DataKind::YesNo),
];

impl Datum {
    /// Every datum.
    pub fn all() -> impl Iterator<Item = Datum> {
        DATA.into_iter().map(|(datum, _, _)| datum)
    }

    /// Stable code of files and cases.
    pub fn code(self) -> &'static str {
        DATA.iter().find(|row| row.0 == self).map_or("", |row| row.1)
    }

    /// The datum of this code, if there is one.
    pub fn from_code(code: &str) -> Option<Datum> {
        DATA.iter().find(|row| row.1 == code).map(|row| row.0)
    }

    /// How it is typed.
    pub fn kind(self) -> DataKind {
        DATA.iter().find(|row| row.0 == self).map_or(DataKind::YesNo, |row| row.2)
    }
}
