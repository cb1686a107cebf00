//! Plusieurs relais: the table of a collection, and what is said of what comes in.

mod appel;
mod board;
mod book;
mod columns;
mod dots;
mod intake;
mod lines;
mod money;
mod payments;
mod room;
mod rules;
mod sheet;
mod table;

pub use appel::{
    AppelLine, NO_RIGHT, RankingNotes, appel_csv, appel_hint, appel_label, appel_lines,
    appel_quotes, appreciation_words, avenants_csv, content_words, criterion_words, decided_note,
    incomplete_lines, ranking_notes, scope_words,
};
pub use board::{BoardFigure, appel_terms, board_figures, board_notes, board_title};
pub use book::collection_book;
pub use columns::{column_heading_words, column_row, figure_words};
pub use dots::{DotChart, DotColumn, DotLimit, RelaisDot, am_dots, ceiling_dots};
pub use intake::{
    Brought, Intake, Refusal, holds_cells, intake_words, read_collected_file, read_collected_links,
    refusals_csv, take_in,
};
pub use lines::{
    CollectionLine, TotalCell, collection_line, gap_words, order_words, selected_words,
    state_words, total_cells, years_warning,
};
pub use money::{MoneyLine, MoneySegment, MoneyView, REST_OF_ALL, money_view};
pub use payments::{PAYMENT_HEADS, PaymentLine, payment_lines, payment_notes};
pub use room::{MOST_COMPARED, RoomDifference, RoomFigure, room_differences, room_figures};
pub use rules::{
    ChangedFigure, changed_figure, changed_figures, changed_totals, over_ceiling_words,
    rule_change_words, rule_hint, rule_label, unreached_note,
};
pub use sheet::{
    CellUnit, ColumnMapping, HeadGuess, SheetMapping, SheetReading, WrongLine, first_exercice,
    input_label, input_problem, mapping_note, model_book, plafond_words, read_lines, reading_words,
    table_error_words, table_fault_words, table_notes, wrong_lines_csv,
};
pub use table::collection_csv;
