//! The posts of the team in words: what one costs for a full time, whether they are many, when one
//! is there, whose place it holds.

use crate::calendar::Month;
use crate::money::{Etp, Euros, Months, format_decimal, sum};
use crate::present::text::{post_name, role_name, typeset};
use crate::scenario::Dossier;
use crate::situation::{Field, PostId, Role};
use rust_decimal::Decimal;

/// From here on, the posts of one function are probably those of several relais.
const MANY: usize = 4;

/// What a post costs for a full time: « soit 48 000 € pour un temps plein ». Nothing where it is
/// said beside already, or where nothing is paid.
pub fn full_time_cost(dossier: &Dossier, post: PostId) -> Option<String> {
    let cost: Euros = dossier.texts.value(Field::PostCost(post))?;
    let etp: Etp = dossier.texts.value(Field::PostEtp(post))?;
    let full = cost.rescaled(etp, Etp::FULL_TIME).ok().filter(|full| *full > Euros::ZERO)?;
    let words = || format!("Soit {} pour un temps plein.", full.to_whole_string());
    (etp != Etp::FULL_TIME).then(|| typeset(&words()))
}

/// Asks whether many posts of one function are those of one relais; empty where they are few.
pub fn many_posts(dossier: &Dossier) -> String {
    let count = |role| dossier.base.posts.iter().filter(|post| post.role == role).count();
    let many = Role::ALL.into_iter().find(|role| count(*role) >= MANY);
    let wording = |role| {
        format!(
            "{} postes « {} » : un dossier décrit un seul relais. Sinon, faites un dossier pour \
                chacun : plafond et bonus se comptent par relais.",
            count(role),
            role_name(role)
        )
    };
    typeset(&many.map(wording).unwrap_or_default())
}

/// « de septembre à décembre »: when a post is there; nothing while it is not known.
pub fn post_period(dossier: &Dossier, post: PostId) -> Option<String> {
    let first: Month = dossier.texts.value(Field::PostFirstMonth(post))?;
    let months: Months = dossier.texts.value(Field::PostMonths(post))?;
    let of = if first.name().starts_with(['a', 'o']) { "d’" } else { "de " };
    let first_words = format!("{of}{}", first.name());
    let after = first.months_from().decimal() + Decimal::ONE;
    let ends = |last: &Month| last.months_from().decimal() + months.decimal() == after;
    let last = Month::ALL.into_iter().find(ends);
    Some(match last {
        Some(last) if last == first => format!("en {}", first.name()),
        Some(last) => format!("{first_words} à {}", last.name()),
        None => format!("à partir {first_words}"),
    })
}

/// What is to be known of a post that holds the place of another one: nobody says what the Caf
/// counts, how often the time is counted, how to type it once. Nothing for another post.
pub fn absence_words(dossier: &Dossier, post: PostId) -> Vec<String> {
    let of = dossier.base.posts.iter().find(|known| known.id == post);
    let Some(away) = of.and_then(|known| known.replaces()) else { return Vec::new() };
    let (there, away_name) = (post_name(dossier, post), post_name(dossier, away));
    let told = format!(
        "« {there} » tient la place de « {away_name} » pendant son absence. Aucun texte dont nous \
            disposons ne dit ce que la Caf compte alors : les montants qui en dépendent sont \
            indicatifs."
    );
    let costs = "Le coût de chacun est compté pour ses mois. Pour compter ce qui est vraiment \
        dépensé (un salaire maintenu pendant l’absence), tapez comme coût la dépense × 12 ÷ ses \
        mois.";
    let counted = once_or_twice(dossier, away, &away_name);
    let sentences = std::iter::once(told).chain(counted).chain([costs.to_string()]);
    sentences.map(|words| typeset(&words)).collect()
}

/// Over how many months the place is held, and what to type where these are more than a year.
fn once_or_twice(dossier: &Dossier, away: PostId, name: &str) -> Option<String> {
    let months = |post| dossier.texts.value::<Months>(Field::PostMonths(post));
    let stand_ins = dossier.base.replacements_of(away).map(|post| months(post.id));
    let others = stand_ins
        .into_iter()
        .try_fold(Decimal::ZERO, |total, known| sum(total, known?.decimal()))?;
    let year = Months::YEAR.decimal();
    let all = sum(others, months(away)?.decimal())?;
    let left = Months::new(year - others).ok()?;
    Some(if all > year {
        format!(
            "Ensemble, ils font {} mois : les ETP d’un seul poste sont comptés deux fois. Pour ne \
                les compter qu’une fois, tapez {left} mois pour « {name} ».",
            format_decimal(all, 0, 2)
        )
    } else {
        "Leurs mois ne dépassent pas douze : les ETP ne sont comptés qu’une fois.".to_string()
    })
}
