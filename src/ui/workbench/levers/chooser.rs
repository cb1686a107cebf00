//! « Et si… autre »: the choice of another change, in a dialog.

use crate::calendar::Month;
use crate::draft::{BaremeWay, Contracts, MissionDraft};
use crate::law::{Account, PRIX_PLAFOND};
use crate::scenario::{Action, Dossier, How, LeverKind, Target};
use crate::situation::{Id, Owner, Role};
use crate::ui::dom::{Tag, Tags, render_effect, tag};
use crate::ui::state::State;
use crate::ui::widgets::{Icon, button, icon_button};
use leptos::prelude::{Get, Set};
use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

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
    let element = dialog.element().clone().dyn_into::<HtmlDialogElement>();
    render_effect(move || match (&element, state.choosing.get()) {
        // Opening a dialog that is in the page and closed is never refused.
        (Ok(dialog), Some(_)) if !dialog.open() => drop(dialog.show_modal()),
        (Ok(dialog), None) if dialog.open() => dialog.close(),
        _ => {}
    });
    dialog
}

fn items(state: State, scenario: Id, groups: &[(&str, Vec<Idea>)]) -> Tags {
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

fn choose(state: State, scenario: Id, kind: &LeverKind) {
    state.choosing.set(None);
    if state.act(&Action::AddLever(scenario, kind.clone())) {
        let added = state.peek(|dossier| {
            dossier.scenario(scenario).and_then(|known| known.levers.last().map(|lever| lever.id))
        });
        state.seen.set(Some(scenario));
        state.open_lever.set(added);
    }
}

/// The ideas, by group. A change of post needs a post; a ceiling needs a year without a published
/// one.
fn ideas(dossier: &Dossier) -> Vec<(&'static str, Vec<Idea>)> {
    let post = LeverKind::AddPost { role: Role::Animateur, from: Month::JANUARY };
    let mut team =
        vec![Idea { name: "Ajouter un poste", asks: "fonction, ETP, mois, coût", kind: post }];
    if let Some(post) = dossier.base.posts.first() {
        let kind = LeverKind::ChangePost { post: post.id, from: Month::JANUARY };
        team.push(Idea {
            name: "Modifier un poste", asks: "nouvel ETP, à partir d’un mois", kind
        });
    }
    let charges =
        |name, asks, target, how| Idea { name, asks, kind: LeverKind::Charges { target, how } };
    let money = vec![
        charges("Toutes les dépenses, en %", "salaires compris", Target::All, How::Percent),
        charges(
            "Une ligne de dépenses",
            "un montant de plus, de moins, ou fixé",
            Target::Line(Account::AutresServices),
            How::Add,
        ),
        Idea { name: "Ajouter une recette", asks: "nom et montant", kind: LeverKind::Income },
    ];
    // The owner is given when the lever is added.
    let mission = LeverKind::Mission(MissionDraft::none(Owner::Base));
    let mut rules =
        vec![Idea { name: "Une autre mission", asks: "ses données et ses frais", kind: mission }];
    let contract = LeverKind::Contracts(Contracts { ctg: true, cej: false });
    rules.push(Idea {
        name: "Un autre contrat avec la Caf",
        asks: "CTG, convention territoriale globale, ou Cej",
        kind: contract,
    });
    if PRIX_PLAFOND.at(dossier.base.exercice).is_err() {
        rules.push(Idea {
            name: "Un autre prix plafond",
            asks: "saisi, ou par hypothèse",
            kind: LeverKind::Bareme(BaremeWay::Entered),
        });
    }
    vec![("Équipe", team), ("Budget", money), ("Caf", rules)]
}
