//! Lists that a relais ticks: what it must be and do, what it keeps as a proof, what the call for
//! projects asked. No amount depends on them.

mod appel;
mod checklist;
mod devoirs;
mod preuves;

pub use checklist::{Checklist, ChecklistItem, DutyTheme, SANS_OBJET, Stake};

use crate::calendar::Exercice;
use crate::law::Mission;
use appel::APPEL;
use devoirs::DEVOIRS;
use preuves::PREUVES;

/// Every item of every list.
pub fn checklist_items() -> impl Iterator<Item = &'static ChecklistItem> {
    DEVOIRS.iter().chain(PREUVES).chain(APPEL)
}

/// The item of this code, if there is one.
pub fn checklist_item(code: &str) -> Option<&'static ChecklistItem> {
    checklist_items().find(|point| point.code == code)
}

/// What every relais must be and do in an exercice. Nothing before 2017: the older circulars are
/// not held.
pub fn duties(exercice: Exercice) -> impl Iterator<Item = &'static ChecklistItem> {
    DEVOIRS.iter().filter(move |point| point.holds(exercice))
}

/// What to keep to prove a mission of an exercice: what is common to all first. Nothing where the
/// mission does not exist.
pub fn proofs(
    mission: Mission,
    exercice: Exercice,
) -> impl Iterator<Item = &'static ChecklistItem> {
    let open = mission.framework().covers(exercice);
    let of_mission =
        move |list| list == Checklist::Preuve(None) || list == Checklist::Preuve(Some(mission));
    PREUVES.iter().filter(move |point| open && of_mission(point.list) && point.holds(exercice))
}

/// What the call for projects of 2017 asked.
pub fn call_for_projects() -> impl Iterator<Item = &'static ChecklistItem> {
    APPEL.iter()
}
