//! Version 1 of the format, which version 2 replaced; its schema is kept in
//! `docs/dossier-1.schema.json`.
//!
//! A lever on a post had a month of the base exercice (`depuis`), which one page knew, and dates
//! (`debut`, `fin`), which another page knew: it has its dates alone now. As soon as one real
//! amount was typed, the exercice was taken for real, and the plan started from it: both are said
//! now.

use super::error::{DecodeError, invalid, malformed};
use super::object::{List, Text, need};
use super::v2;
use crate::calendar::{Exercice, Month, YearMonth};
use crate::law::Status;
use crate::money::Months;
use crate::scenario::Dossier;
use crate::situation::{Field, PostId, Revised};

/// Its number.
pub const VERSION: u32 = 1;

/// Types of levers that had a month.
const WITH_A_MONTH: [&str; 2] = ["nouveau_poste", "poste_modifie"];

/// Brings the data of a file to version 2. Errors: a key that version 1 did not have, or a month
/// that is none.
pub(super) fn migrate(data: &mut v2::Dossier) -> Result<(), DecodeError> {
    if let Some((key, _)) = newer_keys(data).into_iter().find(|(_, said)| *said) {
        return Err(malformed(key));
    }
    let exercice = need("exercice", data.exercice)?;
    let exercice = Exercice::new(exercice).ok_or_else(|| invalid("exercice", exercice))?;
    let scenarios = data.scenarios.iter_mut().flat_map(|list| list.iter_mut());
    let levers = scenarios.filter_map(|scenario| scenario.leviers.as_mut());
    levers.flat_map(|list| list.iter_mut()).try_for_each(|lever| migrate_lever(lever, exercice))
}

/// The keys that version 1 did not have, and whether they are there.
fn newer_keys(data: &v2::Dossier) -> [(&'static str, bool); 12] {
    let plan = data.plan.as_ref();
    let scenarios = || data.scenarios.iter().flat_map(List::iter);
    let levers = || scenarios().flat_map(|known| known.leviers.iter().flat_map(List::iter));
    let contracts = || data.contrats.iter().chain(levers().flat_map(|lever| &lever.contrats));
    let of_posts = |has: fn(&v2::Post) -> bool| data.postes.iter().any(|list| list.iter().any(has));
    let became = || [&data.actualise, &data.reel].into_iter().flatten();
    let later = |has: fn(&v2::LaterPost) -> bool| {
        became().flat_map(|known| known.postes.iter().flat_map(List::iter)).any(has)
    };
    [
        ("debut", of_posts(|post| post.debut.is_some())),
        ("remplace", of_posts(|post| post.remplace.is_some())),
        ("remplace_chaque_annee", of_posts(|post| post.remplace_chaque_annee.is_some())),
        ("forfaits_existants", contracts().any(|known| known.forfaits_existants.is_some())),
        ("forfaits_nouveaux", contracts().any(|known| known.forfaits_nouveaux.is_some())),
        ("presence", later(|post| post.presence.is_some())),
        ("depense", later(|post| post.depense.is_some())),
        ("depenses_a_repartir", data.depenses_a_repartir.is_some()),
        ("proposition", data.proposition.is_some()),
        ("corbeille", data.corbeille.is_some()),
        ("comptes_clos", data.comptes_clos.is_some()),
        ("reel_reporte", plan.is_some_and(|plan| plan.reel_reporte.is_some())),
    ]
}

/// A post began no sooner than its month of the base exercice, whatever its dates said.
fn migrate_lever(lever: &mut v2::Lever, exercice: Exercice) -> Result<(), DecodeError> {
    let Some(number) = lever.depuis.take() else { return Ok(()) };
    let known = lever.r#type.as_deref().is_some_and(|kind| WITH_A_MONTH.contains(&kind));
    let month = Month::new(number).ok_or_else(|| invalid("depuis", number))?;
    if !known {
        return Err(malformed("depuis"));
    }
    let first = YearMonth::new(exercice, month);
    let typed = lever.debut.as_ref().map_or("", |text| text.0.trim());
    let sooner = typed.is_empty() || YearMonth::parse_start(typed).is_ok_and(|start| start < first);
    // From January on, it acts as long as its own dates say.
    if month != Month::JANUARY && sooner {
        lever.debut = Some(Text(format!("{number:02}/{}", exercice.year())));
    }
    Ok(())
}

/// What version 1 took for granted of a dossier that is read.
pub(super) fn settle(dossier: &mut Dossier) {
    let real = dossier.has_values_of(Status::Reel);
    (dossier.base.accounts_closed, dossier.base.carry_real) = (real, real);
    begin_in_january(dossier);
}

/// The months of a post that a lever changes during the year were counted from January on: that is
/// said now, where it may be corrected.
fn begin_in_january(dossier: &mut Dossier) {
    let levers = dossier.scenarios.iter().flat_map(|scenario| &scenario.levers);
    let cut: Vec<PostId> = levers
        .filter(|lever| dossier.is_dated(lever))
        .filter_map(|lever| lever.changed_post())
        .collect();
    for post in cut {
        let months = Revised::PostMonths(post);
        let counted = Status::ALL.map(|status| dossier.texts.value::<Months>(months.at(status)));
        if counted.into_iter().flatten().any(Months::is_part_of_year) {
            dossier.texts.set(Field::PostFirstMonth(post), Month::JANUARY.name());
        }
    }
}

#[cfg(test)]
mod tests;
