//! Going on with a kept dossier: those of the home page, and how one opens.

use crate::browser;
use crate::exchange::Place;
use crate::present::text::Route;
use crate::scenario::Dossier;
use crate::situation::Field;
use crate::ui::dom::{Tag, Tags, tag};
use crate::ui::state::Listed;
use crate::ui::state::{Kept, State};
use crate::ui::widgets::{column, figure, link, para};
use leptos::prelude::{Track, WithUntracked};

/// What is said where no dossier is.
pub const NOTHING_KEPT: &str =
    "Aucun dossier gardé encore\u{a0}: le vôtre le sera dès votre premier changement.";

/// The dossiers to go on with, on the home page, as other tabs leave them too.
pub fn resume(state: State) -> Tag {
    let key = move || {
        state.heard.track();
        let line = |listed: &Listed| {
            let facts = listed.content.as_ref().map(|opened| facts(&opened.dossier)).ok();
            let known = listed.known();
            format!("{}{facts:?}{:?}{:?}", listed.key, known.place, known.kept.map(browser::moment))
        };
        state.listed().iter().map(line).collect()
    };
    tag("div", "").region(key, move || draw(&state.listed()))
}

/// What a row says of a dossier.
fn facts(dossier: &Dossier) -> (&str, u16, usize, bool) {
    (
        dossier.texts.get(Field::RelaisName),
        dossier.base.exercice.year(),
        dossier.scenarios.len(),
        dossier.example,
    )
}

fn draw(listed: &[Listed]) -> Tags {
    let mut lines = Tags::new();
    let shown: Vec<_> = listed
        .iter()
        .filter(|listed| listed.known().place == Place::Listed)
        .filter_map(row)
        .collect();
    if !shown.is_empty() {
        lines.push(table(shown));
    }
    let count =
        |wanted: &dyn Fn(&Listed) -> bool| listed.iter().filter(|listed| wanted(listed)).count();
    match count(&|listed| listed.content.is_err() && listed.known().place == Place::Listed) {
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
    if listed.is_empty() {
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
        .child(column("", "Dossier"))
        .child(column("num", "Exercice"))
        .child(column("num", "Scénarios"));
    tag("table", "tbl stackable flow")
        .child(tag("caption", "").text("Dossiers gardés sur cet ordinateur"))
        .child(tag("thead", "").child(head))
        .child(tag("tbody", "").children(rows))
}

/// A dossier that can be read; two of one name are known by when they changed.
fn row(listed: &Listed) -> Option<Tag> {
    let (key, dossier) = (&listed.key, &listed.content.as_ref().ok()?.dossier);
    let name = tag("th", "")
        .attr("scope", "row")
        .child(link("", Route::Simuler, &dossier_name(key, dossier)).on_click(open_listed(key)));
    let name = if dossier.example {
        name.text(" ").child(tag("span", "badge badge--ex").text("exemple"))
    } else {
        name
    };
    let changed = listed
        .known()
        .kept
        .map(|time| tag("span", "rs").text(format!("changé le {}", browser::moment(time))));
    let row = tag("tr", "").child(name.children(changed));
    let row = row.child(figure("Exercice", &dossier.base.exercice.year().to_string()));
    Some(row.child(figure("Scénarios", &dossier.scenarios.len().to_string())))
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
    move || open_kept(state, &key)
}

/// Opens a kept dossier, as it stands in the storage now.
pub fn open_kept(state: State, key: &str) {
    let store = state.kept.with_untracked(|kept| kept.store);
    state.flush();
    if state.kept.with_untracked(|kept| kept.key() == Some(key)) {
        return;
    }
    let found = state.reader().and_then(|read| Listed::of(store, key.to_string(), read));
    if let Some((listed, opened)) =
        found.and_then(|listed| listed.content.clone().ok().map(|opened| (listed, opened)))
    {
        state.open(Kept::of(store, &listed, &opened), opened.dossier);
    }
}
