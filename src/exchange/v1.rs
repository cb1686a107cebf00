//! Version 1 of the format, which version 2 replaced; its schema is kept in
//! `docs/dossier-1.schema.json`.
//!
//! A lever on a post had a month of the base exercice (`depuis`), which one page knew, and dates
//! (`debut`, `fin`), which another page knew: it has its dates alone now. As soon as one real
//! amount was typed, the exercice was taken for real, and the plan started from it: both are said
//! now.

use super::error::{DecodeError, invalid, malformed};
use super::object::{Text, need};
use super::v2;
use crate::calendar::{Exercice, Month, YearMonth};
use crate::law::Status;
use crate::scenario::Dossier;

/// Its number.
pub const VERSION: u32 = 1;

/// Types of levers that had a month.
const WITH_A_MONTH: [&str; 2] = ["nouveau_poste", "poste_modifie"];

/// Brings the data of a file to version 2. Errors: a key that version 1 did not have, or a month
/// that is none.
pub(super) fn migrate(data: &mut v2::Dossier) -> Result<(), DecodeError> {
    let plan = data.plan.as_ref();
    let newer = [
        ("comptes_clos", data.comptes_clos.is_some()),
        ("reel_reporte", plan.is_some_and(|plan| plan.reel_reporte.is_some())),
    ];
    if let Some((key, _)) = newer.into_iter().find(|(_, said)| *said) {
        return Err(malformed(key));
    }
    let exercice = need("exercice", data.exercice)?;
    let exercice = Exercice::new(exercice).ok_or_else(|| invalid("exercice", exercice))?;
    let scenarios = data.scenarios.iter_mut().flat_map(|list| list.iter_mut());
    let levers = scenarios.filter_map(|scenario| scenario.leviers.as_mut());
    levers.flat_map(|list| list.iter_mut()).try_for_each(|lever| migrate_lever(lever, exercice))
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
}

#[cfg(test)]
mod tests;
