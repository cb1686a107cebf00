//! Posts that are added, changed, split.

mod absences;
mod words;

use super::*;
use simulateur_rpe::exchange::{decode, encode};
use simulateur_rpe::outcome::{Step, Term};
use simulateur_rpe::situation::{LeverId, PostId, PostKey};

/// ETP × 10⁴ of the animators.
fn etp(outcome: &Outcome) -> i128 {
    let scaled = outcome.etp.etp().unwrap().decimal() * rust_decimal::Decimal::from(10_000);
    i128::try_from(scaled.normalize()).unwrap()
}

/// The pay of each part of a post, in cents, in the order of the year.
fn pay(outcome: &Outcome, post: impl Into<PostKey>) -> Vec<i128> {
    let post = post.into();
    let team = outcome.prix_de_revient.part(Term::PayOfTeam).unwrap();
    team.parts
        .iter()
        .filter(|part| part.term == Term::PayOfPost(post))
        .map(support::cents)
        .collect()
}

fn cost_gap(step: &Step) -> Vec<&'static str> {
    gap_codes(step)
}

#[test]
fn half_a_post_more_costs_what_the_present_ones_cost() {
    let dossier = relais().0.pressing(Quick::DemiPoste, "+ 0,5 ETP");
    let post = dossier.base.posts[0].id;
    let outcome = scenario(&dossier, 0);
    assert_eq!((etp(&outcome), figure(&outcome, Row::PrixDeRevient)), (15_000, 70_000 * EURO));
    let corrected = dossier.clone().typing(Field::PostCost(post), "44 000");
    assert_eq!(
        figure(&scenario(&corrected, 0), Row::PrixDeRevient),
        (44_000 + 22_000 + 10_000) * EURO
    );
    let part_time = corrected.typing(Field::PostEtp(post), "0,8");
    assert_eq!(
        figure(&scenario(&part_time, 0), Row::PrixDeRevient),
        (44_000 + 27_500 + 10_000) * EURO,
        "44 000 × 0,5 / 0,8"
    );
    let lever = part_time.scenarios[0].levers[0].id;
    let typed = part_time.typing(Field::LeverCost(lever), "20 000");
    assert_eq!(figure(&scenario(&typed, 0), Row::PrixDeRevient), (44_000 + 20_000 + 10_000) * EURO);
}

#[test]
fn posts_that_cost_nothing_propose_no_cost() {
    let dossier = relais().0.pressing(Quick::DemiPoste, "+ 0,5 ETP");
    let free = dossier.clone().typing(Field::PostCost(dossier.base.posts[0].id), "0");
    assert_eq!(
        cost_gap(scenario(&free, 0).figure(Row::PrixDeRevient)),
        ["champ_vide"],
        "half a post is never free by itself"
    );
}

#[test]
fn the_proposed_cost_is_that_of_the_animators_alone() {
    let team = Relais::of(2017).animateur("1", "40 000").animateur("0,6", "32 000").post(
        Role::Administratif,
        "1",
        "12",
        "90 000",
    );
    let outcome = scenario(&team.0.pressing(Quick::DemiPoste, "+ 0,5 ETP"), 0);
    // 72 000 / 1,6 × 0,5
    assert_eq!(figure(&outcome, Row::PrixDeRevient), (162_000 + 22_500) * EURO);
}

#[test]
fn the_proposed_cost_is_rounded_once() {
    let dossier =
        Relais::of(2017).animateur("0,6", "43 800,03").0.pressing(Quick::DemiPoste, "+ 0,5 ETP");
    // 36 500,025 → 36 500,03
    assert_eq!(figure(&scenario(&dossier, 0), Row::PrixDeRevient), 4_380_003 + 3_650_003);
}

#[test]
fn without_an_animator_the_cost_must_be_typed() {
    let nobody =
        Relais::of(2017).line(Account::Achats, "10 000").0.pressing(Quick::DemiPoste, "+ 0,5 ETP");
    let lever = nobody.scenarios[0].levers[0].id;
    assert_eq!(
        support::gaps(&scenario(&nobody, 0).prix_de_revient),
        [simulateur_rpe::situation::Gap::Empty(Field::LeverCost(lever))]
    );
    let secretary = pull(what_if(), 0, LeverKind::AddPost { role: Role::Administratif });
    let typed = secretary.0.typing(Field::LeverEtp(secretary.1), "0,5");
    assert_eq!(
        cost_gap(&scenario(&typed, 0).prix_de_revient),
        ["champ_vide"],
        "an animator's cost says nothing of a secretary's"
    );
}

#[test]
fn a_post_from_october_counts_three_months() {
    let dossier = relais().0.pressing(Quick::DemiPoste, "+ 0,5 ETP");
    let lever = dossier.scenarios[0].levers[0].id;
    let outcome = scenario(&dossier.clone().typing(Field::LeverStart(lever), "10/2017"), 0);
    assert_eq!((etp(&outcome), pay(&outcome, lever)), (11_250, vec![5_000 * EURO]));
    assert_eq!(outcome.etp.certainty, Certainty::Indicative);
    let outcome = scenario(&dossier.typing(Field::LeverStart(lever), "12/2017"), 0);
    assert_eq!(pay(&outcome, lever), [166_667]); // 20 000 / 12
}

/// The relais with changes of its post, as (month, ETP, yearly cost).
fn changed(changes: &[(u8, &str, &str)]) -> (Outcome, PostId) {
    let mut dossier = what_if();
    let post = dossier.base.posts[0].id;
    for (from, etp, cost) in changes {
        let (next, id) = pull_from(dossier, 0, LeverKind::ChangePost { post }, *from);
        dossier = next.typing(Field::LeverEtp(id), etp).typing(Field::LeverCost(id), cost);
    }
    (scenario(&dossier, 0), post)
}

#[test]
fn a_change_splits_the_post() {
    let (outcome, post) = changed(&[(7, "0,5", "24 000")]);
    assert_eq!(etp(&outcome), 7_500);
    assert_eq!(pay(&outcome, post), [20_000 * EURO, 12_000 * EURO]);
    let (outcome, post) = changed(&[(1, "0,5", "24 000")]);
    assert_eq!((etp(&outcome), pay(&outcome, post)), (5_000, vec![24_000 * EURO]));
    let (outcome, post) = changed(&[(7, "0,8", "")]);
    assert_eq!(
        (etp(&outcome), pay(&outcome, post)),
        (9_000, vec![20_000 * EURO, 16_000 * EURO]),
        "the cost follows the time"
    );
}

#[test]
fn two_changes_follow_the_months() {
    let expected = vec![10_000 * EURO, 10_000 * EURO, 6_000 * EURO];
    let (in_order, post) = changed(&[(4, "0,5", "20 000"), (10, "0,6", "24 000")]);
    assert_eq!(pay(&in_order, post), expected);
    assert_eq!(etp(&in_order), 6_500); // 3/12 + 0,5 × 6/12 + 0,6 × 3/12
    let (reversed, post) = changed(&[(10, "0,6", "24 000"), (4, "0,5", "20 000")]);
    assert_eq!(pay(&reversed, post), expected, "whatever the order in which they were added");
    assert_eq!(etp(&reversed), 6_500);
    let (same_month, post) = changed(&[(7, "0,5", "20 000"), (7, "0,6", "24 000")]);
    assert_eq!(pay(&same_month, post), [20_000 * EURO, 12_000 * EURO], "the last one wins");
}

#[test]
fn changes_of_two_posts_do_not_meet() {
    let dossier = relais().animateur("1", "30 000").0.pressing(Quick::Blank, "Deux");
    let [one, two] = [dossier.base.posts[0].id, dossier.base.posts[1].id];
    let (dossier, first) = pull_from(dossier, 0, LeverKind::ChangePost { post: two }, 7);
    let (dossier, second) = pull_from(dossier, 0, LeverKind::ChangePost { post: one }, 4);
    let dossier =
        dossier.typing(Field::LeverEtp(first), "0").typing(Field::LeverEtp(second), "0,5");
    let outcome = scenario(&dossier, 0);
    assert_eq!(
        (pay(&outcome, one), pay(&outcome, two)),
        (vec![10_000 * EURO, 15_000 * EURO], vec![15_000 * EURO, 0])
    );
}

#[test]
fn a_change_of_a_post_that_was_removed_changes_nothing() {
    let post = what_if().base.posts[0].id;
    let (dossier, id) = pull_from(what_if(), 0, LeverKind::ChangePost { post }, 7);
    let dossier = dossier.typing(Field::LeverEtp(id), "0,5");
    assert_ne!(scenario(&dossier, 0), base(&dossier));
    let gone = dossier.clone().doing(BaseAction::RemovePost(dossier.base.posts[0].id));
    assert_eq!(scenario(&gone, 0), base(&gone));
    assert_eq!(gone.texts.get(Field::LeverEtp(id)), "0,5", "what was typed stays");
}

#[test]
fn a_change_bears_on_the_base_only() {
    let dossier = relais().0.pressing(Quick::DemiPoste, "+ 0,5 ETP");
    let added = dossier.scenarios[0].levers[0].id;
    let before = scenario(&dossier, 0);
    let (dossier, change) =
        pull_from(dossier, 0, LeverKind::ChangePost { post: PostId(added.0) }, 7);
    let dossier = dossier.typing(Field::LeverEtp(change), "1");
    assert_eq!(scenario(&dossier, 0), before, "a file could not name the post of another lever");
    let back = decode(&encode(&dossier, 1)).unwrap().dossier;
    assert_eq!(etp(&scenario(&back, 0)), etp(&before));
}

#[test]
fn what_is_new_takes_up_no_text_of_what_never_was() {
    let dossier = relais().0;
    let ids = dossier.next..dossier.next + 4;
    let typed = ids.fold(dossier.clone(), |dossier, id| {
        dossier.typing(Field::LeverStart(LeverId(id)), "jamais")
    });
    let pressed = typed.pressing(Quick::DemiPoste, "+ 0,5 ETP");
    let expected = dossier.pressing(Quick::DemiPoste, "+ 0,5 ETP");
    assert_eq!(scenario(&pressed, 0), scenario(&expected, 0));
}
