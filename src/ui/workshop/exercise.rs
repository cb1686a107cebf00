//! The exercises: their list, and the one that is worked on.

use super::hand_out::hand_out;
use super::held::{HeldLesson, Workshop};
use crate::browser;
use crate::calendar::Exercice;
use crate::law::Status;
use crate::present::explain::{Explanation, explain_at};
use crate::present::text::{scenario_name, typeset};
use crate::present::workshop::{ANSWER_HINT, answer_words, check_words, question_words};
use crate::scenario::workshop::{AnswerCheck, Exercise, Lesson, Question};
use crate::ui::dom::{Tag, Tags, tag};
use crate::ui::explain::why_body;
use crate::ui::widgets::{TextBox, button, column_heading, hidden, para, section_title, text_box};
use leptos::prelude::{Get, GetUntracked, RwSignal, Set, With};

/// The id of the title of the exercise that is worked on.
const TITLE: &str = "h-exercice";

/// The exercise that is worked on, then the list.
pub fn exercises(workshop: Workshop) -> Tags {
    let draw = move |known: &Option<HeldLesson>| -> Tags {
        known.iter().filter_map(|known| worked_on(workshop, known)).collect()
    };
    let fault = |words: &String| -> Tags {
        let line = || tag("p", "err").text(typeset(words));
        if words.is_empty() { Tags::new() } else { vec![line()] }
    };
    vec![
        tag("div", "no-print").attr("role", "alert").dynamic(move || workshop.fault.get(), fault),
        tag("div", "no-print").dynamic(move || workshop.worked_on(), draw),
        removed_line(workshop),
        list(workshop),
    ]
}

/// What was taken away last, with « Annuler ».
fn removed_line(workshop: Workshop) -> Tag {
    let draw = move |gone: &Option<Lesson>| -> Tags {
        let line = |gone: &Lesson| {
            let words = typeset(&format!("L’exercice « {} » est retiré.", gone.title));
            let undo =
                button("btn btn--small").text("Annuler").on_click(move || workshop.put_back());
            tag("p", "callout").text(words).text(" ").child(undo)
        };
        gone.iter().map(line).collect()
    };
    tag("div", "no-print").attr("role", "status").dynamic(move || workshop.removed.get(), draw)
}

fn list(workshop: Workshop) -> Tag {
    let all = move || -> Vec<HeldLesson> {
        let lessons = workshop.lessons().into_iter();
        lessons.filter(|known| known.lesson.exercise.is_some()).collect()
    };
    let progress = move || {
        let all = all();
        let done = all.iter().filter(|known| workshop.is_done(&known.code)).count();
        format!("{done} sur {} réussis.", all.len())
    };
    let heads =
        ["Exercice", "Ce qu’il apprend", "Où vous en êtes"].map(|words| column_heading("", words));
    let head =
        tag("tr", "").child(column_heading("num", "N°")).children(heads).child(tag("td", ""));
    let body = tag("tbody", "").dynamic(all, move |all| {
        (1..).zip(all).map(|(number, known)| row(workshop, number, known)).collect()
    });
    tag("section", "no-print")
        .child(section_title("Exercices"))
        .child(tag("p", "small").attr("role", "status").text(progress))
        .child(
            tag("table", "tbl stackable flow exercises")
                .child(tag("caption", "vh").text("Exercices"))
                .child(tag("thead", "").child(head))
                .child(body),
        )
}

fn row(workshop: Workshop, number: usize, known: &HeldLesson) -> Tag {
    let (code, title) = (known.code.clone(), known.lesson.title.clone());
    let chosen = known.clone();
    let words = move || if workshop.is_done(&code) { "réussi" } else { "à faire" }.to_string();
    let work = button("btn btn--small")
        .text("Faire")
        .child(hidden(&format!(" l’exercice « {title} »")))
        .on_click(move || {
            workshop.fault.set(String::new());
            workshop.chosen.set(Some(chosen.clone()));
            browser::focus_soon(TITLE.to_string());
        });
    let gone = known.lesson.clone();
    let remove = known.is_added.then(|| {
        button("btn btn--small btn--quiet")
            .text("Retirer")
            .child(hidden(&format!(" l’exercice « {title} »")))
            .on_click(move || workshop.remove(&gone))
    });
    tag("tr", "")
        .child(tag("td", "num").attr("data-l", "N°").text(number.to_string()))
        .child(tag("th", "").attr("scope", "row").text(typeset(&known.lesson.title)))
        .child(
            tag("td", "").attr("data-l", "Ce qu’il apprend").text(typeset(&known.lesson.teaches)),
        )
        .child(tag("td", "").attr("data-l", "Où vous en êtes").text(words))
        .child(tag("td", "").child(work).children(remove))
}

/// The exercise that is worked on; nothing for a lesson that asks nothing.
fn worked_on(workshop: Workshop, known: &HeldLesson) -> Option<Tag> {
    let exercise = known.lesson.exercise.clone()?;
    let close = button("btn btn--small").text("Fermer l’exercice").on_click(move || {
        workshop.chosen.set(None);
        browser::focus_soon("titre".to_string());
    });
    let lesson = known.lesson.clone();
    let open = button("btn btn--small")
        .text("Ouvrir ce relais dans « Simuler »")
        .on_click(move || workshop.open_relais(&lesson));
    let title = section_title(&known.lesson.title).attr("id", TITLE).attr("tabindex", "-1");
    Some(
        tag("section", "prose exercise")
            .child(title)
            .child(para(&exercise.statement))
            .child(answer(workshop, known, &exercise))
            .child(tag("p", "acts").children([open, close]))
            .child(hand_out(workshop, known)),
    )
}

/// What is typed of an answer, what it is worth, and what was asked for.
#[derive(Clone, Copy)]
struct Answer {
    typed: RwSignal<String>,
    checked: RwSignal<Option<AnswerCheck>>,
    hinted: RwSignal<bool>,
    shown: RwSignal<bool>,
}

/// The box of the answer, what it is worth, the hint, and why.
fn answer(workshop: Workshop, known: &HeldLesson, exercise: &Exercise) -> Tag {
    let answer = Answer {
        typed: RwSignal::default(),
        checked: RwSignal::default(),
        hinted: RwSignal::default(),
        shown: RwSignal::default(),
    };
    let (lesson, asked, known_here) = (known.lesson.clone(), exercise.clone(), known.clone());
    let form = tag("form", "").on("submit", move |event| {
        event.prevent_default();
        let worth = lesson.check(&asked, &answer.typed.get_untracked());
        if worth == AnswerCheck::Right {
            workshop.done(&known_here);
            answer.shown.set(true);
        }
        answer.checked.set(Some(worth));
    });
    let field = text_box(TextBox {
        id: "reponse".to_string(),
        label: question_words(&known.lesson.dossier, exercise.question),
        text: move || answer.typed.get(),
        note: || (false, ANSWER_HINT.to_string()),
        typed: move |text| {
            answer.typed.set(text);
            answer.checked.set(None);
        },
    });
    let (lesson, asked) = (known.lesson.clone(), exercise.clone());
    let hint = exercise.hint.clone();
    form.child(field)
        .child(presses(answer, !hint.is_empty()))
        .child(verdict(answer, known.lesson.dossier.base.exercice))
        .show(move || answer.hinted.get(), move || tag("p", "callout").text(typeset(&hint)))
        .show(move || answer.shown.get(), move || solution(&lesson, &asked))
}

fn presses(answer: Answer, has_hint: bool) -> Tag {
    let check = button("btn btn--main").attr("type", "submit").text("Vérifier");
    let hint = button("btn").text("Un indice").on_click(move || answer.hinted.set(true));
    let give = button("btn").text("Voir la réponse").on_click(move || answer.shown.set(true));
    tag("p", "acts").child(check).children(has_hint.then_some(hint)).child(give)
}

/// What the answer is worth, once it is checked.
fn verdict(answer: Answer, exercice: Exercice) -> Tag {
    let verdict = move || {
        let worth = answer.checked.get()?;
        Some(answer.typed.with(|text| check_words(&worth, text, exercice)))
    };
    tag("div", "").attr("role", "status").dynamic(verdict, |verdict| {
        let class = |is_right: bool| if is_right { "callout" } else { "callout callout--warn" };
        let line = |(is_right, words): &(bool, String)| tag("p", class(*is_right)).text(words);
        verdict.iter().map(line).collect()
    })
}

/// The answer, what is said of it, and why.
fn solution(lesson: &Lesson, exercise: &Exercise) -> Tag {
    let words = answer_words(lesson, exercise.question)
        .unwrap_or_else(|| "à compléter dans le dossier".to_string());
    let why = explained(lesson, exercise.question);
    tag("div", "")
        .child(tag("p", "").child(tag("strong", "").text(format!("Réponse\u{a0}: {words}"))))
        .child(para(&exercise.explanation))
        .children(why.iter().map(|(name, why)| {
            let title = tag("span", "").text(typeset(&format!("{name} : {}", why.title)));
            tag("details", "table-toggle")
                .child(tag("summary", "").child(title))
                .children(why_body(why))
        }))
}

/// Why the figure that is asked for, under the name of its column; of a difference, both figures.
fn explained(lesson: &Lesson, question: Question) -> Vec<(String, Explanation)> {
    let (dossier, comparison) = (&lesson.dossier, lesson.dossier.compare());
    let columns = if question.is_ecart { vec![0, question.column] } else { vec![question.column] };
    let one = |column: usize| {
        let scenario = match column.checked_sub(1) {
            Some(place) => Some(dossier.scenarios.get(place)?.id),
            None => None,
        };
        let figure = (question.row, scenario, Status::Previsionnel);
        Some((scenario_name(dossier, scenario), explain_at(dossier, &comparison, figure)?))
    };
    columns.into_iter().filter_map(one).collect()
}
