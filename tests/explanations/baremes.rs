//! The page « Barèmes et sources », as one text that a lawyer can read from top to bottom.

use simulateur_rpe::calendar::Exercice;
use simulateur_rpe::money::Euros;
use simulateur_rpe::present::duties::{ListView, PointView};
use simulateur_rpe::present::law_pages::{
    DocumentView, GroupView, MissionView, RowView, TableView, baremes, pala_words,
};
use simulateur_rpe::present::text::{Quote, certainty_word, typeset};
use simulateur_rpe::rules::pala;

pub fn page() -> String {
    let page = baremes();
    let mut parts: Vec<String> = page.groups.iter().map(group).collect();
    parts.push(titled("Les six missions", page.missions.iter().map(mission)));
    parts.push(titled("Ce qu’un relais doit être et faire", page.duties.iter().map(list)));
    parts.push(titled("Les preuves à garder", page.proofs.iter().map(list)));
    parts.push(list(&page.call));
    parts.push(titled(
        "Les textes dont nous disposons",
        page.documents.iter().filter(|known| known.held).map(document),
    ));
    parts.push(titled(
        "Les pages vues",
        page.documents.iter().filter(|known| !known.held).map(document),
    ));
    parts.push(titled(
        "Ce qui n’est pas connu",
        page.unknown.iter().map(|words| format!("  – {words}")),
    ));
    parts.join("\n\n")
}

fn titled(title: &str, parts: impl Iterator<Item = String>) -> String {
    format!("=== {title}\n{}", parts.collect::<Vec<_>>().join("\n"))
}

fn group(group: &GroupView) -> String {
    let note = if group.note.is_empty() { String::new() } else { format!("{}\n", group.note) };
    format!(
        "=== {}\n{note}{}",
        group.title,
        group.tables.iter().map(table).collect::<Vec<_>>().join("\n")
    )
}

fn table(table: &TableView) -> String {
    let head = [format!("# {}", table.title)]
        .into_iter()
        .chain((!table.note.is_empty()).then(|| table.note.clone()));
    head.chain(table.rows.iter().map(|known| row(known, &table.unit)))
        .collect::<Vec<_>>()
        .join("\n")
}

fn row(row: &RowView, unit: &str) -> String {
    let unit = if unit.is_empty() { String::new() } else { format!(" {unit}") };
    format!(
        "  {} | {}{unit} | {}\n{}",
        row.years,
        row.value,
        certainty_word(row.certainty),
        quote(&row.quote)
    )
}

fn quote(quote: &Quote) -> String {
    let words = if quote.words.is_empty() {
        "rien à citer".to_string()
    } else {
        typeset(&format!("« {} »", quote.words))
    };
    format!("      {words} ({})", quote.cite)
}

fn mission(mission: &MissionView) -> String {
    let head = [format!("# {} ({})", mission.title, mission.years)];
    let indicateurs = mission.indicateurs.iter().map(|words| format!("  – {words}"));
    let cahier = mission.cahier.iter().map(|words| format!("  – au cahier des charges, {words}"));
    let logic = [format!("  {} | {}", mission.logic, certainty_word(mission.certainty))]
        .into_iter()
        .chain(cahier);
    head.into_iter()
        .chain(indicateurs)
        .chain(logic)
        .chain(mission.quotes.iter().map(quote))
        .collect::<Vec<_>>()
        .join("\n")
}

fn list(list: &ListView) -> String {
    format!("# {}\n{}", list.title, list.points.iter().map(point).collect::<Vec<_>>().join("\n"))
}

fn point(point: &PointView) -> String {
    let PointView { code, title, years, stake, conditional, certainty, quote: words } = point;
    let title = if *conditional { format!("{title} (sans objet possible)") } else { title.clone() };
    format!(
        "  [ ] {title} | {years} | {} | {} | {code}\n{}",
        certainty_word(*certainty),
        typeset(stake),
        quote(words)
    )
}

fn document(document: &DocumentView) -> String {
    format!("  – {} | {}", document.title, document.role)
}

/// What is said of the loan, for each of its branches.
pub fn pala_sentences() -> String {
    let cent = Euros::from_cents(1);
    let cases = [
        (2017, Euros::whole(9_000), 70),
        (2017, Euros::whole(12_500), 100),
        (2017, Euros::whole(12_500).checked_add(cent).unwrap(), 120),
        (2017, Euros::whole(1_000), 1),
        (2017, Euros::ZERO, 12),
        (2017, Euros::ZERO.checked_sub(cent).unwrap(), 12),
        (2017, Euros::whole(9_000), 0),
        (2017, Euros::whole(9_000), 121),
        (2026, Euros::whole(9_000), 12),
    ];
    let wording = cases.map(|(year, works, months)| {
        let words = pala_words(pala(Exercice::constant(year), works, months), months);
        format!("{year}, travaux de {}, {months} mois\n  {words}", works)
    });
    wording.join("\n")
}
