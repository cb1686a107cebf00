//! The codes of the files: found again, never shared, and all in the guide of the cases.

use super::*;

#[test]
fn codes_are_found_again_and_never_shared() {
    let missions: BTreeSet<_> = Mission::ALL.into_iter().map(Mission::code).collect();
    let data: BTreeSet<_> = Datum::all().map(Datum::code).collect();
    let accounts: BTreeSet<_> = Account::ALL.into_iter().map(Account::code).collect();
    assert_eq!((missions.len(), data.len(), accounts.len()), (6, Datum::all().count(), 11));
    assert!(
        Mission::ALL.into_iter().all(|mission| Mission::from_code(mission.code()) == Some(mission))
    );
    assert!(Datum::all().all(|datum| Datum::from_code(datum.code()) == Some(datum)));
    assert!(
        Account::ALL.into_iter().all(|account| Account::from_code(account.code()) == Some(account))
    );
    let indicateurs = Mission::ALL
        .into_iter()
        .flat_map(Mission::indicateurs)
        .flat_map(|asked| asked.condition.data());
    let side = Mission::ALL.into_iter().flat_map(|mission| mission.cahier_data().to_vec());
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
        .chain(checklist_items().map(|point| point.code));
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
