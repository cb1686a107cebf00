//! « Et si… autre »: the choice of another change, in a dialog.

use super::super::whatif::{say_added, see_last};
use crate::draft::{BaremeWay, Contracts, MissionDraft};
use crate::law::{Account, PRIX_PLAFOND};
use crate::present::workbench::quick_name;
use crate::scenario::{
    Action, ChargesChange, ChargesScope, Dossier, LeverAction, LeverKind, Quick, ScenarioAction,
};
use crate::situation::{Owner, Role};
use crate::ui::dom::{Tag, Tags, tag};
use crate::ui::state::{ChangeOwner, State};
use crate::ui::widgets::{Icon, button, icon_button, modal};
use leptos::prelude::{Get, Set};

/// An idea: what it is called, what it asks for, and the lever that it makes.
#[derive(Clone, PartialEq, Eq)]
struct Idea {
    name: &'static str,
    asks: &'static str,
    kind: LeverKind,
}

/// The dialog; open while another change is being chosen.
pub fn lever_chooser() -> Tag {
    let state = State::here();
    let close = icon_button("btn btn--quiet btn--icon", Icon::Close, "Fermer")
        .on_click(move || state.choosing.set(None));
    let title = tag("h2", "").attr("id", "h-idees").text("Et si… que changer\u{202f}?");
    let offered = move || state.choosing.get().map(|owner| (owner, state.with(ideas)));
    let list = tag("ul", "ideas").dynamic(offered, move |offered| {
        let Some((owner, groups)) = offered else { return Vec::new() };
        let blank = (*owner == ChangeOwner::NewScenario).then(|| {
            idea_press("Un scénario vide", "les changements s’ajoutent ensuite", move || {
                add_blank(state)
            })
        });
        items(state, *owner, groups).into_iter().chain(blank).collect()
    });
    let dialog = tag("dialog", "dlg")
        .attr("aria-labelledby", "h-idees")
        .child(tag("div", "dlg__h").child(title).child(close))
        .child(tag("div", "dlg__b").child(list));
    modal(dialog, move || state.choosing.get().is_some(), move || state.choosing.set(None))
}

fn items(state: State, owner: ChangeOwner, groups: &[(&str, Vec<Idea>)]) -> Tags {
    let press = move |idea: &Idea| {
        let kind = idea.kind.clone();
        idea_press(idea.name, idea.asks, move || choose(state, owner, &kind))
    };
    let group = |(name, ideas): &(&str, Vec<Idea>)| {
        std::iter::once(tag("li", "ideas__t").text(*name))
            .chain(ideas.iter().map(press))
            .collect::<Tags>()
    };
    groups.iter().flat_map(group).collect()
}

fn idea_press(name: &str, asks: &str, press: impl Fn() + 'static) -> Tag {
    let choice = button("idea").child(tag("b", "").text(name)).child(tag("span", "").text(asks));
    tag("li", "").child(choice.on_click(press))
}

fn choose(state: State, owner: ChangeOwner, kind: &LeverKind) {
    state.choosing.set(None);
    let action: Action = match owner {
        ChangeOwner::Scenario(scenario) => LeverAction::Add(scenario, kind.clone()).into(),
        ChangeOwner::NewScenario => {
            let name = quick_name(Quick::Blank).to_string();
            ScenarioAction::AddChange(kind.clone(), name).into()
        }
    };
    if !state.act(action) {
        return;
    }
    let scenario = match owner {
        ChangeOwner::Scenario(scenario) => Some(scenario),
        ChangeOwner::NewScenario => see_last(state).inspect(|id| say_added(state, *id)),
    };
    let added = state.peek(|dossier| {
        dossier.scenario(scenario?).and_then(|known| known.levers.last().map(|lever| lever.id))
    });
    state.seen.set(scenario);
    state.open_lever.set(added);
}

/// A scenario that changes nothing yet.
fn add_blank(state: State) {
    state.choosing.set(None);
    if state.act(ScenarioAction::AddQuick(Quick::Blank, quick_name(Quick::Blank).to_string()))
        && let Some(id) = see_last(state)
    {
        say_added(state, id);
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
    // A relais may do the formalities of parents who employ; nothing is paid for it.
    let formalities = Idea {
        name: "Confier les formalités à un agent administratif",
        asks: "ETP, coût : compte dans les dépenses, pas dans les ETP d’animateur",
        kind: LeverKind::AddPost { role: Role::Administratif },
    };
    [add].into_iter().chain(change).chain([formalities]).collect()
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
