//! The missions and what is asked of them, in words.

use crate::law::{Datum, Mission};

/// Name of a mission.
pub const fn mission_title(mission: Mission) -> &'static str {
    match mission {
        Mission::DemandesEnLigne => "Demandes d’accueil en ligne",
        Mission::PromotionActivite => "Promotion de l’activité des AM",
        Mission::FormationContinue => "Départ en formation continue",
        Mission::GuichetUnique => "Guichet unique",
        Mission::AnalysePratique => "Analyse de la pratique",
        Mission::PromotionRenforcee => "Promotion renforcée (stratégie de communication)",
    }
}

/// What is asked for a datum.
pub const fn question(datum: Datum) -> &'static str {
    match datum {
        Datum::ServiceOuvert => {
            "Service en ligne ouvert cette année, guichet unique confié au relais qui n’en avait \
                pas"
        }
        Datum::DemandesAvant => "Demandes en ligne traitées l’année d’avant",
        Datum::Demandes => "Demandes en ligne traitées dans l’année",
        Datum::Entretiens => "AM en sous-activité à qui un entretien est proposé",
        Datum::Disponibilites => "AM du territoire qui affichent leurs disponibilités",
        Datum::FormesAvant => "AM partis en formation l’année d’avant",
        Datum::Formes => "AM partis en formation dans l’année",
        Datum::SolutionsGarde => "Parents demandeurs à qui une solution est proposée",
        Datum::UniqueEntree => "Le relais est l’unique porte d’entrée des familles",
        Datum::AmDifferents => "AM différents dans l’année",
        Datum::Seances => "Séances dans l’année",
        Datum::PlusGrandGroupe => "Plus grand groupe",
        Datum::HeuresParAm => "Heures par AM",
        Datum::SeancesParAm => "Séances par AM",
        Datum::IntervenantExterieur => "Intervenant extérieur spécialisé",
        Datum::Strategie => "Stratégie pluriannuelle écrite",
        Datum::Actions => "Actions réalisées dans l’année",
        Datum::Avenant => "Avenant signé avec la Caf",
    }
}
