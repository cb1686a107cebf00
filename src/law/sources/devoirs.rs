//! What every relais must be and do.
#![allow(missing_docs)] // each is named by the point that cites it

use super::{CIRCULAIRE_2017, REFERENTIEL_2021};
use crate::law::source::{Document, Source};

/// A public page of the State.
pub static PAGE_ETAT: Document =
    Document { title: "Page publique de l’État pour les collectivités locales", held: false };

/// The code that names the relais.
pub static CODE_FAMILLES: Document =
    Document { title: "Code de l’action sociale et des familles", held: false };
/// The law that lets a relais do formalities.
pub static LOI_2023: Document = Document { title: "Loi du 18 décembre 2023", held: false };

pub static MISSIONS_DE_BASE: Source =
    Source { document: &CODE_FAMILLES, place: "art. D. 214-9, décret 2021-1115", quote: "" };
pub static SEUIL_INTERCOMMUNAL: Source = Source {
    document: &CODE_FAMILLES,
    place: "art. L. 214-1-3",
    quote: "la population totale de l’ensemble",
};
pub static FORMALITES: Source =
    Source { document: &LOI_2023, place: "formalités des parents employeurs", quote: "" };
pub static RPE_OBLIGATOIRE: Source =
    Source { document: &PAGE_ETAT, place: "obligations au 1er janvier 2026", quote: "" };
pub static GESTIONNAIRE: Source = Source {
    document: &CIRCULAIRE_2017,
    place: "II.1.1",
    quote: "Le gestionnaire peut être une collectivité territoriale, un centre communal ou \
        intercommunal d’action sociale (Ccas ou Cias), une association, un organisme mutualiste, \
        un établissement public administratif ou une entreprise.",
};
pub static NON_LUCRATIF: Source = Source {
    document: &CIRCULAIRE_2017,
    place: "II.1.1",
    quote: "seules les réalisations sociales à but non lucratif peuvent prétendre au bénéfice des \
        prestations de service",
};
pub static COMPTABILITE: Source = Source {
    document: &CIRCULAIRE_2017,
    place: "II.1.1",
    quote: "la tenue d’une comptabilité séparée au titre de l’activité du Ram",
};
pub static GRATUITE: Source = Source {
    document: &CIRCULAIRE_2017,
    place: "II.1.1",
    quote: "que l’ensemble des activités proposées par le Ram soient gratuits pour tous les \
        usagers",
};
pub static PROJET_VALIDE: Source = Source {
    document: &CIRCULAIRE_2017,
    place: "II.1.3",
    quote: "Pour prétendre à la prestation de service, le projet de fonctionnement doit être \
        préalablement validé par le conseil d’administration de la Caf.",
};
pub static NON_TACITE: Source = Source {
    document: &CIRCULAIRE_2017,
    place: "II.1.6",
    quote: "sa reconduction n’est pas tacite. A l’issue de cette période, le conseil \
        d’administration de la Caf doit valider le nouveau projet de fonctionnement",
};
pub static CHANGEMENT: Source = Source {
    document: &CIRCULAIRE_2017,
    place: "II.1.6",
    quote: "modification substantielle de fonctionnement et/ou du projet initial du relais (pour \
        validation des modifications)",
};
pub static PROFIL: Source = Source {
    document: &CIRCULAIRE_2017,
    place: "II.1.4",
    quote: "Le profil de poste de l’animateur doit être validé par les services de la Caf pour que \
        le Ram puisse bénéficier de la prestation de service.",
};
pub static DIPLOME: Source = Source {
    document: &CIRCULAIRE_2017,
    place: "II.1.4",
    quote: "l’animateur de relais doit justifier d’un diplôme ou d’une expérience professionnelle \
        confirmée dans le domaine de l’accueil des jeunes enfants ou du travail social.",
};
pub static BAC_2: Source = Source {
    document: &CIRCULAIRE_2017,
    place: "II.1.4",
    quote: "Un niveau égal ou supérieur à Bac + 2 est recommandé",
};
pub static TEMPS_DE_TRAVAIL: Source = Source {
    document: &CIRCULAIRE_2017,
    place: "II.1.6",
    quote: "l’adéquation entre le temps de travail du (ou des) animateur(s) et le projet décrit",
};
pub static ESPACES: Source = Source {
    document: &CIRCULAIRE_2017,
    place: "II.1.5",
    quote: "A minima, le Ram comporte plusieurs espaces : le bureau de l’animateur pour ses tâches \
        administratives et/ou les permanences d’accueil ; un espace pour les animations \
        collectives.",
};
pub static LOCAL_DEDIE: Source = Source {
    document: &CIRCULAIRE_2017,
    place: "II.1.5",
    quote: "il doit disposer, durant les jours d’ouverture d’un local dédié, facilement \
        identifiable par les professionnels de la petite enfance et les parents.",
};
pub static ADRESSE: Source = Source {
    document: &CIRCULAIRE_2017,
    place: "II.1.5",
    quote: "le Ram disposera d’une seule adresse postale afin de faciliter le traitement \
        administratif du courrier.",
};
pub static ACCES: Source = Source {
    document: &CIRCULAIRE_2017,
    place: "II.1.5",
    quote: "les locaux doivent être proches des usagers, correctement signalés et accessibles aux \
        utilisateurs accompagnés de jeunes enfants.",
};
pub static LIEU_VALIDE: Source = Source {
    document: &CIRCULAIRE_2017,
    place: "II.1.5",
    quote: "La pertinence du choix d’implantation du Ram ainsi que la fonctionnalité des locaux \
        font l’objet de la validation du conseil d’administration de la Caf pour ouvrir le droit à \
        la prestation de service.",
};
pub static EVALUATION_2017: Source = Source {
    document: &CIRCULAIRE_2017,
    place: "II.1.8",
    quote: "Elle s’effectue sur la base d’un document rempli par les animateurs. L’évaluation \
        annuelle permet de : […] justifier le versement de la prestation de service Ram.",
};
pub static EVALUATION_2021: Source = Source {
    document: &REFERENTIEL_2021,
    place: "Pilotage de l’activité du relais",
    quote: "Renseigner les documents annuels d’évaluation",
};
pub static EVALUATION_FINALE: Source = Source {
    document: &CIRCULAIRE_2017,
    place: "II.1.8",
    quote: "A l’issue de la période contractuelle, l’évaluation pluriannuelle constitue un élément \
        clé du diagnostic préalable au renouvellement du Ram et à la formalisation de son nouveau \
        projet.",
};
pub static COMITE: Source = Source {
    document: &CIRCULAIRE_2017,
    place: "II.1.2",
    quote: "Il est préconisé de créer un comité de pilotage pour accompagner la réflexion, la \
        création du Ram et assurer son suivi.",
};
