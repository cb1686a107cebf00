//! The six optional missions and their indicators, as data. `rules` evaluates them.

mod datum;
mod framework;
mod indicateur;
mod mission;

pub use datum::{Datum, DatumKind};
pub use framework::Framework;
pub use indicateur::{Condition, Indicateur, Logic};
pub use mission::Mission;

/// What the cahier des charges of the analyse de la pratique asks for, beside the indicators.
pub mod cahier {
    /// Largest group, people.
    pub const LARGEST_GROUP: u32 = 15;
    /// Least time of each AM in the year, hours.
    pub const HOURS_PER_AM: u32 = 6;
    /// Least number of sessions of each AM in the year.
    pub const SESSIONS_PER_AM: u32 = 3;
}
