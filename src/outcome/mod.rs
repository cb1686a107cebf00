//! What the rules find: amounts, how sure they are, and the tree of steps that made them, built in
//! the same pass.

mod amount;
mod mission;
mod reason;
mod rule_figure;
mod rule_step;
mod step;
mod warning;

pub use amount::Amount;
pub use mission::{IndicateurOutcome, Measure, MissionOutcome, MissionOutcomes, Verdict};
pub use reason::{
    CarriedFrom, CeilingReason, ContractReason, MissionReason, Origin, PaymentReason, Reason,
};
pub use rule_figure::RuleFigure;
pub(crate) use rule_figure::combine;
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

/// Everything that one exercice of one relais gives: each figure with its steps, or, where it is an
/// [`Amount`], alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome<F: RuleFigure = Step> {
    /// The civil year.
    pub exercice: Exercice,
    /// Working time of the animators.
    pub etp: F,
    /// Retained running costs.
    pub prix_de_revient: F,
    /// Paid costs that are not retained.
    pub non_retenues: F,
    /// Ceiling of the retained costs: price by working time.
    pub plafond: F,
    /// The smaller of the costs and the ceiling.
    pub assiette: F,
    /// Room under the ceiling.
    pub marge: F,
    /// Prestation de service.
    pub ps: F,
    /// The missions and their indicators.
    pub missions: F::Missions,
    /// Flat bonus.
    pub bonus_mission: F,
    /// Bonus territoire.
    pub bonus_territoire: F,
    /// Psej.
    pub psej: F,
    /// All that the Caf pays.
    pub total_caf: F,
    /// Income that is not from the Caf.
    pub autres_recettes: F,
    /// All that the manager pays out.
    pub charges: F,
    /// What the manager still pays.
    pub reste_a_charge: F,
    /// Advances of the exercice.
    pub acomptes: F,
    /// What is left to receive in the year after; negative when it is to be given back.
    pub solde: F,
    /// What the relais is beside others: never a condition.
    pub reperes: Reperes,
    /// What deserves attention, without changing any amount.
    pub warnings: F::Warnings,
}

/// What the relais is beside others: never a condition of any funding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Reperes {
    /// Childminders for one animator ETP, to a tenth.
    pub am_par_etp: Option<Decimal>,
    /// Relais that the childminders of the territory would need at the target of one for 70.
    pub relais_vises: Option<Decimal>,
}

impl<F: RuleFigure> Outcome<F> {
    /// The figure of a row.
    pub fn figure(&self, row: Row) -> &F {
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
        self.total_caf.certainty()
    }

    /// Each figure made another one, beside the same figure of another outcome.
    pub fn map_beside(self, other: &Outcome<F>, change: impl Fn(F, &F) -> F) -> Outcome<F> {
        Outcome {
            etp: change(self.etp, &other.etp),
            prix_de_revient: change(self.prix_de_revient, &other.prix_de_revient),
            non_retenues: change(self.non_retenues, &other.non_retenues),
            plafond: change(self.plafond, &other.plafond),
            assiette: change(self.assiette, &other.assiette),
            marge: change(self.marge, &other.marge),
            ps: change(self.ps, &other.ps),
            bonus_mission: change(self.bonus_mission, &other.bonus_mission),
            bonus_territoire: change(self.bonus_territoire, &other.bonus_territoire),
            psej: change(self.psej, &other.psej),
            total_caf: change(self.total_caf, &other.total_caf),
            autres_recettes: change(self.autres_recettes, &other.autres_recettes),
            charges: change(self.charges, &other.charges),
            reste_a_charge: change(self.reste_a_charge, &other.reste_a_charge),
            acomptes: change(self.acomptes, &other.acomptes),
            solde: change(self.solde, &other.solde),
            ..self
        }
    }
}
