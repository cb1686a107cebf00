//! The table of the comparison: the base and each what-if in columns, figures in rows.

use super::cells::figure_cell;
use super::head::column_head;
use super::levers::lever_list;
use super::view_menu::view_menu;
use super::who::who_pays;
use crate::outcome::Row;
use crate::present::text::{row_note, row_title};
use crate::present::workbench::{ENGAGED, PAID_BY_CAF, mark};
use crate::scenario::workbench::Comparison;
use crate::situation::ScenarioId;
use crate::ui::dom::{Tag, tag};
use crate::ui::lazy_part::want;
use crate::ui::state::State;
use crate::ui::widgets::badge;
use leptos::prelude::{Get, With};

/// A column: a scenario, or none for the base.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct ColumnId(pub Option<ScenarioId>);

impl ColumnId {
    /// The classes of its cells, followed; on a small screen only the chosen scenario is shown.
    fn classes(self, state: State) -> String {
        if self.0.is_none() {
            return "base".to_string();
        }
        let hidden = if state.seen.get() == self.0 { "" } else { " is-hidden-small" };
        format!("k-{}{hidden}", mark(state.letter(self.0)))
    }

    fn cell(self, name: &str, state: State) -> Tag {
        tag(name, "").attr("class", move || self.classes(state))
    }
}

/// The columns that are shown, followed.
pub fn shown(state: State) -> Vec<Option<ScenarioId>> {
    let hidden = state.view.with(|view| view.hidden.clone());
    let is_shown = |id: &Option<ScenarioId>| id.is_none_or(|id| !hidden.contains(&id));
    state.columns.with(|columns| columns.iter().map(|(id, _)| *id).filter(is_shown).collect())
}

fn columns(state: State) -> Vec<ColumnId> {
    shown(state).into_iter().map(ColumnId).collect()
}

/// The table, and the chart under it.
pub fn table() -> Tag {
    let state = State::here();
    let colgroup = tag("colgroup", "")
        .child(tag("col", "c-lab"))
        .for_each(move || columns(state), move |column| vec![column.cell("col", state)]);
    let would_copy = [
        caption(state),
        colgroup,
        head(state),
        tag("tbody", "").child(levers(state)),
        engaged(state),
        paid_by_caf(state),
        tag("tfoot", "").child(row(state, Row::ResteACharge)),
    ];
    tag("div", "")
        .attr("class", move || {
            format!("cmp-scroll cmp--n{}", columns(state).len().saturating_sub(1))
        })
        .attr("id", "comparaison")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-labelledby", "h-cmp")
        .child(tag("table", "cmp").children(would_copy))
        // What makes a copied table one of numbers comes with the second file.
        .on("selectstart", move |_| want(state))
        .child(who_pays())
}

fn caption(state: State) -> Tag {
    tag("caption", "vh")
        .attr("id", "h-cmp")
        .text("Base et scénarios de l’exercice ")
        .text(move || state.exercice().year().to_string())
        .text(". Sous chaque montant, l’écart avec ")
        .text(move || reference_words(state))
        .text(". Deux titres groupent les lignes.")
}

fn engaged(state: State) -> Tag {
    tag("tbody", "")
        .child(group(ENGAGED, state))
        .children(rows(state, &[Row::Etp, Row::PrixDeRevient]))
        .show(
            move || state.compared(Comparison::has_unretained),
            move || row(state, Row::NonRetenues),
        )
        .child(row(state, Row::Marge))
}

fn paid_by_caf(state: State) -> Tag {
    let is_open = move |row| move || state.compared(|comparison| comparison.is_open(row));
    tag("tbody", "")
        .child(group(PAID_BY_CAF, state))
        .children(rows(state, &[Row::Ps, Row::BonusMission]))
        .show(is_open(Row::BonusTerritoire), move || row(state, Row::BonusTerritoire))
        .show(is_open(Row::Psej), move || row(state, Row::Psej))
        .children(rows(state, &[Row::TotalCaf, Row::AutresRecettes]))
}

/// What the others are compared with, followed.
pub fn reference_words(state: State) -> String {
    let reference = state.view.with(|view| view.reference);
    state.with(|dossier| crate::present::years::reference_words(dossier, reference))
}

fn head(state: State) -> Tag {
    let hint = tag("span", "hint").text("Cliquez sur un montant.");
    let cell = move |column: ColumnId| {
        vec![column.cell("th", state).attr("scope", "col").child(column_head(column))]
    };
    tag("thead", "").child(
        tag("tr", "")
            .child(tag("td", "").child(hint).child(view_menu()))
            .for_each(move || columns(state), cell),
    )
}

fn levers(state: State) -> Tag {
    let title = tag("th", "").attr("scope", "row").child(tag("span", "rl").text("Ce qui change"));
    let cell = move |column: ColumnId| vec![column.cell("td", state).children(lever_list(column))];
    tag("tr", "lv").child(title).for_each(move || columns(state), cell)
}

fn group(title: &str, state: State) -> Tag {
    let scenarios =
        move || columns(state).into_iter().filter(|column| column.0.is_some()).collect();
    let cell = move |column: ColumnId| {
        vec![tag("td", "").attr("class", move || format!("gh {}", column.classes(state)))]
    };
    tag("tr", "")
        .child(tag("th", "").attr("scope", "rowgroup").attr("colspan", "2").text(title))
        .for_each(scenarios, cell)
}

fn rows(state: State, rows: &[Row]) -> Vec<Tag> {
    rows.iter().map(|known| row(state, *known)).collect()
}

fn row(state: State, row: Row) -> Tag {
    let certainty = move || state.compared(|comparison| comparison.certainty(row));
    let under = tag("span", "rs")
        .dynamic(certainty, |certainty| certainty.map(badge).into_iter().collect())
        .text(row_note(row).map(|note| format!(" {note}")).unwrap_or_default());
    let name = tag("th", "")
        .attr("scope", "row")
        .child(tag("span", "rl").text(row_title(row)))
        .child(under);
    let cell =
        move |column: ColumnId| vec![column.cell("td", state).children(figure_cell(row, column))];
    // The total always stays.
    let same = move || {
        row != Row::ResteACharge
            && state.view.with(|view| view.differing)
            && !state.compared(|all| all.differs(row, &shown(state)))
    };
    tag("tr", "").attr("hidden", same).child(name).for_each(move || columns(state), cell)
}
