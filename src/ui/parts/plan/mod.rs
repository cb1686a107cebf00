//! « Sur 5 ans »: its curve, its tables, its calendar, its fields. All in the second file of the
//! program.

mod cash;
mod ceilings;
mod chart;
mod evolution;
mod levers;
mod look;
mod table;
mod why;

pub use cash::cash_calendar;
pub use ceilings::{ceiling_fields, ceiling_gaps_box};
pub use chart::{chart_note, plan_chart};
pub use evolution::base_evolution;
pub use levers::lever_dates;
pub use look::{column_select, plan_menu, plan_words};
pub use table::plan_table;
pub use why::plan_why;

use super::table::shown;
use crate::present::years::{
    Chart, ChartLook, PlanFigure, PlanLook, PlanView, chart, plan_view, whole_plan_view,
};
use crate::scenario::years::Plan;
use crate::situation::Id;
use crate::ui::State;
use leptos::prelude::{Get, Memo, RwSignal, Set, With};

/// The plan and what is looked at in it.
#[derive(Clone, Copy)]
pub struct Planned {
    plan: Memo<Plan>,
    chosen: Memo<Option<Id>>,
    wanted: RwSignal<Option<Id>>,
    why: RwSignal<Option<PlanFigure>>,
    view: Memo<Option<PlanView>>,
    drawing: Memo<Option<Chart>>,
}

impl Planned {
    /// The plan of the dossier, followed: an exercice that nothing changes is not computed again.
    pub fn new(state: State) -> Planned {
        let plan = Memo::new(move |before: Option<&Plan>| {
            state.with(|dossier| dossier.plan_again(before))
        });
        let first = state.peek(|dossier| dossier.scenarios.first().map(|scenario| scenario.id));
        let wanted = RwSignal::new(first);
        // A column that is hidden or gone leaves its place to the first one that is shown.
        let chosen = Memo::new(move |_| {
            let shown = shown(state);
            wanted
                .get()
                .filter(|id| shown.contains(&Some(*id)))
                .or_else(|| wanted.get().and_then(|_| shown.into_iter().flatten().next()))
        });
        let view = Memo::new(move |_| {
            let (shown, look) = (shown(state), state.view.get());
            let look = (
                PlanLook { reference: look.reference, shown: &shown, differing: look.differing },
                look.whole,
            );
            state.with(|dossier| {
                plan.with(|plan| match look {
                    (look, true) => whole_plan_view(dossier, plan, look),
                    (look, false) => plan_view(dossier, plan, chosen.get(), look),
                })
            })
        });
        let drawing = Memo::new(move |_| {
            let (shown, reference) = (shown(state), state.view.with(|view| view.reference));
            let look = ChartLook {
                chosen: chosen.get(),
                reference,
                shown: &shown,
                narrow: state.small.get(),
            };
            state.with(|dossier| plan.with(|plan| chart(dossier, plan, look)))
        });
        Planned { plan, chosen, wanted, why: RwSignal::new(None), view, drawing }
    }

    /// Reads the plan, and follows it.
    pub fn with<T>(self, read: impl FnOnce(&Plan) -> T) -> T {
        self.plan.with(read)
    }

    /// Looks at another column.
    pub fn chosen_set(self, scenario: Option<Id>) {
        self.why.set(None);
        self.wanted.set(scenario);
    }

    /// The column that is looked at, followed.
    pub fn chosen(self) -> Option<Id> {
        self.chosen.get()
    }
}
