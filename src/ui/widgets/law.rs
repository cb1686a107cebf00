//! What the law says, drawn once for every page: a source that unfolds, dated values, lists of
//! points.

use super::small::badge;
use crate::present::duties::{ListView, PointView};
use crate::present::law_pages::{RowView, TableView};
use crate::present::text::{Quote, typeset};
use crate::ui::dom::{Tag, tag};
use crate::ui::workbench::head;

/// The words of the law, in its own voice.
pub fn law_quote(quote: &Quote) -> Option<Tag> {
    (!quote.words.is_empty())
        .then(|| tag("blockquote", "law").text(&typeset(&format!("« {} »", quote.words))))
}

/// Where it is written, which unfolds its words.
pub fn source(quote: &Quote) -> Tag {
    match law_quote(quote) {
        Some(words) => {
            tag("details", "src").kid(tag("summary", "linkish").text(&quote.cite)).kid(words)
        }
        None => tag("span", "src").text(&quote.cite),
    }
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
        .kid(tag("caption", "vh").text(caption))
        .kid(tag("colgroup", "").kids(columns))
        .kid(
            tag("thead", "")
                .kid(tag("tr", "").kids(heads.map(|(class, words)| head(class, words)))),
        )
        .kid(tag("tbody", "").kids(rows))
}

/// The name of a table stands once, beside its first row.
fn law_row(table: &TableView, row: &RowView, first: bool) -> Tag {
    let small = |words: &str| (!words.is_empty()).then(|| tag("span", "rs").text(words));
    let cell =
        |class: &str, name: &str, inside: Tag| tag("td", class).attr("data-l", name).kid(inside);
    let span = table.rows.len().to_string();
    let name = || {
        tag("th", "")
            .attr("scope", "rowgroup")
            .attr("rowspan", &span)
            .text(&table.title)
            .kids(small(&table.note))
    };
    let amount = tag("span", "").text(&row.value).kids(small(&table.unit));
    tag("tr", "")
        .kids(first.then(name))
        .kid(cell("", "Période", tag("span", "").text(&row.years)))
        .kid(cell("num", "Montant", amount))
        .kid(cell("", "Certitude", badge(row.certainty)))
        .kid(cell("", "Source", source(&row.quote)))
}

/// The points of a list, each with how sure it is and where it is written; `answer` draws the point
/// itself.
pub fn point_list(list: &ListView, answer: fn(&PointView) -> Tag) -> Tag {
    let line = |point: &PointView| {
        let cited = tag("div", "point__s").kid(badge(point.certainty)).kid(source(&point.quote));
        tag("li", "point").kid(answer(point)).kid(cited)
    };
    tag("section", "points")
        .kid(tag("h3", "").text(&list.title))
        .kid(tag("ul", "").kids(list.points.iter().map(line)))
}
