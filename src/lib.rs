//! Simulateur RPE: what the Caf pays a *relais petite enfance*, what is left to pay, and why, with
//! scenarios side by side.
//!
//! # Bird's-eye view
//!
//! One page, no server. What a person types is kept as typed; it is read into a situation; dated
//! tables of what is published give the law of the year; the rules give an outcome, which is a
//! number **and** the tree of steps that made it; scenarios are the base plus levers; the page
//! prints outcomes and turns presses into actions.
//!
//! ```text
//! draft       what was typed
//! situation   what it means
//! law         what is published for that year
//! rules       what follows, as an outcome: an amount and why
//! scenario    the base beside its scenarios, over years
//! present     what is said and drawn · exchange: what leaves in a file or a link
//! ui          the screen · browser: storage, address, focus
//! ```
//!
//! # Code map
//!
//! A module names only what stands before it in this list; a test reads the sources and holds it.
//!
//! | module | what it is |
//! |---|---|
//! | [`money`] | euros, rates, working time: exact, bounded; **the only rounding** |
//! | [`calendar`] | exercice, month, periods |
//! | [`law`] | dated values with source, quote and certainty; computes nothing |
//! | [`situation`] | one exercice of one relais, with gaps; the table of the fields |
//! | [`draft`] | the base as typed, each text with what it reads as |
//! | [`outcome`] | amounts, certainty, steps, indicators, warnings |
//! | [`rules`] | one file for each rule, with an example that runs |
//! | [`scenario`] | dossier, levers, actions, undo; then one room a page |
//! | [`exchange`] | versioned files and links by serde; what the host of the page sets |
//! | [`present`] | French sentences, formats, geometry, the workbook as data; still pure |
//! | `sheet` | reads and writes the files of a spreadsheet (feature `spreadsheets`) |
//! | `browser` | storage, clock, title, focus, download (feature `ui`) |
//! | `ui` | the page: `dom`, `widgets`, `state`, `shell`, then one room a page (feature `ui`) |
//!
//! # Rooms
//!
//! `scenario`, `present`, `ui` (and `style/`, `tests/e2e/`) hold the same rooms, one a page of the
//! screen: `home`, `workbench` (Simuler), `explain` (« pourquoi ? »), `years` (Sur 5 ans),
//! `missions`, `decide`, `payments` (Versements), `duties` (Devoirs et preuves), `law_pages`,
//! `note`, `data` (Mes données), `hosting`. A floor has those that it needs, on a ground of its
//! own: `scenario::dossier`, `present::text`, `ui::{dom, widgets, state, shell}`. A room's `mod.rs`
//! is its only face; the same test holds who may name whom.
//!
//! Sentences that are computed are in `present`; a fixed label is where it is shown, in `ui`.
//!
//! # Invariants
//!
//! 1. `money … present` know no browser, no clock, no chance, no float:
//!    `cargo test --no-default-features` builds them alone.
//! 2. No value without its source: a rule reads a table at an exercice and gets value, certainty
//!    and source together. An exercice that no row covers is an error value, never the nearest row.
//! 3. An outcome is a number and the tree of steps that made it, built in the same pass. The page
//!    only prints it. Of thousands of relais together, the same rules make the same numbers without
//!    the tree ([`rules::evaluate_amounts`]).
//! 4. A scenario is the base plus levers, never a copy: correct the base and every scenario
//!    follows.
//! 5. All reasons are collected, none hides another: lists of gaps, lists of warnings, three-valued
//!    indicators.
//! 6. The state is one plain value; [`scenario::Dossier::apply`] is pure; undo is snapshots.
//! 7. The wire is apart from the domain; a text that cannot be read is kept as it is, never
//!    overwritten.
//! 8. Typed text stays in its field, valid or not; a figure that needs an unreadable field is to be
//!    completed, not computed with an older value.
//!
//! # Glossary
//!
//! Legal words stay French, unaccented. *relais*: the equipment that is funded. *gestionnaire*: the
//! body that runs it. *animateur*: qualified staff, whose ETP alone counts. *ETP*: full-time
//! equivalent. *exercice*: civil year of the accounts. *prix de revient*: retained running costs.
//! *prix plafond*: yearly ceiling for one full-time animator. *assiette*: the smaller of the two.
//! *marge sous plafond*: ceiling less costs. *Ps*, prestation de service: 43 % of the assiette.
//! *mission*, *indicateur*: optional mission and its measured conditions. *bonus*: its flat sum.
//! *reste à charge*: what is left to pay. *barème*: dated table of published values. *AM*:
//! childminder. *appel*: call for projects of a Caf, with its *enveloppe*; *candidature*: what is
//! said of one file of it.
//!
//! Words of the code: *lever*: one change that a scenario makes to the base. *gap*: what is missing
//! or cannot be read, in the place of a value. *step*: an amount with the steps it comes from.
//! *amount alone*: what a step says at its top, without them. *écart*: a figure of a scenario less
//! that of the base. *trash*: what was removed and can come back, scenarios of a dossier or
//! dossiers of the browser. *lazy part*: the second file of the program. *stored dossier*: one that
//! the browser keeps. *host*: the site that publishes the page.
//! *collection*: relais held together. *lesson*: an invented relais, with what it teaches.
//!
//! # Deliberately absent
//!
//! The days on which the bonus territoire and the Psej are paid: not known, so they stay out of the
//! payments and of the cash calendar. Leptos' `view!` macro: the page would weigh twice its budget
//! (see `ui::dom`). A router: a few addresses in the fragment are one small type,
//! [`crate::present::text::Route`].

pub mod calendar;
pub mod draft;
pub mod exchange;
pub mod law;
pub mod money;
pub mod outcome;
pub mod present;
pub mod rules;
pub mod scenario;
#[cfg(feature = "spreadsheets")]
pub mod sheet;
pub mod situation;

#[cfg(feature = "ui")]
pub mod browser;
#[cfg(feature = "ui")]
pub mod ui;
