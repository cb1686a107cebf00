//! What a field accepts.

use crate::law::{Datum, DatumKind};

/// What a field accepts; its unit goes with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Any words.
    Words,
    /// Euros, zero or more.
    Euros,
    /// Euros of either sign.
    SignedEuros,
    /// A working time, ETP.
    Etp,
    /// Months, 0 to 12.
    Months,
    /// A percentage of either sign.
    Percent,
    /// A percentage, zero or more.
    Part,
    /// A whole count.
    Count,
    /// A part of a whole.
    Share,
    /// « oui » or « non ».
    YesNo,
    /// A plain factor, 0 to 10.
    Factor,
    /// The length of one session, 0 to 24 hours.
    SessionHours,
    /// A day of any year.
    Day,
    /// A day of a year.
    Date,
    /// A month of any year.
    Month,
    /// A month of a year; a year alone is its first month.
    Start,
    /// A month of a year; a year alone is its last month.
    End,
}

impl Kind {
    /// The keypad of a phone that types it (`inputmode`): digits and a comma only where they say
    /// all that it accepts, since a keypad of digits may have no sign, slash or letter.
    pub const fn keypad(self) -> &'static str {
        match self {
            Kind::Count => "numeric",
            Kind::Euros | Kind::Months | Kind::Part | Kind::Factor => "decimal",
            Kind::Words
            | Kind::SignedEuros
            | Kind::Etp
            | Kind::Percent
            | Kind::Share
            | Kind::YesNo
            | Kind::SessionHours
            | Kind::Day
            | Kind::Date
            | Kind::Month
            | Kind::Start
            | Kind::End => "text",
        }
    }

    /// What the answer to a datum of a mission is.
    pub(super) fn of_datum(datum: Datum) -> Kind {
        match datum.kind() {
            DatumKind::YesNo => Kind::YesNo,
            DatumKind::Count => Kind::Count,
            DatumKind::Share => Kind::Share,
        }
    }
}
