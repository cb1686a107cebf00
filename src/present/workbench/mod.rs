//! Simuler: columns, rows, bars, levers, warnings and what is missing, in words.

mod bars;
mod columns;
mod full_year;
mod gaps;
mod gauge;
mod levers;
mod local;
mod roll_over;
mod summary;
mod sums;
mod team;
mod trash;
mod warnings;
mod whole;

pub use bars::{Bar, Segment, SegmentKind, bar_heads, bars};
pub use columns::{ENGAGED, LETTERS, PAID_BY_CAF, Precision, ecart, figure, letter, mark};
pub use full_year::full_year_ecart;
pub use gaps::{ceiling_heading, first_missing, gap_lines, missing, missing_words};
pub(crate) use gaps::{gap_field, gaps_at, missing_at};
pub(crate) use gauge::percent;
pub use gauge::{Gauge, gauge_of};
pub use levers::{lever_sentence, lever_title, quick_name, quick_press};
pub(crate) use levers::{lever_what, period_words};
pub use local::{FigureView, RaisedPlafond, WeightView, raised_plafond, weight_words, weights};
pub use roll_over::{RollOverView, roll_over_view};
pub(crate) use summary::relais_name;
pub use summary::{Gist, gists, summary};
pub(crate) use sums::of_charges;
pub use sums::{bareme_words, column_sentence, status_line, team_summary, to_allocate_words};
pub use team::{absence_words, full_time_cost, many_posts, post_period};
pub use trash::{TrashRow, TrashView, no_room_words, restored_words, trash_view};
pub use warnings::{Notice, notices, warning_words};
pub(crate) use whole::change;
pub use whole::{printed, printed_ecart, whole, whole_words};
