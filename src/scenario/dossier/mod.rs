//! A dossier: a relais, its base, and « et si… » made of levers. Everything is plain data;
//! [`Dossier::apply`] is pure.

mod actions;
mod change;
mod given;
mod history;
mod lever;
mod one_post;
mod planned_mission;
mod quick;
mod real;
mod share;
mod target_scenario;
mod trash;

pub use actions::{
    Action, ActionError, BaseAction, CalendarAction, Direction, LeverAction, MissionAction,
    PlannerAction, ScenarioAction,
};
pub use change::proposed_cost;
pub use given::{Given, GivenCalendar, GivenDue, GivenPlafond, given_origin};
pub use history::{Change, History};
pub use lever::{ChargesChange, ChargesScope, Lever, LeverKind};
pub use one_post::ONE_POST;
pub use planned_mission::{PlannedCost, PlannedMission};
pub use quick::Quick;
pub(in crate::scenario) use quick::least;
pub use target_scenario::TargetScenario;
pub use trash::MOST_TRASHED;

use crate::calendar::Exercice;
use crate::draft::{Draft, Entry, MissionDraft, PostDraft, Texts};
use crate::law::{Account, PRIX_PLAFOND};
use crate::money::Months;
use crate::situation::{Field, Id, Kind, LeverId, Owner, PostId, ScenarioId};

/// Most scenarios beside the base: six fit a screen and a mind.
pub const MOST_SCENARIOS: usize = 6;
/// Most posts, incomes, costs or levers of one list.
pub const MOST_ITEMS: usize = 50;
/// Room for the longest mark of a copy, in letters.
const LONGEST_MARK: usize = 60;

/// A what-if: the base plus levers. What it changes *is* the list of its levers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scenario {
    /// Its id; its name is the text of `Field::ScenarioName`.
    pub id: ScenarioId,
    /// Which letter and colour it has, whatever becomes of the others: 1 for B, to
    /// [`MOST_SCENARIOS`]; 0 is the base.
    pub letter: usize,
    /// What it changes, in the order of application.
    pub levers: Vec<Lever>,
}

/// A relais, its base and its scenarios.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dossier {
    /// True for the example relais, until somebody makes it theirs.
    pub example: bool,
    /// Everything typed.
    pub texts: Texts,
    /// The base.
    pub base: Draft,
    /// The what-ifs, in the order of the screen.
    pub scenarios: Vec<Scenario>,
    /// The what-ifs that were removed, the oldest first: they count nowhere.
    pub trash: Vec<Scenario>,
    /// The next id to give.
    pub next: u32,
}

impl Dossier {
    /// A dossier in which nothing was typed.
    pub fn empty(exercice: Exercice) -> Dossier {
        Dossier {
            example: false,
            texts: Texts::default(),
            base: Draft::empty(exercice),
            scenarios: Vec::new(),
            trash: Vec::new(),
            next: 1,
        }
    }

    /// The levers in the order of the list, but those on one post in the order of their beginnings;
    /// those on a post that is not of the base are left.
    pub(in crate::scenario) fn in_application_order<'a, K: Ord>(
        &self,
        levers: Vec<&'a Lever>,
        begins: impl Fn(&Lever) -> K,
    ) -> Vec<&'a Lever> {
        let mut left = levers.clone();
        let mut ordered = Vec::new();
        for lever in levers {
            let Some(post) = lever.changed_post() else {
                ordered.push(lever);
                continue;
            };
            let on_it =
                left.iter().enumerate().filter(|(_, other)| other.changed_post() == Some(post));
            let first = on_it.map(|(place, other)| (begins(other), place)).min();
            if let Some((_, place)) =
                first.filter(|_| self.base.posts.iter().any(|known| known.id == post))
            {
                ordered.push(left.remove(place));
            }
        }
        ordered
    }

    /// The last exercice before that of the base whose ceiling is known, published or given by the
    /// user.
    pub fn last_known_plafond(&self) -> Option<Exercice> {
        let published = PRIX_PLAFOND.rows().iter().filter_map(|row| row.until);
        published
            .chain(self.texts.local_years(Owner::Base))
            .filter(|year| *year < self.base.exercice)
            .max()
    }

    /// Whether the costs are one total, in which the pay of the posts stands.
    pub fn has_total(&self) -> bool {
        !self.texts.get(Field::Line(Account::Total)).trim().is_empty()
    }

    /// The lines of the budget that this dossier offers: the total only where it has one.
    pub fn accounts(&self) -> impl Iterator<Item = Account> {
        let total = self.has_total();
        Account::ALL.into_iter().filter(move |account| total || *account != Account::Total)
    }

    /// Whether when a post is there may be asked: it is present a part of the year, or holds the
    /// place of another one.
    pub fn is_part_of_year(&self, post: PostId) -> bool {
        let months: Option<Months> = self.texts.value(Field::PostMonths(post));
        let stands_in = |known: &PostDraft| known.id == post && known.replacement.is_some();
        months.is_some_and(Months::is_part_of_year) || self.base.posts.iter().any(stands_in)
    }

    /// The scenario of this id.
    pub fn scenario(&self, id: ScenarioId) -> Option<&Scenario> {
        self.scenarios.iter().find(|scenario| scenario.id == id)
    }

    /// Which letter a scenario has; 0 for the base.
    pub fn letter(&self, scenario: Option<ScenarioId>) -> usize {
        scenario.and_then(|id| self.scenario(id)).map_or(0, |known| known.letter)
    }

    /// A letter that no scenario has: the one behind the last of theirs, so that the letter of
    /// one that is gone comes back as late as it can; else the first that is free. The letter of
    /// one in the trash is given last.
    pub(crate) fn free_letter(&self) -> usize {
        let last = self.scenarios.iter().map(|known| known.letter).max().unwrap_or_default();
        let has = |known: &[Scenario], letter| known.iter().any(|known| known.letter == letter);
        let letters = (last.saturating_add(1)..=MOST_SCENARIOS).chain(1..=MOST_SCENARIOS);
        letters
            .filter(|letter| !has(&self.scenarios, *letter))
            .min_by_key(|letter| has(&self.trash, *letter))
            .unwrap_or(MOST_SCENARIOS)
    }

    /// The lever of this id, in whichever scenario.
    pub fn lever(&self, id: LeverId) -> Option<&Lever> {
        self.scenarios.iter().flat_map(|scenario| &scenario.levers).find(|lever| lever.id == id)
    }

    /// The missions of the base or of a lever.
    pub fn mission(&self, owner: Owner) -> Option<&MissionDraft> {
        match owner {
            Owner::Base => Some(&self.base.mission),
            Owner::Lever(id) => self.lever(id)?.kind.mission(),
        }
    }

    /// What a field accepts: the amount of a lever depends on what the lever does.
    pub fn kind(&self, field: Field) -> Kind {
        if let Field::LeverAmount(id) = field
            && let Some(lever) = self.lever(id)
        {
            return lever.kind.amount_kind();
        }
        field.kind()
    }

    /// What was typed in a field, and what it means.
    pub fn entry(&self, field: Field) -> Entry<'_> {
        self.texts.entry_as(field, self.kind(field))
    }

    /// Types a text in a field.
    pub(super) fn set_text(&mut self, field: Field, text: &str) {
        self.texts.set_as(field, self.kind(field), text);
    }

    /// Reads the amount of each lever as the lever now says, where it said otherwise before.
    pub fn reread_lever_amounts(&mut self) {
        for lever in self.scenarios.iter().flat_map(|scenario| &scenario.levers) {
            self.texts.set_kind(Field::LeverAmount(lever.id), lever.kind.amount_kind());
        }
    }

    /// True while there is nothing to compare, whatever was typed that is no amount: the page then
    /// invites to begin.
    pub fn is_blank(&self) -> bool {
        !self.texts.has_amounts() && self.scenarios.is_empty() && self.base.posts.is_empty()
    }

    /// Tells a copy from its original: its name says which copy it is, in the place of what it said
    /// before.
    pub fn name_as_copy(&mut self, mark: &str) {
        let name = self.texts.get(Field::RelaisName).trim();
        let original = name
            .strip_suffix(')')
            .and_then(|name| name.rsplit_once(" (copie"))
            .map_or(name, |(before, _)| before);
        // The mark must not be cut.
        let original: String = original.chars().take(Texts::LONGEST - LONGEST_MARK).collect();
        let name = if original.is_empty() {
            format!("Relais sans nom ({mark})")
        } else {
            format!("{original} ({mark})")
        };
        self.texts.set(Field::RelaisName, &name);
    }

    /// The id of something new: no text is at its addresses.
    pub(in crate::scenario) fn new_id<I: From<u32> + Copy + Into<Id>>(&mut self) -> I {
        let id = I::from(self.new_number());
        self.texts.forget(id);
        id
    }

    /// The same for a copy of something.
    pub(in crate::scenario) fn id_of_copy(&mut self, id: Id) -> Id {
        let copy = id.with_number(self.new_number());
        self.texts.forget(copy);
        copy
    }

    fn new_number(&mut self) -> u32 {
        let number = self.next;
        self.next = self.next.saturating_add(1);
        number
    }
}
