//! What each column of a table says: guessed, to be confirmed, changed or left out.

use super::opened::OpenedTables;
use crate::calendar::Exercice;
use crate::draft::Entry;
use crate::present::collection::{
    ColumnMapping, SheetReading, input_label, mapping_note, plafond_words,
};
use crate::present::text::problem;
use crate::scenario::collection::RelaisInput;
use crate::situation::Kind;
use crate::ui::dom::{Tag, Tags, tag};
use crate::ui::shell::{offered_years, year_select};
use crate::ui::widgets::{TextBox, column_heading, select_field, text_box};
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
        .child(column_heading("", "Contenu"));
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
    let select = select_field(
        &id,
        &format!("Contenu de « {head} »"),
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

/// The exercice of the lines that say none, and the ceiling of an exercice.
fn defaults(tables: OpenedTables) -> Tag {
    let known = tables.defaults.with_untracked(|defaults| defaults.exercice);
    let exercice = move || tables.defaults.with(|defaults| defaults.exercice);
    let year = year_select("tableau-exercice", offered_years(known), exercice, move |exercice| {
        tables.set_defaults(|defaults| defaults.exercice = exercice);
    });
    let label = tag("label", "")
        .attr("for", "tableau-exercice")
        .text("Exercice, quand la ligne ne le dit pas");
    let year = tag("div", "field").child(label).child(year);
    tag("div", "relais__choices").child(year).child(plafond(tables))
}

/// Its label follows the exercice, so that it is drawn again with it.
fn plafond(tables: OpenedTables) -> Tag {
    let exercice = move || tables.defaults.with(|defaults| defaults.exercice);
    let note = move || {
        tables.defaults.with(|defaults| {
            let entry = Entry::of(Kind::Euros, &defaults.plafond);
            match entry.error() {
                Some(why) => (true, problem(entry.text, why, defaults.exercice)),
                None => {
                    let words = |reading: &SheetReading| plafond_words(reading, defaults.exercice);
                    (false, tables.reading.with(words))
                }
            }
        })
    };
    let drawn = move |exercice: &Exercice| {
        vec![text_box(TextBox {
            id: "tableau-plafond".to_string(),
            label: format!("Prix plafond de {}, € par ETP", exercice.year()),
            text: move || tables.defaults.with(|defaults| defaults.plafond.clone()),
            note,
            typed: move |text| tables.set_defaults(|defaults| defaults.plafond = text),
        })]
    };
    tag("div", "").dynamic(exercice, drawn)
}
