//! Going on with a kept dossier: those of the home page, and how one opens.

use crate::browser;
use crate::exchange::StoredPlace;
use crate::present::text::Route;
use crate::scenario::Dossier;
use crate::situation::Field;
use crate::ui::dom::{Tag, Tags, tag};
use crate::ui::state::{Persistence, State, StoredDossier};
use crate::ui::widgets::{column_heading, figure, link, para};
use leptos::prelude::{Track, WithUntracked};

/// What is said where no dossier is.
pub const NOTHING_KEPT: &str =
    "Aucun dossier gardé pour l’instant\u{a0}: le vôtre le sera dès votre premier changement.";

/// The dossiers to go on with, on the home page, as other tabs leave them too.
pub fn resume(state: State) -> Tag {
    let found = move || {
        state.other_tabs.track();
        state.listed().iter().map(StoredView::of).collect::<Vec<_>>()
    };
    tag("div", "").dynamic(found, |found| draw(found))
}

/// What is shown of a stored dossier.
#[derive(PartialEq, Eq)]
struct StoredView {
    key: String,
    place: StoredPlace,
    /// When it was kept, in words.
    changed: Option<String>,
    /// None when it cannot be read.
    readable: Option<ReadableView>,
}

#[derive(PartialEq, Eq)]
struct ReadableView {
    name: String,
    year: u16,
    scenarios: usize,
    example: bool,
}

impl StoredView {
    fn of(listed: &StoredDossier) -> StoredView {
        let known = listed.meta();
        let readable = |dossier: &Dossier| ReadableView {
            name: dossier_name(&listed.key, dossier),
            year: dossier.base.exercice.year(),
            scenarios: dossier.scenarios.len(),
            example: dossier.example,
        };
        StoredView {
            key: listed.key.clone(),
            place: known.place,
            changed: known.kept.map(browser::moment),
            readable: listed.content.as_ref().ok().map(|opened| readable(&opened.dossier)),
        }
    }
}

fn draw(found: &[StoredView]) -> Tags {
    let mut lines = Tags::new();
    let listed = || found.iter().filter(|view| view.place == StoredPlace::Listed);
    let shown: Vec<_> = listed().filter_map(row).collect();
    if !shown.is_empty() {
        lines.push(table(shown));
    }
    match listed().filter(|view| view.readable.is_none()).count() {
        0 => {}
        1 => lines.push(para(
            "Un dossier gardé n’a pas pu être lu : il est laissé tel quel, dans « \
            Mes données ».",
        )),
        many => lines.push(para(&format!(
            "{many} dossiers gardés n’ont pas pu être lus : ils sont \
                laissés tels quels, dans « Mes données »."
        ))),
    }
    if found.is_empty() {
        lines.push(para(NOTHING_KEPT));
    } else if lines.is_empty() {
        lines.push(para(
            "Les dossiers gardés sont tous archivés ou dans la corbeille : ils sont \
            dans « Mes données ».",
        ));
    }
    lines
}

fn table(rows: Tags) -> Tag {
    let head = tag("tr", "")
        .child(column_heading("", "Dossier"))
        .child(column_heading("num", "Exercice"))
        .child(column_heading("num", "Scénarios"));
    tag("table", "tbl stackable flow")
        .child(tag("caption", "").text("Dossiers gardés sur cet ordinateur"))
        .child(tag("thead", "").child(head))
        .child(tag("tbody", "").children(rows))
}

/// A dossier that can be read; two of one name are known by when they changed.
fn row(view: &StoredView) -> Option<Tag> {
    let readable = view.readable.as_ref()?;
    let name = tag("th", "")
        .attr("scope", "row")
        .child(link("", Route::Simuler, &readable.name).on_click(open_listed(&view.key)));
    let name = if readable.example {
        name.text(" ").child(tag("span", "badge badge--ex").text("exemple"))
    } else {
        name
    };
    let changed =
        view.changed.as_ref().map(|moment| tag("span", "rs").text(format!("changé le {moment}")));
    Some(
        tag("tr", "")
            .child(name.children(changed))
            .child(figure("Exercice", &readable.year.to_string()))
            .child(figure("Scénarios", &readable.scenarios.to_string())),
    )
}

/// The name of a kept dossier; without one, the number of its key tells it from the others.
pub fn dossier_name(key: &str, dossier: &Dossier) -> String {
    let name = dossier.texts.get(Field::RelaisName).trim();
    if name.is_empty() {
        format!("Relais sans nom ({})", key.trim_start_matches("dossier-"))
    } else {
        name.to_string()
    }
}

/// Opens a kept dossier, as it stands in the storage at the time of the press.
pub fn open_listed(key: &str) -> impl Fn() + 'static + use<> {
    let state = State::here();
    let key = key.to_string();
    move || open_stored(state, &key)
}

/// Opens a kept dossier, as it stands in the storage now.
pub fn open_stored(state: State, key: &str) {
    let store = state.persistence.with_untracked(|persistence| persistence.store);
    state.flush();
    if state.persistence.with_untracked(|persistence| persistence.key() == Some(key)) {
        return;
    }
    let found = state.reader().and_then(|read| StoredDossier::of(store, key.to_string(), read));
    if let Some((listed, opened)) =
        found.and_then(|listed| listed.content.clone().ok().map(|opened| (listed, opened)))
    {
        state.open(Persistence::of(store, &listed, &opened), opened.dossier);
    }
}
