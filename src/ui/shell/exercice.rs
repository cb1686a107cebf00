//! The exercice of the page: which one is looked at, and the way to another dossier.

use crate::calendar::Exercice;
use crate::present::text::{Route, forecast_compared};
use crate::scenario::BaseAction;
use crate::ui::dom::{Tag, Tags, event_target_value, tag};
use crate::ui::state::State;
use crate::ui::widgets::{button, hidden, link};
use leptos::prelude::{Get, Set, Update};

/// The years that the page offers.
const YEARS: std::ops::RangeInclusive<u16> = 2011..=2035;

/// What the exercice of a page can be.
#[derive(Clone, PartialEq, Eq)]
enum Choice {
    /// Any: nothing was typed for one yet.
    Any(Exercice),
    /// One of those of the plan: another one is looked at.
    Looked(Vec<Exercice>),
    /// That of the base.
    Base(Exercice),
}

/// The exercice under its label, and the act of passing to another one.
pub fn exercice_field() -> Tag {
    let state = State::here();
    let choice = move || {
        let on_bench = state.route.get() == Route::Simuler;
        state.with(|dossier| match (dossier.is_blank(), on_bench) {
            (true, _) => Choice::Any(dossier.base.exercice),
            (false, true) => Choice::Looked(dossier.plan_years()),
            (false, false) => Choice::Base(dossier.base.exercice),
        })
    };
    let label = || tag("label", "label").attr("for", "ex").text("Exercice");
    let draw = move |choice: &Choice| match choice {
        Choice::Any(known) => vec![label(), any_year(state, *known)],
        Choice::Looked(years) => vec![label(), looked_year(state, years), pass(state)],
        Choice::Base(known) => {
            let year = tag("strong", "tools__ex").text(known.year().to_string());
            vec![tag("span", "label").text("Exercice"), year, pass(state)]
        }
    };
    tag("div", "tools__year").dynamic(choice, draw)
}

/// The years to pass to, and that of the base.
pub fn offered_years(known: Exercice) -> impl Iterator<Item = Exercice> {
    let outside = (!YEARS.contains(&known.year())).then_some(known.year());
    outside.into_iter().chain(YEARS).filter_map(Exercice::new)
}

/// A choice of years; `chosen` is followed.
pub fn year_select(
    id: &str,
    years: impl Iterator<Item = Exercice>,
    chosen: impl Fn() -> Exercice + 'static,
    choose: impl Fn(Exercice) + 'static,
) -> Tag {
    let option = |year: Exercice| {
        tag("option", "").attr("value", year.year().to_string()).text(year.year().to_string())
    };
    tag("select", "in")
        .attr("id", id)
        .children(years.map(option))
        .prop("value", move || chosen().year().to_string())
        .on("change", move |event| {
            let year = event_target_value(&event).parse().ok().and_then(Exercice::new);
            year.into_iter().for_each(&choose);
        })
}

/// Before anything is typed, the exercice is only chosen.
fn any_year(state: State, known: Exercice) -> Tag {
    let choose = move |exercice| state.attempt(BaseAction::SetExercice(exercice));
    year_select(
        "ex",
        offered_years(known),
        move || state.with(|dossier| dossier.base.exercice),
        choose,
    )
}

/// Another exercice is looked at as the plan gives it; nothing of the dossier changes.
fn looked_year(state: State, years: &[Exercice]) -> Tag {
    let look = move |exercice| {
        let base = state.peek(|dossier| dossier.base.exercice);
        state.view.update(|view| view.exercice = Some(exercice).filter(|year| *year != base));
    };
    year_select("ex", years.iter().copied(), move || state.exercice(), look)
}

fn pass(state: State) -> Tag {
    button("linkish no-print")
        .attr("id", "passer")
        .text("Changer…")
        .child(hidden(" d’exercice"))
        .on_click(move || state.passing.set(true))
}

/// Which exercice is looked at, where that is not the one of the base.
pub fn looked_line() -> Tag {
    let state = State::here();
    let years = move || {
        let (base, shown) = (state.with(|dossier| dossier.base.exercice), state.exercice());
        (base != shown).then(|| (base.year(), shown.year()))
    };
    let draw = move |years: &Option<(u16, u16)>| {
        let Some((base, shown)) = years else { return Vec::new() };
        let words = format!(
            "Vous regardez {shown}, tel que le plan le calcule. Ce que vous tapez vaut pour \
            {base}, l’exercice de la base. "
        );
        let back = button("linkish")
            .text(format!("Revenir à {base}"))
            .on_click(move || state.view.update(|view| view.exercice = None));
        vec![tag("span", "").text(words), back]
    };
    tag("p", "looked").attr("role", "status").dynamic(years, draw)
}

/// The exercice of a page that speaks of the base alone.
pub fn of_base(state: State) -> Exercice {
    state.with(|dossier| dossier.base.exercice)
}

/// That the figures of a page are forecast, once the accounts of the exercice that it shows are
/// closed.
pub fn closed_line(shown: fn(State) -> Exercice) -> Tag {
    let state = State::here();
    let words = move || {
        let said = state.with(|dossier| forecast_compared(dossier, shown(state)))?;
        Some([format!("{said} Le réel est sur la page"), ".".to_string()])
    };
    line_to(Route::Versements, words)
}

/// A line that leads to a page, once there is something to say: the words before its name, then
/// those behind it.
pub fn line_to(route: Route, words: impl Fn() -> Option<[String; 2]> + 'static) -> Tag {
    let draw = move |words: &Option<[String; 2]>| -> Tags {
        let said = |[before, after]: &[String; 2]| {
            let leads = link("", route, route.title());
            tag("span", "").text(format!("{before} ")).child(leads).text(after)
        };
        words.iter().map(said).collect()
    };
    tag("p", "looked").attr("role", "status").dynamic(words, draw)
}
