//! Why a figure of the plan is what it is.

use super::plan_signals::PlanSignals;
use crate::browser;
use crate::present::explain::Explanation;
use crate::present::years::{PlanFigure, explain_plan};
use crate::ui::dom::{Tag, Tags, key_of, tag};
use crate::ui::explain::why_body;
use crate::ui::state::State;
use crate::ui::widgets::{Icon, icon_button};
use leptos::prelude::{Get, GetUntracked, Set, With};

/// The id of a figure: the focus comes back to it when the explanation closes.
pub(super) fn figure_id(figure: PlanFigure) -> String {
    let year = figure.year.map_or("ensemble".to_string(), |year| year.year().to_string());
    let row = figure.row.map_or("plafond".to_string(), |row| (row as u8).to_string());
    format!("plan-{}-{year}-{row}", figure.scenario.map_or(0, |id| id.0))
}

/// Why the figure that was pressed is what it is.
pub fn plan_why(signals: PlanSignals) -> Tag {
    let state = State::here();
    let shown = move || {
        let (figure, reference) = (signals.why.get()?, state.view.with(|view| view.reference));
        state
            .with(|dossier| signals.with(|plan| explain_plan(dossier, plan, figure, reference)))
            .map(|shown| (figure, shown))
    };
    let close = move || {
        let back = signals.why.get_untracked().map(figure_id);
        signals.why.set(None);
        back.into_iter().for_each(browser::focus_soon);
    };
    let draw = move |shown: &Option<(PlanFigure, Explanation)>| -> Tags {
        shown.iter().map(|(_, shown)| panel(shown, close)).collect()
    };
    tag("div", "").dynamic(shown, draw).on("keydown", move |event| {
        if key_of(&event) == "Escape" {
            close();
        }
    })
}

fn panel(shown: &Explanation, close: impl Fn() + 'static) -> Tag {
    let eyebrow = tag("p", "eyebrow").text(&shown.eyebrow);
    let title = tag("h3", "").attr("id", "h-why-plan").attr("tabindex", "-1").text(&shown.title);
    let shut = icon_button("btn btn--quiet btn--icon", Icon::Close, "Fermer l’explication")
        .on_click(close);
    let head =
        tag("div", "plan-why__h").child(tag("div", "").child(eyebrow).child(title)).child(shut);
    tag("div", "plan-why")
        .attr("role", "region")
        .attr("aria-labelledby", "h-why-plan")
        .child(head)
        .children(why_body(shown))
}
