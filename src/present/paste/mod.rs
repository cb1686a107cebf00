//! Cells that come from a spreadsheet, and those that go to one: which boxes several cells pasted
//! at once fill, what is copied of a table.

mod copied;

pub use copied::{CopiedCell, copied};

use crate::law::{DueKind, PRIX_PLAFOND, Status};
use crate::present::payments::{StatusCell, status_cell, value_groups};
use crate::present::text::{Route, plural};
use crate::scenario::Dossier;
use crate::situation::{ContractTerm, Evolving, Field, Kind, Owner};

/// Most texts without a box that are told.
const MOST_TOLD: usize = 3;

/// The boxes of a line of a table, from left to right; nothing where there is none.
type Row = Vec<Option<Field>>;

/// What cells that were pasted become.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Pasted {
    /// The boxes, with what goes into each.
    pub fills: Vec<(Field, String)>,
    /// What has no box.
    pub left: Vec<String>,
}

/// The cells of a text that was copied from a spreadsheet: tabs part them, ends of line part their
/// rows, quotes stand around one that holds either. Empty rows at its end are none.
pub fn cells(text: &str) -> Vec<Vec<String>> {
    let mut rows = vec![vec![String::new()]];
    let (mut quoted, mut rest) = (false, text.chars().peekable());
    while let Some(sign) = rest.next() {
        let begins = rows.last().and_then(|row| row.last()).is_some_and(String::is_empty);
        match sign {
            '"' if quoted && rest.peek() == Some(&'"') => push(&mut rows, rest.next()),
            '"' if quoted || begins => quoted = !quoted,
            '\t' if !quoted => rows.last_mut().into_iter().for_each(|row| row.push(String::new())),
            '\r' if rest.peek() == Some(&'\n') => {}
            '\n' | '\r' if !quoted => rows.push(vec![String::new()]),
            _ => push(&mut rows, Some(sign)),
        }
    }
    let is_empty = |row: &Vec<String>| row.iter().all(|cell| cell.trim().is_empty());
    while rows.last().is_some_and(is_empty) {
        rows.pop();
    }
    rows
}

fn push(rows: &mut [Vec<String>], sign: Option<char>) {
    if let Some(cell) = rows.last_mut().and_then(|row| row.last_mut()) {
        cell.extend(sign);
    }
}

/// What cells pasted in the box of this address fill: it and the boxes below, those beside them too
/// where a row of cells is no wider than a row of boxes. An empty cell changes nothing. Nothing
/// when no box follows, or a row would not fit: one value of it would be taken for the whole.
pub fn pasted(dossier: &Dossier, route: Route, anchor: &str, text: &str) -> Option<Pasted> {
    let is_here = |known: &Option<Field>| known.is_some_and(|field| field.anchor() == anchor);
    let at = |block: &Vec<Row>| {
        let top = block.iter().position(|row| row.iter().any(is_here))?;
        Some((top, block.get(top)?.iter().position(is_here)?))
    };
    let blocks = blocks(dossier, route);
    let (block, (top, left)) = blocks.iter().find_map(|block| Some((block, at(block)?)))?;
    let rows = cells(text);
    let width = rows.iter().map(Vec::len).max()?;
    let has_box = |row: &&Row| row.get(left).is_some_and(Option::is_some);
    let mut below = block.iter().skip(top).filter(has_box);
    if block.iter().map(Vec::len).max()?.saturating_sub(left) < width || rows.len() + width < 3 {
        return None;
    }
    let mut pasted = Pasted::default();
    for row in rows {
        let boxes = below.next().map(Vec::as_slice).unwrap_or_default();
        for (place, cell) in row.into_iter().enumerate() {
            let cell = cell.trim().to_string();
            match boxes.get(left.saturating_add(place)).copied().flatten() {
                _ if cell.is_empty() => {}
                Some(field) => pasted.fills.push((field, cell)),
                None => pasted.left.push(cell),
            }
        }
    }
    Some(pasted)
}

/// What is said once they are filled; `dossier`: as it became.
pub fn pasted_words(dossier: &Dossier, pasted: &Pasted) -> String {
    let counted = |count: usize, words: [&str; 2]| {
        let count = u32::try_from(count).unwrap_or(u32::MAX);
        let [noun, rest] = words.map(|word| plural(count, word));
        format!("{count} {noun} {rest}")
    };
    let wrong = pasted.fills.iter().filter(|(field, _)| dossier.entry(*field).error().is_some());
    let mut words = counted(pasted.fills.len(), ["case", "remplie"]);
    match wrong.count() {
        0 => {}
        wrong => words.push_str(&format!(", dont {wrong} à vérifier")),
    }
    words.push('.');
    if !pasted.left.is_empty() {
        let told: Vec<&str> = pasted.left.iter().take(MOST_TOLD).map(String::as_str).collect();
        let more = if pasted.left.len() > MOST_TOLD { "…" } else { "" };
        let left = counted(pasted.left.len(), ["valeur", "collée"]);
        words.push_str(&format!(" Sans case : {left} ({}{more}).", told.join(" ; ")));
    }
    words
}

/// The tables in which boxes stand below each other, on a page.
fn blocks(dossier: &Dossier, route: Route) -> Vec<Vec<Row>> {
    if route == Route::Versements {
        vec![dues(dossier), statuses(dossier)]
    } else {
        of_base(dossier).into_iter().chain(of_years(dossier)).collect()
    }
}

fn boxes<const N: usize>(fields: [Field; N]) -> Row {
    fields.map(Some).to_vec()
}

fn of_base(dossier: &Dossier) -> Vec<Vec<Row>> {
    let base = &dossier.base;
    let post = |id| {
        boxes(
            [Field::PostName, Field::PostEtp, Field::PostMonths, Field::PostCost].map(|of| of(id)),
        )
    };
    let income = |id: &_| boxes([Field::IncomeName(*id), Field::IncomeAmount(*id)]);
    let cost = |id| boxes([Field::CostName(Owner::Base, id), Field::CostAmount(Owner::Base, id)]);
    vec![
        base.posts.iter().map(|known| post(known.id)).collect(),
        dossier.accounts().map(|account| boxes([Field::Line(account)])).collect(),
        base.incomes.iter().map(income).collect(),
        base.mission.costs.iter().map(|known| cost(known.id)).collect(),
    ]
}

fn of_years(dossier: &Dossier) -> Vec<Vec<Row>> {
    let years = dossier.plan_years();
    let later = || years.iter().copied().skip(1);
    let ceilings = years.iter().copied().filter(|year| PRIX_PLAFOND.at(*year).is_err());
    let ceiling = |year| boxes([Field::PrixPlafond(Owner::Base, year)]);
    let evolution = |what| boxes([Field::Evolution(Owner::Base, what)]);
    let forfaits = ContractTerm::FORFAITS.map(|term| {
        later().map(|year| boxes([Field::ForfaitFrom(Owner::Base, term, year)])).collect()
    });
    let mut blocks = vec![
        later().map(|year| boxes([Field::TotalIn(year)])).collect(),
        ceilings.map(ceiling).collect(),
        [Evolving::Pay, Evolving::Charges, Evolving::Incomes].map(evolution).to_vec(),
        dossier.accounts().map(|account| evolution(Evolving::Line(account))).collect(),
    ];
    blocks.extend(forfaits);
    blocks
}

/// The calendar: an advance has a date and a percentage, what follows it a date alone.
fn dues(dossier: &Dossier) -> Vec<Row> {
    let advance = |kind| kind == DueKind::Acompte;
    let lines = dossier.base.calendar.iter();
    lines
        .map(|line| {
            let rate = advance(line.kind).then_some(Field::DueRate(line.id));
            vec![Some(Field::DueDay(line.id)), rate]
        })
        .collect()
}

/// What was forecast, what it became, what it was: one row a value, one box a status.
fn statuses(dossier: &Dossier) -> Vec<Row> {
    let groups = value_groups(dossier);
    let values = groups.iter().flat_map(|group| group.values.iter().map(|(_, value)| *value));
    let typed = |status, value| match status_cell(dossier, status, value) {
        StatusCell::Typed(field) if field.kind() != Kind::YesNo => Some(field),
        StatusCell::Typed(_) | StatusCell::Computed | StatusCell::Nothing => None,
    };
    values.map(|value| Status::ALL.map(|status| typed(status, value)).to_vec()).collect()
}

#[cfg(test)]
mod tests;
