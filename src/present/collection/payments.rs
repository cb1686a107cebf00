//! The payments of a department, in words.

use crate::money::Euros;
use crate::present::text::{count_words, typeset};
use crate::scenario::collection::{CollectionPayments, PaymentMonth};

/// The heads of the amounts of a month.
pub const PAYMENT_HEADS: [&str; 4] = ["Acomptes", "Soldes et bonus", "Indus", "À verser"];

/// A month, or all of them, in the order of [`PAYMENT_HEADS`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaymentLine {
    /// Which month.
    pub title: String,
    /// Its amounts; « – » for none.
    pub amounts: Vec<String>,
}

/// Each month in which something is paid, then all of them.
pub fn payment_lines(payments: &CollectionPayments) -> Vec<PaymentLine> {
    let months = payments.months.iter().map(|(month, paid)| line(&month.to_string(), paid));
    months.chain([line("Ensemble", &payments.total)]).collect()
}

fn line(title: &str, paid: &PaymentMonth) -> PaymentLine {
    let words = |amount: Euros| {
        if amount.is_zero() { "–".to_string() } else { amount.to_string() }
    };
    let amounts = [paid.advances, paid.balances, paid.indus, paid.net].map(words);
    PaymentLine { title: title.to_string(), amounts: amounts.into() }
}

/// What to know of these months.
pub fn payment_notes(payments: &CollectionPayments) -> Vec<String> {
    let unknown = (payments.unknown > 0).then(|| {
        format!(
            "{} relais à compléter n’y sont pas, ou pas en entier.",
            count_words(payments.unknown)
        )
    });
    let assumed = (payments.assumed > 0).then(|| {
        format!(
            "Aucun mois du solde n’est donné pour {} relais : décembre de l’année suivante, le \
                plus tard.",
            count_words(payments.assumed)
        )
    });
    let undated = (!payments.undated.is_zero()).then(|| {
        format!(
            "S’y ajoutent {} de bonus territoire et de Psej, qu’aucun texte ne date.",
            payments.undated
        )
    });
    [unknown, assumed, undated].into_iter().flatten().map(|words| typeset(&words)).collect()
}
