//! The results as they were on the day of the saving: figures and the barème behind them, for each
//! column.

use super::error::{DecodeError, invalid, malformed};
use super::object::{List, Map, Object, Text, entries, items, need};
use super::v2::{self, CERTAINTIES, ROWS, VALUES};
use crate::calendar::Exercice;
use crate::draft::Texts;
use crate::law::{Certainty, Source};
use crate::money::{Etp, Euros, round};
use crate::outcome::{CarriedFrom, Operation, Origin, Outcome, Quantity, Row, Step, Term};
use crate::scenario::{Dossier, MOST_SCENARIOS};
use crate::situation::Field;
use rust_decimal::Decimal;
use std::str::FromStr;

/// The longest number and the longest origin that are read, in bytes.
const LONGEST_NUMBER: usize = 32;
const LONGEST_ORIGIN: usize = 4 * Texts::LONGEST;

/// A figure as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedFigure {
    /// € to the cent, or ETP to six decimals.
    pub amount: Decimal,
    /// How sure it was: of a right, where a rule decided it.
    pub certainty: Option<Certainty>,
}

/// A value of the barème as it was used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedValue {
    /// €, or a rate (0.43 for 43 %).
    pub value: Decimal,
    /// The exercice that it is the value of: an earlier one when it was carried forward.
    pub exercice: Exercice,
    /// How sure it was.
    pub certainty: Certainty,
    /// The document and the place, or what the user said of it (may be empty).
    pub origin: String,
    /// Its revaluation a year, when it was carried forward.
    pub revaluation: Option<Decimal>,
}

/// A column as it was. A figure that is not there was to be completed.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct SavedColumn {
    /// The name of the scenario; empty for the base.
    pub name: String,
    /// The values of the barème that its figures stood on.
    pub bareme: Vec<(Term, SavedValue)>,
    /// Its figures, in the order of the rows.
    pub rows: Vec<(Row, SavedFigure)>,
}

impl SavedColumn {
    /// The figure of a row.
    pub fn figure(&self, row: Row) -> Option<&SavedFigure> {
        self.rows.iter().find(|(known, _)| *known == row).map(|(_, figure)| figure)
    }

    /// A value of the barème.
    pub fn value(&self, term: Term) -> Option<&SavedValue> {
        self.bareme.iter().find(|(known, _)| *known == term).map(|(_, value)| value)
    }
}

/// The results of a dossier as they are now: the base, then each scenario.
pub fn results(dossier: &Dossier) -> Vec<SavedColumn> {
    let named = |id| dossier.texts.get(Field::ScenarioName(id)).to_string();
    let column = |column: &crate::scenario::Column| SavedColumn {
        name: column.scenario.map(named).unwrap_or_default(),
        bareme: VALUES
            .into_iter()
            .filter_map(|(_, term)| Some((term, cited(&column.outcome, term)?)))
            .collect(),
        rows: Row::all()
            .filter_map(|row| Some((row, figure(row, column.outcome.figure(row))?)))
            .collect(),
    };
    dossier.compare().columns.iter().map(column).collect()
}

/// The values of the barème that a figure stands on.
pub fn stands_on(step: &Step) -> Vec<Term> {
    VALUES.into_iter().map(|(_, term)| term).filter(|term| found(step, *term).is_some()).collect()
}

/// A right has a certainty, as on the screen: what was typed, and what is made of it, is no text's.
fn figure(row: Row, step: &Step) -> Option<SavedFigure> {
    let amount = match step.value.as_ref().ok()? {
        Quantity::Euros(amount) => amount.to_cent().decimal(),
        Quantity::Etp(etp) => round(etp.decimal(), 6),
        Quantity::Rate(_) | Quantity::Months(_) | Quantity::Count(_) | Quantity::Factor(_) => {
            return None;
        }
    };
    Some(SavedFigure {
        amount,
        certainty: step.shown_certainty().filter(|_| Row::OF_CAF.contains(&row)),
    })
}

fn cited(outcome: &Outcome, term: Term) -> Option<SavedValue> {
    let roots = [&outcome.plafond, &outcome.ps, &outcome.bonus_mission, &outcome.psej];
    let step = roots.into_iter().find_map(|root| found(root, term))?;
    let value = match step.value.as_ref().ok()? {
        Quantity::Euros(amount) => amount.decimal(),
        Quantity::Rate(rate) => rate.decimal(),
        Quantity::Etp(_) | Quantity::Months(_) | Quantity::Count(_) | Quantity::Factor(_) => {
            return None;
        }
    };
    let (exercice, origin, revaluation) = match step.origin.as_ref()? {
        // No dossier supposes a rule.
        Origin::Supposed => return None,
        Origin::Published(source) => (outcome.exercice, place(source), None),
        Origin::Entered(origin) => (outcome.exercice, origin.clone(), None),
        Origin::Assumed { from, revaluation, known: CarriedFrom::Published(source) } => {
            (*from, place(source), Some(revaluation.decimal()))
        }
        Origin::Assumed { from, revaluation, known: CarriedFrom::Entered(origin) } => {
            (*from, origin.clone(), Some(revaluation.decimal()))
        }
    };
    Some(SavedValue { value, exercice, certainty: step.certainty, origin, revaluation })
}

/// A value that was given, under this step; a bonus of nothing is none.
fn found(step: &Step, term: Term) -> Option<&Step> {
    let given = step.term == term && step.operation == Operation::Given && step.origin.is_some();
    let nothing = term == Term::BonusMission && step.euros().is_ok_and(Euros::is_zero);
    if given && !nothing {
        Some(step)
    } else {
        step.parts.iter().find_map(|part| found(part, term))
    }
}

fn place(source: &Source) -> String {
    format!("{}, {}", source.document.title, source.place)
}

/// Writes the columns: the base, then the scenarios.
pub(super) fn encode(columns: &[SavedColumn]) -> v2::Results {
    let (base, scenarios) =
        columns.split_first().map_or((None, columns), |(base, scenarios)| (Some(base), scenarios));
    let named =
        |known: &SavedColumn| v2::Column { nom: Some(Text(known.name.clone())), ..column(known) };
    v2::Results { base: base.map(column), scenarios: List::of(scenarios.iter().map(named)) }
}

fn column(column: &SavedColumn) -> v2::Column {
    let value = |(code, term): v2::Code<Term>| (code, column.value(term).map(encode_value));
    let row = |(code, row): v2::Code<Row>| {
        let figure = column.figure(row);
        (code, figure.map(|known| encode_figure(row, known)))
    };
    v2::Column {
        nom: None,
        bareme: Map::of(VALUES.into_iter().map(value)),
        lignes: Map::of(ROWS.into_iter().map(row)),
    }
}

fn encode_figure(row: Row, known: &SavedFigure) -> v2::Figure {
    let amount = if row == Row::Etp {
        known.amount.normalize().to_string()
    } else {
        format!("{:.2}", known.amount)
    };
    let certitude = known.certainty.map(|known| known.code().to_string());
    v2::Figure { montant: Some(amount), certitude }
}

fn encode_value(known: &SavedValue) -> v2::Value {
    let number = |value: Decimal| value.normalize().to_string();
    v2::Value {
        valeur: Some(number(known.value)),
        exercice: Some(known.exercice.year()),
        certitude: Some(known.certainty.code().to_string()),
        revalorisation: known.revaluation.map(number),
        origine: Some(known.origin.clone()).filter(|origin| !origin.is_empty()),
    }
}

/// Reads what [`encode`] wrote.
pub(super) fn decode(wire: v2::Results) -> Result<Vec<SavedColumn>, DecodeError> {
    let mut columns = Vec::new();
    if let Some(base) = wire.base {
        base.only(&["bareme", "lignes"])?;
        columns.push(decode_column(base)?);
    }
    for scenario in items("scenarios", wire.scenarios, MOST_SCENARIOS)? {
        columns.push(decode_column(scenario)?);
    }
    Ok(columns)
}

fn decode_column(wire: v2::Column) -> Result<SavedColumn, DecodeError> {
    let name = short(wire.nom.unwrap_or_default().0, 4 * Texts::LONGEST)?;
    let mut column = SavedColumn { name, ..SavedColumn::default() };
    for (code, value) in entries(wire.bareme) {
        let term = v2::of_code(&VALUES, &code).ok_or_else(|| invalid("bareme", &code))?;
        column.bareme.push((term, decode_value(value)?));
    }
    for (code, figure) in entries(wire.lignes) {
        let row = v2::of_code(&ROWS, &code).ok_or_else(|| invalid("lignes", &code))?;
        column.rows.push((row, decode_figure(figure, row)?));
    }
    Ok(column)
}

fn decode_figure(wire: v2::Figure, row: Row) -> Result<SavedFigure, DecodeError> {
    let amount = number("montant", &need("montant", wire.montant)?)?;
    let bounded =
        if row == Row::Etp { Etp::new(amount).is_ok() } else { Euros::new(amount).is_ok() };
    let certainty = wire.certitude.map(certainty).transpose()?;
    if bounded { Ok(SavedFigure { amount, certainty }) } else { Err(invalid("montant", amount)) }
}

fn decode_value(wire: v2::Value) -> Result<SavedValue, DecodeError> {
    let year = need("exercice", wire.exercice)?;
    let value = number("valeur", &need("valeur", wire.valeur)?)?;
    Euros::new(value).map_err(|_| invalid("valeur", value))?;
    let revaluation = wire.revalorisation.map(|text| number("revalorisation", &text));
    Ok(SavedValue {
        value,
        exercice: Exercice::new(year).ok_or_else(|| invalid("exercice", year))?,
        certainty: certainty(need("certitude", wire.certitude)?)?,
        origin: short(wire.origine.unwrap_or_default(), LONGEST_ORIGIN)?,
        revaluation: revaluation.transpose()?,
    })
}

fn certainty(code: String) -> Result<Certainty, DecodeError> {
    v2::of_code(&CERTAINTIES, &code).ok_or_else(|| malformed("certitude"))
}

fn number(key: &str, text: &str) -> Result<Decimal, DecodeError> {
    let short = Some(text).filter(|text| text.len() <= LONGEST_NUMBER);
    short.and_then(|text| Decimal::from_str(text).ok()).ok_or_else(|| malformed(key))
}

fn short(text: String, longest: usize) -> Result<String, DecodeError> {
    if text.len() <= longest { Ok(text) } else { Err(invalid("texte", "trop long")) }
}
