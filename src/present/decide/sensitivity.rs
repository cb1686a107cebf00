//! « Ce qui compte »: what each input moved a little makes of the reste à charge, in words.

use crate::money::Euros;
use crate::outcome::Row;
use crate::present::text::{post_name, question, term_question, typeset};
use crate::present::workbench::{Precision, ecart, percent};
use crate::scenario::decide::{Effect, Input, NoEffect, Variation, sensitivity};
use crate::scenario::workbench::Ecart;
use crate::scenario::{Dossier, LeverKind};
use crate::situation::{Field, Known, Owner, ScenarioId, Situation};
use rust_decimal::Decimal;

/// One side of a bar, in percent of the width; the middle is no change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BarSide {
    /// Where it begins.
    pub start: String,
    /// How wide it is.
    pub width: String,
}

/// An input that changes the reste à charge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SensitivityLine {
    /// Its name.
    pub name: String,
    /// « ± 10 % ».
    pub stride: &'static str,
    /// What is said with it; may be empty.
    pub note: &'static str,
    /// What it makes when it is less, then when it is more.
    pub changes: [String; 2],
    /// The same as bars.
    pub sides: [Option<BarSide>; 2],
}

/// The page of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SensitivityView {
    /// Those that change something, the largest first.
    pub with_effect: Vec<SensitivityLine>,
    /// The others, by reason: why, and their names.
    pub without_effect: Vec<(String, String)>,
}

/// What matters in the base or in a scenario. Errors: the reste à charge is not known.
pub fn sensitivity_view(dossier: &Dossier, scenario: Option<ScenarioId>) -> Known<SensitivityView> {
    let effects = sensitivity(dossier, scenario)?;
    let situation = dossier.situation(scenario.and_then(|id| dossier.scenario(id)));
    let name = |input| typeset(&input_name(dossier, scenario, &situation, input));
    let widest = effects.first().map(Effect::size).unwrap_or_default();
    let with_effect = effects
        .iter()
        .filter(|effect| effect.no_effect.is_none())
        .map(|effect| line(effect, name(effect.input), widest))
        .collect();
    let mut without_effect: Vec<(String, String)> = Vec::new();
    for effect in &effects {
        let Some(why) = effect.no_effect.map(|why| typeset(no_effect_words(why))) else { continue };
        match without_effect.iter_mut().find(|(known, _)| *known == why) {
            Some((_, names)) => *names = format!("{names} ; {}", name(effect.input)),
            None => without_effect.push((why, name(effect.input))),
        }
    }
    if situation.mission.chosen.is_none() {
        without_effect.push((
            typeset("Aucune mission choisie : aucune donnée de mission n’ouvre de bonus"),
            "Données des missions".to_string(),
        ));
    }
    without_effect.extend(beside(dossier).map(|(why, names)| (typeset(why), names.to_string())));
    let without_effect =
        without_effect.into_iter().map(|(why, names)| (why, typeset(&names))).collect();
    Ok(SensitivityView { with_effect, without_effect })
}

/// What is typed and enters no amount of the exercice.
fn beside(dossier: &Dossier) -> impl Iterator<Item = (&'static str, &'static str)> {
    let typed = |field| !dossier.texts.get(field).trim().is_empty();
    let found = [
        (
            typed(Field::Communes) || typed(Field::Inhabitants),
            "Décrit le territoire, n’entre dans aucun montant",
            "Communes et habitants",
        ),
        (
            typed(Field::Closed),
            "La Caf peut réduire la prestation de service au-delà de trois mois : aucun texte dont \
                nous disposons ne dit de combien",
            "Mois de fermeture",
        ),
        (
            !dossier.base.calendar.is_empty(),
            "Change les dates de versement, pas ce qui est dû",
            "Calendrier des acomptes",
        ),
    ];
    found.into_iter().filter(|(on, ..)| *on).map(|(_, why, names)| (why, names))
}

fn line(effect: &Effect, name: String, widest: Decimal) -> SensitivityLine {
    let words = |change: Option<Decimal>| match change {
        None => "impossible".to_string(),
        Some(change) => ecart(Row::ResteACharge, Ecart::Euros(change), Precision::Cents)
            .unwrap_or_else(|| "=".to_string()),
    };
    let side = |change: Option<Decimal>| {
        let size = Euros::new(change?.abs()).ok().filter(|size| !size.is_zero())?;
        let whole = widest.saturating_mul(Decimal::TWO);
        let middle = Euros::new(widest).ok()?;
        let start =
            if change?.is_sign_negative() { middle.checked_sub(size).ok()? } else { middle };
        Some(BarSide { start: percent(start, whole), width: percent(size, whole) })
    };
    SensitivityLine {
        name,
        stride: stride_words(effect.variation),
        note: if effect.unfunded {
            "au-dessus du plafond, un euro de plus n’apporte rien : il reste à votre charge"
        } else {
            ""
        },
        changes: [words(effect.less), words(effect.more)],
        sides: [side(effect.less), side(effect.more)],
    }
}

const fn stride_words(stride: Variation) -> &'static str {
    match stride {
        Variation::Tenth => "± 10\u{a0}%",
        Variation::TenthOfEtp => "± 0,1 ETP",
        Variation::Month => "± 1 mois",
        Variation::One => "± 1",
        Variation::Answer => "non, puis oui",
    }
}

const fn no_effect_words(why: NoEffect) -> &'static str {
    match why {
        NoEffect::Zero => "À 0 €, une variation de 10 % ne change rien",
        NoEffect::UnderCeiling => {
            "Sous le plafond : la prestation de service suit les dépenses, un plafond plus haut \
                n’apporte rien"
        }
        NoEffect::OverCeiling => {
            "Au-dessus du plafond, un euro de plus n’apporte rien, et personne ne paie cette \
                contribution"
        }
        NoEffect::NotAnimateur => "Seul le temps des animateurs compte dans le plafond",
        NoEffect::NotCounted => "Cette ligne n’est pas retenue, et personne ne la paie",
        NoEffect::MissionReached => "La mission reste atteinte : le bonus est le même",
        NoEffect::MissionMissed => "La mission reste manquée ou à confirmer : pas de bonus",
        NoEffect::NotMeasured => "Demandé par le cahier des charges, mesuré par aucun indicateur",
        NoEffect::CapNotReached => "Ce terme du contrat ne joue pas ici",
        NoEffect::Benchmark => "Un repère, jamais une condition de financement",
        NoEffect::Published => "Publié pour l’exercice : il ne change pas",
        NoEffect::NoBonus => "Le bonus n’est pas ouvert : rien à gagner ni à perdre",
        NoEffect::NotTyped => "Pas encore saisi, ou illisible : rien à faire varier",
        NoEffect::UnderCent => "Moins d’un centime",
    }
}

fn input_name(
    dossier: &Dossier,
    scenario: Option<ScenarioId>,
    situation: &Situation,
    input: Input,
) -> String {
    let post = |place: usize| {
        situation.posts.get(place).map(|post| post_name(dossier, post.id)).unwrap_or_default()
    };
    match input {
        Input::PostEtp(place) => format!("ETP de « {} », à coût inchangé", post(place)),
        Input::PostCost(place) => format!("Coût annuel de « {} »", post(place)),
        Input::PostMonths(place) => format!("Mois de « {} »", post(place)),
        Input::Line(account) => account.name(),
        Input::MissionCost(place) => mission_cost(dossier, situation.mission.owner, place),
        Input::Datum(datum) => question(datum).to_string(),
        Input::Bonus => "Montant du bonus mission".to_string(),
        Input::Plafond => "Prix plafond".to_string(),
        Input::Income(place) => income(dossier, scenario, place),
        Input::Term(term) => term_question(term).trim_end_matches(", €").to_string(),
        Input::Am => "AM du territoire".to_string(),
    }
}

fn mission_cost(dossier: &Dossier, owner: Owner, place: usize) -> String {
    let id = dossier.mission(owner).and_then(|draft| draft.costs.get(place)).map(|cost| cost.id);
    let name =
        id.map(|id| dossier.texts.get(Field::CostName(owner, id)).trim()).unwrap_or_default();
    format!("Prix de « {} »", if name.is_empty() { "frais de mission" } else { name })
}

/// The incomes of the base come first, then those of the levers.
fn income(dossier: &Dossier, scenario: Option<ScenarioId>, place: usize) -> String {
    let levers = scenario
        .and_then(|id| dossier.scenario(id))
        .map(|scenario| scenario.levers.as_slice())
        .unwrap_or_default();
    let added = levers
        .iter()
        .filter(|lever| lever.kind == LeverKind::Income)
        .map(|lever| Field::LeverName(lever.id));
    let fields = dossier.base.incomes.iter().map(|id| Field::IncomeName(*id)).chain(added);
    let name = fields
        .into_iter()
        .nth(place)
        .map(|field| dossier.texts.get(field).trim())
        .unwrap_or_default();
    format!("Recette « {} »", if name.is_empty() { "sans nom" } else { name })
}
