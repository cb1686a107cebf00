//! Aids to childminders, in words.

use super::typeset;
use crate::rules::{Pala, PalaRefused};

/// The loan and its payments, or why there is none.
pub fn pala_words(found: Result<Pala, PalaRefused>, months: u32) -> String {
    let words = match found {
        Ok(pala) if pala.loan.is_zero() => "Aucun prêt : les travaux ne coûtent rien.".to_string(),
        Ok(pala) if pala.monthly == pala.last => format!("{} sans intérêt, en {months} fois {}.", pala.loan.print(), pala.last.print()),
        Ok(pala) => format!(
            "{} sans intérêt, en {} fois {} puis une fois {}.",
            pala.loan.print(),
            months.saturating_sub(1),
            pala.monthly.print(),
            pala.last.print()
        ),
        Err(PalaRefused::NotPublished(missing)) => {
            format!("Aucun texte dont nous disposons ne donne les conditions du Pala de {}.", missing.0.year())
        }
        Err(PalaRefused::NegativeWorks) => "Le coût des travaux ne peut pas être négatif.".to_string(),
        Err(PalaRefused::NoMonth) => "Il faut au moins une mensualité.".to_string(),
        Err(PalaRefused::TooManyMonths(most)) => format!("Le Pala se rembourse en {most} mensualités au plus."),
        Err(PalaRefused::TooLarge) => "Le résultat dépasse un milliard d’euros : vérifiez les montants.".to_string(),
    };
    typeset(&words)
}
