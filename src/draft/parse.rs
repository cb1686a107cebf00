//! The one reader of what is typed in a field.

use super::{EntryError, ParseError, Value};
use crate::calendar::{Date, Month, MonthDay, ParseDateError, YearMonth};
use crate::money::{
    Etp, Euros, Hours, Months, ParseNumberError, Rate, Share, parse_count, parse_factor,
};
use crate::situation::Kind;

impl Kind {
    /// Reads a text. Errors: it is no value of this kind; nothing typed is one of them, but for
    /// words.
    ///
    /// ```
    /// use simulateur_rpe::draft::Value;
    /// use simulateur_rpe::money::Euros;
    /// use simulateur_rpe::situation::Kind;
    /// assert_eq!(Kind::Euros.parse("1,5 k€"), Ok(Value::Euros(Euros::whole(1_500))));
    /// assert!(Kind::Euros.parse("-5").is_err());
    /// ```
    pub fn parse(self, text: &str) -> Result<Value, EntryError> {
        #[cfg(test)]
        count::one_more();
        self.value(text).map_err(|why| EntryError { kind: self, why })
    }

    fn value(self, text: &str) -> Result<Value, ParseError> {
        Ok(match self {
            Kind::Words => Value::Words,
            Kind::YesNo => Value::YesNo(yes_no(text)?),
            Kind::Euros => Value::Euros(positive_euros(text)?),
            Kind::SignedEuros => Value::Euros(text.parse::<Euros>()?),
            Kind::Etp => Value::Etp(text.parse::<Etp>()?),
            Kind::Months => Value::Months(text.parse::<Months>()?),
            Kind::Percent => Value::Rate(text.parse::<Rate>()?),
            Kind::Part => Value::Rate(positive_percent(text)?),
            Kind::Count => Value::Count(parse_count(text)?),
            Kind::Share => Value::Share(text.parse::<Share>()?),
            Kind::Factor => Value::Factor(parse_factor(text)?),
            Kind::SessionHours => Value::Hours(text.parse::<Hours>()?),
            Kind::Day => Value::MonthDay(text.parse::<MonthDay>()?),
            Kind::Date => Value::Date(text.parse::<Date>()?),
            Kind::Month => Value::Month(text.parse::<Month>()?),
            Kind::Start => Value::YearMonth(YearMonth::parse_start(text)?),
            Kind::End => Value::YearMonth(YearMonth::parse_end(text)?),
        })
    }

    /// What a field is in which nothing is typed: [`Kind::parse`] of an empty text.
    pub(super) fn of_nothing(self) -> Result<Value, EntryError> {
        let why = match self {
            Kind::Words => return Ok(Value::Words),
            Kind::Day | Kind::Date | Kind::Month | Kind::Start | Kind::End => {
                ParseDateError::Empty.into()
            }
            Kind::YesNo
            | Kind::Euros
            | Kind::SignedEuros
            | Kind::Etp
            | Kind::Months
            | Kind::Percent
            | Kind::Part
            | Kind::Count
            | Kind::Share
            | Kind::Factor
            | Kind::SessionHours => ParseNumberError::Empty.into(),
        };
        Err(EntryError { kind: self, why })
    }
}

fn yes_no(text: &str) -> Result<bool, ParseNumberError> {
    match text {
        "oui" => Ok(true),
        "non" => Ok(false),
        "" => Err(ParseNumberError::Empty),
        _ => Err(ParseNumberError::Shape),
    }
}

/// Euros, zero or more.
fn positive_euros(text: &str) -> Result<Euros, ParseNumberError> {
    match text.parse::<Euros>()? {
        amount if amount.is_negative() => Err(ParseNumberError::Negative),
        amount => Ok(amount),
    }
}

/// A percentage, zero or more: no advance takes money back.
fn positive_percent(text: &str) -> Result<Rate, ParseNumberError> {
    match text.parse::<Rate>() {
        Ok(rate) if rate < Rate::ZERO => Err(ParseNumberError::Negative),
        Err(ParseNumberError::BelowNothing) => Err(ParseNumberError::Negative),
        read => read,
    }
}

/// How many texts were read: what a keystroke costs.
#[cfg(test)]
pub(crate) mod count {
    use std::cell::Cell;

    thread_local! {
        static PARSED: Cell<u32> = const { Cell::new(0) };
    }

    pub(super) fn one_more() {
        PARSED.with(|parsed| parsed.set(parsed.get() + 1));
    }

    /// How many texts this does read.
    pub(crate) fn during(act: impl FnOnce()) -> u32 {
        let before = PARSED.with(Cell::get);
        act();
        PARSED.with(Cell::get) - before
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_typed_is_what_an_empty_text_says() {
        let kinds = [
            Kind::Words,
            Kind::Euros,
            Kind::SignedEuros,
            Kind::Etp,
            Kind::Months,
            Kind::Percent,
            Kind::Part,
            Kind::Count,
            Kind::Share,
            Kind::YesNo,
            Kind::Factor,
            Kind::SessionHours,
            Kind::Day,
            Kind::Date,
            Kind::Month,
            Kind::Start,
            Kind::End,
        ];
        for kind in kinds {
            assert_eq!(kind.of_nothing(), kind.parse(""), "{kind:?}");
            assert!(kind.parse("").err().is_none_or(EntryError::is_empty), "{kind:?}");
        }
    }
}
