//! When a lever acts, in words.

use crate::calendar::{Exercice, Period, YearMonth};
use crate::present::text::{capital, typeset};
use crate::scenario::{Dossier, Lever};
use crate::situation::Field;

/// When a lever acts, and whether that leaves an exercice as it is: « À partir de septembre 2027 ;
/// rien en 2026 ». Nothing for a lever without dates.
pub fn lever_when(dossier: &Dossier, lever: &Lever, exercice: Exercice) -> Option<String> {
    let Ok(lapse) = dossier.lapse(lever) else {
        let backwards = dossier.entry(Field::LeverEnd(lever.id)).ends_before_start();
        let words =
            if backwards { "La fin vient avant le début" } else { "Une date n’est pas lisible" };
        return Some(typeset(&format!("{words} : à corriger")));
    };
    let words = period_words(lapse)?;
    let nothing = if lapse.part_of(exercice).is_none() {
        format!(" ; rien en {}", exercice.year())
    } else {
        String::new()
    };
    Some(typeset(&format!("{}{nothing}", capital(&words))))
}

/// « à partir de septembre 2027 », « jusqu’à fin juin 2028 », « d’avril 2026 à mars 2027 compris »;
/// nothing for a period without ends.
pub fn period_words(period: Period) -> Option<String> {
    Some(match (period.from, period.until) {
        (None, None) => return None,
        (Some(from), None) => format!("à partir {}", of(from)),
        (None, Some(until)) => format!("jusqu’à fin {until}"),
        (Some(from), Some(until)) if from == until => format!("en {from} seulement"),
        (Some(from), Some(until)) => format!("{} à {until} compris", of(from)),
    })
}

/// « de septembre 2027 », « d’avril 2027 ».
fn of(month: YearMonth) -> String {
    let words = month.to_string();
    format!("{}{words}", if words.starts_with(['a', 'o']) { "d’" } else { "de " })
}
