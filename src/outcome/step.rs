//! One step of a computation: its value, how it was made, from which text, how sure it is.

use super::{Origin, Reason, RuleFigure};
use crate::law::{Account, Certainty};
use crate::money::{Etp, Euros, Months, Rate};
use crate::situation::{DueId, Gap, Known, PostKey};
use rust_decimal::Decimal;
use std::sync::Arc;

/// A value with its unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quantity {
    /// €.
    Euros(Euros),
    /// Full-time equivalents.
    Etp(Etp),
    /// %.
    Rate(Rate),
    /// Months.
    Months(Months),
    /// A plain count.
    Count(u32),
    /// A plain factor.
    Factor(Decimal),
}

/// What a step is the value of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // each is named in words in `present`
pub enum Term {
    Etp,
    PostEtp(PostKey),
    EtpOfPost,
    MonthsOfPost,
    PrixPlafond,
    Taux,
    Plafond,
    PrixDeRevient,
    PayOfTeam,
    PayOfPost(PostKey),
    YearlyCost,
    Line(Account),
    MissionCosts,
    MissionCost(usize),
    UnitPrice,
    Units,
    NonRetenues,
    Assiette,
    Marge,
    Ps,
    BonusMission,
    EtpDuContrat,
    Forfait,
    PartExistante,
    PartNouvelle,
    PlafondTerritoire,
    BonusTerritoire,
    DepensesPsej,
    PlafondPsej,
    PsDeductible,
    PartDeductible,
    RecettesPsej,
    AssiettePsej,
    TauxPsej,
    CoefficientPsej,
    Psej,
    TauxAcompte,
    Acompte(DueId),
    Acomptes,
    Droits,
    Solde,
    TotalCaf,
    Income(usize),
    AutresRecettes,
    Charges,
    ResteACharge,
}

/// How the value of a step comes from its parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operation {
    /// It was typed or published.
    Given,
    /// Sum of the parts.
    Sum,
    /// The first part less the others.
    Difference,
    /// Product of the parts.
    Product,
    /// A yearly value by months out of twelve.
    OverMonths,
    /// The smallest of the parts.
    Smallest,
    /// Sum of the parts, no more than the last one.
    Capped,
}

/// One step, with the steps that made it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What it is the value of.
    pub term: Term,
    /// The value, or everything that keeps it from being known.
    pub value: Known<Quantity>,
    /// How it comes from its parts.
    pub operation: Operation,
    /// The steps that made it: shared with every figure that they also made.
    pub parts: Arc<[Step]>,
    /// Which branch of the rule was taken.
    pub reason: Option<Reason>,
    /// Where it comes from.
    pub origin: Option<Origin>,
    /// The weakest of what it was computed from.
    pub certainty: Certainty,
    /// Whether the value stood on half a cent before it was rounded.
    pub half_cent: bool,
}

impl Step {
    /// Whether it, or a step that made it, is written in a document.
    pub fn cites_document(&self) -> bool {
        matches!(self.origin, Some(Origin::Published(_)))
            || self.parts.iter().any(Step::cites_document)
    }

    /// The certainty to show beside the value. Nothing where the value is not known, nor for a zero
    /// that no rule decided.
    pub fn shown_certainty(&self) -> Option<Certainty> {
        let stands = self.certainty > Certainty::Sourced || self.reason.is_none_or(Reason::decides);
        Some(self.certainty).filter(|_| self.value.is_ok() && stands)
    }

    /// The certainty that a text says of it. Nothing where no document is asked either: the figure
    /// is the budget's own arithmetic.
    pub fn stated_certainty(&self) -> Option<Certainty> {
        self.shown_certainty().filter(|known| *known > Certainty::Sourced || self.cites_document())
    }

    /// The amount in euros; a step of another unit has none.
    pub fn euros(&self) -> Known<Euros> {
        RuleFigure::euros(self)
    }

    /// The working time; a step of another unit has none.
    pub fn etp(&self) -> Known<Etp> {
        RuleFigure::etp(self)
    }

    /// The rate; a step of another unit has none.
    pub fn rate(&self) -> Known<Rate> {
        RuleFigure::rate(self)
    }

    /// The factor; a step of another unit has none.
    pub fn factor(&self) -> Known<Decimal> {
        RuleFigure::factor(self)
    }

    /// The same step, with a function applied to each gap of it and of its parts.
    pub fn map_gaps(self, rename: &impl Fn(Gap) -> Gap) -> Step {
        let value = self.value.map_err(|gaps| gaps.into_iter().map(rename).collect());
        Step {
            value,
            parts: self.parts.iter().map(|part| part.clone().map_gaps(rename)).collect(),
            ..self
        }
    }

    /// The part of this name, if there is one.
    pub fn part(&self, term: Term) -> Option<&Step> {
        self.parts.iter().find(|part| part.term == term)
    }

    /// The steps that make this one less than sourced: the deepest ones, each once.
    pub fn uncertain_steps(&self) -> Vec<&Step> {
        let mut found = Vec::new();
        self.collect_weak(&mut found);
        found
    }

    fn collect_weak<'a>(&'a self, found: &mut Vec<&'a Step>) {
        if self.certainty == Certainty::Sourced {
            return;
        }
        let below = self
            .parts
            .iter()
            .map(|part| part.certainty)
            .fold(Certainty::Sourced, Certainty::weakest);
        for part in self.parts.iter() {
            part.collect_weak(found);
        }
        let weak = below < self.certainty || self.half_cent;
        if weak && found.iter().all(|known| known.term != self.term) {
            found.push(self);
        }
    }
}
