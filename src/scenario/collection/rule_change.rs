//! « Et si la règle changeait ? » for every relais of a collection, as it is typed: another
//! ceiling, another flat bonus, working time more, a mission for those that have none, a convention
//! for all.

use crate::draft::{Entry, EntryError};
use crate::law::Mission;
use crate::money::plain_signs;
use crate::situation::Kind;

/// Most changes of the rules that are looked at together, beside the rules that hold.
pub const MOST_RULE_CHANGES: usize = 3;

/// What is typed of a change of the rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RuleInput {
    /// The ceiling: an amount, € for one ETP, or a percentage more or less.
    Plafond,
    /// The flat bonus of a mission, €.
    Bonus,
    /// Working time more in each relais, ETP.
    Etp,
    /// What an ETP of it costs, € a year; as in the relais when empty.
    EtpCost,
    /// The flat sum of a convention, € for one ETP of animator, where there is none.
    Ctg,
}

impl RuleInput {
    /// Every one, in the order of the screen.
    pub const ALL: [RuleInput; 5] =
        [RuleInput::Plafond, RuleInput::Bonus, RuleInput::Etp, RuleInput::EtpCost, RuleInput::Ctg];

    /// What a text of it is read as.
    fn kind(self, text: &str) -> Kind {
        match self {
            RuleInput::Plafond if plain_signs(text).contains(['%', '+', '-']) => Kind::Percent,
            RuleInput::Plafond | RuleInput::Bonus | RuleInput::EtpCost | RuleInput::Ctg => {
                Kind::Euros
            }
            RuleInput::Etp => Kind::Etp,
        }
    }
}

/// A change of the rules, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RuleChange {
    /// Its texts, in the order of [`RuleInput::ALL`].
    texts: [String; RuleInput::ALL.len()],
    /// The mission of every relais that has none.
    pub mission: Option<Mission>,
}

impl RuleChange {
    /// What was typed.
    pub fn text(&self, input: RuleInput) -> &str {
        let mut known = RuleInput::ALL.iter().zip(&self.texts);
        known.find(|(known, _)| **known == input).map_or("", |(_, text)| text)
    }

    /// Types a text.
    pub fn set(&mut self, input: RuleInput, typed: &str) {
        for (known, text) in RuleInput::ALL.iter().zip(&mut self.texts) {
            if *known == input {
                *text = typed.chars().take(60).collect();
            }
        }
    }

    /// What was typed, and what it means.
    pub fn entry(&self, input: RuleInput) -> Entry<'_> {
        let text = self.text(input);
        Entry::of(input.kind(text), text)
    }

    /// What is wrong with its texts: it is applied without them.
    pub fn errors(&self) -> Vec<(RuleInput, EntryError)> {
        let wrong = RuleInput::ALL.into_iter();
        wrong.filter_map(|input| Some((input, self.entry(input).error()?))).collect()
    }
}
