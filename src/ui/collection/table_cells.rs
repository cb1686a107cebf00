//! The cells of the table of relais.

use super::opened::open_relais;
use super::table::{FRAME, TableState};
use crate::browser;
use crate::present::collection::{
    ChangedFigure, CollectionLine, column_heading_words, column_row, order_words, total_cells,
};
use crate::present::text::typeset;
use crate::scenario::collection::{CollectionColumn, RelaisOrder};
use crate::ui::dom::{Tag, Tags, tag};
use crate::ui::state::State;
use crate::ui::widgets::{Icon, button, hidden, icon_button, tick};
use leptos::prelude::{Get, Memo, Set, Update, With};

/// The heads: each sorts by its column.
pub fn heads(table: TableState) -> Tag {
    let figures = CollectionColumn::ALL
        .into_iter()
        .map(|column| shown_if(table, column, head(table, RelaisOrder::Figure(column), "num")));
    let row = tag("tr", "")
        .attr("aria-rowindex", "1")
        .child(head(table, RelaisOrder::Name, ""))
        .child(head(table, RelaisOrder::Exercice, "num"))
        .children(figures)
        .child(tag("th", "").attr("scope", "col").text("Mission"))
        .child(tag("td", ""));
    tag("thead", "").child(row)
}

fn head(table: TableState, order: RelaisOrder, class: &str) -> Tag {
    let selection = table.selection;
    let is_by = move || selection.with(|known| (known.order == order).then_some(known.descending));
    let sorted = move || {
        is_by().map(|descending| if descending { "descending" } else { "ascending" }.to_string())
    };
    let mark = move || match is_by() {
        None => String::new(),
        Some(false) => "\u{a0}↑".to_string(),
        Some(true) => "\u{a0}↓".to_string(),
    };
    let sort = move || {
        selection.update(|known| {
            known.descending = known.order == order && !known.descending;
            known.order = order;
        });
    };
    let press = button("linkish")
        .text(order_words(order))
        .child(tag("span", "").attr("aria-hidden", "true").text(mark))
        .on_click(sort);
    tag("th", class).attr("scope", "col").attr("aria-sort", sorted).child(press)
}

/// A cell that is there while its column is.
fn shown_if(table: TableState, column: CollectionColumn, cell: Tag) -> Tag {
    cell.attr("hidden", move || !table.columns.with(|columns| columns.contains(&column)))
}

/// What each figure of a row becomes under the change of the rules that is shown; nothing without
/// one.
type Changed = Memo<Option<Vec<Option<ChangedFigure>>>>;

/// The row at a place of what is looked at.
pub fn row(table: TableState, place: usize) -> Tag {
    let state = State::here();
    let index = place.saturating_add(2).to_string();
    let changed = Memo::new(move |_| table.changed(table.id(place)?));
    tag("tr", "relais__row").attr("aria-rowindex", index).dynamic(
        move || {
            let line = table.line(place)?;
            let origin = table.told_apart(line.id);
            Some((line, origin))
        },
        move |drawn| match drawn {
            Some((line, origin)) => {
                cells(table, line, name(state, line, origin.as_deref()), changed)
            }
            None => Tags::new(),
        },
    )
}

/// The name of a relais, what it waits for, and where it comes from when another one has its name.
fn name(state: State, line: &CollectionLine, origin: Option<&str>) -> Tag {
    let id = line.id;
    let open = button("linkish relais__name")
        .attr("title", &line.name)
        .text(&line.name)
        .child(hidden(" : ouvrir dans « Simuler »"))
        .on_click(move || open_relais(state, id));
    let gaps = (line.gaps > 0)
        .then(|| tag("span", "badge badge--todo").text(format!("{} à compléter", line.gaps)));
    let origin = origin.map(|origin| tag("span", "rs").text(origin));
    tag("th", "").attr("scope", "row").child(open).children(gaps).children(origin)
}

fn cells(table: TableState, line: &CollectionLine, name: Tag, changed: Changed) -> Tags {
    let id = line.id;
    let known = CollectionColumn::ALL.into_iter().zip(&line.figures).enumerate();
    let figures = known.map(|(place, (column, words))| {
        let cell = tag("td", "num").child(figure(table, line, column, words.as_deref()));
        // Each is drawn again alone: a change of the rules changes few of them.
        let then = move || changed.with(|changed| Then::at(changed.as_ref(), place));
        shown_if(table, column, cell.dynamic(then, Then::drawn))
    });
    let remove = icon_button("btn btn--quiet btn--icon", Icon::Close, "Retirer")
        .child(hidden(&typeset(&format!(" « {} »", line.name))))
        .on_click(move || {
            table.held.remove(&[id]);
            browser::focus(FRAME);
        });
    [name, tag("td", "num").text(&line.exercice)]
        .into_iter()
        .chain(figures)
        .chain([tag("td", "relais__mission").text(&line.mission), tag("td", "").child(remove)])
        .collect()
}

/// What a figure becomes under the change of the rules that is shown.
#[derive(PartialEq)]
enum Then {
    /// No change is shown, or it is being computed.
    Unsaid,
    Same,
    Other(ChangedFigure),
}

impl Then {
    /// That of the figure at a place.
    fn at(changed: Option<&Vec<Option<ChangedFigure>>>, place: usize) -> Then {
        match changed {
            None => Then::Unsaid,
            Some(changed) => changed.get(place).cloned().flatten().map_or(Then::Same, Then::Other),
        }
    }

    /// It, and its difference.
    fn drawn(&self) -> Tags {
        let line = |class: &str, said: &str, words: &str| {
            tag("span", class).child(hidden(said)).text(words)
        };
        let value = |words: &str| line("relais__then", " variante\u{a0}: ", words);
        match self {
            Then::Unsaid => Tags::new(),
            Then::Same => vec![value("=")],
            Then::Other(known) => {
                let ecart =
                    known.ecart.iter().map(|ecart| line("relais__ecart", " écart\u{a0}: ", ecart));
                std::iter::once(value(&known.value)).chain(ecart).collect()
            }
        }
    }
}

/// A figure, which asks « pourquoi ? » where a rule computes it.
fn figure(
    table: TableState,
    line: &CollectionLine,
    column: CollectionColumn,
    words: Option<&str>,
) -> Tag {
    let (id, shown) = (line.id, words.unwrap_or("à compléter"));
    let class = match words {
        Some(_) if line.is_over && column == CollectionColumn::Marge => "fig over",
        Some(_) => "fig",
        None => "linkish todo-cell",
    };
    if column_row(column).is_none() {
        return tag("span", "").text(words.unwrap_or("–"));
    }
    button(class)
        .text(shown)
        .child(hidden(", pourquoi\u{202f}?"))
        .on_click(move || table.asked.set(Some((id, column))))
}

/// The sums and the medians of what is looked at.
pub fn totals(table: TableState) -> Tag {
    let line = |median: bool, name: &'static str, index: usize| {
        let cells = move || {
            let count = table.places.with(Vec::len);
            table.totals.with(|totals| total_cells(totals, count, median))
        };
        let cells = move || (cells(), table.totals_changed(median));
        let index = move || {
            let rows = table.places.with(Vec::len);
            rows.saturating_add(index).to_string()
        };
        tag("tr", if median { "" } else { "tot" })
            .attr("aria-rowindex", index)
            .child(tag("th", "").attr("scope", "row").text(name))
            .child(tag("td", ""))
            .dynamic(cells, move |(cells, changed)| {
                let known = CollectionColumn::ALL.into_iter().zip(cells).enumerate();
                known
                    .map(|(place, (column, cell))| {
                        let of = cell.of.iter().map(|of| tag("span", "rs").text(of));
                        let drawn = tag("td", "num").text(&cell.words).children(of);
                        shown_if(
                            table,
                            column,
                            drawn.children(Then::at(changed.as_ref(), place).drawn()),
                        )
                    })
                    .collect()
            })
            .child(tag("td", ""))
            .child(tag("td", ""))
    };
    tag("tfoot", "").children([line(false, "Total", 2), line(true, "Médiane", 3)])
}

/// Which columns are shown.
pub fn columns_menu(table: TableState) -> Tag {
    let choice = |column: CollectionColumn| {
        tick(
            &format!("relais-colonne-{}", column as u8),
            move || column_heading_words(column).to_string(),
            move || table.columns.get().contains(&column),
            move |on| {
                table.columns.update(|columns| {
                    columns.retain(|known| *known != column);
                    columns.extend(on.then_some(column));
                });
            },
        )
    };
    let panel = tag("div", "relais__columns").children(CollectionColumn::ALL.map(choice));
    let head = tag("summary", "").text("Choisir les colonnes");
    tag("details", "table-toggle no-print").child(head).child(panel)
}
