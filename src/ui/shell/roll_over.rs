//! Passing to another exercice: what it does is said first.

use super::exercice::{offered_years, year_select};
use crate::browser;
use crate::calendar::Exercice;
use crate::present::workbench::{RollOverView, roll_over_view};
use crate::scenario::RollOverCosts;
use crate::ui::dom::{Tag, Tags, tag};
use crate::ui::state::State;
use crate::ui::widgets::{Icon, button, icon_button, items, modal, tick};
use leptos::prelude::{Get, GetUntracked, RwSignal, Set};

/// What is chosen in the dialog.
#[derive(Clone, Copy)]
struct Chosen {
    exercice: RwSignal<Exercice>,
    costs: RwSignal<RollOverCosts>,
}

/// The dialog; drawn while it is wanted.
pub fn roll_over_dialog() -> Tag {
    let state = State::here();
    let base = state.peek(|dossier| dossier.base.exercice);
    let chosen = Chosen {
        exercice: RwSignal::new(base.next().unwrap_or(base)),
        costs: RwSignal::new(RollOverCosts::default()),
    };
    let close = move || {
        state.passing.set(false);
        browser::focus_soon("passer".to_string());
    };
    let head = tag("div", "dlg__h")
        .child(tag("h2", "").attr("id", "h-passer").text("Passer à un autre exercice"))
        .child(icon_button("btn btn--quiet btn--icon", Icon::Close, "Fermer").on_click(close));
    let acts = tag("div", "dlg__acts")
        .child(button("btn").text("Annuler").on_click(close))
        .child(create(state, chosen));
    let dialog = tag("dialog", "dlg").attr("aria-labelledby", "h-passer").children([
        head,
        body(state, chosen, base),
        acts,
    ]);
    modal(dialog, move || state.passing.get(), close)
}

fn create(state: State, chosen: Chosen) -> Tag {
    let words = move || format!("Créer le dossier {}", chosen.exercice.get().year());
    button("btn btn--main").text(words).on_click(move || {
        state.passing.set(false);
        state.pass_to(chosen.exercice.get_untracked(), chosen.costs.get_untracked());
        browser::focus_soon("titre".to_string());
    })
}

fn body(state: State, chosen: Chosen, base: Exercice) -> Tag {
    let words = format!(
        "Un nouveau dossier est fait à partir de celui de {}, qui reste tel qu’il est.",
        base.year()
    );
    let years = year_select(
        "nouvel-exercice",
        offered_years(base).filter(move |year| *year != base),
        move || chosen.exercice.get(),
        move |exercice| chosen.exercice.set(exercice),
    );
    let year = tag("p", "unit")
        .child(tag("label", "").attr("for", "nouvel-exercice").text("Nouvel exercice"))
        .child(years);
    let view = move || {
        let exercice = chosen.exercice.get();
        state.with(|dossier| roll_over_view(dossier, exercice))
    };
    tag("div", "dlg__b")
        .attr("tabindex", "0")
        .child(tag("p", "").text(words))
        .child(year)
        .child(tag("div", "").dynamic(move || view().evolves, move |on| costs(chosen, *on)))
        .child(tag("div", "").dynamic(view, lists))
}

/// How the amounts are carried, where the plan makes them evolve.
fn costs(chosen: Chosen, evolves: bool) -> Tags {
    if !evolves {
        chosen.costs.set(RollOverCosts::AsTyped);
        return Tags::new();
    }
    let words =
        "Faire évoluer les montants comme sur « Sur 5 ans » (sinon, ils restent tels quels)";
    vec![tick(
        "couts-du-plan",
        move || crate::present::text::typeset(words),
        move || chosen.costs.get() == RollOverCosts::AsPlanned,
        move |on| {
            chosen.costs.set(if on { RollOverCosts::AsPlanned } else { RollOverCosts::AsTyped })
        },
    )]
}

fn lists(view: &RollOverView) -> Tags {
    let list = |title: &str, lines: &[String]| {
        let filled = (!lines.is_empty())
            .then(|| [tag("h3", "").text(title), tag("ul", "dash").children(items(lines))]);
        filled.into_iter().flatten().collect::<Tags>()
    };
    [
        list("Repris", &view.carried),
        list("Laissé dans l’ancien dossier", &view.left),
        list("À donner ou à vérifier", &view.asked),
    ]
    .concat()
}
