//! Children that come and go.

use super::Tags;
use leptos::prelude::{Owner, untrack};
use web_sys::Node;

/// Children that come and go together, with everything that follows signals in them.
pub(super) struct Piece {
    tags: Tags,
    owner: Owner,
}

impl Piece {
    pub(super) fn draw(parent: Option<&Owner>, draw: &dyn Fn() -> Tags) -> Piece {
        let owner = parent.map_or_else(Owner::new, Owner::child);
        let tags = owner.with(|| untrack(draw));
        Piece { tags, owner }
    }

    /// Puts the piece before a node, and returns its own first node. What already stands there is
    /// not moved: moving loses the focus.
    pub(super) fn stand_before(&self, end: Node) -> Node {
        self.tags.iter().rev().fold(end, |next, tag| {
            if tag.0.next_sibling().as_ref() != Some(&next)
                && let Some(parent) = next.parent_node()
            {
                let _ = parent.insert_before(&tag.0, Some(&next));
            }
            tag.0.clone().into()
        })
    }

    /// Takes the piece off the page, then drops what followed signals in it.
    pub(super) fn leave(self) {
        self.tags.iter().for_each(|tag| tag.0.remove());
        self.owner.cleanup();
    }
}
