//! What every relais must be and do, with what is endangered where it is not.

use super::checklist::{Checklist, ChecklistItem, DutyTheme, Stake};
use crate::law::{Source, sources as at};
use DutyTheme::{
    Equipe, Evaluation, Gestionnaire, Locaux, MissionsFamilles, MissionsPilotage,
    MissionsProfessionnels, Projet,
};
use Stake::{Conseil, Obligation, Ps, Renouvellement};

const fn duty(
    theme: DutyTheme,
    code: &'static str,
    stake: Stake,
    source: &'static Source,
    title: &'static str,
) -> ChecklistItem {
    ChecklistItem::new(Checklist::Devoir(theme), code, stake, source, title)
}

/// The base missions that the framework of 2021 replaced: the circular ties none of them to the
/// renewal.
const fn ram(
    theme: DutyTheme,
    code: &'static str,
    source: &'static Source,
    title: &'static str,
) -> ChecklistItem {
    duty(theme, code, Renouvellement, source, title).until(2021).stake_deduced()
}

/// The base missions of the framework of 2021: « les exigences de la branche Famille pour le
/// versement de la prestation de service ».
const fn rpe(
    theme: DutyTheme,
    code: &'static str,
    source: &'static Source,
    title: &'static str,
) -> ChecklistItem {
    duty(theme, code, Ps, source, title).from(2022)
}

// Columns of a row: theme, code, stake (but for `ram` and `rpe`), source; then its title.

/// Every duty, in the order of the screen.
#[rustfmt::skip]
pub(super) static DEVOIRS: &[ChecklistItem] = &[
    duty(Gestionnaire, "gestionnaire", Ps, &at::GESTIONNAIRE,
        "Gestionnaire : collectivité, Ccas ou Cias, association, mutuelle, établissement public \
         ou entreprise"),
    duty(Gestionnaire, "non_lucratif", Ps, &at::NON_LUCRATIF,
        "L’activité du relais est à but non lucratif"),
    duty(Gestionnaire, "comptabilite", Ps, &at::COMPTABILITE,
        "Le relais a une comptabilité séparée"),
    duty(Gestionnaire, "gratuite", Ps, &at::GRATUITE,
        "Toutes les activités sont gratuites pour tous"),
    duty(Gestionnaire, "convention", Ps, &at::CONVENTION,
        "La convention d’objectifs et de financement est signée"),
    duty(Gestionnaire, "rpe_obligatoire", Obligation, &at::RPE_OBLIGATOIRE,
        "Commune de plus de 10 000 habitants : elle a un RPE").from(2026).conditional().deduced(),
    duty(Projet, "projet_valide", Ps, &at::PROJET_VALIDE,
        "La Caf a validé le projet de fonctionnement en cours"),
    duty(Projet, "non_tacite", Renouvellement, &at::NON_TACITE,
        "Le projet suivant est présenté avant la fin : rien n’est reconduit tacitement"),
    duty(Projet, "changement", Renouvellement, &at::CHANGEMENT,
        "Tout changement important est soumis à la Caf"),
    duty(Projet, "fermeture", Ps, &at::FERMETURE_LONGUE,
        "Toute fermeture de plus de trois mois est signalée à la Caf"),
    duty(Equipe, "profil_de_poste", Ps, &at::PROFIL,
        "La Caf a validé le profil de poste de l’animateur"),
    duty(Equipe, "diplome", Ps, &at::DIPLOME,
        "Chaque animateur a un diplôme ou une expérience confirmée du domaine").stake_deduced(),
    duty(Equipe, "bac_2", Conseil, &at::BAC_2,
        "Chaque animateur a un niveau bac + 2 au moins"),
    duty(Equipe, "temps_de_travail", Renouvellement, &at::TEMPS_DE_TRAVAIL,
        "Le temps de travail des animateurs suffit au projet"),
    duty(Locaux, "espaces", Renouvellement, &at::ESPACES,
        "Il y a un bureau et un espace pour les animations collectives").stake_deduced(),
    duty(Locaux, "local_dedie", Renouvellement, &at::LOCAL_DEDIE,
        "Hébergé ailleurs, le relais a un local dédié et identifiable les jours d’ouverture")
        .conditional().stake_deduced(),
    duty(Locaux, "adresse", Renouvellement, &at::ADRESSE,
        "Itinérant, le relais a une seule adresse postale").conditional().stake_deduced(),
    duty(Locaux, "acces", Renouvellement, &at::ACCES,
        "Les locaux sont proches, signalés, accessibles avec de jeunes enfants").stake_deduced(),
    duty(Locaux, "lieu_valide", Ps, &at::LIEU_VALIDE,
        "La Caf a validé le lieu et les locaux"),
    duty(Evaluation, "evaluation_ram", Ps, &at::EVALUATION_2017,
        "L’évaluation de l’année est écrite par l’animateur").until(2021),
    rpe(Evaluation, "evaluation_rpe", &at::EVALUATION_2021,
        "Les documents annuels d’évaluation sont remplis"),
    duty(Evaluation, "evaluation_finale", Renouvellement, &at::EVALUATION_FINALE,
        "En fin de période, toute la période est évaluée"),
    duty(Evaluation, "comite", Conseil, &at::COMITE,
        "Un comité de pilotage suit le relais"),
    ram(MissionsFamilles, "ram_tous_modes", &at::TOUS_MODES_2017,
        "Informer les parents sur tous les modes d’accueil"),
    ram(MissionsFamilles, "ram_neutralite", &at::LISTE_NEUTRE,
        "Donner la liste de tous les AM, sans en conseiller un"),
    rpe(MissionsFamilles, "rpe_tous_modes", &at::TOUS_MODES_2021,
        "Informer les familles sur toute l’offre d’accueil"),
    rpe(MissionsFamilles, "rpe_monenfant", &at::MONENFANT_FAMILLES,
        "Proposer un rendez-vous à chaque demande reçue par monenfant.fr"),
    rpe(MissionsFamilles, "rpe_neutralite", &at::MISE_EN_RELATION,
        "Mettre en relation avec les AM, en restant neutre"),
    rpe(MissionsFamilles, "rpe_employeur", &at::PARENT_EMPLOYEUR,
        "Accompagner les parents employeurs, en restant neutre"),
    rpe(MissionsFamilles, "rpe_handicap", &at::HANDICAP,
        "Chercher une solution pour les enfants en situation de handicap"),
    ram(MissionsProfessionnels, "ram_metiers", &at::METIERS_2017,
        "Informer les professionnels sur les métiers et les évolutions possibles"),
    ram(MissionsProfessionnels, "ram_droit_du_travail", &at::DROIT_DU_TRAVAIL,
        "Informer parents et AM en matière de droit du travail"),
    ram(MissionsProfessionnels, "ram_aides", &at::AIDES_AM,
        "Informer les AM des aides de la Caf"),
    ram(MissionsProfessionnels, "ram_echanges", &at::ECHANGES_2017,
        "Offrir un cadre d’échanges aux AM et gardes à domicile"),
    ram(MissionsProfessionnels, "ram_ateliers", &at::ATELIERS_2017,
        "Organiser des activités d’éveil"),
    duty(MissionsProfessionnels, "accord_parents", Renouvellement, &at::ACCORD_PARENTS,
        "L’accord écrit des parents précède tout temps collectif").stake_deduced(),
    rpe(MissionsProfessionnels, "rpe_information", &at::INFORMATION_2021,
        "Informer les AM de leurs droits et de leurs obligations"),
    rpe(MissionsProfessionnels, "rpe_profils", &at::MONENFANT_AM,
        "Aider les AM sur monenfant.fr, sans le faire à leur place"),
    rpe(MissionsProfessionnels, "rpe_echanges", &at::ECHANGES_2021,
        "Offrir entretiens et échanges entre pairs"),
    rpe(MissionsProfessionnels, "rpe_ateliers", &at::ATELIERS_2021,
        "Tenir des ateliers, avec un programme annuel, et un règlement ou une charte d’accueil"),
    rpe(MissionsProfessionnels, "rpe_formation", &at::FORMATION_2021,
        "Faciliter l’accès des AM à la formation continue"),
    rpe(MissionsProfessionnels, "rpe_sous_activite", &at::SOUS_ACTIVITE_2021,
        "Lutter contre la sous-activité subie des AM"),
    rpe(MissionsProfessionnels, "rpe_metier", &at::METIER,
        "Promouvoir le métier d’AM"),
    ram(MissionsPilotage, "ram_observation", &at::OBSERVATION_2017,
        "Observer les conditions locales de l’accueil"),
    rpe(MissionsPilotage, "rpe_observation", &at::OBSERVATION_2021,
        "Observer les conditions locales de l’accueil"),
    rpe(MissionsPilotage, "rpe_projet_ctg", &at::PROJET_CTG,
        "Accorder le projet avec la CTG et le schéma départemental"),
    rpe(MissionsPilotage, "rpe_gestion", &at::GESTION_2021,
        "Assurer la gestion administrative du relais"),
    rpe(MissionsPilotage, "rpe_partenaires", &at::TISSU_LOCAL,
        "Agir avec la Pmi, la Caf, la Msa et les structures du territoire"),
];
