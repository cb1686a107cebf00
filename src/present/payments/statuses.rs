//! The values that are typed at each status: the forecast, then what it became.

use crate::draft::CostDraft;
use crate::law::{Account, Datum, Status};
use crate::present::text::question;
use crate::scenario::Dossier;
use crate::situation::{Field, Owner, Revised};

/// Values under one name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValueGroup {
    /// Its name.
    pub title: String,
    /// Each value, with what it is called.
    pub values: Vec<(String, Revised)>,
    /// Whether nothing was typed of it at any status: it may stay folded.
    pub empty: bool,
}

/// The values of the base, in the order of the workbench; the accounts of which nothing was typed
/// come last.
pub fn value_groups(dossier: &Dossier) -> Vec<ValueGroup> {
    let (typed, empty): (Vec<Account>, Vec<Account>) =
        dossier.accounts().partition(|account| is_typed(dossier, *account));
    let lines = |accounts: Vec<Account>| {
        let line = |account: Account| {
            (format!("{} {}", account.code(), account.title()), Revised::Line(account))
        };
        accounts.into_iter().map(line).collect()
    };
    let closed = vec![("Mois de fermeture dans l’année".to_string(), Revised::Closed)];
    let mut groups = post_groups(dossier);
    groups.extend([
        group("Dépenses (€)", lines(typed)),
        group("Mission", mission_values(dossier)),
        group("Autres recettes (€)", income_values(dossier)),
        group("Ouverture", closed),
        ValueGroup { empty: true, ..group("Autres comptes de dépenses (€)", lines(empty)) },
    ]);
    groups.retain(|group| !group.values.is_empty());
    groups
}

fn group(title: &str, values: Vec<(String, Revised)>) -> ValueGroup {
    ValueGroup { title: title.to_string(), values, empty: false }
}

/// The name that was typed, or what is said in its place.
fn name_or(dossier: &Dossier, field: Field, unnamed: &str) -> String {
    let name = dossier.texts.get(field).trim();
    if name.is_empty() { unnamed.to_string() } else { name.to_string() }
}

fn post_groups(dossier: &Dossier) -> Vec<ValueGroup> {
    let of_post = |id| {
        let values = [
            ("ETP", Revised::PostEtp(id)),
            ("Mois de présence", Revised::PostMonths(id)),
            ("Coût annuel (€)", Revised::PostCost(id)),
        ];
        let values = values.map(|(name, value)| (name.to_string(), value)).to_vec();
        group(&name_or(dossier, Field::PostName(id), "Poste sans nom"), values)
    };
    dossier.base.posts.iter().map(|post| of_post(post.id)).collect()
}

fn mission_values(dossier: &Dossier) -> Vec<(String, Revised)> {
    let mission = &dossier.base.mission;
    let cost = |cost: &CostDraft| {
        let name = name_or(dossier, Field::CostName(Owner::Base, cost.id), "Frais");
        let unit = if cost.per_session { "€ par séance" } else { "€" };
        (format!("{name} ({unit})"), Revised::CostAmount(cost.id))
    };
    let mut values: Vec<_> = mission.costs.iter().map(cost).collect();
    if let Some(chosen) = mission.chosen {
        let measured =
            chosen.indicateurs().iter().flat_map(|indicateur| indicateur.condition.data());
        values.extend(measured.map(|datum| (question(datum).to_string(), Revised::Datum(datum))));
        values.push((question(Datum::Avenant).to_string(), Revised::Datum(Datum::Avenant)));
    }
    values
}

fn income_values(dossier: &Dossier) -> Vec<(String, Revised)> {
    let name = |id| name_or(dossier, Field::IncomeName(id), "Recette sans nom");
    dossier.base.incomes.iter().map(|id| (name(*id), Revised::IncomeAmount(*id))).collect()
}

/// The earlier text that an empty field takes up; empty when there is none.
pub fn inherited(dossier: &Dossier, status: Status, value: Revised) -> &str {
    let mut text = "";
    for earlier in Status::ALL.into_iter().filter(|earlier| *earlier < status) {
        let typed = dossier.texts.get(value.at(earlier)).trim();
        if !typed.is_empty() {
            text = typed;
        }
    }
    text
}

fn is_typed(dossier: &Dossier, account: Account) -> bool {
    Status::ALL
        .into_iter()
        .any(|status| !dossier.texts.get(Revised::Line(account).at(status)).trim().is_empty())
}
