//! What points to a scenario or a lever goes with it.

use super::signals::State;
use crate::situation::ScenarioId;
use leptos::prelude::{GetUntracked, Set, Update};

impl State {
    /// Closes what pointed to a scenario or a lever that is gone.
    pub fn tidy(self) {
        let (gone_figure, gone_lever, seen) = self.peek(|dossier| {
            let alive = |id: Option<ScenarioId>| id.is_none_or(|id| dossier.scenario(id).is_some());
            let figure = self.why.get_untracked().is_some_and(|(_, id, _)| !alive(id));
            let lever =
                self.open_lever.get_untracked().is_some_and(|id| dossier.lever(id).is_none());
            let seen = self.seen.get_untracked().filter(|id| dossier.scenario(*id).is_some());
            (figure, lever, seen.or_else(|| dossier.scenarios.first().map(|scenario| scenario.id)))
        });
        if gone_figure {
            self.why.set(None);
        }
        if gone_lever {
            self.open_lever.set(None);
        }
        self.seen.set(seen);
        self.view.update(|view| {
            let alive = |id: ScenarioId| self.peek(|dossier| dossier.scenario(id).is_some());
            view.reference = view.reference.filter(|id| alive(*id));
            view.hidden.retain(|id| alive(*id));
            view.wish.column = view.wish.column.filter(|id| alive(*id));
        });
    }
}
