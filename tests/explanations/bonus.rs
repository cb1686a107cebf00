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

fn reached(mission: Mission) -> Relais {
    Relais::of(year_of(mission)).animateur("1", "48 000").reached(mission)
}

fn guichet() -> Relais {
    reached(Mission::GuichetUnique)
}

fn without_avenant() -> Relais {
    guichet().with(Field::Datum(Owner::Base, Datum::Avenant), "non")
}

fn without_mission() -> Relais {
    Relais::of(2017).animateur("1", "48 000")
}

pub fn outcomes() -> String {
    let reached_ones = Mission::ALL.into_iter().map(|mission| {
        row(&format!("atteinte : {}", mission.code()), &reached(mission), Row::BonusMission)
    });
    all(of_the_flat_sum().into_iter().chain(of_a_typed_sum()).chain(reached_ones))
}

fn of_the_flat_sum() -> Vec<String> {
    let requests = |data| typed(2017, Mission::DemandesEnLigne, data);
    let empty_base = requests(&[
        (Datum::ServiceOuvert, "non"),
        (Datum::DemandesAvant, "0"),
        (Datum::Demandes, "40"),
    ]);
    let out = Relais::of(2026).animateur("1", "48 000").reached(Mission::PromotionActivite);
    let before = Relais::of(2015).animateur("1", "48 000").reached(Mission::DemandesEnLigne);
    vec![
        row("aucune mission", &without_mission(), Row::BonusMission),
        row(
            "aucune mission, avant tout bonus",
            &Relais::of(2015).animateur("1", "48 000"),
            Row::BonusMission,
        ),
        row("aucun avenant", &without_avenant(), Row::BonusMission),
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
    ]
}

fn of_a_typed_sum() -> Vec<String> {
    let sum = |relais: Relais, text: &str| relais.with(Field::Bonus, text);
    let cases = [
        ("montant saisi", sum(guichet(), "3 229")),
        (
            "montant saisi, avec son origine",
            sum(guichet(), "3 229").with(Field::BonusOrigin, "courrier du 3 mars"),
        ),
        ("montant saisi, mission manquée", sum(guichet(), "3 229").with(UNIQUE, "non")),
        ("montant saisi, mission à confirmer", sum(guichet(), "3 229").with(UNIQUE, "")),
        ("montant saisi, aucun avenant", sum(without_avenant(), "3 229")),
        ("montant saisi, aucune mission", sum(without_mission(), "3 229")),
        ("montant saisi, illisible, aucune mission", sum(without_mission(), "3 2z9")),
        ("montant saisi, illisible, aucun avenant", sum(without_avenant(), "3 2z9")),
        ("montant saisi, illisible", sum(guichet(), "3 2z9")),
    ];
    cases.map(|(case, relais)| row(case, &relais, Row::BonusMission)).into()
}

const MISSED: [Case; 13] = [
    (
        "20 demandes de plus, il en fallait 20 % de 103",
        Mission::DemandesEnLigne,
        &[(Datum::ServiceOuvert, "non"), (Datum::DemandesAvant, "103"), (Datum::Demandes, "123")],
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
        &[(Datum::FormesAvant, "10"), (Datum::Formes, "11"), (Datum::SolutionsGarde, "3 sur 4")],
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

pub fn missed() -> String {
    all(MISSED.into_iter().map(|(case, mission, data)| {
        row(case, &typed(year_of(mission), mission, data), Row::BonusMission)
    }))
}
