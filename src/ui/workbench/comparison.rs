//! The pane of the comparison: the presses, what deserves attention, the table or the invitation.

use super::table::table;
use super::trash::trash;
use super::whatif::{picker, whatif};
use crate::browser;
use crate::law::Status;
use crate::outcome::{Row, Severity, Warning};
use crate::present::workbench::{Notice, first_missing, notices, warning_words};
use crate::scenario::{BaseAction, Column, Dossier};
use crate::situation::{Field, Role};
use crate::ui::dom::{Tag, Tags, tag};
use crate::ui::lazy_part::{LazyPart, want, with_lazy_part};
use crate::ui::shell::{closed_line, looked_line};
use crate::ui::state::{Opening, State};
use crate::ui::widgets::{Icon, button, go_to, hidden, icon, todo_link};
use leptos::prelude::{Memo, With};

/// The pane.
pub fn comparison_pane() -> Tag {
    let state = State::here();
    let blank = move || state.with(Dossier::is_blank);
    tag("div", "cmp-pane")
        .child(tag("div", "").children([
            looked_line(),
            whatif(),
            with_lazy_part(tag("div", ""), |lazy_part| (lazy_part.above_table)()),
            late(waits(state), |lazy_part| vec![(lazy_part.waiting_line)()]).attr("role", "status"),
            late(move || warned(state), |lazy_part| (lazy_part.compared_warnings)()),
            picker(),
        ]))
        .dynamic(blank, move |blank| vec![if *blank { empty(state) } else { table() }])
}

/// What comes with the second file once there is something to say.
fn late(some: impl Fn() -> bool + 'static, draw: fn(&LazyPart) -> Tags) -> Tag {
    let state = State::here();
    tag("div", "").show(some, move || {
        want(state);
        with_lazy_part(tag("div", ""), draw)
    })
}

fn warned(state: State) -> bool {
    let is_shown = |warning: &Warning| {
        warning.severity() == Severity::Warning || *warning == Warning::EtpDuContrat
    };
    state
        .compared(|all| all.columns.iter().any(|known| known.outcome.warnings.iter().any(is_shown)))
}

/// Whether what is left to pay is not known in a column any more, and was.
fn waits(state: State) -> impl Fn() -> bool {
    let unknown = move || {
        let rest = |known: &Column| known.outcome.reste_a_charge.value.is_err();
        state.compared(|all| all.columns.iter().any(rest))
    };
    let known = Memo::new(move |before: Option<&(Opening, bool)>| {
        let opened = state.opened();
        let known = before.is_some_and(|before| *before == (opened, true));
        (opened, known || !unknown())
    });
    move || known.with(|(_, known)| *known) && unknown()
}

/// Whether something comes with the second file by itself, above the table or in it.
pub fn speaks_late(dossier: &Dossier) -> bool {
    let real = dossier.has_values_of(Status::Reel);
    real || dossier.has_dated_levers() || !dossier.trash.is_empty()
}

/// What stands above the table: that it is the forecast that is compared, once the accounts are
/// closed; the trash of the scenarios.
pub fn above_table() -> Tags {
    std::iter::once(closed_line(State::exercice)).chain(trash()).collect()
}

/// What a figure that was known waits for, and where to type it.
pub fn waiting_line() -> Tag {
    let state = State::here();
    let waits = move || {
        state.with(|dossier| {
            state.compared(|comparison| first_missing(dossier, comparison, Row::ResteACharge))
        })
    };
    let line = move |waits: &Option<(Option<Field>, String)>| {
        let words = |(field, words): &(Option<Field>, String)| {
            let leads = todo_link(*field, words);
            tag("p", "waits").child(icon(Icon::Warn)).child(
                tag("span", "")
                    .text("En attente de\u{a0}: ")
                    .child(leads)
                    .text(". Les montants grisés sont ceux d’avant."),
            )
        };
        waits.iter().map(words).collect()
    };
    tag("div", "").dynamic(waits, line)
}

/// The invitation of a dossier in which nothing was typed.
fn empty(state: State) -> Tag {
    let begin = move || {
        state.act(BaseAction::AddPost(Role::Animateur));
        if let Some(id) = state.peek(|dossier| dossier.base.posts.first().map(|post| post.id)) {
            browser::focus_soon(Field::PostName(id).anchor());
        }
    };
    let steps = [
        "l’exercice, en haut de la page\u{202f};",
        "son prix plafond, que dit la notification de votre Caf, ou une hypothèse\u{202f};",
        "le temps de travail de l’animateur, en ETP, et ce que coûte son poste\u{202f};",
        "les autres dépenses de l’année.",
    ];
    let acts = tag("p", "empty__acts")
        .child(button("btn btn--main").text("Ajouter le premier poste").on_click(begin));
    tag("div", "empty").attr("id", "comparaison").attr("tabindex", "-1").children([
        tag("h2", "").text("Rien à comparer pour l’instant"),
        tag("p", "").text("Pour voir ce que paie la Caf, tapez\u{a0}:"),
        tag("ol", "").children(steps.map(|step| tag("li", "").text(step))),
        acts,
    ])
}

/// What deserves attention, in the base or in a scenario.
pub fn compared_warnings() -> Tag {
    warning_list(|state| {
        state.with(|dossier| state.compared(|comparison| notices(dossier, comparison)))
    })
}

/// Warnings, each with what it concerns and the text that it rests on.
pub fn warning_list(found: fn(State) -> Vec<Notice>) -> Tag {
    let state = State::here();
    let line = move |Notice { warning, columns, field }: &Notice| {
        let of = (!columns.is_empty()).then(|| tag("b", "").text(format!(" ({columns})")));
        let answer = field.map(|field| {
            button("linkish no-print").text("Répondre").on_click(move || go_to(state, field))
        });
        let words = tag("span", "")
            .child(hidden("Attention : "))
            .text(warning_words(*warning))
            .children(of)
            .text(" ")
            .children(answer);
        let cite = warning.source().map(|source| {
            tag("span", "cite").text(format!("{}, {}", source.document.title, source.place))
        });
        tag("li", "").child(icon(Icon::Warn)).child(words).children(cite)
    };
    tag("ul", "warns")
        .attr("hidden", move || found(state).is_empty())
        .dynamic(move || found(state), move |notices| notices.iter().map(line).collect())
}
