//! The note to print: who reads it, what it details, then the sheet itself, as it will be on paper.

use super::sheet::note_sheet;
use crate::browser::{self, StyleSheet};
use crate::present::data::ShareOptions;
use crate::present::note::{Audience, Note, NoteChoice, note as note_of};
use crate::present::text::{Route, css_text, scenario_name, typeset};
use crate::scenario::{Dossier, History};
use crate::situation::{Field, ScenarioId};
use crate::ui::data::{callouts, pay_ticks};
use crate::ui::dom::{Tag, Tags, event_target_checked, event_target_value, render_effect, tag};
use crate::ui::shell::foot;
use crate::ui::state::State;
use crate::ui::widgets::{button, column_mark, content, link, page_head};
use leptos::prelude::{Get, Memo, RwSignal, SetValue, StoredValue, Update, With};

/// The style of the sheet, which comes with this page only.
const STYLE: &str = include_str!("../../../style/note/note.css");

/// What is printed, or why it cannot be.
type Made = Memo<Result<Note, &'static str>>;

/// The page.
pub fn page() -> Tags {
    let state = State::here();
    let blank = move || state.with(Dossier::is_blank);
    let lead = "Le relais, ce que change chaque scénario, les montants, ce qui les fonde. Ce qui \
        suit est ce qui sera imprimé, ou enregistré en PDF par votre navigateur.";
    let head = page_head(Route::Note.title(), lead).attr("class", "page__h no-print");
    let draw = move |blank: &bool| if *blank { nothing() } else { drawn(state) };
    vec![content("page page--note").child(head).dynamic(blank, draw), foot()]
}

/// The invitation of a dossier in which nothing was typed.
fn nothing() -> Tags {
    let words = tag("p", "")
        .text("Rien à imprimer pour l’instant\u{a0}: saisissez d’abord votre base, dans ");
    vec![words.child(link("", Route::Simuler, "Simuler")).text(".")]
}

fn drawn(state: State) -> Tags {
    let choice = RwSignal::new(NoteChoice::default());
    let made = Memo::new(move |_| {
        let day = browser::today();
        choice.with(|choice| state.with(|dossier| note_of(dossier, choice, &day)))
    });
    insert(made);
    let sheet = |made: &Result<Note, &'static str>| match made {
        Ok(note) => vec![note_sheet(note)],
        Err(words) => callouts(&[(*words).to_string()]),
    };
    vec![choices(state, choice, made), tag("div", "").dynamic(move || made.get(), sheet)]
}

/// Puts the style of the sheet on the document for as long as the page is there; the heads of the
/// sheets name the relais.
fn insert(made: Made) {
    let worn = StoredValue::new_local(None);
    let running = Memo::new(move |_| {
        made.with(|made| made.as_ref().map(|note| (note.relais.clone(), note.year.clone())).ok())
    });
    render_effect(move || {
        let name = running
            .get()
            .map(|(relais, year)| format!("{relais}, exercice {year}"))
            .unwrap_or_default();
        let head = format!("@page {{ @top-right {{ content: \"{}\" }} }}", css_text(&name));
        // The rules before go first: only the last ones can be told from those of the document.
        worn.set_value(None);
        worn.set_value(Some(StyleSheet::insert(&format!("{STYLE}\n{head}"))));
    });
}

/// Who reads it, what is kept apart, what is detailed, and the print.
fn choices(state: State, choice: RwSignal<NoteChoice>, made: Made) -> Tag {
    let notes = move || {
        made.with(|made| made.as_ref().map(|note| note.pay_notes.clone()).unwrap_or_default())
    };
    let chosen =
        move || ShareOptions { comparison_only: false, pay: choice.with(|choice| choice.pay) };
    let whole = move || choice.with(|choice| choice.audience == Audience::Caf);
    let some = move || state.columns.with(|columns| columns.len() > 1);
    let print = button("btn btn--main").text("Imprimer").on_click(browser::print);
    let acts =
        tag("p", "acts").child(print).child(link("btn", Route::Simuler, "Revenir aux scénarios"));
    tag("div", "note-bar no-print")
        .child(readers(choice))
        .child(proposition(state))
        .show(move || whole() && some(), move || detailed(state, choice))
        .child(pay_ticks(state, chosen, move |pay| choice.update(|choice| choice.pay = pay)))
        .child(tag("div", "").attr("role", "status").dynamic(notes, |notes| callouts(notes)))
        .child(acts)
}

/// What the manager proposes, in words of their own; printed once it is written.
fn proposition(state: State) -> Tag {
    let words = move || state.text(Field::Proposition);
    let text = tag("textarea", "in")
        .attr("id", Field::Proposition.anchor())
        .attr("rows", "4")
        .attr("maxlength", "500")
        .prop("value", words)
        .on("input", move |event| state.type_text(Field::Proposition, event_target_value(&event)))
        .on("change", move |_| state.history.update(History::pause));
    let label = tag("label", "label")
        .attr("for", Field::Proposition.anchor())
        .text("Proposition du gestionnaire (imprimée si elle est écrite)");
    tag("div", "field").child(label).child(text)
}

fn readers(choice: RwSignal<NoteChoice>) -> Tag {
    let reader = |audience: Audience| {
        let radio = tag("input", "")
            .attr("type", "radio")
            .attr("name", "lecteur")
            .prop("checked", move || choice.with(|choice| choice.audience == audience))
            .on("change", move |_| choice.update(|choice| choice.audience = audience));
        let words = format!("{} : {}", audience.title(), audience.words());
        tag("label", "").child(radio).child(tag("span", "").text(typeset(&words)))
    };
    tag("fieldset", "choice")
        .child(tag("legend", "label").text("Qui la lira"))
        .children(Audience::ALL.map(reader))
}

/// The columns whose figures are detailed: all of them, until one is ticked off.
fn detailed(state: State, choice: RwSignal<NoteChoice>) -> Tag {
    let columns = move || -> Vec<(Option<ScenarioId>, usize, String)> {
        let name = |(id, letter): &(Option<ScenarioId>, usize)| {
            (*id, *letter, state.with(|dossier| scenario_name(dossier, *id)))
        };
        state.columns.with(|columns| columns.iter().map(name).collect())
    };
    let column = move |(id, letter, name): &(Option<ScenarioId>, usize, String)| {
        let id = *id;
        let on = move || choice.with(|choice| !choice.undetailed.contains(&id));
        let keep = move |event: web_sys::Event| {
            choice.update(|choice| {
                choice.undetailed.retain(|known| *known != id);
                choice.undetailed.extend((!event_target_checked(&event)).then_some(id));
            });
        };
        let tick =
            tag("input", "check").attr("type", "checkbox").prop("checked", on).on("change", keep);
        tag("label", "").child(tick).child(column_mark(*letter)).child(tag("span", "").text(name))
    };
    tag("fieldset", "choice")
        .child(tag("legend", "label").text("Montants détaillés"))
        .dynamic(columns, move |columns| columns.iter().map(column).collect())
}
