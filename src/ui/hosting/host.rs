//! The host of the page: what it sets, where it shows. All of it comes with the second file.

use crate::browser;
use crate::calendar::Exercice;
use crate::exchange::host::{Accent, Host, HostFile, HostLink, Sent};
use crate::present::hosting::{GivenView, faults_title, given_views};
use crate::present::text::Route;
use crate::scenario::{Dossier, GivenCalendar};
use crate::situation::{Field, Owner};
use crate::ui::dom::{Tag, Tags, tag};
use crate::ui::lazy_part::HostPlace;
use crate::ui::state::State;
use crate::ui::widgets::{Icon, button, icon};
use leptos::prelude::{Set, Update};
use std::cell::Cell;

/// What came of the files of the host, and what they say.
pub struct Hosting {
    /// `config.json`.
    pub config: Sent,
    /// `baremes.json`.
    pub baremes: Sent,
    /// What they say.
    pub host: Host,
}

thread_local! {
    static HOSTING: Cell<Option<&'static Hosting>> = const { Cell::new(None) };
}

/// What the host sets, once it is known. [`State`] says when: a signal of its own type would weigh
/// on the first visit.
pub fn hosting() -> Option<&'static Hosting> {
    HOSTING.get()
}

/// Whether there may be something to settle: files of the host, or a frame.
pub fn is_wanted() -> bool {
    browser::is_there(browser::DECLARATION) || is_framed()
}

/// Whether another page holds this one in a frame: boot.js says so.
pub fn is_framed() -> bool {
    !browser::root_attribute("data-cadre").is_empty()
}

/// Reads the files of the host, and does as they say.
pub fn apply_host_settings(state: State) {
    wasm_bindgen_futures::spawn_local(async move {
        let config = browser::host_file(HostFile::Config.name()).await;
        let baremes = browser::host_file(HostFile::Baremes.name()).await;
        let host = Host::read(&config, &baremes);
        paint("clair", host.on_light);
        paint("sombre", host.on_dark);
        if let Some(origin) = host.embedding.clone().filter(|_| is_framed()) {
            browser::set_root_attribute("data-suivi", Some(""));
            browser::tell_height(origin);
        }
        // It lives as long as the page.
        HOSTING.set(Some(Box::leak(Box::new(Hosting { config, baremes, host }))));
        state.hosted.set(true);
    });
}

fn paint(theme: &str, accent: Option<Accent>) {
    if let Some(accent) = accent {
        browser::set_root_property(&format!("--hote-{theme}"), &accent.colour.to_string());
        browser::set_root_property(&format!("--hote-{theme}-doux"), &accent.soft.to_string());
    }
}

/// Completes a new dossier with what the Caf gives.
pub fn complete_from_host(dossier: &mut Dossier) {
    if let Some(hosting) = hosting() {
        dossier.complete_with(&hosting.host.given);
    }
}

/// What the host shows in a place.
pub fn shown(place: HostPlace) -> Tags {
    let Some(hosting) = hosting() else { return Tags::new() };
    let host = &hosting.host;
    match place {
        HostPlace::Brand => brand(host),
        HostPlace::Line => [framed(), faults(host)].into_iter().flatten().collect(),
        HostPlace::Foot => foot(host),
        HostPlace::Bareme => {
            let state = State::here();
            vec![offers(state, hosting, Some(state.peek(|dossier| dossier.base.exercice)))]
        }
    }
}

fn brand(host: &Host) -> Tags {
    let logo = host.logo.as_ref().map(|name| {
        let picture = tag("img", "").attr("alt", "").attr("src", name);
        let shown = picture.element().clone();
        picture.on("error", move |_| drop(shown.set_attribute("hidden", "")))
    });
    let name = (!host.name.is_empty()).then(|| tag("span", "brand__n").text(" ").text(&host.name));
    logo.into_iter().chain(name).collect()
}

fn framed() -> Option<Tag> {
    let words = format!(
        " Ce que vous y gardez peut être séparé de ce que vous gardez en l’ouvrant en entier. \
            Si rien ne s’y télécharge ni ne s’y imprime, c’est que ce site l’interdit\u{a0}: \
            ouvrez la page dans un onglet, à l’adresse {}",
        browser::page_address()
    );
    let whole = tag("a", "btn btn--small")
        .attr("href", "./")
        .attr("target", "_blank")
        .attr("rel", "noopener")
        .text("Ouvrir en entier");
    let wording = tag("p", "banner__t")
        .child(tag("strong", "").text("Cette page est affichée dans un autre site."))
        .text(words);
    is_framed().then(|| {
        tag("div", "banner no-print").child(wording).child(tag("div", "banner__acts").child(whole))
    })
}

fn faults(host: &Host) -> Option<Tag> {
    let title = faults_title(host)?;
    let more = tag("a", "btn btn--small")
        .attr("href", Route::Hebergement.href())
        .text("État de l’hébergement");
    let wording = tag("p", "banner__t")
        .child(tag("strong", "").text(&title))
        .text(". Le reste de la page n’en dépend pas.");
    Some(
        tag("div", "banner banner--warn no-print")
            .child(icon(Icon::Warn))
            .child(wording)
            .child(tag("div", "banner__acts").child(more)),
    )
}

fn foot(host: &Host) -> Tags {
    let link = |link: &HostLink| {
        tag("li", "").child(tag("a", "").attr("href", &link.href).text(&link.title))
    };
    let links: Tags =
        host.contact.iter().chain(&host.notices).chain(&host.accessibility).map(link).collect();
    let name = (!host.name.is_empty())
        .then(|| tag("p", "").text(format!("Page publiée par\u{a0}: {}.", host.name)));
    let links = (!links.is_empty()).then(|| tag("ul", "").children(links));
    name.into_iter().chain(links).collect()
}

/// What the Caf gives for one exercice, or for all: each value, whose is used, the press that takes
/// it.
pub fn offers(state: State, hosting: &'static Hosting, only: Option<Exercice>) -> Tag {
    let given = &hosting.host.given;
    let views = move || {
        let all = state.with(|dossier| given_views(dossier, given));
        all.into_iter()
            .filter(|view| only.is_none_or(|exercice| exercice == view.exercice))
            .collect::<Vec<_>>()
    };
    tag("div", "")
        .dynamic(views, move |views| views.iter().map(|view| offer(state, hosting, view)).collect())
}

fn offer(state: State, hosting: &'static Hosting, view: &GivenView) -> Tag {
    let exercice = view.exercice;
    let take = move || {
        if let Some(given) = hosting.host.given.plafond(exercice) {
            change(state, |dossier| dossier.take_plafond(given));
            state.notify(
                &format!("Prix plafond {} : la valeur de votre Caf est prise.", exercice.year()),
                true,
            );
            browser::focus_soon(Field::PrixPlafond(Owner::Base, exercice).anchor());
        }
    };
    let press = view.take.as_ref().map(|words| button("btn btn--small").text(words).on_click(take));
    let wording = tag("p", "small")
        .child(tag("b", "").text("Valeur de votre Caf"))
        .text(format!(", {}\u{202f}; {}.", view.words, view.state));
    tag("div", "given").child(wording).children(press)
}

/// Takes the calendar of the Caf in the place of the present one.
pub fn take_calendar(state: State, calendar: &GivenCalendar) {
    change(state, |dossier| dossier.take_calendar(calendar));
    state.notify("Le calendrier est celui de votre Caf.", true);
}

fn change(state: State, change: impl Fn(&mut Dossier)) {
    let mut dossier = state.peek(Dossier::clone);
    change(&mut dossier);
    state.toast.set(None);
    state.history.update(|history| history.take_given(dossier));
}
