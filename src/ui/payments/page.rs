//! « Versements »: the payment calendar, what became of the forecast, the advances and the balance.

use super::due::due_fields;
use super::statuses::status_fields;
use super::tables::{payment_answer, payment_tables};
use crate::draft::DueDraft;
use crate::law::DueKind;
use crate::present::law_pages::{overpayment_tables, unsent_data_tables};
use crate::present::payments::is_overpaid;
use crate::present::text::{Route, typeset};
use crate::situation::ScenarioId;
use crate::ui::dom::{Tag, Tags, tag};
use crate::ui::explain::why_drawer;
use crate::ui::shell::foot;
use crate::ui::state::State;
use crate::ui::widgets::{content, link, once_begun, para, section_title, statement_list, title};
use leptos::prelude::{Get, RwSignal};

/// The page.
pub fn page() -> Tags {
    let lead = "Quand la Caf paie-t-elle, et combien reste-t-il à recevoir une fois les comptes \
        connus\u{202f}?";
    let head =
        tag("div", "page__h").child(title().text("Versements")).child(tag("p", "lead").text(lead));
    let chosen = RwSignal::new(None);
    let shown = move || vec![payment_answer(chosen), results(chosen), calendar(), values()];
    vec![once_begun(content("page").child(head), shown), foot()]
}

/// What is said at all times: how far these figures hold, and what stays out of them.
fn known_words() -> Tag {
    let opened = |name: &str, whole: &str| tag("abbr", "").attr("title", whole).text(name);
    let aside = tag("p", "small")
        .text("Le bonus territoire et la ")
        .child(opened("Psej", "prestation de service enfance et jeunesse"))
        .text(
            " restent en dehors\u{a0}: aucun texte dont nous disposons ne dit quand ils sont \
            versés.",
        );
    let how = tag("p", "small")
        .text("Un acompte est une part de la prestation de service (")
        .child(opened("Ps", "prestation de service"))
        .text(
            ") prévue. Le bonus mission n’en a pas\u{a0}: il vient avec le solde, l’année \
            suivante. Un indu est ce que la Caf reprend, quand les acomptes dépassent les droits.",
        );
    let indicative = tag("p", "small")
        .child(tag("strong", "").text("Simulation indicative et non contractuelle"))
        .text("\u{a0}: seule la notification de votre Caf fait foi.");
    tag("div", "callout").children([how, aside, indicative])
}

/// The figures, and the explanation beside them where there is room.
fn results(chosen: RwSignal<Option<ScenarioId>>) -> Tag {
    let state = State::here();
    tag("section", "pay")
        .class("panes--closed", move || state.why.get().is_none())
        .child(section_title("Acomptes et solde"))
        .child(
            tag("div", "pay__f")
                .children(payment_tables(chosen))
                .child(overpayment(chosen))
                .child(known_words()),
        )
        .child(why_drawer("Retour aux versements"))
}

/// What may be asked of the Caf once it takes something back.
fn overpayment(chosen: RwSignal<Option<ScenarioId>>) -> Tag {
    let state = State::here();
    let tables = move || {
        let exercice = state.compared(|comparison| {
            is_overpaid(comparison, chosen.get()).then_some(comparison.exercice)
        })?;
        Some(exercice).filter(|exercice| !overpayment_tables(*exercice).is_empty())
    };
    tag("div", "").dynamic(tables, |exercice| {
        let Some(exercice) = exercice else { return Tags::new() };
        let words =
            "Un indu, et ensuite\u{202f}? Ce que nous en savons ; aucun montant n’en dépend.";
        let tables = overpayment_tables(*exercice);
        vec![para(&typeset(words)), statement_list("Ce qui est écrit d’un indu", &tables)]
    })
}

fn calendar() -> Tag {
    tag("section", "entry")
        .child(section_title("Calendrier"))
        .children(due_fields())
        .child(unsent_data())
}

/// What the data that are to be sent endanger, beside their dates.
fn unsent_data() -> Tag {
    let state = State::here();
    let exercice = move || {
        let sends = |line: &DueDraft| matches!(line.kind, DueKind::Donnees(_));
        state.with(|dossier| {
            dossier.base.calendar.iter().any(sends).then_some(dossier.base.exercice)
        })
    };
    tag("div", "").dynamic(exercice, |exercice| {
        let tables = exercice.map(unsent_data_tables).unwrap_or_default();
        let some = !tables.is_empty();
        some.then(|| statement_list("Données non envoyées", &tables)).into_iter().collect()
    })
}

fn values() -> Tag {
    let etp = tag("abbr", "").attr("title", "équivalent temps plein").text("ETP");
    let words = tag("p", "small")
        .text(
            "Une case vide reprend la valeur d’avant, montrée en italique\u{a0}: ne tapez que ce \
            qui change, et ce qui a été dépensé dans l’année tel que les comptes le montrent. Les \
            mois actualisés ou réels ne changent que l’ETP. La colonne «\u{a0}Prévisionnel\u{a0}» \
            est votre base\u{a0}: postes en ",
        )
        .child(etp)
        .text(", dépenses et recettes s’ajoutent sur la page ")
        .child(link("", Route::Simuler, "Simuler"))
        .text(".");
    tag("section", "values")
        .child(section_title("Prévu, actualisé, réel"))
        .child(words)
        .children(status_fields())
}
