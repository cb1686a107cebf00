//! Reads the contracts, the payment calendar and the convention.

use super::kind::positive_percent;
use super::read::optional;
use super::{Contracts, Draft, Texts, known};
use crate::calendar::{Date, Day, ParseDateError, Span};
use crate::law::DueKind;
use crate::money::{read_etp, read_factor};
use crate::situation::{
    Acompte, Cej, ContractTerm as T, Field, Forfait, Gap, Known, Owner, Territoire,
};

impl Contracts {
    /// The convention territoriale globale and the contrat enfance et jeunesse that are on, with
    /// their terms.
    pub fn read(self, owner: Owner, texts: &Texts) -> (Option<Territoire>, Option<Cej>) {
        (self.ctg.then(|| territoire(owner, texts)), self.cej.then(|| cej(owner, texts)))
    }
}

fn territoire(owner: Owner, texts: &Texts) -> Territoire {
    let nouveaux = forfait(owner, T::EtpNouveaux, T::ForfaitNouveau, texts);
    // Without any working time the first one is what is missing.
    let existants = forfait(owner, T::EtpExistants, T::ForfaitExistant, texts).or_else(|| {
        nouveaux.is_none().then(|| Forfait {
            etp: missing(owner, T::EtpExistants),
            amount: missing(owner, T::ForfaitExistant),
        })
    });
    Territoire {
        existants,
        nouveaux,
        plafond: euros(owner, T::PlafondTerritoire, texts),
        origin: origin(owner, T::OrigineTerritoire, texts),
    }
}

/// A working time and its flat sum; nothing when neither is typed.
fn forfait(owner: Owner, etp: T, amount: T, texts: &Texts) -> Option<Forfait> {
    let (etp, amount) = (Field::Contract(owner, etp), Field::Contract(owner, amount));
    let typed = [etp, amount].into_iter().any(|field| !texts.get(field).trim().is_empty());
    typed
        .then(|| Forfait { etp: known(etp, read_etp(texts.get(etp))), amount: texts.euros(amount) })
}

fn cej(owner: Owner, texts: &Texts) -> Cej {
    let coefficient = Field::Contract(owner, T::CoefficientPsej);
    Cej {
        plafond: euros(owner, T::PlafondPsej, texts),
        coefficient: optional(texts.get(coefficient), |text| known(coefficient, read_factor(text))),
        recettes: euros(owner, T::RecettesPsej, texts),
        origin: origin(owner, T::OriginePsej, texts),
    }
}

fn euros(owner: Owner, term: T, texts: &Texts) -> Option<Known<crate::money::Euros>> {
    let field = Field::Contract(owner, term);
    optional(texts.get(field), |_| texts.euros(field))
}

fn origin(owner: Owner, term: T, texts: &Texts) -> String {
    texts.get(Field::Contract(owner, term)).trim().to_string()
}

fn missing<V>(owner: Owner, term: T) -> Known<V> {
    Err(vec![Gap::Empty(Field::Contract(owner, term))])
}

impl Draft {
    /// The advances, in the order of the calendar.
    pub(super) fn read_acomptes(&self, texts: &Texts) -> Vec<Acompte> {
        let advances = self.calendar.iter().filter(|line| line.kind == DueKind::Acompte);
        let read = |line: &super::DueDraft| {
            let (day, rate) = (Field::DueDay(line.id), Field::DueRate(line.id));
            Acompte {
                id: line.id,
                day: dated(day, texts, Day::read),
                rate: known(rate, positive_percent(texts.get(rate))),
            }
        };
        advances.map(read).collect()
    }
}

/// The convention, once both its days are readable.
pub(super) fn convention(texts: &Texts) -> Option<Span> {
    let day = |field| Date::read(texts.get(field)).ok();
    Some(Span { from: day(Field::ConventionStart)?, until: day(Field::ConventionEnd)? })
}

fn dated<V>(
    field: Field,
    texts: &Texts,
    read: impl Fn(&str) -> Result<V, ParseDateError>,
) -> Option<Known<V>> {
    optional(texts.get(field), |text| read(text).map_err(|_| vec![Gap::Unreadable(field)]))
}
