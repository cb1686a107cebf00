//! « Missions »: which one to choose, the plans of sessions, what must be known.

use super::comparison::{margin_table, mission_answer, mission_comparison};
use super::planned::{actions_fields, entry_fields, supplementary_fields};
use super::session_plans::{plan_fields, plan_table};
use crate::calendar::Exercice;
use crate::law::Framework;
use crate::present::missions::{mission_limits, scenarios_apart, sessions_quote};
use crate::present::text::{Route, typeset};
use crate::scenario::Dossier;
use crate::ui::dom::{Tag, Tags, tag};
use crate::ui::shell::{closed_line, foot, line_to, of_base};
use crate::ui::state::State;
use crate::ui::widgets::{
    badge, content, in_reading_order, law_quote, link, page_head, para, section_title, source,
    titled, where_to_begin,
};
use leptos::prelude::Get;

/// The page.
pub fn page() -> Tags {
    let state = State::here();
    let lead = "Une mission ouvre un forfait, une seule fois par relais et par an. Ce qui sépare \
        les missions : ce qu’elles vous coûtent, le risque de manquer l’indicateur, et le service \
        rendu.";
    let head = page_head(Route::Missions.title(), &typeset(lead));
    let held = |framework: Framework| {
        move || state.with(|dossier| framework.covers(dossier.base.exercice))
    };
    let (new, old) = (held(Framework::Renforcees2021), held(Framework::Supplementaires2017));
    let above = [head, closed_line(of_base), mission_answer()];
    let main = content("page missions").children(above).dynamic(
        move || (new(), old(), state.with(Dossier::is_blank), state.small.get()),
        |(new, old, blank, small)| {
            let mut drawn = Tags::new();
            if *blank && (*new || *old) {
                drawn.push(where_to_begin());
            }
            let compared = |framework| (!blank).then(|| side_by_side(framework));
            if *new {
                drawn.extend(compared(Framework::Renforcees2021));
                drawn.extend([sessions(), communication(), entry()]);
            }
            if *old {
                drawn.extend(compared(Framework::Supplementaires2017));
                drawn.push(supplementary());
            }
            if drawn.is_empty() {
                drawn.push(tag("section", "").child(para(
                    "Avant 2017, aucune mission n’ouvrait de bonus. \
                        Choisissez un exercice à partir de 2017.",
                )));
            } else {
                drawn.push(limits());
            }
            in_reading_order(*small, drawn)
        },
    );
    vec![main, foot()]
}

/// The scenarios that have a mission of their own, and the page where it changes.
fn apart() -> Tag {
    let state = State::here();
    line_to(Route::Simuler, move || state.with(scenarios_apart))
}

fn side_by_side(framework: Framework) -> Tag {
    let title = match framework {
        Framework::Renforcees2021 => "Côte à côte",
        Framework::Supplementaires2017 => "Les missions de 2017, côte à côte",
    };
    tag("section", "")
        .child(titled(title, tag("p", "").text("Par rapport à la base, sans mission.")))
        .children(mission_comparison(framework))
        .child(apart())
        .child(tag("h3", "").text("La marge, en image"))
        .children(margin_table(framework))
}

fn sessions() -> Tag {
    let quote = sessions_quote();
    let law = tag("div", "").children(law_quote(&quote)).child(
        tag("p", "cite").text(&quote.cite).text(" ").child(badge(crate::law::Certainty::Sourced)),
    );
    let trap = tag("div", "small prose")
        .child(para(
            "Le piège : un seul groupe et trois séances. Chacun a bien ses six heures et ses \
            trois séances, mais le relais n’en a organisé que trois dans l’année, et il en faut \
            six.",
        ))
        .child(para(
            "L’intervenant vient de l’extérieur et ne suit pas ces AM au titre de \
            l’agrément. L’animateur organise, il n’assiste pas aux séances.",
        ));
    tag("section", "entry")
        .child(titled(
            "Organiser l’analyse de la pratique",
            tag("p", "").text("Les prix sont les vôtres\u{a0}: aucun texte n’en donne."),
        ))
        .child(plan_fields())
        .children(plan_table())
        .child(tag("div", "cols-2").children([law, trap]))
}

fn communication() -> Tag {
    tag("section", "entry")
        .child(titled(
            "Préparer la stratégie de communication",
            tag("p", "")
                .text("Un document pour plusieurs années, et au moins une action dans l’année."),
        ))
        .children(actions_fields())
}

fn entry() -> Tag {
    tag("section", "entry")
        .child(titled(
            "Tenir le guichet unique",
            tag("p", "").text("Le relais est la seule porte d’entrée des familles."),
        ))
        .child(entry_fields())
}

fn supplementary() -> Tag {
    let words = tag("p", "")
        .text("Les données sont celles de votre base, les mêmes que dans ")
        .child(link("", Route::Simuler, "Simuler"))
        .text(".");
    tag("section", "entry")
        .child(titled("Les données des missions de 2017", words))
        .children(supplementary_fields())
}

fn limits() -> Tag {
    let state = State::here();
    let year = move || state.with(|dossier| dossier.base.exercice);
    let draw = |year: &Exercice| {
        let lines = mission_limits(*year).into_iter().map(|limit| {
            let cited =
                tag("div", "point__s").child(badge(limit.certainty)).child(source(&limit.quote));
            tag("li", "point").child(tag("p", "").text(&limit.words)).child(cited)
        });
        vec![tag("ul", "").children(lines)]
    };
    tag("section", "")
        .child(section_title("Ce que disent les textes, quelle que soit la mission"))
        .dynamic(year, draw)
}
