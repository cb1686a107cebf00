//! The note that a board reads: what the page prints, in the place of what is pressed.

use super::money::{money, view};
use super::payments::payments_table;
use crate::browser;
use crate::present::collection::{
    AppelLine, BoardFigure, CollectionLine, NO_RIGHT, appel_lines, appel_terms, board_figures,
    board_notes, board_title, ceiling_dots, collection_line, column_heading_words,
    incomplete_lines, ranking_notes,
};
use crate::present::text::typeset;
use crate::scenario::collection::{
    AppelAProjets, CollectionColumn, RelaisFigures, collection_payments,
};
use crate::ui::collection::rules::summary_table;
use crate::ui::collection::table::TableState;
use crate::ui::dom::{Tag, Tags, tag};
use crate::ui::widgets::{column_heading, figure, items};
use leptos::prelude::{WithUntracked, untrack};

/// Most lines of a list on paper: the files have all of them.
const LISTED: usize = 60;

/// The columns that a board reads.
const COLUMNS: [CollectionColumn; 6] = [
    CollectionColumn::Etp,
    CollectionColumn::PrixDeRevient,
    CollectionColumn::Marge,
    CollectionColumn::Ps,
    CollectionColumn::TotalCaf,
    CollectionColumn::ResteACharge,
];

/// The note: drawn as the page is about to be printed.
pub fn board_note(table: TableState) -> Tag {
    tag("div", "print-only board").at_print(move || untrack(|| drawn(table)))
}

fn drawn(table: TableState) -> Tags {
    let both = |selected: &[&RelaisFigures], all: usize| match selected {
        [] => (Tags::new(), Tags::new()),
        selected => (parts(selected, all), lists(selected)),
    };
    let (parts, lists) = table.with_selected(both);
    let decision =
        |appel: &AppelAProjets| table.held.figures.with_untracked(|relais| call(appel, relais));
    // No decision is made of a part of the files.
    let is_computed = table.held.is_computed();
    let call = is_computed.then(|| table.held.appel.with_untracked(decision)).flatten();
    parts.into_iter().chain(summary_table(table.held, table)).chain(call).chain(lists).collect()
}

fn part(title: &str, inside: impl IntoIterator<Item = Tag>) -> Tag {
    tag("section", "").child(tag("h2", "sec-h").text(title)).children(inside)
}

fn parts(selected: &[&RelaisFigures], all: usize) -> Tags {
    let day = typeset(&format!("Imprimé le {}.", browser::today()));
    let chosen = (selected.len() < all).then(|| {
        let words = format!(
            "Ces montants sont ceux de {} relais sur {all}, choisis ; l’appel à projets porte sur \
                tous ceux de son exercice.",
            selected.len()
        );
        tag("p", "callout").text(typeset(&words))
    });
    let head = tag("div", "")
        .child(tag("h1", "").text(board_title(selected)))
        .child(tag("p", "small").text(day))
        .children(chosen);
    let notes = tag("ul", "dash").children(items(&board_notes(selected)));
    let payments = collection_payments(selected).ok();
    [
        head,
        part("Ensemble", [figures_table(&board_figures(selected)), notes]),
        part("Qui paie quoi", view(selected).iter().flat_map(money)),
        part("Versements, mois par mois", payments.iter().map(payments_table)),
    ]
    .into()
}

fn lists(selected: &[&RelaisFigures]) -> Tags {
    let over = ceiling_dots(selected).map(|chart| chart.over).unwrap_or_default();
    [
        part("Au-dessus du plafond", [named(&over)]),
        part("Relais par relais", [relais_table(selected)]),
    ]
    .into()
}

fn figures_table(figures: &[BoardFigure]) -> Tag {
    let row = |known: &BoardFigure| {
        let of = (!known.of.is_empty()).then(|| tag("span", "rs").text(&known.of));
        tag("tr", "")
            .child(tag("th", "").attr("scope", "row").text(known.name))
            .child(tag("td", "num").text(&known.value).children(of))
    };
    tag("table", "tbl").child(tag("tbody", "").children(figures.iter().map(row)))
}

fn named(over: &[String]) -> Tag {
    if over.is_empty() {
        return tag("p", "").text("Aucun.");
    }
    let listed: Vec<String> = over.iter().take(LISTED).cloned().collect();
    tag("ul", "dash").children(items(&listed)).children(more(over.len()))
}

/// How many are left out of a list.
fn more(count: usize) -> Option<Tag> {
    let left = count.saturating_sub(LISTED);
    (left > 0).then(|| tag("li", "").text(format!("et {left} autres, dans le tableur")))
}

fn relais_table(selected: &[&RelaisFigures]) -> Tag {
    let heads = COLUMNS.map(|column| column_heading("num", column_heading_words(column)));
    let head = tag("tr", "")
        .child(column_heading("", "Relais"))
        .children(heads)
        .child(column_heading("", "Mission"));
    let row = |known: &&RelaisFigures| relais_row(&collection_line(known));
    let rows = selected.iter().take(LISTED).map(row);
    let left = tag("ul", "dash").children(more(selected.len()));
    tag("div", "").children([
        tag("table", "tbl")
            .child(tag("thead", "").child(head))
            .child(tag("tbody", "").children(rows)),
        left,
    ])
}

fn relais_row(line: &CollectionLine) -> Tag {
    let figures = CollectionColumn::ALL.into_iter().zip(&line.figures);
    let shown = figures.filter(|(column, _)| COLUMNS.contains(column));
    let cells = shown.map(|(column, words)| {
        figure(column_heading_words(column), words.as_deref().unwrap_or("à compléter"))
    });
    tag("tr", "")
        .child(tag("th", "").attr("scope", "row").text(&line.name))
        .children(cells)
        .child(tag("td", "mission").text(&line.mission))
}

/// The decision of the call for projects; nothing where no relais is a candidate.
fn call(appel: &AppelAProjets, relais: &[RelaisFigures]) -> Option<Tag> {
    let ranking = appel.ranking(relais);
    if ranking.ranked.is_empty() && ranking.incomplete.is_empty() {
        return None;
    }
    let terms = appel_terms(appel, appel.exercice_of(relais));
    let notes = ranking_notes(appel, &ranking, relais);
    let said: Vec<String> = [terms, notes.facts, notes.to_decide].concat();
    let lines = appel_lines(appel, &ranking, relais);
    let incomplete = incomplete_lines(&ranking, relais);
    let left = more(incomplete.len());
    let incomplete: Vec<String> = incomplete
        .into_iter()
        .take(LISTED)
        .map(|(_, name, lacks)| format!("{name}. {lacks}"))
        .collect();
    Some(part(
        "Appel à projets",
        [
            tag("ul", "dash").children(items(&said)),
            ranked_table(&lines),
            tag("ul", "dash").children(items(&incomplete)).children(left),
            tag("p", "").text(typeset(NO_RIGHT)),
        ],
    ))
}

fn ranked_table(lines: &[AppelLine]) -> Tag {
    let heads = ["Rang", "Relais", "Mission", "Points", "Montant", "Enveloppe"];
    let row = |line: &AppelLine| {
        let small = |words: &str| tag("span", "rs").text(words);
        tag("tr", "")
            .child(tag("td", "num").text(line.rank.to_string()))
            .child(tag("th", "").attr("scope", "row").text(&line.name).child(small(&line.decided)))
            .child(tag("td", "mission").text(&line.mission))
            .child(tag("td", "score").text(&line.score).child(small(&line.parts)))
            .child(tag("td", "num").text(&line.amount))
            .child(tag("td", "").text(line.reached))
    };
    // All of them: it is the decision.
    let rows = lines.iter().map(row);
    tag("table", "tbl")
        .child(
            tag("thead", "")
                .child(tag("tr", "").children(heads.map(|words| column_heading("", words)))),
        )
        .child(tag("tbody", "").children(rows))
}
