//! What is missing, in words, with the field to fill.

use crate::draft::BaremeWay;
use crate::law::Status;
use crate::money::Euros;
use crate::outcome::{Row, Step, Term};
use crate::present::text::{bareme_owner, label_of, post_name, typeset};
use crate::scenario::Dossier;
use crate::scenario::workbench::Comparison;
use crate::situation::{Field, Gap, Owner};

/// Every gap of a figure of the forecast, each once: the field to fill, where there is one, and the
/// words.
pub fn missing(
    dossier: &Dossier,
    step: &Step,
    bareme_owner: Owner,
) -> Vec<(Option<Field>, String)> {
    missing_at(dossier, step, bareme_owner, Status::Previsionnel)
}

/// The same for a figure of a status: the field is the one whose text is wrong.
pub fn missing_at(
    dossier: &Dossier,
    step: &Step,
    bareme_owner: Owner,
    status: Status,
) -> Vec<(Option<Field>, String)> {
    gap_lines(dossier, gaps_at(dossier, step, status), bareme_owner)
}

/// Every gap of a figure of a status, each once.
pub fn gaps_at(dossier: &Dossier, step: &Step, status: Status) -> Vec<Gap> {
    once_each(typed_gaps(dossier, step, status))
}

fn once_each(found: Vec<Gap>) -> Vec<Gap> {
    let mut gaps: Vec<Gap> = Vec::new();
    for gap in found {
        if !gaps.contains(&gap) {
            gaps.push(gap);
        }
    }
    gaps
}

/// What a row waits for first, in the columns in their order: the field, and its name.
pub fn first_missing(
    dossier: &Dossier,
    comparison: &Comparison,
    row: Row,
) -> Option<(Option<Field>, String)> {
    comparison.columns.iter().find_map(|column| {
        let owner = bareme_owner(dossier, column.scenario);
        let gaps = missing(dossier, column.outcome.figure(row), owner);
        let (field, words) = gaps.into_iter().next()?;
        Some((field, field.map_or(words, |field| typeset(&label_of(dossier, field)))))
    })
}

/// Gaps, each once: the field to fill, where there is one, and the words.
pub fn gap_lines(
    dossier: &Dossier,
    found: Vec<Gap>,
    bareme_owner: Owner,
) -> Vec<(Option<Field>, String)> {
    once_each(found)
        .into_iter()
        .map(|gap| (gap_field(gap, bareme_owner), missing_words(dossier, gap)))
        .collect()
}

/// The gaps of a step, where they were typed. The rights of a balance are real once something real
/// is typed; its advances never are.
fn typed_gaps(dossier: &Dossier, step: &Step, status: Status) -> Vec<Gap> {
    if let (Term::Solde, [rights, advances]) = (step.term, &*step.parts) {
        let real =
            if dossier.has_values_of(Status::Reel) { Status::Reel } else { Status::Previsionnel };
        return [
            typed_gaps(dossier, rights, real),
            typed_gaps(dossier, advances, Status::Previsionnel),
        ]
        .concat();
    }
    step.value
        .as_ref()
        .err()
        .into_iter()
        .flatten()
        .map(|gap| typed_at(dossier, *gap, status))
        .collect()
}

/// The rules name the field of the forecast; the text that they read may be a later one.
fn typed_at(dossier: &Dossier, gap: Gap, status: Status) -> Gap {
    match gap {
        Gap::Unreadable(field) => Gap::Unreadable(dossier.texts.typed_last(field, status)),
        Gap::Empty(_)
        | Gap::NoPrixPlafond(_)
        | Gap::NothingToCarry(_)
        | Gap::NoTaux(_)
        | Gap::BothContracts
        | Gap::TooLarge => gap,
    }
}

fn empty_words(dossier: &Dossier, field: Field) -> String {
    if let Field::PostFirstMonth(post) = field {
        let name = post_name(dossier, post);
        return format!(
            "De quel mois à quel mois « {name} » est-il occupé ? Tapez son premier mois : un \
                changement en cours d’année en dépend."
        );
    }
    format!("Remplissez {}.", label_of(dossier, field))
}

fn unreadable_words(dossier: &Dossier, field: Field) -> String {
    let (entry, label) = (dossier.entry(field), label_of(dossier, field));
    if entry.ends_before_start() {
        format!("Corrigez {label} : la fin vient avant le début.")
    } else if entry.doubt().is_some() {
        format!("Confirmez {label}, ou corrigez : la valeur surprend.")
    } else {
        format!("Corrigez {label} : ce qui est tapé n’est pas lisible.")
    }
}

/// What is missing, in words.
pub fn missing_words(dossier: &Dossier, gap: Gap) -> String {
    let words = match gap {
        Gap::Empty(field) => empty_words(dossier, field),
        Gap::Unreadable(field) => unreadable_words(dossier, field),
        Gap::NoPrixPlafond(exercice) => {
            format!(
                "Aucun texte dont nous disposons ne donne le prix plafond de {} : saisissez-le ou \
                    faites une hypothèse.",
                exercice.year()
            )
        }
        Gap::NothingToCarry(exercice) => {
            format!(
                "Aucun prix plafond antérieur à {} n’est connu : saisissez celui de votre \
                notification.",
                exercice.year()
            )
        }
        Gap::NoTaux(exercice) => {
            format!(
                "Les textes dont nous disposons ne décrivent pas la prestation de service de {} : \
                    le taux de 43 % date de 2011.",
                exercice.year()
            )
        }
        Gap::BothContracts => {
            "Le bonus territoire (CTG) et la Psej (Cej) s’excluent : décochez l’un des deux, selon \
                votre contrat de l’année."
                .to_string()
        }
        Gap::TooLarge => {
            "Le résultat dépasse un milliard d’euros : vérifiez les montants.".to_string()
        }
    };
    typeset(&words)
}

/// The field to fill for a gap, where there is one.
pub fn gap_field(gap: Gap, bareme_owner: Owner) -> Option<Field> {
    match gap {
        Gap::Empty(field) | Gap::Unreadable(field) => Some(field),
        Gap::NoPrixPlafond(exercice) | Gap::NothingToCarry(exercice) => {
            Some(Field::PrixPlafond(bareme_owner, exercice))
        }
        Gap::NoTaux(_) | Gap::BothContracts | Gap::TooLarge => None,
    }
}

/// The head of the ways to complete the ceiling of the exercice, and whether it is still missing.
pub fn ceiling_heading(dossier: &Dossier, owner: Owner) -> (String, bool) {
    let exercice = dossier.base.exercice;
    let typed = dossier.texts.value::<Euros>(Field::PrixPlafond(owner, exercice));
    let word = match dossier.bareme_way_of(owner) {
        BaremeWay::Entered => typed.map(|_| "saisi"),
        BaremeWay::Assumed => dossier.last_known_plafond().map(|_| "supposé"),
        BaremeWay::Published => None,
    };
    let words = format!("{} : prix plafond {}", exercice.year(), word.unwrap_or("non publié"));
    (typeset(&words), word.is_none())
}
