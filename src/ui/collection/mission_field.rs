//! The choice of a mission among those that some exercices know.

use crate::calendar::Exercice;
use crate::law::Mission;
use crate::present::text::mission_title;
use crate::ui::dom::{Tag, tag};
use crate::ui::widgets::select_field;
use leptos::prelude::{Get, Memo, untrack};
use std::collections::BTreeSet;

/// The words of a choice of a mission.
pub struct MissionField {
    /// The id of its list.
    pub id: String,
    /// What is asked.
    pub label: &'static str,
    /// What choosing none is called.
    pub none: &'static str,
}

/// The list: the missions of the exercices, and the one that is chosen where none of them knows it.
pub fn mission_field(
    words: MissionField,
    years: impl Fn() -> BTreeSet<Exercice> + Send + Sync + 'static,
    chosen: impl Fn() -> Option<Mission> + Copy + 'static,
    choose: impl Fn(Option<Mission>) + Copy + 'static,
) -> Tag {
    let years = Memo::new(move |_| years());
    let offered = move || -> Vec<Mission> {
        let years = years.get();
        // A choice alone changes no list: the focus would be lost with it.
        let chosen = untrack(chosen);
        let is_open =
            |mission: &Mission| years.iter().any(|year| mission.framework().covers(*year));
        let all = Mission::ALL.into_iter();
        all.filter(|mission| is_open(mission) || chosen == Some(*mission)).collect()
    };
    let draw = move |offered: &Vec<Mission>| {
        let none = (String::new(), words.none.to_string());
        let named = |known: &Mission| (known.code().to_string(), mission_title(*known).to_string());
        vec![select_field(
            &words.id,
            words.label,
            std::iter::once(none).chain(offered.iter().map(named)).collect(),
            move || chosen().map_or("", Mission::code).to_string(),
            move |code| choose(Mission::from_code(code)),
        )]
    };
    tag("div", "").dynamic(offered, draw)
}
