//! What happens to an overpayment, and to data that are not sent.
#![allow(missing_docs)] // each is named by the table that cites it

use crate::law::source::{Document, Source};

/// What the Cnaf wrote to every Caf of overpaid collective aids.
pub static CIRCULAIRE_INDUS: Document = Document {
    title: "Circulaire Cnaf du 11 février 2021 sur les indus d’aides collectives",
    held: false,
};
/// What one Caf says of its conventions.
pub static PAGE_HAUTS_DE_SEINE: Document = Document {
    title: "Page publique de la Caf des Hauts-de-Seine, 16 décembre 2025",
    held: false,
};

pub static INDU_PLANS: Source = Source {
    document: &CIRCULAIRE_INDUS,
    place: "recouvrement",
    quote: "plans de recouvrement personnalisables",
};
pub static INDU_REMISE: Source = Source {
    document: &CIRCULAIRE_INDUS,
    place: "remise de dette",
    quote: "demandes de remise de dette",
};
pub static INDU_SEUIL: Source = Source {
    document: &CIRCULAIRE_INDUS,
    place: "très petits montants",
    quote: "un seuil d’annulation des indus de très petit montant",
};
pub static INDU_RECOURS: Source =
    Source { document: &CIRCULAIRE_INDUS, place: "désaccords", quote: "" };
pub static SANCTIONS: Source = Source {
    document: &PAGE_HAUTS_DE_SEINE,
    place: "conventions depuis le 1er janvier 2025",
    quote: "doivent définir un régime de sanctions de manquement",
};
