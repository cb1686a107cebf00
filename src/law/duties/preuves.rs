//! What to keep to prove a mission. Most lines are deduced from the words of an indicator: no
//! document lists the papers that satisfy a Caf.

use super::checklist::{List, Point, Stake};
use crate::law::sources as at;
use crate::law::{Mission, Source};
use Mission::{
    AnalysePratique, DemandesEnLigne, FormationContinue, GuichetUnique, PromotionActivite,
    PromotionRenforcee,
};

/// What proves any mission.
const fn any(code: &'static str, title: &'static str, source: &'static Source) -> Point {
    Point::new(List::Preuve(None), code, title, Stake::Bonus, source)
}

/// What proves a mission of 2017, as its document says.
const fn old(
    mission: Mission,
    code: &'static str,
    title: &'static str,
    source: &'static Source,
) -> Point {
    Point::new(List::Preuve(Some(mission)), code, title, Stake::Bonus, source).until(2021)
}

/// What proves a mission of the framework of 2021, as its document says.
const fn new(
    mission: Mission,
    code: &'static str,
    title: &'static str,
    source: &'static Source,
) -> Point {
    Point::new(List::Preuve(Some(mission)), code, title, Stake::Bonus, source).from(2021)
}

/// Every proof, those of all missions first.
pub(super) static PREUVES: &[Point] = &[
    any("preuve_avenant", "L’avenant signé avec la Caf", &at::AVENANT),
    any(
        "preuve_projet_ram",
        "Le projet de fonctionnement, avec la mission et ses indicateurs",
        &at::PROJET_ET_DONNEES,
    )
    .until(2021),
    any(
        "preuve_projet_rpe",
        "Le projet de fonctionnement, où la mission est inscrite",
        &at::PROJET_RENFORCE,
    )
    .from(2022),
    any(
        "preuve_evaluation",
        "L’évaluation de l’année écrite par l’animateur",
        &at::EVALUATION_ANIMATEUR,
    ),
    old(
        DemandesEnLigne,
        "demandes_service",
        "L’acte qui confie le guichet unique au relais, daté",
        &at::DEMANDES_2017,
    )
    .deduced(),
    old(
        DemandesEnLigne,
        "demandes_annee",
        "Le relevé des demandes en ligne traitées dans l’année",
        &at::DEMANDES_2017,
    )
    .deduced(),
    old(
        DemandesEnLigne,
        "demandes_avant",
        "Le même relevé pour l’année d’avant",
        &at::PROJET_ET_DONNEES,
    ),
    old(
        DemandesEnLigne,
        "demandes_rendez_vous",
        "Les rendez-vous proposés aux familles, datés",
        &at::RENDEZ_VOUS_2017,
    )
    .deduced(),
    old(
        PromotionActivite,
        "activite_liste",
        "La liste des AM qui ont dit vouloir plus d’activité",
        &at::SOUS_ACTIVITE,
    )
    .deduced(),
    old(
        PromotionActivite,
        "activite_entretiens",
        "Les entretiens proposés, avec les noms et les dates",
        &at::PROMOTION_2017,
    )
    .deduced(),
    old(
        PromotionActivite,
        "activite_affichage",
        "Le relevé daté des disponibilités affichées",
        &at::PROMOTION_2017,
    )
    .deduced(),
    old(
        PromotionActivite,
        "activite_profils",
        "L’aide donnée aux AM pour compléter leur profil",
        &at::PROFILS_2020,
    )
    .from(2020)
    .deduced(),
    old(
        FormationContinue,
        "formation_departs",
        "La liste des AM partis en formation dans l’année",
        &at::FORMATION_2017,
    )
    .deduced(),
    old(
        FormationContinue,
        "formation_avant",
        "La même liste pour l’année d’avant",
        &at::PROJET_ET_DONNEES,
    ),
    old(
        FormationContinue,
        "formation_action",
        "Les besoins recueillis et les groupes constitués",
        &at::BESOINS_FORMATION,
    )
    .deduced(),
    old(
        FormationContinue,
        "formation_solutions",
        "Les demandes de garde des parents et la solution proposée",
        &at::FORMATION_2017,
    )
    .deduced(),
    new(
        GuichetUnique,
        "guichet_demandes",
        "Le relevé des demandes des familles, toutes reçues par le relais",
        &at::CONTROLE_GUICHET,
    ),
    new(
        GuichetUnique,
        "guichet_habilitation",
        "L’habilitation du relais sur monenfant.fr",
        &at::CONTROLE_GUICHET,
    ),
    new(
        GuichetUnique,
        "guichet_lieu",
        "La page de monenfant.fr où le relais est le seul lieu d’information",
        &at::LIEU_UNIQUE,
    )
    .deduced(),
    new(
        GuichetUnique,
        "guichet_suivi",
        "Les rendez-vous proposés et les solutions trouvées",
        &at::SUIVI_GUICHET,
    )
    .deduced(),
    new(
        AnalysePratique,
        "analyse_presences",
        "Les feuilles de présence, avec le nom de chaque AM",
        &at::ANALYSE_2021,
    )
    .deduced(),
    new(AnalysePratique, "analyse_seances", "Les dates et la durée des séances", &at::ANALYSE_2021)
        .deduced(),
    new(
        AnalysePratique,
        "analyse_intervenant",
        "Le contrat et la compétence de l’intervenant extérieur",
        &at::INTERVENANT,
    )
    .deduced(),
    new(
        AnalysePratique,
        "analyse_cahier",
        "La taille des groupes, les heures et séances de chaque AM",
        &at::CAHIER_ANALYSE,
    )
    .deduced(),
    new(
        AnalysePratique,
        "analyse_confidentialite",
        "L’engagement de confidentialité des participants",
        &at::CAHIER_ANALYSE,
    )
    .deduced(),
    new(
        AnalysePratique,
        "analyse_animateur",
        "L’animateur du relais organise les séances et n’y participe pas",
        &at::ANIMATEUR_ABSENT,
    ),
    new(
        PromotionRenforcee,
        "promotion_plan",
        "La stratégie pluriannuelle écrite, avec son plan d’action",
        &at::CONTROLE_PROMOTION,
    ),
    new(
        PromotionRenforcee,
        "promotion_actions",
        "La preuve de chaque action réalisée dans l’année",
        &at::CONTROLE_PROMOTION,
    ),
    Point::new(
        List::Preuve(Some(PromotionRenforcee)),
        "promotion_referent",
        "L’avis du référent Caf sur le projet",
        Stake::Conseil,
        &at::REFERENT_CAF,
    )
    .from(2021),
];
