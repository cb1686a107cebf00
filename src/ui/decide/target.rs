//! « Atteindre une cible »: what is wanted, what reaches it, the answer, and its scenario in one
//! press.

use super::curves::{Gap, gap_list};
use crate::present::decide::{TargetView, TargetWay, target_name, target_view, times_to_follow};
use crate::present::text::bareme_owner;
use crate::present::workbench::gap_lines;
use crate::scenario::decide::{Target, TargetVariable, seek_targets};
use crate::scenario::{ScenarioAction, TargetScenario};
use crate::situation::{Field, ScenarioId};
use crate::ui::dom::{Tag, Tags, event_target_value, tag};
use crate::ui::state::State;
use crate::ui::widgets::{Icon, button, go_to, icon, labelled, sentence};
use crate::ui::workbench::say_made;
use leptos::prelude::{Get, Memo, Update, With};

const TARGETS: [(Target, &str); 3] =
    [(Target::Reste, "reste"), (Target::Plafond, "plafond"), (Target::AmParEtp, "am")];

/// What is looked at.
#[derive(Clone, Copy)]
struct Wish {
    state: State,
    /// The answer, or what is missing.
    answers: Memo<Result<TargetView, Vec<Gap>>>,
}

impl Wish {
    fn new(chosen: Memo<Option<ScenarioId>>) -> Wish {
        let state = State::here();
        let answers = Memo::new(move |_| {
            let (target, from) = (state.view.with(|view| view.wish.target), chosen.get());
            state.with(|dossier| {
                let owner = bareme_owner(dossier, from);
                match seek_targets(dossier, from, target) {
                    Ok(answers) => Ok(target_view(dossier, target, &answers, owner)),
                    Err(gaps) => Err(gap_lines(dossier, gaps, owner)),
                }
            })
        });
        Wish { state, answers }
    }

    fn target(self) -> Target {
        self.state.view.with(|view| view.wish.target)
    }

    fn view<T>(self, of: impl FnOnce(&TargetView) -> T) -> Option<T> {
        self.answers.with(|answers| answers.as_ref().ok().map(of))
    }

    /// What changes: as chosen while that reaches the target, else the first thing that does.
    fn variable(self) -> Option<TargetVariable> {
        let chosen = self.state.view.with(|view| view.wish.variable);
        self.view(|view| {
            let mut ways = view.ways.iter().map(|way| way.variable);
            let first = ways.clone().next();
            chosen.filter(|chosen| ways.any(|known| known == *chosen)).or(first)
        })?
    }

    /// What is said of it, or in its place.
    fn reply(self) -> Result<Result<TargetWay, String>, Vec<Gap>> {
        let variable = self.variable();
        self.answers.with(|answers| {
            let view = answers.as_ref().map_err(Clone::clone)?;
            let way = view.ways.iter().find(|way| Some(way.variable) == variable);
            Ok(way.cloned().ok_or_else(|| view.sentence.clone()))
        })
    }
}

/// The question, what reaches the target, the answer, and what does not reach it.
pub fn target_section(chosen: Memo<Option<ScenarioId>>) -> Tags {
    let wish = Wish::new(chosen);
    let field = |target: &Target| match target {
        Target::Reste => {
            vec![labelled(Field::TargetReste, "Reste à charge voulu, en € au plus", true)]
        }
        Target::Plafond => Tags::new(),
        Target::AmParEtp => {
            vec![labelled(Field::TargetAm, "AM par ETP d’animateur, au plus", true)]
        }
    };
    let ask = tag("div", "pair").child(target_choice(wish)).dynamic(move || wish.target(), field);
    let draw = move |reply: &Result<Result<TargetWay, String>, Vec<Gap>>| match reply {
        Ok(Ok(way)) => answer(wish.state, way),
        Ok(Err(words)) => vec![tag("p", "").children(sentence(words))],
        Err(gaps) => vec![gap_list(gaps)],
    };
    let reply = tag("div", "callout").attr("id", "reponse").attr("role", "status");
    vec![ask, ways(wish), reply.dynamic(move || wish.reply(), draw), short(wish)]
}

/// What reaches the target, to choose from: what cuts nothing apart from what does.
fn ways(wish: Wish) -> Tag {
    let named = move || {
        let of = |way: &TargetWay| (way.variable, way.name.clone(), way.value.clone(), way.cut);
        wish.view(|view| view.ways.iter().map(of).collect::<Vec<_>>()).unwrap_or_default()
    };
    let draw = move |named: &Vec<(TargetVariable, String, String, bool)>| {
        let list = |cut: bool, legend: &str| {
            let of_it: Tags = named
                .iter()
                .filter(|(.., known)| *known == cut)
                .map(|(variable, name, value, _)| way(wish, *variable, name, value))
                .collect();
            let shown = !of_it.is_empty();
            let legend = tag("legend", "label").text(legend);
            shown.then(|| tag("fieldset", "choice choice--col").child(legend).children(of_it))
        };
        [list(false, "Sans rien réduire"), list(true, "En réduisant le service ou ses dépenses")]
            .into_iter()
            .flatten()
            .collect()
    };
    tag("div", "reach").dynamic(named, draw)
}

fn way(wish: Wish, variable: TargetVariable, name: &str, value: &str) -> Tag {
    let radio = tag("input", "")
        .attr("type", "radio")
        .attr("name", "levier")
        .prop("checked", move || wish.variable() == Some(variable))
        .on("change", move |_| {
            wish.state.view.update(|view| view.wish.variable = Some(variable));
        });
    let words =
        tag("span", "").text(format!("{name}\u{a0}: ")).child(tag("strong", "").text(value));
    tag("label", "").child(radio).child(words)
}

/// What does not reach it, and why.
fn short(wish: Wish) -> Tag {
    let lines =
        move || wish.view(|view| (view.ways.is_empty(), view.short.clone())).unwrap_or_default();
    let line = |(names, why): &(String, String)| {
        tag("li", "").child(tag("strong", "").text(names)).text("\u{a0}: ").children(sentence(why))
    };
    let draw = move |(open, lines): &(bool, Vec<(String, String)>)| {
        if lines.is_empty() {
            return Tags::new();
        }
        let list = tag("ul", "dash").children(lines.iter().map(line));
        let head = tag("summary", "").text("Ce qui n’y suffit pas, et pourquoi");
        let folded = tag("details", "table-toggle").child(head).child(list);
        vec![if *open { folded.attr("open", "") } else { folded }]
    };
    tag("div", "").dynamic(lines, draw)
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

fn answer(state: State, way: &TargetWay) -> Tags {
    let mut drawn = vec![tag("p", "").children(sentence(&way.sentence))];
    if !way.rounding.is_empty() {
        drawn.push(tag("p", "hint").text(&way.rounding));
    }
    drawn.extend(way.doubts.iter().map(|(field, words)| doubt(state, *field, words)));
    let (scenario, name) = (way.scenario.clone(), way.scenario_name.clone());
    let press = button("btn btn--main")
        .text("En faire un scénario")
        .on_click(move || make(state, &scenario, &name));
    drawn.push(tag("p", "acts no-print").child(press));
    drawn
}

/// Why it may not hold, and the way to the field that would have to follow.
fn doubt(state: State, field: Option<Field>, words: &str) -> Tag {
    let line = tag("p", "small").children(sentence(words));
    match field {
        None => line,
        Some(field) => line.text(" ").child(
            button("linkish no-print")
                .text("Aller à cette case")
                .on_click(move || go_to(state, field)),
        ),
    }
}

/// Adds the scenario, and says where it is.
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
        dossier.scenarios.get(place).map(|scenario| scenario.id)
    });
    if let Some(id) = made {
        say_made(state, id);
    }
}

/// On Simuler, the time of the convention that does not follow that of a scenario.
pub fn times_list() -> Tag {
    let state = State::here();
    let found = Memo::new(move |_| {
        state.with(|dossier| state.compared(|comparison| times_to_follow(dossier, comparison)))
    });
    let line = move |(field, words): &(Field, String)| {
        let field = *field;
        let see = button("linkish no-print").text("Voir la case");
        let words = tag("span", "").children(sentence(words)).text(" ");
        tag("li", "")
            .child(icon(Icon::Warn))
            .child(words.child(see.on_click(move || go_to(state, field))))
    };
    tag("ul", "warns")
        .attr("hidden", move || found.with(Vec::is_empty))
        .dynamic(move || found.get(), move |found| found.iter().map(line).collect())
}
