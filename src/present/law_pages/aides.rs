//! Aids to childminders, in words.

use crate::calendar::Exercice;
use crate::law::PALA_MENSUALITES;
use crate::present::text::typeset;
use crate::present::workbench::missing_words;
use crate::rules::{Pala, PalaError, pala};
use crate::scenario::Dossier;
use crate::situation::{Field, Gap, both};

/// The loan of 2017 for the works and the payments as they are typed, or what is missing. Without a
/// number of payments: the most.
pub fn pala_answer(dossier: &Dossier) -> String {
    let exercice = Exercice::constant(2017);
    let most = PALA_MENSUALITES.at(exercice).map_or(0, |row| row.value);
    let months = dossier.texts.optional(Field::Mensualites).unwrap_or(Ok(most));
    match both(dossier.texts.known(Field::Works), months) {
        Ok((works, months)) => pala_words(pala(exercice, works, months), months),
        Err(gaps) => gaps
            .into_iter()
            .map(|gap: Gap| missing_words(dossier, gap))
            .collect::<Vec<_>>()
            .join(" "),
    }
}

/// The loan and its payments, or why there is none.
pub fn pala_words(found: Result<Pala, PalaError>, months: u32) -> String {
    let words = match found {
        Ok(pala) if pala.loan.is_zero() => "Aucun prêt : les travaux ne coûtent rien.".to_string(),
        Ok(pala) if months == 1 => format!("{} sans intérêt, en une fois.", pala.loan),
        Ok(pala) if pala.monthly == pala.last => {
            format!("{} sans intérêt, en {months} fois {}.", pala.loan, pala.last)
        }
        Ok(pala) => format!(
            "{} sans intérêt, en {} {} puis une fois {}.",
            pala.loan,
            times(months.saturating_sub(1)),
            pala.monthly,
            pala.last
        ),
        Err(PalaError::NotPublished(missing)) => {
            format!(
                "Aucun texte dont nous disposons ne donne les conditions du Pala de {}.",
                missing.0.year()
            )
        }
        Err(PalaError::NegativeWorks) => {
            "Le coût des travaux ne peut pas être négatif.".to_string()
        }
        Err(PalaError::NoMonth) => "Il faut au moins une mensualité.".to_string(),
        Err(PalaError::TooManyMonths(most)) => {
            format!("Le Pala se rembourse en {most} mensualités au plus.")
        }
        Err(PalaError::TooLarge) => {
            "Le résultat dépasse un milliard d’euros : vérifiez les montants.".to_string()
        }
    };
    typeset(&words)
}

fn times(count: u32) -> String {
    if count == 1 { "une fois".to_string() } else { format!("{count} fois") }
}
