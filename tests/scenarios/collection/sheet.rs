//! A table that others filled: its heads understood, its lines read, the wrong ones said.

use simulateur_rpe::calendar::Exercice;
use simulateur_rpe::exchange::{
    SheetLine, SheetTable, decode_heads, decode_table, encode_heads, encode_table,
};
use simulateur_rpe::money::Euros;
use simulateur_rpe::present::collection::{
    CellUnit, HeadGuess, SheetMapping, SheetReading, input_label, mapping_note, read_lines,
    reading_words, table_notes, wrong_lines_csv,
};
use simulateur_rpe::scenario::collection::{LineDefaults, RelaisInput as Input};
use simulateur_rpe::situation::ContractTerm;
use std::collections::BTreeMap;

fn table(lines: &[&[&str]]) -> SheetTable {
    let line = |(number, cells): (u32, &&[&str])| SheetLine {
        number,
        cells: cells.iter().map(|cell| (*cell).to_string()).collect(),
    };
    SheetTable { lines: (1..).zip(lines).map(line).collect(), ..SheetTable::default() }
}

fn guessed(lines: &[&[&str]]) -> SheetMapping {
    SheetMapping::guessed(&table(lines), &BTreeMap::new())
}

fn read(lines: &[&[&str]]) -> SheetReading {
    let table = table(lines);
    let defaults = LineDefaults { exercice: Exercice::constant(2017), plafond: String::new() };
    let mapping = SheetMapping::guessed(&table, &BTreeMap::new());
    read_lines(&table, &mapping, &defaults, (0, usize::MAX))
}

fn head(words: &str) -> HeadGuess {
    guessed(&[&[words, "Exercice"]]).columns[0].guess
}

#[test]
fn heads_are_understood_as_people_write_them() {
    for (words, input) in [
        ("RAM", Input::Name),
        ("Nom du relais", Input::Name),
        ("Dénomination", Input::Name),
        ("Commune", Input::Name),
        ("RPE / RAM", Input::Name),
        ("ETP anim.", Input::Etp),
        ("Nb d'ETP", Input::Etp),
        ("Équivalent temps plein", Input::Etp),
        ("charges", Input::Costs),
        ("TOTAL DES DÉPENSES", Input::Costs),
        ("Dépenses de l'année", Input::Costs),
        ("Charges (k€)", Input::Costs),
        ("Coût total (salaires compris)", Input::Costs),
        ("Prix de revient", Input::Costs),
        ("Année", Input::Exercice),
        ("Recettes hors Caf", Input::Incomes),
        ("Participation communes", Input::Incomes),
        ("Nb AM", Input::Am),
        ("Assistantes maternelles agréées", Input::Am),
        ("nombre de communes", Input::Communes),
        ("Mois de fermeture", Input::Closed),
        ("Mois de présence", Input::Months),
        ("prix plafond", Input::PrixPlafond),
        ("Plafond par ETP", Input::PrixPlafond),
        ("Mission renforcée", Input::Mission),
        ("CTG", Input::Ctg),
        ("Forfait par ETP existant", Input::Term(ContractTerm::ForfaitExistant)),
        ("ETP nouveaux", Input::Term(ContractTerm::EtpNouveaux)),
    ] {
        assert_eq!(head(words), HeadGuess::Input(input), "{words}");
    }
}

#[test]
fn what_is_computed_here_and_what_is_a_part_are_not_read() {
    for words in
        ["CNAF", "PS Cnaf", "Prestation de service", "Bonus", "Reste à charge", "Plafond", "AM/ETP"]
    {
        assert_eq!(head(words), HeadGuess::Computed, "{words}");
    }
    // A part is not the whole, a number is not a name.
    for words in [
        "Charges de personnel",
        "Salaires",
        "ETP secrétariat",
        "N° Siret du RPE",
        "Téléphone",
        "Remarques",
    ] {
        assert_eq!(head(words), HeadGuess::Unknown, "{words}");
    }
}

#[test]
fn our_own_words_are_read_back() {
    for input in Input::all() {
        assert_eq!(head(input_label(input)), HeadGuess::Input(input), "{input:?}");
    }
}

#[test]
fn heads_are_found_under_titles_and_the_more_telling_of_two_says_it() {
    let lines: [&[&str]; 5] = [
        &["Caf du département"],
        &["Relais petite enfance, situation au 31/12"],
        &["Commune", "RPE", "ETP", "Charges", "CNAF", "Charges 2016"],
        &["Ormes", "RPE des Ormes", "1", "30 000", "12 900", "29 000"],
        &["Total", "", "1", "30 000", "12 900", "29 000"],
    ];
    let mapping = guessed(&lines);
    assert_eq!(mapping.head, Some(2));
    let inputs: Vec<Option<Input>> = mapping.columns.iter().map(|column| column.input).collect();
    assert_eq!(inputs, [None, Some(Input::Name), Some(Input::Etp), Some(Input::Costs), None, None]);
    assert_eq!(mapping.columns[3].samples, ["30 000", "30 000"]);
    assert!(mapping_note(&mapping, &mapping.columns[4]).contains("le calcule"));
    assert!(mapping_note(&mapping, &mapping.columns[5]).contains("autre colonne"));
    assert!(guessed(&[&["Ormes", "1"], &["Lac", "2"]]).head.is_none());
    assert_eq!(guessed(&[&["Ormes", "1"]]).columns[1].head, "Colonne B");
}

#[test]
fn a_choice_moves_what_another_column_said() {
    let mut mapping = guessed(&[&["RPE", "Charges", "Charges 2016"], &["Ormes", "1", "2"]]);
    mapping.choose(2, Some(Input::Costs));
    let inputs: Vec<Option<Input>> = mapping.columns.iter().map(|column| column.input).collect();
    assert_eq!(inputs, [Some(Input::Name), None, Some(Input::Costs)]);
    mapping.choose(2, None);
    assert!(!mapping.has(Input::Costs));
}

#[test]
fn what_heads_said_is_remembered() {
    let lines: [&[&str]; 2] = [&["Structure", "Truc", "Charges"], &["Ormes", "1,5", "30 000"]];
    let mut mapping = guessed(&lines);
    mapping.choose(1, Some(Input::Etp));
    mapping.choose(2, None);
    let kept = decode_heads(&encode_heads(&mapping.remembered()));
    let again = SheetMapping::guessed(&table(&lines), &kept);
    let inputs: Vec<Option<Input>> = again.columns.iter().map(|column| column.input).collect();
    assert_eq!(inputs, [Some(Input::Name), Some(Input::Etp), None]);
    for text in ["", "[]", "{\"a\":1}", "null", "{"] {
        assert!(decode_heads(text).is_empty(), "{text}");
    }
}

#[test]
fn communes_that_are_numbers_are_counted_and_others_name_the_relais() {
    let counted = guessed(&[&["RPE", "Communes", "ETP"], &["Ormes", "8", "1"]]);
    assert_eq!(counted.columns[1].input, Some(Input::Communes));
    let named = guessed(&[&["Communes", "ETP"], &["Ormes", "1"]]);
    assert_eq!(named.columns[0].input, Some(Input::Name));
}

#[test]
fn a_convention_without_its_terms_is_told_before_it_comes_in() {
    let said = |lines: &[&[&str]]| reading_words(&read(lines)).join(" ");
    let with = [&["RPE", "ETP", "Charges", "CTG"][..], &["Ormes", "1", "30 000", "oui"]];
    assert!(said(&with).contains("1 avec une CTG dont les termes manquent"), "{}", said(&with));
    let without = [&["RPE", "ETP", "Charges", "CTG"][..], &["Ormes", "1", "30 000", "non"]];
    assert!(!said(&without).contains("CTG"), "{}", said(&without));
}

#[test]
fn lines_give_relais_in_their_unit() {
    let reading = read(&[
        &["RPE", "ETP (%)", "Charges en k€"],
        &["Ormes", "80", "30"],
        &["Lac", "80 %", "30 000 €"],
        // As a workbook holds 80 %.
        &["Bois", "0,8", "30"],
    ]);
    assert!(reading.wrong.is_empty(), "{reading:?}");
    for (_, dossier) in &reading.ready {
        assert_eq!(dossier.base_outcome().ps.euros().unwrap(), Euros::whole(12_900));
    }
    let mapping = guessed(&[&["RPE", "ETP (%)", "Charges en k€"], &["Ormes", "80", "30"]]);
    assert_eq!(mapping.columns[1].unit, CellUnit::Percent);
    assert_eq!(mapping.columns[2].unit, CellUnit::Thousands);
}

#[test]
fn wrong_lines_stay_aside_with_their_number_and_what_to_type() {
    let lines: [&[&str]; 9] = [
        &["RPE", "ETP", "Charges", "Note"],
        &["Ormes", "1", "30 000", "a;b"],
        &["Lac", "#REF!", "30 000"],
        &["", "1", "30 000", "=cmd"],
        &["Bois", "2017-05-01", "3O 000"],
        &["TOTAL", "3", "90 000"],
        &["Totalement neuf", "35", "30 000"],
        &["Sous-total :", "", "1"],
        // What our own workbook counts below its relais.
        &["Montants connus", "3", "3"],
    ];
    let reading = read(&lines);
    assert_eq!(reading.ready.iter().map(|(number, _)| *number).collect::<Vec<_>>(), [2, 7]);
    assert_eq!(reading.totals, [6, 8, 9]);
    let wrong: Vec<(u32, usize)> =
        reading.wrong.iter().map(|line| (line.number, line.problems.len())).collect();
    assert_eq!(wrong, [(3, 1), (4, 1), (5, 2)]);
    assert!(reading.wrong[0].problems[0].contains("erreur du tableur"), "{:?}", reading.wrong[0]);
    assert!(reading.wrong[1].problems[0].contains("donnez un nom"), "{:?}", reading.wrong[1]);
    assert!(reading.wrong[2].problems[0].contains("est une date"), "{:?}", reading.wrong[2]);
    assert!(reading.wrong[2].problems[1].contains("lettre"), "{:?}", reading.wrong[2]);
    let said = reading_words(&reading).join(" ");
    for part in
        ["2 relais à ajouter", "3 lignes à corriger", "1 avec une valeur étonnante", "6, 8 et 9"]
    {
        assert!(said.contains(part), "{said}");
    }
    let table = table(&lines);
    let mapping = SheetMapping::guessed(&table, &BTreeMap::new());
    let csv = wrong_lines_csv(&table, &mapping, &reading.wrong);
    assert!(csv.starts_with("\u{feff}RPE;ETP;Charges;Note;À corriger\r\n"), "{csv}");
    assert!(csv.contains("\r\n;1;30 000;'=cmd;Ligne 4"), "{csv}");
    assert_eq!(csv.lines().count(), 4);
}

#[test]
fn a_table_travels_from_the_worker_as_it_is() {
    let mut known = table(&[&["é\u{1}\"\\", "", "x"], &["🙂"]]);
    known.unsolved = 3;
    assert_eq!(decode_table(&encode_table(&known)), Ok(known));
    assert!(decode_table("{}").is_err());
    assert!(decode_table("").is_err());
}

#[test]
fn our_own_table_says_what_it_lacks() {
    let notes = |heads: &[&str]| table_notes(&table(&[heads])).join(" ");
    assert!(notes(&["Relais", "Marge sous plafond", "Total Caf"]).contains(".json"));
    assert_eq!(notes(&["Relais", "Marge", "Total Caf"]), "");
}

#[test]
fn what_was_not_read_is_said() {
    let known = SheetTable {
        left_over: 987_950,
        is_wider: true,
        merged: 2,
        unsolved: 3,
        ..table(&[&["RPE"]])
    };
    let notes = table_notes(&known).join(" ");
    for part in [
        "987\u{202f}951 lignes",
        "12\u{202f}000 relais au plus",
        "200e",
        "fusionnées",
        "3 formules sans résultat",
    ] {
        assert!(notes.contains(part), "{notes}");
    }
    assert!(table_notes(&table(&[&["RPE"]])).is_empty());
}
