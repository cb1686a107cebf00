//! A note is for others than the manager: it speaks to nobody, what is missing
//! is « non précisé », and a figure bears one certainty wherever it stands.

use simulateur_rpe::law::Certainty;
use simulateur_rpe::present::note::{Detail, Note, NoteHead, NoteRow};
use simulateur_rpe::present::workbench::letter;
use simulateur_rpe::scenario::Dossier;
use std::collections::BTreeMap;

/// A figure, and the letter of its column.
type Figure = (String, String);

/// The words that speak to somebody. What a person typed may hold any of them: it is not looked at.
fn spoken(dossier: &Dossier, note: &Note) -> Vec<String> {
    let typed = format!("{:?}", dossier.texts).to_lowercase();
    let speaks = |word: &&str| {
        let word = word.to_lowercase();
        let address = matches!(word.as_str(), "vous" | "votre" | "vos" | "vôtre" | "vôtres");
        let order = word.ends_with("ez") && !matches!(word.as_str(), "chez" | "assez" | "rendez");
        (address || order) && !typed.contains(&word)
    };
    let text = format!("{note:?}").replace("rendez-vous", "");
    let mut found: Vec<String> = text
        .split(|letter: char| !letter.is_alphabetic())
        .filter(speaks)
        .map(str::to_string)
        .collect();
    let lower = text.to_lowercase();
    found.extend(lower.split_once("à compléter").map(|(before, _)| {
        let last: Vec<char> = before.chars().rev().take(80).collect();
        format!("{}à compléter", last.into_iter().rev().collect::<String>())
    }));
    found
}

/// Every certainty that the note writes, with the figure that bears it.
fn certainties(note: &Note) -> Vec<(Figure, Certainty)> {
    let ceiling = |year: &str| format!("Prix plafond {year}");
    let mut found: Vec<(Figure, Option<Certainty>)> =
        vec![((ceiling(&note.year), letter(0).to_string()), note.bareme.1)];
    for year in note.years.iter().flat_map(|years| &years.years) {
        found.push(((ceiling(&year.year.to_string()), letter(0).to_string()), year.certainty));
    }
    for table in &note.tables {
        let rows = table.groups.iter().flat_map(|(_, rows)| rows);
        rows.for_each(|row| found.extend(of_row(&table.heads, row)));
    }
    found.extend(note.details.iter().flat_map(of_detail));
    let all: Vec<&str> =
        note.tables.iter().flat_map(|table| &table.heads).map(|head| letter(head.letter)).collect();
    for row in note.given.iter().flat_map(|group| &group.rows) {
        let (name, columns) =
            match row.name.strip_suffix(')').and_then(|name| name.rsplit_once(" (")) {
                Some((name, columns)) if row.name.starts_with("Prix plafond") => {
                    (name, columns.split(", ").collect())
                }
                _ => (row.name.as_str(), all.clone()),
            };
        let name = match name.strip_prefix("Prix plafond") {
            Some(_) => ceiling(&note.year),
            None => name.to_string(),
        };
        // Two posts, or two incomes, may have one name: only what a barème gives is told apart.
        if note.given.first().is_some_and(|group| group.rows.contains(row)) {
            found.extend(
                columns.into_iter().map(|of| ((name.clone(), of.to_string()), row.certainty)),
            );
        }
    }
    found.into_iter().filter_map(|(figure, known)| Some((figure, known?))).collect()
}

fn of_row(heads: &[NoteHead], row: &NoteRow) -> Vec<(Figure, Option<Certainty>)> {
    let cells = heads.iter().zip(&row.cells);
    cells
        .map(|(head, cell)| {
            let figure = (row.title().to_string(), letter(head.letter).to_string());
            (figure, row.certainty.or(cell.certainty))
        })
        .collect()
}

fn of_detail(detail: &Detail) -> Vec<(Figure, Option<Certainty>)> {
    let common = detail.certainty.as_ref().and_then(|(certainty, _)| *certainty);
    let blocks = detail.blocks.iter().flat_map(|block| {
        let own = block.certainty.as_ref().and_then(|(certainty, _)| *certainty);
        block.heads.iter().map(move |head| (letter(head.letter), own))
    });
    blocks.map(|(of, own)| ((detail.title.to_string(), of.to_string()), common.or(own))).collect()
}

/// What is wrong with a note, of either reader.
pub fn check(dossier: &Dossier, note: &Note) {
    // Those are said beside the sheet, to the manager.
    let sheet = Note { pay_notes: Vec::new(), ..note.clone() };
    let spoken = spoken(dossier, &sheet);
    assert!(spoken.is_empty(), "{:?}: {spoken:?}", note.audience);
    let mut known: BTreeMap<Figure, Certainty> = BTreeMap::new();
    for (figure, certainty) in certainties(note) {
        let before = *known.entry(figure.clone()).or_insert(certainty);
        assert_eq!(before, certainty, "{:?}: {figure:?}", note.audience);
    }
}
