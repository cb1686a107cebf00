//! « Et si la règle changeait ? »: what is supposed, and what it changes, in words.

use super::figure_words;
use crate::draft::Value;
use crate::money::{format_decimal, product, sum};
use crate::present::text::{count_words, listed, mission_title, typeset};
use crate::scenario::collection::{
    CollectionColumn, ColumnTotal, RelaisFigures, RuleChange, RuleInput,
};
use rust_decimal::Decimal;

/// What is asked for an input.
pub const fn rule_label(input: RuleInput) -> &'static str {
    match input {
        RuleInput::Plafond => "Prix plafond",
        RuleInput::Bonus => "Bonus d’une mission, €",
        RuleInput::Etp => "ETP de plus dans chaque relais",
        RuleInput::EtpCost => "Coût d’un ETP, € par an",
        RuleInput::Ctg => "CTG pour ceux qui n’en ont pas, € par ETP",
    }
}

/// What may be typed.
pub const fn rule_hint(input: RuleInput) -> &'static str {
    match input {
        RuleInput::Plafond => "+5 %, −2 %, ou un montant par ETP",
        RuleInput::Bonus => "À la place du forfait de chaque mission",
        RuleInput::Etp => "0,2 par exemple",
        RuleInput::EtpCost => "Vide : ce que paie déjà chaque relais, s’il l’a tapé",
        RuleInput::Ctg => "Ni CTG ni Cej aujourd’hui",
    }
}

/// What a change supposes, in one sentence.
pub fn rule_change_words(change: &RuleChange) -> String {
    let said = |input: RuleInput| supposed_words(input, change.entry(input).parsed.ok()?);
    let mission = change.mission.map(|mission| {
        format!(
            "« {} », supposée atteinte, pour ceux qui n’ont aucune mission",
            mission_title(mission)
        )
    });
    let all: Vec<String> = RuleInput::ALL.into_iter().filter_map(said).chain(mission).collect();
    let words = match (all.is_empty(), change.errors().is_empty()) {
        (false, true) => format!("{}.", listed(&all)),
        (false, false) => format!("{}. Ce qui est mal tapé n’est pas compté.", listed(&all)),
        (true, false) => "Ce qui est mal tapé n’est pas compté.".to_string(),
        (true, true) => "Rien ne change.".to_string(),
    };
    typeset(&words)
}

/// What a value of an input supposes; nothing for a value of another kind, as none is read.
fn supposed_words(input: RuleInput, value: Value) -> Option<String> {
    Some(match (input, value) {
        (RuleInput::Plafond, Value::Rate(rate)) => format!("plafond {}", signed(rate.to_string())),
        (RuleInput::Plafond, Value::Euros(price)) => {
            format!("plafond de {} par ETP", price.to_short_string())
        }
        (RuleInput::Bonus, Value::Euros(amount)) => {
            format!("bonus de {}", amount.to_short_string())
        }
        (RuleInput::Etp, Value::Etp(etp)) => format!("{} ETP de plus", etp.to_short_string()),
        (RuleInput::EtpCost, Value::Euros(cost)) => format!("{} l’ETP", cost.to_short_string()),
        (RuleInput::Ctg, Value::Euros(amount)) => {
            format!("CTG de {} par ETP pour ceux qui n’ont ni CTG ni Cej", amount.to_short_string())
        }
        (
            RuleInput::Plafond
            | RuleInput::Bonus
            | RuleInput::Etp
            | RuleInput::EtpCost
            | RuleInput::Ctg,
            _,
        ) => return None,
    })
}

fn signed(words: String) -> String {
    if words.starts_with(|sign: char| sign.is_ascii_digit()) { format!("+{words}") } else { words }
}

/// Why another bonus changes little: so many missions do not bring it; empty for none.
pub fn unreached_note(missions: usize) -> String {
    let count = count_words(missions);
    typeset(&match missions {
        0 => return String::new(),
        1 => "Une mission n’est pas atteinte, ou reste à confirmer : son bonus compte 0 €, quel \
              que soit son montant."
            .to_string(),
        _ => format!(
            "{count} missions ne sont pas atteintes, ou restent à confirmer : leur bonus compte \
                0 €, quel que soit son montant."
        ),
    })
}

/// How many relais are over their ceiling, with of how many that is known where it is not of all.
pub fn over_ceiling_words(over: usize, known: usize, all: usize) -> String {
    let over = count_words(over);
    if known == all {
        return over;
    }
    typeset(&format!("{over} (connu de {} relais sur {})", count_words(known), count_words(all)))
}

/// A figure under a change of the rules, where it is another one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangedFigure {
    /// The figure.
    pub value: String,
    /// How much more or less it is; nothing where one of them is not known.
    pub ecart: Option<String>,
}

/// Each figure of a relais under a change, in the order of [`CollectionColumn::ALL`]; nothing where
/// it is the same as today.
pub fn changed_figures(today: &RelaisFigures, then: &RelaisFigures) -> Vec<Option<ChangedFigure>> {
    let one = |column: CollectionColumn| {
        changed_figure(column, today.figure(column), then.figure(column))
    };
    CollectionColumn::ALL.map(one).into()
}

/// The sums of the columns of relais under a change, or their medians, in the order of the columns;
/// nothing where it is the same as today. Of a column that is known of more relais than today no
/// difference is said: it would be theirs too.
pub fn changed_totals(
    today: &[ColumnTotal],
    then: &[ColumnTotal],
    median: bool,
) -> Vec<Option<ChangedFigure>> {
    let figure = |total: &ColumnTotal| if median { total.median } else { total.total };
    let changed = |(today, then): (&ColumnTotal, &ColumnTotal)| {
        let changed = changed_figure(today.column, figure(today), figure(then))?;
        let ecart = changed.ecart.filter(|_| today.known == then.known);
        Some(ChangedFigure { ecart, ..changed })
    };
    today.iter().zip(then).map(changed).collect()
}

/// A figure of a column under a change; nothing where it is the same as today.
pub fn changed_figure(
    column: CollectionColumn,
    today: Option<Decimal>,
    then: Option<Decimal>,
) -> Option<ChangedFigure> {
    if today == then {
        return None;
    }
    let value =
        then.map_or_else(|| "à compléter".to_string(), |figure| figure_words(column, figure));
    let ecart = today.zip(then).and_then(|(today, then)| sum(then, -today));
    Some(ChangedFigure { value, ecart: ecart.map(|ecart| ecart_words(column, ecart)) })
}

fn ecart_words(column: CollectionColumn, ecart: Decimal) -> String {
    let words = if column == CollectionColumn::TauxEffectif {
        let points = product(ecart, Decimal::ONE_HUNDRED).unwrap_or_default();
        format!("{} points", format_decimal(points, 0, 2))
    } else {
        figure_words(column, ecart)
    };
    typeset(&if ecart > Decimal::ZERO { format!("+{words}") } else { words })
}
