//! What is paid, and when, on paper.

use super::reader::note_title;
use super::tables::{NoteHead, parted};
use crate::calendar::{Exercice, MonthDay};
use crate::law::DueKind;
use crate::present::payments::{PaidLine, balance_words, due_name, payments};
use crate::present::text::{Figure, NOT_STATED, never_happened_words, typeset};
use crate::scenario::Dossier;
use crate::scenario::workbench::Comparison;
use crate::situation::Field;

/// Most columns in one table.
const MOST: usize = 7;

/// A day on which data are sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteDue {
    /// When; « sans date » while it is not typed.
    pub day: String,
    /// What.
    pub title: &'static str,
}

/// The advances and the balance of some columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaidTable {
    /// Its columns.
    pub heads: Vec<NoteHead>,
    /// Each line: its name, what goes with it, whether it is a total, its amounts in the order of
    /// the heads.
    pub rows: Vec<(String, String, bool, Vec<String>)>,
}

/// Everything that is paid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotePayments {
    /// The balance of each column, in a sentence; `**` around its strong words. For the Caf only.
    pub sentences: Vec<(NoteHead, String)>,
    /// What the balances stand on.
    pub basis: String,
    /// The amounts.
    pub tables: Vec<PaidTable>,
    /// The data to send; for the Caf only.
    pub due: Vec<NoteDue>,
    /// Where the calendar comes from, in the words of the user; may be empty.
    pub origin: String,
}

/// The payments of some columns; not `whole`, the amounts alone.
pub(super) fn note_payments(
    dossier: &Dossier,
    comparison: &Comparison,
    heads: &[NoteHead],
    whole: bool,
) -> NotePayments {
    let found: Vec<_> = heads
        .iter()
        .filter_map(|head| Some((head.clone(), payments(dossier, comparison, head.scenario)?)))
        .collect();
    let mut basis = found.first().map(|(_, payments)| payments.basis.clone()).unwrap_or_default();
    // That of the base says nothing of the scenarios that never happened.
    if let (Some((_, first)), true) = (found.first(), found.iter().any(|(_, known)| known.never))
        && !first.never
    {
        basis = format!("{basis} {}", never_happened_words(dossier));
    }
    let columns: Vec<(NoteHead, Vec<PaidLine>)> =
        found.iter().map(|(head, payments)| (head.clone(), payments.paid.clone())).collect();
    NotePayments {
        sentences: found
            .into_iter()
            .filter(|_| whole)
            .map(|(head, payments)| (head, payments.sentence))
            .collect(),
        basis,
        tables: parted(&columns, MOST)
            .into_iter()
            .map(|part| table(&part, comparison.exercice))
            .collect(),
        due: if whole { due(dossier) } else { Vec::new() },
        origin: dossier.texts.get(Field::CalendarOrigin).trim().to_string(),
    }
}

/// The lines are those of the first column: the calendar is the same for all of them.
fn table(columns: &[(NoteHead, Vec<PaidLine>)], exercice: Exercice) -> PaidTable {
    let lines = columns.first().map(|(_, lines)| lines.as_slice()).unwrap_or_default();
    let row = |(place, line): (usize, &PaidLine)| {
        let of_column = |(_, lines): &(NoteHead, Vec<PaidLine>)| lines.get(place).cloned();
        let all: Vec<PaidLine> = columns.iter().filter_map(of_column).collect();
        let same = all.iter().all(|other| other.title == line.title);
        let title = if same { line.title.clone() } else { note_title(line.row).to_string() };
        let alike = all.iter().all(|other| other.note == line.note);
        let note = if alike { line.note.clone() } else { typeset(&balance_words("Ps", exercice)) };
        (title, note, line.due.is_none(), all.into_iter().map(|line| shown(line.figure)).collect())
    };
    PaidTable {
        heads: columns.iter().map(|(head, _)| head.clone()).collect(),
        rows: lines.iter().enumerate().map(row).collect(),
    }
}

fn shown(figure: Figure) -> String {
    if figure.known { figure.words } else { NOT_STATED.to_string() }
}

/// The data to send, by date, those without a date last.
fn due(dossier: &Dossier) -> Vec<NoteDue> {
    let data = dossier.base.calendar.iter().filter(|line| line.kind != DueKind::Acompte);
    let mut dated: Vec<(Option<MonthDay>, DueKind)> =
        data.map(|line| (dossier.texts.value(Field::DueDay(line.id)), line.kind)).collect();
    dated.sort_by_key(|(day, _)| (day.is_none(), *day));
    let printed = |day: Option<MonthDay>| {
        day.map_or_else(|| "sans date".to_string(), |day| typeset(&day.to_string()))
    };
    dated
        .into_iter()
        .map(|(day, kind)| NoteDue { day: printed(day), title: due_name(kind) })
        .collect()
}
