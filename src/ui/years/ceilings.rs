//! The ceilings of the exercices: what is missing, and the three ways to give it.

use super::plan_signals::PlanSignals;
use crate::browser;
use crate::calendar::Exercice;
use crate::draft::BaremeWay;
use crate::law::{Certainty, PRIX_PLAFOND};
use crate::present::text::typeset;
use crate::present::years::{ceiling_gaps, ceiling_used};
use crate::scenario::{Action, BaseAction, Dossier};
use crate::situation::{Field, Owner};
use crate::ui::dom::{Tag, Tags, tag};
use crate::ui::state::State;
use crate::ui::widgets::{badge, button, column_heading, go_to, input, note, tick, todo_badge};
use crate::ui::workbench::{assumed_fields, bareme_ways};

/// The exercices without a ceiling, in the column that is shown, and the ways to complete them.
pub fn ceiling_gaps_box(signals: PlanSignals) -> Tag {
    let state = State::here();
    let gaps = move || -> Vec<(Exercice, Field)> {
        let chosen = signals.chosen();
        state.with(|dossier| {
            signals.with(|plan| {
                plan.column(chosen).map(|column| ceiling_gaps(dossier, column)).unwrap_or_default()
            })
        })
    };
    tag("div", "").dynamic(
        move || (gaps(), known_before(state)),
        move |(gaps, known)| match gaps.as_slice() {
            [] => Tags::new(),
            gaps => vec![callout(state, gaps, *known)],
        },
    )
}

/// The last ceiling known before the years that wait for one, followed.
fn known_before(state: State) -> Option<Exercice> {
    state.with(|dossier| {
        let published = PRIX_PLAFOND.rows().iter().filter_map(|row| row.until);
        let last = dossier.plan_years().last().copied();
        published
            .chain(dossier.texts.local_years(Owner::Base))
            .filter(|year| Some(*year) < last)
            .max()
    })
}

fn callout(state: State, gaps: &[(Exercice, Field)], known: Option<Exercice>) -> Tag {
    let years: Vec<String> = gaps.iter().map(|(year, _)| year.year().to_string()).collect();
    let title = typeset(&format!("{} : il manque le prix plafond", years.join(", ")));
    let type_it = |(year, field): &(Exercice, Field)| {
        let field = *field;
        button("btn btn--small")
            .text(format!("Saisir ma notification {}", year.year()))
            .on_click(move || go_to(state, field))
    };
    let of_base = gaps.iter().all(|(_, field)| matches!(field, Field::PrixPlafond(Owner::Base, _)));
    let from = known.filter(|from| of_base && gaps.iter().any(|(year, _)| year > from));
    let carry = from.map(|from| {
        button("btn btn--small").text(format!("Reconduire {}", from.year())).on_click(move || {
            state.type_text(Field::Revaluation(Owner::Base), String::new());
            assume(state);
            state.notify(
                &format!("Hypothèse : le prix plafond de {} est reconduit.", from.year()),
                true,
            );
            browser::focus_soon("h-exercices".to_string());
        })
    });
    let revalue = from.map(|from| {
        button("btn btn--small")
            .text(typeset(&format!("Revaloriser {} de … %", from.year())))
            .on_click(move || {
                assume(state);
                browser::focus_soon(Field::Revaluation(Owner::Base).anchor());
            })
    });
    tag("div", "callout callout--warn")
        .child(tag("h3", "").text(&title))
        .child(tag("p", "").text(
            "Aucun texte dont nous disposons ne le donne. Le reste est calculé. Choisissez\u{a0}:",
        ))
        .child(
            tag("p", "acts").children(gaps.iter().map(type_it)).children(carry).children(revalue),
        )
}

/// Asks for an assumption: of the base too, when it waits for a ceiling itself.
fn assume(state: State) {
    let action = if state.peek(Dossier::lacks_plafond) {
        Action::SetBareme(Owner::Base, BaremeWay::Assumed)
    } else {
        BaseAction::AssumeFollowing(true).into()
    };
    state.act(action);
}

/// The way of the base, that of the following exercices, and the ceiling of each.
pub fn ceiling_fields(signals: PlanSignals) -> Tags {
    let state = State::here();
    let years = move || unpublished_years(state);
    let heads =
        ["Exercice", "Prix plafond, € par ETP d’animateur", "D’où vient-il\u{202f}?", "Retenu"]
            .map(|words| column_heading("", words));
    let table = tag("table", "tbl stackable own-t")
        .attr("hidden", move || years().is_empty())
        .child(tag("caption", "vh").text("Prix plafond de chaque exercice du plan"))
        .child(tag("thead", "").child(tag("tr", "").children(heads)))
        .child(tag("tbody", "").for_each(years, move |year| year_row(signals, year)));
    vec![tag("div", "prose").child(bareme_ways(Owner::Base, false)).child(following(state)), table]
}

/// The exercices of the plan that have no published ceiling, followed.
pub(super) fn unpublished_years(state: State) -> Vec<Exercice> {
    let unpublished = |year: &Exercice| PRIX_PLAFOND.at(*year).is_err();
    state.with(|dossier| dossier.plan_years().into_iter().filter(unpublished).collect())
}

/// Whether the following exercices are assumed where nothing gives their ceiling.
fn following(state: State) -> Tag {
    let inherited = move || state.with(|dossier| dossier.base.bareme == BaremeWay::Assumed);
    let on = move || state.with(|dossier| dossier.base.assume_following);
    let wording = || {
        tag("p", "small").text(
            "L’hypothèse de votre base vaut aussi pour les exercices suivants \
            qui n’ont pas de prix plafond.",
        )
    };
    let choice = move || {
        let words = "Pour les exercices suivants sans prix plafond, faire une hypothèse à partir \
            du dernier connu";
        let choose = move |on| state.attempt(BaseAction::AssumeFollowing(on));
        tick("suivants", move || words.to_string(), on, choose)
    };
    // The revaluation of the base stands in its own way already.
    let own = move || on() && !inherited();
    tag("div", "")
        .dynamic(inherited, move |inherited| vec![if *inherited { wording() } else { choice() }])
        .show(own, || tag("div", "way__f").children(assumed_fields(Owner::Base)))
}

fn year_row(signals: PlanSignals, exercice: Exercice) -> Tags {
    let year = exercice.year();
    let (price, origin) =
        (Field::PrixPlafond(Owner::Base, exercice), Field::PlafondOrigin(Owner::Base, exercice));
    let used = move || signals.with(|plan| ceiling_used(plan, exercice));
    let draw = |used: &Option<(String, Certainty)>| match used {
        Some((words, certainty)) => {
            vec![tag("span", "").text(format!("{words} ")), badge(*certainty)]
        }
        None => vec![todo_badge()],
    };
    let cell = |name: &str, inside: Tag| tag("td", "").attr("data-l", name).child(inside);
    vec![
        tag("tr", "")
            .child(tag("th", "").attr("scope", "row").text(year.to_string()))
            .child(
                cell(
                    "Prix plafond, € par ETP",
                    input(price, &format!("Prix plafond {year}, en euros par ETP"), false),
                )
                .child(note(price)),
            )
            .child(cell(
                "Origine",
                input(origin, &format!("Origine du prix plafond {year}"), false),
            ))
            .child(cell("Retenu", tag("span", "").dynamic(used, draw))),
    ]
}
