//! What is said of an overpayment and of data that are not sent. No amount follows from it: no
//! scale and no threshold is known.

use super::regles::Statement;
use crate::law::dated::indicative;
use crate::law::{DatedTable, sources as at};

/// How an overpayment is paid back.
pub static INDU_PLANS: DatedTable<Statement> = DatedTable::new(&[indicative(
    2021,
    None,
    "la Caf peut étaler sa reprise : un plan de recouvrement se demande",
    &at::INDU_PLANS,
)]);

/// What one may ask for.
pub static INDU_REMISE: DatedTable<Statement> = DatedTable::new(&[indicative(
    2021,
    None,
    "une remise de dette se demande à la Caf, selon une procédure unique",
    &at::INDU_REMISE,
)]);

/// What is not claimed.
pub static INDU_SEUIL: DatedTable<Statement> = DatedTable::new(&[indicative(
    2021,
    None,
    "un indu de très petit montant peut être annulé ; le seuil n’est pas connu",
    &at::INDU_SEUIL,
)]);

/// Who judges.
pub static INDU_RECOURS: DatedTable<Statement> = DatedTable::new(&[indicative(
    2021,
    None,
    "un désaccord se porte devant le tribunal administratif",
    &at::INDU_RECOURS,
)]);

/// What data that are not sent endanger.
pub static SANCTIONS: DatedTable<Statement> = DatedTable::new(&[indicative(
    2025,
    None,
    "des données non envoyées sont un manquement, que la convention sanctionne ; le barème des \
     sanctions n’est pas connu",
    &at::SANCTIONS,
)]);

/// What is said of an overpayment, in the order of the screen.
pub const INDU: [&DatedTable<Statement>; 4] =
    [&INDU_PLANS, &INDU_REMISE, &INDU_SEUIL, &INDU_RECOURS];
