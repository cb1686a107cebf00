//! « Sur 5 ans »: the exercices of a column beside one another, the écart with the base under each figure, and the sums.

use super::gaps::missing_at;
use super::{Precision, anchor, ecart, figure, row_title, scenario_name, typeset};
use crate::calendar::Exercice;
use crate::law::{Certainty, Status};
use crate::money::{Euros, UNIT_SPACE, print_decimal, round};
use crate::outcome::{Outcome, Reason, Row, Step, Term};
use crate::scenario::{Column, Comparison, Dossier, Ecart, Plan, PlanColumn, PlanYear, Total};
use crate::situation::{Field, Gap, Id, Owner};
use rust_decimal::Decimal;

/// The head of an exercice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearHead {
    /// The civil year.
    pub exercice: Exercice,
    /// « réel » or « prévisionnel ».
    pub status: &'static str,
    /// How sure its ceiling is; none while it is to be completed.
    pub certainty: Option<Certainty>,
    /// Whether it lies outside the convention.
    pub outside: bool,
}

/// A figure of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanCell {
    /// What is shown.
    pub words: String,
    /// The écart with the base; none for the base itself, or where nothing changes.
    pub ecart: Option<String>,
    /// Whether it is known.
    pub known: bool,
    /// Whether it is below zero where that must be seen.
    pub over: bool,
    /// The field to fill where it is not known.
    pub field: Option<Field>,
    /// What is said of a sum that lacks an exercice.
    pub lacks: String,
}

/// A row of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanLine {
    /// The figure that it holds; none for the ceiling of one animator.
    pub row: Option<Row>,
    /// Its name.
    pub title: &'static str,
    /// What stands under its name.
    pub note: String,
    /// A cell for each exercice.
    pub cells: Vec<PlanCell>,
    /// The sum; none for what does not add up.
    pub total: Option<PlanCell>,
}

/// What the table shows of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanView {
    /// « Scénario B, + 0,5 ETP ».
    pub caption: String,
    /// The exercices.
    pub heads: Vec<YearHead>,
    /// The rows; the last one is the reste à charge.
    pub lines: Vec<PlanLine>,
}

impl PlanView {
    /// Everything that it says, as one text: it is drawn again when this is another one.
    pub fn key(&self) -> String {
        let mut key = self.caption.clone();
        let mut add = |words: &str| {
            key.push('\n');
            key.push_str(words);
        };
        for head in &self.heads {
            add(head.status);
            add(&format!("{}{}{}", head.exercice.year(), head.certainty.map_or("", Certainty::code), head.outside));
        }
        for line in &self.lines {
            add(line.title);
            add(&line.note);
            for cell in line.cells.iter().chain(&line.total) {
                add(&cell.words);
                add(cell.ecart.as_deref().unwrap_or_default());
                add(&cell.lacks);
                add(&cell.field.map(anchor).unwrap_or_default());
            }
        }
        key
    }
}

/// The table of a column. Nothing when the scenario is gone.
pub fn plan_view(dossier: &Dossier, plan: &Plan, scenario: Option<Id>) -> Option<PlanView> {
    let (column, base) = (plan.column(scenario)?, plan.column(None)?);
    let place = plan.columns.iter().position(|known| known.scenario == scenario).unwrap_or_default();
    let name = scenario_name(dossier, scenario);
    let table = Table { dossier, plan, column, base, precision: plan_precision(plan, scenario) };
    let rows = Row::COMPARED.into_iter().filter(|row| is_shown(plan, *row)).map(|row| table.line(row));
    let mut lines: Vec<PlanLine> = rows.collect();
    lines.insert(lines.iter().position(|line| line.row == Some(Row::Marge)).unwrap_or_default(), table.price());
    Some(PlanView {
        caption: if scenario.is_none() { "Base".to_string() } else { typeset(&format!("Scénario {}, {name}", super::letter(place))) },
        heads: column.years.iter().map(head).collect(),
        lines,
    })
}

fn head(year: &PlanYear) -> YearHead {
    let price = price(&year.outcome);
    YearHead {
        exercice: year.exercice,
        status: if year.real { "réel" } else { "prévisionnel" },
        certainty: price.filter(|price| price.value.is_ok()).map(|price| price.certainty),
        outside: year.outside,
    }
}

pub(super) fn price(outcome: &Outcome) -> Option<&Step> {
    outcome.plafond.part(Term::PrixPlafond)
}

/// A right that no contract opens in any exercice, or costs that nobody has, have no row.
fn is_shown(plan: &Plan, row: Row) -> bool {
    let has = |outcome: &Outcome| match row {
        Row::BonusTerritoire | Row::Psej => outcome.figure(row).reason != Some(Reason::NoContract),
        Row::NonRetenues => !outcome.non_retenues.euros().is_ok_and(|amount| amount.is_zero()),
        _ => true,
    };
    plan.columns.iter().flat_map(|column| &column.years).any(|year| has(&year.outcome))
}

struct Table<'a> {
    dossier: &'a Dossier,
    plan: &'a Plan,
    column: &'a PlanColumn,
    base: &'a PlanColumn,
    precision: Precision,
}

impl Table<'_> {
    fn line(&self, row: Row) -> PlanLine {
        let cell = |year: &PlanYear| {
            let step = year.outcome.figure(row);
            let change = self.column.ecart(row, year.exercice, self.base).and_then(|change| ecart(row, change, self.precision));
            PlanCell { ecart: change, ..self.cell(year, step, row == Row::Marge) }
        };
        PlanLine {
            row: Some(row),
            title: row_title(row),
            note: note(row),
            cells: self.column.years.iter().map(cell).collect(),
            total: self.column.total(row).map(|total| self.total(row, &total)),
        }
    }

    /// The ceiling of one full-time animator: it depends on the year alone.
    fn price(&self) -> PlanLine {
        let cell = |year: &PlanYear| match price(&year.outcome) {
            Some(step) => self.cell(year, step, false),
            None => blank(),
        };
        let cells = self.column.years.iter().map(cell).collect();
        PlanLine { row: None, title: "Prix plafond par ETP", note: String::new(), cells, total: None }
    }

    fn cell(&self, year: &PlanYear, step: &Step, signed: bool) -> PlanCell {
        match figure(step, self.precision) {
            Some(words) => {
                let over = signed && step.euros().is_ok_and(Euros::is_negative);
                PlanCell { words, known: true, over, ..blank() }
            }
            None => {
                let status = if self.dossier.has(Status::Reel) { Status::Reel } else { Status::Previsionnel };
                let owner = plafond_owner(self.dossier, self.column.scenario, year.exercice);
                let gaps = missing_at(self.dossier, step, owner, status);
                let field = gaps.into_iter().find_map(|(field, _)| field);
                PlanCell { words: "à compléter".to_string(), field, ..blank() }
            }
        }
    }

    fn total(&self, row: Row, total: &Total) -> PlanCell {
        let change = self.plan.total_ecart(row, self.column.scenario).filter(|_| self.column.scenario.is_some());
        let change = change.and_then(|change| Some((change.sum.ok()?, change.lacks)));
        let known = total.lacks.len() < self.column.years.len();
        PlanCell {
            words: total.sum.as_ref().ok().filter(|_| known).map_or("à compléter".to_string(), |sum| amount(*sum, self.precision)),
            ecart: change.and_then(|(change, _)| ecart(row, Ecart::Euros(change.decimal()), self.precision)),
            known: total.sum.is_ok() && known,
            over: row == Row::Marge && total.sum.as_ref().is_ok_and(|sum| sum.is_negative()),
            lacks: if known { without(&total.lacks) } else { String::new() },
            ..blank()
        }
    }
}

fn blank() -> PlanCell {
    PlanCell { words: String::new(), ecart: None, known: false, over: false, field: None, lacks: String::new() }
}

fn amount(amount: Euros, precision: Precision) -> String {
    let decimals = if precision == Precision::Whole { 0 } else { 2 };
    format!("{}{UNIT_SPACE}€", print_decimal(amount.decimal(), decimals, decimals))
}

/// « sans 2030 », « sans 2029 ni 2030 », « sans 2027 à 2030 ».
pub(super) fn without(lacks: &[Exercice]) -> String {
    if lacks.is_empty() { String::new() } else { format!("sans {}", years_words(lacks, " ni ")) }
}

/// Years in order: three or more that follow one another are said by the first and the last.
pub(super) fn years_words(years: &[Exercice], joint: &str) -> String {
    let mut runs: Vec<(u16, u16)> = Vec::new();
    for year in years.iter().map(|year| year.year()) {
        match runs.last_mut() {
            Some((_, last)) if last.saturating_add(1) == year => *last = year,
            _ => runs.push((year, year)),
        }
    }
    let said = runs.into_iter().map(|(first, last)| match last.saturating_sub(first) {
        0 => first.to_string(),
        1 => format!("{first}{joint}{last}"),
        _ => format!("{first} à {last}"),
    });
    said.collect::<Vec<_>>().join(joint)
}

fn note(row: Row) -> String {
    let words = match row {
        Row::Marge => "négative : non financé",
        Row::BonusMission => "s’il est obtenu",
        Row::NonRetenues => "payées, sans Ps",
        _ => "",
    };
    typeset(words)
}

/// Whose fields give the ceiling of a scenario in a year: those of the last lever that acts then, or of the base.
pub fn plafond_owner(dossier: &Dossier, scenario: Option<Id>, year: Exercice) -> Owner {
    let levers = scenario.and_then(|id| dossier.scenario(id)).map(|known| known.levers.as_slice()).unwrap_or_default();
    let acts = |lever: &&crate::scenario::Lever| {
        let bareme = matches!(lever.kind, crate::scenario::LeverKind::Bareme(_));
        bareme && dossier.lapse(lever).is_ok_and(|lapse| dossier.planned_lapse(lever, lapse).stretch(year).is_some())
    };
    levers.iter().rfind(acts).map_or(Owner::Base, |lever| Owner::Lever(lever.id))
}

/// The ceiling of one full-time animator that the base has in an exercice, and how sure it is; nothing while it is to be completed.
pub fn ceiling_used(plan: &Plan, exercice: Exercice) -> Option<(String, Certainty)> {
    let price = price(&plan.column(None)?.year(exercice)?.outcome)?;
    Some((price.euros().ok()?.print_short(), price.certainty))
}

/// The exercices of a column without a ceiling, with whose field waits for it.
pub fn ceiling_gaps(dossier: &Dossier, column: &PlanColumn) -> Vec<(Exercice, Field)> {
    let waits = |year: &PlanYear| {
        let gaps = price(&year.outcome)?.value.as_ref().err()?;
        let missing = |gap: &Gap| matches!(gap, Gap::NoPrixPlafond(_) | Gap::NothingToCarry(_) | Gap::Empty(Field::PrixPlafond(..)));
        let owner = plafond_owner(dossier, column.scenario, year.exercice);
        gaps.iter().any(missing).then_some((year.exercice, Field::PrixPlafond(owner, year.exercice)))
    };
    column.years.iter().filter_map(waits).collect()
}

/// The exercice of every column, as a comparison: what explains a figure of one year explains one of the plan.
pub fn comparison_of(plan: &Plan, exercice: Exercice) -> Comparison {
    let column = |known: &PlanColumn| {
        let outcome = known.year(exercice)?.outcome.clone();
        Some(Column { scenario: known.scenario, outcome, later: Vec::new() })
    };
    Comparison { columns: plan.columns.iter().filter_map(column).collect() }
}

/// Whole euros where every sum and every écart of the table still holds, else cents everywhere.
fn plan_precision(plan: &Plan, scenario: Option<Id>) -> Precision {
    let Some((column, base)) = plan.column(scenario).zip(plan.column(None)) else {
        return Precision::Cents;
    };
    let shown = Plan { horizon: plan.horizon, columns: vec![base.clone(), column.clone()] };
    let years = column.years.iter().all(|year| comparison_of(&shown, year.exercice).holds_in_whole_euros());
    let whole = |amount: Euros| round(amount.decimal(), 0);
    let adds_up = |column: &PlanColumn, row: Row| {
        let sum: Decimal = column.years.iter().filter_map(|year| year.outcome.figure(row).euros().ok()).map(whole).sum();
        column.total(row).is_none_or(|total| total.sum.is_ok_and(|total| whole(total) == sum))
    };
    let rows = Row::COMPARED.into_iter().all(|row| adds_up(column, row) && adds_up(base, row));
    if years && rows { Precision::Whole } else { Precision::Cents }
}
