//! What is said beside the amounts: warnings, what is missing, what cannot be read, which ceiling.

use crate::render::all;
use crate::support::{Doing, Relais, codes, pull, year};
use simulateur_rpe::calendar::Date;
use simulateur_rpe::draft::{BaremeWay, CostDraft, Entry};
use simulateur_rpe::law::{Account, Contract, Datum, Mission, Status, duties};
use simulateur_rpe::outcome::Warning;
use simulateur_rpe::present::text::{label_of, problem, question, typeset};
use simulateur_rpe::present::workbench::{bareme_words, missing_words, warning_words};
use simulateur_rpe::scenario::{Dossier, LeverKind, Quick};
use simulateur_rpe::situation::{
    ContractTerm, CostId, DueId, Field, Gap, IncomeId, Kind, LeverId, Owner, PostId, Revised, Role,
};
use std::collections::BTreeSet;

pub fn warnings() -> String {
    let uncertain = Account::ALL
        .into_iter()
        .filter(|account| account.code() > "65")
        .map(Warning::RetenueIncertaine);
    let known = [
        Warning::FermetureLongue,
        Warning::GroupeTropGrand(16),
        Warning::HeuresInsuffisantes(5),
        Warning::HeuresInsuffisantes(1),
        Warning::HeuresInsuffisantes(0),
        Warning::SeancesParAmInsuffisantes(2),
        Warning::SeancesParAmInsuffisantes(1),
        Warning::SeancesParAmInsuffisantes(0),
        Warning::IntervenantNonExterieur,
        Warning::AvenantAConfirmer,
        Warning::EnveloppeLimitee,
        Warning::AbsenceCompteeDeuxFois,
    ];
    let others = Mission::ALL.into_iter().map(Warning::AutreMissionAtteinte);
    let out =
        Mission::ALL.into_iter().map(|mission| Warning::MissionHorsPeriode(mission, year(2016)));
    let all: Vec<Warning> = known
        .into_iter()
        .chain(uncertain)
        .chain(others)
        .chain(out)
        .chain(of_the_relais())
        .collect();
    let codes: BTreeSet<String> = all.iter().map(|warning| warning.code().to_string()).collect();
    assert_eq!(codes, codes::warnings().into_iter().collect());
    all.into_iter().map(warning_words).collect::<Vec<_>>().join("\n")
}

/// What concerns the relais and its contracts: every duty once, in each of the years in which it
/// holds.
fn of_the_relais() -> Vec<Warning> {
    let unmet: BTreeSet<&str> = [2017, 2022, 2026]
        .into_iter()
        .flat_map(|known| duties(year(known)))
        .map(|duty| duty.code)
        .collect();
    let date = |text: &str| text.parse::<Date>().unwrap();
    let known = [
        Warning::ConventionALEnvers,
        Warning::ConventionHorsExercice(year(2026)),
        Warning::ConventionTropLongue(4),
        Warning::ConventionTropLongue(5),
        Warning::ConventionSeTermine(date("31/12/2026")),
        Warning::ConventionSeTermine(date("1/7/2026")),
        Warning::ContratHorsPeriode(Contract::Ctg, year(2019)),
        Warning::ContratHorsPeriode(Contract::Cej, year(2022)),
        Warning::EtpDuContrat,
        Warning::AcomptesTropHauts,
        Warning::ObligationDeRelais(10_000),
    ];
    known.into_iter().chain(unmet.into_iter().map(Warning::DevoirNonRempli)).collect()
}

/// A dossier in which some things have a name and others have none.
fn named() -> Dossier {
    let relais = Relais::of(2026).animateur("1", "").animateur("1", "").income("").income("");
    let mut dossier = relais.0;
    dossier.base.mission.costs = vec![
        CostDraft { id: CostId(8), per_session: true },
        CostDraft { id: CostId(9), per_session: false },
    ];
    let names = [
        (Field::PostName(PostId(1)), "Animatrice"),
        (Field::IncomeName(IncomeId(3)), "Communes"),
        (Field::CostName(Owner::Base, CostId(8)), "Intervenante"),
    ];
    names.into_iter().for_each(|(field, name)| dossier.texts.set(field, name));
    dossier.next = 10;
    let dossier = dossier.pressing(Quick::Blank, "Et si");
    pull(dossier, 0, LeverKind::AddPost { role: Role::Animateur }).0
}

fn of_the_payments() -> Vec<Field> {
    let fields = [
        Field::DueRate(DueId(1)),
        Field::DueDay(DueId(1)),
        Field::Later(Status::Reel, Revised::PostCost(PostId(1))),
        Field::Later(Status::Actualise, Revised::IncomeAmount(IncomeId(3))),
        Field::Later(Status::Reel, Revised::Line(Account::Achats)),
    ];
    // Where the terms come from is never missing.
    let terms = ContractTerm::ALL.into_iter().filter(|term| !term.code().starts_with("origine"));
    fields.into_iter().chain(terms.map(|term| Field::Contract(Owner::Base, term))).collect()
}

/// Fields of everything that has a name.
fn of_the_named(lever: LeverId) -> [Field; 16] {
    let base = Owner::Base;
    [
        Field::PostEtp(PostId(1)),
        Field::PostEtp(PostId(2)),
        Field::PostMonths(PostId(1)),
        Field::PostCost(PostId(2)),
        Field::LeverEtp(lever),
        Field::LeverCost(lever),
        Field::LeverAmount(lever),
        Field::Line(Account::AutresServices),
        Field::CostAmount(base, CostId(8)),
        Field::CostAmount(base, CostId(9)),
        Field::IncomeAmount(IncomeId(3)),
        Field::IncomeAmount(IncomeId(4)),
        Field::PrixPlafond(base, year(2026)),
        Field::Revaluation(base),
        Field::Bonus,
        Field::Closed,
    ]
}

pub fn gaps() -> String {
    let dossier = named();
    let base = Owner::Base;
    let named = of_the_named(dossier.scenarios[0].levers[0].id);
    let named: Vec<Field> = named.into_iter().chain(of_the_payments()).collect();
    let others = [
        Gap::NoPrixPlafond(year(2026)),
        Gap::NothingToCarry(year(2015)),
        Gap::NoTaux(year(2009)),
        Gap::BothContracts,
        Gap::TooLarge,
    ];
    let empty = named.clone().into_iter().map(|field| missing_words(&dossier, Gap::Empty(field)));
    let unreadable = named.into_iter().map(|field| missing_words(&dossier, Gap::Unreadable(field)));
    let data =
        Datum::all().map(|datum| missing_words(&dossier, Gap::Empty(Field::Datum(base, datum))));
    let questions = Datum::all().map(|datum| question(datum).to_string());
    assert!(
        Datum::all()
            .all(|datum| label_of(&dossier, Field::Datum(base, datum)).contains(question(datum)))
    );
    let part = |title: &str, words: Vec<String>| format!("=== {title}\n{}", words.join("\n"));
    all([
        part("vide", empty.collect()),
        part("illisible", unreadable.collect()),
        part("donnée d’une mission", data.collect()),
        part("question", questions.collect()),
        part(
            "sans champ vide",
            others.into_iter().map(|gap| missing_words(&dossier, gap)).collect(),
        ),
    ])
}

/// Texts that go wrong in every way that there is.
const WRONG: [&str; 25] = [
    "7O 000",
    "12x",
    "1.234",
    "1,2,3",
    "-",
    "12,345",
    "2 000 000 000",
    "2 000 000",
    "-5",
    "4/0",
    "1/-2",
    "2,5",
    "50",
    "-150 %",
    "13",
    "25/24",
    "je ne sais pas encore combien",
    "31/02",
    "29/02/2023",
    "1 200\t350",
    "1 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000",
    "32/01",
    "sept. 2027",
    "1/1/1999",
    "15 mars",
];

pub fn problems() -> String {
    let kinds = [
        Kind::Euros,
        Kind::SignedEuros,
        Kind::Etp,
        Kind::Months,
        Kind::Percent,
        Kind::Part,
        Kind::Count,
        Kind::Share,
        Kind::Factor,
        Kind::Day,
        Kind::Date,
        Kind::Month,
    ];
    let mut ways = BTreeSet::new();
    let mut lines = Vec::new();
    for kind in kinds {
        lines.push(format!("=== {kind:?}"));
        for text in WRONG {
            let Some(error) = Entry::of(kind, text).error() else { continue };
            ways.insert(format!("{:?}", error.why).split('(').take(2).collect::<String>());
            lines.push(format!("{} | {}", typeset(text), problem(text, error, year(2026))));
        }
    }
    // Every way but « Empty », which is a gap and no problem.
    assert_eq!(ways.len(), 23, "{ways:?}");
    lines.join("\n")
}

pub fn baremes() -> String {
    let of = |exercice: u16, way: BaremeWay, revaluation: &str| {
        let relais = Relais::of(exercice)
            .animateur("1", "48 000")
            .bareme(way)
            .with(Field::Revaluation(Owner::Base), revaluation);
        relais.with(Field::PrixPlafond(Owner::Base, year(exercice)), "61 500")
    };
    let earlier = |revaluation| {
        of(2026, BaremeWay::Assumed, revaluation)
            .with(Field::PrixPlafond(Owner::Base, year(2024)), "65 000")
    };
    let nobody = Relais::of(2026).bareme(BaremeWay::Assumed);
    let cases = [
        ("publié", of(2017, BaremeWay::Published, "")),
        ("publié, et un autre saisi", of(2017, BaremeWay::Entered, "")),
        ("inconnu", of(2026, BaremeWay::Published, "")),
        ("saisi", of(2026, BaremeWay::Entered, "")),
        (
            "saisi, illisible",
            of(2026, BaremeWay::Entered, "")
                .with(Field::PrixPlafond(Owner::Base, year(2026)), "6z"),
        ),
        ("reconduit", of(2026, BaremeWay::Assumed, "")),
        ("revalorisé", of(2026, BaremeWay::Assumed, "2,5")),
        ("revalorisé en baisse", of(2026, BaremeWay::Assumed, "-1")),
        ("reconduit, celui que la base donne", earlier("")),
        ("revalorisé, celui que la base donne", earlier("2")),
        ("revalorisation illisible", of(2026, BaremeWay::Assumed, "deux")),
        ("rien à reconduire", of(2012, BaremeWay::Assumed, "")),
        ("aucun animateur", nobody),
        ("aucun animateur, publié", Relais::of(2017)),
    ];
    cases
        .into_iter()
        .map(|(case, relais)| format!("{case} | {}", bareme_words(&relais.outcome())))
        .collect::<Vec<_>>()
        .join("\n")
}
