//! « Versements »: the payment calendar, what became of the forecast, the advances and the balance.

use super::{content, link, page_head, section_title};
use crate::present::{Route, bareme_words};
use crate::situation::Field;
use crate::ui::State;
use crate::ui::dom::{Tag, Tags, tag};
use crate::ui::parts::{due_fields, foot, payment_tables, status_fields, why_drawer};
use leptos::prelude::Get;

/// The page, and the explanation beside it.
pub fn versements() -> Tags {
    let state = State::here();
    let head = page_head("Versements", "Quand la Caf paie-t-elle, et combien reste-t-il à recevoir une fois les comptes connus\u{202f}?");
    let main = content("page").kid(whose(state)).kid(head).kid(known_words()).kid(results()).kid(calendar()).kid(values());
    let frame =
        tag("div", "pay").toggle("panes--closed", move || state.why.get().is_none()).kid(main).kid(why_drawer("Retour aux versements"));
    vec![frame, foot()]
}

/// Whose payments these are, of which year, on which ceiling.
fn whose(state: State) -> Tag {
    let words = move || {
        let year = state.with(|dossier| dossier.base.exercice.year());
        let bareme = state.compared(|comparison| comparison.column(None).map(|column| bareme_words(&column.outcome)).unwrap_or_default());
        format!("{}, exercice {year}. {bareme}.", state.text(Field::RelaisName).trim())
    };
    tag("p", "eyebrow").say(words)
}

/// What is said at all times: how far these figures hold, and what stays out of them.
fn known_words() -> Tag {
    let opened = |name: &str, whole: &str| tag("abbr", "").attr("title", whole).text(name);
    let aside = tag("p", "small")
        .text("Le bonus territoire et la ")
        .kid(opened("Psej", "prestation de service enfance et jeunesse"))
        .text(" restent en dehors\u{a0}: aucun texte dont nous disposons ne dit quand ils sont versés.");
    let how = tag("p", "small")
        .text("Un acompte est une part de la prestation de service (")
        .kid(opened("Ps", "prestation de service"))
        .text(") prévue. Le bonus mission n’en a pas\u{a0}: il vient avec le solde, l’année suivante. Un indu est ce que la Caf reprend, quand les acomptes dépassent les droits.");
    let indicative = tag("p", "small")
        .kid(tag("strong", "").text("Simulation indicative et non contractuelle"))
        .text("\u{a0}: seule la notification de votre Caf fait foi.");
    tag("div", "callout").kids([how, aside, indicative])
}

fn results() -> Tag {
    tag("section", "").kid(section_title("Acomptes et solde")).kids(payment_tables())
}

fn calendar() -> Tag {
    tag("section", "").kid(section_title("Calendrier")).kids(due_fields())
}

fn values() -> Tag {
    let etp = tag("abbr", "").attr("title", "équivalent temps plein").text("ETP");
    let words = tag("p", "small")
        .text("Une case vide reprend la valeur d’avant, montrée en italique\u{a0}: ne tapez que ce qui change. La colonne «\u{a0}Prévisionnel\u{a0}» est votre base\u{a0}: postes en ")
        .kid(etp)
        .text(", dépenses et recettes s’ajoutent sur la page ")
        .kid(link("", Route::Simuler, "Simuler"))
        .text(".");
    tag("section", "").kid(section_title("Prévu, actualisé, réel")).kid(words).kids(status_fields())
}
