//! The steps of a figure, one line each, the result last.

use super::formulas::{exact_time, formula, percent, ps, territoire};
use super::payments::of_balance;
use super::sentences::effective_rate;
use crate::calendar::MonthDay;
use crate::law::Account;
use crate::money::{Euros, UNIT_SPACE, format_decimal};
use crate::outcome::{CeilingReason, Operation, Outcome, Quantity, Row, Step, Term};
use crate::present::text::{CHARGES, post_name, typeset};
use crate::scenario::Dossier;
use crate::situation::{Field, ScenarioId};

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineKind {
    /// A step.
    Plain,
    /// A step below another one.
    Detail,
    /// The step that decides: a ceiling that bites.
    Bite,
    /// The result.
    Result,
}

/// One step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its name.
    pub label: String,
    /// How it is computed, from printed figures: « 16 800,00 € × 3/12 ». Nothing where it is typed,
    /// or made of the lines around it.
    pub formula: Option<String>,
    /// Its value; « à compléter » when it is not known.
    pub value: String,
    /// How it is drawn.
    pub kind: LineKind,
}

impl Line {
    /// A line without a formula.
    pub fn new(label: &str, value: String, kind: LineKind) -> Line {
        Line { label: typeset(label), formula: None, value, kind }
    }

    /// The same, with how it is computed.
    pub fn with_formula(self, formula: Option<String>) -> Line {
        Line { formula: formula.map(|formula| typeset(&formula)), ..self }
    }

    /// Its name, then how it is computed.
    pub fn text(&self) -> String {
        match &self.formula {
            Some(formula) => typeset(&format!("{} : {formula}", self.label)),
            None => self.label.clone(),
        }
    }
}

/// The steps of a row; below the Ps, what part of the costs it pays.
pub(super) fn lines(
    dossier: &Dossier,
    outcome: &Outcome,
    row: Row,
    scenario: Option<ScenarioId>,
) -> Vec<Line> {
    if row == Row::Ps {
        of_ps(dossier, outcome)
    } else {
        of_parts(dossier, outcome.figure(row), (row, scenario))
    }
}

/// A step on a line of its own.
fn line(label: &str, step: &Step, kind: LineKind) -> Line {
    Line::new(label, value(step), kind).with_formula(formula(step).filter(|_| step.value.is_ok()))
}

fn of_parts(
    dossier: &Dossier,
    step: &Step,
    (row, scenario): (Row, Option<ScenarioId>),
) -> Vec<Line> {
    let mut lines = parts(dossier, step, scenario);
    let contract = (row == Row::BonusTerritoire).then(|| territoire(step)).flatten();
    let result = Line::new(result_label(step, row), value(step), LineKind::Result);
    lines.push(result.with_formula(contract.filter(|_| step.value.is_ok())));
    lines
}

fn parts(dossier: &Dossier, step: &Step, scenario: Option<ScenarioId>) -> Vec<Line> {
    let bites = step.ceiling_reason() == Some(CeilingReason::OverCeiling);
    let named = |whole: &Step, place: usize, part: &Step| {
        if whole.term == Term::Droits {
            of_balance(dossier, part.term, scenario)
        } else {
            signed(dossier, whole, place, part)
        }
    };
    let mut lines = Vec::new();
    let total = step.part(Term::Line(Account::Total)).is_some();
    // Where the costs are one total, what the posts cost stands in it.
    let parts = step.parts.iter().enumerate();
    let nothing = |part: &Step| part.euros().is_ok_and(Euros::is_zero);
    let parts = parts.filter(|(_, part)| !(total && part.term == Term::PayOfTeam && nothing(part)));
    for (place, part) in parts {
        let kind =
            if bites && part.term == Term::Plafond { LineKind::Bite } else { LineKind::Plain };
        lines.push(line(&named(step, place, part), part, kind));
        if matches!(
            part.term,
            Term::PayOfTeam
                | Term::Charges
                | Term::TotalCaf
                | Term::AssiettePsej
                | Term::Droits
                | Term::Acomptes
        ) {
            lines.extend(part.parts.iter().enumerate().map(|(place, detail)| {
                line(&named(part, place, detail), detail, LineKind::Detail)
            }));
        }
    }
    lines
}

/// The name of a part, behind a minus where it is taken away.
fn signed(dossier: &Dossier, whole: &Step, place: usize, part: &Step) -> String {
    let difference = whole.operation == Operation::Difference;
    if difference && place > 0 {
        format!("− {}", label(dossier, part))
    } else if difference && part.term == whole.term {
        "Dépenses retenues et non retenues".to_string()
    } else {
        label(dossier, part)
    }
}

fn of_ps(dossier: &Dossier, outcome: &Outcome) -> Vec<Line> {
    let bites = outcome.ps.ceiling_reason() == Some(CeilingReason::OverCeiling);
    let kind = if bites { LineKind::Bite } else { LineKind::Plain };
    let of = |step: &Step, kind| line(&label(dossier, step), step, kind);
    let effective = effective_rate(outcome).map(|rate| {
        Line::new("Taux effectif, Ps ÷ dépenses retenues", rate, LineKind::Detail).with_formula(
            Some(format!("{} ÷ {}, arrondi", value(&outcome.ps), value(&outcome.prix_de_revient))),
        )
    });
    let product = ps(&outcome.ps, &outcome.plafond).filter(|_| outcome.ps.value.is_ok());
    let steps = [
        of(&outcome.prix_de_revient, LineKind::Plain),
        of(&outcome.plafond, kind),
        of(&outcome.assiette, LineKind::Plain),
        Line::new(name(Term::Ps), value(&outcome.ps), LineKind::Result).with_formula(product),
    ];
    steps.into_iter().chain(effective).collect()
}

fn result_label(step: &Step, row: Row) -> &'static str {
    match (step.operation, row) {
        (_, Row::Etp) => "Total, en ETP",
        (Operation::Given, _) => crate::present::text::row_title(row),
        (Operation::Product, _) => "Produit, arrondi au centime",
        (Operation::Difference, _) => "Reste",
        (Operation::Capped, _) => "Bonus territoire",
        (Operation::Sum | Operation::OverMonths | Operation::Smallest, _) => "Total",
    }
}

/// The value of a step, with cents.
pub fn value(step: &Step) -> String {
    match &step.value {
        // Parts of a cent are kept to the end of the Psej: they are shown, so that what is shown
        // adds up.
        Ok(Quantity::Euros(amount))
            if matches!(step.term, Term::PsDeductible | Term::AssiettePsej) =>
        {
            format!("{}{UNIT_SPACE}€", format_decimal(amount.decimal(), 2, 4))
        }
        Ok(Quantity::Euros(amount)) => amount.to_string(),
        Ok(Quantity::Etp(etp)) => exact_time(*etp),
        Ok(Quantity::Rate(rate)) => percent(*rate),
        Ok(Quantity::Months(months)) => format!("{} mois", months),
        Ok(Quantity::Count(count)) => crate::money::format_count(*count),
        Ok(Quantity::Factor(factor)) => format_decimal(*factor, 0, 12),
        Err(_) => "à compléter".to_string(),
    }
}

/// The name of a step, with its own formula where that helps.
fn label(dossier: &Dossier, step: &Step) -> String {
    use Term::*;
    let income = |place: usize| {
        let of_base = dossier
            .base
            .incomes
            .get(place)
            .map(|id| dossier.texts.get(Field::IncomeName(*id)).trim());
        of_base
            .filter(|name| !name.is_empty())
            .map_or_else(|| "Recette".to_string(), str::to_string)
    };
    match step.term {
        PostEtp(id) | PayOfPost(id) => post_name(dossier, id),
        Line(account) => line_name(account),
        Income(place) => income(place),
        Acompte(id) => acompte(dossier, id, step),
        AssiettePsej | Assiette if is_held_at_zero(step) => {
            format!("{}, jamais moins de 0 €", name(step.term))
        }
        Etp | EtpOfPost | MonthsOfPost | PrixPlafond | Taux | PrixDeRevient | PayOfTeam
        | Plafond | YearlyCost | MissionCosts | MissionCost(_) | UnitPrice | Units
        | NonRetenues | Assiette | Marge | Ps | BonusMission | EtpDuContrat | Forfait
        | PartExistante | PartNouvelle | PlafondTerritoire | BonusTerritoire | DepensesPsej
        | PlafondPsej | PsDeductible | PartDeductible | RecettesPsej | AssiettePsej | TauxPsej
        | CoefficientPsej | Psej | TauxAcompte | Acomptes | Droits | Solde | TotalCaf
        | AutresRecettes | Charges | ResteACharge => name(step.term).to_string(),
    }
}

/// What a step is called.
pub fn name(term: Term) -> &'static str {
    use Term::*;
    match term {
        Etp => "ETP d’animateur",
        Plafond => "Plafond",
        PrixPlafond => "Prix plafond par ETP",
        Taux => "Taux",
        PrixDeRevient => "Dépenses retenues",
        PayOfTeam => "Salaires de l’équipe",
        MissionCosts => "Frais de la mission",
        NonRetenues => "Dépenses non retenues",
        Assiette => "Le plus petit des deux",
        Marge => "Marge sous plafond",
        Ps => "Prestation de service",
        BonusMission => "Bonus mission",
        TotalCaf => "Total Caf",
        AutresRecettes => "Autres recettes",
        Charges => CHARGES,
        ResteACharge => "Reste à votre charge",
        EtpDuContrat => "ETP de la convention",
        Forfait => "Forfait par ETP",
        PartExistante => "ETP existants × forfait",
        PartNouvelle => "ETP nouveaux × forfait",
        PlafondTerritoire => "Au plus, selon la convention",
        BonusTerritoire => "Bonus territoire CTG",
        DepensesPsej => "Dépenses comptées par le contrat",
        PlafondPsej => "Plafond du contrat",
        PsDeductible => "80 % de la prestation de service",
        PartDeductible => "Part déductible de la Ps",
        RecettesPsej => "Autres recettes déductibles",
        AssiettePsej => "Reste après recettes déductibles",
        TauxPsej => "Taux de la Psej",
        CoefficientPsej => "Coefficient du contrat",
        Psej => "Psej",
        TauxAcompte => "Pourcentage de l’acompte",
        Acomptes => "Acomptes",
        Droits => "Droits : Ps et bonus mission",
        Solde => "Solde",
        PostEtp(_) | EtpOfPost | MonthsOfPost | PayOfPost(_) | YearlyCost | Line(_)
        | MissionCost(_) | UnitPrice | Units | Acompte(_) | Income(_) => "",
    }
}

/// « Acompte du 1er mars », with its part of the Ps while its amount is not known.
fn acompte(dossier: &Dossier, id: crate::situation::DueId, step: &Step) -> String {
    let day = dossier
        .texts
        .value(Field::DueDay(id))
        .map(|day: MonthDay| format!(" du {}", day))
        .unwrap_or_default();
    let rate = step.part(Term::TauxAcompte).filter(|_| step.value.is_err());
    let rate = rate.map(|rate| format!(" : {}", value(rate))).unwrap_or_default();
    format!("Acompte{day}{rate}")
}

fn line_name(account: Account) -> String {
    account.name()
}

/// Whether a rule says 0 where its parts would give less.
fn is_held_at_zero(step: &Step) -> bool {
    let below = |amount: Option<Euros>| amount.is_some_and(Euros::is_negative);
    let [first, others @ ..] = &*step.parts else { return false };
    let first = first.euros().ok();
    if step.operation == Operation::Smallest {
        return below(first) || others.iter().any(|part| below(part.euros().ok()));
    }
    let less = |rest: Euros, part: &Step| rest.checked_sub(part.euros().ok()?).ok();
    below(first.and_then(|first| others.iter().try_fold(first, less)))
}
