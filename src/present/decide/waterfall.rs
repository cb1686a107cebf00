//! From the costs to the reste à charge, one step after the other. Positions are in percent of the
//! width.

use crate::money::Euros;
use crate::outcome::{Outcome, Row};
use crate::present::text::{known_euros, row_title};
use crate::present::workbench::{SegmentKind, percent};

/// One step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fall {
    /// Who pays it; none for what is paid out.
    pub kind: Option<SegmentKind>,
    /// Its name.
    pub name: String,
    /// Its amount, signed, without cents.
    pub amount: String,
    /// The same with its cents, for the table.
    pub exact: String,
    /// Where its bar begins.
    pub start: String,
    /// How wide it is.
    pub width: String,
}

const TAKEN: [(Row, SegmentKind); 5] = [
    (Row::Ps, SegmentKind::Ps),
    (Row::BonusMission, SegmentKind::Bonus),
    (Row::BonusTerritoire, SegmentKind::Contrat),
    (Row::Psej, SegmentKind::Contrat),
    (Row::AutresRecettes, SegmentKind::Autres),
];

/// The steps; nothing while a figure is missing. A right that no contract opens is no step.
pub fn waterfall(outcome: &Outcome) -> Option<Vec<Fall>> {
    let (charges, reste) = (known_euros(&outcome.charges)?, known_euros(&outcome.reste_a_charge)?);
    let open = TAKEN.into_iter().filter(|(row, _)| outcome.figure(*row).is_open());
    let mut left = charges;
    let mut spans = vec![(None, "Dépenses payées", charges, Euros::ZERO, charges)];
    for (row, kind) in open {
        let amount = known_euros(outcome.figure(row))?;
        let after = left.checked_sub(amount).ok()?;
        spans.push((
            Some(kind),
            row_title(row),
            Euros::ZERO.checked_sub(amount).ok()?,
            after,
            left,
        ));
        left = after;
    }
    spans.push((Some(SegmentKind::Reste), row_title(Row::ResteACharge), reste, Euros::ZERO, reste));
    let low = spans.iter().map(|(_, _, _, one, other)| *one.min(other)).min()?;
    let high = spans.iter().map(|(_, _, _, one, other)| *one.max(other)).max()?;
    let widest = high.checked_sub(low).ok()?.decimal().max(rust_decimal::Decimal::ONE);
    let fall =
        |(kind, name, amount, one, other): (Option<SegmentKind>, &str, Euros, Euros, Euros)| {
            let (start, end) = (one.min(other), one.max(other));
            Some(Fall {
                kind,
                name: name.to_string(),
                amount: amount.to_whole_string(),
                exact: amount.to_string(),
                start: percent(start.checked_sub(low).ok()?, widest),
                width: percent(end.checked_sub(start).ok()?, widest),
            })
        };
    spans.into_iter().map(fall).collect()
}
