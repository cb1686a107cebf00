//! An exercise that is added: its file is opened, or it is made of the dossier that is open.

use super::held::Workshop;
use crate::browser::{self, ChosenContent};
use crate::exchange::{LONGEST, MOST_ADDED, decode_lesson};
use crate::outcome::Row;
use crate::present::data::{PayChoice, ShareOptions, outgoing};
use crate::present::text::{row_title, scenario_name, typeset};
use crate::present::workshop::{answer_words, lesson_error_words, opened_words};
use crate::scenario::Dossier;
use crate::scenario::workshop::{Exercise, LONGEST_LESSON_TEXT, Lesson, Question};
use crate::ui::dom::{Tag, Tags, event_target_value, tag};
use crate::ui::widgets::{button, para, section_title, select_field, tick};
use leptos::prelude::{Get, GetUntracked, RwSignal, Set, Update, With};

const WORDS: &str = "Un exercice est un fichier : ouvrez celui qu’on vous a donné, ou faites-en \
    un du dossier qui est ouvert dans « Simuler ». La réponse est calculée par le simulateur.";
const PAY: &str = "Le fichier contient tout le dossier ouvert, nom du relais compris : pour un \
    vrai relais, changez-le d’abord dans « Simuler ».";

/// The rows that may be asked for.
const ROWS: [Row; 9] = [
    Row::Ps,
    Row::PrixDeRevient,
    Row::Marge,
    Row::BonusMission,
    Row::BonusTerritoire,
    Row::Psej,
    Row::TotalCaf,
    Row::ResteACharge,
    Row::Solde,
];

/// What is typed of an exercise.
#[derive(Clone, Default)]
struct Made {
    title: String,
    statement: String,
    hint: String,
    explanation: String,
    row: usize,
    column: usize,
    is_ecart: bool,
    without_pay: bool,
}

/// The section.
pub fn maker(workshop: Workshop) -> Tag {
    // A real relais leaves without its pay, unless one prefers otherwise.
    let without_pay = workshop.state.peek(|dossier| !dossier.example && dossier.says_pay());
    let made = RwSignal::new(Made { without_pay, ..Made::default() });
    tag("section", "prose no-print")
        .child(section_title("Ajouter un exercice"))
        .child(para(WORDS))
        .child(tag("p", "acts").child(opener(workshop)))
        .child(
            tag("details", "table-toggle")
                .child(tag("summary", "").text("Faire un exercice du dossier ouvert"))
                .child(form(workshop, made)),
        )
}

/// The press that opens files of exercises.
fn opener(workshop: Workshop) -> Tag {
    let most = u32::try_from(LONGEST).unwrap_or(u32::MAX);
    let take = move |event: web_sys::Event| {
        workshop.fault.set(String::new());
        browser::read_all_chosen(&event, most, move |file| {
            let Some(file) = file else { return };
            let fault = match file.content {
                ChosenContent::Text(text) => take_text(workshop, &text).err(),
                ChosenContent::Table(_) | ChosenContent::Unreadable => {
                    Some("ce n’est pas un exercice (.json).".to_string())
                }
                ChosenContent::TooLong => Some("ce fichier est trop gros.".to_string()),
            };
            if let Some(words) = fault {
                workshop.fault.set(format!("{} : {words}", file.name));
            }
        });
    };
    let input = tag("input", "")
        .attr("type", "file")
        .attr("id", "fichier-exercice")
        .attr("multiple", true)
        .attr("accept", ".json")
        .on("change", take);
    tag("label", "btn btn--file").text("Ouvrir un exercice…").child(input)
}

fn take_text(workshop: Workshop, text: &str) -> Result<(), String> {
    let lesson = decode_lesson(text).map_err(|why| lesson_error_words(&why))?;
    let added = workshop.add(lesson);
    let full = || format!("{MOST_ADDED} exercices au plus : retirez-en.");
    workshop.chosen.set(Some(added.ok_or_else(full)?));
    Ok(())
}

fn form(workshop: Workshop, made: RwSignal<Made>) -> Tag {
    let ecart = tick(
        "exercice-ecart",
        || "L’écart avec la base, plutôt que le montant".to_string(),
        move || made.with(|made| made.is_ecart),
        move |on| made.update(|made| made.is_ecart = on),
    );
    let pay = tick(
        "exercice-salaires",
        || "Sans les salaires : réunis avec les autres dépenses".to_string(),
        move || made.with(|made| made.without_pay),
        move |on| made.update(|made| made.without_pay = on),
    );
    tag("div", "")
        .child(tag("p", "").text(move || workshop.state.with(opened_words)))
        .children([
            area(made, "exercice-titre", "Titre", 1, |made| &mut made.title),
            area(made, "exercice-enonce", "Énoncé et question", 5, |made| &mut made.statement),
            tag("div", "relais__choices").children([row(made), column(workshop, made)]),
            ecart,
            area(made, "exercice-indice", "Indice", 2, |made| &mut made.hint),
            area(made, "exercice-explication", "Explication", 3, |made| &mut made.explanation),
            pay,
            pay_notes(workshop, made),
            para(PAY),
        ])
        .child(result(workshop, made))
}

/// What of the pay can still be read of what leaves.
fn pay_notes(workshop: Workshop, made: RwSignal<Made>) -> Tag {
    let notes = move || {
        let share = ShareOptions {
            pay: pay_choice(made.with(|made| made.without_pay)),
            ..ShareOptions::default()
        };
        // What keeps the pay from being masked is said beside the press.
        workshop.state.with(|dossier| {
            outgoing(dossier, share).map_or_else(|_| Vec::new(), |(_, notes)| notes)
        })
    };
    let draw = |notes: &Vec<String>| -> Tags {
        notes.iter().map(|note| tag("p", "callout callout--warn").text(typeset(note))).collect()
    };
    tag("div", "").attr("role", "status").dynamic(notes, draw)
}

const fn pay_choice(without_pay: bool) -> PayChoice {
    if without_pay { PayChoice::Masked } else { PayChoice::Told }
}

/// Which figure is asked for.
fn row(made: RwSignal<Made>) -> Tag {
    let rows = ROWS.iter().enumerate();
    select_field(
        "exercice-montant",
        "Montant demandé",
        rows.map(|(at, row)| (at.to_string(), row_title(*row).to_string())).collect(),
        move || made.with(|made| made.row.to_string()),
        move |text| made.update(|made| made.row = text.parse().unwrap_or_default()),
    )
}

/// Of which column of the dossier that is open.
fn column(workshop: Workshop, made: RwSignal<Made>) -> Tag {
    let columns = move || {
        workshop.state.with(|dossier| {
            let ids = dossier.scenarios.iter().map(|known| Some(known.id));
            std::iter::once(None).chain(ids).map(|id| scenario_name(dossier, id)).collect()
        })
    };
    let draw = move |names: &Vec<String>| {
        let names = names.iter().enumerate();
        vec![select_field(
            "exercice-colonne",
            "De quelle colonne",
            names.map(|(at, name)| (at.to_string(), name.clone())).collect(),
            move || made.with(|made| made.column.to_string()),
            move |text| made.update(|made| made.column = text.parse().unwrap_or_default()),
        )]
    };
    tag("div", "").dynamic(columns, draw)
}

fn area(
    made: RwSignal<Made>,
    id: &'static str,
    label: &str,
    rows: u8,
    text: fn(&mut Made) -> &mut String,
) -> Tag {
    let field = tag("textarea", "in")
        .attr("id", id)
        .attr("rows", rows.to_string())
        .attr("maxlength", LONGEST_LESSON_TEXT.to_string())
        .prop("value", move || text(&mut made.get()).clone())
        .on("input", move |event| {
            let typed = event_target_value(&event);
            made.update(|made| *text(made) = typed);
        });
    tag("div", "field").child(tag("label", "").attr("for", id).text(label)).child(field)
}

/// What the answer is, and the press that adds the exercise.
fn result(workshop: Workshop, made: RwSignal<Made>) -> Tag {
    let state = workshop.state;
    let words = move || {
        let known = state.with(|dossier| made.with(|made| lesson_of(made, dossier)));
        match known {
            Ok((lesson, question)) => answer_words(&lesson, question).map_or_else(
                || "Une valeur manque dans le dossier ouvert : complétez-le.".to_string(),
                |answer| format!("Réponse\u{a0}: {answer}"),
            ),
            Err(why) => typeset(why),
        }
    };
    let add = move || match state.peek(|dossier| lesson_of(&made.get_untracked(), dossier)) {
        Ok((lesson, _)) => {
            if let Some(added) = workshop.add(lesson) {
                workshop.chosen.set(Some(added));
                browser::focus_soon("h-exercice".to_string());
            } else {
                state.notify("Trop d’exercices ajoutés : retirez-en un.", false);
            }
        }
        Err(why) => state.notify(&typeset(why), false),
    };
    tag("div", "").child(tag("p", "").attr("role", "status").text(words)).child(
        tag("p", "acts").child(button("btn btn--main").text("Ajouter l’exercice").on_click(add)),
    )
}

/// The lesson, and what it asks. Errors: what is still to be typed.
fn lesson_of(made: &Made, dossier: &Dossier) -> Result<(Lesson, Question), &'static str> {
    let row = *ROWS.get(made.row).ok_or("Choisissez le montant demandé.")?;
    let question = Question { row, column: made.column, is_ecart: made.is_ecart };
    if made.column > dossier.scenarios.len() || (made.is_ecart && made.column == 0) {
        return Err("Choisissez un scénario : la base n’a pas d’écart avec elle-même.");
    }
    if made.title.trim().is_empty() || made.statement.trim().is_empty() {
        return Err("Donnez un titre et un énoncé.");
    }
    let share = ShareOptions { pay: pay_choice(made.without_pay), ..ShareOptions::default() };
    let dossier = if made.without_pay { outgoing(dossier, share)?.0 } else { dossier.clone() };
    let exercise = Exercise {
        statement: made.statement.clone(),
        question,
        hint: made.hint.clone(),
        explanation: made.explanation.clone(),
    };
    let lesson = Lesson {
        title: made.title.trim().to_string(),
        teaches: String::new(),
        dossier: Dossier { example: true, ..dossier },
        exercise: Some(exercise),
    };
    Ok((lesson, question))
}
