//! « Sur 5 ans »: its curve, its table, its calendar, its fields. All in the second file of the program.

mod cash;
mod ceilings;
mod chart;
mod evolution;
mod levers;
mod table;

pub use cash::cash_calendar;
pub use ceilings::{ceiling_fields, ceiling_gaps_box};
pub use chart::{chart_note, plan_chart};
pub use evolution::base_evolution;
pub use levers::lever_dates;
pub use table::{column_select, plan_table, plan_why};

use crate::calendar::Exercice;
use crate::outcome::Row;
use crate::present::{Chart, PlanView, chart, plan_view};
use crate::scenario::Plan;
use crate::situation::Id;
use crate::ui::State;
use leptos::prelude::{Get, Memo, RwSignal, Set, With};

/// The plan and what is looked at in it.
#[derive(Clone, Copy)]
pub struct Planned {
    plan: Memo<Plan>,
    chosen: RwSignal<Option<Id>>,
    why: RwSignal<Option<(Row, Exercice)>>,
    view: Memo<Option<PlanView>>,
    drawing: Memo<Option<Chart>>,
}

impl Planned {
    /// The plan of the dossier, followed: an exercice that nothing changes is not computed again.
    pub fn new(state: State) -> Planned {
        let plan = Memo::new(move |before: Option<&Plan>| state.with(|dossier| dossier.plan_again(before)));
        let first = state.peek(|dossier| dossier.scenarios.first().map(|scenario| scenario.id));
        let chosen = RwSignal::new(first);
        let seen = move || plan.with(|plan| chosen.get().filter(|id| plan.column(Some(*id)).is_some()));
        let view = Memo::new(move |_| state.with(|dossier| plan.with(|plan| plan_view(dossier, plan, seen()))));
        let drawing = Memo::new(move |_| state.with(|dossier| plan.with(|plan| chart(dossier, plan, seen()))));
        Planned { plan, chosen, why: RwSignal::new(None), view, drawing }
    }

    /// Reads the plan, and follows it.
    pub fn with<T>(self, read: impl FnOnce(&Plan) -> T) -> T {
        self.plan.with(read)
    }

    /// Looks at another scenario.
    pub fn chosen_set(self, scenario: Id) {
        self.why.set(None);
        self.chosen.set(Some(scenario));
    }

    /// The column that is looked at, followed: the base once the scenario is gone.
    pub fn chosen(self) -> Option<Id> {
        let chosen = self.chosen.get();
        self.with(|plan| chosen.filter(|id| plan.column(Some(*id)).is_some()))
    }
}
