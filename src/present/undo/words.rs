//! What a change was, in a few words: « retrait de l’échéance du 1er mars ».

use crate::draft::BaremeWay;
use crate::law::{Contract, DueKind};
use crate::present::payments::due_name;
use crate::present::text::{label_of, mission_title, post_name, role_name, scenario_name};
use crate::present::workbench::{lever_title, quick_name};
use crate::scenario::{
    Action, BaseAction, CalendarAction, Change, Direction, Dossier, LeverAction, MissionAction,
    PlannerAction, ScenarioAction,
};
use crate::situation::{DueId, Field, LeverId, Owner, PlannerField};

/// What a change was. `before` and `after` are the dossier on each side of it: what was removed is
/// named by the first, what was added by the second.
pub fn what(before: &Dossier, change: &Change, after: &Dossier) -> String {
    match change {
        Change::Opened => "ouverture d’un autre dossier".to_string(),
        Change::Given => "valeurs reprises de votre Caf".to_string(),
        Change::Acted(action) => of_action(before, action, after) + &whose(before, action),
    }
}

/// Of a change of a lever, the scenario that it is in: others may have a lever of its kind.
fn whose(dossier: &Dossier, action: &Action) -> String {
    let has = |wanted: &dyn Fn(LeverId) -> bool| {
        let mut scenarios = dossier.scenarios.iter();
        scenarios.find(|known| known.levers.iter().any(|lever| wanted(lever.id)))
    };
    let known = match action {
        Action::Type(field, _) | Action::Confirm(field) => has(&|id| field.names(id)),
        Action::SetBareme(owner, _)
        | Action::SetContract(owner, ..)
        | Action::Mission(owner, _) => has(&|id| *owner == Owner::Lever(id)),
        Action::Lever(LeverAction::Add(id, _)) => dossier.scenario(*id),
        Action::Lever(
            LeverAction::Remove(id)
            | LeverAction::SetRole(id, _)
            | LeverAction::SetPost(id, _)
            | LeverAction::SetChargesScope(id, _)
            | LeverAction::SetChargesChange(id, _),
        ) => has(&|known| known == *id),
        Action::Fill(_)
        | Action::Base(_)
        | Action::Calendar(_)
        | Action::Planner(_)
        | Action::Scenario(_) => None,
    };
    let name = known.map(|known| scenario_name(dossier, Some(known.id)));
    name.map(|name| format!(", scénario « {name} »")).unwrap_or_default()
}

fn of_action(before: &Dossier, action: &Action, after: &Dossier) -> String {
    match action {
        Action::Type(field, _) => typed(before, *field, after),
        Action::Fill(texts) => format!("collage dans {} cases", texts.len()),
        Action::Confirm(field) => format!("réponse sur {}", typed(before, *field, after)),
        Action::SetBareme(_, way) => format!("choix du prix plafond ({})", way_words(*way)),
        Action::SetContract(_, contract, on) => {
            let name = match contract {
                Contract::Ctg => "CTG",
                Contract::Cej => "Cej",
            };
            format!("{name} {}", if *on { "coché" } else { "décoché" })
        }
        Action::Mission(owner, action) => of_mission(before, *owner, *action),
        Action::Base(action) => of_base(before, *action),
        Action::Calendar(action) => of_calendar(before, *action),
        Action::Planner(action) => of_planner(before, *action),
        Action::Scenario(action) => of_scenario(before, action, after),
        Action::Lever(action) => of_lever(before, action),
    }
}

/// The text of a field; of a line of the calendar or of the planner, whose it is.
fn typed(before: &Dossier, field: Field, after: &Dossier) -> String {
    if let Field::DueDay(id) = field {
        format!("date de l’échéance « {} »", due_kind(after, id))
    } else if let Field::DueRate(id) = field {
        format!("pourcentage de {}", due(before, id))
    } else if let Field::ScenarioName(id) = field {
        format!("nom du scénario « {} »", scenario_name(after, Some(id)))
    } else {
        label_of(after, field)
    }
}

const fn way_words(way: BaremeWay) -> &'static str {
    match way {
        BaremeWay::Published => "à compléter",
        BaremeWay::Entered => "saisi",
        BaremeWay::Assumed => "hypothèse",
    }
}

fn of_mission(before: &Dossier, owner: Owner, action: MissionAction) -> String {
    match action {
        MissionAction::Choose(None) => "aucune mission".to_string(),
        MissionAction::Choose(Some(mission)) => {
            format!("mission « {} »", mission_title(mission))
        }
        MissionAction::Engage(mission, on) => {
            let act = if on { "engagement dans" } else { "retrait de" };
            format!("{act} « {} »", mission_title(mission))
        }
        MissionAction::AddCost { .. } => "ajout d’un frais de mission".to_string(),
        MissionAction::RemoveCost(id) => {
            format!("retrait d’un frais de mission{}", quoted(before, Field::CostName(owner, id)))
        }
    }
}

fn of_base(before: &Dossier, action: BaseAction) -> String {
    match action {
        BaseAction::SetExercice(exercice) => format!("passage à l’exercice {}", exercice.year()),
        BaseAction::ForgetPlafond(year) => format!("retrait du prix plafond {}", year.year()),
        BaseAction::CloseAccounts(on) => {
            if on { "comptes dits clos" } else { "comptes dits ouverts" }.to_string()
        }
        BaseAction::CarryReal(_) => "réel reporté ou non sur les exercices suivants".to_string(),
        BaseAction::AssumeFollowing(_) => "hypothèse sur les exercices suivants".to_string(),
        BaseAction::Retain(account, on) => {
            let act = if on { "retenu" } else { "non retenu" };
            format!("compte {} {act}", account.code())
        }
        BaseAction::AddPost(_) => "ajout d’un poste".to_string(),
        BaseAction::RemovePost(id) => format!("retrait du poste « {} »", post_name(before, id)),
        BaseAction::SetRole(id, role) => {
            format!("fonction de « {} » ({})", post_name(before, id), role_name(role))
        }
        BaseAction::Replace(id, _) => format!("remplacement, « {} »", post_name(before, id)),
        BaseAction::AddIncome => "ajout d’une recette".to_string(),
        BaseAction::RemoveIncome(id) => {
            format!("retrait d’une recette{}", quoted(before, Field::IncomeName(id)))
        }
    }
}

fn of_calendar(before: &Dossier, action: CalendarAction) -> String {
    match action {
        CalendarAction::AddDue(kind) => format!("ajout d’une échéance « {} »", due_name(kind)),
        CalendarAction::RemoveDue(id) => format!("retrait de {}", due(before, id)),
        CalendarAction::UseExample => "calendrier de l’exemple".to_string(),
    }
}

fn of_planner(before: &Dossier, action: PlannerAction) -> String {
    match action {
        PlannerAction::ChoosePlan(_) => "choix d’un plan de séances".to_string(),
        PlannerAction::AddPlannedAction => "ajout d’une action".to_string(),
        PlannerAction::RemovePlannedAction(id) => {
            let name = quoted(before, Field::Planner(PlannerField::ActionName(id)));
            format!("retrait d’une action{name}")
        }
    }
}

fn of_scenario(before: &Dossier, action: &ScenarioAction, after: &Dossier) -> String {
    match action {
        ScenarioAction::AddQuick(quick, _) => {
            format!("ajout du scénario « {} »", quick_name(*quick))
        }
        ScenarioAction::AddChange(_, name)
        | ScenarioAction::AddPlannedMission(_, name)
        | ScenarioAction::AddTarget(_, name) => {
            format!("ajout du scénario « {name} »")
        }
        ScenarioAction::Duplicate(_, name) => format!("copie du scénario « {name} »"),
        ScenarioAction::Remove(id) => {
            format!("retrait du scénario « {} »", scenario_name(before, Some(*id)))
        }
        ScenarioAction::Restore(id) => {
            format!("retour du scénario « {} »", scenario_name(after, Some(*id)))
        }
        ScenarioAction::Discard(id) => {
            let name = scenario_name(before, Some(*id));
            format!("scénario « {name} » supprimé de la corbeille")
        }
        ScenarioAction::EmptyTrash => "corbeille vidée".to_string(),
        ScenarioAction::Move(id, direction) => {
            let side = match direction {
                Direction::Left => "gauche",
                Direction::Right => "droite",
            };
            format!("scénario « {} » déplacé à {side}", scenario_name(before, Some(*id)))
        }
    }
}

fn of_lever(before: &Dossier, action: &LeverAction) -> String {
    let of =
        |id: &LeverId| before.lever(*id).map_or("changement", |lever| lever_title(&lever.kind));
    match action {
        LeverAction::Add(_, kind) => format!("ajout de « {} »", lever_title(kind)),
        LeverAction::Remove(id) => format!("retrait de « {} »", of(id)),
        LeverAction::SetRole(id, _) => format!("fonction de « {} »", of(id)),
        LeverAction::SetPost(id, _) => format!("poste de « {} »", of(id)),
        LeverAction::SetChargesScope(id, _) | LeverAction::SetChargesChange(id, _) => {
            format!("choix de « {} »", of(id))
        }
    }
}

/// « l’échéance du 1er mars », or what it is where it has no date.
fn due(dossier: &Dossier, id: DueId) -> String {
    match dossier.texts.get(Field::DueDay(id)).trim() {
        "" => format!("l’échéance « {} »", due_kind(dossier, id)),
        day => format!("l’échéance du {day}"),
    }
}

fn due_kind(dossier: &Dossier, id: DueId) -> &'static str {
    let kind = dossier.base.calendar.iter().find(|line| line.id == id);
    due_name(kind.map_or(DueKind::Acompte, |line| line.kind))
}

/// A name after what bears it; nothing without one.
fn quoted(dossier: &Dossier, field: Field) -> String {
    match dossier.texts.get(field).trim() {
        "" => String::new(),
        name => format!(", « {name} »"),
    }
}
