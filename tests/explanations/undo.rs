//! What an undo says that it took back, and on which page.

use simulateur_rpe::calendar::Exercice;
use simulateur_rpe::draft::BaremeWay;
use simulateur_rpe::law::{Account, Contract, DueKind, Mission, Status};
use simulateur_rpe::present::text::typeset;
use simulateur_rpe::present::undo::{place, what};
use simulateur_rpe::scenario::workbench::example;
use simulateur_rpe::scenario::{
    Action, BaseAction, CalendarAction, Change, ChargesChange, ChargesScope, Direction, Dossier,
    History, LeverAction, LeverKind, MissionAction, PlannerAction, Quick, ScenarioAction,
};
use simulateur_rpe::situation::{Evolving, Field, Owner, PlannerField, Revised, Role};

/// Does something, and says what an undo of it would say.
fn line(history: &mut History, action: impl Into<Action>) -> String {
    history.act(&action.into()).unwrap();
    history.pause();
    let (before, change, after) = history.to_undo().expect("something to undo");
    said(before, change, after)
}

fn said(before: &Dossier, change: &Change, after: &Dossier) -> String {
    format!("{}, page {}", what(before, change, after), place(before, change).name())
}

fn typed(field: Field, text: &str) -> Action {
    Action::Type(field, text.to_string())
}

fn base_lines(history: &mut History) -> Vec<String> {
    let post = history.present().base.posts[0].id;
    let income = history.present().base.incomes[0];
    let year = Exercice::new(2027).unwrap();
    let ceiling = Field::PrixPlafond(Owner::Base, year);
    [
        typed(Field::RelaisName, "RPE des Tilleuls"),
        typed(Field::PostCost(post), "45 000"),
        typed(Field::Line(Account::Achats), "4 000"),
        typed(Field::Later(Status::Reel, Revised::Line(Account::Achats)), "3 900"),
        typed(ceiling, "60 000"),
        BaseAction::ForgetPlafond(year).into(),
        typed(Field::Am, "85"),
        typed(Field::ConventionStart, "01/01/2026"),
        typed(Field::Evolution(Owner::Base, Evolving::Pay), "2"),
        typed(Field::TargetReste, "30 000"),
        typed(Field::Works, "9 000"),
        BaseAction::AddPost(Role::Autre).into(),
        BaseAction::SetRole(post, Role::Administratif).into(),
        BaseAction::RemovePost(post).into(),
        BaseAction::AddIncome.into(),
        BaseAction::RemoveIncome(income).into(),
        BaseAction::Retain(Account::Achats, false).into(),
        BaseAction::AssumeFollowing(true).into(),
        Action::SetBareme(Owner::Base, BaremeWay::Published),
        Action::SetContract(Owner::Base, Contract::Ctg, true),
        Action::Mission(Owner::Base, MissionAction::Choose(Some(Mission::AnalysePratique))),
        Action::Mission(Owner::Base, MissionAction::AddCost { per_session: false }),
        BaseAction::CloseAccounts(true).into(),
        BaseAction::CarryReal(true).into(),
    ]
    .into_iter()
    .map(|action| line(history, action))
    .collect()
}

fn calendar_lines(history: &mut History) -> Vec<String> {
    let mut lines = vec![line(history, CalendarAction::UseExample)];
    lines.push(line(history, CalendarAction::AddDue(DueKind::Acompte)));
    let dues: Vec<_> =
        history.present().base.calendar.iter().map(|due| (due.id, due.kind)).collect();
    let (first, _) = dues.iter().find(|(_, kind)| *kind == DueKind::Acompte).unwrap();
    lines.push(line(history, typed(Field::DueRate(*first), "40")));
    lines.push(line(history, typed(Field::DueDay(*first), "2 mars")));
    lines.push(line(history, CalendarAction::RemoveDue(*first)));
    lines.push(line(history, CalendarAction::RemoveDue(dues.last().unwrap().0)));
    lines
}

fn scenario_lines(history: &mut History) -> Vec<String> {
    let (first, second) = (history.present().scenarios[0].id, history.present().scenarios[1].id);
    let lever = history.present().scenarios[0].levers[0].id;
    let charges = LeverKind::Charges { scope: ChargesScope::All, change: ChargesChange::Percent };
    [
        ScenarioAction::AddQuick(Quick::Guichet, "Guichet unique".to_string()).into(),
        ScenarioAction::Duplicate(first, "Copie".to_string()).into(),
        ScenarioAction::Move(second, Direction::Left).into(),
        typed(Field::ScenarioName(first), "Un mi-temps"),
        LeverAction::SetRole(lever, Role::Administratif).into(),
        typed(Field::LeverStart(lever), "09/2027"),
        LeverAction::Add(first, charges).into(),
        LeverAction::Add(first, LeverKind::Evolution).into(),
        LeverAction::Remove(lever).into(),
        ScenarioAction::Remove(first).into(),
        ScenarioAction::Restore(first).into(),
        ScenarioAction::Remove(first).into(),
        ScenarioAction::Remove(second).into(),
        ScenarioAction::Discard(second).into(),
        ScenarioAction::EmptyTrash.into(),
        PlannerAction::AddPlannedAction.into(),
        typed(Field::Planner(PlannerField::Hours), "3"),
    ]
    .into_iter()
    .map(|action| line(history, action))
    .collect()
}

pub fn lines() -> String {
    let mut lines = base_lines(&mut History::new(example()));
    lines.extend(calendar_lines(&mut History::new(example())));
    lines.extend(scenario_lines(&mut History::new(example())));
    let mut history = History::new(example());
    history.open(example());
    let (before, change, after) = history.to_undo().unwrap();
    lines.push(said(before, change, after));
    typeset(&lines.join("\n"))
}

#[test]
fn a_redo_says_the_same_as_its_undo() {
    let mut history = History::new(example());
    let undone = line(&mut history, typed(Field::Am, "85"));
    assert!(history.to_redo().is_none());
    history.undo();
    let (before, change, after) = history.to_redo().unwrap();
    assert_eq!(said(before, change, after), undone);
    assert!(history.to_undo().is_none());
}
