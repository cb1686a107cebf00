//! The six optional missions: framework, indicators, what else is asked, source.

use super::datum::Datum;
use super::framework::Framework;
use super::indicateur::{
    ACTIVITE, ANALYSE, DEMANDES, FORMATION, GUICHET, Indicateur, Logic, PROMOTION,
};
use crate::law::{Source, sources as at};

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
    pub const fn cahier_data(self) -> &'static [Datum] {
        match self {
            Mission::AnalysePratique => &[
                Datum::PlusGrandGroupe,
                Datum::HeuresParAm,
                Datum::SeancesParAm,
                Datum::IntervenantExterieur,
            ],
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
