//! The exercices that follow, on paper: one table of every column, one picture.

use super::tables::NoteHead;
use crate::law::Certainty;
use crate::outcome::Row;
use crate::present::note::reader::note_title;
use crate::present::text::NOT_STATED;
use crate::present::years::{
    Chart, ChartLook, PlanCell, PlanHead, PlanLook, PlanView, YearHead, chart,
    holds_in_whole_euros, horizon_words, plan_view,
};
use crate::scenario::Dossier;
use crate::scenario::years::Plan;
use crate::situation::ScenarioId;

/// What is printed of each exercice.
const ROWS: [Row; 2] = [Row::TotalCaf, Row::ResteACharge];

/// An amount of an exercice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteYear {
    /// The civil year.
    pub year: u16,
    /// « réel » or « prévisionnel ».
    pub status: &'static str,
    /// How sure the ceiling of the base is; nothing while it is not known.
    pub certainty: Option<Certainty>,
}

/// A column over the exercices: an amount each, then their sum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearsRow {
    /// The column.
    pub head: NoteHead,
    /// Its amounts; the last one is the sum, with what it lacks.
    pub cells: Vec<String>,
}

/// The exercices of the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteYears {
    /// Why the plan ends where it ends.
    pub horizon: String,
    /// Each exercice.
    pub years: Vec<NoteYear>,
    /// The exercices that the sums count, where these are not all and the same for every column.
    pub counted: Option<String>,
    /// Every column, under what its amounts are.
    pub groups: Vec<(Row, Vec<YearsRow>)>,
    /// The reste à charge of every column, drawn; nothing while no column has it for two exercices.
    pub chart: Option<Chart>,
}

impl NoteYears {
    /// « Sur 5 exercices ».
    pub fn heading(&self) -> String {
        format!("Sur {} exercices", self.years.len())
    }

    /// The name of the amounts of a group.
    pub fn title(row: Row) -> &'static str {
        note_title(row)
    }
}

/// The exercices of every column; nothing where the plan has one only.
pub(super) fn note_years(dossier: &Dossier, heads: &[NoteHead]) -> Option<NoteYears> {
    let plan = dossier.plan();
    let base = plan.column(None)?;
    if base.years.len() < 2 {
        return None;
    }
    let shown: Vec<Option<ScenarioId>> = heads.iter().map(|head| head.scenario).collect();
    let look = PlanLook {
        reference: None,
        shown: &shown,
        differing: false,
        cents: !holds_in_whole_euros(&plan),
    };
    let views: Vec<(NoteHead, PlanView)> = heads
        .iter()
        .filter_map(|head| Some((head.clone(), plan_view(dossier, &plan, head.scenario, look)?)))
        .collect();
    let mut counted: Vec<Option<String>> =
        views.iter().map(|(_, view)| view.counted.clone()).collect();
    counted.dedup();
    let counted = if let [alike] = counted.as_slice() { alike.clone() } else { None };
    Some(NoteYears {
        horizon: horizon_words(&plan),
        years: views.first().map(|(_, view)| years(view)).unwrap_or_default(),
        groups: ROWS.map(|row| (row, rows(&views, row, counted.is_some()))).into_iter().collect(),
        counted,
        chart: drawn(dossier, &plan, &shown),
    })
}

/// A single point is no curve.
fn drawn(dossier: &Dossier, plan: &Plan, shown: &[Option<ScenarioId>]) -> Option<Chart> {
    let drawn = chart(
        dossier,
        plan,
        ChartLook { chosen: None, reference: None, shown, narrow: false, missing: NOT_STATED },
    );
    drawn.filter(|drawn| drawn.curves.iter().any(|curve| curve.dots.iter().flatten().count() > 1))
}

fn years(view: &PlanView) -> Vec<NoteYear> {
    let year = |head: &PlanHead| match head {
        PlanHead::Year(YearHead { exercice, status, certainty, .. }) => {
            Some(NoteYear { year: exercice.year(), status, certainty: *certainty })
        }
        PlanHead::Whole(_) => None,
    };
    view.heads.iter().filter_map(year).collect()
}

/// `told`: which exercices the sums count is in their head, else each says it.
fn rows(views: &[(NoteHead, PlanView)], row: Row, told: bool) -> Vec<YearsRow> {
    let of_column = |(head, view): &(NoteHead, PlanView)| {
        let line = view.lines.iter().find(|line| line.row == Some(row))?;
        let own = view.counted.as_ref().filter(|_| !told);
        let sum = |cell: &PlanCell| match own.filter(|_| cell.known) {
            Some(years) => format!("{}, {years}", printed(cell)),
            None => printed(cell),
        };
        let cells = line.cells.iter().map(printed).chain(line.total.iter().map(sum)).collect();
        Some(YearsRow { head: head.clone(), cells })
    };
    views.iter().filter_map(of_column).collect()
}

fn printed(cell: &PlanCell) -> String {
    match (cell.known, cell.lacks.as_str()) {
        (false, _) => NOT_STATED.to_string(),
        (true, "") => cell.words.clone(),
        (true, lacks) => format!("{}, {lacks}", cell.words),
    }
}
