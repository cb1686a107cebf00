//! Working time of the animators.
//!
//! # What the text says
//! « leur temps de travail n’est pas comptabilisé dans le temps de travail de l’animateur (à savoir
//! nombre d’Etp servant au calcul de la prestation de service) » (circulaire 2017-003, II.2.3, on
//! the other agents); several animators are one equipment, their ETP added.
//!
//! # What this code does
//! `E = Σ ETP × months present / 12` over the animators, held in twelfths so that nothing is
//! rounded before the ceiling.
//!
//! # Covered and not covered
//! The division by twelve of a part of the year has no source: the figure is then indicative. Sick
//! leave and replacements are not covered.
//!
//! # Example
//! ```
//! use simulateur_rpe::money::{Etp, read_etp, read_months};
//! let present = |etp: &str, months: &str| read_etp(etp).ok().zip(read_months(months).ok()).and_then(|(etp, months)| etp.over(months).ok());
//! let total = present("1", "12").zip(present("0,35", "3")).and_then(|(all_year, from_october)| all_year.plus(from_october).ok());
//! assert_eq!(total.map(Etp::print), Some("1,0875".to_string()));
//! ```

use crate::law::{Certainty, sources};
use crate::money::{Etp, Months};
use crate::outcome::{Op, Quantity, Step, Term, bounded};
use crate::situation::{Post, Role, Situation};

/// Working time of the animators over the exercice, ETP.
pub(super) fn etp(situation: &Situation) -> Step {
    let animateurs = situation.posts.iter().filter(|post| post.role == Role::Animateur);
    let parts: Vec<Step> = animateurs.map(etp_of_post).collect();
    let add = |total, part: &Step| bounded(total, part.etp(), Etp::plus);
    let value = parts.iter().fold(Ok(Etp::ZERO), add).map(Quantity::Etp);
    let source = if parts.len() > 1 { &sources::SEVERAL_ANIMATORS } else { &sources::OTHER_AGENTS };
    Step::computed(Term::Etp, Op::Sum, parts, value).from(source)
}

fn etp_of_post(post: &Post) -> Step {
    let value = bounded(post.etp.clone(), post.months.clone(), Etp::over).map(Quantity::Etp);
    let etp = Step::typed(Term::EtpOfPost, post.etp.clone().map(Quantity::Etp));
    let months = Step::typed(Term::MonthsOfPost, post.months.clone().map(Quantity::Months));
    let step = Step::computed(Term::PostEtp(post.id), Op::OverMonths, vec![etp, months], value);
    if post.months == Ok(Months::YEAR) { step } else { step.at_most(Certainty::Indicative) }
}
