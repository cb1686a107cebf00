//! « Missions »: the plans of sessions, the picture of the margins, what keeps a plan from being
//! made.

use super::words::{amount_figure, counted, number, plural};
use crate::draft::SessionPlan;
use crate::law::{Condition, Datum, cahier};
use crate::money::{Euros, Hours, format_count};
use crate::outcome::{Outcome, Verdict, combine};
use crate::present::text::{Figure, scenario_name, typeset};
use crate::present::workbench::letter;
use crate::scenario::Dossier;
use crate::scenario::missions::{
    Margin, PlannedSessions, SessionPlanError, candidate_plans, least_count, plan_short_of_sessions,
};
use crate::situation::{Field, Gap, Known, PlannerField};
use rust_decimal::Decimal;

/// One plan of sessions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanRow {
    /// Which.
    pub plan: SessionPlan,
    /// « 2 groupes de 5, 3 séances chacun ».
    pub name: String,
    /// What is said of it; may be empty.
    pub note: String,
    /// Sessions in the year.
    pub total: String,
    /// Time of each childminder.
    pub hours: String,
    /// What it costs.
    pub cost: Figure,
    /// What it leaves with the bonus; without it when it does not open it.
    pub net: Figure,
    /// Sessions that may be cancelled, or what is missing.
    pub spare: String,
    /// Whether it opens the bonus.
    pub reached: bool,
    /// Whether it can be chosen: its sessions fulfil everything.
    pub fits: bool,
    /// Whether the comparison counts with it.
    pub picked: bool,
}

/// The plans, or why there are none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlansView {
    /// The head of the table.
    pub caption: String,
    /// The plans, the cheapest first; the trap last.
    pub rows: Vec<PlanRow>,
    /// What deserves attention, or keeps a plan from being made.
    pub messages: Vec<String>,
    /// Whether the last row is the trap.
    pub trapped: bool,
}

/// What one session costs.
pub(super) fn session_price(dossier: &Dossier) -> Known<Euros> {
    let planner = dossier.base.planner.read(&dossier.texts);
    let pay = combine(planner.hours, planner.hourly_price, Hours::cost_at);
    combine(pay, planner.session_fees, Euros::checked_add)
}

/// The plans of sessions for what was typed.
pub fn plans_view(dossier: &Dossier) -> PlansView {
    let sessions = dossier.planned_sessions();
    let mut view = PlansView {
        caption: "Plans possibles".to_string(),
        rows: Vec::new(),
        messages: Vec::new(),
        trapped: false,
    };
    match sessions {
        PlannedSessions::Missing(gaps) => view.messages.push(typeset(&missing_words(&gaps))),
        PlannedSessions::Impossible(why) => view.messages.push(typeset(&no_plan_words(why))),
        PlannedSessions::Planned { plan, am, hours } => fill(dossier, &mut view, plan, am, hours),
    }
    view
}

fn fill(dossier: &Dossier, view: &mut PlansView, picked: SessionPlan, am: u32, hours: Hours) {
    view.caption = typeset(&caption(dossier, am, hours));
    view.messages = warnings(dossier, am, hours).iter().map(|words| typeset(words)).collect();
    let mut plans = candidate_plans(am, hours).unwrap_or_default();
    let cheapest = plans.first().copied();
    if !plans.contains(&picked) {
        plans.push(picked);
        plans.sort_by_key(|plan| (plan.total(), plan.groups));
    }
    let none = dossier.without_mission();
    let row = |plan| plan_row(dossier, &none, plan, am, hours);
    view.rows = plans.into_iter().map(row).collect();
    for known in &mut view.rows {
        known.picked = known.plan == picked;
        known.note = note(dossier, known, cheapest, am);
    }
    let caught = plan_short_of_sessions(am, hours).map(row);
    view.trapped = caught.is_some();
    view.rows.extend(caught);
}

fn plan_row(
    dossier: &Dossier,
    none: &Outcome,
    plan: SessionPlan,
    am: u32,
    hours: Hours,
) -> PlanRow {
    let stake = dossier.analyse_stake(plan);
    let reached = stake.indicateurs.verdict == Verdict::Reached;
    let net = if reached { stake.gain(none) } else { stake.loss(none).map(negative) };
    PlanRow {
        plan,
        name: typeset(&plan_name(plan, am)),
        note: String::new(),
        total: format_count(plan.total()),
        hours: hours.checked_mul(plan.sessions).map(|value| value.to_string()).unwrap_or_default(),
        cost: amount_figure(dossier, &stake.cost, ("", None)),
        net: signed(amount_figure(dossier, &net, ("", None)), &net),
        spare: typeset(&spare_words(&stake.margins, reached)),
        reached,
        fits: plan.fits(am, hours),
        picked: false,
    }
}

fn negative(amount: Euros) -> Euros {
    Euros::ZERO.checked_sub(amount).unwrap_or(amount)
}

fn signed(figure: Figure, amount: &Known<Euros>) -> Figure {
    let plus = amount.as_ref().is_ok_and(|amount| *amount > Euros::ZERO);
    if plus {
        Figure { words: format!("{}{}", crate::money::PLUS, figure.words), ..figure }
    } else {
        figure
    }
}

/// « 2 groupes de 5 ou 6, 4 séances chacun ».
pub fn plan_name(plan: SessionPlan, am: u32) -> String {
    let (small, large) = (plan.smallest_group(am), plan.largest_group(am));
    let size = if small == large {
        format_count(large)
    } else {
        format!("{} ou {}", format_count(small), format_count(large))
    };
    let sessions = counted(plan.sessions, "séance");
    match plan.groups {
        1 => format!("1 groupe de {size}, {sessions}"),
        groups => format!("{} de {size}, {sessions} chacun", counted(groups, "groupe")),
    }
}

fn note(dossier: &Dossier, row: &PlanRow, cheapest: Option<SessionPlan>, am: u32) -> String {
    let held = dossier.scenario_with_plan(row.plan, am).map(|id| {
        let letter = letter(dossier.letter(Some(id)));
        format!("dans le scénario {letter}, {}", scenario_name(dossier, Some(id)))
    });
    let least = (row.reached && cheapest == Some(row.plan)).then(|| "le moins cher".to_string());
    let notes: Vec<String> = least.into_iter().chain(held).collect();
    typeset(&notes.join(" ; "))
}

fn spare_words(margins: &[Margin], reached: bool) -> String {
    if reached {
        let sessions = margins
            .iter()
            .find(|margin| matches!(margin.test, Condition::AtLeast(Datum::Seances, _)));
        return match sessions.map(|margin| margin.spare()) {
            Some(spare) if spare > Decimal::ZERO => plural(spare, "séance", "séances"),
            _ => "aucune".to_string(),
        };
    }
    let lacking = margins.iter().filter(|margin| margin.spare() < Decimal::ZERO).map(|margin| {
        let missing = margin.spare().abs();
        match margin.test {
            Condition::AtLeast(Datum::AmDifferents, _) => {
                format!("il manque {} AM", number(missing))
            }
            Condition::AtLeast(..)
            | Condition::Yes(_)
            | Condition::ShareAtLeast(..)
            | Condition::Growth { .. } => {
                format!("il manque {}", plural(missing, "séance", "séances"))
            }
        }
    });
    lacking.collect::<Vec<_>>().join(", ")
}

fn caption(dossier: &Dossier, am: u32, hours: Hours) -> String {
    let planner = dossier.base.planner.read(&dossier.texts);
    let for_am = format!("Plans possibles pour {} AM", format_count(am));
    match (session_price(dossier), planner.hourly_price, planner.session_fees) {
        (Ok(price), Ok(hourly), Ok(fees)) => {
            format!(
                "{for_am}, {} la séance ({} × {} + {})",
                price.to_short_string(),
                hours,
                hourly.to_short_string(),
                fees.to_short_string()
            )
        }
        _ => format!("{for_am}, prix de la séance à compléter"),
    }
}

fn missing_words(gaps: &[Gap]) -> String {
    let lacks = |field| {
        let wanted = Field::Planner(field);
        gaps.iter().any(
            |gap| matches!(gap, Gap::Empty(known) | Gap::Unreadable(known) if *known == wanted),
        )
    };
    let what = match (lacks(PlannerField::Am), lacks(PlannerField::Hours)) {
        (true, true) => "le nombre d’AM volontaires et la durée d’une séance",
        (true, false) => "le nombre d’AM volontaires",
        _ => "la durée d’une séance",
    };
    let verb =
        if gaps.iter().any(|gap| matches!(gap, Gap::Unreadable(_))) { "Corrigez" } else { "Tapez" };
    format!("{verb} {what} : les plans possibles s’affichent ici.")
}

fn no_plan_words(why: SessionPlanError) -> String {
    let least = least_count(Datum::AmDifferents);
    match why {
        SessionPlanError::NoAm => {
            format!("Sans AM volontaire, ni séance ni bonus : il en faut {least} différents.")
        }
        SessionPlanError::TooFewAm(missing) => {
            format!(
                "Il manque {} AM : il en faut {least} différents, quel que soit le nombre de \
                    séances. Aucun de ces plans n’ouvre le bonus.",
                format_count(missing)
            )
        }
        SessionPlanError::NoTime => {
            "Une séance de 0 h ne donne rien à personne : tapez sa durée, par exemple 2 ou 1 h 30."
                .to_string()
        }
        SessionPlanError::TooShort => format!(
            "Pour donner {} heures à chacun, des séances aussi courtes devraient avoir lieu plus \
                d’une fois par jour : tapez une durée plus longue.",
            cahier::HOURS_PER_AM
        ),
    }
}

fn warnings(dossier: &Dossier, am: u32, hours: Hours) -> Vec<String> {
    let mut words = Vec::new();
    if let Err(why) = crate::scenario::missions::session_plans(am, hours) {
        words.push(no_plan_words(why));
    }
    if let Some(known) = dossier.texts.value::<u32>(Field::Am)
        && known < am
    {
        words.push(format!(
            "Vous comptez {} volontaires, et {} AM sur votre territoire.",
            format_count(am),
            format_count(known)
        ));
    }
    if let Some(plan) = dossier.base.planner.plan.filter(|plan| !plan.fits(am, hours)) {
        words.push(format!(
            "Le plan choisi ({}, {} chacun) ne convient plus à ces nombres : le moins cher le \
                remplace.",
            counted(plan.groups, "groupe"),
            counted(plan.sessions, "séance")
        ));
    }
    words
}
