//! Barèmes, aides, limites: the published texts as tables.

mod aides;
mod left_out;
mod tables;

pub use aides::{pala_answer, pala_words};
pub use left_out::LEFT_OUT;
pub use tables::{
    Baremes, DocumentView, GroupView, MissionView, RowView, TableView, baremes, convention_tables,
    group_view, overpayment_tables, unsent_data_tables,
};
