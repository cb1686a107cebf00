//! What does not reach a target: why, and how near it comes.

use super::target_words::{etp, euros, figure};
use crate::outcome::Row;
use crate::scenario::Dossier;
use crate::scenario::decide::{Target, TargetCandidate, TargetVariable};
use crate::situation::{Field, PostId, Role};
use rust_decimal::Decimal;

/// What is said when nothing reaches the target.
pub(super) fn no_way(dossier: &Dossier, target: Target) -> String {
    if target == Target::AmParEtp && dossier.texts.get(Field::TargetAm).trim() == "0" {
        return "**Cette cible est impossible** : zéro AM par ETP, dès qu’il y a des AM sur le \
            territoire."
            .to_string();
    }
    "**Aucun changement ne l’atteint à lui seul.** Combinez-en plusieurs dans un scénario, ou \
        choisissez une cible plus proche."
        .to_string()
}

/// Why a change does not reach the target.
pub(super) fn why_not(
    dossier: &Dossier,
    (target, variable): (Target, TargetVariable),
    nearest: Option<&TargetCandidate>,
    short: Decimal,
) -> String {
    match (target, nearest) {
        (Target::Reste, Some(found)) => format!(
            "{}, le reste à charge serait de **{}** : il s’en faut de **{}**.",
            at_best(found),
            figure(&found.outcome, Row::ResteACharge),
            euros(short)
        ),
        (Target::Plafond, Some(found)) => format!(
            "{}, les dépenses dépasseraient encore le plafond de **{}**.",
            at_best(found),
            euros(short)
        ),
        (Target::AmParEtp, Some(_)) => "il faudrait plus de 1 000 ETP.".to_string(),
        (Target::Reste, None) => of_the_reste(variable).to_string(),
        (Target::Plafond, None) => of_the_ceiling(variable).to_string(),
        (Target::AmParEtp, None) => of_the_am(dossier, variable).to_string(),
    }
}

/// Where one comes nearest.
fn at_best(found: &TargetCandidate) -> String {
    let even = if found.value.is_zero() { "même" } else { "au plus près," };
    match found.variable {
        TargetVariable::Mission(_) => match found.present {
            Some(cost) => format!("au coût prévu de {}", euros(cost)),
            None => "même si elle ne coûtait rien".to_string(),
        },
        TargetVariable::Ctg(_) | TargetVariable::NewCtg(_) => format!(
            "même au plus haut que la convention permet, {} par an",
            figure(&found.outcome, Row::BonusTerritoire)
        ),
        TargetVariable::Post(_) | TargetVariable::NewPost => {
            format!("{even} à {} ETP", etp(found.value))
        }
        TargetVariable::Charges if found.value == Decimal::NEGATIVE_ONE => {
            "même sans aucune dépense".to_string()
        }
        TargetVariable::Charges => "au plus près".to_string(),
        TargetVariable::Income | TargetVariable::Line(_) => {
            format!("{even} à {}", euros(found.value))
        }
    }
}

const fn of_the_reste(variable: TargetVariable) -> &'static str {
    match variable {
        TargetVariable::Post(_) | TargetVariable::NewPost => {
            "aucun nombre d’ETP ne réduit le reste à charge."
        }
        TargetVariable::Mission(_) => "à ce coût, elle ne réduit pas le reste à charge.",
        TargetVariable::Ctg(_) | TargetVariable::NewCtg(_) => {
            "aucun forfait ne réduit le reste à charge."
        }
        TargetVariable::Income | TargetVariable::Charges | TargetVariable::Line(_) => {
            "aucun montant ne réduit le reste à charge."
        }
    }
}

const fn of_the_ceiling(variable: TargetVariable) -> &'static str {
    match variable {
        TargetVariable::Income | TargetVariable::Ctg(_) | TargetVariable::NewCtg(_) => {
            "ni les dépenses ni le plafond n’en dépendent."
        }
        TargetVariable::Mission(_) => "une mission ajoute des dépenses, elle n’en retire pas.",
        TargetVariable::Post(_) | TargetVariable::NewPost => {
            "à ce coût, un ETP de plus ajoute autant de dépenses, ou davantage, qu’il n’ajoute de \
                plafond."
        }
        TargetVariable::Charges => "aucun pourcentage n’en rapproche.",
        TargetVariable::Line(_) => {
            "cette ligne n’est pas retenue : elle ne compte pas dans ce qui est plafonné."
        }
    }
}

fn of_the_am(dossier: &Dossier, variable: TargetVariable) -> &'static str {
    let animates = |id: PostId| {
        let mut posts = dossier.base.posts.iter();
        posts.any(|post| post.id == id && post.role == Role::Animateur)
    };
    match variable {
        TargetVariable::Post(id) if !animates(id) => "seul le temps d’animation compte.",
        TargetVariable::Post(_) | TargetVariable::NewPost => "aucun nombre d’ETP ne l’atteint.",
        TargetVariable::Income
        | TargetVariable::Mission(_)
        | TargetVariable::Ctg(_)
        | TargetVariable::NewCtg(_)
        | TargetVariable::Charges
        | TargetVariable::Line(_) => "le nombre d’AM par ETP n’en dépend pas.",
    }
}
