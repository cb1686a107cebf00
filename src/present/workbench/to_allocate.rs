//! What is said of a total that was typed before its lines.

use crate::draft::allocated;
use crate::money::Euros;
use crate::present::text::typeset;
use crate::scenario::Dossier;
use crate::situation::Field;

/// What is left of the total, or by how much what was typed passes it; empty while that is not
/// known.
pub fn to_allocate_words(dossier: &Dossier) -> String {
    let situation = dossier.base_situation();
    let total = dossier.texts.value::<Euros>(Field::ToAllocate);
    let left = total.and_then(|total| {
        let taken = allocated(&situation, &situation).ok()?;
        total.checked_sub(taken).ok()
    });
    let words = match left {
        None => return String::new(),
        Some(left) if left.is_zero() => "Tout est réparti.".to_string(),
        Some(left) if left < Euros::ZERO => format!(
            "Vos salaires et vos comptes dépassent ce total de {} : ce sont eux qui comptent.",
            left.abs().to_short_string()
        ),
        Some(left) => format!(
            "Il en reste {} : ce que vous tapez en salaires et en comptes s’en retire, rien n’est \
            compté deux fois.",
            left.to_short_string()
        ),
    };
    typeset(&words)
}
