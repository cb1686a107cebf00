//! The data that the indicators and the cahier des charges ask for.

/// A datum that an indicator, or the cahier des charges, asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)] // each is named by its question in `present`
pub enum Datum {
    ServiceOuvert,
    DemandesAvant,
    Demandes,
    Entretiens,
    Disponibilites,
    FormesAvant,
    Formes,
    SolutionsGarde,
    UniqueEntree,
    AmDifferents,
    Seances,
    PlusGrandGroupe,
    HeuresParAm,
    SeancesParAm,
    IntervenantExterieur,
    Strategie,
    Actions,
    Avenant,
}

/// How a datum is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DatumKind {
    /// Yes, no, or not said.
    YesNo,
    /// A whole count.
    Count,
    /// A part of a whole, in % or as a fraction.
    Share,
}

// Columns of a row: datum, stable code, how it is typed.

const DATA: [(Datum, &str, DatumKind); 18] = [
    (Datum::ServiceOuvert, "service_ouvert", DatumKind::YesNo),
    (Datum::DemandesAvant, "demandes_avant", DatumKind::Count),
    (Datum::Demandes, "demandes", DatumKind::Count),
    (Datum::Entretiens, "entretiens", DatumKind::Share),
    (Datum::Disponibilites, "disponibilites", DatumKind::Share),
    (Datum::FormesAvant, "formes_avant", DatumKind::Count),
    (Datum::Formes, "formes", DatumKind::Count),
    (Datum::SolutionsGarde, "solutions_garde", DatumKind::Share),
    (Datum::UniqueEntree, "unique_entree", DatumKind::YesNo),
    (Datum::AmDifferents, "am_differents", DatumKind::Count),
    (Datum::Seances, "seances", DatumKind::Count),
    (Datum::PlusGrandGroupe, "plus_grand_groupe", DatumKind::Count),
    (Datum::HeuresParAm, "heures_par_am", DatumKind::Count),
    (Datum::SeancesParAm, "seances_par_am", DatumKind::Count),
    (Datum::IntervenantExterieur, "intervenant_exterieur", DatumKind::YesNo),
    (Datum::Strategie, "strategie", DatumKind::YesNo),
    (Datum::Actions, "actions", DatumKind::Count),
    (Datum::Avenant, "avenant", DatumKind::YesNo),
];

impl Datum {
    /// Every datum.
    pub fn all() -> impl Iterator<Item = Datum> {
        DATA.into_iter().map(|(datum, _, _)| datum)
    }

    /// Stable code of files and cases.
    pub fn code(self) -> &'static str {
        DATA.iter().find(|row| row.0 == self).map_or("", |row| row.1)
    }

    /// The datum of this code, if there is one.
    pub fn from_code(code: &str) -> Option<Datum> {
        DATA.iter().find(|row| row.1 == code).map(|row| row.0)
    }

    /// How it is typed.
    pub fn kind(self) -> DatumKind {
        DATA.iter().find(|row| row.0 == self).map_or(DatumKind::YesNo, |row| row.2)
    }
}
