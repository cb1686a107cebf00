//! The trash of the scenarios: how many there are, what each one changed, and what comes next.

use super::columns::letter;
use super::levers::lever_sentence;
use crate::present::text::{scenario_name, typeset};
use crate::scenario::{Dossier, MOST_SCENARIOS, MOST_TRASHED, Scenario};
use crate::situation::ScenarioId;

/// The trash of a dossier, the last scenario removed first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrashView {
    /// « Corbeille : 2 scénarios retirés ».
    pub line: String,
    /// Its scenarios.
    pub rows: Vec<TrashRow>,
    /// What the next removal takes away for good, when the trash is full.
    pub full: Option<String>,
}

/// A scenario of the trash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrashRow {
    /// The scenario.
    pub scenario: ScenarioId,
    /// Which letter it had.
    pub letter: usize,
    /// Its name.
    pub name: String,
    /// What it changed, in words.
    pub changes: String,
}

/// The trash of a dossier; nothing when it is empty.
pub fn trash_view(dossier: &Dossier) -> Option<TrashView> {
    let rows: Vec<TrashRow> = dossier.trash.iter().rev().map(|known| row(dossier, known)).collect();
    let oldest = rows.last()?;
    let line = match rows.len() {
        1 => "Corbeille : 1 scénario retiré".to_string(),
        count => format!("Corbeille : {count} scénarios retirés"),
    };
    let full = (rows.len() == MOST_TRASHED).then(|| {
        typeset(&format!(
            "La corbeille en garde {MOST_TRASHED}. Si vous en retirez un autre, « {} » partira \
                pour de bon.",
            oldest.name
        ))
    });
    Some(TrashView { line: typeset(&line), full, rows })
}

fn row(dossier: &Dossier, scenario: &Scenario) -> TrashRow {
    let whole = dossier.with_trashed(scenario);
    let levers = scenario.levers.iter();
    let changes: Vec<String> =
        levers.flat_map(|lever| lever_sentence(&whole, lever, dossier.base.exercice)).collect();
    let changes = if changes.is_empty() { "rien encore".to_string() } else { changes.join(" ; ") };
    TrashRow {
        scenario: scenario.id,
        letter: scenario.letter,
        name: scenario_name(dossier, Some(scenario.id)),
        changes: typeset(&changes),
    }
}

/// What is said once a scenario of the trash is back.
pub fn restored_words(dossier: &Dossier, id: ScenarioId) -> String {
    let letter = letter(dossier.letter(Some(id)));
    format!("Scénario « {} » remis : colonne {letter}.", scenario_name(dossier, Some(id)))
}

/// Why a scenario of the trash cannot come back while there are as many as there may be, and what
/// to do: removing one more takes away the oldest of a full trash.
pub fn no_room_words(dossier: &Dossier, row: &TrashRow) -> String {
    let oldest = dossier.trash.first().map(|known| known.id);
    let leaves = dossier.trash.len() == MOST_TRASHED && oldest == Some(row.scenario);
    let first = if leaves { "Supprimez-en un autre de la corbeille, qui est pleine. " } else { "" };
    format!(
        "Il y a déjà {MOST_SCENARIOS} scénarios. {first}Retirez un scénario, puis remettez « {} ».",
        row.name
    )
}
