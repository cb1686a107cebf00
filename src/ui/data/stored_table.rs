//! The table of the stored dossiers, and what can be done with each.

use super::erase::Erasing;
use super::file::save_as_file;
use super::resume::{dossier_name, open_listed};
use super::stored::StoredDossiers;
use crate::browser;
use crate::exchange::{DecodeError, StoredPlace};
use crate::present::data::size_words;
use crate::present::text::{Route, typeset};
use crate::ui::dom::{Tag, Tags, tag};
use crate::ui::state::{State, StoredDossier};
use crate::ui::widgets::{button, column_heading, figure, hidden, link};
use leptos::prelude::Set;

pub(super) fn table(on: StoredDossiers, caption: &str, items: Vec<StoredDossier>) -> Tag {
    let head = tag("tr", "")
        .child(column_heading("", "Dossier"))
        .child(column_heading("num", "Exercice"))
        .child(column_heading("num", "Scénarios"))
        .child(column_heading("num", "Dernier changement"))
        .child(column_heading("num", "Taille"))
        .child(tag("td", ""));
    tag("table", "tbl stackable flow")
        .child(tag("caption", "").text(caption))
        .child(tag("thead", "").child(head))
        .child(tag("tbody", "").children(items.into_iter().flat_map(|item| rows(on, item))))
}

/// A kept dossier, then its text.
pub(super) fn rows(on: StoredDossiers, item: StoredDossier) -> Tags {
    let none = || "–".to_string();
    let (name, year, scenarios) = match &item.content {
        Ok(opened) => (
            tag("span", "").text(dossier_name(&item.key, &opened.dossier)),
            opened.dossier.base.exercice.year().to_string(),
            opened.dossier.scenarios.len().to_string(),
        ),
        Err(why) => (unreadable_name(&item.key, why), none(), none()),
    };
    let raw = tag("details", "table-toggle")
        .child(tag("summary", "").text("Détails techniques"))
        .child(tag("pre", "raw").attr("tabindex", "0").text(&item.text));
    let row = tag("tr", "")
        .child(
            tag("th", "")
                .attr("scope", "row")
                .attr("id", name_id(&item.key))
                .attr("tabindex", "-1")
                .child(name),
        )
        .child(figure("Exercice", &year))
        .child(figure("Scénarios", &scenarios))
        .child(figure("Dernier changement", &item.meta().kept.map_or_else(none, browser::moment)))
        .child(figure("Taille", &size_words(item.text.len())))
        .child(tag("td", "num").child(tag("div", "acts").children(actions(on, &item))));
    vec![row, tag("tr", "").child(tag("td", "").attr("colspan", "6").child(raw))]
}

/// What can be done with a dossier where it stands.
pub(super) fn actions(on: StoredDossiers, item: &StoredDossier) -> Tags {
    let name = listed_name(item);
    let act = |id: &str, words: &str, act: fn(StoredDossiers, &StoredDossier)| {
        let item = item.clone();
        let id = format!("{id}-{}", item.key);
        button("btn btn--small")
            .attr("id", &id)
            .text(words)
            .child(hidden(&typeset(&format!(" « {name} »"))))
            .on_click(move || act(on, &item))
    };
    let export = || act("exporter", "Exporter", |on, item| export(on.state, item));
    let restore = || act("remettre", "Remettre dans la liste", |on, item| on.restore(item));
    let trash =
        || act("jeter", "Mettre à la corbeille", |on, item| on.put(item, StoredPlace::Trashed));
    match item.meta().place {
        StoredPlace::Listed => {
            let open = || {
                link("btn btn--small", Route::Simuler, "Ouvrir").on_click(open_listed(&item.key))
            };
            let copy = || act("dupliquer", "Dupliquer", |on, item| on.duplicate(item));
            let archive =
                act("archiver", "Archiver", |on, item| on.put(item, StoredPlace::Archived));
            let readable = item.content.is_ok();
            let first =
                readable.then(open).into_iter().chain([export()]).chain(readable.then(copy));
            first.chain([archive, trash()]).collect()
        }
        StoredPlace::Archived => vec![restore(), export(), trash()],
        StoredPlace::Trashed => {
            let erase = act("effacer", "Effacer…", |on, item| {
                on.erasing.set(Some(Erasing::One(item.key.clone())))
            });
            vec![restore(), export(), erase]
        }
    }
}

/// A dossier leaves as a file; what cannot be read leaves as it is.
pub(super) fn export(state: State, item: &StoredDossier) {
    if let Ok(opened) = &item.content {
        save_as_file(state, &opened.dossier, opened.revision);
    } else if browser::download(
        &format!("simulateur-rpe-{}.json", item.key),
        &item.text,
        "application/json",
    )
    .is_err()
    {
        state.notify("Votre navigateur refuse le téléchargement : copiez le texte affiché.", false);
    }
}

pub(super) fn name_id(key: &str) -> String {
    format!("nom-{key}")
}

/// The name of a kept dossier, readable or not.
pub fn listed_name(item: &StoredDossier) -> String {
    item.content
        .as_ref()
        .map_or_else(|_| item.key.clone(), |opened| dossier_name(&item.key, &opened.dossier))
}

pub(super) fn unreadable_name(key: &str, why: &DecodeError) -> Tag {
    let badge = tag("span", "badge badge--todo").text("illisible");
    let wording = typeset(match why {
        DecodeError::TooLong => "Trop long pour être un dossier. Il est laissé tel quel.",
        DecodeError::Newer(_) => {
            "Écrit par une version plus récente du simulateur. Il est laissé tel quel."
        }
        DecodeError::Malformed(_) | DecodeError::Invalid(_) => {
            "Ce texte n’est pas un dossier lisible. Il est laissé tel quel : exportez-le."
        }
    });
    tag("span", "").text(key).text(" ").child(badge).child(tag("span", "rs").text(&wording))
}
