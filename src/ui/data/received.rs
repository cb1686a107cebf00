//! The address of a link: its dossier opens as a copy that is not kept, or what is wrong with the
//! link is said.

use crate::browser;
use crate::exchange::decode_link;
use crate::present::data::not_a_link;
use crate::present::text::Route;
use crate::scenario::Dossier;
use crate::ui::dom::{Tags, tag};
use crate::ui::shell::foot;
use crate::ui::state::{Persistence, State};
use crate::ui::widgets::{content, link, page_head, para};
use gloo_timers::callback::Timeout;
use leptos::prelude::{GetUntracked, Track, WithUntracked};

/// The page.
pub fn received_page() -> Tags {
    let state = State::here();
    // A second link pasted over the first one is the same page.
    let fragment = move || {
        state.route.track();
        browser::fragment()
    };
    vec![content("page").dynamic(fragment, move |fragment| draw(state, fragment)), foot()]
}

fn draw(state: State, fragment: &str) -> Tags {
    let ways = || {
        let bench = link("btn btn--main", Route::Simuler, "Ouvrir le simulateur");
        tag("p", "acts").child(bench).child(link("btn", Route::Accueil, "Accueil"))
    };
    match decode_link(fragment) {
        // Once the page is drawn: opening changes everything that is followed.
        Ok(dossier) => {
            Timeout::new(0, move || open(state, dossier)).forget();
            vec![page_head(Route::Recu.title(), "Ouverture de la copie…")]
        }
        Err(why) => vec![
            page_head(Route::Recu.title(), "Ce lien ne s’ouvre pas."),
            para(not_a_link(&why)),
            ways(),
        ],
    }
}

/// What is kept stays as it is: the copy has no key of its own.
fn open(state: State, dossier: Dossier) {
    if state.route.get_untracked() != Route::Recu {
        return;
    }
    let store = state.persistence.with_untracked(|persistence| persistence.store);
    state.open(Persistence::received(store, &dossier), dossier);
    browser::replace(Route::Simuler.href());
}
