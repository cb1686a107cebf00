//! The sheet of the note: everything on it is printed, and nothing on it is pressed.

use super::detail::detail_section;
use super::tables::{comparison, given_table, payment_section};
use crate::law::Certainty;
use crate::present::note::{Note, NoteWarning, ProofsView};
use crate::present::text::{INDICATIVE, NOTIFICATION, certainty_meaning, typeset};
use crate::present::workbench::{Bar, Gist, letter};
use crate::ui::dom::{Tag, svg, tag};
use crate::ui::widgets::{badge, column_mark, hidden, sentence, todo_badge};
use crate::ui::workbench::{legend, still_bar};

/// The whole sheet.
pub fn note_sheet(note: &Note) -> Tag {
    let sheet =
        tag("article", "sheet").attr("aria-labelledby", "h-note").kid(patterns()).kid(top(note));
    let sheet = sheet.kid(tag("h2", "").attr("id", "h-note").text(&note.title));
    let lead = tag("p", "sheet__n").kid(tag("strong", "").text(INDICATIVE)).text(NOTIFICATION);
    let details = (!note.details.is_empty()).then(|| detail_section(&note.details));
    sheet
        .kid(lead)
        .kid(gists(&note.gists))
        .kid(part("Les montants").kids(comparison(note)))
        .kid(who(note))
        .kid(grounds(note))
        .kids(details)
        .kids(note.payments.as_ref().map(payment_section))
        .kids(proofs(note))
        .kid(limits(note))
}

/// A numbered part of the note.
pub(super) fn part(title: &str) -> Tag {
    tag("section", "sheet__p").kid(tag("h3", "").text(title))
}

/// Whose note it is, of which day, on which barème.
fn top(note: &Note) -> Tag {
    let example = note.example.then(|| tag("span", "badge badge--ex").text("exemple"));
    let who = tag("p", "").kid(tag("strong", "").text(&note.relais)).text(" ").kids(example);
    let (words, certainty) = &note.bareme;
    let bareme = tag("p", "").text(words).text(" ").kids(certainty.map(badge));
    let bareme = if certainty.is_none() { bareme.kid(todo_badge()) } else { bareme };
    let left = tag("div", "").kid(who).kid(tag("p", "").text(note.audience.title()));
    let made = tag("p", "")
        .text(&typeset(&format!("Exercice {}, note établie le {}", note.year, note.day)));
    tag("div", "sheet__top").kid(left).kid(tag("div", "").kid(made).kid(bareme))
}

/// The marks of some columns, each with its name for those who do not see it.
pub(super) fn mark_of(place: usize, name: &str) -> Tag {
    tag("span", "who-c")
        .kid(column_mark(place))
        .kid(hidden(&format!("{} ", letter(place))))
        .kid(tag("strong", "").text(name))
}

fn gists(gists: &[Gist]) -> Tag {
    let line = |gist: &Gist| {
        let changes = (!gist.changes.is_empty()).then(|| {
            tag("ul", "dash").kids(gist.changes.iter().map(|said| tag("li", "").text(said)))
        });
        let words = tag("div", "").kid(tag("p", "").text(&gist.words)).kids(changes);
        tag("li", "gist").kid(mark_of(gist.place, &gist.name)).kid(words)
    };
    let title = if gists.len() > 1 {
        "En bref : la base, puis ce que change chaque scénario"
    } else {
        "En bref"
    };
    part(&typeset(title)).kid(tag("ul", "gists").kids(gists.iter().map(line)))
}

/// Who pays what. Every amount is said under its bar: a part may be too narrow for it.
fn who(note: &Note) -> Tag {
    let under = |bar: &Bar| {
        typeset(&capital(
            bar.words
                .strip_prefix(&format!("{} : ", bar.name))
                .unwrap_or(&bar.words)
                .trim_end_matches(", dont "),
        ))
    };
    let row = |(place, bar): (usize, &Bar)| {
        tag("div", "bar").kids([
            tag("p", "bar__n").kid(column_mark(place)).kid(tag("span", "").text(&bar.name)),
            still_bar(bar),
            tag("p", "bar__t").text(&bar.total),
            tag("p", "bar__s").text(&under(bar)),
        ])
    };
    let rows = note.bars.iter().enumerate().map(row);
    part("Qui paie quoi").kid(legend(note.has_contract)).kid(tag("div", "bars").kids(rows))
}

/// The same words as a sentence of their own.
fn capital(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
    format!("{first}{}.", letters.as_str())
}

/// What the amounts stand on, what is missing, what deserves attention.
fn grounds(note: &Note) -> Tag {
    let todo = (!note.todo.is_empty()).then(|| {
        let lines = note.todo.iter().map(|words| tag("li", "").text(words));
        tag("div", "sheet__b")
            .kid(tag("h4", "").text("À compléter"))
            .kid(tag("ul", "dash").kids(lines))
    });
    let warnings = (!note.warnings.is_empty()).then(|| {
        tag("div", "sheet__b")
            .kid(tag("h4", "").text("À savoir"))
            .kid(tag("ul", "dash").kids(note.warnings.iter().map(warning)))
    });
    let merged = note.merged.then(|| {
        tag("p", "small")
            .text("Les postes sont regroupés par fonction, leurs ETP et leurs coûts additionnés.")
    });
    let some = (!note.given.is_empty()).then(|| given_table(&note.given));
    part("Sur quoi reposent ces montants").kids(todo).kids(some).kids(merged).kids(warnings)
}

fn warning(warning: &NoteWarning) -> Tag {
    let columns = (!warning.columns.is_empty())
        .then(|| tag("b", "").text(&format!(" ({})", warning.columns)));
    let cite =
        (!warning.cite.is_empty()).then(|| tag("span", "cite").text(&format!(" {}", warning.cite)));
    tag("li", "").text(&warning.words).kids(columns).kids(cite)
}

fn proofs(note: &Note) -> Option<Tag> {
    let line = |(title, cite, kept): &(String, String, bool)| {
        let class = if *kept { "box box--on" } else { "box" };
        let state = if *kept { "gardée : " } else { "à garder : " };
        let words = tag("span", "")
            .kid(hidden(state))
            .text(title)
            .text(" ")
            .kid(tag("span", "cite").text(cite));
        tag("li", "proof").kid(tag("span", class).attr("aria-hidden", "true")).kid(words)
    };
    let list = |view: &ProofsView| {
        tag("div", "sheet__b")
            .kid(tag("h4", "").text(&view.title))
            .kid(tag("ul", "").kids(view.lines.iter().map(line)))
    };
    (!note.proofs.is_empty())
        .then(|| part("Les preuves à garder").kids(note.proofs.iter().map(list)))
}

/// What no amount takes into account, what the words of certainty mean, whose word counts.
fn limits(note: &Note) -> Tag {
    let left_out =
        tag("ul", "dash").kids(note.left_out.iter().map(|words| tag("li", "").text(words)));
    let meaning = |certainty: Certainty| {
        tag("span", "")
            .kid(badge(certainty))
            .text(&typeset(&format!(" {} ", certainty_meaning(certainty))))
    };
    let degrees = tag("p", "degrees")
        .kid(tag("strong", "").text("Les mots de la certitude\u{a0}: "))
        .kids(Certainty::ALL.map(meaning));
    part("Ce que cette note ne calcule pas")
        .kid(left_out)
        .kid(degrees)
        .kid(tag("p", "fineprint").kid(tag("strong", "").text(INDICATIVE)).text(NOTIFICATION))
}

/// The patterns of the sheet: black on white, whatever the theme of the page.
fn patterns() -> Tag {
    let pattern = |id: &str, size: &str| {
        let square = svg("rect", "f-paper").attr("width", size).attr("height", size);
        svg("pattern", "")
            .attr("id", id)
            .attr("width", size)
            .attr("height", size)
            .attr("patternUnits", "userSpaceOnUse")
            .kid(square)
    };
    let hatch =
        |d: &str, width: &str| svg("path", "s-ink n-none").attr("d", d).attr("stroke-width", width);
    let dot = svg("circle", "f-ink").attr("cx", "2.5").attr("cy", "2.5").attr("r", "1.1");
    let all = [
        pattern("n-rest", "7").attr("patternTransform", "rotate(45)").kid(hatch("M0 0v7", "0.8")),
        pattern("n-contrat", "5").kid(hatch("M0 0h5M0 0v5", "1")),
        pattern("n-bonus", "5").kid(dot),
    ];
    svg("svg", "defs")
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
        .kid(svg("defs", "").kids(all))
}

/// A sentence with strong words.
pub(super) fn said(words: &str) -> Tag {
    tag("p", "").kids(sentence(words))
}
