//! The values that are typed at each status: the forecast, then what it became.

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
    let named = |field, or: &str| {
        let name = dossier.texts.get(field).trim();
        if name.is_empty() { or.to_string() } else { name.to_string() }
    };
    let mut groups = Vec::new();
    let mut add = |title: String, values: Vec<(String, Revised)>, empty| {
        if !values.is_empty() {
            groups.push(ValueGroup { title, values, empty });
        }
    };
    for post in &dossier.base.posts {
        let id = post.id;
        let values = [
            ("ETP", Revised::PostEtp(id)),
            ("Mois de présence", Revised::PostMonths(id)),
            ("Coût annuel (€)", Revised::PostCost(id)),
        ];
        add(
            named(Field::PostName(id), "Poste sans nom"),
            values.map(|(name, value)| (name.to_string(), value)).to_vec(),
            false,
        );
    }
    let (mut typed, mut empty) = (Vec::new(), Vec::new());
    for account in Account::ALL {
        let list = if is_typed(dossier, account) { &mut typed } else { &mut empty };
        list.push((format!("{} {}", account.code(), account.title()), Revised::Line(account)));
    }
    add("Dépenses (€)".to_string(), typed, false);
    let mut mission = Vec::new();
    for cost in &dossier.base.mission.costs {
        let name = named(Field::CostName(Owner::Base, cost.id), "Frais");
        let unit = if cost.per_session { "€ par séance" } else { "€" };
        mission.push((format!("{name} ({unit})"), Revised::CostAmount(cost.id)));
    }
    if let Some(chosen) = dossier.base.mission.chosen {
        let measured = chosen.indicateurs().iter().flat_map(|indicateur| indicateur.test.data());
        mission.extend(measured.map(|datum| (question(datum).to_string(), Revised::Datum(datum))));
        mission.push((question(Datum::Avenant).to_string(), Revised::Datum(Datum::Avenant)));
    }
    add("Mission".to_string(), mission, false);
    let income = |id: &crate::situation::Id| {
        (named(Field::IncomeName(*id), "Recette sans nom"), Revised::IncomeAmount(*id))
    };
    add(
        "Autres recettes (€)".to_string(),
        dossier.base.incomes.iter().map(income).collect(),
        false,
    );
    add(
        "Ouverture".to_string(),
        vec![("Mois de fermeture dans l’année".to_string(), Revised::Closed)],
        false,
    );
    add("Autres comptes de dépenses (€)".to_string(), empty, true);
    groups
}

/// Where a value is typed at a status.
pub fn field_at(status: Status, value: Revised) -> Field {
    if status == Status::Previsionnel { value.forecast() } else { Field::Later(status, value) }
}

/// The earlier text that an empty field takes up; empty when there is none.
pub fn inherited(dossier: &Dossier, status: Status, value: Revised) -> &str {
    let mut text = "";
    for earlier in Status::ALL.into_iter().filter(|earlier| *earlier < status) {
        let typed = dossier.texts.get(field_at(earlier, value)).trim();
        if !typed.is_empty() {
            text = typed;
        }
    }
    text
}

fn is_typed(dossier: &Dossier, account: Account) -> bool {
    Status::ALL.into_iter().any(|status| {
        !dossier.texts.get(field_at(status, Revised::Line(account))).trim().is_empty()
    })
}
