//! The sentence of each value that makes a figure less than sure.

use crate::law::Account;
use crate::outcome::{CarriedFrom, MissionReason, Origin, Outcome, Step, Term};
use crate::present::text::post_name;
use crate::scenario::{Dossier, given_origin};
use crate::situation::PostKey;

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
            let carried = carried(from.year(), known);
            format!(
                "Le prix plafond de {year} n’est dans aucun texte dont nous disposons : \
                par hypothèse, {carried} est {done}."
            )
        }
        (Some(Origin::Supposed), _) => "C’est la règle que vous supposez, à la place de celle qui \
            vaut aujourd’hui."
            .to_string(),
        (origin, Term::PrixPlafond) => weak_ceiling(origin.as_ref()),
        (_, Term::Taux) => weak_rate(year),
        (_, Term::PostEtp(id)) => weak_time(dossier, id),
        (_, Term::PayOfPost(id)) => weak_post(dossier, id),
        (_, Term::BonusMission) => weak_bonus(weak, year),
        (_, Term::Solde) => format!(
            "Une Caf écrit pour 2017 que le bonus vient avec le solde : pour {year}, aucun texte \
            dont nous disposons ne le redit."
        ),
        (_, Term::PartDeductible) => format!(
            "Les 80 % de la Ps sont écrits en 2017 : pour {year}, aucun texte dont nous disposons \
            ne les redit."
        ),
        (_, Term::Line(account)) => weak_line(account),
        // Every other one is named there.
        _ => weak_term(weak),
    }
}

fn weak_line(account: Account) -> String {
    format!(
        "« {} {} » est retenu : aucun texte dont nous disposons ne dit si la Caf l’admet.",
        account.code(),
        account.title()
    )
}

fn weak_bonus(weak: &Step, year: u16) -> String {
    match &weak.origin {
        Some(Origin::Entered(origin)) => {
            format!("Le montant du bonus est saisi{}.", stated(origin))
        }
        _ if matches!(weak.mission_reason(), Some(MissionReason::NoAvenant(_))) => {
            "L’avenant est demandé par la circulaire de 2017 : le référentiel de 2021 n’en parle \
            pas, la Caf le dira."
                .to_string()
        }
        None => "Les années de chaque mission sont déduites des dates des textes : le premier \
            bonus date de 2017."
            .to_string(),
        Some(Origin::Published(_) | Origin::Assumed { .. } | Origin::Supposed) => format!(
            "Un seul bonus par an et par relais : la circulaire de 2017 le dit ; pour {year}, \
            aucun texte dont nous disposons ne le redit."
        ),
    }
}

/// What is said of a value that is not there: it is neither typed nor assumed yet.
const fn not_known(term: Term) -> &'static str {
    use Term::*;
    match term {
        PrixPlafond => {
            "Le prix plafond n’est pas précisé : aucun texte dont nous disposons ne le donne pour \
                cette année."
        }
        BonusMission => "Le montant du bonus n’est pas lisible.",
        Forfait => {
            "Le forfait par ETP n’est pas précisé : aucun montant national n’est connu pour les \
                relais."
        }
        CoefficientPsej => "Le coefficient du contrat n’est pas lisible.",
        TauxAcompte => "Le pourcentage de l’acompte n’est pas précisé : c’est une règle locale.",
        Etp | PostEtp(_) | EtpOfPost | MonthsOfPost | Taux | Plafond | PrixDeRevient
        | PayOfTeam | PayOfPost(_) | YearlyCost | Line(_) | MissionCosts | MissionCost(_)
        | UnitPrice | Units | NonRetenues | Assiette | Marge | Ps | EtpDuContrat
        | PartExistante | PartNouvelle | PlafondTerritoire | BonusTerritoire | DepensesPsej
        | PlafondPsej | PsDeductible | PartDeductible | RecettesPsej | AssiettePsej | TauxPsej
        | Psej | Acompte(_) | Acomptes | Droits | Solde | TotalCaf | Income(_) | AutresRecettes
        | Charges | ResteACharge => "Une valeur n’est pas précisée.",
    }
}

/// The ceiling that is carried forward, with its owner.
fn carried(year: u16, known: &CarriedFrom) -> String {
    match known {
        CarriedFrom::Published(_) => format!("celui de {year}"),
        CarriedFrom::Entered(origin) if given_origin(origin).is_some() => {
            format!(
                "celui que la Caf donne pour {year} (origine : {})",
                given_origin(origin).unwrap_or_default()
            )
        }
        CarriedFrom::Entered(origin) if origin.is_empty() => {
            format!("celui qui est saisi pour {year} (origine non précisée)")
        }
        CarriedFrom::Entered(origin) => {
            format!("celui qui est saisi pour {year} (origine : {origin})")
        }
    }
}

fn weak_ceiling(origin: Option<&Origin>) -> String {
    match origin {
        Some(Origin::Entered(origin)) if origin.is_empty() => {
            "Prix plafond saisi par le gestionnaire, origine non précisée.".to_string()
        }
        Some(Origin::Entered(origin)) => match given_origin(origin) {
            Some(origin) => {
                format!(
                    "Le prix plafond est une valeur de la Caf (origine : {origin}) : aucun \
                        texte dont nous disposons ne le donne."
                )
            }
            None => format!("Prix plafond saisi par le gestionnaire (origine : {origin})."),
        },
        Some(Origin::Published(_) | Origin::Assumed { .. } | Origin::Supposed) | None => {
            String::new()
        }
    }
}

fn weak_rate(year: u16) -> String {
    format!(
        "Le taux de 43 % est écrit jusqu’à 2017. Pour {year}, une page publique de Caf l’affiche \
            encore, sans date."
    )
}

fn weak_time(dossier: &Dossier, post: PostKey) -> String {
    weak_absence(dossier, post).unwrap_or_else(|| weak_post(dossier, post))
}

/// Of the two posts of an absence, the same words: they are said once.
fn weak_absence(dossier: &Dossier, post: PostKey) -> Option<String> {
    let PostKey::Base(post) = post else { return None };
    let base = &dossier.base;
    let own = base.posts.iter().find(|known| known.id == post)?;
    let away = own.replaces().unwrap_or(post);
    let there = base.replacements_of(away).next()?;
    Some(format!(
        "« {} » tient la place de « {} » pendant son absence : aucun texte dont nous disposons ne \
            dit ce que la Caf compte alors.",
        post_name(dossier, there.id),
        post_name(dossier, away)
    ))
}

fn weak_post(dossier: &Dossier, post: PostKey) -> String {
    format!(
        "« {} » n’est présent qu’une partie de l’année : le compte en douzièmes est usuel, aucun \
            texte dont nous disposons ne l’écrit.",
        post_name(dossier, post)
    )
}

/// Where a typed value comes from, when the user says it.
fn stated(origin: &str) -> String {
    if origin.is_empty() {
        " (origine non précisée)".to_string()
    } else {
        format!(" (origine : {origin})")
    }
}

fn weak_term(weak: &Step) -> String {
    use Term::*;
    let entered = match &weak.origin {
        Some(Origin::Entered(origin)) => Some(origin.as_str()),
        Some(Origin::Published(_) | Origin::Assumed { .. } | Origin::Supposed) | None => None,
    };
    let words = match (weak.term, entered) {
        (Forfait, Some(origin)) => {
            return format!(
                "Le forfait par ETP est saisi{} : aucun montant national n’est connu pour \
                    les relais.",
                stated(origin)
            );
        }
        (TauxPsej, _) => {
            "Le taux de 55 % n’a été vu que dans le rapport d’audit d’un contrat, en 2013."
        }
        (CoefficientPsej, Some(origin)) => {
            return format!("Le coefficient est saisi{}.", stated(origin));
        }
        (CoefficientPsej, None) => {
            "Le coefficient du contrat n’est pas saisi : il est compté pour 1."
        }
        (TauxAcompte, origin) => return weak_advance(origin.unwrap_or_default()),
        (
            Etp | PostEtp(_) | EtpOfPost | MonthsOfPost | PrixPlafond | Taux | Plafond
            | PrixDeRevient | PayOfTeam | PayOfPost(_) | YearlyCost | Line(_) | MissionCosts
            | MissionCost(_) | UnitPrice | Units | NonRetenues | Assiette | Marge | Ps
            | BonusMission | EtpDuContrat | Forfait | PartExistante | PartNouvelle
            | PlafondTerritoire | BonusTerritoire | DepensesPsej | PlafondPsej | PsDeductible
            | PartDeductible | RecettesPsej | AssiettePsej | Psej | Acompte(_) | Acomptes | Droits
            | Solde | TotalCaf | Income(_) | AutresRecettes | Charges | ResteACharge,
            _,
        ) => "Une valeur n’est qu’indicative.",
    };
    words.to_string()
}

fn weak_advance(origin: &str) -> String {
    let whose = match given_origin(origin) {
        Some(origin) => format!("donnée par la Caf (origine : {origin})"),
        None if origin.is_empty() => "saisie, origine non précisée".to_string(),
        None => format!("saisie par le gestionnaire (origine : {origin})"),
    };
    format!("Le pourcentage de l’acompte est une règle locale, {whose}.")
}
