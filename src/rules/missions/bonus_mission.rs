//! Flat bonus of the missions.
//!
//! # What the text says
//! « il ne pourra bénéficier qu’une seule fois du financement supplémentaire de 3 000 €. En outre,
//! l’atteinte des indicateurs de résultats ne sera mesurée que pour une seule mission
//! supplémentaire que le Ram devra choisir » (circulaire 2017-003, III.2); « un Ram avec 1 Etp et
//! un Ram avec 3 Etp percevront le même montant »; it needs a signed avenant (III.3.3) and is paid
//! without advance.
//!
//! # What this code does
//! The flat sum once a year for one relais, when the chosen mission is reached and nobody says that
//! the avenant is missing; else 0, with the reason. A mission that is not chosen opens nothing,
//! even reached.
//!
//! # Covered and not covered
//! Several bonuses under the convention of 2023-2027 are unknown: one stays the rule, only
//! indicative after 2021. The framework of 2021 does not speak of an avenant: without one, a
//! mission of that framework opens nothing here, and that too is only indicative. The envelope is
//! limited: the sum is never promised. A Caf page (Saône-et-Loire, after 2021, undated) prints 3
//! 229 €: it is offered as a value to type, attached to no year.
//!
//! # Example
//! ```
//! use simulateur_rpe::calendar::Exercice;
//! use simulateur_rpe::law::BONUS_MISSION;
//! use simulateur_rpe::money::Euros;
//! let flat = BONUS_MISSION.at(Exercice::constant(2022)).map(|row| row.value);
//! assert_eq!(flat, Ok(Euros::whole(3_000)));
//! assert!(BONUS_MISSION.at(Exercice::constant(2016)).is_err());
//! ```

use super::{indicateurs, missions_2017, missions_2022};
use crate::law::{BONUS_MISSION, BONUS_PAR_RELAIS, Certainty, Datum, Framework, Mission, sources};
use crate::money::Euros;
use crate::outcome::{
    MissionOutcome, MissionOutcomes, MissionReason, Quantity, RuleFigure, Term, Verdict,
};
use crate::rules::bareme::supposed;
use crate::situation::{Gap, Known, Situation};
use rust_decimal::Decimal;

/// What the indicators of the chosen mission, and of the others engaged in, say.
pub(in crate::rules) fn missions(situation: &Situation) -> MissionOutcomes {
    let facts = &situation.mission;
    let evaluate = |mission: Mission| -> Option<MissionOutcome> {
        is_measured(mission, situation).then(|| indicateurs::evaluate(mission, facts))
    };
    let others = facts.engaged.iter().copied().filter(|mission| Some(*mission) != facts.chosen);
    MissionOutcomes {
        chosen: facts.chosen.and_then(evaluate),
        others: others.filter_map(evaluate).collect(),
    }
}

/// What the indicators of the chosen mission say together, without what each of them says.
pub(in crate::rules) fn chosen_verdict(situation: &Situation) -> Option<(Mission, Verdict)> {
    let facts = &situation.mission;
    let chosen = facts.chosen.filter(|mission| is_measured(*mission, situation));
    chosen.map(|mission| (mission, indicateurs::verdict(mission, facts)))
}

/// Whether a mission is one of those of the exercice.
fn is_measured(mission: Mission, situation: &Situation) -> bool {
    missions_2017::covers(mission, situation) || missions_2022::covers(mission, situation)
}

/// The flat bonus of the exercice, €, from what the indicators of the chosen mission say.
pub(in crate::rules) fn bonus_mission<F: RuleFigure>(
    situation: &Situation,
    chosen: Option<(Mission, Verdict)>,
) -> F {
    let nothing =
        |reason| F::given(Term::BonusMission, Ok(Quantity::Euros(Euros::ZERO))).with_reason(reason);
    // The years of a mission are deduced from the dates of the documents.
    let out = |reason| nothing(reason).no_surer_than(Certainty::Indicative);
    let Some(mission) = situation.mission.chosen else {
        let opened = BONUS_MISSION
            .at(situation.exercice)
            .map(|row| nothing(MissionReason::NoMission).with_source(row.source));
        return opened.unwrap_or_else(|_| out(MissionReason::NoMission));
    };
    let Some((_, verdict)) = chosen else {
        return out(MissionReason::MissionOutOfPeriod(mission));
    };
    if situation.mission.yes(Datum::Avenant) == Some(false) {
        let refused = nothing(MissionReason::NoAvenant(mission)).with_source(&sources::AVENANT);
        let stated = mission.framework() == Framework::Supplementaires2017;
        return if stated { refused } else { refused.no_surer_than(Certainty::Indicative) };
    }
    of_verdict(situation, mission, verdict)
}

fn of_verdict<F: RuleFigure>(situation: &Situation, mission: Mission, verdict: Verdict) -> F {
    let nothing = |reason| {
        F::given(Term::BonusMission, Ok(Quantity::Euros(Euros::ZERO)))
            .with_reason(reason)
            .with_source(mission.source())
    };
    match verdict {
        Verdict::Reached => {
            flat_sum::<F>(situation).with_reason(MissionReason::MissionReached(mission))
        }
        Verdict::NotReached => nothing(MissionReason::MissionMissed(mission)),
        Verdict::Undetermined => nothing(MissionReason::MissionUndetermined(mission)),
    }
}

/// What a mission that is reached opens: the sum that is supposed, that of the user, or the
/// published one.
pub fn flat_sum<F: RuleFigure>(situation: &Situation) -> F {
    if let Some(amount) = situation.supposed.bonus {
        return supposed(Term::BonusMission, amount);
    }
    if let Some(typed) = &situation.bonus {
        let value: Known<Quantity> = typed.clone().map(Quantity::Euros);
        return F::entered(Term::BonusMission, value, &situation.bonus_origin);
    }
    let exercice = situation.exercice;
    match (BONUS_MISSION.at(exercice), BONUS_PAR_RELAIS.at(exercice)) {
        (Ok(flat), Ok(times)) => {
            let total =
                flat.value.checked_mul(Decimal::from(times.value)).map_err(|_| vec![Gap::TooLarge]);
            let certainty = flat.certainty.weakest(times.certainty);
            F::published(Term::BonusMission, total.map(Quantity::Euros), certainty, flat.source)
        }
        _ => F::given(Term::BonusMission, Ok(Quantity::Euros(Euros::ZERO))),
    }
}
