//! What is published: dated values, missions, accounts, each with its source and its quote. Nothing
//! is computed here.

mod aides;
mod dated;
mod duties;
mod funding;
pub mod index;
mod missions;
mod reperes;
mod source;
pub mod sources;

pub use aides::{AIDE_MAM, PALA_MENSUALITES, PALA_PART, PALA_PLAFOND, PRIME_INSTALLATION};
pub use dated::{Certainty, DatedRow, DatedTable, NotCoveredError};
pub use duties::{
    Checklist, ChecklistItem, DutyTheme, SANS_OBJET, Stake, call_for_projects, checklist_item,
    checklist_items, duties, proofs,
};
pub use funding::{
    AUTRES_AGENTS, Account, BONUS_AU_PLUS, BONUS_MISSION, BONUS_PAR_RELAIS, BONUS_SANS_ACOMPTE,
    CONTRAT, Contract, DUREE_CONVENTION, DueExample, DueKind, ENVELOPPE_MISSIONS, FERMETURE,
    FORMALITES, INDU, INDU_PLANS, INDU_RECOURS, INDU_REMISE, INDU_SEUIL, MEAN_REVALUATION_2025,
    MISSIONS_DE_BASE, PART_DEDUCTIBLE, PLUSIEURS_ANIMATEURS, PRIX_PLAFOND, PS_MAXIMUM,
    PSEJ_COMMUNE, PSEJ_JAMAIS, REVALUATION_2024, SANCTIONS, SOMME_2023, Statement, Status, TAUX,
    TAUX_PSEJ, Treatment,
};
pub use missions::{Condition, Datum, DatumKind, Framework, Indicateur, Logic, Mission, cahier};
pub use reperes::{AM_PAR_ETP, AM_PAR_RELAIS, SEUIL_INTERCOMMUNAL, SEUIL_RPE};
pub use source::{Document, Source};
