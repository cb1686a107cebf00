//! The plans of sessions: what is typed, and the plans to choose from.

use super::comparison::scroll;
use crate::draft::SessionPlan;
use crate::law::Certainty;
use crate::present::missions::{PlanRow, PlansView, plans_view};
use crate::present::text::Figure;
use crate::scenario::{PlannerAction, ScenarioAction};
use crate::situation::{Field, PlannerField};
use crate::ui::dom::{Tag, Tags, tag};
use crate::ui::state::State;
use crate::ui::widgets::{Icon, badge, button, column_heading, hidden, icon, labelled, todo_link};
use crate::ui::workbench::say_last_made;
use leptos::prelude::{Memo, With, untrack};

/// What a plan is made of.
pub fn plan_fields() -> Tag {
    let field =
        |known, label: &str, hint: Tag| labelled(Field::Planner(known), label, true).child(hint);
    let hint = |words: &str| tag("span", "hint").text(words);
    let own = |words: &str| tag("span", "hint").child(badge(Certainty::Entered)).text(words);
    tag("div", "plan-in")
        .child(field(
            PlannerField::Am,
            "Assistantes et assistants maternels (AM) volontaires",
            hint("8 différents au moins, 15 au plus par groupe"),
        ))
        .child(field(
            PlannerField::Hours,
            "Durée d’une séance, en heures",
            hint("6 h et 3 séances au moins par AM"),
        ))
        .child(field(
            PlannerField::HourlyPrice,
            "Intervenant, € par heure",
            own(" d’après son devis"),
        ))
        .child(field(
            PlannerField::SessionFees,
            "Autres frais par séance, €",
            own(" salle, trajet\u{202f}; 0 s’il n’y en a pas"),
        ))
}

/// The plans, and what keeps some from being made.
pub fn plan_table() -> Tags {
    let state = State::here();
    let view = Memo::new(move |_| state.with(plans_view));
    let messages = move || view.with(|view| view.messages.clone());
    let some = move || view.with(|view| !view.rows.is_empty());
    let trapped = move || view.with(|view| view.trapped);
    let plans = move || view.with(|view| view.rows.iter().map(|row| row.plan).collect::<Vec<_>>());
    let trap = "La dernière ligne est le piège\u{a0}: trop peu de séances dans l’année, même si \
        chacun a les siennes.";
    let draw = move || {
        let table = tag("table", "tbl pad plans stackable flow")
            .child(tag("caption", "").text(move || view.with(|view| view.caption.clone())))
            .child(tag("thead", "").child(head()))
            .child(tag("tbody", "").for_each(plans, move |plan| vec![plan_row(state, view, plan)]));
        let choice = tag("div", "").attr("role", "radiogroup").attr("aria-label", "Plan choisi");
        scroll("Plans de séances").child(choice.child(table))
    };
    vec![
        tag("div", "callout callout--warn")
            .attr("role", "status")
            .attr("hidden", move || messages().is_empty())
            .dynamic(messages, |messages| {
                messages.iter().map(|words| tag("p", "").text(words)).collect()
            }),
        tag("div", "plans-s").show(some, draw).show(trapped, move || tag("p", "hint").text(trap)),
    ]
}

fn head() -> Tag {
    let heads = ["Séances", "Temps par AM", "Coût", "Net avec le bonus", "Annulations possibles"];
    tag("tr", "")
        .child(column_heading("", "Plan"))
        .children(heads.map(|words| column_heading("num", words)))
        .child(tag("td", "no-print"))
}

fn plan_row(state: State, view: Memo<PlansView>, plan: SessionPlan) -> Tag {
    let of = move |read: fn(&PlanRow) -> String| {
        view.with(|view| {
            view.rows.iter().find(|row| row.plan == plan).map(read).unwrap_or_default()
        })
    };
    let is = move |read: fn(&PlanRow) -> bool| {
        view.with(|view| view.rows.iter().find(|row| row.plan == plan).is_some_and(read))
    };
    let words = move |name: &str, read: fn(&PlanRow) -> String| {
        tag("td", "num").attr("data-l", name).text(move || of(read))
    };
    let fits = move || is(|row| row.fits);
    let pick = tag("input", "")
        .attr("type", "radio")
        .attr("name", "plan")
        .prop("checked", move || is(|row| row.picked))
        .on("change", move |_| state.attempt(PlannerAction::ChoosePlan(plan)));
    let choice = tag("label", "pick-l")
        .show(fits, move || pick.clone())
        .child(tag("span", "").text(move || of(|row| row.name.clone())));
    let note = tag("span", "rs").text(move || of(|row| row.note.clone()));
    tag("tr", "")
        .class("pick", move || is(|row| row.picked))
        .child(tag("th", "").attr("scope", "row").child(choice).child(note))
        .child(words("Séances", |row| row.total.clone()))
        .child(words("Temps par AM", |row| row.hours.clone()))
        .child(amount("Coût", view, plan, |row| row.cost.clone()))
        .child(amount("Net avec le bonus", view, plan, |row| row.net.clone()))
        .child(
            words("Annulations possibles", |row| row.spare.clone())
                .class("over", move || is(|row| !row.reached)),
        )
        .child(tag("td", "tbl__acts no-print").show(fits, move || made(state, of, plan)))
}

fn made(
    state: State,
    of: impl Fn(fn(&PlanRow) -> String) -> String + Copy + 'static,
    plan: SessionPlan,
) -> Tag {
    let press = move || {
        let name = format!("Analyse\u{a0}: {}", untrack(|| of(|row| row.name.clone())));
        if let Some(planned) = state.peek(|dossier| dossier.planned_analyse(plan))
            && state.act(ScenarioAction::AddPlannedMission(planned, name))
        {
            say_last_made(state);
        }
    };
    button("btn btn--small")
        .child(icon(Icon::Add))
        .text("Scénario")
        .child(hidden(" : ").text(move || of(|row| row.name.clone())))
        .on_click(press)
}

/// An amount, or what leads to the field that it waits for.
fn amount(
    name: &str,
    view: Memo<PlansView>,
    plan: SessionPlan,
    read: fn(&PlanRow) -> Figure,
) -> Tag {
    let figure = move || view.with(|view| view.rows.iter().find(|row| row.plan == plan).map(read));
    let shown = |figure: &Figure| {
        if figure.known {
            tag("span", "").text(&figure.words)
        } else {
            todo_link(figure.field, &figure.words)
        }
    };
    tag("td", "num")
        .attr("data-l", name)
        .dynamic(figure, move |figure| figure.iter().map(shown).collect())
}
