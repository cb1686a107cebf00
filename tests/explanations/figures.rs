//! The amounts of one relais, one case for each branch of their rules.

use crate::render::{all, row, strong};
use crate::support::{Doing, Relais, pull, year};
use simulateur_rpe::draft::BaremeWay;
use simulateur_rpe::law::{Account, Mission};
use simulateur_rpe::outcome::Row;
use simulateur_rpe::present::explain::explain;
use simulateur_rpe::scenario::workbench::example;
use simulateur_rpe::scenario::{ChargesChange, ChargesScope, Dossier, LeverKind, Quick};
use simulateur_rpe::situation::{Field, IncomeId, Owner, PostId, Role};

/// One named animator at 48 000 €, and other costs.
fn relais(exercice: u16, others: &str) -> Relais {
    Relais::of(exercice)
        .animateur("1", "48 000")
        .with(Field::PostName(PostId(1)), "Animatrice")
        .line(Account::Achats, others)
}

fn assumed(percent: &str) -> Relais {
    relais(2026, "22 000").bareme(BaremeWay::Assumed).with(Field::Revaluation(Owner::Base), percent)
}

fn entered(exercice: u16, origin: &str) -> Relais {
    let relais = relais(exercice, "4 000")
        .bareme(BaremeWay::Entered)
        .with(Field::PrixPlafond(Owner::Base, year(exercice)), "61 500");
    relais.with(Field::PlafondOrigin(Owner::Base, year(exercice)), origin)
}

/// The ceiling of 2024, given by the user, carried forward.
fn of_2024(percent: &str, origin: &str) -> Relais {
    let given = assumed(percent).with(Field::PrixPlafond(Owner::Base, year(2024)), "65 000");
    given.with(Field::PlafondOrigin(Owner::Base, year(2024)), origin)
}

fn part_year() -> Relais {
    let relais = relais(2017, "12 345,67").post(Role::Animateur, "0,35", "3", "16 800");
    relais.with(Field::PostName(PostId(2)), "Renfort d’automne")
}

fn no_animateur() -> Relais {
    Relais::of(2017).post(Role::Administratif, "0,5", "12", "20 000")
}

fn cases() -> Vec<(&'static str, Relais)> {
    vec![
        ("plafond dépassé", relais(2017, "22 000")),
        ("plafond non atteint", relais(2017, "4 000")),
        ("juste au plafond", relais(2017, "10 086")),
        ("aucun animateur", no_animateur()),
        ("aucune dépense", Relais::of(2017).animateur("1", "0")),
        ("plafond inconnu", relais(2026, "22 000")),
        ("plafond inconnu et ETP illisible", Relais::of(2026).animateur("un", "48 000")),
        ("plafond reconduit", assumed("")),
        ("plafond revalorisé de 2 % par an", assumed("2")),
        ("plafond revalorisé de 2 % l’année d’après", {
            relais(2018, "22 000")
                .bareme(BaremeWay::Assumed)
                .with(Field::Revaluation(Owner::Base), "2")
        }),
        (
            "plafond de 2024, saisi avec son origine, reconduit",
            of_2024("", "notification du 3 mars 2024"),
        ),
        ("plafond de 2024, saisi sans origine, revalorisé", of_2024("2", "")),
        ("plafond saisi, avec son origine", entered(2018, "notification du 3 mars 2018")),
        ("plafond saisi, sans origine", entered(2026, "")),
        ("rien à reconduire avant 2017", relais(2016, "22 000").bareme(BaremeWay::Assumed)),
        (
            "taux inconnu avant 2011",
            relais(2010, "22 000")
                .bareme(BaremeWay::Entered)
                .with(Field::PrixPlafond(Owner::Base, year(2010)), "50 000"),
        ),
        ("poste présent trois mois", part_year()),
        (
            "une charge que rien ne dit retenue",
            relais(2017, "4 000")
                .line(Account::Financieres, "150")
                .retained(Account::Financieres, true),
        ),
        ("un demi-centime", Relais::of(2017).animateur("1", "10 001,50")),
    ]
}

pub fn prestation_de_service() -> String {
    all(cases().into_iter().map(|(case, relais)| row(case, &relais, Row::Ps)))
}

pub fn marge() -> String {
    all(cases().into_iter().map(|(case, relais)| row(case, &relais, Row::Marge)))
}

pub fn etp_et_depenses() -> String {
    let team = relais(2017, "3 000,50").post(Role::Administratif, "0,2", "12", "7 200");
    let empty = Relais::of(2017).animateur("", "");
    let mission = relais(2026, "3 000").cost(false, "1 200");
    all([
        row("ETP, équipe", &team, Row::Etp),
        row("ETP, une partie de l’année", &part_year(), Row::Etp),
        row("ETP, aucun animateur", &no_animateur(), Row::Etp),
        row("ETP, vide", &empty, Row::Etp),
        row("dépenses retenues, équipe", &team, Row::PrixDeRevient),
        row("dépenses retenues, une partie de l’année", &part_year(), Row::PrixDeRevient),
        row("dépenses retenues, frais de mission", &mission, Row::PrixDeRevient),
        row("dépenses retenues, vide", &empty, Row::PrixDeRevient),
        row("dépenses non retenues, aucune", &team, Row::NonRetenues),
        row(
            "dépenses non retenues",
            &team.line(Account::Financieres, "150").line(Account::Amortissements, "1 200"),
            Row::NonRetenues,
        ),
    ])
}

pub fn reste_a_charge() -> String {
    let funded = relais(2017, "22 000")
        .income("10 000")
        .with(Field::IncomeName(IncomeId(2)), "Communes")
        .income("500");
    let with_bonus = relais(2017, "22 000").reached(Mission::DemandesEnLigne);
    let rich = relais(2017, "4 000").income("40 000");
    let balanced = relais(2017, "4 000").income("29 640");
    let unpaid =
        relais(2017, "4 000").line(Account::EnNature, "6 000").retained(Account::EnNature, true);
    let unretained = relais(2017, "4 000").line(Account::Financieres, "150");
    let unknown = relais(2026, "22 000").income("dix mille");
    all([
        row("total Caf", &funded, Row::TotalCaf),
        row("total Caf, inconnu", &unknown, Row::TotalCaf),
        row("autres recettes", &funded, Row::AutresRecettes),
        row("autres recettes, aucune", &unretained, Row::AutresRecettes),
        row("autres recettes, illisibles", &unknown, Row::AutresRecettes),
        row("reste à charge", &funded, Row::ResteACharge),
        row("reste à charge, bonus compté", &with_bonus, Row::ResteACharge),
        row("total, bonus compté", &with_bonus, Row::TotalCaf),
        row("reste à charge, recettes trop fortes", &rich, Row::ResteACharge),
        row("reste à charge nul", &balanced, Row::ResteACharge),
        row("reste à charge, dépense non retenue", &unretained, Row::ResteACharge),
        row("reste à charge, contribution en nature retenue", &unpaid, Row::ResteACharge),
        row("reste à charge, deux données manquantes", &unknown, Row::ResteACharge),
    ])
}

/// What a scenario leaves to pay, and why it is another amount than that of the base.
pub fn beside_the_base() -> String {
    let wording = |case: &str, dossier: &Dossier| {
        let scenario = dossier.scenarios.last().map(|scenario| scenario.id);
        let explanation =
            explain(dossier, &dossier.compare(), Row::ResteACharge, scenario).unwrap();
        format!("=== {case}\n{}", strong(&explanation.sentence))
    };
    let base = || relais(2017, "22 000").income("10 000").0;
    let example = example();
    let first = |place: usize| {
        let mut kept = example.clone();
        kept.scenarios.truncate(place);
        kept
    };
    let (income, id) = pull(base().pressing(Quick::Blank, "Recette"), 0, LeverKind::Income);
    let income = income.typing(Field::LeverAmount(id), "500,50");
    let less = LeverKind::Charges {
        scope: ChargesScope::Line(Account::Achats),
        change: ChargesChange::Add,
    };
    let (cut, id) =
        pull(relais(2017, "10 000").0.pressing(Quick::Blank, "Moins d’achats"), 0, less);
    let cut = cut.typing(Field::LeverAmount(id), "−1 000");
    let (rich, id) = pull(
        relais(2017, "4 000").income("60 000").0.pressing(Quick::Blank, "Excédent"),
        0,
        LeverKind::Income,
    );
    all([
        wording("exemple, + 0,5 ETP", &first(1)),
        wording("exemple, analyse de la pratique", &first(2)),
        wording("une recette de plus", &income),
        wording("moins de dépenses, sous le plafond", &cut),
        wording("rien ne change", &base().pressing(Quick::Blank, "Rien")),
        wording("un excédent", &rich.typing(Field::LeverAmount(id), "1 000")),
        wording("un contrat à compléter", &base().pressing(Quick::Ctg, "CTG")),
    ])
}
