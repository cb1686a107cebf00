//! Rules that one supposes in the place of those that hold: « et si la règle changeait ».

use crate::money::Euros;

/// What is supposed of the rules; nothing in a dossier.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Supposed {
    /// Another ceiling than the one that holds, € for one full-time animator.
    pub prix_plafond: Option<Euros>,
    /// The flat bonus of a mission that is reached, €.
    pub bonus: Option<Euros>,
}
