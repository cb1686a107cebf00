//! The lessons of the page: one file each.

use super::decode_lesson;
use crate::scenario::workshop::Lesson;

/// A lesson of the page, with the name of its file, which never changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BuiltLesson {
    /// The name of its file.
    pub code: &'static str,
    /// The lesson.
    pub lesson: Lesson,
}

/// The relais to look at, then those to work on, each in its order.
#[rustfmt::skip]
const FILES: [(&str, &str); 18] = [
    ("plafond-depasse", include_str!("examples/plafond-depasse.json")),
    ("loin-sous-le-plafond", include_str!("examples/loin-sous-le-plafond.json")),
    ("poste-en-septembre", include_str!("examples/poste-en-septembre.json")),
    ("trois-etp-meme-bonus", include_str!("examples/trois-etp-meme-bonus.json")),
    ("itinerant-rural", include_str!("examples/itinerant-rural.json")),
    ("mission-manquee", include_str!("examples/mission-manquee.json")),
    ("cej-puis-ctg", include_str!("examples/cej-puis-ctg.json")),
    ("fermeture-de-quatre-mois", include_str!("examples/fermeture-de-quatre-mois.json")),
    ("01-sous-le-plafond", include_str!("exercises/01-sous-le-plafond.json")),
    ("02-au-dessus-du-plafond", include_str!("exercises/02-au-dessus-du-plafond.json")),
    ("03-mi-temps", include_str!("exercises/03-mi-temps.json")),
    ("04-marge", include_str!("exercises/04-marge.json")),
    ("05-poste-en-septembre", include_str!("exercises/05-poste-en-septembre.json")),
    ("06-reste-a-charge", include_str!("exercises/06-reste-a-charge.json")),
    ("07-bonus-manque", include_str!("exercises/07-bonus-manque.json")),
    ("08-une-seance-de-plus", include_str!("exercises/08-une-seance-de-plus.json")),
    ("09-ctg", include_str!("exercises/09-ctg.json")),
    ("10-un-demi-poste", include_str!("exercises/10-un-demi-poste.json")),
];

/// Every lesson of the page, in its order.
pub fn built_lessons() -> Vec<BuiltLesson> {
    let read = |(code, text): (&'static str, &str)| {
        Some(BuiltLesson { code, lesson: decode_lesson(text).ok()? })
    };
    FILES.into_iter().filter_map(read).collect()
}
