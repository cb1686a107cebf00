//! The formula of each amount of a relais, in a row from 0: what the sheet of one dossier has.

use super::columns::{BookColumn as C, address};
use crate::present::data::{unless_zero, when_known};

/// Nobody has no ceiling, whatever the price.
pub(super) fn plafond(row: u32) -> String {
    let (price, etp) = (address(C::Price, row), address(C::Etp, row));
    unless_zero(&etp, &when_known(&[&price, &etp], &format!("{price}*{etp}")))
}

/// Made of what is shown, so that the parts add up.
pub(super) fn marge(row: u32) -> String {
    let (ceiling, costs) = (address(C::Plafond, row), address(C::Costs, row));
    when_known(&[&ceiling, &costs], &format!("ROUND({ceiling},2)-{costs}"))
}

/// Nothing without an animator or a cost, even where the rest is not known.
pub(super) fn assiette(row: u32) -> String {
    let [etp, costs, ceiling] = [C::Etp, C::Costs, C::Plafond].map(|column| address(column, row));
    let smaller = when_known(&[&costs, &ceiling], &format!("MIN({costs},{ceiling})"));
    unless_zero(&etp, &when_known(&[&costs], &format!("IF({costs}<=0,0,{smaller})")))
}

/// Rounded once, to the cent.
pub(super) fn ps(row: u32) -> String {
    let (base, taux) = (address(C::Assiette, row), address(C::Taux, row));
    unless_zero(&base, &when_known(&[&base, &taux], &format!("ROUND({base}*{taux},2)")))
}

/// All that the Caf pays.
pub(super) fn total(row: u32) -> String {
    let parts = [C::Ps, C::Bonus, C::Territoire, C::Psej].map(|column| address(column, row));
    when_known(&parts.each_ref().map(String::as_str), &parts.join("+"))
}

/// What the manager still pays.
pub(super) fn rest(row: u32) -> String {
    let parts = [C::Charges, C::Total, C::Incomes].map(|column| address(column, row));
    when_known(&parts.each_ref().map(String::as_str), &parts.join("-"))
}
