//! What the call for projects of a Caf asked in 2017.

use super::checklist::{Checklist, ChecklistItem, Stake};
use crate::law::{Source, sources as at};
use Stake::{Bonus, Conseil};

const fn asked(
    code: &'static str,
    stake: Stake,
    source: &'static Source,
    title: &'static str,
) -> ChecklistItem {
    ChecklistItem::new(Checklist::Appel, code, stake, source, title).until(2017)
}

// Columns of a row: code, stake, source; then its title.

/// The answer first, then what happens to it.
#[rustfmt::skip]
pub(super) static APPEL: &[ChecklistItem] = &[
    asked("appel_delai", Bonus, &at::APPEL_DELAI,
        "La réponse part par mail le 26 septembre 2017 au plus tard"),
    asked("appel_contexte", Bonus, &at::APPEL_CONTEXTE,
        "Missions 2 et 3 : le contexte du territoire est décrit"),
    asked("appel_recueil", Bonus, &at::APPEL_RECUEIL,
        "Missions 2 et 3 : le recueil des données est expliqué"),
    asked("appel_partenaires", Bonus, &at::APPEL_PARTENAIRES,
        "Missions 2 et 3 : les partenariats envisagés sont cités"),
    asked("appel_coherence", Bonus, &at::APPEL_CLASSEMENT,
        "Le dossier répond aux besoins du territoire et au projet du relais : il sera classé"),
    asked("appel_priorite", Conseil, &at::APPEL_PRIORITE,
        "Le choix tient compte de la mission 1, prioritaire"),
    asked("appel_budget", Conseil, &at::APPEL_BUDGET,
        "Le budget tient sans ce bonus : l’enveloppe est limitée"),
    asked("appel_avenant", Bonus, &at::APPEL_AVENANT,
        "En cas d’accord, l’avenant qui nomme la mission est signé"),
];
