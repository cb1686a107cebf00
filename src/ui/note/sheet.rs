//! The sheet of the note: everything on it is printed, and nothing on it is pressed.

use super::detail::detail_section;
use super::tables::{comparison, given_list, given_table, payment_section};
use super::years::years_section;
use crate::browser;
use crate::law::Certainty;
use crate::outcome::Row;
use crate::present::note::{
    Audience, Note, NoteWarning, ProofsView, day_in_words, note_certainty, note_title,
};
use crate::present::text::{INDICATIVE, NOTIFICATION, certainty_class, certainty_meaning, typeset};
use crate::present::workbench::{Bar, Gist, letter};
use crate::ui::dom::{Tag, svg, tag};
use crate::ui::widgets::{column_mark, hidden, sentence};
use crate::ui::workbench::{legend, still_bar};

/// The whole sheet.
pub fn note_sheet(note: &Note) -> Tag {
    let class = if note.is_dense() { "sheet sheet--short" } else { "sheet" };
    let sheet =
        tag("article", class).attr("aria-labelledby", "h-note").child(patterns()).child(top(note));
    let sheet = sheet.child(tag("h2", "").attr("id", "h-note").text(&note.title));
    let lead = tag("p", "sheet__n").child(tag("strong", "").text(INDICATIVE)).text(NOTIFICATION);
    let details = (!note.details.is_empty()).then(|| detail_section(&note.details));
    sheet
        .child(lead)
        .children(note.accounts.as_ref().map(|words| tag("p", "").text(words)))
        .children(proposition(note))
        .child(gists(&note.gists))
        .child(part("Les montants").children(comparison(note)))
        .children(who(note))
        .child(payment_section(&note.payments))
        .children(note.years.as_ref().map(years_section))
        .child(grounds(note))
        .children(details)
        .children(proofs(note))
        .child(limits(note))
}

/// What the manager proposes, line by line as it is written.
fn proposition(note: &Note) -> Option<Tag> {
    (!note.proposition.is_empty()).then(|| {
        part("Proposition du gestionnaire").child(tag("p", "asked").text(&note.proposition))
    })
}

/// A numbered part of the note.
pub(super) fn part(title: &str) -> Tag {
    tag("section", "sheet__p").child(tag("h3", "").text(title))
}

/// A certainty, in the word of the note.
pub(super) fn badge(certainty: Certainty) -> Tag {
    tag("span", certainty_class(certainty)).text(note_certainty(certainty))
}

/// Whose note it is, of which day, on which barème.
fn top(note: &Note) -> Tag {
    let example = note.example.then(|| tag("span", "badge badge--ex").text("exemple"));
    let who = tag("p", "").child(tag("strong", "").text(&note.relais)).text(" ").children(example);
    let (words, certainty) = &note.bareme;
    let bareme = tag("p", "").text(words).text(" ").children(certainty.map(badge));
    let left = tag("div", "").child(who).child(tag("p", "").text(note.audience.title()));
    let year = note.year.clone();
    let words = move |day: &str| typeset(&format!("Exercice {year}, note établie le {day}"));
    let made = tag("p", "")
        .text(words(&note.day))
        .at_print(move || vec![tag("span", "").text(words(&day_in_words(&browser::today())))]);
    tag("div", "sheet__top").child(left).child(tag("div", "").child(made).child(bareme))
}

/// The marks of some columns, each with its name for those who do not see it.
pub(super) fn mark_of(known: usize, name: &str) -> Tag {
    tag("span", "who-c")
        .child(column_mark(known))
        .child(hidden(&format!("{} ", letter(known))))
        .child(tag("strong", "").text(name))
}

fn gists(gists: &[Gist]) -> Tag {
    let line = |gist: &Gist| {
        let changes = (!gist.changes.is_empty()).then(|| {
            tag("ul", "dash")
                .children(gist.changes.iter().map(|wording| tag("li", "").text(wording)))
        });
        let said = [Some(&gist.words), gist.full_year.as_ref()].into_iter().flatten();
        let words =
            tag("div", "").children(said.map(|words| tag("p", "").text(words))).children(changes);
        tag("li", "gist").child(mark_of(gist.letter, &gist.name)).child(words)
    };
    let title = if gists.len() > 1 {
        "En bref : la base, puis ce que change chaque scénario"
    } else {
        "En bref"
    };
    part(&typeset(title)).child(tag("ul", "").children(gists.iter().map(line)))
}

/// Who pays what. For the Caf every amount is said under its bar: a part may be too narrow for it.
fn who(note: &Note) -> Option<Tag> {
    let whole = note.audience == Audience::Caf;
    let under = |bar: &Bar| {
        typeset(&capital(
            bar.words
                .strip_prefix(&format!("{} : ", bar.name))
                .unwrap_or(&bar.words)
                .trim_end_matches(", dont "),
        ))
    };
    let row = |bar: &Bar| {
        let name = tag("p", "bar__n")
            .child(column_mark(bar.letter))
            .child(tag("span", "").text(&bar.name));
        tag("div", "bar")
            .children([name, still_bar(bar), tag("p", "bar__t").text(&bar.total)])
            .children(whole.then(|| tag("p", "bar__s").text(under(bar))))
    };
    let rows = note.bars.iter().map(row);
    (!note.bars.is_empty()).then(|| {
        part("Qui paie quoi")
            .child(legend(note.has_contract, note_title(Row::ResteACharge)))
            .child(tag("div", "").children(rows))
    })
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
            .child(tag("h4", "").text("Ce qui manque"))
            .child(tag("ul", "dash").children(lines))
    });
    let warnings = (!note.warnings.is_empty()).then(|| {
        tag("div", "sheet__b")
            .child(tag("h4", "").text("À savoir"))
            .child(tag("ul", "dash").children(note.warnings.iter().map(warning)))
    });
    let masked = note.masked.then(|| {
        tag("p", "small").text(typeset(
            "Les salaires sont masqués : ils comptent, avec les autres dépenses, dans « Dépenses \
                du relais ».",
        ))
    });
    let some = (!note.given.is_empty()).then(|| match note.audience {
        Audience::Conseil => given_list(&note.given),
        Audience::Caf => given_table(&note.given),
    });
    part("Sur quoi reposent ces montants")
        .children(todo)
        .children(some)
        .children(masked)
        .children(warnings)
}

fn warning(warning: &NoteWarning) -> Tag {
    let columns =
        (!warning.columns.is_empty()).then(|| tag("b", "").text(format!(" ({})", warning.columns)));
    let cite =
        (!warning.cite.is_empty()).then(|| tag("span", "cite").text(format!(" {}", warning.cite)));
    tag("li", "").text(&warning.words).children(columns).children(cite)
}

fn proofs(note: &Note) -> Option<Tag> {
    let line = |(title, cite, kept): &(String, String, bool)| {
        let class = if *kept { "box box--on" } else { "box" };
        let state = if *kept { "gardée : " } else { "à garder : " };
        let words = tag("span", "")
            .child(hidden(state))
            .text(title)
            .text(" ")
            .child(tag("span", "cite").text(cite));
        tag("li", "proof").child(tag("span", class).attr("aria-hidden", "true")).child(words)
    };
    let list = |view: &ProofsView| {
        tag("div", "sheet__b")
            .child(tag("h4", "").text(&view.title))
            .child(tag("ul", "").children(view.lines.iter().map(line)))
    };
    (!note.proofs.is_empty())
        .then(|| part("Les preuves à garder").children(note.proofs.iter().map(list)))
}

/// What no amount takes into account, what the words of certainty mean, whose word counts.
fn limits(note: &Note) -> Tag {
    let left_out =
        tag("ul", "dash").children(note.left_out.iter().map(|words| tag("li", "").text(words)));
    let meaning = |certainty: Certainty| {
        tag("span", "")
            .child(badge(certainty))
            .text(typeset(&format!(" {} ", certainty_meaning(certainty))))
    };
    let degrees = tag("p", "degrees")
        .child(tag("strong", "").text("Les mots de la certitude\u{a0}: "))
        .children(Certainty::ALL.map(meaning));
    let whole = note.audience == Audience::Caf;
    let first = tag("strong", "").text(INDICATIVE);
    part("Ce que cette note ne calcule pas")
        .child(left_out)
        .child(degrees)
        .children(whole.then(|| tag("p", "fineprint").child(first).text(NOTIFICATION)))
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
            .child(square)
    };
    let hatch =
        |d: &str, width: &str| svg("path", "s-ink n-none").attr("d", d).attr("stroke-width", width);
    let dot = svg("circle", "f-ink").attr("cx", "2.5").attr("cy", "2.5").attr("r", "1.1");
    let all = [
        pattern("n-rest", "7").attr("patternTransform", "rotate(45)").child(hatch("M0 0v7", "0.8")),
        pattern("n-contrat", "5").child(hatch("M0 0h5M0 0v5", "1")),
        pattern("n-bonus", "5").child(dot),
    ];
    svg("svg", "defs")
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
        .child(svg("defs", "").children(all))
}

/// A sentence with strong words.
pub(super) fn wording(words: &str) -> Tag {
    tag("p", "").children(sentence(words))
}
