//! Atelier: invented relais, each with what it teaches, and exercises whose answer is worked out by
//! the program itself, by the same rules as every page.

use crate::draft::{Entry, EntryError};
use crate::money::{Etp, Euros};
use crate::outcome::{Quantity, Row};
use crate::scenario::{Column, Dossier};
use crate::situation::{Gap, Kind, Known};
use rust_decimal::Decimal;

/// The longest text of a lesson, in letters.
pub const LONGEST_LESSON_TEXT: usize = 2_000;

/// A relais to look at, or to work on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lesson {
    /// Its title.
    pub title: String,
    /// What it teaches, in one sentence.
    pub teaches: String,
    /// The relais.
    pub dossier: Dossier,
    /// What is asked of it; none where it is only to be looked at.
    pub exercise: Option<Exercise>,
}

/// What is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exercise {
    /// All that one has to know, and the question in words.
    pub statement: String,
    /// The figure that is asked for.
    pub question: Question,
    /// What helps; may be empty.
    pub hint: String,
    /// What is said once it is answered; may be empty.
    pub explanation: String,
}

/// A figure that is asked for: the program works out the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    /// Which figure.
    pub row: Row,
    /// Of which column: 0 for the base, then the scenarios in their order.
    pub column: usize,
    /// Whether it is its difference with that of the base.
    pub is_ecart: bool,
}

/// What an answer is worth.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AnswerCheck {
    /// Nothing was typed.
    Empty,
    /// It cannot be read.
    Unreadable(EntryError),
    /// It is the figure, to the cent.
    Right,
    /// It is another one.
    Wrong,
    /// It is the figure, less than one euro away: it was rounded.
    Rounded,
    /// It is the figure with the other sign.
    OtherSign,
    /// The lesson itself has no answer: a value is missing in its dossier.
    NoAnswer(Vec<Gap>),
}

impl Question {
    /// What an answer is read as: an amount of either sign, or a working time.
    pub const fn kind(self) -> Kind {
        if matches!(self.row, Row::Etp) { Kind::Etp } else { Kind::SignedEuros }
    }
}

impl Lesson {
    /// What the rules find, €, to the cent, or ETP. Errors: what is missing in its dossier, nothing
    /// where its column is gone.
    pub fn answer(&self, question: Question) -> Known<Quantity> {
        let comparison = self.dossier.compare();
        let column = |letter: usize| comparison.columns.iter().find(|it| it.letter == letter);
        let asked = column(question.column).ok_or_else(Vec::new)?;
        if !question.is_ecart {
            return figure(asked, question.row);
        }
        let base = column(0).ok_or_else(Vec::new)?;
        less(figure(asked, question.row)?, figure(base, question.row)?)
    }

    /// What an answer is worth.
    pub fn check(&self, exercise: &Exercise, text: &str) -> AnswerCheck {
        let question = exercise.question;
        let answer = match self.answer(question) {
            Ok(answer) => answer,
            Err(gaps) => return AnswerCheck::NoAnswer(gaps),
        };
        let entry = Entry::of(question.kind(), text);
        if let Some(why) = entry.error() {
            return AnswerCheck::Unreadable(why);
        }
        let typed = if question.kind() == Kind::Etp {
            entry.value::<Etp>().map(Quantity::Etp)
        } else {
            entry.value::<Euros>().map(Quantity::Euros)
        };
        match typed {
            None => AnswerCheck::Empty,
            Some(typed) if typed == answer => AnswerCheck::Right,
            Some(typed) => missed(typed, answer),
        }
    }
}

/// What is wrong with an answer that is not right.
fn missed(typed: Quantity, answer: Quantity) -> AnswerCheck {
    let (Quantity::Euros(typed), Quantity::Euros(answer)) = (typed, answer) else {
        return AnswerCheck::Wrong;
    };
    let is_near = |ecart: Euros| ecart.decimal().abs() < Decimal::ONE;
    if typed.checked_add(answer).is_ok_and(Euros::is_zero) {
        AnswerCheck::OtherSign
    } else if typed.checked_sub(answer).is_ok_and(is_near) {
        AnswerCheck::Rounded
    } else {
        AnswerCheck::Wrong
    }
}

fn figure(column: &Column, row: Row) -> Known<Quantity> {
    let step = column.outcome.figure(row);
    // An amount is asked for to the cent.
    step.euros().map(Euros::to_cent).map(Quantity::Euros).or_else(|_| step.value.clone())
}

/// The difference of two figures of one unit.
fn less(one: Quantity, other: Quantity) -> Known<Quantity> {
    match (one, other) {
        (Quantity::Euros(one), Quantity::Euros(other)) => {
            one.checked_sub(other).map(Quantity::Euros).map_err(|_| vec![Gap::TooLarge])
        }
        (Quantity::Etp(one), Quantity::Etp(other)) => {
            let ecart = crate::money::difference(one.decimal(), other.decimal());
            let ecart = ecart.and_then(|ecart| Etp::new(ecart).ok());
            ecart.map(Quantity::Etp).ok_or_else(|| vec![Gap::TooLarge])
        }
        _ => Err(Vec::new()),
    }
}
