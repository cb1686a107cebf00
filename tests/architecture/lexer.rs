//! Just enough of Rust's grammar to tell code from comments, strings and tests.

/// The code without comments; strings are emptied.
pub fn code(text: &str) -> String {
    strip(text, false)
}

/// The code without comments; strings are kept.
pub fn text_only(text: &str) -> String {
    strip(text, true)
}

/// The code without comments, strings and `#[cfg(test)]` items.
pub fn production(text: &str) -> String {
    let mut rest = code(text);
    while let Some(start) = rest.find("#[cfg(test)]") {
        let length = item_length(&rest[start..]);
        rest.replace_range(start..start + length, "");
    }
    rest
}

/// The identifier that a text begins with.
pub fn word(text: &str) -> String {
    text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

/// Whether an identifier stands in a text, not as a part of another one.
pub fn has_word(text: &str, wanted: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric() && c != '_').any(|word| word == wanted)
}

/// An item ends with its first closed brace, or with a semicolon before any brace.
fn item_length(item: &str) -> usize {
    let mut depth = 0_i32;
    for (index, character) in item.char_indices() {
        match character {
            '{' => depth += 1,
            '}' if depth == 1 => return index + 1,
            '}' => depth -= 1,
            ';' if depth == 0 => return index + 1,
            _ => {}
        }
    }
    item.len()
}

fn strip(text: &str, keep_strings: bool) -> String {
    let chars: Vec<char> = text.chars().collect();
    let (mut kept, mut index) = (String::new(), 0);
    while index < chars.len() {
        let rest = &chars[index..];
        let (length, blank) = if rest.starts_with(&['/', '/']) {
            (rest.iter().position(|c| *c == '\n').unwrap_or(rest.len()), true)
        } else if rest.starts_with(&['/', '*']) {
            (block_comment(rest), true)
        } else if let Some(length) =
            raw_string(rest, index.checked_sub(1).map(|before| chars[before]))
        {
            (length, !keep_strings)
        } else if rest[0] == '"' {
            (quoted(rest), !keep_strings)
        } else if let Some(length) = character(rest) {
            (length, !keep_strings)
        } else {
            (1, false)
        };
        if blank {
            kept.push_str(if rest[0] == '/' { " " } else { "\"\"" });
        } else {
            kept.extend(&rest[..length]);
        }
        index += length;
    }
    kept
}

fn block_comment(rest: &[char]) -> usize {
    let (mut depth, mut index) = (0, 0);
    while index < rest.len() {
        if rest[index..].starts_with(&['/', '*']) {
            depth += 1;
            index += 2;
        } else if rest[index..].starts_with(&['*', '/']) {
            depth -= 1;
            index += 2;
        } else {
            index += 1;
        }
        if depth == 0 {
            return index;
        }
    }
    rest.len()
}

fn raw_string(rest: &[char], before: Option<char>) -> Option<usize> {
    if rest[0] != 'r' || before.is_some_and(|c| (c.is_alphanumeric() && c != 'b') || c == '_') {
        return None;
    }
    let hashes = rest[1..].iter().take_while(|c| **c == '#').count();
    if rest.get(1 + hashes) != Some(&'"') {
        return None;
    }
    let end: Vec<char> = std::iter::once('"').chain(std::iter::repeat_n('#', hashes)).collect();
    let inside = &rest[2 + hashes..];
    let length = inside.windows(end.len()).position(|window| window == end)?;
    Some(2 + hashes + length + end.len())
}

fn quoted(rest: &[char]) -> usize {
    let mut index = 1;
    while index < rest.len() && rest[index] != '"' {
        index += if rest[index] == '\\' { 2 } else { 1 };
    }
    (index + 1).min(rest.len())
}

/// A character such as `'}'` or `'\n'`; not a lifetime.
fn character(rest: &[char]) -> Option<usize> {
    match rest {
        ['\'', '\\', ..] => rest.iter().skip(3).position(|c| *c == '\'').map(|end| end + 4),
        ['\'', _, '\'', ..] => Some(3),
        _ => None,
    }
}

#[test]
fn code_is_told_from_the_rest() {
    assert_eq!(code("a // b\nc /* d /* e */ f */ g"), "a  \nc   g");
    assert_eq!(
        code(r##"f("x \" // y", r#"z " // "#, 'a', '"', '\'', &'static T) // end"##),
        "f(\"\", \"\", \"\", \"\", \"\", &'static T)  "
    );
    assert_eq!(text_only("f(\"// x\") // y"), "f(\"// x\")  ");
    assert_eq!(
        production("a #[cfg(test)] mod t { fn f() { x } } b #[cfg(test)] mod u; c"),
        "a  b  c"
    );
    assert!(has_word("a::b_c", "b_c") && !has_word("a::b_c", "b"));
}
