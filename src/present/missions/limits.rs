//! « Missions »: what the texts say of the bonus whatever the mission, each with how sure it is.

use crate::calendar::Exercice;
use crate::law::{BONUS_SANS_ACOMPTE, Certainty, Framework, Source, sources};
use crate::present::text::{Quote, typeset};

/// One limit of the bonus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LimitView {
    /// What it is.
    pub words: String,
    /// How sure it is for the exercice.
    pub certainty: Certainty,
    /// Where it is written.
    pub quote: Quote,
}

/// The limits of the bonus. They are written for the missions of 2017: for those of 2021 they are
/// carried over, which is only indicative.
pub fn mission_limits(exercice: Exercice) -> Vec<LimitView> {
    let of_2017 = Framework::Supplementaires2017.covers(exercice);
    let certainty = if of_2017 { Certainty::Sourced } else { Certainty::Indicative };
    let limit = |words: &str, source: &'static Source| LimitView {
        words: typeset(words),
        certainty,
        quote: Quote::of(source),
    };
    let with_the_balance =
        BONUS_SANS_ACOMPTE.at(exercice).map_or(Certainty::Indicative, |row| row.certainty);
    vec![
        limit(
            "Un seul bonus par relais et par an, quels que soient le nombre de missions et d’ETP.",
            &sources::BONUS_2017,
        ),
        LimitView {
            certainty: with_the_balance,
            ..limit(
                "Pas d’acompte : le bonus vient avec le solde, l’année suivante.",
                &sources::SANS_ACOMPTE,
            )
        },
        limit(
            "Une enveloppe limitée : l’indicateur atteint n’assure pas le versement.",
            &sources::ENVELOPPE,
        ),
        limit("L’accord de la Caf d’abord : sans avenant signé, pas de bonus.", &sources::AVENANT),
    ]
}

/// The cahier des charges of the sessions, word for word.
pub fn sessions_quote() -> Quote {
    Quote::of(&sources::CAHIER_ANALYSE)
}
