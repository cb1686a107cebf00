//! What each field accepts, and why a text does not fit.

use crate::calendar::{Date, Day, Month, ParseDateError, YearMonth};
use crate::law::DataKind;
use crate::money::{
    ParseNumberError, Rate, read_count, read_etp, read_euros, read_factor, read_hours, read_months,
    read_percent, read_share,
};
use crate::situation::{ContractTerm, Field, Gap, Known, PlannerField};

/// What a field accepts.
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
    /// A length of time, 0 to 24 hours.
    Hours,
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

/// What is wrong with a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// As a number.
    Number(ParseNumberError),
    /// As a date.
    Date(ParseDateError),
}

/// A text that does not fit its field: what the field accepts and what is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Misfit {
    /// What the field accepts.
    pub kind: Kind,
    /// What is wrong with the text.
    pub why: Wrong,
}

impl Kind {
    /// What a field accepts; a lever's amount depends on the lever: euros of either sign unless it
    /// says otherwise.
    pub fn of(field: Field) -> Kind {
        match field {
            Field::PrixPlafond(..)
            | Field::Bonus
            | Field::PostCost(_)
            | Field::Line(_)
            | Field::Works
            | Field::TargetReste => Kind::Euros,
            Field::CostAmount(..) | Field::IncomeAmount(_) | Field::LeverCost(_) => Kind::Euros,
            Field::LeverAmount(_) => Kind::SignedEuros,
            Field::PostEtp(_) | Field::LeverEtp(_) => Kind::Etp,
            Field::PostMonths(_) | Field::Closed => Kind::Months,
            Field::Revaluation(_) | Field::Evolution(..) => Kind::Percent,
            Field::Am
            | Field::Communes
            | Field::Inhabitants
            | Field::Payments
            | Field::TargetAm => Kind::Count,
            Field::DueRate(_) => Kind::Part,
            Field::DueDay(_) => Kind::Day,
            Field::ConventionStart | Field::ConventionEnd => Kind::Date,
            Field::LeverStart(_) => Kind::Start,
            Field::LeverEnd(_) => Kind::End,
            Field::BalanceMonth => Kind::Month,
            Field::Point(..) => Kind::YesNo,
            Field::Later(_, value) => Kind::of(value.forecast()),
            Field::Contract(_, ContractTerm::EtpExistants | ContractTerm::EtpNouveaux) => Kind::Etp,
            Field::Contract(_, ContractTerm::CoefficientPsej) => Kind::Factor,
            Field::Contract(_, ContractTerm::OrigineTerritoire | ContractTerm::OriginePsej) => {
                Kind::Words
            }
            Field::Contract(..) => Kind::Euros,
            Field::Planner(field) => planner(field),
            Field::Datum(_, datum) => match datum.kind() {
                DataKind::YesNo => Kind::YesNo,
                DataKind::Count => Kind::Count,
                DataKind::Share => Kind::Share,
            },
            _ => Kind::Words,
        }
    }

    /// Checks a text. Errors: it is not a value of this kind. An empty text is no error: it is a
    /// gap.
    pub fn check(self, text: &str) -> Result<(), Misfit> {
        let read = match self {
            Kind::Day | Kind::Date | Kind::Month | Kind::Start | Kind::End => {
                return self.check_date(text);
            }
            Kind::Words | Kind::YesNo => Ok(()),
            Kind::Euros => positive_euros(text).map(drop),
            Kind::SignedEuros => read_euros(text).map(drop),
            Kind::Etp => read_etp(text).map(drop),
            Kind::Months => read_months(text).map(drop),
            Kind::Percent => read_percent(text).map(drop),
            Kind::Part => positive_percent(text).map(drop),
            Kind::Count => read_count(text).map(drop),
            Kind::Share => read_share(text).map(drop),
            Kind::Factor => read_factor(text).map(drop),
            Kind::Hours => read_hours(text).map(drop),
        };
        match read {
            Err(why) if why != ParseNumberError::Empty => {
                Err(Misfit { kind: self, why: Wrong::Number(why) })
            }
            _ => Ok(()),
        }
    }

    fn check_date(self, text: &str) -> Result<(), Misfit> {
        let read = match self {
            Kind::Day => Day::read(text).map(drop),
            Kind::Month => Month::read(text).map(drop),
            Kind::Start => YearMonth::read_start(text).map(drop),
            Kind::End => YearMonth::read_end(text).map(drop),
            _ => Date::read(text).map(drop),
        };
        match read {
            Err(why) if why != ParseDateError::Empty => {
                Err(Misfit { kind: self, why: Wrong::Date(why) })
            }
            _ => Ok(()),
        }
    }
}

fn planner(field: PlannerField) -> Kind {
    match field {
        PlannerField::Am => Kind::Count,
        PlannerField::Hours => Kind::Hours,
        PlannerField::Strategie | PlannerField::UniqueEntree => Kind::YesNo,
        PlannerField::ActionName(_) => Kind::Words,
        _ => Kind::Euros,
    }
}

/// Euros, zero or more.
pub(super) fn positive_euros(text: &str) -> Result<crate::money::Euros, ParseNumberError> {
    match read_euros(text)? {
        amount if amount.is_negative() => Err(ParseNumberError::Negative),
        amount => Ok(amount),
    }
}

/// A percentage, zero or more: no advance takes money back.
pub(super) fn positive_percent(text: &str) -> Result<Rate, ParseNumberError> {
    match read_percent(text) {
        Ok(rate) if rate < Rate::ZERO => Err(ParseNumberError::Negative),
        Err(ParseNumberError::BelowNothing) => Err(ParseNumberError::Negative),
        read => read,
    }
}

/// The value of a text, or its gap.
pub(crate) fn known<T>(field: Field, read: Result<T, ParseNumberError>) -> Known<T> {
    read.map_err(|why| {
        vec![if why == ParseNumberError::Empty {
            Gap::Empty(field)
        } else {
            Gap::Unreadable(field)
        }]
    })
}
