//! The contracts and the payments, one case for each branch of their rules.

use crate::render::{all, row};
use crate::support::{Relais, year};
use simulateur_rpe::draft::BaremeWay;
use simulateur_rpe::law::{Account, Mission};
use simulateur_rpe::outcome::Row;
use simulateur_rpe::situation::{ContractTerm as Term, Field, Owner, PostId, Revised};

/// One named animator at 48 000 €, and other costs.
fn relais(exercice: u16, others: &str) -> Relais {
    Relais::of(exercice)
        .animateur("1", "48 000")
        .with(Field::PostName(PostId(1)), "Animatrice")
        .line(Account::Achats, others)
}

fn entered(exercice: u16) -> Relais {
    let field = Field::PrixPlafond(Owner::Base, year(exercice));
    relais(exercice, "22 000").bareme(BaremeWay::Entered).with(field, "64 000")
}

/// A CTG with some of its terms.
pub fn ctg(terms: &[(Term, &str)]) -> Relais {
    terms
        .iter()
        .fold(entered(2023).signed(true, false), |relais, (term, text)| relais.term(*term, text))
}

/// A Cej with some of its terms.
pub fn cej(others: &str, terms: &[(Term, &str)]) -> Relais {
    terms.iter().fold(relais(2017, others).signed(false, true), |relais, (term, text)| {
        relais.term(*term, text)
    })
}

/// Both kinds of working time: 6 000 € and 4 000 €.
pub const BOTH: [(Term, &str); 4] = [
    (Term::EtpExistants, "1"),
    (Term::ForfaitExistant, "6 000"),
    (Term::EtpNouveaux, "0,5"),
    (Term::ForfaitNouveau, "8 000"),
];

fn capped(cap: &str) -> Relais {
    ctg(&BOTH).term(Term::PlafondTerritoire, cap)
}

pub fn bonus_territoire() -> String {
    let several = [(Term::EtpNouveaux, "2"), (Term::ForfaitNouveau, "7 000,33")];
    let unreadable = ctg(&BOTH).term(Term::ForfaitNouveau, "sept mille");
    let cases = [
        ("aucune CTG", entered(2023)),
        ("ETP existants seulement", ctg(&BOTH[..2])),
        ("ETP nouveaux seulement, un demi", ctg(&BOTH[2..])),
        ("ETP nouveaux seulement, deux", ctg(&several)),
        ("les deux", ctg(&BOTH)),
        (
            "les deux, avec leur origine",
            ctg(&BOTH).term(Term::OrigineTerritoire, "convention du 4 mai 2023"),
        ),
        ("plafond dépassé", capped("9 000")),
        ("plafond juste atteint", capped("10 000")),
        ("plafond non atteint", capped("12 000")),
        ("aucun ETP, sans forfait", ctg(&[(Term::EtpExistants, "0")])),
        ("aucun terme", ctg(&[])),
        ("un forfait illisible", unreadable),
        ("avec un Cej", ctg(&BOTH).signed(true, true)),
    ];
    all(cases.into_iter().map(|(case, relais)| row(case, &relais, Row::BonusTerritoire)))
}

pub fn psej() -> String {
    let coefficient = [(Term::CoefficientPsej, "1,0843"), (Term::RecettesPsej, "5 000")];
    let cases = [
        ("aucun Cej", relais(2017, "22 000")),
        ("au-dessus du plafond de la Ps", cej("22 000", &[])),
        ("sous le plafond de la Ps", cej("4 000", &[])),
        ("coefficient et autres recettes", cej("22 000", &coefficient)),
        (
            "coefficient, avec son origine",
            cej(
                "22 000",
                &[(Term::CoefficientPsej, "1,0843"), (Term::OriginePsej, "contrat de 2015")],
            ),
        ),
        ("coefficient nul", cej("22 000", &[(Term::CoefficientPsej, "0")])),
        ("dépenses plafonnées", cej("22 000", &[(Term::PlafondPsej, "60 000")])),
        ("plafond plus haut que les dépenses", cej("22 000", &[(Term::PlafondPsej, "80 000")])),
        ("rien ne reste", cej("22 000", &[(Term::RecettesPsej, "60 000")])),
        ("coefficient illisible", cej("22 000", &[(Term::CoefficientPsej, "onze")])),
        ("prix plafond inconnu, un Cej tardif", relais(2022, "22 000").signed(false, true)),
        ("avant 2011", relais(2010, "22 000").signed(false, true)),
        ("avec une CTG", cej("22 000", &[]).signed(true, true)),
    ];
    all(cases.into_iter().map(|(case, relais)| row(case, &relais, Row::Psej)))
}

pub fn total_caf() -> String {
    let cases = [
        ("Cej", cej("22 000", &[])),
        ("CTG", ctg(&BOTH)),
        ("Cej et bonus mission", cej("22 000", &[]).reached(Mission::DemandesEnLigne)),
        ("CTG et Cej", ctg(&BOTH).signed(true, true)),
        ("CTG, une recette, rien de plus", ctg(&BOTH).income("10 000")),
    ];
    let rests = [
        ("Cej, sous le plafond", cej("4 000", &[])),
        ("CTG", ctg(&BOTH)),
        ("CTG et Cej", ctg(&BOTH).signed(true, true)),
    ];
    let totals = cases
        .into_iter()
        .map(|(case, relais)| row(&format!("total, {case}"), &relais, Row::TotalCaf));
    let rests = rests
        .into_iter()
        .map(|(case, relais)| row(&format!("reste à charge, {case}"), &relais, Row::ResteACharge));
    all(totals.chain(rests))
}

/// Two advances of 35 %, with their days.
pub fn paid() -> Relais {
    relais(2017, "22 000").acompte("1/3", "35 %").acompte("2 octobre", "35")
}

pub fn acomptes() -> String {
    let from = paid().with(Field::CalendarOrigin, "notification du 3 mars 2017");
    let cases = [
        ("aucun acompte", relais(2017, "22 000")),
        ("deux acomptes, sans origine", paid()),
        ("deux acomptes, avec leur origine", from),
        (
            "trois demi-centimes, sans date",
            ["30", "30", "10"]
                .into_iter()
                .fold(half_cent(), |relais, rate| relais.acompte("", rate)),
        ),
        ("un acompte de 0 %", relais(2017, "22 000").acompte("1/3", "0")),
        ("un acompte sans pourcentage", paid().acompte("31/02", "")),
        ("un pourcentage négatif", paid().acompte("1er avril", "-5 %")),
        ("plus de 100 %", paid().acompte("1er avril", "50 %")),
        ("prix plafond inconnu", relais(2026, "22 000").acompte("1/3", "35 %")),
    ];
    all(cases.into_iter().map(|(case, relais)| row(case, &relais, Row::Acomptes)))
}

/// A Ps of 4 300,65 €.
fn half_cent() -> Relais {
    Relais::of(2017).animateur("1", "10 001,50")
}

pub fn solde() -> String {
    let whole = || relais(2017, "22 000").acompte("1/3", "100 %");
    let cases = [
        ("sans acompte", relais(2017, "22 000")),
        ("sans acompte, sous une CTG", ctg(&BOTH)),
        ("sans acompte, sous un Cej", cej("22 000", &[])),
        ("sans acompte ni droit", Relais::of(2017)),
        ("sans acompte, bonus compté", relais(2017, "22 000").reached(Mission::DemandesEnLigne)),
        (
            "bonus compté, entre les deux",
            relais(2019, "22 000").bareme(BaremeWay::Assumed).reached(Mission::DemandesEnLigne),
        ),
        (
            "bonus compté, années d’après",
            relais(2026, "22 000").bareme(BaremeWay::Assumed).reached(Mission::PromotionRenforcee),
        ),
        ("à recevoir", paid()),
        ("à recevoir, bonus compté", paid().reached(Mission::DemandesEnLigne)),
        ("à recevoir, réel plus bas", paid().real(Revised::Line(Account::Achats), "0")),
        ("rien de plus", whole()),
        ("indu", whole().real(Revised::PostCost(PostId(1)), "30 000")),
        ("un acompte de 0 %", relais(2017, "22 000").acompte("1/3", "0")),
        ("Psej hors du solde", paid().signed(false, true)),
        ("un acompte sans pourcentage", paid().acompte("1/6", "")),
        ("réel illisible", paid().real(Revised::PostCost(PostId(1)), "trente mille")),
    ];
    all(cases.into_iter().map(|(case, relais)| row(case, &relais, Row::Solde)))
}
