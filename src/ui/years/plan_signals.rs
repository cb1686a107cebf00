//! The signals of « Sur 5 ans »: the plan, and what is looked at in it.

use crate::present::text::TO_COMPLETE;
use crate::present::years::{
    Chart, ChartLook, PlanFigure, PlanLook, PlanView, chart, plan_view, whole_plan_view,
};
use crate::scenario::years::Plan;
use crate::situation::ScenarioId;
use crate::ui::state::{State, View};
use crate::ui::workbench::shown;
use leptos::prelude::{Get, Memo, RwSignal, Set, With};

/// The plan and what is looked at in it.
#[derive(Clone, Copy)]
pub struct PlanSignals {
    pub(super) plan: Memo<Plan>,
    pub(super) chosen: Memo<Option<ScenarioId>>,
    pub(super) wanted: RwSignal<Option<ScenarioId>>,
    pub(super) why: RwSignal<Option<PlanFigure>>,
    pub(super) view: Memo<Option<PlanView>>,
    pub(super) drawing: Memo<Option<Chart>>,
}

impl PlanSignals {
    /// The plan of the dossier, followed: an exercice that nothing changes is not computed again.
    pub fn new(state: State) -> PlanSignals {
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
            let look = (plan_look(&look, &shown), look.whole);
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
                missing: TO_COMPLETE,
            };
            state.with(|dossier| plan.with(|plan| chart(dossier, plan, look)))
        });
        PlanSignals { plan, chosen, wanted, why: RwSignal::new(None), view, drawing }
    }

    /// Reads the plan, and follows it.
    pub fn with<T>(self, read: impl FnOnce(&Plan) -> T) -> T {
        self.plan.with(read)
    }

    /// Looks at another column.
    pub fn chosen_set(self, scenario: Option<ScenarioId>) {
        self.why.set(None);
        self.wanted.set(scenario);
    }

    /// The column that is looked at, followed.
    pub fn chosen(self) -> Option<ScenarioId> {
        self.chosen.get()
    }
}

/// The plan as the view of the page looks at it.
pub(super) fn plan_look<'a>(view: &View, shown: &'a [Option<ScenarioId>]) -> PlanLook<'a> {
    PlanLook { reference: view.reference, shown, differing: view.differing, cents: view.cents }
}
