//! The fields of a lever, in the column where it stands.

use super::super::base::{bareme_fields, contract_fields, mission_fields, role_select};
use super::super::table::ColumnId;
use super::lever::lever_id;
use super::period::period_fields;
use crate::browser;
use crate::law::Account;
use crate::money::Euros;
use crate::present::text::{Route, typeset};
use crate::present::workbench::{lever_title, mark};
use crate::scenario::{ChargesChange, ChargesScope, LeverAction, LeverKind, proposed_cost};
use crate::situation::{Field, LeverId, Owner, PostId, Role};
use crate::ui::dom::{Tag, Tags, event_target_value, key_of, tag};
use crate::ui::state::State;
use crate::ui::widgets::{button, input, labelled, labelled_box};
use leptos::prelude::Set;

/// A lever that is open.
pub fn lever_editor(id: LeverId, column: ColumnId) -> Tag {
    let state = State::here();
    let close = move || {
        state.open_lever.set(None);
        browser::focus_soon(lever_id(id));
    };
    let remove = move || {
        state.act(LeverAction::Remove(id));
        state.tidy();
        state.notify("Changement retiré.", true);
        browser::focus_soon("titre".to_string());
    };
    let title = state
        .peek(|dossier| dossier.lever(id).map(|lever| lever_title(&lever.kind)))
        .unwrap_or_default();
    let handle = format!("ouvert-{}", id.0);
    browser::focus_soon_unless_within(handle.clone());
    let acts = tag("p", "lever__acts")
        .child(button("linkish").text("Retirer").on_click(remove))
        .child(button("linkish").text("Fermer").on_click(close));
    tag("li", "")
        .attr("class", move || format!("lever lever--{} lever--open", mark(state.letter(column.0))))
        .child(tag("p", "lever__t").attr("id", &handle).attr("tabindex", "-1").text(title))
        .children(fields(state, id))
        .child(period_fields(id, ""))
        .child(acts)
        .on("keydown", move |event| {
            if key_of(&event) == "Escape" {
                close();
            }
        })
}

fn fields(state: State, id: LeverId) -> Tags {
    match state.peek(|dossier| dossier.lever(id).map(|lever| lever.kind.clone())) {
        Some(LeverKind::AddPost { .. }) => add_post(state, id),
        Some(LeverKind::ChangePost { .. }) => change_post(state, id),
        Some(LeverKind::Charges { .. }) => charges(state, id),
        Some(LeverKind::Mission(_)) => mission_fields(Owner::Lever(id)),
        Some(LeverKind::Income) => {
            vec![
                labelled(Field::LeverName(id), "Nom de la recette", false),
                labelled(Field::LeverAmount(id), "Montant, €", true),
            ]
        }
        Some(LeverKind::Bareme(_)) => vec![bareme_fields(Owner::Lever(id))],
        Some(LeverKind::Contracts(_)) => contract_fields(Owner::Lever(id)),
        Some(LeverKind::Evolution) => {
            vec![tag("a", "").attr("href", Route::Plan.href()).text(Route::Plan.title())]
        }
        None => Vec::new(),
    }
}

fn add_post(state: State, id: LeverId) -> Tags {
    let role = move || {
        state.with(|dossier| {
            let kind = dossier.lever(id).map(|lever| &lever.kind);
            let Some(LeverKind::AddPost { role }) = kind else { return Role::Animateur };
            *role
        })
    };
    let proposed = move || proposal(state, id, role());
    let what = tag("div", "field")
        .child(tag("span", "label").attr("aria-hidden", "true").text("Fonction"))
        .child(role_select(role, move |role| state.attempt(LeverAction::SetRole(id, role))));
    let cost = input(Field::LeverCost(id), "", false)
        .attr("placeholder", move || proposed().unwrap_or_else(|| "à compléter".to_string()))
        .class("in--todo", move || {
            proposed().is_none() && state.text(Field::LeverCost(id)).trim().is_empty()
        });
    let hint = move || {
        proposed()
            .map(|cost| typeset(&format!("Vide : {cost} €, au coût par ETP de vos animateurs.")))
            .unwrap_or_default()
    };
    vec![
        labelled(Field::LeverName(id), "Nom du poste", false),
        what,
        labelled(Field::LeverEtp(id), "ETP", true),
        labelled_box(Field::LeverCost(id), "Coût sur 12 mois, €", cost),
        tag("p", "hint").text(hint),
    ]
}

/// The cost that is used when none is typed: that of the present animators, for the same working
/// time.
fn proposal(state: State, id: LeverId, role: Role) -> Option<String> {
    if role != Role::Animateur {
        return None;
    }
    state.with(|dossier| {
        let etp = dossier.texts.known(Field::LeverEtp(id));
        proposed_cost(&dossier.base_situation(), &etp)?.ok().map(Euros::to_typed_string)
    })
}

fn change_post(state: State, id: LeverId) -> Tags {
    let chosen = move || {
        state.with(|dossier| {
            let kind = dossier.lever(id).map(|lever| &lever.kind);
            let Some(LeverKind::ChangePost { post }) = kind else { return String::new() };
            post.0.to_string()
        })
    };
    let posts = state.peek(|dossier| dossier.base.posts.clone());
    let options: Vec<(String, String)> = posts
        .into_iter()
        .map(|post| {
            let name = state
                .peek(|dossier| dossier.texts.get(Field::PostName(post.id)).trim().to_string());
            (
                post.id.0.to_string(),
                if name.is_empty() { "poste sans nom".to_string() } else { name },
            )
        })
        .collect();
    let choose = move |value: String| {
        if let Ok(post) = value.parse() {
            state.act(LeverAction::SetPost(id, PostId(post)));
        }
    };
    vec![
        select(&format!("cible-{}", id.0), "Poste", &options, chosen, choose),
        labelled(Field::LeverEtp(id), "Nouvel ETP", true),
    ]
    .into_iter()
    .chain(cost_of_change(state, id))
    .collect()
}

/// The cost of a changed post, with what its new time would make of its cost.
fn cost_of_change(state: State, id: LeverId) -> [Tag; 2] {
    let usual = move || {
        state.with(|dossier| {
            let lever = dossier.lever(id)?;
            let LeverKind::ChangePost { post } = lever.kind else { return None };
            dossier.usual_cost(lever, post).map(Euros::to_typed_string)
        })
    };
    let cost = input(Field::LeverCost(id), "", false)
        .attr("placeholder", move || usual().unwrap_or_else(|| "à compléter".to_string()));
    let hint = move || {
        let usual = usual().map(|cost| format!("Vide : {cost} €, en proportion des ETP. "));
        typeset(&format!("{}{PART_TIME}", usual.unwrap_or_default()))
    };
    let cost = labelled_box(Field::LeverCost(id), "Nouveau coût sur 12 mois, €", cost);
    [cost, tag("p", "hint").text(hint)]
}

const PART_TIME: &str = "Un temps partiel à 80 % est souvent payé 6/7 du temps plein : tapez alors \
    le coût.";

/// A choice under its label.
fn select(
    id: &str,
    label: &str,
    options: &[(String, String)],
    chosen: impl Fn() -> String + 'static,
    choose: impl Fn(String) + 'static,
) -> Tag {
    let options =
        options.iter().map(|(value, words)| tag("option", "").attr("value", value).text(words));
    let made = tag("select", "in")
        .attr("id", id)
        .children(options)
        .prop("value", chosen)
        .on("change", move |event| choose(event_target_value(&event)));
    tag("div", "field").child(tag("label", "").attr("for", id).text(label)).child(made)
}

fn charges(state: State, id: LeverId) -> Tags {
    let now = move || {
        state.with(|dossier| {
            let kind = dossier.lever(id).map(|lever| &lever.kind);
            let Some(LeverKind::Charges { scope, change }) = kind else {
                return (ChargesScope::All, ChargesChange::Percent);
            };
            (*scope, *change)
        })
    };
    let target = move || now().0;
    let target_code = move || match target() {
        ChargesScope::All => ALL.to_string(),
        ChargesScope::Line(account) => account.code().to_string(),
    };
    let choose_target = move |code: String| {
        state.attempt(LeverAction::SetChargesScope(
            id,
            Account::from_code(&code).map_or(ChargesScope::All, ChargesScope::Line),
        ))
    };
    let accounts: Vec<Account> = state.peek(|dossier| dossier.accounts().collect());
    let lines = accounts.into_iter().map(|account| (account.code().to_string(), account.name()));
    let targets: Vec<_> =
        std::iter::once((ALL.to_string(), "Toutes, salaires compris".to_string()))
            .chain(lines)
            .collect();
    let how = tag("div", "")
        .dynamic(target, move |target| vec![how_select(state, id, *target, move || now().1)]);
    vec![
        select(&format!("cible-{}", id.0), "Dépenses", &targets, target_code, choose_target),
        how,
        labelled(Field::LeverAmount(id), "Valeur (en moins\u{a0}: −5)", true),
    ]
}

/// How costs change: only a percentage means something on all of them.
fn how_select(
    state: State,
    id: LeverId,
    scope: ChargesScope,
    now: impl Fn() -> ChargesChange + 'static,
) -> Tag {
    let offered = HOWS
        .into_iter()
        .filter(|(how, ..)| scope != ChargesScope::All || *how == ChargesChange::Percent);
    let options: Vec<_> =
        offered.map(|(_, code, words)| (code.to_string(), words.to_string())).collect();
    let code = move || {
        let how = now();
        HOWS.into_iter()
            .find(|(known, ..)| *known == how)
            .map(|(_, code, _)| code.to_string())
            .unwrap_or_default()
    };
    let choose = move |value: String| {
        if let Some((how, ..)) = HOWS.into_iter().find(|(_, code, _)| *code == value) {
            state.act(LeverAction::SetChargesChange(id, how));
        }
    };
    select(&format!("mode-{}", id.0), "Changement", &options, code, choose)
}

const ALL: &str = "toutes";
const HOWS: [(ChargesChange, &str, &str); 3] = [
    (ChargesChange::Percent, "pourcentage", "en %"),
    (ChargesChange::Add, "ajout", "en € de plus ou de moins"),
    (ChargesChange::Set, "montant", "fixées à, en €"),
];
