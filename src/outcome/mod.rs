//! What the rules find: amounts, how sure they are, and the tree of steps that made them, built in
//! the same pass.

mod mission;
mod reason;
mod step;
mod warning;

pub use mission::{IndicateurOutcome, Measure, MissionOutcome, MissionOutcomes, Verdict};
pub use reason::{
    CarriedFrom, CeilingReason, ContractReason, MissionReason, Origin, PaymentReason, Reason,
};
pub(crate) use step::combine;
pub use step::{Operation, Quantity, Step, Term};
pub use warning::{Severity, Warning};

use crate::calendar::Exercice;
use crate::law::Certainty;
use crate::money::quotient;
use rust_decimal::Decimal;

/// A figure of the comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Row {
    /// Working time of the animators, ETP.
    Etp,
    /// Retained running costs, €.
    PrixDeRevient,
    /// Paid costs that are not retained, €.
    NonRetenues,
    /// Room under the ceiling; negative when the costs exceed it, €.
    Marge,
    /// Prestation de service, €.
    Ps,
    /// Flat bonus of the chosen mission, €.
    BonusMission,
    /// Bonus territoire of the CTG, €.
    BonusTerritoire,
    /// Psej of the Cej, €.
    Psej,
    /// All that the Caf pays, €.
    TotalCaf,
    /// Income that is not from the Caf, €.
    AutresRecettes,
    /// What the manager still pays, €.
    ResteACharge,
    /// Advances of the exercice, €.
    Acomptes,
    /// What is left to receive, or to give back, in the year after, €.
    Solde,
}

impl Row {
    /// Every row of the comparison, in the order of the screen.
    pub const COMPARED: [Row; 11] = [
        Row::Etp,
        Row::PrixDeRevient,
        Row::NonRetenues,
        Row::Marge,
        Row::Ps,
        Row::BonusMission,
        Row::BonusTerritoire,
        Row::Psej,
        Row::TotalCaf,
        Row::AutresRecettes,
        Row::ResteACharge,
    ];
    /// The rows of the payments.
    pub const PAID: [Row; 2] = [Row::Acomptes, Row::Solde];
    /// What makes the total of the Caf.
    pub const OF_CAF: [Row; 4] = [Row::Ps, Row::BonusMission, Row::BonusTerritoire, Row::Psej];

    /// Every row.
    pub fn all() -> impl Iterator<Item = Row> {
        Row::COMPARED.into_iter().chain(Row::PAID)
    }
}

/// Everything that one exercice of one relais gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The civil year.
    pub exercice: Exercice,
    /// Working time of the animators.
    pub etp: Step,
    /// Retained running costs.
    pub prix_de_revient: Step,
    /// Paid costs that are not retained.
    pub non_retenues: Step,
    /// Ceiling of the retained costs: price by working time.
    pub plafond: Step,
    /// The smaller of the costs and the ceiling.
    pub assiette: Step,
    /// Room under the ceiling.
    pub marge: Step,
    /// Prestation de service.
    pub ps: Step,
    /// The missions and their indicators.
    pub missions: MissionOutcomes,
    /// Flat bonus.
    pub bonus_mission: Step,
    /// Bonus territoire.
    pub bonus_territoire: Step,
    /// Psej.
    pub psej: Step,
    /// All that the Caf pays.
    pub total_caf: Step,
    /// Income that is not from the Caf.
    pub autres_recettes: Step,
    /// All that the manager pays out.
    pub charges: Step,
    /// What the manager still pays.
    pub reste_a_charge: Step,
    /// Advances of the exercice.
    pub acomptes: Step,
    /// What is left to receive in the year after; negative when it is to be given back.
    pub solde: Step,
    /// What the relais is beside others: never a condition.
    pub reperes: Reperes,
    /// What deserves attention, without changing any amount.
    pub warnings: Vec<Warning>,
}

/// What the relais is beside others: never a condition of any funding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Reperes {
    /// Childminders for one animator ETP, to a tenth.
    pub am_par_etp: Option<Decimal>,
    /// Relais that the childminders of the territory would need at the target of one for 70.
    pub relais_vises: Option<Decimal>,
}

impl Outcome {
    /// The tree of steps of a row.
    pub fn figure(&self, row: Row) -> &Step {
        match row {
            Row::Etp => &self.etp,
            Row::PrixDeRevient => &self.prix_de_revient,
            Row::NonRetenues => &self.non_retenues,
            Row::Marge => &self.marge,
            Row::Ps => &self.ps,
            Row::BonusMission => &self.bonus_mission,
            Row::BonusTerritoire => &self.bonus_territoire,
            Row::Psej => &self.psej,
            Row::TotalCaf => &self.total_caf,
            Row::AutresRecettes => &self.autres_recettes,
            Row::ResteACharge => &self.reste_a_charge,
            Row::Acomptes => &self.acomptes,
            Row::Solde => &self.solde,
        }
    }

    /// Whether a row says anything: a right that no contract opens, or costs that are all retained,
    /// do not.
    pub fn is_shown(&self, row: Row) -> bool {
        match row {
            Row::NonRetenues => !self.non_retenues.euros().is_ok_and(|amount| amount.is_zero()),
            Row::BonusTerritoire | Row::Psej => self.figure(row).is_open(),
            Row::Etp
            | Row::PrixDeRevient
            | Row::Marge
            | Row::Ps
            | Row::BonusMission
            | Row::TotalCaf
            | Row::AutresRecettes
            | Row::ResteACharge
            | Row::Acomptes
            | Row::Solde => true,
        }
    }

    /// What part of the retained costs the prestation de service pays, as a proportion; nothing
    /// where there is none, or no animator.
    pub fn taux_effectif(&self) -> Option<Decimal> {
        if !matches!(
            self.ps.ceiling_reason()?,
            CeilingReason::OverCeiling | CeilingReason::UnderCeiling
        ) {
            return None;
        }
        let (ps, costs) = (self.ps.euros().ok()?, self.prix_de_revient.euros().ok()?);
        quotient(ps.decimal(), costs.decimal())
    }

    /// The weakest certainty of what the Caf pays.
    pub fn certainty(&self) -> Certainty {
        self.total_caf.certainty
    }
}
