//! « Atteindre une cible »: what is wanted, what may change, the answer, and its scenario in one
//! press.

use super::curves::{Gap, gap_list};
use crate::browser;
use crate::law::Status;
use crate::outcome::Row;
use crate::present::decide::{TargetView, target_name, target_view, variable_name};
use crate::present::text::{Route, bareme_owner};
use crate::present::workbench::gap_lines;
use crate::scenario::decide::{Target, seek_target, target_variables};
use crate::scenario::{ScenarioAction, TargetScenario, TargetVariable};
use crate::situation::{Field, ScenarioId};
use crate::ui::dom::{Tag, Tags, event_target_value, tag};
use crate::ui::state::State;
use crate::ui::widgets::{button, figure_id, labelled, sentence};
use leptos::prelude::{Get, Memo, Set, Update, With, untrack};

const TARGETS: [(Target, &str); 3] =
    [(Target::Reste, "reste"), (Target::Plafond, "plafond"), (Target::AmParEtp, "am")];

/// What is looked at.
#[derive(Clone, Copy)]
struct Wish {
    state: State,
    chosen: Memo<Option<ScenarioId>>,
}

impl Wish {
    fn target(self) -> Target {
        self.state.view.with(|view| view.wish.target)
    }

    fn offered(self) -> Vec<TargetVariable> {
        self.state.with(|dossier| target_variables(dossier, self.chosen.get()))
    }

    /// What may change: as chosen, or the first thing that may.
    fn variable(self) -> Option<TargetVariable> {
        let (offered, chosen) = (self.offered(), self.state.view.with(|view| view.wish.variable));
        chosen.filter(|chosen| offered.contains(chosen)).or_else(|| offered.first().copied())
    }

    /// The answer, or what is missing.
    fn answer(self) -> Result<TargetView, Vec<Gap>> {
        let (target, from) = (self.target(), self.chosen.get());
        let Some(variable) = self.variable() else { return Err(Vec::new()) };
        self.state.with(|dossier| match seek_target(dossier, from, target, variable) {
            Ok(answer) => Ok(target_view(dossier, target, variable, &answer)),
            Err(gaps) => Err(gap_lines(dossier, gaps, bareme_owner(dossier, from))),
        })
    }
}

/// The question and its answer.
pub fn target_section(chosen: Memo<Option<ScenarioId>>) -> Tags {
    let state = State::here();
    let wish = Wish { state, chosen };
    let field = |target: &Target| match target {
        Target::Reste => {
            vec![labelled(Field::TargetReste, "Reste à charge voulu, en € au plus", true)]
        }
        Target::Plafond => Tags::new(),
        Target::AmParEtp => {
            vec![labelled(Field::TargetAm, "AM par ETP d’animateur, au plus", true)]
        }
    };
    let ask = tag("div", "pair")
        .child(target_choice(wish))
        .dynamic(move || wish.target(), field)
        .child(variable_choice(wish));
    let draw = move |found: &Result<TargetView, Vec<Gap>>| match found {
        Ok(view) => answer(state, view),
        Err(gaps) => vec![gap_list(gaps)],
    };
    let reply = tag("div", "callout").attr("id", "reponse").attr("role", "status");
    vec![ask, reply.dynamic(move || wish.answer(), draw)]
}

fn target_choice(wish: Wish) -> Tag {
    let code = |target: Target| {
        TARGETS.iter().find(|(known, _)| *known == target).map_or("", |(_, code)| code).to_string()
    };
    let option = |(target, code): (Target, &str)| {
        tag("option", "").attr("value", code).text(target_name(target))
    };
    let list = tag("select", "in")
        .attr("id", "cible")
        .children(TARGETS.map(option))
        .prop("value", move || code(wish.target()))
        .on("change", move |event| {
            let wanted = event_target_value(&event);
            if let Some((target, _)) = TARGETS.into_iter().find(|(_, code)| *code == wanted) {
                wish.state.view.update(|view| view.wish.target = target);
            }
        });
    tag("div", "field").child(tag("label", "").attr("for", "cible").text("Je veux")).child(list)
}

fn code(variable: TargetVariable) -> String {
    match variable {
        TargetVariable::Post(id) => format!("poste-{}", id.0),
        TargetVariable::NewPost => "nouveau".to_string(),
        TargetVariable::Charges => "toutes".to_string(),
        TargetVariable::Line(account) => account.code().to_string(),
    }
}

fn variable_choice(wish: Wish) -> Tag {
    let named = move || {
        wish.offered()
            .into_iter()
            .map(|variable| {
                (code(variable), wish.state.with(|dossier| variable_name(dossier, variable)))
            })
            .collect::<Vec<_>>()
    };
    let draw = move |named: &Vec<(String, String)>| {
        let option =
            |(code, name): &(String, String)| tag("option", "").attr("value", code).text(name);
        let list = tag("select", "in").attr("id", "levier").children(named.iter().map(option));
        let list = list.prop("value", move || wish.variable().map(code).unwrap_or_default()).on(
            "change",
            move |event| {
                let wanted = event_target_value(&event);
                let variable = untrack(|| wish.offered())
                    .into_iter()
                    .find(|variable| code(*variable) == wanted);
                wish.state.view.update(|view| view.wish.variable = variable);
            },
        );
        vec![tag("label", "").attr("for", "levier").text("En changeant"), list]
    };
    tag("div", "field").dynamic(named, draw)
}

fn answer(state: State, view: &TargetView) -> Tags {
    let mut drawn = vec![tag("p", "").children(sentence(&view.sentence))];
    if !view.rounding.is_empty() {
        drawn.push(tag("p", "hint").text(&view.rounding));
    }
    if let Some((scenario, name)) = view.scenario.clone() {
        let press = button("btn btn--main")
            .text("En faire un scénario")
            .on_click(move || make(state, &scenario, &name));
        drawn.push(tag("p", "acts no-print").child(press));
    }
    drawn
}

/// Adds the scenario, and leads to the figure that was promised.
fn make(state: State, scenario: &TargetScenario, name: &str) {
    if !state.act(ScenarioAction::AddTarget(scenario.clone(), name.to_string())) {
        return;
    }
    let made = state.peek(|dossier| {
        let before = scenario
            .from
            .and_then(|id| dossier.scenarios.iter().position(|scenario| scenario.id == id));
        let place = before
            .map_or(dossier.scenarios.len().saturating_sub(1), |place| place.saturating_add(1));
        dossier.scenarios.get(place).map(|scenario| (scenario.letter, scenario.id))
    });
    if let Some((letter, id)) = made {
        state.seen.set(Some(id));
        state.open_lever.set(None);
        state.wanted.set(Some(figure_id(Row::ResteACharge, Status::Previsionnel, letter)));
        browser::go(Route::Simuler.href());
    }
}
