//! Where the words of the curve of the plan are written, so that none hides another, in ems down.

use rust_decimal::Decimal;

/// The least distance between two names.
const APART: Decimal = Decimal::from_parts(125, 0, 0, false, 2);
/// From a point to the foot of the amount above it.
const ABOVE: Decimal = Decimal::ONE;
/// From a point to the foot of the amount below it.
const BELOW: Decimal = Decimal::from_parts(175, 0, 0, false, 2);
/// Half of the height of a mark, and the air around it.
const MARK: Decimal = Decimal::from_parts(65, 0, 0, false, 2);
/// From the foot of an amount to its top.
const LETTERS: Decimal = Decimal::from_parts(8, 0, 0, false, 1);
/// An amount farther from its point than this would seem to be that of another one.
const FARTHEST: Decimal = Decimal::from_parts(3, 0, 0, false, 0);

/// An amount to be written above or below its point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Label {
    /// Its point.
    pub point: Decimal,
    /// On which side of it.
    pub above: bool,
}

/// Moves names that would overlap apart, from the top down, then back up where they would leave the
/// frame.
pub(super) fn part_names(wanted: &[Decimal], top: Decimal, floor: Decimal) -> Vec<Decimal> {
    let mut order: Vec<usize> = (0..wanted.len()).collect();
    order.sort_by_key(|place| wanted.get(*place));
    let mut places: Vec<Decimal> = Vec::new();
    for y in order.iter().filter_map(|place| wanted.get(*place)) {
        places.push(places.last().map_or(*y, |above| (*y).max(*above + APART)).max(top));
    }
    let mut floor = floor;
    for place in places.iter_mut().rev() {
        *place = (*place).min(floor);
        floor = *place - APART;
    }
    let mut parted = wanted.to_vec();
    for (place, y) in order.into_iter().zip(places) {
        if let Some(name) = parted.get_mut(place) {
            *name = y;
        }
    }
    parted
}

/// The foot of each amount, moved away from the points of the other lines; nothing for one that
/// finds no place near its own.
pub(super) fn part_labels(labels: &[Label], points: &[Decimal]) -> Vec<Option<Decimal>> {
    let mut placed: Vec<Decimal> = Vec::new();
    let mut found = Vec::new();
    for label in labels {
        let foot = [label.above, !label.above]
            .into_iter()
            .find_map(|above| foot(Label { above, ..*label }, points, &placed));
        placed.extend(foot);
        found.push(foot);
    }
    found
}

fn foot(label: Label, points: &[Decimal], placed: &[Decimal]) -> Option<Decimal> {
    let mut foot = if label.above { label.point - ABOVE } else { label.point + BELOW };
    // Each move passes one point at least.
    for _ in 0..=points.len() {
        let hidden =
            points.iter().find(|point| **point + MARK > foot - LETTERS && **point - MARK < foot);
        match hidden {
            Some(point) if label.above => foot = *point - ABOVE,
            Some(point) => foot = *point + BELOW,
            None => break,
        }
    }
    let near = (foot - label.point).abs() <= FARTHEST;
    let free = placed.iter().all(|other| (*other - foot).abs() >= LETTERS);
    (near && free).then_some(foot)
}

#[cfg(test)]
mod tests {
    use super::{Label, part_labels, part_names};
    use rust_decimal::Decimal;

    fn ems(tenths: &[i64]) -> Vec<Decimal> {
        tenths.iter().map(|tenths| Decimal::new(*tenths, 1)).collect()
    }

    #[test]
    fn names_stay_apart_and_within_the_frame() {
        let parted = part_names(&ems(&[240, 240, 100, 239]), Decimal::from(3), Decimal::from(24));
        assert_eq!(
            parted,
            [Decimal::new(2275, 2), Decimal::from(24), Decimal::from(10), Decimal::new(215, 1)]
        );
    }

    #[test]
    fn an_amount_passes_the_points_that_it_would_hide() {
        let below = Label { point: Decimal::from(10), above: false };
        assert_eq!(part_labels(&[below], &ems(&[100])), [Some(Decimal::new(1175, 2))]);
        // Another line lies just where it would stand: it goes below that one.
        assert_eq!(part_labels(&[below], &ems(&[100, 112])), [Some(Decimal::new(1295, 2))]);
        // Too many of them: above, where nothing lies.
        assert_eq!(part_labels(&[below], &ems(&[100, 112, 124, 136])), [Some(Decimal::from(9))]);
        // Nowhere near: it is not written, the table has it.
        assert_eq!(part_labels(&[below], &ems(&[76, 88, 100, 112, 124, 136])), [None]);
    }

    #[test]
    fn two_amounts_never_hide_one_another() {
        let labels = [
            Label { point: Decimal::from(10), above: true },
            Label { point: Decimal::new(101, 1), above: false },
        ];
        let placed = part_labels(&labels, &ems(&[100, 101]));
        assert_eq!(placed, [Some(Decimal::from(9)), Some(Decimal::new(1185, 2))]);
    }
}
