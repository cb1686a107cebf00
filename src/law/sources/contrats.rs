//! Contracts, conventions and payments.

use super::{ANNEXE_2020, CIRCULAIRE_2017, REFERENTIEL_2021};
use crate::law::source::{Document, Source};

/// A public audit of one contract.
pub static AUDIT_2013: Document = Document {
    title: "Rapport public d’audit régional d’un contrat enfance et jeunesse, 2013",
    held: false,
};
/// A public page of the Caf de la Somme on the payments of 2023.
pub static PAGE_SOMME: Document =
    Document { title: "Page publique de la Caf de la Somme, 2023", held: false };

/// What the bonus territoire is.
pub static BONUS_TERRITOIRE: Source = Source {
    document: &ANNEXE_2020,
    place: "1.3",
    quote: "une aide complémentaire à la prestation de service « Ram » versée aux structures \
        soutenues financièrement par une collectivité locale engagée auprès de la Caf dans un \
        projet de territoire au service des familles.",
};
/// What the Psej counts of the Ps.
pub static PSEJ_80: Source = Source {
    document: &CIRCULAIRE_2017,
    place: "II.2.3",
    quote: "il convient de calculer le montant de la Psej en ne prenant en compte que 80% du \
        montant de la Ps Ram dans les recettes déductibles",
};
/// What the Psej never counts.
pub static PSEJ_BONUS: Source = Source {
    document: &CIRCULAIRE_2017,
    place: "III.3.5",
    quote: "Au même titre que les financements spécifiques de la branche Famille susceptibles \
        d’être octroyés (fonds publics et territoires, dotations d’action sociale) en complément \
        de la prestation de service ordinaire Ram, le financement supplémentaire de 3000 € accordé \
        dans le cadre des nouvelles missions ne doit pas être pris en compte dans le calcul de la \
        Psej au titre des recettes déductibles.",
};
/// Where the rest of the Ps goes.
pub static PSEJ_20: Source = Source {
    document: &CIRCULAIRE_2017,
    place: "II.2.3",
    quote: "Par convention, les 20% de Ps Ram, non pris en compte, seront imputés dans le compte \
        correspondant à la participation de la commune.",
};
/// The rate of the Psej: seen, not held.
pub static PSEJ_AUDIT: Source =
    Source { document: &AUDIT_2013, place: "taux et coefficient du contrat", quote: "" };
/// What the payment of the Ps depends on.
pub static CONVENTION: Source = Source {
    document: &CIRCULAIRE_2017,
    place: "II.1.7",
    quote: "La validation du projet de fonctionnement et la signature de la convention d’objectifs \
        et de financement conditionnent le versement de la prestation de service Ram.",
};
/// Longest convention of 2017.
pub static DUREE_2017: Source = Source {
    document: &CIRCULAIRE_2017,
    place: "II.1.7",
    quote: "La convention d’objectifs et de financement ne peut excéder une période de quatre ans.",
};
/// Longest convention of the framework of 2021.
pub static DUREE_2021: Source = Source {
    document: &REFERENTIEL_2021,
    place: "Durée d’agrément",
    quote: "Jusqu’à 5 ans En lien avec la durée de la Convention Territoriale Globale",
};
/// The flat bonus is paid with the balance, without any advance.
pub static SANS_ACOMPTE: Source = Source {
    document: &super::APPEL_2017,
    place: "note 4",
    quote: "Le bonus ne fait pas l’objet d’acompte.",
};
/// The one payment calendar that is known.
pub static SOMME_2023: Source =
    Source { document: &PAGE_SOMME, place: "échéances 2023", quote: "" };
