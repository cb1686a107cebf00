//! « Atteindre une cible »: what may change, and the answer, in words.

use crate::money::{Euros, format_decimal};
use crate::outcome::Outcome;
use crate::present::text::{post_name, typeset};
use crate::scenario::decide::{Target, TargetAnswer, TargetCandidate};
use crate::scenario::{Dossier, TargetScenario, TargetVariable};
use crate::situation::Field;
use rust_decimal::Decimal;

/// The answer to a target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TargetView {
    /// In a few sentences; `**` around the strong words.
    pub sentence: String,
    /// How it is rounded; may be empty.
    pub rounding: String,
    /// The scenario of a press, with its name; none when there is nothing to make.
    pub scenario: Option<(TargetScenario, String)>,
}

/// The name of a target in the choice.
pub const fn target_name(target: Target) -> &'static str {
    match target {
        Target::Reste => "un reste à charge de … € au plus",
        Target::Plafond => "ne pas dépasser le plafond",
        Target::AmParEtp => "… AM par ETP d’animateur au plus",
    }
}

/// The name of what may change in the choice.
pub fn variable_name(dossier: &Dossier, variable: TargetVariable) -> String {
    typeset(&match variable {
        TargetVariable::Post(id) => format!("les ETP de « {} »", post_name(dossier, id)),
        TargetVariable::NewPost => "un nouveau poste d’animateur".to_string(),
        TargetVariable::Charges => "toutes les dépenses, du même pourcentage".to_string(),
        TargetVariable::Line(account) => format!("la ligne {} {}", account.code(), account.title()),
    })
}

/// The answer in words.
pub fn target_view(
    dossier: &Dossier,
    target: Target,
    variable: TargetVariable,
    answer: &TargetAnswer,
) -> TargetView {
    let view = |sentence: String, rounding: String, scenario| TargetView {
        sentence: typeset(&sentence),
        rounding: typeset(&rounding),
        scenario,
    };
    match answer {
        TargetAnswer::AlreadyMet => {
            view("**C’est déjà le cas**, sans rien changer.".to_string(), String::new(), None)
        }
        TargetAnswer::Reached(found) => {
            let sentence = format!(
                "Il suffit de {}. {}",
                change(dossier, variable, found),
                comes(target, &found.outcome)
            );
            view(
                sentence,
                rounding(variable, found.up),
                Some((found.scenario.clone(), typeset(&scenario_name(dossier, target)))),
            )
        }
        TargetAnswer::Unreachable(found, moves) => {
            view(unreachable(dossier, target, variable, found, *moves), String::new(), None)
        }
    }
}

/// What changes, after « Il suffit de » or « avec ».
fn change(dossier: &Dossier, variable: TargetVariable, found: &TargetCandidate) -> String {
    let etp = || format_decimal(found.value, 0, 3);
    let bring = if found.up { "porter" } else { "ramener" };
    match variable {
        TargetVariable::Post(id) => format!(
            "{bring} « {} » à **{} ETP**, au coût actuel par ETP",
            post_name(dossier, id),
            etp()
        ),
        TargetVariable::NewPost => format!(
            "créer un poste d’animateur de **{} ETP** dès janvier, au coût actuel par ETP",
            etp()
        ),
        TargetVariable::Charges => {
            let way = if found.up { "augmenter" } else { "baisser" };
            let percent =
                format_decimal(found.value.abs().saturating_mul(Decimal::ONE_HUNDRED), 0, 2);
            format!("{way} toutes les dépenses de **{percent} %**")
        }
        TargetVariable::Line(account) => {
            let amount = Euros::new(found.value).map(|value| value.to_string()).unwrap_or_default();
            format!("{bring} la ligne {} {} à **{amount}**", account.code(), account.title())
        }
    }
}

/// What the figures are then.
fn comes(target: Target, outcome: &Outcome) -> String {
    let reste = outcome.reste_a_charge.euros().map(|value| value.to_string()).unwrap_or_default();
    match target {
        Target::Reste => format!("Le reste à charge est alors de **{reste}**."),
        Target::Plafond => {
            let room = outcome.marge.euros().map(|value| value.to_string()).unwrap_or_default();
            format!(
                "La marge sous plafond est alors de **{room}**, et le reste à charge de {reste}."
            )
        }
        Target::AmParEtp => {
            let served = outcome.reperes.am_par_etp.map(|served| format_decimal(served, 0, 1));
            let served = served.map_or("Il n’y a plus d’animateur".to_string(), |served| {
                format!("Il y a alors **{served} AM par ETP**")
            });
            format!("{served}, et le reste à charge est de {reste}.")
        }
    }
}

fn rounding(variable: TargetVariable, up: bool) -> String {
    let (unit, step) = match variable {
        TargetVariable::Post(_) | TargetVariable::NewPost => ("au millième d’ETP", "un millième"),
        TargetVariable::Charges => ("au centième de pour cent", "un centième"),
        TargetVariable::Line(_) => ("au centime", "un centime"),
    };
    let (side, less) = if up { ("supérieur", "de moins") } else { ("inférieur", "de plus") };
    format!(
        "Arrondi {unit} {side}, pour que la cible soit tenue : {step} {less}, et elle ne l’est \
            plus."
    )
}

fn unreachable(
    dossier: &Dossier,
    target: Target,
    variable: TargetVariable,
    found: &TargetCandidate,
    moves: bool,
) -> String {
    let head = "**Cette cible ne peut pas être atteinte ainsi.**";
    if target == Target::AmParEtp && dossier.texts.get(Field::TargetAm).trim() == "0" {
        return format!(
            "{head} Zéro AM par ETP est impossible dès qu’il y a des AM sur le territoire."
        );
    }
    if !moves {
        return format!(
            "{head} {}",
            match (target, variable) {
                (Target::AmParEtp, TargetVariable::Charges | TargetVariable::Line(_)) =>
                    "Les dépenses ne changent pas le nombre d’AM par ETP : choisissez le temps \
                        d’un animateur.",
                (Target::Plafond, TargetVariable::Line(_)) =>
                    "Cette ligne n’est pas retenue : elle ne compte pas dans ce qui est plafonné.",
                (Target::Reste, _) =>
                    return format!(
                        "{head} {} ne réduit le reste à charge.{}",
                        nothing_of(variable),
                        short_of(dossier, found)
                    ),
                (
                    Target::Plafond,
                    TargetVariable::Post(_) | TargetVariable::NewPost | TargetVariable::Charges,
                )
                | (Target::AmParEtp, TargetVariable::Post(_) | TargetVariable::NewPost) =>
                    return format!("{head} {} n’en rapproche.", nothing_of(variable)),
            }
        );
    }
    let short = if target == Target::Reste { short_of(dossier, found) } else { String::new() };
    format!(
        "{head} Au plus près, il faudrait {}. {}{short} {}",
        change(dossier, variable, found),
        comes(target, &found.outcome),
        why(target, variable)
    )
}

/// « Aucun nombre d’ETP ».
const fn nothing_of(variable: TargetVariable) -> &'static str {
    match variable {
        TargetVariable::Post(_) | TargetVariable::NewPost => "Aucun nombre d’ETP",
        TargetVariable::Charges | TargetVariable::Line(_) => "Aucun montant de dépenses",
    }
}

/// How far from the reste à charge that is wanted one stays.
fn short_of(dossier: &Dossier, found: &TargetCandidate) -> String {
    let wanted = dossier.texts.value(Field::TargetReste);
    let short = found
        .outcome
        .reste_a_charge
        .euros()
        .ok()
        .zip(wanted)
        .and_then(|(reste, wanted)| reste.checked_sub(wanted).ok());
    short.map(|short| format!(" Il s’en faut de **{}**.", short)).unwrap_or_default()
}

const fn why(target: Target, variable: TargetVariable) -> &'static str {
    match (target, variable) {
        (Target::Reste, TargetVariable::Line(_)) => {
            "Le reste vient des autres dépenses : changez-en une autre, ou toutes."
        }
        (Target::Reste, TargetVariable::Post(_) | TargetVariable::NewPost) => {
            "Le reste vient des autres dépenses, que le temps de ce poste ne change pas."
        }
        (Target::Reste, TargetVariable::Charges) => {
            "Même sans dépense, les recettes et les aides ne descendent pas plus bas."
        }
        (Target::Plafond, TargetVariable::Post(_) | TargetVariable::NewPost) => {
            "À ce coût, un ETP de plus ajoute autant de dépenses, ou davantage, qu’il n’ajoute de \
                plafond."
        }
        (Target::Plafond, TargetVariable::Charges | TargetVariable::Line(_)) => {
            "Le dépassement vient des autres dépenses."
        }
        (Target::AmParEtp, _) => "Il faudrait plus de 1 000 ETP.",
    }
}

/// The name of the scenario that a press makes.
fn scenario_name(dossier: &Dossier, target: Target) -> String {
    match target {
        Target::Reste => {
            let wanted = dossier
                .texts
                .value(Field::TargetReste)
                .map(Euros::to_short_string)
                .unwrap_or_default();
            format!("Reste de {wanted} au plus")
        }
        Target::Plafond => "Sous le plafond".to_string(),
        Target::AmParEtp => {
            format!("{} AM par ETP au plus", dossier.texts.get(Field::TargetAm).trim())
        }
    }
}
