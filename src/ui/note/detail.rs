//! How each figure of the note is made.

use super::sheet::{badge, mark_of, part, wording};
use crate::present::note::{Block, CertaintyNote, Detail};
use crate::ui::dom::{Tag, tag};
use crate::ui::explain::{rule, steps};
use crate::ui::widgets::indicateur;

/// Every figure.
pub(super) fn detail_section(details: &[Detail]) -> Tag {
    part("Le détail de chaque montant").children(details.iter().map(detail))
}

fn detail(detail: &Detail) -> Tag {
    let common = tag("div", "blk__c")
        .children(detail.quote.iter().flat_map(rule))
        .children(detail.certainty.as_ref().map(certainty_line));
    tag("div", "sheet__b")
        .child(tag("h4", "").text(detail.title))
        .children(detail.blocks.iter().map(block))
        .child(common)
}

/// A figure: the columns and the sentence, the steps beside them.
fn block(block: &Block) -> Tag {
    let marks = block.heads.iter().map(|head| mark_of(head.letter, &head.name));
    let head = tag("p", "blk__h").children(marks).child(tag("span", "blk__n").text(&block.amount));
    let missing = (!block.missing.is_empty()).then(|| {
        tag("ul", "dash").children(block.missing.iter().map(|words| tag("li", "").text(words)))
    });
    let words = tag("div", "")
        .child(wording(&block.sentence))
        .children(missing)
        .children(block.indicateurs.iter().map(|line| indicateur(line.verdict, &line.words)))
        .children(block.quote.iter().flat_map(rule))
        .children(block.certainty.as_ref().map(certainty_line));
    let lines = (!block.lines.is_empty()).then(|| steps(&block.lines));
    tag("div", "blk").child(head).child(words).children(lines)
}

fn certainty_line((certainty, words): &CertaintyNote) -> Tag {
    tag("p", "small").children(certainty.map(badge)).text(format!(" {}", words.join(" ")))
}
