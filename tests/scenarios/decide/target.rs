//! How to reach a target, and how near one comes.

use super::*;

pub fn solved(dossier: &Dossier, target: Target, variable: TargetVariable) -> TargetCandidate {
    match seek_target(dossier, None, target, variable).unwrap() {
        TargetAnswer::Reached(found) => found,
        other @ (TargetAnswer::AlreadyMet | TargetAnswer::Unreachable { .. }) => {
            panic!("{other:?}")
        }
    }
}

/// The scenario of an answer shows the figures that were promised.
pub fn kept(dossier: &Dossier, found: &TargetCandidate) -> Dossier {
    let kept = dossier
        .clone()
        .doing(ScenarioAction::AddTarget(found.scenario.clone(), "Cible".to_string()));
    let shown = scenario(&kept, kept.scenarios.len() - 1);
    for row in [Row::Etp, Row::PrixDeRevient, Row::Marge, Row::Ps, Row::ResteACharge] {
        assert_eq!(shown.figure(row).value, found.outcome.figure(row).value, "{row:?}");
    }
    kept
}

#[test]
fn a_line_reaches_a_reste_a_charge_to_the_cent() {
    let dossier = relais("1", "48 000", "22 000").typing(Field::TargetReste, "40 000");
    // Above the ceiling the reste à charge is D − 24 976,98.
    let found = solved(&dossier, Target::Reste, TargetVariable::Line(Account::Achats));
    assert_eq!(
        (found.scenario.text.as_str(), cents(&found.outcome.reste_a_charge)),
        ("16976,98", 4_000_000)
    );
    kept(&dossier, &found);
    // Under it, 57 % of the costs: 20 000 / 0,57 = 35 087,72, where the rounded Ps makes the reste
    // 20 000 exactly.
    let low = dossier.typing(Field::TargetReste, "30 000");
    let found = solved(&low, Target::Reste, TargetVariable::Line(Account::Achats));
    assert_eq!(found.scenario.text, "4631,58");
    assert_eq!(cents(&found.outcome.reste_a_charge), 3_000_000);
    assert!(!found.is_more());
}

#[test]
fn all_costs_and_the_time_of_a_post_reach_a_reste_a_charge() {
    let dossier = relais("1", "48 000", "22 000").typing(Field::TargetReste, "40 000");
    // 64 976,98 / 70 000 is 7,18 % less, rounded down to the hundredth.
    let found = solved(&dossier, Target::Reste, TargetVariable::Charges);
    assert_eq!(
        (found.scenario.text.as_str(), cents(&found.outcome.reste_a_charge)),
        ("-7,18", 3_999_702)
    );
    kept(&dossier, &found);
    // One thousandth of ETP: 48 € less to pay, 24,97698 € less of Ps. 5 023,02 / 23,02302 is 218,2:
    // 219 thousandths less.
    let found = solved(&dossier, Target::Reste, TargetVariable::Post(PostId(1)));
    assert_eq!(found.scenario.text, "0,781");
    kept(&dossier, &found);
}

#[test]
fn more_time_keeps_under_the_ceiling_and_serves_fewer_childminders() {
    let dossier = relais("1", "48 000", "22 000");
    // 22 000 / 10 086 = 2,18124 ETP, rounded up.
    let found = solved(&dossier, Target::Plafond, TargetVariable::Post(PostId(1)));
    assert_eq!((found.scenario.text.as_str(), found.is_more()), ("2,182", true));
    let more = solved(&dossier, Target::Plafond, TargetVariable::NewPost);
    assert_eq!(more.scenario.text, "1,182");
    kept(&dossier, &more);
    assert_eq!(
        solved(&dossier, Target::Plafond, TargetVariable::Line(Account::Achats)).scenario.text,
        "10086"
    );
    let served = dossier.typing(Field::Am, "130").typing(Field::TargetAm, "80");
    assert_eq!(
        solved(&served, Target::AmParEtp, TargetVariable::Post(PostId(1))).scenario.text,
        "1,625"
    );
    assert_eq!(
        seek_target(
            &served.clone().typing(Field::TargetAm, "130"),
            None,
            Target::AmParEtp,
            TargetVariable::Charges
        ),
        Ok(TargetAnswer::AlreadyMet)
    );
}

#[test]
fn a_target_out_of_reach_says_how_near_one_comes() {
    let dossier =
        relais("1", "48 000", "22 000").typing(Field::TargetReste, "1 000").typing(Field::Am, "75");
    let TargetAnswer::Unreachable { nearest: Some(found), .. } =
        seek_target(&dossier, None, Target::Reste, TargetVariable::Line(Account::Achats)).unwrap()
    else {
        panic!()
    };
    assert_eq!(
        (found.scenario.text.as_str(), cents(&found.outcome.reste_a_charge)),
        ("0", 2_736_000)
    );
    // An ETP that costs more than its ceiling never brings the costs under it.
    let dear = relais("1", "60 000", "22 000");
    assert!(matches!(
        seek_target(&dear, None, Target::Plafond, TargetVariable::Post(PostId(1))),
        Ok(TargetAnswer::Unreachable { nearest: Some(_), .. })
    ));
    let none = dossier.clone().typing(Field::TargetAm, "0");
    assert!(matches!(
        seek_target(&none, None, Target::AmParEtp, TargetVariable::Post(PostId(1))),
        Ok(TargetAnswer::Unreachable { .. })
    ));
    let idle = dossier.typing(Field::TargetAm, "50");
    assert!(matches!(
        seek_target(&idle, None, Target::AmParEtp, TargetVariable::Charges),
        Ok(TargetAnswer::Unreachable { nearest: None, .. })
    ));
}

#[test]
fn what_is_typed_badly_is_a_gap_and_is_kept() {
    let dossier = relais("1", "48 000", "22 000");
    let asked = |text: &str| {
        seek_target(
            &dossier.clone().typing(Field::TargetReste, text),
            None,
            Target::Reste,
            TargetVariable::Charges,
        )
    };
    assert_eq!(asked(""), Err(vec![Gap::Empty(Field::TargetReste)]));
    for text in ["-5", "3O 000", "99999999999999", "abc", "1e30", "−0,01", "1 000 000 000,01"] {
        assert_eq!(asked(text), Err(vec![Gap::Unreadable(Field::TargetReste)]), "{text}");
    }
    for text in ["abc", "1e30", "-1", "2,5", "99999999999999"] {
        let served = dossier.clone().typing(Field::Am, "75").typing(Field::TargetAm, text);
        assert_eq!(
            seek_target(&served, None, Target::AmParEtp, TargetVariable::Post(PostId(1))),
            Err(vec![Gap::Unreadable(Field::TargetAm)]),
            "{text}"
        );
    }
    assert_eq!(
        dossier.typing(Field::TargetReste, "3O 000").texts.get(Field::TargetReste),
        "3O 000"
    );
}

#[test]
fn what_the_answer_lacks_is_a_gap() {
    let dossier = relais("1", "48 000", "22 000");
    let unreadable = dossier
        .clone()
        .typing(Field::Line(Account::Achats), "x")
        .typing(Field::Am, "75")
        .typing(Field::TargetAm, "50");
    let gap = Gap::Unreadable(Field::Line(Account::Achats));
    assert_eq!(
        seek_target(&unreadable, None, Target::AmParEtp, TargetVariable::Line(Account::Achats)),
        Err(vec![gap]),
        "never an empty answer"
    );
    assert_eq!(
        seek_target(
            &dossier.typing(Field::TargetAm, "80"),
            None,
            Target::AmParEtp,
            TargetVariable::Charges
        ),
        Err(vec![Gap::Empty(Field::Am)])
    );
}

#[test]
fn nothing_to_pay_is_reached_only_where_income_covers_the_rest() {
    let relais = |income: &str| {
        Relais::of(2017).animateur("1", "48 000").line(Account::Achats, "22 000").income(income).0
    };
    let zero = |income: &str| {
        seek_target(
            &relais(income).typing(Field::TargetReste, "0"),
            None,
            Target::Reste,
            TargetVariable::Charges,
        )
    };
    // Above the ceiling the reste is D − 24 976,98 − income: D = 54 976,98 is under the ceiling,
    // where it is 0,57 D − 30 000.
    let Ok(TargetAnswer::Reached(found)) = zero("30 000") else { panic!() };
    assert!(found.outcome.reste_a_charge.euros().unwrap().decimal() <= Decimal::ZERO);
    // 30 000 / 0,57 = 52 631,58 of 70 000: 24,812… % less.
    assert_eq!(found.scenario.text, "-24,82");
    assert_eq!(
        zero("50 000"),
        Ok(TargetAnswer::AlreadyMet),
        "the income exceeds what is left already"
    );
    // Without any cost nothing is left.
    let Ok(TargetAnswer::Reached(all)) = zero("0") else { panic!() };
    assert_eq!(all.scenario.text, "-100");
}

#[test]
fn childminders_by_the_thousand_or_none_at_all() {
    let dossier = relais("1", "48 000", "22 000").typing(Field::TargetAm, "80");
    let asked = |am: &str| {
        seek_target(
            &dossier.clone().typing(Field::Am, am),
            None,
            Target::AmParEtp,
            TargetVariable::Post(PostId(1)),
        )
    };
    assert_eq!(asked("0"), Ok(TargetAnswer::AlreadyMet));
    let Ok(TargetAnswer::Reached(found)) = asked("10 000") else { panic!() };
    assert_eq!((found.scenario.text.as_str(), found.is_more()), ("125", true));
    kept(&dossier.clone().typing(Field::Am, "10 000"), &found);
    // 1 000 ETP at most: 80 000 childminders are served, 80 001 are not.
    assert!(matches!(asked("80 000"), Ok(TargetAnswer::Reached(_))));
    assert!(matches!(asked("80 001"), Ok(TargetAnswer::Unreachable { nearest: Some(_), .. })));
}

#[test]
fn a_target_may_stand_on_a_scenario() {
    let (dossier, id) = pull(
        relais("1", "48 000", "22 000").pressing(Quick::Blank, "Plus d’achats"),
        0,
        LeverKind::Charges {
            scope: ChargesScope::Line(Account::Achats),
            change: ChargesChange::Add,
        },
    );
    let dossier =
        dossier.typing(Field::LeverAmount(id), "5 000").typing(Field::TargetReste, "40 000");
    let from = Some(dossier.scenarios[0].id);
    assert!(target_variables(&dossier, from).contains(&TargetVariable::Line(Account::Achats)));
    let TargetAnswer::Reached(found) =
        seek_target(&dossier, from, Target::Reste, TargetVariable::Line(Account::Achats)).unwrap()
    else {
        panic!()
    };
    assert_eq!(found.scenario.text, "16976,98");
    let kept =
        dossier.clone().doing(ScenarioAction::AddTarget(found.scenario, "Cible".to_string()));
    assert_eq!(kept.scenarios.len(), 2);
    assert_eq!(kept.scenarios[1].levers.len(), 2);
    assert_eq!(cents(&scenario(&kept, 1).reste_a_charge), 4_000_000);
    assert_eq!(scenario(&kept, 0), scenario(&dossier, 0));
}
