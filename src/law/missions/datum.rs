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
pub enum DataKind {
    /// Yes, no, or not said.
    YesNo,
    /// A whole count.
    Count,
    /// A part of a whole, in % or as a fraction.
    Share,
}

// Columns of a row: datum, stable code, how it is typed.

const DATA: [(Datum, &str, DataKind); 18] = [
    (Datum::ServiceOuvert, "service_ouvert", DataKind::YesNo),
    (Datum::DemandesAvant, "demandes_avant", DataKind::Count),
    (Datum::Demandes, "demandes", DataKind::Count),
    (Datum::Entretiens, "entretiens", DataKind::Share),
    (Datum::Disponibilites, "disponibilites", DataKind::Share),
    (Datum::FormesAvant, "formes_avant", DataKind::Count),
    (Datum::Formes, "formes", DataKind::Count),
    (Datum::SolutionsGarde, "solutions_garde", DataKind::Share),
    (Datum::UniqueEntree, "unique_entree", DataKind::YesNo),
    (Datum::AmDifferents, "am_differents", DataKind::Count),
    (Datum::Seances, "seances", DataKind::Count),
    (Datum::PlusGrandGroupe, "plus_grand_groupe", DataKind::Count),
    (Datum::HeuresParAm, "heures_par_am", DataKind::Count),
    (Datum::SeancesParAm, "seances_par_am", DataKind::Count),
    (Datum::IntervenantExterieur, "intervenant_exterieur", DataKind::YesNo),
    (Datum::Strategie, "strategie", DataKind::YesNo),
    (Datum::Actions, "actions", DataKind::Count),
    (Datum::Avenant, "avenant", DataKind::YesNo),
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
    pub fn kind(self) -> DataKind {
        DATA.iter().find(|row| row.0 == self).map_or(DataKind::YesNo, |row| row.2)
    }
}
