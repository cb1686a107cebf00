//! What the figures of the note stand on: what is read in a barème, what was typed, how sure each
//! is.

use crate::law::Certainty;
use crate::outcome::{MissionReason, Origin, Outcome, Step, Term};
use crate::present::duties::convention_words;
use crate::present::explain::{certainty_words, name, value};
use crate::present::payments::value_groups;
use crate::present::text::{
    NOT_STATED, Quote, contract_words, mission_title, post_name, read_back, role_name,
    term_question, typeset,
};
use crate::present::workbench::letter;
use crate::rules::flat_sum;
use crate::scenario::Dossier;
use crate::scenario::workbench::Comparison;
use crate::situation::{ContractTerm, Field, Owner, Revised};

/// A value that the figures stand on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GivenRow {
    /// Its name.
    pub name: String,
    /// Its value; « à compléter » when it is not known.
    pub value: String,
    /// How sure it is; nothing while it is not known.
    pub certainty: Option<Certainty>,
    /// Where it comes from, or why it is not surer; may be empty.
    pub words: String,
}

/// Values of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GivenGroup {
    /// Their name.
    pub title: String,
    /// Each of them.
    pub rows: Vec<GivenRow>,
}

impl GivenGroup {
    /// How sure every one of them is, when that is the same: then it is said once.
    pub fn certainty(&self) -> Option<Certainty> {
        let first = self.rows.first()?.certainty?;
        self.rows.iter().all(|row| row.certainty == Some(first)).then_some(first)
    }
}

/// Everything that the figures stand on. A kind of which nothing is typed is left out.
pub(super) fn given(dossier: &Dossier, comparison: &Comparison) -> Vec<GivenGroup> {
    let group = |title: &str, rows| GivenGroup { title: title.to_string(), rows };
    let mut groups =
        vec![group("Barème", rules(dossier, comparison)), group("Équipe", team(dossier))];
    groups.extend(typed(dossier));
    groups.push(group("Contrat avec la Caf", contracts(dossier)));
    groups.push(group("Convention et territoire", territory(dossier)));
    groups.retain(|group| !group.rows.is_empty());
    groups
}

fn rules(dossier: &Dossier, comparison: &Comparison) -> Vec<GivenRow> {
    let price = |outcome: &Outcome| outcome.plafond.part(Term::PrixPlafond).cloned();
    let rate = |outcome: &Outcome| outcome.ps.part(Term::Taux).cloned();
    let mut rows = by_column(dossier, comparison, price);
    rows.extend(by_column(dossier, comparison, rate));
    rows.extend(flat_bonus(dossier, comparison));
    rows
}

/// A rule in every column: once where it is the same, with its columns where it is not.
fn by_column(
    dossier: &Dossier,
    comparison: &Comparison,
    of: impl Fn(&Outcome) -> Option<Step>,
) -> Vec<GivenRow> {
    let mut found: Vec<(Vec<&'static str>, GivenRow)> = Vec::new();
    for column in &comparison.columns {
        let Some(step) = of(&column.outcome) else { continue };
        let row = rule(dossier, &column.outcome, &step);
        match found.iter_mut().find(|(_, known)| *known == row) {
            Some((letters, _)) => letters.push(letter(column.letter)),
            None => found.push((vec![letter(column.letter)], row)),
        }
    }
    let several = found.len() > 1;
    let named = |(letters, row): (Vec<&str>, GivenRow)| {
        let name =
            if several { format!("{} ({})", row.name, letters.join(", ")) } else { row.name };
        GivenRow { name, ..row }
    };
    found.into_iter().map(named).collect()
}

fn rule(dossier: &Dossier, outcome: &Outcome, step: &Step) -> GivenRow {
    let known = step.value.is_ok();
    let words = if let Some(Origin::Published(source)) = &step.origin
        && step.certainty == Certainty::Sourced
    {
        Quote::of(source).cite
    } else if known {
        certainty_words(dossier, outcome, step).join(" ")
    } else {
        String::new()
    };
    GivenRow {
        name: name(step.term).to_string(),
        value: if known { value(step) } else { NOT_STATED.to_string() },
        certainty: known.then_some(step.certainty),
        words,
    }
}

/// What a mission that is reached opens: the sum of the user, or the published one. Nothing where
/// no column has a mission.
fn flat_bonus(dossier: &Dossier, comparison: &Comparison) -> Option<GivenRow> {
    let chosen = |outcome: &Outcome| {
        outcome.bonus_mission.mission_reason() != Some(MissionReason::NoMission)
    };
    let column = comparison.columns.iter().find(|column| chosen(&column.outcome))?;
    let name = "Montant d’un bonus mission".to_string();
    if let Some(given) = entered(dossier, name.clone(), Field::Bonus) {
        return Some(GivenRow {
            words: dossier.texts.get(Field::BonusOrigin).trim().to_string(),
            ..given
        });
    }
    let step: Step = flat_sum(&dossier.base_situation());
    step.origin.as_ref()?;
    Some(GivenRow { name, ..rule(dossier, &column.outcome, &step) })
}

/// A value that was typed; nothing while its field is empty.
fn entered(dossier: &Dossier, name: String, field: Field) -> Option<GivenRow> {
    let entry = dossier.entry(field);
    if entry.text.trim().is_empty() {
        return None;
    }
    let read = read_back(&entry);
    let certainty = read.is_some().then_some(Certainty::Entered);
    Some(GivenRow {
        name,
        value: read.unwrap_or_else(|| NOT_STATED.to_string()),
        certainty,
        words: String::new(),
    })
}

fn team(dossier: &Dossier) -> Vec<GivenRow> {
    let masked = dossier.has_total();
    let row = |post: &crate::draft::PostDraft| {
        let read = |field| read_back(&dossier.entry(field));
        let (etp, months, cost) = (
            read(Field::PostEtp(post.id)),
            read(Field::PostMonths(post.id)),
            read(Field::PostCost(post.id)),
        );
        let known = etp.is_some() && months.is_some() && cost.is_some();
        let (name, role) = (post_name(dossier, post.id), role_name(post.role));
        let role = Some(role.to_string()).filter(|role| *role != name);
        let time = [
            etp.unwrap_or_else(|| "ETP non précisé".to_string()),
            months.unwrap_or_else(|| "mois non précisés".to_string()),
        ];
        GivenRow {
            name,
            value: match cost {
                Some(_) if masked => "dans le total".to_string(),
                Some(cost) => format!("{cost} par an"),
                None => NOT_STATED.to_string(),
            },
            certainty: known.then_some(Certainty::Entered),
            words: typeset(&role.into_iter().chain(time).collect::<Vec<_>>().join(", ")),
        }
    };
    dossier.base.posts.iter().map(row).collect()
}

/// The other values of the base, under the names of the workbench.
fn typed(dossier: &Dossier) -> Vec<GivenGroup> {
    let of_post = |value: &Revised| {
        matches!(
            value,
            Revised::PostEtp(_)
                | Revised::PostMonths(_)
                | Revised::PostCost(_)
                | Revised::PostPresence(_)
                | Revised::PostSpent(_)
        )
    };
    let groups = value_groups(dossier)
        .into_iter()
        .filter(|group| !group.empty && !group.values.iter().any(|(_, value)| of_post(value)));
    let mut found: Vec<GivenGroup> = groups
        .map(|group| {
            let rows = group.values.into_iter().filter_map(|(name, value)| {
                let row = entered(dossier, name, value.forecast())?;
                Some(GivenRow { words: retained(dossier, value), ..row })
            });
            GivenGroup {
                rows: rows.collect(),
                title: group.title.trim_end_matches(" (€)").to_string(),
            }
        })
        .collect();
    if let (Some(chosen), Some(group)) =
        (dossier.base.mission.chosen, found.iter_mut().find(|group| group.title == "Mission"))
    {
        let row = GivenRow {
            name: "Mission choisie".to_string(),
            value: mission_title(chosen).to_string(),
            certainty: Some(Certainty::Entered),
            words: String::new(),
        };
        group.rows.insert(0, row);
    }
    found
}

/// Whether the Caf retains a line of the budget; nothing is said of what it always does.
fn retained(dossier: &Dossier, value: Revised) -> String {
    let Revised::Line(account) = value else { return String::new() };
    let words = if dossier.base.is_retained(account) {
        let asked = dossier.base.switch(account) == Some(true);
        if asked { "retenue par le gestionnaire" } else { "" }
    } else if account.is_paid() {
        "non retenue"
    } else {
        "non retenue, ni payée"
    };
    words.to_string()
}

fn contracts(dossier: &Dossier) -> Vec<GivenRow> {
    let contracts = dossier.base.contracts;
    if !contracts.ctg && !contracts.cej {
        return Vec::new();
    }
    let which = GivenRow {
        name: "Contrat".to_string(),
        value: contract_words(contracts).to_string(),
        certainty: Some(Certainty::Entered),
        words: String::new(),
    };
    let term = |term: ContractTerm| {
        let question = term_question(term).trim_end_matches(", €").to_string();
        entered(dossier, question, Field::Contract(Owner::Base, term))
    };
    [which].into_iter().chain(ContractTerm::ALL.into_iter().filter_map(term)).collect()
}

fn territory(dossier: &Dossier) -> Vec<GivenRow> {
    let days = [Field::ConventionStart, Field::ConventionEnd]
        .map(|field| !dossier.texts.get(field).trim().is_empty());
    let convention = days.contains(&true).then(|| GivenRow {
        name: "Convention d’objectifs et de financement".to_string(),
        value: convention_words(&dossier.texts),
        certainty: Some(Certainty::Entered),
        words: String::new(),
    });
    let name = "Assistantes et assistants maternels (AM) du territoire".to_string();
    let am = entered(dossier, name, Field::Am);
    convention.into_iter().chain(am).collect()
}
