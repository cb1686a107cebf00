//! « Et si la règle changeait ? » for every relais of the collection.

mod changes;
mod section;
mod summary;
mod work;

pub use changes::RuleChanges;
pub use section::{name_of, rules_section};
pub use summary::summary_table;
