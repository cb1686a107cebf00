//! The kept dossiers on « Mes données »: the list, the archived ones, the trash.

use super::erase::Erasing;
use super::resume::open_stored;
use super::stored_table::{listed_name, name_id, table};
use crate::browser::{self, Store};
use crate::exchange::StoredPlace;
use crate::present::data::room_words;
use crate::present::text::typeset;
use crate::scenario::workbench::example;
use crate::ui::dom::{Tag, Tags, tag};
use crate::ui::state::{
    Persistence, State, StoredDossier, duplicate_stored, move_stored, restore_stored,
};
use crate::ui::widgets::{Icon, button, icon_button, para, section_title};
use leptos::prelude::{Get, GetUntracked, RwSignal, Set, With, WithUntracked};

/// The kept dossiers, and what is done with them.
#[derive(Clone, Copy)]
pub struct StoredDossiers {
    /// The state of the page.
    pub state: State,
    /// Where they are kept.
    pub store: Store,
    /// All of them.
    pub listed: RwSignal<Vec<StoredDossier>>,
    /// What was put away last, and can come back.
    pub done: RwSignal<Option<Done>>,
    /// What is to be erased for good, once it is confirmed.
    pub erasing: RwSignal<Option<Erasing>>,
}

/// A dossier that was put away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    words: String,
    key: String,
    meta_text: Option<String>,
    open: bool,
}

impl StoredDossiers {
    /// Those of a page; [`StoredDossiers::refresh`] fills it.
    pub fn new(state: State) -> StoredDossiers {
        let store = state.persistence.with_untracked(|persistence| persistence.store);
        StoredDossiers {
            state,
            store,
            listed: RwSignal::default(),
            done: RwSignal::default(),
            erasing: RwSignal::default(),
        }
    }

    /// Reads the storage again. The focus stays on the press where it was, when that is drawn
    /// again.
    pub fn refresh(self) {
        let held = browser::focused();
        self.listed.set(self.state.listed());
        if held.contains("dossier-") {
            browser::focus_soon(held);
        }
    }

    /// Puts a dossier elsewhere, and offers to put it back.
    pub(super) fn put(self, item: &StoredDossier, place: StoredPlace) {
        self.state.flush();
        self.state.toast.set(None);
        let wording =
            if place == StoredPlace::Trashed { "est dans la corbeille" } else { "est archivé" };
        let open = place == StoredPlace::Trashed
            && self
                .state
                .persistence
                .with_untracked(|persistence| persistence.key() == Some(&item.key));
        if move_stored(self.store, &item.key, place).is_err() {
            return self.no_room(&item.key, place);
        }
        if open {
            let dossier = example();
            self.state.open(Persistence::fresh(self.store, &dossier), dossier);
        }
        let words = typeset(&format!("« {} » {wording}.", listed_name(item)));
        self.done.set(Some(Done {
            words,
            key: item.key.clone(),
            meta_text: item.meta_text.clone(),
            open,
        }));
        let next = self.beside(item);
        self.refresh();
        browser::focus_soon(next);
    }

    /// A storage that is full to the last byte has no room for a word: only erasing makes some.
    fn no_room(self, key: &str, place: StoredPlace) {
        if place == StoredPlace::Trashed {
            self.erasing.set(Some(Erasing::One(key.to_string())));
        } else {
            self.state.notify(
                "Plus de place pour le noter : mettez d’abord un dossier à la \
                corbeille, puis videz-la.",
                false,
            );
        }
    }

    /// The name that takes the focus once a dossier left its list: the next one, or else the one
    /// before, or else the title of the page.
    fn beside(self, item: &StoredDossier) -> String {
        let place = item.meta().place;
        self.listed.with_untracked(|all| {
            let own: Vec<&StoredDossier> =
                all.iter().filter(|known| known.meta().place == place).collect();
            let at = own.iter().position(|known| known.key == item.key).unwrap_or_default();
            let next = own.get(at.saturating_add(1)).or_else(|| own.get(at.checked_sub(1)?));
            next.map_or_else(|| "titre".to_string(), |next| name_id(&next.key))
        })
    }

    /// Puts a dossier back in the list.
    pub(super) fn restore(self, item: &StoredDossier) {
        if move_stored(self.store, &item.key, StoredPlace::Listed).is_err() {
            return self.no_room(&item.key, StoredPlace::Listed);
        }
        self.done.set(None);
        self.refresh();
        self.state
            .notify(&format!("« {} » est de nouveau dans la liste.", listed_name(item)), false);
        browser::focus_soon(name_id(&item.key));
    }

    /// Puts back what was put away last, as it was.
    fn undo(self) {
        let Some(done) = self.done.get_untracked() else {
            return;
        };
        self.done.set(None);
        if restore_stored(self.store, &done.key, done.meta_text.as_deref()).is_ok() && done.open {
            open_stored(self.state, &done.key);
        }
        self.refresh();
        browser::focus_soon(name_id(&done.key));
    }

    pub(super) fn duplicate(self, item: &StoredDossier) {
        match duplicate_stored(self.store, item) {
            Ok(Some(key)) => {
                self.done.set(None);
                self.refresh();
                let name = self.listed.with_untracked(|all| {
                    all.iter().find(|known| known.key == key).map(listed_name)
                });
                self.state.notify(
                    &format!("Une copie est dans la liste : « {} ».", name.unwrap_or_default()),
                    false,
                );
                browser::focus_soon(name_id(&key));
            }
            Ok(None) => {}
            Err(_) => self.state.notify(
                "Plus de place pour une copie : enregistrez le dossier dans un fichier.",
                false,
            ),
        }
    }
}

/// The three lists.
pub fn stored_sections(on: StoredDossiers, listed: &[StoredDossier]) -> Tags {
    let of = |place: StoredPlace| {
        listed.iter().filter(move |item| item.meta().place == place).cloned().collect::<Vec<_>>()
    };
    let (here, archived, trashed) =
        (of(StoredPlace::Listed), of(StoredPlace::Archived), of(StoredPlace::Trashed));
    let bytes = listed.iter().map(|item| item.text.len()).fold(0_usize, usize::saturating_add);
    let main = match (listed.is_empty(), here.is_empty()) {
        (true, _) => para(if on.store.is_allowed() {
            "Aucun dossier n’est gardé. Un dossier l’est dès le premier changement."
        } else {
            "Votre navigateur refuse de garder quoi que ce soit pour cette page."
        }),
        (_, true) => para("Aucun dossier dans la liste : ils sont archivés ou dans la corbeille."),
        _ => table(on, "Dossiers de ce navigateur", here),
    };
    let room = (!listed.is_empty()).then(|| tag("p", "hint").text(room_words(listed.len(), bytes)));
    let mut drawn = vec![
        tag("section", "").child(section_title("Ce qui est gardé")).child(main).children(room),
    ];
    if !archived.is_empty() {
        let words = para("Hors de la liste et de l’accueil. Rien n’en est effacé.");
        let section = tag("section", "").child(section_title("Archivés")).child(words);
        drawn.push(section.child(table(on, "Dossiers archivés", archived)));
    }
    if !trashed.is_empty() {
        let words =
            para("Un dossier y reste jusqu’à ce que vous l’effaciez : rien n’en part tout seul.");
        let empty = button("btn")
            .text("Vider la corbeille…")
            .on_click(move || on.erasing.set(Some(Erasing::Trash)));
        let section = tag("section", "").child(section_title("Corbeille")).child(words);
        drawn.push(
            section
                .child(table(on, "Dossiers dans la corbeille", trashed))
                .child(tag("p", "acts").child(empty)),
        );
    }
    drawn
}

/// What was put away last, with « Annuler ».
pub fn done_line(on: StoredDossiers) -> Tag {
    let done = move || on.done.get().filter(|_| on.state.toast.with(Option::is_none));
    let close = move || {
        on.done.set(None);
        browser::focus_soon("titre".to_string());
    };
    let draw = move |done: &Option<Done>| match done {
        None => Tags::new(),
        Some(done) => vec![
            tag("span", "").text(&done.words),
            button("btn btn--small").text("Annuler").on_click(move || on.undo()),
            icon_button("btn btn--small btn--quiet btn--icon", Icon::Close, "Fermer ce message")
                .on_click(close),
        ],
    };
    tag("div", "undo").attr("role", "status").dynamic(done, draw)
}
