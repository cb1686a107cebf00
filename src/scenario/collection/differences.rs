//! What tells several relais of one exercise apart: the fields in which not all typed the same.

use super::{CollectedRelais, RelaisId};
use crate::situation::{Field, Kind};
use std::collections::BTreeMap;

/// A field in which not all typed the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldDifference {
    /// Which one.
    pub field: Field,
    /// What was typed, and by whom; what the most typed first.
    pub values: Vec<(String, Vec<RelaisId>)>,
}

/// The fields in which these relais differ, in their order: amounts, times, counts, choices that
/// are typed. Names are no assumptions, nor the points of a checklist.
pub fn field_differences(relais: &[&CollectedRelais]) -> Vec<FieldDifference> {
    let mut fields: Vec<Field> = Vec::new();
    for known in relais {
        let typed = known.dossier.texts.fields().filter(|field| is_assumption(*field));
        fields.extend(typed);
    }
    fields.sort_unstable();
    fields.dedup();
    let difference = |field: Field| {
        let values = grouped_by(relais, |known| known.dossier.texts.get(field).trim().to_string());
        (values.len() > 1).then_some(FieldDifference { field, values })
    };
    fields.into_iter().filter_map(difference).collect()
}

fn is_assumption(field: Field) -> bool {
    field.kind() != Kind::Words && !matches!(field, Field::Point(..))
}

/// The relais by what is read of each, the most frequent first.
pub fn grouped_by(
    relais: &[&CollectedRelais],
    read: impl Fn(&CollectedRelais) -> String,
) -> Vec<(String, Vec<RelaisId>)> {
    let mut by_value: BTreeMap<String, Vec<RelaisId>> = BTreeMap::new();
    for known in relais {
        by_value.entry(read(known)).or_default().push(known.id);
    }
    let mut values: Vec<_> = by_value.into_iter().collect();
    values.sort_by_key(|(_, who)| std::cmp::Reverse(who.len()));
    values
}
