//! The sentence of each value that makes a figure less than sure.

use crate::outcome::{CarriedFrom, MissionReason, Origin, Outcome, Step, Term};
use crate::present::text::post_name;
use crate::scenario::{Dossier, given_origin};

/// Why a step is not surer, or what it waits for.
pub(super) fn weak_point(dossier: &Dossier, outcome: &Outcome, weak: &Step) -> String {
    if weak.value.is_err() {
        return not_known(weak.term).to_string();
    }
    let year = outcome.exercice.year();
    if weak.half_cent {
        return "Le calcul tombe sur un demi-centime, compté ici pour un : aucun texte dont nous \
            disposons ne dit l’arrondi."
            .to_string();
    }
    match (&weak.origin, weak.term) {
        (Some(Origin::Assumed { from, revaluation, known }), _) => {
            let done = match revaluation.decimal().is_zero() {
                true => "reconduit".to_string(),
                false => format!("revalorisé de {} par an", revaluation),
            };
            format!(
                "Le prix plafond de {year} n’est dans aucun texte dont nous disposons : à votre \
                demande, {} est {done}.",
                carried(from.year(), known)
            )
        }
        (_, Term::PrixPlafond | Term::PostEtp(_) | Term::PayOfPost(_) | Term::Taux) => {
            weak_ceiling(dossier, outcome, weak)
        }
        (_, Term::BonusMission) => weak_bonus(weak, year),
        (_, Term::Solde) => format!(
            "Une Caf écrit pour 2017 que le bonus vient avec le solde : pour {year}, aucun texte \
            dont nous disposons ne le redit."
        ),
        (_, Term::PartDeductible) => format!(
            "Les 80 % de la Ps sont écrits en 2017 : pour {year}, aucun texte dont nous disposons \
            ne les redit."
        ),
        (_, Term::Line(account)) => format!(
            "Vous retenez « {} {} » : aucun texte dont nous disposons ne dit si la Caf l’admet.",
            account.code(),
            account.title()
        ),
        _ => weak_term(weak),
    }
}

fn weak_bonus(weak: &Step, year: u16) -> String {
    match &weak.origin {
        Some(Origin::Entered(origin)) => {
            format!("Le montant du bonus est saisi par vous{}.", stated(origin))
        }
        _ if matches!(weak.mission_reason(), Some(MissionReason::NoAvenant(_))) => {
            "L’avenant est demandé par la circulaire de 2017 : le référentiel de 2021 n’en parle \
            pas, demandez à votre Caf."
                .to_string()
        }
        None => "Les années de chaque mission sont déduites des dates des textes : le premier \
            bonus date de 2017."
            .to_string(),
        Some(_) => format!(
            "Un seul bonus par an et par relais : la circulaire de 2017 le dit ; pour {year}, \
            aucun texte dont nous disposons ne le redit."
        ),
    }
}

/// What is said of a value that is not there: it is neither typed nor assumed yet.
const fn not_known(term: Term) -> &'static str {
    match term {
        Term::PrixPlafond => {
            "Le prix plafond est à compléter : aucun texte dont nous disposons ne le donne pour \
                cette année."
        }
        Term::BonusMission => {
            "Le montant du bonus est à corriger : ce qui est tapé n’est pas lisible."
        }
        Term::Forfait => {
            "Le forfait par ETP est à compléter : aucun montant national n’est connu pour les \
                relais."
        }
        Term::CoefficientPsej => {
            "Le coefficient du contrat est à corriger : ce qui est tapé n’est pas lisible."
        }
        Term::TauxAcompte => {
            "Le pourcentage de l’acompte est à compléter : c’est une règle locale."
        }
        _ => "Une valeur est à compléter.",
    }
}

/// The ceiling that is carried forward, with its owner.
fn carried(year: u16, known: &CarriedFrom) -> String {
    match known {
        CarriedFrom::Published(_) => format!("celui de {year}"),
        CarriedFrom::Entered(origin) if given_origin(origin).is_some() => {
            format!(
                "celui que votre Caf donne pour {year} (origine : {})",
                given_origin(origin).unwrap_or_default()
            )
        }
        CarriedFrom::Entered(origin) if origin.is_empty() => {
            format!("celui que vous avez saisi pour {year}, sans dire d’où il vient,")
        }
        CarriedFrom::Entered(origin) => {
            format!("celui que vous avez saisi pour {year} (origine : {origin})")
        }
    }
}

fn weak_ceiling(dossier: &Dossier, outcome: &Outcome, weak: &Step) -> String {
    let year = outcome.exercice.year();
    match (&weak.origin, weak.term) {
        (Some(Origin::Entered(origin)), _) if origin.is_empty() => {
            "Le prix plafond est celui que vous avez saisi, sans dire d’où il vient.".to_string()
        }
        (Some(Origin::Entered(origin)), _) => match given_origin(origin) {
            Some(origin) => {
                format!(
                    "Le prix plafond est une valeur de votre Caf (origine : {origin}) : aucun \
                        texte dont nous disposons ne le donne."
                )
            }
            None => format!("Le prix plafond est celui que vous avez saisi (origine : {origin})."),
        },
        (_, Term::Taux) => {
            format!(
                "Le taux de 43 % est écrit jusqu’à 2017. Pour {year}, une page publique de Caf \
                    l’affiche encore, sans date."
            )
        }
        (_, Term::PostEtp(id) | Term::PayOfPost(id)) => {
            format!(
                "« {} » n’est présent qu’une partie de l’année : le compte en douzièmes est usuel, \
                    aucun texte dont nous disposons ne l’écrit.",
                post_name(dossier, id)
            )
        }
        _ => String::new(),
    }
}

/// Where a typed value comes from, when the user says it.
fn stated(origin: &str) -> String {
    if origin.is_empty() {
        ", sans dire d’où il vient".to_string()
    } else {
        format!(" (origine : {origin})")
    }
}

fn weak_term(weak: &Step) -> String {
    let words = match (&weak.origin, weak.term) {
        (Some(Origin::Entered(origin)), Term::Forfait) => {
            return format!(
                "Le forfait par ETP est saisi par vous{} : aucun montant national n’est connu pour \
                    les relais.",
                stated(origin)
            );
        }
        (_, Term::TauxPsej) => {
            "Le taux de 55 % n’a été vu que dans le rapport d’audit d’un contrat, en 2013."
        }
        (Some(Origin::Entered(origin)), Term::CoefficientPsej) => {
            return format!("Le coefficient est saisi par vous{}.", stated(origin));
        }
        (_, Term::CoefficientPsej) => {
            "Le coefficient du contrat n’est pas saisi : il est compté pour 1."
        }
        (Some(Origin::Entered(origin)), Term::TauxAcompte) if given_origin(origin).is_some() => {
            let origin = given_origin(origin).unwrap_or_default();
            return format!(
                "Le pourcentage de l’acompte est une règle locale, donnée par votre Caf (origine : \
                    {origin})."
            );
        }
        (Some(Origin::Entered(origin)), Term::TauxAcompte) if !origin.is_empty() => {
            return format!(
                "Le pourcentage de l’acompte est une règle locale, saisie par vous (origine : \
                    {origin})."
            );
        }
        (_, Term::TauxAcompte) => {
            "Le pourcentage de l’acompte est une règle locale, saisie par vous sans dire d’où elle \
                vient."
        }
        _ => "Une valeur n’est qu’indicative.",
    };
    words.to_string()
}
