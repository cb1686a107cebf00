//! The state of the page: one history in one signal, everything else derived from it.

use super::save::Persistence;
use super::view::View;
use crate::browser;
use crate::calendar::Exercice;
use crate::law::Status;
use crate::outcome::Row;
use crate::present::text::Route;
use crate::present::workbench::Precision;
use crate::scenario::workbench::Comparison;
use crate::scenario::{Action, ActionError, Dossier, History, MOST_SCENARIOS};
use crate::situation::{Field, LeverId, ScenarioId};
use crate::ui::lazy_part::Arrival;
use gloo_timers::callback::Timeout;
use leptos::prelude::{
    Get, GetUntracked, Memo, RwSignal, Set, Update, With, WithUntracked, expect_context,
};
use std::ops::Deref;

/// How long a message stays, in milliseconds.
const TOAST: u32 = 20_000;

/// A figure: a row of a column, at a status.
pub type FigureKey = (Row, Option<ScenarioId>, Status);

/// Which opening of a dossier is looked at, in which exercice.
pub type Opening = (u32, Exercice);

/// What another change is chosen for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangeOwner {
    /// A scenario that is there only once the change is chosen.
    NewScenario,
    /// This one.
    Scenario(ScenarioId),
}

/// A message that waits at the bottom of the page; an undo may go with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Toast {
    /// What happened.
    pub words: String,
    /// Whether « Annuler » undoes it.
    pub undo: bool,
    /// The page where it happened, unless it is the one that is shown.
    pub page: Option<Route>,
}

/// What other tabs wrote.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OtherTabs {
    /// How many times anything was.
    pub count: u32,
    /// The texts under the key of the present dossier, until they are read.
    pub texts: Vec<String>,
}

/// The signals of the page.
pub struct Signals {
    /// The page that is shown.
    pub route: RwSignal<Route>,
    /// The dossier with its past.
    pub history: RwSignal<History>,
    /// The figures of every column, in the exercice of the base.
    pub comparison: Memo<Comparison>,
    /// The same in the other exercice that is looked at, if one is.
    pub looked_at: Memo<Option<Comparison>>,
    /// The columns, in order, each with its letter.
    pub columns: Memo<Vec<(Option<ScenarioId>, usize)>>,
    /// Whether figures are shown with cents.
    pub precision: Memo<Precision>,
    /// The figure that is explained.
    pub why: RwSignal<Option<FigureKey>>,
    /// The lever that is open.
    pub open_lever: RwSignal<Option<LeverId>>,
    /// The scenario that is shown beside the base on a small screen.
    pub seen: RwSignal<Option<ScenarioId>>,
    /// How the comparison is looked at.
    pub view: RwSignal<View>,
    /// Whether the comparison is shown in words.
    pub summing: RwSignal<bool>,
    /// What another change is being chosen for.
    pub choosing: RwSignal<Option<ChangeOwner>>,
    /// What takes the focus on the page that comes; none for its title.
    pub wanted: RwSignal<Option<String>>,
    /// The figure that is explained on the page that comes.
    pub wanted_why: RwSignal<Option<FigureKey>>,
    /// What is said on the page that comes: an undo goes with it.
    pub wanted_toast: RwSignal<Option<&'static str>>,
    /// Whether another exercice is about to be passed to.
    pub passing: RwSignal<bool>,
    /// The message of the moment.
    pub toast: RwSignal<Option<Toast>>,
    /// Where the second file stands.
    pub lazy_part: RwSignal<Arrival>,
    /// Whether the screen is one on which the explanation covers the page.
    pub small: RwSignal<bool>,
    /// Whether what the host of the page sets is known.
    pub hosted: RwSignal<bool>,
    /// How the work is kept.
    pub persistence: RwSignal<Persistence>,
    /// How the other dossiers of the history are kept.
    pub others: RwSignal<Vec<Persistence>>,
    /// What other tabs wrote.
    pub other_tabs: RwSignal<OtherTabs>,
}

/// A handle to the signals, copied freely: hundreds of closures hold it, and one address weighs ten
/// times less than the signals themselves.
#[derive(Clone, Copy)]
pub struct State(&'static Signals);

impl Deref for State {
    type Target = Signals;

    fn deref(&self) -> &Signals {
        self.0
    }
}

impl State {
    /// Which letter a column has, followed: 0 for the base.
    pub fn letter(self, column: Option<ScenarioId>) -> usize {
        let own = |columns: &Vec<(Option<ScenarioId>, usize)>| {
            columns.iter().find(|(id, _)| *id == column).map_or(0, |(_, letter)| *letter)
        };
        self.columns.with(own)
    }

    /// The state at the start: the last dossier that was kept, or the example.
    pub fn new(persistence: Persistence, dossier: Dossier) -> State {
        let history = RwSignal::new(History::new(dossier));
        let comparison = Memo::new(move |_| history.with(|history| history.present().compare()));
        let columns = move |all: &Comparison| {
            all.columns.iter().map(|column| (column.scenario, column.letter)).collect()
        };
        let view: RwSignal<View> = RwSignal::default();
        let lazy_part = RwSignal::new(Arrival::Unasked);
        let looked_at = looked_at(history, view, lazy_part);
        // The state lives as long as the page.
        State(Box::leak(Box::new(Signals {
            route: RwSignal::new(Route::parse(&browser::fragment())),
            history,
            comparison,
            looked_at,
            columns: Memo::new(move |_| comparison.with(columns)),
            precision: Memo::new(move |_| view.with(View::precision)),
            why: RwSignal::new(None),
            open_lever: RwSignal::new(None),
            seen: RwSignal::new(None),
            view,
            summing: RwSignal::new(false),
            passing: RwSignal::new(false),
            choosing: RwSignal::new(None),
            wanted: RwSignal::new(None),
            wanted_why: RwSignal::new(None),
            wanted_toast: RwSignal::new(None),
            toast: RwSignal::new(None),
            lazy_part,
            small: RwSignal::new(browser::is_small()),
            hosted: RwSignal::new(false),
            persistence: RwSignal::new(persistence),
            others: RwSignal::new(Vec::new()),
            other_tabs: RwSignal::default(),
        })))
    }

    /// The state of the page around a component.
    pub fn here() -> State {
        expect_context()
    }

    /// Reads the dossier, and follows it.
    pub fn with<T>(self, read: impl FnOnce(&Dossier) -> T) -> T {
        self.history.with(|history| read(history.present()))
    }

    /// Reads the dossier as it is now.
    pub fn peek<T>(self, read: impl FnOnce(&Dossier) -> T) -> T {
        self.history.with_untracked(|history| read(history.present()))
    }

    /// The text of a field, followed.
    pub fn text(self, field: Field) -> String {
        self.with(|dossier| dossier.texts.get(field).to_string())
    }

    /// Reads the figures of every column in the exercice that is looked at, and follows them.
    pub fn compared<T>(self, read: impl FnOnce(&Comparison) -> T) -> T {
        self.looked_at.with(|other| match other {
            Some(other) => read(other),
            None => self.comparison.with(read),
        })
    }

    /// The same in the exercice of the base, whichever is looked at.
    pub fn compared_in_base<T>(self, read: impl FnOnce(&Comparison) -> T) -> T {
        self.comparison.with(read)
    }

    /// The exercice whose figures are shown, followed.
    pub fn exercice(self) -> Exercice {
        self.compared(|all| all.exercice)
    }

    /// Which opening is looked at, followed.
    pub fn opened(self) -> Opening {
        (self.persistence.with(|persistence| persistence.opening), self.exercice())
    }

    /// Carries an action out; a refusal is said. True when it was carried out.
    pub fn act(self, action: impl Into<Action>) -> bool {
        self.carry_out(&action.into())
    }

    fn carry_out(self, action: &Action) -> bool {
        let done = self.history.try_update(|history| history.act(action));
        let done = done.unwrap_or(Err(ActionError::Gone));
        // A message that offers to undo speaks of the last action only.
        self.toast.set(None);
        if done == Err(ActionError::Full) {
            self.notify(
                &format!("La liste est pleine : {MOST_SCENARIOS} scénarios et 50 lignes au plus."),
                false,
            );
        }
        done.is_ok()
    }

    /// Carries an action out, whatever comes of it.
    pub fn attempt(self, action: impl Into<Action>) {
        self.act(action);
    }

    /// Types a text in a field.
    pub fn type_text(self, field: Field, text: String) {
        self.act(Action::Type(field, text));
    }

    /// Says something at the bottom of the page.
    pub fn notify(self, words: &str, undo: bool) {
        self.show_toast(words, undo, None);
    }

    /// The same with a link to the page where it happened.
    pub fn show_toast(self, words: &str, undo: bool, page: Option<Route>) {
        let toast = Some(Toast { words: crate::present::text::typeset(words), undo, page });
        self.toast.set(toast.clone());
        // A message covers a corner of the page: it goes by itself.
        Timeout::new(TOAST, move || {
            if self.toast.get_untracked() == toast {
                self.toast.set(None);
            }
        })
        .forget();
    }

    /// Gives the focus to what waits for it on the page that came: a field, or the title.
    pub fn focus_wanted(self) {
        browser::focus_soon(self.wanted.get_untracked().unwrap_or_else(|| "titre".to_string()));
        self.wanted.set(None);
    }
}

/// The figures of every column in the other exercice that is looked at, once what computes them is
/// there.
fn looked_at(
    history: RwSignal<History>,
    view: RwSignal<View>,
    lazy_part: RwSignal<Arrival>,
) -> Memo<Option<Comparison>> {
    let exercice = Memo::new(move |_| view.with(|view| view.exercice));
    Memo::new(move |_| {
        let (exercice, lazy_part) = (exercice.get()?, lazy_part.get().there()?);
        history.with(|history| (lazy_part.compare_another)(history.present(), exercice))
    })
}
