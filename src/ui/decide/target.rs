//! « Atteindre une cible »: what is wanted, what may change, the answer, and its scenario in one
//! press.

use super::curves::{Gap, gap_list};
use crate::browser;
use crate::law::Status;
use crate::outcome::Row;
use crate::present::decide::{TargetView, goal_name, means_name, target_view};
use crate::present::text::{Route, bareme_owner};
use crate::present::workbench::gap_lines;
use crate::scenario::decide::{Goal, means, reach};
use crate::scenario::{Action, Means, Reach};
use crate::situation::{Field, Id};
use crate::ui::dom::{Tag, Tags, event_target_value, tag};
use crate::ui::state::State;
use crate::ui::widgets::{button, figure_id, labelled, sentence};
use leptos::prelude::{Get, Memo, Set, Update, With, untrack};

const GOALS: [(Goal, &str); 3] =
    [(Goal::Reste, "reste"), (Goal::Plafond, "plafond"), (Goal::AmParEtp, "am")];

/// What is looked at.
#[derive(Clone, Copy)]
struct Wish {
    state: State,
    chosen: Memo<Option<Id>>,
}

impl Wish {
    fn goal(self) -> Goal {
        self.state.view.with(|view| view.wish.goal)
    }

    fn offered(self) -> Vec<Means> {
        self.state.with(|dossier| means(dossier, self.chosen.get()))
    }

    /// What may change: as chosen, or the first thing that may.
    fn means(self) -> Option<Means> {
        let (offered, chosen) = (self.offered(), self.state.view.with(|view| view.wish.means));
        chosen.filter(|chosen| offered.contains(chosen)).or_else(|| offered.first().copied())
    }

    /// The answer, or what is missing.
    fn answer(self) -> Result<TargetView, Vec<Gap>> {
        let (goal, from) = (self.goal(), self.chosen.get());
        let Some(means) = self.means() else { return Err(Vec::new()) };
        self.state.with(|dossier| match reach(dossier, from, goal, means) {
            Ok(answer) => Ok(target_view(dossier, goal, means, &answer)),
            Err(gaps) => Err(gap_lines(dossier, gaps, bareme_owner(dossier, from))),
        })
    }
}

/// The question and its answer.
pub fn target_section(chosen: Memo<Option<Id>>) -> Tags {
    let state = State::here();
    let wish = Wish { state, chosen };
    let field = |goal: &Goal| match goal {
        Goal::Reste => {
            vec![labelled(Field::TargetReste, "Reste à charge voulu, en € au plus", true)]
        }
        Goal::Plafond => Tags::new(),
        Goal::AmParEtp => vec![labelled(Field::TargetAm, "AM par ETP d’animateur, au plus", true)],
    };
    let ask = tag("div", "pair")
        .child(goal_choice(wish))
        .dynamic(move || wish.goal(), field)
        .child(means_choice(wish));
    let draw = move |found: &Result<TargetView, Vec<Gap>>| match found {
        Ok(view) => answer(state, view),
        Err(gaps) => vec![gap_list(gaps)],
    };
    let reply = tag("div", "callout").attr("id", "reponse").attr("role", "status");
    vec![ask, reply.dynamic(move || wish.answer(), draw)]
}

fn goal_choice(wish: Wish) -> Tag {
    let code = |goal: Goal| {
        GOALS.iter().find(|(known, _)| *known == goal).map_or("", |(_, code)| code).to_string()
    };
    let option =
        |(goal, code): (Goal, &str)| tag("option", "").attr("value", code).text(goal_name(goal));
    let list = tag("select", "in")
        .attr("id", "cible")
        .children(GOALS.map(option))
        .prop("value", move || code(wish.goal()))
        .on("change", move |event| {
            let wanted = event_target_value(&event);
            if let Some((goal, _)) = GOALS.into_iter().find(|(_, code)| *code == wanted) {
                wish.state.view.update(|view| view.wish.goal = goal);
            }
        });
    tag("div", "field").child(tag("label", "").attr("for", "cible").text("Je veux")).child(list)
}

fn code(means: Means) -> String {
    match means {
        Means::Post(id) => format!("poste-{}", id.0),
        Means::NewPost => "nouveau".to_string(),
        Means::Charges => "toutes".to_string(),
        Means::Line(account) => account.code().to_string(),
    }
}

fn means_choice(wish: Wish) -> Tag {
    let named = move || {
        wish.offered()
            .into_iter()
            .map(|means| (code(means), wish.state.with(|dossier| means_name(dossier, means))))
            .collect::<Vec<_>>()
    };
    let draw = move |named: &Vec<(String, String)>| {
        let option =
            |(code, name): &(String, String)| tag("option", "").attr("value", code).text(name);
        let list = tag("select", "in").attr("id", "levier").children(named.iter().map(option));
        let list = list.prop("value", move || wish.means().map(code).unwrap_or_default()).on(
            "change",
            move |event| {
                let wanted = event_target_value(&event);
                let means =
                    untrack(|| wish.offered()).into_iter().find(|means| code(*means) == wanted);
                wish.state.view.update(|view| view.wish.means = means);
            },
        );
        vec![tag("label", "").attr("for", "levier").text("En changeant"), list]
    };
    tag("div", "field").dynamic(named, draw)
}

fn answer(state: State, view: &TargetView) -> Tags {
    let mut drawn = vec![tag("p", "").children(sentence(&view.say))];
    if !view.rounding.is_empty() {
        drawn.push(tag("p", "hint").text(&view.rounding));
    }
    if let Some((reach, name)) = view.scenario.clone() {
        let press = button("btn btn--main")
            .text("En faire un scénario")
            .on_click(move || make(state, &reach, &name));
        drawn.push(tag("p", "acts no-print").child(press));
    }
    drawn
}

/// Adds the scenario, and leads to the figure that was promised.
fn make(state: State, reach: &Reach, name: &str) {
    if !state.act(&Action::AddReach(reach.clone(), name.to_string())) {
        return;
    }
    let made = state.peek(|dossier| {
        let before = reach
            .from
            .and_then(|id| dossier.scenarios.iter().position(|scenario| scenario.id == id));
        let place = before
            .map_or(dossier.scenarios.len().saturating_sub(1), |place| place.saturating_add(1));
        dossier.scenarios.get(place).map(|scenario| (place, scenario.id))
    });
    if let Some((place, id)) = made {
        state.seen.set(Some(id));
        state.open_lever.set(None);
        state.wanted.set(Some(figure_id(
            Row::ResteACharge,
            Status::Previsionnel,
            place.saturating_add(1),
        )));
        browser::go(Route::Simuler.href());
    }
}
