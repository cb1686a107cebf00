//! « Comparer les saisies »: a room, or relais that began alike: only what was typed otherwise, and
//! where each figure lies.

use super::dots::drawn_dots;
use crate::present::collection::{
    MOST_COMPARED, RoomDifference, RoomFigure, room_differences, room_figures,
};
use crate::present::text::typeset;
use crate::scenario::collection::{CollectedRelais, RelaisFigures};
use crate::ui::collection::table::TableState;
use crate::ui::dom::{Tag, tag};
use crate::ui::widgets::{column_heading, figure, para, section_title, select_field, tick};
use leptos::prelude::{Get, RwSignal, Set, With};

const WORDS: &str = "Pour des réponses à un même exercice, ou un relais et ses variantes : \
    seulement ce qui n’est pas saisi pareil, et où se place chaque montant.";
const COLUMN: &str = "Si chacun a fait un scénario, choisissez « Le dernier scénario » dans \
    « Montants ». Sans les noms, cette partie ne nomme personne ; le tableau des relais, plus \
    haut, les montre toujours.";

/// What is looked at of the room.
#[derive(Clone, Copy)]
struct Room {
    table: TableState,
    /// Whether names are told.
    with_names: RwSignal<bool>,
    /// Which scenario of each; 0 for the base.
    column: RwSignal<usize>,
}

type View = (Vec<RoomDifference>, Vec<RoomFigure>);

/// The section, folded: what it compares is computed once it is asked for.
pub fn room_section(table: TableState) -> Tag {
    let unfolded = RwSignal::new(false);
    let room = Room { table, with_names: RwSignal::new(true), column: RwSignal::default() };
    let frame = tag("details", "table-toggle")
        .child(tag("summary", "").text("Comparer les saisies des relais montrés"));
    let element = frame.element().clone();
    let frame = frame
        .show(move || unfolded.get(), move || compared(room))
        .on("toggle", move |_| unfolded.set(element.has_attribute("open")));
    tag("section", "no-print")
        .child(section_title("Comparer les saisies").attr("id", "h-saisies").attr("tabindex", "-1"))
        .child(para(WORDS))
        .child(frame)
}

fn compared(room: Room) -> Tag {
    let Room { with_names, column, .. } = room;
    let named = tick(
        "salle-noms",
        || "Avec les noms".to_string(),
        move || with_names.get(),
        move |on| with_names.set(on),
    );
    let options = [("0", "La base"), ("1", "Le premier scénario"), ("6", "Le dernier scénario")];
    let chosen = select_field(
        "salle-colonne",
        "Montants",
        options.map(|(value, words)| (value.to_string(), words.to_string())).into(),
        move || column.get().to_string(),
        move |text| column.set(text.parse().unwrap_or_default()),
    );
    let draw = |view: &Option<View>| match view {
        Some((differences, figures)) => vec![differences_table(differences), spread(figures)],
        None => vec![para(&format!(
            "De 2 à {MOST_COMPARED} relais se comparent ainsi : choisissez-les au-dessus du \
                tableau."
        ))],
    };
    tag("div", "")
        .child(para(COLUMN))
        .child(tag("div", "relais__choices").children([chosen, named]))
        .child(tag("div", "").dynamic(move || view(room), draw))
}

fn view(room: Room) -> Option<View> {
    let ids: Vec<_> =
        room.table.with_selected(|selected, _| selected.iter().map(|known| known.id).collect());
    if !(2..=MOST_COMPARED).contains(&ids.len()) {
        return None;
    }
    let (with_names, column) = (room.with_names.get(), room.column.get());
    room.table.held.collection.with(|collection| {
        let relais: Vec<&CollectedRelais> =
            ids.iter().filter_map(|id| collection.get(*id)).collect();
        let figures: Vec<RelaisFigures> =
            relais.iter().map(|known| RelaisFigures::of_scenario(known, column)).collect();
        let figures: Vec<&RelaisFigures> = figures.iter().collect();
        Some((room_differences(&relais, with_names), room_figures(&relais, &figures, with_names)))
    })
}

fn differences_table(differences: &[RoomDifference]) -> Tag {
    if differences.is_empty() {
        return para("Tous ont saisi la même chose.");
    }
    let heads = ["Ce qui diffère", "Saisi"].map(|words| column_heading("", words));
    let row = |known: &RoomDifference| {
        let value = |(text, who): &(String, String)| {
            tag("li", "").child(tag("strong", "").text(text)).text(typeset(&format!(" : {who}")))
        };
        tag("tr", "").child(tag("th", "").attr("scope", "row").text(&known.label)).child(
            tag("td", "")
                .attr("data-l", "Saisi")
                .child(tag("ul", "").children(known.values.iter().map(value))),
        )
    };
    tag("table", "tbl stackable flow")
        .child(tag("caption", "vh").text("Ce qui n’est pas saisi pareil"))
        .child(tag("thead", "").child(tag("tr", "").children(heads)))
        .child(tag("tbody", "").children(differences.iter().map(row)))
}

fn spread(figures: &[RoomFigure]) -> Tag {
    const HEADS: [&str; 3] = ["Le moins", "Le milieu", "Le plus"];
    let heads = HEADS.map(|words| column_heading("num", words));
    let row = |known: &RoomFigure| {
        let cells = HEADS.into_iter().zip(&known.spread);
        tag("tr", "")
            .child(tag("th", "").attr("scope", "row").text(&known.name))
            .children(cells.map(|(name, words)| figure(name, words)))
    };
    let table = tag("table", "tbl stackable flow")
        .child(tag("caption", "vh").text("Les montants de la salle"))
        .child(
            tag("thead", "")
                .child(tag("tr", "").child(column_heading("", "Montant")).children(heads)),
        )
        .child(tag("tbody", "").children(figures.iter().map(row)));
    let dots =
        figures.iter().filter_map(|known| Some(drawn_dots(&known.name, known.dots.as_ref()?)));
    tag("div", "").child(table).children(dots)
}
