//! Lists of exercices in words.

use crate::calendar::Exercice;
use crate::present::text::listed;

/// « sans 2030 », « sans 2029 ni 2030 », « sans 2027 à 2030 ».
pub(super) fn without(lacks: &[Exercice]) -> String {
    if lacks.is_empty() { String::new() } else { format!("sans {}", years_words(lacks, " ni ")) }
}

/// « en 2028 », « en 2027 et 2029 », « de 2028 à 2030 », « en 2026 et de 2028 à 2030 ».
pub(super) fn in_years(years: &[Exercice]) -> String {
    let runs = runs(years);
    if runs.iter().any(|(first, last)| last.saturating_sub(*first) > 1) {
        let wording = runs.into_iter().map(|(first, last)| match last.saturating_sub(first) {
            0 => format!("en {first}"),
            1 => format!("en {first} et {last}"),
            _ => format!("de {first} à {last}"),
        });
        return wording.collect::<Vec<_>>().join(" et ");
    }
    let wording: Vec<String> = years.iter().map(|year| year.year().to_string()).collect();
    format!("en {}", listed(&wording))
}

/// « 2026 seule », « 2026 et 2027 », « de 2026 à 2028 », of the exercices that are counted.
pub(super) fn only(years: &[Exercice]) -> String {
    if let [year] = years {
        return format!("{} seule", year.year());
    }
    let words = in_years(years);
    words.strip_prefix("en ").map_or(words.clone(), str::to_string)
}

/// Years in order: three or more that follow one another are said by the first and the last.
pub(super) fn years_words(years: &[Exercice], joint: &str) -> String {
    let wording = runs(years).into_iter().map(|(first, last)| match last.saturating_sub(first) {
        0 => first.to_string(),
        1 => format!("{first}{joint}{last}"),
        _ => format!("{first} à {last}"),
    });
    wording.collect::<Vec<_>>().join(joint)
}

/// The first and the last of the years that follow one another.
fn runs(years: &[Exercice]) -> Vec<(u16, u16)> {
    let mut runs: Vec<(u16, u16)> = Vec::new();
    for year in years.iter().map(|year| year.year()) {
        match runs.last_mut() {
            Some((_, last)) if last.saturating_add(1) == year => *last = year,
            _ => runs.push((year, year)),
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::{in_years, only, without};
    use crate::calendar::Exercice;

    #[test]
    fn years_are_said_as_one_says_them() {
        let years = |known: &[u16]| {
            known.iter().filter_map(|year| Exercice::new(*year)).collect::<Vec<_>>()
        };
        let wording = [
            &[2028][..],
            &[2028, 2029],
            &[2027, 2029],
            &[2027, 2028, 2029],
            &[2026, 2028, 2030],
            &[2026, 2028, 2029, 2030],
        ];
        assert_eq!(
            wording.map(|known| in_years(&years(known))),
            [
                "en 2028",
                "en 2028 et 2029",
                "en 2027 et 2029",
                "de 2027 à 2029",
                "en 2026, 2028 et 2030",
                "en 2026 et de 2028 à 2030"
            ]
        );
        assert_eq!(without(&years(&[2029, 2030])), "sans 2029 ni 2030");
        let counted = [&[2026][..], &[2026, 2027], &[2026, 2027, 2028], &[2026, 2028, 2029, 2030]];
        assert_eq!(
            counted.map(|known| only(&years(known))),
            ["2026 seule", "2026 et 2027", "de 2026 à 2028", "2026 et de 2028 à 2030"]
        );
    }
}
