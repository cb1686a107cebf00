//! The curves with as many scenarios as there may be: every column stands on both lines, and no
//! words cover anything.

use crate::support::{Doing, Relais, pull};
use rust_decimal::Decimal;
use simulateur_rpe::law::Account;
use simulateur_rpe::present::decide::{CurveView, MarkLabel, curve_reach, curve_view};
use simulateur_rpe::scenario::decide::{Axis, Pay, curve};
use simulateur_rpe::scenario::workbench::example;
use simulateur_rpe::scenario::{
    ChargesChange, ChargesScope, Dossier, LeverKind, MOST_SCENARIOS, Quick,
};
use simulateur_rpe::situation::{Field, PostId};

/// The example with six scenarios, each of so much more costs than the one before, every other one
/// with half a post.
fn six(step: i64) -> Dossier {
    let mut dossier = example();
    dossier.scenarios.clear();
    for place in 0..MOST_SCENARIOS {
        let quick = if place % 2 == 0 { Quick::Blank } else { Quick::DemiPoste };
        dossier = dossier.pressing(quick, "Et si");
        let kind = LeverKind::Charges {
            scope: ChargesScope::Line(Account::Achats),
            change: ChargesChange::Add,
        };
        let (next, lever) = pull(dossier, place, kind);
        dossier = next.typing(
            Field::LeverAmount(lever),
            &(step * (i64::try_from(place).unwrap() + 1)).to_string(),
        );
    }
    dossier
}

fn drawn(dossier: &Dossier, axis: Axis) -> CurveView {
    let comparison = dossier.compare();
    let curve = curve(&dossier.base_situation(), axis, curve_reach(&comparison, axis)).unwrap();
    curve_view(dossier, &comparison, None, &curve).unwrap()
}

fn number(text: &str) -> Decimal {
    text.parse().unwrap()
}

/// Left, right, top, bottom of words of twelve units: letters of ten at most when they are bold
/// capitals.
fn words(label: &MarkLabel, text: &str, each: i64) -> [Decimal; 4] {
    let width: Decimal = text
        .chars()
        .map(|letter| Decimal::from(if letter.is_alphabetic() { each } else { 4 }))
        .sum();
    let (x, y) = (number(&label.x), number(&label.y));
    let left = match label.anchor {
        "start" => x,
        "end" => x - width,
        _ => x - width / Decimal::TWO,
    };
    [left, left + width, y - Decimal::from(9), y + Decimal::TWO]
}

fn meet(one: [Decimal; 4], other: [Decimal; 4]) -> bool {
    one[0] < other[1] && other[0] < one[1] && one[2] < other[3] && other[2] < one[3]
}

/// Every pair of words that meet, and all words on a mark or out of the frame.
fn overlaps(view: &CurveView) -> Vec<String> {
    let names = [("reste à charge", 7), ("Ps", 9)];
    let mut all: Vec<(String, [Decimal; 4])> = view
        .names
        .iter()
        .zip(names)
        .map(|(label, (text, each))| (text.to_string(), words(label, text, each)))
        .collect();
    all.extend(
        view.marks.iter().map(|mark| (mark.letters.clone(), words(&mark.label, &mark.letters, 10))),
    );
    let marks = view.marks.iter().map(|mark| {
        let (x, y, half) = (number(&mark.x), number(&mark.y), Decimal::from(5));
        [x - half, x + half, y - half, y + half]
    });
    let marks: Vec<[Decimal; 4]> = marks.collect();
    let mut found = Vec::new();
    for (place, (text, area)) in all.iter().enumerate() {
        found.extend(
            all.iter()
                .skip(place + 1)
                .filter(|(_, other)| meet(*area, *other))
                .map(|(other, _)| format!("{text} / {other}")),
        );
        found.extend(
            marks
                .iter()
                .filter(|mark| meet(*area, **mark))
                .map(|mark| format!("{text} sur {mark:?}")),
        );
        if area[0] < Decimal::from(40)
            || area[1] > Decimal::from(362)
            || area[2] < Decimal::from(16)
            || area[3] > Decimal::from(216)
        {
            found.push(format!("{text} hors du cadre : {area:?}"));
        }
    }
    found
}

#[test]
fn seven_columns_are_all_named_and_no_words_cover_anything() {
    for step in [0, 1, 250, 1_000, 3_000, 5_000, 8_000, 15_000, 40_000] {
        let dossier = six(step);
        for axis in [Axis::Charges, Axis::Etp(Pay::Current), Axis::Etp(Pay::Constant)] {
            let view = drawn(&dossier, axis);
            let mut letters: Vec<&str> =
                view.marks.iter().flat_map(|mark| mark.letters.split(", ")).collect();
            letters.sort_unstable();
            assert_eq!(
                letters,
                ["A", "A", "B", "B", "C", "C", "D", "D", "E", "E", "F", "F", "G", "G"],
                "each on both lines"
            );
            assert_eq!(overlaps(&view), Vec::<String>::new(), "{axis:?}, {step} € apart");
        }
    }
}

#[test]
fn the_ceiling_is_said_to_the_cent_and_its_words_stay_in_the_frame() {
    let cents = example().typing(Field::PostEtp(PostId(1)), "0,9");
    let view = drawn(&cents, Axis::Charges);
    let turn = view.kink.unwrap();
    // 0,9 × 58 086 €.
    assert!(
        turn.label.replace(['\u{a0}', '\u{202f}'], " ").ends_with("52 277,40 €"),
        "{}",
        turn.label
    );
    let etp = drawn(&example(), Axis::Etp(Pay::Current)).kink.unwrap();
    assert!(etp.label.ends_with("1,834 ETP"), "rounded, not cut: {}", etp.label);
    for turn in [turn, etp] {
        assert!((Decimal::from(142)..=Decimal::from(260)).contains(&number(&turn.words_at)));
    }
}

#[test]
fn the_sentence_is_right_on_both_sides_of_the_ceiling_and_on_it() {
    let sentence = |costs: &str, axis| {
        let relais = Relais::of(2017).animateur("1", costs);
        drawn(&relais.0, axis).sentence.replace(['\u{a0}', '\u{202f}'], " ")
    };
    for (costs, end) in [
        ("58 085,99", "vous êtes en dessous, la Caf paie sa part d’un euro de plus."),
        ("58 086", "vous y êtes exactement."),
        ("58 086,01", "à votre charge : c’est votre cas."),
    ] {
        let said = sentence(costs, Axis::Charges);
        assert!(said.ends_with(end), "{costs}: {said}");
    }
    // 72 051 € need 1,2404… ETP: with as few decimals as keep it above the ETP of the relais.
    let needs = |etp: &str| {
        let relais = Relais::of(2017).animateur(etp, "72 051");
        drawn(&relais.0, Axis::Etp(Pay::Constant)).sentence
    };
    assert!(needs("1").contains("Sous **1,24 ETP**, vos dépenses dépassent"), "{}", needs("1"));
    assert!(needs("1,24").contains("Sous **1,2404 ETP**"), "{}", needs("1,24"));
    assert!(sentence("58 086", Axis::Etp(Pay::Constant)).contains("vous y êtes exactement"));
}
