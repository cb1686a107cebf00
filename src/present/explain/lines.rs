//! The steps of a figure, one line each, the result last.

use super::sentences::effective_rate;
use crate::calendar::MonthDay;
use crate::law::{Account, Status};
use crate::money::{Months, UNIT_SPACE, format_decimal};
use crate::outcome::{CeilingReason, Operation, Outcome, Quantity, Row, Step, Term};
use crate::present::text::{balance_word, post_name, typeset};
use crate::scenario::Dossier;
use crate::situation::Field;

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
    /// Its name, with its own formula.
    pub label: String,
    /// Its value; « à compléter » when it is not known.
    pub value: String,
    /// How it is drawn.
    pub kind: LineKind,
}

/// The steps of a row; below the Ps, what part of the costs it pays.
pub(super) fn lines(dossier: &Dossier, outcome: &Outcome, row: Row) -> Vec<Line> {
    let mut lines = if row == Row::Ps {
        of_ps(dossier, outcome)
    } else {
        of_parts(dossier, outcome.figure(row), row)
    };
    lines.iter_mut().for_each(|line| line.label = typeset(&line.label));
    lines
}

fn of_parts(dossier: &Dossier, step: &Step, row: Row) -> Vec<Line> {
    let mut lines = parts(dossier, step);
    lines.push(Line { label: result_label(step, row), value: value(step), kind: LineKind::Result });
    lines
}

fn parts(dossier: &Dossier, step: &Step) -> Vec<Line> {
    let bites = step.ceiling_reason() == Some(CeilingReason::OverCeiling);
    let mut lines = Vec::new();
    for (place, part) in step.parts.iter().enumerate() {
        let kind =
            if bites && part.term == Term::Plafond { LineKind::Bite } else { LineKind::Plain };
        lines.push(Line { label: signed(dossier, step, place, part), value: value(part), kind });
        if matches!(
            part.term,
            Term::PayOfTeam
                | Term::Charges
                | Term::TotalCaf
                | Term::AssiettePsej
                | Term::Droits
                | Term::Acomptes
        ) {
            lines.extend(part.parts.iter().enumerate().map(|(place, detail)| Line {
                label: signed(dossier, part, place, detail),
                value: value(detail),
                kind: LineKind::Detail,
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
    } else if whole.term == Term::Droits {
        of_balance(dossier, part.term)
    } else {
        label(dossier, part)
    }
}

/// What the balance pays is real once the exercice is closed, and estimated as soon as something
/// real is typed; its advances never are.
fn of_balance(dossier: &Dossier, term: Term) -> String {
    match (term, dossier.is_closed(), dossier.has_values_of(Status::Reel)) {
        (Term::Ps, ..) => format!("Prestation de service {}", balance_word(dossier)),
        (term, true, _) => format!("{}, d’après le réel", name(term)),
        (term, false, true) => format!("{}, d’après le réel connu", name(term)),
        (term, false, false) => name(term).to_string(),
    }
}

fn of_ps(dossier: &Dossier, outcome: &Outcome) -> Vec<Line> {
    let bites = outcome.ps.ceiling_reason() == Some(CeilingReason::OverCeiling);
    let kind = if bites { LineKind::Bite } else { LineKind::Plain };
    let line = |step: &Step, kind| Line { label: label(dossier, step), value: value(step), kind };
    let effective = effective_rate(outcome).map(|rate| Line {
        label: "Taux effectif : Ps ÷ dépenses retenues".to_string(),
        value: rate,
        kind: LineKind::Detail,
    });
    let taux = outcome
        .ps
        .part(Term::Taux)
        .filter(|taux| taux.value.is_ok())
        .map_or("taux".to_string(), value);
    let steps = [
        line(&outcome.prix_de_revient, LineKind::Plain),
        line(&outcome.plafond, kind),
        line(&outcome.assiette, LineKind::Plain),
        Line { label: format!("× {taux}"), value: value(&outcome.ps), kind: LineKind::Result },
    ];
    steps.into_iter().chain(effective).collect()
}

fn result_label(step: &Step, row: Row) -> String {
    match (step.operation, row) {
        (_, Row::Etp) => "Total, en ETP".to_string(),
        (Operation::Given, _) => crate::present::text::row_title(row).to_string(),
        (Operation::Product, _) => "Produit, arrondi au centime".to_string(),
        (Operation::Difference, _) => "Reste".to_string(),
        (Operation::Sum | Operation::OverMonths | Operation::Smallest | Operation::Capped, _) => {
            "Total".to_string()
        }
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
        Ok(Quantity::Etp(etp)) => etp.to_string(),
        Ok(Quantity::Rate(rate)) => rate.to_string(),
        Ok(Quantity::Months(months)) => format!("{} mois", months),
        Ok(Quantity::Count(count)) => crate::money::format_count(*count),
        Ok(Quantity::Factor(factor)) => format_decimal(*factor, 0, 6),
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
        PostEtp(id) | PayOfPost(id) => with_months(post_name(dossier, id), step),
        Plafond => plafond(step),
        Line(account) => line_name(account),
        Income(place) => income(place),
        Acompte(id) => acompte(dossier, id, step),
        Etp | EtpOfPost | MonthsOfPost | PrixPlafond | Taux | PrixDeRevient | PayOfTeam
        | YearlyCost | MissionCosts | NonRetenues | Assiette | Marge | Ps | BonusMission
        | EtpDuContrat | Forfait | PartExistante | PartNouvelle | PlafondTerritoire
        | BonusTerritoire | DepensesPsej | PlafondPsej | PsDeductible | PartDeductible
        | RecettesPsej | AssiettePsej | TauxPsej | CoefficientPsej | Psej | TauxAcompte
        | Acomptes | Droits | Solde | TotalCaf | AutresRecettes | Charges | ResteACharge => {
            name(step.term).to_string()
        }
    }
}

/// What a step is called.
pub fn name(term: Term) -> &'static str {
    use Term::*;
    match term {
        Etp => "ETP d’animateur",
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
        Charges => "Dépenses à payer",
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
        PostEtp(_) | EtpOfPost | MonthsOfPost | Plafond | PayOfPost(_) | YearlyCost | Line(_)
        | Acompte(_) | Income(_) => "",
    }
}

/// « Acompte du 1er mars : 35 % ».
fn acompte(dossier: &Dossier, id: crate::situation::DueId, step: &Step) -> String {
    let day = dossier
        .texts
        .value(Field::DueDay(id))
        .map(|day: MonthDay| format!(" du {}", day))
        .unwrap_or_default();
    let rate = step.part(Term::TauxAcompte).map(value).unwrap_or_default();
    format!("Acompte{day} : {rate}")
}

fn line_name(account: Account) -> String {
    format!("{} {}", account.code(), account.title())
}

/// « Animatrice : 16 800 € × 3/12 » for a part of the year.
fn with_months(name: String, step: &Step) -> String {
    let [whole, months] = &*step.parts else { return name };
    let Ok(Quantity::Months(count)) = months.value else { return name };
    if count == Months::YEAR { name } else { format!("{name} : {} × {count}/12", value(whole)) }
}

/// « Plafond : 58 086 € × 1,50 ETP », which never parts « ETP » from its number.
fn plafond(step: &Step) -> String {
    let (price, etp) = (step.part(Term::PrixPlafond), step.part(Term::Etp));
    match (price.and_then(|price| price.euros().ok()), etp.and_then(|etp| etp.etp().ok())) {
        (Some(price), Some(etp)) => {
            format!("Plafond : {} × {}{UNIT_SPACE}ETP", price.to_short_string(), etp)
        }
        _ => "Plafond".to_string(),
    }
}
