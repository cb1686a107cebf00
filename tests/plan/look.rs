//! How the plan is looked at: beside any column, by exercice or as a whole, every row or only those
//! that differ.

use super::words::{look, plain};
use super::{relais, what_if};
use crate::support::{Doing, pull, year};
use simulateur_rpe::law::Account;
use simulateur_rpe::outcome::Row;
use simulateur_rpe::present::years::{
    PlanCell, PlanFigure, PlanHead, PlanLook, WholeHead, explain_plan, plan_lead, plan_summary,
    plan_view, whole_plan_view,
};
use simulateur_rpe::scenario::{ChargesChange, ChargesScope, Dossier, LeverKind, Quick};
use simulateur_rpe::situation::{Field, Owner, ScenarioId};

/// The base, a scenario of 3 500 € more costs, another of 1 200 € more income from July 2029.
pub fn two() -> Dossier {
    let dossier = what_if().pressing(Quick::Depenses, "Plus");
    let (dossier, id) = pull(dossier, 0, LeverKind::Income);
    dossier.typing(Field::LeverAmount(id), "1 200").typing(Field::LeverStart(id), "07/2029")
}

pub fn ids(dossier: &Dossier) -> Vec<Option<ScenarioId>> {
    dossier.plan().columns.iter().map(|column| column.scenario).collect()
}

fn ecarts(cells: &[PlanCell]) -> Vec<String> {
    cells.iter().map(|cell| cell.ecart.as_deref().map(plain).unwrap_or_default()).collect()
}

#[test]
fn every_ecart_follows_the_reference() {
    let dossier = two();
    let (plan, shown) = (dossier.plan(), ids(&dossier));
    let look = |reference| PlanLook { reference, ..look(&shown) };
    let rest = |scenario, reference| {
        plan_view(&dossier, &plan, scenario, look(reference)).unwrap().lines.pop().unwrap()
    };
    let beside = rest(shown[1], shown[2]);
    assert_eq!(
        ecarts(&beside.cells)[..4],
        ["3 500 € de moins", "3 500 € de moins", "3 500 € de moins", "4 100 € de moins"]
    );
    // Four years at 3 500 €, then 600 € and 1 200 € of income more.
    assert_eq!(
        beside.total.as_ref().and_then(|total| total.ecart.as_deref()).map(plain).as_deref(),
        Some("19 300 € de moins")
    );
    assert_eq!(ecarts(&rest(None, shown[2]).cells)[0], "3 500 € de moins");
    assert_eq!(ecarts(&rest(shown[2], shown[2]).cells), [""; 5]);
    let lead = plain(&plan_lead(&dossier, &plan, shown[1], shown[2]));
    assert!(
        lead.ends_with("C’est 19 300 € de moins que « Plus » ; au plus 4 700 € de moins en 2030."),
        "{lead}"
    );
}

#[test]
fn over_the_whole_plan_each_column_has_its_sum_and_its_ecart() {
    let dossier = two();
    let (plan, shown) = (dossier.plan(), ids(&dossier));
    let view = whole_plan_view(&dossier, &plan, look(&shown)).unwrap();
    assert_eq!(plain(&view.caption), "Base et scénarios sur tout le plan, de 2026 à 2030");
    let whole =
        |id: &Option<ScenarioId>| PlanHead::Whole(WholeHead { scenario: *id, counted: None });
    assert_eq!(view.heads, shown.iter().map(whole).collect::<Vec<_>>());
    let rest = view.lines.last().unwrap();
    assert_eq!(
        rest.cells.iter().map(|cell| plain(&cell.words)).collect::<Vec<_>>(),
        ["196 000 €", "194 200 €", "213 500 €"]
    );
    assert_eq!(ecarts(&rest.cells), ["", "1 800 € de moins", "17 500 € de plus"]);
    assert!(view.lines.iter().all(|line| line.total.is_none() && line.cells.len() == 3));
    let etp = &view.lines[0].cells[0];
    assert_eq!((plain(&etp.words), etp.figure), ("1,00 chaque année".to_string(), None));
    // A hidden column is not there, a moved one changes its place.
    let two_left = [shown[2], None];
    let view =
        whole_plan_view(&dossier, &plan, PlanLook { reference: shown[2], ..look(&two_left) })
            .unwrap();
    assert_eq!(ecarts(&view.lines.last().unwrap().cells), ["", "17 500 € de moins"]);
}

#[test]
fn only_the_rows_that_differ_stay_and_the_last_one_always() {
    let dossier = two();
    let (plan, shown) = (dossier.plan(), ids(&dossier));
    let look = PlanLook { differing: true, ..look(&shown) };
    let rows = |scenario| -> Vec<Option<Row>> {
        plan_view(&dossier, &plan, scenario, look)
            .unwrap()
            .lines
            .iter()
            .map(|line| line.row)
            .collect()
    };
    assert_eq!(rows(shown[1]), [Row::AutresRecettes, Row::ResteACharge].map(Some));
    assert_eq!(rows(shown[2]), [Row::PrixDeRevient, Row::Marge, Row::ResteACharge].map(Some));
    // Looking at the reference itself: where any column differs.
    assert_eq!(
        rows(None),
        [Row::PrixDeRevient, Row::Marge, Row::AutresRecettes, Row::ResteACharge].map(Some)
    );
    let same = what_if();
    let alike = plan_view(&same, &same.plan(), ids(&same)[1], look).unwrap();
    assert_eq!(
        alike.lines.iter().map(|line| line.row).collect::<Vec<_>>(),
        [Some(Row::ResteACharge)]
    );
    let whole = whole_plan_view(&dossier, &plan, look).unwrap();
    assert_eq!(whole.lines.len(), 4);
}

#[test]
fn what_is_over_a_ceiling_in_one_exercice_is_not_made_up_for_in_another() {
    let dossier = two();
    let (plan, shown) = (dossier.plan(), ids(&dossier));
    let view = plan_view(&dossier, &plan, None, look(&shown)).unwrap();
    let line = view.lines.iter().find(|line| line.row == Some(Row::Marge)).unwrap();
    assert_eq!((line.cells.len(), line.total.is_none()), (plan.columns[0].years.len(), true));
    let sum = PlanFigure { scenario: None, row: Some(Row::Marge), year: None };
    assert!(explain_plan(&dossier, &plan, sum, None).is_none());
}

#[test]
fn a_row_whose_sums_are_the_same_but_not_its_years_differs() {
    let add = |dossier: Dossier, amount: &str, of: &str| {
        let (dossier, id) = pull(
            dossier,
            0,
            LeverKind::Charges {
                scope: ChargesScope::Line(Account::Achats),
                change: ChargesChange::Add,
            },
        );
        dossier
            .typing(Field::LeverAmount(id), amount)
            .typing(Field::LeverStart(id), of)
            .typing(Field::LeverEnd(id), of)
    };
    let dossier = add(add(what_if(), "-1 200", "2027"), "1 200", "2028");
    let (plan, shown) = (dossier.plan(), ids(&dossier));
    let view =
        whole_plan_view(&dossier, &plan, PlanLook { differing: true, ..look(&shown) }).unwrap();
    assert!(view.lines.iter().any(|line| line.row == Some(Row::PrixDeRevient)));
    let lead = plain(&plan_lead(&dossier, &plan, shown[1], None));
    assert!(
        lead.contains("C’est autant que la base en tout, mais 1 200 € de plus en 2028."),
        "{lead}"
    );
}

#[test]
fn an_ecart_that_lacks_more_years_than_its_sum_says_so() {
    let ctg = relais().pressing(Quick::Blank, "B");
    let (dossier, id) = pull(ctg, 0, LeverKind::Bareme(simulateur_rpe::draft::BaremeWay::Entered));
    let typed = [2026, 2027, 2028].into_iter().fold(dossier, |all, of| {
        all.typing(Field::PrixPlafond(Owner::Lever(id), year(of)), "60 000")
    });
    let (plan, shown) = (typed.plan(), ids(&typed));
    let view = plan_view(&typed, &plan, shown[1], look(&shown)).unwrap();
    assert_eq!(view.counted.as_deref(), Some("de 2026 à 2028"));
    assert!(view.lines.iter().flat_map(|line| &line.total).all(|total| total.lacks.is_empty()));
    let typed = typed.typing(Field::PrixPlafond(Owner::Lever(id), year(2026)), "50 000");
    let rest = plan_view(&typed, &typed.plan(), shown[1], look(&shown))
        .unwrap()
        .lines
        .pop()
        .unwrap()
        .total
        .unwrap();
    assert_eq!(
        rest.ecart.as_deref().map(plain).as_deref(),
        Some("4 300 € de plus, sans 2027 à 2030")
    );
}

#[test]
fn the_same_change_each_year_is_said_so() {
    let dossier = what_if().pressing(Quick::Depenses, "Plus");
    let wording = plain(&plan_lead(&dossier, &dossier.plan(), ids(&dossier)[2], None));
    assert!(
        wording.ends_with("C’est 17 500 € de plus que la base, autant chaque année : 3 500 €."),
        "{wording}"
    );
    let same = plain(&plan_lead(&dossier, &dossier.plan(), ids(&dossier)[1], None));
    assert!(same.ends_with("Rien ne change par rapport à la base."), "{same}");
}

#[test]
fn the_summary_says_what_each_column_shown_costs_and_no_other() {
    let dossier = two();
    let (plan, shown) = (dossier.plan(), ids(&dossier));
    let wording = plain(&plan_summary(&dossier, &plan, None, &shown));
    let wanted = "C, Plus. Sur tout le plan, reste à votre charge 213 500 € : 17 500 € de plus que \
        la base, autant chaque année (3 500 €).";
    assert!(wording.contains(wanted), "{wording}");
    assert!(
        wording.contains(
            "1 800 € de moins que la base, dont 1 200 € de moins en 2030 et 600 € de moins en 2029."
        ),
        "{wording}"
    );
    assert!(
        wording.contains("Certitude : saisi par vous en 2026, hypothèse de 2027 à 2030."),
        "{wording}"
    );
    let fewer = plain(&plan_summary(&dossier, &plan, None, &shown[..2]));
    assert!(!fewer.contains("C, Plus"), "{fewer}");
}

#[test]
fn a_sum_names_its_years_and_a_ceiling_its_source() {
    let dossier = relais().pressing(Quick::Depenses, "Plus");
    let plan = dossier.plan();
    let why =
        |row, of| explain_plan(&dossier, &plan, PlanFigure { scenario: None, row, year: of }, None);
    let sum = why(Some(Row::ResteACharge), None).unwrap();
    assert_eq!(
        sum.lines.iter().map(|line| plain(&line.value)).collect::<Vec<_>>(),
        ["39 200,00 €", "à compléter", "à compléter", "à compléter", "à compléter", "39 200,00 €"]
    );
    assert_eq!((sum.missing.len(), sum.partial), (4, true));
    assert_eq!(sum.missing[0].field, Some(Field::PrixPlafond(Owner::Base, year(2027))));
    assert!(
        plain(&why(None, Some(year(2026))).unwrap().sentence)
            .starts_with("**Saisi par vous :** 60 000 € par ETP")
    );
    assert_eq!(why(None, Some(year(2027))).unwrap().certainty, None);
    // Working times do not add up: there is nothing to explain.
    assert_eq!(why(Some(Row::Etp), None), None);
    assert_eq!(why(None, None), None);
}

#[test]
fn an_ecart_that_the_head_prints_otherwise_says_so_where_it_is_explained() {
    let dossier = what_if().typing(Field::Line(Account::Achats), "20 000,08");
    let kind = LeverKind::Charges {
        scope: ChargesScope::Line(Account::Achats),
        change: ChargesChange::Add,
    };
    let (dossier, id) = pull(dossier, 0, kind);
    let sentence = |amount: &str| {
        let dossier = dossier.clone().typing(Field::LeverAmount(id), amount);
        let (plan, scenario) = (dossier.plan(), Some(dossier.scenarios[0].id));
        let figure = PlanFigure { scenario, row: Some(Row::ResteACharge), year: None };
        let said = explain_plan(&dossier, &plan, figure, None).unwrap().sentence;
        (plain(&plan_lead(&dossier, &plan, scenario, None)), plain(&said))
    };
    // 196 000,40 € and 196 000,60 €.
    let (lead, said) = sentence("0,04");
    assert!(lead.contains("C’est 1 € de plus que la base"), "{lead}");
    let ends = "C’est 0,20 € de plus que la base. En tête de page, l’écart est de 1 € : la \
        différence des deux totaux en euros entiers.";
    assert!(said.contains(ends), "{said}");
    assert!(!sentence("1 000").1.contains("En tête de page"));
}
