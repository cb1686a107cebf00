//! What makes the reste à charge of a scenario another one than that of the base, part by part.

use crate::money::{Euros, MINUS, PLUS};
use crate::outcome::{Outcome, Row};
use crate::present::text::known_euros;

/// What comes in, and is taken off the reste à charge.
const RECEIVED: [(Row, &str); 5] = [
    (Row::Ps, "la prestation de service"),
    (Row::BonusMission, "le bonus mission"),
    (Row::BonusTerritoire, "le bonus territoire"),
    (Row::Psej, "la Psej"),
    (Row::AutresRecettes, "les autres recettes"),
];

/// « C’est 10 512 € de plus que la base : + 23 000 € de dépenses, − 12 488 € couverts en plus par
/// la prestation de service. » Nothing while an amount is missing on either side.
pub(super) fn beside_base(base: &Outcome, outcome: &Outcome) -> Option<String> {
    let rest = rest_change(base, outcome)?;
    let charges = known_euros(&outcome.charges)?.checked_sub(known_euros(&base.charges)?).ok()?;
    let mut parts: Vec<String> = signed(charges, "de dépenses").into_iter().collect();
    for (row, words) in RECEIVED {
        let more =
            known_euros(outcome.figure(row))?.checked_sub(known_euros(base.figure(row))?).ok()?;
        let way = if more.is_negative() { "en moins" } else { "en plus" };
        parts.extend(signed(
            Euros::ZERO.checked_sub(more).ok()?,
            &format!("couverts {way} par {words}"),
        ));
    }
    if parts.is_empty() {
        return Some(" C’est autant que la base.".to_string());
    }
    let head = match (rest.is_zero(), rest.is_negative()) {
        (true, _) => "C’est autant que la base".to_string(),
        (_, true) => format!("C’est **{} de moins que la base**", rest.abs().to_short_string()),
        _ => format!("C’est **{} de plus que la base**", rest.to_short_string()),
    };
    Some(format!(" {head} : {}.", parts.join(", ")))
}

/// What is left to pay, less that of the base.
pub(super) fn rest_change(base: &Outcome, outcome: &Outcome) -> Option<Euros> {
    let of = |outcome: &Outcome| known_euros(&outcome.reste_a_charge);
    of(outcome)?.checked_sub(of(base)?).ok()
}

/// « + 23 000 € de dépenses »; nothing for nothing.
fn signed(amount: Euros, words: &str) -> Option<String> {
    let sign = if amount.is_negative() { MINUS } else { PLUS };
    (!amount.is_zero()).then(|| format!("{sign} {} {words}", amount.abs().to_short_string()))
}
