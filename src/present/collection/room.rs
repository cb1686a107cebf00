//! A room compared: only what its members typed otherwise, and where each figure lies.

use super::dots::{DotChart, plain_dots};
use super::{column_heading_words, figure_words};
use crate::present::text::{label_of, listed, mission_title, relais_named, typeset};
use crate::scenario::Dossier;
use crate::scenario::collection::{
    CollectedRelais, CollectionColumn, RelaisFigures, RelaisId, column_totals, field_differences,
    grouped_by,
};
use crate::situation::Kind;
use rust_decimal::Decimal;

/// Most relais that are compared so: beyond, nearly everything differs.
pub const MOST_COMPARED: usize = 60;

/// Most names behind a value.
const NAMED: usize = 6;

/// An assumption in which they differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoomDifference {
    /// What it is.
    pub label: String,
    /// What was typed, and by whom, or by how many.
    pub values: Vec<(String, String)>,
}

/// A figure of the room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoomFigure {
    /// What it is, and of how many answers where some do not have it.
    pub name: String,
    /// The least, the middle, the most.
    pub spread: [String; 3],
    /// A dot for each; none where all have the same, or where some are below nothing.
    pub dots: Option<DotChart>,
}

/// What each is called: where another one has its name, with where it comes from.
fn room_names(relais: &[&CollectedRelais]) -> Vec<String> {
    let name = |known: &&CollectedRelais| {
        let is_twin = relais.iter().filter(|other| other.name() == known.name()).count() > 1;
        let name = relais_named(known.name());
        if is_twin { format!("{name} ({})", known.origin) } else { name.to_string() }
    };
    relais.iter().map(name).collect()
}

/// What they typed otherwise; who said what only where names are wanted.
pub fn room_differences(relais: &[&CollectedRelais], with_names: bool) -> Vec<RoomDifference> {
    let names = room_names(relais);
    let who = |ids: &[RelaisId]| {
        if !with_names {
            return typeset(&format!("{} sur {}", ids.len(), relais.len()));
        }
        let known = relais.iter().zip(&names).filter(|(known, _)| ids.contains(&known.id));
        let names = known.take(NAMED).map(|(_, name)| name.clone());
        let more = ids.len().saturating_sub(NAMED);
        let others =
            |more: usize| if more < 2 { "1 autre".to_string() } else { format!("{more} autres") };
        let more = (more > 0).then(|| others(more));
        listed(&names.chain(more).collect::<Vec<_>>())
    };
    let values = |values: Vec<(String, Vec<RelaisId>)>| {
        let said = values.into_iter().map(|(text, ids)| {
            let text = if text.is_empty() { "rien".to_string() } else { text };
            (text, who(&ids))
        });
        said.collect()
    };
    let choices = CHOICES.into_iter().filter_map(|(label, read)| {
        let known = grouped_by(relais, read);
        let label = label.to_string();
        (known.len() > 1).then(|| RoomDifference { label, values: values(known) })
    });
    let first = relais.first();
    let fields = field_differences(relais).into_iter().filter_map(|known| {
        // The names in a label are those of one that typed something there.
        let whose = relais.iter().find(|it| !it.dossier.texts.get(known.field).is_empty());
        let mut dossier = Dossier::clone(&whose.or(first)?.dossier);
        if !with_names {
            dossier.texts.retain(|field| field.kind() != Kind::Words);
        }
        let label = label_of(&dossier, known.field);
        Some(RoomDifference { label: typeset(&label), values: values(known.values) })
    });
    choices.chain(fields).collect()
}

/// A choice that is not typed, and how it reads.
type Choice = (&'static str, fn(&CollectedRelais) -> String);

const CHOICES: [Choice; 4] = [
    ("la mission choisie", |known| {
        known.dossier.base.mission.chosen.map_or("aucune", mission_title).to_string()
    }),
    ("la convention", |known| {
        let contracts = known.dossier.base.contracts;
        match (contracts.ctg, contracts.cej) {
            (true, true) => "CTG et Cej",
            (true, false) => "CTG",
            (false, true) => "Cej",
            (false, false) => "aucune",
        }
        .to_string()
    }),
    ("le nombre de postes", |known| known.dossier.base.posts.len().to_string()),
    ("le nombre de scénarios", |known| known.dossier.scenarios.len().to_string()),
];

/// Where each figure lies: the least, the middle, the most, and a dot for each relais; the figures
/// are in the order of the relais.
pub fn room_figures(
    relais: &[&CollectedRelais],
    figures: &[&RelaisFigures],
    with_names: bool,
) -> Vec<RoomFigure> {
    let names = room_names(relais);
    let totals = column_totals(figures);
    let figure = |column: CollectionColumn| {
        let known: Vec<Decimal> = figures.iter().filter_map(|it| it.figure(column)).collect();
        let (least, most) = (known.iter().min()?, known.iter().max()?);
        let middle = totals.iter().find(|total| total.column == column)?.median?;
        let words = |figure: Decimal| figure_words(column, figure);
        let points = figures.iter().zip(&names).filter_map(|(it, name)| {
            let value = it.figure(column)?;
            let name = if with_names { name.as_str() } else { "Une réponse" };
            Some((value, typeset(&format!("{name} : {}", words(value)))))
        });
        let name = match known.len() {
            all if all == figures.len() => column_heading_words(column).to_string(),
            some => {
                let words = column_heading_words(column);
                typeset(&format!("{words} ({some} réponses sur {})", figures.len()))
            }
        };
        let said =
            format!("{name} : de {} à {}, un point par réponse.", words(*least), words(*most));
        Some(RoomFigure {
            name,
            spread: [words(*least), words(middle), words(*most)],
            dots: (least < most && !least.is_sign_negative())
                .then(|| plain_dots(points.collect(), *most, &said))
                .flatten(),
        })
    };
    CollectionColumn::ALL.into_iter().filter_map(figure).collect()
}
