//! The tables of the note.

use super::sheet::{badge, mark_of, part, wording};
use crate::outcome::Row;
use crate::present::note::{
    GivenGroup, GivenRow, Note, NoteCell, NoteHead, NotePayments, NoteRow, NoteTable, PaidTable,
};
use crate::present::text::{NOT_STATED, typeset};
use crate::ui::dom::{Tag, Tags, tag};
use crate::ui::widgets::{column_heading, column_mark, hidden};

/// How a table of several titles is read, in its caption.
pub(super) const GROUPED: &str = " Des titres groupent les lignes.";

/// The comparison.
pub(super) fn comparison(note: &Note) -> Tags {
    let count = note.tables.len();
    let caption = |place: usize| {
        let beside = if note.gists.len() > 1 {
            " Sous chaque montant, son écart avec la base."
        } else {
            ""
        };
        let of = if count > 1 {
            format!(" Tableau {} sur {count}.", place.saturating_add(1))
        } else {
            String::new()
        };
        typeset(&format!("Exercice {}.{beside}{of}", note.year))
    };
    note.tables
        .iter()
        .enumerate()
        .map(|(place, table)| comparison_table(table, &caption(place)))
        .collect()
}

fn comparison_table(table: &NoteTable, caption: &str) -> Tag {
    let span = table.heads.len().saturating_add(1).to_string();
    let bodies = table.groups.iter().map(|(title, rows)| {
        let head = (!title.is_empty()).then(|| group_row(title, &span));
        tag("tbody", "").children(head).children(rows.iter().map(|row| comparison_row(table, row)))
    });
    tag("table", &cmp_class(table.heads.len()))
        .child(tag("caption", "").text(caption).child(hidden(GROUPED)))
        .child(head_row(&table.heads))
        .children(bodies)
}

/// The more columns, the smaller their letters: no name of a column and no amount is cut.
fn cmp_class(columns: usize) -> String {
    let many = match columns {
        0..=4 => "",
        5 => " cmp-t--5",
        _ => " cmp-t--7",
    };
    format!("tbl stackable flow cmp-t{many}")
}

fn group_row(title: &str, span: &str) -> Tag {
    tag("tr", "grp")
        .child(tag("th", "").attr("scope", "rowgroup").attr("colspan", span).text(title))
}

/// The heads of the columns: each its letter and its name.
fn head_row(heads: &[NoteHead]) -> Tag {
    let cell = |head: &NoteHead| {
        tag("th", "num")
            .attr("scope", "col")
            .child(column_mark(head.letter))
            .child(tag("span", "col-n").text(&head.name))
    };
    tag("thead", "").child(tag("tr", "").child(tag("td", "")).children(heads.iter().map(cell)))
}

fn comparison_row(table: &NoteTable, row: &NoteRow) -> Tag {
    let note = row.note().map(|note| tag("span", "rs").text(typeset(note)));
    let title = tag("th", "")
        .attr("scope", "row")
        .text(row.title())
        .text(" ")
        .children(row.certainty.map(badge))
        .children(note);
    let cell = |(head, cell): (&NoteHead, &NoteCell)| {
        let value = cell.value.as_deref().unwrap_or(NOT_STATED);
        // The same amount twice says that nothing changes.
        let under =
            [&cell.ecart, &cell.full_year].into_iter().flatten().filter(|words| *words != "=");
        tag("td", "num")
            .attr("data-l", &head.name)
            .child(tag("span", "").text(value))
            .children(cell.certainty.map(badge))
            .children(under.map(|words| tag("span", "delta").text(words)))
    };
    let class = if row.row == Row::ResteACharge { "tot" } else { "" };
    tag("tr", class).child(title).children(table.heads.iter().zip(&row.cells).map(cell))
}

/// What the amounts stand on.
pub(super) fn given_table(groups: &[GivenGroup]) -> Tag {
    let heads = [
        ("", "Donnée"),
        ("num", "Valeur"),
        ("", "Certitude"),
        ("", "Origine, ou ce qui la limite"),
    ];
    let head = tag("tr", "").children(heads.map(|(class, words)| column_heading(class, words)));
    let body = |group: &GivenGroup| {
        let certainty = group.certainty();
        let head = tag("tr", "grp")
            .child(tag("th", "").attr("scope", "rowgroup").attr("colspan", "2").text(&group.title))
            .child(tag("td", "").attr("colspan", "2").children(certainty.map(badge)));
        tag("tbody", "")
            .child(head)
            .children(group.rows.iter().map(|row| given_row(row, certainty.is_none())))
    };
    let bodies = groups.iter().map(body);
    tag("table", "tbl stackable given-t")
        .child(tag("caption", "vh").text(
            "Ce qui a été saisi, et ce qui vient d’un barème : un titre par sujet, puis ses lignes",
        ))
        .child(tag("thead", "").child(head))
        .children(bodies)
}

/// The same in few lines: each value beside its name.
pub(super) fn given_list(groups: &[GivenGroup]) -> Tag {
    let line = |row: &GivenRow, alone: bool| {
        let words = (!row.words.is_empty()).then(|| tag("span", "rs").text(typeset(&row.words)));
        let name = tag("span", "").text(typeset(&row.name)).text(" ");
        tag("li", "")
            .child(name.children(row.certainty.filter(|_| alone).map(badge)))
            .child(tag("span", "num").text(&row.value))
            .children(words)
    };
    let group = |group: &GivenGroup| {
        let certainty = group.certainty();
        let head = tag("h4", "").text(&group.title).text(" ").children(certainty.map(badge));
        let rows = group.rows.iter().map(|row| line(row, certainty.is_none()));
        tag("div", "given__g").child(head).child(tag("ul", "").children(rows))
    };
    tag("div", "given").children(groups.iter().map(group))
}

/// The head of a row: the mark of a column and its name.
pub(super) fn row_head(head: &NoteHead) -> Tag {
    tag("th", "").attr("scope", "row").child(mark_of(head.letter, &head.name))
}

/// A value; `alone`: its certainty is not said at the head of its group.
fn given_row(row: &GivenRow, alone: bool) -> Tag {
    tag("tr", "")
        .child(tag("th", "").attr("scope", "row").text(typeset(&row.name)))
        .child(tag("td", "num").text(&row.value))
        .child(tag("td", "").children(row.certainty.filter(|_| alone).map(badge)))
        .child(tag("td", "rs").text(typeset(&row.words)))
}

/// The balances in words, the amounts, the data to send.
pub(super) fn payment_section(payments: &NotePayments) -> Tag {
    let line = |(head, words): &(NoteHead, String)| {
        tag("li", "gist").child(mark_of(head.letter, &head.name)).child(wording(words))
    };
    let due = (!payments.due.is_empty()).then(|| {
        let lines = payments
            .due
            .iter()
            .map(|due| tag("li", "").text(typeset(&format!("{} : {}", due.day, due.title))));
        tag("div", "sheet__b")
            .child(tag("h4", "").text("Les données à envoyer"))
            .child(tag("ul", "dash").children(lines))
    });
    let origin = if payments.origin.is_empty() {
        String::new()
    } else {
        format!(" Origine du calendrier : {}.", payments.origin)
    };
    part("Les versements")
        .child(tag("ul", "").children(payments.sentences.iter().map(line)))
        .children(payments.tables.iter().map(paid_table))
        .child(tag("p", "small").text(typeset(&format!("{}{origin}", payments.basis))))
        .children(due)
}

fn paid_table(table: &PaidTable) -> Tag {
    let row = |(title, note, total, amounts): &(String, String, bool, Vec<String>)| {
        let name =
            tag("th", "").attr("scope", "row").text(title).child(tag("span", "rs").text(note));
        let cell = |(head, words): (&NoteHead, &String)| {
            tag("td", "num").attr("data-l", &head.name).text(words)
        };
        tag("tr", if *total { "tot" } else { "" })
            .child(name)
            .children(table.heads.iter().zip(amounts).map(cell))
    };
    tag("table", &(cmp_class(table.heads.len()) + " paid-t"))
        .child(tag("caption", "vh").text("Acomptes et solde"))
        .child(head_row(&table.heads))
        .child(tag("tbody", "").children(table.rows.iter().map(row)))
}
