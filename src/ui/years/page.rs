//! « Sur 5 ans »: the exercices up to the end of the convention, in a curve and a table, the money
//! month by month, and what they rest on.

use super::cash::cash_calendar;
use super::ceilings::{ceiling_fields, ceiling_gaps_box};
use super::chart::{chart_note, plan_chart};
use super::evolution::base_evolution;
use super::levers::lever_dates;
use super::look::{column_select, plan_menu, plan_words};
use super::paper::other_columns;
use super::plan_signals::PlanSignals;
use super::table::plan_table;
use super::why::plan_why;
use crate::law::Status;
use crate::present::text::{Route, typeset};
use crate::present::years::{horizon_words, plan_basis, plan_lead, plan_waits};
use crate::scenario::BaseAction;
use crate::situation::Field;
use crate::ui::dom::{Tag, Tags, tag};
use crate::ui::shell::foot;
use crate::ui::state::State;
use crate::ui::widgets::{
    content, items, link, once_begun, para, sentence, tick, title, titled, todo_link,
};
use crate::ui::workbench::reference_words;
use leptos::prelude::With;

/// The page.
pub fn page() -> Tags {
    let signals = PlanSignals::new(State::here());
    let shown = move || {
        vec![
            answer(signals),
            tag("section", "")
                .child(titled("Reste à votre charge", chart_note(signals)))
                .children(plan_chart(signals)),
            exercices(signals),
            ceilings(signals),
            evolutions(),
            dates(signals),
            cash(signals),
            plan_words(signals),
        ]
    };
    vec![once_begun(content("page page--plan").child(head(signals)), shown), foot()]
}

fn head(signals: PlanSignals) -> Tag {
    tag("div", "page__h")
        .child(title().text(Route::Plan.title()))
        .child(tag("p", "small").text(move || signals.with(horizon_words)))
        .child(tag("p", "small print-only").text(
            "Simulation indicative et non contractuelle\u{a0}: seule la notification de \
                    votre Caf fait foi.",
        ))
}

/// The answer in one sentence: it stays in sight while the values are typed.
fn answer(signals: PlanSignals) -> Tag {
    let state = State::here();
    let reference = move || state.view.with(|view| view.reference);
    let words = move || {
        state.with(|dossier| {
            signals.with(|plan| {
                let chosen = signals.chosen();
                let lead = plan_lead(dossier, plan, chosen, reference());
                (lead, plan_waits(dossier, plan, chosen))
            })
        })
    };
    let draw = |(lead, waits): &(String, Option<(Option<Field>, String)>)| -> Tags {
        let link = waits.iter().map(|(field, words)| todo_link(*field, words));
        sentence(lead).into_iter().chain([tag("span", "").text(" ")]).chain(link).collect()
    };
    tag("p", "lead stick").attr("role", "status").dynamic(words, draw)
}

fn exercices(signals: PlanSignals) -> Tag {
    let state = State::here();
    let beside = move || {
        let same = if state.view.with(|view| view.whole) { "" } else { " du même exercice" };
        format!("Sous chaque montant, l’écart avec {}{same}.", reference_words(state))
    };
    let pressed = tag("span", "no-print").text(" Chaque montant se clique.");
    let head = tag("div", "sec-h")
        .child(tag("h2", "").attr("id", "h-exercices").attr("tabindex", "-1").text("Les exercices"))
        .child(tag("p", "").text(beside).child(pressed))
        .child(column_select(signals))
        .child(plan_menu(signals));
    let basis = move || {
        state.with(|dossier| signals.with(|plan| plan_basis(dossier, plan, signals.chosen())))
    };
    let list = tag("ul", "dash small").dynamic(basis, |basis| items(basis));
    let rests =
        tag("div", "").child(tag("h3", "").text("Ce sur quoi reposent ces chiffres")).child(list);
    tag("section", "")
        .child(head)
        .child(plan_table(signals))
        .child(other_columns(signals))
        .child(plan_why(signals))
        .child(ceiling_gaps_box(signals))
        .child(rests)
}

fn ceilings(signals: PlanSignals) -> Tag {
    let words = "Un prix plafond tapé pour un exercice ne sert qu’à lui. Une année sans prix \
        plafond n’emprunte jamais celui d’une autre sans que vous le demandiez.";
    tag("section", "entry")
        .child(titled("Prix plafond de chaque exercice", tag("p", "")))
        .child(para(words))
        .children(ceiling_fields(signals))
}

fn evolutions() -> Tag {
    let aside =
        tag("p", "no-print").text(typeset("À partir du deuxième exercice. En baisse : −2."));
    tag("section", "entry")
        .child(titled("Évolutions de la base", aside))
        .children(base_evolution())
        .child(carrying())
}

/// Asks whether the following exercices start from what became real.
fn carrying() -> Tag {
    let state = State::here();
    let year = move || state.with(|dossier| dossier.base.exercice.year());
    let real = move || state.with(|dossier| dossier.has_values_of(Status::Reel));
    let on = move || state.with(|dossier| dossier.base.carry_real);
    let choice = move || {
        tick(
            "reel-reporte",
            move || format!("Faire partir les exercices suivants du réel de {}", year()),
            on,
            move |on| state.attempt(BaseAction::CarryReal(on)),
        )
    };
    tag("div", "").show(real, choice)
}

fn dates(signals: PlanSignals) -> Tag {
    let state = State::here();
    let ways = move || {
        let year = state.with(|dossier| dossier.base.exercice.year());
        typeset(&format!("Un mois (« 09/{year} », « septembre {year} ») ou une année. "))
    };
    let words = tag("p", "no-print")
        .text(ways)
        .text("Vide\u{a0}: toujours. Ces dates sont celles de la page ")
        .child(link("", Route::Simuler, "Simuler"))
        .text("\u{a0}: on les change ici ou là.");
    tag("section", "entry")
        .child(titled("Ce qui commence, ce qui finit", tag("p", "")))
        .child(words)
        .children(lever_dates(signals))
}

fn cash(signals: PlanSignals) -> Tag {
    let aside = tag("p", "no-print").text("De la colonne choisie plus haut.");
    tag("section", "")
        .child(titled("La trésorerie, mois par mois", aside))
        .children(cash_calendar(signals))
}
