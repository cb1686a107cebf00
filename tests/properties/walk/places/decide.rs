//! Décider: the steps from the costs to what is left, the tables of the curves.

use super::Walked;
use crate::walk::figure::Printed;
use crate::walk::figure::{Key, Name, named, read};
use crate::walk::ledger::Ledger;
use simulateur_rpe::outcome::Row;
use simulateur_rpe::present::decide::{curve_reach, curve_view, waterfall};
use simulateur_rpe::present::text::scenario_name;
use simulateur_rpe::present::workbench::letter;
use simulateur_rpe::scenario::decide::{Axis, Pay, curve};

pub fn gather(walked: &Walked, ledger: &mut Ledger) {
    let comparison = walked.base();
    for column in &comparison.columns {
        for fall in waterfall(&column.outcome).into_iter().flatten() {
            let name = named(&fall.name).unwrap_or_else(|| panic!("{} is no figure", fall.name));
            let key = walked.key(name, comparison, column.scenario);
            let taken = !matches!(name, Name::Charges | Name::Row(Row::ResteACharge));
            for (place, text) in
                [("Décider, cascade", &fall.amount), ("Décider, cascade, tableau", &fall.exact)]
            {
                match read(text) {
                    Some(Printed::Amount(value, grain)) => {
                        let value = if taken { -value } else { value };
                        ledger.put(place, key, Printed::Amount(value, grain));
                    }
                    Some(Printed::Todo) | None => panic!("{place}: « {text} »"),
                }
            }
        }
    }
    for axis in [Axis::Etp(Pay::Current), Axis::Charges] {
        curves(walked, axis, ledger);
    }
}

/// The columns, below the turns of the base's curve.
fn curves(walked: &Walked, axis: Axis, ledger: &mut Ledger) {
    let comparison = walked.base();
    let reach = curve_reach(comparison, axis);
    let Ok(drawn) = curve(&walked.dossier.base_situation(), axis, reach) else { return };
    let Some(view) = curve_view(walked.dossier, comparison, None, &drawn) else { return };
    for (place, column) in comparison.columns.iter().enumerate() {
        let name = scenario_name(walked.dossier, column.scenario);
        let head = format!("{} · {name}", letter(place));
        let Some([_, x, ps, reste]) = view.table.iter().find(|row| row[0] == head) else {
            continue;
        };
        let mut put = |name, text: &str| {
            let key: Key = walked.key(name, comparison, column.scenario);
            ledger.text("Décider, courbes", key, text);
        };
        put(Name::Row(Row::Ps), ps);
        put(Name::Row(Row::ResteACharge), reste);
        if axis == Axis::Charges {
            put(Name::Row(Row::PrixDeRevient), x);
        }
    }
}
