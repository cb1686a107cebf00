//! The flat bonus, and the indicators that open it.

use crate::render::{all, row};
use crate::support::Relais;
use simulateur_rpe::law::{Datum, Framework, Mission};
use simulateur_rpe::outcome::Row;
use simulateur_rpe::situation::{Field, Owner};

/// Its name, the mission that is missed, and what is typed of it.
type Case = (&'static str, Mission, &'static [(Datum, &'static str)]);

fn year_of(mission: Mission) -> u16 {
    if mission.framework() == Framework::Supplementaires2017 { 2017 } else { 2022 }
}

const UNIQUE: Field = Field::Datum(Owner::Base, Datum::UniqueEntree);

/// A mission of which some data are typed.
fn typed(exercice: u16, mission: Mission, data: &[(Datum, &str)]) -> Relais {
    let mut relais = Relais::of(exercice).animateur("1", "48 000");
    relais.0.base.mission.chosen = Some(mission);
    data.iter()
        .fold(relais, |relais, (datum, text)| relais.with(Field::Datum(Owner::Base, *datum), text))
}

pub fn outcomes() -> String {
    let reached = |mission| Relais::of(year_of(mission)).animateur("1", "48 000").reached(mission);
    let guichet = || reached(Mission::GuichetUnique);
    let without = guichet().with(Field::Datum(Owner::Base, Datum::Avenant), "non");
    let requests = |data| typed(2017, Mission::DemandesEnLigne, data);
    let empty_base = requests(&[
        (Datum::ServiceOuvert, "non"),
        (Datum::DemandesAvant, "0"),
        (Datum::Demandes, "40"),
    ]);
    let out = Relais::of(2026).animateur("1", "48 000").reached(Mission::PromotionActivite);
    let before = Relais::of(2015).animateur("1", "48 000").reached(Mission::DemandesEnLigne);
    let nothing = Relais::of(2017).animateur("1", "48 000");
    let reached_ones = Mission::ALL.into_iter().map(|mission| {
        row(&format!("atteinte : {}", mission.code()), &reached(mission), Row::BonusMission)
    });
    let others = [
        row("aucune mission", &nothing, Row::BonusMission),
        row(
            "aucune mission, avant tout bonus",
            &Relais::of(2015).animateur("1", "48 000"),
            Row::BonusMission,
        ),
        row("aucun avenant", &without, Row::BonusMission),
        row("rien de tapé", &requests(&[]), Row::BonusMission),
        row("base nulle", &empty_base, Row::BonusMission),
        row(
            "une donnée illisible",
            &typed(
                2022,
                Mission::AnalysePratique,
                &[(Datum::AmDifferents, "huit"), (Datum::Seances, "6")],
            ),
            Row::BonusMission,
        ),
        row("hors période", &out, Row::BonusMission),
        row("hors période, avant tout bonus", &before, Row::BonusMission),
        row("montant saisi", &guichet().with(Field::Bonus, "3 229"), Row::BonusMission),
        row(
            "montant saisi, avec son origine",
            &guichet().with(Field::Bonus, "3 229").with(Field::BonusOrigin, "courrier du 3 mars"),
            Row::BonusMission,
        ),
        row(
            "montant saisi, mission manquée",
            &guichet().with(Field::Bonus, "3 229").with(UNIQUE, "non"),
            Row::BonusMission,
        ),
        row(
            "montant saisi, mission à confirmer",
            &guichet().with(Field::Bonus, "3 229").with(UNIQUE, ""),
            Row::BonusMission,
        ),
        row(
            "montant saisi, aucun avenant",
            &without.clone().with(Field::Bonus, "3 229"),
            Row::BonusMission,
        ),
        row(
            "montant saisi, aucune mission",
            &nothing.clone().with(Field::Bonus, "3 229"),
            Row::BonusMission,
        ),
        row(
            "montant saisi, illisible, aucune mission",
            &nothing.clone().with(Field::Bonus, "3 2z9"),
            Row::BonusMission,
        ),
        row(
            "montant saisi, illisible, aucun avenant",
            &without.clone().with(Field::Bonus, "3 2z9"),
            Row::BonusMission,
        ),
        row("montant saisi, illisible", &guichet().with(Field::Bonus, "3 2z9"), Row::BonusMission),
    ];
    all(others.into_iter().chain(reached_ones))
}

pub fn missed() -> String {
    let cases: [Case; 13] = [
        (
            "20 demandes de plus, il en fallait 20 % de 103",
            Mission::DemandesEnLigne,
            &[
                (Datum::ServiceOuvert, "non"),
                (Datum::DemandesAvant, "103"),
                (Datum::Demandes, "123"),
            ],
        ),
        (
            "entretiens, 11 sur 24",
            Mission::PromotionActivite,
            &[(Datum::Entretiens, "11/24"), (Datum::Disponibilites, "30 %")],
        ),
        (
            "disponibilités, 29,9 %",
            Mission::PromotionActivite,
            &[(Datum::Entretiens, "50 %"), (Datum::Disponibilites, "29,9 %")],
        ),
        (
            "disponibilités, 29,96 %",
            Mission::PromotionActivite,
            &[(Datum::Entretiens, "50 %"), (Datum::Disponibilites, "29,96 %")],
        ),
        (
            "formation, 10 puis 10",
            Mission::FormationContinue,
            &[(Datum::FormesAvant, "10"), (Datum::Formes, "10"), (Datum::SolutionsGarde, "4/5")],
        ),
        (
            "solutions, 3 sur 4",
            Mission::FormationContinue,
            &[
                (Datum::FormesAvant, "10"),
                (Datum::Formes, "11"),
                (Datum::SolutionsGarde, "3 sur 4"),
            ],
        ),
        (
            "aucun départ l’année d’avant",
            Mission::FormationContinue,
            &[(Datum::FormesAvant, "0"), (Datum::Formes, "2"), (Datum::SolutionsGarde, "80 %")],
        ),
        ("plusieurs portes d’entrée", Mission::GuichetUnique, &[(Datum::UniqueEntree, "non")]),
        (
            "trois séances",
            Mission::AnalysePratique,
            &[(Datum::AmDifferents, "10"), (Datum::Seances, "3")],
        ),
        ("sept AM, une donnée manquante", Mission::AnalysePratique, &[(Datum::AmDifferents, "7")]),
        (
            "sept AM, cinq séances",
            Mission::AnalysePratique,
            &[(Datum::AmDifferents, "7"), (Datum::Seances, "5")],
        ),
        (
            "aucune action",
            Mission::PromotionRenforcee,
            &[(Datum::Strategie, "oui"), (Datum::Actions, "0")],
        ),
        (
            "aucune stratégie",
            Mission::PromotionRenforcee,
            &[(Datum::Strategie, "non"), (Datum::Actions, "2")],
        ),
    ];
    all(cases.into_iter().map(|(case, mission, data)| {
        row(case, &typed(year_of(mission), mission, data), Row::BonusMission)
    }))
}
