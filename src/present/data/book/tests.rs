use super::names::{make_unique, sheet_name};
use super::*;
use crate::draft::BaremeWay;
use crate::law::Account;
use crate::scenario::workbench::example;
use crate::scenario::{BaseAction, Quick, ScenarioAction};
use crate::situation::{Field, Role};

fn named(names: &[&str]) -> Vec<String> {
    let mut sheets: Vec<Sheet> =
        names.iter().map(|name| Sheet { name: sheet_name(name), ..Sheet::default() }).collect();
    make_unique(&mut sheets);
    sheets.into_iter().map(|sheet| sheet.name).collect()
}

#[test]
fn a_name_of_a_sheet_is_one_that_every_spreadsheet_accepts() {
    for (typed, name) in [
        ("B a/b\\c?d*e[f]g:h", "B a b c d e f g h"),
        ("B l'été'", "B l'été"),
        ("'B", "B"),
        ("B _x0041_", "B -x0041_"),
        ("B \u{1}\t x", "B x"),
        ("B 12345678901234567890123456789 et la suite", "B 12345678901234567890123456789"),
        ("B 1234567890123456789012345678🙂 suite", "B 1234567890123456789012345678"),
        ("B 123456789012345678901234567🙂 suite", "B 123456789012345678901234567🙂"),
    ] {
        assert_eq!(sheet_name(typed), name, "{typed:?}");
    }
}

#[test]
fn no_two_sheets_have_one_name_whatever_their_capitals() {
    assert_eq!(named(&["B été", "b ÉTÉ", "B été"]), ["B été", "b ÉTÉ (2)", "B été (3)"]);
    let long = "B ".to_string() + &"x".repeat(60);
    let names = named(&[&long, &long]);
    assert!(names.iter().all(|name| name.chars().count() == 31), "{names:?}");
    assert!(names[1].ends_with("x (2)"), "{names:?}");
}

fn cell<'a>(book: &'a Book, name: &str) -> &'a CellContent {
    let mut found = book.sheets.iter().flat_map(|sheet| {
        let place = sheet.names.iter().find(|(known, _)| known == name).map(|(_, place)| *place);
        sheet.cells.iter().filter(move |cell| Some(cell.place) == place)
    });
    let one = &found.next().unwrap_or_else(|| panic!("no {name}")).content;
    assert!(found.next().is_none(), "two {name}");
    one
}

#[test]
fn each_column_of_the_comparison_has_its_sheet_and_its_named_figures() {
    let dossier = example();
    let comparison = dossier.compare();
    let book = book(&dossier, None);
    let names: Vec<&str> = book.sheets.iter().map(|sheet| sheet.name.as_str()).collect();
    let wanted = [
        "Comparaison",
        "A Base",
        "B + 0,5 ETP",
        "C Analyse de la pratique",
        "D Communication",
        "Barèmes et sources",
    ];
    assert_eq!(names, wanted);
    for (suffix, column) in ["base", "B", "C", "D"].into_iter().zip(&comparison.columns) {
        let CellContent::Formula(_, FormulaResult::Number(ps)) =
            cell(&book, &format!("Ps_{suffix}"))
        else {
            panic!("no figure")
        };
        assert_eq!(column.outcome.ps.euros().map(|amount| amount.decimal()), Ok(*ps));
        let ceiling = cell(&book, &format!("Prix_plafond_{suffix}"));
        assert!(matches!(ceiling, CellContent::Formula(formula, _) if formula.contains("ROUND(")));
    }
    let CellContent::Formula(ps, _) = cell(&book, "Ps_B") else { panic!("no formula") };
    assert_eq!(
        ps,
        "IF(Assiette_B=0,0,IF(COUNT(Assiette_B,Taux_Ps_B)=2,ROUND(Assiette_B*Taux_Ps_B,2),\"à \
            compléter\"))"
    );
}

#[test]
fn every_figure_is_a_formula_and_what_is_not_known_is_never_a_zero() {
    let mut dossier = Dossier::empty(crate::calendar::Exercice::constant(2026));
    for action in [
        BaseAction::AddPost(Role::Animateur).into(),
        ScenarioAction::AddQuick(Quick::Blank, String::new()).into(),
    ] {
        dossier = dossier.apply(&action).unwrap();
    }
    dossier.texts.set(Field::Line(Account::Achats), "1 000");
    let book = book(&dossier, None);
    for name in [
        "Ps_base",
        "Total_Caf_base",
        "Reste_a_charge_base",
        "Plafond_B",
        "Depenses_retenues_base",
        "Solde_B",
    ] {
        assert!(
            matches!(cell(&book, name), CellContent::Formula(_, FormulaResult::Todo)),
            "{name}: {:?}",
            cell(&book, name)
        );
    }
    assert_eq!(*cell(&book, "Prix_plafond_base"), CellContent::Text(TODO.to_string()));
    let unretained = cell(&book, "Depenses_non_retenues_base");
    assert!(
        matches!(unretained, CellContent::Formula(_, FormulaResult::Number(zero)) if zero.is_zero())
    );
}

#[test]
fn a_result_beyond_the_bounds_is_words_alone() {
    let mut dossier = Dossier::empty(crate::calendar::Exercice::constant(2017));
    dossier.texts.set(Field::Line(Account::Achats), "900 000 000");
    dossier.texts.set(Field::Line(Account::Gestion), "900 000 000");
    let book = book(&dossier, None);
    assert_eq!(*cell(&book, "Depenses_retenues_base"), CellContent::Text(TODO.to_string()));
    assert_eq!(*cell(&book, "Lignes_retenues_base"), CellContent::Text(TODO.to_string()));
}

#[test]
fn what_became_real_has_its_own_sheet_and_makes_the_balance() {
    let mut dossier = example();
    dossier.base.bareme = BaremeWay::Assumed;
    let real = crate::situation::Revised::Line(Account::Achats);
    dossier.texts.set(Field::Later(Status::Reel, real), "9 999,99");
    let book = book(&dossier, "26/11/2026".parse::<Date>().ok());
    assert!(
        book.sheets.iter().any(|sheet| sheet.name == "B réel – + 0,5 ETP"),
        "{:?}",
        book.sheets.iter().map(|sheet| &sheet.name).collect::<Vec<_>>()
    );
    let CellContent::Formula(balance, _) = cell(&book, "Solde_B") else { panic!("no formula") };
    assert!(balance.contains("Ps_B_reel+Bonus_mission_B_reel-Acomptes_B"), "{balance}");
}

#[test]
fn the_law_is_told_with_its_value_its_period_its_certainty_and_its_words() {
    let book = book(&example(), None);
    let law = book.sheets.last().unwrap();
    let words = |row: u32| -> Vec<&str> {
        let of_row = law.cells.iter().filter(|cell| cell.place.row == row);
        of_row
            .filter_map(|cell| {
                if let CellContent::Text(words) = &cell.content {
                    Some(words.as_str())
                } else {
                    None
                }
            })
            .collect()
    };
    let row = law
        .cells
        .iter()
        .find(|cell| cell.content == CellContent::Text("Prix plafond".to_string()))
        .unwrap()
        .place
        .row;
    let wording = words(row);
    assert_eq!(
        wording[..5],
        ["Prix plafond", "58\u{202f}086\u{a0}€", "par an et par ETP d’animateur", "2017", "sourcé"]
    );
    assert!(
        wording[5].starts_with("Circulaire Cnaf C 2017-003") && wording[6].contains("58 086 €"),
        "{wording:?}"
    );
}
