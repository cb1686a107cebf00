//! The dossiers of the browser, on their way into the collection.

use super::held::HeldCollection;
use crate::exchange::StoredPlace;
use crate::ui::data::listed_name;
use crate::ui::dom::{Tag, tag};
use crate::ui::state::{State, StoredDossier};
use crate::ui::widgets::{button, tick};
use leptos::prelude::{Get, GetUntracked, RwSignal, Set};

/// The dossiers of the browser, to be ticked.
pub fn kept(held: HeldCollection, without_pay: RwSignal<bool>) -> Tag {
    let state = State::here();
    let listed: Vec<StoredDossier> = state
        .listed()
        .into_iter()
        .filter(|item| item.content.is_ok() && item.meta().place == StoredPlace::Listed)
        .collect();
    if listed.is_empty() {
        return tag("div", "");
    }
    let ticked = RwSignal::new(Vec::<String>::new());
    let choices = listed.iter().map(|item| choice(item, ticked));
    let body = tag("div", "").children(choices);
    let add = move || {
        let keys = ticked.get_untracked();
        let chosen = listed.iter().filter(|item| keys.contains(&item.key));
        let brought = chosen.filter_map(|item| {
            let opened = item.content.as_ref().ok()?;
            Some(Ok(("Dossier de ce navigateur".to_string(), opened.dossier.clone())))
        });
        held.intake.set(None);
        held.take(brought.collect::<Vec<_>>().into(), without_pay.get_untracked());
        ticked.set(Vec::new());
    };
    tag("details", "table-toggle")
        .child(tag("summary", "").text("Prendre des dossiers de ce navigateur"))
        .child(body)
        .child(tag("p", "acts").child(button("btn").text("Ajouter ces dossiers").on_click(add)))
}

fn choice(item: &StoredDossier, ticked: RwSignal<Vec<String>>) -> Tag {
    let (name, key) = (listed_name(item), item.key.clone());
    let (own, chosen) = (key.clone(), key.clone());
    tick(
        &format!("relais-{key}"),
        move || name.clone(),
        move || ticked.get().contains(&own),
        move |on| {
            let mut keys = ticked.get_untracked();
            keys.retain(|known| *known != chosen);
            keys.extend(on.then(|| chosen.clone()));
            ticked.set(keys);
        },
    )
}
