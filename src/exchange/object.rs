//! What the objects of the wire are made of: keys that may all be absent, typed texts, lists with
//! their bound, maps by code. `serde` derives how they are read and written.

use super::error::{DecodeError, invalid, malformed};
use serde::de::{Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::marker::PhantomData;

/// Most entries of a map: each key is looked for among those before it.
const MOST_ENTRIES: usize = 1_000;

/// Declares objects of the wire, in the order in which their keys are written.
///
/// Every key may be absent, and `null` says the same; what is absent is not written. An unknown
/// key, a key said twice and an array in the place of an object are refused.
macro_rules! objects {
    ($($(#[$note:meta])* $name:ident {
        $($(#[$attribute:meta])* $key:ident: $type:ty,)*
    })*) => {$(
        #[derive(Debug, Default, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(test, derive(schemars::JsonSchema))]
        $(#[$note])*
        // « remote » gives the derived functions to the impls below.
        #[serde(default, deny_unknown_fields, remote = "Self")]
        pub struct $name {
            $(
                $(#[$attribute])*
                #[serde(skip_serializing_if = "Option::is_none")]
                pub $key: Option<$type>,
            )*
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
                $name::serialize(self, out)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                $name::deserialize($crate::exchange::object::MapOnly(from))
            }
        }

        impl $crate::exchange::object::Object for $name {
            fn keys(&self) -> Vec<&'static str> {
                let mut keys = Vec::new();
                $(if self.$key.is_some() {
                    keys.push(stringify!($key).trim_start_matches("r#"));
                })*
                keys
            }
        }
    )*};
}
pub(super) use objects;

/// An object of the wire.
pub(super) trait Object: Sized {
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

/// Reads a struct from an object alone, where a derived reader also takes an array.
pub(super) struct MapOnly<D>(pub D);

impl<'de, D: Deserializer<'de>> Deserializer<'de> for MapOnly<D> {
    type Error = D::Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.0.deserialize_map(visitor)
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf option unit
        unit_struct newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

/// What was typed in a field, as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct Text(pub String);

/// A list of `MOST` items at most: what comes after is counted, and not kept.
#[derive(Debug)]
pub(super) struct List<T, const MOST: usize> {
    items: Vec<T>,
    length: usize,
}

impl<T, const MOST: usize> List<T, MOST> {
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

impl<T: Serialize, const MOST: usize> Serialize for List<T, MOST> {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        self.items.serialize(out)
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
        let said = entries.filter_map(|(code, value)| Some((code.to_string(), value?)));
        let map = Map(said.collect());
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

impl<T: Serialize> Serialize for Map<T> {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.collect_map(self.0.iter().map(|(code, value)| (code, value)))
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
