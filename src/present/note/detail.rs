//! How each figure of the note is made: said once for the columns where it is the same.

use super::tables::{NoteHead, is_shown};
use crate::law::Certainty;
use crate::outcome::Row;
use crate::present::explain::{Line, explain};
use crate::present::missions::IndicateurLine;
use crate::present::text::{Quote, row_title};
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
    Detail { title: row_title(row), blocks, quote, certainty }
}

/// What every block says alike, taken off each.
fn common<T: PartialEq>(blocks: &mut [Block], of: fn(&mut Block) -> &mut Option<T>) -> Option<T> {
    let (first, others) = blocks.split_first_mut()?;
    if others.iter_mut().any(|block| of(block) != of(first)) {
        return None;
    }
    others.iter_mut().for_each(|block| *of(block) = None);
    of(first).take()
}

/// What is said of a figure in one column, whose head is not named yet.
fn block(dossier: &Dossier, comparison: &Comparison, row: Row, head: &NoteHead) -> Option<Block> {
    let explanation = explain(dossier, comparison, row, head.scenario)?;
    let amount = comparison
        .column(head.scenario)
        .and_then(|column| figure(column.outcome.figure(row), Precision::Cents));
    let known = explanation.missing.is_empty();
    Some(Block {
        heads: Vec::new(),
        amount: amount.unwrap_or_else(|| "à compléter".to_string()),
        sentence: explanation.sentence,
        missing: explanation.missing.into_iter().map(|missing| missing.words).collect(),
        // A single line only says the figure again.
        lines: if explanation.lines.len() > 1 { explanation.lines } else { Vec::new() },
        indicateurs: explanation.indicateurs,
        quote: explanation.quote,
        certainty: known.then_some((explanation.certainty, explanation.certainty_words)),
    })
}
