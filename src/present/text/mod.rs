//! French words, typography, addresses of the fields and of the pages: what every room says alike.

mod csv;
mod entry;
mod figures;
mod labels;
mod mission_words;
mod problem;
mod quote;
mod real;
mod route;
mod typeset;
mod words;

pub(crate) use csv::{csv_cell, csv_number, csv_text, csv_words};
pub use entry::echo;
pub(crate) use entry::read_back;
pub use figures::Figure;
pub(crate) use figures::{count_words, exact, known_euros, plural, proportion};
pub use labels::{bareme_owner, label_of, post_name, relais_named, scenario_name};
pub use mission_words::{mission_title, question};
pub use problem::problem;
pub use quote::Quote;
pub use real::{balance_word, forecast_compared, never_happened_words, partly_real};
pub use route::Route;
pub use typeset::{css_text, rich, typeset};
pub(crate) use typeset::{never_run, visible};
pub(crate) use words::listed;
pub use words::{
    CHARGES, INDICATIVE, NOT_STATED, NOTIFICATION, TO_COMPLETE, capital, certainty_class,
    certainty_meaning, certainty_word, charges_words, contract_name, contract_words,
    planned_verdict_word, role_name, row_note, row_title, status_name, status_title, term_question,
    verdict_word,
};
