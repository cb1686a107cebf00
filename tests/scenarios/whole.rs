//! Figures in whole euros add up as they are printed, whatever the cents, and keep their cents or
//! not whatever the scenarios.

use crate::support::{Doing, Relais, pull};
use rust_decimal::Decimal;
use simulateur_rpe::law::Account;
use simulateur_rpe::money::Euros;
use simulateur_rpe::outcome::Row;
use simulateur_rpe::present::workbench::{
    Precision, bars, column_sentence, gauge_of, printed, printed_ecart, whole,
};
use simulateur_rpe::scenario::{ChargesChange, ChargesScope, Column, Dossier, LeverKind, Quick};
use simulateur_rpe::situation::Field;

fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

fn of(column: &Column, row: Row) -> Decimal {
    whole(&column.outcome, row).map(Euros::decimal).unwrap()
}

/// The parts make the total of the Caf, and what comes in makes what is paid out.
fn assert_adds_up(column: &Column) {
    let caf: Decimal = Row::OF_CAF
        .into_iter()
        .filter(|row| column.outcome.figure(*row).is_open())
        .map(|row| of(column, row))
        .sum();
    assert_eq!(caf, of(column, Row::TotalCaf));
    let paid = of(column, Row::PrixDeRevient) + of(column, Row::NonRetenues);
    let comes_in = of(column, Row::TotalCaf) + of(column, Row::AutresRecettes);
    assert_eq!(paid - comes_in, of(column, Row::ResteACharge));
    for row in Row::COMPARED.into_iter().filter(|row| *row != Row::Etp) {
        let exact = column.outcome.figure(row).euros().unwrap().decimal();
        assert!((of(column, row) - exact).abs() < Decimal::TWO, "{row:?}: {exact}");
    }
}

fn costing(costs: &str) -> Relais {
    Relais::of(2017).animateur("1", costs)
}

#[test]
fn parts_in_whole_euros_make_the_total_that_is_shown() {
    // 43 % of 50 001,17 € is 21 500,50 €: 28 500,67 € are left, and take the euro.
    let dossier = costing("50 001,17").0;
    let comparison = dossier.compare();
    let bar = &bars(&dossier, &comparison)[0];
    assert_eq!(
        plain(&bar.words),
        "Base : dépenses à payer 50 001 €, \
            dont prestation de service 21 500 €, reste à charge 28 501 €"
    );
    let labels: Vec<String> =
        bar.segments.iter().filter_map(|part| part.label.as_deref().map(plain)).collect();
    assert_eq!(labels, ["Ps 21 500", "Reste 28 501"]);
    for cents in 0..100 {
        for others in ["0", "6 000,33", "0,5"] {
            let relais = costing(&format!("50 001,{cents:02}")).income(others);
            let relais = relais.line(Account::Financieres, "12,34");
            relais.0.compare().columns.iter().for_each(assert_adds_up);
        }
    }
}

/// The same with other purchases.
fn spending(dossier: Dossier, amount: &str) -> Dossier {
    let place = dossier.scenarios.len();
    let kind = LeverKind::Charges {
        scope: ChargesScope::Line(Account::Achats),
        change: ChargesChange::Add,
    };
    let (dossier, id) = pull(dossier.pressing(Quick::Blank, "Autre"), place, kind);
    dossier.typing(Field::LeverAmount(id), amount)
}

#[test]
fn figures_keep_their_precision_whatever_the_scenarios() {
    let alone = costing("50 001,17").line(Account::Achats, "10,40").0;
    let texts = |dossier: &Dossier, precision| -> Vec<Option<String>> {
        let comparison = dossier.compare();
        let base = &comparison.columns[0].outcome;
        Row::COMPARED.map(|row| printed(base, row, precision)).to_vec()
    };
    let beside = ["0,20", "10,60", "1 000,99"].into_iter().fold(alone.clone(), spending);
    for precision in [Precision::Whole, Precision::Cents] {
        assert_eq!(texts(&alone, precision), texts(&beside, precision));
    }
    let whole_texts = texts(&beside, Precision::Whole);
    assert!(whole_texts.iter().skip(1).flatten().all(|text| !text.contains(',')));
    let comparison = beside.compare();
    comparison.columns.iter().for_each(assert_adds_up);
    for column in &comparison.columns[1..] {
        let base = &comparison.columns[0];
        let shown = of(column, Row::TotalCaf) - of(base, Row::TotalCaf);
        let said = printed_ecart(&column.outcome, &base.outcome, Row::TotalCaf, Precision::Whole);
        let expected = (!shown.is_zero()).then(|| format!("+{shown} €"));
        assert_eq!(said.as_deref().map(plain), expected);
    }
}

#[test]
fn a_ceiling_that_is_passed_by_a_cent_is_not_passed_by_nothing() {
    let said = |costs| plain(&column_sentence(&costing(costs).0.compare(), None));
    assert_eq!(said("58 085,99"), "Il reste 0,01 € sous le plafond.");
    assert_eq!(said("58 086"), "Les dépenses sont juste au plafond.");
    assert_eq!(
        said("58 086,01"),
        "Le plafond est dépassé de 0,01 € : ces dépenses ne sont pas financées."
    );
    let gauge = |costs| {
        let words = gauge_of(&costing(costs).0.compare(), None).unwrap().words;
        plain(&words).split(" : ").last().unwrap().to_string()
    };
    assert_eq!(
        [gauge("58 085,99"), gauge("58 086"), gauge("58 086,01")],
        ["il reste 0,01 €", "juste au plafond", "dépassement de 0,01 €"]
    );
    let margin = |costs| {
        printed(&costing(costs).0.compare().columns[0].outcome, Row::Marge, Precision::Whole)
            .map(|text| plain(&text))
            .unwrap()
    };
    assert_eq!(
        [margin("58 085,99"), margin("58 086"), margin("58 086,01")],
        ["0,01 €", "0 €", "−0,01 €"]
    );
}

#[test]
fn a_figure_whose_whole_euros_are_not_its_rounding_says_both_where_it_is_explained() {
    use simulateur_rpe::present::explain::explain;
    let dossier = spending(spending(costing("50 001,17").0, "1 000,99"), "1 000");
    let comparison = dossier.compare();
    let said =
        |row, scenario| plain(&explain(&dossier, &comparison, row, scenario).unwrap().sentence);
    let (base, cents) = (None, Some(dossier.scenarios[0].id));
    let of_ps = said(Row::Ps, base);
    let ps = " Dans un tableau en euros entiers, ce montant est de 21 500 € : les parts y font le \
        total affiché.";
    assert!(of_ps.ends_with(ps), "21 500,50 € of which the euro went elsewhere: {of_ps}");
    // 28 500,67 € then 29 071,23 €: 570,56 € more, and 29 071 € less 28 501 € where they stand.
    let of_rest = said(Row::ResteACharge, cents);
    assert!(of_rest.contains("C’est **570,56 € de plus que la base**"), "{of_rest}");
    let ecart = " Dans un tableau en euros entiers, c’est 570 € de plus : la différence des \
        montants affichés.";
    assert!(of_rest.ends_with(ecart), "{of_rest}");
    let round = said(Row::ResteACharge, Some(dossier.scenarios[1].id));
    assert!(!round.contains("c’est"), "{round}");
    for column in &comparison.columns {
        for row in Row::COMPARED.into_iter().filter(|row| *row != Row::Etp) {
            let words = said(row, column.scenario);
            let exact = column.outcome.figure(row).euros().unwrap().to_whole_string();
            let shown = printed(&column.outcome, row, Precision::Whole).unwrap();
            assert_eq!(words.contains("ce montant est de"), shown != exact, "{row:?}: {words}");
        }
    }
}
