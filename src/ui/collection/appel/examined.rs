//! One file: what it holds, what it is worth, the rank that is decided.

use super::model::AppelState;
use super::ranking::press_id;
use crate::browser;
use crate::present::collection::{appreciation_words, content_words, decided_note};
use crate::present::text::{mission_title, relais_named};
use crate::scenario::collection::{
    AppelContent, Appreciation, Candidature, CandidatureFacts, RelaisId,
};
use crate::ui::dom::{Tag, Tags, tag};
use crate::ui::widgets::{Icon, TextBox, button, icon_button, modal, select_field, text_box, tick};
use leptos::prelude::{Get, Set, With};

/// The dialog.
pub fn examined_dialog(state: AppelState) -> Tag {
    let close = move || {
        if let Some(id) = state.examined.get() {
            browser::focus_soon(press_id(id));
        }
        state.examined.set(None);
    };
    let draw = move |id: &Option<RelaisId>| id.map(|id| inside(state, id)).unwrap_or_default();
    let dialog = tag("dialog", "dlg")
        .attr("aria-labelledby", "h-candidature")
        .dynamic(move || state.examined.get(), draw);
    modal(dialog, move || state.examined.get().is_some(), close)
}

fn inside(state: AppelState, id: RelaisId) -> Tags {
    let Some((name, facts)) = state.facts(id) else { return Tags::new() };
    let close = icon_button("btn btn--quiet btn--icon", Icon::Close, "Fermer ce dossier").on_click(
        move || {
            state.examined.set(None);
            browser::focus_soon(press_id(id));
        },
    );
    let title = tag("div", "")
        .child(tag("p", "eyebrow").attr("role", "status").text(move || place_words(state, id)))
        .child(
            tag("h2", "")
                .attr("id", "h-candidature")
                .attr("tabindex", "-1")
                .text(relais_named(&name)),
        );
    let mission =
        facts.mission.map_or("Aucune mission choisie", |(mission, _)| mission_title(mission));
    let body = tag("div", "dlg__b")
        .child(tag("p", "").text(mission))
        .child(contents(state, id, facts))
        .child(appreciations(state, id))
        .child(decided(state, id))
        .child(turn(state, id));
    vec![tag("div", "dlg__h").child(title).child(close), body]
}

/// Where the file stands now.
fn place_words(state: AppelState, id: RelaisId) -> String {
    state.lines.with(|lines| {
        lines.iter().find(|line| line.id == id).map_or_else(
            || "À compléter, hors classement".to_string(),
            |line| format!("Rang {}, {}", line.rank, line.score),
        )
    })
}

fn contents(state: AppelState, id: RelaisId, facts: CandidatureFacts) -> Tag {
    let one = move |(content, declared): (AppelContent, bool)| {
        let words = move || {
            let by_relais = if declared { " (coché par le relais)" } else { "" };
            format!("{}{by_relais}", content_words(content))
        };
        tick(
            &format!("candidature-{}", content.point()),
            words,
            move || state.candidature(id).holds(content, &facts),
            move |on| state.change(id, move |said| said.say(content, on)),
        )
    };
    tag("fieldset", "relais__rule")
        .child(tag("legend", "").text("Le dossier contient"))
        .children(AppelContent::ALL.into_iter().zip(facts.declared).map(one))
}

fn appreciations(state: AppelState, id: RelaisId) -> Tag {
    type Field = fn(&mut Candidature) -> &mut Option<Appreciation>;
    let one = |anchor: &str, label: &str, field: Field| {
        let none = (String::new(), "Pas encore appréciée".to_string());
        let all = Appreciation::ALL
            .map(|known| (known.code().to_string(), appreciation_words(known).to_string()));
        select_field(
            anchor,
            label,
            std::iter::once(none).chain(all).collect(),
            move || field(&mut state.candidature(id)).map_or("", Appreciation::code).to_string(),
            move |code| {
                let known = Appreciation::from_code(code);
                state.change(id, move |said| *field(said) = known);
            },
        )
    };
    tag("div", "relais__choices").children([
        one("candidature-territoire", "Réponse aux besoins du territoire", |said| &mut said.needs),
        one("candidature-projet", "Cohérence avec le projet du relais", |said| &mut said.project),
    ])
}

fn decided(state: AppelState, id: RelaisId) -> Tag {
    let exercice = move || state.held.tables.defaults.with(|defaults| defaults.exercice);
    let rank = text_box(TextBox {
        id: "candidature-rang".to_string(),
        label: "Rang décidé".to_string(),
        text: move || state.candidature(id).rank,
        note: move || {
            let ranked = state.lines.with(Vec::len);
            decided_note(&state.candidature(id), ranked, exercice())
        },
        typed: move |text: String| state.change(id, move |said| said.set_rank(&text)),
    });
    let reason = text_box(TextBox {
        id: "candidature-motif".to_string(),
        label: "Motif de ce rang".to_string(),
        text: move || state.candidature(id).reason,
        note: || (false, "Il est gardé, et imprimé avec la décision.".to_string()),
        typed: move |text: String| state.change(id, move |said| said.set_reason(&text)),
    });
    tag("div", "relais__choices").children([rank, reason])
}

/// The presses that go from one file to the next.
fn turn(state: AppelState, id: RelaisId) -> Tag {
    // The order may change while a file is examined: one goes on through that of its opening.
    let files = state.files();
    let place = files.iter().position(|known| *known == id).unwrap_or_default();
    let before = place.checked_sub(1).and_then(|place| files.get(place).copied());
    let after = files.get(place.saturating_add(1)).copied();
    let press = |words: &str, to: Option<RelaisId>| {
        to.map(|to| {
            button("btn btn--small").text(words).on_click(move || {
                state.examined.set(Some(to));
                browser::focus_soon("h-candidature".to_string());
            })
        })
    };
    tag("p", "acts")
        .children(press("Dossier précédent", before))
        .children(press("Dossier suivant", after))
}
