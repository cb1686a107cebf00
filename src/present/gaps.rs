//! What is missing, in words, with the field to fill.

use super::address::label_of;
use super::typeset;
use crate::outcome::Step;
use crate::scenario::Dossier;
use crate::situation::{Field, Gap, Owner};

/// Every gap of a step, each once: the field to fill, where there is one, and the words.
pub fn missing(dossier: &Dossier, step: &Step, bareme_owner: Owner) -> Vec<(Option<Field>, String)> {
    let mut gaps: Vec<Gap> = Vec::new();
    for gap in step.value.as_ref().err().into_iter().flatten() {
        if !gaps.contains(gap) {
            gaps.push(*gap);
        }
    }
    gaps.into_iter().map(|gap| (field(gap, bareme_owner), missing_words(dossier, gap))).collect()
}

/// What is missing, in words.
pub fn missing_words(dossier: &Dossier, gap: Gap) -> String {
    let words = match gap {
        Gap::Empty(field) => format!("Remplissez {}.", label_of(dossier, field)),
        Gap::Unreadable(field) => format!("Corrigez {} : ce qui est tapé n’est pas lisible.", label_of(dossier, field)),
        Gap::NoPrixPlafond(exercice) => {
            format!(
                "Aucun texte dont nous disposons ne donne le prix plafond de {} : saisissez-le ou faites une hypothèse.",
                exercice.year()
            )
        }
        Gap::NothingToCarry(exercice) => {
            format!("Aucun prix plafond n’est connu avant {} : saisissez celui de votre notification.", exercice.year())
        }
        Gap::NoTaux(exercice) => {
            format!(
                "Les textes dont nous disposons ne décrivent pas la prestation de service de {} : le taux de 43 % date de 2011.",
                exercice.year()
            )
        }
        Gap::BothContracts => {
            "Le bonus territoire (CTG) et la Psej (Cej) s’excluent : éteignez l’un des deux, selon votre contrat de l’année.".to_string()
        }
        Gap::TooLarge => "Le résultat dépasse un milliard d’euros : vérifiez les montants.".to_string(),
    };
    typeset(&words)
}

fn field(gap: Gap, bareme_owner: Owner) -> Option<Field> {
    match gap {
        Gap::Empty(field) | Gap::Unreadable(field) => Some(field),
        Gap::NoPrixPlafond(exercice) | Gap::NothingToCarry(exercice) => Some(Field::PrixPlafond(bareme_owner, exercice)),
        Gap::NoTaux(_) | Gap::BothContracts | Gap::TooLarge => None,
    }
}
