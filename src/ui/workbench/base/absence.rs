//! What is said of the posts beside their boxes: what a full time costs, when one of some months is
//! there, whose place it holds.

use crate::draft::Replacement;
use crate::present::text::{post_name, typeset};
use crate::present::workbench::{absence_words, full_time_cost, many_posts, post_period};
use crate::scenario::{BaseAction, Dossier};
use crate::situation::{Field, PostId};
use crate::ui::dom::{Tag, Tags, event_target_value, tag};
use crate::ui::state::State;
use crate::ui::widgets::{input, labelled_box, message_below, tick};

/// Asks whether many posts are those of one relais.
pub fn team_notes() -> Tags {
    let state = State::here();
    vec![tag("p", "hint").text(move || state.with(many_posts))]
}

/// What a post costs for a full time; of one of some months, when it is there.
pub fn post_notes(id: PostId) -> Tags {
    let state = State::here();
    let full_time =
        move || (false, state.with(|dossier| full_time_cost(dossier, id)).unwrap_or_default());
    let in_year = move || state.with(|dossier| dossier.is_part_of_year(id));
    vec![
        tag("div", "notes").child(message_below(&format!("poste-plein-{id}"), "echo", full_time)),
        tag("div", "").show(in_year, move || tag("div", "post-when").children(in_the_year(id))),
    ]
}

/// Its first month; whose place it holds, and what that makes of the figures.
fn in_the_year(id: PostId) -> Tags {
    let state = State::here();
    let first = input(Field::PostFirstMonth(id), "", false).attr("placeholder", "septembre");
    let period = move || {
        let period = state.with(|dossier| post_period(dossier, id));
        period.map(|words| typeset(&format!("Présent {words}."))).unwrap_or_default()
    };
    let fields = tag("div", "pair")
        .child(labelled_box(Field::PostFirstMonth(id), "Premier mois", first))
        .child(replaced(state, id));
    let words = move || state.with(|dossier| absence_words(dossier, id));
    vec![
        fields,
        tag("p", "hint").text(period),
        tag("div", "").show(move || replacement(state, id).is_some(), move || repeats(state, id)),
        tag("div", "").dynamic(words, |words| {
            words.iter().map(|sentence| tag("p", "hint").text(sentence)).collect()
        }),
    ]
}

fn replacement(state: State, id: PostId) -> Option<Replacement> {
    state.with(|dossier| {
        dossier.base.posts.iter().find(|post| post.id == id).and_then(|post| post.replacement)
    })
}

/// The choice of the post whose agent is away.
fn replaced(state: State, id: PostId) -> Tag {
    let others = move || -> Vec<(String, String)> {
        state.with(|dossier| {
            let others = dossier.base.posts.iter().map(|post| post.id);
            let may = others.filter(|of| dossier.base.may_replace(id, *of));
            may.map(|of| (of.to_string(), post_name(dossier, of))).collect()
        })
    };
    let option =
        |(value, name): &(String, String)| tag("option", "").attr("value", value).text(name);
    let choose = move |value: String| {
        let of = value.parse().ok().map(PostId);
        let known = of.map(|of| Replacement { of, every_year: false });
        state.act(BaseAction::Replace(id, known));
    };
    let name = format!("poste-remplace-{id}");
    let chosen =
        move || replacement(state, id).map(|known| known.of.to_string()).unwrap_or_default();
    let made = tag("select", "in")
        .attr("id", &name)
        .dynamic(others, move |others| {
            let nobody = tag("option", "").attr("value", "").text("personne");
            std::iter::once(nobody).chain(others.iter().map(option)).collect()
        })
        .prop("value", chosen)
        .on("change", move |event| choose(event_target_value(&event)));
    tag("div", "field").child(tag("label", "").attr("for", &name).text("Remplace")).child(made)
}

/// Whether the absence happens again in the following exercices.
fn repeats(state: State, id: PostId) -> Tag {
    let words = || typeset("Cette absence se répète chaque année (« Sur 5 ans »)");
    let on = move || replacement(state, id).is_some_and(|known| known.every_year);
    let choose = move |every_year| {
        let known = state.peek(|dossier: &Dossier| {
            dossier.base.posts.iter().find(|post| post.id == id).and_then(|post| post.replaces())
        });
        let replacement = known.map(|of| Replacement { of, every_year });
        state.act(BaseAction::Replace(id, replacement));
    };
    tick(&format!("poste-repete-{id}"), words, on, choose)
}
