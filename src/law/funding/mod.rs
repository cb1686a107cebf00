//! What the Caf pays a relais: rate, ceiling, flat sums, contracts, payment calendar.

mod accounts;
mod bareme;
mod calendrier;
mod contrats;
mod manquements;
mod regles;

pub use accounts::{Account, Treatment};
pub use bareme::{
    BONUS_MISSION, BONUS_PAR_RELAIS, MEAN_REVALUATION_2025, PRIX_PLAFOND, PS_MAXIMUM,
    REVALUATION_2024, TAUX,
};
pub use calendrier::{DueExample, DueKind, SOMME_2023, Status};
pub use contrats::{CONTRAT, Contract, DUREE_CONVENTION, FERMETURE, PART_DEDUCTIBLE, TAUX_PSEJ};
pub use manquements::{INDU, INDU_PLANS, INDU_RECOURS, INDU_REMISE, INDU_SEUIL, SANCTIONS};
pub use regles::{
    AUTRES_AGENTS, BONUS_AU_PLUS, BONUS_SANS_ACOMPTE, ENVELOPPE_MISSIONS, FORMALITES,
    MISSIONS_DE_BASE, PLUSIEURS_ANIMATEURS, PSEJ_COMMUNE, PSEJ_JAMAIS, Statement,
};
