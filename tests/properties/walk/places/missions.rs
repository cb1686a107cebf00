//! Missions: the column without any mission is the base that has none; a mission that becomes a
//! scenario leaves there what its column says.

use super::Walked;
use crate::walk::figure::{Key, Name, Printed, When, amount_after, named};
use crate::walk::ledger::Ledger;
use simulateur_rpe::law::Status;
use simulateur_rpe::outcome::Row;
use simulateur_rpe::present::missions::{MissionColumn, mission_comparisons};
use simulateur_rpe::present::workbench::{Precision, figure};
use simulateur_rpe::scenario::{Dossier, ScenarioAction};

pub fn gather(walked: &Walked, ledger: &mut Ledger) {
    let mission = &walked.dossier.base.mission;
    if mission.chosen.is_some() || !mission.costs.is_empty() {
        return;
    }
    for column in mission_comparisons(walked.dossier).iter().flat_map(|all| &all.columns) {
        let key = walked.key(Name::Row(Row::ResteACharge), walked.base(), None);
        if column.mission.is_none() && column.rest.figure.known {
            ledger.short("Missions, sans mission", key, &column.rest.figure.words);
        }
    }
}

/// What each mission of a dossier leaves, on Missions and as the scenario of a press.
pub fn planned(dossier: &Dossier) -> Ledger {
    let mut ledger = Ledger::default();
    for column in mission_comparisons(dossier).iter().flat_map(|all| &all.columns) {
        if column.ready && column.rest.figure.known {
            one(dossier, column, &mut ledger);
        }
    }
    ledger
}

fn one(dossier: &Dossier, column: &MissionColumn, ledger: &mut Ledger) {
    let Some(planned) = column.mission.and_then(|mission| dossier.planned_mission(mission)) else {
        return;
    };
    let press = ScenarioAction::AddPlannedMission(planned, "Mission".to_string());
    let Ok(with) = dossier.apply(&press.into()) else { return };
    let comparison = with.compare();
    let made = &comparison.columns.last().unwrap().outcome;
    // The data of the plan open the bonus, or they do not; an avenant that the person says is not
    // signed closes it too.
    let words = if made.bonus_mission.euros().is_ok_and(|bonus| !bonus.is_zero()) {
        column.rest.figure.words.clone()
    } else {
        amount_after(&column.rest.note, "atteint\u{202f}; ").unwrap_or_default().to_string()
    };
    let (name, place) = (named("Reste à votre charge").unwrap(), column.mission.unwrap() as usize);
    let when = When::Year(comparison.exercice);
    let key = Key { name, column: place, when, status: Status::Previsionnel };
    ledger.short("Missions, reste", key, &words);
    match figure(made.figure(Row::ResteACharge), Precision::Cents) {
        Some(text) => ledger.text("Simuler, scénario d’une mission", key, &text),
        None => ledger.put("Simuler, scénario d’une mission", key, Printed::Todo),
    }
}
