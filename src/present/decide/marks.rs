//! Where the columns stand on the curves, and where letters and names are written so that none
//! covers another.

use crate::money::round;
use rust_decimal::Decimal;

/// Height of a line of words above and below its foot.
const ASCENT: u32 = 10;
const DESCENT: u32 = 3;
/// Half the side of a mark, with the air around it.
const REACH: u32 = 6;
/// Marks nearer than this in both ways would cover each other.
const NEAR: u32 = 12;
/// Where words may stand: left, right, top, bottom.
const ROOM: [u32; 4] = [40, 362, 16, 215];

/// Words at a place: where, and by which end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarkLabel {
    /// Abscissa.
    pub x: String,
    /// Ordinate.
    pub y: String,
    /// `start`, `middle` or `end`.
    pub anchor: &'static str,
}

/// One or several columns at one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Abscissa.
    pub x: String,
    /// Ordinate.
    pub y: String,
    /// « A », or « A, C ».
    pub letters: String,
    /// Whether the chosen column is one of them.
    pub own: bool,
    /// Whether it stands on the line of the Ps; else on that of the reste à charge.
    pub of_ps: bool,
    /// Where its letters stand.
    pub label: MarkLabel,
}

/// A column at its place.
#[derive(Clone, Debug)]
pub(super) struct Dot {
    pub x: Decimal,
    pub y: Decimal,
    pub letters: String,
    pub own: bool,
    pub of_ps: bool,
}

/// An upright rectangle.
#[derive(Clone, Copy)]
struct Area {
    left: Decimal,
    right: Decimal,
    top: Decimal,
    bottom: Decimal,
}

impl Area {
    fn around(x: Decimal, y: Decimal) -> Area {
        let reach = Decimal::from(REACH);
        Area { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach }
    }

    /// What words of a width take, written at a place.
    fn of_words(spot: Spot, width: Decimal) -> Area {
        let left = match spot.anchor {
            "start" => spot.x,
            "end" => spot.x - width,
            _ => spot.x - width / Decimal::TWO,
        };
        Area {
            left,
            right: left + width,
            top: spot.y - Decimal::from(ASCENT),
            bottom: spot.y + Decimal::from(DESCENT),
        }
    }

    fn meets(&self, other: &Area) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    fn holds(&self, (x, y): (Decimal, Decimal)) -> bool {
        self.left < x && x < self.right && self.top < y && y < self.bottom
    }

    fn is_inside(&self) -> bool {
        let [left, right, top, bottom] = ROOM.map(Decimal::from);
        self.left >= left && self.right <= right && self.top >= top && self.bottom <= bottom
    }
}

/// A place for words.
#[derive(Clone, Copy)]
struct Spot {
    x: Decimal,
    y: Decimal,
    anchor: &'static str,
}

/// The places beside a mark, the best first: on its sides, above, below, then further away.
const BESIDE: [(i64, i64, &str); 14] = [
    (7, -6, "start"),
    (7, 15, "start"),
    (-7, -6, "end"),
    (-7, 15, "end"),
    (0, -10, "middle"),
    (0, 19, "middle"),
    (10, 4, "start"),
    (-10, 4, "end"),
    (7, -20, "start"),
    (7, 29, "start"),
    (-7, -20, "end"),
    (-7, 29, "end"),
    (0, -34, "middle"),
    (0, 43, "middle"),
];

/// The places of the name of a line, above its end or below.
const AT_THE_END: [(i64, i64, &str); 4] =
    [(0, -7, "end"), (0, 17, "end"), (0, -21, "end"), (0, 31, "end")];

/// The columns on one line; those that would cover each other share a mark.
pub(super) fn merged(columns: impl IntoIterator<Item = Dot>) -> Vec<Dot> {
    let near = |one: Decimal, other: Decimal| (one - other).abs() < Decimal::from(NEAR);
    let mut found: Vec<Dot> = Vec::new();
    for column in columns {
        match found.iter_mut().find(|known| near(known.x, column.x) && near(known.y, column.y)) {
            Some(known) => {
                known.letters = format!("{}, {}", known.letters, column.letters);
                if column.own {
                    (known.own, known.x, known.y) = (true, column.x, column.y);
                }
            }
            None => found.push(column),
        }
    }
    found
}

/// What words must not cover, and the lines that they had better not cross.
struct Page {
    taken: Vec<Area>,
    lines: Vec<(Decimal, Decimal)>,
}

/// What is drawn at each mark, and where the names of the lines stand; `ends` are the ends of the
/// lines with the width of their names, `lines` are points along them.
pub(super) fn placed(
    dots: Vec<Dot>,
    ends: [(Decimal, Decimal, u32); 2],
    lines: Vec<(Decimal, Decimal)>,
) -> (Vec<Mark>, [MarkLabel; 2]) {
    let mut page =
        Page { taken: dots.iter().map(|dot| Area::around(dot.x, dot.y)).collect(), lines };
    let [reste, ps] = ends;
    let mut name = |(x, y, width): (Decimal, Decimal, u32)| {
        page.label((x, y), Decimal::from(width), &AT_THE_END)
    };
    // The name of the upper line is written first: above it.
    let (reste, ps) = if reste.1 <= ps.1 {
        let reste = name(reste);
        (reste, name(ps))
    } else {
        let ps = name(ps);
        (name(reste), ps)
    };
    let mark = |dot: Dot| {
        let label = page.label((dot.x, dot.y), width(&dot.letters), &BESIDE);
        Mark {
            x: length(dot.x),
            y: length(dot.y),
            letters: dot.letters,
            own: dot.own,
            of_ps: dot.of_ps,
            label,
        }
    };
    (dots.into_iter().map(mark).collect(), [reste, ps])
}

/// How wide bold letters between commas are, at most.
fn width(letters: &str) -> Decimal {
    letters.chars().map(|letter| Decimal::from(if letter.is_alphabetic() { 10 } else { 4 })).sum()
}

impl Page {
    /// The first place where words cover nothing, or the one where they cover least; it is taken
    /// from then on.
    fn label(
        &mut self,
        (x, y): (Decimal, Decimal),
        width: Decimal,
        places: &[(i64, i64, &'static str)],
    ) -> MarkLabel {
        let spots = places.iter().map(|(dx, dy, anchor)| Spot {
            x: x + Decimal::from(*dx),
            y: y + Decimal::from(*dy),
            anchor,
        });
        let covered = |spot: &Spot| {
            let area = Area::of_words(*spot, width);
            let words = self.taken.iter().filter(|known| area.meets(known)).count();
            (
                !area.is_inside(),
                words,
                self.lines.iter().filter(|point| area.holds(**point)).count(),
            )
        };
        let spot = spots.min_by_key(covered).unwrap_or(Spot { x, y, anchor: "start" });
        self.taken.push(Area::of_words(spot, width));
        MarkLabel { x: length(spot.x), y: length(spot.y), anchor: spot.anchor }
    }
}

/// A position, as it is written in a drawing.
pub(super) fn length(value: Decimal) -> String {
    round(value, 1).to_string()
}
