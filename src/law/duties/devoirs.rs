//! What every relais must be and do, with what is endangered where it is not.

use super::checklist::{List, Point, Stake, Theme};
use crate::law::Source;
use crate::law::sources as at;
use Stake::{Conseil, Obligation, Ps, Renouvellement};
use Theme::{
    Equipe, Evaluation, Gestionnaire, Locaux, MissionsFamilles, MissionsPilotage,
    MissionsProfessionnels, Projet,
};

const fn point(
    theme: Theme,
    code: &'static str,
    title: &'static str,
    stake: Stake,
    source: &'static Source,
) -> Point {
    Point::new(List::Devoir(theme), code, title, stake, source)
}

/// The base missions that the framework of 2021 replaced: the circular ties none of them to the
/// renewal.
const fn ram(
    theme: Theme,
    code: &'static str,
    title: &'static str,
    source: &'static Source,
) -> Point {
    point(theme, code, title, Renouvellement, source).until(2021).stake_deduced()
}

/// The base missions of the framework of 2021: « les exigences de la branche Famille pour le
/// versement de la prestation de service ».
const fn rpe(
    theme: Theme,
    code: &'static str,
    title: &'static str,
    source: &'static Source,
) -> Point {
    point(theme, code, title, Ps, source).from(2022)
}

/// Every duty, in the order of the screen.
pub(super) static DEVOIRS: &[Point] = &[
    point(
        Gestionnaire,
        "gestionnaire",
        "Gestionnaire : collectivité, Ccas ou Cias, association, mutuelle, établissement public ou \
            entreprise",
        Ps,
        &at::GESTIONNAIRE,
    ),
    point(
        Gestionnaire,
        "non_lucratif",
        "L’activité du relais est à but non lucratif",
        Ps,
        &at::NON_LUCRATIF,
    ),
    point(
        Gestionnaire,
        "comptabilite",
        "Le relais a une comptabilité séparée",
        Ps,
        &at::COMPTABILITE,
    ),
    point(
        Gestionnaire,
        "gratuite",
        "Toutes les activités sont gratuites pour tous",
        Ps,
        &at::GRATUITE,
    ),
    point(
        Gestionnaire,
        "convention",
        "La convention d’objectifs et de financement est signée",
        Ps,
        &at::CONVENTION,
    ),
    point(
        Gestionnaire,
        "rpe_obligatoire",
        "Commune de plus de 10 000 habitants : elle a un RPE",
        Obligation,
        &at::RPE_OBLIGATOIRE,
    )
    .from(2026)
    .conditional()
    .deduced(),
    point(
        Projet,
        "projet_valide",
        "La Caf a validé le projet de fonctionnement en cours",
        Ps,
        &at::PROJET_VALIDE,
    ),
    point(
        Projet,
        "non_tacite",
        "Le projet suivant est présenté avant la fin : rien n’est reconduit tacitement",
        Renouvellement,
        &at::NON_TACITE,
    ),
    point(
        Projet,
        "changement",
        "Tout changement important est soumis à la Caf",
        Renouvellement,
        &at::CHANGEMENT,
    ),
    point(
        Projet,
        "fermeture",
        "Toute fermeture de plus de trois mois est signalée à la Caf",
        Ps,
        &at::CLOSURE,
    ),
    point(
        Equipe,
        "profil_de_poste",
        "La Caf a validé le profil de poste de l’animateur",
        Ps,
        &at::PROFIL,
    ),
    point(
        Equipe,
        "diplome",
        "Chaque animateur a un diplôme ou une expérience confirmée du domaine",
        Ps,
        &at::DIPLOME,
    )
    .stake_deduced(),
    point(Equipe, "bac_2", "Chaque animateur a un niveau bac + 2 au moins", Conseil, &at::BAC_2),
    point(
        Equipe,
        "temps_de_travail",
        "Le temps de travail des animateurs suffit au projet",
        Renouvellement,
        &at::TEMPS_DE_TRAVAIL,
    ),
    point(
        Locaux,
        "espaces",
        "Il y a un bureau et un espace pour les animations collectives",
        Renouvellement,
        &at::ESPACES,
    )
    .stake_deduced(),
    point(
        Locaux,
        "local_dedie",
        "Hébergé ailleurs, le relais a un local dédié et identifiable les jours d’ouverture",
        Renouvellement,
        &at::LOCAL_DEDIE,
    )
    .conditional()
    .stake_deduced(),
    point(
        Locaux,
        "adresse",
        "Itinérant, le relais a une seule adresse postale",
        Renouvellement,
        &at::ADRESSE,
    )
    .conditional()
    .stake_deduced(),
    point(
        Locaux,
        "acces",
        "Les locaux sont proches, signalés, accessibles avec de jeunes enfants",
        Renouvellement,
        &at::ACCES,
    )
    .stake_deduced(),
    point(Locaux, "lieu_valide", "La Caf a validé le lieu et les locaux", Ps, &at::LIEU_VALIDE),
    point(
        Evaluation,
        "evaluation_ram",
        "L’évaluation de l’année est écrite par l’animateur",
        Ps,
        &at::EVALUATION_2017,
    )
    .until(2021),
    rpe(
        Evaluation,
        "evaluation_rpe",
        "Les documents annuels d’évaluation sont remplis",
        &at::EVALUATION_2021,
    ),
    point(
        Evaluation,
        "evaluation_finale",
        "En fin de période, toute la période est évaluée",
        Renouvellement,
        &at::EVALUATION_FINALE,
    ),
    point(Evaluation, "comite", "Un comité de pilotage suit le relais", Conseil, &at::COMITE),
    ram(
        MissionsFamilles,
        "ram_tous_modes",
        "Informer les parents sur tous les modes d’accueil",
        &at::TOUS_MODES_2017,
    ),
    ram(
        MissionsFamilles,
        "ram_neutralite",
        "Donner la liste de tous les AM, sans en conseiller un",
        &at::LISTE_NEUTRE,
    ),
    rpe(
        MissionsFamilles,
        "rpe_tous_modes",
        "Informer les familles sur toute l’offre d’accueil",
        &at::TOUS_MODES_2021,
    ),
    rpe(
        MissionsFamilles,
        "rpe_monenfant",
        "Proposer un rendez-vous à chaque demande reçue par monenfant.fr",
        &at::MONENFANT_FAMILLES,
    ),
    rpe(
        MissionsFamilles,
        "rpe_neutralite",
        "Mettre en relation avec les AM, en restant neutre",
        &at::MISE_EN_RELATION,
    ),
    rpe(
        MissionsFamilles,
        "rpe_employeur",
        "Accompagner les parents employeurs, en restant neutre",
        &at::PARENT_EMPLOYEUR,
    ),
    rpe(
        MissionsFamilles,
        "rpe_handicap",
        "Chercher une solution pour les enfants en situation de handicap",
        &at::HANDICAP,
    ),
    ram(
        MissionsProfessionnels,
        "ram_metiers",
        "Informer les professionnels sur les métiers et les évolutions possibles",
        &at::METIERS_2017,
    ),
    ram(
        MissionsProfessionnels,
        "ram_droit_du_travail",
        "Informer parents et AM en matière de droit du travail",
        &at::DROIT_DU_TRAVAIL,
    ),
    ram(MissionsProfessionnels, "ram_aides", "Informer les AM des aides de la Caf", &at::AIDES_AM),
    ram(
        MissionsProfessionnels,
        "ram_echanges",
        "Offrir un cadre d’échanges aux AM et gardes à domicile",
        &at::ECHANGES_2017,
    ),
    ram(
        MissionsProfessionnels,
        "ram_ateliers",
        "Organiser des activités d’éveil",
        &at::ATELIERS_2017,
    ),
    point(
        MissionsProfessionnels,
        "accord_parents",
        "L’accord écrit des parents précède tout temps collectif",
        Renouvellement,
        &at::ACCORD_PARENTS,
    )
    .stake_deduced(),
    rpe(
        MissionsProfessionnels,
        "rpe_information",
        "Informer les AM de leurs droits et de leurs obligations",
        &at::INFORMATION_2021,
    ),
    rpe(
        MissionsProfessionnels,
        "rpe_profils",
        "Aider les AM sur monenfant.fr, sans le faire à leur place",
        &at::MONENFANT_AM,
    ),
    rpe(
        MissionsProfessionnels,
        "rpe_echanges",
        "Offrir entretiens et échanges entre pairs",
        &at::ECHANGES_2021,
    ),
    rpe(
        MissionsProfessionnels,
        "rpe_ateliers",
        "Tenir des ateliers, avec un programme annuel, et un règlement ou une charte d’accueil",
        &at::ATELIERS_2021,
    ),
    rpe(
        MissionsProfessionnels,
        "rpe_formation",
        "Faciliter l’accès des AM à la formation continue",
        &at::FORMATION_2021,
    ),
    rpe(
        MissionsProfessionnels,
        "rpe_sous_activite",
        "Lutter contre la sous-activité subie des AM",
        &at::SOUS_ACTIVITE_2021,
    ),
    rpe(MissionsProfessionnels, "rpe_metier", "Promouvoir le métier d’AM", &at::METIER),
    ram(
        MissionsPilotage,
        "ram_observation",
        "Observer les conditions locales de l’accueil",
        &at::OBSERVATION_2017,
    ),
    rpe(
        MissionsPilotage,
        "rpe_observation",
        "Observer les conditions locales de l’accueil",
        &at::OBSERVATION_2021,
    ),
    rpe(
        MissionsPilotage,
        "rpe_projet_ctg",
        "Accorder le projet avec la CTG et le schéma départemental",
        &at::PROJET_CTG,
    ),
    rpe(
        MissionsPilotage,
        "rpe_gestion",
        "Assurer la gestion administrative du relais",
        &at::GESTION_2021,
    ),
    rpe(
        MissionsPilotage,
        "rpe_partenaires",
        "Agir avec la Pmi, la Caf, la Msa et les structures du territoire",
        &at::TISSU_LOCAL,
    ),
];
