//! The curves: the Ps and the reste à charge along the animators' time and along the costs.
//! Positions are in a frame of 360 × 240.

use super::marks::{Dot, Label, Mark, merged, placed};
use super::sentences::{OTHERS, along, cut, exactly, head, held, say, title};
use crate::money::{Euros, print_decimal, round};
use crate::present::text::typeset;
use crate::present::workbench::{letter, scenario_name};
use crate::scenario::Dossier;
use crate::scenario::decide::{Axis, Curve, Place, place};
use crate::scenario::workbench::Comparison;
use crate::situation::Id;
use rust_decimal::Decimal;

/// The frame of the lines.
const LEFT: u32 = 52;
const RIGHT: u32 = 350;
const TOP: u32 = 34;
const FLOOR: u32 = 206;
/// Widths of the names of the lines.
const WIDTH_OF_RESTE: u32 = 110;
const WIDTH_OF_PS: u32 = 20;
/// Parts of a line between two of its points.
const POINTS: u32 = 40;
/// Half the room that the words of the ceiling need.
const HALF_OF_WORDS: u32 = 90;

/// A line of the grid, or an end of the axis: where, and what it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AxisTick {
    /// Its position along its axis.
    pub at: String,
    /// Its words.
    pub label: String,
}

/// Where the ceiling begins or stops to bite, and where it is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    /// Its abscissa.
    pub at: String,
    /// Abscissa of the middle of its words.
    pub words_at: String,
    /// Its words.
    pub label: String,
}

/// A curve ready to be drawn, and its table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CurveView {
    /// What it shows.
    pub title: &'static str,
    /// What it says, in a few sentences.
    pub say: String,
    /// What does not move.
    pub held: String,
    /// Points of the line of the reste à charge.
    pub reste: String,
    /// Points of the line of the Ps.
    pub ps: String,
    /// Where the name of each line stands: the reste à charge, the Ps.
    pub names: [Label; 2],
    /// Lines of the grid.
    pub grid: Vec<AxisTick>,
    /// Ends of the axis.
    pub ends: [AxisTick; 2],
    /// Where the ceiling begins or stops to bite.
    pub kink: Option<Turn>,
    /// The columns, on the line of the reste à charge and on that of the Ps.
    pub marks: Vec<Mark>,
    /// Head of the first column of figures.
    pub head: &'static str,
    /// The table: what, ETP or costs, Ps, reste à charge.
    pub table: Vec<[String; 4]>,
}

/// How far a curve must reach so that every column stands on it.
pub fn curve_reach(comparison: &Comparison, axis: Axis) -> Decimal {
    let places = comparison.columns.iter().filter_map(|column| place(axis, &column.outcome).ok());
    places.map(|place| place.x).max().unwrap_or_default()
}

/// The drawing of a curve, the chosen column being that of `scenario`.
pub fn curve_view(
    dossier: &Dossier,
    comparison: &Comparison,
    scenario: Option<Id>,
    curve: &Curve,
) -> Option<CurveView> {
    let columns = columns(dossier, comparison, curve.axis);
    let (least, most) = (curve.places.first()?.x, curve.places.last()?.x);
    let amounts = || {
        let own = curve.places.iter().flat_map(|place| [place.reste, place.ps]);
        own.chain(columns.iter().flat_map(|column| [column.place.reste, column.place.ps]))
            .map(Euros::decimal)
    };
    let frame = Frame {
        least,
        most,
        low: amounts().min()?.min(Decimal::ZERO),
        high: amounts().max()?.max(Decimal::ONE),
    };
    let path = |of: fn(&Place) -> Euros| {
        let point = |place: &Place| {
            Some(format!("{} {}", length(frame.x(place.x)?), length(frame.y(of(place).decimal())?)))
        };
        curve
            .places
            .iter()
            .map(point)
            .collect::<Option<Vec<_>>>()
            .map(|points| format!("M{}", points.join(" L")))
    };
    let end = curve.places.last()?;
    let ends = [(end.reste, WIDTH_OF_RESTE), (end.ps, WIDTH_OF_PS)];
    let [reste_end, ps_end] = ends
        .map(|(amount, width)| frame.y(amount.decimal()).map(|y| (Decimal::from(RIGHT), y, width)));
    let dots =
        |of_ps| merged(columns.iter().filter_map(|column| frame.dot(column, scenario, of_ps)));
    let dots = dots(false).into_iter().chain(dots(true)).collect();
    let lines = frame
        .along(curve, |place| place.reste)
        .into_iter()
        .chain(frame.along(curve, |place| place.ps))
        .collect();
    let (marks, names) = placed(dots, [reste_end?, ps_end?], lines);
    Some(CurveView {
        title: title(curve.axis),
        say: typeset(&say(curve)),
        held: typeset(&format!(
            "{}{}",
            held(curve.axis),
            if columns.len() > 1 { OTHERS } else { "" }
        )),
        reste: path(|place| place.reste)?,
        ps: path(|place| place.ps)?,
        names,
        grid: frame.grid(),
        ends: [least, most].map(|x| AxisTick {
            at: frame.x(x).map(length).unwrap_or_default(),
            label: along(curve.axis, x),
        }),
        kink: curve.kink.and_then(|x| frame.kink(curve.axis, x)),
        marks,
        head: head(curve.axis),
        table: table(curve, &columns),
    })
}

struct Shown {
    scenario: Option<Id>,
    letter: &'static str,
    name: String,
    place: Place,
}

fn columns(dossier: &Dossier, comparison: &Comparison, axis: Axis) -> Vec<Shown> {
    let shown = |(index, column): (usize, &crate::scenario::workbench::Column)| {
        let place = place(axis, &column.outcome).ok()?;
        Some(Shown {
            scenario: column.scenario,
            letter: letter(index),
            name: scenario_name(dossier, column.scenario),
            place,
        })
    };
    comparison.columns.iter().enumerate().filter_map(shown).collect()
}

struct Frame {
    least: Decimal,
    most: Decimal,
    low: Decimal,
    high: Decimal,
}

impl Frame {
    fn x(&self, value: Decimal) -> Option<Decimal> {
        let share =
            value.checked_sub(self.least)?.checked_div(self.most.checked_sub(self.least)?)?;
        share.checked_mul(Decimal::from(RIGHT - LEFT))?.checked_add(Decimal::from(LEFT))
    }

    fn y(&self, value: Decimal) -> Option<Decimal> {
        let share = value.checked_sub(self.low)?.checked_div(self.high.checked_sub(self.low)?)?;
        Decimal::from(FLOOR).checked_sub(share.checked_mul(Decimal::from(FLOOR - TOP))?)
    }

    /// A column on one of the lines.
    fn dot(&self, column: &Shown, chosen: Option<Id>, of_ps: bool) -> Option<Dot> {
        let amount = if of_ps { column.place.ps } else { column.place.reste };
        let (x, y) = (self.x(column.place.x)?, self.y(amount.decimal())?);
        Some(Dot {
            x,
            y,
            letters: column.letter.to_string(),
            own: column.scenario == chosen,
            of_ps,
        })
    }

    /// Points along a line, near enough to each other to see what crosses it.
    fn along(&self, curve: &Curve, of: fn(&Place) -> Euros) -> Vec<(Decimal, Decimal)> {
        let at = |place: &Place| Some((self.x(place.x)?, self.y(of(place).decimal())?));
        let between = |(one, other): (&Place, &Place)| {
            let ((x, y), (to_x, to_y)) = (at(one)?, at(other)?);
            let part = |step: u32| Decimal::from(step) / Decimal::from(POINTS);
            Some(
                (0..=POINTS)
                    .map(move |step| (x + (to_x - x) * part(step), y + (to_y - y) * part(step))),
            )
        };
        curve.places.iter().zip(curve.places.iter().skip(1)).filter_map(between).flatten().collect()
    }

    /// Its words stand over the line, as far as the edges leave room.
    fn kink(&self, axis: Axis, value: Decimal) -> Option<Turn> {
        let x = self.x(value)?;
        let words =
            x.clamp(Decimal::from(LEFT + HALF_OF_WORDS), Decimal::from(RIGHT - HALF_OF_WORDS));
        Some(Turn {
            at: length(x),
            words_at: length(words),
            label: format!("plafond à {}", exactly(axis, value)),
        })
    }

    /// Round amounts, five lines at most.
    fn grid(&self) -> Vec<AxisTick> {
        let span = self.high.saturating_sub(self.low);
        let mut step = Decimal::ONE;
        let mut turn = [Decimal::TWO, Decimal::new(25, 1), Decimal::TWO].into_iter().cycle();
        while step.saturating_mul(Decimal::from(4)) < span {
            step = step.saturating_mul(turn.next().unwrap_or(Decimal::TEN));
        }
        let first = self.low.checked_div(step).unwrap_or_default().ceil();
        let values =
            (0..=5).map(|index| first.saturating_add(Decimal::from(index)).saturating_mul(step));
        let tick = |value: Decimal| {
            Some(AxisTick { at: length(self.y(value)?), label: print_decimal(value, 0, 0) })
        };
        values.filter(|value| *value <= self.high).filter_map(tick).collect()
    }
}

pub(super) fn length(value: Decimal) -> String {
    round(value, 1).to_string()
}

fn table(curve: &Curve, columns: &[Shown]) -> Vec<[String; 4]> {
    let exact = |x: Decimal| match curve.axis {
        Axis::Etp(_) => cut(x, 2),
        Axis::Charges => Euros::new(x).map(Euros::print).unwrap_or_default(),
    };
    let last = curve.places.len().saturating_sub(1);
    let what = |index: usize, x: Decimal| match index {
        0 => "Début".to_string(),
        index if index == last => "Fin".to_string(),
        _ if curve.kink == Some(x) => "Le plafond commence ou cesse de jouer".to_string(),
        _ => "Le contrat change la pente".to_string(),
    };
    let row =
        |what: String, place: &Place| [what, exact(place.x), place.ps.print(), place.reste.print()];
    let places =
        curve.places.iter().enumerate().map(|(index, place)| row(what(index, place.x), place));
    let shown = columns
        .iter()
        .map(|column| row(format!("{} · {}", column.letter, column.name), &column.place));
    places.chain(shown).collect()
}
