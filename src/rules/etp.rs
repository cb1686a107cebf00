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
//! The division by twelve of a part of the year has no source: the figure is then indicative. No
//! document says what is counted of an agent who is away and of who stands in for them: where the
//! user says that one post holds the place of another, both count as typed, and the figure is
//! indicative. An absence that nobody said is not seen.
//!
//! # Example
//! ```
//! use simulateur_rpe::money::Etp;
//! let all_year = "1".parse::<Etp>()?;
//! let from_october = "0,35".parse::<Etp>()?.for_months("3".parse()?)?;
//! assert_eq!(all_year.checked_add(from_october)?.to_string(), "1,0875");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use crate::law::{Certainty, sources};
use crate::money::{Etp, Months};
use crate::outcome::{Operation, Quantity, Step, Term, combine};
use crate::situation::{Post, PostKey, Role, Situation};

/// Working time of the animators over the exercice, ETP.
pub(super) fn etp(situation: &Situation) -> Step {
    let animateurs = situation.posts.iter().filter(|post| post.role == Role::Animateur);
    let of_post = |post: &Post| {
        let step = etp_of_post(post);
        let unsure = is_of_an_absence(post, situation);
        if unsure { step.no_surer_than(Certainty::Indicative) } else { step }
    };
    let parts: Vec<Step> = animateurs.map(of_post).collect();
    let add = |total, part: &Step| combine(total, part.etp(), Etp::checked_add);
    let value = parts.iter().fold(Ok(Etp::ZERO), add).map(Quantity::Etp);
    let source =
        if parts.len() > 1 { &sources::PLUSIEURS_ANIMATEURS } else { &sources::AUTRES_AGENTS };
    Step::computed(Term::Etp, Operation::Sum, parts, value).with_source(source)
}

/// Whether a post is one of the two that an absence makes: that of the agent who is away, or of who
/// stands in for them.
fn is_of_an_absence(post: &Post, situation: &Situation) -> bool {
    let replaced = |other: &Post| other.replaces.map(PostKey::from) == Some(post.id);
    post.replaces.is_some() || situation.posts.iter().any(replaced)
}

fn etp_of_post(post: &Post) -> Step {
    let value = combine(post.etp.clone(), post.months.clone(), Etp::for_months).map(Quantity::Etp);
    let etp = Step::given(Term::EtpOfPost, post.etp.clone().map(Quantity::Etp));
    let months = Step::given(Term::MonthsOfPost, post.months.clone().map(Quantity::Months));
    let step =
        Step::computed(Term::PostEtp(post.id), Operation::OverMonths, vec![etp, months], value);
    if post.months == Ok(Months::YEAR) { step } else { step.no_surer_than(Certainty::Indicative) }
}
