//! Absences that are replaced: two posts for one place of work.

use super::{Draft, PostDraft};
use crate::money::Months;
use crate::situation::{Known, Post, PostId, PostKey};

/// An absence that is replaced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Replacement {
    /// The post whose agent is away.
    pub of: PostId,
    /// Whether it happens again in each following exercice of the plan, at the user's request.
    pub every_year: bool,
}

impl Draft {
    /// Whether a post may hold the place of another one: neither is on both sides of an absence.
    pub fn may_replace(&self, post: PostId, of: PostId) -> bool {
        let known = |id: PostId| self.posts.iter().find(|known| known.id == id);
        let is_replaced = |id: PostId| self.posts.iter().any(|known| known.replaces() == Some(id));
        let stands_in = known(of).is_some_and(|other| other.replaces().is_some());
        known(post).is_some()
            && known(of).is_some()
            && post != of
            && !stands_in
            && !is_replaced(post)
    }

    /// Says whose place a post holds. False: it cannot hold that one, and nothing changed.
    pub fn set_replacement(&mut self, post: PostId, replacement: Option<Replacement>) -> bool {
        if replacement.is_some_and(|known| !self.may_replace(post, known.of)) {
            return false;
        }
        let found = self.posts.iter_mut().find(|known| known.id == post);
        found.map(|found| found.replacement = replacement).is_some()
    }

    /// The posts whose agents stand in for that of a post.
    pub fn replacements_of(&self, post: PostId) -> impl Iterator<Item = &PostDraft> {
        self.posts.iter().filter(move |known| known.replaces() == Some(post))
    }

    /// Whether a post is there in the base exercice alone: an absence does not repeat.
    pub fn is_of_one_year(&self, post: PostId) -> bool {
        let of_it = self.posts.iter().find(|known| known.id == post);
        of_it.and_then(|known| known.replacement).is_some_and(|known| !known.every_year)
    }

    /// Takes away the posts that are there in the base exercice alone; each place of work is then
    /// held by its own agent, over the months of both.
    pub fn end_absences(&self, posts: &mut Vec<Post>) {
        let is_of_one_year =
            |post: &Post| matches!(post.id, PostKey::Base(id) if self.is_of_one_year(id));
        for gone in posts.extract_if(.., |post| is_of_one_year(post)).collect::<Vec<_>>() {
            let back = posts.iter_mut().find(|post| Some(post.id) == gone.replaces.map(Into::into));
            if let Some(post) = back {
                post.months = held(&post.months, gone.months);
                if post.months == Ok(Months::YEAR) {
                    post.begins = Some(Months::NONE);
                }
            }
        }
    }
}

/// The months of a place of work, of those of its agent and of who stood in for them.
fn held(own: &Known<Months>, more: Known<Months>) -> Known<Months> {
    crate::situation::both(own.clone(), more).map(|(own, more)| own.saturating_add(more))
}
