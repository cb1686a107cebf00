//! The wire, version 1: its keys and codes, read and written from the same tables. A text is what was typed; an absent key is an empty one.

use super::object::{Code, TextKey};
use crate::draft::BaremeWay;
use crate::law::Account;
use crate::scenario::{How, LeverKind};
use crate::situation::{Field, Id, Owner, Role};

/// Texts of the dossier itself.
pub(super) const DOSSIER: [TextKey; 5] = [
    ("relais", Field::RelaisName),
    ("bonus", Field::Bonus),
    ("am", Field::Am),
    ("communes", Field::Communes),
    ("mois_de_fermeture", Field::Closed),
];

/// Texts of one of its `postes`.
pub(super) fn post(id: Id) -> [TextKey; 4] {
    [("nom", Field::PostName(id)), ("etp", Field::PostEtp(id)), ("mois", Field::PostMonths(id)), ("cout", Field::PostCost(id))]
}

/// Texts of one of its `depenses`.
pub(super) fn line(account: Account) -> [TextKey; 1] {
    [("montant", Field::Line(account))]
}

/// Texts of one of its `recettes`.
pub(super) fn income(id: Id) -> [TextKey; 2] {
    [("nom", Field::IncomeName(id)), ("montant", Field::IncomeAmount(id))]
}

/// Texts of a `bareme`: where the ceiling comes from.
pub(super) fn bareme(owner: Owner) -> [TextKey; 3] {
    [("prix_plafond", Field::PrixPlafond(owner)), ("origine", Field::PlafondOrigin(owner)), ("revalorisation", Field::Revaluation(owner))]
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
    let (nom, etp, cout) = (("nom", Field::LeverName(id)), ("etp", Field::LeverEtp(id)), ("cout", Field::LeverCost(id)));
    match kind {
        LeverKind::AddPost { .. } => vec![nom, etp, cout],
        LeverKind::ChangePost { .. } => vec![etp, cout],
        LeverKind::Charges { .. } => vec![("valeur", Field::LeverAmount(id))],
        LeverKind::Income => vec![nom, ("montant", Field::LeverAmount(id))],
        LeverKind::Mission(_) | LeverKind::Bareme(_) => Vec::new(),
    }
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
    }
}

/// The `compte` of a lever that bears on every cost.
pub(super) const ALL_COSTS: &str = "toutes";

/// The `role` of a post.
pub(super) const ROLES: [Code<Role>; 4] =
    [("animateur", Role::Animateur), ("administratif", Role::Administratif), ("entretien", Role::Entretien), ("autre", Role::Autre)];

/// The `voie` of a ceiling.
pub(super) const WAYS: [Code<BaremeWay>; 3] =
    [("publie", BaremeWay::Published), ("saisi", BaremeWay::Entered), ("hypothese", BaremeWay::Assumed)];

/// The `mode` of a change of costs.
pub(super) const MODES: [Code<How>; 3] = [("ajout", How::Add), ("pourcentage", How::Percent), ("montant", How::Set)];
