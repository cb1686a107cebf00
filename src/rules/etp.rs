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
use crate::outcome::{Operation, Quantity, RuleFigure, Term, combine};
use crate::situation::{Post, PostKey, Role, Situation};

/// Working time of the animators over the exercice, ETP.
pub fn etp<F: RuleFigure>(situation: &Situation) -> F {
    let animateurs = || situation.posts.iter().filter(|post| post.role == Role::Animateur);
    let of_post = |post: &Post| {
        let etp: F = etp_of_post(post);
        let unsure = is_of_an_absence(post, situation);
        if unsure { etp.no_surer_than(Certainty::Indicative) } else { etp }
    };
    let several = animateurs().nth(1).is_some();
    let source = if several { &sources::PLUSIEURS_ANIMATEURS } else { &sources::AUTRES_AGENTS };
    F::sum_of_etp(Term::Etp, animateurs().map(of_post)).with_source(source)
}

/// Whether a post is one of the two that an absence makes: that of the agent who is away, or of who
/// stands in for them.
fn is_of_an_absence(post: &Post, situation: &Situation) -> bool {
    let replaced = |other: &Post| other.replaces.map(PostKey::from) == Some(post.id);
    post.replaces.is_some() || situation.posts.iter().any(replaced)
}

fn etp_of_post<F: RuleFigure>(post: &Post) -> F {
    let value = combine(post.etp.clone(), post.months.clone(), Etp::for_months).map(Quantity::Etp);
    let etp = F::given(Term::EtpOfPost, post.etp.clone().map(Quantity::Etp));
    let months = F::given(Term::MonthsOfPost, post.months.clone().map(Quantity::Months));
    let etp = F::computed(Term::PostEtp(post.id), Operation::OverMonths, [etp, months], value);
    if post.months == Ok(Months::YEAR) { etp } else { etp.no_surer_than(Certainty::Indicative) }
}
