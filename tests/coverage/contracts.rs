//! Every year with every mission and every contract: nothing is missing without a gap, nothing is
//! surer than its parts.

use super::{WAYS, relais};
use crate::support::{Relais, figure, gaps};
use simulateur_rpe::draft::BaremeWay;
use simulateur_rpe::law::{Account, Certainty, Mission};
use simulateur_rpe::outcome::{Outcome, Row, Step};
use simulateur_rpe::situation::{ContractTerm, Field, Gap, Revised};
use std::collections::BTreeSet;

/// Every step below one, itself included.
fn each(step: &Step) -> Vec<&Step> {
    std::iter::once(step).chain(step.parts.iter().flat_map(each)).collect()
}

/// Neither contract, the CTG, the Cej, both.
const SIGNED: [(bool, bool); 4] = [(false, false), (true, false), (false, true), (true, true)];

/// One relais of a year, with a mission, contracts, an advance, and a convention that the year
/// ends.
fn signed(year: u16, way: BaremeWay, mission: Option<Mission>, (ctg, cej): (bool, bool)) -> Relais {
    let terms =
        [ContractTerm::EtpExistants, ContractTerm::ForfaitExistant, ContractTerm::CoefficientPsej];
    let relais = mission
        .into_iter()
        .fold(relais(year, way), Relais::reached)
        .signed(ctg, cej)
        .acompte("1/3", "35 %");
    let relais = terms
        .into_iter()
        .zip(["1", "5 000", "1,0843"])
        .fold(relais, |relais, (term, text)| relais.term(term, text));
    relais
        .with(Field::ConventionStart, &format!("1/1/{}", year - 1))
        .with(Field::ConventionEnd, &format!("31/12/{year}"))
}

/// What one outcome must hold, whatever its year, its mission and its contracts.
fn holds(outcome: &Outcome, case: &str) {
    for step in Row::all().flat_map(|row| each(outcome.figure(row))) {
        let empty = step.value.as_ref().err().is_some_and(Vec::is_empty);
        assert!(!empty, "{case}, {:?}: no value, and no gap", step.term);
        let weakest = step
            .parts
            .iter()
            .map(|part| part.certainty)
            .fold(Certainty::Sourced, Certainty::weakest);
        assert!(step.certainty >= weakest, "{case}, {:?}: surer than its parts", step.term);
    }
    let parts = Row::OF_CAF.iter().map(|row| outcome.figure(*row).euros());
    let sum =
        parts.reduce(|sum, part| sum.and_then(|sum| Ok(sum.checked_add(part?).unwrap()))).unwrap();
    assert_eq!(outcome.total_caf.euros().ok(), sum.ok(), "{case}: the parts make the total");
    let missing = gaps(&outcome.total_caf);
    let of_parts: BTreeSet<Gap> =
        Row::OF_CAF.iter().flat_map(|row| gaps(outcome.figure(*row))).collect();
    assert_eq!(
        missing.into_iter().collect::<BTreeSet<_>>(),
        of_parts,
        "{case}: every gap of a part is one of the total"
    );
}

/// The contracts and the payments of one year, as the law says them.
fn says(year: u16, (ctg, cej): (bool, bool), outcome: &Outcome, case: &str) {
    let codes: Vec<&str> = outcome.warnings.iter().map(|warning| warning.code()).collect();
    let both = gaps(&outcome.total_caf).contains(&Gap::BothContracts);
    assert_eq!(both, ctg && cej, "{case}");
    assert_eq!(outcome.bonus_territoire.value.is_err(), ctg && cej, "{case}");
    let misplaced = (ctg && year < 2020) || (cej && year >= 2020);
    assert_eq!(codes.contains(&"contrat_hors_periode"), misplaced, "{case}");
    assert!(
        codes.contains(&"convention_se_termine") && !codes.contains(&"convention_hors_exercice"),
        "{case}"
    );
    let known = outcome.ps.value.is_ok();
    assert_eq!(
        (outcome.acomptes.value.is_ok(), outcome.solde.value.is_ok()),
        (known, known),
        "{case}"
    );
    if known && !both {
        let flat = if ctg { 500_000 } else { 0 };
        assert_eq!(figure(outcome, Row::BonusTerritoire), flat, "{case}");
        assert_eq!(figure(outcome, Row::Psej) > 0, cej, "{case}");
    }
}

#[test]
fn every_year_holds_with_every_mission_and_every_contract() {
    let mut count = 0;
    for year in 2010..=2035 {
        for way in WAYS {
            for mission in Mission::ALL.into_iter().map(Some).chain([None]) {
                for contracts in SIGNED {
                    let case = format!("{year} {way:?} {mission:?} {contracts:?}");
                    let relais = signed(year, way, mission, contracts);
                    let outcome = relais.outcome();
                    holds(&outcome, &case);
                    says(year, contracts, &outcome, &case);
                    let real = relais
                        .real(Revised::Line(Account::Achats), "0")
                        .0
                        .compare()
                        .columns
                        .remove(0)
                        .outcome;
                    holds(&real, &format!("{case}, real"));
                    assert_eq!(
                        real.acomptes, outcome.acomptes,
                        "{case}: the advances are those of the forecast"
                    );
                    count += 1;
                }
            }
        }
    }
    assert_eq!(count, 26 * 3 * 7 * 4);
}
