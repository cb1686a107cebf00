//! What a link leaves out that the comparison does not need.

use super::Dossier;
use super::lever::LeverKind;
use crate::draft::PlannerDraft;
use crate::situation::Field;

impl Dossier {
    /// The same comparison, without names of posts, of costs and of incomes, answers, calendar,
    /// later data, targets, the proposition, nor what prepares missions or the years that follow.
    /// No figure of the comparison depends on them.
    pub fn comparison_only(&self) -> Dossier {
        let mut dossier = self.clone();
        dossier.base.planner = PlannerDraft::default();
        dossier.base.calendar.clear();
        dossier.empty_trash();
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
                    | Field::Proposition
                    | Field::Evolution(..)
                    | Field::TotalIn(_)
                    | Field::ForfaitFrom(..)
                    | Field::BalanceMonth
            )
        });
        dossier
    }
}
