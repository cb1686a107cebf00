//! « Sur 5 ans » in sentences: how long, what it comes to, what it rests on.

use super::ceilings::year_gaps;
use super::lists::{in_years, only, years_words};
use crate::calendar::Exercice;
use crate::money::{Euros, round};
use crate::outcome::Row;
use crate::present::explain::Missing;
use crate::present::text::{known_euros, label_of, plural, scenario_name, typeset};
use crate::present::workbench::{lever_what, period_words};
use crate::scenario::years::{Horizon, Plan, PlanColumn, PlanYear};
use crate::scenario::{Dossier, Lever, LeverKind};
use crate::situation::{Field, ScenarioId};

/// Why the plan ends where it ends, and which exercices the convention leaves out.
pub fn horizon_words(plan: &Plan) -> String {
    let years = plan.columns.first().map(|base| base.years.as_slice()).unwrap_or_default();
    let count = years.len();
    let five = format!(
        "le plan compte {count} {}",
        plural(u32::try_from(count).unwrap_or_default(), "exercice")
    );
    let words = match plan.horizon {
        Horizon::Convention(until) => {
            format!("Jusqu’à la fin de la convention, le {}.", until)
        }
        Horizon::Longer(until) => {
            format!("La convention dure jusqu’au {} ; {five} au plus.", until)
        }
        Horizon::Unknown => format!("La fin de la convention n’est pas connue : {five}."),
        Horizon::Ended(until) => {
            format!("La convention s’est terminée le {} : {five}, tous hors convention.", until)
        }
        Horizon::Backwards => format!("Les dates de la convention sont inversées : {five}."),
    };
    let outside: Vec<_> =
        years.iter().filter(|year| year.outside).map(|year| year.exercice).collect();
    let marked = match plan.horizon {
        Horizon::Convention(_) | Horizon::Longer(_) if outside.is_empty() => String::new(),
        Horizon::Convention(_) | Horizon::Longer(_) => {
            format!(" Hors convention : {}.", years_words(&outside, ", "))
        }
        Horizon::Unknown | Horizon::Ended(_) | Horizon::Backwards => String::new(),
    };
    typeset(&format!("{words}{marked}"))
}

/// What a column comes to over the plan, and where it differs most from the reference; `**` around
/// the strong words.
pub fn plan_lead(
    dossier: &Dossier,
    plan: &Plan,
    scenario: Option<ScenarioId>,
    reference: Option<ScenarioId>,
) -> String {
    let column = plan.column(scenario);
    let Some(total) = column.and_then(|column| column.total(Row::ResteACharge)) else {
        return String::new();
    };
    let count = column.map_or(0, |column| column.years.len());
    let (Ok(sum), true) = (&total.sum, total.lacks.len() < count) else {
        return "Aucun exercice n’est encore complet : le reste à charge est à compléter."
            .to_string();
    };
    let counted = column.and_then(counted_words);
    let over =
        counted.map_or("sur l’ensemble du plan".to_string(), |years| format!("pour {years}"));
    let name = scenario_name(dossier, scenario);
    let first = format!("« {name} » : **{} de reste à charge** {over}.", sum.to_whole_string());
    let beside = (scenario != reference)
        .then(|| compared(dossier, plan, scenario, reference))
        .flatten()
        .unwrap_or_default();
    typeset(&format!("{first}{beside}"))
}

/// What a column waits for before it counts every exercice: the first box to fill, and the words
/// that lead to it. Nothing when it counts them all.
pub fn plan_waits(
    dossier: &Dossier,
    plan: &Plan,
    scenario: Option<ScenarioId>,
) -> Option<(Option<Field>, String)> {
    let column = plan.column(scenario)?;
    let lacking = || column.years.iter().filter(|year| !year.is_whole());
    let first = lacking().next()?;
    let gaps = year_gaps(dossier, column, first, &first.outcome.reste_a_charge);
    let Missing { field, words } = gaps.into_iter().next()?;
    let years: Vec<Exercice> = lacking().map(|year| year.exercice).collect();
    let what = field.map_or(words, |field| label_of(dossier, field));
    let order = if years.len() > 1 { "d’abord " } else { "" };
    Some((field, typeset(&format!("À compléter {} : {order}{what}", in_years(&years)))))
}

/// The exercices that the sums of a column count, where these are some of them: « 2026 seule ».
pub(super) fn counted_words(column: &PlanColumn) -> Option<String> {
    let whole = column.whole_years();
    let some = !whole.is_empty() && whole.len() < column.years.len();
    some.then(|| only(&whole))
}

/// « la base », or « « + 0,5 ETP » »: what the others are compared with.
pub fn reference_words(dossier: &Dossier, reference: Option<ScenarioId>) -> String {
    match reference {
        None => "la base".to_string(),
        Some(_) => typeset(&format!("« {} »", scenario_name(dossier, reference))),
    }
}

/// What a column pays more than the reference in each exercice that both know.
pub(super) fn changes_by_year(
    plan: &Plan,
    scenario: Option<ScenarioId>,
    reference: Option<ScenarioId>,
) -> Vec<(Exercice, Euros)> {
    let Some((column, other)) = plan.column(scenario).zip(plan.column(reference)) else {
        return Vec::new();
    };
    let of_year = |year: &PlanYear| {
        let other = known_euros(&other.year(year.exercice)?.outcome.reste_a_charge)?;
        Some((year.exercice, known_euros(&year.outcome.reste_a_charge)?.checked_sub(other).ok()?))
    };
    column.years.iter().filter_map(of_year).collect()
}

/// « 1 200 € de moins ».
pub(super) fn more_or_less(change: Euros, amount: impl Fn(Euros) -> String) -> String {
    format!("{} de {}", amount(change.abs()), if change.is_negative() { "moins" } else { "plus" })
}

fn compared(
    dossier: &Dossier,
    plan: &Plan,
    scenario: Option<ScenarioId>,
    reference: Option<ScenarioId>,
) -> Option<String> {
    let change = plan.total_ecart(Row::ResteACharge, scenario, reference)?.sum.ok()?;
    let (years, than) =
        (changes_by_year(plan, scenario, reference), reference_words(dossier, reference));
    let most = years
        .iter()
        .map(|(_, change)| *change)
        .filter(|change| !change.is_zero())
        .max_by_key(|change| change.abs());
    let Some(most) = most else {
        return Some(format!(" Rien ne change par rapport à {than}."));
    };
    let shown = whole_change(plan, scenario, reference).unwrap_or(change);
    let wording = more_or_less(shown, Euros::to_whole_string);
    let then: Vec<Exercice> =
        years.iter().filter(|(_, change)| *change == most).map(|(year, _)| *year).collect();
    // Of several exercices, an amount alone would read as their sum.
    let each = if then.len() > 1 { " par an" } else { "" };
    let most = when(&format!("{}{each}", more_or_less(most, Euros::to_whole_string)), &then);
    // Where the reference knows other exercices, the écart is not of those that are counted above.
    let alike = plan.column(scenario)?.whole_years().len() == years.len();
    let known: Vec<Exercice> = years.iter().map(|(year, _)| *year).collect();
    let than = if alike { than } else { format!("{than} pour {}", only(&known)) };
    Some(match (change.is_zero(), years.len()) {
        (true, _) => format!(" C’est autant que {than} en tout, mais {most}."),
        (false, 1) => format!(" C’est {wording} que {than}."),
        (false, count) if then.len() == count => {
            let each =
                years.first().map(|(_, change)| change.abs().to_short_string()).unwrap_or_default();
            format!(" C’est {wording} que {than}, autant chaque année : {each}.")
        }
        (false, _) => format!(" C’est {wording} que {than} ; au plus {most}."),
    })
}

/// The difference of two sums as they are printed, in whole euros; nothing where they are not of
/// the same exercices, or where it would look like none.
pub(super) fn whole_change(
    plan: &Plan,
    scenario: Option<ScenarioId>,
    reference: Option<ScenarioId>,
) -> Option<Euros> {
    let total = |id| plan.column(id)?.total(Row::ResteACharge);
    let (own, other) = (total(scenario)?, total(reference)?);
    let whole = |sum: Euros| Euros::new(round(sum.decimal(), 0)).ok();
    let change = whole(own.sum.ok()?)?.checked_sub(whole(other.sum.ok()?)?).ok()?;
    (own.lacks == other.lacks && !change.is_zero()).then_some(change)
}

/// « 1 200 € de plus en 2030 », « 1 200 € de plus, de 2028 à 2030 ».
pub(super) fn when(wording: &str, years: &[Exercice]) -> String {
    let years = in_years(years);
    format!("{wording}{}{years}", if years.starts_with("de ") { ", " } else { " " })
}

/// What a lever does, and when it acts.
pub fn dated_lever(dossier: &Dossier, lever: &Lever) -> (String, String) {
    let what = if lever.kind == LeverKind::Evolution {
        "D’autres évolutions par an".to_string()
    } else {
        lever_what(dossier, lever).join(" · ")
    };
    let lapse = match dossier.lapse(lever) {
        Ok(lapse) => lapse,
        Err(_) => {
            let backwards = dossier.entry(Field::LeverEnd(lever.id)).ends_before_start();
            let why = if backwards {
                "La fin vient avant le début"
            } else {
                "Une date n’est pas lisible"
            };
            let words = format!("{why} : les exercices qu’il change restent à compléter.");
            return (what, typeset(&words));
        }
    };
    let when = match period_words(lapse) {
        None => "Agit tout au long du plan.".to_string(),
        Some(words) => format!("Agit {words}."),
    };
    let never = dossier.plan_years().into_iter().all(|year| lapse.part_of(year).is_none());
    let outside = if never { " C’est en dehors du plan." } else { "" };
    (what, typeset(&format!("{when}{outside}")))
}
