//! « Ce qui changerait ce chiffre »: the next euro, the next tenth of an ETP, the next session.

use super::explain::known_euros;
use super::explain_say::rate_of;
use super::missions::wanted;
use super::typeset;
use super::warnings::plural;
use crate::law::{Datum, Test};
use crate::money::{Euros, Rate, print_count};
use crate::outcome::{Outcome, Reason, Row, Term};
use rust_decimal::Decimal;

/// What would change a figure: the next tenth of an ETP, the next euro.
pub(super) fn changes(outcome: &Outcome, row: Row) -> Vec<String> {
    if outcome.figure(row).value.is_err() {
        return Vec::new();
    }
    let words = match row {
        Row::Etp => tenth_of_etp(outcome).into_iter().collect(),
        Row::Ps | Row::Marge if outcome.ps.value.is_ok() => of_ps(outcome),
        Row::PrixDeRevient | Row::TotalCaf => next_euro(outcome).into_iter().collect(),
        Row::BonusMission => of_bonus(outcome),
        Row::BonusTerritoire => of_territoire(outcome).into_iter().collect(),
        Row::Psej => of_psej(outcome).into_iter().collect(),
        Row::ResteACharge => of_reste(outcome),
        Row::Acomptes => of_acomptes(outcome).into_iter().collect(),
        Row::Solde => vec!["Un euro de Ps réelle de plus augmente le solde d’un euro.".to_string()],
        _ => Vec::new(),
    };
    words.iter().map(|sentence| typeset(sentence)).collect()
}

fn of_ps(outcome: &Outcome) -> Vec<String> {
    tenth_of_etp(outcome).into_iter().chain(next_euro(outcome)).collect()
}

/// What the next euro of retained costs brings.
fn next_euro(outcome: &Outcome) -> Option<String> {
    match outcome.ps.reason? {
        Reason::OverCeiling => Some("Un euro de dépense de plus n’apporte rien : le plafond est dépassé.".to_string()),
        Reason::UnderCeiling if known_euros(&outcome.marge)? == Euros::ZERO => {
            Some("Un euro de dépense de plus n’apporte rien : le plafond est atteint.".to_string())
        }
        Reason::UnderCeiling => Some(format!("Un euro de dépense de plus rapporte {} de Ps, jusqu’au plafond.", rate_of(outcome)?)),
        _ => None,
    }
}

fn tenth_of_etp(outcome: &Outcome) -> Option<String> {
    let price = outcome.plafond.part(Term::PrixPlafond).and_then(known_euros)?;
    let rate = outcome.ps.part(Term::Taux)?.rate().ok()?;
    let most = price.times(Decimal::new(1, 1)).and_then(|tenth| tenth.at(rate)).ok()?.to_cent();
    Some(format!("+ 0,1 ETP d’animateur ouvrirait au plus {} de Ps de plus.", most.print()))
}

/// What each missed indicator lacks, and how far a reached one is from being lost.
fn of_bonus(outcome: &Outcome) -> Vec<String> {
    let Some(chosen) = &outcome.missions.chosen else {
        return Vec::new();
    };
    let words = chosen.indicateurs.iter().filter_map(|known| match (known.indicateur.test, known.shortfall, known.measured) {
        (test, Some(shortfall), _) => {
            Some(format!("{} de plus atteindrait l’indicateur « {} ».", lack(test, shortfall.missing())?, wanted(test)))
        }
        (test @ Test::AtLeast(_, least), None, Some(have)) => {
            let spare = have.checked_sub(Decimal::from(least))?;
            let size = lack(test, spare.checked_add(Decimal::ONE)?)?;
            Some(format!("{size} de moins ferait perdre l’indicateur « {} », et le bonus.", wanted(test)))
        }
        _ => None,
    });
    words.collect()
}

fn lack(test: Test, count: Decimal) -> Option<String> {
    let (Test::AtLeast(datum, _) | Test::Growth { now: datum, .. }) = test else {
        return None;
    };
    let number = u32::try_from(count.ceil()).ok()?;
    Some(format!("{} {}", print_count(number), plural(number, unit(datum))))
}

const fn unit(datum: Datum) -> &'static str {
    match datum {
        Datum::Seances => "séance",
        Datum::Actions => "action",
        Datum::Demandes => "demande",
        Datum::Formes => "départ",
        _ => "AM",
    }
}

fn of_territoire(outcome: &Outcome) -> Option<String> {
    let step = &outcome.bonus_territoire;
    match step.reason? {
        Reason::OverCap => Some("Un ETP de plus n’apporterait rien : le plafond de la convention est dépassé.".to_string()),
        Reason::UnderCap => {
            let flat = step.part(Term::PartNouvelle)?.part(Term::Forfait).and_then(known_euros)?;
            let tenth = flat.times(Decimal::new(1, 1)).ok()?.to_cent();
            Some(format!("+ 0,1 ETP nouveau dans la convention ajouterait au plus {}.", tenth.print()))
        }
        _ => Some("La signature d’une CTG par votre collectivité peut ouvrir ce bonus.".to_string()),
    }
}

fn of_psej(outcome: &Outcome) -> Option<String> {
    let step = &outcome.psej;
    if step.reason? == Reason::NoContract {
        return None;
    }
    let (base, rate, factor) = (step.part(Term::AssiettePsej)?, step.part(Term::TauxPsej)?.rate().ok()?, step.part(Term::CoefficientPsej)?);
    if step.reason? == Reason::NothingLeft {
        return Some("Tant que les recettes déductibles couvrent les dépenses comptées, la Psej est nulle.".to_string());
    }
    let cap = base.part(Term::DepensesPsej);
    if cap.and_then(|cap| Some(cap.part(Term::PlafondPsej)?.value == cap.value)).unwrap_or_default() {
        return Some("Un euro de dépense de plus n’ajoute rien à la Psej : les dépenses du contrat sont plafonnées.".to_string());
    }
    let of_ps = if next_is_funded(outcome) { outcome.ps.part(Term::Taux)?.rate().ok()? } else { Rate::ZERO };
    let counted = base.part(Term::PsDeductible)?.part(Term::PartDeductible)?.rate().ok()?;
    let left = Decimal::ONE.checked_sub(of_ps.decimal().checked_mul(counted.decimal())?)?;
    let brought = Euros::new(left.checked_mul(rate.decimal())?.checked_mul(factor.factor().ok()?)?).ok()?;
    Some(format!("Un euro de dépense de plus apporte {} de Psej, une fois déduite la Ps qu’il ouvre.", brought.to_cent().print()))
}

/// Whether the next euro of costs opens some Ps.
fn next_is_funded(outcome: &Outcome) -> bool {
    outcome.ps.reason == Some(Reason::UnderCeiling) && known_euros(&outcome.marge).is_some_and(|room| room > Euros::ZERO)
}

fn of_reste(outcome: &Outcome) -> Vec<String> {
    let income = "Un euro de recette de plus le réduit d’un euro.".to_string();
    let taux = outcome.ps.part(Term::Taux).and_then(|taux| taux.rate().ok());
    let paid = match taux.filter(|_| next_is_funded(outcome)) {
        Some(rate) => Euros::new(Decimal::ONE.saturating_sub(rate.decimal())).ok(),
        None => Some(Euros::whole(1)),
    };
    // The Psej moves too: the next euro is then said on its own row.
    let alone = outcome.psej.reason == Some(Reason::NoContract);
    let cost = paid.filter(|_| alone).map(|paid| format!("Un euro de dépense retenue de plus vous coûte {}.", paid.print()));
    cost.into_iter().chain([income]).collect()
}

fn of_acomptes(outcome: &Outcome) -> Option<String> {
    let rates = outcome.acomptes.parts.iter().filter_map(|part| part.part(Term::TauxAcompte)?.rate().ok());
    let total = rates.fold(Decimal::ZERO, |total, rate| total.saturating_add(rate.decimal()));
    let rate = Rate::new(total).ok().filter(|rate| *rate != Rate::ZERO)?;
    Some(format!("100 € de Ps prévue de plus ajoutent {} d’acomptes.", Euros::whole(100).at(rate).ok()?.to_cent().print_short()))
}
