//! Simuler: the base, the table of the scenarios and what is done with it.

mod answer;
mod base;
mod cells;
mod comparison;
mod full_year;
mod head;
mod levers;
mod page;
mod summary;
mod table;
mod trash;
mod view_menu;
mod whatif;
mod who;

pub(crate) use base::{assumed_fields, bareme_ways, data_fields};
pub use base::{
    base_bareme, base_contract, base_incomes, base_mission, base_territory, known_rises,
    local_values, post_notes, team_notes, to_allocate,
};
pub(crate) use cells::why_press;
pub use comparison::{above_table, compared_warnings, speaks_late, waiting_line, warning_list};
pub use full_year::full_year;
pub(crate) use head::column_head;
pub use head::{column_presses, rename};
pub use levers::{lever_editor, period_fields};
pub use page::{beside_simuler, page};
pub(crate) use summary::words_dialog;
pub use table::reference_words;
pub(crate) use table::{ColumnId, shown};
pub use view_menu::view_presses;
pub(crate) use view_menu::{view_menu_with, view_press};
pub use whatif::{say_last_made, say_made};
pub(crate) use who::{filled, legend, still_bar};
