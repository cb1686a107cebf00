//! « Devoirs et preuves »: what the dates say, how far the lists have come, where the
//! relais stands beside others.

use super::checklist::{ListView, PointView, proof_list};
use crate::calendar::Date;
use crate::draft::{MissionDraft, Texts};
use crate::law::{AM_PAR_RELAIS, Mission, SANS_OBJET};
use crate::money::format_decimal;
use crate::outcome::{Reperes, Warning};
use crate::present::text::{plural, scenario_name, typeset};
use crate::scenario::{Dossier, LeverKind};
use crate::situation::Field;

/// What the two days of the convention say.
pub fn convention_words(texts: &Texts) -> String {
    let [start, end] =
        [Field::ConventionStart, Field::ConventionEnd].map(|field| texts.entry(field));
    let words = match (start.value::<Date>(), end.value::<Date>()) {
        (Some(from), Some(until)) if until < from => {
            "Le dernier jour vient avant le premier : les deux dates sont à vérifier.".to_string()
        }
        (Some(from), Some(until)) => format!("Du {} au {}.", from, until),
        _ if start.is_empty() && end.is_empty() => {
            "Sans ces dates, rien n’est vérifié.".to_string()
        }
        _ => "Il faut les deux dates pour vérifier la convention.".to_string(),
    };
    typeset(&words)
}

/// Whether a warning speaks of the convention.
pub const fn is_of_convention(warning: &Warning) -> bool {
    matches!(
        warning,
        Warning::ConventionHorsExercice(_)
            | Warning::ConventionTropLongue(_)
            | Warning::ConventionSeTermine(_)
    )
}

/// « Pour 2026 : 12 points remplis sur 31, 2 non remplis ».
pub fn duty_progress(dossier: &Dossier, lists: &[ListView]) -> String {
    // What does not concern the relais is not to be met.
    let all = count(lists).saturating_sub(answered(dossier, lists, SANS_OBJET));
    let (met, unmet) = (answered(dossier, lists, "oui"), answered(dossier, lists, "non"));
    let refused = if unmet == 0 {
        String::new()
    } else {
        format!(", {unmet} non {}", plural(unmet, "rempli"))
    };
    let year = dossier.base.exercice.year();
    typeset(&format!(
        "Pour {year} : {met} {} {} sur {all}{refused}",
        plural(met, "point"),
        plural(met, "rempli")
    ))
}

/// « Pour 2026 : 3 preuves gardées sur 7 ».
pub fn proof_progress(dossier: &Dossier, lists: &[ListView]) -> String {
    let kept = answered(dossier, lists, "oui");
    let year = dossier.base.exercice.year();
    typeset(&format!(
        "Pour {year} : {kept} {} {} sur {}",
        plural(kept, "preuve"),
        plural(kept, "gardée"),
        count(lists)
    ))
}

fn answered(dossier: &Dossier, lists: &[ListView], answer: &str) -> u32 {
    number(
        codes(lists)
            .filter(|code| dossier.texts.get(Field::Point(dossier.base.exercice, code)) == answer)
            .count(),
    )
}

fn count(lists: &[ListView]) -> u32 {
    number(codes(lists).count())
}

fn codes(lists: &[ListView]) -> impl Iterator<Item = &'static str> {
    lists.iter().flat_map(|list| &list.points).map(|point| point.code)
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// What to keep for the missions of a dossier in its exercice: the chosen one with what is common
/// to all, those engaged in beside it, then those that a scenario tries. A line stands once.
pub fn prepared_proofs(dossier: &Dossier) -> Vec<ListView> {
    let mut listed: Vec<&'static str> = Vec::new();
    let mut lists = Vec::new();
    for (mission, why) in prepared_missions(dossier) {
        let mut list = proof_list(mission, dossier.base.exercice);
        list.points.retain(|point| !listed.contains(&point.code));
        listed.extend(list.points.iter().map(|point| point.code));
        if !list.points.is_empty() {
            list.title = typeset(&format!("{} : {why}", list.title));
            lists.push(list);
        }
    }
    lists
}

/// Whether a proof is ticked for the exercice.
pub fn is_kept(dossier: &Dossier, point: &PointView) -> bool {
    dossier.texts.get(Field::Point(dossier.base.exercice, point.code)) == "oui"
}

/// The same on paper, as one text: « ☑ » before what is ticked, and the page to look it up.
pub fn proofs_on_paper(dossier: &Dossier) -> String {
    let mut lines = Vec::new();
    for list in prepared_proofs(dossier) {
        lines.push(typeset(&format!("Preuves à garder, {}", list.title)));
        for point in list.points {
            let mark = if is_kept(dossier, &point) { '☑' } else { '☐' };
            lines.push(format!("{mark} {} ({})", point.title, point.quote.cite));
        }
    }
    lines.join("\n")
}

/// The missions of a dossier, with why they are there.
fn prepared_missions(dossier: &Dossier) -> Vec<(Mission, String)> {
    let base = &dossier.base.mission;
    let mut found = Vec::new();
    found.extend(base.chosen.map(|mission| (mission, "mission choisie".to_string())));
    found.extend(base.engaged.iter().map(|mission| (*mission, "engagée, non mesurée".to_string())));
    for scenario in &dossier.scenarios {
        for lever in &scenario.levers {
            if let LeverKind::Mission(MissionDraft { chosen: Some(mission), .. }) = &lever.kind {
                found.push((
                    *mission,
                    format!("dans le scénario « {} »", scenario_name(dossier, Some(scenario.id))),
                ));
            }
        }
    }
    found
}

/// Where the relais stands beside the target of the national convention; what is missing to say it.
pub fn benchmark_words(reperes: Reperes) -> String {
    let one = |value| format_decimal(value, 0, 1);
    let target = AM_PAR_RELAIS.rows().first().map_or(0, |row| row.value);
    let words = match (reperes.am_par_etp, reperes.relais_vises) {
        (Some(ratio), Some(relais)) => {
            format!(
                "**{} AM par ETP d’animateur**. À un relais pour {target} AM, votre territoire en \
                    compterait {}.",
                one(ratio),
                one(relais)
            )
        }
        (None, Some(relais)) => {
            format!(
                "À un relais pour {target} AM, votre territoire en compterait {}. Sans ETP \
                    d’animateur, rien à comparer.",
                one(relais)
            )
        }
        _ => "Donnez le nombre d’AM du territoire pour situer votre relais.".to_string(),
    };
    typeset(&words)
}
