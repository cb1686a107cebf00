//! Every typed text, at its address, exactly as typed, with what it means.

use super::{Entry, EntryError, ParseError, Value};
use crate::calendar::{Exercice, Month, ParseDateError, Period};
use crate::law::Status;
use crate::money::{Months, Rate};
use crate::situation::{Field, Id, Kind, Owner, PostId, Revised};

/// A text at its address. What it means follows from the text: it is read once, when it is typed.
#[derive(Clone, Debug)]
struct Typed {
    field: Field,
    text: String,
    kind: Kind,
    parsed: Result<Value, EntryError>,
    /// Whether the person was asked about it, and did not answer.
    asked: bool,
}

/// Two texts are the same when they say the same, and are as sure.
impl PartialEq for Typed {
    fn eq(&self, other: &Typed) -> bool {
        self.field == other.field && self.text == other.text && self.asked == other.asked
    }
}

impl Eq for Typed {}

/// The texts of a dossier, in the order of their addresses. An address without a text is an empty
/// field.
///
/// A sorted list: the standard ordered map would weigh 7 kB more in the page, for a few dozen
/// texts.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Texts(Vec<Typed>);

impl Texts {
    /// The longest text that a field keeps, in characters: beyond, nothing is a number or a name.
    pub const LONGEST: usize = 500;

    /// The text at an address; empty when nothing was typed.
    pub fn get(&self, field: Field) -> &str {
        self.typed(field).map_or("", |typed| &typed.text)
    }

    /// The text at an address, with what it means.
    pub fn entry(&self, field: Field) -> Entry<'_> {
        self.entry_as(field, field.kind())
    }

    /// The same, of the amount of a lever, whose kind (€ or %) the lever decides. An end that
    /// comes before its start means nothing, nor does a post that lasts beyond the year.
    pub fn entry_as(&self, field: Field, kind: Kind) -> Entry<'_> {
        let entry = match self.typed(field) {
            Some(typed) if typed.kind == kind => {
                Entry { text: &typed.text, kind, parsed: typed.parsed }
            }
            Some(typed) => Entry::of(kind, &typed.text),
            None => Entry { text: "", kind, parsed: kind.of_nothing() },
        };
        if let Field::LeverEnd(lever) = field {
            let from = self.value(Field::LeverStart(lever));
            if (Period { from, until: entry.value() }).is_backwards() {
                let why = ParseDateError::BeforeStart.into();
                return Entry { parsed: Err(EntryError { kind, why }), ..entry };
            }
        }
        if let Field::PostFirstMonth(post) = field
            && entry.value().is_some_and(|first| self.goes_beyond_year(post, first))
        {
            let why = ParseDateError::BeyondYear.into();
            return Entry { parsed: Err(EntryError { kind, why }), ..entry };
        }
        if self.is_asked(field)
            && let Some(doubt) = self.doubt(field)
        {
            let why = ParseError::Doubt(doubt);
            return Entry { parsed: Err(EntryError { kind, why }), ..entry };
        }
        entry
    }

    /// Whether the months of a post, from a first one on, do not all stand in the year.
    fn goes_beyond_year(&self, post: PostId, first: Month) -> bool {
        let months = self.value::<Months>(Field::PostMonths(post));
        months.is_some_and(|months| months > first.months_from())
    }

    fn typed(&self, field: Field) -> Option<&Typed> {
        self.place(field).ok().and_then(|place| self.0.get(place))
    }

    /// Where an address stands, or would stand.
    fn place(&self, field: Field) -> Result<usize, usize> {
        self.0.binary_search_by(|known| known.field.cmp(&field))
    }

    /// Types a text at an address, cut to the longest that a field keeps.
    pub fn set(&mut self, field: Field, text: &str) {
        self.set_as(field, field.kind(), text);
    }

    /// The same, of the amount of a lever, whose kind (€ or %) the lever decides.
    pub fn set_as(&mut self, field: Field, kind: Kind, text: &str) {
        let text: String = text.chars().take(Self::LONGEST).collect();
        let parsed = if text.is_empty() { kind.of_nothing() } else { kind.parse(&text) };
        self.put(Typed { field, text, kind, parsed, asked: false });
    }

    /// What a text means, whatever is asked about it; with what it was read as.
    pub(super) fn read(&self, field: Field) -> Option<(Kind, Value)> {
        let typed = self.typed(field)?;
        Some((typed.kind, typed.parsed.ok()?))
    }

    /// Whether the person was asked about a text, and did not answer.
    pub(super) fn is_asked(&self, field: Field) -> bool {
        self.typed(field).is_some_and(|typed| typed.asked)
    }

    /// Says whether a text waits for an answer.
    pub fn mark(&mut self, field: Field, asked: bool) {
        let place = self.place(field).ok();
        if let Some(typed) = place.and_then(|place| self.0.get_mut(place)) {
            typed.asked = asked;
        }
    }

    /// The fields about which the person was asked.
    pub fn asked(&self) -> Vec<Field> {
        self.0.iter().filter(|typed| typed.asked).map(|typed| typed.field).collect()
    }

    /// The readable percentages of the calendar of payments.
    pub(super) fn rates_of_dues(&self) -> impl Iterator<Item = Rate> {
        let dues = self.0.iter().filter(|typed| matches!(typed.field, Field::DueRate(_)));
        dues.filter_map(|typed| Rate::try_from(typed.parsed.ok()?).ok())
    }

    /// Reads a text again when what its field accepts changed.
    pub fn set_kind(&mut self, field: Field, kind: Kind) {
        if let Some(typed) = self.typed(field).filter(|typed| typed.kind != kind) {
            let (text, asked) = (typed.text.clone(), typed.asked);
            self.set_as(field, kind, &text);
            self.mark(field, asked);
        }
    }

    fn put(&mut self, typed: Typed) {
        let place = self.place(typed.field);
        if let Ok(place) = place {
            self.0.remove(place);
        }
        if !typed.text.is_empty() {
            let place = place.unwrap_or_else(|place| place);
            self.0.insert(place, typed);
        }
    }

    /// Takes away the texts of what was removed.
    pub fn forget(&mut self, id: impl Into<Id>) {
        let id = id.into();
        self.0.retain(|typed| !typed.field.names(id));
    }

    /// Takes away the texts of the addresses that are not wanted.
    pub fn retain(&mut self, wanted: impl Fn(Field) -> bool) {
        self.0.retain(|typed| wanted(typed.field));
    }

    /// Copies the texts that name one of `ids` to the fields of a copy.
    pub fn copy(&mut self, ids: &[(Id, Id)]) {
        let renewed =
            |id: Id| ids.iter().find(|(known, _)| *known == id).map_or(id, |(_, new)| *new);
        let copy = |typed: &Typed| {
            let field = typed.field.renewed(&renewed);
            (field != typed.field).then(|| Typed { field, ..typed.clone() })
        };
        let copied: Vec<Typed> = self.0.iter().filter_map(copy).collect();
        copied.into_iter().for_each(|typed| self.put(typed));
    }

    /// The texts as they became: what was typed later stands in the place of what was forecast.
    pub fn as_of(&self, status: Status) -> Texts {
        let mut texts = self.clone();
        // Later statuses come after earlier ones in the order of the fields, and within one what
        // was spent after a yearly cost.
        for (known, value, typed) in self.typed_later() {
            if known > status {
                continue;
            }
            if let Revised::PostCost(id) | Revised::PostMonths(id) = value {
                texts.set(Field::PostSpent(id), "");
            }
            if let Revised::PostMonths(id) = value {
                texts.set(Field::PostPresence(id), "");
            }
            texts.put(Typed { field: value.forecast(), ..typed.clone() });
        }
        texts
    }

    /// What was typed of a status.
    pub fn later(&self, status: Status) -> impl Iterator<Item = Revised> {
        let of_it =
            move |(known, value, _): (Status, Revised, &Typed)| (known == status).then_some(value);
        self.typed_later().filter_map(of_it)
    }

    /// The field in which a value of the forecast was typed last, up to a status.
    pub fn typed_last(&self, forecast: Field, status: Status) -> Field {
        let later = self
            .typed_later()
            .filter(|(known, value, _)| *known <= status && value.forecast() == forecast);
        later.last().map_or(forecast, |(_, _, typed)| typed.field)
    }

    fn typed_later(&self) -> impl Iterator<Item = (Status, Revised, &Typed)> {
        self.0.iter().filter(|typed| !typed.text.trim().is_empty()).filter_map(|typed| {
            if let Field::Later(status, value) = typed.field {
                Some((status, value, typed))
            } else {
                None
            }
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
        self.0.iter().filter_map(move |typed| {
            if let Field::PrixPlafond(known, exercice) = typed.field
                && known == owner
            {
                Some(exercice)
            } else {
                None
            }
        })
    }

    /// Every address at which something is typed, in their order.
    pub fn fields(&self) -> impl Iterator<Item = Field> {
        self.0.iter().map(|typed| typed.field)
    }

    /// Whether something is typed at an address of these.
    pub fn any(&self, wanted: impl Fn(Field) -> bool) -> bool {
        self.0.iter().any(|typed| wanted(typed.field) && !typed.text.trim().is_empty())
    }

    /// Whether a cost or an income of the base was typed.
    pub fn has_amounts(&self) -> bool {
        self.0.iter().any(|typed| {
            matches!(
                typed.field,
                Field::Line(_)
                    | Field::ToAllocate
                    | Field::CostAmount(Owner::Base, _)
                    | Field::IncomeAmount(_)
            )
        })
    }
}
