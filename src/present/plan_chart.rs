//! The curve of the reste à charge over the years: positions are in percent across and in pixels down, in a frame 320 pixels high.

use super::explain::known_euros;
use super::{scenario_name, typeset};
use crate::calendar::Exercice;
use crate::money::{Euros, UNIT_SPACE, print_decimal, round};
use crate::scenario::{Dossier, Plan, PlanColumn};
use crate::situation::Id;
use rust_decimal::Decimal;

/// A line across, with its amount.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tick {
    /// Where it is.
    pub y: String,
    /// « 35 000 ».
    pub label: String,
    /// Where the amount is written.
    pub label_y: String,
}

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
pub struct Curve {
    /// The place of its column: its mark.
    pub place: usize,
    /// Its name, cut.
    pub name: String,
    /// Where its name is written, down.
    pub name_y: String,
    /// Its points; none for an exercice that is not known.
    pub dots: Vec<Option<Dot>>,
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
    pub curves: Vec<Curve>,
    /// What is said beside the title.
    pub note: String,
    /// The drawing in words.
    pub words: String,
}

const TOP: u32 = 36;
const FLOOR: u32 = 286;
/// What is left on the right for the names, in percent.
const NAMES: u32 = 16;
/// The least distance between two names, in pixels.
const APART: u32 = 15;

/// The drawing; nothing while no point is known. `chosen`: the scenario whose amounts are written, with those of the base.
pub fn chart(dossier: &Dossier, plan: &Plan, chosen: Option<Id>) -> Option<Chart> {
    let amounts = plan.columns.iter().flat_map(|column| &column.years).filter_map(|year| known_euros(&year.outcome.reste_a_charge));
    let scale = Scale::of(&amounts.map(Euros::decimal).collect::<Vec<_>>())?;
    let base = plan.column(None)?;
    let count = u32::try_from(base.years.len()).ok().filter(|count| *count > 0)?;
    let step = Decimal::from(100 - NAMES).checked_div(Decimal::from(count))?;
    let left = |place: usize| step * Decimal::from(u32::try_from(place).unwrap_or_default());
    let years = base.years.iter().enumerate().map(|(place, year)| ChartYear {
        x: percent(left(place) + step / Decimal::TWO),
        left: percent(left(place)),
        label: year.exercice.year().to_string(),
        gap: plan.columns.iter().all(|column| amount(column, year.exercice).is_none()),
    });
    let years: Vec<ChartYear> = years.collect();
    let mut curves: Vec<Curve> = plan
        .columns
        .iter()
        .enumerate()
        .map(|(place, column)| curve(dossier, plan, column, &Drawn { place, chosen, scale: &scale, years: &years }))
        .collect();
    part_names(&mut curves);
    Some(Chart {
        ticks: scale.ticks(),
        step: percent(step),
        names_x: percent(Decimal::from(100 - NAMES)),
        note: scale.note(),
        words: words(dossier, plan),
        years,
        curves,
    })
}

fn amount(column: &PlanColumn, exercice: Exercice) -> Option<Euros> {
    known_euros(&column.year(exercice)?.outcome.reste_a_charge)
}

struct Drawn<'a> {
    place: usize,
    chosen: Option<Id>,
    scale: &'a Scale,
    years: &'a [ChartYear],
}

fn curve(dossier: &Dossier, plan: &Plan, column: &PlanColumn, drawn: &Drawn) -> Curve {
    let written = column.scenario.is_none() || column.scenario == drawn.chosen;
    // Of the two columns whose amounts are written, the higher one has them above.
    let other = plan.column(if column.scenario.is_none() { drawn.chosen } else { None }).filter(|other| other.scenario != column.scenario);
    let dots = column.years.iter().zip(drawn.years).map(|(year, axis)| {
        let value = known_euros(&year.outcome.reste_a_charge)?;
        let beside = other.and_then(|other| amount(other, year.exercice));
        let hidden = !written || (beside == Some(value) && column.scenario.is_some());
        let above = beside.map_or(column.scenario.is_some(), |beside| value > beside);
        let y = drawn.scale.y(value.decimal());
        let label_y = if above { y - Decimal::from(12) } else { y + Decimal::from(21) };
        let label = (!hidden).then(|| print_decimal(value.decimal(), 0, 0));
        Some(Dot { x: axis.x.clone(), y: pixels(y), label, label_y: pixels(label_y) })
    });
    let dots: Vec<Option<Dot>> = dots.collect();
    let name_y = dots.iter().flatten().next_back().map(|dot| dot.y.clone()).unwrap_or_default();
    Curve { place: drawn.place, name: short(&scenario_name(dossier, column.scenario)), name_y, dots }
}

/// Enough of a name to know it beside its line; the whole name stands in the legend.
fn short(name: &str) -> String {
    let mut start: String = name.chars().take(18).collect();
    if start.chars().count() < name.chars().count() {
        start.push('…');
    }
    start
}

/// Moves names that would overlap apart, from the top down, then back up where they would leave the frame.
fn part_names(curves: &mut [Curve]) {
    let y = |curve: &Curve| curve.name_y.parse::<Decimal>().unwrap_or_default();
    let mut order: Vec<usize> = (0..curves.len()).collect();
    order.sort_by_key(|place| curves.get(*place).map(y));
    let apart = Decimal::from(APART);
    let mut places: Vec<Decimal> = Vec::new();
    for place in &order {
        let wanted = curves.get(*place).map(y).unwrap_or_default();
        places.push(places.last().map_or(wanted, |above| wanted.max(*above + apart)));
    }
    let mut floor = Decimal::from(FLOOR);
    for place in places.iter_mut().rev() {
        *place = (*place).min(floor);
        floor = *place - apart;
    }
    for (curve, place) in order.into_iter().zip(places) {
        if let Some(curve) = curves.get_mut(curve) {
            curve.name_y = pixels(place + Decimal::from(4));
        }
    }
}

/// The amounts from the floor to the top.
struct Scale {
    low: Decimal,
    step: Decimal,
    count: u32,
}

impl Scale {
    fn of(amounts: &[Decimal]) -> Option<Scale> {
        let (least, most) = (amounts.iter().min()?, amounts.iter().max()?);
        let spread = (*most - *least).max(Decimal::from(100));
        let mut step = Decimal::from(10);
        let mut grow = [Decimal::TWO, Decimal::new(25, 1), Decimal::TWO].into_iter().cycle();
        while spread > step * Decimal::from(5) {
            step = step.checked_mul(grow.next()?)?;
        }
        let low = (least / step).floor() * step;
        let mut count = 1;
        while low + step * Decimal::from(count) < *most {
            count += 1;
        }
        Some(Scale { low, step, count })
    }

    fn y(&self, value: Decimal) -> Decimal {
        let height = Decimal::from(FLOOR - TOP);
        let share = (value - self.low).checked_div(self.step * Decimal::from(self.count)).unwrap_or_default();
        Decimal::from(FLOOR) - share * height
    }

    fn ticks(&self) -> Vec<Tick> {
        let tick = |place: u32| {
            let value = self.low + self.step * Decimal::from(place);
            let unit = if place == self.count { format!("{UNIT_SPACE}€") } else { String::new() };
            Tick { y: pixels(self.y(value)), label_y: pixels(self.y(value) - Decimal::from(4)), label: print_decimal(value, 0, 0) + &unit }
        };
        (0..=self.count).map(tick).collect()
    }

    fn note(&self) -> String {
        let axis = if self.low.is_zero() {
            String::new()
        } else {
            format!(" L’axe commence à {}{UNIT_SPACE}€.", print_decimal(self.low, 0, 0))
        };
        typeset(&format!("En euros, chaque exercice.{axis}"))
    }
}

fn percent(value: Decimal) -> String {
    format!("{}%", round(value, 3))
}

fn pixels(value: Decimal) -> String {
    round(value, 1).to_string()
}

fn words(dossier: &Dossier, plan: &Plan) -> String {
    let said = |column: &PlanColumn| {
        let year = |exercice: Exercice| {
            let amount = amount(column, exercice).map_or("à compléter".to_string(), Euros::print_whole);
            format!("{} {amount}", exercice.year())
        };
        let years: Vec<String> = column.years.iter().map(|known| year(known.exercice)).collect();
        format!("{} : {}", scenario_name(dossier, column.scenario), years.join(", "))
    };
    let columns: Vec<String> = plan.columns.iter().map(said).collect();
    typeset(&format!("Reste à charge par exercice. {}.", columns.join(" ; ")))
}
