//! An exercise that is handed out: a code on the screen, a link, a file.

use super::held::{HeldLesson, Workshop};
use crate::browser;
use crate::exchange::{encode_lesson, encode_lesson_link, file_stem};
use crate::present::text::{Route, typeset};
use crate::present::workshop::{CodeDrawing, link_code};
use crate::ui::dom::{Tag, Tags, svg, tag};
use crate::ui::shell::{copy_link, save_file};
use crate::ui::widgets::{Icon, button, icon_button, modal, para};
use leptos::prelude::{Get, RwSignal, Set};

const TOO_LONG: &str = "Ce lien est trop long pour un code que l’on lit de sa place : donnez le \
    lien, ou le fichier.";
const FROM_A_FILE: &str = "Cette page est ouverte depuis un fichier : un lien ne s’ouvrirait que \
    sur cet ordinateur. Donnez le fichier de l’exercice.";

/// What is handed out, once it is asked for.
pub fn hand_out(workshop: Workshop, known: &HeldLesson) -> Tag {
    let wanted = RwSignal::new(false);
    let known = known.clone();
    let title = tag("summary", "").text("Distribuer cet exercice");
    let frame = tag("details", "table-toggle").child(title);
    let element = frame.element().clone();
    frame
        .show(move || wanted.get(), move || drawn(workshop, &known))
        .on("toggle", move |_| wanted.set(element.has_attribute("open")))
}

fn drawn(workshop: Workshop, known: &HeldLesson) -> Tag {
    let address = address_of(known);
    let file = file_press(workshop, known);
    if browser::is_from_a_file() {
        return tag("div", "").child(para(FROM_A_FILE)).child(tag("p", "acts").child(file));
    }
    let code: Tags = match link_code(&address) {
        Some(code) => enlarged(&code).into(),
        None => vec![tag("p", "callout").text(typeset(TOO_LONG))],
    };
    let copied = address.clone();
    let copy =
        button("btn").text("Copier le lien").on_click(move || copy_link(workshop.state, &copied));
    let text = tag("textarea", "in summary")
        .attr("readonly", "")
        .attr("rows", "3")
        .attr("spellcheck", "false")
        .attr("aria-label", "Lien de l’exercice")
        .prop("value", move || address.clone());
    tag("div", "").children(code).child(text).child(tag("p", "acts").children([copy, file]))
}

/// The short address of an exercise of the page; the whole exercise in it for another one.
fn address_of(known: &HeldLesson) -> String {
    let end = if known.is_added { encode_lesson_link(&known.lesson) } else { known.code.clone() };
    format!("{}{}/{end}", browser::page_address(), Route::Atelier.href())
}

/// The code, and the press that shows it over the whole screen: a room reads it from its seats.
fn enlarged(code: &CodeDrawing) -> [Tag; 3] {
    let is_large = RwSignal::new(false);
    let close = icon_button("btn btn--quiet btn--icon", Icon::Close, "Fermer le code")
        .attr("autofocus", true)
        .on_click(move || is_large.set(false));
    let dialog = tag("dialog", "dlg code-dlg")
        .attr("aria-label", "Code de l’exercice")
        .child(close)
        .child(picture(code));
    let press =
        button("btn btn--small").text("Agrandir le code").on_click(move || is_large.set(true));
    [
        picture(code),
        tag("p", "acts").child(press),
        modal(dialog, move || is_large.get(), move || is_large.set(false)),
    ]
}

fn picture(code: &CodeDrawing) -> Tag {
    let side = code.side.to_string();
    let light = svg("rect", "code__light").attr("width", &side).attr("height", &side);
    let dark = svg("path", "code__dark").attr("d", &code.path);
    svg("svg", "code")
        .attr("viewBox", format!("0 0 {side} {side}"))
        .attr("role", "img")
        .attr("aria-label", "Code à lire avec un téléphone : il ouvre l’exercice")
        .attr("shape-rendering", "crispEdges")
        .children([light, dark])
}

fn file_press(workshop: Workshop, known: &HeldLesson) -> Tag {
    let lesson = known.lesson.clone();
    button("btn").text("Enregistrer l’exercice (.json)").on_click(move || {
        let stem = file_stem(&lesson.title, lesson.dossier.base.exercice);
        let name = format!("exercice-{stem}.json");
        save_file(workshop.state, &name, &encode_lesson(&lesson), "application/json");
    })
}
