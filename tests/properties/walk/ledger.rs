//! Every amount of a dossier, by figure, and where two places disagree.
//!
//! What is compared: two places that print cents, or two that print whole euros, print the same
//! number. Between one that prints whole euros and one that prints cents: a figure that is no part
//! of a shown total is rounded half away from zero; a part of one may have taken the euro that
//! rounding the others leaves, so it is the whole euro just below or just above, and its écart
//! that of two such parts; the margin is the difference of the ceiling and of the costs that are
//! shown. An écart in whole euros is the difference of the figures that are shown
//! in whole euros. « À compléter » in one place is « à compléter » in every place.

use crate::walk::figure::{Grain, Key, Name, Printed, When, read, read_ecart, read_short, rounded};
use rust_decimal::Decimal;
use simulateur_rpe::outcome::Row;
use std::collections::{BTreeMap, BTreeSet};

/// Where an amount stands.
pub type Place = &'static str;

/// What is found of one dossier.
#[derive(Debug, Default)]
pub struct Ledger {
    found: BTreeMap<Key, Vec<(Place, Printed)>>,
    unreadable: Vec<String>,
}

/// How many amounts two places have printed of the same figures.
pub type Pairs = BTreeMap<(Place, Place), usize>;

impl Ledger {
    pub fn put(&mut self, place: Place, key: Key, printed: Printed) {
        let found = self.found.entry(key).or_default();
        if !found.contains(&(place, printed)) {
            found.push((place, printed));
        }
    }

    fn put_read(&mut self, place: Place, key: Key, text: &str, printed: Option<Printed>) {
        match printed {
            Some(printed) => self.put(place, key, printed),
            None => self.unreadable.push(format!("{place}, {key:?}: « {text} » is no amount")),
        }
    }

    /// Takes over what another one found, under the name of one place.
    pub fn take(&mut self, other: Ledger, place: Place) {
        self.unreadable.extend(other.unreadable);
        for (key, found) in other.found {
            found.into_iter().for_each(|(_, printed)| self.put(place, key, printed));
        }
    }

    /// Takes over what another one found of a figure, as another figure.
    pub fn take_as(&mut self, other: &Ledger, key: Key, named: Key) {
        let found = other.found.get(&key).into_iter().flatten();
        found.for_each(|(place, printed)| self.put(place, named, *printed));
    }

    /// Every place where something was found.
    pub fn places(&self) -> BTreeSet<Place> {
        self.found.values().flatten().map(|(place, _)| *place).collect()
    }

    /// The same, with each amount of a place wrong by a cent, or by two euros where it has none.
    pub fn off_by_a_cent(&self, place: Place) -> Ledger {
        let mut ledger = Ledger::default();
        for (key, found) in &self.found {
            for (known, printed) in found {
                let wrong = match printed {
                    Printed::Amount(value, grain) if *known == place => {
                        let by =
                            if *grain == Grain::Whole { Decimal::TWO } else { Decimal::new(1, 2) };
                        Printed::Amount(*value + by, *grain)
                    }
                    Printed::Amount(..) | Printed::Todo => *printed,
                };
                ledger.put(known, *key, wrong);
            }
        }
        ledger
    }

    /// A text as a table prints it.
    pub fn text(&mut self, place: Place, key: Key, text: &str) {
        self.put_read(place, key, text, read(text));
    }

    /// A text as a sentence prints it.
    pub fn short(&mut self, place: Place, key: Key, text: &str) {
        self.put_read(place, key, text, read_short(text));
    }

    pub fn ecart(&mut self, place: Place, key: Key, text: &str, grain: Grain) {
        self.put_read(place, key, text, read_ecart(text, grain));
    }

    /// Where places disagree, in words.
    pub fn faults(&self) -> Vec<String> {
        let mut faults = self.unreadable.clone();
        for (key, found) in &self.found {
            for (index, one) in found.iter().enumerate() {
                for other in &found[index + 1..] {
                    if !agree(key.name, key.when, one.1, other.1) {
                        faults.push(format!(
                            "{key:?}: {} prints {:?}, {} prints {:?}",
                            one.0, one.1, other.0, other.1
                        ));
                    }
                }
            }
            faults.extend(self.broken_difference(key));
        }
        faults
    }

    fn whole(&self, key: Key) -> Option<Decimal> {
        self.found.get(&key)?.iter().find_map(|(_, printed)| match printed {
            Printed::Amount(value, Grain::Whole) => Some(*value),
            Printed::Amount(..) | Printed::Todo => None,
        })
    }

    /// An écart in whole euros that is not the difference of the two figures in whole euros.
    fn broken_difference(&self, key: &Key) -> Option<String> {
        let name = match key.name {
            Name::Ecart(row) => Name::Row(row),
            Name::EcartCharges => Name::Charges,
            Name::Row(Row::Marge) => return self.broken_room(key),
            Name::Row(_)
            | Name::Charges
            | Name::Plafond
            | Name::Assiette
            | Name::PrixPlafond
            | Name::Salaires
            | Name::FullYear(_)
            | Name::EcartReel(_) => return None,
        };
        let ecart = self.whole(*key)?;
        let own = self.whole(Key { name, ..*key })?;
        let base = self.whole(Key { name, column: 0, ..*key })?;
        (own - base != ecart)
            .then(|| format!("{key:?}: {own} less {base} is not {ecart}, in whole euros"))
    }

    /// A margin in whole euros that is not the ceiling less the costs, in whole euros.
    fn broken_room(&self, key: &Key) -> Option<String> {
        let of = |name| self.whole(Key { name, ..*key });
        let room = of(Name::Row(Row::Marge))?;
        let (ceiling, costs) = (of(Name::Plafond)?, of(Name::Row(Row::PrixDeRevient))?);
        (ceiling - costs != room).then(|| format!("{key:?}: {ceiling} less {costs} is not {room}"))
    }

    /// Adds what was compared here.
    pub fn count(&self, pairs: &mut Pairs) {
        for found in self.found.values() {
            for (index, (one, _)) in found.iter().enumerate() {
                for (other, _) in found[index + 1..].iter().filter(|(other, _)| other != one) {
                    *pairs.entry((one.min(other), one.max(other))).or_default() += 1;
                }
            }
        }
    }
}

fn agree(name: Name, when: When, one: Printed, other: Printed) -> bool {
    match (one, other) {
        (Printed::Todo, Printed::Todo) => true,
        (Printed::Todo, Printed::Amount(..)) | (Printed::Amount(..), Printed::Todo) => false,
        (Printed::Amount(one, grain), Printed::Amount(other, also)) if grain == also => {
            one == other
        }
        (Printed::Amount(whole, Grain::Whole), Printed::Amount(exact, Grain::Cents))
        | (Printed::Amount(exact, Grain::Cents), Printed::Amount(whole, Grain::Whole)) => {
            rounds(name, when, exact, whole)
        }
        (Printed::Amount(..), Printed::Amount(..)) => false,
    }
}

fn rounds(name: Name, when: When, exact: Decimal, whole: Decimal) -> bool {
    let far = (whole - exact).abs();
    match name {
        Name::Row(_) if when == When::Plan => whole == rounded(exact, 0),
        Name::Row(Row::Marge) => far < Decimal::TWO,
        Name::Row(_) => far < Decimal::ONE,
        Name::Charges | Name::Plafond | Name::Assiette | Name::PrixPlafond | Name::Salaires => {
            whole == rounded(exact, 0)
        }
        Name::Ecart(_) | Name::EcartCharges | Name::FullYear(_) | Name::EcartReel(_) => {
            far < Decimal::TWO
        }
    }
}
