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
mod support;

use simulateur_rpe::calendar::Exercice;
use simulateur_rpe::draft::BaremeWay;
use simulateur_rpe::law::{
    AUTRES_AGENTS, Account, BONUS_AU_PLUS, BONUS_MISSION, BONUS_PAR_RELAIS, BONUS_SANS_ACOMPTE,
    CONTRAT, Certainty, DUREE_CONVENTION, Datum, DueKind, ENVELOPPE_MISSIONS, FERMETURE, Mission,
    PART_DEDUCTIBLE, PLUSIEURS_ANIMATEURS, PRIX_PLAFOND, PS_MAXIMUM, PSEJ_COMMUNE, PSEJ_JAMAIS,
    REVALUATION_2024, SEUIL_RPE, Source, Status, TAUX, TAUX_PSEJ, Table, points,
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

/// Years that a table covers, each with the number of rows that cover it.
fn covered<T>(table: &Table<T>) -> Vec<(u16, usize)> {
    let rows = |year| {
        table
            .rows()
            .iter()
            .filter(|row| {
                row.from.year() <= year && row.until.is_none_or(|until| year <= until.year())
            })
            .count()
    };
    years().map(|year| (year, rows(year))).collect()
}

fn check_table<T>(name: &str, table: &Table<T>, first: u16, last: u16) {
    for (year, rows) in covered(table) {
        assert_eq!(
            rows,
            usize::from((first..=last).contains(&year)),
            "{name} {year}: rows that overlap, or a hole"
        );
        assert_eq!(table.at(support::year(year)).is_ok(), rows == 1, "{name} {year}");
    }
    assert!(
        table.rows().iter().all(|row| row.until.is_none_or(|until| row.from <= until)),
        "{name}: a row ends before it begins"
    );
    let held = |source: &Source| source.document.held;
    assert!(
        table.rows().iter().all(|row| held(row.source) || row.certainty > Certainty::Sourced),
        "{name}: surer than its source"
    );
}

#[test]
fn tables_have_no_overlap_and_no_hole() {
    check_table("taux", &TAUX, 2011, 2100);
    check_table("prix plafond", &PRIX_PLAFOND, 2017, 2017);
    check_table("Ps maximum", &PS_MAXIMUM, 2017, 2017);
    check_table("hausse", &REVALUATION_2024, 2024, 2024);
    check_table("bonus", &BONUS_MISSION, 2017, 2100);
    check_table("bonus par relais", &BONUS_PAR_RELAIS, 2017, 2100);
    check_table("enveloppe", &ENVELOPPE_MISSIONS, 2017, 2017);
    check_table("nombre de bonus", &BONUS_AU_PLUS, 2017, 2017);
    for rule in
        [&AUTRES_AGENTS, &PLUSIEURS_ANIMATEURS, &BONUS_SANS_ACOMPTE, &PSEJ_COMMUNE, &PSEJ_JAMAIS]
    {
        check_table(rule.rows()[0].value, rule, 2017, 2100);
    }
    check_table("contrat", &CONTRAT, 2011, 2100);
    check_table("part déductible", &PART_DEDUCTIBLE, 2011, 2100);
    check_table("taux de la Psej", &TAUX_PSEJ, 2011, 2100);
    check_table("durée de la convention", &DUREE_CONVENTION, 2017, 2100);
    check_table("fermeture", &FERMETURE, 2017, 2100);
    check_table("seuil", &SEUIL_RPE, 2026, 2100);
}

/// The last year for which a table is surer than indicative.
fn sure_until<T>(table: &Table<T>) -> Option<u16> {
    years()
        .filter(|year| {
            table.at(support::year(*year)).is_ok_and(|row| row.certainty == Certainty::Sourced)
        })
        .max()
}

#[test]
fn what_a_text_does_not_date_is_only_indicative() {
    assert_eq!(sure_until(&CONTRAT), None);
    assert_eq!(
        (sure_until(&PART_DEDUCTIBLE), sure_until(&FERMETURE), sure_until(&BONUS_PAR_RELAIS)),
        (Some(2021), Some(2021), Some(2021))
    );
    assert_eq!(
        (sure_until(&DUREE_CONVENTION), sure_until(&TAUX), sure_until(&BONUS_MISSION)),
        (Some(2020), Some(2017), Some(2100))
    );
}

#[test]
fn the_envelope_of_the_missions_is_shared_by_the_flat_sum() {
    let year = support::year(2017);
    let (most, flat) =
        (ENVELOPPE_MISSIONS.at(year).unwrap().value, BONUS_MISSION.at(year).unwrap().value);
    let count = BONUS_AU_PLUS.at(year).unwrap();
    assert_eq!(flat.times(count.value.into()), Ok(most));
    assert_eq!(count.certainty, Certainty::Indicative);
}

#[test]
fn the_published_maximum_is_the_ps_of_the_ceiling() {
    for row in PS_MAXIMUM.rows() {
        let computed = cents(&Relais::of(row.from.year()).animateur("1", "100 000").outcome().ps);
        assert_eq!((computed + 50) / 100, i128::try_from(row.value.decimal()).unwrap());
    }
}

/// Every file of `src/law/sources`, as one text.
fn sources() -> String {
    let folder = fs::read_dir(format!("{}/src/law/sources", env!("CARGO_MANIFEST_DIR"))).unwrap();
    folder.map(|file| fs::read_to_string(file.unwrap().path()).unwrap()).collect()
}

/// The text of each `Source`, as (name, held, place, quote).
fn written() -> Vec<(String, bool, String, String)> {
    let text = sources();
    let statics: Vec<&str> = text.split("pub static ").skip(1).collect();
    let not_held: Vec<&str> = statics
        .iter()
        .filter(|item| item.contains("held: false"))
        .map(|item| item.split(':').next().unwrap())
        .collect();
    let source = |item: &&str| {
        let (name, body) = item.split_once(": Source")?;
        let document = body.split_once("document: &")?.1.split(',').next()?;
        let between = |key: &str| {
            Some(body.split_once(key)?.1.split_once("\"")?.1.split_once("\"")?.0.to_string())
        };
        Some((
            name.to_string(),
            !not_held.contains(&document),
            between("place:")?,
            between("quote:")?,
        ))
    };
    statics.iter().filter_map(source).collect()
}

#[test]
fn every_source_quotes_what_it_cites() {
    let written = written();
    assert!(written.len() >= 80, "only {} sources were read", written.len());
    for (name, held, place, quote) in &written {
        assert!(!place.trim().is_empty(), "{name} has no place");
        assert!(
            !held || !quote.trim().is_empty(),
            "{name}: its document is held, so that it must be quoted"
        );
        assert!(!quote.contains('\'') && !place.contains('\''), "{name}: a straight apostrophe");
    }
    let read = |name: &str| written.iter().find(|source| source.0 == name).unwrap();
    assert_eq!((read("TAUX_SEEN").1, read("TAUX_SEEN").3.as_str()), (false, ""));
    assert!(
        read("PS").3.starts_with("Depuis 2011, le montant annuel")
            && read("PS").3.ends_with("temps plein.")
    );
}

#[test]
fn every_source_in_use_is_whole() {
    let tables = [
        TAUX.rows().iter().map(|row| row.source).collect::<Vec<_>>(),
        BONUS_MISSION.rows().iter().map(|row| row.source).collect(),
    ];
    let missions = Mission::ALL.into_iter().map(Mission::source);
    for source in tables.into_iter().flatten().chain(missions) {
        assert!(!source.document.title.is_empty() && !source.place.is_empty());
        assert!(!source.document.held || source.quote.len() > 20, "{}", source.place);
        assert!(
            !source.quote.contains("  ") && !source.quote.contains('\n'),
            "{}: the lines of the file show",
            source.place
        );
    }
}

#[test]
fn codes_are_found_again_and_never_shared() {
    let missions: BTreeSet<_> = Mission::ALL.into_iter().map(Mission::code).collect();
    let data: BTreeSet<_> = Datum::all().map(Datum::code).collect();
    let accounts: BTreeSet<_> = Account::ALL.into_iter().map(Account::code).collect();
    assert_eq!((missions.len(), data.len(), accounts.len()), (6, Datum::all().count(), 10));
    assert!(
        Mission::ALL.into_iter().all(|mission| Mission::from_code(mission.code()) == Some(mission))
    );
    assert!(Datum::all().all(|datum| Datum::from_code(datum.code()) == Some(datum)));
    assert!(
        Account::ALL.into_iter().all(|account| Account::from_code(account.code()) == Some(account))
    );
    let indicateurs =
        Mission::ALL.into_iter().flat_map(Mission::indicateurs).flat_map(|asked| asked.test.data());
    let side = Mission::ALL.into_iter().flat_map(|mission| mission.side_data().to_vec());
    let asked: BTreeSet<Datum> = indicateurs.chain(side).chain([Datum::Avenant]).collect();
    assert_eq!(asked, Datum::all().collect(), "a datum that nothing asks for, or that has no code");
}

#[test]
fn the_guide_of_the_cases_names_every_code() {
    let guide =
        fs::read_to_string(format!("{}/tests/golden/README.md", env!("CARGO_MANIFEST_DIR")))
            .unwrap();
    let law = Mission::ALL.into_iter().map(Mission::code).chain(Datum::all().map(Datum::code));
    let law = law
        .chain(Account::ALL.into_iter().map(Account::code))
        .chain(points().map(|point| point.code));
    let terms = ContractTerm::ALL
        .into_iter()
        .map(ContractTerm::code)
        .chain(DueKind::ALL.into_iter().map(DueKind::code));
    let law: Vec<String> = law
        .chain(terms)
        .chain(Status::LATER.into_iter().map(Status::code))
        .map(str::to_string)
        .collect();
    let wire = codes::of_the_wire();
    assert!(
        ["contrats", "calendrier_origine", "autres_annees", "depuis", "par_seance"]
            .iter()
            .all(|key| wire.iter().any(|c| c == key))
    );
    let expected =
        [codes::warnings(), codes::gaps(), codes::certainties(), codes::expectations()].concat();
    let missing: BTreeSet<String> = [law, wire, expected]
        .concat()
        .into_iter()
        .filter(|code| !guide.contains(&format!("`{code}`")))
        .collect();
    assert_eq!(missing, BTreeSet::new());
}

#[test]
fn every_row_is_walked() {
    let rows: Vec<Row> = Row::all().collect();
    assert_eq!(rows, [&Row::COMPARED[..], &Row::PAID[..]].concat());
}
