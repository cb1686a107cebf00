//! How a step is computed, from figures that are printed: anybody can do it again on a pocket
//! calculator, to the cent. What is rounded says it, and is rounded once.

use crate::money::{Etp, Euros, Months, Rate, UNIT_SPACE};
use crate::outcome::{Quantity, Step, Term};
use rust_decimal::Decimal;

/// Said of an amount that was rounded.
const ROUNDED: &str = ", arrondi au centime";
/// The decimals of a working time that anybody reads at a glance.
const READABLE: u32 = 4;
/// The most posts whose times are written out.
const FEW: usize = 3;

/// « 16 800,00 € × 3/12 »; nothing for what was typed, or what the lines around it say.
pub(super) fn formula(step: &Step) -> Option<String> {
    use Term::*;
    match step.term {
        PostEtp(_) => time_of_post(step).filter(|time| time.contains('×')),
        PayOfPost(_) => pay(step),
        Plafond => plafond(step),
        PartExistante | PartNouvelle => flat_sum(step),
        DepensesPsej => smallest(&step.parts),
        PsDeductible => of_rate(step, PartDeductible),
        Acompte(_) => of_rate(step, TauxAcompte),
        MissionCosts => mission_costs(step),
        Etp | EtpOfPost | MonthsOfPost | PrixPlafond | Taux | PrixDeRevient | PayOfTeam
        | YearlyCost | Line(_) | MissionCost(_) | UnitPrice | Units | NonRetenues | Assiette
        | Marge | Ps | BonusMission | EtpDuContrat | Forfait | PlafondTerritoire
        | BonusTerritoire | PlafondPsej | PartDeductible | RecettesPsej | AssiettePsej
        | TauxPsej | CoefficientPsej | Psej | TauxAcompte | Acomptes | Droits | Solde
        | TotalCaf | Income(_) | AutresRecettes | Charges | ResteACharge => None,
    }
}

/// « 58 086,00 € × 43 % »: what the Ps is, of a base to the cent; of a ceiling that has parts of a
/// cent, from the working time.
pub(super) fn ps(ps: &Step, plafond: &Step) -> Option<String> {
    let (base, rate) = (ps.part(Term::Assiette)?.euros().ok()?, rate(ps.part(Term::Taux)?)?);
    let exact = base.at_rate(rate).ok()?;
    let of = if base == base.to_cent() { base.to_string() } else { product(plafond)? };
    Some(format!("{of} × {}{}", percent(rate), rounded(exact)))
}

/// « 1/7 ETP × 5 000,00 € + 0,50 ETP × 7 000,00 € » where the lines above do not add up as they are
/// printed, no more than the cap where there is one.
pub(super) fn territoire(step: &Step) -> Option<String> {
    let (cap, parts): (Vec<&Step>, Vec<&Step>) =
        step.parts.iter().partition(|part| part.term == Term::PlafondTerritoire);
    let total = parts
        .iter()
        .try_fold(Euros::ZERO, |total, part| total.checked_add(part.euros().ok()?).ok())?;
    let exact = parts.iter().all(|part| part.euros().is_ok_and(is_to_cent));
    let terms = parts.iter().map(|part| flat_product(part)).collect::<Option<Vec<_>>>()?;
    match cap.first() {
        Some(cap) => {
            let cap = cap.euros().ok()?;
            let terms = if exact { total.to_string() } else { format!("({})", terms.join(" + ")) };
            Some(format!("le plus petit de {terms} et {cap}{}", rounded(total.min(cap))))
        }
        None if exact => None,
        None => Some(format!("{}, arrondi une seule fois, au centime", terms.join(" + "))),
    }
}

/// The working time as it multiplies a price: « 1,50 ETP », « (0,80 + 0,50 × 4/12) ».
pub(super) fn time(etp: &Step) -> Option<String> {
    let total = etp.etp().ok()?;
    let readable = total.exact_decimal().is_some_and(|exact| exact.scale() <= READABLE);
    let present: Vec<&Step> =
        etp.parts.iter().filter(|part| part.etp().is_ok_and(|time| !time.is_zero())).collect();
    if readable || present.len() > FEW {
        return Some(format!("{}{UNIT_SPACE}ETP", total.to_exact_string()));
    }
    let times = present.into_iter().map(time_of_post).collect::<Option<Vec<_>>>()?;
    match times.as_slice() {
        [one] if one.contains('×') => Some(one.clone()),
        [one] => Some(format!("{one}{UNIT_SPACE}ETP")),
        several => Some(format!("({})", several.join(" + "))),
    }
}

/// « 0,0875 », « 29/30 (environ 0,9667) »: exact, with what it is near where that helps.
pub(super) fn exact_time(etp: Etp) -> String {
    match (etp.exact_decimal(), etp.fraction()) {
        (Some(_), _) => etp.to_exact_string(),
        (None, Some(_)) => format!("{} (environ {etp})", etp.to_exact_string()),
        (None, None) => format!("environ {etp}"),
    }
}

/// A rate with every decimal that was typed.
pub(super) fn percent(rate: Rate) -> String {
    rate.to_string()
}

/// « 0,50 × 4/12 », or the time alone for the whole year.
fn time_of_post(step: &Step) -> Option<String> {
    let etp = step.part(Term::EtpOfPost)?.etp().ok()?.to_exact_string();
    let months = months(step)?;
    Some(if months == Months::YEAR { etp } else { format!("{etp} × {months}/12") })
}

fn pay(step: &Step) -> Option<String> {
    let (cost, months) = (step.part(Term::YearlyCost)?.euros().ok()?, months(step)?);
    let exact = cost.for_months(months).ok()?;
    (months != Months::YEAR).then(|| format!("{cost} × {months}/12{}", rounded(exact)))
}

fn plafond(step: &Step) -> Option<String> {
    let (price, etp) = (step.part(Term::PrixPlafond)?, step.part(Term::Etp)?);
    let exact = price.euros().ok()?.for_etp(etp.etp().ok()?).ok()?;
    Some(format!("{}{}", product(step)?, rounded(exact)))
}

/// « 1,50 ETP × 58 086 € », which never parts « ETP » from its number.
fn product(plafond: &Step) -> Option<String> {
    let price = plafond.part(Term::PrixPlafond)?.euros().ok()?.to_short_string();
    Some(format!("{} × {price}", time(plafond.part(Term::Etp)?)?))
}

fn flat_sum(step: &Step) -> Option<String> {
    Some(format!("{}{}", flat_product(step)?, rounded(step.euros().ok()?)))
}

fn flat_product(step: &Step) -> Option<String> {
    let etp = step.part(Term::EtpDuContrat)?.etp().ok()?.to_exact_string();
    let flat = step.part(Term::Forfait)?.euros().ok()?;
    Some(format!("{etp}{UNIT_SPACE}ETP × {flat}"))
}

fn smallest(parts: &[Step]) -> Option<String> {
    let [one, other] = parts else { return None };
    Some(format!("le plus petit de {} et {}", one.euros().ok()?, other.euros().ok()?))
}

/// « 24 976,98 € × 35 % ».
fn of_rate(step: &Step, term: Term) -> Option<String> {
    let (base, rate) = (step.part(Term::Ps)?.euros().ok()?, rate(step.part(term)?)?);
    let exact = base.at_rate(rate).ok()?;
    // 80 % of the Ps keeps its parts of a cent: they are printed.
    let end = if step.euros().ok()? == exact { "" } else { rounded(exact) };
    Some(format!("{base} × {}{end}", percent(rate)))
}

/// « 6 × 80,00 € + 300,00 € ».
fn mission_costs(step: &Step) -> Option<String> {
    let cost = |part: &Step| {
        let price = part.part(Term::UnitPrice)?.euros().ok()?;
        let Ok(Quantity::Count(units)) = part.part(Term::Units)?.value else { return None };
        Some(if units == 1 { price.to_string() } else { format!("{units} × {price}") })
    };
    let costs = step.parts.iter().map(cost).collect::<Option<Vec<_>>>()?.join(" + ");
    costs.contains(['×', '+']).then_some(costs)
}

fn months(step: &Step) -> Option<Months> {
    let Ok(Quantity::Months(months)) = step.part(Term::MonthsOfPost)?.value else { return None };
    Some(months)
}

fn rate(step: &Step) -> Option<Rate> {
    step.rate().ok()
}

fn is_to_cent(amount: Euros) -> bool {
    amount == amount.to_cent()
}

fn rounded(exact: Euros) -> &'static str {
    if is_to_cent(exact) { "" } else { ROUNDED }
}

/// « 58 086,00 € × 1,02 (9 fois) »: how a ceiling is carried forward.
pub(in crate::present) fn carried(known: Euros, factor: Decimal, times: u16) -> Option<String> {
    let exact = (0..times).try_fold(known, |amount: Euros, _| amount.checked_mul(factor).ok())?;
    let repeated = if times == 1 { String::new() } else { format!(" ({times} fois)") };
    let factor = crate::money::format_decimal(factor, 0, 12);
    Some(format!("{known} × {factor}{repeated}{}", rounded(exact)))
}
