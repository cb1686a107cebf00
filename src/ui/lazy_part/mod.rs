//! The lazy part: what the page draws only once it is asked for, in a second file: the first visit
//! stays light. Built with the feature `split`, the program is parted here: what only
//! [`LazyPart`] leads to goes there. Without it there is one file, and nothing to wait for.
// What `wasm_split` writes: the call from one file to the other.
#![cfg_attr(feature = "split", allow(unsafe_code))]

mod arrival;
mod places;

pub use arrival::{Arrival, Stage, arrival, arrive, fetch_when_wanted, retry, want};
pub use places::{
    HostPlace, arrived, awaiting_lazy_part, dialogs, follow_host, hosted, late_presses, lazy_page,
    lever_fields, once_arrived, with_host_values, with_lazy_part,
};

use crate::browser::{self, Store, StyleSheet};
use crate::calendar::Exercice;
use crate::draft::EntryError;
use crate::exchange::decode;
use crate::present::explain::{Explanation, explain_at};
use crate::present::paste::copied;
use crate::present::text::{Route, problem};
use crate::scenario::Dossier;
use crate::scenario::workbench::Comparison;
use crate::situation::{LeverId, Owner, PostId, ScenarioId};
use crate::ui::data::{received_page, resume, tell_memory};
use crate::ui::dom::{Tag, Tags};
use crate::ui::explain::why_body;
use crate::ui::hosting::{apply_host_settings, complete_from_host, shown};
use crate::ui::law_pages::{aide_page, aides_page, baremes_page, limites_page};
use crate::ui::shell::{KeepingFault, keeping_fault, roll_over_dialog, unknown_page};
use crate::ui::state::{
    FigureKey, ReadDossier, State, StoredDossier, TellChange, list_stored, tell_change,
};
use crate::ui::widgets::paste;
use crate::ui::workbench::{
    ColumnId, above_table, base_bareme, base_contract, base_incomes, base_mission, base_territory,
    beside_simuler, column_presses, compared_warnings, full_year, known_rises, lever_editor,
    post_notes, rename, team_notes, to_allocate, view_presses, waiting_line,
};
use crate::ui::{
    collection, data, decide, duties, hosting, missions, note, payments, workshop, years,
};
use leptos::prelude::RwSignal;
use leptos::wasm_split::SplitLoaderError;
use std::sync::Once;

/// What the second file draws and reads.
#[derive(Clone, Copy)]
pub struct LazyPart {
    /// A page for which [`Route::is_lazy`] is true.
    page: fn(Route) -> Tags,
    /// What the drawer « pourquoi ? » says of a figure; nothing when its scenario is gone.
    pub why: fn(State, FigureKey) -> Option<Explanation>,
    /// The same below its title, drawn.
    pub why_body: fn(&Explanation) -> Tags,
    /// Reads a kept dossier.
    pub read: ReadDossier,
    /// Every kept dossier, the last one kept first.
    pub list: fn(Store) -> Vec<StoredDossier>,
    /// The dossiers to go on with, on the home page.
    pub resume: fn(State) -> Tag,
    /// Takes several cells that are pasted in a box.
    pub paste: fn(State, &web_sys::HtmlInputElement, &str),
    /// What a change was, and its page.
    pub tell_change: TellChange,
    /// What Simuler has beside its panes: its dialogs, and what is on paper only.
    pub beside_simuler: fn() -> Tags,
    /// What stands above the table of Simuler.
    pub above_table: fn() -> Tags,
    /// The fields of a lever that is open in a column.
    lever_editor: fn(LeverId, ColumnId) -> Tag,
    /// What is wrong with a text, or asked about it.
    pub problem: fn(&str, EntryError, Exercice) -> String,
    /// What is said of a post beside its boxes.
    pub post_notes: fn(PostId) -> Tags,
    /// What is said of the whole team.
    pub team_notes: fn() -> Tags,
    /// What can be done with a scenario, in the menu of its column.
    pub column_presses: fn(ScenarioId, RwSignal<bool>) -> Tags,
    /// The box in which a scenario is given another name.
    pub rename: fn(ScenarioId, RwSignal<bool>, usize) -> Tags,
    /// How the comparison is looked at, in its menu.
    pub view_presses: fn(Tags) -> Tags,
    /// What a figure that was known waits for.
    pub waiting_line: fn() -> Tag,
    /// What deserves attention.
    pub compared_warnings: fn() -> Tags,
    /// The rises of the ceilings that are known.
    pub known_rises: fn(Owner) -> Tags,
    /// The exercice of the base and its ceiling.
    pub base_bareme: fn() -> Tags,
    /// The total of the base whose lines are typed afterwards.
    pub to_allocate: fn() -> Tags,
    /// The missions of the base.
    pub base_mission: fn() -> Tags,
    /// The contracts of the base.
    pub base_contract: fn() -> Tags,
    /// The income of the base that is not from the Caf.
    pub base_incomes: fn() -> Tags,
    /// The territory of the base.
    pub base_territory: fn() -> Tags,
    /// What stands under the écart of a column: its écart over a full year.
    pub full_year: fn(ColumnId) -> Tags,
    /// Every column in another exercice of the plan.
    pub compare_another: fn(&Dossier, Exercice) -> Option<Comparison>,
    /// Passing to another exercice, in a dialog.
    roll_over: fn() -> Tag,
    /// Reads the files of the host, and does as they say.
    apply_host_settings: fn(State),
    /// What the host shows in a place.
    shown: fn(HostPlace) -> Tags,
    /// Says what the browser lost or does not promise.
    listen: fn(State),
    /// What is said when the work is not kept as it should be.
    pub keeping_fault: fn(KeepingFault) -> Tag,
    /// Completes a new dossier with what the host gives.
    complete_from_host: fn(&mut Dossier),
}

const LAZY_PART: LazyPart = LazyPart {
    page,
    why,
    why_body,
    read: decode,
    list: list_stored,
    resume,
    paste,
    tell_change,
    beside_simuler,
    above_table,
    lever_editor,
    problem,
    post_notes,
    team_notes,
    column_presses,
    rename,
    view_presses,
    waiting_line,
    compared_warnings: || vec![compared_warnings(), decide::times_list()],
    known_rises,
    base_bareme,
    to_allocate,
    base_mission,
    base_contract,
    base_incomes,
    base_territory,
    full_year,
    compare_another: Dossier::compare_another,
    roll_over: roll_over_dialog,
    apply_host_settings,
    shown,
    listen: |state| {
        tell_memory(state);
        collection::follow_opened(state);
    },
    keeping_fault,
    complete_from_host,
};

fn why(state: State, figure: FigureKey) -> Option<Explanation> {
    state.with(|dossier| state.compared(|comparison| explain_at(dossier, comparison, figure)))
}

fn page(route: Route) -> Tags {
    match route {
        Route::Decider => decide::page(),
        Route::Missions => missions::page(),
        Route::Plan => years::page(),
        Route::Versements => payments::page(),
        Route::Devoirs => duties::page(),
        Route::Baremes => baremes_page(),
        Route::Aides => aides_page(),
        Route::Limites => limites_page(),
        Route::Aide => aide_page(),
        Route::Note => note::page(),
        Route::Donnees => data::page(),
        Route::Collection => collection::page(),
        Route::Atelier => workshop::page(),
        Route::Recu => received_page(),
        Route::Hebergement => hosting::page(),
        Route::Inconnue => unknown_page(),
        Route::Accueil | Route::Simuler => Tags::new(),
    }
}

#[cfg(feature = "split")]
#[leptos::wasm_split::wasm_split(lazy_part, wasm_split_path = ::leptos::wasm_split, fallible)]
fn fetched() -> Result<LazyPart, SplitLoaderError> {
    Ok(styled())
}

#[cfg(not(feature = "split"))]
async fn fetched() -> Result<LazyPart, SplitLoaderError> {
    Ok(styled())
}

/// The style of the pages that come with the second file: one sheet, in the order of the cascade.
const PAGES_STYLE: &str = concat!(
    include_str!("../../../style/explain/explanation.css"),
    include_str!("../../../style/ground/curves.css"),
    include_str!("../../../style/workbench/trash.css"),
    include_str!("../../../style/missions/missions.css"),
    include_str!("../../../style/years/years.css"),
    include_str!("../../../style/law_pages/baremes.css"),
    include_str!("../../../style/data/data.css"),
    include_str!("../../../style/payments/payments.css"),
    include_str!("../../../style/duties/duties.css"),
    include_str!("../../../style/decide/decide.css"),
    include_str!("../../../style/collection/collection.css"),
    include_str!("../../../style/workshop/workshop.css"),
);

/// The lazy part, with the style of its pages on the document and its listener of copies.
fn styled() -> LazyPart {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        StyleSheet::insert(PAGES_STYLE).keep();
        browser::on_copied_cells(copied);
    });
    LAZY_PART
}
