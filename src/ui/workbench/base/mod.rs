//! The pane of the base: team, costs, incomes, contracts, mission, barème.

mod absence;
mod bareme;
mod charges;
mod contracts;
mod incomes;
mod local;
mod mission;
mod mission_costs;
mod pane;
mod rises;
mod team;

pub use absence::{post_notes, team_notes};
pub(crate) use bareme::{assumed_fields, bareme_fields, bareme_ways};
pub use charges::to_allocate;
pub(crate) use contracts::contract_fields;
pub use local::local_values;
pub(crate) use mission::{data_fields, mission_fields};
pub use pane::{base_bareme, base_contract, base_incomes, base_mission, base_pane, base_territory};
pub use rises::known_rises;
pub(crate) use team::role_select;
