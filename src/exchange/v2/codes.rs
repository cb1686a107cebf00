//! The codes of the wire, and which keys each type of lever has.

use crate::draft::BaremeWay;
use crate::law::Certainty;
use crate::outcome::{Row, Term};
use crate::scenario::{ChargesChange, LeverKind};
use crate::situation::Role;

/// The code of one choice.
pub type Code<T> = (&'static str, T);

/// The choice that a code says, if it says one.
pub fn of_code<T: Copy>(codes: &[Code<T>], code: &str) -> Option<T> {
    codes.iter().find(|(known, _)| *known == code).map(|(_, choice)| *choice)
}

/// The code of a choice, if it has one.
pub fn code_of<T: PartialEq>(codes: &[Code<T>], choice: T) -> Option<String> {
    codes.iter().find(|(_, known)| *known == choice).map(|(code, _)| code.to_string())
}

/// The `type` of a lever.
pub const fn type_of(kind: &LeverKind) -> &'static str {
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

/// The keys of a lever of this `type`; nothing when there is no such type.
pub fn keys_of(kind: &str) -> Option<&'static [&'static str]> {
    KEYS.iter().find(|(known, _)| *known == kind).map(|(_, keys)| *keys)
}

/// Each `type` of lever, with its keys.
pub const KEYS: [Code<&[&str]>; 8] = [
    ("nouveau_poste", &["type", "debut", "fin", "nom", "etp", "cout", "role"]),
    ("poste_modifie", &["type", "debut", "fin", "etp", "cout", "poste"]),
    ("depenses", &["type", "debut", "fin", "valeur", "compte", "mode"]),
    ("mission", &["type", "debut", "fin", "mission"]),
    ("recette", &["type", "debut", "fin", "nom", "montant"]),
    ("bareme", &["type", "debut", "fin", "bareme"]),
    ("contrats", &["type", "debut", "fin", "contrats"]),
    ("evolution", &["type", "debut", "fin", "evolution"]),
];

/// The `compte` of a lever that bears on every cost.
pub const ALL_COSTS: &str = "toutes";

/// The `role` of a post.
pub const ROLES: [Code<Role>; 4] = [
    ("animateur", Role::Animateur),
    ("administratif", Role::Administratif),
    ("entretien", Role::Entretien),
    ("autre", Role::Autre),
];

/// The `voie` of a ceiling.
pub const WAYS: [Code<BaremeWay>; 3] = [
    ("publie", BaremeWay::Published),
    ("saisi", BaremeWay::Entered),
    ("hypothese", BaremeWay::Assumed),
];

/// The `mode` of a change of costs.
pub const MODES: [Code<ChargesChange>; 3] = [
    ("ajout", ChargesChange::Add),
    ("pourcentage", ChargesChange::Percent),
    ("montant", ChargesChange::Set),
];

/// The rows of the results, in the order in which they are written.
pub const ROWS: [Code<Row>; 13] = [
    ("etp", Row::Etp),
    ("prix_de_revient", Row::PrixDeRevient),
    ("depenses_non_retenues", Row::NonRetenues),
    ("marge_sous_plafond", Row::Marge),
    ("ps", Row::Ps),
    ("bonus_mission", Row::BonusMission),
    ("bonus_territoire", Row::BonusTerritoire),
    ("psej", Row::Psej),
    ("total_caf", Row::TotalCaf),
    ("autres_recettes", Row::AutresRecettes),
    ("reste_a_charge", Row::ResteACharge),
    ("acomptes", Row::Acomptes),
    ("solde", Row::Solde),
];

/// The values of the barème, in the order in which they are written.
pub const VALUES: [Code<Term>; 5] = [
    ("prix_plafond", Term::PrixPlafond),
    ("taux_ps", Term::Taux),
    ("bonus_mission", Term::BonusMission),
    ("part_deductible", Term::PartDeductible),
    ("taux_psej", Term::TauxPsej),
];

/// How sure a result was.
pub const CERTAINTIES: [Code<Certainty>; 4] = [
    (Certainty::Sourced.code(), Certainty::Sourced),
    (Certainty::Indicative.code(), Certainty::Indicative),
    (Certainty::Entered.code(), Certainty::Entered),
    (Certainty::Assumed.code(), Certainty::Assumed),
];
