//! Every exercice, every mission, every way to the ceiling: no hole is filled in silence, nothing
//! overlaps, every quote is there.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs
)]

#[path = "coverage/contracts.rs"]
mod contracts;
#[path = "coverage/guide.rs"]
mod guide;
#[path = "coverage/sources.rs"]
mod sources;
mod support;
#[path = "coverage/tables.rs"]
mod tables;

use simulateur_rpe::calendar::Exercice;
use simulateur_rpe::draft::BaremeWay;
use simulateur_rpe::law::{
    AUTRES_AGENTS, Account, BONUS_AU_PLUS, BONUS_MISSION, BONUS_PAR_RELAIS, BONUS_SANS_ACOMPTE,
    CONTRAT, Certainty, DUREE_CONVENTION, DatedTable, Datum, DueKind, ENVELOPPE_MISSIONS,
    FERMETURE, FORMALITES, INDU, MEAN_REVALUATION_2025, MISSIONS_DE_BASE, Mission, PART_DEDUCTIBLE,
    PLUSIEURS_ANIMATEURS, PRIX_PLAFOND, PS_MAXIMUM, PSEJ_COMMUNE, PSEJ_JAMAIS, REVALUATION_2024,
    SANCTIONS, SEUIL_INTERCOMMUNAL, SEUIL_RPE, Source, Status, TAUX, TAUX_PSEJ, checklist_items,
};
use simulateur_rpe::outcome::{Outcome, Row, Warning};
use simulateur_rpe::situation::{ContractTerm, Field, Gap, Owner};
use std::collections::BTreeSet;
use std::fs;
use support::{Relais, cents, codes, figure, gap_codes, gaps};

const WAYS: [BaremeWay; 3] = [BaremeWay::Published, BaremeWay::Entered, BaremeWay::Assumed];

fn years() -> impl Iterator<Item = u16> {
    Exercice::FIRST.year()..=Exercice::LAST.year()
}

/// One animator, 70 000 € of costs; 60 000 € is what the user typed as a ceiling.
fn relais(year: u16, way: BaremeWay) -> Relais {
    let relais =
        Relais::of(year).bareme(way).animateur("1", "50 000").line(Account::Achats, "20 000");
    relais
        .with(Field::PrixPlafond(Owner::Base, support::year(year)), "60 000")
        .with(Field::Revaluation(Owner::Base), "0")
}

/// Every combination, with its outcome.
fn all() -> impl Iterator<Item = (u16, BaremeWay, Option<Mission>, Outcome)> {
    let missions = || Mission::ALL.into_iter().map(Some).chain([None]);
    let cases = years().flat_map(move |year| {
        WAYS.into_iter().flat_map(move |way| missions().map(move |mission| (year, way, mission)))
    });
    cases.map(|(year, way, mission)| {
        let relais = mission.into_iter().fold(relais(year, way), Relais::reached);
        (year, way, mission, relais.outcome())
    })
}

/// What the Ps must say: its value in cents, or the codes of its gaps.
fn expected_ps(year: u16, way: BaremeWay) -> Result<i128, Vec<&'static str>> {
    let ceiling = match (year, way) {
        (2017, _) => Ok(2_497_698),
        (_, BaremeWay::Published) => Err("prix_plafond"),
        (..2017, BaremeWay::Assumed) => Err("rien_a_reconduire"),
        (_, BaremeWay::Assumed) => Ok(2_497_698),
        (_, BaremeWay::Entered) => Ok(2_580_000),
    };
    match (ceiling, year < 2011) {
        (Ok(ps), false) => Ok(ps),
        (Ok(_), true) => Err(vec!["taux"]),
        (Err(code), false) => Err(vec![code]),
        (Err(code), true) => Err(vec![code, "taux"]),
    }
}

fn runs(mission: Mission, year: u16) -> bool {
    match mission {
        Mission::DemandesEnLigne | Mission::PromotionActivite | Mission::FormationContinue => {
            (2017..=2021).contains(&year)
        }
        Mission::GuichetUnique | Mission::AnalysePratique | Mission::PromotionRenforcee => {
            year >= 2021
        }
    }
}

#[test]
fn every_exercice_says_its_ps_or_what_it_lacks() {
    let mut count = 0;
    for (year, way, mission, outcome) in all() {
        let found = match &outcome.ps.value {
            Ok(_) => Ok(cents(&outcome.ps)),
            Err(_) => Err(gap_codes(&outcome.ps)),
        };
        assert_eq!(found, expected_ps(year, way), "{year} {way:?} {mission:?}");
        assert_eq!(outcome.exercice.year(), year);
        assert_eq!(
            figure(&outcome, Row::PrixDeRevient),
            7_000_000,
            "the rest is computed all the same"
        );
        count += 1;
    }
    assert_eq!(count, 101 * 3 * 7);
}

#[test]
fn a_gap_names_its_own_year() {
    for year in years().filter(|year| *year != 2017) {
        let exercice = support::year(year);
        let published = gaps(&relais(year, BaremeWay::Published).outcome().ps);
        assert!(published.contains(&Gap::NoPrixPlafond(exercice)), "{year}: {published:?}");
        assert_eq!(published.contains(&Gap::NoTaux(exercice)), year < 2011, "{year}");
        let assumed = gaps(&relais(year, BaremeWay::Assumed).outcome().ps);
        assert_eq!(assumed.contains(&Gap::NothingToCarry(exercice)), year < 2017, "{year}");
    }
}

#[test]
fn an_empty_notification_is_a_gap_of_its_field() {
    let field = Field::PrixPlafond(Owner::Base, support::year(2026));
    let of = |text: &str| gaps(&relais(2026, BaremeWay::Entered).with(field, text).outcome().ps);
    assert_eq!(of(""), [Gap::Empty(field)]);
    assert_eq!(of("cher"), [Gap::Unreadable(field)]);
    assert_eq!(of("-1"), [Gap::Unreadable(field)]);
}

#[test]
fn a_figure_is_as_sure_as_its_weakest_part() {
    let certainty = |year, way| relais(year, way).outcome().certainty();
    assert_eq!(WAYS.map(|way| certainty(2017, way)), [Certainty::Sourced; 3]);
    assert_eq!(certainty(2016, BaremeWay::Entered), Certainty::Entered);
    assert_eq!(certainty(2026, BaremeWay::Entered), Certainty::Entered);
    assert_eq!(certainty(2026, BaremeWay::Assumed), Certainty::Assumed);
}

#[test]
fn a_mission_holds_in_its_years_only() {
    for (year, way, mission, outcome) in all() {
        let Some(mission) = mission else {
            assert_eq!(
                (figure(&outcome, Row::BonusMission), outcome.warnings.len()),
                (0, 0),
                "{year} {way:?}"
            );
            continue;
        };
        let out = Warning::MissionHorsPeriode(mission, support::year(year));
        let open = runs(mission, year);
        assert_eq!(mission.framework().covers(support::year(year)), open, "{year} {mission:?}");
        assert_eq!(
            figure(&outcome, Row::BonusMission),
            if open { 300_000 } else { 0 },
            "{year} {mission:?}"
        );
        assert_eq!(outcome.warnings.contains(&out), !open, "{year} {mission:?}");
        assert_eq!(out.code(), "mission_hors_periode");
        assert_eq!(outcome.missions.chosen.is_some(), open, "{year} {mission:?}");
    }
}
