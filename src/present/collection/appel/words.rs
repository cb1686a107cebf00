//! What is asked of a call for projects, and what may be answered.

use crate::calendar::Exercice;
use crate::law::checklist_item;
use crate::present::text::{Quote, problem, typeset};
use crate::scenario::collection::{
    AppelContent, AppelCriterion, AppelInput, AppelRanking, Appreciation, Candidature,
    ContentScope, DecidedRank, Lack,
};

/// What is asked for an input.
pub const fn appel_label(input: AppelInput) -> &'static str {
    match input {
        AppelInput::Enveloppe => "Enveloppe, €",
        AppelInput::Weight(AppelCriterion::Priority) => "Poids de la mission prioritaire",
        AppelInput::Weight(AppelCriterion::Needs) => "Poids des besoins du territoire",
        AppelInput::Weight(AppelCriterion::Project) => "Poids du projet du relais",
    }
}

/// What may be typed, or what holds while nothing is.
pub fn appel_hint(input: AppelInput, ranking: &AppelRanking) -> String {
    let words = match input {
        AppelInput::Enveloppe => format!(
            "Vide : ce que demandent tous les dossiers classés, {}.",
            ranking.asked.to_short_string()
        ),
        AppelInput::Weight(criterion @ AppelCriterion::Priority) => {
            format!("Vide : {}, plus que les deux autres à 1.", criterion.first_weight())
        }
        AppelInput::Weight(criterion) => {
            format!("Vide : {}. Compté une à trois fois.", criterion.first_weight())
        }
    };
    typeset(&words)
}

/// The name of a criterion.
pub const fn criterion_words(criterion: AppelCriterion) -> &'static str {
    match criterion {
        AppelCriterion::Priority => "mission prioritaire",
        AppelCriterion::Needs => "besoins du territoire",
        AppelCriterion::Project => "projet du relais",
    }
}

/// What a file must hold.
pub const fn content_words(content: AppelContent) -> &'static str {
    match content {
        AppelContent::Contexte => "Le contexte du territoire",
        AppelContent::Recueil => "Le recueil des données",
        AppelContent::Partenariats => "Les partenariats envisagés",
    }
}

/// Whose file must hold it.
pub const fn scope_words(scope: ContentScope) -> &'static str {
    match scope {
        ContentScope::OtherMissions => "Des autres missions que la prioritaire",
        ContentScope::EveryMission => "De toutes les missions",
        ContentScope::Nobody => "D’aucune",
    }
}

/// An appreciation.
pub const fn appreciation_words(appreciation: Appreciation) -> &'static str {
    match appreciation {
        Appreciation::Faible => "faible",
        Appreciation::Moyenne => "moyenne",
        Appreciation::Forte => "forte",
    }
}

/// What keeps a file from being ranked, after « manque ».
pub(super) const fn lack_words(lack: Lack) -> &'static str {
    match lack {
        Lack::Mission => "le choix d’une seule mission",
        Lack::Forfait => "le montant du bonus",
        Lack::Content(AppelContent::Contexte) => "le contexte du territoire",
        Lack::Content(AppelContent::Recueil) => "le recueil des données",
        Lack::Content(AppelContent::Partenariats) => "les partenariats envisagés",
    }
}

/// What the one call that is held says of the ranking, the priority, the budget, the avenant.
pub fn appel_quotes() -> Vec<Quote> {
    let cited = ["appel_coherence", "appel_priorite", "appel_budget", "appel_avenant"];
    let items = cited.into_iter().filter_map(checklist_item);
    items.map(|item| Quote::of(item.source)).collect()
}

/// What is said below the rank that is decided, and whether it is an error.
pub fn decided_note(said: &Candidature, ranked: usize, exercice: Exercice) -> (bool, String) {
    let (is_wrong, words) = match said.decided() {
        DecidedRank::Rank(rank) if usize::try_from(rank).is_ok_and(|rank| rank > ranked) => {
            (false, "Il y a moins de dossiers classés : ce sera le dernier rang.")
        }
        DecidedRank::None => (false, "Vide : le rang calculé."),
        DecidedRank::Rank(_) => (false, "Ce rang remplace le rang calculé."),
        DecidedRank::Zero => (true, "Le premier rang est 1 : tapez 1 ou plus."),
        DecidedRank::NoReason => {
            (true, "Écrivez aussi le motif : sans lui, le rang calculé reste.")
        }
        DecidedRank::Unreadable(why) => return (true, problem(&said.rank, why, exercice)),
    };
    (is_wrong, typeset(words))
}
