//! One typed field: the text stays as typed, the value that was understood is said again, an error
//! says what to type.

use super::icons::{Icon, icon};
use super::small::button;
use crate::browser;
use crate::present::text::echo;
use crate::scenario::{Action, Dossier};
use crate::situation::{Field, Kind};
use crate::ui::dom::{Tag, Tags, event_target_value, tag};
use crate::ui::lazy_part::{LazyPart, want};
use crate::ui::state::State;
use leptos::prelude::{Get, Memo, Update, With};

/// The box of a field. `label` names it where no visible label stands (else empty); `needed`: a
/// figure waits for it.
pub fn input(field: Field, label: &str, needed: bool) -> Tag {
    let state = State::here();
    let kind = state.peek(|dossier| dossier.kind(field));
    let words = kind == Kind::Words;
    // One text is followed, by all that follows it: each of a hundred boxes would otherwise follow
    // the dossier three times.
    let entry = Memo::new(move |_| {
        state.with(|dossier| {
            let entry = dossier.entry(field);
            (entry.error().is_some(), entry.text.to_string())
        })
    });
    let made = tag("input", if words { "in" } else { "in in--num" })
        .attr("id", field.anchor())
        .attr("type", "text")
        .attr("inputmode", kind.keypad())
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("maxlength", "500")
        .attr("aria-describedby", format!("{}-note", field.anchor()))
        .attr("aria-invalid", move || entry.with(|(wrong, _)| wrong.then(|| "true".to_string())))
        .prop("value", move || entry.with(|(_, text)| text.clone()))
        .on("input", move |event| state.type_text(field, event_target_value(&event)))
        .on("change", move |_| state.history.update(crate::scenario::History::pause));
    let made = if label.is_empty() { made } else { made.attr("aria-label", label) };
    if !needed {
        return made;
    }
    made.attr("placeholder", "à compléter")
        .class("in--todo", move || entry.with(|(_, text)| text.trim().is_empty()))
}

/// What is said below a field: the error, the question with its answer, or the value that was
/// understood.
pub fn note(field: Field) -> Tag {
    let state = State::here();
    let answer = move || {
        state.act(Action::Confirm(field));
        browser::focus_soon(field.anchor());
    };
    let wording = move || {
        state.with(|dossier| {
            (dossier.entry(field).doubt().is_some(), entry_message(state, dossier, field, ""))
        })
    };
    let draw = move |(asked, (wrong, words)): &(bool, (bool, String))| {
        let answer = asked.then(|| confirmation().on_click(answer));
        message(*wrong, words, "echo").into_iter().chain(answer).collect()
    };
    line_below(&format!("{}-note", field.anchor())).dynamic(wording, draw)
}

/// The answer that a doubtful value is meant.
pub fn confirmation() -> Tag {
    button("linkish ask no-print").text("Oui, c’est bien cela")
}

/// What is said of what was typed: an error, or the value that was understood, else a hint. What
/// is wrong comes with the second file.
pub fn entry_message(state: State, dossier: &Dossier, field: Field, hint: &str) -> (bool, String) {
    let entry = dossier.entry(field);
    match entry.error() {
        Some(error) => {
            want(state);
            let words =
                |lazy_part: LazyPart| (lazy_part.problem)(entry.text, error, dossier.base.exercice);
            let there = state.lazy_part.get().there();
            (true, there.map_or_else(|| "Valeur à vérifier.".to_string(), words))
        }
        None => (false, echo(&entry).unwrap_or_else(|| hint.to_string())),
    }
}

/// A line that is an error or plain words; nothing when there are none.
pub fn message_below(
    id: &str,
    plain: &'static str,
    wording: impl Fn() -> (bool, String) + 'static,
) -> Tag {
    line_below(id).dynamic(wording, move |(wrong, words)| message(*wrong, words, plain))
}

/// No live region of its own: what it says is told once the typing rests (`src/web/told.js`).
fn line_below(id: &str) -> Tag {
    tag("span", "note").attr("id", id)
}

fn message(wrong: bool, words: &str, plain: &'static str) -> Tags {
    match wrong {
        _ if words.is_empty() => Vec::new(),
        true => {
            vec![tag("span", "err").child(icon(Icon::Warn)).child(tag("span", "").text(words))]
        }
        false => vec![tag("span", plain).text(words)],
    }
}

/// A field under its label.
pub fn labelled(field: Field, label: &str, needed: bool) -> Tag {
    labelled_box(field, label, input(field, "", needed))
}

/// A box of our own making under its label.
pub fn labelled_box(field: Field, label: &str, made: Tag) -> Tag {
    tag("div", "field").child(label_for(field, label)).child(made).child(note(field))
}

/// A field beside its label.
pub fn row_field(field: Field, label: &str, needed: bool) -> Tag {
    tag("div", "row")
        .child(label_for(field, label))
        .child(input(field, "", needed))
        .child(note(field))
}

fn label_for(field: Field, label: &str) -> Tag {
    tag("label", "").attr("for", field.anchor()).text(label)
}
