//! « Et si… autre »: the choice of another change, in a dialog.

use crate::draft::{BaremeWay, Contracts, MissionDraft};
use crate::law::{Account, PRIX_PLAFOND};
use crate::scenario::{ChargesChange, ChargesScope, Dossier, LeverAction, LeverKind};
use crate::situation::{Owner, Role, ScenarioId};
use crate::ui::dom::{Tag, Tags, tag};
use crate::ui::state::State;
use crate::ui::widgets::{Icon, button, icon_button, modal};
use leptos::prelude::{Get, Set};

/// An idea: what it is called, what it asks for, and the lever that it makes.
#[derive(Clone, PartialEq, Eq)]
struct Idea {
    name: &'static str,
    asks: &'static str,
    kind: LeverKind,
}

/// The dialog; open while a scenario asks for another lever.
pub fn lever_chooser() -> Tag {
    let state = State::here();
    let close = icon_button("btn btn--quiet btn--icon", Icon::Close, "Fermer")
        .on_click(move || state.choosing.set(None));
    let title = tag("h2", "").attr("id", "h-idees").text("Et si… que changer\u{202f}?");
    let offered = move || state.choosing.get().map(|scenario| (scenario, state.with(ideas)));
    let list = tag("ul", "ideas").dynamic(offered, move |offered| {
        offered.iter().flat_map(|(scenario, groups)| items(state, *scenario, groups)).collect()
    });
    let dialog = tag("dialog", "dlg")
        .attr("aria-labelledby", "h-idees")
        .child(tag("div", "dlg__h").child(title).child(close))
        .child(tag("div", "dlg__b").child(list))
        .on("close", move |_| state.choosing.set(None));
    modal(dialog, move || state.choosing.get().is_some())
}

fn items(state: State, scenario: ScenarioId, groups: &[(&str, Vec<Idea>)]) -> Tags {
    let press = move |idea: &Idea| {
        let choice = button("idea")
            .child(tag("b", "").text(idea.name))
            .child(tag("span", "").text(idea.asks));
        let kind = idea.kind.clone();
        tag("li", "").child(choice.on_click(move || choose(state, scenario, &kind)))
    };
    let group = |(name, ideas): &(&str, Vec<Idea>)| {
        std::iter::once(tag("li", "ideas__t").text(*name))
            .chain(ideas.iter().map(press))
            .collect::<Tags>()
    };
    groups.iter().flat_map(group).collect()
}

fn choose(state: State, scenario: ScenarioId, kind: &LeverKind) {
    state.choosing.set(None);
    if state.act(LeverAction::Add(scenario, kind.clone())) {
        let added = state.peek(|dossier| {
            dossier.scenario(scenario).and_then(|known| known.levers.last().map(|lever| lever.id))
        });
        state.seen.set(Some(scenario));
        state.open_lever.set(added);
    }
}

/// The ideas, by group.
fn ideas(dossier: &Dossier) -> [(&'static str, Vec<Idea>); 3] {
    [("Équipe", team_ideas(dossier)), ("Budget", budget_ideas()), ("Caf", caf_ideas(dossier))]
}

/// A change of post needs a post.
fn team_ideas(dossier: &Dossier) -> Vec<Idea> {
    let kind = LeverKind::AddPost { role: Role::Animateur };
    let add = Idea { name: "Ajouter un poste", asks: "fonction, ETP, coût", kind };
    let change = dossier.base.posts.first().map(|post| Idea {
        name: "Modifier un poste",
        asks: "nouvel ETP, coût",
        kind: LeverKind::ChangePost { post: post.id },
    });
    std::iter::once(add).chain(change).collect()
}

fn budget_ideas() -> Vec<Idea> {
    let charges =
        |name, asks, scope, change| Idea { name, asks, kind: LeverKind::Charges { scope, change } };
    vec![
        charges(
            "Toutes les dépenses, en %",
            "salaires compris",
            ChargesScope::All,
            ChargesChange::Percent,
        ),
        charges(
            "Une ligne de dépenses",
            "un montant de plus, de moins, ou fixé",
            ChargesScope::Line(Account::AutresServices),
            ChargesChange::Add,
        ),
        Idea { name: "Ajouter une recette", asks: "nom et montant", kind: LeverKind::Income },
    ]
}

/// A ceiling needs a year without a published one.
fn caf_ideas(dossier: &Dossier) -> Vec<Idea> {
    let mut ideas = vec![
        Idea {
            name: "Une autre mission",
            asks: "ses données et ses frais",
            // The owner is given when the lever is added.
            kind: LeverKind::Mission(MissionDraft::none(Owner::Base)),
        },
        Idea {
            name: "Un autre contrat avec la Caf",
            asks: "CTG, convention territoriale globale, ou Cej",
            kind: LeverKind::Contracts(Contracts { ctg: true, cej: false }),
        },
    ];
    if PRIX_PLAFOND.at(dossier.base.exercice).is_err() {
        ideas.push(Idea {
            name: "Un autre prix plafond",
            asks: "saisi, ou par hypothèse",
            kind: LeverKind::Bareme(BaremeWay::Entered),
        });
    }
    ideas
}
