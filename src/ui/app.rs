//! The page as a whole: the state, the route, the keeping.

use crate::browser::{self, Store};
use crate::present::text::Route;
use crate::present::workbench::status_line;
use crate::scenario::workbench::example;
use crate::situation::Field;
use crate::ui::dom::{Tag, Tags, render_effect, tag};
use crate::ui::lazy_part::{
    Arrival, HostPlace, Stage, arrival, arrive, dialogs, fetch_when_wanted, follow_host, hosted,
    lazy_page, once_arrived,
};
use crate::ui::shell::{banners, header, toast_line, tool_line, version_line};
use crate::ui::state::{Persistence, Saved, State};
use crate::ui::widgets::{patterns, take_cells};
use crate::ui::{home, workbench};
use gloo_timers::callback::Timeout;
use leptos::prelude::{
    Get, GetUntracked, Owner, RwSignal, Set, Track, Update, WithUntracked, document,
    provide_context, untrack,
};
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// How long after a keystroke the work is kept, in milliseconds.
const PAUSE: u32 = 400;

/// Everything: drawn at the end of the body, driven by Leptos from then on. Where dossiers are
/// kept, what reads them is fetched first.
pub fn app() {
    let store = Store::probe();
    let in_tab = Persistence::tab_copy().is_some() || Persistence::tab_relais().is_some();
    if Persistence::is_empty(store) && !in_tab {
        return draw(start(store, Arrival::Unasked));
    }
    let owner = Owner::current();
    wasm_bindgen_futures::spawn_local(async move {
        let arrived = arrive().await;
        let begin = move || draw(start(store, arrived));
        match owner {
            Some(owner) => owner.with(begin),
            None => begin(),
        }
    });
}

fn draw(state: State) {
    provide_context(state);
    follow_address(state);
    keep_in_time(state);
    browser::on_resize(move || state.small.set(browser::is_small()));
    fetch_when_wanted(state);
    follow_host(state);
    once_arrived(state);
    let drawn = move |(route, _): &(Route, Option<Stage>)| routed(state, *route);
    let on_bench = move || state.route.get() == Route::Simuler;
    let shown = move || {
        let route = state.route.get();
        (route, route.is_lazy().then(|| arrival(state)))
    };
    let page = tag("div", "app")
        .class("bench", on_bench)
        .on("paste", move |event| take_cells(state, &event))
        .children([patterns(), skip("contenu", "Aller au contenu")])
        .show(on_bench, || skip("scenarios", "Aller aux scénarios"))
        .show(on_bench, || skip("comparaison", "Aller à la comparaison"))
        .children([
            header(),
            printed(state),
            version_line(),
            hosted(tag("div", "").attr("role", "status"), HostPlace::Line),
            banners(),
        ])
        .show(move || state.route.get().writes(), tool_line)
        .dynamic(shown, drawn)
        .children([toast_line(), totals(state), dialogs()]);
    if let Some(body) = document().body() {
        // A body takes any child.
        let _ = body.append_child(page.element());
        browser::remove("coquille");
    }
}

/// The page of an address.
fn routed(state: State, route: Route) -> Tags {
    match route {
        Route::Accueil => home::page(),
        Route::Simuler => workbench::page(),
        Route::Decider
        | Route::Missions
        | Route::Plan
        | Route::Versements
        | Route::Devoirs
        | Route::Baremes
        | Route::Aides
        | Route::Limites
        | Route::Aide
        | Route::Note
        | Route::Donnees
        | Route::Collection
        | Route::Atelier
        | Route::Recu
        | Route::Hebergement
        | Route::Inconnue => lazy_page(state, route),
    }
}

/// On paper only: which relais, which year, printed when. What is folded is printed too: the base,
/// and the tables of the drawings.
fn printed(state: State) -> Tag {
    browser::on_print(".sec, .curve .table-toggle, .falls + .table-toggle");
    let words = move || {
        state.peek(|dossier| {
            format!(
                "{} · exercice {} · imprimé le {} à {}",
                dossier.texts.get(Field::RelaisName),
                state.exercice().year(),
                browser::today(),
                browser::time_of_day()
            )
        })
    };
    tag("p", "print-only").at_print(move || vec![tag("span", "").text(words())])
}

/// A link that appears with the focus, and moves it. The fragment belongs to the routes: it stays
/// as it is.
fn skip(id: &'static str, words: &str) -> Tag {
    tag("a", "skip").attr("href", format!("#{id}")).text(words).on("click", move |event| {
        event.prevent_default();
        browser::focus(id);
    })
}

/// The copy that this tab had received, the last dossier that was kept, or the example.
fn start(store: Store, arrived: Arrival) -> State {
    let read = arrived.there().map(|lazy_part| lazy_part.read);
    let relais = read.zip(Persistence::tab_relais());
    let relais = relais.and_then(|(read, (id, text))| Some((id, read(&text).ok()?.dossier)));
    let received = read.zip(Persistence::tab_copy()).and_then(|(read, text)| read(&text).ok());
    let last = read.and_then(|read| Persistence::last(store, read));
    let on_bench = relais.is_some()
        || received.is_some()
        || last.as_ref().is_some_and(|last| last.content.is_ok());
    let state = match (relais, received, last.as_ref().map(|listed| (listed, &listed.content))) {
        (Some((id, dossier)), ..) => {
            State::new(Persistence::collected(store, id, &dossier), dossier)
        }
        (None, Some(copy), _) => State::new(Persistence::received_before(store), copy.dossier),
        (None, None, Some((listed, Ok(opened)))) => {
            State::new(Persistence::of(store, listed, opened), opened.dossier.clone())
        }
        (None, None, unread) => {
            let dossier = example();
            let mut persistence = Persistence::fresh(store, &dossier);
            persistence.unread = unread.is_some() || matches!(arrived, Arrival::Failed);
            State::new(persistence, dossier)
        }
    };
    state.lazy_part.set(arrived);
    state.tidy();
    // The next day the page opens on one's own work; the home page has its own address.
    if on_bench && browser::fragment().is_empty() {
        browser::replace(Route::Simuler.href());
        state.route.set(Route::Simuler);
    }
    state
}

/// The page, its title and the focus follow the address.
fn follow_address(state: State) {
    browser::on_fragment(move || {
        // An explanation stays with its page, unless the link asked for it.
        state.why.set(state.wanted_why.get_untracked());
        state.wanted_why.set(None);
        state.route.set(Route::parse(&browser::fragment()));
        // Another exercice is looked at on « Simuler » alone.
        state.view.update(|view| view.exercice = None);
        state.toast.set(None);
        if let Some(words) = state.wanted_toast.get_untracked() {
            state.wanted_toast.set(None);
            state.notify(words, true);
        }
        state.focus_wanted();
    });
    browser::on_other_tab(move |key, text| state.on_storage_event(key, text));
    render_effect(move || {
        browser::set_title(&format!("{} – Simulateur RPE", state.route.get().title()))
    });
}

/// Keeps the work a little after each change, and at once when the page hides.
fn keep_in_time(state: State) {
    let waiting: Rc<RefCell<Option<Timeout>>> = Rc::default();
    let timer = waiting.clone();
    render_effect(move || {
        state.history.track();
        *timer.borrow_mut() = Some(Timeout::new(PAUSE, move || state.flush()));
    });
    browser::hold_when(move || {
        state.persistence.with_untracked(|persistence| {
            persistence.saved == Saved::Received
                && state.peek(|dossier| !persistence.is_saved(dossier))
        })
    });
    browser::on_hide(move || {
        waiting.borrow_mut().take();
        state.flush();
    });
}

/// One polite line says the new totals; `src/web/told.js` keeps it quiet while somebody types.
fn totals(state: State) -> Tag {
    let wording = RwSignal::new(String::new());
    let begun = Cell::new(false);
    render_effect(move || {
        state.comparison.track();
        state.looked_at.track();
        state.history.track();
        if begun.replace(true) {
            wording.set(untrack(|| {
                state.with(|dossier| state.compared(|comparison| status_line(dossier, comparison)))
            }));
        }
    });
    tag("p", "vh").attr("role", "status").attr("id", "total").text(move || wording.get())
}
