//! « Ce qui changerait ce chiffre », for every row and every branch of every rule.

use crate::contracts::{BOTH, cej, ctg, paid};
use crate::support::{Relais, year};
use simulateur_rpe::draft::BaremeWay;
use simulateur_rpe::law::{Account, Datum, Mission};
use simulateur_rpe::outcome::{Reason, Row, Step};
use simulateur_rpe::present::explain::explain;
use simulateur_rpe::present::text::row_title;
use simulateur_rpe::situation::{ContractTerm as Term, Field, Owner, PostId, Revised, Role};
use std::collections::BTreeSet;
use std::fmt::Debug;
use std::fs;

fn relais(others: &str) -> Relais {
    Relais::of(2017).animateur("1", "48 000").line(Account::Achats, others)
}

fn typed(exercice: u16, mission: Mission, data: &[(Datum, &str)]) -> Relais {
    let field = Field::PrixPlafond(Owner::Base, year(exercice));
    let mut relais = Relais::of(exercice)
        .animateur("1", "48 000")
        .bareme(BaremeWay::Entered)
        .with(field, "60 000");
    relais.0.base.mission.chosen = Some(mission);
    data.iter()
        .fold(relais, |relais, (datum, text)| relais.with(Field::Datum(Owner::Base, *datum), text))
}

fn analyse(am: &str, sessions: &str) -> Relais {
    typed(2022, Mission::AnalysePratique, &[(Datum::AmDifferents, am), (Datum::Seances, sessions)])
}

fn requests(before: &str, now: &str) -> Relais {
    let data =
        [(Datum::ServiceOuvert, "non"), (Datum::DemandesAvant, before), (Datum::Demandes, now)];
    typed(2017, Mission::DemandesEnLigne, &data)
}

type Cases = Vec<(&'static str, Relais)>;

fn cases() -> Cases {
    [of_the_ps(), of_missions(), of_contracts(), of_payments()].concat()
}

fn of_the_ps() -> Cases {
    vec![
        ("sous le plafond", relais("4 000")),
        ("au plafond", relais("10 086")),
        ("au-dessus du plafond", relais("22 000")),
        ("aucun animateur", Relais::of(2017).post(Role::Administratif, "1", "12", "30 000")),
        ("aucune dépense", Relais::of(2017).animateur("1", "0")),
        ("prix plafond inconnu", Relais::of(2026).animateur("1", "48 000")),
    ]
}

fn of_missions() -> Cases {
    let promotion = [(Datum::Strategie, "oui"), (Datum::Actions, "1")];
    let formation =
        [(Datum::FormesAvant, "20"), (Datum::Formes, "20"), (Datum::SolutionsGarde, "79 %")];
    vec![
        ("analyse atteinte, sans marge", analyse("8", "6")),
        ("analyse atteinte, avec de la marge", analyse("12", "10")),
        ("analyse manquée de peu", analyse("7", "5")),
        ("analyse manquée de loin", analyse("2", "9")),
        ("analyse à confirmer", analyse("8", "")),
        ("analyse manquée, séances non dites", analyse("7", "")),
        ("une action", typed(2022, Mission::PromotionRenforcee, &promotion)),
        ("demandes, une de moins", requests("100", "119")),
        ("demandes, dix de moins", requests("103", "114")),
        ("demandes atteintes", requests("100", "120")),
        (
            "demandes et service, les deux atteints",
            requests("100", "130").with(Field::Datum(Owner::Base, Datum::ServiceOuvert), "oui"),
        ),
        ("formation manquée", typed(2017, Mission::FormationContinue, &formation)),
        ("sans avenant", analyse("8", "6").with(Field::Datum(Owner::Base, Datum::Avenant), "non")),
        ("hors période", typed(2016, Mission::GuichetUnique, &[])),
    ]
}

fn of_contracts() -> Cases {
    vec![
        ("CTG", ctg(&BOTH)),
        ("CTG, existants seulement", ctg(&BOTH[..2])),
        ("CTG plafonnée", ctg(&BOTH).term(Term::PlafondTerritoire, "9 000")),
        ("CTG juste au plafond", ctg(&BOTH).term(Term::PlafondTerritoire, "10 000")),
        ("CTG à compléter", ctg(&[])),
        ("Cej, sous le plafond de la Ps", cej("4 000", &[])),
        ("Cej, au-dessus du plafond de la Ps", cej("22 000", &[])),
        ("Cej, coefficient", cej("22 000", &[(Term::CoefficientPsej, "1,0843")])),
        ("Cej plafonné", cej("22 000", &[(Term::PlafondPsej, "60 000")])),
        ("Cej plafonné, sous le plafond de la Ps", cej("4 000", &[(Term::PlafondPsej, "50 000")])),
        ("Cej, rien ne reste", cej("22 000", &[(Term::RecettesPsej, "60 000")])),
        ("Cej, juste rien ne reste", cej("4 000", &[(Term::RecettesPsej, "34 112")])),
    ]
}

fn of_payments() -> Cases {
    vec![
        ("deux acomptes", paid()),
        ("un acompte de 0 %", relais("22 000").acompte("1/3", "0")),
        ("solde nul", relais("22 000").acompte("1/3", "100")),
        (
            "indu",
            paid()
                .real(Revised::PostCost(PostId(1)), "1 000")
                .real(Revised::Line(Account::Achats), "0"),
        ),
    ]
}

/// The names of the branches of the rules, read in the sources.
fn every_reason() -> BTreeSet<String> {
    let text = fs::read_to_string(format!("{}/src/outcome/reason.rs", env!("CARGO_MANIFEST_DIR")))
        .unwrap();
    // Those of each rule stand in an enum of their own.
    let bodies = text.split("pub enum ").filter_map(|rest| {
        let (name, body) = rest.split_once(" {\n")?;
        let of_a_rule = name.ends_with("Reason") && name != "Reason";
        of_a_rule.then(|| body.split("\n}").next().unwrap())
    });
    let named = bodies
        .flat_map(str::lines)
        .map(str::trim)
        .filter(|line| line.starts_with(|first: char| first.is_ascii_uppercase()));
    named.map(|line| line.split(['(', ',']).next().unwrap().to_string()).collect()
}

fn name(reason: Reason) -> String {
    match reason {
        Reason::Ceiling(reason) => first_word(reason),
        Reason::Mission(reason) => first_word(reason),
        Reason::Contract(reason) => first_word(reason),
        Reason::Payment(reason) => first_word(reason),
    }
}

fn first_word(reason: impl Debug) -> String {
    format!("{reason:?}").split('(').next().unwrap().to_string()
}

pub fn changes() -> String {
    let mut seen = BTreeSet::new();
    let mut wording = Vec::new();
    for (case, relais) in cases() {
        let comparison = relais.0.compare();
        wording.push(format!("=== {case}"));
        for row in Row::all() {
            let step: &Step = comparison.columns[0].outcome.figure(row);
            seen.extend(step.reason.map(name));
            let words = explain(&relais.0, &comparison, row, None).unwrap().changes;
            wording.extend(words.into_iter().map(|words| format!("{} | {words}", row_title(row))));
        }
    }
    assert_eq!(seen, every_reason());
    wording.join("\n")
}
