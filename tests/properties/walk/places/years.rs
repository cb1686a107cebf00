//! Sur 5 ans: its two tables, with and without cents, its drawer, its sentences, the words of its
//! curve, its cash calendar.

use super::Walked;
use super::explain::drawer;
use crate::walk::figure::{Grain, Key, Name, Printed, When, amount_after, named, read};
use crate::walk::ledger::Ledger;
use simulateur_rpe::law::Status;
use simulateur_rpe::outcome::Row;
use simulateur_rpe::present::text::{TO_COMPLETE, scenario_name};
use simulateur_rpe::present::years::{
    ChartLook, PlanCell, PlanFigure, PlanHead, PlanLine, PlanLook, PlanView, cash_view, chart,
    explain_plan, plan_lead, plan_summary, plan_view, whole_plan_view,
};
use simulateur_rpe::scenario::years::{PlanColumn, PlanYear};
use simulateur_rpe::situation::ScenarioId;

pub fn gather(walked: &Walked, ledger: &mut Ledger) {
    let shown: Vec<Option<ScenarioId>> =
        walked.plan.columns.iter().map(|column| column.scenario).collect();
    for cents in [false, true] {
        let look = PlanLook { reference: None, shown: &shown, differing: false, cents };
        for column in &walked.plan.columns {
            let view = plan_view(walked.dossier, &walked.plan, column.scenario, look).unwrap();
            years(walked, column, &view, ledger);
        }
        let whole = whole_plan_view(walked.dossier, &walked.plan, look).unwrap();
        sums(walked, &whole, ledger);
    }
    for column in &walked.plan.columns {
        drawers(walked, column, ledger);
        lead(walked, column, ledger);
        cash(walked, column, ledger);
    }
    in_words(walked, ledger);
    curve(walked, &shown, ledger);
}

pub fn of_plan(walked: &Walked, name: Name, scenario: Option<ScenarioId>) -> Key {
    let column = walked.place(scenario);
    Key { name, column, when: When::Plan, status: Status::Previsionnel }
}

/// A closed exercice is what became real.
pub fn of_year(walked: &Walked, name: Name, column: &PlanColumn, year: &PlanYear) -> Key {
    let status = if year.real { Status::Reel } else { Status::Previsionnel };
    let when = When::Year(year.exercice);
    Key { name, column: walked.place(column.scenario), when, status }
}

fn years(walked: &Walked, column: &PlanColumn, view: &PlanView, ledger: &mut Ledger) {
    let place = "Sur 5 ans, exercices";
    for line in &view.lines {
        let name = named(line.title).unwrap();
        for (year, cell) in column.years.iter().zip(&line.cells) {
            let key = of_year(walked, name, column, year);
            ledger.text(place, key, &cell.words);
            if let (Name::Row(row), Some(ecart)) = (name, &cell.ecart)
                && row != Row::Etp
            {
                let key = Key { name: Name::Ecart(row), ..key };
                ledger.ecart(place, key, ecart, Grain::Cents);
            }
        }
        if let (Name::Row(row), Some(total)) = (name, &line.total) {
            sum(walked, place, of_plan(walked, Name::Row(row), column.scenario), total, ledger);
        }
    }
}

fn sums(walked: &Walked, view: &PlanView, ledger: &mut Ledger) {
    let is_summed = |line: &&PlanLine| !matches!(line.row, None | Some(Row::Etp | Row::Marge));
    for line in view.lines.iter().filter(is_summed) {
        let name = named(line.title).unwrap();
        for (head, cell) in view.heads.iter().zip(&line.cells) {
            let PlanHead::Whole(head) = head else { panic!("{head:?}") };
            let key = of_plan(walked, name, head.scenario);
            sum(walked, "Sur 5 ans, ensemble", key, cell, ledger);
        }
    }
}

fn sum(walked: &Walked, place: &'static str, key: Key, cell: &PlanCell, ledger: &mut Ledger) {
    ledger.text(place, key, &cell.words);
    let Name::Row(row) = key.name else { return };
    let lacks = |column: &PlanColumn| column.total(row).map(|total| total.lacks);
    let columns = &walked.plan.columns;
    // An écart is that of the two sums where they are of the same exercices.
    let same = lacks(&columns[0]) == lacks(&columns[key.column]);
    if let Some(ecart) = cell.ecart.as_ref().filter(|text| same && !text.contains(", ")) {
        ledger.ecart(place, Key { name: Name::Ecart(row), ..key }, ecart, Grain::Cents);
    }
}

/// Two exercices whole; of the others, the line that they have under each sum.
fn drawers(walked: &Walked, column: &PlanColumn, ledger: &mut Ledger) {
    let places = ("Sur 5 ans, tiroir, titre", "Sur 5 ans, tiroir, calcul");
    for row in Row::COMPARED {
        let asked = |year| PlanFigure { scenario: column.scenario, row: Some(row), year };
        let explain = |year| explain_plan(walked.dossier, &walked.plan, asked(year), None);
        for year in column.years.iter().take(2) {
            let key = of_year(walked, Name::Row(row), column, year);
            drawer(places, key, &explain(Some(year.exercice)).unwrap(), ledger);
        }
        let Some(sum) = explain(None) else { continue };
        drawer(places, of_plan(walked, Name::Row(row), column.scenario), &sum, ledger);
        for (year, line) in column.years.iter().zip(&sum.lines) {
            assert_eq!(line.label, year.exercice.year().to_string());
            // What no sum counts stands without its amount.
            if line.value != "laissé de côté" {
                let key = of_year(walked, Name::Row(row), column, year);
                ledger.text(places.1, key, &line.value);
            }
        }
    }
}

fn lead(walked: &Walked, column: &PlanColumn, ledger: &mut Ledger) {
    let place = "Sur 5 ans, réponse";
    let words = plan_lead(walked.dossier, &walked.plan, column.scenario, None);
    let key = of_plan(walked, Name::Row(Row::ResteACharge), column.scenario);
    let amount = words.split_once(" de reste à charge").map(|(before, _)| before);
    if let Some((_, text)) = amount.and_then(|before| before.rsplit_once("**")) {
        ledger.text(place, key, text);
    }
    let lacks = |column: &PlanColumn| column.total(Row::ResteACharge).map(|total| total.lacks);
    let same = lacks(&walked.plan.columns[0]) == lacks(column);
    let change = words.split_once(" C’est ").filter(|_| same).map(|(_, rest)| rest);
    let amount = change.and_then(|rest| rest.split_once(" que la base")).map(|(text, _)| text);
    most(walked, column, &words, ledger);
    // « autant que la base en tout » is said in words.
    if let Some(text) = amount.filter(|text| text.ends_with(" de plus") || text.ends_with("moins"))
    {
        let key = Key { name: Name::Ecart(Row::ResteACharge), ..key };
        ledger.ecart(place, key, text, Grain::Whole);
    }
}

/// « ; au plus 1 200 € de plus par an, de 2028 à 2030 »: the écart of each exercice that is named.
fn most(walked: &Walked, column: &PlanColumn, words: &str, ledger: &mut Ledger) {
    let Some((_, most)) = words.split_once(" ; au plus ") else { return };
    let (ends, sense) = ["plus", "moins"]
        .into_iter()
        .filter_map(|sense| Some((most.find(&format!(" de {sense}"))?, sense)))
        .min()
        .unwrap();
    let text = format!("{} de {sense}", &most[..ends]);
    let named = |year: &&PlanYear| most.contains(&year.exercice.year().to_string());
    let years: Vec<&PlanYear> = column.years.iter().filter(named).collect();
    assert_eq!(most.contains(" par an"), years.len() > 1, "{words}");
    for year in years {
        let key = of_year(walked, Name::Ecart(Row::ResteACharge), column, year);
        ledger.ecart("Sur 5 ans, réponse, au plus", key, &text, Grain::Whole);
    }
}

/// The summary: its amounts are those of the exercices that every sum counts.
fn in_words(walked: &Walked, ledger: &mut Ledger) {
    let words = plan_summary(walked.dossier, &walked.plan, None, &[]);
    for (marker, row) in [
        ("total versé par la Caf ", Row::TotalCaf),
        ("autres recettes ", Row::AutresRecettes),
        ("reste à votre charge ", Row::ResteACharge),
    ] {
        if let Some(text) = amount_after(&words, marker) {
            let key = of_plan(walked, Name::Row(row), None);
            ledger.text("Sur 5 ans, résumé en mots", key, text);
        }
    }
}

/// « Base : 2026 12 €, 2027 à compléter ; … »: the columns in their order.
fn curve(walked: &Walked, shown: &[Option<ScenarioId>], ledger: &mut Ledger) {
    let look =
        ChartLook { chosen: None, reference: None, shown, narrow: false, missing: TO_COMPLETE };
    let Some(chart) = chart(walked.dossier, &walked.plan, look) else { return };
    let mut rest = chart.words.as_str();
    for column in &walked.plan.columns {
        let name = scenario_name(walked.dossier, column.scenario);
        let head = simulateur_rpe::present::text::typeset(&format!("{name} : "));
        rest = rest.split_once(&head).unwrap().1;
        for year in &column.years {
            rest = rest.split_once(&format!("{} ", year.exercice.year())).unwrap().1;
            let key = of_year(walked, Name::Row(Row::ResteACharge), column, year);
            if rest.starts_with("à compléter") {
                ledger.put("Sur 5 ans, courbe", key, Printed::Todo);
            } else {
                let end = rest.find('€').unwrap() + '€'.len_utf8();
                ledger.text("Sur 5 ans, courbe", key, &rest[..end]);
            }
        }
    }
}

/// The balances where they stand alone in a month; what is left to pay over the whole plan.
fn cash(walked: &Walked, column: &PlanColumn, ledger: &mut Ledger) {
    let place = "Sur 5 ans, trésorerie";
    let Ok(view) = cash_view(walked.dossier, column) else { return };
    let base = &column.years[0];
    let named = |kind: &str| format!("{kind} {}", base.exercice.year());
    let solde = Key {
        status: Status::Previsionnel,
        ..of_year(walked, Name::Row(Row::Solde), column, base)
    };
    for row in view.years.iter().flat_map(|year| &year.rows) {
        if row.what == named("Solde") || row.what == named("Indu") {
            ledger.text(place, solde, &row.caf);
        }
    }
    let key = of_plan(walked, Name::Row(Row::ResteACharge), column.scenario);
    let words = view.headline.join(" ");
    let own = amount_after(&words, "ce qui reste à votre charge : **");
    let over = amount_after(&words, "vos recettes dépassent vos dépenses de **");
    for (text, taken) in [(own, false), (over, true)] {
        if let Some(Printed::Amount(value, grain)) = text.and_then(read) {
            let value = if taken { -value } else { value };
            ledger.put(place, key, Printed::Amount(value, grain));
        }
    }
}
