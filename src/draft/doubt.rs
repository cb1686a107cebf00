//! Values that are probably a slip of the hand: each is asked about before it counts.

use super::{Texts, Value};
use crate::money::{Etp, Euros, Rate, plain_signs, product};
use crate::situation::{Field, Kind};
use rust_decimal::Decimal;

/// Full times above which hours or a percentage were probably meant, ETP.
const MANY_ETP: u32 = 10;
/// Outside these, the cost of a full time is asked about, € a year: an aided contract costs more
/// than the least, nobody of this trade the most.
const USUAL_COST: [Euros; 2] = [Euros::whole(10_000), Euros::whole(80_000)];
/// Outside these, a ceiling is asked about, € for one ETP: it was 58 086 € in 2017.
const USUAL_CEILING: [Euros; 2] = [Euros::whole(20_000), Euros::whole(200_000)];
/// From this one on, a multiple of five without « % » is a percentage rather than people.
const ROUND_SHARE: u32 = 20;
/// What a text that waits for an answer ends with where it is kept.
const MARK: &str = " ?";

/// Why a value is asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// So many full times, ETP.
    ManyEtp(Etp),
    /// So much for a full time over twelve months, €.
    FullTime(Euros),
    /// So little, or so much, as the ceiling of one ETP, €.
    Ceiling(Euros),
    /// A part of one where a percentage is typed: 0,35 for 35 %. What it would be, %.
    PartOfOne(Rate),
    /// A factor where a percentage is typed: 1,05 for 5 %. What it would be, %.
    FactorOfGrowth(Rate),
    /// A share without « % » nor a whole, which may be a count of people.
    ShareOrCount,
    /// The advances come to so much of the forecast, %.
    Advances(Rate),
}

impl Texts {
    /// Types a text as a person does: what is doubtful from then on is asked about.
    pub fn ask_about(&mut self, field: Field, kind: Kind, text: &str) {
        let cost = cost_beside(field).filter(|cost| self.doubt(*cost).is_none());
        self.set_as(field, kind, text);
        [Some(field), cost].into_iter().flatten().for_each(|field| self.ask(field));
        self.asked().into_iter().for_each(|field| self.ask(field));
    }

    /// Takes a value as it was typed: the person says that it is meant.
    pub fn confirm(&mut self, field: Field) {
        self.mark(field, false);
        if let Some(cost) = cost_beside(field) {
            self.ask(cost);
        }
    }

    /// Asks about a field, if its value is doubtful.
    fn ask(&mut self, field: Field) {
        let doubtful = self.doubt(field).is_some();
        self.mark(field, doubtful);
    }

    /// Why a value is doubtful, whether or not the person answered; nothing while it is unreadable.
    pub(super) fn doubt(&self, field: Field) -> Option<Doubt> {
        let (kind, value) = self.read(field)?;
        if let Value::Etp(etp) = value {
            return (etp.decimal() > Decimal::from(MANY_ETP)).then_some(Doubt::ManyEtp(etp));
        }
        if let Value::Rate(rate) = value {
            return odd_rate(kind, rate).or_else(|| self.too_many_advances(field));
        }
        if let Value::Share(share) = value {
            let bare = share.percent && !plain_signs(self.get(field)).contains('%');
            return if bare { bare_share(share.part) } else { None };
        }
        let (Value::Euros(amount), outside) =
            (value, |of: Euros, [least, most]: [Euros; 2]| of < least || of > most)
        else {
            return None;
        };
        if let Field::PrixPlafond(..) = field {
            return outside(amount, USUAL_CEILING).then_some(Doubt::Ceiling(amount));
        }
        let (time, _) = time_and_cost(field).filter(|(_, cost)| *cost == field)?;
        let full = amount.rescaled(self.value(time)?, Etp::FULL_TIME).ok()?;
        // A pay of nothing stands elsewhere.
        let odd = full > Euros::ZERO && outside(full, USUAL_COST);
        odd.then_some(Doubt::FullTime(full))
    }

    fn too_many_advances(&self, field: Field) -> Option<Doubt> {
        let Field::DueRate(_) = field else { return None };
        let total = self.rates_of_dues().try_fold(Rate::ZERO, Rate::checked_add).ok()?;
        (total.decimal() > Decimal::ONE).then_some(Doubt::Advances(total))
    }

    /// The text of a field as it is kept: with a mark while an answer is waited for. A mark that
    /// the person typed is doubled.
    pub fn kept(&self, field: Field) -> String {
        let text = self.get(field);
        let marked = self.is_asked(field) || is_marked(field, text);
        if marked { format!("{text}{MARK}") } else { text.to_string() }
    }
}

/// A text that was kept, less its mark, and whether it waits for an answer.
pub fn unmarked(field: Field, kept: &str) -> (&str, bool) {
    match kept.strip_suffix(MARK).filter(|_| is_marked(field, kept)) {
        Some(text) if field.kind().parse(text).is_ok() => (text, true),
        Some(text) if is_marked(field, text) => (text, false),
        Some(_) | None => (kept, false),
    }
}

fn is_marked(field: Field, text: &str) -> bool {
    field.kind() != Kind::Words && text.ends_with(MARK)
}

/// A working time with the cost that pays it, of one of them.
fn time_and_cost(field: Field) -> Option<(Field, Field)> {
    if let Field::PostEtp(post) | Field::PostCost(post) = field {
        Some((Field::PostEtp(post), Field::PostCost(post)))
    } else if let Field::LeverEtp(lever) | Field::LeverCost(lever) = field {
        Some((Field::LeverEtp(lever), Field::LeverCost(lever)))
    } else {
        None
    }
}

/// The cost that pays a working time.
fn cost_beside(time: Field) -> Option<Field> {
    time_and_cost(time).filter(|(known, _)| *known == time).map(|(_, cost)| cost)
}

/// Of a number that may be a percentage: a round one is, and so are the two ways to say nobody. A
/// part of one may be the proportion; people come in whole numbers.
fn bare_share(percent: Decimal) -> Option<Doubt> {
    let round = percent >= Decimal::from(ROUND_SHARE)
        && percent.checked_rem(Decimal::from(5)).is_some_and(|rest| rest.is_zero());
    if percent.is_zero() || round {
        None
    } else if percent < Decimal::ONE {
        Rate::new(percent).ok().map(Doubt::PartOfOne)
    } else {
        percent.fract().is_zero().then_some(Doubt::ShareOrCount)
    }
}

/// A percentage that reads like another way to say one.
fn odd_rate(kind: Kind, rate: Rate) -> Option<Doubt> {
    let (proportion, tenth) = (rate.decimal(), Decimal::new(1, 3));
    let least = if kind == Kind::Part { Decimal::new(1, 2) } else { tenth };
    if !proportion.is_zero() && proportion.abs() < least {
        return meant(proportion).map(Doubt::PartOfOne);
    }
    let over = proportion - Decimal::new(1, 2);
    let factor = kind == Kind::Percent && over > Decimal::ZERO && over < tenth;
    factor.then(|| meant(over)).flatten().map(Doubt::FactorOfGrowth)
}

/// The percentage that was typed as a proportion of one.
fn meant(percent: Decimal) -> Option<Rate> {
    Rate::new(product(percent, Decimal::ONE_HUNDRED)?).ok()
}
