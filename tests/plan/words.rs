//! What the page says and draws of the plan.

use super::{relais, what_if};
use crate::support::{Doing, Relais, gaps, pull, year};
use rust_decimal::Decimal;
use simulateur_rpe::draft::BaremeWay;
use simulateur_rpe::outcome::Row;
use simulateur_rpe::present::text::{TO_COMPLETE, problem};
use simulateur_rpe::present::workbench::missing_words;
use simulateur_rpe::present::years::{
    Chart, ChartLook, PlanHead, PlanLook, cash_view, ceiling_gaps, chart, dated_lever,
    horizon_words, plan_basis, plan_lead, plan_view,
};
use simulateur_rpe::scenario::workbench::example;
use simulateur_rpe::scenario::{BaseAction, CalendarAction, Dossier, LeverKind, Quick};
use simulateur_rpe::situation::{Field, Gap, Owner, ScenarioId};

pub fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

/// Every row of these columns, beside the base.
pub fn look(shown: &[Option<ScenarioId>]) -> PlanLook<'_> {
    PlanLook { reference: None, shown, differing: false, cents: false }
}

/// A sum of the one exercice that is whole.
fn said(amount: &str) -> (String, Option<&'static str>) {
    (amount.to_string(), Some("2026 seule"))
}

#[test]
fn the_table_shows_each_year_its_change_and_what_a_sum_lacks() {
    let dossier = relais().pressing(Quick::Depenses, "Plus");
    let view =
        plan_view(&dossier, &dossier.plan(), Some(dossier.scenarios[0].id), look(&[])).unwrap();
    assert_eq!(plain(&view.caption), "Scénario B, Plus");
    let known = |head: &PlanHead| matches!(head, PlanHead::Year(year) if year.certainty.is_some());
    assert_eq!(
        view.heads.iter().map(known).collect::<Vec<_>>(),
        [true, false, false, false, false]
    );
    let rest = view.lines.last().unwrap();
    assert_eq!(rest.row, Some(Row::ResteACharge));
    assert_eq!(plain(&rest.cells[0].words), "42 700 €");
    assert_eq!(rest.cells[0].ecart.as_deref().map(plain).as_deref(), Some("3 500 € de plus"));
    assert_eq!(
        (rest.cells[1].words.as_str(), rest.cells[1].field),
        ("à compléter", Some(Field::PrixPlafond(Owner::Base, year(2027))))
    );
    let total = rest.total.as_ref().unwrap();
    assert_eq!((plain(&total.words), view.counted.as_deref()), said("42 700 €"));
    // The costs are known for five exercices: their sum counts the one of the others.
    let costs = view.lines.iter().find(|line| line.row == Some(Row::PrixDeRevient)).unwrap();
    assert_eq!(costs.cells.iter().filter(|cell| cell.known).count(), 5);
    let total = costs.total.as_ref().unwrap();
    assert_eq!((plain(&total.words), view.counted.as_deref()), said("73 500 €"));
    let price = view.lines.iter().find(|line| line.row.is_none()).unwrap();
    assert_eq!(
        (plain(&price.cells[0].words), price.total.is_none()),
        ("60 000 €".to_string(), true)
    );
}

#[test]
fn cents_are_shown_as_soon_as_whole_euros_would_not_add_up() {
    let whole = what_if();
    let words = |dossier: &Dossier| {
        plan_view(dossier, &dossier.plan(), None, look(&[])).unwrap().lines[1].cells[0]
            .words
            .clone()
    };
    assert_eq!(plain(&words(&whole)), "70 000 €");
    // 0,40 € five times is 2 €, and 0 € five times is not.
    let cents = what_if().typing(Field::Line(simulateur_rpe::law::Account::Achats), "20 000,40");
    assert_eq!(plain(&words(&cents)), "70 000,40 €");
}

#[test]
fn the_years_that_wait_for_a_ceiling_lead_to_its_field() {
    let dossier = relais();
    let gaps = ceiling_gaps(&dossier, &dossier.plan().columns[0]);
    assert_eq!(
        gaps,
        [2027, 2028, 2029, 2030]
            .map(|known| (year(known), Field::PrixPlafond(Owner::Base, year(known))))
    );
}

#[test]
fn the_lead_says_what_a_scenario_costs_and_when_most() {
    let (dossier, id) = pull(what_if(), 0, LeverKind::Income);
    let dossier =
        dossier.typing(Field::LeverAmount(id), "1 200").typing(Field::LeverStart(id), "07/2029");
    let wording = plain(&plan_lead(&dossier, &dossier.plan(), Some(dossier.scenarios[0].id), None));
    assert_eq!(
        wording,
        "« B » : **194 200 € de reste à charge** sur l’ensemble du plan. C’est 1 800 € de moins \
            que la base ; au plus 1 200 € de moins en 2030."
    );
    // An amount of several exercices is that of each of them.
    let each = dossier.typing(Field::LeverStart(id), "01/2028");
    let wording = plain(&plan_lead(&each, &each.plan(), Some(each.scenarios[0].id), None));
    assert!(wording.ends_with("; au plus 1 200 € de moins par an, de 2028 à 2030."), "{wording}");
    let gap = plain(&plan_lead(&relais(), &relais().plan(), None, None));
    assert_eq!(gap, "« Base » : **39 200 € de reste à charge** pour 2026 seule.");
}

#[test]
fn a_lever_says_when_it_acts() {
    let (dossier, id) = pull(what_if(), 0, LeverKind::Income);
    let wording = |start: &str, end: &str| {
        let dossier =
            dossier.clone().typing(Field::LeverStart(id), start).typing(Field::LeverEnd(id), end);
        plain(&dated_lever(&dossier, dossier.lever(id).unwrap()).1)
    };
    assert_eq!(wording("", ""), "Agit tout au long du plan.");
    assert_eq!(wording("9/2027", "2028"), "Agit de septembre 2027 à décembre 2028 compris.");
    assert_eq!(wording("2040", ""), "Agit à partir de janvier 2040. C’est en dehors du plan.");
    assert_eq!(
        wording("2028", "2027"),
        "La fin vient avant le début : les exercices qu’il change restent à compléter."
    );
    assert!(wording("?", "").starts_with("Une date n’est pas lisible"));
}

#[test]
fn an_end_before_its_start_is_an_error_and_not_a_year_without_effect() {
    let (dossier, id) = pull(what_if(), 0, LeverKind::Income);
    let end = Field::LeverEnd(id);
    let typed = dossier
        .typing(Field::LeverAmount(id), "1 000")
        .typing(Field::LeverStart(id), "9/2027")
        .typing(end, "juin 2026");
    let error = typed.entry(end).error().expect("an error under the box");
    assert_eq!(
        plain(&problem("juin 2026", error, year(2026))),
        "La fin vient avant le début : corrigez l’une des deux."
    );
    assert_eq!(typed.texts.get(end), "juin 2026", "what was typed stays");
    let income = typed.column(Some(typed.scenarios[0].id), year(2026)).outcome.autres_recettes;
    assert_eq!(gaps(&income), [Gap::Unreadable(end)]);
    assert!(
        plain(&missing_words(&typed, Gap::Unreadable(end)))
            .ends_with(": la fin vient avant le début.")
    );
    for (start, end_text) in [("9/2027", "9/2027"), ("", "juin 2026"), ("9/2027", "")] {
        let right = typed.clone().typing(Field::LeverStart(id), start).typing(end, end_text);
        assert_eq!(right.entry(end).error(), None, "{start} {end_text}");
    }
}

#[test]
fn the_horizon_is_said_with_the_years_left_out() {
    let of = |from: &str, until: &str| {
        let dossier =
            relais().typing(Field::ConventionStart, from).typing(Field::ConventionEnd, until);
        plain(&horizon_words(&dossier.plan()))
    };
    assert_eq!(
        of("1/1/2026", "31/12/2028"),
        "Jusqu’à la fin de la convention, le 31 décembre 2028."
    );
    assert_eq!(
        of("1/1/2027", "31/12/2028"),
        "Jusqu’à la fin de la convention, le 31 décembre 2028. Hors convention : 2026."
    );
    assert_eq!(
        of("1/1/2020", "31/12/2024"),
        "La convention s’est terminée le 31 décembre 2024 : le plan compte 5 exercices, tous hors \
            convention."
    );
    assert_eq!(
        of("", ""),
        "La fin de la convention n’est pas connue : le plan compte 5 exercices."
    );
}

pub fn drawn(dossier: &Dossier, narrow: bool) -> Option<Chart> {
    let plan = dossier.plan();
    let shown: Vec<_> = plan.columns.iter().map(|column| column.scenario).collect();
    let chosen = dossier.scenarios.first().map(|scenario| scenario.id);
    chart(
        dossier,
        &plan,
        ChartLook { chosen, reference: None, shown: &shown, narrow, missing: TO_COMPLETE },
    )
}

pub fn ems(place: &str) -> Decimal {
    place.trim_end_matches("em").parse().unwrap()
}

#[test]
fn the_curve_has_a_point_for_each_known_figure_and_names_apart() {
    let dossier = example().typing(Field::ConventionEnd, "31/12/2030");
    let drawn = drawn(&dossier, false).unwrap();
    assert!(drawn.curves.iter().all(|curve| curve.dots.iter().flatten().count() == 5));
    let mut names: Vec<Decimal> = drawn.curves.iter().map(|curve| ems(&curve.name_y)).collect();
    names.sort();
    assert!(names.windows(2).all(|pair| pair[1] - pair[0] >= Decimal::new(125, 2)), "{names:?}");
    assert!(
        plain(&drawn.words).starts_with("Reste à charge par exercice. Base : 2026 35 023 €"),
        "{}",
        drawn.words
    );
    let gap = self::drawn(&relais(), false).unwrap();
    assert_eq!(
        gap.years.iter().map(|year| year.gap).collect::<Vec<_>>(),
        [false, true, true, true, true]
    );
    let nothing = Relais::of(2026).animateur("1", "50 000").0;
    assert_eq!(self::drawn(&nothing, false), None);
}

#[test]
fn what_the_figures_rest_on_is_said() {
    let dossier = what_if()
        .typing(Field::Evolution(Owner::Base, simulateur_rpe::situation::Evolving::Pay), "2");
    let wording = plan_basis(&dossier, &dossier.plan(), None)
        .iter()
        .map(|words| plain(words))
        .collect::<Vec<_>>()
        .join("\n");
    for words in [
        "2026 et les exercices suivants sont prévisionnels.",
        "salaires + 2 %",
        "Prix plafond de 2027 à 2030 : celui de 2026, reconduit.",
    ] {
        assert!(wording.contains(words), "{words}\n{wording}");
    }
}

#[test]
fn an_incomplete_calendar_headlines_no_figure_and_says_what_has_no_place() {
    let dossier = relais();
    let view = cash_view(&dossier, &dossier.plan().columns[0]).unwrap();
    let [only] = view.headline.as_slice() else { panic!("{:?}", view.headline) };
    assert!(only.contains("Calendrier incomplet") && !only.contains('€'), "{only}");
    let years: Vec<String> = view.years.iter().map(|year| plain(&year.words)).collect();
    assert_eq!(years[1..], ["à compléter"; 4]);
    assert!(years[0].contains("à votre charge depuis le début"), "{}", years[0]);
    assert!(view.years.iter().all(|year| year.rows.iter().all(|row| !row.peak)));
    assert_eq!(view.unplaced.len(), 4);
    assert_eq!(view.unplaced[0].1, Some(Field::PrixPlafond(Owner::Base, year(2027))));
    assert!(view.basis.iter().any(|words| words.contains("hypothèse, prudente")));
    let row = &view.years[1].rows[11];
    assert_eq!((plain(&row.caf), row.what.as_str()), ("25 800,00 €".to_string(), "Solde 2026"));
}

#[test]
fn what_is_waited_for_from_the_caf_comes_first_and_the_own_share_apart() {
    let dossier =
        relais().doing(BaseAction::AssumeFollowing(true)).doing(CalendarAction::UseExample);
    let column = &dossier.plan().columns[0];
    let (cash, view) = (dossier.cash(column).unwrap(), cash_view(&dossier, column).unwrap());
    let (month, awaited) = cash.most_advanced().unwrap();
    let own = cash.months.last().unwrap().split.unwrap().own;
    let expected = [
        format!(
            "À attendre de la Caf, au plus fort : **{} en {month}**.",
            awaited.to_whole_string()
        ),
        format!("À part, ce qui reste à votre charge : **{}** sur tout", own.to_whole_string()),
        format!("Les deux ensemble, le compte est au plus bas en {}", cash.lowest().unwrap().month),
    ];
    assert_eq!(view.headline.len(), expected.len());
    for (said, expected) in view.headline.iter().zip(&expected) {
        assert!(plain(said).starts_with(&plain(expected)), "{said}\n{expected}");
    }
    let peaks: Vec<&str> = view
        .years
        .iter()
        .flat_map(|year| &year.rows)
        .filter(|row| row.peak)
        .map(|row| row.month)
        .collect();
    assert_eq!(peaks, [month.month.name()]);
}

/// The base may be assumed from one ceiling, and the years after it from the one that is typed.
#[test]
fn each_ceiling_that_is_carried_is_named_with_its_years() {
    let typed = Relais::of(2026)
        .animateur("1", "50 000")
        .bareme(BaremeWay::Assumed)
        .with(Field::PrixPlafond(Owner::Base, year(2026)), "66 000");
    let said = |dossier: &Dossier| {
        let wording = plan_basis(dossier, &dossier.plan(), None);
        plain(wording.iter().find(|words| words.starts_with("Prix plafond")).unwrap())
    };
    let end = "C’est une hypothèse : le vrai sera différent.";
    let both = "de 2026 : celui de 2017, reconduit ; de 2027 à 2030 : celui de 2026, reconduit.";
    assert_eq!(said(&typed.0), format!("Prix plafond {both} {end}"));
    let all = Relais::of(2026).animateur("1", "50 000").bareme(BaremeWay::Assumed);
    let one = "de 2026 à 2030 : celui de 2017, reconduit.";
    assert_eq!(said(&all.0), format!("Prix plafond {one} {end}"));
}
