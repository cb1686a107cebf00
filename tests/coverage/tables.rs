//! The dated tables: no hole, no overlap, and no certainty that a source does not give.

use super::*;
use std::ops::RangeInclusive;

/// Years that a table covers, each with the number of rows that cover it.
fn covered<T>(table: &DatedTable<T>) -> Vec<(u16, usize)> {
    let rows = |year| {
        table
            .rows()
            .iter()
            .filter(|row| {
                row.from.year() <= year && row.until.is_none_or(|until| year <= until.year())
            })
            .count()
    };
    years().map(|year| (year, rows(year))).collect()
}

/// Checks a table that covers these years, each once, and no other.
fn check_table<T>(name: &str, table: &DatedTable<T>, known: &[RangeInclusive<u16>]) {
    for (year, rows) in covered(table) {
        assert_eq!(
            rows,
            usize::from(known.iter().any(|years| years.contains(&year))),
            "{name} {year}: rows that overlap, or a hole"
        );
        assert_eq!(table.at(support::year(year)).is_ok(), rows == 1, "{name} {year}");
    }
    assert!(
        table.rows().iter().all(|row| row.until.is_none_or(|until| row.from <= until)),
        "{name}: a row ends before it begins"
    );
    let held = |source: &Source| source.document.held;
    assert!(
        table.rows().iter().all(|row| held(row.source) || row.certainty > Certainty::Sourced),
        "{name}: surer than its source"
    );
}

#[test]
fn tables_have_no_overlap_and_no_hole() {
    check_table("taux", &TAUX, &[2011..=2100]);
    check_table("prix plafond", &PRIX_PLAFOND, &[2017..=2017]);
    check_table("Ps maximum", &PS_MAXIMUM, &[2017..=2017]);
    check_table("hausse", &REVALUATION_2024, &[2024..=2024]);
    check_table("hausse moyenne", &MEAN_REVALUATION_2025, &[2025..=2025]);
    check_table("bonus", &BONUS_MISSION, &[2017..=2100]);
    check_table("bonus par relais", &BONUS_PAR_RELAIS, &[2017..=2100]);
    check_table("enveloppe", &ENVELOPPE_MISSIONS, &[2017..=2017]);
    check_table("nombre de bonus", &BONUS_AU_PLUS, &[2017..=2017]);
    for rule in
        [&AUTRES_AGENTS, &PLUSIEURS_ANIMATEURS, &BONUS_SANS_ACOMPTE, &PSEJ_COMMUNE, &PSEJ_JAMAIS]
    {
        check_table(rule.rows()[0].value, rule, &[2017..=2100]);
    }
    for rule in INDU {
        check_table(rule.rows()[0].value, rule, &[2021..=2100]);
    }
    check_table("sanctions", &SANCTIONS, &[2025..=2100]);
    check_table("missions de base", &MISSIONS_DE_BASE, &[2021..=2100]);
    check_table("formalités", &FORMALITES, &[2024..=2100]);
    check_table("seuil d’une intercommunalité", &SEUIL_INTERCOMMUNAL, &[2026..=2100]);
    check_table("contrat", &CONTRAT, &[2011..=2100]);
    check_table("part déductible", &PART_DEDUCTIBLE, &[2011..=2100]);
    check_table("taux de la Psej", &TAUX_PSEJ, &[2011..=2100]);
    check_table("durée de la convention", &DUREE_CONVENTION, &[2017..=2100]);
    check_table("fermeture", &FERMETURE, &[2017..=2100]);
    check_table("seuil", &SEUIL_RPE, &[2026..=2100]);
}

/// The last year for which a table is surer than indicative.
fn sure_until<T>(table: &DatedTable<T>) -> Option<u16> {
    years()
        .filter(|year| {
            table.at(support::year(*year)).is_ok_and(|row| row.certainty == Certainty::Sourced)
        })
        .max()
}

#[test]
fn what_a_text_does_not_date_is_only_indicative() {
    assert_eq!(sure_until(&CONTRAT), None);
    assert_eq!(
        (sure_until(&PART_DEDUCTIBLE), sure_until(&FERMETURE), sure_until(&BONUS_PAR_RELAIS)),
        (Some(2021), Some(2021), Some(2021))
    );
    assert_eq!(
        (sure_until(&DUREE_CONVENTION), sure_until(&TAUX), sure_until(&BONUS_MISSION)),
        (Some(2020), Some(2017), Some(2100))
    );
}

#[test]
fn the_envelope_of_the_missions_is_shared_by_the_flat_sum() {
    let year = support::year(2017);
    let (most, flat) =
        (ENVELOPPE_MISSIONS.at(year).unwrap().value, BONUS_MISSION.at(year).unwrap().value);
    let count = BONUS_AU_PLUS.at(year).unwrap();
    assert_eq!(flat.checked_mul(count.value.into()), Ok(most));
    assert_eq!(count.certainty, Certainty::Indicative);
}

#[test]
fn the_published_maximum_is_the_ps_of_the_ceiling() {
    for row in PS_MAXIMUM.rows() {
        let computed = cents(&Relais::of(row.from.year()).animateur("1", "100 000").outcome().ps);
        assert_eq!((computed + 50) / 100, i128::try_from(row.value.decimal()).unwrap());
    }
}
