//! The page on which a change was made.

use crate::present::text::Route;
use crate::scenario::{Action, BaseAction, Change, Dossier, LeverAction, LeverKind};
use crate::situation::{Field, Owner};

/// The page of a change; `dossier`: as it stood with what was changed.
pub fn place(dossier: &Dossier, change: &Change) -> Route {
    match change {
        Change::Opened => Route::Donnees,
        Change::Given => Route::Baremes,
        Change::Acted(action) => of_action(dossier, action),
    }
}

fn of_action(dossier: &Dossier, action: &Action) -> Route {
    match action {
        Action::Type(field, _) => of_field(dossier, *field),
        Action::SetBareme(..) | Action::SetContract(..) | Action::Mission(..) => Route::Simuler,
        Action::Base(action) => of_base(*action),
        Action::Calendar(_) => Route::Versements,
        Action::Planner(_) => Route::Missions,
        Action::Scenario(_) => Route::Simuler,
        Action::Lever(action) => of_lever(dossier, action),
    }
}

const fn of_base(action: BaseAction) -> Route {
    match action {
        BaseAction::ForgetPlafond(_) => Route::Baremes,
        BaseAction::AssumeFollowing(_) | BaseAction::CarryReal(_) => Route::Plan,
        BaseAction::CloseAccounts(_) => Route::Versements,
        BaseAction::SetExercice(_)
        | BaseAction::Retain(..)
        | BaseAction::AddPost(_)
        | BaseAction::RemovePost(_)
        | BaseAction::SetRole(..)
        | BaseAction::AddIncome
        | BaseAction::RemoveIncome(_) => Route::Simuler,
    }
}

fn of_lever(dossier: &Dossier, action: &LeverAction) -> Route {
    let evolves = match action {
        LeverAction::Add(_, kind) => *kind == LeverKind::Evolution,
        LeverAction::Remove(id) => {
            dossier.lever(*id).is_some_and(|lever| lever.kind == LeverKind::Evolution)
        }
        LeverAction::SetRole(..)
        | LeverAction::SetPost(..)
        | LeverAction::SetChargesScope(..)
        | LeverAction::SetChargesChange(..) => false,
    };
    if evolves { Route::Plan } else { Route::Simuler }
}

fn of_field(dossier: &Dossier, field: Field) -> Route {
    if let Field::PrixPlafond(Owner::Base, year) | Field::PlafondOrigin(Owner::Base, year) = field
        && year != dossier.base.exercice
    {
        return Route::Baremes;
    }
    usual_place(field)
}

const fn usual_place(field: Field) -> Route {
    match field {
        Field::Later(..) | Field::DueDay(_) | Field::DueRate(_) | Field::CalendarOrigin => {
            Route::Versements
        }
        Field::ConventionStart | Field::ConventionEnd | Field::Point(..) => Route::Devoirs,
        Field::Planner(_) => Route::Missions,
        Field::Works | Field::Mensualites => Route::Aides,
        Field::TargetReste | Field::TargetAm => Route::Decider,
        Field::LeverStart(_)
        | Field::LeverEnd(_)
        | Field::Evolution(..)
        | Field::TotalIn(_)
        | Field::BalanceMonth => Route::Plan,
        Field::RelaisName
        | Field::PrixPlafond(..)
        | Field::PlafondOrigin(..)
        | Field::Revaluation(_)
        | Field::Bonus
        | Field::BonusOrigin
        | Field::PostName(_)
        | Field::PostEtp(_)
        | Field::PostMonths(_)
        | Field::PostCost(_)
        | Field::Line(_)
        | Field::Datum(..)
        | Field::CostName(..)
        | Field::CostAmount(..)
        | Field::IncomeName(_)
        | Field::IncomeAmount(_)
        | Field::Am
        | Field::Communes
        | Field::Closed
        | Field::Inhabitants
        | Field::Contract(..)
        | Field::ScenarioName(_)
        | Field::LeverName(_)
        | Field::LeverEtp(_)
        | Field::LeverCost(_)
        | Field::LeverAmount(_) => Route::Simuler,
    }
}
