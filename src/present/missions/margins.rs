//! How far each indicator is from being missed.

use super::comparison::short_title;
use super::indicators::wanted;
use super::words::{difference, shown};
use crate::law::{Condition, Datum};
use crate::money::Euros;
use crate::present::text::typeset;
use crate::present::workbench::percent;
use crate::scenario::missions::{Margin, MissionStakes};
use rust_decimal::Decimal;

/// One count beside what is needed: the row of a table, and its picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarginRow {
    /// The mission.
    pub mission: &'static str,
    /// What is counted.
    pub counted: String,
    /// What there is.
    pub have: String,
    /// What is needed.
    pub need: String,
    /// What is left or missing.
    pub spare: String,
    /// Width of what is needed and there, in percent.
    pub kept: String,
    /// Width of what is beyond, or missing.
    pub rest: String,
    /// True when something is missing.
    pub lacking: bool,
    /// Where the threshold stands.
    pub threshold: String,
    /// The picture in words.
    pub words: String,
}

/// The counted indicators of the missions, as rows and pictures; each bar has its own scale.
pub fn margin_rows(stakes: &MissionStakes) -> Vec<MarginRow> {
    let rows = stakes.missions.iter().flat_map(|stake| {
        stake.margins.iter().map(|margin| margin_row(short_title(stake.mission), *margin))
    });
    rows.collect()
}

pub(super) fn margin_row(mission: &'static str, margin: Margin) -> MarginRow {
    let (have, need, spare) = (margin.measure.have, margin.measure.need, margin.spare());
    let number = |value: Decimal| shown(margin, value);
    let widest = have.max(need).max(Decimal::ONE);
    let lacking = spare < Decimal::ZERO;
    let part =
        |value: Decimal| Euros::new(value).map(|value| percent(value, widest)).unwrap_or_default();
    let wording = if lacking {
        format!("il en manque {}", difference(margin, spare.abs()))
    } else {
        format!("marge {}", difference(margin, spare))
    };
    let counted = match margin.test {
        Condition::AtLeast(Datum::AmDifferents, _) => "AM différents".to_string(),
        Condition::AtLeast(Datum::Seances, _) => "séances".to_string(),
        Condition::AtLeast(..) => "actions".to_string(),
        Condition::Yes(_) | Condition::ShareAtLeast(..) | Condition::Growth { .. } => {
            wanted(margin.test)
        }
    };
    MarginRow {
        mission,
        words: typeset(&format!(
            "{mission}, {counted} : prévu {}, nécessaire {}, {wording}",
            number(have),
            number(need)
        )),
        counted: typeset(&counted),
        have: number(have),
        need: number(need),
        spare: typeset(&wording),
        kept: part(have.min(need)),
        rest: part(spare.abs()),
        lacking,
        threshold: part(need),
    }
}
