//! Takes out of a style sheet what the browser does not read: comments and useless white space.
//! Nothing else changes.

use std::iter::Peekable;
use std::str::Chars;

/// The same rules, shorter. Errors: a comment, a string, an address or a block that does not end.
///
/// White space becomes one space, and none beside `{`, `}`, `;` and `,`, where it never means
/// anything. Elsewhere it may: between two selectors, around the signs of `calc()`, after `:` in a
/// custom property. Strings and addresses stay as they are.
pub fn minify(sheet: &str) -> Result<String, String> {
    let mut short = Short { out: String::new(), gap: Gap::None, closed: true };
    let mut rest = sheet.chars().peekable();
    let mut depth = 0_usize;
    while let Some(character) = rest.next() {
        match character {
            '/' if rest.peek() == Some(&'*') => {
                skip_comment(&mut rest)?;
                short.gap = short.gap.max(Gap::Comment);
                continue;
            }
            _ if character.is_ascii_whitespace() => {
                short.gap = Gap::Space;
                continue;
            }
            '{' => depth += 1,
            '}' => depth = depth.checked_sub(1).ok_or("une accolade fermante est de trop")?,
            _ => {}
        }
        short.push(character);
        match character {
            '"' | '\'' => short.verbatim(&mut rest, character)?,
            '\\' => short.escape(&mut rest),
            '(' if short.opens_address() && !starts_string(&rest) => {
                short.verbatim(&mut rest, ')')?
            }
            _ => {}
        }
    }
    if depth == 0 { Ok(short.out) } else { Err("une accolade n'est pas fermée".to_string()) }
}

/// What was left out since the last character.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    None,
    /// A comment alone: it parts two words without being a space.
    Comment,
    Space,
}

struct Short {
    out: String,
    gap: Gap,
    /// Nothing stands before, or a sign beside which a space means nothing.
    closed: bool,
}

impl Short {
    /// Writes a character, after what must part it from the one before.
    fn push(&mut self, character: char) {
        let closes = "{};,".contains(character);
        // « --empty: ; » keeps its space: some browsers refuse an empty value without it.
        let useless = self.closed || (closes && !self.out.ends_with(':'));
        match self.gap {
            Gap::Space if !useless => self.out.push(' '),
            Gap::Comment if !useless => self.out.push_str("/**/"),
            _ => {}
        }
        self.gap = Gap::None;
        self.closed = closes;
        self.out.push(character);
    }

    /// Copies up to the closing sign, escapes included.
    fn verbatim(&mut self, rest: &mut Peekable<Chars>, end: char) -> Result<(), String> {
        while let Some(character) = rest.next() {
            self.out.push(character);
            match character {
                '\\' => self.out.extend(rest.next()),
                '\n' if end != ')' => return Err("une chaîne n'est pas fermée".to_string()),
                _ if character == end => return Ok(()),
                _ => {}
            }
        }
        Err("une chaîne ou une adresse n'est pas fermée".to_string())
    }

    /// Copies an escaped character; the space that ends a number in base 16 belongs to it.
    fn escape(&mut self, rest: &mut Peekable<Chars>) {
        let mut digits = 0;
        while let Some(digit) = rest.next_if(|c| digits < 6 && c.is_ascii_hexdigit()) {
            self.out.push(digit);
            digits += 1;
        }
        let ends = |c: &char| digits == 0 || c.is_ascii_whitespace();
        self.out.extend(rest.next_if(ends));
    }

    /// Whether an address without quotes begins here: `url(`.
    fn opens_address(&self) -> bool {
        let start = self.out.len().saturating_sub("url(".len());
        self.out.get(start..).is_some_and(|end| end.eq_ignore_ascii_case("url("))
    }
}

fn starts_string(rest: &Peekable<Chars>) -> bool {
    rest.clone().find(|c| !c.is_ascii_whitespace()).is_some_and(|c| c == '"' || c == '\'')
}

fn skip_comment(rest: &mut Peekable<Chars>) -> Result<(), String> {
    rest.next();
    let mut last = None;
    for character in rest.by_ref() {
        if last == Some('*') && character == '/' {
            return Ok(());
        }
        last = Some(character);
    }
    Err("un commentaire n'est pas fermé".to_string())
}

#[cfg(test)]
mod tests {
    use super::minify;

    fn short(sheet: &str, expected: &str) {
        assert_eq!(minify(sheet).as_deref(), Ok(expected), "{sheet}");
    }

    #[test]
    fn rules_lose_their_layout() {
        short(
            "/* Head. */\n\na ,\n b {\n  c: d ;\n  e: f;\n}\n\n@media (x: 1px) and (y) {\n  g { h: \
                i }\n}\n",
            "a,b{c: d;e: f;}@media (x: 1px) and (y){g{h: i}}",
        );
        short("", "");
        short("/* alone */ \n", "");
    }

    #[test]
    fn a_space_that_means_something_stays() {
        for sheet in [
            "a .b > c + d ~ e{}",
            "a :hover{}",
            "@media (min-width: 1rem) and (max-width: 2rem){}",
            "@media not all and (x){}",
            "a{width: calc(100% - (2 * var(--w)) + 1px);}",
            "a{grid-area: 1 / 2 / 3 / 4;}",
            "a{--empty: ;}",
            "a{color: rgb(27 33 35 / 55%);}",
            "a{b: c !important;}",
        ] {
            short(sheet, sheet);
        }
    }

    #[test]
    fn strings_stay_as_they_are() {
        for sheet in [
            "a{content: \"  { ; /* no */ , }  \";}",
            "a{content: '  \\'  {  ';}",
            "a{content: \"\\\"  {\";}",
            "a[b=\"c ,  d\"]{}",
            "a{content: \"é «  » \u{202f}\";}",
        ] {
            short(sheet, sheet);
        }
    }

    #[test]
    fn addresses_stay_as_they_are() {
        short("a{b: url(data:x;y,z/*.png);}", "a{b: url(data:x;y,z/*.png);}");
        short("a{b: URL( \"c )  d\" ) ;}", "a{b: URL( \"c )  d\" );}");
        short("a{b: curl , url}", "a{b: curl,url}");
    }

    #[test]
    fn a_comment_never_joins_nor_parts() {
        short("a/* x */ .b{}", "a .b{}");
        short("a/* x */.b{}", "a/**/.b{}");
        short("a{b: 1/* x */2;/* y */}", "a{b: 1/**/2;}");
        short("a /*/ { */ b{}", "a b{}");
        short("a /** x **/ b{}", "a b{}");
    }

    #[test]
    fn an_escape_keeps_the_space_that_ends_it() {
        short(".\\31  b{}", ".\\31  b{}");
        short(".\\, , .\\{ {}", ".\\,,.\\{{}");
        short(".\\{ b{}", ".\\{ b{}");
        short(".w\\:x\\/2 .y{}", ".w\\:x\\/2 .y{}");
    }

    #[test]
    fn what_does_not_end_is_refused() {
        for sheet in ["/* a", "/*/", "a{", "a}", "a{b: \"c}", "a{b: \"c\n\"}", "a{b: url(c}"] {
            assert!(minify(sheet).is_err(), "{sheet}");
        }
    }
}
