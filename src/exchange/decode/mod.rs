//! From the wire to the domain: every code and every bound is checked, nothing is dropped in
//! silence.

mod base;
mod scenarios;

use super::error::{DecodeError, invalid};
use super::object::{Slot, need};
use super::{v1, v2};
use crate::calendar::Exercice;
use crate::draft::{Texts, unmarked};
use crate::law::{Account, Datum};
use crate::scenario::Dossier;
use crate::situation::Field;

/// `version`: that of the format in which the data are.
pub(super) fn dossier(wire: v2::Dossier, version: u32) -> Result<Dossier, DecodeError> {
    let mut wire = wire;
    if version == v1::VERSION {
        v1::migrate(&mut wire)?;
    }
    let year = need("exercice", wire.exercice)?;
    let exercice = Exercice::new(year).ok_or_else(|| invalid("exercice", year))?;
    let mut reader = Reader { dossier: Dossier::empty(exercice) };
    let (scenarios, trash) = (wire.scenarios.take(), wire.corbeille.take());
    reader.base(wire)?;
    reader.trash(trash)?;
    reader.scenarios(scenarios)?;
    reader.dossier.reread_lever_amounts();
    if version == v1::VERSION {
        v1::settle(&mut reader.dossier);
    }
    Ok(reader.dossier)
}

/// The dossier that is being read.
struct Reader {
    dossier: Dossier,
}

impl Reader {
    fn id<I: From<u32>>(&mut self) -> I {
        let id = I::from(self.dossier.next);
        self.dossier.next = self.dossier.next.saturating_add(1);
        id
    }

    /// Keeps a text whole, or refuses the dossier: cutting it would lose what a person typed.
    fn text(&mut self, field: Field, kept: &str) -> Result<(), DecodeError> {
        let (text, asked) = unmarked(field, kept);
        if text.len() > Texts::LONGEST && text.chars().count() > Texts::LONGEST {
            return Err(invalid("texte", "trop long"));
        }
        self.dossier.texts.set(field, text);
        self.dossier.texts.mark(field, asked);
        Ok(())
    }

    /// Keeps the texts that are there.
    fn texts(&mut self, slots: Vec<Slot<'_>>) -> Result<(), DecodeError> {
        for slot in slots {
            if let Some(text) = slot.text.take() {
                self.text(slot.field, &text.0)?;
            }
        }
        Ok(())
    }

    /// The other exercice than that of the dossier that a key says.
    fn other_year(&self, year: &str) -> Result<Exercice, DecodeError> {
        let present = self.dossier.base.exercice;
        year.parse()
            .ok()
            .and_then(Exercice::new)
            .filter(|known| *known != present && known.year().to_string() == year)
            .ok_or_else(|| invalid("autres_annees", year))
    }
}

/// The account of a code, under this key.
fn account(key: &str, code: &str) -> Result<Account, DecodeError> {
    Account::from_code(code).ok_or_else(|| invalid(key, code))
}

/// The datum of a code.
fn datum(code: &str) -> Result<Datum, DecodeError> {
    Datum::from_code(code).ok_or_else(|| invalid("donnees", code))
}
