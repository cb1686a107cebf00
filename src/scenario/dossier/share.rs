//! What a link leaves out: what the comparison does not need, or the pay of each post.

use super::Dossier;
use super::lever::{Lever, LeverKind};
use crate::draft::{PlannerDraft, PostDraft, Texts};
use crate::law::Status;
use crate::money::{Etp, Euros, Months};
use crate::situation::{Field, LeverId, Post, PostId, Revised, Role};
use rust_decimal::Decimal;

/// Posts of one role as a single one.
struct Merged {
    etp: Decimal,
    months: Months,
    cost: Euros,
}

impl Dossier {
    /// The same comparison, without names of posts, of costs and of incomes, answers, calendar,
    /// later data, targets, nor what prepares missions or the years that follow. No figure of the
    /// comparison depends on them.
    pub fn comparison_only(&self) -> Dossier {
        let mut dossier = self.clone();
        dossier.base.planner = PlannerDraft::default();
        dossier.base.calendar.clear();
        dossier.base.assume_following = false;
        (dossier.base.accounts_closed, dossier.base.carry_real) = (false, false);
        for scenario in &mut dossier.scenarios {
            scenario.levers.retain(|lever| lever.kind != LeverKind::Evolution);
        }
        dossier.texts.retain(|field| {
            !matches!(
                field,
                Field::PostName(_)
                    | Field::CostName(..)
                    | Field::IncomeName(_)
                    | Field::LeverName(_)
                    | Field::Point(..)
                    | Field::Planner(_)
                    | Field::Later(..)
                    | Field::ConventionStart
                    | Field::ConventionEnd
                    | Field::DueDay(_)
                    | Field::DueRate(_)
                    | Field::CalendarOrigin
                    | Field::Works
                    | Field::Mensualites
                    | Field::TargetReste
                    | Field::TargetAm
                    | Field::Evolution(..)
                    | Field::BalanceMonth
            )
        });
        dossier
    }

    /// The posts of each role as one post without a name, so that nobody's pay is told when there
    /// are several. Whoever shares says which figures it changed. Nothing when a post has a value
    /// that is missing or unreadable: there is no sum then.
    pub fn pay_hidden(&self) -> Option<Dossier> {
        let mut dossier = self.clone();
        for role in [Role::Animateur, Role::Administratif, Role::Entretien, Role::Autre] {
            let posts = self.base.posts.iter().filter(|post| post.role == role);
            let ids: Vec<PostId> = posts.map(|post| post.id).collect();
            if let Some((first, others)) = ids.split_first() {
                self.merge_posts(&mut dossier, &ids, *first)?;
                others.iter().for_each(|id| dossier.texts.forget(*id));
                dossier.base.posts.retain(|post: &PostDraft| !others.contains(&post.id));
            }
        }
        dossier.texts.retain(|field| !matches!(field, Field::PostName(_)));
        Some(dossier)
    }

    /// Writes the sum of some posts of this dossier in one of them, at each status of which
    /// something was typed, and lets the levers of the other dossier follow.
    fn merge_posts(&self, dossier: &mut Dossier, ids: &[PostId], into: PostId) -> Option<()> {
        let of =
            |id: PostId| [Revised::PostEtp(id), Revised::PostMonths(id), Revised::PostCost(id)];
        let forecast = self.base.read(&self.texts).posts;
        let known = merged(&forecast, ids)?;
        let fields = [Field::PostEtp(into), Field::PostMonths(into), Field::PostCost(into)];
        known.write(&mut dossier.texts, fields);
        for status in Status::LATER {
            let is_typed = |value| !self.texts.get(Field::Later(status, value)).trim().is_empty();
            if ids.iter().copied().flat_map(of).any(is_typed) {
                let became = self.base.read(&self.texts.as_of(status)).posts;
                let fields = of(into).map(|value| Field::Later(status, value));
                merged(&became, ids)?.write(&mut dossier.texts, fields);
            }
        }
        for scenario in &mut dossier.scenarios {
            let (levers, texts) = (&mut scenario.levers, &mut dossier.texts);
            follow(levers, texts, &forecast, (ids, into), &known)?;
        }
        Some(())
    }
}

/// The sum of some posts. Present the same months, they stay so; otherwise the year stands for all,
/// with the pay that it gives.
fn merged(posts: &[Post], ids: &[PostId]) -> Option<Merged> {
    let found: Vec<&Post> =
        ids.iter().filter_map(|id| posts.iter().find(|post| post.id == (*id).into())).collect();
    let months = found.first()?.months.clone().ok()?;
    let mut together = Merged { etp: Decimal::ZERO, months, cost: Euros::ZERO };
    let mut over_year = Merged { etp: Decimal::ZERO, months: Months::YEAR, cost: Euros::ZERO };
    let mut same = true;
    for post in found {
        let (etp, present, cost) =
            (post.etp.clone().ok()?, post.months.clone().ok()?, post.yearly_cost.clone().ok()?);
        same &= present == months;
        together.etp = together.etp.checked_add(etp.decimal())?;
        together.cost = together.cost.checked_add(cost).ok()?;
        over_year.etp = over_year.etp.checked_add(etp.for_months(present).ok()?.decimal())?;
        over_year.cost =
            over_year.cost.checked_add(cost.for_months(present).ok()?.to_cent()).ok()?;
    }
    let paid = |known: &Merged| known.cost.for_months(known.months).ok().map(Euros::to_cent);
    Some(if same && paid(&together) == Some(over_year.cost) { together } else { over_year })
}

impl Merged {
    fn write(&self, texts: &mut Texts, [etp, months, cost]: [Field; 3]) {
        texts.set(etp, &typed(self.etp));
        texts.set(months, &typed(self.months.decimal()));
        texts.set(cost, &typed(self.cost.decimal()));
    }
}

/// The levers that change one of the merged posts change their sum by as much.
fn follow(
    levers: &mut [Lever],
    texts: &mut Texts,
    posts: &[Post],
    (ids, into): (&[PostId], PostId),
    known: &Merged,
) -> Option<()> {
    let (mut etp, mut cost) = (known.etp, known.cost);
    for lever in levers {
        let LeverKind::ChangePost { post, .. } = &mut lever.kind else {
            continue;
        };
        if !ids.contains(post) {
            continue;
        }
        let before = posts.iter().find(|known| known.id == (*post).into())?;
        let (before_etp, before_cost) =
            (before.etp.clone().ok()?, before.yearly_cost.clone().ok()?);
        let after_etp = lever_etp(texts, lever.id)?;
        let after_cost = match texts.get(Field::LeverCost(lever.id)).trim() {
            "" => before_cost.rescaled(before_etp, after_etp).ok()?,
            _ => texts.value(Field::LeverCost(lever.id))?,
        };
        etp = etp.checked_add(after_etp.decimal())?.checked_sub(before_etp.decimal())?;
        cost = cost.checked_add(after_cost).ok()?.checked_sub(before_cost).ok()?;
        texts.set(Field::LeverEtp(lever.id), &typed(etp));
        texts.set(Field::LeverCost(lever.id), &typed(cost.decimal()));
        *post = into;
    }
    Some(())
}

fn lever_etp(texts: &Texts, id: LeverId) -> Option<Etp> {
    texts.value(Field::LeverEtp(id))
}

/// As a person types it.
fn typed(value: Decimal) -> String {
    value.normalize().to_string().replace('.', ",")
}
