//! `baremes.json`: the values of a Caf, each with its exercice and its origin.

use super::config::schema;
use super::entries::{Entries, Faults, code, words};
use super::{Expected, Flaw};
use crate::calendar::Exercice;
use crate::law::PRIX_PLAFOND;
use crate::money::Euros;
use crate::scenario::{Given, GivenPlafond};
use serde_json::value::RawValue;

/// What may be given: what a user may type for an exercice.
const VALUES: [&str; 1] = ["prix_plafond"];

pub(super) fn read(json: &RawValue, given: &mut Given, faults: &mut Faults) {
    let Some(mut entries) = Entries::open(json, "", faults) else { return };
    schema(&mut entries, faults);
    for value in entries.objects("valeurs", faults) {
        let Some(plafond) = plafond(value, given, faults) else { continue };
        let place = given.plafonds.partition_point(|known| known.exercice < plafond.exercice);
        given.plafonds.insert(place, plafond);
    }
    entries.close(faults);
}

fn plafond(mut entries: Entries, given: &Given, faults: &mut Faults) -> Option<GivenPlafond> {
    let known = entries.need("valeur", faults, Expected::OneOf(&VALUES), code(&VALUES, &[()]));
    let exercice =
        entries.need("exercice", faults, Expected::Year, |text| Exercice::new(text.parse().ok()?));
    let amount = entries.need("montant", faults, Expected::Amount, amount);
    let origin = entries.need("origine", faults, Expected::Words, words);
    let flaw = match exercice {
        Some(year) if PRIX_PLAFOND.at(year).is_ok() => Some(Flaw::Published),
        Some(year) if given.plafond(year).is_some() => Some(Flaw::Twice),
        _ => None,
    };
    let free = flaw.is_none();
    flaw.into_iter().for_each(|flaw| entries.refuse(faults, flaw));
    entries.close(faults);
    known.filter(|()| free)?;
    Some(GivenPlafond { exercice: exercice?, prix_plafond: amount?, origin: origin? })
}

/// Euros above zero, to the cent.
fn amount(text: &str) -> Option<Euros> {
    let amount = text.parse::<Euros>().ok()?;
    (!amount.is_negative() && !amount.is_zero() && amount.to_cent() == amount).then_some(amount)
}
