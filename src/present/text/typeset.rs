//! French spacing of sentences, and their strong words.

use crate::money::is_invisible;

/// Sets the spaces that French puts before double signs, inside quotes and before units so that
/// they never begin a line.
///
/// ```
/// use simulateur_rpe::present::text::typeset;
/// assert_eq!(typeset("Pourquoi ?"), "Pourquoi\u{202f}?");
/// ```
pub fn typeset(text: &str) -> String {
    let mut set = text.to_string();
    for (typed, printed) in [
        (" :", "\u{a0}:"),
        (" ;", "\u{202f};"),
        (" ?", "\u{202f}?"),
        (" !", "\u{202f}!"),
        ("« ", "«\u{a0}"),
        (" »", "\u{a0}»"),
        (" %", "\u{a0}%"),
        (" €", "\u{a0}€"),
    ] {
        set = set.replace(typed, printed);
    }
    set
}

/// What a person sees of a text, on one line: to quote it.
pub(crate) fn visible(text: &str) -> String {
    let seen = text.chars().filter(|c| !is_invisible(*c));
    seen.map(|c| if c.is_control() { ' ' } else { c }).collect()
}

/// Words that no spreadsheet runs as a formula: an apostrophe stands before what would begin one,
/// even in full width.
pub(crate) fn never_run(words: String) -> String {
    let first = words.trim_start().chars().next();
    let runs = first.is_some_and(|first| "=+-@＝＋－＠".contains(first));
    if runs { format!("'{words}") } else { words }
}

/// Cuts a sentence at its `**`: each piece with whether it is strong.
pub fn rich(text: &str) -> Vec<(bool, String)> {
    let pieces = typeset(text);
    pieces
        .split("**")
        .enumerate()
        .filter(|(_, piece)| !piece.is_empty())
        .map(|(index, piece)| (index % 2 == 1, piece.to_string()))
        .collect()
}

/// A text inside a string of a style sheet: what is no letter, digit or space is written by its
/// number.
///
/// ```
/// use simulateur_rpe::present::text::css_text;
/// assert_eq!(css_text("L’été \"1\""), "L\\002019 été \\000022 1\\000022 ");
/// ```
pub fn css_text(text: &str) -> String {
    let written = |letter: char| match letter {
        ' ' => " ".to_string(),
        plain if plain.is_alphanumeric() => plain.to_string(),
        other => format!("\\{:06x} ", u32::from(other)),
    };
    text.chars().map(written).collect()
}
