//! The rises of the ceilings that are known without any amount.

use crate::law::{DatedTable, MEAN_REVALUATION_2025, REVALUATION_2024};
use crate::money::Rate;
use crate::present::text::typeset;
use crate::ui::dom::{Tags, tag};

/// Each with where it was seen.
pub fn known_rises() -> Tags {
    let words = [
        seen(&REVALUATION_2024, ""),
        seen(&MEAN_REVALUATION_2025, " : hausse moyenne, celle des relais peut différer"),
    ];
    vec![tag("span", "").text(typeset(&words.concat().join(" ")))]
}

fn seen(table: &'static DatedTable<Rate>, limit: &str) -> Vec<String> {
    let words = table.rows().iter().map(|row| {
        let (year, title) = (row.from.year(), row.source.document.title);
        format!("Vu pour {year} : + {} ({title}, indicatif{limit}).", row.value)
    });
    words.collect()
}
