//! The time, for the line that says when the work was kept.

/// « 14 h 32 », by the clock of the computer.
pub fn time_of_day() -> String {
    let now = js_sys::Date::new_0();
    format!("{}\u{a0}h\u{a0}{:02}", now.get_hours(), now.get_minutes())
}
