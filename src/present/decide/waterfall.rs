//! From the costs to the reste à charge, one step after the other. Positions are in percent of the
//! width.

use crate::money::{Euros, round};
use crate::outcome::{Outcome, Row};
use crate::present::text::{CHARGES, known_euros, row_title};
use crate::present::workbench::{SegmentKind, percent, whole};
use rust_decimal::Decimal;

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
    let minus = |amount: Euros| Euros::ZERO.checked_sub(amount).ok();
    let paid = (charges, Euros::new(round(charges.decimal(), 0)).ok()?);
    let mut spans = vec![(None, CHARGES, paid, Euros::ZERO, charges)];
    for (row, kind) in open {
        let amount = known_euros(outcome.figure(row))?;
        let after = left.checked_sub(amount).ok()?;
        spans.push((
            Some(kind),
            row_title(row),
            (minus(amount)?, minus(whole(outcome, row)?)?),
            after,
            left,
        ));
        left = after;
    }
    let rest = (reste, whole(outcome, Row::ResteACharge)?);
    spans.push((Some(SegmentKind::Reste), row_title(Row::ResteACharge), rest, Euros::ZERO, reste));
    let low = spans.iter().map(|(_, _, _, one, other)| *one.min(other)).min()?;
    let high = spans.iter().map(|(_, _, _, one, other)| *one.max(other)).max()?;
    let widest = high.checked_sub(low).ok()?.decimal().max(Decimal::ONE);
    spans.into_iter().map(|span| fall(span, low, widest)).collect()
}

/// Who pays, the name, the amount and the same in whole euros, where the bar begins and ends.
type Span<'a> = (Option<SegmentKind>, &'a str, (Euros, Euros), Euros, Euros);

fn fall(span: Span<'_>, low: Euros, widest: Decimal) -> Option<Fall> {
    let (kind, name, (amount, shown), one, other) = span;
    let (start, end) = (one.min(other), one.max(other));
    Some(Fall {
        kind,
        name: name.to_string(),
        amount: shown.to_whole_string(),
        exact: amount.to_string(),
        start: percent(start.checked_sub(low).ok()?, widest),
        width: percent(end.checked_sub(start).ok()?, widest),
    })
}
