//! The head and the foot of every page.

use crate::browser;
use crate::present::text::{INDICATIVE, NOTIFICATION, Route};
use crate::ui::dom::{Tag, render_effect, svg, tag};
use crate::ui::lazy_part::{HostPlace, hosted};
use crate::ui::state::State;
use crate::ui::widgets::{Icon, icon, icon_button, popup};
use leptos::prelude::{Get, GetUntracked, RwSignal, Set, WithUntracked};

/// The pages of the work, in the order in which it is done.
pub(crate) const PAGES: [Route; 6] = [
    Route::Simuler,
    Route::Missions,
    Route::Decider,
    Route::Plan,
    Route::Versements,
    Route::Devoirs,
];
/// What stands apart.
pub(crate) const APART: [Route; 2] = [Route::Donnees, Route::Aide];

/// The name, the pages, the size and the theme.
pub fn header() -> Tag {
    let nav = |class: &str, label: &str, links: Tag| {
        tag("nav", class).attr("aria-label", label).child(links)
    };
    let summary = tag("summary", "btn btn--small").attr("id", "menu");
    let menu = popup(
        "menu",
        summary.child(icon(Icon::Menu)).text("Menu"),
        nav("", "Principale, menu", links(PAGES.into_iter().chain(APART))),
    );
    tag("header", "top")
        .child(hosted(
            tag("a", "brand")
                .attr("href", Route::Accueil.href())
                .child(logo())
                .text("Simulateur RPE"),
            HostPlace::Brand,
        ))
        .child(nav("nav", "Principale", links(PAGES)))
        .child(nav("nav nav--apart", "Données et aide", links(APART)))
        .child(tag("div", "top__end").child(size_button()).child(theme_button()))
        .child(menu)
}

fn logo() -> Tag {
    let bar = |y: &str, width: &str, class: &str| {
        svg("rect", class).attr("x", "1").attr("y", y).attr("width", width).attr("height", "4")
    };
    svg("svg", "")
        .attr("viewBox", "0 0 22 22")
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
        .children([bar("3", "13", "f-ps"), bar("9", "19", "f-ink"), bar("15", "9", "f-bonus")])
}

/// The links to pages; the one that is shown says so, and so does « Aide » for what it leads to.
fn links(pages: impl IntoIterator<Item = Route>) -> Tag {
    let state = State::here();
    let link = |route: Route| {
        let current = move || match state.route.get() {
            shown if shown == route => Some("page".to_string()),
            shown => (route == Route::Aide && shown.is_help()).then(|| "true".to_string()),
        };
        let link = tag("a", "").attr("href", route.href()).attr("aria-current", current);
        tag("li", "").child(link.text(route.name()))
    };
    tag("ul", "").children(pages.into_iter().map(link))
}

/// A preference of the reader, kept under its own key.
fn preference(
    state: State,
    name: &'static str,
    attribute: &'static str,
) -> RwSignal<Option<String>> {
    let store = state.persistence.with_untracked(|persistence| persistence.store);
    let chosen = RwSignal::new(store.read(name));
    render_effect(move || {
        let value = chosen.get();
        browser::set_root_attribute(attribute, value.as_deref());
        // A preference that is not kept is only chosen again.
        if let Some(value) = value {
            let _ = store.write(name, &value);
        }
    });
    chosen
}

fn size_button() -> Tag {
    let size = preference(State::here(), "taille", "data-size");
    let large = |size: Option<String>| size.as_deref() == Some("large");
    icon_button("btn btn--quiet btn--icon", Icon::Letters, "Grands caractères (projection)")
        .attr("aria-pressed", move || large(size.get()).to_string())
        .on_click(move || {
            size.set(Some(if large(size.get_untracked()) { "normal" } else { "large" }.to_string()))
        })
}

fn theme_button() -> Tag {
    let theme = preference(State::here(), "theme", "data-theme");
    let dark =
        |theme: Option<String>| theme.map_or_else(browser::media_dark, |theme| theme == "dark");
    icon_button("btn btn--quiet btn--icon", Icon::Theme, "Thème sombre")
        .attr("aria-pressed", move || dark(theme.get()).to_string())
        .on_click(move || {
            theme.set(Some(if dark(theme.get_untracked()) { "light" } else { "dark" }.to_string()))
        })
}

/// The foot of the reading pages.
pub fn foot() -> Tag {
    let link = |route: Route, words: &str| {
        tag("li", "").child(tag("a", "").attr("href", route.href()).text(words))
    };
    let words = tag("p", "")
        .child(tag("strong", "").text(INDICATIVE))
        .text(NOTIFICATION)
        .text(" Rien de ce que vous tapez ne quitte cet ordinateur.");
    let links = [
        link(Route::Baremes, Route::Baremes.title()),
        link(Route::Aides, Route::Aides.title()),
        link(Route::Limites, Route::Limites.title()),
    ];
    let links = tag("ul", "").children(links);
    tag("footer", "foot")
        .child(hosted(tag("div", "foot__in").child(words).child(links), HostPlace::Foot))
}
