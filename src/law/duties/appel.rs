//! What the call for projects of a Caf asked in 2017.

use super::checklist::{List, Point, Stake};
use crate::law::Source;
use crate::law::sources as at;
use Stake::{Bonus, Conseil};

const fn point(
    code: &'static str,
    title: &'static str,
    stake: Stake,
    source: &'static Source,
) -> Point {
    Point::new(List::Appel, code, title, stake, source).until(2017)
}

/// The answer first, then what happens to it.
pub(super) static APPEL: &[Point] = &[
    point(
        "appel_delai",
        "La réponse part par mail le 26 septembre 2017 au plus tard",
        Bonus,
        &at::APPEL_DELAI,
    ),
    point(
        "appel_contexte",
        "Missions 2 et 3 : le contexte du territoire est décrit",
        Bonus,
        &at::APPEL_CONTEXTE,
    ),
    point(
        "appel_recueil",
        "Missions 2 et 3 : le recueil des données est expliqué",
        Bonus,
        &at::APPEL_RECUEIL,
    ),
    point(
        "appel_partenaires",
        "Missions 2 et 3 : les partenariats envisagés sont cités",
        Bonus,
        &at::APPEL_PARTENAIRES,
    ),
    point(
        "appel_coherence",
        "Le dossier répond aux besoins du territoire et au projet du relais : il sera classé",
        Bonus,
        &at::APPEL_CLASSEMENT,
    ),
    point(
        "appel_priorite",
        "Le choix tient compte de la mission 1, prioritaire",
        Conseil,
        &at::APPEL_PRIORITE,
    ),
    point(
        "appel_budget",
        "Le budget tient sans ce bonus : l’enveloppe est limitée",
        Conseil,
        &at::APPEL_BUDGET,
    ),
    point(
        "appel_avenant",
        "En cas d’accord, l’avenant qui nomme la mission est signé",
        Bonus,
        &at::APPEL_AVENANT,
    ),
];
