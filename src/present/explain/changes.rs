//! « Ce qui changerait ce chiffre »: the next euro, the next tenth of an ETP, the next session.

use super::explanation::Happened;
use super::psej_changes::{next_is_funded, of_psej, psej_of_next_euro, psej_of_one_euro};
use super::sentences::rate_of;
use crate::law::{CONTRAT, Condition, Contract, Datum, Logic};
use crate::money::{Euros, Rate, format_count};
use crate::outcome::{
    CeilingReason, ContractReason, IndicateurOutcome, MissionReason, Outcome, PaymentReason, Row,
    Term, Verdict,
};
use crate::present::missions::wanted;
use crate::present::text::{exact, known_euros, plural, question, typeset};
use rust_decimal::Decimal;

/// What would change a figure: the next tenth of an ETP, the next euro. Nothing changes a balance
/// that never was.
pub(super) fn changes(outcome: &Outcome, row: Row, happened: Happened) -> Vec<String> {
    let settled = row == Row::Solde && happened == Happened::Never;
    if settled || outcome.figure(row).value.is_err() {
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
        Row::Solde if outcome.solde.payment_reason() == Some(PaymentReason::Indu) => {
            vec!["Un euro de Ps réelle de plus réduit l’indu d’un euro.".to_string()]
        }
        Row::Solde => vec!["Un euro de Ps réelle de plus augmente le solde d’un euro.".to_string()],
        Row::NonRetenues | Row::Marge | Row::Ps | Row::AutresRecettes => Vec::new(),
    };
    words.iter().map(|sentence| typeset(sentence)).collect()
}

fn of_ps(outcome: &Outcome) -> Vec<String> {
    tenth_of_etp(outcome).into_iter().chain(next_euro(outcome)).collect()
}

/// What the next euro of retained costs brings.
fn next_euro(outcome: &Outcome) -> Option<String> {
    match outcome.ps.ceiling_reason()? {
        CeilingReason::OverCeiling => {
            Some("Un euro de dépense de plus n’apporte rien : le plafond est dépassé.".to_string())
        }
        CeilingReason::UnderCeiling if known_euros(&outcome.marge)? == Euros::ZERO => {
            Some("Un euro de dépense de plus n’apporte rien : le plafond est atteint.".to_string())
        }
        CeilingReason::NoCharge | CeilingReason::UnderCeiling if next_is_funded(outcome) => {
            Some(format!(
                "Un euro de dépense de plus rapporte {} de Ps, jusqu’au plafond.",
                rate_of(outcome)?
            ))
        }
        CeilingReason::NoAnimateur | CeilingReason::NoCharge | CeilingReason::UnderCeiling => None,
    }
}

/// The next euro of costs in all that the Caf pays: the Psej moves with it, the bonus territoire
/// does not.
fn of_total(outcome: &Outcome) -> Vec<String> {
    if !outcome.psej.is_open() {
        return next_euro(outcome).into_iter().collect();
    }
    next_euro(outcome)
        .filter(|_| next_is_funded(outcome))
        .into_iter()
        .chain(of_psej(outcome))
        .collect()
}

fn tenth_of_etp(outcome: &Outcome) -> Option<String> {
    let price = outcome.plafond.part(Term::PrixPlafond).and_then(known_euros)?;
    let rate = outcome.ps.part(Term::Taux)?.rate().ok()?;
    let most =
        price.checked_mul(Decimal::new(1, 1)).and_then(|tenth| tenth.at_rate(rate)).ok()?.to_cent();
    Some(format!("+ 0,1 ETP d’animateur ouvrirait au plus {} de Ps de plus.", most))
}

/// What each missed indicator lacks, and how far a reached one is from being lost.
fn of_bonus(outcome: &Outcome) -> Vec<String> {
    let Some(chosen) = &outcome.missions.chosen else {
        return Vec::new();
    };
    let reached =
        chosen.indicateurs.iter().filter(|known| known.verdict == Verdict::Reached).count();
    // Where one indicator is enough, losing one of two loses nothing else.
    let decides = chosen.mission.logic() == Logic::All || reached == 1;
    let paid =
        matches!(outcome.bonus_mission.mission_reason(), Some(MissionReason::MissionReached(_)));
    let lost = if paid && decides { ", et le bonus" } else { "" };
    let refused =
        matches!(outcome.bonus_mission.mission_reason(), Some(MissionReason::NoAvenant(_)))
            && chosen.verdict == Verdict::Reached;
    let signed = refused
        .then(|| "La mission est atteinte : un avenant signé peut ouvrir le bonus.".to_string());
    let words = chosen.indicateurs.iter().filter_map(|known| match known.verdict {
        Verdict::NotReached if chosen.verdict != Verdict::Reached => Some(to_reach(known)),
        // What a mission lacks already is not to be lost.
        Verdict::Reached if chosen.verdict != Verdict::NotReached => to_lose(known, lost),
        Verdict::NotReached | Verdict::Undetermined | Verdict::Reached => None,
    });
    signed.into_iter().chain(words).collect()
}

/// What a missed indicator lacks.
fn to_reach(known: &IndicateurOutcome) -> String {
    let (test, wanted) = (known.indicateur.condition, wanted(known.indicateur.condition));
    match known.measured {
        Some(measure) if measure.percent => {
            let points = measure.missing();
            let word = if points < Decimal::TWO { "point" } else { "points" };
            format!(
                "Avec {} {word} de pourcentage de plus, l’indicateur « {wanted} » serait atteint.",
                exact(points)
            )
        }
        Some(measure) => format!(
            "Avec {} de plus, l’indicateur « {wanted} » serait atteint.",
            counted(test, measure.missing())
        ),
        None => match test {
            Condition::Yes(datum) => format!(
                "Avec « oui » à la question « {} », l’indicateur serait atteint.",
                question(datum)
            ),
            Condition::AtLeast(..) | Condition::ShareAtLeast(..) | Condition::Growth { .. } => {
                String::new()
            }
        },
    }
}

/// How far a reached count is from being lost.
fn to_lose(known: &IndicateurOutcome, lost: &str) -> Option<String> {
    let (test, measure) = (known.indicateur.condition, known.measured?);
    if matches!(test, Condition::ShareAtLeast(..)) {
        return None;
    }
    let less = Decimal::ONE.checked_sub(measure.missing())?;
    let verb = if less < Decimal::TWO { "ferait" } else { "feraient" };
    Some(format!(
        "{} de moins {verb} perdre l’indicateur « {} »{lost}.",
        counted(test, less),
        wanted(test)
    ))
}

/// « 3 séances ».
fn counted(test: Condition, count: Decimal) -> String {
    let (Condition::AtLeast(datum, _)
    | Condition::Growth { now: datum, .. }
    | Condition::ShareAtLeast(datum, _)
    | Condition::Yes(datum)) = test;
    let number = u32::try_from(count.ceil()).unwrap_or(u32::MAX);
    format!(
        "{} {}",
        format_count(number),
        unit(datum).map_or("AM".to_string(), |word| plural(number, word))
    )
}

/// What is counted; nothing for the AM, whose name has no plural.
const fn unit(datum: Datum) -> Option<&'static str> {
    match datum {
        Datum::Seances => Some("séance"),
        Datum::Actions => Some("action"),
        Datum::Demandes => Some("demande"),
        Datum::Formes => Some("départ"),
        Datum::Entretiens => Some("entretien"),
        Datum::SolutionsGarde => Some("solution"),
        Datum::AmDifferents
        | Datum::ServiceOuvert
        | Datum::DemandesAvant
        | Datum::Disponibilites
        | Datum::FormesAvant
        | Datum::UniqueEntree
        | Datum::PlusGrandGroupe
        | Datum::HeuresParAm
        | Datum::SeancesParAm
        | Datum::IntervenantExterieur
        | Datum::Strategie
        | Datum::Avenant => None,
    }
}

fn of_territoire(outcome: &Outcome) -> Option<String> {
    let step = &outcome.bonus_territoire;
    match step.contract_reason()? {
        ContractReason::OverCap => Some(
            "Un ETP de plus n’apporterait rien : le plafond de la convention est dépassé."
                .to_string(),
        ),
        ContractReason::UnderCap => {
            let room = step
                .part(Term::PlafondTerritoire)
                .and_then(known_euros)
                .and_then(|cap| cap.checked_sub(known_euros(step)?).ok());
            if room.is_some_and(|room| room <= Euros::ZERO) {
                return Some(
                    "Un ETP de plus n’apporterait rien : le plafond de la convention est atteint."
                        .to_string(),
                );
            }
            let flat = step.part(Term::PartNouvelle)?.part(Term::Forfait).and_then(known_euros)?;
            let tenth = flat.checked_mul(Decimal::new(1, 1)).ok()?.to_cent();
            Some(format!(
                "+ 0,1 ETP nouveau dans la convention ajouterait au plus {}.",
                room.map_or(tenth, |room| room.min(tenth))
            ))
        }
        ContractReason::NoContract | ContractReason::NothingLeft => {
            let now = CONTRAT.at(outcome.exercice).ok()?.value == Contract::Ctg;
            now.then(|| {
                "La signature d’une CTG par votre collectivité peut ouvrir ce bonus.".to_string()
            })
        }
    }
}

/// The next euro of costs and of income, in what is left to pay: the Ps and the Psej move with
/// them, the bonus territoire does not.
fn of_reste(outcome: &Outcome) -> Vec<String> {
    let cost = paid_of_next_euro(outcome)
        .map(|paid| format!("Un euro de dépense retenue de plus vous coûte {}.", paid));
    let deducted = psej_of_one_euro(outcome)
        .filter(|part| !part.is_zero())
        .and_then(|part| Euros::new(part).ok());
    let income = match deducted {
        None => "Un euro de recette de plus le réduit d’un euro.".to_string(),
        Some(part) => {
            let part = part.to_cent().to_string();
            format!(
                "Un euro de recette de plus le réduit d’un euro ; si cette recette est déductible \
                    pour le Cej, elle retire aussi {part} de Psej."
            )
        }
    };
    cost.into_iter().chain([income]).collect()
}

fn paid_of_next_euro(outcome: &Outcome) -> Option<Euros> {
    let taux = outcome
        .ps
        .part(Term::Taux)
        .and_then(|taux| taux.rate().ok())
        .filter(|_| next_is_funded(outcome));
    let of_ps = taux.map_or(Decimal::ZERO, Rate::decimal);
    Euros::new(Decimal::ONE.checked_sub(of_ps)?.checked_sub(psej_of_next_euro(outcome)?)?)
        .ok()
        .map(Euros::to_cent)
}

fn of_acomptes(outcome: &Outcome) -> Option<String> {
    let rates =
        outcome.acomptes.parts.iter().filter_map(|part| part.part(Term::TauxAcompte)?.rate().ok());
    let total = rates.fold(Decimal::ZERO, |total, rate| total.saturating_add(rate.decimal()));
    let rate = Rate::new(total).ok().filter(|rate| *rate != Rate::ZERO)?;
    Some(format!(
        "100 € de Ps prévue de plus ajoutent {} d’acomptes.",
        Euros::whole(100).at_rate(rate).ok()?.to_cent().to_short_string()
    ))
}
