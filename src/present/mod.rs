//! How it is said and drawn, in French: words, sentences, formats, geometry as data, addresses of pages. Still pure.

mod address;
mod aides;
mod bars;
mod checklist;
mod columns;
mod dossier;
mod entry;
mod explain;
mod explain_certainty;
mod explain_changes;
mod explain_contracts;
mod explain_lines;
mod explain_say;
mod gaps;
mod gauge;
mod kink;
mod levers;
mod local;
mod missions;
mod payments;
mod plan;
mod plan_cash;
mod plan_chart;
mod plan_say;
mod route;
mod statuses;
mod summary;
mod sums;
mod tables;
mod typeset;
mod unknown;
mod warnings;
mod words;

pub use address::{anchor, label_of};
pub use aides::{pala_answer, pala_words};
pub use bars::{Bar, Segment, SegmentKind, bar_heads, bars};
pub use checklist::{ListView, PointView, call_list, duty_lists, proof_list, proof_lists};
pub use columns::{LETTERS, Precision, ecart, figure, letter, mark, scenario_name};
pub use dossier::{benchmark_words, convention_words, duty_progress, is_of_convention, prepared_proofs, proof_progress, proofs_on_paper};
pub use entry::{echo, problem};
pub use explain::{Explanation, Missing, Quote, bareme_owner, explain, explain_at};
pub use explain_lines::{Line, LineKind};
pub use explain_say::ps_sentence;
pub use gaps::{missing, missing_words};
pub use gauge::{Gauge, gauges};
pub use kink::{Kink, kink};
pub use levers::{lever_sentence, lever_title, quick_name, quick_press};
pub use local::{FigureView, WeightView, weight_words, weights};
pub use missions::{IndicateurLine, indicateur_lines, mission_state, mission_title, question};
pub use payments::{Figure, PaidLine, Payments, StatusLine, advances_total, due_name, payments};
pub use plan::{PlanCell, PlanLine, PlanView, YearHead, ceiling_gaps, ceiling_used, comparison_of, plafond_owner, plan_view};
pub use plan_cash::{CashBar, CashRow, CashView, CashYear, cash_view};
pub use plan_chart::{Chart, ChartYear, Curve, Dot, Tick, chart};
pub use plan_say::{dated_lever, evolution_words, horizon_words, plan_basis, plan_lead};
pub use route::Route;
pub use statuses::{ValueGroup, field_at, inherited, value_groups};
pub use summary::summary;
pub use sums::{bareme_words, column_sentence, status_line, team_summary};
pub use tables::{Baremes, DocumentView, GroupView, MissionView, RowView, TableView, baremes, convention_tables, group_view};
pub use typeset::{rich, typeset};
pub use warnings::{Notice, notices, warning_words};
pub use words::{
    certainty_class, certainty_word, contract_name, contract_words, role_name, row_note, row_title, status_name, status_title,
    term_question,
};
