//! What a table in whole euros prints of a figure that is explained to the cent, where that is not
//! its rounding.

use super::beside::rest_change;
use crate::outcome::{Outcome, Row};
use crate::present::text::known_euros;
use crate::present::workbench::{Precision, change, printed};

/// « Dans un tableau en euros entiers, ce montant est de 35 024 €… », of the figure, then of its
/// écart with the base; nothing of what is only rounded there.
pub(super) fn in_whole_euros(outcome: &Outcome, base: Option<&Outcome>, row: Row) -> String {
    let figure = figure_words(outcome, row);
    let ecart = base.and_then(|base| ecart_words(outcome, base, row));
    let said = |words| format!(" Dans un tableau en euros entiers, {words}.");
    figure.into_iter().chain(ecart).map(said).collect()
}

fn figure_words(outcome: &Outcome, row: Row) -> Option<String> {
    let exact = known_euros(outcome.figure(row))?.to_whole_string();
    let shown = printed(outcome, row, Precision::Whole).filter(|shown| *shown != exact)?;
    let why = if row == Row::Marge {
        "le plafond moins les dépenses, tels qu’ils y sont affichés"
    } else {
        "les parts y font le total affiché"
    };
    Some(format!("ce montant est de {shown} : {why}"))
}

fn ecart_words(outcome: &Outcome, base: &Outcome, row: Row) -> Option<String> {
    let (exact, shown) = (rest_change(base, outcome)?, change(outcome, base, row)?);
    if shown.to_whole_string() == exact.to_whole_string() {
        return None;
    }
    let size = shown.abs().to_whole_string();
    let words = match (shown.is_zero(), shown.is_negative()) {
        (true, _) => "autant".to_string(),
        (_, true) => format!("{size} de moins"),
        _ => format!("{size} de plus"),
    };
    Some(format!("c’est {words} : la différence des montants affichés"))
}
