//! Dated tables: a value, the years in which it holds, its source and how sure it is.

use super::Source;
use crate::calendar::Exercice;
use std::error::Error;
use std::fmt::{self, Display, Formatter};

/// How sure a rule or a value is, from the surest to the weakest. A figure takes the weakest of
/// what it was computed from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Certainty {
    /// Stated in a document that we hold, quoted.
    Sourced,
    /// Deduced, or seen on one local page.
    Indicative,
    /// Typed by the user or given by the hosting Caf, with the origin they state.
    Entered,
    /// Carried forward or revalued at the user's request.
    Assumed,
}

impl Certainty {
    /// Every one, from the surest to the weakest.
    pub const ALL: [Certainty; 4] =
        [Certainty::Sourced, Certainty::Indicative, Certainty::Entered, Certainty::Assumed];

    /// The weaker of two.
    pub fn weakest(self, other: Certainty) -> Certainty {
        self.max(other)
    }

    /// The stable code of files and cases.
    pub const fn code(self) -> &'static str {
        match self {
            Certainty::Sourced => "sourced",
            Certainty::Indicative => "indicative",
            Certainty::Entered => "entered",
            Certainty::Assumed => "assumed",
        }
    }
}

/// One row of a table.
#[derive(Debug)]
pub struct DatedRow<T: 'static> {
    /// First exercice in which the value holds.
    pub from: Exercice,
    /// Last exercice in which it holds; none while nothing ends it.
    pub until: Option<Exercice>,
    /// The value.
    pub value: T,
    /// How sure it is.
    pub certainty: Certainty,
    /// Where it is written.
    pub source: &'static Source,
}

/// A row stated in a document that we hold: first exercice, last exercice (none while nothing ends
/// it), value, source. A year out of range does not compile.
pub(super) const fn sourced<T: Copy>(
    from: u16,
    until: Option<u16>,
    value: T,
    source: &'static Source,
) -> DatedRow<T> {
    row(from, until, value, Certainty::Sourced, source)
}

/// A row deduced, or seen on one local page: the same columns as [`sourced`].
pub(super) const fn indicative<T: Copy>(
    from: u16,
    until: Option<u16>,
    value: T,
    source: &'static Source,
) -> DatedRow<T> {
    row(from, until, value, Certainty::Indicative, source)
}

const fn row<T: Copy>(
    from: u16,
    until: Option<u16>,
    value: T,
    certainty: Certainty,
    source: &'static Source,
) -> DatedRow<T> {
    let until = match until {
        Some(year) => Some(Exercice::constant(year)),
        None => None,
    };
    DatedRow { from: Exercice::constant(from), until, value, certainty, source }
}

/// No row of the table covers the exercice. It is an error, never replaced by the nearest row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotCoveredError(pub Exercice);

impl Display for NotCoveredError {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        write!(formatter, "expected an exercice with a published value, found {}", self.0.year())
    }
}

impl Error for NotCoveredError {}

/// Rows in the order of dates, without overlap; a bad order does not compile.
#[derive(Debug)]
pub struct DatedTable<T: 'static>(&'static [DatedRow<T>]);

impl<T> DatedTable<T> {
    /// A table whose rows are in order and do not overlap, or a compile error where it is a `const`
    /// or a `static`.
    // The compiler evaluates it: a failure is a build error.
    #[allow(clippy::indexing_slicing, clippy::panic)]
    pub const fn new(rows: &'static [DatedRow<T>]) -> DatedTable<T> {
        let mut index = 0;
        while index + 1 < rows.len() {
            match rows[index].until {
                Some(until) => assert!(
                    until.year() < rows[index + 1].from.year(),
                    "rows overlap or are out of order"
                ),
                None => panic!("only the last row may be open-ended"),
            }
            index += 1;
        }
        DatedTable(rows)
    }

    /// The row of an exercice. Errors: no row covers it.
    pub fn at(&self, exercice: Exercice) -> Result<&'static DatedRow<T>, NotCoveredError> {
        let covers = |row: &&'static DatedRow<T>| {
            row.from <= exercice && row.until.is_none_or(|until| exercice <= until)
        };
        self.0.iter().find(covers).ok_or(NotCoveredError(exercice))
    }

    /// Every row, for the pages that print the tables.
    pub const fn rows(&self) -> &'static [DatedRow<T>] {
        self.0
    }
}
