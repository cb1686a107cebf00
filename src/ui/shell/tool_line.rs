//! The line of tools, the same above every page that writes: the relais, its exercice, its ceiling,
//! how the work is kept, undo and redo, the note and the exports.

use super::exercice::exercice_field;
use crate::browser;
use crate::law::Certainty;
use crate::outcome::Term;
use crate::present::text::Route;
use crate::situation::{Field, Owner};
use crate::ui::dom::{Tag, Tags, event_target_value, tag};
use crate::ui::state::{Saved, State};
use crate::ui::widgets::{Icon, badge, button, go_to, hidden, icon, link, popup, todo_badge};
use leptos::prelude::With;

/// The line.
pub fn tool_line() -> Tag {
    let state = State::here();
    let example = move || state.with(|dossier| dossier.example);
    let name = tag("div", "tools__name")
        .child(relais_name(state))
        .show(example, || tag("span", "badge badge--ex").text("exemple"));
    let kept = tag("p", "saved").dynamic(move || state.saved(), saved);
    let end = tag("div", "tools__end").children([
        kept,
        history_button(state, true),
        history_button(state, false),
        exports(),
    ]);
    tag("section", "tools no-print").attr("aria-label", "Ce dossier").children([
        name,
        exercice_field(),
        plafond(state),
        end,
    ])
}

/// The name, edited in place.
fn relais_name(state: State) -> Tag {
    tag("input", "in in--name")
        .attr("id", Field::RelaisName.anchor())
        .attr("type", "text")
        .attr("aria-label", "Nom du relais")
        .attr("placeholder", "Nom du relais")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("maxlength", "120")
        .prop("value", move || state.text(Field::RelaisName))
        .on("input", move |event| state.type_text(Field::RelaisName, event_target_value(&event)))
}

/// The ceiling of the base, how sure it is, and the way to it.
fn plafond(state: State) -> Tag {
    let known = move || {
        state.compared_in_base(|comparison| {
            let price = comparison.column(None)?.outcome.plafond.part(Term::PrixPlafond)?;
            let amount = price.euros().ok().map(crate::money::Euros::to_short_string);
            Some((amount, price.certainty))
        })
    };
    let change = move || {
        let exercice = state.peek(|dossier| dossier.base.exercice);
        go_to(state, Field::PrixPlafond(Owner::Base, exercice));
    };
    let draw = move |known: &Option<(Option<String>, Certainty)>| -> Tags {
        let Some((amount, certainty)) = known else { return Vec::new() };
        let sure = amount.is_some() && *certainty == Certainty::Sourced;
        let change =
            || button("linkish").text("Changer").child(hidden(" le prix plafond")).on_click(change);
        [tag("span", "").text("Plafond")]
            .into_iter()
            .chain(amount.as_ref().map(|amount| tag("strong", "").text(amount)))
            .chain([amount.as_ref().map_or_else(todo_badge, |_| badge(*certainty))])
            .chain((!sure).then(change))
            .collect()
    };
    tag("p", "tools__bar").dynamic(known, draw)
}

fn saved(saved: &Saved) -> Tags {
    // Where there is no room these words are for those who do not see the page.
    let here = || tag("span", "saved__w").text(" sur cet ordinateur");
    let line = |shape, words: Tag| vec![icon(shape), words];
    match saved {
        Saved::Untouched => {
            vec![tag("span", "").text("Vos changements seront gardés").child(here())]
        }
        Saved::At(time) => line(
            Icon::Tick,
            tag("span", "").text("Enregistré").child(here()).text(format!(" à {time}")),
        ),
        Saved::Copied(time) => {
            line(Icon::Tick, tag("span", "").text(format!("Copie enregistrée à {time}")))
        }
        Saved::Collected => {
            line(Icon::Tick, link("", Route::Collection, Route::Collection.title()))
        }
        Saved::Refused | Saved::Full | Saved::Received => {
            line(Icon::Warn, tag("span", "").text("Non gardé"))
        }
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
        (Icon::Undo, "btn btn--small", tag("span", "tools__w").text("Annuler"), " : rien à annuler")
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

/// The note, what leaves as a file or a link, the printer.
fn exports() -> Tag {
    let print = button("").text("Imprimer cette page").on_click(browser::print);
    let panel = tag("div", "sc-menu__p").children([
        link("", Route::Note, "Note à imprimer"),
        link("", Route::Donnees, "Fichier, lien ou tableur"),
        print,
    ]);
    let head = tag("summary", "btn btn--small").attr("id", "sortir").text("Note et exports");
    popup("sc-menu tools__out", head.child(icon(Icon::Chevron)), panel)
}
