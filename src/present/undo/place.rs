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
        Action::Type(field, _) | Action::Confirm(field) => of_field(dossier, *field),
        Action::Fill(texts) => {
            texts.first().map_or(Route::Simuler, |(field, _)| of_field(dossier, *field))
        }
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
        | BaseAction::Replace(..)
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
    use Field::*;
    match field {
        Later(..) | PostPresence(_) | PostSpent(_) | DueDay(_) | DueRate(_) | CalendarOrigin => {
            Route::Versements
        }
        ConventionStart | ConventionEnd | Point(..) => Route::Devoirs,
        Planner(_) => Route::Missions,
        Works | Mensualites => Route::Aides,
        TargetReste | TargetAm => Route::Decider,
        Proposition => Route::Note,
        LeverStart(_) | LeverEnd(_) | Evolution(..) | TotalIn(_) | BalanceMonth => Route::Plan,
        RelaisName | PrixPlafond(..) | PlafondOrigin(..) | Revaluation(_) | Bonus | BonusOrigin
        | PostName(_) | PostEtp(_) | PostMonths(_) | PostFirstMonth(_) | PostCost(_) | Line(_)
        | ToAllocate | Datum(..) | CostName(..) | CostAmount(..) | IncomeName(_)
        | IncomeAmount(_) | Am | Communes | Closed | Inhabitants | Contract(..)
        | ForfaitFrom(..) | ScenarioName(_) | LeverName(_) | LeverEtp(_) | LeverCost(_)
        | LeverAmount(_) => Route::Simuler,
    }
}
