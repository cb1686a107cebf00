//! The results as they were on the day of the saving: figures and the barème behind them, for each
//! column.

use super::json::Json;
use super::object::{Code, Keys, Object, open};
use super::{Unreadable, invalid, malformed};
use crate::calendar::Exercice;
use crate::draft::Texts;
use crate::law::{Certainty, Source};
use crate::money::{Etp, Euros, round};
use crate::outcome::{Carried, Op, Origin, Outcome, Quantity, Row, Step, Term};
use crate::scenario::{Dossier, MOST_SCENARIOS};
use crate::situation::Field;
use rust_decimal::Decimal;
use std::str::FromStr;

/// The longest number and the longest origin that are read, in bytes.
const LONGEST_NUMBER: usize = 32;
const LONGEST_ORIGIN: usize = 4 * Texts::LONGEST;

/// The rows, by their keys.
pub(super) const ROWS: [Code<Row>; 13] = [
    ("etp", Row::Etp),
    ("prix_de_revient", Row::PrixDeRevient),
    ("depenses_non_retenues", Row::NonRetenues),
    ("marge_sous_plafond", Row::Marge),
    ("ps", Row::Ps),
    ("bonus_mission", Row::BonusMission),
    ("bonus_territoire", Row::BonusTerritoire),
    ("psej", Row::Psej),
    ("total_caf", Row::TotalCaf),
    ("autres_recettes", Row::AutresRecettes),
    ("reste_a_charge", Row::ResteACharge),
    ("acomptes", Row::Acomptes),
    ("solde", Row::Solde),
];

/// The values of the barème, by their keys.
pub(super) const VALUES: [Code<Term>; 5] = [
    ("prix_plafond", Term::PrixPlafond),
    ("taux_ps", Term::Taux),
    ("bonus_mission", Term::BonusMission),
    ("part_deductible", Term::PartDeductible),
    ("taux_psej", Term::TauxPsej),
];

/// The codes of a certainty.
pub(super) const CERTAINTIES: [Code<Certainty>; 4] = [
    (Certainty::Sourced.code(), Certainty::Sourced),
    (Certainty::Indicative.code(), Certainty::Indicative),
    (Certainty::Entered.code(), Certainty::Entered),
    (Certainty::Assumed.code(), Certainty::Assumed),
];

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
    let column = |column: &crate::scenario::workbench::Column| SavedColumn {
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
        _ => return None,
    };
    Some(SavedFigure { amount, certainty: step.sureness().filter(|_| Row::OF_CAF.contains(&row)) })
}

fn cited(outcome: &Outcome, term: Term) -> Option<SavedValue> {
    let roots = [&outcome.plafond, &outcome.ps, &outcome.bonus_mission, &outcome.psej];
    let step = roots.into_iter().find_map(|root| found(root, term))?;
    let value = match step.value.as_ref().ok()? {
        Quantity::Euros(amount) => amount.decimal(),
        Quantity::Rate(rate) => rate.decimal(),
        _ => return None,
    };
    let (exercice, origin, revaluation) = match step.origin.as_ref()? {
        Origin::Published(source) => (outcome.exercice, place(source), None),
        Origin::Entered(origin) => (outcome.exercice, origin.clone(), None),
        Origin::Assumed { from, revaluation, known: Carried::Published(source) } => {
            (*from, place(source), Some(revaluation.decimal()))
        }
        Origin::Assumed { from, revaluation, known: Carried::Entered(origin) } => {
            (*from, origin.clone(), Some(revaluation.decimal()))
        }
    };
    Some(SavedValue { value, exercice, certainty: step.certainty, origin, revaluation })
}

/// A value that was given, under this step; a bonus of nothing is none.
fn found(step: &Step, term: Term) -> Option<&Step> {
    let given = step.term == term && step.op == Op::Given && step.origin.is_some();
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
pub(super) fn encode(columns: &[SavedColumn]) -> Json {
    let (base, scenarios) =
        columns.split_first().map_or((None, columns), |(base, scenarios)| (Some(base), scenarios));
    let named =
        |known: &SavedColumn| column(known, Object::default().with("nom", Json::text(&known.name)));
    Object::default()
        .maybe("base", base.map(|base| column(base, Object::default())))
        .list("scenarios", scenarios.iter().map(named))
        .json()
}

fn column(column: &SavedColumn, head: Object) -> Json {
    let row = |all: Object, (code, row): Code<Row>| {
        all.maybe(
            code,
            column.figure(row).map(|known| {
                let amount = if row == Row::Etp {
                    known.amount.normalize().to_string()
                } else {
                    format!("{:.2}", known.amount)
                };
                let certainty = known.certainty.map(|known| Json::text(known.code()));
                Object::default()
                    .with("montant", Json::text(&amount))
                    .maybe("certitude", certainty)
                    .json()
            }),
        )
    };
    let value =
        |all: Object, (code, term): Code<Term>| all.maybe(code, column.value(term).map(value));
    head.object("bareme", VALUES.into_iter().fold(Object::default(), value))
        .object("lignes", ROWS.into_iter().fold(Object::default(), row))
        .json()
}

fn value(known: &SavedValue) -> Json {
    let number = |value: Decimal| Json::text(&value.normalize().to_string());
    Object::default()
        .with("valeur", number(known.value))
        .with("exercice", Json::number(known.exercice.year()))
        .with("certitude", Json::text(known.certainty.code()))
        .maybe("revalorisation", known.revaluation.map(number))
        .maybe("origine", Some(Json::text(&known.origin)).filter(|_| !known.origin.is_empty()))
        .json()
}

/// Reads what [`encode`] wrote.
pub(super) fn decode(wire: Json) -> Result<Vec<SavedColumn>, Unreadable> {
    open(wire, |keys| {
        let base = keys
            .read("base", Some)?
            .map(|base| open(base, |keys| read_column(keys, String::new())));
        let scenario = |wire| {
            open(wire, |keys| {
                let name = keys.read("nom", Json::into_text)?.unwrap_or_default();
                read_column(keys, short(name, 4 * Texts::LONGEST)?)
            })
        };
        base.into_iter()
            .chain(keys.list("scenarios", MOST_SCENARIOS)?.into_iter().map(scenario))
            .collect()
    })
}

fn read_column(keys: &mut Keys, name: String) -> Result<SavedColumn, Unreadable> {
    let read_value = |(code, wire): (String, Json)| {
        let term = VALUES
            .iter()
            .find(|(known, _)| *known == code)
            .map(|(_, term)| *term)
            .ok_or_else(|| invalid("bareme", &code))?;
        Ok((term, open(wire, read_value)?))
    };
    let read_row = |(code, wire): (String, Json)| {
        let row = ROWS
            .iter()
            .find(|(known, _)| *known == code)
            .map(|(_, row)| *row)
            .ok_or_else(|| invalid("lignes", &code))?;
        Ok((row, open(wire, |keys| read_figure(keys, row))?))
    };
    let bareme =
        keys.map("bareme")?.into_iter().map(read_value).collect::<Result<_, Unreadable>>()?;
    let rows = keys.map("lignes")?.into_iter().map(read_row).collect::<Result<_, Unreadable>>()?;
    Ok(SavedColumn { name, bareme, rows })
}

fn read_figure(keys: &mut Keys, row: Row) -> Result<SavedFigure, Unreadable> {
    let amount = keys.need("montant", number)?;
    let bounded =
        if row == Row::Etp { Etp::new(amount).is_ok() } else { Euros::new(amount).is_ok() };
    let certainty = keys.choice("certitude", &CERTAINTIES)?;
    if bounded { Ok(SavedFigure { amount, certainty }) } else { Err(invalid("montant", amount)) }
}

fn read_value(keys: &mut Keys) -> Result<SavedValue, Unreadable> {
    let year = keys.need("exercice", Json::into_number)?;
    let value = keys.need("valeur", number)?;
    Euros::new(value).map_err(|_| invalid("valeur", value))?;
    Ok(SavedValue {
        value,
        exercice: Exercice::new(year).ok_or_else(|| invalid("exercice", year))?,
        certainty: keys.choice("certitude", &CERTAINTIES)?.ok_or_else(|| malformed("certitude"))?,
        origin: short(keys.read("origine", Json::into_text)?.unwrap_or_default(), LONGEST_ORIGIN)?,
        revaluation: keys.read("revalorisation", number)?,
    })
}

fn number(wire: Json) -> Option<Decimal> {
    wire.into_text()
        .filter(|text| text.len() <= LONGEST_NUMBER)
        .and_then(|text| Decimal::from_str(&text).ok())
}

fn short(text: String, longest: usize) -> Result<String, Unreadable> {
    if text.len() <= longest { Ok(text) } else { Err(invalid("texte", "trop long")) }
}
