//! Reads the contracts, the payment calendar and the convention.

use super::{Contracts, Draft, Texts};
use crate::calendar::DateRange;
use crate::law::DueKind;
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
    typed.then(|| Forfait { etp: texts.known(etp), amount: texts.known(amount) })
}

fn cej(owner: Owner, texts: &Texts) -> Cej {
    Cej {
        plafond: euros(owner, T::PlafondPsej, texts),
        coefficient: texts.optional(Field::Contract(owner, T::CoefficientPsej)),
        recettes: euros(owner, T::RecettesPsej, texts),
        origin: origin(owner, T::OriginePsej, texts),
    }
}

fn euros(owner: Owner, term: T, texts: &Texts) -> Option<Known<crate::money::Euros>> {
    texts.optional(Field::Contract(owner, term))
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
        let read = |line: &super::DueDraft| Acompte {
            id: line.id,
            day: texts.optional(Field::DueDay(line.id)),
            rate: texts.known(Field::DueRate(line.id)),
        };
        advances.map(read).collect()
    }
}

/// The convention, once both its days are readable.
pub(super) fn convention(texts: &Texts) -> Option<DateRange> {
    let (from, until) = (Field::ConventionStart, Field::ConventionEnd);
    Some(DateRange { from: texts.value(from)?, until: texts.value(until)? })
}
