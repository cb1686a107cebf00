//! What is written: one tree of values, so that one function writes whatever the objects are.

use serde::{Serialize, Serializer};

/// A value of the wire.
pub(super) enum Wire<'a> {
    /// A text.
    Text(&'a str),
    /// A number.
    Number(u64),
    /// A flag.
    Flag(bool),
    /// An object.
    Entries(Entries<'a>),
    /// A list.
    Items(Vec<Wire<'a>>),
}

/// The entries of an object, in the order in which they are written.
#[derive(Default)]
pub(super) struct Entries<'a>(pub Vec<(&'a str, Wire<'a>)>);

impl<'a> Entries<'a> {
    /// Adds a key, unless it is absent. A hundred keys call it: inlined, it would be most of what
    /// the first file weighs for writing.
    #[inline(never)]
    pub fn put<T: ToWire>(&mut self, key: &'a str, value: &'a Option<T>) {
        self.0.extend(value.as_ref().map(|value| (key, value.wire())));
    }
}

impl Serialize for Wire<'_> {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        match self {
            Wire::Text(text) => out.serialize_str(text),
            Wire::Number(number) => out.serialize_u64(*number),
            Wire::Flag(raised) => out.serialize_bool(*raised),
            Wire::Entries(entries) => {
                out.collect_map(entries.0.iter().map(|(key, value)| (key, value)))
            }
            Wire::Items(items) => out.collect_seq(items),
        }
    }
}

/// What is written as a value of the wire.
pub(super) trait ToWire {
    /// The value.
    fn wire(&self) -> Wire<'_>;
}

impl ToWire for String {
    fn wire(&self) -> Wire<'_> {
        Wire::Text(self)
    }
}

impl ToWire for bool {
    fn wire(&self) -> Wire<'_> {
        Wire::Flag(*self)
    }
}

impl<T: ToWire> ToWire for Box<T> {
    fn wire(&self) -> Wire<'_> {
        T::wire(self)
    }
}

impl<T: ToWire> ToWire for Vec<T> {
    fn wire(&self) -> Wire<'_> {
        Wire::Items(self.iter().map(T::wire).collect())
    }
}

/// Numbers that no value of theirs overflows.
macro_rules! numbers {
    ($($number:ident)*) => {$(
        impl ToWire for $number {
            fn wire(&self) -> Wire<'_> {
                Wire::Number(u64::from(*self))
            }
        }
    )*};
}
numbers! { u8 u16 u32 u64 }
