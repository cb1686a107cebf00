//! The arithmetic of decimals, out of line: inlined, each sum would add nearly two kilobytes to the
//! page.

use rust_decimal::Decimal;

/// A sum; nothing beyond what a decimal holds.
#[inline(never)]
pub(crate) fn sum(one: Decimal, other: Decimal) -> Option<Decimal> {
    one.checked_add(other)
}

/// A product; nothing beyond what a decimal holds.
#[inline(never)]
pub(crate) fn product(one: Decimal, other: Decimal) -> Option<Decimal> {
    one.checked_mul(other)
}

/// A quotient; nothing when the whole is zero, or beyond what a decimal holds.
#[inline(never)]
pub(crate) fn quotient(part: Decimal, whole: Decimal) -> Option<Decimal> {
    part.checked_div(whole)
}

/// A difference; nothing beyond what a decimal holds. Subtracting zero returns the number itself,
/// because 0 − 0 would otherwise be −0.
pub(crate) fn difference(one: Decimal, other: Decimal) -> Option<Decimal> {
    if other.is_zero() { Some(one) } else { sum(one, -other) }
}

/// Whether a number above zero exceeds a whole bound. A mantissa within the bound is a number
/// within it, whatever its decimals: nearly all are, and to compare decimals is dear.
#[inline(never)]
pub(crate) fn exceeds(number: Decimal, bound: i64) -> bool {
    number.mantissa() > i128::from(bound) && number > Decimal::from(bound)
}
