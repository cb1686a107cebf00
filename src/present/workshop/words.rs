//! What is asked, and what an answer is worth.

use crate::calendar::Exercice;
use crate::exchange::{DecodeError, FileError};
use crate::outcome::Quantity;
use crate::present::data::not_a_file;
use crate::present::text::{problem, relais_named, row_title, scenario_name, typeset};
use crate::scenario::Dossier;
use crate::scenario::workshop::{AnswerCheck, Lesson, Question};
use crate::situation::Field;

/// What may be answered.
pub const ANSWER_HINT: &str = "En euros, au centime : 12 345,67.";

/// The figure that is asked for: « Prestation de service, base ».
pub fn question_words(dossier: &Dossier, question: Question) -> String {
    let scenario = question.column.checked_sub(1).and_then(|place| dossier.scenarios.get(place));
    let name = scenario_name(dossier, scenario.map(|known| known.id));
    let of = if question.is_ecart { format!("écart de « {name} » avec la base") } else { name };
    typeset(&format!("{}, {}", row_title(question.row), of))
}

/// Which dossier is open, before it is shown to a room or made an exercise of.
pub fn opened_words(dossier: &Dossier) -> String {
    let name = relais_named(dossier.texts.get(Field::RelaisName).trim());
    let scenarios = match dossier.scenarios.len() {
        0 => "sans scénario".to_string(),
        1 => "et son scénario".to_string(),
        many => format!("et ses {many} scénarios"),
    };
    let year = dossier.base.exercice.year();
    typeset(&format!("Dossier ouvert : {name}, {year}, {scenarios}."))
}

/// The answer of a lesson; nothing while its dossier lacks something.
pub fn answer_words(lesson: &Lesson, question: Question) -> Option<String> {
    Some(match lesson.answer(question).ok()? {
        Quantity::Euros(amount) => amount.to_string(),
        Quantity::Etp(etp) => format!("{etp} ETP"),
        Quantity::Rate(_) | Quantity::Months(_) | Quantity::Count(_) | Quantity::Factor(_) => {
            return None;
        }
    })
}

/// What is said of an answer, and whether it is right.
pub fn check_words(check: &AnswerCheck, text: &str, exercice: Exercice) -> (bool, String) {
    let (is_right, words) = match check {
        AnswerCheck::Right => (true, "Juste, au centime."),
        AnswerCheck::Wrong => {
            (false, "Ce n’est pas ce montant. Reprenez l’énoncé, ou demandez l’indice.")
        }
        AnswerCheck::Rounded => (
            false,
            "Vous y êtes à moins d’un euro : donnez le montant au centime, sans l’arrondir.",
        ),
        AnswerCheck::OtherSign => (
            false,
            "Le montant y est, pas le signe : « − » devant ce qui baisse, rien devant le reste.",
        ),
        AnswerCheck::Empty => (false, "Tapez votre réponse, au centime."),
        AnswerCheck::NoAnswer(_) => {
            (false, "Cet exercice n’a pas de réponse : une valeur manque dans son dossier.")
        }
        AnswerCheck::Unreadable(why) => return (false, problem(text, *why, exercice)),
    };
    (is_right, typeset(words))
}

/// Why a file is no lesson, and what to do.
pub fn lesson_error_words(why: &FileError) -> String {
    let words = match why {
        FileError::Damaged(DecodeError::Newer(_)) => {
            "Cet exercice vient d’une version plus récente du simulateur : rechargez cette page."
        }
        FileError::OtherJson | FileError::Collection => {
            "Ce fichier n’est pas un exercice : ouvrez celui que « Faire un exercice » enregistre."
        }
        FileError::Damaged(_) => "Cet exercice a été abîmé : reprenez le fichier d’origine.",
        FileError::Empty | FileError::TooLong | FileError::Cut | FileError::NotJson => {
            not_a_file(why)
        }
    };
    typeset(words)
}
