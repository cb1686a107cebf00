//! Time as people say it: « 2 », « 1,5 h », « 1 h 30 ».

use super::parse::{compact, number};
use super::{
    Euros, OutOfBoundsError, ParseNumberError, UNIT_SPACE, format_decimal, product, quotient, sum,
};
use rust_decimal::Decimal;
use std::fmt::{self, Display, Formatter};
use std::str::FromStr;

/// A length of time in hours, exact where its minutes are: 1 h 20 is no decimal number of hours.
/// Between 0 and [`Hours::LIMIT`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hours {
    minutes: Decimal,
}

impl Hours {
    /// The longest time that the program accepts, in hours: more than a year of whole days.
    pub const LIMIT: u32 = 10_000;
    /// The longest time that a person may type, in hours: one day.
    pub const LONGEST: u32 = 24;

    /// A length of time in minutes. Errors: negative, or beyond [`Hours::LIMIT`].
    pub fn from_minutes(minutes: Decimal) -> Result<Hours, OutOfBoundsError> {
        let most = Decimal::from(Self::LIMIT * 60);
        if minutes < Decimal::ZERO || minutes > most {
            Err(OutOfBoundsError)
        } else {
            Ok(Hours { minutes })
        }
    }

    /// The exact number of minutes.
    pub const fn minutes(self) -> Decimal {
        self.minutes
    }

    /// The same time, several times. Errors: beyond the bound.
    pub fn checked_mul(self, count: u32) -> Result<Hours, OutOfBoundsError> {
        product(self.minutes, Decimal::from(count))
            .ok_or(OutOfBoundsError)
            .and_then(Hours::from_minutes)
    }

    /// What it costs at a price for one hour, to the cent as it is invoiced. Errors: beyond the
    /// bound of amounts.
    pub fn cost_at(self, price: Euros) -> Result<Euros, OutOfBoundsError> {
        let product = product(price.decimal(), self.minutes)
            .and_then(|product| quotient(product, Decimal::from(60)));
        product.ok_or(OutOfBoundsError).and_then(Euros::new).map(Euros::to_cent)
    }

    /// The whole hours in it; the rest is dropped.
    pub fn whole_hours(self) -> u32 {
        quotient(self.minutes, Decimal::from(60))
            .and_then(|hours| hours.floor().try_into().ok())
            .unwrap_or_default()
    }
}

/// « 2 h », « 1 h 30 », « 20 min »; parts of a minute as a decimal number of hours.
impl Display for Hours {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        let hours = quotient(self.minutes, Decimal::from(60)).unwrap_or_default();
        if !self.minutes.fract().is_zero() {
            return write!(formatter, "{}{UNIT_SPACE}h", format_decimal(hours, 0, 2));
        }
        let (whole, left) = (
            hours.floor(),
            self.minutes.checked_rem(Decimal::from(60)).unwrap_or_default().normalize(),
        );
        let count = format_decimal(whole, 0, 0);
        match (whole.is_zero(), left.is_zero()) {
            (_, true) => write!(formatter, "{count}{UNIT_SPACE}h"),
            (true, false) => write!(formatter, "{left}{UNIT_SPACE}min"),
            (false, false) => write!(formatter, "{count}{UNIT_SPACE}h{UNIT_SPACE}{left:0>2}"),
        }
    }
}

/// Reads a length of time between 0 and [`Hours::LONGEST`] hours; a bare number is hours.
///
/// ```
/// use simulateur_rpe::money::Hours;
/// assert_eq!("1,5".parse::<Hours>(), "1 h 30".parse::<Hours>());
/// ```
impl FromStr for Hours {
    type Err = ParseNumberError;

    fn from_str(text: &str) -> Result<Hours, ParseNumberError> {
        let compact = compact(text)?.replace("heures", "h").replace("heure", "h");
        let (hours, minutes) = compact.split_once('h').unwrap_or((&compact, ""));
        let minutes = if minutes.is_empty() { Decimal::ZERO } else { number(minutes, false)? };
        let hours = number(hours, false)?;
        match product(hours, Decimal::from(60)).and_then(|hours| sum(hours, minutes)) {
            Some(total) if total < Decimal::ZERO => Err(ParseNumberError::Negative),
            _ if minutes < Decimal::ZERO || minutes >= Decimal::from(60) => {
                Err(ParseNumberError::Shape)
            }
            Some(total) if total <= Decimal::from(Hours::LONGEST * 60) => {
                Ok(Hours { minutes: total })
            }
            _ => Err(ParseNumberError::TooLarge),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn minutes(text: &str) -> Result<Decimal, ParseNumberError> {
        text.parse::<Hours>().map(Hours::minutes)
    }

    #[test]
    fn a_time_is_read_as_people_say_it() {
        for (text, expected) in [
            ("2", 120),
            ("2 h", 120),
            ("1,5", 90),
            ("1.5 h", 90),
            ("1h30", 90),
            ("2 heures", 120),
            ("1 heure 30", 90),
            ("0", 0),
            ("24", 1_440),
            ("0,1", 6),
        ] {
            assert_eq!(minutes(text), Ok(Decimal::from(expected)), "{text:?}");
        }
    }

    #[test]
    fn what_is_no_time_says_why() {
        for (text, expected) in [
            ("", ParseNumberError::Empty),
            ("2O", ParseNumberError::Character('o')),
            ("-1", ParseNumberError::Negative),
            ("24,01", ParseNumberError::TooLarge),
            ("1h60", ParseNumberError::Shape),
            ("1h-5", ParseNumberError::Shape),
            ("h30", ParseNumberError::Shape),
            ("deux", ParseNumberError::Words),
            ("9999999999999999999999999999", ParseNumberError::TooLarge),
        ] {
            assert_eq!(minutes(text), Err(expected), "{text:?}");
        }
    }

    #[test]
    fn a_time_is_printed_as_people_say_it() {
        for (text, expected) in [
            ("2", "2 h"),
            ("1,5", "1 h 30"),
            ("1h05", "1 h 05"),
            ("0h20", "20 min"),
            ("0", "0 h"),
            ("0,01", "0,01 h"),
            ("0,1", "6 min"),
        ] {
            assert_eq!(
                text.parse::<Hours>().map(|time| time.to_string().replace(UNIT_SPACE, " ")),
                Ok(expected.to_string()),
                "{text:?}"
            );
        }
    }

    #[test]
    fn a_time_is_held_within_its_bounds() {
        let most = Decimal::from(600_000);
        assert_eq!(
            [Decimal::ZERO, most].map(|minutes| Hours::from_minutes(minutes).map(Hours::minutes)),
            [Ok(Decimal::ZERO), Ok(most)]
        );
        assert_eq!(
            [-Decimal::ONE, most + Decimal::ONE].map(Hours::from_minutes),
            [Err(OutOfBoundsError); 2]
        );
    }

    #[test]
    fn a_price_for_one_hour_is_exact_to_the_cent() {
        let session = "1h20".parse::<Hours>().map(|time| time.cost_at(Euros::whole(95)));
        assert_eq!(session, Ok(Ok(Euros::from_cents(12_667))), "95 × 4 / 3 = 126,666…");
        assert_eq!(
            "2".parse::<Hours>().map(|time| time.checked_mul(4).map(Hours::whole_hours)),
            Ok(Ok(8))
        );
        assert!("24".parse::<Hours>().is_ok_and(|day| day.checked_mul(1_000).is_err()));
        assert!(
            "24".parse::<Hours>()
                .is_ok_and(|day| day.cost_at(Euros::whole(1_000_000_000)).is_err())
        );
    }
}
