//! The figures of a sheet, each a formula on named cells.

use super::formula::{unless_zero, when_known};
use super::names::row_name;
use super::page::Page;
use super::scenario::ColumnContext;
use super::{TODO, Unit};
use crate::law::Status;
use crate::outcome::{Row, Step};
use crate::present::text::{CHARGES, bareme_owner, certainty_word, row_title, typeset};
use crate::present::workbench::missing;

/// One figure of the list.
struct Line<'a> {
    title: &'a str,
    name: &'a str,
    step: &'a Step,
    unit: Unit,
    /// How it comes, in words.
    words: &'a str,
    formula: String,
    /// Whether its certainty is told: it is a right of the Caf.
    right: bool,
}

/// The part « Résultats ».
pub(super) fn part(page: &mut Page, context: &ColumnContext) {
    page.part("Résultats", &["Montant", "Certitude", "D’où il vient"]);
    for line in lines(page, context) {
        page.text(0, line.title);
        if ["Depenses_retenues", "Ps", "Total_Caf", "Reste_a_charge"].contains(&line.name) {
            page.total(1, &line.formula, &line.step.value, line.unit);
        } else {
            page.figure(1, &line.formula, &line.step.value, line.unit);
        }
        page.name(1, line.name);
        if let Some(certainty) = line.step.shown_certainty().filter(|_| line.right) {
            page.text(2, certainty_word(certainty));
        }
        page.note(3, &typeset(&words(context, &line)));
        page.next();
    }
}

/// What is missing, or how the figure comes.
fn words(context: &ColumnContext, line: &Line) -> String {
    let missing =
        missing(context.dossier, line.step, bareme_owner(context.dossier, context.column.scenario));
    match missing.is_empty() {
        true => line.words.to_string(),
        false => missing.into_iter().map(|(_, words)| words).collect::<Vec<_>>().join(" "),
    }
}

fn lines<'a>(page: &Page, context: &'a ColumnContext) -> Vec<Line<'a>> {
    let mut lines = costs_and_ceiling(page, context);
    lines.extend(paid_by_the_caf(page, context));
    lines.extend(left_to_pay(page, context));
    if context.status != Status::Reel {
        lines.extend(paid_in_turn(page, context));
    }
    lines
}

fn costs_and_ceiling<'a>(page: &Page, context: &'a ColumnContext) -> Vec<Line<'a>> {
    const DEPENSES: &str = "salaires + dépenses retenues + frais de la mission";
    const NON_RETENUES: &str = "payées, sans prestation de service";
    const ASSIETTE: &str = "le plus petit des deux, dépenses ou plafond";
    const MARGE: &str = "plafond, au centime, moins dépenses retenues ; négative : non financé";
    let outcome = context.outcome;
    vec![
        line(context, Row::Etp, "ETP des animateurs × mois ÷ 12", page.of("Etp_equipe")),
        line(context, Row::PrixDeRevient, DEPENSES, costs(page)),
        line(context, Row::NonRetenues, NON_RETENUES, page.of("Lignes_non_retenues")),
        other(("Plafond", "Plafond"), &outcome.plafond, "prix plafond × ETP", plafond(page)),
        other(("Assiette", "Assiette"), &outcome.assiette, ASSIETTE, assiette(page)),
        line(context, Row::Marge, MARGE, marge(page)),
    ]
}

fn paid_by_the_caf<'a>(page: &Page, context: &'a ColumnContext) -> Vec<Line<'a>> {
    const FORFAIT: &str = "forfait de la mission choisie, s’il est obtenu : jamais acquis";
    let territoire = page.of("Convention_territoriale");
    let total = plus(page, &["Ps", "Bonus_mission", "Bonus_territoire", "Psej"], &[]);
    vec![
        line(context, Row::Ps, "assiette × taux, arrondi une fois, au centime", ps(page)),
        line(context, Row::BonusMission, FORFAIT, bonus(page)),
        line(context, Row::BonusTerritoire, "selon la convention, au centime", territoire),
        line(context, Row::Psej, "selon le contrat, au centime", page.of("Contrat_enfance")),
        line(context, Row::TotalCaf, "ce que verse la Caf", total),
    ]
}

fn left_to_pay<'a>(page: &Page, context: &'a ColumnContext) -> Vec<Line<'a>> {
    const TO_PAY: &str = "retenues et non retenues, sans les contributions en nature";
    let charges = &context.outcome.charges;
    vec![
        other((CHARGES, "Depenses_a_payer"), charges, TO_PAY, to_pay(page)),
        line(context, Row::AutresRecettes, "hors Caf", page.of("Recettes")),
        line(
            context,
            Row::ResteACharge,
            "dépenses à payer − total Caf − autres recettes",
            rest(page),
        ),
    ]
}

fn paid_in_turn<'a>(page: &Page, context: &'a ColumnContext) -> Vec<Line<'a>> {
    const ADVANCES: &str = "sur la prestation de service prévue";
    let never = context.dossier.never_happened(context.column.scenario, context.outcome.exercice);
    let balance = match context.real.is_some() {
        true if never => {
            "prestation de service et bonus que le scénario aurait eus, moins acomptes ; \
                négatif : à rendre"
        }
        true => "prestation de service et bonus réels, moins acomptes ; négatif : à rendre",
        false => "prestation de service et bonus mission, moins acomptes ; négatif : à rendre",
    };
    vec![
        line(context, Row::Acomptes, ADVANCES, page.of("Versements")),
        line(context, Row::Solde, balance, solde(page, context)),
    ]
}

fn line<'a>(context: &'a ColumnContext, row: Row, words: &'a str, formula: String) -> Line<'a> {
    let unit = if row == Row::Etp { Unit::Etp } else { Unit::Euros };
    Line {
        title: row_title(row),
        name: row_name(row),
        step: context.outcome.figure(row),
        unit,
        words,
        formula,
        right: Row::OF_CAF.contains(&row),
    }
}

fn other<'a>(
    (title, name): (&'a str, &'a str),
    step: &'a Step,
    words: &'a str,
    formula: String,
) -> Line<'a> {
    Line { title, name, step, unit: Unit::Euros, words, formula, right: false }
}

/// A sum of named figures, less others.
fn plus(page: &Page, added: &[&str], taken: &[&str]) -> String {
    let named =
        |names: &[&str]| -> Vec<String> { names.iter().map(|name| page.of(name)).collect() };
    let (added, taken) = (named(added), named(taken));
    let all: Vec<&str> = added.iter().chain(&taken).map(String::as_str).collect();
    let less: String = taken.iter().map(|name| format!("-{name}")).collect();
    when_known(&all, &format!("{}{less}", added.join("+")))
}

fn costs(page: &Page) -> String {
    plus(page, &["Salaires", "Lignes_retenues", "Frais_mission"], &[])
}

fn to_pay(page: &Page) -> String {
    plus(page, &["Depenses_retenues", "Depenses_non_retenues"], &["En_nature"])
}

fn rest(page: &Page) -> String {
    plus(page, &["Depenses_a_payer"], &["Total_Caf", "Autres_recettes"])
}

/// Nobody has no ceiling, whatever the price.
fn plafond(page: &Page) -> String {
    let (price, etp) = (page.of("Prix_plafond"), page.of("Etp"));
    unless_zero(&etp, &when_known(&[&price, &etp], &format!("{price}*{etp}")))
}

/// Nothing without an animator or a cost, even where the rest is not known.
fn assiette(page: &Page) -> String {
    let (etp, costs, ceiling) = (page.of("Etp"), page.of("Depenses_retenues"), page.of("Plafond"));
    let smaller = when_known(&[&costs, &ceiling], &format!("MIN({costs},{ceiling})"));
    unless_zero(&etp, &format!("IF(COUNT({costs})=0,\"{TODO}\",IF({costs}<=0,0,{smaller}))"))
}

/// Made of what is shown, so that the parts add up.
fn marge(page: &Page) -> String {
    let (ceiling, costs) = (page.of("Plafond"), page.of("Depenses_retenues"));
    when_known(&[&ceiling, &costs], &format!("ROUND({ceiling},2)-{costs}"))
}

fn ps(page: &Page) -> String {
    let (base, taux) = (page.of("Assiette"), page.of("Taux_Ps"));
    unless_zero(&base, &when_known(&[&base, &taux], &format!("ROUND({base}*{taux},2)")))
}

fn bonus(page: &Page) -> String {
    let (open, flat) = (page.of("Bonus_ouvert"), page.of("Forfait_bonus"));
    super::formula::when_yes(&open, &when_known(&[&flat], &flat))
}

/// What became real, where something did, less the advances on what was forecast.
fn solde(page: &Page, context: &ColumnContext) -> String {
    let of = |name: &str| {
        context.real.as_ref().map_or_else(|| page.of(name), |real| format!("{name}_{real}"))
    };
    let (ps, bonus, advances) = (of("Ps"), of("Bonus_mission"), page.of("Acomptes"));
    when_known(&[&ps, &bonus, &advances], &format!("{ps}+{bonus}-{advances}"))
}
