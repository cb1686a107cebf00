//! What is published: dated values, missions, accounts, each with its source and its quote. Nothing
//! is computed here.

mod accounts;
mod aides;
mod appel;
mod bareme;
mod calendrier;
mod checklist;
mod contrats;
mod dated;
mod devoirs;
pub mod index;
mod missions;
mod preuves;
mod regles;
mod reperes;
mod source;
pub mod sources;

pub use accounts::{Account, Treatment};
pub use aides::{AIDE_MAM, PALA_MENSUALITES, PALA_PART, PALA_PLAFOND, PRIME_INSTALLATION};
pub use bareme::{
    BONUS_MISSION, BONUS_PAR_RELAIS, PRIX_PLAFOND, PS_MAXIMUM, REVALUATION_2024, TAUX,
};
pub use calendrier::{DueExample, DueKind, SOMME_2023, Status};
pub use checklist::{List, Point, SANS_OBJET, Stake, Theme, call, duties, point, points, proofs};
pub use contrats::{CONTRAT, Contract, DUREE_CONVENTION, FERMETURE, PART_DEDUCTIBLE, TAUX_PSEJ};
pub use dated::{Certainty, Dated, NotCovered, Table};
pub use missions::{DataKind, Datum, Framework, Indicateur, Logic, Mission, Test, cahier};
pub use regles::{
    AUTRES_AGENTS, BONUS_AU_PLUS, BONUS_SANS_ACOMPTE, ENVELOPPE_MISSIONS, PLUSIEURS_ANIMATEURS,
    PSEJ_COMMUNE, PSEJ_JAMAIS, Statement,
};
pub use reperes::{AM_PAR_ETP, AM_PAR_RELAIS, SEUIL_RPE};
pub use source::{Document, Source};
