//! What a case may expect: each key with what it holds in an outcome and how it is written.

use crate::support::{codes, gap_codes};
use rust_decimal::{Decimal, RoundingStrategy};
use serde_json::Value;
use simulateur_rpe::outcome::{Outcome, Step, Term, Verdict};
use std::str::FromStr;

pub const VERDICTS: [(Option<Verdict>, &str); 4] = [
    (Some(Verdict::Reached), "atteinte"),
    (Some(Verdict::NotReached), "non_atteinte"),
    (Some(Verdict::Undetermined), "indeterminee"),
    (None, "aucune"),
];

/// How a value is written, and what it must be then.
enum Form {
    Year(fn(&Outcome) -> u16),
    Etp(fn(&Outcome) -> &Step),
    /// To the cent; `null` when it is not known.
    Amount(fn(&Outcome) -> Option<&Step>),
    /// In their order.
    Amounts(fn(&Outcome) -> &[Step]),
    Code(fn() -> Vec<String>, fn(&Outcome) -> &'static str),
    /// In any order, each once.
    Codes(fn() -> Vec<String>, fn(&Outcome) -> Vec<&'static str>),
}

use Form::{Amount, Amounts, Code, Codes, Etp, Year};

const KEYS: [(&str, Form); 23] = [
    ("exercice", Year(|outcome| outcome.exercice.year())),
    ("etp", Etp(|outcome| &outcome.etp)),
    ("prix_de_revient", Amount(|outcome| Some(&outcome.prix_de_revient))),
    ("depenses_non_retenues", Amount(|outcome| Some(&outcome.non_retenues))),
    ("plafond", Amount(|outcome| Some(&outcome.plafond))),
    ("assiette", Amount(|outcome| Some(&outcome.assiette))),
    ("marge_sous_plafond", Amount(|outcome| Some(&outcome.marge))),
    ("ps", Amount(|outcome| Some(&outcome.ps))),
    ("bonus_mission", Amount(|outcome| Some(&outcome.bonus_mission))),
    ("bonus_territoire", Amount(|outcome| Some(&outcome.bonus_territoire))),
    ("psej", Amount(|outcome| Some(&outcome.psej))),
    (
        "ps_deductible",
        Amount(|outcome| outcome.psej.part(Term::AssiettePsej)?.part(Term::PsDeductible)),
    ),
    ("total_caf", Amount(|outcome| Some(&outcome.total_caf))),
    ("autres_recettes", Amount(|outcome| Some(&outcome.autres_recettes))),
    ("reste_a_charge", Amount(|outcome| Some(&outcome.reste_a_charge))),
    ("acomptes", Amounts(|outcome| &outcome.acomptes.parts)),
    ("solde", Amount(|outcome| Some(&outcome.solde))),
    ("certitude", Code(codes::certainties, |outcome| outcome.ps.certainty.code())),
    ("certitude_bonus", Code(codes::certainties, |outcome| outcome.bonus_mission.certainty.code())),
    ("mission", Code(|| VERDICTS.map(|(_, code)| code.to_string()).to_vec(), mission)),
    (
        "avertissements",
        Codes(codes::warnings, |outcome| {
            outcome.warnings.iter().map(|warning| warning.code()).collect()
        }),
    ),
    ("manques", Codes(codes::gaps, |outcome| gap_codes(&outcome.reste_a_charge))),
    (
        "manques_versements",
        Codes(codes::gaps, |outcome| {
            [gap_codes(&outcome.acomptes), gap_codes(&outcome.solde)].concat()
        }),
    ),
];

pub fn keys() -> impl Iterator<Item = &'static str> {
    KEYS.iter().map(|(key, _)| *key)
}

/// How an outcome differs from what is expected under a key, or how that is badly written; nothing
/// when it is right.
pub fn compare(outcome: &Outcome, key: &str, wanted: &Value) -> Option<String> {
    let Some((_, form)) = KEYS.iter().find(|(known, _)| *known == key) else {
        return Some("unknown key".to_string());
    };
    if let Some(wrong) = form.misfit(wanted) {
        return Some(wrong);
    }
    let (wanted, found) = (sorted(form, wanted), form.found(outcome));
    (found != wanted).then(|| format!("expected {wanted}, found {found}"))
}

impl Form {
    fn found(&self, outcome: &Outcome) -> Value {
        match self {
            Year(year) => Value::from(year(outcome)),
            Etp(step) => step(outcome)
                .etp()
                .map_or(Value::Null, |etp| Value::from(six_decimals(etp.decimal()))),
            Amount(step) => step(outcome).map_or(Value::Null, amount),
            Amounts(steps) => Value::from(steps(outcome).iter().map(amount).collect::<Vec<_>>()),
            Code(_, code) => Value::from(code(outcome)),
            Codes(_, codes) => {
                let mut codes = codes(outcome);
                codes.sort_unstable();
                codes.dedup();
                Value::from(codes)
            }
        }
    }

    /// Why a value cannot be what is expected; nothing when it can.
    fn misfit(&self, wanted: &Value) -> Option<String> {
        match (self, wanted) {
            (Year(_), value) if value.is_u64() => None,
            (Year(_), value) => Some(format!("{value} is not a year")),
            (Etp(_) | Amount(_), Value::Null) => None,
            (Etp(_), value) => {
                (!is_etp(value)).then(|| format!("{value} is not written as an ETP"))
            }
            (Amount(_), value) => not_cents(value),
            (Amounts(_) | Codes(..), Value::Array(items)) => self.misfit_in(items),
            (Amounts(_) | Codes(..), value) => Some(format!("{value} is not a list")),
            (Code(known, _), value) => no_code(&known(), value),
        }
    }

    fn misfit_in(&self, items: &[Value]) -> Option<String> {
        let twice = |place: usize, item: &Value| {
            items[..place].contains(item).then(|| format!("{item} twice"))
        };
        let wrong = |(place, item): (usize, &Value)| match self {
            Codes(known, _) => no_code(&known(), item).or_else(|| twice(place, item)),
            Year(_) | Etp(_) | Amount(_) | Amounts(_) | Code(..) => {
                if item.is_null() {
                    None
                } else {
                    not_cents(item)
                }
            }
        };
        items.iter().enumerate().find_map(wrong)
    }
}

fn sorted(form: &Form, wanted: &Value) -> Value {
    let (Codes(..), Value::Array(items)) = (form, wanted) else { return wanted.clone() };
    let mut items = items.clone();
    items.sort_by_key(ToString::to_string);
    Value::Array(items)
}

fn no_code(known: &[String], value: &Value) -> Option<String> {
    let is_known = value.as_str().is_some_and(|code| known.iter().any(|known| known == code));
    (!is_known).then(|| format!("{value} is no code"))
}

fn is_etp(value: &Value) -> bool {
    let text = value.as_str().unwrap_or_default();
    Decimal::from_str(text).is_ok_and(|etp| six_decimals(etp) == text)
}

fn not_cents(value: &Value) -> Option<String> {
    let text = value.as_str().unwrap_or_default();
    let two_decimals = Decimal::from_str(text)
        .is_ok_and(|amount| amount.scale() == 2 && amount.to_string() == text);
    (!two_decimals).then(|| format!("{value} is not an amount with two decimals"))
}

fn six_decimals(etp: Decimal) -> String {
    etp.round_dp_with_strategy(6, RoundingStrategy::MidpointAwayFromZero).normalize().to_string()
}

fn amount(step: &Step) -> Value {
    step.euros()
        .map_or(Value::Null, |euros| Value::from(format!("{:.2}", euros.to_cent().decimal())))
}

fn mission(outcome: &Outcome) -> &'static str {
    let verdict = outcome.missions.chosen.as_ref().map(|chosen| chosen.verdict);
    VERDICTS.iter().find(|(known, _)| *known == verdict).unwrap().1
}
