//! The rows of the tables of « Sur 5 ans », figure by figure.

use super::ceilings::{plafond_owner, price};
use super::lists::without;
use super::plan::{PlanCell, PlanFigure, PlanHead, PlanLine, YearHead};
use super::table_cells::{
    amount, blank, is_shown, note, weakest, whole_precision, years_precision,
};
use crate::calendar::Exercice;
use crate::law::Status;
use crate::money::Euros;
use crate::outcome::{Outcome, Row, Step};
use crate::present::text::row_title;
use crate::present::workbench::{Precision, ecart, figure, missing_at, printed, printed_ecart};
use crate::scenario::Dossier;
use crate::scenario::workbench::Ecart;
use crate::scenario::years::{Plan, PlanColumn, PlanYear, Total};
use crate::situation::ScenarioId;

/// The name of the row that stands above the room under the ceiling.
const PRICE: &str = "Prix plafond par ETP";

/// What the figures of a table are read from.
pub(super) struct Table<'a> {
    dossier: &'a Dossier,
    plan: &'a Plan,
    reference: &'a PlanColumn,
    precision: Precision,
}

impl<'a> Table<'a> {
    /// The exercices of a column. Nothing when the reference is gone.
    pub(super) fn of_years(
        dossier: &'a Dossier,
        plan: &'a Plan,
        column: &PlanColumn,
        reference: Option<ScenarioId>,
    ) -> Option<Table<'a>> {
        let reference = plan.column(reference)?;
        Some(Table {
            dossier,
            plan,
            reference,
            precision: years_precision(plan, column, reference),
        })
    }

    /// Columns over the whole plan. Nothing when the reference is gone.
    pub(super) fn of_columns(
        dossier: &'a Dossier,
        plan: &'a Plan,
        columns: &[&PlanColumn],
        reference: Option<ScenarioId>,
    ) -> Option<Table<'a>> {
        let reference = plan.column(reference)?;
        Some(Table {
            dossier,
            plan,
            reference,
            precision: whole_precision(plan, columns, reference),
        })
    }

    /// The same with its cents, where they are asked for.
    pub(super) fn showing_cents(self, cents: bool) -> Table<'a> {
        Table { precision: if cents { Precision::Cents } else { self.precision }, ..self }
    }

    /// The heads of the exercices.
    pub(super) fn years(&self, column: &PlanColumn) -> Vec<PlanHead> {
        let head = |year: &PlanYear| {
            let price = price(&year.outcome);
            PlanHead::Year(YearHead {
                exercice: year.exercice,
                status: match year.real {
                    true if self.dossier.never_happened(column.scenario, year.exercice) => {
                        "d’après le réel"
                    }
                    true => "réel",
                    false => "prévisionnel",
                },
                certainty: price.filter(|price| price.value.is_ok()).map(|price| price.certainty),
                outside: year.outside,
            })
        };
        column.years.iter().map(head).collect()
    }

    /// The rows of the exercices; `differing`: only those that differ between these columns. The
    /// reste à charge always stays.
    pub(super) fn lines(
        &self,
        column: &PlanColumn,
        differing: Option<&[Option<ScenarioId>]>,
    ) -> Vec<PlanLine> {
        self.rows(differing)
            .into_iter()
            .map(|row| row.map_or_else(|| self.price(column), |row| self.line(column, row)))
            .collect()
    }

    /// The rows of the columns over the whole plan.
    pub(super) fn whole_lines(
        &self,
        columns: &[&PlanColumn],
        differing: Option<&[Option<ScenarioId>]>,
    ) -> Vec<PlanLine> {
        let line = |row: Option<Row>| PlanLine {
            row,
            title: row.map_or(PRICE, row_title),
            note: row.map(note).unwrap_or_default(),
            certainty: weakest(columns, row),
            cells: columns.iter().map(|column| self.whole(column, row)).collect(),
            total: None,
        };
        self.rows(differing).into_iter().map(line).collect()
    }

    fn rows(&self, differing: Option<&[Option<ScenarioId>]>) -> Vec<Option<Row>> {
        let rows = Row::COMPARED.into_iter().filter(|row| is_shown(self.plan, *row));
        let rows =
            rows.flat_map(|row| [(row == Row::Marge).then_some(None), Some(Some(row))]).flatten();
        let differs = |row: &Option<Row>, columns: &[Option<ScenarioId>]| match *row {
            Some(Row::ResteACharge) => true,
            Some(row) => self.plan.differs(columns, |outcome| Some(outcome.figure(row))),
            None => self.plan.differs(columns, price),
        };
        rows.filter(|row| differing.is_none_or(|columns| differs(row, columns))).collect()
    }

    fn line(&self, column: &PlanColumn, row: Row) -> PlanLine {
        let cell = |year: &PlanYear| {
            let step = year.outcome.figure(row);
            let change = self.reference.year(year.exercice).and_then(|other| {
                printed_ecart(&year.outcome, &other.outcome, row, self.precision)
            });
            PlanCell { ecart: change, ..self.cell(column, year, Some(row), step) }
        };
        PlanLine {
            row: Some(row),
            title: row_title(row),
            note: note(row),
            certainty: None,
            cells: column.years.iter().map(cell).collect(),
            total: column.total(row).map(|total| self.total(column, row, &total)),
        }
    }

    /// The ceiling of one full-time animator: it depends on the year alone.
    fn price(&self, column: &PlanColumn) -> PlanLine {
        let cell = |year: &PlanYear| {
            price(&year.outcome).map_or_else(blank, |step| self.cell(column, year, None, step))
        };
        PlanLine {
            row: None,
            title: PRICE,
            note: String::new(),
            certainty: None,
            cells: column.years.iter().map(cell).collect(),
            total: None,
        }
    }

    fn cell(
        &self,
        column: &PlanColumn,
        year: &PlanYear,
        row: Option<Row>,
        step: &Step,
    ) -> PlanCell {
        let asked = Some(PlanFigure { scenario: column.scenario, row, year: Some(year.exercice) });
        let shown = match row {
            Some(row) => printed(&year.outcome, row, self.precision),
            None => figure(step, self.precision),
        };
        match shown {
            Some(words) => {
                let over = row == Some(Row::Marge) && step.euros().is_ok_and(Euros::is_negative);
                PlanCell { words, known: true, over, figure: asked, ..blank() }
            }
            None => {
                let status = if self.dossier.has_values_of(Status::Reel) {
                    Status::Reel
                } else {
                    Status::Previsionnel
                };
                let owner = plafond_owner(self.dossier, column.scenario, year.exercice);
                let gaps = missing_at(self.dossier, step, owner, status);
                let field = gaps.into_iter().find_map(|(field, _)| field);
                PlanCell { words: "à compléter".to_string(), field, figure: asked, ..blank() }
            }
        }
    }

    fn total(&self, column: &PlanColumn, row: Row, total: &Total) -> PlanCell {
        let known = total.sum.is_ok() && total.lacks.len() < column.years.len();
        PlanCell {
            words: total
                .sum
                .as_ref()
                .ok()
                .filter(|_| known)
                .map_or("à compléter".to_string(), |sum| amount(*sum, self.precision)),
            ecart: self.total_ecart(column, row, total),
            known,
            lacks: if known { without(&beyond(column, total)) } else { String::new() },
            figure: Some(PlanFigure { scenario: column.scenario, row: Some(row), year: None }),
            ..blank()
        }
    }

    /// The écart of a sum, over the exercices that both have; it says so when these are fewer than
    /// those of the sum.
    fn total_ecart(&self, column: &PlanColumn, row: Row, total: &Total) -> Option<String> {
        let change = self.plan.total_ecart(row, column.scenario, self.reference.scenario)?;
        let none =
            change.lacks.len() == column.years.len() || column.scenario == self.reference.scenario;
        let sum = change.sum.ok().filter(|_| !none)?;
        let words = ecart(row, Ecart::Euros(sum.decimal()), self.precision)?;
        Some(if change.lacks == total.lacks {
            words
        } else {
            format!("{words}, {}", without(&change.lacks))
        })
    }

    fn whole(&self, column: &PlanColumn, row: Option<Row>) -> PlanCell {
        match row.and_then(|row| Some((row, column.total(row)?))) {
            Some((row, total)) => self.total(column, row, &total),
            None => self.spread(column, |outcome| {
                row.map_or_else(|| price(outcome), |row| Some(outcome.figure(row)))
            }),
        }
    }

    /// What does not add up: the same in each exercice that is whole, or from the least to the
    /// most; in each that knows it where none is whole.
    fn spread(&self, column: &PlanColumn, of: impl Fn(&Outcome) -> Option<&Step>) -> PlanCell {
        let none = !column.years.iter().any(PlanYear::is_whole);
        let whole = || column.years.iter().filter(|year| none || year.is_whole());
        let steps: Vec<&Step> = whole().filter_map(|year| of(&year.outcome)).collect();
        let amount = |step: &Step| {
            step.euros()
                .map(Euros::decimal)
                .or_else(|_| step.etp().map(crate::money::Etp::decimal))
                .ok()
        };
        let known: Vec<&Step> = steps.into_iter().filter(|step| amount(step).is_some()).collect();
        let least = known.iter().min_by_key(|step| amount(step));
        let most = known.iter().max_by_key(|step| amount(step));
        let wording = |step: &&Step| figure(step, self.precision).unwrap_or_default();
        let words = match (least.map(wording), most.map(wording)) {
            (Some(least), _) if whole().count() == 1 => least,
            (Some(least), Some(most)) if least == most => format!("{least} chaque année"),
            (Some(least), Some(most)) => format!("de {least} à {most}"),
            _ => return PlanCell { words: "à compléter".to_string(), ..blank() },
        };
        let lacks: Vec<_> = whole()
            .filter(|year| of(&year.outcome).is_none_or(|step| step.value.is_err()))
            .map(|year| year.exercice)
            .collect();
        PlanCell { words, known: true, lacks: without(&lacks), ..blank() }
    }
}

/// The exercices that a sum lacks, among those that its head counts.
fn beyond(column: &PlanColumn, total: &Total) -> Vec<Exercice> {
    let is_whole = |lacking: &&Exercice| column.year(**lacking).is_some_and(PlanYear::is_whole);
    total.lacks.iter().filter(is_whole).copied().collect()
}
