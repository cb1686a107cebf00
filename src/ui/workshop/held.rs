//! What the page holds of the workshop: its lessons, those that were added, the exercises that were
//! done.

use crate::browser::{self, Store};
use crate::exchange::{
    KeptWorkshop, MOST_ADDED, WORKSHOP_KEY, built_lessons, decode_lesson_link, decode_workshop,
    encode_workshop,
};
use crate::present::text::Route;
use crate::scenario::workshop::Lesson;
use crate::ui::state::{Persistence, State};
use leptos::prelude::{Get, GetUntracked, RwSignal, Set, Update, With, WithUntracked};

/// A lesson of the list, with what tells it from the others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldLesson {
    /// The name of its file where it is one of the page, its title where it was added.
    pub code: String,
    /// The lesson.
    pub lesson: Lesson,
    /// Whether it was added, and can be taken away.
    pub is_added: bool,
}

/// The workshop.
#[derive(Clone, Copy)]
pub struct Workshop {
    /// The state of the page.
    pub state: State,
    /// What is kept.
    pub kept: RwSignal<KeptWorkshop>,
    /// The exercise that is worked on.
    pub chosen: RwSignal<Option<HeldLesson>>,
    /// What is wrong with the last file, or link; empty for nothing.
    pub fault: RwSignal<String>,
    /// The lesson that was taken away last, which can be put back.
    pub removed: RwSignal<Option<Lesson>>,
    /// Whether the browser keeps what is done.
    pub is_kept: RwSignal<bool>,
    store: Store,
}

impl Workshop {
    /// As the browser kept it.
    pub fn new() -> Workshop {
        let store = Store::probe();
        let kept = store.read(WORKSHOP_KEY).map(|text| decode_workshop(&text));
        Workshop {
            state: State::here(),
            kept: RwSignal::new(kept.unwrap_or_default()),
            chosen: RwSignal::default(),
            fault: RwSignal::default(),
            removed: RwSignal::default(),
            is_kept: RwSignal::new(true),
            store,
        }
    }

    /// Every lesson: those of the page, then those that were added.
    pub fn lessons(self) -> Vec<HeldLesson> {
        let built = built_lessons().into_iter().map(|built| HeldLesson {
            code: built.code.to_string(),
            lesson: built.lesson,
            is_added: false,
        });
        let added = self.kept.with(|kept| kept.added.clone());
        built.chain(added.into_iter().map(HeldLesson::added)).collect()
    }

    /// Whether an exercise was answered right.
    pub fn is_done(self, code: &str) -> bool {
        self.kept.with(|kept| kept.done.contains(code))
    }

    /// An exercise was answered right. One that a link brought is added: its success would else be
    /// that of nothing.
    pub fn done(self, known: &HeldLesson) {
        let added = known.is_added.then(|| self.add(known.lesson.clone())).flatten();
        let code = added.map_or_else(|| known.code.clone(), |added| added.code);
        self.change(move |kept| {
            kept.done.insert(code);
        });
    }

    /// Adds a lesson, under a title that no other one has; the same lesson twice is one, though it
    /// had to be numbered. Nothing where there are too many.
    pub fn add(self, mut lesson: Lesson) -> Option<HeldLesson> {
        let known = self.kept.with_untracked(|kept| kept.added.clone());
        let (title, mut number) = (lesson.title.clone(), 1);
        let is_same = |other: &&Lesson| {
            let untitled = Lesson { title: title.clone(), ..(*other).clone() };
            other.title.starts_with(&title) && untitled == lesson
        };
        if let Some(same) = known.iter().find(is_same) {
            return Some(HeldLesson::added(same.clone()));
        }
        if known.len() >= MOST_ADDED {
            return None;
        }
        while known.iter().any(|other| other.title == lesson.title) {
            number += 1;
            lesson.title = format!("{title} ({number})");
        }
        let added = lesson.clone();
        self.change(move |kept| kept.added.push(added));
        Some(HeldLesson::added(lesson))
    }

    /// Takes a lesson that was added away; it can be put back.
    pub fn remove(self, lesson: &Lesson) {
        let gone = lesson.clone();
        self.change(move |kept| {
            kept.added.retain(|known| *known != gone);
            kept.done.remove(&gone.title);
        });
        self.removed.set(Some(lesson.clone()));
    }

    /// Puts back the lesson that was taken away last.
    pub fn put_back(self) {
        if let Some(lesson) = self.removed.get_untracked() {
            self.removed.set(None);
            self.add(lesson);
        }
    }

    /// Changes what is kept, as it is now: another tab may have changed it since.
    fn change(self, change: impl FnOnce(&mut KeptWorkshop)) {
        if let Some(text) = self.store.read(WORKSHOP_KEY) {
            self.kept.set(decode_workshop(&text));
        }
        self.kept.update(change);
        let text = self.kept.with_untracked(encode_workshop);
        self.is_kept.set(self.store.write(WORKSHOP_KEY, &text).is_ok());
    }

    /// Opens the exercise that the address names, or holds; says what is wrong with it.
    pub fn open_address(self, fragment: &str) {
        let Some((_, end)) = fragment.split_once("atelier/") else { return };
        let end = end.trim_matches('/');
        let named = self.lessons().into_iter().find(|known| known.code == end);
        let found = named.or_else(|| decode_lesson_link(end).ok().map(HeldLesson::added));
        match found {
            Some(lesson) => self.chosen.set(Some(lesson)),
            None => self.fault.set(
                "Ce lien ne mène à aucun exercice : il a été coupé en chemin. Demandez-le de \
                    nouveau, ou le fichier."
                    .to_string(),
            ),
        }
    }

    /// Opens the relais of a lesson in the workbench: nothing that was kept changes.
    pub fn open_relais(self, lesson: &Lesson) {
        let store = self.state.persistence.with_untracked(|persistence| persistence.store);
        let dossier = lesson.dossier.clone();
        self.state.open(Persistence::fresh(store, &dossier), dossier);
        browser::go(Route::Simuler.href());
    }

    /// The exercise that is worked on, followed.
    pub fn worked_on(self) -> Option<HeldLesson> {
        self.chosen.get()
    }
}

impl HeldLesson {
    /// One that was added, or that a link brought.
    pub fn added(lesson: Lesson) -> HeldLesson {
        HeldLesson { code: lesson.title.clone(), lesson, is_added: true }
    }
}
