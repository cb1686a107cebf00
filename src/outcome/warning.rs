//! What deserves attention, without changing any amount.

use crate::calendar::{Date, Exercice};
use crate::law::{Account, Contract, Mission, Source, checklist_item, sources};

/// How strongly to say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Good to know.
    Note,
    /// Something may be lost.
    Warning,
}

/// A warning; its words are in `present`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Warning {
    /// Closed for more than three months: the Caf may suspend or reduce the Ps.
    FermetureLongue,
    /// A group of more than fifteen.
    GroupeTropGrand(u32),
    /// Fewer than six hours for each AM.
    HeuresInsuffisantes(u32),
    /// Fewer than three sessions for each AM.
    SeancesParAmInsuffisantes(u32),
    /// The sessions are not led by an outside specialist.
    IntervenantNonExterieur,
    /// Nobody said whether the avenant is signed.
    AvenantAConfirmer,
    /// A line is retained although no document says so.
    RetenueIncertaine(Account),
    /// A mission that is engaged in but not chosen is reached.
    AutreMissionAtteinte(Mission),
    /// The chosen mission does not exist for the exercice.
    MissionHorsPeriode(Mission, Exercice),
    /// The flat bonus is not certain: its envelope is limited.
    EnveloppeLimitee,
    /// A duty is said not to be met, by its code.
    DevoirNonRempli(&'static str),
    /// The convention ends before it begins.
    ConventionALEnvers,
    /// The exercice lies outside the convention.
    ConventionHorsExercice(Exercice),
    /// The convention is longer than its framework admits, in years.
    ConventionTropLongue(u16),
    /// The convention ends within the exercice: its renewal is not tacit.
    ConventionSeTermine(Date),
    /// The contract is not the one of the time.
    ContratHorsPeriode(Contract, Exercice),
    /// The working time of the convention is not that of the team.
    EtpDuContrat,
    /// An agent who is away and who stands in for them are counted for more than one year of work.
    AbsenceCompteeDeuxFois,
    /// The advances exceed the whole forecast Ps.
    AcomptesTropHauts,
    /// A commune of the territory must have a relais.
    ObligationDeRelais(u32),
}

impl Warning {
    /// The stable code of files and cases.
    pub const fn code(self) -> &'static str {
        match self {
            Warning::FermetureLongue => "fermeture_longue",
            Warning::GroupeTropGrand(_) => "groupe_trop_grand",
            Warning::HeuresInsuffisantes(_) => "heures_insuffisantes",
            Warning::SeancesParAmInsuffisantes(_) => "seances_par_am_insuffisantes",
            Warning::IntervenantNonExterieur => "intervenant_non_exterieur",
            Warning::AvenantAConfirmer => "avenant_a_confirmer",
            Warning::RetenueIncertaine(_) => "retenue_incertaine",
            Warning::AutreMissionAtteinte(_) => "autre_mission_atteinte",
            Warning::MissionHorsPeriode(..) => "mission_hors_periode",
            Warning::EnveloppeLimitee => "enveloppe_limitee",
            Warning::DevoirNonRempli(_) => "devoir_non_rempli",
            Warning::ConventionALEnvers => "convention_a_l_envers",
            Warning::ConventionHorsExercice(_) => "convention_hors_exercice",
            Warning::ConventionTropLongue(_) => "convention_trop_longue",
            Warning::ConventionSeTermine(_) => "convention_se_termine",
            Warning::ContratHorsPeriode(..) => "contrat_hors_periode",
            Warning::EtpDuContrat => "etp_du_contrat",
            Warning::AbsenceCompteeDeuxFois => "absence_comptee_deux_fois",
            Warning::AcomptesTropHauts => "acomptes_trop_hauts",
            Warning::ObligationDeRelais(_) => "obligation_de_relais",
        }
    }

    /// How strongly to say it.
    pub const fn severity(self) -> Severity {
        match self {
            Warning::EnveloppeLimitee
            | Warning::AutreMissionAtteinte(_)
            | Warning::ObligationDeRelais(_)
            | Warning::ConventionSeTermine(_)
            | Warning::EtpDuContrat => Severity::Note,
            Warning::FermetureLongue
            | Warning::GroupeTropGrand(_)
            | Warning::HeuresInsuffisantes(_)
            | Warning::SeancesParAmInsuffisantes(_)
            | Warning::IntervenantNonExterieur
            | Warning::AvenantAConfirmer
            | Warning::RetenueIncertaine(_)
            | Warning::MissionHorsPeriode(..)
            | Warning::DevoirNonRempli(_)
            | Warning::ConventionALEnvers
            | Warning::ConventionHorsExercice(_)
            | Warning::ConventionTropLongue(_)
            | Warning::ContratHorsPeriode(..)
            | Warning::AbsenceCompteeDeuxFois
            | Warning::AcomptesTropHauts => Severity::Warning,
        }
    }

    /// Where it is written, when a document says it.
    pub fn source(self) -> Option<&'static Source> {
        match self {
            Warning::FermetureLongue => Some(&sources::FERMETURE_LONGUE),
            Warning::GroupeTropGrand(_)
            | Warning::HeuresInsuffisantes(_)
            | Warning::SeancesParAmInsuffisantes(_) => Some(&sources::CAHIER_ANALYSE),
            Warning::IntervenantNonExterieur => Some(&sources::INTERVENANT),
            Warning::AvenantAConfirmer => Some(&sources::AVENANT),
            Warning::AutreMissionAtteinte(_) => Some(&sources::BONUS_2017),
            Warning::EnveloppeLimitee => Some(&sources::ENVELOPPE),
            Warning::DevoirNonRempli(code) => checklist_item(code).map(|duty| duty.source),
            Warning::ConventionHorsExercice(_) => Some(&sources::CONVENTION),
            Warning::ConventionTropLongue(years) if years < 5 => Some(&sources::DUREE_2017),
            Warning::ConventionTropLongue(_) => Some(&sources::DUREE_2021),
            Warning::ConventionSeTermine(_) => Some(&sources::NON_TACITE),
            Warning::ContratHorsPeriode(Contract::Ctg, _) => Some(&sources::BONUS_TERRITOIRE),
            Warning::ContratHorsPeriode(Contract::Cej, _) => None,
            Warning::ObligationDeRelais(_) => Some(&sources::RPE_OBLIGATOIRE),
            Warning::ConventionALEnvers
            | Warning::EtpDuContrat
            | Warning::AcomptesTropHauts
            | Warning::AbsenceCompteeDeuxFois
            | Warning::RetenueIncertaine(_)
            | Warning::MissionHorsPeriode(..) => None,
        }
    }
}
