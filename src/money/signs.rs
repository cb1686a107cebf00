//! The signs of a typed or pasted text: those that look alike are one, and those that cannot be
//! seen are none.

/// The text with one sign for all that look alike, without what cannot be seen nor any accent that
/// stands apart from its letter. What parts the cells of a table is a tab or an end of line; every
/// other space is a plain one.
pub(crate) fn plain_signs(text: &str) -> String {
    let kept = text.chars().filter(|c| !is_invisible(*c) && !('\u{300}'..='\u{36f}').contains(c));
    kept.map(plain_sign).collect()
}

/// Whether a sign draws nothing and takes no room: what mails, chats and spreadsheets leave around
/// a number.
pub(crate) fn is_invisible(sign: char) -> bool {
    let format = matches!(
        sign,
        '\u{ad}'
            | '\u{61c}'
            | '\u{180e}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
    );
    format || (sign.is_control() && !sign.is_whitespace())
}

/// Whether several cells of a table stand in a text of plain signs.
pub(crate) fn parts_cells(plain: &str) -> bool {
    plain.trim().contains(['\t', '\n'])
}

/// A letter of French, small and without its accent; any other sign as it is. The tables of Unicode
/// would weigh in the page.
pub(crate) fn unaccented(letter: char) -> char {
    match letter {
        'A'..='Z' => letter.to_ascii_lowercase(),
        'à' | 'â' | 'ä' | 'á' | 'À' | 'Â' | 'Ä' | 'Á' => 'a',
        'é' | 'è' | 'ê' | 'ë' | 'É' | 'È' | 'Ê' | 'Ë' => 'e',
        'î' | 'ï' | 'í' | 'Î' | 'Ï' | 'Í' => 'i',
        'ô' | 'ö' | 'ó' | 'Ô' | 'Ö' | 'Ó' => 'o',
        'ù' | 'û' | 'ü' | 'ú' | 'Ù' | 'Û' | 'Ü' | 'Ú' => 'u',
        'ç' | 'Ç' => 'c',
        'ñ' | 'Ñ' => 'n',
        'ÿ' | 'Ÿ' => 'y',
        _ => letter,
    }
}

/// A text as words are looked for, sorted and told apart: small letters, no accents.
pub(crate) fn plain_letters(text: &str) -> String {
    plain_signs(text).chars().map(unaccented).collect()
}

fn plain_sign(sign: char) -> char {
    match sign {
        '\t' => sign,
        '\n'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => '\n',
        '\u{2010}'..='\u{2015}'
        | '\u{2043}'
        | '\u{207b}'
        | super::MINUS
        | '\u{fe58}'
        | '\u{fe63}' => '-',
        '\u{2044}' | '\u{2215}' => '/',
        '`' | '\u{b4}' | '\u{2bc}' | '\u{2018}' | '\u{2019}' | '\u{2032}' => '\'',
        // The wide twins of ASCII, in the same order.
        '\u{ff01}'..='\u{ff5e}' => {
            char::from_u32(u32::from(sign).saturating_sub(0xfee0)).unwrap_or(sign)
        }
        _ if sign.is_whitespace() => ' ',
        _ => sign,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_that_look_alike_are_one_and_the_unseen_are_none() {
        for (text, plain) in [
            ("\u{200e}12\u{200b}5\u{ad}00\u{2060},\u{feff}0\u{2069}", "12500,0"),
            ("\u{202a}5\u{202c}\u{0}\u{7f}", "5"),
            ("‐‑‒–—―−﹘﹣－", "----------"),
            ("1⁄2 1∕2 １／２", "1/2 1/2 1/2"),
            ("１２’５００ ％", "12'500 %"),
            ("12\u{a0}500\u{202f}0\u{2009}0\u{3000}0", "12 500 0 0 0"),
            ("de\u{301}cembre", "decembre"),
            ("1\t2\r\n3\u{2028}4\u{b}5", "1\t2\n\n3\n4\n5"),
        ] {
            assert_eq!(plain_signs(text), plain, "{text:?}");
        }
        assert!(!is_invisible('\t') && !is_invisible(' ') && !is_invisible('é'));
        assert!(parts_cells("1\n2") && parts_cells("1\t2") && !parts_cells("\t1 2\n"));
    }
}
