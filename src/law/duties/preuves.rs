//! What to keep to prove a mission. Most lines are deduced from the words of an indicator: no
//! document lists the papers that satisfy a Caf.

use super::checklist::{Checklist, ChecklistItem, Stake};
use crate::law::{Mission, Source, sources as at};
use Mission::{
    AnalysePratique, DemandesEnLigne, FormationContinue, GuichetUnique, PromotionActivite,
    PromotionRenforcee,
};

/// What proves any mission.
const fn any_mission(
    code: &'static str,
    source: &'static Source,
    title: &'static str,
) -> ChecklistItem {
    ChecklistItem::new(Checklist::Preuve(None), code, Stake::Bonus, source, title)
}

/// What proves a mission of 2017, as its document says.
const fn of_2017(
    mission: Mission,
    code: &'static str,
    source: &'static Source,
    title: &'static str,
) -> ChecklistItem {
    ChecklistItem::new(Checklist::Preuve(Some(mission)), code, Stake::Bonus, source, title)
        .until(2021)
}

/// What proves a mission of the framework of 2021, as its document says.
const fn of_2021(
    mission: Mission,
    code: &'static str,
    source: &'static Source,
    title: &'static str,
) -> ChecklistItem {
    ChecklistItem::new(Checklist::Preuve(Some(mission)), code, Stake::Bonus, source, title)
        .from(2021)
}

// Columns of a row: mission (but for `any_mission`), code, source; then its title.

/// Every proof, those of all missions first.
#[rustfmt::skip]
pub(super) static PREUVES: &[ChecklistItem] = &[
    any_mission("preuve_avenant", &at::AVENANT,
        "L’avenant signé avec la Caf"),
    any_mission("preuve_projet_ram", &at::PROJET_ET_DONNEES,
        "Le projet de fonctionnement, avec la mission et ses indicateurs").until(2021),
    any_mission("preuve_projet_rpe", &at::PROJET_RENFORCE,
        "Le projet de fonctionnement, où la mission est inscrite").from(2022),
    any_mission("preuve_evaluation", &at::EVALUATION_ANIMATEUR,
        "L’évaluation de l’année écrite par l’animateur"),
    of_2017(DemandesEnLigne, "demandes_service", &at::DEMANDES_2017,
        "L’acte qui confie le guichet unique au relais, daté").deduced(),
    of_2017(DemandesEnLigne, "demandes_annee", &at::DEMANDES_2017,
        "Le relevé des demandes en ligne traitées dans l’année").deduced(),
    of_2017(DemandesEnLigne, "demandes_avant", &at::PROJET_ET_DONNEES,
        "Le même relevé pour l’année d’avant"),
    of_2017(DemandesEnLigne, "demandes_rendez_vous", &at::RENDEZ_VOUS_2017,
        "Les rendez-vous proposés aux familles, datés").deduced(),
    of_2017(PromotionActivite, "activite_liste", &at::SOUS_ACTIVITE,
        "La liste des AM qui ont dit vouloir plus d’activité").deduced(),
    of_2017(PromotionActivite, "activite_entretiens", &at::PROMOTION_2017,
        "Les entretiens proposés, avec les noms et les dates").deduced(),
    of_2017(PromotionActivite, "activite_affichage", &at::PROMOTION_2017,
        "Le relevé daté des disponibilités affichées").deduced(),
    of_2017(PromotionActivite, "activite_profils", &at::PROFILS_2020,
        "L’aide donnée aux AM pour compléter leur profil").from(2020).deduced(),
    of_2017(FormationContinue, "formation_departs", &at::FORMATION_2017,
        "La liste des AM partis en formation dans l’année").deduced(),
    of_2017(FormationContinue, "formation_avant", &at::PROJET_ET_DONNEES,
        "La même liste pour l’année d’avant"),
    of_2017(FormationContinue, "formation_action", &at::BESOINS_FORMATION,
        "Les besoins recueillis et les groupes constitués").deduced(),
    of_2017(FormationContinue, "formation_solutions", &at::FORMATION_2017,
        "Les demandes de garde des parents et la solution proposée").deduced(),
    of_2021(GuichetUnique, "guichet_demandes", &at::CONTROLE_GUICHET,
        "Le relevé des demandes des familles, toutes reçues par le relais"),
    of_2021(GuichetUnique, "guichet_habilitation", &at::CONTROLE_GUICHET,
        "L’habilitation du relais sur monenfant.fr"),
    of_2021(GuichetUnique, "guichet_lieu", &at::LIEU_UNIQUE,
        "La page de monenfant.fr où le relais est le seul lieu d’information").deduced(),
    of_2021(GuichetUnique, "guichet_suivi", &at::SUIVI_GUICHET,
        "Les rendez-vous proposés et les solutions trouvées").deduced(),
    of_2021(AnalysePratique, "analyse_presences", &at::ANALYSE_2021,
        "Les feuilles de présence, avec le nom de chaque AM").deduced(),
    of_2021(AnalysePratique, "analyse_seances", &at::ANALYSE_2021,
        "Les dates et la durée des séances").deduced(),
    of_2021(AnalysePratique, "analyse_intervenant", &at::INTERVENANT,
        "Le contrat et la compétence de l’intervenant extérieur").deduced(),
    of_2021(AnalysePratique, "analyse_cahier", &at::CAHIER_ANALYSE,
        "La taille des groupes, les heures et séances de chaque AM").deduced(),
    of_2021(AnalysePratique, "analyse_confidentialite", &at::CAHIER_ANALYSE,
        "L’engagement de confidentialité des participants").deduced(),
    of_2021(AnalysePratique, "analyse_animateur", &at::ANIMATEUR_ABSENT,
        "L’animateur du relais organise les séances et n’y participe pas"),
    of_2021(PromotionRenforcee, "promotion_plan", &at::CONTROLE_PROMOTION,
        "La stratégie pluriannuelle écrite, avec son plan d’action"),
    of_2021(PromotionRenforcee, "promotion_actions", &at::CONTROLE_PROMOTION,
        "La preuve de chaque action réalisée dans l’année"),
    of_2021(PromotionRenforcee, "promotion_referent", &at::REFERENT_CAF,
        "L’avis du référent Caf sur le projet").advised(),
];
