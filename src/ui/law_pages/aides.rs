//! « Aides aux assistants maternels »: what a relais tells them of, with the values of 2017, and
//! the loan for works.

use crate::law::index::TableGroup;
use crate::present::law_pages::{group_view, pala_answer};
use crate::present::text::{Route, typeset};
use crate::situation::Field;
use crate::ui::dom::{Tag, Tags, tag};
use crate::ui::shell::foot;
use crate::ui::state::State;
use crate::ui::widgets::{content, labelled, law_table, link, page_head, titled};

/// The page.
pub fn aides_page() -> Tags {
    let lead = "Ce qu’un relais fait connaître aux assistants maternels (AM) de son territoire. \
        Ces valeurs sont celles de 2017 : elles ont pu changer, votre Caf le dit.";
    let group = group_view(TableGroup::Aides);
    let values = tag("section", "")
        .child(titled(
            "Trois aides, telles que publiées en 2017",
            tag("p", "").text("Mam\u{a0}: maison d’assistants maternels."),
        ))
        .child(law_table(&group.title, &group.tables));
    let back = tag("p", "")
        .child(link("", Route::Devoirs, "Devoirs du relais"))
        .text(", dont celui d’informer les AM.");
    vec![
        content("page").children([page_head(&group.title, &typeset(lead)), pala(), values, back]),
        foot(),
    ]
}

/// The loan and its payments, for the works of one childminder.
fn pala() -> Tag {
    let state = State::here();
    let fields = tag("div", "pair")
        .child(labelled(Field::Works, "Coût total des travaux, en €", false))
        .child(labelled(Field::Mensualites, "Mensualités (vide\u{a0}: 120, le plus long)", false));
    let answer = tag("p", "answer").attr("role", "status").text(move || state.with(pala_answer));
    tag("section", "")
        .child(titled(
            "Calculer un Pala",
            tag("p", "")
                .text("Le prêt de la Caf, sans intérêt, pour des travaux au domicile de l’AM."),
        ))
        .child(tag("div", "prose").children([fields, answer]))
}
