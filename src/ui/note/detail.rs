//! How each figure of the note is made.

use super::sheet::{mark_of, part, said};
use crate::present::note::{Block, Detail, Sure};
use crate::ui::dom::{Tag, tag};
use crate::ui::explain::{rule, steps};
use crate::ui::widgets::{badge, indicateur};

/// Every figure.
pub(super) fn detail_section(details: &[Detail]) -> Tag {
    part("Le détail de chaque montant").kids(details.iter().map(detail))
}

fn detail(detail: &Detail) -> Tag {
    let common = tag("div", "blk__c")
        .kids(detail.quote.iter().flat_map(rule))
        .kids(detail.sure.as_ref().map(sure));
    tag("div", "sheet__b")
        .kid(tag("h4", "").text(detail.title))
        .kids(detail.blocks.iter().map(block))
        .kid(common)
}

/// A figure: the columns and the sentence, the steps beside them.
fn block(block: &Block) -> Tag {
    let marks = block.heads.iter().map(|head| mark_of(head.place, &head.name));
    let head = tag("p", "blk__h").kids(marks).kid(tag("span", "blk__n").text(&block.amount));
    let missing = (!block.missing.is_empty()).then(|| {
        tag("ul", "dash").kids(block.missing.iter().map(|words| tag("li", "").text(words)))
    });
    let words = tag("div", "")
        .kid(said(&block.say))
        .kids(missing)
        .kids(block.indicateurs.iter().map(|line| indicateur(line.verdict, &line.words)))
        .kids(block.quote.iter().flat_map(rule))
        .kids(block.sure.as_ref().map(sure));
    let lines = (!block.lines.is_empty()).then(|| steps(block.lines.clone()));
    tag("div", "blk").kid(head).kid(words).kids(lines)
}

fn sure((certainty, words): &Sure) -> Tag {
    tag("p", "small").kids(certainty.map(badge)).text(&format!(" {}", words.join(" ")))
}
