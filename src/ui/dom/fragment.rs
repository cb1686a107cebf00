//! Children that enter and leave the page together.

use super::Tags;
use leptos::prelude::{Owner, untrack};
use web_sys::Node;

/// Children that enter and leave the page together, with the owner of all their effects.
pub(super) struct Fragment {
    tags: Tags,
    owner: Owner,
}

impl Fragment {
    /// Draws the children under an owner of their own. The effect that draws them does not follow
    /// what they read.
    pub(super) fn draw(parent: Option<&Owner>, draw: impl FnOnce() -> Tags) -> Fragment {
        let owner = parent.map_or_else(Owner::new, Owner::child);
        let tags = owner.with(|| untrack(draw));
        Fragment { tags, owner }
    }

    /// Puts the children before a node, and returns the first of them. A child that already stands
    /// there is not moved: moving it would lose the focus.
    pub(super) fn insert_before(&self, end: Node) -> Node {
        self.tags.iter().rev().fold(end, |next, tag| {
            if tag.0.next_sibling().as_ref() != Some(&next)
                && let Some(parent) = next.parent_node()
            {
                let _ = parent.insert_before(&tag.0, Some(&next));
            }
            tag.0.clone().into()
        })
    }

    /// Takes the children off the page, then drops their effects and listeners.
    pub(super) fn remove(self) {
        self.tags.iter().for_each(|tag| tag.0.remove());
        self.owner.cleanup();
    }
}
