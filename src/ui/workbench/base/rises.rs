//! The rises of the ceilings that are known without any amount.

use crate::law::REVALUATIONS;
use crate::present::text::typeset;
use crate::ui::dom::{Tags, tag};

/// Each with where it was seen; that of 2025 is a mean, which may not be that of the relays.
pub fn known_rises() -> Tags {
    let known = REVALUATIONS.rows().iter().map(|row| {
        let year = row.from.year();
        let mean = if year == 2025 {
            "\u{a0}: hausse moyenne, celle des relais peut différer"
        } else {
            ""
        };
        let title = row.source.document.title;
        format!("Vu pour {year} : + {} ({title}, indicatif{mean}).", row.value)
    });
    vec![tag("span", "").text(typeset(&known.collect::<Vec<_>>().join(" ")))]
}
