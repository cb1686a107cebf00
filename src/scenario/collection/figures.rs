//! The figures of a relais beside others: one line of the table, without the steps that lead to
//! them. « Pourquoi ? » evaluates the one relais again.

use super::money::{PaidParts, paid_parts};
use super::{CandidatureFacts, CollectedRelais, Collection, RelaisId};
use crate::calendar::Exercice;
use crate::law::{Certainty, Mission, Status};
use crate::money::Euros;
use crate::outcome::{Amount, Outcome, Quantity, RuleFigure, Verdict};
use crate::rules::{evaluate_amounts, prix_plafond};
use crate::scenario::Dossier;
use crate::scenario::years::CafPayments;
use crate::situation::{Field, Gap, Situation};
use rust_decimal::Decimal;

/// A column of figures of the table of relais.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CollectionColumn {
    /// Working time of the animators, ETP.
    Etp,
    /// Retained running costs, €.
    PrixDeRevient,
    /// Ceiling of the retained costs, €.
    Plafond,
    /// Room under the ceiling, €.
    Marge,
    /// Prestation de service, €.
    Ps,
    /// What part of the retained costs the prestation de service pays.
    TauxEffectif,
    /// Flat bonus of the mission, €.
    BonusMission,
    /// Bonus territoire of the CTG, €.
    BonusTerritoire,
    /// All that the Caf pays, €.
    TotalCaf,
    /// What the manager still pays, €.
    ResteACharge,
    /// Childminders for one animator ETP.
    AmParEtp,
}

impl CollectionColumn {
    /// Every column, in the order of the screen.
    pub const ALL: [CollectionColumn; 11] = [
        CollectionColumn::Etp,
        CollectionColumn::PrixDeRevient,
        CollectionColumn::Plafond,
        CollectionColumn::Marge,
        CollectionColumn::Ps,
        CollectionColumn::TauxEffectif,
        CollectionColumn::BonusMission,
        CollectionColumn::BonusTerritoire,
        CollectionColumn::TotalCaf,
        CollectionColumn::ResteACharge,
        CollectionColumn::AmParEtp,
    ];

    /// Whether the figures of several relais add up: a rate and a number for one ETP do not, nor
    /// the room under a ceiling, which no other relais may use.
    pub const fn adds_up(self) -> bool {
        !matches!(
            self,
            CollectionColumn::Marge | CollectionColumn::TauxEffectif | CollectionColumn::AmParEtp
        )
    }

    /// The figure of an outcome that it shows; none for a rate and for a benchmark.
    fn figure<F: RuleFigure>(self, outcome: &Outcome<F>) -> Option<&F> {
        match self {
            CollectionColumn::Etp => Some(&outcome.etp),
            CollectionColumn::PrixDeRevient => Some(&outcome.prix_de_revient),
            CollectionColumn::Plafond => Some(&outcome.plafond),
            CollectionColumn::Marge => Some(&outcome.marge),
            CollectionColumn::Ps => Some(&outcome.ps),
            CollectionColumn::BonusMission => Some(&outcome.bonus_mission),
            CollectionColumn::BonusTerritoire => Some(&outcome.bonus_territoire),
            CollectionColumn::TotalCaf => Some(&outcome.total_caf),
            CollectionColumn::ResteACharge => Some(&outcome.reste_a_charge),
            CollectionColumn::TauxEffectif | CollectionColumn::AmParEtp => None,
        }
    }

    /// Its figure of an outcome; nothing while it is not known. A rate is a proportion.
    fn of<F: RuleFigure>(self, outcome: &Outcome<F>) -> Option<Decimal> {
        let Some(figure) = self.figure(outcome) else {
            let is_rate = self == CollectionColumn::TauxEffectif;
            return if is_rate { outcome.taux_effectif() } else { outcome.reperes.am_par_etp };
        };
        match figure.value().as_ref().ok()? {
            Quantity::Euros(amount) => Some(amount.decimal()),
            Quantity::Etp(etp) => Some(etp.decimal()),
            Quantity::Rate(_) | Quantity::Months(_) | Quantity::Count(_) | Quantity::Factor(_) => {
                None
            }
        }
    }
}

/// A line of the table of relais.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RelaisFigures {
    /// Whose figures they are.
    pub id: RelaisId,
    /// The name of the relais, as typed.
    pub name: String,
    /// Its exercice.
    pub exercice: Exercice,
    /// The mission that may open the bonus, and what its indicators say.
    pub mission: Option<(Mission, Verdict)>,
    /// What it asks for in a call for projects; nothing where it engages in no mission.
    pub candidature: Option<CandidatureFacts>,
    /// How sure the total of the Caf is; nothing while it is not known.
    pub certainty: Option<Certainty>,
    /// What has to be completed before what is left to pay is known, each once.
    pub gaps: Vec<Gap>,
    /// What the Caf pays of its exercice, by month.
    pub payments: CafPayments,
    /// Who pays what of its costs, €; nothing while a part is not known.
    pub paid: Option<PaidParts>,
    /// The ceiling of its costs for one ETP, €; nothing while it is not known.
    pub prix_plafond: Option<Euros>,
    /// Whether the month of its balance is assumed: none was typed.
    pub month_assumed: bool,
    figures: [Option<Decimal>; CollectionColumn::ALL.len()],
}

impl RelaisFigures {
    /// Those of a relais of a collection, in its exercice, as it was forecast. What became real
    /// changes the balance, which only a column knows.
    pub fn of(relais: &CollectedRelais) -> RelaisFigures {
        let dossier = &relais.dossier;
        if dossier.has_values_of(Status::Reel) {
            let outcome = dossier.base_outcome();
            let payments = dossier.caf_payments(&outcome);
            return RelaisFigures::of_outcome(relais, &dossier.situation(None), &outcome, payments);
        }
        let situation = dossier.situation(None);
        RelaisFigures::of_amounts(relais, &situation, &evaluate_amounts(&situation))
    }

    /// Those of its scenario of this place, from 1; of its last one where it has fewer, of the base
    /// where it has none.
    pub fn of_scenario(relais: &CollectedRelais, place: usize) -> RelaisFigures {
        let scenarios = &relais.dossier.scenarios;
        let scenario = place.checked_sub(1).and_then(|at| scenarios.get(at).or(scenarios.last()));
        let dossier = &relais.dossier;
        let column = dossier.column(scenario.map(|known| known.id), dossier.base.exercice);
        let payments = dossier.caf_payments(&column.outcome);
        let situation = dossier.situation(scenario);
        RelaisFigures::of_outcome(relais, &situation, &column.outcome, payments)
    }

    /// Those of amounts that were computed from a situation of it.
    pub(super) fn of_amounts(
        relais: &CollectedRelais,
        situation: &Situation,
        amounts: &Outcome<Amount>,
    ) -> RelaisFigures {
        let payments = relais.dossier.caf_payments_of_amounts(amounts, situation);
        RelaisFigures::of_outcome(relais, situation, amounts, payments)
    }

    fn of_outcome<F: RuleFigure>(
        relais: &CollectedRelais,
        situation: &Situation,
        outcome: &Outcome<F>,
        payments: CafPayments,
    ) -> RelaisFigures {
        let known = outcome.total_caf.value().is_ok();
        let mission = F::chosen(&outcome.missions);
        let mut gaps: Vec<Gap> = Vec::new();
        for figure in [&outcome.total_caf, &outcome.reste_a_charge] {
            for gap in figure.value().as_ref().err().into_iter().flatten() {
                if !gaps.contains(gap) {
                    gaps.push(*gap);
                }
            }
        }
        RelaisFigures {
            id: relais.id,
            name: relais.name().to_string(),
            exercice: relais.dossier.base.exercice,
            mission,
            candidature: CandidatureFacts::of(&relais.dossier, situation, mission),
            certainty: known.then(|| outcome.certainty()),
            gaps,
            payments,
            paid: paid_parts(outcome),
            prix_plafond: prix_plafond::<Amount>(situation).euros().ok(),
            month_assumed: relais.dossier.texts.entry(Field::BalanceMonth).is_empty(),
            figures: CollectionColumn::ALL.map(|column| column.of(outcome)),
        }
    }

    /// The relais of a collection that have no figures yet among `known`, which are in the order of
    /// their ids.
    pub fn missing(collection: &Collection, known: &[RelaisFigures]) -> Vec<RelaisId> {
        let ids = collection.relais().iter().map(|relais| relais.id);
        ids.filter(|id| RelaisFigures::of_id(known, *id).is_none()).collect()
    }

    /// Those of a relais, among figures in the order of their ids.
    pub fn of_id(all: &[RelaisFigures], id: RelaisId) -> Option<&RelaisFigures> {
        let place = all.binary_search_by_key(&id, |known| known.id).ok()?;
        all.get(place)
    }

    /// The figure of a column, in its unit; nothing while it is not known.
    pub fn figure(&self, column: CollectionColumn) -> Option<Decimal> {
        let mut known = CollectionColumn::ALL.iter().zip(&self.figures);
        known.find(|(known, _)| **known == column).and_then(|(_, figure)| *figure)
    }

    /// Whether what is left to pay, or what the Caf pays, waits for something.
    pub fn is_incomplete(&self) -> bool {
        !self.gaps.is_empty()
    }

    /// Whether it waits for the ceiling of its exercice.
    pub fn waits_for_plafond(&self) -> bool {
        self.gaps.iter().any(|gap| match gap {
            Gap::NoPrixPlafond(_) | Gap::Empty(Field::PrixPlafond(..)) => true,
            Gap::Empty(_)
            | Gap::Unreadable(_)
            | Gap::NothingToCarry(_)
            | Gap::NoTaux(_)
            | Gap::BothContracts
            | Gap::TooLarge => false,
        })
    }

    /// Whether the retained costs exceed the ceiling.
    pub fn is_over_ceiling(&self) -> bool {
        self.figure(CollectionColumn::Marge).is_some_and(|marge| marge < Decimal::ZERO)
    }
}

impl Dossier {
    /// What the base comes to in its exercice: the first column of the workbench.
    pub fn base_outcome(&self) -> Outcome {
        self.column(None, self.base.exercice).outcome
    }
}
