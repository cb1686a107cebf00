//! « Atteindre une cible »: what may change, what reaches the target and what does not, in words.

use super::target_doubts::doubts;
use super::target_short::{no_way, why_not};
use super::target_words::{TargetFigures, needed, rounding, value_words};
use crate::money::Euros;
use crate::present::text::{mission_title, post_name, typeset};
use crate::present::workbench::gap_lines;
use crate::scenario::decide::{
    Target, TargetAnswer, TargetAnswers, TargetCandidate, TargetVariable,
};
use crate::scenario::{Dossier, TargetScenario};
use crate::situation::{Field, Owner};

/// The answer to a target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TargetView {
    /// What there is to say in the place of the ways; `**` around the strong words.
    pub sentence: String,
    /// What reaches the target: what cuts nothing first.
    pub ways: Vec<TargetWay>,
    /// What does not: the names of what may change, and why.
    pub short: Vec<(String, String)>,
}

/// A change that reaches the target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TargetWay {
    /// What changes.
    pub variable: TargetVariable,
    /// Its name.
    pub name: String,
    /// What it would have to be, and what that means for the service.
    pub value: String,
    /// Whether something of the service, or what is spent for it, is cut.
    pub cut: bool,
    /// In a few sentences; `**` around the strong words.
    pub sentence: String,
    /// How it is rounded; may be empty.
    pub rounding: String,
    /// Why it may not hold, with the field that would have to follow.
    pub doubts: Vec<(Option<Field>, String)>,
    /// The scenario of a press.
    pub scenario: TargetScenario,
    /// Its name.
    pub scenario_name: String,
}

/// The name of a target in the choice.
pub const fn target_name(target: Target) -> &'static str {
    match target {
        Target::Reste => "un reste à charge de … € au plus",
        Target::Plafond => "ne pas dépasser le plafond",
        Target::AmParEtp => "… AM par ETP d’animateur au plus",
    }
}

/// The name of what may change.
pub fn variable_name(dossier: &Dossier, variable: TargetVariable) -> String {
    typeset(&match variable {
        TargetVariable::Income => "une recette de plus, d’une commune voisine ou autre".to_string(),
        TargetVariable::Mission(mission) => format!("la mission « {} »", mission_title(mission)),
        TargetVariable::Ctg(_) => "le forfait de la CTG".to_string(),
        TargetVariable::NewCtg(_) => "une convention territoriale globale (CTG)".to_string(),
        TargetVariable::Post(id) => format!("les ETP de « {} »", post_name(dossier, id)),
        TargetVariable::NewPost => "un nouveau poste d’animateur".to_string(),
        TargetVariable::Charges => "toutes les dépenses, du même pourcentage".to_string(),
        TargetVariable::Line(account) => format!("la ligne {}", account.name()),
    })
}

/// The answer in words; `bareme`: whose fields give the ceiling.
pub fn target_view(
    dossier: &Dossier,
    target: Target,
    answers: &TargetAnswers,
    bareme: Owner,
) -> TargetView {
    let mut view = TargetView { sentence: String::new(), ways: Vec::new(), short: Vec::new() };
    for (variable, answer) in &answers.answers {
        let why = match answer {
            Ok(TargetAnswer::AlreadyMet) => {
                view.sentence = typeset("**C’est déjà le cas**, sans rien changer.");
                continue;
            }
            Ok(TargetAnswer::Reached(found)) => {
                view.ways.push(way(dossier, target, answers, found));
                continue;
            }
            Ok(TargetAnswer::Unreachable { nearest, short }) => {
                why_not(dossier, (target, *variable), nearest.as_ref(), *short)
            }
            Err(gaps) => {
                let lines = gap_lines(dossier, gaps.clone(), bareme).into_iter();
                lines.map(|(_, words)| words).collect::<Vec<_>>().join(" ")
            }
        };
        add(&mut view.short, variable_name(dossier, *variable), typeset(&why));
    }
    let (cuts, others): (Vec<_>, Vec<_>) = view.ways.into_iter().partition(|way| way.cut);
    view.ways = others.into_iter().chain(cuts).collect();
    if view.ways.is_empty() && view.sentence.is_empty() {
        view.sentence = typeset(&no_way(dossier, target));
    }
    view
}

/// What falls short for one reason is said once.
fn add(short: &mut Vec<(String, String)>, name: String, why: String) {
    match short.iter_mut().find(|(_, known)| *known == why) {
        Some((names, _)) => *names = format!("{names}\u{a0}; {name}"),
        None => short.push((name, why)),
    }
}

fn way(
    dossier: &Dossier,
    target: Target,
    answers: &TargetAnswers,
    found: &TargetCandidate,
) -> TargetWay {
    let variable = found.variable;
    let figures = TargetFigures { dossier, present: &answers.present, found };
    TargetWay {
        variable,
        name: variable_name(dossier, variable),
        value: typeset(&value_words(&figures)),
        cut: found.is_cut(),
        sentence: typeset(&needed(&figures, target)),
        rounding: typeset(&rounding(found)),
        doubts: doubts(target, dossier, found),
        scenario: found.scenario.clone(),
        scenario_name: typeset(&scenario_name(dossier, target)),
    }
}

/// The name of the scenario that a press makes.
fn scenario_name(dossier: &Dossier, target: Target) -> String {
    match target {
        Target::Reste => {
            let wanted = dossier
                .texts
                .value(Field::TargetReste)
                .map(Euros::to_short_string)
                .unwrap_or_default();
            format!("Reste de {wanted} au plus")
        }
        Target::Plafond => "Sous le plafond".to_string(),
        Target::AmParEtp => {
            format!("{} AM par ETP au plus", dossier.texts.get(Field::TargetAm).trim())
        }
    }
}
