//! The drawing of the Ps against the costs: it rises to the ceiling, then stays. Positions are in a
//! frame of 316 × 144.

use crate::money::{Euros, format_decimal};
use crate::outcome::Outcome;
use crate::present::text::known_euros;
use rust_decimal::Decimal;

/// The points of the drawing, as SVG lengths.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kink {
    /// Abscissa of the ceiling.
    pub ceiling_x: String,
    /// Abscissa of the costs.
    pub costs_x: String,
    /// Whether the costs stand too near the left for a text to end there.
    pub is_near_left: bool,
    /// Ordinate of the Ps at the costs.
    pub costs_y: String,
    /// Width of what is not funded; none under the ceiling.
    pub over_width: Option<String>,
    /// The ceiling: « 87 129,00 ».
    pub ceiling_label: String,
    /// The costs: « 93 000,00 ».
    pub costs_label: String,
    /// « Ps 37 465,47 ».
    pub ps_label: String,
    /// « la Caf paie 43 % ».
    pub rate_label: String,
    /// The drawing in words.
    pub words: String,
}

/// Left and right ends of the drawing, its floor and its top.
const LEFT: u32 = 14;
const RIGHT: u32 = 304;
const FLOOR: u32 = 104;
const TOP: u32 = 31;
/// The end of the longest label that begins at the left.
const LABEL: u32 = 100;

/// The drawing, when there is a ceiling and it is known.
pub fn kink(outcome: &Outcome) -> Option<Kink> {
    let (ceiling, costs) = (known_euros(&outcome.plafond)?, known_euros(&outcome.prix_de_revient)?);
    let rate = outcome.ps.part(crate::outcome::Term::Taux)?.rate().ok()?;
    if ceiling.is_zero() || costs.is_negative() {
        return None;
    }
    let widest = ceiling.max(costs).decimal().checked_mul(Decimal::new(160, 2))?.max(Decimal::ONE);
    let x = |amount: Euros| place(amount.decimal(), widest, LEFT, RIGHT);
    let (ceiling_x, costs_x) = (x(ceiling)?, x(costs)?);
    let funded = costs.min(ceiling).decimal();
    let rise = funded.checked_mul(Decimal::from(FLOOR - TOP))?.checked_div(ceiling.decimal())?;
    // To the cent, as all that stands beside the drawing.
    let (ceiling, costs) = (ceiling.to_cent(), costs.to_cent());
    let ps = known_euros(&outcome.ps)?.to_cent();
    let number = |amount: Euros| format_decimal(amount.decimal(), 2, 2);
    Some(Kink {
        over_width: (costs > ceiling).then(|| length(costs_x - ceiling_x)),
        ceiling_x: length(ceiling_x),
        costs_x: length(costs_x),
        is_near_left: costs_x < Decimal::from(LABEL),
        costs_y: length(Decimal::from(FLOOR) - rise),
        ceiling_label: number(ceiling),
        costs_label: number(costs),
        ps_label: format!("Ps {}", number(ps)),
        rate_label: format!("la Caf paie {}", rate),
        words: format!(
            "La prestation de service monte avec les dépenses jusqu’au plafond de {}, puis ne \
                monte plus. Vos dépenses sont de {}, la prestation de service de {}.",
            ceiling, costs, ps
        ),
    })
}

fn place(value: Decimal, widest: Decimal, from: u32, to: u32) -> Option<Decimal> {
    let share = value.checked_div(widest)?;
    Some(Decimal::from(from) + share * Decimal::from(to - from))
}

fn length(value: Decimal) -> String {
    crate::money::round(value, 1).to_string()
}
