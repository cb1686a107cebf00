//! The values that are typed at each status: the forecast, then what it became.

use crate::draft::CostDraft;
use crate::law::{Account, Datum, Status};
use crate::money::Euros;
use crate::present::text::question;
use crate::scenario::Dossier;
use crate::situation::{Field, Owner, Post, PostId, Revised};

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

/// What stands in the table for a value at a status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StatusCell {
    /// A box.
    Typed(Field),
    /// What follows from the other boxes: [`inherited`].
    Computed,
    /// Nothing.
    Nothing,
}

/// The values of the base, in the order of the workbench; the accounts of which nothing was typed
/// come last.
pub fn value_groups(dossier: &Dossier) -> Vec<ValueGroup> {
    let (typed, empty): (Vec<Account>, Vec<Account>) =
        dossier.accounts().partition(|account| is_typed(dossier, *account));
    let lines = |accounts: Vec<Account>| {
        let line = |account: Account| (account.name(), Revised::Line(account));
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
            ("Mois de présence", Revised::PostPresence(id)),
            ("Mois de présence, saisie d’avant", Revised::PostMonths(id)),
            ("Coût annuel (€)", Revised::PostCost(id)),
            ("Dépense de l’année (€)", Revised::PostSpent(id)),
        ];
        let shown = |(_, value): &(&str, Revised)| {
            !matches!(value, Revised::PostMonths(_)) || is_typed_later(dossier, *value)
        };
        let values = values.into_iter().filter(shown);
        let values = values.map(|(name, value)| (name.to_string(), value)).collect();
        group(&name_or(dossier, Field::PostName(id), "Poste sans nom"), values)
    };
    dossier.base.posts.iter().map(|post| of_post(post.id)).collect()
}

/// Where a value is typed at a status. What a post is paid is told by a yearly cost while it is
/// forecast, then by what was spent; a yearly cost that a file has of later statuses stays there.
pub fn status_cell(dossier: &Dossier, status: Status, value: Revised) -> StatusCell {
    if status == Status::Previsionnel {
        return match value {
            Revised::PostPresence(id) => StatusCell::Typed(Field::PostMonths(id)),
            Revised::PostSpent(_) => StatusCell::Computed,
            Revised::PostMonths(_) => StatusCell::Nothing,
            Revised::PostEtp(_)
            | Revised::PostCost(_)
            | Revised::Line(_)
            | Revised::IncomeAmount(_)
            | Revised::CostAmount(_)
            | Revised::Datum(_)
            | Revised::Closed => StatusCell::Typed(value.forecast()),
        };
    }
    let of_old_files = matches!(value, Revised::PostMonths(_) | Revised::PostCost(_));
    let field = value.at(status);
    if of_old_files && dossier.texts.get(field).trim().is_empty() {
        StatusCell::Nothing
    } else {
        StatusCell::Typed(field)
    }
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

/// What holds in the place of an empty field: the earlier text; of a post, its months and its pay
/// as they count then. Empty when there is none.
pub fn inherited(dossier: &Dossier, status: Status, value: Revised) -> String {
    let counted = if let Revised::PostPresence(id) | Revised::PostSpent(id) = value {
        post_at(dossier, status, id)
    } else {
        return earlier_text(dossier, status, value).to_string();
    };
    let words = |post: Post| {
        if matches!(value, Revised::PostSpent(_)) {
            post.pay().ok().map(Euros::to_typed_string)
        } else {
            post.months.ok().map(|months| months.to_string())
        }
    };
    counted.and_then(words).unwrap_or_default()
}

/// A post as it counts at a status.
fn post_at(dossier: &Dossier, status: Status, id: PostId) -> Option<Post> {
    let mut before = Status::LATER.into_iter().rev().filter(|known| *known <= status);
    let situation = before.find_map(|known| dossier.later(None, known));
    let situation = situation.unwrap_or_else(|| dossier.base_situation());
    situation.posts.into_iter().find(|post| post.id == id.into())
}

fn earlier_text(dossier: &Dossier, status: Status, value: Revised) -> &str {
    let earlier = Status::ALL.into_iter().filter(|earlier| *earlier < status);
    let mut typed = earlier.rev().map(|earlier| dossier.texts.get(value.at(earlier)).trim());
    typed.find(|text| !text.is_empty()).unwrap_or_default()
}

fn is_typed_later(dossier: &Dossier, value: Revised) -> bool {
    Status::LATER.into_iter().any(|status| !dossier.texts.get(value.at(status)).trim().is_empty())
}

fn is_typed(dossier: &Dossier, account: Account) -> bool {
    Status::ALL
        .into_iter()
        .any(|status| !dossier.texts.get(Revised::Line(account).at(status)).trim().is_empty())
}
