//! An address that leads nowhere.

use super::header::foot;
use crate::present::text::Route;
use crate::ui::dom::{Tags, tag};
use crate::ui::widgets::{content, link, page_head};

/// Says so, and where to go.
pub fn unknown_page() -> Tags {
    let ways = tag("p", "acts")
        .child(link("btn btn--main", Route::Simuler, "Ouvrir le simulateur"))
        .child(link("btn", Route::Accueil, "Accueil"));
    let head = page_head("Page introuvable", "Cette adresse ne mène à aucune page du simulateur.");
    vec![content("page").child(head).child(ways), foot()]
}
