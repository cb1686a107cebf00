//! The documents that we hold or saw, and the places in them that the rules quote, word for word.

mod aides;
mod contrats;
mod devoirs;
mod manquements;
mod preuves;
mod socle;

pub use aides::*;
pub use contrats::*;
pub use devoirs::*;
pub use manquements::*;
pub use preuves::*;
pub use socle::*;

use super::source::{Document, Source};

/// Circulaire of 2017 on the missions and the funding of the relays.
pub static CIRCULAIRE_2017: Document =
    Document { title: "Circulaire Cnaf C 2017-003 du 26 juillet 2017", held: true };
/// Call for projects of the Caf Touraine, 2017.
pub static APPEL_2017: Document = Document {
    title: "Appel à projets « Missions supplémentaires Ram », Caf Touraine, 2017",
    held: true,
};
/// Annexe of the conventions of 2020: missions, objectives of each funding.
pub static ANNEXE_2020: Document = Document {
    title: "Annexe 2, « Missions des Relais d’Assistant Maternels », qui cite la convention Ram de \
        juillet 2020",
    held: true,
};
/// Presentation of the national framework of 2021.
pub static REFERENTIEL_2021: Document = Document {
    title: "« Les Ram deviennent les RPE », présentation du référentiel national de 2021",
    held: true,
};
/// A page of a Caf, of the RPE period, that still prints the rate.
pub static PAGE_CAF: Document =
    Document { title: "Page publique d’une Caf, période RPE, sans date", held: false };
/// A public page of the Caf Touraine on 2024.
pub static PAGE_TOURAINE_2024: Document =
    Document { title: "Page publique de la Caf Touraine, 2024", held: false };

/// A public page of the Cnaf on 2025.
pub static PAGE_CAF_FR_2025: Document =
    Document { title: "Page publique de caf.fr, 22 janvier 2025", held: false };

/// Rate of the Ps and the words that make the formula.
pub static PS: Source = Source {
    document: &CIRCULAIRE_2017,
    place: "II.2.3",
    quote: "Depuis 2011, le montant annuel de la prestation de service représente 43% de \
        l’ensemble des dépenses de fonctionnement du service dans la limite d’un prix plafond fixé \
        annuellement par la Cnaf sur la base d’un fonctionnement à temps plein.",
};
/// The rate since 2018: seen, not held.
pub static TAUX_AFFICHE: Source =
    Source { document: &PAGE_CAF, place: "taux de la prestation de service", quote: "" };
/// The ceiling of 2017.
pub static PLAFOND_2017: Source = Source {
    document: &CIRCULAIRE_2017,
    place: "II.2.3",
    quote: "En 2017, le prix plafond des Ram s’élève à 58 086 € et le montant maximum de la Ps Ram \
        s’élève à 24 977 €an/ETP.",
};
/// A rise of the ceilings that was announced, without any amount.
pub static HAUSSE_2024: Source = Source {
    document: &PAGE_TOURAINE_2024,
    place: "prix plafonds 2024",
    quote: "augmentation de 3,9 % des prix plafonds",
};
/// A mean rise: the relays are not among those that are left out, their own rate is not stated.
pub static HAUSSE_2025: Source = Source {
    document: &PAGE_CAF_FR_2025,
    place: "hausse moyenne 2025",
    quote: "Une augmentation moyenne de +2,33 % pour les prestations de service finançant d’autres \
        équipements (hors PSO ALSH, PS jeunes, PS CLAS et PS AAD).",
};
/// The pay of the other agents counts in the costs, their time does not.
pub static AUTRES_AGENTS: Source = Source {
    document: &CIRCULAIRE_2017,
    place: "II.2.3",
    quote: "le salaire des agents autres que l’animateur (secrétaire, agent d’entretien) est pris \
        en compte dans le calcul du prix de revient du Ram. Toutefois, leur temps de travail n’est \
        pas comptabilisé dans le temps de travail de l’animateur (à savoir nombre d’Etp servant au \
        calcul de la prestation de service).",
};
/// Several animators make one equipment.
pub static PLUSIEURS_ANIMATEURS: Source = Source {
    document: &CIRCULAIRE_2017,
    place: "II.2.3, exemple",
    quote: "Un équipement Ram composé de 1 ETP. Embauche de 1 ETP supplémentaire. Il conviendra \
        d’indiquer 2 ETP au sein du même équipement Ram dans Sias.",
};
/// Closing for more than three months.
pub static FERMETURE_LONGUE: Source = Source {
    document: &CIRCULAIRE_2017,
    place: "II.1.6",
    quote: "fermeture de plus de trois mois du relais (pour décision de suspension ou \
        proratisation de la Ps)",
};
/// The flat sum, once, for one mission.
pub static BONUS_2017: Source = Source {
    document: &CIRCULAIRE_2017,
    place: "III.2",
    quote: "le Ram peut s’engager dans une, deux ou trois missions s’il le souhaite, mais il ne \
        pourra bénéficier qu’une seule fois du financement supplémentaire de 3 000 €. En outre, \
        l’atteinte des indicateurs de résultats ne sera mesurée que pour une seule mission \
        supplémentaire que le Ram devra choisir.",
};
/// The flat sum under the framework of 2021.
pub static BONUS_2021: Source = Source {
    document: &REFERENTIEL_2021,
    place: "Missions renforcées",
    quote: "L’engagement dans une mission renforcée permet, en cas d’atteinte des indicateurs \
        fixés nationalement, d’ouvrir droit à un financement supplémentaire (3 000 €) selon les \
        conditions fixées par circulaire de la Cnaf.",
};
/// The agreement that the flat sum needs.
pub static AVENANT: Source = Source {
    document: &CIRCULAIRE_2017,
    place: "III.3.3",
    quote: "Le versement du financement forfaitaire supplémentaire de 3 000 euros est conditionné \
        à la signature d’un avenant type",
};
/// The envelope of the missions is limited.
pub static ENVELOPPE: Source = Source {
    document: &CIRCULAIRE_2017,
    place: "III.2",
    quote: "Le budget dédié aux missions supplémentaires ne dépassera pas 6 millions d’euros en \
        2017. Ceci implique que l’ensemble du budget dédié aux Ram (missions classiques + \
        nouvelles missions) passe sous enveloppe budgétaire limitative à compter de 2017.",
};
/// Mission 1 of 2017.
pub static DEMANDES_2017: Source = Source {
    document: &CIRCULAIRE_2017,
    place: "III.1.1",
    quote: "Ouverture du service en ligne et mission de « guichet unique » confiée au Ram qui n’en \
        ont pas ; ou Progression de 20% du nombre de demandes d’accueil en ligne traitées en 2017 \
        par rapport à 2016, pour ceux qui ont déjà ouvert ce service.",
};
/// Mission 1 of 2017, as the conventions of 2020 word it again.
pub static DEMANDES_2020: Source = Source {
    document: &ANNEXE_2020,
    place: "1.2",
    quote: "Le traitement des demandes d’informations sur les modes d’accueil formulées par les \
        familles sur le site monenfant.fr",
};
/// Mission 2 of 2017.
pub static PROMOTION_2017: Source = Source {
    document: &CIRCULAIRE_2017,
    place: "III.1.2",
    quote: "Proposer des entretiens physiques (individuels ou collectifs) à au moins 50 % des \
        assistants maternels ayant signalé leur sous activité à l’animateur de Ram ; et Atteindre \
        30 % de l’affichage des disponibilités des assistants maternels du territoire inscrites \
        sur mon-enfant.fr. Les deux critères sont cumulatifs",
};
/// Mission 3 of 2017.
pub static FORMATION_2017: Source = Source {
    document: &CIRCULAIRE_2017,
    place: "III.1.3",
    quote: "Une progression annuelle de 10 % des assistants maternels du territoire partis en \
        formation continue grâce à l’action du Ram ; Et Proposer une solution de garde alternative \
        à 80 % des parents qui en font la demande auprès du Ram. Les deux critères sont cumulatifs",
};
/// Mission 1 of the framework of 2021.
pub static GUICHET_2021: Source = Source {
    document: &REFERENTIEL_2021,
    place: "Mission renforcée n°1",
    quote: "Le Rpe est l’unique porte d’entrée des demandes d’information des familles sur les \
        modes d’accueil",
};
/// Mission 2 of the framework of 2021.
pub static ANALYSE_2021: Source = Source {
    document: &REFERENTIEL_2021,
    place: "Mission renforcée n°2",
    quote: "Au moins 8 assistants maternels différents ont bénéficié d’ateliers d’analyse de la \
        pratique organisés par le RPE Et Le RPE a organisé au moins 6 séances d’analyse de la \
        pratique dans l’année",
};
/// Conditions of the sessions of analyse de la pratique.
pub static CAHIER_ANALYSE: Source = Source {
    document: &REFERENTIEL_2021,
    place: "Mission renforcée n°2, cahier des charges",
    quote: "Les séances ne peuvent rassembler des groupes de plus de quinze professionnels ; Les \
        participants s’engagent à respecter la confidentialité des échanges ; Chaque assistant \
        maternel volontaire bénéficie d’au moins six heures d’analyse de pratique et d’au moins 3 \
        séances dans l’année",
};
/// Who leads the sessions.
pub static INTERVENANT: Source = Source {
    document: &REFERENTIEL_2021,
    place: "Mission renforcée n°2, cahier des charges",
    quote: "La personne chargée d’animer les séances d’analyse des pratiques professionnelles \
        dispose d’une compétence en la matière et n’est pas chargée du suivi des assistants \
        maternels réunis au titre de la compétence d’agrément du conseil départemental",
};
/// Who stays out of the sessions.
pub static ANIMATEUR_ABSENT: Source = Source {
    document: &REFERENTIEL_2021,
    place: "Mission renforcée n°2",
    quote: "Toutefois, il ne doit pas participer aux séances, réservées aux professionnels de \
        l’accueil individuel en exercice.",
};
/// Mission 3 of the framework of 2021.
pub static PROMOTION_2021: Source = Source {
    document: &REFERENTIEL_2021,
    place: "Mission renforcée n°3",
    quote: "Le RPE a établi une stratégie pluriannuelle de promotion de l’accueil individuel ou du \
        métier d’assistant maternel qui se traduit dans l’année par la réalisation d’au moins une \
        action",
};
