//! The note to print, as one text for each state that it may be in.

use crate::render::{all, strong};
use crate::support::{Doing, Relais};
use simulateur_rpe::calendar::Exercice;
use simulateur_rpe::law::Mission;
use simulateur_rpe::present::data::PayChoice;
use simulateur_rpe::present::note::{
    Audience, Block, CertaintyNote, Detail, GivenGroup, Note, NoteChoice, NotePayments, NoteTable,
    NoteYears, note, note_certainty,
};
use simulateur_rpe::present::text::typeset;
use simulateur_rpe::present::workbench::{Gist, letter};
use simulateur_rpe::scenario::workbench::example;
use simulateur_rpe::scenario::{CalendarAction, Dossier, Quick};
use simulateur_rpe::situation::Field;

/// The day of every note here.
pub const DAY: &str = "26/11/2026";

fn choice(audience: Audience) -> NoteChoice {
    NoteChoice { audience, ..NoteChoice::default() }
}

pub fn made(dossier: &Dossier, choice: &NoteChoice) -> Note {
    note(dossier, choice, DAY).unwrap()
}

/// The example with the calendar that is known, a mission in its base, and six scenarios of long
/// names.
pub fn six() -> Dossier {
    let mut dossier = example().doing(CalendarAction::UseExample);
    for (place, quick) in [Quick::Guichet, Quick::Ctg, Quick::Depenses].into_iter().enumerate() {
        dossier = dossier.pressing(
            quick,
            &format!("Un nom de scénario qui n’en finit pas, numéro {}", place + 4),
        );
    }
    dossier
}

pub fn council() -> String {
    let mut unfinished = Relais::of(2026).animateur("1", "43 8OO").0.pressing(Quick::Blank, "Rien");
    unfinished.base.mission.chosen = Some(Mission::GuichetUnique);
    all([
        format!("=== l’exemple\n{}", text(&made(&example(), &choice(Audience::Conseil)))),
        format!(
            "=== des valeurs manquent\n{}",
            text(&made(&unfinished, &choice(Audience::Conseil)))
        ),
        format!(
            "=== rien de saisi\n{}",
            text(&made(&Dossier::empty(Exercice::constant(2017)), &choice(Audience::Conseil)))
        ),
    ])
}

pub fn caf() -> String {
    let dossier = six();
    let kept = Field::Point(dossier.base.exercice, "analyse_presences");
    let dossier = dossier.typing(kept, "oui");
    let merged = NoteChoice {
        pay: PayChoice::Masked,
        undetailed: dossier.scenarios.iter().map(|known| Some(known.id)).collect(),
        ..choice(Audience::Caf)
    };
    all([
        format!(
            "=== six scénarios, un calendrier\n{}",
            text(&made(&dossier, &choice(Audience::Caf)))
        ),
        format!("=== la base seule, les salaires masqués\n{}", text(&made(&dossier, &merged))),
    ])
}

fn text(note: &Note) -> String {
    let certainty = note.bareme.1.map_or("non précisé", note_certainty);
    let mut lines = vec![
        format!(
            "{}{} | {}",
            note.relais,
            if note.example { " (exemple)" } else { "" },
            note.audience.title()
        ),
        typeset(&format!(
            "Exercice {}, le {} | {} ({certainty})",
            note.year, note.day, note.bareme.0
        )),
        note.title.clone(),
    ];
    lines.extend(note.gists.iter().map(gist));
    lines.extend(note.tables.iter().map(table));
    lines.extend(note.bars.iter().map(|bar| format!("  {}", typeset(&bar.words))));
    lines.extend(note.years.iter().map(years));
    lines.extend(note.given.iter().map(given));
    lines.extend(note.todo.iter().map(|words| format!("  manque : {words}")));
    lines.extend(note.warnings.iter().map(|known| {
        format!("  attention | {} | {} | {}", known.words, known.columns, known.cite)
    }));
    lines.extend(note.details.iter().map(detail));
    lines.push(payments(&note.payments));
    for list in &note.proofs {
        lines.push(list.title.clone());
        lines.extend(list.lines.iter().map(|(title, cite, kept)| {
            format!("  [{}] {title} | {cite}", if *kept { "x" } else { " " })
        }));
    }
    lines.extend(note.left_out.iter().map(|words| format!("  hors calcul | {words}")));
    lines.extend(note.pay_notes.iter().map(|words| format!("  à l’écran | {words}")));
    lines.join("\n")
}

fn gist(gist: &Gist) -> String {
    let changes = gist.changes.join(" | ");
    format!("{} {} | {}\n    {changes}", letter(gist.letter), gist.name, gist.words)
}

fn table(table: &NoteTable) -> String {
    let heads: Vec<String> =
        table.heads.iter().map(|head| format!("{} {}", letter(head.letter), head.name)).collect();
    let mut lines = vec![format!("-- {}", heads.join(" | "))];
    for (title, rows) in &table.groups {
        lines.push(format!("   {title}"));
        for row in rows {
            let cell = |cell: &simulateur_rpe::present::note::NoteCell| {
                let ecart =
                    cell.ecart.as_ref().map(|words| format!(" ({words})")).unwrap_or_default();
                let sure = cell.certainty.map(|known| format!(" [{}]", note_certainty(known)));
                let ecart = sure.unwrap_or_default() + &ecart;
                format!("{}{ecart}", cell.value.as_deref().unwrap_or("non précisé"))
            };
            let cells: Vec<String> = row.cells.iter().map(cell).collect();
            let certainty = row
                .certainty
                .map_or(String::new(), |known| format!(" [{}]", note_certainty(known)));
            lines.push(format!("   {}{certainty} | {}", row.title(), cells.join(" | ")));
        }
    }
    lines.join("\n")
}

fn years(years: &NoteYears) -> String {
    let heads = years.years.iter().map(|year| {
        let certainty = year.certainty.map_or("non précisé", note_certainty);
        format!("{} {} plafond {certainty}", year.year, year.status)
    });
    let counted = years.counted.iter().map(|years| format!("Ensemble, {years}"));
    let heads = heads.chain(counted).collect::<Vec<_>>().join(" | ");
    let mut lines = vec![format!("-- {heads}")];
    for (row, rows) in &years.groups {
        lines.push(format!("   {}", NoteYears::title(*row)));
        lines.extend(
            rows.iter()
                .map(|row| format!("   {} | {}", letter(row.head.letter), row.cells.join(" | "))),
        );
    }
    lines.push(format!("   {}", years.horizon));
    lines.extend(years.chart.iter().map(|chart| format!("  dessin : {}", chart.words)));
    lines.join("\n")
}

fn given(group: &GivenGroup) -> String {
    let rows = group.rows.iter().map(|row| {
        typeset(&format!(
            "  {} | {} | {} | {}",
            row.name,
            row.value,
            row.certainty.map_or("", note_certainty),
            row.words
        ))
    });
    [group.title.clone()].into_iter().chain(rows).collect::<Vec<_>>().join("\n")
}

fn certainty_line((certainty, words): &CertaintyNote) -> String {
    format!("    certitude | {} | {}", certainty.map_or("aucune", note_certainty), words.join(" "))
}

fn block(block: &Block) -> String {
    let heads: Vec<&str> = block.heads.iter().map(|head| letter(head.letter)).collect();
    let mut lines =
        vec![format!("  {} | {} | {}", heads.join(" "), block.amount, strong(&block.sentence))];
    lines.extend(block.missing.iter().map(|words| format!("    manque | {words}")));
    lines.extend(block.lines.iter().map(|line| format!("      {} | {}", line.text(), line.value)));
    lines.extend(block.indicateurs.iter().map(|line| format!("      {}", line.words)));
    lines.extend(block.quote.iter().map(|quote| format!("    règle | {}", quote.cite)));
    lines.extend(block.certainty.iter().map(certainty_line));
    lines.join("\n")
}

fn detail(detail: &Detail) -> String {
    let rule = detail.quote.iter().map(|quote| format!("    règle | {}", quote.cite));
    let blocks = detail
        .blocks
        .iter()
        .map(block)
        .chain(rule)
        .chain(detail.certainty.iter().map(certainty_line));
    [format!("## {}", detail.title)].into_iter().chain(blocks).collect::<Vec<_>>().join("\n")
}

fn payments(payments: &NotePayments) -> String {
    let mut lines: Vec<String> = payments
        .sentences
        .iter()
        .map(|(head, words)| format!("  {} | {}", letter(head.letter), strong(words)))
        .collect();
    lines.push(format!("  {} {}", payments.basis, payments.origin));
    for table in &payments.tables {
        lines.push(format!(
            "-- {}",
            table.heads.iter().map(|head| letter(head.letter)).collect::<Vec<_>>().join(" | ")
        ));
        lines.extend(table.rows.iter().map(|(title, note, _, amounts)| {
            format!("   {title} | {note} | {}", amounts.join(" | "))
        }));
    }
    lines.extend(payments.due.iter().map(|due| format!("  {} | {}", due.day, due.title)));
    lines.join("\n")
}
