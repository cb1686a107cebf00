//! What the note says where the screen speaks to the manager: its readers are others.

use crate::law::{Certainty, Status};
use crate::outcome::{Row, Step};
use crate::present::text::{certainty_word, label_of, row_title, typeset};
use crate::present::workbench::{gaps_at, missing_words};
use crate::scenario::Dossier;
use crate::situation::Gap;

/// What the manager pays for, as the head of rows.
pub(super) const SPENT: &str = "Ce que le gestionnaire engage";

/// Name of a row.
pub const fn note_title(row: Row) -> &'static str {
    match row {
        Row::ResteACharge => "Reste à charge",
        Row::Etp
        | Row::PrixDeRevient
        | Row::NonRetenues
        | Row::Marge
        | Row::Ps
        | Row::BonusMission
        | Row::BonusTerritoire
        | Row::Psej
        | Row::Acomptes
        | Row::Solde
        | Row::TotalCaf
        | Row::AutresRecettes => row_title(row),
    }
}

/// The word of a certainty.
pub const fn note_certainty(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Entered => "saisi",
        Certainty::Sourced | Certainty::Indicative | Certainty::Assumed => {
            certainty_word(certainty)
        }
    }
}

/// What keeps a figure from being known, each once.
pub(super) fn not_stated(dossier: &Dossier, step: &Step) -> Vec<String> {
    let gaps = gaps_at(dossier, step, Status::Previsionnel);
    gaps.into_iter().map(|gap| gap_words(dossier, gap)).collect()
}

fn gap_words(dossier: &Dossier, gap: Gap) -> String {
    let words = match gap {
        Gap::Empty(field) => format!("Non précisé : {}.", label_of(dossier, field)),
        Gap::Unreadable(field) if dossier.entry(field).ends_before_start() => {
            format!("Non précisé : {}, dont la fin vient avant le début.", label_of(dossier, field))
        }
        Gap::Unreadable(field) if dossier.entry(field).doubt().is_some() => {
            format!("À confirmer : {}.", label_of(dossier, field))
        }
        Gap::Unreadable(field) => {
            format!("Non précisé : {}, qui n’est pas lisible.", label_of(dossier, field))
        }
        Gap::NoPrixPlafond(exercice) => format!(
            "Non précisé : le prix plafond de {}, qu’aucun texte dont nous disposons ne donne.",
            exercice.year()
        ),
        Gap::NothingToCarry(exercice) => format!(
            "Non précisé : le prix plafond de {}, et aucun n’est connu avant.",
            exercice.year()
        ),
        Gap::BothContracts => "Non précisé : le contrat de l’année. Le bonus territoire (CTG) et \
            la Psej (Cej) s’excluent."
            .to_string(),
        Gap::TooLarge => "Le résultat dépasse un milliard d’euros.".to_string(),
        Gap::NoTaux(_) => missing_words(dossier, gap),
    };
    typeset(&words)
}
