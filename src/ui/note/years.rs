//! The exercices that follow, on paper.

use super::sheet::{badge, part};
use super::tables::{GROUPED, row_head};
use crate::outcome::Row;
use crate::present::note::{NoteYear, NoteYears, YearsRow};
use crate::present::text::{NOT_STATED, typeset};
use crate::ui::dom::{Tag, tag};
use crate::ui::widgets::hidden;
use crate::ui::years::still_chart;

/// The table of every column, then the picture.
pub(super) fn years_section(years: &NoteYears) -> Tag {
    let picture = years.chart.as_ref().map(|chart| {
        let title = tag("h4", "").text(typeset("Reste à charge, en euros"));
        tag("figure", "sheet__b").child(title).child(still_chart(chart))
    });
    part(&years.heading()).child(table(years)).children(picture)
}

fn table(years: &NoteYears) -> Tag {
    let head = |year: &NoteYear| {
        let ceiling = tag("span", "rs").text("plafond ");
        let ceiling = match year.certainty {
            Some(certainty) => ceiling.child(badge(certainty)),
            None => ceiling.text(NOT_STATED),
        };
        tag("th", "num")
            .attr("scope", "col")
            .child(tag("span", "col-n").text(year.year.to_string()))
            .child(tag("span", "rs").text(year.status))
            .child(ceiling)
    };
    let counted = years.counted.as_ref().map(|years| tag("span", "rs").text(years));
    let whole = tag("th", "num").attr("scope", "col").text("Ensemble").children(counted);
    let heads =
        tag("tr", "").child(tag("td", "")).children(years.years.iter().map(head)).child(whole);
    let span = years.years.len().saturating_add(2).to_string();
    let body = |(row, rows): &(Row, Vec<YearsRow>)| {
        let title = tag("tr", "grp").child(
            tag("th", "")
                .attr("scope", "rowgroup")
                .attr("colspan", &span)
                .text(NoteYears::title(*row)),
        );
        tag("tbody", "").child(title).children(rows.iter().map(|row| line(years, row)))
    };
    tag("table", "tbl stackable flow cmp-t years-t")
        .child(tag("caption", "").text(typeset(&years.horizon)).child(hidden(GROUPED)))
        .child(tag("thead", "").child(heads))
        .children(years.groups.iter().map(body))
}

fn line(years: &NoteYears, row: &YearsRow) -> Tag {
    let names = years.years.iter().map(|year| year.year.to_string());
    let names = names.chain(["Ensemble".to_string()]);
    let cell = |(name, words): (String, &String)| tag("td", "num").attr("data-l", name).text(words);
    tag("tr", "").child(row_head(&row.head)).children(names.zip(&row.cells).map(cell))
}
