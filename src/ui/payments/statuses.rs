//! What was forecast, what it became, what it was in the end: the same values, typed side by side.

use crate::law::Status;
use crate::present::payments::{StatusCell, ValueGroup, inherited, status_cell, value_groups};
use crate::present::text::{label_of, status_title};
use crate::scenario::BaseAction;
use crate::situation::{Field, Kind, Revised};
use crate::ui::dom::{Tag, Tags, event_target_value, tag};
use crate::ui::state::State;
use crate::ui::widgets::{column_heading, grid, input, note, tick};

/// The table of the values, and that of the budget lines that were still empty when the page came.
pub fn status_fields() -> Tags {
    let (mut shown, mut folded) = (
        values("Valeurs prévisionnelles, actualisées et réelles", tag("td", "").child(closing())),
        values("Comptes encore vides", tag("td", "")),
    );
    for known in State::here().peek(value_groups) {
        if known.empty {
            folded = folded.child(group(&known));
        } else {
            shown = shown.child(group(&known));
        }
    }
    let summary = tag("summary", "").text("Les comptes encore vides");
    vec![shown, tag("details", "table-toggle").child(summary).child(folded)]
}

/// A table whose heads stay in sight, with what stands beside them.
fn values(caption: &str, corner: Tag) -> Tag {
    let heads = vec![
        corner,
        column_heading("num", status_title(Status::Previsionnel)),
        column_heading("num", status_title(Status::Actualise)),
        column_heading("num", status_title(Status::Reel)),
    ];
    let caption = format!("{caption} : un titre par sujet, ses lignes dessous");
    grid(&caption, &["w-name", "w-later", "w-later", "w-later"], heads)
        .attr("class", "grid grid--status")
}

/// Says that the accounts are closed, once something real is typed: in sight of every box.
fn closing() -> Tag {
    let state = State::here();
    let year = move || state.with(|dossier| dossier.base.exercice.year());
    let real = move || state.with(|dossier| dossier.has_values_of(Status::Reel));
    let closed = move || state.with(|dossier| dossier.base.accounts_closed);
    let box_of = move || {
        tick(
            "comptes-clos",
            move || format!("Les comptes de {} sont clos\u{a0}: le réel remplace le prévu", year()),
            closed,
            move |on| state.attempt(BaseAction::CloseAccounts(on)),
        )
    };
    tag("div", "").show(real, box_of)
}

fn group(known: &ValueGroup) -> Tag {
    let state = State::here();
    let title = tag("th", "").attr("scope", "rowgroup").attr("colspan", "4").text(&known.title);
    let mut body = tag("tbody", "").child(tag("tr", "grid__g").child(title));
    for (label, value) in &known.values {
        let mut row = tag("tr", "").child(tag("th", "lab").attr("scope", "row").text(label));
        let mut notes = tag("div", "notes");
        for status in Status::ALL {
            row = row.child(
                tag("td", "num")
                    .attr("data-l", status_title(status))
                    .child(value_cell(status, *value)),
            );
            let cell = state.peek(|dossier| status_cell(dossier, status, *value));
            if let StatusCell::Typed(field) = cell {
                notes = notes.child(note(field));
            }
        }
        body = body
            .child(row)
            .child(tag("tr", "sub").child(tag("td", "num").attr("colspan", "4").child(notes)));
    }
    body
}

/// The box of a value, or what follows from other boxes.
fn value_cell(status: Status, value: Revised) -> Tag {
    let state = State::here();
    let before = move || state.with(|dossier| inherited(dossier, status, value));
    match state.peek(|dossier| status_cell(dossier, status, value)) {
        StatusCell::Typed(field) => value_box(status, field, before),
        StatusCell::Computed => tag("span", "").text(before),
        StatusCell::Nothing => tag("span", ""),
    }
}

/// The box of a value; an empty one shows the earlier value that holds in its place.
fn value_box(status: Status, field: Field, before: impl Fn() -> String + 'static) -> Tag {
    let state = State::here();
    let label = state.peek(|dossier| label_of(dossier, field));
    if field.kind() == Kind::YesNo {
        return yes_no_box(field, &label, before);
    }
    let made = input(field, &label, false);
    if status == Status::Previsionnel {
        return made.attr("placeholder", "vide");
    }
    made.attr("placeholder", move || {
        Some(before()).filter(|text| !text.is_empty()).unwrap_or_else(|| "vide".to_string())
    })
}

/// Yes, no, or as before.
fn yes_no_box(field: Field, label: &str, before: impl Fn() -> String + 'static) -> Tag {
    let state = State::here();
    let as_before = tag("option", "").attr("value", "").text(move || match before() {
        known if known.is_empty() => "?".to_string(),
        known => format!("({known})"),
    });
    let answer = |words: &str| tag("option", "").attr("value", words).text(words);
    tag("select", "in")
        .attr("id", field.anchor())
        .attr("aria-label", label)
        .child(as_before)
        .child(answer("oui"))
        .child(answer("non"))
        .prop("value", move || state.text(field))
        .on("change", move |event| state.type_text(field, event_target_value(&event)))
}
