//! The dossier of one line of a table: each cell where it goes, or what is wrong with it.

use simulateur_rpe::calendar::Exercice;
use simulateur_rpe::law::{Datum, Mission};
use simulateur_rpe::money::Euros;
use simulateur_rpe::scenario::Dossier;
use simulateur_rpe::scenario::collection::{InputError, InputFault, LineDefaults, RelaisInput};
use simulateur_rpe::situation::{ContractTerm, Field, Owner};

fn defaults(year: u16) -> LineDefaults {
    LineDefaults { exercice: Exercice::new(year).unwrap(), plafond: String::new() }
}

/// The dossier of a line that goes without no cell.
fn of_line(cells: &[(RelaisInput, &str)], year: u16) -> Result<Dossier, Vec<InputError>> {
    let cells: Vec<(RelaisInput, String)> =
        cells.iter().map(|(input, text)| (*input, (*text).to_string())).collect();
    let (dossier, without) = Dossier::of_line(&cells, &defaults(year))?;
    if without.is_empty() { Ok(dossier) } else { Err(without) }
}

fn faults(cells: &[(RelaisInput, &str)], year: u16) -> Vec<InputFault> {
    of_line(cells, year).unwrap_err().into_iter().map(|error| error.why).collect()
}

const NAME: (RelaisInput, &str) = (RelaisInput::Name, "RPE des Ormes");

#[test]
fn a_whole_line_comes_to_the_figures_of_the_workbench() {
    let line = [
        NAME,
        (RelaisInput::Exercice, "2017"),
        (RelaisInput::Etp, "80 %"),
        (RelaisInput::Costs, "30 k€"),
        (RelaisInput::Incomes, "1 000"),
        (RelaisInput::Am, "75"),
        (RelaisInput::Communes, "8"),
    ];
    let dossier = of_line(&line, 2026).unwrap();
    assert_eq!(dossier.base.exercice.year(), 2017);
    let outcome = dossier.base_outcome();
    // 43 % of 30 000; then less the 1 000 of others.
    assert_eq!(outcome.ps.euros().unwrap(), Euros::whole(12_900));
    assert_eq!(outcome.reste_a_charge.euros().unwrap(), Euros::whole(16_100));
    assert_eq!(dossier.texts.get(Field::RelaisName), "RPE des Ormes");
    assert_eq!(dossier.texts.get(Field::Communes), "8");
}

#[test]
fn months_of_presence_count() {
    let line =
        [NAME, (RelaisInput::Etp, "1"), (RelaisInput::Months, "6"), (RelaisInput::Costs, "60 000")];
    let outcome = of_line(&line, 2017).unwrap().base_outcome();
    // 58 086 for one ETP over six months: 29 043, of which 43 %.
    assert_eq!(outcome.ps.euros().unwrap(), "12488,49".parse().unwrap());
}

#[test]
fn what_a_line_does_not_say_is_what_is_said_for_all() {
    let defaults = LineDefaults { plafond: "60 000".to_string(), ..defaults(2026) };
    let of = |cells: &[(RelaisInput, &str)]| {
        let cells: Vec<_> =
            cells.iter().map(|(input, text)| (*input, (*text).to_string())).collect();
        Dossier::of_line(&cells, &defaults).unwrap().0
    };
    let line = [NAME, (RelaisInput::Etp, "1"), (RelaisInput::Costs, "100 000")];
    let outcome = of(&line).base_outcome();
    assert_eq!(outcome.ps.euros().unwrap(), Euros::whole(25_800));
    // A line of another year has another ceiling: it waits for one.
    let other = [NAME, (RelaisInput::Exercice, "2025"), (RelaisInput::Costs, "100 000")];
    assert_eq!(of(&other).texts.get(Field::PrixPlafond(Owner::Base, Exercice::constant(2025))), "");
    // Its own comes first.
    let own = [
        NAME,
        (RelaisInput::Etp, "1"),
        (RelaisInput::Costs, "100 000"),
        (RelaisInput::PrixPlafond, "50 000"),
    ];
    assert_eq!(of(&own).base_outcome().ps.euros().unwrap(), Euros::whole(21_500));
}

#[test]
fn an_exercice_is_a_year_in_words_or_a_day_of_it() {
    for (text, year) in [
        ("2024", 2024),
        ("Exercice 2024", 2024),
        ("2024-01-01", 2024),
        ("31/12/2025", 2025),
        (" 2023 ", 2023),
        ("", 2026),
    ] {
        let dossier = of_line(&[NAME, (RelaisInput::Exercice, text)], 2026).unwrap();
        assert_eq!(dossier.base.exercice.year(), year, "{text:?}");
    }
    for text in ["24", "2024-2025", "l’an prochain", "20 24", "1999", "2101", "-", "#REF!"] {
        assert_eq!(
            faults(&[NAME, (RelaisInput::Exercice, text)], 2026),
            [InputFault::NoExercice],
            "{text:?}"
        );
    }
}

#[test]
fn a_mission_is_its_number_or_its_words() {
    for (text, year, mission) in [
        ("2", 2026, Some(Mission::AnalysePratique)),
        ("Mission 1", 2026, Some(Mission::GuichetUnique)),
        ("mission 3", 2017, Some(Mission::FormationContinue)),
        ("Guichet unique", 2026, Some(Mission::GuichetUnique)),
        ("ANALYSE DE LA PRATIQUE", 2026, Some(Mission::AnalysePratique)),
        ("stratégie de communication", 2026, Some(Mission::PromotionRenforcee)),
        ("Promotion", 2026, Some(Mission::PromotionRenforcee)),
        ("Promotion de l’activité", 2018, Some(Mission::PromotionActivite)),
        ("demandes en ligne", 2018, Some(Mission::DemandesEnLigne)),
        ("Aucune", 2026, None),
        ("non", 2026, None),
        ("-", 2026, None),
    ] {
        let dossier = of_line(&[NAME, (RelaisInput::Mission, text)], year).unwrap();
        assert_eq!(dossier.base.mission.chosen, mission, "{text:?}");
        assert_eq!(dossier.base.mission.engaged.first().copied(), mission, "{text:?}");
    }
    let mission = |text, year| faults(&[NAME, (RelaisInput::Mission, text)], year);
    assert_eq!(mission("4", 2026), [InputFault::NoMission]);
    assert_eq!(mission("0 mission", 2026), [InputFault::NoMission]);
    assert_eq!(mission("accueil", 2026), [InputFault::NoMission]);
    assert_eq!(mission("information des familles", 2018), [InputFault::NoMission]);
    assert_eq!(mission("pas de guichet unique", 2026), [InputFault::NoMission]);
    assert_eq!(mission("guichet unique et analyse de la pratique", 2026), [InputFault::NoMission]);
    assert_eq!(mission("1", 2021), [InputFault::WhichMission]);
    let guichet = InputFault::OtherExercice(Mission::GuichetUnique);
    assert_eq!(mission("guichet unique", 2018), [guichet]);
}

#[test]
fn a_datum_of_a_mission_goes_to_its_place() {
    let line = [
        NAME,
        (RelaisInput::Mission, "2"),
        (RelaisInput::Datum(Datum::AmDifferents), "8"),
        (RelaisInput::Datum(Datum::Seances), "6"),
        (RelaisInput::Datum(Datum::Strategie), "X"),
    ];
    let dossier = of_line(&line, 2026).unwrap();
    assert_eq!(dossier.base_outcome().bonus_mission.euros().unwrap(), Euros::whole(3_000));
    assert_eq!(dossier.texts.get(Field::Datum(Owner::Base, Datum::Strategie)), "oui");
    let datum = |datum, text| faults(&[NAME, (RelaisInput::Datum(datum), text)], 2026);
    assert_eq!(datum(Datum::Strategie, "peut-être"), [InputFault::NotYesNo]);
    // 0,5 is fifty hundredths in a spreadsheet, and half a hundredth in the field.
    assert_eq!(datum(Datum::Disponibilites, "0,5"), [InputFault::BareShare]);
    assert!(of_line(&[NAME, (RelaisInput::Datum(Datum::Disponibilites), "50 %")], 2017).is_ok());
    assert!(of_line(&[NAME, (RelaisInput::Datum(Datum::Disponibilites), "12/24")], 2017).is_ok());
}

#[test]
fn a_term_of_a_convention_says_that_there_is_one() {
    let line = [
        NAME,
        (RelaisInput::Etp, "1"),
        (RelaisInput::Costs, "50 000"),
        (RelaisInput::Term(ContractTerm::EtpExistants), "1"),
        (RelaisInput::Term(ContractTerm::ForfaitExistant), "3 360"),
    ];
    let dossier = of_line(&line, 2017).unwrap();
    assert!(dossier.base.contracts.ctg);
    assert_eq!(dossier.base_outcome().bonus_territoire.euros().unwrap(), Euros::whole(3_360));
    assert!(!of_line(&[NAME, (RelaisInput::Ctg, "non")], 2026).unwrap().base.contracts.ctg);
    // Whichever comes first.
    let term = (RelaisInput::Term(ContractTerm::EtpNouveaux), "0");
    for cells in [[NAME, (RelaisInput::Ctg, "non"), term], [NAME, term, (RelaisInput::Ctg, "non")]]
    {
        assert!(!of_line(&cells, 2026).unwrap().base.contracts.ctg);
    }
    assert!(of_line(&[NAME, (RelaisInput::Ctg, "Signée")], 2026).unwrap().base.contracts.ctg);
    assert_eq!(faults(&[NAME, (RelaisInput::Ctg, "en cours")], 2026), [InputFault::NotYesNo]);
}

#[test]
fn a_published_ceiling_is_not_typed_again() {
    let of = |text| of_line(&[NAME, (RelaisInput::PrixPlafond, text)], 2017);
    assert!(of("58 086").is_ok() && of("").is_ok());
    let why = of("60 000").unwrap_err();
    assert_eq!(why[0].why, InputFault::Published(Euros::whole(58_086)));
}

#[test]
fn every_wrong_cell_of_a_line_is_said() {
    let line = [
        (RelaisInput::Name, "  "),
        (RelaisInput::Exercice, "?"),
        (RelaisInput::Etp, "une"),
        (RelaisInput::Costs, "-5"),
        (RelaisInput::Months, "13"),
    ];
    let errors = of_line(&line, 2026).unwrap_err();
    let inputs: Vec<RelaisInput> = errors.iter().map(|error| error.input).collect();
    assert_eq!(inputs, line.map(|(input, _)| input));
    assert_eq!(faults(&[(RelaisInput::Name, &"é".repeat(501))], 2026), [InputFault::TooLong]);
    assert!(of_line(&[(RelaisInput::Name, &"é".repeat(500))], 2026).is_ok());
}

#[test]
fn a_choice_that_cannot_be_read_keeps_no_line_away() {
    let cells = [
        NAME,
        (RelaisInput::Mission, "oui"),
        (RelaisInput::Ctg, "en cours"),
        (RelaisInput::Datum(Datum::Seances), "six"),
        (RelaisInput::Costs, "30 000"),
    ]
    .map(|(input, text)| (input, text.to_string()));
    let (dossier, without) = Dossier::of_line(&cells, &defaults(2026)).unwrap();
    assert_eq!(without.len(), 3);
    assert_eq!(dossier.base.mission.chosen, None);
    assert_eq!(dossier.texts.get(Field::ToAllocate), "30 000");
}

#[test]
fn a_probable_slip_is_taken_and_asked_about() {
    let line = [NAME, (RelaisInput::Etp, "35"), (RelaisInput::Costs, "50 000")];
    let dossier = of_line(&line, 2017).unwrap();
    assert_eq!(dossier.texts.asked().len(), 1);
    assert!(dossier.base_outcome().ps.value.is_err());
}

#[test]
fn every_input_has_a_code_of_its_own() {
    let all: Vec<RelaisInput> = RelaisInput::all().collect();
    assert_eq!(all.len(), 35);
    for input in &all {
        assert_eq!(RelaisInput::from_code(input.code()), Some(*input));
    }
    assert_eq!(RelaisInput::from_code("autre"), None);
}
