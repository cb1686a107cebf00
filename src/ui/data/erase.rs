//! Erasing for good, once it was asked and confirmed.

use super::stored::StoredDossiers;
use super::stored_table::listed_name;
use crate::browser::{self, Store};
use crate::exchange::StoredPlace;
use crate::present::data::erased_with;
use crate::present::text::typeset;
use crate::scenario::workbench::example;
use crate::ui::dom::{Tag, tag};
use crate::ui::state::{Persistence, State, erase_stored};
use crate::ui::widgets::{Icon, button, icon_button, modal};
use leptos::prelude::{GetUntracked, Set, With, WithUntracked};

/// What is to be erased for good.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Erasing {
    /// The dossier of a key.
    One(String),
    /// What is in the trash.
    Trash,
    /// Everything of ours.
    All,
}

impl Erasing {
    fn question(&self) -> &'static str {
        match self {
            Erasing::One(_) => "Effacer ce dossier ?",
            Erasing::Trash => "Vider la corbeille ?",
            Erasing::All => "Tout effacer ?",
        }
    }

    fn press(&self) -> &'static str {
        match self {
            Erasing::One(_) => "Effacer",
            Erasing::Trash => "Vider la corbeille",
            Erasing::All => "Tout effacer",
        }
    }

    fn done(&self) -> &'static str {
        match self {
            Erasing::One(_) => "Le dossier est effacé de ce navigateur.",
            Erasing::Trash => "La corbeille est vide.",
            Erasing::All => "Tout est effacé de ce navigateur.",
        }
    }

    fn warning(&self, on: StoredDossiers) -> String {
        let what = match self {
            Erasing::One(key) => {
                let name = on.listed.with_untracked(|all| {
                    all.iter().find(|item| item.key == *key).map(listed_name)
                });
                format!("« {} » sera perdu", name.unwrap_or_default())
            }
            Erasing::Trash => match trashed(on).as_slice() {
                [_] => "Le dossier de la corbeille sera perdu".to_string(),
                many => format!("Les {} dossiers de la corbeille seront perdus", many.len()),
            },
            Erasing::All => format!(
                "Tous les dossiers que le simulateur garde dans ce navigateur seront perdus, \
                archives et corbeille comprises, avec « Plusieurs relais », son appel à projets, \
                et les exercices ajoutés à l’atelier. {}",
                erased_with(&browser::page_address()).trim_end_matches('.')
            ),
        };
        format!("{what}. Il n’y a pas de retour en arrière.")
    }
}

/// The keys of what is in the trash.
fn trashed(on: StoredDossiers) -> Vec<String> {
    let keys = |all: &Vec<crate::ui::state::StoredDossier>| {
        all.iter()
            .filter(|item| item.meta().place == StoredPlace::Trashed)
            .map(|item| item.key.clone())
            .collect()
    };
    on.listed.with_untracked(keys)
}

/// Asks before erasing what is wanted.
pub fn confirm(on: StoredDossiers) -> Tag {
    let wording = move |words: fn(&Erasing) -> &'static str| {
        on.erasing.with(|wanted| wanted.as_ref().map_or("", words).to_string())
    };
    let close = move || on.erasing.set(None);
    let erase = move || {
        let Some(wanted) = on.erasing.get_untracked() else {
            return;
        };
        close();
        erase(on, &wanted);
        on.state.notify(wanted.done(), false);
        browser::focus_soon("titre".to_string());
    };
    let head = tag("div", "dlg__h")
        .child(
            tag("h2", "")
                .attr("id", "h-effacer")
                .text(move || typeset(&wording(Erasing::question))),
        )
        .child(icon_button("btn btn--quiet btn--icon", Icon::Close, "Fermer").on_click(close));
    let warning = move || {
        on.erasing
            .with(|wanted| wanted.as_ref().map(|wanted| wanted.warning(on)).unwrap_or_default())
    };
    let body = tag("div", "dlg__b").child(tag("p", "").text(move || typeset(&warning())));
    let actions = tag("div", "dlg__acts")
        .child(button("btn").text("Garder").on_click(close))
        .child(button("btn btn--danger").text(move || wording(Erasing::press)).on_click(erase));
    let dialog = tag("dialog", "dlg dlg--warn")
        .attr("aria-labelledby", "h-effacer")
        .children([head, body, actions]);
    modal(dialog, move || on.erasing.with(Option::is_some), close)
}

fn erase(on: StoredDossiers, wanted: &Erasing) {
    match wanted {
        Erasing::One(key) => leave_then(on, std::slice::from_ref(key)),
        Erasing::Trash => leave_then(on, &trashed(on)),
        Erasing::All => {
            Persistence::erase_all(on.store);
            start_over(on.state, on.store);
        }
    }
    on.done.set(None);
    on.refresh();
}

/// What is on the screen is erased with its dossier only.
fn leave_then(on: StoredDossiers, keys: &[String]) {
    let open = on.state.persistence.with_untracked(|persistence| {
        persistence.key().is_some_and(|own| keys.iter().any(|key| key == own))
    });
    keys.iter().for_each(|key| erase_stored(on.store, key));
    if open {
        start_over(on.state, on.store);
    }
}

fn start_over(state: State, store: Store) {
    let dossier = example();
    state.history.set(crate::scenario::History::new(dossier.clone()));
    state.persistence.set(Persistence::fresh(store, &dossier));
    state.why.set(None);
    state.tidy();
}
