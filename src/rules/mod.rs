//! The rules: one file each, documented with what the text says, what the code does, what is
//! covered, and an example that runs.

mod aides;
mod avertissements;
mod bareme;
mod bonus_territoire;
mod convention;
mod etp;
mod missions;
mod prix_de_revient;
mod ps;
mod psej;
mod reperes;
mod reste_a_charge;
mod versements;

pub use aides::{Pala, PalaError, pala};
pub use bareme::prix_plafond;
pub use etp::etp;
pub use missions::flat_sum;
pub use versements::{balance_on_real, each_acompte};

use crate::outcome::{Amount, Outcome, RuleFigure};
use crate::situation::Situation;

/// Applies every rule to one exercice of one relais. Never fails: what cannot be computed is a gap
/// in its place.
///
/// ```
/// use simulateur_rpe::calendar::Exercice;
/// use simulateur_rpe::draft::{Draft, Texts};
/// use simulateur_rpe::law::Account;
/// use simulateur_rpe::money::Euros;
/// use simulateur_rpe::rules::evaluate;
/// use simulateur_rpe::situation::Field;
///
/// let mut texts = Texts::default();
/// texts.set(Field::Line(Account::Achats), "20 000 €");
/// let nobody = Draft::empty(Exercice::constant(2017)).read(&texts);
/// // No animator: the Ps is 0, with its reason.
/// assert_eq!(evaluate(&nobody).ps.euros(), Ok(Euros::ZERO));
/// ```
pub fn evaluate(situation: &Situation) -> Outcome {
    let outcome = outcome_of(situation, missions::missions(situation));
    let warnings = avertissements::warnings(situation, &outcome.missions, &outcome.etp);
    Outcome { warnings, ..outcome }
}

/// The same amounts by the same rules, with their gaps, reasons and certainty, without the steps
/// that lead to them, the indicators and the warnings: what many relais together need. It
/// allocates the gaps of what is missing, and next to nothing else.
///
/// ```
/// use simulateur_rpe::rules::{evaluate, evaluate_amounts};
/// use simulateur_rpe::scenario::workbench::example;
///
/// let situation = example().base_situation();
/// let (outcome, amounts) = (evaluate(&situation), evaluate_amounts(&situation));
/// assert_eq!((amounts.ps.value, amounts.ps.certainty), (outcome.ps.value, outcome.ps.certainty));
/// ```
pub fn evaluate_amounts(situation: &Situation) -> Outcome<Amount> {
    outcome_of(situation, missions::chosen_verdict(situation))
}

/// The Ps alone, €, to the cent, by the same rules: no other figure is computed.
pub fn ps_amount(situation: &Situation) -> Amount {
    prestation(situation).ps
}

/// The Ps, and what leads to it.
struct Prestation<F> {
    etp: F,
    prix_de_revient: F,
    plafond: F,
    assiette: F,
    ps: F,
}

fn prestation<F: RuleFigure>(situation: &Situation) -> Prestation<F> {
    let etp = etp::etp(situation);
    let prix_de_revient = prix_de_revient::prix_de_revient(situation);
    let plafond = ps::plafond(situation, &etp);
    let assiette = ps::assiette(&prix_de_revient, &plafond, &etp);
    let ps = ps::ps(situation, &assiette);
    Prestation { etp, prix_de_revient, plafond, assiette, ps }
}

/// Every figure of one exercice of one relais, as steps or as amounts alone.
fn outcome_of<F: RuleFigure>(situation: &Situation, missions: F::Missions) -> Outcome<F> {
    let Prestation { etp, prix_de_revient, plafond, assiette, ps } = prestation::<F>(situation);
    let non_retenues = prix_de_revient::non_retenues(situation);
    let marge = ps::marge(&prix_de_revient, &plafond);
    let bonus_mission = missions::bonus_mission(situation, F::chosen(&missions));
    let bonus_territoire = bonus_territoire::bonus_territoire(situation);
    let psej = psej::psej(situation, &prix_de_revient, &ps);
    let total_caf = reste_a_charge::total_caf([&ps, &bonus_mission, &bonus_territoire, &psej]);
    let autres_recettes = reste_a_charge::autres_recettes(situation);
    let charges = reste_a_charge::charges(situation, &prix_de_revient, &non_retenues);
    let reste_a_charge = reste_a_charge::reste_a_charge(&charges, &total_caf, &autres_recettes);
    let acomptes = versements::acomptes(situation, &ps);
    let solde = versements::solde(situation.exercice, &ps, &bonus_mission, &acomptes);
    Outcome {
        exercice: situation.exercice,
        reperes: reperes::reperes(situation, &etp),
        warnings: F::Warnings::default(),
        etp,
        prix_de_revient,
        non_retenues,
        plafond,
        assiette,
        marge,
        ps,
        missions,
        bonus_mission,
        bonus_territoire,
        psej,
        total_caf,
        autres_recettes,
        charges,
        reste_a_charge,
        acomptes,
        solde,
    }
}
