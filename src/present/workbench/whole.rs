//! Figures in whole euros that add up as they are printed: of the parts of a total, those with the
//! largest remainders take the euros that rounding down leaves.

use super::columns::{Precision, ecart, figure};
use crate::money::{Euros, round};
use crate::outcome::{Outcome, Row};
use crate::present::text::known_euros;
use crate::scenario::workbench::Ecart;
use rust_decimal::Decimal;

/// What comes off the costs.
const SHARED: [Row; 3] = [Row::TotalCaf, Row::AutresRecettes, Row::ResteACharge];
/// The costs that are retained, and those that are not.
const PAID: [Row; 2] = [Row::PrixDeRevient, Row::NonRetenues];

/// The amount of a row in whole euros, so rounded that the rows of the column add up.
pub fn whole(outcome: &Outcome, row: Row) -> Option<Euros> {
    let alone = known_euros(outcome.figure(row))?;
    let found = match row {
        Row::TotalCaf | Row::AutresRecettes | Row::ResteACharge => {
            known_euros(&outcome.charges).and_then(|costs| part_of(outcome, &SHARED, row, costs))
        }
        Row::Ps | Row::BonusMission | Row::BonusTerritoire | Row::Psej => {
            let open: Vec<Row> =
                Row::OF_CAF.into_iter().filter(|row| outcome.figure(*row).is_open()).collect();
            whole(outcome, Row::TotalCaf).and_then(|total| part_of(outcome, &open, row, total))
        }
        Row::PrixDeRevient | Row::NonRetenues => {
            known_euros(&outcome.charges).and_then(|costs| part_of(outcome, &PAID, row, costs))
        }
        Row::Marge => whole_plafond(outcome)
            .zip(whole(outcome, Row::PrixDeRevient))
            .and_then(|(ceiling, costs)| ceiling.checked_sub(costs).ok()),
        Row::Etp | Row::Acomptes | Row::Solde => None,
    };
    found.or_else(|| rounded(alone))
}

/// The ceiling in whole euros: of its cents, which are what is printed elsewhere.
pub(super) fn whole_plafond(outcome: &Outcome) -> Option<Euros> {
    rounded(known_euros(&outcome.plafond)?.to_cent())
}

/// The same in a sentence; « à compléter » while it is not known.
pub fn whole_words(outcome: &Outcome, row: Row) -> String {
    whole(outcome, row).map_or_else(|| "à compléter".to_string(), Euros::to_whole_string)
}

/// A figure as the tables print it; nothing while it is to be completed. A margin that is not
/// nothing is never printed as 0 €.
pub fn printed(outcome: &Outcome, row: Row, precision: Precision) -> Option<String> {
    let step = outcome.figure(row);
    let amount = known_euros(step).filter(|_| precision == Precision::Whole);
    match amount.and_then(|amount| Some((amount, whole(outcome, row)?))) {
        Some((amount, whole)) if row == Row::Marge && whole.is_zero() => {
            Some(amount.to_whole_string())
        }
        Some((_, whole)) => Some(whole.to_whole_string()),
        None => figure(step, precision),
    }
}

/// The difference of what is printed in two columns.
pub fn printed_ecart(
    outcome: &Outcome,
    other: &Outcome,
    row: Row,
    precision: Precision,
) -> Option<String> {
    let exact = Ecart::between(outcome.figure(row), other.figure(row))?;
    let shown = match (precision, exact) {
        (Precision::Whole, Ecart::Euros(_)) => Ecart::Euros(change(outcome, other, row)?.decimal()),
        (Precision::Whole, Ecart::Etp(_)) | (Precision::Cents, _) => exact,
    };
    ecart(row, shown, precision)
}

/// The same in whole euros.
pub fn change(outcome: &Outcome, other: &Outcome, row: Row) -> Option<Euros> {
    whole(outcome, row)?.checked_sub(whole(other, row)?).ok()
}

fn rounded(amount: Euros) -> Option<Euros> {
    Euros::new(round(amount.decimal(), 0)).ok()
}

/// A row among those that make a total; nothing when one is missing, or when they do not make it.
fn part_of(outcome: &Outcome, rows: &[Row], row: Row, total: Euros) -> Option<Euros> {
    let place = rows.iter().position(|known| *known == row)?;
    let exact: Option<Vec<Decimal>> =
        rows.iter().map(|row| known_euros(outcome.figure(*row)).map(Euros::decimal)).collect();
    Euros::new(*shared(round(total.decimal(), 0), &exact?)?.get(place)?).ok()
}

/// Whole parts of a whole total: each takes a euro that is left when fewer parts than those euros
/// have a larger remainder, or the same one and stand before it.
fn shared(total: Decimal, exact: &[Decimal]) -> Option<Vec<Decimal>> {
    let remainder = |amount: &Decimal| *amount - amount.floor();
    let left = total - exact.iter().map(Decimal::floor).sum::<Decimal>();
    let left = usize::try_from(left).ok().filter(|left| *left <= exact.len())?;
    let part = |(place, amount): (usize, &Decimal)| {
        let own = remainder(amount);
        let is_first = |(other, rival): &(usize, &Decimal)| {
            remainder(rival) > own || (remainder(rival) == own && *other < place)
        };
        let takes = exact.iter().enumerate().filter(is_first).count() < left;
        amount.floor() + if takes { Decimal::ONE } else { Decimal::ZERO }
    };
    Some(exact.iter().enumerate().map(part).collect())
}
