//! The curve of the reste à charge over the years: positions are in percent across and in ems down,
//! so that words never overlap in larger letters; the letters are one em, the frame 27.

use super::geometry::{FLOOR, Label, Scale, TOP, Tick, ems, part_labels, part_names, percent};
use super::lists::without;
use crate::calendar::Exercice;
use crate::money::Euros;
use crate::outcome::Row;
use crate::present::text::{known_euros, scenario_name, typeset};
use crate::present::workbench::whole;
use crate::scenario::Dossier;
use crate::scenario::years::{Plan, PlanColumn};
use crate::situation::ScenarioId;
use rust_decimal::Decimal;

/// An exercice on the axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChartYear {
    /// The middle of its place.
    pub x: String,
    /// The left of its place.
    pub left: String,
    /// « 2027 ».
    pub label: String,
    /// Whether it has no ceiling, so no point.
    pub gap: bool,
}

/// A known point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dot {
    /// Where it is, across.
    pub x: String,
    /// Where it is, down.
    pub y: String,
    /// Its amount; none where a label would hide another one.
    pub label: Option<String>,
    /// Where the amount is written.
    pub label_y: String,
}

/// A column as a line; two points that follow one another are joined.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChartLine {
    /// The scenario; none for the base.
    pub scenario: Option<ScenarioId>,
    /// Which letter it has, and so which mark; 0 for the base.
    pub letter: usize,
    /// Its name, cut.
    pub name: String,
    /// Where its name is written, down.
    pub name_y: String,
    /// Its points; none for an exercice that is not known.
    pub dots: Vec<Option<Dot>>,
    /// What is missing, without any point, « sans 2030 » without some; empty for a whole line.
    pub lacks: String,
}

impl ChartLine {
    /// Whether it has no point at all.
    pub fn is_empty(&self) -> bool {
        self.dots.iter().all(Option::is_none)
    }
}

/// How the drawing is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChartLook<'a> {
    /// The column whose amounts are written, with those of the reference.
    pub chosen: Option<ScenarioId>,
    /// The column that the others are compared with; none for the base.
    pub reference: Option<ScenarioId>,
    /// The columns that are drawn.
    pub shown: &'a [Option<ScenarioId>],
    /// Whether there is little room across: amounts are then in thousands, and names are letters.
    pub narrow: bool,
    /// What stands for a value that is missing.
    pub missing: &'static str,
}

/// The drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chart {
    /// The lines across.
    pub ticks: Vec<Tick>,
    /// The axis.
    pub years: Vec<ChartYear>,
    /// How wide the place of an exercice is.
    pub step: String,
    /// Where names are written, across.
    pub names_x: String,
    /// The lines, the base first.
    pub curves: Vec<ChartLine>,
    /// What is said beside the title.
    pub note: String,
    /// What is written over an exercice without any point.
    pub missing: &'static str,
    /// The drawing in words.
    pub words: String,
}

/// The drawing; nothing while no point is known.
pub fn chart(dossier: &Dossier, plan: &Plan, look: ChartLook) -> Option<Chart> {
    let drawn = |column: &&PlanColumn| look.shown.contains(&column.scenario);
    let columns: Vec<&PlanColumn> = plan.columns.iter().filter(drawn).collect();
    let amounts = columns
        .iter()
        .flat_map(|column| &column.years)
        .filter_map(|year| known_euros(&year.outcome.reste_a_charge));
    let scale = Scale::of(&amounts.map(Euros::decimal).collect::<Vec<_>>(), look.narrow)?;
    let base = plan.column(None)?;
    let count = u32::try_from(base.years.len()).ok().filter(|count| *count > 0)?;
    // What is left on the left for the amounts of the lines across, and on the right for the names,
    // in percent.
    let (before, after) = if look.narrow { (12, 8) } else { (8, 16) };
    let step = Decimal::from(100 - before - after).checked_div(Decimal::from(count))?;
    let left = |place: usize| {
        Decimal::from(before) + step * Decimal::from(u32::try_from(place).unwrap_or_default())
    };
    let years = base.years.iter().enumerate().map(|(place, year)| ChartYear {
        x: percent(left(place) + step / Decimal::TWO),
        left: percent(left(place)),
        label: year.exercice.year().to_string(),
        gap: columns.iter().all(|column| amount(column, year.exercice).is_none()),
    });
    let years: Vec<ChartYear> = years.collect();
    Some(Chart {
        ticks: scale.ticks(),
        step: percent(step),
        names_x: percent(Decimal::from(100 - after)),
        note: scale.note(),
        missing: look.missing,
        words: words(dossier, &columns, look.missing),
        curves: Drawing { dossier, look, scale: &scale, years: &years }.curves(&columns),
        years,
    })
}

fn amount(column: &PlanColumn, exercice: Exercice) -> Option<Euros> {
    known_euros(&column.year(exercice)?.outcome.reste_a_charge)
}

struct Drawing<'a> {
    dossier: &'a Dossier,
    look: ChartLook<'a>,
    scale: &'a Scale,
    years: &'a [ChartYear],
}

impl Drawing<'_> {
    fn curves(&self, columns: &[&PlanColumn]) -> Vec<ChartLine> {
        let mut curves: Vec<ChartLine> = columns.iter().map(|column| self.curve(column)).collect();
        // A line without any point is named at the foot of the frame.
        let ends = columns
            .iter()
            .map(|column| self.heights(column).into_iter().flatten().next_back().unwrap_or(FLOOR));
        let names = part_names(&ends.collect::<Vec<_>>(), TOP, FLOOR);
        curves
            .iter_mut()
            .zip(names)
            .for_each(|(curve, y)| curve.name_y = ems(y + Decimal::new(3, 1)));
        for year in 0..self.years.len() {
            self.write_amounts(columns, &mut curves, year);
        }
        curves
    }

    fn heights(&self, column: &PlanColumn) -> Vec<Option<Decimal>> {
        column
            .years
            .iter()
            .map(|year| Some(self.scale.y(known_euros(&year.outcome.reste_a_charge)?.decimal())))
            .collect()
    }

    fn curve(&self, column: &PlanColumn) -> ChartLine {
        let dot = |(y, axis): (Option<Decimal>, &ChartYear)| {
            Some(Dot { x: axis.x.clone(), y: ems(y?), label: None, label_y: String::new() })
        };
        let lacks: Vec<Exercice> = column
            .years
            .iter()
            .filter(|year| year.outcome.reste_a_charge.value.is_err())
            .map(|year| year.exercice)
            .collect();
        ChartLine {
            scenario: column.scenario,
            letter: column.letter,
            name: short(&scenario_name(self.dossier, column.scenario)),
            name_y: String::new(),
            dots: self.heights(column).into_iter().zip(self.years).map(dot).collect(),
            lacks: if lacks.len() == column.years.len() {
                self.look.missing.to_string()
            } else {
                without(&lacks)
            },
        }
    }

    /// Of an exercice, the amounts of the column that is looked at and of the reference, away from
    /// every point.
    fn write_amounts(&self, columns: &[&PlanColumn], curves: &mut [ChartLine], year: usize) {
        let value =
            |column: &PlanColumn| known_euros(&column.years.get(year)?.outcome.reste_a_charge);
        let points: Vec<Decimal> = columns
            .iter()
            .filter_map(|column| value(column))
            .map(|value| self.scale.y(value.decimal()))
            .collect();
        let of = |scenario| columns.iter().position(|column| column.scenario == scenario);
        let mut written: Vec<(usize, Euros)> = Vec::new();
        for place in [of(self.look.chosen), of(self.look.reference)].into_iter().flatten() {
            let amount = columns.get(place).and_then(|column| value(column));
            // The same amount is written once.
            written.extend(
                amount
                    .filter(|amount| written.iter().all(|(_, known)| known != amount))
                    .map(|amount| (place, amount)),
            );
        }
        written.sort_by_key(|(_, amount)| std::cmp::Reverse(*amount));
        // The higher one goes above its line, the other below.
        let wanted = written.iter().enumerate().map(|(rank, (_, amount))| Label {
            point: self.scale.y(amount.decimal()),
            above: rank == 0,
        });
        let placed = part_labels(&wanted.collect::<Vec<_>>(), &points);
        for ((place, amount), y) in written.into_iter().zip(placed) {
            if let (Some(Some(dot)), Some(y)) =
                (curves.get_mut(place).and_then(|curve| curve.dots.get_mut(year)), y)
            {
                let year = columns.get(place).and_then(|column| column.years.get(year));
                let shown = year.and_then(|year| whole(&year.outcome, Row::ResteACharge));
                dot.label = Some(self.scale.print(shown.unwrap_or(amount).decimal()));
                dot.label_y = ems(y);
            }
        }
    }
}

/// Enough of a name to know it beside its line; the whole name stands in the legend.
fn short(name: &str) -> String {
    let mut start: String = name.chars().take(18).collect();
    if start.chars().count() < name.chars().count() {
        start.push('…');
    }
    start
}

fn words(dossier: &Dossier, columns: &[&PlanColumn], missing: &str) -> String {
    let wording = |column: &&PlanColumn| {
        let year = |exercice: Exercice| {
            let known = column.year(exercice).map(|year| &year.outcome);
            let amount = known.and_then(|outcome| whole(outcome, Row::ResteACharge));
            let amount = amount.map_or_else(|| missing.to_string(), Euros::to_whole_string);
            format!("{} {amount}", exercice.year())
        };
        let years: Vec<String> = column.years.iter().map(|known| year(known.exercice)).collect();
        format!("{} : {}", scenario_name(dossier, column.scenario), years.join(", "))
    };
    let columns: Vec<String> = columns.iter().map(wording).collect();
    typeset(&format!("Reste à charge par exercice. {}.", columns.join(" ; ")))
}
