//! What only a browser gives: storage, clock, title, focus, download. Every call survives a browser
//! that refuses it.

mod by_name;
mod clipboard;
mod clock;
mod collection;
mod download;
mod host;
mod memory;
mod page;
mod scroll;
mod sheet;
mod storage;
mod style;
mod upload;
mod version;

pub use clipboard::{insert, on_copied_cells, pasted_cells};
pub use clock::{TimeSlice, iso_day, moment, now, time_of_day, today};
pub use collection::{
    CollectionStoreError, CollectionWrite, KeptCollection, on_collected_elsewhere,
    on_collection_read, on_relais_changed, read_collected, tell_collection_read,
    tell_relais_changed, write_collected,
};
pub use download::{copy, download, print};
pub use host::{
    DECLARATION, has_worker, host_file, is_online, is_secure, served_files, set_root_property,
    states_a_policy, tell_height, versioned_files,
};
pub use memory::{came_back, highest_number, is_fragile, on_come_back, on_fragile};
pub use page::{
    focus, focus_first, focus_soon, focus_soon_unless_within, focused, fragment, go, has_focus,
    hold_when, is_from_a_file, is_small, is_there, media_dark, on_fragment, on_hide, on_other_tab,
    on_print, on_resize, page_address, remove, replace, root_attribute, scroll_to_end_soon,
    set_inert, set_root_attribute, set_title,
};
pub use scroll::{first_row, scroll_to_top, set_rows_high};
pub use sheet::{ReadTableError, fault as sheet_fault, read_table, stop_reading, write_sheet};
pub use storage::{KEY_PREFIX, Store, StoreError, StoredText, keep_in_tab, tab_text};
pub use style::StyleSheet;
pub use upload::{ChosenContent, ChosenFile, TableSource, read_all_chosen, read_chosen};
pub use version::{is_version_ready, on_version_ready, want_version};
