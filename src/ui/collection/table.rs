//! The table of relais. Only the rows in sight, and some around them, are in the page: 12 000
//! relais scroll as 40 do.

use super::held::HeldCollection;
use super::table_cells::{columns_menu, heads, row, totals};
use crate::browser;
use crate::present::collection::{
    ChangedFigure, CollectionLine, changed_figures, changed_totals, collection_line,
    selected_words, years_warning,
};
use crate::scenario::collection::{
    Collection, CollectionColumn, ColumnTotal, RelaisFigures, RelaisId, RelaisSelection,
    column_totals, weakest_certainty,
};
use crate::ui::dom::{Tag, render_effect, tag};
use leptos::prelude::{Get, Memo, RwSignal, Set, With};

/// Rows that are drawn above the first in sight.
const ABOVE: usize = 10;
/// Rows that are drawn in all: the frame never shows more than sixteen of them (`48rem`).
const DRAWN: usize = 36;
/// The id of what scrolls.
pub const FRAME: &str = "relais-tableau";
/// The class of a row: all are as high.
const ROW: &str = "relais__row";

/// A figure whose « pourquoi ? » is asked for.
pub type Asked = Option<(RelaisId, CollectionColumn)>;

/// What the table follows.
#[derive(Clone, Copy)]
pub struct TableState {
    /// The collection.
    pub held: HeldCollection,
    /// What is looked at of it.
    pub selection: RwSignal<RelaisSelection>,
    /// The places of what is looked at, in the figures of the collection.
    pub places: Memo<Vec<usize>>,
    /// The columns that are shown.
    pub columns: RwSignal<Vec<CollectionColumn>>,
    /// The figure that is explained.
    pub asked: RwSignal<Asked>,
    /// What is looked at, column by column.
    pub totals: Memo<Vec<ColumnTotal>>,
    /// The same under each change of the rules; nothing while it is being computed.
    pub changed_totals: Memo<Vec<Option<Vec<ColumnTotal>>>>,
    /// The relais that have the name of another one.
    namesakes: Memo<Vec<RelaisId>>,
}

impl TableState {
    /// The table of a collection, as it is seen first.
    pub fn new(held: HeldCollection) -> TableState {
        let (selection, columns) = (held.selection, held.columns);
        let places =
            Memo::new(move |_| held.figures.with(|figures| selection.get().places(figures)));
        let namesakes = Memo::new(move |_| held.collection.with(Collection::namesakes));
        let totals =
            Memo::new(move |_| with_selected(held, places, |selected, _| column_totals(selected)));
        let changed_totals = Memo::new(move |_| {
            with_selected(held, places, |selected, _| {
                let ids: Vec<RelaisId> = selected.iter().map(|known| known.id).collect();
                let of = |place| held.rules.with_figures(place, &ids, column_totals);
                (0..held.rules.figures.with(Vec::len)).map(of).collect()
            })
        });
        TableState {
            held,
            selection,
            places,
            columns,
            asked: RwSignal::default(),
            totals,
            changed_totals,
            namesakes,
        }
    }

    /// Reads the figures that are looked at, in their order.
    pub fn with_selected<T>(self, read: impl FnOnce(&[&RelaisFigures], usize) -> T) -> T {
        with_selected(self.held, self.places, read)
    }

    /// The figures that the change of the rules that is shown changes, of a relais; nothing without
    /// one, or while they are being computed.
    pub fn changed(self, id: RelaisId) -> Option<Vec<Option<ChangedFigure>>> {
        let place = self.held.rules.shown.get()?;
        let today = |all: &Vec<RelaisFigures>| RelaisFigures::of_id(all, id).cloned();
        let today = self.held.figures.with(today)?;
        let changed = |then: &[&RelaisFigures]| {
            then.first().map(|then| changed_figures(&today, then)).unwrap_or_default()
        };
        self.held.rules.with_figures(place, &[id], changed)
    }

    /// What the totals of what is looked at become under it, or the medians.
    pub fn totals_changed(self, median: bool) -> Option<Vec<Option<ChangedFigure>>> {
        let place = self.held.rules.shown.get()?;
        self.totals.with(|today| {
            self.changed_totals.with(|changed| {
                let then = changed.get(place)?.as_ref()?;
                Some(changed_totals(today, then, median))
            })
        })
    }

    /// Where a relais comes from, when another one has its name.
    pub fn told_apart(self, id: RelaisId) -> Option<String> {
        let is_one = self.namesakes.with(|known| known.binary_search(&id).is_ok());
        let origin = |collection: &Collection| collection.get(id).map(|it| it.origin.clone());
        self.held.collection.with(origin).filter(|_| is_one)
    }

    /// The line at a place of what is looked at.
    pub fn line(self, place: usize) -> Option<CollectionLine> {
        self.with_figures_at(place, collection_line)
    }

    /// The relais at a place of what is looked at.
    pub fn id(self, place: usize) -> Option<RelaisId> {
        self.with_figures_at(place, |known| known.id)
    }

    fn with_figures_at<T>(self, place: usize, read: impl FnOnce(&RelaisFigures) -> T) -> Option<T> {
        let own = self.places.with(|places| places.get(place).copied())?;
        self.held.figures.with(|figures| figures.get(own).map(read))
    }
}

fn with_selected<T>(
    held: HeldCollection,
    places: Memo<Vec<usize>>,
    read: impl FnOnce(&[&RelaisFigures], usize) -> T,
) -> T {
    held.figures.with(|figures| {
        let selected: Vec<&RelaisFigures> =
            places.with(|places| places.iter().filter_map(|place| figures.get(*place)).collect());
        read(&selected, figures.len())
    })
}

/// The table, and what is said of it.
pub fn relais_table(table: TableState) -> Tag {
    let first = RwSignal::new(0_usize);
    // What is looked at changed: the rows of before are no place to stay at.
    render_effect(move || {
        let _ = (table.selection.get(), table.held.rules.shown.get());
        first.set(0);
        browser::scroll_to_top(FRAME);
    });
    let count = move || table.places.with(Vec::len);
    let shown = move || {
        let from = first.get().saturating_sub(ABOVE).min(count().saturating_sub(DRAWN));
        (from..count().min(from.saturating_add(DRAWN))).collect::<Vec<usize>>()
    };
    let above = move || shown().first().copied().unwrap_or_default();
    let below = move || count().saturating_sub(shown().last().map_or(0, |last| last + 1));
    let body = tag("tbody", "")
        .child(spacer(above))
        .for_each(shown, move |place| vec![row(table, place)])
        .child(spacer(below));
    let drawn = tag("table", "tbl relais")
        .class("relais--changed", move || table.held.rules.shown.get().is_some())
        .attr("aria-rowcount", move || count().saturating_add(3).to_string())
        .child(tag("caption", "vh").text("Les relais, leurs montants, leur total"))
        .child(heads(table))
        .child(body)
        .child(totals(table));
    let frame = tag("div", "relais__frame")
        .attr("id", FRAME)
        .attr("tabindex", "0")
        .attr("role", "group")
        .attr("aria-label", "Tableau des relais")
        .child(drawn)
        .on("scroll", move |_| first.set(browser::first_row(FRAME, ROW)));
    tag("div", "").children([said(table), columns_menu(table), frame])
}

/// Empty room for the rows that are not drawn.
fn spacer(rows: impl Fn() -> usize + 'static) -> Tag {
    let made = tag("tr", "relais__spacer").attr("aria-hidden", "true").child(tag("td", ""));
    let element = made.element().clone();
    render_effect(move || browser::set_rows_high(&element, rows()));
    made
}

/// How many are shown, how sure they are, and what not to forget of their totals.
fn said(table: TableState) -> Tag {
    let words = move || {
        table.with_selected(|selected, all| {
            let weakest = weakest_certainty(selected.iter().copied());
            let years = years_warning(selected.iter().map(|known| known.exercice));
            let mut said = selected_words(selected.len(), all, weakest);
            said.extend(years.map(|words| format!(" {words}")));
            said
        })
    };
    tag("p", "small").attr("role", "status").text(words)
}
