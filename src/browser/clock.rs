//! The day and the time, for the lines that say when the work was kept, or printed.

/// « 14 h 32 », by the clock of the computer.
pub fn time_of_day() -> String {
    let now = js_sys::Date::new_0();
    format!("{}\u{a0}h\u{a0}{:02}", now.get_hours(), now.get_minutes())
}

/// « 26/11/2026 », by the clock of the computer.
pub fn today() -> String {
    js_sys::Date::new_0().to_locale_date_string("fr-FR", &wasm_bindgen::JsValue::UNDEFINED).into()
}

/// `2026-11-26`, by the clock of the computer: for files.
pub fn iso_day() -> String {
    let now = js_sys::Date::new_0();
    format!(
        "{}-{:02}-{:02}",
        now.get_full_year(),
        now.get_month().saturating_add(1),
        now.get_date()
    )
}

/// Now, in milliseconds since 1970: for what the browser keeps.
pub fn now() -> u64 {
    js_sys::Date::now() as u64
}

/// A slice of time of the page: what is left beyond it is computed in another one, and what is
/// typed meanwhile comes between them.
pub struct TimeSlice {
    began: u64,
}

impl TimeSlice {
    /// How long it is, ms: nobody notices a page that is busy for it.
    const LONG: u64 = 12;

    /// The one that begins now.
    pub fn begin() -> TimeSlice {
        TimeSlice { began: now() }
    }

    /// Whether it is over; so is one during which the clock was set back.
    pub fn is_over(&self) -> bool {
        now().checked_sub(self.began).is_none_or(|spent| spent >= TimeSlice::LONG)
    }
}

/// « 26/11/2026 à 14 h 32 », by the clock of the computer.
#[allow(clippy::disallowed_types)] // the clock of a browser counts in floats
pub fn moment(time: u64) -> String {
    let date = js_sys::Date::new(&wasm_bindgen::JsValue::from_f64(time as f64));
    let (day, month) = (date.get_date(), date.get_month().saturating_add(1));
    format!(
        "{day:02}/{month:02}/{} à {}\u{a0}h\u{a0}{:02}",
        date.get_full_year(),
        date.get_hours(),
        date.get_minutes()
    )
}
