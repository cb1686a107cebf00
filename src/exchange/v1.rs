//! The wire, version 1: its keys and codes, read and written from the same tables. A text is what
//! was typed; an absent key is an empty one.

use super::object::{Code, TextKey};
use crate::calendar::Exercice;
use crate::draft::BaremeWay;
use crate::law::{Account, Mission, Status};
use crate::scenario::{How, LeverKind};
use crate::situation::{ContractTerm, Evolving, Field, Id, Owner, PlannerField, Revised, Role};

/// Texts of the dossier itself.
pub(super) const DOSSIER: [TextKey; 14] = [
    ("relais", Field::RelaisName),
    ("bonus", Field::Bonus),
    ("bonus_origine", Field::BonusOrigin),
    ("am", Field::Am),
    ("communes", Field::Communes),
    ("mois_de_fermeture", Field::Closed),
    ("habitants", Field::Inhabitants),
    ("convention_debut", Field::ConventionStart),
    ("convention_fin", Field::ConventionEnd),
    ("calendrier_origine", Field::CalendarOrigin),
    ("travaux", Field::Works),
    ("mensualites", Field::Payments),
    ("cible_reste", Field::TargetReste),
    ("cible_am_par_etp", Field::TargetAm),
];

/// Texts of one of its `postes`.
pub(super) fn post(id: Id) -> [TextKey; 4] {
    [
        ("nom", Field::PostName(id)),
        ("etp", Field::PostEtp(id)),
        ("mois", Field::PostMonths(id)),
        ("cout", Field::PostCost(id)),
    ]
}

/// Texts of one of its `depenses`.
pub(super) fn line(account: Account) -> [TextKey; 1] {
    [("montant", Field::Line(account))]
}

/// Texts of one of its `recettes`.
pub(super) fn income(id: Id) -> [TextKey; 2] {
    [("nom", Field::IncomeName(id)), ("montant", Field::IncomeAmount(id))]
}

/// Texts of a `bareme`, beside those of its years.
pub(super) fn bareme(owner: Owner) -> [TextKey; 1] {
    [("revalorisation", Field::Revaluation(owner))]
}

/// Texts of a year of a `bareme`: where its ceiling comes from.
pub(super) fn plafond(owner: Owner, exercice: Exercice) -> [TextKey; 2] {
    [
        ("prix_plafond", Field::PrixPlafond(owner, exercice)),
        ("origine", Field::PlafondOrigin(owner, exercice)),
    ]
}

/// Texts of the `contrats`.
pub(super) fn contracts(owner: Owner) -> [TextKey; 10] {
    ContractTerm::ALL.map(|term| (term.code(), Field::Contract(owner, term)))
}

/// Texts of one of the lines of the `calendrier`.
pub(super) fn due(id: Id) -> [TextKey; 2] {
    [("date", Field::DueDay(id)), ("taux", Field::DueRate(id))]
}

/// Texts of the `planificateur`.
pub(super) const PLANNER: [TextKey; 6] = [
    ("am", Field::Planner(PlannerField::Am)),
    ("heures", Field::Planner(PlannerField::Hours)),
    ("prix_heure", Field::Planner(PlannerField::HourlyPrice)),
    ("frais_seance", Field::Planner(PlannerField::SessionFees)),
    ("strategie", Field::Planner(PlannerField::Strategie)),
    ("unique_entree", Field::Planner(PlannerField::UniqueEntree)),
];

/// Its costs of each mission, by its code.
pub(super) fn fees() -> [TextKey; 6] {
    Mission::ALL.map(|mission| (mission.code(), Field::Planner(PlannerField::Fees(mission))))
}

/// Texts of one of its `actions`.
pub(super) fn action(id: Id) -> [TextKey; 2] {
    [
        ("nom", Field::Planner(PlannerField::ActionName(id))),
        ("prix", Field::Planner(PlannerField::ActionPrice(id))),
    ]
}

/// Texts of what a post became.
pub(super) fn later_post(status: Status, id: Id) -> [TextKey; 3] {
    [
        ("etp", Revised::PostEtp(id)),
        ("mois", Revised::PostMonths(id)),
        ("cout", Revised::PostCost(id)),
    ]
    .map(|known| later(status, known))
}

/// Text of what an income became.
pub(super) fn later_income(status: Status, id: Id) -> [TextKey; 1] {
    [later(status, ("montant", Revised::IncomeAmount(id)))]
}

/// Text of what a cost of the mission became.
pub(super) fn later_cost(status: Status, id: Id) -> [TextKey; 1] {
    [later(status, ("prix", Revised::CostAmount(id)))]
}

/// Text of what a line became.
pub(super) fn later_line(status: Status, account: Account) -> [TextKey; 1] {
    [later(status, ("montant", Revised::Line(account)))]
}

/// Text of what the closing became.
pub(super) fn later_closed(status: Status) -> [TextKey; 1] {
    [later(status, ("mois_de_fermeture", Revised::Closed))]
}

fn later(status: Status, (key, value): (&'static str, Revised)) -> TextKey {
    (key, Field::Later(status, value))
}

/// Texts of one of the `couts` of a mission.
pub(super) fn cost(owner: Owner, id: Id) -> [TextKey; 2] {
    [("nom", Field::CostName(owner, id)), ("prix", Field::CostAmount(owner, id))]
}

/// Texts of one of the `scenarios`.
pub(super) fn scenario(id: Id) -> [TextKey; 1] {
    [("nom", Field::ScenarioName(id))]
}

/// Texts of one of its `leviers`: each type has its own.
pub(super) fn lever(id: Id, kind: &LeverKind) -> Vec<TextKey> {
    let (nom, etp, cout) = (
        ("nom", Field::LeverName(id)),
        ("etp", Field::LeverEtp(id)),
        ("cout", Field::LeverCost(id)),
    );
    match kind {
        LeverKind::AddPost { .. } => vec![nom, etp, cout],
        LeverKind::ChangePost { .. } => vec![etp, cout],
        LeverKind::Charges { .. } => vec![("valeur", Field::LeverAmount(id))],
        LeverKind::Income => vec![nom, ("montant", Field::LeverAmount(id))],
        LeverKind::Mission(_)
        | LeverKind::Bareme(_)
        | LeverKind::Contracts(_)
        | LeverKind::Evolution => Vec::new(),
    }
}

/// Texts of any lever: when it acts in the plan over years.
pub(super) fn lapse(id: Id) -> [TextKey; 2] {
    [("debut", Field::LeverStart(id)), ("fin", Field::LeverEnd(id))]
}

/// Texts of the `plan` over years.
pub(super) const PLAN: [TextKey; 1] = [("mois_du_solde", Field::BalanceMonth)];

/// Texts of an `evolution`, beside those of its lines.
pub(super) fn evolution(owner: Owner) -> [TextKey; 3] {
    [("salaires", Evolving::Pay), ("depenses", Evolving::Charges), ("recettes", Evolving::Incomes)]
        .map(|(key, what)| (key, Field::Evolution(owner, what)))
}

/// The `type` of a lever.
pub(super) fn type_of(kind: &LeverKind) -> &'static str {
    match kind {
        LeverKind::AddPost { .. } => "nouveau_poste",
        LeverKind::ChangePost { .. } => "poste_modifie",
        LeverKind::Charges { .. } => "depenses",
        LeverKind::Mission(_) => "mission",
        LeverKind::Income => "recette",
        LeverKind::Bareme(_) => "bareme",
        LeverKind::Contracts(_) => "contrats",
        LeverKind::Evolution => "evolution",
    }
}

/// The `compte` of a lever that bears on every cost.
pub(super) const ALL_COSTS: &str = "toutes";

/// The `role` of a post.
pub(super) const ROLES: [Code<Role>; 4] = [
    ("animateur", Role::Animateur),
    ("administratif", Role::Administratif),
    ("entretien", Role::Entretien),
    ("autre", Role::Autre),
];

/// The `voie` of a ceiling.
pub(super) const WAYS: [Code<BaremeWay>; 3] = [
    ("publie", BaremeWay::Published),
    ("saisi", BaremeWay::Entered),
    ("hypothese", BaremeWay::Assumed),
];

/// The `mode` of a change of costs.
pub(super) const MODES: [Code<How>; 3] =
    [("ajout", How::Add), ("pourcentage", How::Percent), ("montant", How::Set)];
