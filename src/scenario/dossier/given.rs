//! What the Caf that hosts the page gives: ceilings, a payment calendar. They stand where the
//! user's own values stand, and say whose they are.

use super::{Dossier, LeverKind, MOST_ITEMS};
use crate::calendar::{Exercice, MonthDay};
use crate::draft::{BaremeWay, DueDraft};
use crate::law::{DueKind, PRIX_PLAFOND};
use crate::money::{Euros, Rate};
use crate::situation::{Field, Owner};

/// What the origin of a given value begins with: it goes wherever the value goes, in a file or a
/// link, and never passes for law.
pub const GIVEN: &str = "Valeur de votre Caf : ";

/// The origin that the Caf states, when the value is hers.
pub fn given_origin(origin: &str) -> Option<&str> {
    origin.strip_prefix(GIVEN)
}

/// A ceiling that the Caf gives for an exercice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GivenPlafond {
    /// Its exercice; none that is published.
    pub exercice: Exercice,
    /// Ceiling of one full-time animator, € a year, above zero.
    pub prix_plafond: Euros,
    /// Where it comes from, in the words of the Caf.
    pub origin: String,
}

impl GivenPlafond {
    /// The origin, as the field holds it.
    pub fn stated(&self) -> String {
        format!("{GIVEN}{}", self.origin)
    }
}

/// A line of the calendar of a Caf.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GivenDue {
    /// What is due.
    pub kind: DueKind,
    /// When.
    pub day: MonthDay,
    /// Part of the forecast Ps; none where nothing is paid.
    pub rate: Option<Rate>,
}

/// The payment calendar of a Caf.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GivenCalendar {
    /// Where it comes from, in the words of the Caf.
    pub origin: String,
    /// Its lines, fifty at most.
    pub lines: Vec<GivenDue>,
}

/// Everything that the Caf gives.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Given {
    /// Ceilings, in the order of the exercices.
    pub plafonds: Vec<GivenPlafond>,
    /// The payment calendar.
    pub calendar: Option<GivenCalendar>,
}

impl Given {
    /// The ceiling of an exercice.
    pub fn plafond(&self, exercice: Exercice) -> Option<&GivenPlafond> {
        self.plafonds.iter().find(|given| given.exercice == exercice)
    }
}

impl Dossier {
    /// Completes a new dossier. What was typed stays, and a way that was chosen.
    pub fn complete_with(&mut self, given: &Given) {
        for plafond in &given.plafonds {
            if !self.texts.bareme_years(Owner::Base).any(|typed| typed == plafond.exercice) {
                self.type_given(plafond);
            }
        }
        if self.lacks_plafond() && given.plafond(self.base.exercice).is_some() {
            self.base.bareme = BaremeWay::Entered;
        }
        if let Some(calendar) = given.calendar.as_ref().filter(|_| self.base.calendar.is_empty()) {
            self.take_calendar(calendar);
        }
    }

    /// Whether no ceiling is published for the exercice, and no other was chosen.
    pub fn lacks_plafond(&self) -> bool {
        self.base.bareme == BaremeWay::Published && PRIX_PLAFOND.at(self.base.exercice).is_err()
    }

    /// The way in which a ceiling is completed; a lever of another kind gives none.
    pub fn bareme_way_of(&self, owner: Owner) -> BaremeWay {
        let Owner::Lever(id) = owner else { return self.base.bareme };
        let kind = self.lever(id).map(|lever| &lever.kind);
        let Some(LeverKind::Bareme(way)) = kind else { return BaremeWay::Published };
        *way
    }

    /// Takes a given ceiling in the place of what is typed for its exercice, at the user's request.
    pub fn take_plafond(&mut self, plafond: &GivenPlafond) {
        self.type_given(plafond);
        if plafond.exercice == self.base.exercice {
            self.base.bareme = BaremeWay::Entered;
        }
    }

    fn type_given(&mut self, plafond: &GivenPlafond) {
        let fields = [Field::PrixPlafond, Field::PlafondOrigin]
            .map(|field| field(Owner::Base, plafond.exercice));
        for (field, text) in
            fields.into_iter().zip([plafond.prix_plafond.to_typed_string(), plafond.stated()])
        {
            self.texts.set(field, &text);
        }
    }

    /// Takes a given calendar in the place of the present one.
    pub fn take_calendar(&mut self, calendar: &GivenCalendar) {
        for line in std::mem::take(&mut self.base.calendar) {
            self.texts.forget(line.id);
        }
        self.texts.set(Field::CalendarOrigin, &format!("{GIVEN}{}", calendar.origin));
        for line in calendar.lines.iter().take(MOST_ITEMS) {
            let id = self.new_id();
            self.base.calendar.push(DueDraft { id, kind: line.kind });
            self.texts.set(Field::DueDay(id), &line.day.to_string());
            if let Some(rate) = line.rate {
                self.texts.set(Field::DueRate(id), &rate.to_string());
            }
        }
    }

    /// Whether the ceiling that is typed for an exercice is the given one.
    pub fn holds_given(&self, plafond: &GivenPlafond) -> bool {
        let typed = |field: fn(Owner, Exercice) -> Field| {
            self.texts.get(field(Owner::Base, plafond.exercice))
        };
        self.texts.known(Field::PrixPlafond(Owner::Base, plafond.exercice))
            == Ok(plafond.prix_plafond)
            && given_origin(typed(Field::PlafondOrigin)).is_some()
    }
}
