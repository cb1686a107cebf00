//! The mission's bonus, the contracts with the Caf, the advances.

use super::formula::{unless_zero, when_known, when_yes};
use super::page::Page;
use super::scenario::ColumnContext;
use super::team::{origin_words, rate};
use super::{CellContent, Style, TODO, Unit};
use crate::law::{PART_DEDUCTIBLE, TAUX_PSEJ};
use crate::money::Euros;
use crate::outcome::{MissionReason, Quantity, Step, Term};
use crate::present::missions::indicateur_lines;
use crate::present::text::{mission_title, typeset, verdict_word};
use crate::rules::flat_sum;
use crate::situation::{Forfait, Known};
use rust_decimal::Decimal;

const NO_CAP: &str = "aucun";

/// The chosen mission and its flat sum. Its indicators are not computed here: what they say is.
pub(super) fn bonus(page: &mut Page, context: &ColumnContext) {
    page.part("Bonus mission", &["Valeur", "", "À savoir"]);
    page.text(0, "Mission choisie");
    page.text(1, context.situation.mission.chosen.map_or("aucune", mission_title));
    page.next();
    for line in context.outcome.missions.chosen.iter().flat_map(indicateur_lines) {
        page.text(0, "Indicateur");
        page.text(1, verdict_word(line.verdict));
        page.note(3, &line.words);
        page.next();
    }
    let reason = context.outcome.bonus_mission.mission_reason();
    page.text(0, "Le bonus est ouvert");
    page.yes_no(1, matches!(reason, Some(MissionReason::MissionReached(_))));
    page.name(1, "Bonus_ouvert");
    page.note(
        3,
        &typeset(&format!(
            "{} : le simulateur le dit, le tableur ne le recalcule pas",
            opened(reason)
        )),
    );
    page.next();
    page.text(0, "Forfait, par an et par relais");
    page.input(1, &known_flat_sum(context), Unit::Euros);
    page.name(1, "Forfait_bonus");
    page.next();
}

const fn opened(reason: Option<MissionReason>) -> &'static str {
    match reason {
        Some(MissionReason::MissionReached(_)) => "indicateurs atteints",
        Some(MissionReason::MissionMissed(_)) => "indicateurs manqués",
        Some(MissionReason::MissionUndetermined(_)) => "à faire confirmer par la Caf",
        Some(MissionReason::MissionOutOfPeriod(_)) => "mission d’une autre période",
        Some(MissionReason::NoAvenant(_)) => "avenant non signé",
        Some(MissionReason::NoMission) | None => "aucune mission choisie",
    }
}

/// What was typed, else what is published; to be completed where no text gives one.
fn known_flat_sum(context: &ColumnContext) -> Known<Quantity> {
    let step: Step = flat_sum(context.situation);
    if step.origin.is_some() { step.value } else { Err(Vec::new()) }
}

/// The convention territoriale globale.
pub(super) fn territoire(page: &mut Page, context: &ColumnContext) {
    let terms = context.situation.ctg.as_ref();
    let step = &context.outcome.bonus_territoire;
    page.part("Convention territoriale globale (CTG)", &["ETP", "Forfait par ETP", "Part"]);
    page.text(0, "CTG signée");
    page.yes_no(1, terms.is_some());
    page.name(1, "Ctg");
    page.note(3, &typeset(&terms.map(|terms| terms.origin.clone()).unwrap_or_default()));
    page.next();
    let existants = terms.and_then(|terms| terms.existants.as_ref());
    flat(page, "ETP existants", existants, step.part(Term::PartExistante));
    let nouveaux = terms.and_then(|terms| terms.nouveaux.as_ref());
    flat(page, "ETP nouveaux", nouveaux, step.part(Term::PartNouvelle));
    page.text(0, "Plafond de la convention, ou « aucun »");
    cap(page, terms.and_then(|terms| terms.plafond.as_ref()));
    page.next();
    page.text(0, "Bonus territoire de la convention");
    let (cap, first, second) = (page.above(1, 1), page.above(3, 3), page.above(3, 2));
    let all = format!("{first}+{second}");
    let capped = when_known(&[&cap], &format!("ROUND(MIN({all},{cap}),2)"));
    let paid =
        when_known(&[&first, &second], &format!("IF({cap}=\"{NO_CAP}\",ROUND({all},2),{capped})"));
    page.total(3, &exclusive(page, "Ctg", "Cej", &paid), &step.value, Unit::Euros);
    page.name(3, "Convention_territoriale");
    page.next();
}

/// What a contract pays where it is signed, and the other one is not: one excludes the other.
fn exclusive(page: &Page, signed: &str, other: &str, paid: &str) -> String {
    when_yes(&page.of(signed), &format!("IF({}=\"oui\",\"{TODO}\",{paid})", page.of(other)))
}

/// Working time by its flat sum: nobody costs nothing.
fn flat(page: &mut Page, title: &str, terms: Option<&Forfait>, part: Option<&Step>) {
    page.text(0, title);
    let etp = terms.map_or(Ok(Quantity::Count(0)), |terms| terms.etp.clone().map(Quantity::Etp));
    page.input(1, &etp, Unit::Etp);
    match terms {
        Some(terms) => page.input(2, &terms.amount.clone().map(Quantity::Euros), Unit::Euros),
        None => page.put(2, CellContent::Text(String::new()), Unit::Euros, Style::Input),
    }
    let (etp, amount) = (page.at(1), page.at(2));
    let formula = unless_zero(&etp, &when_known(&[&etp, &amount], &format!("{etp}*{amount}")));
    page.figure(
        3,
        &formula,
        &part.map_or(Ok(Quantity::Count(0)), |part| part.value.clone()),
        Unit::Euros,
    );
    page.next();
}

/// A cap, or that there is none.
fn cap(page: &mut Page, cap: Option<&Known<Euros>>) {
    match cap {
        Some(cap) => page.input(1, &cap.clone().map(Quantity::Euros), Unit::Euros),
        None => page.choice(1, NO_CAP),
    }
}

/// The contrat enfance et jeunesse.
pub(super) fn psej(page: &mut Page, context: &ColumnContext) {
    let terms = context.situation.cej.as_ref();
    let step = &context.outcome.psej;
    let exercice = context.outcome.exercice;
    page.part("Contrat enfance et jeunesse (Cej)", &["Valeur", "", "Origine"]);
    page.text(0, "Cej signé");
    page.yes_no(1, terms.is_some());
    page.name(1, "Cej");
    page.note(3, &typeset(&terms.map(|terms| terms.origin.clone()).unwrap_or_default()));
    page.next();
    page.text(0, "Dépenses plafonnées par le contrat, ou « aucun »");
    cap(page, terms.and_then(|terms| terms.plafond.as_ref()));
    page.next();
    page.text(0, "Part de la prestation de service déduite");
    page.input(1, &rate(PART_DEDUCTIBLE.at(exercice).ok().map(|row| row.value)), Unit::Percent);
    page.note(
        3,
        &base(step)
            .and_then(|base| base.part(Term::PsDeductible)?.part(Term::PartDeductible))
            .map(origin_words)
            .unwrap_or_default(),
    );
    page.next();
    page.text(0, "Autres recettes déductibles");
    let others = terms.and_then(|terms| terms.recettes.clone()).unwrap_or(Ok(Euros::ZERO));
    page.input(1, &others.map(Quantity::Euros), Unit::Euros);
    page.next();
    page.text(0, "Taux de la Psej");
    page.input(1, &rate(TAUX_PSEJ.at(exercice).ok().map(|row| row.value)), Unit::Percent);
    page.note(3, &step.part(Term::TauxPsej).map(origin_words).unwrap_or_default());
    page.next();
    page.text(0, "Coefficient du contrat");
    let coefficient = terms.and_then(|terms| terms.coefficient.clone()).unwrap_or(Ok(Decimal::ONE));
    page.input(1, &coefficient.map(Quantity::Factor), Unit::Plain);
    page.next();
    psej_figures(page, step);
}

/// The first part of the Psej, where a contract is signed.
fn base(psej: &Step) -> Option<&Step> {
    psej.part(Term::AssiettePsej)
}

/// Each is 0 where no contract is signed. The rows above: cap, part of the Ps, other income, rate,
/// coefficient.
fn psej_figures(page: &mut Page, step: &Step) {
    let known =
        |step: Option<&Step>| step.map_or(Ok(Quantity::Count(0)), |step| step.value.clone());
    let signed = page.of("Cej");
    let [cap, part, others, taux, coefficient] = [5, 4, 3, 2, 1].map(|rows| page.above(1, rows));
    let (all, ps) = (page.of("Depenses_retenues"), page.of("Ps"));
    page.text(0, "Dépenses comptées par le contrat");
    let smaller = when_known(&[&all, &cap], &format!("MIN({all},{cap})"));
    let costs = base(step).and_then(|base| base.parts.first());
    page.figure(
        1,
        &when_yes(&signed, &format!("IF({cap}=\"{NO_CAP}\",{all},{smaller})")),
        &known(costs),
        Unit::Euros,
    );
    page.next();
    page.text(0, "Prestation de service déduite");
    let counted = base(step).and_then(|base| base.part(Term::PsDeductible));
    page.figure(
        1,
        &when_yes(&signed, &when_known(&[&ps, &part], &format!("{ps}*{part}"))),
        &known(counted),
        Unit::Euros,
    );
    page.next();
    page.text(0, "Reste après recettes déductibles");
    let (costs, counted) = (page.above(1, 2), page.above(1, 1));
    let rest =
        when_known(&[&costs, &counted, &others], &format!("MAX(0,{costs}-{counted}-{others})"));
    page.figure(1, &when_yes(&signed, &rest), &known(base(step)), Unit::Euros);
    page.next();
    page.text(0, "Psej du contrat");
    let rest = page.above(1, 1);
    let paid =
        when_known(&[&rest, &taux, &coefficient], &format!("ROUND({rest}*{taux}*{coefficient},2)"));
    page.total(1, &exclusive(page, "Cej", "Ctg", &paid), &step.value, Unit::Euros);
    page.name(1, "Contrat_enfance");
    page.next();
}

/// The advances, each a part of the Ps that was forecast.
pub(super) fn acomptes(page: &mut Page, context: &ColumnContext) {
    page.part("Acomptes", &["Part de la Ps prévue", "", "Montant"]);
    let step = &context.outcome.acomptes;
    let ps = page.of("Ps");
    for (line, paid) in context.situation.acomptes.iter().zip(step.parts.iter()) {
        let day = line
            .day
            .as_ref()
            .and_then(|day| day.as_ref().ok())
            .map(|day| format!("Acompte du {}", day));
        page.text(0, &day.unwrap_or_else(|| "Acompte".to_string()));
        page.input(1, &line.rate.clone().map(Quantity::Rate), Unit::Percent);
        let rate = page.at(1);
        page.figure(
            3,
            &when_known(&[&ps, &rate], &format!("ROUND({ps}*{rate},2)")),
            &paid.value,
            Unit::Euros,
        );
        page.next();
    }
    let rows = u32::try_from(context.situation.acomptes.len()).unwrap_or_default();
    page.text(0, "Ensemble");
    page.total(3, &page.sum_above(3, rows), &step.value, Unit::Euros);
    page.name(3, "Versements");
    page.next();
}
