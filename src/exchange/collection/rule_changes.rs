//! The changes of the rules that were typed, as the browser keeps them.

use crate::exchange::json;
use crate::law::Mission;
use crate::scenario::collection::{MOST_RULE_CHANGES, RuleChange, RuleInput};
use serde::{Deserialize, Serialize};

/// The key under which they are kept.
pub const RULE_CHANGES_KEY: &str = "regles";

/// A change as it is written.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct RuleChangeWire {
    plafond: String,
    bonus: String,
    etp: String,
    cout_etp: String,
    ctg: String,
    mission: String,
}

impl RuleChangeWire {
    fn text(&mut self, input: RuleInput) -> &mut String {
        match input {
            RuleInput::Plafond => &mut self.plafond,
            RuleInput::Bonus => &mut self.bonus,
            RuleInput::Etp => &mut self.etp,
            RuleInput::EtpCost => &mut self.cout_etp,
            RuleInput::Ctg => &mut self.ctg,
        }
    }
}

/// Writes changes.
pub fn encode_rule_changes(changes: &[RuleChange]) -> String {
    let wire = |change: &RuleChange| {
        let mut wire = RuleChangeWire {
            mission: change.mission.map_or("", Mission::code).to_string(),
            ..RuleChangeWire::default()
        };
        for input in RuleInput::ALL {
            *wire.text(input) = change.text(input).to_string();
        }
        wire
    };
    json::write(&changes.iter().map(wire).collect::<Vec<_>>())
}

/// Reads what [`encode_rule_changes`] wrote; of another text, nothing.
pub fn decode_rule_changes(text: &str) -> Vec<RuleChange> {
    let read: Option<Vec<RuleChangeWire>> = json::check(text).ok().and_then(json::value);
    let change = |mut wire: RuleChangeWire| {
        let mut change = RuleChange::default();
        change.mission = Mission::from_code(&wire.mission);
        for input in RuleInput::ALL {
            change.set(input, wire.text(input));
        }
        change
    };
    read.unwrap_or_default().into_iter().take(MOST_RULE_CHANGES).map(change).collect()
}
