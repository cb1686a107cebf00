//! Short sentences that sum up: a column, the barème, the team, the new total.

use super::columns::Precision;
use super::whole::{change, printed, whole, whole_words};
use crate::draft::allocated;
use crate::law::PRIX_PLAFOND;
use crate::money::{Etp, Euros, MINUS, UNIT_SPACE, format_decimal, product, quotient};
use crate::outcome::{CarriedFrom, CeilingReason, Origin, Outcome, Quantity, Row, Term};
use crate::present::text::{capital, known_euros, scenario_name, typeset};
use crate::scenario::workbench::Comparison;
use crate::scenario::{Dossier, given_origin};
use crate::situation::{Field, ScenarioId};
use rust_decimal::Decimal;

/// What a column comes to, under its bar.
pub fn column_sentence(comparison: &Comparison, scenario: Option<ScenarioId>) -> String {
    let words = match comparison.column(scenario) {
        None => None,
        Some(column) if scenario.is_none() => base_sentence(&column.outcome),
        Some(column) => {
            comparison.column(None).and_then(|base| column_words(&base.outcome, &column.outcome))
        }
    };
    typeset(&words.unwrap_or_else(|| "Il manque une donnée : le reste est calculé.".to_string()))
}

fn base_sentence(outcome: &Outcome) -> Option<String> {
    let room = known_euros(&outcome.marge)?;
    // As the table prints it, which has the sign.
    let shown = printed(outcome, Row::Marge, Precision::Whole)?;
    let shown = shown.trim_start_matches(MINUS);
    Some(match outcome.marge.ceiling_reason()? {
        CeilingReason::NoAnimateur => {
            "Aucun animateur : la Caf ne verse pas de prestation de service.".to_string()
        }
        CeilingReason::OverCeiling => {
            format!("Le plafond est dépassé de {shown} : ces dépenses ne sont pas financées.")
        }
        CeilingReason::NoCharge | CeilingReason::UnderCeiling => {
            if room.is_zero() {
                "Les dépenses sont juste au plafond.".to_string()
            } else {
                format!("Il reste {shown} sous le plafond.")
            }
        }
    })
}

/// What a column comes to beside another one: nothing while an amount is missing.
pub(super) fn column_words(base: &Outcome, outcome: &Outcome) -> Option<String> {
    // In the whole euros that the tables show, so that the sentence adds up with them.
    let change = |row: Row| change(outcome, base, row);
    let (caf, bonus, rest) =
        (change(Row::TotalCaf)?, change(Row::BonusMission)?, change(Row::ResteACharge)?);
    let charges = caf
        .checked_add(change(Row::AutresRecettes)?)
        .and_then(|income| income.checked_add(rest))
        .ok()?;
    let before = whole(base, Row::ResteACharge)?;
    if charges.is_zero() && caf.is_zero() && rest.is_zero() {
        let same = |row| outcome.figure(row).value == base.figure(row).value;
        let exact = same(Row::TotalCaf) && same(Row::ResteACharge) && same(Row::AutresRecettes);
        let few = "Moins d’un euro de différence.";
        return Some(if exact { "Rien ne change." } else { few }.to_string());
    }
    if bonus.is_negative() || bonus.is_zero() {
        let rest = capital(&of_rest(before, rest));
        return Some(format!("{} {rest}.", of_charges(charges, caf)));
    }
    // The bonus comes from a limited envelope: what is sure is said first, without it.
    let (caf, without) = (caf.checked_sub(bonus).ok()?, rest.checked_add(bonus).ok()?);
    Some(format!(
        "{} {}. Si le bonus de {} est obtenu : {}.",
        of_charges(charges, caf),
        capital(&of_rest(before, without)),
        bonus.to_whole_string(),
        of_rest(before, rest)
    ))
}

/// What more costs, or fewer, bring from the Caf.
pub fn of_charges(charges: Euros, caf: Euros) -> String {
    let paid = match (caf.is_zero(), caf.is_negative()) {
        (true, _) if charges > Euros::ZERO => "la Caf ne paie rien de plus".to_string(),
        (true, _) => "la Caf paie autant".to_string(),
        (_, true) => format!("la Caf paie {} de moins", caf.abs().to_whole_string()),
        _ => format!("la Caf paie {} de plus{}", caf.to_whole_string(), share(charges, caf)),
    };
    match (charges.is_zero(), charges.is_negative()) {
        (true, _) => format!("À dépenses égales, {paid}."),
        (_, true) => {
            format!("Pour {} de dépenses en moins, {paid}.", charges.abs().to_whole_string())
        }
        _ => format!("Pour {} de dépenses en plus, {paid}.", charges.to_whole_string()),
    }
}

/// « (54 %) »: what the Caf pays of the new costs.
fn share(charges: Euros, caf: Euros) -> String {
    let percent = product(caf.decimal(), Decimal::ONE_HUNDRED)
        .and_then(|part| quotient(part, charges.decimal()));
    match percent {
        Some(percent) if charges > Euros::ZERO && percent <= Decimal::ONE_HUNDRED => {
            format!(" ({}{UNIT_SPACE}%)", format_decimal(percent, 0, 0))
        }
        _ => String::new(),
    }
}

/// What a change of the reste à charge comes to, from what it was: below zero nothing is left to
/// pay, there is a surplus.
fn of_rest(before: Euros, rest: Euros) -> String {
    let after = before.checked_add(rest).unwrap_or(rest);
    match (rest.is_zero(), rest.is_negative()) {
        (true, _) => "le reste à charge ne change pas".to_string(),
        (_, true) if before <= Euros::ZERO => {
            format!("l’excédent augmente de {}", rest.abs().to_whole_string())
        }
        (_, true) => format!("le reste à charge baisse de {}", rest.abs().to_whole_string()),
        _ if !before.is_negative() => {
            format!("il reste {} de plus à payer", rest.to_whole_string())
        }
        _ if after > Euros::ZERO => {
            format!("l’excédent disparaît, il reste {} à payer", after.to_whole_string())
        }
        _ => format!("l’excédent baisse de {}", rest.to_whole_string()),
    }
}

/// Which ceiling the figures stand on, in a few words.
pub fn bareme_words(outcome: &Outcome) -> String {
    let year = outcome.exercice.year();
    let price = outcome.plafond.part(Term::PrixPlafond);
    let words = match price.map(|price| (&price.origin, &price.value)) {
        None => format!("Barème {year}"),
        Some((_, Err(_))) => format!("Barème {year} à compléter"),
        Some((Some(Origin::Entered(origin)), Ok(Quantity::Euros(price)))) => {
            format!("{} : {}", entered(origin), price.to_short_string())
        }
        Some((Some(Origin::Assumed { from, revaluation, known }), _)) => {
            let what = match known {
                CarriedFrom::Published(_) => format!("Barème {}", from.year()),
                CarriedFrom::Entered(origin) => {
                    format!("{} pour {},", entered(origin), from.year())
                }
            };
            match revaluation.decimal().is_zero() {
                true => format!("{what} reconduit"),
                false => format!("{what} revalorisé de {} par an", revaluation),
            }
        }
        // Only « Plusieurs relais » supposes a rule, and says it in its own words.
        Some((
            Some(Origin::Published(_) | Origin::Entered(_) | Origin::Supposed) | None,
            Ok(_),
        )) => {
            format!("Barème {year} publié")
        }
    };
    if PRIX_PLAFOND.at(outcome.exercice).is_ok() {
        format!("Barème {year} publié")
    } else {
        typeset(&words)
    }
}

/// Whose ceiling it is.
fn entered(origin: &str) -> &'static str {
    if given_origin(origin).is_some() { "Prix plafond de la Caf" } else { "Prix plafond saisi" }
}

/// « 1,00 ETP d’animateur · 51 000 € de salaires »: the head of the team.
pub fn team_summary(outcome: &Outcome) -> String {
    let Ok(etp) = outcome.etp.etp().map(|etp: Etp| format!("{} ETP d’animateur", etp)) else {
        return "à compléter".to_string();
    };
    let pay = outcome.prix_de_revient.part(Term::PayOfTeam).and_then(known_euros);
    let pay = pay.filter(|pay| !pay.is_zero());
    pay.map_or(etp.clone(), |pay| format!("{etp} · {} de salaires", pay.to_whole_string()))
}

/// The polite line that says the new total.
pub fn status_line(dossier: &Dossier, comparison: &Comparison) -> String {
    let wording = comparison.columns.iter().map(|column| {
        let rest = whole_words(&column.outcome, Row::ResteACharge);
        format!("{} : {rest}", scenario_name(dossier, column.scenario))
    });
    typeset(&format!("Reste à votre charge. {}.", wording.collect::<Vec<_>>().join(" ; ")))
}

/// What is left of the total, or by how much what was typed passes it, and whether it has served;
/// nothing while that is not known.
pub fn to_allocate_words(dossier: &Dossier) -> Option<(String, bool)> {
    let situation = dossier.base_situation();
    let total = dossier.texts.value::<Euros>(Field::ToAllocate)?;
    let left = total.checked_sub(allocated(&situation, &situation).ok()?).ok()?;
    let words = if left.is_zero() {
        "Tout est réparti : tant que ce total reste, baisser un montant ne baisse pas les dépenses."
            .to_string()
    } else if left < Euros::ZERO {
        format!(
            "Vos salaires et vos comptes dépassent ce total de {} : ce sont eux qui comptent.",
            left.abs().to_short_string()
        )
    } else {
        format!(
            "Il en reste {} : ce que vous tapez en salaires et en comptes s’en retire, rien n’est \
            compté deux fois, et les dépenses restent ce total.",
            left.to_short_string()
        )
    };
    Some((typeset(&words), left <= Euros::ZERO))
}
