//! The payments of the relais that are looked at, month by month.

use crate::present::collection::{PAYMENT_HEADS, PaymentLine, payment_lines, payment_notes};
use crate::scenario::collection::{CollectionPayments, collection_payments};
use crate::ui::collection::table::TableState;
use crate::ui::dom::{Tag, Tags, tag};
use crate::ui::widgets::{column_heading, figure, items, para, section_title};

const WORDS: &str = "Les acomptes de l’exercice, puis le solde de la prestation de service avec le \
    bonus de la mission, l’année suivante : ce que la Caf aurait à appeler, pour les relais \
    montrés.";

/// The section.
pub fn payments_section(table: TableState) -> Tag {
    let read = move || table.with_selected(|selected, _| collection_payments(selected).ok());
    let draw = |read: &Option<CollectionPayments>| match read {
        Some(payments) => vec![payments_table(payments)],
        None => vec![para("Une somme dépasse ce que le simulateur accepte.")],
    };
    tag("section", "no-print")
        .child(
            section_title("Versements, mois par mois")
                .attr("id", "h-versements")
                .attr("tabindex", "-1"),
        )
        .child(para(WORDS))
        .child(tag("div", "").dynamic(read, draw))
}

/// The months, and what to know of them.
pub fn payments_table(payments: &CollectionPayments) -> Tag {
    let notes = tag("ul", "dash").children(items(&payment_notes(payments)));
    tag("div", "").children([drawn(&payment_lines(payments)), notes])
}

fn drawn(lines: &[PaymentLine]) -> Tag {
    let heads = PAYMENT_HEADS.map(|words| column_heading("num", words));
    let head = tag("tr", "").child(column_heading("", "Mois")).children(heads);
    let row = |line: &PaymentLine, class: &str| {
        let amounts = PAYMENT_HEADS.iter().zip(&line.amounts);
        tag("tr", class)
            .child(tag("th", "").attr("scope", "row").text(&line.title))
            .children(amounts.map(|(name, words)| figure(name, words)))
    };
    let (all, months): (Tags, Tags) = match lines.split_last() {
        Some((all, months)) => {
            (vec![row(all, "tot")], months.iter().map(|line| row(line, "")).collect())
        }
        None => (Tags::new(), Tags::new()),
    };
    tag("table", "tbl stackable flow")
        .child(tag("caption", "vh").text("Versements de la Caf aux relais montrés"))
        .child(tag("thead", "").child(head))
        .child(tag("tbody", "").children(months))
        .child(tag("tfoot", "").children(all))
}
