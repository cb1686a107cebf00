//! What the section of the call for projects follows.

use crate::present::collection::{AppelLine, appel_lines, incomplete_lines};
use crate::scenario::collection::{
    AppelAProjets, AppelRanking, Candidature, CandidatureFacts, RelaisFigures, RelaisId,
};
use crate::ui::collection::held::HeldCollection;
use leptos::prelude::{Memo, RwSignal, With};

/// The call, its ranking, and the file that is examined.
#[derive(Clone, Copy)]
pub struct AppelState {
    /// The collection that holds it.
    pub held: HeldCollection,
    /// The ranking.
    pub ranking: Memo<AppelRanking>,
    /// The lines of the ranking.
    pub lines: Memo<Vec<AppelLine>>,
    /// The file that is examined.
    pub examined: RwSignal<Option<RelaisId>>,
}

impl AppelState {
    /// The call of a collection.
    pub fn new(held: HeldCollection) -> AppelState {
        let ranking = Memo::new(move |_| read(held, AppelAProjets::ranking));
        let lines = Memo::new(move |_| {
            ranking.with(|ranking| read(held, |appel, relais| appel_lines(appel, ranking, relais)))
        });
        AppelState { held, ranking, lines, examined: RwSignal::default() }
    }

    /// Reads the call and the figures of the relais.
    pub fn read<T>(self, look: impl FnOnce(&AppelAProjets, &[RelaisFigures]) -> T) -> T {
        read(self.held, look)
    }

    /// Whether some relais is a candidate, in any exercice.
    pub fn has_candidates(self) -> bool {
        self.held.figures.with(|relais| relais.iter().any(|known| known.candidature.is_some()))
    }

    /// Every file in the order in which one goes through them: the ranked ones, then the others.
    pub fn files(self) -> Vec<RelaisId> {
        self.ranking.with(|ranking| {
            let ranked = ranking.ranked.iter().map(|known| known.id);
            ranked.chain(ranking.incomplete.iter().map(|(id, _)| *id)).collect()
        })
    }

    /// What the Caf says of a file.
    pub fn candidature(self, id: RelaisId) -> Candidature {
        self.held.appel.with(|appel| appel.candidature(id))
    }

    /// Changes what it says of it.
    pub fn change(self, id: RelaisId, change: impl FnOnce(&mut Candidature) + 'static) {
        self.held.change_appel(move |appel| appel.change_candidature(id, change));
    }

    /// The name of a relais, and what its dossier says of its candidature.
    pub fn facts(self, id: RelaisId) -> Option<(String, CandidatureFacts)> {
        self.held.figures.with(|relais| {
            let known = RelaisFigures::of_id(relais, id)?;
            Some((known.name.clone(), known.candidature?))
        })
    }

    /// The files that are not ranked: whose each is, and what it lacks.
    pub fn incomplete(self) -> Vec<(RelaisId, String, String)> {
        self.ranking.with(|ranking| self.read(|_, relais| incomplete_lines(ranking, relais)))
    }
}

fn read<T>(held: HeldCollection, look: impl FnOnce(&AppelAProjets, &[RelaisFigures]) -> T) -> T {
    held.appel.with(|appel| held.figures.with(|relais| look(appel, relais)))
}
