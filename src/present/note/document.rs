//! The note to print, for a council or for the Caf: what the other pages say, in the order in which
//! it is read on paper.

use super::accounts::closed_accounts;
use super::detail::{Detail, details};
use super::inputs::{GivenGroup, given};
use super::payments::{NotePayments, note_payments};
use super::reader::not_stated;
use super::tables::{NoteHead, NoteTable, heads, tables};
use super::years::{NoteYears, note_years};
use crate::calendar::Date;
use crate::law::Certainty;
use crate::outcome::{Row, Term};
use crate::present::data::{PayChoice, ShareOptions, outgoing};
use crate::present::duties::{is_kept, prepared_proofs};
use crate::present::law_pages::LEFT_OUT;
use crate::present::text::{NOT_STATED, role_name, scenario_name, typeset};
use crate::present::workbench::{
    Bar, Gist, bareme_words, bars, gists, notices, relais_name, warning_words,
};
use crate::scenario::Dossier;
use crate::scenario::workbench::Comparison;
use crate::situation::{Field, ScenarioId};

/// Who reads the note.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Audience {
    /// The elected members, or the board: the amounts, and what they stand on.
    #[default]
    Conseil,
    /// The Caf, or the accounts office: the same, and how each figure is made.
    Caf,
}

impl Audience {
    /// Both, in the order of the screen.
    pub const ALL: [Audience; 2] = [Audience::Conseil, Audience::Caf];

    /// What the note is called.
    pub const fn title(self) -> &'static str {
        match self {
            Audience::Conseil => "Note pour le conseil",
            Audience::Caf => "Note pour la Caf",
        }
    }

    /// What it holds.
    pub const fn words(self) -> &'static str {
        match self {
            Audience::Conseil => "l’essentiel : ce qui change, les montants, sur quoi ils reposent",
            Audience::Caf => {
                "tout : le détail de chaque montant, les versements, les preuves à garder"
            }
        }
    }
}

/// What is chosen for the note; nothing of it changes the dossier.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NoteChoice {
    /// Who reads it.
    pub audience: Audience,
    /// The pay of the posts.
    pub pay: PayChoice,
    /// The columns whose figures are not detailed; none for the base.
    pub undetailed: Vec<Option<ScenarioId>>,
}

/// With so many columns the sheets of the council have room to spare: the base alone.
const FEW: usize = 1;

impl Note {
    /// Whether it must hold much on two sheets.
    pub fn is_dense(&self) -> bool {
        self.audience == Audience::Conseil && self.gists.len() > FEW
    }
}

/// What deserves attention.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteWarning {
    /// In a sentence.
    pub words: String,
    /// The columns that it concerns; empty when it concerns every one.
    pub columns: String,
    /// Where it is written; may be empty.
    pub cite: String,
}

/// Proofs to keep, under one name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProofsView {
    /// The mission, and why it is there.
    pub title: String,
    /// Each proof, where it is asked, whether it is kept.
    pub lines: Vec<(String, String, bool)>,
}

/// Everything that is printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The name of the relais.
    pub relais: String,
    /// Whether it is the example.
    pub example: bool,
    /// Who reads it.
    pub audience: Audience,
    /// What it is about.
    pub title: String,
    /// The day on which it was made, in words.
    pub day: String,
    /// « 2026 ».
    pub year: String,
    /// The ceiling that the figures stand on, and how sure it is.
    pub bareme: (String, Option<Certainty>),
    /// Which parts are forecast and which are real, once the accounts are closed.
    pub accounts: Option<String>,
    /// What each column comes to; the base first.
    pub gists: Vec<Gist>,
    /// The columns side by side, so many in a table that it holds on a sheet.
    pub tables: Vec<NoteTable>,
    /// Who pays what. Nothing where two sheets have no room for a second picture.
    pub bars: Vec<Bar>,
    /// Whether some column has a bonus territoire or a Psej.
    pub has_contract: bool,
    /// Whether the pay stands in the total.
    pub masked: bool,
    /// What was typed and what is read in a barème, with how sure it is.
    pub given: Vec<GivenGroup>,
    /// What is missing.
    pub todo: Vec<String>,
    /// What deserves attention.
    pub warnings: Vec<NoteWarning>,
    /// How each figure is made; for the Caf only.
    pub details: Vec<Detail>,
    /// What the manager proposes; empty while nothing is written.
    pub proposition: String,
    /// The exercices that follow; nothing where the plan has one only.
    pub years: Option<NoteYears>,
    /// What is paid, and when.
    pub payments: NotePayments,
    /// What proves the missions; for the Caf only.
    pub proofs: Vec<ProofsView>,
    /// What no figure takes into account.
    pub left_out: Vec<String>,
    /// What to know before it leaves; not printed.
    pub pay_notes: Vec<String>,
}

/// A day (« 26/11/2026 ») as a sentence says it.
pub fn day_in_words(day: &str) -> String {
    day.parse::<Date>().map_or_else(|_| day.to_string(), |value| value.to_string())
}

/// The note of a dossier, made on a day (« 26/11/2026 »). Errors: its pay cannot be kept apart, and
/// why.
pub fn note(dossier: &Dossier, choice: &NoteChoice, day: &str) -> Result<Note, &'static str> {
    let share = ShareOptions { comparison_only: false, pay: choice.pay };
    let (mut shown, pay_notes) = outgoing(dossier, share)?;
    if choice.pay.is_masked() {
        name_by_role(&mut shown);
    }
    let comparison = shown.compare();
    let columns = heads(&shown, &comparison);
    let is_detailed = |head: &&NoteHead| !choice.undetailed.contains(&head.scenario);
    let detailed: Vec<NoteHead> = columns.iter().filter(is_detailed).cloned().collect();
    let whole = choice.audience == Audience::Caf;
    let years = note_years(&shown, &columns);
    let has_room = whole || columns.len() <= FEW || !is_drawn(years.as_ref());
    let paid = if whole { &detailed } else { &columns };
    Ok(Note {
        relais: relais_name(&shown).to_string(),
        example: shown.example,
        audience: choice.audience,
        title: title(&shown),
        day: day_in_words(day),
        year: shown.base.exercice.year().to_string(),
        bareme: bareme(&comparison),
        accounts: closed_accounts(&shown, years.as_ref()),
        gists: gists(&shown, &comparison, None),
        tables: tables(&shown, &comparison, &columns),
        bars: if has_room { drawn_bars(&shown, &comparison) } else { Vec::new() },
        has_contract: comparison.is_open(Row::BonusTerritoire) || comparison.is_open(Row::Psej),
        masked: choice.pay.is_masked(),
        given: given(&shown, &comparison),
        todo: todo(&shown, &comparison),
        warnings: warnings(&shown, &comparison),
        details: if whole { details(&shown, &comparison, &detailed) } else { Vec::new() },
        proposition: shown.texts.get(Field::Proposition).trim().to_string(),
        years,
        payments: note_payments(&shown, &comparison, paid, whole),
        proofs: if whole { proofs(&shown) } else { Vec::new() },
        left_out: LEFT_OUT.map(typeset).to_vec(),
        pay_notes: pay_notes.iter().map(|words| typeset(words)).collect(),
    })
}

/// Gives each post the name of its role.
fn name_by_role(dossier: &mut Dossier) {
    for post in &dossier.base.posts {
        dossier.texts.set(Field::PostName(post.id), role_name(post.role));
    }
}

fn title(dossier: &Dossier) -> String {
    let year = dossier.base.exercice.year();
    let counts = ["deux", "trois", "quatre", "cinq", "six"];
    typeset(&match dossier.scenarios.as_slice() {
        [] => format!("Le financement du relais en {year}"),
        [only] => format!(
            "Le financement du relais en {year} : ce que changerait « {} »",
            scenario_name(dossier, Some(only.id))
        ),
        many => {
            let count = counts
                .get(many.len().saturating_sub(2))
                .map_or_else(|| many.len().to_string(), |word| (*word).to_string());
            format!("Le financement du relais en {year} : ce que changeraient {count} scénarios")
        }
    })
}

fn bareme(comparison: &Comparison) -> (String, Option<Certainty>) {
    let known = comparison.column(None).map(|column| {
        let price =
            column.outcome.plafond.part(Term::PrixPlafond).filter(|price| price.value.is_ok());
        let year = column.outcome.exercice.year();
        let words = match price {
            Some(_) => bareme_words(&column.outcome),
            None => typeset(&format!("Prix plafond de {year} : {NOT_STATED}")),
        };
        (words, price.map(|price| price.certainty))
    });
    known.unwrap_or_default()
}

/// Whether the years have their picture.
fn is_drawn(years: Option<&NoteYears>) -> bool {
    years.is_some_and(|years| years.chart.is_some())
}

fn drawn_bars(dossier: &Dossier, comparison: &Comparison) -> Vec<Bar> {
    bars(dossier, comparison).into_iter().map(stated).collect()
}

/// A bar as the readers of the note are told of it: the total alone of one that is not drawn.
fn stated(bar: Bar) -> Bar {
    if bar.table.iter().all(Option::is_some) {
        return bar;
    }
    let words = format!("{} : {NOT_STATED}", bar.name);
    let known = bar.table.last().is_some_and(Option::is_some);
    let total = if known { bar.total } else { NOT_STATED.to_string() };
    Bar { total, words, segments: Vec::new(), ..bar }
}

/// Everything that keeps a figure of a column from being known, once each.
fn todo(dossier: &Dossier, comparison: &Comparison) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for column in &comparison.columns {
        for row in Row::all() {
            for words in not_stated(dossier, column.outcome.figure(row)) {
                if !found.contains(&words) {
                    found.push(words);
                }
            }
        }
    }
    found
}

fn warnings(dossier: &Dossier, comparison: &Comparison) -> Vec<NoteWarning> {
    let shown = notices(dossier, comparison).into_iter().map(|notice| {
        let source = notice.warning.source();
        NoteWarning {
            words: warning_words(notice.warning),
            columns: notice.columns,
            cite: source
                .map(|source| typeset(&format!("{}, {}", source.document.title, source.place)))
                .unwrap_or_default(),
        }
    });
    shown.collect()
}

fn proofs(dossier: &Dossier) -> Vec<ProofsView> {
    let view = |list: crate::present::duties::ListView| {
        let lines = list
            .points
            .iter()
            .map(|point| (point.title.clone(), point.quote.cite.clone(), is_kept(dossier, point)))
            .collect();
        ProofsView { title: list.title, lines }
    };
    prepared_proofs(dossier).into_iter().map(view).collect()
}
