//! What pages of every room are laid out with: titles, paragraphs, links.

use crate::present::text::{Route, typeset};
use crate::scenario::Dossier;
use crate::ui::dom::{Tag, Tags, tag};
use crate::ui::state::State;
use leptos::prelude::{Get, Set};

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

/// The press that adds a post to the base: where a new dossier begins.
pub const ADD_POST: &str = "ajouter-poste";

/// A page of results: what it shows, or, while nothing is typed, where to begin.
pub fn once_begun(main: Tag, shown: impl Fn() -> Tags + 'static) -> Tag {
    let state = State::here();
    let drawn = move || (state.with(Dossier::is_blank), state.small.get());
    main.dynamic(drawn, move |(blank, small)| {
        if *blank { vec![where_to_begin()] } else { in_reading_order(*small, shown()) }
    })
}

/// The parts of a page in the order in which they are read. On a small screen what is typed
/// (`.entry`) comes before the sections of what it gives: in the page itself, for the keyboard and
/// for who hears it.
pub fn in_reading_order(small: bool, parts: Tags) -> Tags {
    let rank = |part: &Tag| match part.element() {
        entry if entry.matches(".entry") == Ok(true) => 1,
        section if section.matches("section") == Ok(true) => 2,
        _ => 0,
    };
    let mut parts = parts;
    if small && parts.iter().any(|part| rank(part) == 1) {
        parts.sort_by_key(rank);
    }
    parts
}

/// The invitation of a page that has nothing to compute from.
pub fn where_to_begin() -> Tag {
    let state = State::here();
    let begin = link("btn btn--main", Route::Simuler, "Saisir ma base")
        .on_click(move || state.wanted.set(Some(ADD_POST.to_string())));
    tag("section", "empty").children([
        tag("h2", "").text("Rien à calculer pour l’instant"),
        para(
            "Cette page part de votre base : le temps de travail de l’animateur, ce que coûte son \
            poste, les autres dépenses de l’année.",
        ),
        tag("p", "empty__acts").child(begin),
    ])
}
