//! « Ce qui changerait ce chiffre »: the next euro, the next tenth of an ETP, the next session.

use super::explain::known_euros;
use super::explain_say::rate_of;
use super::missions::wanted;
use super::typeset;
use super::warnings::plural;
use crate::law::{CONTRAT, Contract, Datum, Test};
use crate::money::{Euros, Rate, print_count};
use crate::outcome::{Outcome, Reason, Row, Term, Verdict};
use rust_decimal::Decimal;

/// What would change a figure: the next tenth of an ETP, the next euro.
pub(super) fn changes(outcome: &Outcome, row: Row) -> Vec<String> {
    if outcome.figure(row).value.is_err() {
        return Vec::new();
    }
    let words = match row {
        Row::Etp => tenth_of_etp(outcome).into_iter().collect(),
        Row::Ps | Row::Marge if outcome.ps.value.is_ok() => of_ps(outcome),
        Row::PrixDeRevient => next_euro(outcome).into_iter().collect(),
        Row::TotalCaf => of_total(outcome),
        Row::BonusMission => of_bonus(outcome),
        Row::BonusTerritoire => of_territoire(outcome).into_iter().collect(),
        Row::Psej => of_psej(outcome).into_iter().collect(),
        Row::ResteACharge => of_reste(outcome),
        Row::Acomptes => of_acomptes(outcome).into_iter().collect(),
        Row::Solde if outcome.solde.reason == Some(Reason::Indu) => {
            vec!["Un euro de Ps réelle de plus réduit l’indu d’un euro.".to_string()]
        }
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
        _ if next_is_funded(outcome) => Some(format!("Un euro de dépense de plus rapporte {} de Ps, jusqu’au plafond.", rate_of(outcome)?)),
        _ => None,
    }
}

/// The next euro of costs in all that the Caf pays: the Psej moves with it, the bonus territoire does not.
fn of_total(outcome: &Outcome) -> Vec<String> {
    if outcome.psej.reason == Some(Reason::NoContract) {
        return next_euro(outcome).into_iter().collect();
    }
    next_euro(outcome).filter(|_| next_is_funded(outcome)).into_iter().chain(of_psej(outcome)).collect()
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
    let lost = if matches!(outcome.bonus_mission.reason, Some(Reason::MissionReached(_))) { ", et le bonus" } else { "" };
    let refused = matches!(outcome.bonus_mission.reason, Some(Reason::NoAvenant(_))) && chosen.verdict == Verdict::Reached;
    let signed = refused.then(|| "La mission est atteinte : un avenant signé peut ouvrir le bonus.".to_string());
    let words = chosen.indicateurs.iter().filter_map(|known| {
        let test = known.indicateur.test;
        match (test, known.shortfall, known.measured) {
            (_, Some(shortfall), _) => {
                let (size, verb) = lack(test, shortfall.missing(), ["atteindrait", "atteindraient"])?;
                Some(format!("{size} de plus {verb} l’indicateur « {} ».", wanted(test)))
            }
            (Test::AtLeast(_, least), None, Some(have)) => {
                let spare = have.checked_sub(Decimal::from(least))?;
                let (size, verb) = lack(test, spare.checked_add(Decimal::ONE)?, ["ferait", "feraient"])?;
                Some(format!("{size} de moins {verb} perdre l’indicateur « {} »{lost}.", wanted(test)))
            }
            _ => None,
        }
    });
    signed.into_iter().chain(words).collect()
}

/// « 3 séances », and the verb that agrees with them.
fn lack(test: Test, count: Decimal, [one, many]: [&'static str; 2]) -> Option<(String, &'static str)> {
    let (Test::AtLeast(datum, _) | Test::Growth { now: datum, .. }) = test else {
        return None;
    };
    let number = u32::try_from(count.ceil()).ok()?;
    let word = unit(datum).map_or("AM".to_string(), |word| plural(number, word));
    Some((format!("{} {word}", print_count(number)), if number < 2 { one } else { many }))
}

/// What is counted; nothing for the AM, whose name has no plural.
const fn unit(datum: Datum) -> Option<&'static str> {
    match datum {
        Datum::Seances => Some("séance"),
        Datum::Actions => Some("action"),
        Datum::Demandes => Some("demande"),
        Datum::Formes => Some("départ"),
        _ => None,
    }
}

fn of_territoire(outcome: &Outcome) -> Option<String> {
    let step = &outcome.bonus_territoire;
    match step.reason? {
        Reason::OverCap => Some("Un ETP de plus n’apporterait rien : le plafond de la convention est dépassé.".to_string()),
        Reason::UnderCap => {
            let room = step.part(Term::PlafondTerritoire).and_then(known_euros).and_then(|cap| cap.minus(known_euros(step)?).ok());
            if room.is_some_and(|room| room <= Euros::ZERO) {
                return Some("Un ETP de plus n’apporterait rien : le plafond de la convention est atteint.".to_string());
            }
            let flat = step.part(Term::PartNouvelle)?.part(Term::Forfait).and_then(known_euros)?;
            let tenth = flat.times(Decimal::new(1, 1)).ok()?.to_cent();
            Some(format!("+ 0,1 ETP nouveau dans la convention ajouterait au plus {}.", room.map_or(tenth, |room| room.min(tenth)).print()))
        }
        _ => {
            let now = CONTRAT.at(outcome.exercice).ok()?.value == Contract::Ctg;
            now.then(|| "La signature d’une CTG par votre collectivité peut ouvrir ce bonus.".to_string())
        }
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
    let capped = cap.is_some_and(|cap| cap.part(Term::PlafondPsej).is_some_and(|most| most.value == cap.value));
    let funded = next_is_funded(outcome);
    let of_ps = if funded { outcome.ps.part(Term::Taux)?.rate().ok()? } else { Rate::ZERO };
    let counted = base.part(Term::PsDeductible)?.part(Term::PartDeductible)?.rate().ok()?;
    let spent = if capped { Decimal::ZERO } else { Decimal::ONE };
    let left = spent.checked_sub(of_ps.decimal().checked_mul(counted.decimal())?)?;
    let brought = Euros::new(left.checked_mul(rate.decimal())?.checked_mul(factor.factor().ok()?)?).ok()?.to_cent();
    Some(next_euro_of_psej(brought, capped, funded))
}

fn next_euro_of_psej(brought: Euros, capped: bool, funded: bool) -> String {
    let size = brought.abs().print();
    match (capped, funded) {
        _ if brought.is_zero() && !capped => "Un euro de dépense de plus n’ajoute rien à la Psej.".to_string(),
        _ if brought.is_zero() => {
            "Un euro de dépense de plus n’ajoute rien à la Psej : les dépenses du contrat sont plafonnées.".to_string()
        }
        (true, _) => {
            format!("Un euro de dépense de plus retire {size} de Psej : il ouvre de la Ps, et les dépenses du contrat sont plafonnées.")
        }
        (false, true) => format!("Un euro de dépense de plus apporte {size} de Psej, une fois déduite la Ps qu’il ouvre."),
        (false, false) => format!("Un euro de dépense de plus apporte {size} de Psej."),
    }
}

/// Whether the next euro of costs opens some Ps.
fn next_is_funded(outcome: &Outcome) -> bool {
    let open = matches!(outcome.ps.reason, Some(Reason::UnderCeiling | Reason::NoCharge));
    let above = |step, least: fn(Euros) -> bool| known_euros(step).is_some_and(least);
    open && above(&outcome.marge, |room| room > Euros::ZERO) && above(&outcome.prix_de_revient, |costs| costs >= Euros::ZERO)
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
