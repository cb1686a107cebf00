//! The spreadsheet and the table: what they hold, what to know before they leave.

use super::share::{callouts, pay_ticks};
use crate::browser;
use crate::calendar::Date;
use crate::exchange::{encode, file_stem};
use crate::present::data::{PayChoice, ShareOptions, comparison_csv, outgoing};
use crate::present::text::typeset;
use crate::scenario::Dossier;
use crate::situation::Field;
use crate::ui::dom::{Tag, Tags, tag};
use crate::ui::state::State;
use crate::ui::widgets::button;
use leptos::prelude::{Get, GetUntracked, Memo, RwSignal, Set};
use web_sys::Element;

const WORDS: &str = "Le tableur a une feuille par scénario : vos saisies dans des cases, chaque \
    montant en formule. Changez une case, tout suit. Une feuille compare, une autre donne les \
    barèmes et leurs sources. Il contient le coût de chaque poste, sauf si vous le masquez : celui \
    d’une animatrice seule dans son équipe est une donnée personnelle. Le CSV n’a que la \
    comparaison.";

/// The choice, the notes, the two files.
pub fn sheet_section(title: Tag) -> Tag {
    let state = State::here();
    let (pay, busy, failed) =
        (RwSignal::new(PayChoice::Told), RwSignal::new(false), RwSignal::new(String::new()));
    let share = move || ShareOptions { pay: pay.get(), ..ShareOptions::default() };
    let notes = Memo::new(move |_| {
        state.with(|dossier| {
            outgoing(dossier, share()).map_or_else(|why| vec![why.to_string()], |(_, notes)| notes)
        })
    });
    let job = job(state, busy, failed);
    let sheet = write_button(state, (pay, busy, failed), job.element().clone());
    let table = button("btn").text("CSV").on_click(move || save_table(state, pay));
    tag("section", "prose")
        .child(title)
        .child(tag("p", "").text(typeset(WORDS)))
        .child(pay_ticks(state, share, move |choice| pay.set(choice)))
        .child(
            tag("div", "")
                .attr("role", "status")
                .dynamic(move || notes.get(), |notes| callouts(notes)),
        )
        .child(tag("p", "acts").children([sheet, table, job]))
        .child(
            tag("div", "")
                .attr("role", "alert")
                .dynamic(move || failed.get(), |failed| alert(failed)),
        )
}

/// Where the worker that writes says that it is done, or why it is not.
fn job(state: State, busy: RwSignal<bool>, failed: RwSignal<String>) -> Tag {
    tag("span", "").attr("id", "tableur").attr("hidden", "").on("tableur-dit", move |event| {
        busy.set(false);
        let done =
            event.target().and_then(|job| wasm_bindgen::JsCast::dyn_into::<Element>(job).ok());
        if done.and_then(|job| job.get_attribute("data-etat")).as_deref() == Some("fait") {
            state.notify("Le tableur est écrit : il est avec vos téléchargements.", false);
        } else {
            failed.set(failure(&browser::sheet_fault()));
        }
    })
}

/// Asks for the spreadsheet, once at a time.
fn write_button(
    state: State,
    (pay, busy, failed): (RwSignal<PayChoice>, RwSignal<bool>, RwSignal<String>),
    job: Element,
) -> Tag {
    let write = move || {
        if let (Some(sent), false) = (chosen(state, pay), busy.get_untracked()) {
            failed.set(String::new());
            busy.set(true);
            ask(&job, &sent);
        }
    };
    let name =
        move || if busy.get() { "Le tableur s’écrit…" } else { "Tableur (.xlsx)" }.to_string();
    button("btn btn--main")
        .attr("aria-disabled", move || busy.get().then(|| "true".to_string()))
        .text(name)
        .on_click(write)
}

fn alert(words: &str) -> Tags {
    let line = || tag("p", "err").text(typeset(words));
    if words.is_empty() { Tags::new() } else { vec![line()] }
}

fn failure(cause: &str) -> String {
    let why = if cause.is_empty() {
        "Son programme s’est arrêté. Réessayez ; le CSV, lui, s’écrit sans lui."
    } else {
        cause
    };
    format!("Le tableur n’a pas pu être écrit. {why}")
}

/// Says what to write, and asks for it.
fn ask(job: &Element, sent: &Dossier) {
    let name = format!("{}.xlsx", stem(sent));
    for (key, value) in
        [("data-dossier", encode(sent, 1)), ("data-jour", browser::iso_day()), ("data-nom", name)]
    {
        // Names of ours are never refused.
        let _ = job.set_attribute(key, &value);
    }
    browser::write_sheet(job);
}

fn stem(dossier: &Dossier) -> String {
    file_stem(dossier.texts.get(Field::RelaisName), dossier.base.exercice)
}

/// What leaves of the dossier; nothing when its pay cannot be masked, which the page says.
fn chosen(state: State, pay: RwSignal<PayChoice>) -> Option<Dossier> {
    let share = ShareOptions { pay: pay.get_untracked(), ..ShareOptions::default() };
    state.peek(|dossier| outgoing(dossier, share)).ok().map(|(sent, _)| sent)
}

fn save_table(state: State, pay: RwSignal<PayChoice>) {
    let Some(sent) = chosen(state, pay) else { return };
    let day = browser::iso_day().parse::<Date>().ok();
    let (name, text) =
        (format!("{}.csv", stem(&sent)), comparison_csv(&sent, &sent.compare(), day));
    if browser::download(&name, &text, "text/csv").is_err() {
        state.notify("Votre navigateur refuse le téléchargement.", false);
    }
}
