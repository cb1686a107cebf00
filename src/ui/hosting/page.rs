//! « État de l’hébergement »: what the server really sends, what the host sets, and what to change.

use super::host::{hosting, is_framed};
use crate::browser;
use crate::exchange::host::{Host, Sent};
use crate::present::hosting::{Check, HostVerdict, HostingFindings, checks, report};
use crate::present::text::Route;
use crate::ui::dom::{Tag, Tags, tag};
use crate::ui::shell::foot;
use crate::ui::state::State;
use crate::ui::widgets::{button, column_heading, content, page_head};
use leptos::prelude::{Get, RwSignal, Set, With};

/// The page.
pub fn page() -> Tags {
    let state = State::here();
    let lead = "Pour la personne qui publie cette page : ce que le serveur envoie vraiment, ce que \
        disent les réglages, et quoi changer.";
    let found = RwSignal::new(None::<Vec<Check>>);
    look(state, found);
    let summary = move || {
        found.with(|found| found.as_deref().map_or_else(|| "Vérification…".to_string(), summary))
    };
    let draw = move |found: &Option<Vec<Check>>| {
        found.as_ref().map(|checks| drawn(state, checks)).unwrap_or_default()
    };
    let main = content("page")
        .child(page_head(Route::Hebergement.title(), &crate::present::text::typeset(lead)))
        .child(tag("p", "").attr("role", "status").child(tag("strong", "").text(summary)))
        .child(tag("section", "").dynamic(move || found.get(), draw));
    vec![main, foot()]
}

fn look(state: State, found: RwSignal<Option<Vec<Check>>>) {
    // What is known once the files of the host came, or at once when there is none.
    let ready = move || !browser::is_there(browser::DECLARATION) || state.hosted.get();
    let begun = std::cell::Cell::new(false);
    crate::ui::dom::render_effect(move || {
        if ready() && !begun.replace(true) {
            wasm_bindgen_futures::spawn_local(async move {
                let checks = all().await;
                // The page may be left meanwhile.
                let _ = found.try_set(Some(checks));
            });
        }
    });
}

async fn all() -> Vec<Check> {
    let hosting = hosting();
    let sent = |of: fn(&super::host::Hosting) -> &Sent| {
        hosting.map_or(Sent::Unasked, |hosting| of(hosting).clone())
    };
    let found = HostingFindings {
        one_file: browser::is_from_a_file(),
        online: browser::is_online(),
        secure: browser::is_secure(),
        policy_in_page: browser::states_a_policy(),
        worker: browser::has_worker().await,
        framed: is_framed(),
        served: browser::served_files().await,
        versioned: browser::versioned_files().await,
        config: sent(|hosting| &hosting.config),
        baremes: sent(|hosting| &hosting.baremes),
    };
    checks(&found, hosting.map_or(&Host::default(), |hosting| &hosting.host))
}

fn summary(checks: &[Check]) -> String {
    match checks.iter().filter(|check| check.verdict == HostVerdict::Fix).count() {
        0 => "Rien à corriger.".to_string(),
        1 => "1 point à corriger.".to_string(),
        count => format!("{count} points à corriger."),
    }
}

fn drawn(state: State, checks: &[Check]) -> Tags {
    let text = report(&browser::page_address(), checks);
    let copied = text.clone();
    let copy = move || {
        browser::copy(&copied, move |done| {
            state.notify(
                if done {
                    "Rapport copié."
                } else {
                    "Votre navigateur refuse de copier : sélectionnez le texte du rapport."
                },
                false,
            );
        });
    };
    let raw = tag("details", "table-toggle")
        .child(tag("summary", "").text("Voir le texte du rapport"))
        .child(tag("pre", "raw").attr("tabindex", "0").text(&text));
    let head = tag("tr", "").children(
        ["Point", "Résultat", "Trouvé", "À faire"].map(|words| column_heading("", words)),
    );
    let table = tag("table", "tbl stackable flow")
        .child(tag("caption", "vh").text("Vérifications de l’hébergement"))
        .child(tag("thead", "").child(head))
        .child(tag("tbody", "").children(checks.iter().map(row)));
    let copying = tag("p", "acts no-print")
        .child(button("btn btn--main").text("Copier le rapport").on_click(copy));
    vec![copying, table, raw]
}

fn row(check: &Check) -> Tag {
    let class = match check.verdict {
        HostVerdict::Good => "badge badge--src",
        HostVerdict::Fix => "badge badge--todo",
        HostVerdict::Note => "badge badge--ind",
    };
    let cell = |name: &str| tag("td", "").attr("data-l", name);
    tag("tr", "")
        .child(tag("th", "").attr("scope", "row").text(&check.title))
        .child(cell("Résultat").child(tag("span", class).text(check.verdict.words())))
        .child(cell("Trouvé").text(&check.wording))
        .child(if check.advice.is_empty() {
            tag("td", "")
        } else {
            cell("À faire").text(&check.advice)
        })
}
