//! Atelier: the lessons of the page, what an answer is worth, what is handed out and projected.

use simulateur_rpe::calendar::Exercice;
use simulateur_rpe::exchange::{
    DecodeError, FileError, KeptWorkshop, LinkError, built_lessons, decode_lesson,
    decode_lesson_link, decode_workshop, encode_file, encode_lesson, encode_lesson_link,
    encode_workshop,
};
use simulateur_rpe::outcome::Row;
use simulateur_rpe::present::workshop::{
    LONGEST_CODE, answer_words, check_words, lesson_error_words, link_code, opened_words,
    question_words, slides,
};
use simulateur_rpe::scenario::workbench::example;
use simulateur_rpe::scenario::workshop::{AnswerCheck, Lesson, Question};
use simulateur_rpe::situation::Field;

fn plain(words: &str) -> String {
    words.replace(['\u{202f}', '\u{a0}'], " ")
}

fn lesson(code: &str) -> Lesson {
    let found = built_lessons().into_iter().find(|known| known.code == code);
    found.unwrap_or_else(|| panic!("{code} is not read")).lesson
}

/// The answers, worked out by hand from the statements.
const ANSWERS: [(&str, &str); 10] = [
    ("01-sous-le-plafond", "22 360"),
    ("02-au-dessus-du-plafond", "24 976,98"),
    ("03-mi-temps", "12 488,49"),
    ("04-marge", "6 000"),
    ("05-poste-en-septembre", "60 000"),
    ("06-reste-a-charge", "23 280"),
    ("07-bonus-manque", "0"),
    ("08-une-seance-de-plus", "3 107,50"),
    ("09-ctg", "13 500"),
    ("10-un-demi-poste", "12 488,49"),
];

#[test]
fn each_exercise_has_the_answer_that_was_worked_out_and_no_other() {
    let exercises: Vec<_> =
        built_lessons().into_iter().filter(|known| known.lesson.exercise.is_some()).collect();
    let codes: Vec<&str> = exercises.iter().map(|known| known.code).collect();
    assert_eq!(codes, ANSWERS.map(|(code, _)| code));
    for ((code, answer), known) in ANSWERS.into_iter().zip(&exercises) {
        let exercise = known.lesson.exercise.as_ref().unwrap();
        let check = |text: &str| known.lesson.check(exercise, text);
        assert_eq!(check(answer), AnswerCheck::Right, "{code}: {answer}");
        assert_eq!(check(&format!("{answer} €")), AnswerCheck::Right, "{code}: with its sign");
        assert_eq!(check("1,01"), AnswerCheck::Wrong, "{code}");
        assert_eq!(check(" "), AnswerCheck::Empty, "{code}");
        assert!(matches!(check("beaucoup"), AnswerCheck::Unreadable(_)), "{code}");
        for text in [&exercise.statement, &exercise.hint, &exercise.explanation] {
            assert!(!text.is_empty(), "{code}");
        }
        let said = answer_words(&known.lesson, exercise.question).unwrap();
        let stated = plain(&exercise.explanation);
        let whole = plain(&said).replace(",00 €", " €");
        assert!(stated.contains(&whole), "{code}: {whole} is not in {stated}");
    }
}

#[test]
fn each_example_is_invented_says_so_and_teaches_what_it_says() {
    let all = built_lessons();
    assert_eq!(all.len(), 18, "a file is not read");
    let examples: Vec<&Lesson> =
        all.iter().map(|known| &known.lesson).filter(|known| known.exercise.is_none()).collect();
    assert_eq!(examples.len(), 8);
    for known in &all {
        let lesson = &known.lesson;
        let name = lesson.dossier.texts.get(Field::RelaisName);
        assert!(name.ends_with("(inventé)") && lesson.dossier.example, "{}", known.code);
        assert!(!lesson.teaches.is_empty(), "{}", known.code);
        let outcome = &lesson.dossier.compare().columns[0].outcome;
        assert!(outcome.reste_a_charge.value.is_ok(), "{}: something is missing", known.code);
    }
    let figures = |code: &str, row: Row| -> Vec<String> {
        let lesson = lesson(code);
        let columns = lesson.dossier.compare().columns;
        columns
            .iter()
            .map(|it| plain(&it.outcome.figure(row).euros().unwrap().to_string()))
            .collect()
    };
    let over = figures("plafond-depasse", Row::Ps);
    assert_eq!(over, ["24 976,98 €", "29 972,38 €", "24 976,98 €"]);
    assert_eq!(figures("plafond-depasse", Row::Marge)[0], "−7 914,00 €");
    assert_eq!(figures("loin-sous-le-plafond", Row::Ps), ["16 770,00 €", "20 640,00 €"]);
    assert_eq!(figures("trois-etp-meme-bonus", Row::BonusMission), ["0,00 €", "3 000,00 €"]);
    assert_eq!(figures("mission-manquee", Row::BonusMission), ["0,00 €", "3 000,00 €"]);
    assert_eq!(figures("cej-puis-ctg", Row::BonusTerritoire), ["0,00 €", "20 000,00 €"]);
    assert!(figures("cej-puis-ctg", Row::Psej)[0] != "0,00 €");
    assert_eq!(figures("poste-en-septembre", Row::PrixDeRevient), ["72 000,00 €", "90 000,00 €"]);
    for known in examples {
        let columns = known.dossier.compare().columns;
        for other in columns.iter().skip(1) {
            let same =
                other.outcome.reste_a_charge.value == columns[0].outcome.reste_a_charge.value;
            assert!(!same, "{}: a scenario changes nothing", known.title);
        }
    }
    let closed = lesson("fermeture-de-quatre-mois").dossier.compare();
    assert!(!closed.columns[0].outcome.warnings.is_empty(), "the closing is warned of");
}

#[test]
fn an_answer_that_is_rounded_or_of_the_other_sign_is_told_so() {
    let known = lesson("02-au-dessus-du-plafond");
    let exercise = known.exercise.clone().unwrap();
    for (text, expected) in [
        ("24 977", AnswerCheck::Rounded),
        ("24 976", AnswerCheck::Rounded),
        ("24 975,98", AnswerCheck::Wrong),
        ("-24 976,98", AnswerCheck::OtherSign),
    ] {
        let check = known.check(&exercise, text);
        assert_eq!(check, expected, "{text}");
        let (is_right, words) = check_words(&check, text, known.dossier.base.exercice);
        assert!(!is_right && words.len() > 20, "{words}");
    }
    assert!(plain(&opened_words(&known.dossier)).starts_with("Dossier ouvert : RPE"));
}

#[test]
fn a_lesson_leaves_and_comes_back_as_a_file_and_as_a_link() {
    for known in built_lessons() {
        let text = encode_lesson(&known.lesson);
        assert_eq!(decode_lesson(&text).as_ref(), Ok(&known.lesson), "{}", known.code);
        let link = encode_lesson_link(&known.lesson);
        assert_eq!(decode_lesson_link(&link).as_ref(), Ok(&known.lesson), "{}", known.code);
        assert!(link.len() < text.len(), "{}: {} of {}", known.code, link.len(), text.len());
        let address = format!("https://exemple.fr/rpe/#/atelier/{link}");
        assert_eq!(decode_lesson_link(&address).as_ref(), Ok(&known.lesson));
        assert!(link_code(&address).is_some(), "{}: too long for a code", known.code);
    }
}

#[test]
fn what_is_no_lesson_says_why() {
    let text = encode_lesson(&lesson("09-ctg"));
    let changed = |from: &str, to: &str| {
        let other = text.replacen(from, to, 1);
        assert_ne!(other, text, "{from}");
        decode_lesson(&other)
    };
    assert_eq!(decode_lesson(&encode_file(&example(), 1, None)), Err(FileError::OtherJson));
    assert_eq!(decode_lesson(""), Err(FileError::Empty));
    assert_eq!(decode_lesson("PK"), Err(FileError::NotJson));
    assert_eq!(decode_lesson(&text[..text.len() / 2]), Err(FileError::Cut));
    let newer = changed("\"atelier\":1", "\"atelier\":2");
    assert_eq!(newer, Err(FileError::Damaged(DecodeError::Newer(2))));
    for (from, to) in [
        ("\"atelier\":1", "\"atelier\":\"1\""),
        ("\"montant\":\"bonus_territoire\"", "\"montant\":\"salaire\""),
        ("\"scenario\":0", "\"scenario\":7"),
        ("\"ecart\":false", "\"ecart\":true"),
        ("\"titre\"", "\"autre\""),
        ("\"exercice\":2026", "\"exercice\":1026"),
    ] {
        assert!(matches!(changed(from, to), Err(FileError::Damaged(_))), "{to}");
    }
    for why in [FileError::Empty, FileError::OtherJson, FileError::Cut] {
        assert!(lesson_error_words(&why).len() > 20);
    }
}

#[test]
fn a_hostile_link_is_refused_and_a_bomb_does_not_unfold() {
    let link = encode_lesson_link(&lesson("01-sous-le-plafond"));
    for place in [0, 1, 5, link.len() / 2, link.len() - 1] {
        let mut letters: Vec<char> = link.chars().collect();
        letters[place] = if letters[place] == 'A' { 'B' } else { 'A' };
        let damaged: String = letters.into_iter().collect();
        assert!(decode_lesson_link(&damaged).is_err(), "{place}");
    }
    assert_eq!(decode_lesson_link(&link.replacen("1.", "2.", 1)), Err(LinkError::Newer));
    assert_eq!(decode_lesson_link(&link[..link.len() - 9]), Err(LinkError::Damaged));
    assert_eq!(decode_lesson_link(""), Err(LinkError::Damaged));
    assert_eq!(decode_lesson_link(&"1.".repeat(2_000_000)), Err(LinkError::Damaged));
    // Fifty megabytes of blanks, in a text that stays a lesson once they are gone.
    let mut bomb = lesson("01-sous-le-plafond");
    bomb.teaches = " ".repeat(50_000_000);
    assert_eq!(decode_lesson_link(&encode_lesson_link(&bomb)), Err(LinkError::Damaged));
}

#[test]
fn a_link_too_long_for_a_code_has_none() {
    assert!(link_code(&"a".repeat(LONGEST_CODE)).is_some());
    assert_eq!(link_code(&"a".repeat(LONGEST_CODE + 1)), None);
    let code = link_code("https://exemple.fr/#/atelier/01-sous-le-plafond").unwrap();
    // The margin of four squares is empty, and the corner of the first mark is dark.
    assert!(code.path.contains("M4 4h1v1h-1z") && !code.path.contains("M3 "));
}

#[test]
fn what_the_browser_keeps_is_read_again_and_nothing_else_is() {
    let mut kept = KeptWorkshop::default();
    kept.done.insert("01-sous-le-plafond".to_string());
    kept.added.push(lesson("08-une-seance-de-plus"));
    assert_eq!(decode_workshop(&encode_workshop(&kept)), kept);
    for other in ["", "[]x", "{\"reussis\":7}", "null"] {
        assert_eq!(decode_workshop(other), KeptWorkshop::default(), "{other}");
    }
    let damaged = encode_workshop(&kept).replace("total_caf", "salaire");
    let read = decode_workshop(&damaged);
    assert_eq!((read.done.len(), read.added.len()), (1, 0), "one lesson takes nothing with it");
    assert_eq!(encode_workshop(&read), damaged, "and keeps its text");
}

#[test]
fn an_answer_says_what_it_is_worth_and_a_lesson_without_one_says_so() {
    let mut known = lesson("08-une-seance-de-plus");
    let exercise = known.exercise.clone().unwrap();
    let words = plain(&question_words(&known.dossier, exercise.question));
    assert_eq!(words, "Total Caf, écart de « Six séances » avec la base");
    let year = Exercice::new(2026).unwrap();
    let said = |check: &AnswerCheck, text: &str| check_words(check, text, year);
    assert!(said(&known.check(&exercise, "3107,5"), "3107,5").0);
    assert!(said(&known.check(&exercise, "3 O00"), "3 O00").1.contains("apez"));
    let gone = Question { column: 3, ..exercise.question };
    assert_eq!(answer_words(&known, gone), None, "a scenario that is not there");
    let post = known.dossier.base.posts[0].id;
    known.dossier.texts.set(Field::PostCost(post), "");
    let check = known.check(&exercise, "1");
    assert!(matches!(check, AnswerCheck::NoAnswer(ref gaps) if !gaps.is_empty()), "{check:?}");
    assert!(!said(&check, "1").0);
    assert_eq!(answer_words(&known, exercise.question), None);
}

#[test]
fn each_column_has_a_slide_and_the_steps_end_with_the_figure() {
    let dossier = lesson("plafond-depasse").dossier;
    let all = slides(&dossier, Row::Ps);
    assert_eq!(all.len(), 3);
    assert!(all[0].rows.iter().all(|row| row.value.is_none()));
    let ps = all[1].rows.iter().find(|row| row.name == "Prestation de service").unwrap();
    assert_eq!(plain(&ps.base), "24 977 €");
    assert_eq!(ps.value.as_deref().map(plain).as_deref(), Some("29 972 €"));
    assert_eq!(ps.ecart.as_deref().map(plain).as_deref(), Some("+4 995 €"));
    assert!(all[0].steps.len() >= 3, "{:?}", all[0].steps);
    assert!(all[0].steps.iter().any(|step| plain(&step.value) == "24 976,98 €"));
    let mut gap = dossier.clone();
    let post = gap.base.posts[0].id;
    gap.texts.set(Field::PostCost(post), "");
    let costs = |slide: &simulateur_rpe::present::workshop::Slide| slide.rows[1].ecart.clone();
    assert_eq!(costs(&slides(&gap, Row::Ps)[1]).as_deref(), Some("–"), "nothing is known of it");
    assert!(slides(&dossier, Row::Psej)[0].rows.iter().all(|row| row.name != "Psej"));
}
