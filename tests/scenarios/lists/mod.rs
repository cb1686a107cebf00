//! Scenarios and lists: names, copies, bounds.

mod trash;

use super::*;
use simulateur_rpe::exchange::{decode, encode};
use simulateur_rpe::scenario::{
    Action, BaseAction, Direction, LeverAction, LeverKind, MOST_ITEMS, MOST_SCENARIOS,
    ScenarioAction,
};
use simulateur_rpe::situation::{CostId, IncomeId, LeverId, PostId, ScenarioId};

fn names(dossier: &Dossier) -> Vec<&str> {
    dossier
        .scenarios
        .iter()
        .map(|scenario| dossier.texts.get(Field::ScenarioName(scenario.id)))
        .collect()
}

#[test]
fn names_are_never_the_same() {
    let mut dossier = relais().0;
    for _ in 0..3 {
        dossier = dossier.pressing(Quick::Blank, "Essai");
    }
    assert_eq!(names(&dossier), ["Essai", "Essai (2)", "Essai (3)"]);
    let first = dossier.scenarios[0].id;
    let dossier = dossier.doing(ScenarioAction::Duplicate(first, "Essai".to_string()));
    assert_eq!(
        names(&dossier),
        ["Essai", "Essai (4)", "Essai (2)", "Essai (3)"],
        "a copy stands behind its original"
    );
    let dossier = dossier.doing(ScenarioAction::Remove(first)).pressing(Quick::Blank, "Essai");
    assert_eq!(names(&dossier), ["Essai (4)", "Essai (2)", "Essai (3)", "Essai"]);
    assert_eq!(names(&relais().0.pressing(Quick::Blank, "")), [""]);
}

#[test]
fn a_scenario_changes_place_and_stays_within_the_list() {
    let dossier = relais()
        .0
        .pressing(Quick::Blank, "Un")
        .pressing(Quick::Blank, "Deux")
        .pressing(Quick::Blank, "Trois");
    let id = |place: usize| dossier.scenarios[place].id;
    let moved = |id, side| dossier.apply(&ScenarioAction::Move(id, side).into());
    assert_eq!(names(&moved(id(1), Direction::Left).unwrap()), ["Deux", "Un", "Trois"]);
    assert_eq!(names(&moved(id(1), Direction::Right).unwrap()), ["Un", "Trois", "Deux"]);
    assert_eq!(moved(id(0), Direction::Left), Err(ActionError::Gone));
    assert_eq!(moved(id(2), Direction::Right), Err(ActionError::Gone));
    assert_eq!(moved(ScenarioId(999), Direction::Left), Err(ActionError::Gone));
}

#[test]
fn a_row_differs_when_one_of_the_columns_has_another_figure_or_none() {
    let dossier = relais()
        .0
        .pressing(Quick::DemiPoste, "+ 0,5")
        .pressing(Quick::Blank, "Rien")
        .pressing(Quick::Ctg, "CTG");
    let all = dossier.compare();
    let [half, same, ctg] = [0, 1, 2].map(|place: usize| Some(dossier.scenarios[place].id));
    assert!(all.differs(Row::Ps, &[None, half, same]));
    assert!(!all.differs(Row::Ps, &[None, same]), "the same figures");
    assert!(!all.differs(Row::AutresRecettes, &[None, half, same, ctg]));
    assert!(
        all.differs(Row::TotalCaf, &[None, ctg]),
        "an amount to be completed is not the same as 0 €"
    );
    assert!(!all.differs(Row::Ps, &[half]) && !all.differs(Row::Ps, &[]), "nothing to compare");
}

fn letters(dossier: &Dossier) -> Vec<usize> {
    dossier.scenarios.iter().map(|scenario| scenario.letter).collect()
}

#[test]
fn a_letter_belongs_to_its_scenario_for_ever() {
    let three = (0..3).fold(relais().0, |dossier, _| dossier.pressing(Quick::Blank, "Essai"));
    let [first, second, third] = [0, 1, 2].map(|place: usize| three.scenarios[place].id);
    assert_eq!(letters(&three), [1, 2, 3]);
    let moved = three.clone().doing(ScenarioAction::Move(third, Direction::Left));
    assert_eq!(letters(&moved), [1, 3, 2]);
    let left = moved.doing(ScenarioAction::Remove(first));
    assert_eq!(letters(&left), [3, 2]);
    let columns = left.compare().columns;
    assert_eq!(columns.iter().map(|column| column.letter).collect::<Vec<_>>(), [0, 3, 2]);
    let copied = left.doing(ScenarioAction::Duplicate(third, "Copie".to_string()));
    assert_eq!(letters(&copied), [3, 4, 2], "the copy has a letter of its own");
    let opened = decode(&encode(&copied, 1)).unwrap().dossier;
    assert_eq!(letters(&opened), [3, 4, 2]);
    assert!(!encode(&three, 1).contains("lettre"), "nothing is written that the place says");
    assert_eq!(letters(&copied.doing(ScenarioAction::Remove(second))), [3, 4]);
}

#[test]
fn the_letter_of_a_scenario_that_is_gone_comes_back_last() {
    let mut dossier = relais().0.pressing(Quick::Blank, "1").pressing(Quick::Blank, "2");
    let first = dossier.scenarios[0].id;
    dossier = dossier.doing(ScenarioAction::Remove(first));
    for _ in 0..5 {
        dossier = dossier.pressing(Quick::Blank, "Essai");
    }
    assert_eq!(letters(&dossier), [2, 3, 4, 5, 6, 1]);
}

#[test]
fn letters_that_no_page_wrote_are_told_apart() {
    let two = relais().0.pressing(Quick::Blank, "Un").pressing(Quick::Blank, "Deux");
    let text = encode(&two, 1);
    for (written, read) in [("2", [2, 3]), ("0", [1, 2]), ("7", [1, 2]), ("255", [1, 2])] {
        let marked =
            text.replacen(r#""nom":"Un""#, &format!(r#""nom":"Un","lettre":{written}"#), 1);
        assert_ne!(marked, text);
        let opened = decode(&marked).unwrap().dossier;
        assert_eq!(letters(&opened), read, "{written}");
    }
}

#[test]
fn a_scenario_of_one_change_is_made_at_once() {
    let before = relais().0;
    let income = |name: &str| ScenarioAction::AddChange(LeverKind::Income, name.to_string());
    let after = before.clone().doing(income("Commune")).doing(income("Commune"));
    assert_eq!(names(&after), ["Commune", "Commune (2)"]);
    assert_eq!(after.scenarios[1].levers[0].kind, LeverKind::Income);
    assert_ne!(after.scenarios[0].levers[0].id, after.scenarios[1].levers[0].id);
    let mut full = before;
    for _ in 0..MOST_SCENARIOS {
        full = full.doing(income("Commune"));
    }
    assert_eq!(full.apply(&income("7").into()), Err(ActionError::Full));
}

#[test]
fn a_seventh_scenario_is_refused() {
    let mut dossier = what_if();
    for _ in 1..MOST_SCENARIOS {
        dossier = dossier.pressing(Quick::Blank, "Et si");
    }
    let (scenario, before) = (dossier.scenarios[0].id, dossier.clone());
    for quick in Quick::ALL {
        assert_eq!(
            dossier.apply(&ScenarioAction::AddQuick(quick, "7".to_string()).into()),
            Err(ActionError::Full)
        );
    }
    assert_eq!(
        dossier.apply(&ScenarioAction::Duplicate(scenario, "7".to_string()).into()),
        Err(ActionError::Full)
    );
    assert_eq!(dossier, before);
    assert!(
        dossier
            .doing(ScenarioAction::Remove(scenario))
            .apply(&ScenarioAction::AddQuick(Quick::Blank, "6".to_string()).into())
            .is_ok()
    );
}

/// A copy of a scenario has its figures, and what becomes of it changes nothing of the original.
fn check_copy(dossier: &Dossier, place: usize) {
    let original = dossier.scenarios[place].clone();
    let copied = dossier.clone().doing(ScenarioAction::Duplicate(original.id, "Copie".to_string()));
    let copy = copied.scenarios[place + 1].clone();
    assert_eq!(copied.scenarios[place], original);
    assert_eq!(copied.texts.get(Field::ScenarioName(copy.id)), "Copie");
    let values =
        |place| Row::COMPARED.map(|row| scenario(&copied, place).figure(row).value.clone().ok());
    assert_eq!(values(place + 1), values(place));
    let before = scenario(&copied, place);
    let mut changed = copied.clone();
    for lever in &copy.levers {
        for field in [Field::LeverEtp, Field::LeverAmount, Field::LeverCost] {
            changed = changed.typing(field(lever.id), "0,01");
        }
    }
    changed = copy
        .levers
        .iter()
        .fold(changed, |dossier, lever| dossier.doing(LeverAction::Remove(lever.id)));
    assert_eq!(scenario(&changed, place), before, "the original keeps its texts and its levers");
    assert_eq!(
        changed.doing(ScenarioAction::Remove(copy.id)).doing(ScenarioAction::EmptyTrash).texts,
        dossier.texts,
        "nothing of the copy stays behind"
    );
}

/// Levers whose texts are of every kind.
fn kinds(post: PostId) -> [LeverKind; 4] {
    [
        LeverKind::ChangePost { post },
        LeverKind::Income,
        LeverKind::Bareme(BaremeWay::Entered),
        LeverKind::Mission(MissionDraft::none(Owner::Base)),
    ]
}

#[test]
fn a_copy_keeps_the_texts_and_is_independent() {
    let mut dossier = example();
    dossier = dossier.pressing(Quick::Blank, "Tout");
    let place = dossier.scenarios.len() - 1;
    let post = dossier.base.posts[0].id;
    for kind in kinds(post) {
        let (next, id) = pull(dossier, place, kind);
        dossier = next
            .typing(Field::LeverEtp(id), "0,7")
            .typing(Field::LeverAmount(id), "7")
            .typing(Field::PrixPlafond(Owner::Lever(id), year(2026)), "9");
    }
    for place in 0..dossier.scenarios.len() {
        check_copy(&dossier, place);
    }
}

#[test]
fn costs_of_a_copied_mission_are_its_own() {
    let dossier = example();
    let analyse = dossier.scenarios[1].id;
    let copied = dossier.doing(ScenarioAction::Duplicate(analyse, "Copie".to_string()));
    let owner = |place: usize| Owner::Lever(copied.scenarios[place].levers[0].id);
    let price = |place: usize| {
        Field::CostAmount(owner(place), copied.mission(owner(place)).unwrap().costs[0].id)
    };
    assert_ne!(price(1), price(2));
    assert_eq!((copied.texts.get(price(1)), copied.texts.get(price(2))), ("250", "250"));
    let dearer = copied.clone().typing(price(2), "300");
    assert_eq!(figure(&scenario(&dearer, 1), Row::PrixDeRevient), 72_000 * EURO);
    assert_eq!(figure(&scenario(&dearer, 2), Row::PrixDeRevient), 72_400 * EURO);
}

#[test]
fn lists_are_bounded() {
    let (dossier, lever) = pull(what_if(), 0, LeverKind::Mission(MissionDraft::none(Owner::Base)));
    let scenario = dossier.scenarios[0].id;
    let cost = |owner| Action::Mission(owner, MissionAction::AddCost { per_session: true });
    let adding = [
        (BaseAction::AddPost(Role::Autre).into(), 1),
        (BaseAction::AddIncome.into(), 1),
        (cost(Owner::Base), 0),
        (cost(Owner::Lever(lever)), 0),
        (LeverAction::Add(scenario, LeverKind::Income).into(), 1),
    ];
    for (action, already) in adding {
        let full =
            (already..MOST_ITEMS).fold(dossier.clone(), |dossier, _| dossier.doing(action.clone()));
        assert_eq!(full.apply(&action), Err(ActionError::Full), "{action:?}");
    }
}

#[test]
fn what_is_gone_is_refused() {
    let dossier = what_if();
    let (scenario, lever) = (ScenarioId(900), LeverId(900));
    let post = dossier.base.posts[0].id;
    for action in [
        BaseAction::RemovePost(PostId(900)).into(),
        BaseAction::RemoveIncome(IncomeId(900)).into(),
        ScenarioAction::Remove(scenario).into(),
        ScenarioAction::Restore(scenario).into(),
        ScenarioAction::Discard(scenario).into(),
        LeverAction::Remove(lever).into(),
        ScenarioAction::Duplicate(scenario, String::new()).into(),
        LeverAction::Add(scenario, LeverKind::Income).into(),
        BaseAction::SetRole(PostId(900), Role::Autre).into(),
        LeverAction::SetRole(lever, Role::Autre).into(),
        LeverAction::SetPost(lever, post).into(),
        LeverAction::SetChargesScope(lever, ChargesScope::All).into(),
        LeverAction::SetChargesChange(lever, ChargesChange::Add).into(),
        Action::SetBareme(Owner::Lever(lever), BaremeWay::Assumed),
        Action::Mission(Owner::Lever(lever), MissionAction::Choose(None)),
        Action::Mission(Owner::Base, MissionAction::RemoveCost(CostId(900))),
    ] {
        assert_eq!(dossier.apply(&action), Err(ActionError::Gone), "{action:?}");
    }
}

#[test]
fn leaving_a_mission_also_unchooses_it() {
    let choose = |mission| Action::Mission(Owner::Base, MissionAction::Choose(Some(mission)));
    let leave = |mission| Action::Mission(Owner::Base, MissionAction::Engage(mission, false));
    let dossier = what_if()
        .doing(Action::Mission(Owner::Base, MissionAction::Engage(Mission::DemandesEnLigne, true)));
    let dossier = dossier.doing(choose(Mission::DemandesEnLigne));
    assert_eq!(
        dossier.clone().doing(leave(Mission::FormationContinue)).base.mission.chosen,
        Some(Mission::DemandesEnLigne)
    );
    assert_eq!(
        dossier.doing(leave(Mission::DemandesEnLigne)).base.mission,
        MissionDraft::none(Owner::Base)
    );
}
