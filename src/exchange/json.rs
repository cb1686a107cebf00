//! JSON in and out, as far as a dossier goes: a number stays a text until a key asks for one.
//!
//! `serde_json` brings floats, errors in full sentences and a reader for each struct; the tests
//! hold this one to what it reads.

/// Deepest nesting that is read, so that no text exhausts the stack; a dossier has ten levels.
const DEEPEST: usize = 64;

/// A JSON value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Json {
    Null,
    Flag(bool),
    Number(String),
    Text(String),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
}

/// Reads a whole text. Errors: it is not JSON, or is nested too deep; the number of bytes that are
/// left there.
pub(super) fn read(text: &str) -> Result<Json, usize> {
    let mut rest = Rest(text);
    let json = rest.value(DEEPEST);
    rest.blanks();
    json.filter(|_| rest.0.is_empty()).ok_or(rest.0.len())
}

/// What is left to read. Nothing means that it is not JSON.
struct Rest<'a>(&'a str);

impl<'a> Rest<'a> {
    fn value(&mut self, levels: usize) -> Option<Json> {
        let inside = levels.checked_sub(1)?;
        let words =
            [("null", Json::Null), ("true", Json::Flag(true)), ("false", Json::Flag(false))];
        if self.meets("{") {
            self.items("}", |rest| rest.entry(inside)).map(Json::Object)
        } else if self.meets("[") {
            self.items("]", |rest| rest.value(inside)).map(Json::List)
        } else if self.meets("\"") {
            self.text().map(Json::Text)
        } else if let Some((_, value)) = words.into_iter().find(|(word, _)| self.meets(word)) {
            Some(value)
        } else {
            self.number().map(|number| Json::Number(number.to_string()))
        }
    }

    fn blanks(&mut self) {
        self.0 = self.0.trim_start_matches([' ', '\t', '\n', '\r']);
    }

    /// Passes blanks, then a mark if it comes next: true when it does.
    fn meets(&mut self, mark: &str) -> bool {
        self.blanks();
        let after = self.0.strip_prefix(mark);
        self.0 = after.unwrap_or(self.0);
        after.is_some()
    }

    /// Items between commas, up to the closing mark.
    fn items<T>(&mut self, close: &str, item: impl Fn(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        let mut items = Vec::new();
        let mut ended = self.meets(close);
        while !ended {
            items.push(item(self)?);
            ended = self.meets(close);
            if !ended && !self.meets(",") {
                return None;
            }
        }
        Some(items)
    }

    fn entry(&mut self, levels: usize) -> Option<(String, Json)> {
        let key = if self.meets("\"") { self.text()? } else { return None };
        if self.meets(":") { Some((key, self.value(levels)?)) } else { None }
    }

    /// A text whose opening quote is passed.
    fn text(&mut self) -> Option<String> {
        let mut text = String::new();
        loop {
            text.push_str(
                self.take_while(|letter| letter >= ' ' && letter != '"' && letter != '\\'),
            );
            match self.next()? {
                '"' => return Some(text),
                '\\' => text.push(self.escaped()?),
                _ => return None,
            }
        }
    }

    fn escaped(&mut self) -> Option<char> {
        match self.next()? {
            'n' => Some('\n'),
            't' => Some('\t'),
            'r' => Some('\r'),
            'b' => Some('\u{8}'),
            'f' => Some('\u{c}'),
            'u' => self.utf16(),
            letter @ ('"' | '\\' | '/') => Some(letter),
            _ => None,
        }
    }

    /// A letter by its number, or by two when it takes a pair.
    fn utf16(&mut self) -> Option<char> {
        let first = self.unit()?;
        let mut pair = vec![first];
        if (0xD800..0xDC00).contains(&first) {
            self.0 = self.0.strip_prefix("\\u")?;
            pair.push(self.unit()?);
        }
        char::decode_utf16(pair).next()?.ok()
    }

    fn unit(&mut self) -> Option<u16> {
        let (digits, after) = self.0.split_at_checked(4)?;
        self.0 = after;
        // Without this, a sign would pass for a digit.
        if digits.starts_with('+') { None } else { u16::from_str_radix(digits, 16).ok() }
    }

    /// A number as it is written.
    fn number(&mut self) -> Option<&'a str> {
        let digits =
            |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        let number = self.take_while(|letter| {
            letter.is_ascii_digit() || ['-', '+', '.', 'e', 'E'].contains(&letter)
        });
        let (mantissa, power) = number.split_once(['e', 'E']).unwrap_or((number, "0"));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, "0"));
        let whole = whole.strip_prefix('-').unwrap_or(whole);
        let regular = digits(whole) && (whole == "0" || !whole.starts_with('0'));
        (regular && digits(fraction) && digits(power.strip_prefix(['-', '+']).unwrap_or(power)))
            .then_some(number)
    }

    fn take_while(&mut self, wanted: impl Fn(char) -> bool) -> &'a str {
        let length = self.0.find(|letter| !wanted(letter)).unwrap_or(self.0.len());
        let (taken, after) = self.0.split_at_checked(length).unwrap_or((self.0, ""));
        self.0 = after;
        taken
    }

    fn next(&mut self) -> Option<char> {
        let mut letters = self.0.chars();
        let next = letters.next();
        self.0 = letters.as_str();
        next
    }
}

impl Json {
    /// A whole number.
    pub fn number(number: impl Into<u64>) -> Json {
        Json::Number(number.into().to_string())
    }

    /// A text.
    pub fn text(text: &str) -> Json {
        Json::Text(text.to_string())
    }

    /// The value of a key, if it is an object that has it.
    pub fn at(&self, key: &str) -> Option<&Json> {
        let Json::Object(entries) = self else { return None };
        entries.iter().find(|(known, _)| known == key).map(|(_, value)| value)
    }

    /// The text that it is, if it is one.
    pub fn into_text(self) -> Option<String> {
        if let Json::Text(text) = self { Some(text) } else { None }
    }

    /// « true » or « false », if it is one of them.
    pub fn into_flag(self) -> Option<bool> {
        if let Json::Flag(flag) = self { Some(flag) } else { None }
    }

    /// The whole number that it is, if it is one that fits.
    pub fn into_number<T: TryFrom<u64>>(self) -> Option<T> {
        if let Json::Number(number) = self { T::try_from(number.parse().ok()?).ok() } else { None }
    }

    /// The items of the list that it is, if it is one.
    pub fn into_list(self) -> Option<Vec<Json>> {
        if let Json::List(items) = self { Some(items) } else { None }
    }

    /// The entries of the object that it is, if it is one.
    pub fn into_object(self) -> Option<Vec<(String, Json)>> {
        if let Json::Object(entries) = self { Some(entries) } else { None }
    }

    /// Writes the value at the end of a text, without blanks.
    pub fn write(&self, out: &mut String) {
        match self {
            Json::Null => out.push_str("null"),
            Json::Flag(flag) => out.push_str(if *flag { "true" } else { "false" }),
            Json::Number(number) => out.push_str(number),
            Json::Text(text) => quote(text, out),
            Json::List(items) => {
                out.push('[');
                for (place, item) in items.iter().enumerate() {
                    comma(place, out);
                    item.write(out);
                }
                out.push(']');
            }
            Json::Object(entries) => {
                out.push('{');
                for (place, (key, value)) in entries.iter().enumerate() {
                    comma(place, out);
                    quote(key, out);
                    out.push(':');
                    value.write(out);
                }
                out.push('}');
            }
        }
    }
}

fn comma(place: usize, out: &mut String) {
    if place > 0 {
        out.push(',');
    }
}

fn quote(text: &str, out: &mut String) {
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' | '\\' => out.extend(['\\', letter]),
            '\0'..' ' => out.push_str(&format!("\\u{:04x}", u32::from(letter))),
            _ => out.push(letter),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests;
