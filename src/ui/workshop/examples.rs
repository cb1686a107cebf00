//! The relais to look at, each with what it teaches.

use super::held::{HeldLesson, Workshop};
use crate::present::text::typeset;
use crate::ui::dom::{Tag, tag};
use crate::ui::widgets::{button, column_heading, hidden, para, section_title};

const WORDS: &str = "Ces relais sont inventés. Chacun s’ouvre dans « Simuler » avec ses \
    scénarios ; ce que vous gardez déjà ne change pas.";

/// The list.
pub fn examples(workshop: Workshop) -> Tag {
    let all = workshop.lessons().into_iter().filter(|known| known.lesson.exercise.is_none());
    let heads = ["Relais", "Ce qu’il montre"].map(|words| column_heading("", words));
    let head = tag("tr", "").children(heads).child(tag("td", ""));
    tag("section", "no-print").child(section_title("Exemples")).child(para(WORDS)).child(
        tag("table", "tbl stackable flow")
            .child(tag("caption", "vh").text("Relais inventés"))
            .child(tag("thead", "").child(head))
            .child(tag("tbody", "").children(all.map(|known| row(workshop, known)))),
    )
}

fn row(workshop: Workshop, known: HeldLesson) -> Tag {
    let HeldLesson { lesson, .. } = known;
    let (title, teaches) = (lesson.title.clone(), lesson.teaches.clone());
    let open = button("btn btn--small")
        .text("Ouvrir")
        .child(hidden(&format!(" « {title} » dans Simuler")))
        .on_click(move || workshop.open_relais(&lesson));
    tag("tr", "")
        .child(tag("th", "").attr("scope", "row").text(typeset(&title)))
        .child(tag("td", "").attr("data-l", "Ce qu’il montre").text(typeset(&teaches)))
        .child(tag("td", "").child(open))
}
