//! A text of cells: its letters, its separator, its lines.

use super::lines::Lines;
use crate::exchange::TableError;
use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

/// What may stand between two cells, the most telling first.
const SEPARATORS: [u8; 3] = [b'\t', b';', b','];
/// How many lines are looked at to find the separator.
const LOOKED_AT: usize = 20;
/// Excel says the separator so, on a first line of its own.
const SAID: &str = "sep=";

/// Reads a text: in UTF-8 or UTF-16 where it says so, in UTF-8 where it can be, else in the letters
/// of Windows. Errors: it is no text.
pub fn read(bytes: &[u8], lines: &mut Lines) -> Result<(), TableError> {
    let text = decoded(bytes)?;
    let (separator, text, first): (u8, &str, u32) = match text.split_once('\n') {
        Some((head, rest)) if head.starts_with(SAID) => {
            let said = head.trim_end().as_bytes().get(SAID.len()).copied().unwrap_or(b';');
            (said, rest, 2)
        }
        _ => (separator_of(&text), text.as_str(), 1),
    };
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_reader(text.as_bytes());
    let (mut number, mut counted) = (first, 0_usize);
    for record in reader.records() {
        // The bytes are letters, and a line may be as long as the next one is short.
        let record = record.map_err(|_| TableError::Damaged)?;
        let start = record.position().and_then(|place| usize::try_from(place.byte()).ok());
        // The library says where a record may begin: the ends of line before it are still there.
        let from = start.unwrap_or(counted);
        let blank = text.get(from..).unwrap_or_default().bytes().take_while(|sign| is_end(*sign));
        let begins = from.saturating_add(blank.count());
        let passed = text.get(counted..begins).unwrap_or_default();
        let ends = passed.bytes().filter(|sign| *sign == b'\n').count();
        number = number.saturating_add(u32::try_from(ends).unwrap_or(u32::MAX));
        counted = begins;
        for (column, cell) in record.iter().enumerate() {
            lines.take(number, column, unquoted(cell.trim()).to_string());
        }
    }
    Ok(())
}

/// A cell without the apostrophe that keeps spreadsheets from running it, as our own files have it.
fn unquoted(cell: &str) -> &str {
    let bare = cell.strip_prefix('\'');
    bare.filter(|rest| rest.starts_with(['=', '+', '-', '@'])).unwrap_or(cell)
}

fn is_end(sign: u8) -> bool {
    sign == b'\n' || sign == b'\r'
}

fn decoded(bytes: &[u8]) -> Result<String, TableError> {
    let (encoding, rest) = match Encoding::for_bom(bytes) {
        Some((encoding, mark)) => (encoding, bytes.get(mark..).unwrap_or_default()),
        None if std::str::from_utf8(bytes).is_ok() => (UTF_8, bytes),
        None => (WINDOWS_1252, bytes),
    };
    let (text, _) = encoding.decode_without_bom_handling(rest);
    // No cell holds this sign, which most files that are no text begin with.
    if text.chars().take(4_096).any(|sign| sign == '\0') {
        return Err(TableError::OtherDocument("document"));
    }
    Ok(text.into_owned())
}

/// The separator that stands in most of the first lines; the decimal comma of French stands in few
/// of those that another one divides.
fn separator_of(text: &str) -> u8 {
    let count = |separator: u8| {
        let lines = text.lines().filter(|line| !line.trim().is_empty()).take(LOOKED_AT);
        lines.filter(|line| outside_quotes(line).any(|sign| sign == separator)).count()
    };
    let all = text.lines().filter(|line| !line.trim().is_empty()).take(LOOKED_AT).count();
    let most = SEPARATORS.into_iter().find(|separator| count(*separator) * 2 > all);
    most.unwrap_or(b';')
}

fn outside_quotes(line: &str) -> impl Iterator<Item = u8> {
    let mut quoted = false;
    line.bytes().filter(move |sign| {
        quoted ^= *sign == b'"';
        !quoted
    })
}
