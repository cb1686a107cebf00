//! The places where an amount stands: one gatherer each, over what the page draws.

mod book;
mod decide;
mod explain;
mod files;
mod missions;
mod note;
mod payments;
mod sentences;
mod table;
mod years;

use crate::walk::figure::{Key, Name, When};
use crate::walk::ledger::Ledger;
use simulateur_rpe::law::Status;
use simulateur_rpe::scenario::Dossier;
use simulateur_rpe::scenario::workbench::Comparison;
use simulateur_rpe::scenario::years::Plan;
use simulateur_rpe::situation::ScenarioId;

pub use files::received;
pub use missions::planned;

/// A dossier, with what its pages are drawn from.
pub struct Walked<'a> {
    pub dossier: &'a Dossier,
    /// The exercice of the base, then the others that Simuler may look at.
    pub comparisons: Vec<Comparison>,
    pub plan: Plan,
}

impl Walked<'_> {
    pub fn of(dossier: &Dossier) -> Walked<'_> {
        let years = dossier.plan_years().into_iter();
        let others = years.filter_map(|year| dossier.compare_another(year));
        let comparisons = std::iter::once(dossier.compare()).chain(others).collect();
        Walked { dossier, comparisons, plan: dossier.plan() }
    }

    /// The exercice of the base alone.
    pub fn of_base(dossier: &Dossier) -> Walked<'_> {
        let plan = Plan { horizon: dossier.horizon(), columns: Vec::new() };
        Walked { dossier, comparisons: vec![dossier.compare()], plan }
    }

    /// The comparison of the exercice of the base.
    pub fn base(&self) -> &Comparison {
        &self.comparisons[0]
    }

    /// The place of a column.
    pub fn place(&self, scenario: Option<ScenarioId>) -> usize {
        self.base().columns.iter().position(|known| known.scenario == scenario).unwrap()
    }

    /// A forecast figure of a comparison.
    pub fn key(&self, name: Name, comparison: &Comparison, scenario: Option<ScenarioId>) -> Key {
        let when = When::Year(comparison.exercice);
        Key { name, column: self.place(scenario), when, status: Status::Previsionnel }
    }
}

/// Every amount of every page.
pub fn everywhere(dossier: &Dossier) -> Ledger {
    let (walked, mut ledger) = (Walked::of(dossier), Ledger::default());
    table::gather(&walked, &mut ledger);
    sentences::gather(&walked, &mut ledger);
    explain::gather(&walked, &mut ledger);
    note::gather(&walked, &mut ledger);
    years::gather(&walked, &mut ledger);
    payments::gather(&walked, &mut ledger);
    decide::gather(&walked, &mut ledger);
    missions::gather(&walked, &mut ledger);
    files::gather(&walked, &mut ledger);
    book::gather(&walked, &mut ledger);
    ledger
}
