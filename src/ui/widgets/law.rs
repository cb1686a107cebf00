//! What the law says, drawn once for every page: a source that unfolds, dated values, lists of
//! points.

use super::small::badge;
use super::table::column_heading;
use crate::present::duties::{ListView, PointView};
use crate::present::law_pages::{RowView, TableView};
use crate::present::text::{Quote, typeset};
use crate::ui::dom::{Tag, Tags, tag};

/// The words of the law, in its own voice.
pub fn law_quote(quote: &Quote) -> Option<Tag> {
    let quoted = || tag("blockquote", "law").children(quote_lines(quote.words));
    (!quote.words.is_empty()).then(quoted)
}

/// The items of a list each on a line of its own: those behind a semicolon and a capital.
fn quote_lines(words: &str) -> Tags {
    let quoted = typeset(&format!("« {words} »"));
    let mut lines: Vec<String> = Vec::new();
    for item in quoted.split_inclusive("\u{202f}; ") {
        let begins = item.chars().next().is_some_and(char::is_uppercase);
        match lines.last_mut() {
            Some(last) if !begins => last.push_str(item),
            _ => lines.push(item.to_string()),
        }
    }
    match lines.as_slice() {
        [_] => vec![tag("span", "").text(quoted)],
        _ => lines.iter().map(|line| tag("p", "").text(line.trim_end())).collect(),
    }
}

/// Where it is written, which unfolds its words.
pub fn source(quote: &Quote) -> Tag {
    match law_quote(quote) {
        Some(words) => {
            tag("details", "src").child(tag("summary", "linkish").text(&quote.cite)).child(words)
        }
        None => tag("span", "src").text(&quote.cite),
    }
}

/// What rules say where it is no amount, under one name: each with its certainty and its source.
pub fn statement_list(name: &str, tables: &[TableView]) -> Tag {
    let line = |row: &RowView| {
        let cited = tag("div", "point__s").child(badge(row.certainty)).child(source(&row.quote));
        tag("li", "point").child(tag("span", "").text(&row.value)).child(cited)
    };
    let rows = tables.iter().flat_map(|table| &table.rows);
    tag("ul", "").attr("aria-label", name.to_string()).children(rows.map(line))
}

/// The rows of dated tables, under one caption.
pub fn law_table(caption: &str, tables: &[TableView]) -> Tag {
    let columns = ["c-val", "c-per", "c-amt", "c-cert", ""].map(|class| tag("col", class));
    let heads = [
        ("", "Valeur"),
        ("", "Période"),
        ("num", "Montant"),
        ("", "Certitude"),
        ("", "Source et citation"),
    ];
    let rows = tables.iter().flat_map(|table| {
        (0..).zip(&table.rows).map(move |(place, row)| law_row(table, row, place == 0))
    });
    tag("table", "tbl src-t stackable")
        .child(tag("caption", "vh").text(caption))
        .child(tag("colgroup", "").children(columns))
        .child(tag("thead", "").child(
            tag("tr", "").children(heads.map(|(class, words)| column_heading(class, words))),
        ))
        .child(tag("tbody", "").children(rows))
}

/// The name of a table stands once, beside its first row.
fn law_row(table: &TableView, row: &RowView, first: bool) -> Tag {
    let small = |words: &str| (!words.is_empty()).then(|| tag("span", "rs").text(words));
    let cell =
        |class: &str, name: &str, inside: Tag| tag("td", class).attr("data-l", name).child(inside);
    let span = table.rows.len().to_string();
    let name = || {
        tag("th", "")
            .attr("scope", "row")
            .attr("rowspan", &span)
            .text(&table.title)
            .children(small(&table.note))
    };
    let amount = tag("span", "").text(&row.value).children(small(&table.unit));
    tag("tr", "")
        .children(first.then(name))
        .child(cell("", "Période", tag("span", "").text(&row.years)))
        .child(cell("num", "Montant", amount))
        .child(cell("", "Certitude", badge(row.certainty)))
        .child(cell("", "Source", source(&row.quote)))
}

/// The points of a list, each with how sure it is and where it is written; `answer` draws the point
/// itself.
pub fn point_list(list: &ListView, answer: fn(&PointView) -> Tag) -> Tag {
    let line = |point: &PointView| {
        let cited =
            tag("div", "point__s").child(badge(point.certainty)).child(source(&point.quote));
        tag("li", "point").child(answer(point)).child(cited)
    };
    tag("section", "points")
        .child(tag("h3", "").text(&list.title))
        .child(tag("ul", "").children(list.points.iter().map(line)))
}
