//! How the table of the fields is written: one row a field, with all that is the same wherever the
//! field stands.

use super::{
    ContractTerm, CostId, DueId, Evolving, Field, Id, IncomeId, LeverId, Owner, PlannedActionId,
    PostId, PostKey, Revised, ScenarioId,
};
use crate::calendar::Exercice;
use crate::law::{Account, Datum, Mission, Status};

/// What a field is called in a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Label {
    /// The words; `{}` in them stands for a name.
    pub words: &'static str,
    /// Whose name that is.
    pub name: Option<Named>,
}

/// Whose name stands in a label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    /// A post: of a lever, the one that it adds or changes.
    Post(PostKey),
    /// A cost of a mission.
    Cost(Owner, CostId),
    /// An income.
    Income(IncomeId),
    /// A budget line.
    Account(Account),
    /// A datum of a mission.
    Datum(Datum),
    /// A term of a contract with the Caf.
    Term(ContractTerm),
    /// The same from an exercice on.
    TermFrom(ContractTerm, Exercice),
    /// A year.
    Exercice(Exercice),
    /// A field of the forecast, as it became.
    Later(Status, Revised),
}

impl From<&'static str> for Label {
    fn from(words: &'static str) -> Label {
        Label { words, name: None }
    }
}

impl From<(&'static str, Named)> for Label {
    fn from((words, name): (&'static str, Named)) -> Label {
        Label { words, name: Some(name) }
    }
}

/// A part of the address of a field: an id, an owner, a year…
pub(super) trait Part: Copy {
    /// Whether it is of this id.
    fn names(self, _id: Id) -> bool {
        false
    }

    /// The same part in a copy, where the ids were renewed.
    fn renewed(self, _new: &dyn Fn(Id) -> Id) -> Self {
        self
    }
}

/// The parts that hold no id.
macro_rules! plain_parts {
    ($($part:ty),+) => { $(impl Part for $part {})+ };
}

plain_parts!(Account, ContractTerm, Datum, Evolving, Exercice, Mission, Status, &'static str);

/// The parts that are an id.
macro_rules! id_parts {
    ($($part:ty),+) => {
        $(impl Part for $part {
            fn names(self, id: Id) -> bool {
                Id::from(self) == id
            }

            fn renewed(self, new: &dyn Fn(Id) -> Id) -> $part {
                <$part>::renewed(self, new)
            }
        })+
    };
}

id_parts!(PostId, IncomeId, CostId, DueId, PlannedActionId, ScenarioId, LeverId);

impl Part for Owner {
    fn names(self, id: Id) -> bool {
        match self {
            Owner::Base => false,
            Owner::Lever(lever) => Id::from(lever) == id,
        }
    }

    fn renewed(self, new: &dyn Fn(Id) -> Id) -> Owner {
        match self {
            Owner::Base => Owner::Base,
            Owner::Lever(id) => Owner::Lever(id.renewed(new)),
        }
    }
}

/// What may be typed again is of the base, which is never copied within its dossier.
impl Part for Revised {
    fn names(self, id: Id) -> bool {
        Field::names(self.forecast(), id)
    }
}

/// A code as part of an anchor.
pub(super) fn dashed(code: &str) -> String {
    code.replace('_', "-")
}

/// Declares the fields, one row each:
///
/// ```text
/// /// What it is, and its unit.
/// Name(part: Type) => ("anchor-{part}"), Kind::Euros, "what it is called in a sentence";
/// ```
///
/// The parts are what the address names; the other columns may use them. The anchor is written as
/// in `format!`. A label that holds a name is a pair: `("the cost of {}", Named::Post(part))`.
macro_rules! fields {
    (
        $(#[$about:meta])*
        pub enum $fields:ident {
            $(
                $(#[$doc:meta])*
                $field:ident $(($($part:ident: $of:ty),+))?
                    => ($($anchor:tt)+), $kind:expr, $label:expr;
            )+
        }
    ) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $fields {
            $($(#[$doc])* $field $(($($of),+))?,)+
        }

        // No column needs every part of every address.
        #[allow(unused_variables)]
        impl $fields {
            /// The `id` of its box in the page: links to what is missing lead there.
            pub fn anchor(self) -> String {
                match self {
                    $($fields::$field $(($($part),+))? => format_args!($($anchor)+).to_string(),)+
                }
            }

            /// What it accepts. The amount of a lever depends on the lever, which narrows it.
            pub fn kind(self) -> $crate::situation::Kind {
                match self {
                    $($fields::$field $(($($part),+))? => $kind,)+
                }
            }

            /// What it is called in a sentence.
            pub fn label(self) -> $crate::situation::Label {
                match self {
                    $($fields::$field $(($($part),+))? => $label.into(),)+
                }
            }

            /// Whether its address names an id.
            pub fn names(self, id: impl Into<$crate::situation::Id>) -> bool {
                use $crate::situation::table::Part;
                let id = id.into();
                match self {
                    $($fields::$field $(($($part),+))? => false $($(|| Part::names($part, id))+)?,)+
                }
            }

            /// The same field of a copy, where the ids were renewed.
            pub fn renewed(
                self,
                new: &dyn Fn($crate::situation::Id) -> $crate::situation::Id,
            ) -> $fields {
                use $crate::situation::table::Part;
                match self {
                    $($fields::$field $(($($part),+))? => {
                        $fields::$field $(($(Part::renewed($part, new)),+))?
                    })+
                }
            }
        }
    };
}

pub(super) use fields;
