//! The posts of the team.

use crate::outcome::{Outcome, Term};
use crate::present::text::{post_name, role_name};
use crate::present::workbench::team_summary;
use crate::scenario::{BaseAction, Dossier};
use crate::situation::{Field, PostId, Role};
use crate::ui::dom::{Tag, Tags, event_target_value, tag};
use crate::ui::lazy_part::{want, with_lazy_part};
use crate::ui::state::State;
use crate::ui::widgets::{
    ADD_POST, Icon, button, column_heading, focus_next, grid, hidden, icon, input, note,
};

/// The table of the posts.
pub fn team_fields() -> Tags {
    let state = State::here();
    let etp = tag("abbr", "").attr("title", "Équivalent temps plein").text("ETP");
    let heads = vec![
        column_heading("", "Poste"),
        column_heading("num", "").child(etp),
        column_heading("num", "Mois"),
        column_heading("num", "Coût, €/an"),
        tag("td", ""),
    ];
    let table = grid(
        "Postes du relais : un titre par poste, ses valeurs dessous",
        &["w-name", "w-etp", "w-mois", "w-amt", "w-x"],
        heads,
    )
    .for_each(
        move || state.with(|dossier| dossier.base.posts.iter().map(|post| post.id).collect()),
        |id| vec![post_rows(id)],
    )
    .child(tag("tfoot", "").children(totals(state)))
    // What is said of what is typed comes with the second file.
    .on("focusin", move |_| want(state));
    vec![
        table,
        tag("p", "hint").text(
            "Coût de chaque poste sur douze mois, charges de l’employeur \
            comprises, à son propre temps. Seuls les ETP d’animateur comptent pour la prestation \
            de service (Ps)\u{202f}; tous les salaires comptent dans les dépenses. Un dossier \
            décrit un seul relais.",
        ),
        with_lazy_part(tag("div", ""), |lazy_part| (lazy_part.team_notes)()),
        button("btn btn--small")
            .attr("id", ADD_POST)
            .child(icon(Icon::Add))
            .text("Ajouter un poste")
            .on_click(move || add_post(state)),
        tag("p", "vh").text(move || summary(state)),
    ]
}

/// The posts in one sentence, for those who do not see their table; nothing of a blank dossier.
fn summary(state: State) -> String {
    if state.with(Dossier::is_blank) {
        return String::new();
    }
    state.compared_in_base(|comparison| {
        comparison.column(None).map(|column| team_summary(&column.outcome)).unwrap_or_default()
    })
}

fn totals(state: State) -> [Tag; 2] {
    let sum = |of: fn(&Outcome) -> Option<String>| {
        let total = move || {
            let some = state.with(|dossier| !dossier.base.posts.is_empty());
            let total = state.compared_in_base(|all| of(&all.column(None)?.outcome));
            total.filter(|_| some)
        };
        tag("td", "num").text(move || total().unwrap_or_else(|| "…".to_string()))
    };
    let row = |words: &str, sum: Tag| {
        tag("tr", "")
            .child(tag("th", "").attr("scope", "row").attr("colspan", "3").text(words))
            .child(sum)
            .child(tag("td", ""))
    };
    [row("ETP d’animateur", sum(time)), row("Tous les salaires", sum(pay))]
}

/// The ETP of the animators.
fn time(outcome: &Outcome) -> Option<String> {
    outcome.etp.etp().ok().map(|etp| etp.to_string())
}

/// The pay of everybody.
fn pay(outcome: &Outcome) -> Option<String> {
    let pay = outcome.prix_de_revient.part(Term::PayOfTeam)?.euros().ok()?;
    Some(pay.to_typed_string())
}

fn add_post(state: State) {
    let role = if state.peek(|dossier| dossier.base.posts.is_empty()) {
        Role::Animateur
    } else {
        Role::Autre
    };
    if state.act(BaseAction::AddPost(role))
        && let Some(id) = state.peek(|dossier| dossier.base.posts.last().map(|post| post.id))
    {
        crate::browser::focus_soon(Field::PostName(id).anchor());
    }
}

/// A post: its name and what it does, its values below, then what is said of its fields.
fn post_rows(id: PostId) -> Tag {
    let figure = move |field: Field, label, unit| {
        tag("td", "num").child(named(input(field, "", true), id, label, unit))
    };
    let name =
        input(Field::PostName(id), "Nom du poste", false).attr("placeholder", "Nom du poste");
    let whose = tag("div", "post-n").child(name).child(post_role(id));
    let head = tag("tr", "")
        .child(tag("th", "").attr("scope", "rowgroup").attr("colspan", "5").child(whose));
    let values = tag("tr", "post-v")
        .child(tag("td", ""))
        .child(figure(Field::PostEtp(id), "ETP", ""))
        .child(figure(Field::PostMonths(id), "Mois de présence", ""))
        .child(tag("td", "num").child(named(cost_box(id), id, "Coût annuel", ", en euros")))
        .child(tag("td", "num").child(removal(id)));
    let notes = [Field::PostEtp(id), Field::PostMonths(id), Field::PostCost(id)].map(note);
    let more = with_lazy_part(tag("div", ""), move |lazy_part| (lazy_part.post_notes)(id));
    let below =
        tag("td", "").attr("colspan", "5").child(tag("div", "notes").children(notes)).child(more);
    tag("tbody", "").child(head).child(values).child(tag("tr", "sub").child(below))
}

/// The box of a cost. An empty one is missing, unless it is in the costs that are to be allocated:
/// these are known then.
fn cost_box(id: PostId) -> Tag {
    let (state, field) = (State::here(), Field::PostCost(id));
    let known = move || {
        let costs = |outcome: &Outcome| outcome.prix_de_revient.value.is_ok();
        state.compared_in_base(|all| all.column(None).is_some_and(|base| costs(&base.outcome)))
    };
    let empty = move || state.with(|dossier| dossier.texts.get(field).trim().is_empty());
    input(field, "", false)
        .attr("placeholder", move || if known() { "à répartir" } else { "à compléter" })
        .class("in--todo", move || empty() && !known())
}

/// Names a control after its post: « ETP de « Animatrice » ».
fn named(control: Tag, id: PostId, label: &'static str, unit: &'static str) -> Tag {
    let state = State::here();
    control.attr("aria-label", move || {
        state.with(|dossier| format!("{label} de « {} »{unit}", post_name(dossier, id)))
    })
}

/// The choice of what a post does.
fn post_role(id: PostId) -> Tag {
    let state = State::here();
    let role = move |dossier: &Dossier| {
        dossier.base.posts.iter().find(|post| post.id == id).map_or(Role::Autre, |post| post.role)
    };
    let set_role = move |role| {
        state.act(BaseAction::SetRole(id, role));
    };
    named(role_select(move || state.with(role), set_role), id, "Fonction", "")
}

fn removal(id: PostId) -> Tag {
    let state = State::here();
    let name = move |dossier: &Dossier| post_name(dossier, id);
    let remove = move || {
        let wording = format!("Poste « {} » retiré.", state.peek(name));
        let rows: Vec<PostId> =
            state.peek(|dossier| dossier.base.posts.iter().map(|post| post.id).collect());
        state.act(BaseAction::RemovePost(id));
        focus_next(&rows, id, Field::PostName, ADD_POST);
        state.notify(&wording, true);
    };
    button("btn btn--quiet btn--icon")
        .child(icon(Icon::Remove))
        .child(hidden("Retirer ").text(move || state.with(name)))
        .on_click(remove)
}

/// The choice of what a post does: what it does now, and what to do with the choice.
pub fn role_select(
    role: impl Fn() -> Role + Copy + 'static,
    choose: impl Fn(Role) + 'static,
) -> Tag {
    let option =
        |known: Role| tag("option", "").attr("value", role_name(known)).text(role_name(known));
    tag("select", "in in--small")
        .attr("aria-label", "Fonction du poste")
        .children(Role::ALL.map(option))
        .prop("value", move || role_name(role()).to_string())
        .on("change", move |event| {
            let wanted = event_target_value(&event);
            if let Some(role) = Role::ALL.into_iter().find(|known| role_name(*known) == wanted) {
                choose(role);
            }
        })
}
