//! The comparison itself: what it lets pass, and that it sees each kind of difference.

use crate::support::year;
use crate::walk::figure::{Grain, Key, Name, When, amount_after, read};
use crate::walk::ledger::Ledger;
use crate::walk::places::everywhere;
use simulateur_rpe::law::Status;
use simulateur_rpe::outcome::Row;
use simulateur_rpe::scenario::workbench::example;

fn key(name: Name, column: usize) -> Key {
    Key { name, column, when: When::Year(year(2026)), status: Status::Previsionnel }
}

/// Texts of one figure, each in a place of its own: how many faults.
fn faults(name: Name, texts: &[&'static str]) -> usize {
    let mut ledger = Ledger::default();
    for text in texts {
        ledger.text(text, key(name, 0), &text.replace('_', "\u{202f}").replace(' ', "\u{a0}"));
    }
    ledger.faults().len()
}

#[test]
fn the_same_amount_passes_and_any_other_does_not() {
    let ps = Name::Row(Row::Ps);
    for same in [["24_976,98 €", "24_977 €"], ["24_976,98 €", "24_976 €"]] {
        assert_eq!(faults(ps, &same), 0, "{same:?}");
    }
    for different in [
        ["24_976,98 €", "24_976,99 €"],
        ["24_976,98 €", "24_978 €"],
        ["24_976 €", "24_977 €"],
        ["24_976,98 €", "\u{2212}24_976,98 €"],
        ["24_976,98 €", "24976,98 €"],
    ] {
        assert_eq!(faults(ps, &different), 1, "{different:?}");
    }
    // What is no part of a total is rounded, never cut.
    assert_eq!(faults(Name::Charges, &["24_976,98 €", "24_977 €"]), 0);
    assert_eq!(faults(Name::Charges, &["24_976,98 €", "24_976 €"]), 1);
}

#[test]
fn what_is_to_be_completed_is_so_everywhere() {
    let mut ledger = Ledger::default();
    ledger.text("one", key(Name::Row(Row::Ps), 0), "à compléter");
    assert_eq!(ledger.faults(), Vec::<String>::new());
    ledger.text("other", key(Name::Row(Row::Ps), 0), "0\u{a0}€");
    assert_eq!(ledger.faults().len(), 1);
}

#[test]
fn a_difference_in_whole_euros_is_that_of_what_is_shown() {
    let mut ledger = Ledger::default();
    ledger.text("table", key(Name::Row(Row::Ps), 0), "10\u{a0}€");
    ledger.text("table", key(Name::Row(Row::Ps), 1), "13\u{a0}€");
    ledger.ecart("table", key(Name::Ecart(Row::Ps), 1), "+3\u{a0}€", Grain::Whole);
    assert_eq!(ledger.faults(), Vec::<String>::new());
    ledger.text("table", key(Name::Row(Row::Ps), 2), "12\u{a0}€");
    ledger.ecart("table", key(Name::Ecart(Row::Ps), 2), "=", Grain::Whole);
    assert_eq!(ledger.faults().len(), 1);
}

#[test]
fn a_figure_of_the_example_that_is_off_by_a_cent_is_seen_in_each_place() {
    let sound = everywhere(&example());
    assert_eq!(sound.faults(), Vec::<String>::new());
    let places = sound.places();
    assert!(places.len() >= 30, "{places:?}");
    for place in places {
        assert_ne!(sound.off_by_a_cent(place).faults(), Vec::<String>::new(), "{place}");
    }
}

#[test]
fn texts_are_read_as_the_page_prints_them() {
    assert!(read("1\u{202f}234,50\u{a0}€").is_some());
    for wrong in
        ["1234,50\u{a0}€", "1\u{a0}234,50\u{a0}€", "1\u{202f}234,5\u{a0}€", "", "€", "12 €"]
    {
        assert_eq!(read(wrong), None, "{wrong:?}");
    }
    assert_eq!(amount_after("dont **12,50\u{a0}€** de Ps", "dont "), Some("12,50\u{a0}€"));
    assert_eq!(amount_after("dont 12 séances", "dont "), None);
}
