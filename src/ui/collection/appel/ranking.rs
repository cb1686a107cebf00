//! The files in their order, down to the line where the envelope ends, and those that lack
//! something.

use super::model::AppelState;
use crate::present::collection::AppelLine;
use crate::scenario::collection::RelaisId;
use crate::ui::dom::{Tag, Tags, tag};
use crate::ui::widgets::{button, column_heading, hidden};
use leptos::prelude::{Get, RwSignal, Set, Update, With};

/// How many files are shown, until more are asked for.
const AT_ONCE: usize = 40;

/// The id of the press that examines a file: the focus comes back to it.
pub fn press_id(id: RelaisId) -> String {
    format!("examiner-{}", id.0)
}

/// The ranking.
pub fn ranking_table(state: AppelState) -> Tag {
    let most = RwSignal::new(AT_ONCE);
    let count = move || state.lines.with(Vec::len);
    let shown = move || -> Vec<RelaisId> {
        state.lines.with(|lines| lines.iter().take(most.get()).map(|line| line.id).collect())
    };
    let heads = ["Rang", "Montant"].map(|words| column_heading("num", words));
    let [rank, amount] = heads;
    let names = ["Relais", "Mission", "Points"].map(|words| column_heading("", words));
    let head = tag("tr", "")
        .child(rank)
        .children(names)
        .child(amount)
        .child(column_heading("", "Enveloppe"))
        .child(tag("td", "no-print"));
    let drawn = move || {
        tag("table", "tbl stackable flow appel")
            .child(tag("caption", "vh").text("Classement des dossiers"))
            .child(tag("thead", "").child(head.clone()))
            .child(tag("tbody", "").for_each(shown, move |id| vec![row(state, id)]))
    };
    let more = move || {
        let words = move || {
            let left = count().saturating_sub(most.get());
            format!("Montrer les {} suivants", left.min(AT_ONCE))
        };
        button("btn btn--small no-print")
            .text(words)
            .on_click(move || most.update(|most| *most = most.saturating_add(AT_ONCE)))
    };
    tag("div", "").show(move || count() > 0, drawn).show(move || count() > most.get(), more)
}

fn row(state: AppelState, id: RelaisId) -> Tag {
    let line = move || {
        state.lines.with(|lines| {
            let place = lines.iter().position(|line| line.id == id)?;
            let is_last = lines.get(place.saturating_add(1)).is_some_and(|next| !next.is_within);
            lines.get(place).map(|line| (line.clone(), line.is_within && is_last))
        })
    };
    let is_last = move || line().is_some_and(|(_, is_last)| is_last);
    tag("tr", "").class("appel__last", is_last).dynamic(line, move |line| match line {
        Some((line, _)) => cells(state, line),
        None => Tags::new(),
    })
}

fn cells(state: AppelState, line: &AppelLine) -> Tags {
    let small = |words: &str| (!words.is_empty()).then(|| tag("span", "rs").text(words));
    let named = |class: &str, name: &str| tag("td", class).attr("data-l", name);
    vec![
        named("num", "Rang").text(line.rank.to_string()),
        tag("th", "").attr("scope", "row").text(&line.name).children(small(&line.decided)),
        named("", "Mission").text(&line.mission),
        named("", "Points").text(&line.score).children(small(&line.points)),
        named("num", "Montant").text(&line.amount),
        named("", "Enveloppe").text(line.reached),
        tag("td", "no-print").child(examine(state, line.id, &line.name)),
    ]
}

fn examine(state: AppelState, id: RelaisId, name: &str) -> Tag {
    button("btn btn--small")
        .attr("id", press_id(id))
        .text("Examiner")
        .child(hidden(&format!(" le dossier de {name}")))
        .on_click(move || state.examined.set(Some(id)))
}

/// The files that are not ranked.
pub fn incomplete_list(state: AppelState) -> Tag {
    const LISTED: usize = 200;
    let draw = move |files: &Vec<(RelaisId, String, String)>| {
        if files.is_empty() {
            return Tags::new();
        }
        let line = |(id, name, lacks): &(RelaisId, String, String)| {
            tag("li", "")
                .child(tag("strong", "").text(name))
                .text(" ")
                .text(lacks)
                .text(" ")
                .child(examine(state, *id, name))
        };
        let list = tag("ul", "appel__lacks").children(files.iter().take(LISTED).map(line));
        let more = files.len().saturating_sub(LISTED);
        let more = (more > 0).then(|| {
            tag("p", "").text(format!("Et {more} de plus, dans le classement enregistré."))
        });
        let title = tag("h3", "").text("Dossiers à compléter, hors classement");
        [title, list].into_iter().chain(more).collect()
    };
    tag("div", "").dynamic(move || state.incomplete(), draw)
}
