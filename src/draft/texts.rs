//! Every typed text, at its address, exactly as typed.

use crate::calendar::Exercice;
use crate::law::Status;
use crate::situation::{Field, Id, Owner, Revised};

/// The texts of a dossier, in the order of their addresses. An address without a text is an empty
/// field.
///
/// A sorted list: the standard ordered map would weigh 7 kB more in the page, for a few dozen
/// texts.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Texts(Vec<(Field, String)>);

impl Texts {
    /// The longest text that a field keeps, in characters: beyond, nothing is a number or a name.
    pub const LONGEST: usize = 500;

    /// The text at an address; empty when nothing was typed.
    pub fn get(&self, field: Field) -> &str {
        self.place(field).ok().and_then(|place| self.0.get(place)).map_or("", |(_, text)| text)
    }

    /// Where an address stands, or would stand.
    fn place(&self, field: Field) -> Result<usize, usize> {
        self.0.binary_search_by(|(known, _)| known.cmp(&field))
    }

    /// Types a text at an address, cut to the longest that a field keeps.
    pub fn set(&mut self, field: Field, text: &str) {
        let place = self.place(field);
        if let Ok(place) = place {
            self.0.remove(place);
        }
        if !text.is_empty() {
            let place = place.unwrap_or_else(|place| place);
            self.0.insert(place, (field, text.chars().take(Self::LONGEST).collect()));
        }
    }

    /// Takes away the texts of what was removed.
    pub fn forget(&mut self, id: Id) {
        self.0.retain(|(field, _)| field.ids().all(|named| named != id));
    }

    /// Takes away the texts of the addresses that are not wanted.
    pub fn retain(&mut self, wanted: impl Fn(Field) -> bool) {
        self.0.retain(|(field, _)| wanted(*field));
    }

    /// Copies the texts that name one of `ids` to the fields of a copy.
    pub fn copy(&mut self, ids: &[(Id, Id)]) {
        let renewed = |id: Id| ids.iter().find(|(known, _)| *known == id).map(|(_, new)| *new);
        let copied: Vec<_> = self
            .0
            .iter()
            .filter(|(field, _)| field.ids().any(|id| renewed(id).is_some()))
            .map(|(field, text)| (field.renewed(|id| renewed(id).unwrap_or(id)), text.clone()))
            .collect();
        copied.into_iter().for_each(|(field, text)| self.set(field, &text));
    }

    /// The texts as they became: what was typed later stands in the place of what was forecast.
    pub fn as_of(&self, status: Status) -> Texts {
        let mut texts = self.clone();
        for (field, text) in &self.0 {
            // Later statuses come after earlier ones in the order of the fields.
            if let Field::Later(known, value) = field
                && *known <= status
                && !text.trim().is_empty()
            {
                texts.set(value.forecast(), text);
            }
        }
        texts
    }

    /// What was typed of a status.
    pub fn later(&self, status: Status) -> impl Iterator<Item = Revised> {
        self.0.iter().filter_map(move |(field, text)| match field {
            Field::Later(known, value) if *known == status && !text.trim().is_empty() => {
                Some(*value)
            }
            _ => None,
        })
    }

    /// The exercices for which an owner typed a ceiling, or only where it would come from, in
    /// order.
    pub fn bareme_years(&self, owner: Owner) -> impl Iterator<Item = Exercice> {
        let typed = move |year: &Exercice| {
            [Field::PrixPlafond(owner, *year), Field::PlafondOrigin(owner, *year)]
                .map(|field| self.get(field))
                != ["", ""]
        };
        Exercice::all().filter(typed)
    }

    /// The exercices for which an owner typed a ceiling, in order.
    pub fn local_years(&self, owner: Owner) -> impl Iterator<Item = Exercice> {
        self.0.iter().filter_map(move |(field, _)| match field {
            Field::PrixPlafond(known, exercice) if *known == owner => Some(*exercice),
            _ => None,
        })
    }

    /// Whether a cost or an income was typed.
    pub fn has_amounts(&self) -> bool {
        self.0.iter().any(|(field, _)| {
            matches!(field, Field::Line(_) | Field::CostAmount(..) | Field::IncomeAmount(_))
        })
    }
}
