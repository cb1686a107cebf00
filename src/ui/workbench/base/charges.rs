//! The running costs, and which of them the Caf retains.

use crate::browser;
use crate::law::{Account, Treatment};
use crate::outcome::Term;
use crate::present::workbench::to_allocate_words;
use crate::scenario::{BaseAction, Dossier};
use crate::situation::Field;
use crate::ui::dom::{Tag, Tags, event_target_checked, tag};
use crate::ui::lazy_part::{want, with_lazy_part};
use crate::ui::state::State;
use crate::ui::widgets::{button, column_heading, grid, input, note};
use leptos::prelude::{Memo, With};

/// The table of the budget lines; the pay comes from the team.
pub fn charges_fields() -> Tags {
    let state = State::here();
    let heads = vec![
        column_heading("", "Compte"),
        column_heading("num", "Montant, €"),
        column_heading("num", "Retenue"),
    ];
    let foot = tag("tr", "")
        .child(tag("th", "").attr("scope", "row").text("Dépenses retenues"))
        .child(sum(state, "num", None))
        .child(tag("td", ""));
    let caption = "Dépenses de fonctionnement de l’exercice, et celles que la Caf retient";
    // A box that is emptied stays where it is: one is typing in it.
    let total = Memo::new(move |before: Option<&(u32, bool)>| {
        let opening = state.persistence.with(|persistence| persistence.opening);
        let typed = state.with(|dossier| !dossier.texts.get(Field::ToAllocate).is_empty());
        (opening, typed || before == Some(&(opening, true)))
    });
    let table = grid(caption, &["w-name", "w-amt", "w-sw"], heads)
        .show(
            move || total.with(|(_, typed)| *typed),
            move || {
                want(state);
                with_lazy_part(tag("tbody", ""), |lazy_part| (lazy_part.to_allocate)())
            },
        )
        .child(
            tag("tbody", "").dynamic(move || state.with(Dossier::has_total), move |_| lines(state)),
        )
        .child(tag("tfoot", "").child(foot));
    let unknown = tag("p", "hint").attr("id", "retenue-inconnue").text(
        "66, 67, 68 et 86 : aucun \
        texte dont nous disposons ne dit s’ils sont retenus. Demandez à votre Caf avant de les \
        activer. L’investissement n’entre jamais ici.",
    );
    vec![table, unknown]
}

/// The total that the lines are taken out of.
pub fn to_allocate() -> Tags {
    let (state, field) = (State::here(), Field::ToAllocate);
    let label = tag("label", "").attr("for", field.anchor()).text(Account::ToAllocate.title());
    let said = move || state.with(to_allocate_words);
    let draw = move |said: &Option<(String, bool)>| {
        let line = |(words, served): &(String, bool)| {
            let drop = button("linkish").text("Retirer ce total").on_click(move || {
                state.type_text(field, String::new());
                browser::focus_soon(field.anchor());
            });
            tag("p", "hint").text(words).text(" ").children(served.then_some(drop))
        };
        said.iter().map(line).collect()
    };
    let line = tag("tr", "")
        .child(tag("th", "lab").attr("scope", "row").child(label))
        .child(tag("td", "num").child(input(field, "", false).attr("placeholder", "vide")))
        .child(tag("td", "num").child(tag("span", "hint").text("oui")));
    let notes = tag("td", "").attr("colspan", "3").child(note(field));
    let notes = notes.child(tag("div", "").dynamic(said, draw));
    vec![line, tag("tr", "sub").child(notes)]
}

/// The lines in the order of the accounts: the pay of the team stands before the other pay.
fn lines(state: State) -> Tags {
    let accounts: Vec<Account> = state.peek(|dossier| dossier.accounts().collect());
    let (before, after): (Vec<_>, Vec<_>) =
        accounts.into_iter().partition(|account| account.code() < Account::AutrePersonnel.code());
    let rows = |accounts: Vec<Account>| accounts.into_iter().flat_map(line_rows);
    rows(before).chain([pay(state)]).chain(rows(after)).collect()
}

fn pay(state: State) -> Tag {
    let name = tag("th", "lab")
        .attr("scope", "row")
        .child(tag("span", "acc").text("64 "))
        .text("Personnel ")
        .child(tag("span", "hint").text("(équipe)"));
    tag("tr", "")
        .child(name)
        .child(sum(state, "num lock", Some(Term::PayOfTeam)))
        .child(tag("td", "num").child(tag("span", "hint").text("oui")))
}

fn sum(state: State, class: &str, part: Option<Term>) -> Tag {
    tag("td", class).text(move || cost(state, part).unwrap_or_else(|| "…".to_string()))
}

/// The costs of the base, or a part of them.
fn cost(state: State, part: Option<Term>) -> Option<String> {
    if state.with(Dossier::is_blank) {
        return None;
    }
    state.compared_in_base(|comparison| {
        let costs = &comparison.column(None)?.outcome.prix_de_revient;
        let step = part.map_or(Some(costs), |part| costs.part(part))?;
        step.euros().ok().map(crate::money::Euros::to_typed_string)
    })
}

fn line_rows(account: Account) -> Tags {
    let state = State::here();
    let field = Field::Line(account);
    let on = move || state.with(|dossier| dossier.base.is_retained(account));
    let label = tag("label", "")
        .attr("for", field.anchor())
        .child(tag("span", "acc").text(format!("{} ", account.code())))
        .text(account.title());
    let switch = tag("input", "switch")
        .attr("type", "checkbox")
        .attr("role", "switch")
        .attr("aria-label", format!("{} {} : dépense retenue", account.code(), account.title()))
        .prop("checked", on)
        .on("change", move |event| {
            state.act(BaseAction::Retain(account, event_target_checked(&event)));
        });
    let unknown = account.treatment() == Treatment::Unknown;
    let switch = if unknown { switch.attr("aria-describedby", "retenue-inconnue") } else { switch };
    let line = tag("tr", "")
        .class("off", move || !on())
        .child(tag("th", "lab").attr("scope", "row").child(label))
        .child(tag("td", "num").child(input(field, "", false).attr("placeholder", "vide")))
        .child(tag("td", "num").child(switch));
    vec![line, tag("tr", "sub").child(tag("td", "num").attr("colspan", "3").child(note(field)))]
}
