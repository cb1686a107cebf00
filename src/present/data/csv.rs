//! The comparison as a text that the French Excel opens as a table: semicolons, decimal commas, the
//! mark of UTF-8, the ends of line of Windows.

use super::book::TODO;
use crate::calendar::{Date, Month};
use crate::outcome::{Quantity, Row, Step};
use crate::present::text::{
    certainty_word, csv_cell, csv_number, csv_words, relais_named, row_title, scenario_name,
};
use crate::present::workbench::{bareme_words, letter};
use crate::scenario::Dossier;
use crate::scenario::workbench::Comparison;
use crate::situation::Field;

/// The comparison: one row for each figure, one column for the base and for each scenario, then
/// their differences with the base.
pub fn comparison_csv(dossier: &Dossier, comparison: &Comparison, day: Option<Date>) -> String {
    let named = comparison.columns.iter().map(|column| {
        format!("{} {}", letter(column.letter), scenario_name(dossier, column.scenario))
    });
    let scenarios = comparison.columns.iter().skip(1);
    let differences = scenarios.map(|column| format!("{} moins A", letter(column.letter)));
    let mut lines = head(dossier, comparison, day);
    let first = std::iter::once("Montant".to_string())
        .chain(named)
        .chain(differences)
        .chain(["Certitude la plus faible".to_string()]);
    lines.push(first.map(|words| text(&words)).collect());
    lines.extend(Row::all().map(|row| figures(comparison, row)));
    lines.push(vec![text(
        "Simulation indicative et non contractuelle : seule la notification de votre Caf fait foi.",
    )]);
    let lines: Vec<String> =
        lines.into_iter().map(|cells| format!("{}\r\n", cells.join(";"))).collect();
    format!("\u{feff}{}", lines.concat())
}

fn head(dossier: &Dossier, comparison: &Comparison, day: Option<Date>) -> Vec<Vec<String>> {
    let relais = relais_named(dossier.texts.get(Field::RelaisName));
    let mut lines = vec![
        vec![text("Relais"), text(relais)],
        vec![text("Exercice"), dossier.base.exercice.year().to_string()],
    ];
    lines.extend(day.map(|day| vec![text("Établi le"), text(&day.to_string())]));
    lines.extend(
        comparison
            .columns
            .first()
            .map(|base| vec![text("Barème de la base"), text(&bareme_words(&base.outcome))]),
    );
    lines.push(Vec::new());
    lines
}

fn figures(comparison: &Comparison, row: Row) -> Vec<String> {
    let mut cells = vec![text(if row == Row::Etp { "ETP d’animateur" } else { row_title(row) })];
    cells.extend(comparison.columns.iter().map(|column| figure(column.outcome.figure(row))));
    cells.extend(comparison.columns.iter().skip(1).map(|column| {
        let ecart = comparison.ecart(row, column.scenario, None);
        ecart.map_or_else(
            || TODO.to_string(),
            |ecart| csv_number(ecart.value(), if row == Row::Etp { 6 } else { 2 }),
        )
    }));
    cells.push(comparison.certainty(row).map(certainty_word).unwrap_or_default().to_string());
    cells
}

fn figure(step: &Step) -> String {
    match &step.value {
        Ok(Quantity::Euros(amount)) => csv_number(amount.decimal(), 2),
        Ok(Quantity::Etp(etp)) => csv_number(etp.decimal(), 6),
        Ok(Quantity::Rate(_) | Quantity::Months(_) | Quantity::Count(_) | Quantity::Factor(_))
        | Err(_) => TODO.to_string(),
    }
}

/// Words. What a spreadsheet would run as a formula is not: an apostrophe stands before it. What it
/// would take for a number, a date or an answer stays as it was typed: a tab, which does not show,
/// stands before it.
fn text(words: &str) -> String {
    let words = csv_words(words);
    csv_cell(if reads_as_value(words.trim()) { format!("\t{words}") } else { words })
}

/// Whether a spreadsheet might read words as something else: they begin with a digit or a sign of
/// numbers, or name a month or an answer.
fn reads_as_value(words: &str) -> bool {
    let begins = |first: char| first.is_numeric() || ".,(€$£%/".contains(first);
    let name = words.split([' ', '-', '/', '.', '\u{a0}']).next().unwrap_or_default();
    let dated = words.contains(|c: char| c.is_numeric()) && name.parse::<Month>().is_ok();
    let answers = ["vrai", "faux", "true", "false"];
    words.starts_with(begins)
        || dated
        || answers.iter().any(|answer| words.eq_ignore_ascii_case(answer))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Exercice;
    use crate::scenario::workbench::example;

    #[test]
    fn words_never_run_and_never_part() {
        for (typed, written) in [
            ("=CMD()", "'=CMD()"),
            ("+33", "'+33"),
            ("-1", "'-1"),
            ("@SOMME(A1)", "'@SOMME(A1)"),
            ("  =1+1", "'  =1+1"),
            ("\t=1", "' =1"),
            ("＝1", "'＝1"),
            ("a;b", "\"a;b\""),
            ("dit « =1 »", "dit « =1 »"),
            ("=\"a\"", "\"'=\"\"a\"\"\""),
            ("deux\r\nlignes", "deux  lignes"),
            ("00123", "\t00123"),
            ("1.2.3", "\t1.2.3"),
            ("3-4", "\t3-4"),
            ("1E5", "\t1E5"),
            ("½", "\t½"),
            ("(12)", "\t(12)"),
            ("mars 24", "\tmars 24"),
            ("Mai-68", "\tMai-68"),
            ("vrai", "\tvrai"),
            ("2;3", "\"\t2;3\""),
            ("RPE 3-4", "RPE 3-4"),
            ("Mai", "Mai"),
            ("Marsillargues 2", "Marsillargues 2"),
        ] {
            assert_eq!(text(typed), written, "{typed:?}");
        }
    }

    #[test]
    fn numbers_have_a_comma_and_a_plain_minus() {
        let of = |text: &str, decimals| csv_number(text.parse().unwrap(), decimals);
        assert_eq!(of("-11914", 2), "-11914,00");
        assert_eq!(of("1234567.895", 2), "1234567,90");
        assert_eq!(of("-0.001", 2), "0,00");
        assert_eq!(of("1.0875", 6), "1,0875");
        assert_eq!(of("0.3333333333333", 6), "0,333333");
    }

    #[test]
    fn the_example_has_one_line_for_each_figure_and_as_many_cells() {
        let dossier = example();
        let written =
            comparison_csv(&dossier, &dossier.compare(), "26/11/2026".parse::<Date>().ok());
        let lines: Vec<&str> = written.split_terminator("\r\n").collect();
        assert!(written.starts_with("\u{feff}Relais;RPE du Val d’Exemple\r\n"), "{written}");
        assert!(
            lines.contains(
                &"Prestation de \
            service;24976,98;37465,47;24976,98;24976,98;12488,49;0,00;0,00;hypothèse"
            ),
            "{written}"
        );
        assert!(!written.replace("\r\n", "").contains(['\n', '\r']));
        let table: Vec<usize> =
            lines.iter().skip(5).take(14).map(|line| line.split(';').count()).collect();
        assert_eq!(table, [9; 14], "{written}");
    }

    #[test]
    fn what_is_not_known_is_no_number() {
        let dossier = Dossier::empty(Exercice::constant(2026))
            .apply(&crate::scenario::BaseAction::AddPost(crate::situation::Role::Animateur).into());
        let dossier = dossier.unwrap();
        let written = comparison_csv(&dossier, &dossier.compare(), None);
        assert!(written.contains("Prestation de service;à compléter;\r\n"), "{written}");
    }
}
