//! Names of sheets and of cells.

use super::Sheet;
use crate::law::Status;
use crate::outcome::Row;
use crate::present::workbench::letter;

/// The longest name of a sheet, in the units in which spreadsheets count.
const LONGEST: usize = 31;

/// A name that a spreadsheet accepts: none of the signs that it forbids, no control, no quote at an
/// end, not too long. « _x0041_ » is read as an « A » in some places of the file and not in others:
/// nothing begins so.
pub(super) fn sheet_name(words: &str) -> String {
    let plain =
        |sign: char| if sign.is_control() || "[]:*?/\\".contains(sign) { ' ' } else { sign };
    let plain: String = words.chars().map(plain).collect();
    let plain = plain.replace("_x", "-x");
    let words: Vec<&str> = plain.split_whitespace().collect();
    cut(words.join(" ").trim_matches('\''), LONGEST)
}

/// The beginning of a name, of so many units at most.
fn cut(name: &str, most: usize) -> String {
    let mut length = 0;
    let fits = |sign: &char| {
        length += sign.len_utf16();
        length <= most
    };
    name.chars().take_while(fits).collect::<String>().trim_end_matches(['\'', ' ']).to_string()
}

/// Gives another name to a sheet that has the name of one before it; capitals make no difference.
pub(super) fn make_unique(sheets: &mut [Sheet]) {
    let mut known: Vec<String> = Vec::new();
    for sheet in sheets {
        let first = sheet.name.clone();
        let mut count = 1;
        while known.contains(&sheet.name.to_lowercase()) {
            count += 1;
            let end = format!(" ({count})");
            sheet.name = format!("{}{end}", cut(&first, LONGEST.saturating_sub(end.len())));
        }
        known.push(sheet.name.to_lowercase());
    }
}

/// How the names of the cells of a column end: « base », « B », and « base_reel » for what became
/// real.
pub(super) fn suffix(known: usize, status: Status) -> String {
    let column = if known == 0 { "base" } else { letter(known) };
    if status == Status::Reel { format!("{column}_reel") } else { column.to_string() }
}

/// The name of a figure, less its column.
pub(super) const fn row_name(row: Row) -> &'static str {
    match row {
        Row::Etp => "Etp",
        Row::PrixDeRevient => "Depenses_retenues",
        Row::NonRetenues => "Depenses_non_retenues",
        Row::Marge => "Marge_sous_plafond",
        Row::Ps => "Ps",
        Row::BonusMission => "Bonus_mission",
        Row::BonusTerritoire => "Bonus_territoire",
        Row::Psej => "Psej",
        Row::TotalCaf => "Total_Caf",
        Row::AutresRecettes => "Autres_recettes",
        Row::ResteACharge => "Reste_a_charge",
        Row::Acomptes => "Acomptes",
        Row::Solde => "Solde",
    }
}
