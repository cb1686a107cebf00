//! « Vos valeurs locales »: the ceilings that the user gave, by year, and what stands on each.

use super::bareme::bareme_ways;
use crate::browser;
use crate::calendar::Exercice;
use crate::law::{Certainty, PRIX_PLAFOND, Status};
use crate::outcome::Row;
use crate::present::text::{Route, typeset};
use crate::present::workbench::{WeightView, weight_words, weights};
use crate::scenario::{BaseAction, given_origin};
use crate::situation::{Field, Owner};
use crate::ui::dom::{Tag, Tags, event_target_value, tag};
use crate::ui::hosting::{hosting, offers};
use crate::ui::state::State;
use crate::ui::widgets::{Icon, badge, button, column_heading, hidden, icon, input, note};
use leptos::prelude::{Get, RwSignal, Set, untrack};

/// The years that one may add.
const YEARS: std::ops::RangeInclusive<u16> = 2011..=2035;

/// Where a ceiling comes from, until the user says it better: an added year is listed from then on,
/// even before its amount is typed.
const ORIGIN: &str = "Notification de la Caf";

/// The way of the base, the list, and the addition of a year.
pub fn local_values() -> Tags {
    let state = State::here();
    let years =
        move || state.with(|dossier| dossier.texts.bareme_years(Owner::Base).collect::<Vec<_>>());
    let heads = [
        ("", "Exercice"),
        ("", "Prix plafond, € par ETP d’animateur"),
        ("", "D’où vient-il\u{202f}?"),
        ("", "Certitude"),
    ];
    let head = tag("tr", "")
        .children(heads.map(|(class, words)| column_heading(class, words)))
        .child(tag("td", ""));
    let table = tag("table", "tbl stackable own-t")
        .attr("hidden", move || years().is_empty())
        .child(tag("caption", "vh").text("Vos prix plafonds, par exercice"))
        .child(tag("thead", "").child(head))
        .child(tag("tbody", "").for_each(years, rows));
    vec![tag("div", "prose").child(bareme_ways(Owner::Base, false)), of_caf(state), table, adding()]
}

/// The year, its ceiling, its origin; then what is said of it.
fn rows(exercice: Exercice) -> Tags {
    let (state, year) = (State::here(), exercice.year());
    let (price, origin) =
        (Field::PrixPlafond(Owner::Base, exercice), Field::PlafondOrigin(Owner::Base, exercice));
    let remove = move || {
        state.act(BaseAction::ForgetPlafond(exercice));
        state.notify(&format!("Prix plafond de {year} retiré."), true);
        browser::focus_soon("plafond-annee".to_string());
    };
    let removal = button("btn btn--quiet btn--icon")
        .child(icon(Icon::Remove))
        .child(hidden(&format!("Retirer {year}")))
        .on_click(remove);
    let cell = |name: &str, inside: Tag| tag("td", "").attr("data-l", name).child(inside);
    let row = tag("tr", "")
        .child(tag("th", "").attr("scope", "row").text(year.to_string()))
        .child(
            cell(
                "Prix plafond, € par ETP",
                input(price, &format!("Prix plafond {year}, en euros par ETP"), true),
            )
            .child(note(price)),
        )
        .child(cell("Origine", input(origin, &format!("Origine du prix plafond {year}"), false)))
        .child(cell("Certitude", badge(Certainty::Entered)).show(
            move || is_given(state, origin),
            || tag("span", "rs").text("valeur de votre Caf"),
        ))
        .child(tag("td", "tbl__acts").child(removal));
    vec![
        row,
        tag("tr", "sub")
            .child(tag("td", "").attr("colspan", "5").children(standing(state, exercice))),
    ]
}

/// What the Caf that hosts the page gives, beside what the user typed.
fn of_caf(state: State) -> Tag {
    let draw =
        move |_: &bool| match hosting().filter(|hosting| !hosting.host.given.plafonds.is_empty()) {
            Some(hosting) => {
                vec![tag("h3", "").text("Ce que donne votre Caf"), offers(state, hosting, None)]
            }
            None => Tags::new(),
        };
    tag("div", "prose").dynamic(move || state.hosted.get(), draw)
}

fn is_given(state: State, origin: Field) -> bool {
    state.with(|dossier| given_origin(dossier.texts.get(origin)).is_some())
}

/// What stands on a ceiling: nothing, or figures that one can go and read.
fn standing(state: State, exercice: Exercice) -> Tags {
    let found = move || {
        let precision = state.precision.get();
        state.with(|dossier| {
            state.compared_in_base(|comparison| weights(dossier, comparison, exercice, precision))
        })
    };
    let words = move || weight_words(&found());
    let none = tag("p", "hint").attr("hidden", move || !found().is_empty()).text(words);
    let some = tag("details", "table-toggle")
        .attr("hidden", move || found().is_empty())
        .child(tag("summary", "").text(typeset("Où cette valeur pèse : ")).text(words))
        .child(tag("ul", "weights").dynamic(found, move |weights| {
            weights.iter().map(|weight| figures(state, weight)).collect()
        }));
    vec![none, some]
}

fn figures(state: State, weight: &WeightView) -> Tag {
    let row = weight.row;
    let page = if Row::PAID.contains(&row) { Route::Versements } else { Route::Simuler };
    let links = weight.figures.iter().map(|figure| {
        let words = typeset(&format!("{} : {}", figure.name, figure.value));
        let figure = (row, figure.scenario, Status::Previsionnel);
        tag("a", "")
            .attr("href", page.href())
            .text(&words)
            .on_click(move || state.wanted_why.set(Some(figure)))
    });
    tag("li", "").child(tag("b", "").text(weight.title)).children(links)
}

/// The choice of a year that is neither published nor listed yet, and its addition.
fn adding() -> Tag {
    let state = State::here();
    let free = move || -> Vec<u16> {
        let known = |year| {
            PRIX_PLAFOND.at(year).is_ok()
                || state.with(|dossier| {
                    dossier.texts.bareme_years(Owner::Base).any(|typed| typed == year)
                })
        };
        YEARS.filter(|year| Exercice::new(*year).is_some_and(|year| !known(year))).collect()
    };
    let asked = RwSignal::new(String::new());
    let chosen = move || {
        let (free, base) = (free(), state.with(|dossier| dossier.base.exercice.year()));
        let wanted = [asked.get().parse().ok(), Some(base)]
            .into_iter()
            .flatten()
            .find(|year| free.contains(year));
        wanted.or(free.iter().copied().find(|year| *year > base)).or(free.first().copied())
    };
    let add = move || {
        if let Some(exercice) = untrack(chosen).and_then(Exercice::new) {
            state.type_text(Field::PlafondOrigin(Owner::Base, exercice), ORIGIN.to_string());
            browser::focus_soon(Field::PrixPlafond(Owner::Base, exercice).anchor());
        }
    };
    let option =
        |year: &u16| tag("option", "").attr("value", year.to_string()).text(year.to_string());
    let years = tag("select", "in")
        .attr("id", "plafond-annee")
        .dynamic(free, move |free| free.iter().map(option).collect())
        .prop("value", move || chosen().map(|year| year.to_string()).unwrap_or_default())
        .on("change", move |event| asked.set(event_target_value(&event)));
    let label = tag("label", "label").attr("for", "plafond-annee").text("Exercice");
    let choice = tag("div", "tools__year").child(label).child(years);
    tag("div", "acts")
        .child(choice)
        .child(button("btn").child(icon(Icon::Add)).text("Ajouter un prix plafond").on_click(add))
}
