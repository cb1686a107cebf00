//! The curves: the Ps and the reste à charge along the animators' time and along the costs.
//! Positions are in a frame of 360 × 240.

use super::frame::{AxisTick, Frame, Shown, Turn};
use super::marks::{Mark, MarkLabel, merged, placed};
use super::sentences::{OTHERS, head, held, rounded, sentence, title};
use crate::money::Euros;
use crate::present::text::{scenario_name, typeset};
use crate::present::workbench::letter;
use crate::scenario::decide::{Axis, Curve, CurvePoint, curve_point};
use crate::scenario::workbench::Comparison;
use crate::scenario::{Column, Dossier};
use crate::situation::ScenarioId;
use rust_decimal::Decimal;

/// Widths of the names of the lines.
const WIDTH_OF_RESTE: u32 = 110;
const WIDTH_OF_PS: u32 = 20;

/// A curve ready to be drawn, and its table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CurveView {
    /// What it shows.
    pub title: &'static str,
    /// What it says, in a few sentences.
    pub sentence: String,
    /// What does not move.
    pub held: String,
    /// Points of the line of the reste à charge.
    pub reste: String,
    /// Points of the line of the Ps.
    pub ps: String,
    /// Where the name of each line stands: the reste à charge, the Ps.
    pub names: [MarkLabel; 2],
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
    let places =
        comparison.columns.iter().filter_map(|column| curve_point(axis, &column.outcome).ok());
    places.map(|place| place.x).max().unwrap_or_default()
}

/// The drawing of a curve, the chosen column being that of `scenario`.
pub fn curve_view(
    dossier: &Dossier,
    comparison: &Comparison,
    scenario: Option<ScenarioId>,
    curve: &Curve,
) -> Option<CurveView> {
    let columns = columns(dossier, comparison, curve.axis);
    let frame = Frame::of(curve, &columns)?;
    let (marks, names) = marks(&frame, curve, &columns, scenario)?;
    let others = if columns.len() > 1 { OTHERS } else { "" };
    Some(CurveView {
        title: title(curve.axis),
        sentence: typeset(&sentence(curve)),
        held: typeset(&format!("{}{others}", held(curve.axis))),
        reste: frame.path(curve, |place| place.reste)?,
        ps: frame.path(curve, |place| place.ps)?,
        names,
        grid: frame.grid(),
        ends: frame.ends(curve.axis),
        kink: curve.crossing.and_then(|x| frame.kink(curve.axis, x)),
        marks,
        head: head(curve.axis),
        table: table(curve, &columns),
    })
}

/// The columns on the two lines, and where the names of the lines stand beside them.
fn marks(
    frame: &Frame,
    curve: &Curve,
    columns: &[Shown],
    scenario: Option<ScenarioId>,
) -> Option<(Vec<Mark>, [MarkLabel; 2])> {
    let end = curve.points.last()?;
    let ends = [(end.reste, WIDTH_OF_RESTE), (end.ps, WIDTH_OF_PS)];
    let [reste, ps] = ends.map(|(amount, width)| frame.right_end(amount, width));
    let dots =
        |of_ps| merged(columns.iter().filter_map(|column| frame.dot(column, scenario, of_ps)));
    let dots = dots(false).into_iter().chain(dots(true)).collect();
    let lines = frame
        .along(curve, |place| place.reste)
        .into_iter()
        .chain(frame.along(curve, |place| place.ps))
        .collect();
    Some(placed(dots, [reste?, ps?], lines))
}

fn columns(dossier: &Dossier, comparison: &Comparison, axis: Axis) -> Vec<Shown> {
    let shown = |column: &Column| {
        let place = curve_point(axis, &column.outcome).ok()?;
        Some(Shown {
            scenario: column.scenario,
            letter: letter(column.letter),
            name: scenario_name(dossier, column.scenario),
            place,
        })
    };
    comparison.columns.iter().filter_map(shown).collect()
}

fn table(curve: &Curve, columns: &[Shown]) -> Vec<[String; 4]> {
    let exact = |x: Decimal| match curve.axis {
        Axis::Etp(_) => rounded(x, 2),
        Axis::Charges => Euros::new(x).map(|value| value.to_string()).unwrap_or_default(),
    };
    let last = curve.points.len().saturating_sub(1);
    let what = |index: usize, x: Decimal| match index {
        0 => "Début".to_string(),
        index if index == last => "Fin".to_string(),
        _ if curve.crossing == Some(x) => "Le plafond commence ou cesse de jouer".to_string(),
        _ => "Le contrat change la pente".to_string(),
    };
    let row = |what: String, place: &CurvePoint| {
        [what, exact(place.x), place.ps.to_string(), place.reste.to_string()]
    };
    let places =
        curve.points.iter().enumerate().map(|(index, place)| row(what(index, place.x), place));
    let shown = columns
        .iter()
        .map(|column| row(format!("{} · {}", column.letter, column.name), &column.place));
    places.chain(shown).collect()
}
