//! What proves a mission, and what the call for projects of 2017 asked.
#![allow(missing_docs)] // each is named by the point that cites it

use super::{ANNEXE_2020, APPEL_2017, CIRCULAIRE_2017, REFERENTIEL_2021};
use crate::law::source::Source;

pub static EVALUATION_ANIMATEUR: Source = Source {
    document: &CIRCULAIRE_2017,
    place: "III.1",
    quote: "L’atteinte de ces objectifs doit être vérifiée par la Caf, sur la base de l’évaluation \
        rédigée par l’animateur.",
};
pub static PROJET_ET_DONNEES: Source = Source {
    document: &CIRCULAIRE_2017,
    place: "III.3.2",
    quote: "le projet de fonctionnement intégrant les nouvelles missions précise bien les \
        indicateurs de suivi et notamment le recueil des données 2016 pour mesurer les \
        progressions attendues",
};
pub static PROJET_RENFORCE: Source = Source {
    document: &REFERENTIEL_2021,
    place: "Missions renforcées",
    quote: "L’engagement dans une mission renforcée est également inscrit au sein du projet de \
        fonctionnement.",
};
pub static RENDEZ_VOUS_2017: Source = Source {
    document: &CIRCULAIRE_2017,
    place: "III.1.1",
    quote: "proposer rapidement un rendez-vous physique aux familles ayant formulé une demande via \
        le téléservice.",
};
pub static SOUS_ACTIVITE: Source = Source {
    document: &CIRCULAIRE_2017,
    place: "III.1.2, note",
    quote: "Il s’agit des assistants maternels ayant des disponibilités d’accueil et ayant \
        manifesté auprès de l’animateur du Ram leur souhait d’augmenter leur activité.",
};
pub static PROFILS_2020: Source = Source {
    document: &ANNEXE_2020,
    place: "1.2",
    quote: "Accompagner les assistants maternels pour la complétude de leur profil sur \
        monenfant.fr",
};
pub static BESOINS_FORMATION: Source = Source {
    document: &CIRCULAIRE_2017,
    place: "III.1.3",
    quote: "recueillir et coordonner les besoins en formation",
};
pub static CONTROLE_GUICHET: Source = Source {
    document: &REFERENTIEL_2021,
    place: "Mission renforcée n°1",
    quote: "En cas de contrôle, la Caf vérifie par tout moyen l’effectivité de : la centralisation \
        des demandes des familles par le RPE sur le territoire, l’habilitation sur le site \
        monenfant.fr.",
};
pub static LIEU_UNIQUE: Source = Source {
    document: &REFERENTIEL_2021,
    place: "Mission renforcée n°1",
    quote: "le RPE guichet unique constitue également l’unique lieu d’information (« LINF ») \
        référencé sur le site monenfant.fr pour recevoir l’ensemble des demandes effectuées en \
        ligne par les familles.",
};
pub static SUIVI_GUICHET: Source = Source {
    document: &REFERENTIEL_2021,
    place: "Mission renforcée n°1",
    quote: "il assure enfin un suivi des solutions trouvées par les familles.",
};
pub static CONTROLE_PROMOTION: Source = Source {
    document: &REFERENTIEL_2021,
    place: "Mission renforcée n°3",
    quote: "En cas de contrôle de la Caf, le RPE devra fournir toute pièce justifiant le \
        déploiement de sa stratégie de promotion de l’accueil individuel (exemple : plan d’action, \
        preuve de la réalisation des différentes actions par le RPE).",
};
pub static REFERENT_CAF: Source = Source {
    document: &REFERENTIEL_2021,
    place: "Mission renforcée n°3",
    quote: "notamment avec l’attache du référent Caf afin de s’assurer de l’éligibilité du projet \
        à cette mission.",
};
pub static APPEL_DELAI: Source = Source {
    document: &APPEL_2017,
    place: "Modalités de réponse",
    quote: "Les réponses à l’appel à projet doivent parvenir par mail au plus tard le Mardi 26 \
        septembre 2017",
};
pub static APPEL_PRIORITE: Source = Source {
    document: &APPEL_2017,
    place: "Modalités de réponse",
    quote: "Les candidatures relatives à la mission 1 seront prioritaires",
};
pub static APPEL_CONTEXTE: Source = Source {
    document: &APPEL_2017,
    place: "Modalités de réponse",
    quote: "Le contexte territorial qui sous-tend son choix",
};
pub static APPEL_RECUEIL: Source = Source {
    document: &APPEL_2017,
    place: "Modalités de réponse",
    quote: "Les modalités techniques de recueil des informations permettant de mesurer l’atteinte \
        des objectifs fixés.",
};
pub static APPEL_PARTENAIRES: Source = Source {
    document: &APPEL_2017,
    place: "Modalités de réponse",
    quote: "Les perspectives de partenariat.",
};
pub static APPEL_CLASSEMENT: Source = Source {
    document: &APPEL_2017,
    place: "Modalités de réponse",
    quote: "appréciera la cohérence avec les besoins des territoires et le contrat de projet du \
        Ram et hiérarchisera les dossiers avant validation par le Conseil d’Administration",
};
pub static APPEL_BUDGET: Source = Source {
    document: &APPEL_2017,
    place: "Modalités de réponse",
    quote: "Le budget dédié à ce projet est limitatif.",
};
pub static APPEL_AVENANT: Source = Source {
    document: &APPEL_2017,
    place: "Modalités de réponse",
    quote: "L’accord sera matérialisé par un avenant à la convention de prestation de service \
        indiquant la mission retenue.",
};
