//! The payment calendar: its lines, the one known example, where it comes from.

use crate::browser;
use crate::law::DueKind;
use crate::present::payments::{advances_total, due_name, due_title};
use crate::present::text::typeset;
use crate::scenario::{CalendarAction, Dossier};
use crate::situation::{DueId, Field};
use crate::ui::dom::{Tag, Tags, tag};
use crate::ui::hosting::{hosting, take_calendar};
use crate::ui::state::State;
use crate::ui::widgets::{
    Icon, button, column_heading, focus_next, grid, hidden, icon, input, labelled, note,
};
use leptos::prelude::untrack;

/// The lines, and the ways to add some.
pub fn due_fields() -> Tags {
    let state = State::here();
    let some = move || state.with(|dossier| !dossier.base.calendar.is_empty());
    let add = |kind| {
        button("btn btn--small")
            .attr("id", add_id(kind))
            .child(icon(Icon::Add))
            .text(due_name(kind))
            .on_click(move || add(state, kind))
    };
    let pick = move || {
        state.act(CalendarAction::UseExample);
        state.notify("Le calendrier est celui de l’exemple.", true);
    };
    let example = button("btn btn--small")
        .text("Partir de l’exemple de la Caf de la Somme, 2023")
        .on_click(pick);
    let words = "Un seul calendrier nous est connu, celui d’une Caf pour une année : un \
        exemple local, indicatif. Remplacez-le par la règle de votre Caf, qui fixe les \
        pourcentages et les dates.";
    vec![
        tag("div", "")
            .dynamic(some, move |some| vec![if *some { lines(state) } else { nothing() }]),
        tag("p", "acts no-print").children(DueKind::ALL.map(add)),
        tag("p", "acts no-print").children(of_caf()).child(example),
        tag("p", "hint").text(typeset(words)),
        labelled(
            Field::CalendarOrigin,
            "D’où vient ce calendrier ? (page ou courrier de votre Caf, date…)",
            false,
        ),
    ]
}

/// The press that takes the calendar of the Caf that hosts the page.
fn of_caf() -> Option<Tag> {
    let state = State::here();
    let calendar = hosting()?.host.given.calendar.as_ref()?;
    let words = typeset(&format!("Prendre le calendrier de votre Caf ({})", calendar.origin));
    Some(button("btn btn--small").text(&words).on_click(move || take_calendar(state, calendar)))
}

/// The press that adds a line of this kind.
fn add_id(kind: DueKind) -> String {
    let place = DueKind::ALL.iter().position(|known| *known == kind).unwrap_or_default();
    format!("ajouter-echeance-{place}")
}

fn add(state: State, kind: DueKind) {
    if state.act(CalendarAction::AddDue(kind))
        && let Some(id) = state.peek(|dossier| dossier.base.calendar.last().map(|line| line.id))
    {
        browser::focus_soon(Field::DueDay(id).anchor());
    }
}

/// The invitation of an empty calendar.
fn nothing() -> Tag {
    let words = "Sans calendrier, tout vient avec le solde, l’année suivante. Ajoutez vos \
        acomptes, ou partez de l’exemple.";
    tag("p", "").text(words)
}

fn lines(state: State) -> Tag {
    let ids =
        move || state.with(|dossier| dossier.base.calendar.iter().map(|line| line.id).collect());
    let total = move || state.with(|dossier| advances_total(dossier).unwrap_or_default());
    let heads = vec![
        column_heading("", "Échéance"),
        column_heading("num", "Date"),
        column_heading("num", "% de la Ps"),
        tag("td", ""),
    ];
    let foot = tag("tr", "")
        .child(tag("th", "").attr("scope", "row").attr("colspan", "2").text("Acomptes, ensemble"))
        .child(tag("td", "num").text(total))
        .child(tag("td", ""));
    grid("Calendrier des échéances", &["w-name", "w-day", "w-amt", "w-x"], heads)
        .attr("class", "grid grid--due")
        .child(tag("tbody", "").for_each(ids, due_rows))
        .child(tag("tfoot", "").child(foot))
}

fn due_rows(id: DueId) -> Tags {
    let state = State::here();
    let (day, rate) = (Field::DueDay(id), Field::DueRate(id));
    let kind = state.peek(|dossier| kind_of(dossier, id));
    let title = move || state.with(|dossier| due_title(dossier, id));
    let advance = kind == DueKind::Acompte;
    let remove = move || {
        let rows: Vec<DueId> =
            state.peek(|dossier| dossier.base.calendar.iter().map(|line| line.id).collect());
        let name = untrack(title);
        state.act(CalendarAction::RemoveDue(id));
        focus_next(&rows, id, Field::DueDay, &add_id(kind));
        state.notify(&format!("« {name} » : échéance retirée."), true);
    };
    let removal = button("btn btn--quiet btn--icon no-print")
        .child(icon(Icon::Remove))
        .child(hidden("Retirer : ").text(title))
        .on_click(remove);
    let date = input(day, "", false)
        .attr("aria-label", move || format!("{} : date", title()))
        .attr("placeholder", "1er mars");
    let part = advance.then(|| {
        input(rate, "", true)
            .attr("aria-label", move || format!("{} : pourcentage de la Ps prévue", title()))
            .attr("placeholder", "%")
    });
    let row = tag("tr", "")
        .child(tag("th", "lab").attr("scope", "row").text(title))
        .child(tag("td", "num").attr("data-l", "Date").child(date))
        .child(tag("td", "num").attr("data-l", "% de la Ps").children(part))
        .child(tag("td", "num").child(removal));
    let notes = tag("div", "notes").child(note(day)).children(advance.then(|| note(rate)));
    vec![row, tag("tr", "sub").child(tag("td", "num").attr("colspan", "4").child(notes))]
}

fn kind_of(dossier: &Dossier, id: DueId) -> DueKind {
    dossier
        .base
        .calendar
        .iter()
        .find(|line| line.id == id)
        .map_or(DueKind::Acompte, |line| line.kind)
}
