//! The cells of a table that is copied, as a spreadsheet reads them.

use crate::money::plain_signs;
use crate::present::text::never_run;

/// A cell that is copied: what it shows, and the difference that stands under it (empty when none).
pub type CopiedCell = [String; 2];

/// The rows as a text that a spreadsheet parts into cells: numbers without spaces nor units, words
/// as they are. The differences of a row make a row of their own.
pub fn copied(rows: &[Vec<CopiedCell>]) -> String {
    let mut lines = Vec::new();
    for row in rows {
        let line = |of: fn(&CopiedCell) -> &String| {
            row.iter().map(|cell| plain_cell(of(cell))).collect::<Vec<String>>()
        };
        lines.push(line(|[shown, _]| shown).join("\t"));
        let mut under = line(|[_, under]| under);
        if under.iter().any(|words| !words.is_empty()) {
            if let Some(first) = under.first_mut().filter(|first| first.is_empty()) {
                first.push_str("Écart");
            }
            lines.push(under.join("\t"));
        }
    }
    lines.join("\r\n")
}

/// « 52 501,23 € » as `52501,23`, « 300 € de moins » as `-300`, « 43 % » as `43%`; words on one
/// line.
fn plain_cell(text: &str) -> String {
    let plain = plain_signs(text);
    let (size, sign) = match plain.strip_suffix(" de moins") {
        Some(size) => (size, "-"),
        None => (plain.strip_suffix(" de plus").unwrap_or(&plain), ""),
    };
    let bare: String = size.chars().filter(|sign| !" €\t\n".contains(*sign)).collect();
    let bare = bare.trim_start_matches('+');
    let digits = bare.trim_start_matches('-').trim_end_matches('%');
    let is_number = digits.starts_with(|sign: char| sign.is_ascii_digit())
        && digits.chars().all(|sign| sign.is_ascii_digit() || sign == ',')
        && digits.split(',').count() <= 2;
    if is_number { format!("{sign}{bare}") } else { plain_words(text) }
}

/// Words that a spreadsheet does not run as a formula; « = » is a difference of nothing.
fn plain_words(text: &str) -> String {
    let words = text.split_whitespace().collect::<Vec<&str>>().join(" ");
    if words == "=" { "0".to_string() } else { never_run(words) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(cells: &[(&str, &str)]) -> Vec<CopiedCell> {
        cells.iter().map(|(shown, under)| [shown, under].map(|text| (*text).to_string())).collect()
    }

    #[test]
    fn amounts_are_numbers_and_words_stay_words() {
        for (shown, plain) in [
            ("52\u{202f}501,23\u{a0}€", "52501,23"),
            ("−1\u{202f}200\u{a0}€", "-1200"),
            ("+2\u{202f}500,06\u{a0}€", "2500,06"),
            ("10\u{202f}512\u{a0}€ de plus", "10512"),
            ("300\u{a0}€ de moins", "-300"),
            ("43\u{a0}%", "43%"),
            ("1,50", "1,50"),
            ("2026", "2026"),
            ("", ""),
            ("à compléter", "à compléter"),
            (" Reste à\n votre charge ", "Reste à votre charge"),
            ("60 Achats", "60 Achats"),
            ("1/3", "1/3"),
            ("1,2,3", "1,2,3"),
            ("—", "—"),
            (" = ", "0"),
            ("=CMD()", "'=CMD()"),
            ("+ 0,5 ETP", "'+ 0,5 ETP"),
        ] {
            assert_eq!(plain_cell(shown), plain, "{shown:?}");
        }
    }

    #[test]
    fn differences_have_a_row_of_their_own() {
        let rows = [
            row(&[("", ""), ("Base", ""), ("B", "")]),
            row(&[("Total", ""), ("100\u{a0}€", ""), ("150\u{a0}€", "+50\u{a0}€")]),
        ];
        assert_eq!(copied(&rows), "\tBase\tB\r\nTotal\t100\t150\r\nÉcart\t\t50");
    }
}
