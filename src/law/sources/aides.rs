//! Aids to childminders, and benchmarks.
#![allow(missing_docs)] // each is named by the table that cites it

use super::CIRCULAIRE_2017;
use crate::law::source::{Document, Source};

/// An article on the study of the relays by the Cnaf.
pub static BANQUE_2020: Document =
    Document { title: "Banque des Territoires, article sur les relais, juillet 2020", held: false };
/// An article on the framework of 2021.
pub static GAZETTE_2022: Document =
    Document { title: "La Gazette des communes, article du 12 mai 2022", held: false };

pub static PRIME: Source = Source {
    document: &CIRCULAIRE_2017,
    place: "I.1.3",
    quote: "La prime d’installation d’un montant de 300 € ou 600 € peut être versée par la Caf aux \
        assistants maternels agréés pour la première fois.",
};
pub static PALA: Source = Source {
    document: &CIRCULAIRE_2017,
    place: "I.1.3",
    quote: "D’un montant de 10 000 € maximum, il est accordé sans intérêt dans la limite de 80% du \
        coût total des travaux. Il est remboursable en 120 mensualités maximum.",
};
pub static MAM: Source = Source {
    document: &CIRCULAIRE_2017,
    place: "I.1.3",
    quote: "Une aide au démarrage de 3 000 euros peut être versée à toute nouvelle Mam créée à \
        compter du 1er janvier 2016, ayant signé la charte de qualité et se trouvant sur un \
        territoire prioritaire pour le développement de l’offre d’accueil",
};
pub static AM_PAR_ETP_2015: Source = Source {
    document: &CIRCULAIRE_2017,
    place: "II.2.2",
    quote: "il est passé de 133,4 assistants maternels par équivalent temps plein d’animateur en \
        Ram en 2011 à 94,6 en 2015",
};
pub static AM_PAR_ETP_2018: Source = Source {
    document: &BANQUE_2020,
    place: "étude de la Cnaf sur 2018",
    quote: "un ETP d’animateur pour 77 assistantes maternelles (260.532 d’entre elles étant \
        actives au mois de décembre 2018), contre 81 en 2017",
};
pub static AM_PAR_ETP_2020: Source = Source {
    document: &GAZETTE_2022,
    place: "chiffres-clés",
    quote: "67 assistantes maternelles par ETP d’animateur de RPE",
};
pub static CIBLE_70: Source = Source {
    document: &CIRCULAIRE_2017,
    place: "II.2.2",
    quote: "La Cog 2013-2017 portait un objectif ambitieux d’un Ram (équipement) pour 70 \
        assistants maternels.",
};
