//! The contracts with the Caf, in the base and in a scenario.

use super::*;
use simulateur_rpe::draft::Contracts;
use simulateur_rpe::law::Contract;
use simulateur_rpe::scenario::ScenarioAction;
use simulateur_rpe::situation::{ContractTerm, Gap};
use support::gaps;

const CONTRACTS: [Row; 4] = [Row::Ps, Row::BonusTerritoire, Row::Psej, Row::TotalCaf];

fn none() -> LeverKind {
    LeverKind::Contracts(Contracts::default())
}

/// The relais of 2017 with a Cej: Ps 21 500 €, Psej 55 % × (50 000 − 17 200) = 18 040 €.
fn with_cej() -> Dossier {
    relais().signed(false, true).0
}

#[test]
fn the_quick_ctg_waits_for_its_terms() {
    let dossier = with_cej().pressing(Quick::Ctg, "CTG");
    let lever = dossier.scenarios[0].levers[0].id;
    assert_eq!(
        dossier.scenarios[0].levers[0].kind,
        LeverKind::Contracts(Contracts { ctg: true, cej: false })
    );
    let term = |term| Field::Contract(Owner::Lever(lever), term);
    let empty = scenario(&dossier, 0);
    let missing = [
        Gap::Empty(term(ContractTerm::EtpExistants)),
        Gap::Empty(term(ContractTerm::ForfaitExistant)),
    ];
    assert_eq!(gaps(&empty.bonus_territoire), missing);
    assert_eq!(
        (gaps(&empty.total_caf), gaps(&empty.reste_a_charge)),
        (missing.to_vec(), missing.to_vec())
    );
    assert_eq!(
        rows(&empty, [Row::Ps, Row::Psej, Row::Solde]),
        [2_150_000, 0, 2_150_000],
        "the rest is known"
    );
    let typed = dossier
        .typing(term(ContractTerm::EtpExistants), "1")
        .typing(term(ContractTerm::ForfaitExistant), "5 000,50");
    assert_eq!(rows(&scenario(&typed, 0), CONTRACTS), [2_150_000, 500_050, 0, 2_650_050]);
    assert_eq!(
        rows(&base(&typed), CONTRACTS),
        [2_150_000, 0, 1_804_000, 3_954_000],
        "the base keeps its own contract"
    );
    let ecart = typed.compare().ecart(Row::TotalCaf, Some(typed.scenarios[0].id), None);
    assert_eq!(ecart.map(Ecart::value), Some("-13039.50".parse().unwrap()));
}

#[test]
fn the_contracts_of_a_scenario_replace_those_of_the_base() {
    let (dossier, id) = pull(with_cej().pressing(Quick::Blank, "Sans contrat"), 0, none());
    let owner = Owner::Lever(id);
    assert_eq!(rows(&scenario(&dossier, 0), CONTRACTS), [2_150_000, 0, 0, 2_150_000]);
    let signed =
        |dossier: Dossier, contract, on| dossier.doing(Action::SetContract(owner, contract, on));
    let cej = signed(dossier, Contract::Cej, true);
    assert_eq!(rows(&scenario(&cej, 0), CONTRACTS), rows(&base(&cej), CONTRACTS));
    let terms = [(ContractTerm::CoefficientPsej, "1,5"), (ContractTerm::PlafondPsej, "40 000")];
    let capped = terms
        .into_iter()
        .fold(cej, |dossier, (term, text)| dossier.typing(Field::Contract(owner, term), text));
    // 55 % × (40 000 − 17 200) × 1,5
    assert_eq!(figure(&scenario(&capped, 0), Row::Psej), 1_881_000);
    assert_eq!(figure(&base(&capped), Row::Psej), 1_804_000, "the terms of a lever are its own");
    let both = scenario(&signed(capped.clone(), Contract::Ctg, true), 0);
    assert_eq!(
        (gaps(&both.bonus_territoire), gaps(&both.psej)),
        (vec![Gap::BothContracts], vec![Gap::BothContracts])
    );
    assert_eq!(
        (gap_codes(&both.total_caf), gap_codes(&both.reste_a_charge)),
        (vec!["contrats_exclusifs"], vec!["contrats_exclusifs"])
    );
    let off = signed(signed(capped.clone(), Contract::Ctg, true), Contract::Ctg, false);
    assert_eq!(
        scenario(&off, 0),
        scenario(&capped, 0),
        "what was typed is kept, and excludes nothing"
    );
}

#[test]
fn the_last_lever_of_contracts_decides() {
    let dossier = with_cej().pressing(Quick::Ctg, "CTG");
    let (dossier, id) = pull(dossier, 0, none());
    assert_eq!(rows(&scenario(&dossier, 0), CONTRACTS), [2_150_000, 0, 0, 2_150_000]);
    let dossier = dossier.doing(LeverAction::Remove(id));
    assert_eq!(
        gap_codes(&scenario(&dossier, 0).total_caf),
        ["champ_vide", "champ_vide"],
        "the ETP and the flat sum"
    );
}

#[test]
fn a_copied_contract_has_its_own_terms() {
    let dossier = with_cej().pressing(Quick::Ctg, "CTG");
    let owner =
        |dossier: &Dossier, place: usize| Owner::Lever(dossier.scenarios[place].levers[0].id);
    let terms = |dossier: Dossier, place, flat| {
        let of = |term| Field::Contract(owner(&dossier, place), term);
        dossier
            .clone()
            .typing(of(ContractTerm::EtpExistants), "1")
            .typing(of(ContractTerm::ForfaitExistant), flat)
    };
    let dossier = terms(dossier, 0, "4 000");
    let copied = dossier
        .clone()
        .doing(ScenarioAction::Duplicate(dossier.scenarios[0].id, "Copie".to_string()));
    assert_eq!(
        scenario(&copied, 0).bonus_territoire.value,
        scenario(&copied, 1).bonus_territoire.value
    );
    let changed = terms(copied, 1, "6 000");
    let flat = |place| figure(&scenario(&changed, place), Row::BonusTerritoire);
    assert_eq!((flat(0), flat(1)), (400_000, 600_000));
    assert_eq!(
        changed
            .clone()
            .doing(ScenarioAction::Remove(changed.scenarios[1].id))
            .doing(ScenarioAction::EmptyTrash)
            .texts,
        dossier.texts
    );
}

#[test]
fn a_contract_is_set_where_there_is_one() {
    let dossier = what_if();
    let set =
        |dossier: &Dossier, owner| dossier.apply(&Action::SetContract(owner, Contract::Ctg, true));
    let (income, id) = pull(dossier.clone(), 0, LeverKind::Income);
    assert_eq!(set(&income, Owner::Lever(id)), Err(ActionError::Gone), "an income has no contract");
    assert_eq!(set(&dossier, Owner::Lever(id)), Err(ActionError::Gone));
    let signed = set(&dossier, Owner::Base).unwrap();
    assert_eq!(signed.base.contracts, Contracts { ctg: true, cej: false });
    assert_eq!(signed.doing(Action::SetContract(Owner::Base, Contract::Ctg, false)), dossier);
}

#[test]
fn what_a_lever_with_unreadable_dates_may_remove_is_doubtful_in_the_total_too() {
    let (dossier, id) = pull(with_cej().pressing(Quick::Blank, "Sans contrat"), 0, none());
    let start = Field::LeverStart(id);
    let column = |text: &str| {
        dossier.clone().typing(start, text).column(Some(dossier.scenarios[0].id), year(2017))
    };
    let of_total = |outcome: &Outcome| {
        let part = outcome.total_caf.parts.iter().find(|part| part.term == outcome.psej.term);
        part.map(|part| part.value.clone())
    };
    let doubted = column("mars").outcome;
    assert_eq!(gaps(&doubted.psej), [Gap::Unreadable(start)]);
    assert_eq!(of_total(&doubted), Some(Err(vec![Gap::Unreadable(start)])));
    assert!(doubted.ps.value.is_ok(), "no contract changes the Ps");
    assert_eq!(of_total(&column("01/2018").outcome), Some(base(&dossier).psej.value));
}
