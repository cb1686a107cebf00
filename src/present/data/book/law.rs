//! Every dated value with its unit, its period, its certainty and its source, word for word; what
//! is not known.

use super::page::Page;
use super::scenario::NOTICE;
use super::{CellContent, Sheet, Style, Unit};
use crate::calendar::Date;
use crate::present::law_pages::{Baremes, baremes};
use crate::present::text::{Quote, certainty_word, typeset};

const WIDTHS: [u8; 7] = [44, 26, 26, 18, 16, 50, 80];

/// The sheet « Barèmes et sources ».
pub(super) fn sheet(day: Option<Date>) -> Sheet {
    let law = baremes();
    let mut page = Page::new("Barèmes et sources", &WIDTHS, "bareme");
    let day = day.map(|day| format!(", au {}", day)).unwrap_or_default();
    page.title(&format!("Barèmes et sources{day}"));
    page.note(0, &typeset(NOTICE));
    page.next();
    for (column, head) in
        (0..).zip(["Barème", "Valeur", "Unité", "Période", "Certitude", "Source", "Citation"])
    {
        page.put(column, CellContent::Text(head.to_string()), Unit::Words, Style::Head);
    }
    page.next();
    page.freeze();
    tables(&mut page, &law);
    missions(&mut page, &law);
    documents(&mut page, &law);
    page.finish()
}

/// Each value of each table.
fn tables(page: &mut Page, law: &Baremes) {
    for group in &law.groups {
        page.part(&group.title, &[]);
        for table in &group.tables {
            for row in &table.rows {
                let wording = [
                    table.title.as_str(),
                    &row.value,
                    &table.unit,
                    &row.years,
                    certainty_word(row.certainty),
                ];
                for (column, words) in (0..).zip(wording) {
                    lines(page, column, words);
                }
                quoted(page, &row.quote);
            }
            if !table.note.is_empty() {
                page.note(1, &table.note);
                page.next();
            }
        }
    }
}

fn missions(page: &mut Page, law: &Baremes) {
    page.part("Missions", &["Indicateurs", "", "Période", "Certitude", "Source", "Citation"]);
    for mission in &law.missions {
        lines(page, 0, &mission.title);
        lines(
            page,
            1,
            &typeset(&format!("{} : {}", mission.logic, mission.indicateurs.join(" ; "))),
        );
        lines(page, 3, mission.years);
        lines(page, 4, certainty_word(mission.certainty));
        for quote in &mission.quotes {
            quoted(page, quote);
        }
    }
}

/// The documents, and what none of them says.
fn documents(page: &mut Page, law: &Baremes) {
    page.part("Documents", &[]);
    for document in &law.documents {
        let held = if document.held { "dont nous disposons" } else { "seulement vu" };
        page.text(0, &typeset(&format!("{} ({held}) : {}", document.title, document.role)));
        page.next();
    }
    page.part("Ce que les textes ne disent pas", &[]);
    for words in &law.unknown {
        page.text(0, words);
        page.next();
    }
}

/// The end of a row: where it is written, and the words.
fn quoted(page: &mut Page, quote: &Quote) {
    lines(page, 5, &quote.cite);
    lines(page, 6, if quote.words.is_empty() { "rien à citer" } else { quote.words });
    page.next();
}

fn lines(page: &mut Page, column: u16, words: &str) {
    page.put(column, CellContent::Text(words.to_string()), Unit::Lines, Style::Plain);
}
