//! « Atelier »: the page.

use super::examples::examples;
use super::exercise::exercises;
use super::guide::guide;
use super::held::Workshop;
use super::maker::maker;
use super::projection::projection;
use crate::browser;
use crate::present::text::{Route, typeset};
use crate::ui::dom::{Tag, Tags, render_effect, tag};
use crate::ui::shell::foot;
use crate::ui::widgets::{content, link, page_head, para, section_title};
use leptos::prelude::{Get, Track, untrack};

const LEAD: &str = "Des relais inventés pour comprendre, des exercices pour vérifier, de quoi \
    animer une salle. Tout marche sans réseau.";
const ROOM: &str = "Les réponses reviennent en liens ou en fichiers : réunissez-les dans \
    « Plusieurs relais », qui compare les hypothèses et les montants de la salle.";

/// The page.
pub fn page() -> Tags {
    let workshop = Workshop::new();
    // Another exercise in the address is the same page.
    render_effect(move || {
        workshop.state.route.track();
        // Only another address opens another exercise: not what is kept of them.
        untrack(|| workshop.open_address(&browser::fragment()));
    });
    let room = tag("section", "prose no-print")
        .child(section_title("Comparer la salle"))
        .child(para(ROOM))
        .child(tag("p", "acts").child(link("btn", Route::Collection, "Plusieurs relais")));
    let main = content("page")
        .child(page_head(Route::Atelier.title(), LEAD).attr("class", "page__h no-print"))
        .child(unkept(workshop))
        .children(exercises(workshop))
        .child(examples(workshop))
        .child(projection(workshop))
        .child(maker(workshop))
        .child(room)
        .child(guide());
    vec![main, foot()]
}

/// That the browser keeps nothing of what is done.
fn unkept(workshop: Workshop) -> Tag {
    let draw = |is_kept: &bool| -> Tags {
        let words = "Votre navigateur ne garde pas ce que vous faites ici : enregistrez vos \
            exercices dans un fichier.";
        let line = || tag("p", "callout").text(typeset(words));
        if *is_kept { Tags::new() } else { vec![line()] }
    };
    tag("div", "no-print").attr("role", "status").dynamic(move || workshop.is_kept.get(), draw)
}
