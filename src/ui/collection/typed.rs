//! A relais that is typed in one line.

use super::held::HeldCollection;
use crate::browser;
use crate::present::collection::{input_label, input_problem};
use crate::scenario::Dossier;
use crate::scenario::collection::{InputError, RelaisInput};
use crate::ui::dom::{Tag, tag};
use crate::ui::lazy_part::with_host_values;
use crate::ui::state::State;
use crate::ui::widgets::{TextBox, button, text_box};
use leptos::prelude::{GetUntracked, RwSignal, Set, With, WithUntracked};

/// What is typed, in order.
const INPUTS: [RelaisInput; 6] = [
    RelaisInput::Name,
    RelaisInput::Exercice,
    RelaisInput::Etp,
    RelaisInput::Costs,
    RelaisInput::PrixPlafond,
    RelaisInput::Am,
];

/// What is typed, and what is wrong with it.
#[derive(Clone, Copy)]
struct TypedRelais {
    texts: RwSignal<Vec<(RelaisInput, String)>>,
    errors: RwSignal<Vec<InputError>>,
}

impl TypedRelais {
    fn text(self, input: RelaisInput) -> String {
        self.texts.with(|texts| {
            let known = texts.iter().find(|(known, _)| *known == input);
            known.map(|(_, text)| text.clone()).unwrap_or_default()
        })
    }

    fn set(self, input: RelaisInput, text: String) {
        let mut texts = self.texts.get_untracked();
        texts.retain(|(known, _)| *known != input);
        texts.push((input, text));
        self.texts.set(texts);
    }
}

/// The line, folded.
pub fn typed_relais(held: HeldCollection) -> Tag {
    let state = State::here();
    let typed = TypedRelais { texts: RwSignal::default(), errors: RwSignal::default() };
    let add = move || {
        let defaults = held.tables.defaults.get_untracked();
        match typed.texts.with_untracked(|texts| Dossier::of_line(texts, &defaults)) {
            Ok((dossier, _)) => {
                held.intake.set(None);
                let brought = ("Tapé ici".to_string(), with_host_values(state, dossier));
                held.take(vec![Ok(brought)].into(), false);
                typed.texts.set(Vec::new());
                typed.errors.set(Vec::new());
                browser::focus(&box_id(RelaisInput::Name));
            }
            Err(errors) => {
                if let Some(first) = errors.first() {
                    browser::focus_soon(box_id(first.input));
                }
                typed.errors.set(errors);
            }
        }
    };
    let form = tag("form", "")
        .on("submit", move |event| {
            event.prevent_default();
            add();
        })
        .child(
            tag("div", "relais__choices").children(INPUTS.map(|input| field(held, typed, input))),
        )
        .child(
            tag("p", "acts").child(button("btn").attr("type", "submit").text("Ajouter ce relais")),
        );
    tag("details", "table-toggle")
        .child(tag("summary", "").text("Taper un relais en une ligne"))
        .child(form)
}

fn box_id(input: RelaisInput) -> String {
    format!("relais-tape-{}", input.code())
}

fn field(held: HeldCollection, typed: TypedRelais, input: RelaisInput) -> Tag {
    let note = move || {
        let exercice = held.tables.defaults.with(|defaults| defaults.exercice);
        let wrong = typed.errors.with(|errors| {
            let of_it = errors.iter().find(|error| error.input == input);
            of_it.map(|error| input_problem(error, exercice))
        });
        match wrong {
            Some(words) => (true, words),
            None if input == RelaisInput::Exercice => {
                (false, format!("Vide\u{a0}: {}", exercice.year()))
            }
            None => (false, String::new()),
        }
    };
    text_box(TextBox {
        id: box_id(input),
        label: input_label(input).to_string(),
        text: move || typed.text(input),
        note,
        typed: move |text| typed.set(input, text),
    })
}
