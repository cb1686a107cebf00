//! What the objects of the wire are made of: keys that may all be absent, typed texts, lists with
//! their bound, maps by code. `serde` derives how they are read; `wire` says how they are written.

use super::error::{DecodeError, invalid, malformed};
use super::wire::{Entries, ToWire, Wire};
use crate::draft::Texts;
use crate::situation::Field;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};
use std::fmt;
use std::marker::PhantomData;

/// Most entries of a map: each key is looked for among those before it.
const MOST_ENTRIES: usize = 1_000;

/// Declares objects of the wire, in the order in which their keys are written.
///
/// Every key may be absent, and `null` says the same; what is absent is not written. An unknown
/// key, a key said twice and an array in the place of an object are refused. A key that holds what
/// was typed in a field says which field: `nom: Text = Field::PostName(id)`, after the arguments
/// that it needs.
macro_rules! objects {
    ($($(#[$note:meta])* $name:ident $(($($argument:ident: $argument_type:ty),*))? {
        $($(#[$attribute:meta])* $key:ident: $type:ty $(= $field:expr)?,)*
    })*) => {$(
        #[derive(Debug, Default, serde::Deserialize)]
        #[cfg_attr(test, derive(schemars::JsonSchema))]
        $(#[$note])*
        // « remote » gives the derived function to the impl below.
        #[serde(default, deny_unknown_fields, remote = "Self")]
        pub struct $name {
            $(
                $(#[$attribute])*
                // The schema then says no value of a key that is absent.
                #[cfg_attr(test, serde(skip_serializing_if = "Option::is_none"))]
                pub $key: Option<$type>,
            )*
        }

        impl $crate::exchange::wire::ToWire for $name {
            #[inline(never)]
            fn wire(&self) -> $crate::exchange::wire::Wire<'_> {
                let mut entries = $crate::exchange::wire::Entries::default();
                $(entries.put(stringify!($key).trim_start_matches("r#"), &self.$key);)*
                $crate::exchange::wire::Wire::Entries(entries)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                from.deserialize_map($crate::exchange::object::Whole::<$name>::default())
            }
        }

        impl $crate::exchange::object::Object for $name {
            fn of_entries<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                $name::deserialize(from)
            }

            fn keys(&self) -> Vec<&'static str> {
                let mut keys = Vec::new();
                $(if self.$key.is_some() {
                    keys.push(stringify!($key).trim_start_matches("r#"));
                })*
                keys
            }
        }

        $crate::exchange::object::typed_texts! {
            $name $(($($argument: $argument_type),*))? { $($($key = $field,)?)* }
        }
    )*};
}

/// What [`objects`] makes of the keys that hold what was typed.
macro_rules! typed_texts {
    ($name:ident {}) => {};
    ($name:ident ($($argument:ident: $type:ty),*) { $($key:ident = $field:expr,)* }) => {
        impl $name {
            /// Its texts, each with the field that it is.
            pub fn texts(&mut self, $($argument: $type),*) -> Vec<Slot<'_>> {
                vec![$(Slot { key: stringify!($key), text: &mut self.$key, field: $field }),*]
            }

            /// What was typed, and nothing else.
            pub fn typed(texts: &Texts, $($argument: $type),*) -> $name {
                let mut wire = $name::default();
                wire.texts($($argument),*).into_iter().for_each(|slot| slot.fill(texts));
                wire
            }
        }
    };
}
pub(super) use {objects, typed_texts};

/// A text of the wire.
pub(super) struct Slot<'a> {
    /// Its key.
    pub key: &'static str,
    /// Where it stands.
    pub text: &'a mut Option<Text>,
    /// The field that it is.
    pub field: Field,
}

impl Slot<'_> {
    /// Takes what was typed, if anything was.
    pub fn fill(self, texts: &Texts) {
        *self.text = typed(self.field, texts);
    }
}

/// What was typed in a field, if anything was.
pub(super) fn typed(field: Field, texts: &Texts) -> Option<Text> {
    Some(texts.kept(field)).filter(|text| !text.is_empty()).map(Text)
}

/// An object of the wire.
pub(super) trait Object: Sized {
    /// Reads itself, as `serde` derives it: from an array too, if there is one.
    fn of_entries<'de, D: Deserializer<'de>>(from: D) -> Result<Self, D::Error>;

    /// The keys that it has.
    fn keys(&self) -> Vec<&'static str>;

    /// Itself, unless it has no key.
    fn unless_empty(self) -> Option<Box<Self>> {
        (!self.keys().is_empty()).then(|| Box::new(self))
    }

    /// Errors: it has another key than these.
    fn only(&self, known: &[&str]) -> Result<(), DecodeError> {
        let unknown = self.keys().into_iter().find(|key| !known.contains(key));
        unknown.map_or(Ok(()), |key| Err(malformed(key)))
    }
}

/// What a key that must be there holds.
pub(super) fn need<T>(key: &str, value: Option<T>) -> Result<T, DecodeError> {
    value.ok_or_else(|| malformed(key))
}

/// Takes an object, and nothing in its place.
#[derive(Default)]
pub(super) struct Whole<T>(PhantomData<T>);

impl<'de, T: Object> Visitor<'de> for Whole<T> {
    type Value = T;

    fn expecting(&self, out: &mut fmt::Formatter) -> fmt::Result {
        out.write_str("objet")
    }

    fn visit_map<A: MapAccess<'de>>(self, from: A) -> Result<T, A::Error> {
        T::of_entries(MapAccessDeserializer::new(from))
    }
}

/// What was typed in a field, as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub(super) struct Text(pub String);

impl ToWire for Text {
    fn wire(&self) -> Wire<'_> {
        Wire::Text(&self.0)
    }
}

/// A list of `MOST` items at most: what comes after is counted, and not kept.
#[derive(Debug)]
pub(super) struct List<T, const MOST: usize> {
    items: Vec<T>,
    length: usize,
}

impl<T, const MOST: usize> List<T, MOST> {
    /// Its items, to read.
    pub fn iter(&self) -> impl Iterator<Item = &T> {
        self.items.iter()
    }

    /// Its items.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = &mut T> {
        self.items.iter_mut()
    }

    /// A list to write; nothing when there is nothing in it.
    pub fn of(items: impl Iterator<Item = T>) -> Option<Self> {
        let items: Vec<T> = items.collect();
        (!items.is_empty()).then(|| List { length: items.len(), items })
    }
}

/// The items of the list of a key; an absent one has none. Errors: it has more than `most`.
pub(super) fn items<T, const MOST: usize>(
    key: &str,
    list: Option<List<T, MOST>>,
    most: usize,
) -> Result<Vec<T>, DecodeError> {
    match list {
        Some(list) if list.length > most.min(MOST) => Err(invalid(key, list.length)),
        Some(list) => Ok(list.items),
        None => Ok(Vec::new()),
    }
}

impl<T: ToWire, const MOST: usize> ToWire for List<T, MOST> {
    fn wire(&self) -> Wire<'_> {
        self.items.wire()
    }
}

impl<'de, T: Deserialize<'de>, const MOST: usize> Deserialize<'de> for List<T, MOST> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Each<T, const MOST: usize>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>, const MOST: usize> Visitor<'de> for Each<T, MOST> {
            type Value = List<T, MOST>;

            fn expecting(&self, out: &mut fmt::Formatter) -> fmt::Result {
                out.write_str("liste")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<Self::Value, A::Error> {
                let mut items = Vec::new();
                while items.len() < MOST {
                    let Some(item) = from.next_element()? else { break };
                    items.push(item);
                }
                let mut length = items.len();
                while length >= MOST && from.next_element::<IgnoredAny>()?.is_some() {
                    length += 1;
                }
                Ok(List { items, length })
            }
        }
        from.deserialize_seq(Each(PhantomData))
    }
}

/// An object whose keys are codes, each said once.
#[derive(Debug, Default)]
pub(super) struct Map<T>(pub Vec<(String, T)>);

impl<T> Map<T> {
    /// A map to write, without what its codes say nothing of; nothing when nothing is left.
    pub fn of<C: ToString>(entries: impl Iterator<Item = (C, Option<T>)>) -> Option<Self> {
        let named = entries.filter_map(|(code, value)| Some((code.to_string(), value?)));
        let map = Map(named.collect());
        (!map.0.is_empty()).then_some(map)
    }

    /// Whether a code may be added. Errors: it was said before, or there are too many.
    pub fn expect_new<E: Error>(&self, code: &str) -> Result<(), E> {
        let twice = self.0.iter().any(|(known, _)| known == code);
        if twice || self.0.len() >= MOST_ENTRIES { Err(E::custom(code)) } else { Ok(()) }
    }
}

/// The entries of the map of a key; an absent one has none.
pub(super) fn entries<T>(map: Option<Map<T>>) -> Vec<(String, T)> {
    map.map(|map| map.0).unwrap_or_default()
}

impl<T: ToWire> ToWire for Map<T> {
    fn wire(&self) -> Wire<'_> {
        Wire::Entries(Entries(
            self.0.iter().map(|(code, value)| (code.as_str(), value.wire())).collect(),
        ))
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Map<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Each<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for Each<T> {
            type Value = Map<T>;

            fn expecting(&self, out: &mut fmt::Formatter) -> fmt::Result {
                out.write_str("objet")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<Self::Value, A::Error> {
                let mut map = Map(Vec::new());
                while let Some(code) = from.next_key::<String>()? {
                    map.expect_new(&code)?;
                    map.0.push((code, from.next_value()?));
                }
                Ok(map)
            }
        }
        from.deserialize_map(Each(PhantomData))
    }
}
