//! Pay that is masked: every figure stays what it was, and no cost of a post stands in what leaves.

use crate::payroll::payroll;
use crate::walk;
use proptest::prelude::*;
use rust_decimal::Decimal;
use simulateur_rpe::calendar::Date;
use simulateur_rpe::exchange::{decode, encode, encode_file};
use simulateur_rpe::law::Status;
use simulateur_rpe::outcome::{Outcome, Quantity, Row};
use simulateur_rpe::present::data::{PayChoice, ShareOptions, book, comparison_csv, outgoing};
use simulateur_rpe::present::note::{Audience, NoteChoice, note};
use simulateur_rpe::scenario::Dossier;
use simulateur_rpe::scenario::data::PayShown;
use simulateur_rpe::situation::Post;
use std::collections::BTreeSet;

fn values(outcome: &Outcome) -> Vec<Option<Quantity>> {
    Row::all().map(|row| outcome.figure(row).value.clone().ok()).collect()
}

/// Every figure that was forecast, of each column and exercice of the plan; then what became of the
/// base.
fn forecast(dossier: &Dossier) -> Vec<Vec<Option<Quantity>>> {
    let years = dossier.plan_years();
    let ids = [None].into_iter().chain(dossier.scenarios.iter().map(|known| Some(known.id)));
    let of = |id| years.iter().map(move |year| dossier.column(id, *year));
    let columns = ids.flat_map(of).map(|column| {
        let solde = Row::all().position(|row| row == Row::Solde).unwrap();
        let mut values = values(&column.outcome);
        // The balance of a scenario stands on what became real in it: see `told`.
        if column.scenario.is_some() && !column.later.is_empty() {
            values.remove(solde);
        }
        values
    });
    let base = dossier.column(None, dossier.base.exercice);
    columns.chain(base.later.iter().map(|(_, outcome)| values(outcome))).collect()
}

/// What became of every column, and its balance.
fn became(dossier: &Dossier) -> Vec<Vec<Option<Quantity>>> {
    let columns = dossier.compare().columns;
    let of = |column: &simulateur_rpe::scenario::Column| {
        let later: Vec<_> = column.later.iter().map(|(_, outcome)| values(outcome)).collect();
        [vec![values(&column.outcome)], later].concat()
    };
    columns.iter().flat_map(of).collect()
}

fn masked(dossier: &Dossier, pay: PayChoice) -> (Dossier, Vec<String>) {
    outgoing(dossier, ShareOptions { comparison_only: false, pay }).unwrap()
}

/// Every number in a text, however it is printed.
fn numbers(text: &str) -> BTreeSet<Decimal> {
    let spaces = ["\\u{202f}", "\\u{a0}", "\u{202f}", "\u{a0}"];
    let plain = spaces.iter().fold(text.to_string(), |text, space| text.replace(space, ""));
    let plain = plain.replace(',', ".");
    let runs = plain.split(|sign: char| !(sign.is_ascii_digit() || sign == '.'));
    runs.filter_map(|run| run.trim_matches('.').parse::<Decimal>().ok())
        .map(|number| number.normalize())
        .collect()
}

/// Everything that leaves, as text.
fn everything(dossier: &Dossier, pay: PayChoice) -> String {
    let (sent, _) = masked(dossier, pay);
    let day = "26/11/2026".parse::<Date>().ok();
    let notes = [Audience::Conseil, Audience::Caf].map(|audience| {
        let choice = NoteChoice { audience, pay, undetailed: Vec::new() };
        format!("{:?}", note(dossier, &choice, "26/11/2026").unwrap())
    });
    [
        encode(&sent, 1),
        encode_file(&sent, 1, day),
        format!("{:?}", book(&sent, day)),
        comparison_csv(&sent, &sent.compare(), day),
        notes.concat(),
    ]
    .join("\n")
}

/// What the posts of a column are paid: over twelve months, and over their own.
fn paid(posts: &[Post]) -> Vec<Decimal> {
    let each = |post: &Post| {
        let (cost, months) = (post.yearly_cost.clone().ok()?, post.months.clone().ok()?);
        Some([cost.decimal(), cost.for_months(months).ok()?.to_cent().decimal()])
    };
    posts.iter().filter_map(each).flatten().collect()
}

/// Each cost of a post of the dossier, and what each differs by from those of the base.
fn secrets(dossier: &Dossier) -> Vec<Decimal> {
    let scenarios = [None].into_iter().chain(dossier.scenarios.iter().map(Some));
    let situations = scenarios.flat_map(|scenario| {
        let later =
            Status::LATER.into_iter().filter_map(move |status| dossier.later(scenario, status));
        [dossier.situation(scenario)].into_iter().chain(later)
    });
    let all: Vec<Decimal> = situations.flat_map(|situation| paid(&situation.posts)).collect();
    let base = paid(&dossier.base_situation().posts);
    let differences = base.iter().flat_map(|base| all.iter().map(move |cost| (*cost - base).abs()));
    let found = all.iter().copied().chain(differences).filter(|cost| !cost.fract().is_zero());
    found.map(|cost| cost.normalize()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn every_figure_stays_or_is_said_to_change(payroll in payroll()) {
        let dossier = payroll.typed();
        for pay in [PayChoice::Masked, PayChoice::LeftOut] {
            let left_out = pay == PayChoice::LeftOut;
            let kept = if left_out { dossier.without_pay_shown() } else { dossier.clone() };
            let (sent, notes) = masked(&dossier, pay);
            let back = decode(&encode(&sent, 1)).expect("what is written can be read").dossier;
            prop_assert_eq!(forecast(&back), forecast(&kept));
            let told = notes.iter().any(|note| note.contains("total change ces montants"));
            prop_assert_eq!(told, became(&sent) != became(&kept), "{:?}", notes);
            prop_assert!(!notes.iter().any(|note| note.starts_with("Le total change")));
        }
    }

    #[test]
    fn no_cost_of_a_post_leaves_nor_what_it_differs_by(payroll in payroll()) {
        let dossier = payroll.typed();
        let only = dossier.without_pay_shown().pay_shown() == [PayShown::OnlyCost];
        let found = numbers(&everything(&dossier, PayChoice::LeftOut));
        let secrets = secrets(&dossier);
        let read: Vec<_> = secrets.iter().filter(|secret| found.contains(secret)).collect();
        prop_assert!(only || read.is_empty(), "{:?} can be read", read);
    }

    #[test]
    fn what_the_posts_of_the_base_cost_is_masked_even_where_a_scenario_shows_its_own(
        payroll in payroll(),
    ) {
        let dossier = payroll.typed();
        let only = dossier.pay_shown().contains(&PayShown::OnlyCost);
        let found = numbers(&everything(&dossier, PayChoice::Masked));
        let base = paid(&dossier.base_situation().posts);
        let read: Vec<_> = base.iter().filter(|cost| found.contains(&cost.normalize())).collect();
        prop_assert!(only || read.is_empty(), "{:?} can be read", read);
    }
}

#[test]
fn masked_dossiers_of_the_walk_keep_their_figures() {
    let mut masked = 0;
    for (name, dossier) in walk::dossiers::all().into_iter().step_by(5) {
        let share = ShareOptions { comparison_only: false, pay: PayChoice::Masked };
        let Ok((sent, notes)) = outgoing(&dossier, share) else { continue };
        masked += usize::from(!dossier.base.posts.is_empty());
        let told = notes.iter().any(|note| note.contains("total change ces montants"));
        assert!(told || forecast(&sent) == forecast(&dossier), "{name}");
    }
    assert!(masked > 100, "only {masked} dossiers have a team");
}
