//! The line above the workbench: the relais, its year, its barème, how the work is kept, undo and
//! redo.

use super::base::year_select;
use crate::browser;
use crate::law::Certainty;
use crate::outcome::Term;
use crate::present::text::Route;
use crate::present::workbench::bareme_words;
use crate::situation::{Field, Owner};
use crate::ui::dom::{Tag, Tags, event_target_value, tag};
use crate::ui::state::{Saved, State};
use crate::ui::widgets::{Icon, badge, button, hidden, icon, todo_badge};
use leptos::prelude::With;

/// The line.
pub fn tools() -> Tag {
    let state = State::here();
    let example = move || state.with(|dossier| dossier.example);
    let title = tag("h1", "")
        .attr("id", "titre")
        .attr("tabindex", "-1")
        .child(hidden("Simuler : "))
        .child(relais_name(state))
        .child(
            tag("span", "print-only")
                .attr("aria-hidden", "true")
                .text(move || state.text(Field::RelaisName)),
        )
        .show(example, || tag("span", "badge badge--ex").text("exemple"));
    let end = tag("div", "tools__end").children(actions(state));
    tag("div", "tools").children([title, year_field(), bareme_line(state), end])
}

/// The same for a page of the dossier: its relais, its year, how the work is kept.
pub fn page_tools() -> Tag {
    let state = State::here();
    let name = move || state.with(|dossier| dossier.texts.get(Field::RelaisName).to_string());
    let example = move || state.with(|dossier| dossier.example);
    let who = tag("p", "")
        .child(tag("strong", "").text(name))
        .text(" ")
        .show(example, || tag("span", "badge badge--ex").text("exemple"));
    tag("div", "acts page__t").children([
        who,
        year_field(),
        tag("div", "acts no-print").children(actions(state)),
    ])
}

fn year_field() -> Tag {
    tag("div", "tools__year")
        .child(tag("label", "label").attr("for", "ex").text("Exercice"))
        .child(year_select("ex"))
}

/// How the work is kept, undo, redo, the file, the note, print.
fn actions(state: State) -> [Tag; 6] {
    let kept = tag("p", "saved").dynamic(move || state.saved(), saved);
    // A browser that cannot print says so itself.
    let print = button("btn btn--small")
        .text("Imprimer")
        .on_click(|| drop(web_sys::window().map(|window| window.print())));
    let link =
        |route: Route, words| tag("a", "btn btn--small").attr("href", route.href()).text(words);
    let (file, note) =
        (link(Route::Donnees, "Fichier"), link(Route::Note, "Note").child(hidden(" à imprimer")));
    [kept, history_button(state, true), history_button(state, false), file, note, print]
}

/// The name, edited in place.
fn relais_name(state: State) -> Tag {
    tag("input", "in in--name")
        .attr("id", Field::RelaisName.anchor())
        .attr("aria-label", "Nom du relais")
        .attr("placeholder", "Nom du relais")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("maxlength", "120")
        .prop("value", move || state.text(Field::RelaisName))
        .on("input", move |event| state.type_text(Field::RelaisName, event_target_value(&event)))
}

fn bareme_line(state: State) -> Tag {
    let line = move || {
        state.compared(|comparison| {
            let outcome = &comparison.column(None)?.outcome;
            let price = outcome.plafond.part(Term::PrixPlafond);
            let certainty = price.filter(|price| price.value.is_ok()).map(|price| price.certainty);
            Some((
                bareme_words(outcome),
                certainty,
                price.is_some_and(|price| price.value.is_err()),
            ))
        })
    };
    let draw = move |line: &Option<(String, Option<Certainty>, bool)>| -> Tags {
        let Some((words, certainty, todo)) = line else {
            return Vec::new();
        };
        let change =
            button("linkish").text("Changer").child(hidden(" le barème")).on_click(move || {
                if !browser::focus(
                    &Field::PrixPlafond(Owner::Base, state.peek(|dossier| dossier.base.exercice))
                        .anchor(),
                ) {
                    browser::focus("exercice-base");
                }
            });
        let mut drawn = vec![tag("span", "").text(words)];
        drawn.extend(certainty.map(badge));
        drawn.extend(todo.then(todo_badge));
        drawn.extend((*certainty != Some(Certainty::Sourced)).then_some(change));
        drawn
    };
    tag("p", "tools__bar").dynamic(line, draw)
}

fn saved(saved: &Saved) -> Tags {
    let line = |shape, words: &str| vec![icon(shape), tag("span", "").text(words)];
    match saved {
        Saved::Untouched => {
            vec![tag("span", "").text("Vos changements seront gardés sur cet ordinateur")]
        }
        Saved::At(time) => line(Icon::Tick, &format!("Enregistré sur cet ordinateur à {time}")),
        Saved::Copied(time) => line(Icon::Tick, &format!("Copie enregistrée à {time}")),
        Saved::Refused | Saved::Full | Saved::Received => line(Icon::Warn, "Non gardé"),
    }
}

fn history_button(state: State, undo: bool) -> Tag {
    let ready = move || {
        state.history.with(|history| if undo { history.can_undo() } else { history.can_redo() })
    };
    let act = move || {
        if leptos::prelude::untrack(ready) {
            if undo { state.undo() } else { state.redo() }
        }
    };
    let (shape, class, name, nothing) = if undo {
        (Icon::Undo, "btn btn--small", tag("span", "").text("Annuler"), " : rien à annuler")
    } else {
        (Icon::Redo, "btn btn--small btn--icon", hidden("Rétablir"), " : rien à rétablir")
    };
    button(class)
        .attr("aria-disabled", move || (!ready()).then(|| "true".to_string()))
        .child(icon(shape))
        .child(name)
        .child(
            tag("span", "vh")
                .text(move || if ready() { String::new() } else { nothing.to_string() }),
        )
        .on_click(act)
}
