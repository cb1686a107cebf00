//! The plan as a short text, to be copied into a note.

use super::ceilings::price;
use super::lists::{in_years, years_words};
use super::sentences::{changes_by_year, horizon_words, more_or_less, reference_words, when};
use super::summary_parts::{and, bonus, by_certainty, changes, limits, over, waiting};
use crate::calendar::Exercice;
use crate::money::{Euros, round};
use crate::outcome::{Outcome, Step};
use crate::present::text::{charges_words, listed, relais_named, scenario_name, typeset};
use crate::present::workbench::{letter, of_charges};
use crate::scenario::Dossier;
use crate::scenario::years::{Plan, PlanColumn, PlanYear};
use crate::situation::{Field, ScenarioId};
use rust_decimal::Decimal;

/// Most exercices whose écart is said, when they do not have the same.
const MOST_NAMED: usize = 3;

/// One paragraph for the relais, one for the reference, one for each other column that is shown,
/// then how far it holds.
pub fn plan_summary(
    dossier: &Dossier,
    plan: &Plan,
    reference: Option<ScenarioId>,
    shown: &[Option<ScenarioId>],
) -> String {
    let Some(base) = plan.column(reference) else {
        return String::new();
    };
    let named = |column: &PlanColumn| {
        let letter = letter(column.letter);
        format!("{letter}, {}", scenario_name(dossier, column.scenario))
    };
    let others = plan
        .columns
        .iter()
        .filter(|column| shown.contains(&column.scenario) && column.scenario != reference);
    let mut paragraphs = vec![
        head(dossier, plan, base),
        format!("{} (référence). {}", named(base), alone(dossier, base)),
    ];
    paragraphs.extend(
        others.map(|column| format!("{}. {}", named(column), beside(dossier, plan, column, base))),
    );
    paragraphs.push(
        "Simulation indicative et non contractuelle : seule la notification de votre Caf fait foi."
            .to_string(),
    );
    typeset(&paragraphs.join("\n\n"))
}

fn head(dossier: &Dossier, plan: &Plan, base: &PlanColumn) -> String {
    let name = relais_named(dossier.texts.get(Field::RelaisName));
    let years: Vec<Exercice> = base.years.iter().map(|year| year.exercice).collect();
    format!("{name}, plan {}. {} {}", from_to(&years), horizon_words(plan), ceilings(base))
}

/// « de 2026 à 2030 », « sur 2026 », « sur 2026 et 2027 ».
fn from_to(years: &[Exercice]) -> String {
    if years.len() > 2 { in_years(years) } else { format!("sur {}", years_words(years, " et ")) }
}

/// « Prix plafond : saisi par vous en 2026, à compléter de 2027 à 2030. »
fn ceilings(column: &PlanColumn) -> String {
    let certainty = |year: &PlanYear| {
        price(&year.outcome).filter(|price| price.value.is_ok()).map(|price| price.certainty)
    };
    format!(
        "Prix plafond : {}.",
        by_certainty(
            &column.years.iter().map(|year| (year.exercice, certainty(year))).collect::<Vec<_>>()
        )
    )
}

/// What the reference comes to, over the exercices whose reste à charge is known: all its amounts
/// are then those of the same exercices.
fn alone(dossier: &Dossier, column: &PlanColumn) -> String {
    let known: Vec<&PlanYear> =
        column.years.iter().filter(|year| year.outcome.reste_a_charge.value.is_ok()).collect();
    let sum = |of: fn(&Outcome) -> &Step| {
        let mut amounts = known.iter().filter_map(|year| of(&year.outcome).euros().ok());
        amounts.try_fold(Euros::ZERO, |total, amount| total.checked_add(amount).ok())
    };
    let wording = |of| sum(of).map_or_else(|| "à compléter".to_string(), Euros::to_whole_string);
    let amounts = format!(
        "{}, total versé par la Caf {}, autres recettes {}, reste à votre charge {}",
        charges_words(sum(|outcome| &outcome.charges)),
        wording(|outcome| &outcome.total_caf),
        wording(|outcome| &outcome.autres_recettes),
        wording(|outcome| &outcome.reste_a_charge),
    );
    match known.is_empty() {
        true => waiting(dossier, column),
        false => format!(
            "{} : {amounts}.{}{}",
            over(column, &known),
            and(bonus(&known)),
            and(limits(dossier, column))
        ),
    }
}

/// A column beside the reference, over the exercices that both know.
fn beside(dossier: &Dossier, plan: &Plan, column: &PlanColumn, reference: &PlanColumn) -> String {
    let years = changes_by_year(plan, column.scenario, reference.scenario);
    let Some(change) = years
        .iter()
        .try_fold(Euros::ZERO, |total, (_, change)| total.checked_add(*change).ok())
        .filter(|_| !years.is_empty())
    else {
        let waits = if column.years.iter().any(|year| year.outcome.reste_a_charge.value.is_err()) {
            column
        } else {
            reference
        };
        return waiting(dossier, waits);
    };
    let known: Vec<&PlanYear> = column
        .years
        .iter()
        .filter(|year| years.iter().any(|(known, _)| *known == year.exercice))
        .collect();
    let first = format!(
        "{}, reste à votre charge {} : {}.",
        over(column, &known),
        total_of(&known).map(printer(column, reference, &years, change)).unwrap_or_default(),
        compared(dossier, column, reference, &years, change)
    );
    let paid = of_charges_over(column, reference, &years)
        .map(|words| format!(" {words}"))
        .unwrap_or_default();
    format!(
        "{first}{paid}{}{}{}",
        and(bonus(&known)),
        and(changes(dossier, column.scenario)),
        and(limits(dossier, column))
    )
}

/// What is left to pay over exercices of which it is known.
fn total_of(years: &[&PlanYear]) -> Option<Euros> {
    years.iter().try_fold(Euros::ZERO, |total, year| {
        total.checked_add(year.outcome.reste_a_charge.euros().ok()?).ok()
    })
}

/// « 1 200 € de plus que la base, de 2027 à 2030 ».
fn compared(
    dossier: &Dossier,
    column: &PlanColumn,
    reference: &PlanColumn,
    years: &[(Exercice, Euros)],
    change: Euros,
) -> String {
    let than = reference_words(dossier, reference.scenario);
    let print = printer(column, reference, years, change);
    match years.iter().all(|(_, change)| change.is_zero()) {
        true => format!("autant que {than}"),
        false if change.is_zero() => {
            format!("autant que {than} en tout, mais {}", parts(years, print))
        }
        false if years.len() == 1 => format!("{} que {than}", more_or_less(change, print)),
        false => format!("{} que {than}, {}", more_or_less(change, print), parts(years, print)),
    }
}

/// Whole euros where what is said still adds up, else cents.
fn printer(
    column: &PlanColumn,
    reference: &PlanColumn,
    years: &[(Exercice, Euros)],
    change: Euros,
) -> fn(Euros) -> String {
    let whole = |amount: Euros| round(amount.decimal(), 0);
    let sum = |column: &PlanColumn| {
        let amounts = years
            .iter()
            .filter_map(|(year, _)| column.year(*year)?.outcome.reste_a_charge.euros().ok());
        whole(
            amounts
                .fold(Euros::ZERO, |total, amount| total.checked_add(amount).unwrap_or_default()),
        )
    };
    let by_year: Decimal = years.iter().map(|(_, change)| whole(*change)).sum();
    let holds = by_year == whole(change) && sum(column) - sum(reference) == whole(change);
    if holds { Euros::to_whole_string } else { |value| value.to_string() }
}

/// « dont 1 200 € de plus en 2027 », the largest first; « autant chaque année ».
fn parts(years: &[(Exercice, Euros)], print: fn(Euros) -> String) -> String {
    let first = years.first().map(|(_, change)| *change).unwrap_or_default();
    if years.iter().all(|(_, change)| *change == first) {
        return format!("autant chaque année ({})", print(first.abs()));
    }
    let mut groups: Vec<(Euros, Vec<Exercice>)> = Vec::new();
    for (year, change) in years.iter().filter(|(_, change)| !change.is_zero()) {
        match groups.iter_mut().find(|(known, _)| known == change) {
            Some((_, known)) => known.push(*year),
            None => groups.push((*change, vec![*year])),
        }
    }
    groups.sort_by_key(|(change, _)| std::cmp::Reverse(change.abs()));
    let each = |(change, years): &(Euros, Vec<Exercice>)| {
        let wording = more_or_less(*change, print);
        if years.len() > 1 {
            when(&format!("{wording} chaque année"), years)
        } else {
            when(&wording, years)
        }
    };
    let most = if groups.len() > MOST_NAMED { "surtout" } else { "dont" };
    format!("{most} {}", listed(&groups.iter().take(MOST_NAMED).map(each).collect::<Vec<_>>()))
}

/// « Pour 115 000 € de dépenses en plus, la Caf paie 62 442 € de plus (54 %). »
fn of_charges_over(
    column: &PlanColumn,
    reference: &PlanColumn,
    years: &[(Exercice, Euros)],
) -> Option<String> {
    let sum = |of: fn(&Outcome) -> &Step| {
        years.iter().try_fold(Euros::ZERO, |total, (year, _)| {
            let change = of(&column.year(*year)?.outcome)
                .euros()
                .ok()?
                .checked_sub(of(&reference.year(*year)?.outcome).euros().ok()?)
                .ok()?;
            total.checked_add(change).ok()
        })
    };
    let (charges, caf) = (sum(|outcome| &outcome.charges)?, sum(|outcome| &outcome.total_caf)?);
    (!charges.is_zero() || !caf.is_zero()).then(|| of_charges(charges, caf))
}
