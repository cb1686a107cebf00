//! Passing to another exercice, in words: what is carried, what is left, what is asked again.

use crate::calendar::Exercice;
use crate::draft::BaremeWay;
use crate::law::{PRIX_PLAFOND, Status};
use crate::present::text::typeset;
use crate::scenario::{Dossier, RollOverCosts};
use crate::situation::{Evolving, Field, Owner};

/// What passing to an exercice does, in lists of short lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RollOverView {
    /// What the new dossier has.
    pub carried: Vec<String>,
    /// What stays with the present dossier alone.
    pub left: Vec<String>,
    /// What has to be typed or checked in the new one.
    pub asked: Vec<String>,
    /// Whether the amounts can be asked for as the plan makes them evolve: a rate is typed, and
    /// the exercice comes later.
    pub evolves: bool,
}

/// What passing to an exercice does.
pub fn roll_over_view(dossier: &Dossier, exercice: Exercice) -> RollOverView {
    let typed = |lines: Vec<String>| lines.iter().map(|line| typeset(line)).collect();
    RollOverView {
        carried: typed(carried(dossier)),
        left: typed(left(dossier)),
        asked: typed(asked(dossier, exercice)),
        evolves: exercice > dossier.base.exercice && has_rates(dossier),
    }
}

fn carried(dossier: &Dossier) -> Vec<String> {
    let mut lines =
        vec!["L’équipe, les dépenses, les autres recettes, la mission et le contrat".to_string()];
    match dossier.scenarios.len() {
        0 => {}
        1 => lines.push("Le scénario, avec ses dates".to_string()),
        count => lines.push(format!("Les {count} scénarios, avec leurs dates")),
    }
    lines.push("Les dates de la convention, les évolutions par an, les prix tapés".to_string());
    lines
}

fn left(dossier: &Dossier) -> Vec<String> {
    let year = dossier.base.exercice.year();
    let typed = |wanted: fn(Field) -> bool| dossier.texts.any(wanted);
    let known = [
        (dossier.has_values_of(Status::Reel), format!("Le réel de {year}")),
        (dossier.has_values_of(Status::Actualise), format!("L’actualisé de {year}")),
        (
            typed(|field| matches!(field, Field::Point(..))),
            "Les réponses et les preuves cochées".to_string(),
        ),
        (typed(|field| field == Field::Proposition), "La proposition de la note".to_string()),
        (typed(|field| field == Field::Closed), format!("Les mois de fermeture de {year}")),
        (
            typed(|field| matches!(field, Field::DueDay(_))),
            format!("Les dates des échéances de {year}"),
        ),
        (!dossier.trash.is_empty(), "Les scénarios de la corbeille".to_string()),
    ];
    known.into_iter().filter_map(|(there, words)| there.then_some(words)).collect()
}

fn asked(dossier: &Dossier, exercice: Exercice) -> Vec<String> {
    let (from, to) = (dossier.base.exercice.year(), exercice.year());
    let next = dossier.roll_over(exercice, RollOverCosts::AsTyped);
    let published = PRIX_PLAFOND.at(exercice).is_ok();
    let mut lines = match next.base.bareme {
        _ if published => Vec::new(),
        BaremeWay::Entered => vec![format!("Le prix plafond de {to}, que vous avez déjà tapé")],
        BaremeWay::Assumed => {
            vec![format!("Le prix plafond de {to} : une hypothèse jusqu’à votre notification")]
        }
        BaremeWay::Published => vec![format!("Le prix plafond de {to}, à taper")],
    };
    if !dossier.texts.get(Field::Bonus).trim().is_empty() {
        lines.push(format!("Le forfait de la mission, tapé pour {from} : à vérifier"));
    }
    if dossier.base.contracts.ctg || dossier.base.contracts.cej {
        lines.push(format!("Les montants du contrat avec la Caf, de {from} : à vérifier"));
    }
    if !dossier.base.calendar.is_empty() {
        lines.push(format!("Les dates des échéances de {to}"));
    }
    lines
}

/// Whether the base has a rate that makes amounts evolve.
fn has_rates(dossier: &Dossier) -> bool {
    let lines = crate::law::Account::ALL.into_iter().map(Evolving::Line);
    let all = [Evolving::Pay, Evolving::Charges, Evolving::Incomes].into_iter().chain(lines);
    let rate =
        |what| dossier.texts.value::<crate::money::Rate>(Field::Evolution(Owner::Base, what));
    all.filter_map(rate).any(|rate| !rate.decimal().is_zero())
}
