//! The base missions, before and after the framework of 2021.
#![allow(missing_docs)] // each is named by the point that cites it

use super::{CIRCULAIRE_2017, REFERENTIEL_2021};
use crate::law::source::Source;

pub static TOUS_MODES_2017: Source = Source {
    document: &CIRCULAIRE_2017,
    place: "Partie I",
    quote: "Informer les parents sur l’ensemble des modes d’accueil (accès, coût, aides possibles, \
        démarches administratives et juridiques)",
};
pub static LISTE_NEUTRE: Source = Source {
    document: &CIRCULAIRE_2017,
    place: "I.1.1",
    quote: "lorsqu’un animateur de Ram remet la liste à un parent, elle doit comporter le nom de \
        tous les assistants maternels d’un territoire donné. Il n’est pas autorisé à lui \
        conseiller un assistant maternel plutôt qu’un autre",
};
pub static AIDES_AM: Source = Source {
    document: &CIRCULAIRE_2017,
    place: "I.1.3",
    quote: "les animateurs de Ram veilleront également à informer les assistants maternels des \
        aides auxquelles ils peuvent prétendre",
};
pub static ECHANGES_2017: Source = Source {
    document: &CIRCULAIRE_2017,
    place: "Partie I",
    quote: "Offrir un cadre d’échanges et de rencontres des professionnels de l’accueil individuel \
        (assistants maternels et gardes d’enfants à domicile)",
};
pub static ATELIERS_2017: Source = Source {
    document: &CIRCULAIRE_2017,
    place: "I.2.2",
    quote: "L’implication des relais dans l’organisation d’activités d’éveil pour les enfants fait \
        partie des missions de base",
};
pub static ACCORD_PARENTS: Source = Source {
    document: &CIRCULAIRE_2017,
    place: "I.2.2",
    quote: "l’accord des parents est obligatoire pour autoriser la fréquentation du relais par les \
        assistants maternels et les enfants. Il doit être dûment formalisé.",
};
pub static METIERS_2017: Source = Source {
    document: &CIRCULAIRE_2017,
    place: "I.1.2",
    quote: "Les Ram sont invités à informer tous les professionnels de l’accueil individuel sur \
        les métiers et les évolutions possibles",
};
pub static DROIT_DU_TRAVAIL: Source = Source {
    document: &CIRCULAIRE_2017,
    place: "I.1.4",
    quote: "l’accompagnement de la relation employeur/salarié par les Ram passe principalement par \
        une information d’ordre général sur les droits et obligations de chacune des parties",
};
pub static OBSERVATION_2017: Source = Source {
    document: &CIRCULAIRE_2017,
    place: "Partie I",
    quote: "Observer les conditions locales d’accueil du jeune enfant.",
};
pub static TOUS_MODES_2021: Source = Source {
    document: &REFERENTIEL_2021,
    place: "Missions principales auprès des familles",
    quote: "Lieu ressource pour informer les familles sur l’ensemble de l’offre d’accueil du \
        territoire",
};
pub static MONENFANT_FAMILLES: Source = Source {
    document: &REFERENTIEL_2021,
    place: "Missions principales auprès des familles",
    quote: "Une fois habilité, le RPE reçoit les demandes formulées par les familles sur le site \
        Monenfant.fr et leur propose des rendez-vous physiques ou téléphoniques",
};
pub static MISE_EN_RELATION: Source = Source {
    document: &REFERENTIEL_2021,
    place: "Missions principales auprès des familles",
    quote: "En dehors de ces critères objectifs, le RPE respecte le principe de neutralité entre \
        les différents professionnels.",
};
pub static PARENT_EMPLOYEUR: Source = Source {
    document: &REFERENTIEL_2021,
    place: "Missions principales auprès des familles",
    quote: "le RPE accompagne les parents dans l’appropriation de leur rôle de particulier \
        employeur en tenant compte d’un strict principe de neutralité entre les parties au contrat \
        de travail.",
};
pub static HANDICAP: Source = Source {
    document: &REFERENTIEL_2021,
    place: "Missions principales",
    quote: "Le RPE accorde une attention particulière à l’accueil des enfants en situation de \
        handicap en accompagnant les familles vers une solution d’accueil appropriée.",
};
pub static INFORMATION_2021: Source = Source {
    document: &REFERENTIEL_2021,
    place: "Missions principales auprès des professionnels",
    quote: "Le RPE délivre une information d’ordre général aux assistants maternels à propos de \
        leurs droits et de leurs obligations.",
};
pub static SOUS_ACTIVITE_2021: Source = Source {
    document: &REFERENTIEL_2021,
    place: "Missions principales auprès des professionnels",
    quote: "Lutter contre la sous activité subie des assistants maternels […] le RPE peut offrir \
        un accompagnement individuel aux professionnels en situation de sous activité subie afin \
        d’améliorer leur employabilité.",
};
pub static MONENFANT_AM: Source = Source {
    document: &REFERENTIEL_2021,
    place: "Missions principales auprès des professionnels",
    quote: "le RPE ne peut en aucun cas effectuer l’inscription ou la déclaration de leurs \
        disponibilités à la place des assistants maternels.",
};
pub static ECHANGES_2021: Source = Source {
    document: &REFERENTIEL_2021,
    place: "Missions principales auprès des professionnels",
    quote: "en leur donnant la possibilité d’être reçus en entretien individuel et d’échanger \
        entre pairs.",
};
pub static ATELIERS_2021: Source = Source {
    document: &REFERENTIEL_2021,
    place: "Missions principales auprès des professionnels",
    quote: "le RPE établit un programme annuel ainsi qu’un règlement de fonctionnement ou une \
        charte d’accueil définissant notamment les règles à respecter lors des ateliers.",
};
pub static FORMATION_2021: Source = Source {
    document: &REFERENTIEL_2021,
    place: "Missions principales auprès des professionnels",
    quote: "le RPE facilite l’accès à la formation continue des assistants maternels et le cas \
        échéant des gardes d’enfants à domicile.",
};
pub static METIER: Source = Source {
    document: &REFERENTIEL_2021,
    place: "Missions principales auprès des professionnels",
    quote: "Le RPE promeut le métier d’assistant maternel afin d’attirer des personnes vers cette \
        profession.",
};
pub static OBSERVATION_2021: Source = Source {
    document: &REFERENTIEL_2021,
    place: "Observation des besoins sur le territoire",
    quote: "Il contribue en conséquence activement à l’observation des conditions locales \
        d’accueil du jeune enfant sur son territoire.",
};
pub static GESTION_2021: Source = Source {
    document: &REFERENTIEL_2021,
    place: "Gestion administrative du relais",
    quote: "Participer à la gestion administrative et/ou budgétaire du relais (fonction déléguable \
        à un agent administratif ou comptable)",
};
pub static PROJET_CTG: Source = Source {
    document: &REFERENTIEL_2021,
    place: "Concertation et partenariat",
    quote: "le projet de fonctionnement du RPE est élaboré au regard des orientations définies \
        dans le cadre de la Convention territoriale globale (Ctg) et du Schéma départemental des \
        services aux familles (Sdsf).",
};
pub static TISSU_LOCAL: Source = Source {
    document: &REFERENTIEL_2021,
    place: "Concertation et partenariat",
    quote: "Le RPE doit s’inscrire dans le tissu institutionnel local afin de définir une \
        stratégie partagée et veiller à la cohérence des actions de chacun des acteurs",
};
