//! What pages of every room are laid out with: titles, paragraphs, links.

use crate::present::text::{Route, typeset};
use crate::ui::dom::{Tag, tag};

/// The content of a page, where the link to the content leads.
pub fn content(class: &str) -> Tag {
    tag("main", class).attr("id", "contenu").attr("tabindex", "-1")
}

/// The title of a page, which takes the focus when the page comes.
pub fn title() -> Tag {
    tag("h1", "").attr("id", "titre").attr("tabindex", "-1")
}

/// The title of a reading page, and what it is about.
pub fn page_head(words: &str, lead: &str) -> Tag {
    tag("div", "page__h").child(title().text(words)).child(tag("p", "lead").text(lead))
}

/// The title of a section.
pub fn section_title(words: &str) -> Tag {
    tag("h2", "sec-h").text(words)
}

/// The title of a section, and what is said beside it.
pub fn titled(words: &str, aside: Tag) -> Tag {
    tag("div", "sec-h").child(tag("h2", "").text(words)).child(aside)
}

/// A paragraph.
pub fn para(words: &str) -> Tag {
    tag("p", "").text(typeset(words))
}

/// A link to a page.
pub fn link(class: &str, route: Route, words: &str) -> Tag {
    tag("a", class).attr("href", route.href()).text(words)
}

/// A figure of a table, named by its column on a small screen.
pub fn figure(name: &str, words: &str) -> Tag {
    tag("td", "num").attr("data-l", name).text(words)
}
