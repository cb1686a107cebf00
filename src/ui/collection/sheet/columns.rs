//! What each column of a table says: guessed, to be confirmed, changed or left out.

use super::opened::OpenedTables;
use super::panel::choice;
use crate::draft::Entry;
use crate::present::collection::{ColumnMapping, defaults_words, input_label, mapping_note};
use crate::present::text::problem;
use crate::scenario::collection::RelaisInput;
use crate::situation::Kind;
use crate::ui::dom::{Tag, Tags, event_target_value, tag};
use crate::ui::shell::{offered_years, year_select};
use crate::ui::widgets::{column_heading, message_below};
use leptos::prelude::{With, WithUntracked};

/// A column as it is drawn: its place, its head, some of its cells.
type Drawn = (usize, String, Vec<String>);

/// The columns, then what stands for what they do not say.
pub fn columns_table(tables: OpenedTables) -> Tag {
    let drawn = move || -> Vec<Drawn> {
        let one =
            |column: &ColumnMapping| (column.place, column.head.clone(), column.samples.clone());
        tables.mapping.with(|mapping| mapping.columns.iter().map(one).collect())
    };
    let head = tag("tr", "")
        .child(column_heading("", "Dans le fichier"))
        .child(column_heading("", "Par exemple"))
        .child(column_heading("", "Ce que dit la colonne"));
    let body = tag("tbody", "").dynamic(drawn, move |columns| {
        columns.iter().map(|column| row(tables, column)).collect::<Tags>()
    });
    let table = tag("table", "tbl stackable flow")
        .child(tag("caption", "vh").text("Les colonnes du tableau"))
        .child(tag("thead", "").child(head))
        .child(body);
    tag("div", "").child(table).child(defaults(tables))
}

fn row(tables: OpenedTables, (place, head, samples): &Drawn) -> Tag {
    let place = *place;
    let id = format!("tableau-colonne-{place}");
    let none = (String::new(), "Ne pas lire".to_string());
    let inputs =
        RelaisInput::all().map(|input| (input.code().to_string(), input_label(input).to_string()));
    let chosen = move || {
        let code = |column: &ColumnMapping| column.input.map_or("", RelaisInput::code).to_string();
        tables.mapping.with(|mapping| {
            let known = mapping.columns.iter().find(|column| column.place == place);
            known.map(code).unwrap_or_default()
        })
    };
    let select = choice(
        &id,
        &format!("Ce que dit « {head} »"),
        std::iter::once(none).chain(inputs).collect(),
        chosen,
        move |code| tables.choose(place, RelaisInput::from_code(code)),
    );
    let note = move || {
        tables.mapping.with(|mapping| {
            let known = mapping.columns.iter().find(|column| column.place == place);
            known.map(|column| mapping_note(mapping, column)).unwrap_or_default()
        })
    };
    let short = |text: &String| -> String { text.chars().take(40).collect() };
    let cells: Vec<String> = samples.iter().map(short).collect();
    tag("tr", "")
        .child(tag("th", "").attr("scope", "row").text(head.chars().take(80).collect::<String>()))
        .child(tag("td", "").attr("data-l", "Par exemple").text(cells.join(" · ")))
        .child(tag("td", "").child(select).child(tag("span", "hint").text(note)))
}

/// The exercice and the ceiling of the lines that say none.
fn defaults(tables: OpenedTables) -> Tag {
    let known = tables.defaults.with_untracked(|defaults| defaults.exercice);
    let year = year_select(
        "tableau-exercice",
        offered_years(known),
        move || tables.defaults.with(|defaults| defaults.exercice),
        move |exercice| tables.set_defaults(|defaults| defaults.exercice = exercice),
    );
    let label = |id: &str, words: &str| tag("label", "").attr("for", id).text(words);
    let exercice = tag("div", "field")
        .child(label("tableau-exercice", "Exercice des lignes qui n’en disent pas"))
        .child(year);
    let plafond = tag("input", "in in--num")
        .attr("id", "tableau-plafond")
        .attr("inputmode", "decimal")
        .attr("autocomplete", "off")
        .attr("maxlength", "60")
        .attr("aria-describedby", "tableau-plafond-note")
        .prop("value", move || tables.defaults.with(|defaults| defaults.plafond.clone()))
        .on("input", move |event| {
            let text = event_target_value(&event);
            tables.set_defaults(|defaults| defaults.plafond = text);
        });
    let said = move || {
        tables.defaults.with(|defaults| {
            let entry = Entry::of(Kind::Euros, &defaults.plafond);
            let wrong = entry.error();
            (
                wrong.is_some(),
                wrong.map_or_else(String::new, |why| problem(entry.text, why, defaults.exercice)),
            )
        })
    };
    let price = tag("div", "field")
        .child(label("tableau-plafond", "Prix plafond de cet exercice, € par ETP (facultatif)"))
        .child(plafond)
        .child(message_below("tableau-plafond-note", "hint", said));
    let words = move || tables.mapping.with(defaults_words);
    tag("div", "")
        .child(tag("p", "hint").text(words))
        .child(tag("div", "relais__choices").children([exercice, price]))
}
