//! « Missions »: the scenarios whose mission is not the one that is prepared here.

use crate::law::Framework;
use crate::present::text::{listed, scenario_name, typeset};
use crate::scenario::{Dossier, Lever, LeverKind};

/// Scenarios that are named; the others are counted.
const MOST_NAMED: usize = 3;

/// What is said of the scenarios that have a mission of their own, before and after the name of the
/// page where it changes. Nothing where none has one, or where no mission opens a bonus.
pub fn scenarios_apart(dossier: &Dossier) -> Option<[String; 2]> {
    let year = dossier.base.exercice;
    let framework = [Framework::Renforcees2021, Framework::Supplementaires2017];
    let held = framework.into_iter().any(|framework| framework.covers(year));
    let own = |lever: &Lever| match &lever.kind {
        LeverKind::Mission(mission) => mission.chosen.is_some(),
        LeverKind::AddPost { .. }
        | LeverKind::ChangePost { .. }
        | LeverKind::Charges { .. }
        | LeverKind::Income
        | LeverKind::Bareme(_)
        | LeverKind::Contracts(_)
        | LeverKind::Evolution => false,
    };
    let apart = dossier.scenarios.iter().filter(|known| held && known.levers.iter().any(own));
    let names: Vec<String> =
        apart.map(|known| format!("« {} »", scenario_name(dossier, Some(known.id)))).collect();
    let count = names.len();
    let mut named: Vec<String> = names.into_iter().take(MOST_NAMED).collect();
    match count.saturating_sub(MOST_NAMED) {
        0 => (),
        1 => named.push("un autre".to_string()),
        others => named.push(format!("{others} autres")),
    }
    let before = match count {
        0 => return None,
        1 => format!("Votre scénario {} a sa propre mission, qui se change sur", listed(&named)),
        _ => format!("Vos scénarios {} ont leur propre mission, qui se change sur", listed(&named)),
    };
    Some(
        [before, "\u{a0}: cette page en prépare une autre.".to_string()].map(|text| typeset(&text)),
    )
}
