//! « Versements »: the figures of each status, the advances by date, the balance in words.

use crate::calendar::{Exercice, MonthDay};
use crate::law::{Certainty, DueKind, Status};
use crate::money::Rate;
use crate::outcome::{Outcome, PaymentReason, Row, Step, Term};
use crate::present::explain::explain;
use crate::present::text::{
    Figure, balance_word, bareme_owner, never_happened_words, partly_real, status_title, typeset,
};
use crate::present::workbench::{Precision, ecart, figure, missing_at};
use crate::scenario::workbench::{Comparison, Ecart};
use crate::scenario::{Column, Dossier};
use crate::situation::{DueId, Field, ScenarioId};

/// The figures that are followed from the forecast to the accounts; those of a contract only where
/// there is one.
const FOLLOWED: [Row; 9] = [
    Row::Etp,
    Row::PrixDeRevient,
    Row::NonRetenues,
    Row::Ps,
    Row::BonusMission,
    Row::BonusTerritoire,
    Row::Psej,
    Row::AutresRecettes,
    Row::ResteACharge,
];

/// A figure at each status.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatusLine {
    /// Which one.
    pub row: Row,
    /// How sure the forecast is, for what the Caf pays.
    pub certainty: Option<Certainty>,
    /// Its value at each of the statuses shown.
    pub figures: Vec<Figure>,
    /// Real less forecast, once both are known; « = » when nothing changes.
    pub ecart: Option<String>,
}

/// An amount that is paid: an advance, their total, the balance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaidLine {
    /// The row that explains it.
    pub row: Row,
    /// The line of the calendar; none for a total.
    pub due: Option<DueId>,
    /// When, or what.
    pub title: String,
    /// What goes with it.
    pub note: String,
    /// How much.
    pub figure: Figure,
}

/// What the page shows of one column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Payments {
    /// The balance, in a sentence; `**` around its strong words.
    pub sentence: String,
    /// What the balance stands on.
    pub basis: String,
    /// The forecast, and what was typed later.
    pub statuses: Vec<Status>,
    /// Whether the accounts are closed, and it never happened.
    pub never: bool,
    /// The figures.
    pub figures: Vec<StatusLine>,
    /// The advances, their total, the balance.
    pub paid: Vec<PaidLine>,
}

impl Payments {
    /// The head of the figures of a status.
    pub const fn heading(&self, status: Status) -> &'static str {
        match status {
            Status::Reel if self.never => "D’après le réel",
            Status::Previsionnel | Status::Actualise | Status::Reel => status_title(status),
        }
    }
}

/// The payments of the base or of a scenario. Nothing when the scenario is gone.
pub fn payments(
    dossier: &Dossier,
    comparison: &Comparison,
    scenario: Option<ScenarioId>,
) -> Option<Payments> {
    let column = comparison.column(scenario)?;
    let statuses = Status::ALL.into_iter().filter(|status| column.at(*status).is_some()).collect();
    let wording = explain(dossier, comparison, Row::Solde, scenario)?.sentence;
    Some(Payments {
        sentence: wording,
        basis: typeset(&basis(dossier, scenario)),
        statuses,
        never: dossier.never_happened(scenario, column.outcome.exercice),
        figures: FOLLOWED
            .into_iter()
            .filter(|row| column.outcome.is_shown(*row))
            .map(|row| status_line(dossier, column, row))
            .collect(),
        paid: paid(dossier, column),
    })
}

fn basis(dossier: &Dossier, scenario: Option<ScenarioId>) -> String {
    let year = dossier.base.exercice.year();
    if dossier.never_happened(scenario, dossier.base.exercice) {
        return format!("Comptes de {year} clos. {}", never_happened_words(dossier));
    }
    if dossier.is_closed() {
        return format!(
            "Comptes de {year} clos : le solde repose sur le réel ; les acomptes restent ceux de \
                la Ps prévue."
        );
    }
    if let Some(part) = partly_real(dossier) {
        return format!(
            "Solde estimé : {part}. Il reste une estimation tant que les comptes de {year} ne sont \
                pas clos ; les acomptes restent ceux de la Ps prévue."
        );
    }
    let updated = if dossier.has_values_of(Status::Actualise) {
        " L’actualisé ne change ni les acomptes, ni le solde."
    } else {
        ""
    };
    format!("Rien de réel n’est saisi : le solde repose sur le prévisionnel.{updated}")
}

fn status_line(dossier: &Dossier, column: &Column, row: Row) -> StatusLine {
    let at = |status| column.at(status).map(|outcome| (status, outcome.figure(row)));
    let figures = Status::ALL
        .into_iter()
        .filter_map(at)
        .map(|(status, step)| shown(dossier, column, step, status))
        .collect();
    let forecast = column.outcome.figure(row);
    let change = at(Status::Reel).and_then(|(_, real)| Ecart::between(real, forecast));
    let change = change
        .map(|change| ecart(row, change, Precision::Cents).unwrap_or_else(|| "=".to_string()));
    let certainty =
        (Row::OF_CAF.contains(&row) && forecast.value.is_ok()).then_some(forecast.certainty);
    StatusLine { row, certainty, figures, ecart: change }
}

fn shown(dossier: &Dossier, column: &Column, step: &Step, status: Status) -> Figure {
    match figure(step, Precision::Cents) {
        Some(words) => Figure { words, known: true, field: None },
        None => {
            let gaps = missing_at(dossier, step, bareme_owner(dossier, column.scenario), status);
            Figure {
                words: "à compléter".to_string(),
                known: false,
                field: gaps.into_iter().find_map(|(field, _)| field),
            }
        }
    }
}

/// The advances by date, those without a date last; then their total, then the balance.
fn paid(dossier: &Dossier, column: &Column) -> Vec<PaidLine> {
    let outcome = &column.outcome;
    let line = |row, due, title: String, note: String, step| {
        let figure = shown(dossier, column, step, Status::Previsionnel);
        PaidLine { row, due, title: typeset(&title), note: typeset(&note), figure }
    };
    let mut lines = Vec::new();
    for (day, id, step) in by_date(dossier, outcome) {
        let day = day.map_or("sans date".to_string(), |value| value.to_string());
        let rate = step.part(Term::TauxAcompte).and_then(|rate| figure(rate, Precision::Cents));
        let note = rate.map_or(String::new(), |rate| format!("{rate} de la Ps prévue"));
        lines.push(line(Row::Acomptes, Some(id), format!("Acompte, {day}"), note, step));
    }
    let never = dossier.never_happened(column.scenario, outcome.exercice);
    let none = if lines.is_empty() { "aucun dans le calendrier" } else { "" };
    lines.push(line(
        Row::Acomptes,
        None,
        "Total des acomptes".to_string(),
        none.to_string(),
        &outcome.acomptes,
    ));
    lines.push(line(
        Row::Solde,
        None,
        balance_title(outcome, never).to_string(),
        balance_note(dossier, column),
        &outcome.solde,
    ));
    lines
}

fn by_date<'a>(
    dossier: &Dossier,
    outcome: &'a Outcome,
) -> Vec<(Option<MonthDay>, DueId, &'a Step)> {
    let mut advances: Vec<(Option<MonthDay>, DueId, &Step)> = Vec::new();
    for step in outcome.acomptes.parts.iter() {
        if let Term::Acompte(id) = step.term {
            let day = dossier.texts.value(Field::DueDay(id));
            let place = advances.iter().position(|(other, ..)| {
                day.is_some() && other.is_none_or(|other| Some(other) > day)
            });
            advances.insert(place.unwrap_or(advances.len()), (day, id, step));
        }
    }
    advances
}

fn balance_title(outcome: &Outcome, never: bool) -> &'static str {
    match outcome.solde.payment_reason() {
        Some(PaymentReason::Indu) if never => "Indu du scénario",
        Some(PaymentReason::NoAcompte | PaymentReason::ToReceive) if never => "Solde du scénario",
        Some(PaymentReason::Indu) => "Indu, à rendre à la Caf",
        Some(PaymentReason::NoAcompte | PaymentReason::ToReceive) | None => {
            let due = outcome.solde.euros().is_ok_and(|amount| !amount.is_zero());
            if due { "Solde à recevoir" } else { "Solde" }
        }
    }
}

fn balance_note(dossier: &Dossier, column: &Column) -> String {
    let ps = format!("Ps {}", balance_word(dossier, column.scenario));
    balance_words(&ps, column.outcome.exercice)
}

/// « Ps réelle et bonus mission, moins les acomptes ; l’année suivante, 2027 ».
pub(in crate::present) fn balance_words(ps: &str, exercice: Exercice) -> String {
    let after = u32::from(exercice.year()).saturating_add(1);
    format!("{ps} et bonus mission, moins les acomptes ; l’année suivante, {after}")
}

/// Whether the Caf takes something back from a column.
pub fn is_overpaid(comparison: &Comparison, scenario: Option<ScenarioId>) -> bool {
    let column = comparison.column(scenario);
    column.is_some_and(|column| column.outcome.solde.payment_reason() == Some(PaymentReason::Indu))
}

/// What a line of the calendar is.
pub const fn due_name(kind: DueKind) -> &'static str {
    match kind {
        DueKind::Acompte => "Acompte",
        DueKind::Donnees(Status::Previsionnel) => "Données prévisionnelles",
        DueKind::Donnees(Status::Actualise) => "Données actualisées",
        DueKind::Donnees(Status::Reel) => "Données réelles de l’année d’avant",
    }
}

/// The name of a line, with its place among those of its kind where there are several:
/// « Acompte 2 ».
pub fn due_title(dossier: &Dossier, id: DueId) -> String {
    let calendar = &dossier.base.calendar;
    let Some(line) = calendar.iter().find(|line| line.id == id) else { return String::new() };
    let mut alike = calendar.iter().filter(|known| known.kind == line.kind);
    let name = due_name(line.kind);
    if alike.clone().count() < 2 {
        return name.to_string();
    }
    let place = alike.position(|known| known.id == id).unwrap_or_default();
    format!("{name} {}", place.saturating_add(1))
}

/// « 70 % »: the advances together. « … » while one of them is not known; nothing without any.
pub fn advances_total(dossier: &Dossier) -> Option<String> {
    let mut total = None;
    for line in dossier.base.calendar.iter().filter(|line| line.kind == DueKind::Acompte) {
        let before: Rate = total.unwrap_or(Rate::ZERO);
        let rate = dossier.texts.value(Field::DueRate(line.id));
        let sum = rate.and_then(|rate| before.checked_add(rate).ok());
        match sum {
            Some(_) => total = sum,
            None => return Some("…".to_string()),
        }
    }
    total.map(|total| total.to_string())
}
