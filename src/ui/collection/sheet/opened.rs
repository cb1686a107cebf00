//! The tables that are on their way in: one is looked at, the others wait.

use crate::browser::{self, ReadTableError, Store, TableSource};
use crate::calendar::{Date, Exercice};
use crate::draft::Entry;
use crate::exchange::{HEADS_KEY, SheetTable, decode_heads, decode_table, encode_heads};
use crate::present::collection::{
    Refusal, SheetMapping, SheetReading, first_exercice, read_lines, table_fault_words,
};
use crate::scenario::Dossier;
use crate::scenario::collection::{LineDefaults, RelaisInput};
use crate::situation::Kind;
use gloo_timers::callback::Timeout;
use leptos::prelude::{GetUntracked, RwSignal, Set, Update, UpdateUntracked, With, WithUntracked};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The id of the title of the table that is looked at.
pub const TITLE: &str = "h-tableau";

/// How many lines are read before the page breathes.
const AT_ONCE: usize = 500;

/// A table that waits to be read.
#[derive(Clone, Debug)]
pub struct WaitingTable {
    /// The name of its file.
    pub name: String,
    /// Where it comes from.
    pub source: TableSource,
}

/// The tables that are on their way in.
#[derive(Clone, Copy)]
pub struct OpenedTables {
    /// Those that wait; the first one is looked at.
    pub waiting: RwSignal<Vec<WaitingTable>>,
    /// How many lines of the first were read, while the worker reads it.
    pub coming: RwSignal<Option<u32>>,
    /// The first, once it is read.
    pub table: RwSignal<Option<Arc<SheetTable>>>,
    /// What its columns say.
    pub mapping: RwSignal<SheetMapping>,
    /// What its lines do not say.
    pub defaults: RwSignal<LineDefaults>,
    /// What its lines give.
    pub reading: RwSignal<SheetReading>,
    /// Whether every line was read, as the columns now say.
    pub is_read: RwSignal<bool>,
    /// Whether what it gives was taken: only its wrong lines are left to see.
    pub is_taken: RwSignal<bool>,
    /// Why some gave no table.
    pub refused: RwSignal<Vec<Refusal>>,
    store: Store,
    /// Grows when what is still being read is of no use any more.
    turn: RwSignal<u32>,
}

impl OpenedTables {
    /// None yet. Lines that say no exercice are of this year.
    pub fn new() -> OpenedTables {
        let today = browser::iso_day().parse::<Date>();
        let exercice = today.map_or(Exercice::constant(2026), Date::year);
        OpenedTables {
            store: Store::probe(),
            waiting: RwSignal::default(),
            coming: RwSignal::default(),
            table: RwSignal::default(),
            mapping: RwSignal::new(SheetMapping::default()),
            defaults: RwSignal::new(LineDefaults { exercice, plafond: String::new() }),
            reading: RwSignal::default(),
            is_read: RwSignal::new(false),
            is_taken: RwSignal::new(false),
            refused: RwSignal::default(),
            turn: RwSignal::default(),
        }
    }

    /// Puts a table behind those that wait. One whose good lines are taken makes room for it: its
    /// wrong ones, mended, may well be in this one.
    pub fn put(self, table: WaitingTable) {
        if self.is_taken.get_untracked() {
            self.next();
        }
        let is_first = self.waiting.with_untracked(Vec::is_empty);
        self.waiting.update(|waiting| waiting.push(table));
        if is_first {
            self.refused.set(Vec::new());
            self.read(None);
        }
    }

    /// Reads the first table: of a sheet, or of the first that is seen and holds something.
    pub fn read(self, sheet: Option<u32>) {
        let Some(first) = self.waiting.with_untracked(|waiting| waiting.first().cloned()) else {
            return;
        };
        let turn = self.new_turn();
        self.coming.set(Some(0));
        if sheet.is_some() {
            self.refused.set(Vec::new());
        }
        wasm_bindgen_futures::spawn_local(async move {
            let tell = move |lines| {
                if self.turn.get_untracked() == turn {
                    self.coming.set(Some(lines));
                }
            };
            let answer = browser::read_table(&first.source, sheet, tell).await;
            // It was stopped, and is of no use.
            if self.turn.get_untracked() != turn {
                return;
            }
            self.coming.set(None);
            let read = |text: String| decode_table(&text).map_err(|_| ReadTableError::Stopped);
            match answer.and_then(read) {
                Ok(table) => self.show(Arc::new(table)),
                Err(why) => self.refuse(first.name, why, sheet.is_some()),
            }
        });
    }

    /// Says why a file gives no table. Another sheet that gives none leaves the one before.
    fn refuse(self, origin: String, why: ReadTableError, is_other_sheet: bool) {
        let why = match why {
            ReadTableError::Refused(words) => words,
            ReadTableError::Stopped => table_fault_words(&browser::sheet_fault()),
        };
        self.refused.update(|refused| refused.push(Refusal { origin, why }));
        if !is_other_sheet {
            self.next();
        }
    }

    /// Stops the reading of the first table, and leaves it.
    pub fn stop(self) {
        self.new_turn();
        self.coming.set(None);
        browser::stop_reading();
        self.next();
    }

    /// Makes what is still being read of no use.
    fn new_turn(self) -> u32 {
        self.turn.update_untracked(|turn| *turn = turn.wrapping_add(1));
        self.turn.get_untracked()
    }

    fn show(self, table: Arc<SheetTable>) {
        self.mapping.set(SheetMapping::guessed(&table, &self.remembered()));
        if let Some(exercice) = first_exercice(&table, &self.mapping.get_untracked()) {
            self.defaults.update(|defaults| defaults.exercice = exercice);
        }
        self.table.set(Some(table));
        self.is_taken.set(false);
        self.read_lines();
        browser::focus_soon(TITLE.to_string());
    }

    /// Has a column say something.
    pub fn choose(self, place: usize, input: Option<RelaisInput>) {
        self.mapping.update(|mapping| mapping.choose(place, input));
        self.read_lines();
    }

    /// Takes another line for the heads; none when the table has none.
    pub fn set_head(self, head: Option<usize>) {
        if let Some(table) = self.table.get_untracked() {
            self.mapping.set(SheetMapping::under(&table, head, &self.remembered()));
            self.read_lines();
        }
    }

    /// Says what the lines do not.
    pub fn set_defaults(self, change: impl FnOnce(&mut LineDefaults)) {
        self.defaults.update(change);
        self.read_lines();
    }

    /// Reads the lines, some at a time.
    fn read_lines(self) {
        let turn = self.new_turn();
        self.reading.update_untracked(|reading| *reading = SheetReading::default());
        self.is_read.set(false);
        self.read_on(0, turn);
    }

    fn read_on(self, from: usize, turn: u32) {
        let Some(table) = self.table.get_untracked().filter(|_| self.turn.get_untracked() == turn)
        else {
            return;
        };
        let some = self.mapping.with_untracked(|mapping| {
            self.defaults
                .with_untracked(|defaults| read_lines(&table, mapping, defaults, (from, AT_ONCE)))
        });
        self.reading.update_untracked(|reading| reading.extend(some));
        let next = from.saturating_add(AT_ONCE);
        if next < table.lines.len() {
            Timeout::new(0, move || self.read_on(next, turn)).forget();
        } else {
            self.is_read.set(true);
            self.reading.update(|_| ());
        }
    }

    /// The relais that the table gives, each with where it comes from; its wrong lines stay.
    pub fn taken(self) -> Vec<(String, Dossier)> {
        let name = self.name();
        let ready = self
            .reading
            .try_update(|reading| std::mem::take(&mut reading.ready))
            .unwrap_or_default();
        self.remember();
        self.is_taken.set(true);
        ready
            .into_iter()
            .map(|(number, dossier)| (format!("{name}, ligne {number}"), dossier))
            .collect()
    }

    /// Whether what its lines do not say can be read.
    pub fn are_defaults_read(self) -> bool {
        self.defaults.with(|defaults| Entry::of(Kind::Euros, &defaults.plafond).error().is_none())
    }

    /// The name of the file of the first table.
    pub fn name(self) -> String {
        let first = |waiting: &Vec<WaitingTable>| waiting.first().map(|first| first.name.clone());
        self.waiting.with_untracked(first).unwrap_or_default()
    }

    /// Leaves the first table, and goes to the one behind it.
    pub fn next(self) {
        self.table.set(None);
        self.is_taken.set(false);
        self.reading.set(SheetReading::default());
        self.waiting.update(|waiting| {
            if !waiting.is_empty() {
                waiting.remove(0);
            }
        });
        if !self.waiting.with_untracked(Vec::is_empty) {
            self.read(None);
        }
    }

    /// What heads said in the tables of before.
    fn remembered(self) -> BTreeMap<String, String> {
        self.store.read(HEADS_KEY).map(|text| decode_heads(&text)).unwrap_or_default()
    }

    fn remember(self) {
        let mut known = self.remembered();
        known.extend(self.mapping.with_untracked(SheetMapping::remembered));
        // A convenience: where the browser keeps nothing, the columns are chosen again.
        let _ = self.store.write(HEADS_KEY, &encode_heads(&known));
    }
}
