//! Where a field stands on the page, and what it is called when something is missing there.

use super::mission_words::question;
use super::words::{status_name, term_question};
use crate::draft::BaremeWay;
use crate::scenario::{Dossier, LeverKind};
use crate::situation::{Evolving, Field, Id, Owner, PlannerField};

/// The `id` of the field in the page: links to what is missing lead there.
pub fn anchor(field: Field) -> String {
    match field {
        Field::RelaisName => "relais".to_string(),
        Field::PrixPlafond(owner, exercice) => format!("plafond-{}-{}", of(owner), exercice.year()),
        Field::PlafondOrigin(owner, exercice) => {
            format!("origine-{}-{}", of(owner), exercice.year())
        }
        Field::Revaluation(owner) => format!("revalorisation-{}", of(owner)),
        Field::Bonus => "bonus".to_string(),
        Field::BonusOrigin => "bonus-origine".to_string(),
        Field::PostName(Id(id)) => format!("poste-nom-{id}"),
        Field::PostEtp(Id(id)) => format!("poste-etp-{id}"),
        Field::PostMonths(Id(id)) => format!("poste-mois-{id}"),
        Field::PostCost(Id(id)) => format!("poste-cout-{id}"),
        Field::Line(account) => format!("compte-{}", account.code()),
        Field::Datum(owner, datum) => format!("{}-{}", datum.code().replace('_', "-"), of(owner)),
        Field::CostName(_, Id(id)) => format!("frais-nom-{id}"),
        Field::CostAmount(_, Id(id)) => format!("frais-prix-{id}"),
        Field::IncomeName(Id(id)) => format!("recette-nom-{id}"),
        Field::IncomeAmount(Id(id)) => format!("recette-montant-{id}"),
        Field::Am => "am".to_string(),
        Field::Communes => "communes".to_string(),
        Field::Closed => "fermeture".to_string(),
        Field::Inhabitants => "habitants".to_string(),
        Field::Later(status, value) => format!("{}-{}", anchor(value.forecast()), status.code()),
        Field::Contract(owner, term) => format!("{}-{}", term.code().replace('_', "-"), of(owner)),
        Field::ConventionStart => "convention-debut".to_string(),
        Field::ConventionEnd => "convention-fin".to_string(),
        Field::DueDay(Id(id)) => format!("echeance-jour-{id}"),
        Field::DueRate(Id(id)) => format!("echeance-taux-{id}"),
        Field::CalendarOrigin => "calendrier-origine".to_string(),
        Field::Point(exercice, code) => {
            format!("point-{}-{}", code.replace('_', "-"), exercice.year())
        }
        Field::Planner(field) => planner_anchor(field),
        Field::Works => "travaux".to_string(),
        Field::Payments => "mensualites".to_string(),
        Field::TargetReste => "cible-reste".to_string(),
        Field::TargetAm => "cible-am".to_string(),
        Field::ScenarioName(Id(id)) => format!("scenario-{id}"),
        Field::Evolution(owner, what) => format!("evolution-{}-{}", evolving_code(what), of(owner)),
        Field::BalanceMonth => "mois-du-solde".to_string(),
        _ => lever_anchor(field),
    }
}

/// The same for the fields of a lever.
fn lever_anchor(field: Field) -> String {
    match field {
        Field::LeverName(Id(id)) => format!("levier-nom-{id}"),
        Field::LeverEtp(Id(id)) => format!("levier-etp-{id}"),
        Field::LeverCost(Id(id)) => format!("levier-cout-{id}"),
        Field::LeverAmount(Id(id)) => format!("levier-montant-{id}"),
        Field::LeverStart(Id(id)) => format!("levier-debut-{id}"),
        Field::LeverEnd(Id(id)) => format!("levier-fin-{id}"),
        _ => String::new(),
    }
}

const fn evolving_code(what: Evolving) -> &'static str {
    match what {
        Evolving::Pay => "salaires",
        Evolving::Charges => "depenses",
        Evolving::Incomes => "recettes",
        Evolving::Line(account) => account.code(),
    }
}

fn of(owner: Owner) -> String {
    match owner {
        Owner::Base => "base".to_string(),
        Owner::Lever(Id(id)) => format!("l{id}"),
    }
}

fn planner_anchor(field: PlannerField) -> String {
    match field {
        PlannerField::Am => "plan-am".to_string(),
        PlannerField::Hours => "plan-heures".to_string(),
        PlannerField::HourlyPrice => "plan-prix-heure".to_string(),
        PlannerField::SessionFees => "plan-frais-seance".to_string(),
        PlannerField::Strategie => "plan-strategie".to_string(),
        PlannerField::UniqueEntree => "plan-unique-entree".to_string(),
        PlannerField::Fees(mission) => format!("plan-frais-{}", mission.code().replace('_', "-")),
        PlannerField::ActionName(Id(id)) => format!("plan-action-{id}"),
        PlannerField::ActionPrice(Id(id)) => format!("plan-action-prix-{id}"),
    }
}

/// What a field is called in a sentence.
pub fn label_of(dossier: &Dossier, field: Field) -> String {
    let post = |id| post_name(dossier, id);
    match field {
        Field::PostEtp(id) | Field::LeverEtp(id) => format!("l’ETP de « {} »", post(id)),
        Field::PostMonths(id) => format!("les mois de « {} »", post(id)),
        Field::PostCost(id) | Field::LeverCost(id) => format!("le coût annuel de « {} »", post(id)),
        Field::Line(account) => format!("le montant « {} {} »", account.code(), account.title()),
        Field::CostAmount(owner, id) => {
            let name = dossier.texts.get(Field::CostName(owner, id));
            format!("le prix de « {} »", if name.is_empty() { "frais de mission" } else { name })
        }
        Field::IncomeAmount(id) => {
            let name = dossier.texts.get(Field::IncomeName(id));
            format!("le montant de « {} »", if name.is_empty() { "recette" } else { name })
        }
        Field::Datum(_, datum) => format!("« {} »", question(datum)),
        Field::PrixPlafond(_, exercice) => format!("le prix plafond de {}", exercice.year()),
        Field::Later(status, value) => {
            format!("{} ({})", label_of(dossier, value.forecast()), status_name(status))
        }
        Field::Contract(_, term) => format!("« {} »", term_question(term)),
        Field::DueRate(_) => "le pourcentage de l’acompte".to_string(),
        Field::DueDay(_) => "la date de l’échéance".to_string(),
        Field::Revaluation(_) => "la revalorisation".to_string(),
        Field::Bonus => "le montant du bonus".to_string(),
        Field::LeverAmount(_) => "le montant du changement".to_string(),
        Field::LeverStart(_) => "le début d’un changement".to_string(),
        Field::LeverEnd(_) => "la fin d’un changement".to_string(),
        Field::Evolution(..) => "une évolution par an".to_string(),
        Field::BalanceMonth => "le mois du solde".to_string(),
        Field::Closed => "les mois de fermeture".to_string(),
        Field::TargetReste => "le reste à charge voulu".to_string(),
        Field::TargetAm => "le nombre d’AM par ETP voulu".to_string(),
        Field::Am => "le nombre d’AM du territoire".to_string(),
        Field::Works => "le coût des travaux".to_string(),
        Field::Payments => "le nombre de mensualités".to_string(),
        _ => "un champ".to_string(),
    }
}

/// The name of a post, of the base or added by a lever.
pub fn post_name(dossier: &Dossier, id: Id) -> String {
    let typed = [Field::PostName(id), Field::LeverName(id)]
        .into_iter()
        .map(|field| dossier.texts.get(field).trim());
    let name = typed.into_iter().find(|name| !name.is_empty());
    match name {
        Some(name) => name.to_string(),
        None if dossier.lever(id).is_some() => "poste ajouté".to_string(),
        None => "poste sans nom".to_string(),
    }
}

/// The name of a scenario; « Sans nom » when its text is empty; « Base » for the base.
pub fn scenario_name(dossier: &Dossier, scenario: Option<Id>) -> String {
    match scenario.map(|id| dossier.texts.get(Field::ScenarioName(id)).trim()) {
        None => "Base".to_string(),
        Some("") => "Sans nom".to_string(),
        Some(name) => name.to_string(),
    }
}

/// Whose fields give the ceiling of a scenario.
pub fn bareme_owner(dossier: &Dossier, scenario: Option<Id>) -> Owner {
    let levers = scenario
        .and_then(|id| dossier.scenario(id))
        .map(|scenario| scenario.levers.as_slice())
        .unwrap_or_default();
    let lever = levers
        .iter()
        .rfind(|lever| matches!(lever.kind, LeverKind::Bareme(way) if way != BaremeWay::Published));
    lever.map_or(Owner::Base, |lever| Owner::Lever(lever.id))
}
