//! How it is said and drawn, in French: words, sentences, formats, geometry as data, addresses of
//! pages. Still pure.

mod address;
mod aides;
mod bars;
pub mod book;
mod checklist;
mod columns;
mod csv;
mod curve;
mod curve_marks;
mod curve_say;
mod dossier;
mod entry;
mod explain;
mod explain_beside;
mod explain_certainty;
mod explain_changes;
mod explain_contracts;
mod explain_lines;
mod explain_say;
mod file;
mod gaps;
mod gauge;
mod given;
mod hosting;
mod hosting_faults;
mod kept;
mod kink;
mod levers;
mod local;
mod matter;
mod missions;
mod note;
mod note_detail;
mod note_given;
mod note_paid;
mod note_tables;
mod payments;
mod plan;
mod plan_cash;
mod plan_cash_say;
mod plan_ceilings;
mod plan_chart;
mod plan_explain;
mod plan_labels;
mod plan_say;
mod plan_summary;
mod plan_table;
mod plan_years;
mod planner;
mod planner_law;
mod planner_plans;
mod planner_say;
mod planner_words;
mod route;
mod share;
mod statuses;
mod summary;
mod sums;
mod tables;
mod target;
mod typeset;
mod unknown;
mod warnings;
mod waterfall;
mod words;

pub use address::{anchor, label_of, post_name};
pub use aides::{pala_answer, pala_words};
pub use bars::{Bar, Segment, SegmentKind, bar_heads, bars};
pub use checklist::{ListView, PointView, call_list, duty_lists, proof_list, proof_lists};
pub use columns::{
    ENGAGED, LETTERS, PAID_BY_CAF, Precision, ecart, figure, letter, mark, scenario_name,
};
pub use csv::comparison_csv;
pub use curve::{AxisTick, CurveView, Turn, curve_reach, curve_view};
pub use curve_marks::{Label, Mark};
pub use dossier::{
    benchmark_words, convention_words, duty_progress, is_of_convention, prepared_proofs,
    proof_progress, proofs_on_paper,
};
pub use entry::{echo, problem};
pub use explain::{Explanation, Missing, Quote, bareme_owner, explain, explain_at};
pub use explain_lines::{Line, LineKind};
pub use explain_say::ps_sentence;
pub use file::{FileFigure, FileView, file_view, not_a_file};
pub use gaps::{gap_lines, missing, missing_words};
pub use gauge::{Gauge, gauge_of};
pub use given::{GivenView, given_views};
pub use hosting::{Answer, Check, FileKind, Found, HostVerdict, Served, checks, report};
pub use hosting_faults::{fault_words, faults_title, found_words};
pub use kept::{room_words, size_words};
pub use kink::{Kink, kink};
pub use levers::{lever_sentence, lever_title, quick_name, quick_press};
pub use local::{FigureView, WeightView, weight_words, weights};
pub use matter::{MatterLine, Matters, Side, matters_view};
pub use missions::{IndicateurLine, indicateur_lines, mission_title, question, verdict_word};
pub use note::{Audience, Note, NoteChoice, NoteWarning, ProofsView, note};
pub use note_detail::{Block, Detail, Sure};
pub use note_given::{Given, GivenGroup};
pub use note_paid::{NoteDue, NotePayments, PaidTable};
pub use note_tables::{NoteCell, NoteHead, NoteRow, NoteTable};
pub use payments::{Figure, PaidLine, Payments, StatusLine, advances_total, due_name, payments};
pub use plan::{
    PlanCell, PlanFigure, PlanHead, PlanLine, PlanLook, PlanView, YearHead, comparison_of,
    plan_view, whole_plan_view,
};
pub use plan_cash::{CashBar, CashRow, CashView, CashYear, cash_view};
pub use plan_ceilings::{ceiling_gaps, ceiling_used, plafond_owner};
pub use plan_chart::{Chart, ChartLook, ChartYear, Curve, Dot, Tick, chart};
pub use plan_explain::explain_plan;
pub use plan_say::{
    dated_lever, evolution_words, horizon_words, plan_basis, plan_lead, reference_words,
};
pub use plan_summary::plan_summary;
pub use planner::{DuelColumn, DuelView, Said, duels};
pub use planner_law::{LimitView, mission_limits, sessions_quote};
pub use planner_plans::{MarginRow, PlanRow, PlansView, margin_rows, plan_name, plans_view};
pub use route::{Route, link_of};
pub use share::{HIDE_PAY, Share, ShareView, not_a_link, outgoing, share_view};
pub use statuses::{ValueGroup, field_at, inherited, value_groups};
pub use summary::{Gist, gists, summary};
pub use sums::{bareme_words, column_sentence, status_line, team_summary};
pub use tables::{
    Baremes, DocumentView, GroupView, MissionView, RowView, TableView, baremes, convention_tables,
    group_view,
};
pub use target::{TargetView, goal_name, means_name, target_view};
pub use typeset::{css_text, rich, typeset};
pub use unknown::LEFT_OUT;
pub use warnings::{Notice, notices, warning_words};
pub use waterfall::{Fall, waterfall};
pub use words::{
    INDICATIVE, NOTIFICATION, certainty_class, certainty_meaning, certainty_word, contract_name,
    contract_words, role_name, row_note, row_title, status_name, status_title, term_question,
};
