//! « Pourquoi ? » on « Sur 5 ans »: a figure of an exercice as on the workbench, a sum by the
//! exercices that it adds, a ceiling by where it comes from.

use super::ceilings::{ceiling, year_gaps};
use super::lists::{in_years, without, years_words};
use super::plan::{PlanFigure, comparison_of};
use super::sentences::{counted_words, more_or_less, reference_words, whole_change};
use crate::calendar::Exercice;
use crate::law::Certainty;
use crate::money::{Euros, MINUS};
use crate::outcome::Row;
use crate::present::explain::{Explanation, Line, LineKind, Missing, explain_year};
use crate::present::text::{certainty_word, listed, row_title, scenario_name, typeset};
use crate::scenario::Dossier;
use crate::scenario::years::{Plan, PlanColumn, PlanYear, Total};
use crate::situation::ScenarioId;

/// Explains a figure of the plan; a sum says its écart with the reference. Nothing when the
/// scenario is gone, or for what does not add up.
pub fn explain_plan(
    dossier: &Dossier,
    plan: &Plan,
    figure: PlanFigure,
    reference: Option<ScenarioId>,
) -> Option<Explanation> {
    let column = plan.column(figure.scenario)?;
    match (figure.row, figure.year) {
        (Some(row), Some(year)) => {
            let (of_year, figure) = (comparison_of(plan, year), (row, figure.scenario));
            let real = column.year(year)?.real;
            let shown = explain_year(dossier, &of_year, figure, real)?;
            Some(Explanation { eyebrow: format!("{}, {}", shown.eyebrow, year.year()), ..shown })
        }
        (Some(row), None) => {
            Sum { dossier, plan, column, row, total: column.total(row)? }.explain(reference)
        }
        (None, Some(year)) => ceiling(dossier, column, column.year(year)?),
        (None, None) => None,
    }
}

struct Sum<'a> {
    dossier: &'a Dossier,
    plan: &'a Plan,
    column: &'a PlanColumn,
    row: Row,
    total: Total,
}

impl Sum<'_> {
    fn explain(&self, reference: Option<ScenarioId>) -> Option<Explanation> {
        let known: Vec<(&PlanYear, Euros)> = self
            .column
            .years
            .iter()
            .filter(|year| year.is_whole())
            .filter_map(|year| Some((year, year.outcome.figure(self.row).euros().ok()?)))
            .collect();
        let sum = self.total.sum.as_ref().ok().filter(|_| !known.is_empty());
        let title = sum.map_or("Pourquoi « à compléter » ?".to_string(), |sum| {
            format!("Pourquoi {} ?", sum)
        });
        let certainty = known.iter().map(|(year, _)| year.outcome.figure(self.row).certainty).max();
        let written = known.iter().all(|(year, _)| year.outcome.figure(self.row).cites_document());
        Some(Explanation {
            eyebrow: format!(
                "{}, {}, {}",
                row_title(self.row),
                scenario_name(self.dossier, self.column.scenario),
                counted_words(self.column).unwrap_or_else(|| "ensemble du plan".to_string())
            ),
            title: typeset(&title),
            sentence: typeset(&self.sentence(sum.copied(), &known, reference)),
            missing: self.missing(),
            partial: sum.is_some(),
            lines: self.lines(sum.copied()),
            kink: None,
            indicateurs: Vec::new(),
            quote: None,
            certainty: certainty.filter(|known| *known > Certainty::Sourced || written),
            certainty_words: vec![typeset(&certainties(
                &known.iter().map(|(year, _)| *year).collect::<Vec<_>>(),
                self.row,
            ))],
            changes: Vec::new(),
        })
    }

    fn sentence(
        &self,
        sum: Option<Euros>,
        known: &[(&PlanYear, Euros)],
        reference: Option<ScenarioId>,
    ) -> String {
        let lacks = without_words(&self.total.lacks);
        let Some(sum) = sum else {
            return match self.total.sum {
                Err(_) => {
                    "**La somme dépasse un milliard d’euros :** vérifiez les montants.".to_string()
                }
                Ok(_) => {
                    "**Aucun exercice n’est complet :** il n’y a rien à additionner.".to_string()
                }
            };
        };
        let parts: Vec<String> = known
            .iter()
            .map(|(year, amount)| {
                format!("{} en {}", amount.to_short_string(), year.exercice.year())
            })
            .collect();
        let added = match parts.as_slice() {
            [one] => format!("**Un seul exercice est compté :** {one}."),
            _ if known.windows(2).all(|pair| matches!(pair, [one, other] if one.1 == other.1)) => {
                let each =
                    known.first().map(|(_, amount)| amount.to_short_string()).unwrap_or_default();
                let years: Vec<Exercice> = known.iter().map(|(year, _)| year.exercice).collect();
                format!(
                    "**{} exercices** à {each} chacun, {} : **{}**.",
                    parts.len(),
                    in_years(&years),
                    sum.to_short_string()
                )
            }
            _ => format!(
                "**{} exercices** s’additionnent : {} ; en tout **{}**.",
                parts.len(),
                listed(&parts),
                sum.to_short_string()
            ),
        };
        format!("{added}{lacks}{}{}", self.beside(reference), caution(self.row, known))
    }

    /// The écart with the reference, over the exercices that both know.
    fn beside(&self, reference: Option<ScenarioId>) -> String {
        let change = self
            .plan
            .total_ecart(self.row, self.column.scenario, reference)
            .filter(|_| self.column.scenario != reference);
        let Some((sum, lacks)) = change.and_then(|change| Some((change.sum.ok()?, change.lacks)))
        else {
            return String::new();
        };
        if lacks.len() == self.column.years.len() {
            return String::new();
        }
        let over = if lacks == self.total.lacks {
            String::new()
        } else {
            format!(" ({})", without(&lacks))
        };
        let than = reference_words(self.dossier, reference);
        match sum.is_zero() {
            true => format!(" C’est autant que {than}{over}."),
            false => format!(
                " C’est {} que {than}{over}.{}",
                more_or_less(sum, Euros::to_short_string),
                self.in_whole_euros(sum, reference)
            ),
        }
    }

    /// What the head of the page prints of the écart, where that is not its rounding.
    fn in_whole_euros(&self, exact: Euros, reference: Option<ScenarioId>) -> String {
        let shown = whole_change(self.plan, self.column.scenario, reference)
            .filter(|_| self.row == Row::ResteACharge)
            .map(Euros::to_whole_string)
            .filter(|shown| *shown != exact.to_whole_string());
        shown.map_or_else(String::new, |shown| {
            format!(
                " En tête de page, l’écart est de {} : la différence des deux totaux en euros \
                    entiers.",
                shown.trim_start_matches(MINUS)
            )
        })
    }

    fn lines(&self, sum: Option<Euros>) -> Vec<Line> {
        let todo = || "à compléter".to_string();
        let year = |year: &PlanYear| {
            let amount = year.outcome.figure(self.row).euros();
            let value = match amount {
                Ok(_) if self.total.lacks.contains(&year.exercice) => "laissé de côté".to_string(),
                known => known.map_or_else(|_| todo(), |value| value.to_string()),
            };
            Line::new(&year.exercice.year().to_string(), value, LineKind::Plain)
        };
        let lacks = without(&self.total.lacks);
        let label = if lacks.is_empty() || sum.is_none() {
            "Ensemble du plan".to_string()
        } else {
            format!("Ensemble du plan, {lacks}")
        };
        let total = sum.map_or_else(todo, |value| value.to_string());
        let result = Line::new(&label, total, LineKind::Result);
        self.column.years.iter().map(year).chain([result]).collect()
    }

    fn missing(&self) -> Vec<Missing> {
        let mut missing: Vec<Missing> = Vec::new();
        for year in
            self.column.years.iter().filter(|year| self.total.lacks.contains(&year.exercice))
        {
            let figure = year.outcome.figure(self.row);
            let waits = if figure.value.is_ok() { &year.outcome.reste_a_charge } else { figure };
            for known in year_gaps(self.dossier, self.column, year, waits) {
                if !missing.contains(&known) {
                    missing.push(known);
                }
            }
        }
        missing
    }
}

fn without_words(lacks: &[Exercice]) -> String {
    match lacks {
        [] => String::new(),
        [year] => format!(
            " Il manque {}, à compléter : cet exercice n’est pas compté pour 0 €, il est laissé de \
                côté sur toutes les lignes.",
            year.year()
        ),
        _ => format!(
            " Il manque {}, à compléter : ces exercices ne sont pas comptés pour 0 €, ils sont \
                laissés de côté sur toutes les lignes.",
            years_words(lacks, " et ")
        ),
    }
}

/// What must be said wherever a bonus is counted.
fn caution(row: Row, known: &[(&PlanYear, Euros)]) -> String {
    let with_bonus =
        |year: &PlanYear| year.outcome.bonus_mission.euros().is_ok_and(|bonus| !bonus.is_zero());
    let years: Vec<Exercice> =
        known.iter().filter(|(year, _)| with_bonus(year)).map(|(year, _)| year.exercice).collect();
    match row {
        Row::BonusMission | Row::TotalCaf | Row::ResteACharge if years.is_empty() => String::new(),
        Row::BonusMission | Row::TotalCaf | Row::ResteACharge => {
            format!(" Le bonus mission compté {} n’est pas acquis.", in_years(&years))
        }
        Row::Etp
        | Row::PrixDeRevient
        | Row::NonRetenues
        | Row::Marge
        | Row::Ps
        | Row::BonusTerritoire
        | Row::Psej
        | Row::AutresRecettes
        | Row::Acomptes
        | Row::Solde => String::new(),
    }
}

/// « hypothèse : 2027 à 2030 ; saisi par vous : 2026 ».
fn certainties(years: &[&PlanYear], row: Row) -> String {
    let of = |certainty: Certainty| -> Option<String> {
        let with = years.iter().filter(|year| year.outcome.figure(row).certainty == certainty);
        let with: Vec<Exercice> = with.map(|year| year.exercice).collect();
        (!with.is_empty()).then(|| format!("{}, {}", in_years(&with), certainty_word(certainty)))
    };
    let wording =
        [Certainty::Sourced, Certainty::Indicative, Certainty::Entered, Certainty::Assumed]
            .into_iter()
            .filter_map(of);
    let wording = wording.collect::<Vec<_>>().join(" ; ");
    if wording.is_empty() {
        String::new()
    } else {
        format!("La somme a la certitude du moins sûr de ses exercices : {wording}.")
    }
}
