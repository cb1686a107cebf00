//! « Plusieurs relais »: the relais of a department, or of a room, in one table.

use super::acts::acts;
use super::appel::appel_section;
use super::choice::choices;
use super::department::{board_note, dots_section, money_section, payments_section, room_section};
use super::held::{HeldCollection, Place};
use super::plafond::plafond_lines;
use super::rules::rules_section;
use super::sheet::sheet_panel;
use super::table::{TableState, relais_table};
use super::ways_in::{report, ways_in};
use super::why::why_dialog;
use crate::browser::{self, CollectionStoreError};
use crate::present::text::{Route, count_words, relais_named, typeset};
use crate::scenario::collection::CollectedRelais;
use crate::ui::dom::{Tag, Tags, tag};
use crate::ui::shell::foot;
use crate::ui::state::State;
use crate::ui::widgets::{button, content, page_head, section_title};
use leptos::prelude::Get;

const LEAD: &str = "Les relais d’un département ou d’un groupe, ensemble\u{a0}: ce que la Caf \
    verse à chacun, ce qui reste à payer, ce qui manque.";

/// The page.
pub fn page() -> Tags {
    let state = State::here();
    state.flush();
    let held = HeldCollection::here();
    let table = TableState::new(held);
    let main = content("page")
        .child(page_head(Route::Collection.title(), LEAD).attr("class", "page__h no-print"))
        .child(place_line(held))
        .show(move || held.is_empty(), move || removed_line(held))
        .child(report(held))
        .child(sheet_panel(held))
        .show(move || !held.is_empty(), on_this_page)
        .show(
            move || !held.is_empty(),
            move || {
                tag("section", "no-print")
                    .child(
                        section_title("Les relais").attr("id", "h-relais").attr("tabindex", "-1"),
                    )
                    .child(progress(held))
                    .child(plafond_lines(held))
                    .child(choices(held, table.selection))
                    .child(removed_line(held))
                    .child(relais_table(table))
                    .child(acts(table))
            },
        )
        .show(move || !held.is_empty(), move || rules_section(held, table))
        .show(move || !held.is_empty(), move || money_section(table))
        .show(move || !held.is_empty(), move || dots_section(table))
        .show(move || !held.is_empty(), move || payments_section(table))
        .show(move || !held.is_empty(), move || appel_section(held))
        .show(move || !held.is_empty(), move || room_section(table))
        .child(ways_in(held))
        .child(why_dialog(table))
        .child(board_note(table));
    vec![main, foot()]
}

/// The sections, by the ids of their titles: the table alone has hundreds of presses.
const SECTIONS: [(&str, &str); 7] = [
    ("h-relais", "Les relais"),
    ("h-regles", "Et si la règle changeait\u{202f}?"),
    ("h-qui-paie", "Qui paie quoi"),
    ("h-ou-en-est", "Où en est chacun"),
    ("h-versements", "Versements"),
    ("h-appel", "Appel à projets"),
    ("h-saisies", "Comparer les saisies"),
];

/// The ways to each section.
fn on_this_page() -> Tag {
    let way = |(id, words): (&'static str, &str)| {
        button("linkish").text(words).on_click(move || browser::focus_soon(id.to_string()))
    };
    tag("nav", "relais__ways no-print")
        .attr("aria-label", "Sur cette page")
        .children(SECTIONS.map(way))
}

/// What is wrong with how the collection is kept.
fn place_line(held: HeldCollection) -> Tag {
    let words = move || match held.place.get() {
        Place::Coming => "Lecture de ce qui est gardé…".to_string(),
        Place::Kept if held.unread.get() > 0 => format!(
            "{} relais gardés ici n’ont pas pu être lus : ils sont laissés tels quels.",
            held.unread.get()
        ),
        Place::Kept if held.is_appel_unread.get() => "L’appel à projets gardé ici n’a pas pu être \
            lu : il est laissé tel quel, et ce que vous y changez n’est pas gardé. Rechargez la \
            page, ou enregistrez-le dans un fichier."
            .to_string(),
        Place::Kept => String::new(),
        Place::Unkept(why) => unkept(why).to_string(),
    };
    let draw = |words: &String| {
        let line = || tag("p", "callout").text(typeset(words));
        if words.is_empty() { Tags::new() } else { vec![line()] }
    };
    tag("div", "no-print").attr("role", "status").dynamic(words, draw)
}

const fn unkept(why: CollectionStoreError) -> &'static str {
    match why {
        CollectionStoreError::Refused => {
            "Votre navigateur refuse de garder ces relais : ils partiront avec cette page. \
                Enregistrez-les dans un fichier."
        }
        CollectionStoreError::Full => {
            "Plus de place : les derniers changements ne sont pas gardés. Enregistrez ces relais \
                dans un fichier, puis retirez-en."
        }
        CollectionStoreError::Changed => {
            "Un autre onglet a changé ces relais : ce que vous changez ici n’est pas gardé. \
                Enregistrez-les dans un fichier, puis rechargez la page."
        }
    }
}

fn progress(held: HeldCollection) -> Tag {
    let words = move || match held.progress() {
        (done, all) if done < all => {
            typeset(&format!("Calcul : {} relais sur {}.", count_words(done), count_words(all)))
        }
        _ => String::new(),
    };
    tag("p", "small").attr("role", "status").text(words)
}

/// What was taken away last, with « Annuler ».
fn removed_line(held: HeldCollection) -> Tag {
    let draw = move |gone: &Vec<CollectedRelais>| {
        let [first, others @ ..] = gone.as_slice() else { return Tags::new() };
        let name = relais_named(first.name());
        let words = match others.len() {
            0 => format!("« {name} » est retiré."),
            1 => format!("« {name} » et un autre sont retirés."),
            more => format!("« {name} » et {} autres sont retirés.", count_words(more)),
        };
        let undo = button("btn btn--small").text("Annuler").on_click(move || held.put_back());
        vec![tag("p", "callout").text(typeset(&words)).text(" ").child(undo)]
    };
    tag("div", "no-print").attr("role", "status").dynamic(move || held.removed.get(), draw)
}
