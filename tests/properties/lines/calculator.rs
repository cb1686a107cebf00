//! A pocket calculator: redoes a printed computation from its printed figures, in exact fractions.
//! Shares no code with the program.

/// A number as it is printed, exact: part and whole in lowest terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exact(pub i128, pub i128);

fn common(one: i128, other: i128) -> i128 {
    if other == 0 { one.abs().max(1) } else { common(other, one % other) }
}

impl Exact {
    pub fn of(part: i128, whole: i128) -> Exact {
        let shared = common(part, whole) * whole.signum();
        Exact(part / shared, whole / shared)
    }

    pub fn plus(self, other: Exact) -> Exact {
        let shared = common(self.1, other.1);
        Exact::of(
            self.0 * (other.1 / shared) + other.0 * (self.1 / shared),
            self.1 / shared * other.1,
        )
    }

    pub fn less(self, other: Exact) -> Exact {
        self.plus(Exact(-other.0, other.1))
    }

    pub fn times(self, other: Exact) -> Exact {
        let (one, two) = (Exact::of(self.0, other.1), Exact::of(other.0, self.1));
        Exact::of(one.0.checked_mul(two.0).unwrap(), one.1.checked_mul(two.1).unwrap())
    }

    pub fn by(self, other: Exact) -> Exact {
        self.times(Exact::of(other.1, other.0))
    }

    pub fn min(self, other: Exact) -> Exact {
        if self.less(other).0 < 0 { self } else { other }
    }

    pub fn at_least_nothing(self) -> Exact {
        if self.0 < 0 { Exact(0, 1) } else { self }
    }

    /// Half away from zero.
    pub fn rounded(self, decimals: u32) -> Exact {
        let scale = 10_i128.pow(decimals);
        let scaled = Exact::of(self.0, self.1).times(Exact(scale, 1));
        let magnitude = (2 * scaled.0.abs() + scaled.1) / (2 * scaled.1);
        Exact::of(magnitude * scaled.0.signum(), scale)
    }
}

/// What is left to read.
struct Reader<'a>(&'a str);

impl Reader<'_> {
    fn takes(&mut self, word: &str) -> bool {
        match self.0.trim_start().strip_prefix(word) {
            Some(rest) => {
                self.0 = rest;
                true
            }
            None => false,
        }
    }

    fn number(&mut self) -> Option<(Exact, u32)> {
        let text = self.0.trim_start();
        let end = text.find(|c: char| !c.is_ascii_digit() && c != '\u{202f}' && c != ',');
        let (digits, rest) = text.split_at(end.unwrap_or(text.len()));
        // A comma that no digit follows ends a clause.
        let (digits, rest) = match digits.strip_suffix(',') {
            Some(digits) => (digits, &text[digits.len()..]),
            None => (digits, rest),
        };
        let plain: String = digits.chars().filter(|c| *c != '\u{202f}').collect();
        let (whole, parts) = plain.split_once(',').unwrap_or((&plain, ""));
        let value = format!("{whole}{parts}").parse().ok()?;
        self.0 = rest;
        let decimals = u32::try_from(parts.len()).ok()?;
        Some((Exact::of(value, 10_i128.pow(decimals)), decimals))
    }

    fn factor(&mut self) -> Option<Exact> {
        if self.takes("(") {
            let inner = self.sum()?;
            return self.takes(")").then_some(inner);
        }
        let (value, _) = self.number()?;
        let value = if self.takes("/") { value.by(self.number()?.0) } else { value };
        if self.takes("€") || self.takes("ETP") {
            return Some(value);
        }
        Some(if self.takes("%") { value.by(Exact(100, 1)) } else { value })
    }

    fn product(&mut self) -> Option<Exact> {
        let mut value = self.factor()?;
        loop {
            if self.takes("×") {
                let factor = self.factor()?;
                let times = if self.takes("(") {
                    let (times, _) = self.number()?;
                    self.takes("fois)").then_some(times.0)?
                } else {
                    value = value.times(factor);
                    continue;
                };
                // Twelve decimals, as a calculator holds: thirteen years would overflow.
                value = (0..times).fold(value, |value, _| value.times(factor).rounded(12));
            } else if self.takes("÷") {
                value = value.by(self.factor()?);
            } else {
                return Some(value);
            }
        }
    }

    fn sum(&mut self) -> Option<Exact> {
        let mut value = self.product()?;
        while self.takes("+") {
            value = value.plus(self.product()?);
        }
        Some(value)
    }
}

/// The result of a formula, and whether it says that it is rounded. Nothing when it cannot be read
/// to its end.
pub fn redone(formula: &str) -> Option<(Exact, bool)> {
    let plain = formula.replace('\u{a0}', " ");
    let mut reader = Reader(&plain);
    let value = if reader.takes("le plus petit de") {
        let one = reader.sum()?;
        reader.takes("et").then_some(())?;
        one.min(reader.sum()?)
    } else {
        reader.sum()?
    };
    let rounded = reader.takes(", arrondi");
    let _ = reader.takes("au centime") || reader.takes("une seule fois, au centime");
    reader.0.trim().is_empty().then_some((value, rounded))
}

/// A printed value and its decimals; a fraction with what it is near must agree with itself.
pub fn printed(text: &str) -> Option<(Exact, u32)> {
    let plain = text.replace('\u{a0}', " ");
    let (exact, near) = match plain.split_once("(environ ") {
        Some((exact, near)) => (exact, Some(near.trim_end_matches(')'))),
        None => (plain.as_str(), None),
    };
    let (sign, digits) = match exact.trim().strip_prefix('−') {
        Some(digits) => (-1, digits),
        None => (1, exact),
    };
    let mut reader = Reader(digits);
    let (mut value, decimals) = reader.number()?;
    if reader.takes("/") {
        value = value.by(reader.number()?.0);
    }
    if reader.takes("%") {
        value = value.by(Exact(100, 1));
    }
    let _ = reader.takes("€");
    assert!(reader.0.trim().is_empty(), "not a value: {text}");
    if let Some(near) = near {
        let (near, decimals) = Reader(near).number()?;
        assert_eq!(value.rounded(decimals), near, "{text}");
    }
    Some((Exact(value.0 * sign, value.1), decimals))
}

/// Whether a formula gives the value printed beside it, to its last digit.
pub fn agrees(formula: &str, value: &str) -> bool {
    let Some((exact, rounded)) = redone(formula) else { return false };
    let Some((shown, decimals)) = printed(value) else { return false };
    let decimals = if value.contains('%') { decimals + 2 } else { decimals };
    exact == shown || (rounded && exact.rounded(decimals) == shown)
}

#[test]
fn the_calculator_sees_a_factor_that_is_not_exact() {
    assert!(agrees("(0,80 + 0,50 × 4/12) × 66\u{202f}000\u{a0}€", "63\u{202f}800,00\u{a0}€"));
    assert!(!agrees("0,9667\u{a0}ETP × 66\u{202f}000\u{a0}€", "63\u{202f}800,00\u{a0}€"));
    assert!(agrees("16\u{202f}800,01\u{a0}€ × 3/12, arrondi au centime", "4\u{202f}200,00\u{a0}€"));
    assert!(!agrees("16\u{202f}800,01\u{a0}€ × 3/12", "4\u{202f}200,00\u{a0}€"));
    assert!(agrees("le plus petit de 1,00 ETP × 50,00 € et 40,00 €", "40,00 €"));
    assert!(agrees("100,00 € × 1,02 (2 fois), arrondi au centime", "104,04 €"));
    assert!(agrees("24,00 € ÷ 70,00 €, arrondi", "34,29 %"));
    assert!(printed("29/30 (environ 0,9667)").is_some());
    assert_eq!(redone("1,2409… × 3"), None);
}
