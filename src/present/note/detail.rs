//! How each figure of the note is made: said once for the columns where it is the same.

use super::reader::{not_stated, note_title};
use super::tables::{NoteHead, common, is_shown};
use crate::law::Certainty;
use crate::outcome::Row;
use crate::present::explain::{Line, explain};
use crate::present::missions::IndicateurLine;
use crate::present::text::{NOT_STATED, Quote, TO_COMPLETE};
use crate::present::workbench::{Precision, figure};
use crate::scenario::Dossier;
use crate::scenario::workbench::Comparison;

/// What is said of a figure, in one column or in several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// The columns.
    pub heads: Vec<NoteHead>,
    /// The figure, with its cents.
    pub amount: String,
    /// The sentence; `**` around its strong words.
    pub sentence: String,
    /// What is missing.
    pub missing: Vec<String>,
    /// The steps; none where there is only one.
    pub lines: Vec<Line>,
    /// The indicators of the chosen mission.
    pub indicateurs: Vec<IndicateurLine>,
    /// The rule; nothing where [`Detail::quote`] says it for all.
    pub quote: Option<Quote>,
    /// How sure it is, and why it is not surer; nothing where [`Detail::certainty`] says it for
    /// all.
    pub certainty: Option<CertaintyNote>,
}

/// How sure a figure is, and why it is not surer.
pub type CertaintyNote = (Option<Certainty>, Vec<String>);

/// A row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Detail {
    /// Its name.
    pub title: &'static str,
    /// What is said of it.
    pub blocks: Vec<Block>,
    /// The rule, when it is the same for every column.
    pub quote: Option<Quote>,
    /// How sure it is, when that is the same for every column.
    pub certainty: Option<CertaintyNote>,
}

/// Every row of some columns; those of the payments only where there are advances.
pub(super) fn details(
    dossier: &Dossier,
    comparison: &Comparison,
    heads: &[NoteHead],
) -> Vec<Detail> {
    let advances =
        comparison.columns.iter().any(|column| !column.outcome.acomptes.parts.is_empty());
    let wanted =
        |row: &Row| if Row::PAID.contains(row) { advances } else { is_shown(comparison, *row) };
    Row::all()
        .filter(wanted)
        .map(|row| detail(dossier, comparison, row, heads))
        .filter(|detail| !detail.blocks.is_empty())
        .collect()
}

fn detail(dossier: &Dossier, comparison: &Comparison, row: Row, heads: &[NoteHead]) -> Detail {
    let mut blocks: Vec<Block> = Vec::new();
    for head in heads {
        let Some(found) = block(dossier, comparison, row, head) else { continue };
        let same = |known: &&mut Block| Block { heads: Vec::new(), ..(**known).clone() } == found;
        match blocks.iter_mut().find(same) {
            Some(known) => known.heads.push(head.clone()),
            None => blocks.push(Block { heads: vec![head.clone()], ..found }),
        }
    }
    let quote = common(&mut blocks, |block| &mut block.quote);
    let certainty = common(&mut blocks, |block| &mut block.certainty);
    Detail { title: note_title(row), blocks, quote, certainty }
}

/// What is said of a figure in one column, whose head is not named yet.
fn block(dossier: &Dossier, comparison: &Comparison, row: Row, head: &NoteHead) -> Option<Block> {
    let explanation = explain(dossier, comparison, row, head.scenario)?;
    let step = comparison.column(head.scenario)?.outcome.figure(row);
    let missing = not_stated(dossier, step);
    let known = missing.is_empty();
    Some(Block {
        heads: Vec::new(),
        amount: figure(step, Precision::Cents).unwrap_or_else(|| NOT_STATED.to_string()),
        sentence: explanation.sentence,
        missing,
        // A single line only says the figure again.
        lines: if explanation.lines.len() > 1 {
            explanation.lines.into_iter().map(stated).collect()
        } else {
            Vec::new()
        },
        indicateurs: explanation.indicateurs,
        quote: explanation.quote,
        certainty: known.then_some((explanation.certainty, explanation.certainty_words)),
    })
}

/// A step as the readers of the note are told of it.
fn stated(line: Line) -> Line {
    let value = if line.value == TO_COMPLETE { NOT_STATED.to_string() } else { line.value };
    // A rate that is missing stands at the end of the name of its advance.
    let label = match line.label.strip_suffix(TO_COMPLETE) {
        Some(head) => format!("{head}{NOT_STATED}"),
        None => line.label,
    };
    Line { label, value, ..line }
}
