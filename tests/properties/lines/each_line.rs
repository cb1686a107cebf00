//! Every line of « le calcul » is done again from its printed figures, in the drawer of the
//! workbench and in that of the plan, whatever the situation.

use super::calculator::{Exact, agrees, printed, redone};
use super::drawn::Case;
use super::strategies::case;
use crate::support::{Doing, Relais, pull_from, year};
use proptest::prelude::*;
use simulateur_rpe::draft::BaremeWay;
use simulateur_rpe::law::Status;
use simulateur_rpe::outcome::Row;
use simulateur_rpe::present::explain::{Explanation, Line, LineKind, explain_at};
use simulateur_rpe::present::years::{PlanFigure, explain_plan};
use simulateur_rpe::scenario::{BaseAction, Dossier, LeverKind, Quick};
use simulateur_rpe::situation::{Evolving, Field, Owner, PostId, Role};

/// What stands in the place of an amount that no sum counts.
const NO_AMOUNT: [&str; 2] = ["à compléter", "laissé de côté"];

/// A printed value; nothing while it is no amount.
fn value(line: &Line) -> Option<Exact> {
    (!NO_AMOUNT.contains(&&*line.value)).then(|| printed(&line.value).expect(&line.value).0)
}

/// The printed value, taken away where its name says so.
fn signed(line: &Line) -> Option<Exact> {
    let amount = value(line)?;
    Some(if line.label.starts_with('−') { Exact(0, 1).less(amount) } else { amount })
}

fn total<'a>(lines: impl IntoIterator<Item = &'a Line>) -> Option<Exact> {
    lines.into_iter().try_fold(Exact(0, 1), |total, line| Some(total.plus(signed(line)?)))
}

fn never_below(line: &Line, exact: Exact) -> Exact {
    if line.label.contains("jamais moins de 0") { exact.at_least_nothing() } else { exact }
}

/// Every formula, every sum of details, and the result; how many were redone.
fn check_lines(lines: &[Line]) -> usize {
    let mut redone = 0;
    for line in lines {
        if let Some(formula) = &line.formula {
            assert!(agrees(formula, &line.value), "{} | {}", line.text(), line.value);
            redone += 1;
        }
    }
    let heads = lines.iter().enumerate().filter(|(_, line)| line.kind != LineKind::Detail);
    for (place, line) in heads {
        let details: Vec<&Line> = lines[place + 1..]
            .iter()
            .take_while(|detail| detail.kind == LineKind::Detail)
            .filter(|detail| !detail.label.starts_with("Taux effectif"))
            .collect();
        let known = (!details.is_empty()).then(|| total(details)).flatten().zip(value(line));
        if let Some((sum, shown)) = known {
            assert_eq!(never_below(line, sum), shown, "{} in {lines:#?}", line.text());
            redone += 1;
        }
    }
    redone + check_result(lines)
}

fn check_result(lines: &[Line]) -> usize {
    let above: Vec<&Line> =
        lines.iter().filter(|line| matches!(line.kind, LineKind::Plain | LineKind::Bite)).collect();
    let result = lines.iter().find(|line| line.kind == LineKind::Result).expect("a result");
    if let Some(least) = above.iter().find(|line| line.label.starts_with("Le plus petit")) {
        let both = value(above[0]).zip(value(above[1])).zip(value(least));
        both.inspect(|((costs, ceiling), shown)| {
            assert_eq!(never_below(least, costs.min(*ceiling)), *shown, "{lines:#?}");
        });
    }
    let Some(shown) = value(result) else { return 0 };
    if result.formula.is_some() || above.is_empty() {
        return 0;
    }
    let exact = match result.label.as_str() {
        "Total" | "Total, en ETP" | "Reste" | "Ensemble du plan" => total(above),
        label if label.starts_with("Ensemble du plan,") => {
            total(above.into_iter().filter(|line| value(line).is_some()))
        }
        "Produit, arrondi au centime" => above
            .iter()
            .try_fold(Exact(1, 1), |product, line| Some(product.times(value(line)?)))
            .map(|product| product.rounded(2)),
        "Prestation de service" => {
            assert_eq!(shown, Exact(0, 1), "{lines:#?}");
            None
        }
        label if label.starts_with("Prix plafond") => return 0,
        label => panic!("nothing says how {label} is made: {lines:#?}"),
    };
    exact.inspect(|exact| assert_eq!(*exact, shown, "{lines:#?}")).map_or(0, |_| 1)
}

/// « 1,5 ETP × 58 086 € = 87 129 € » in the sentence, and what the Caf pays of it.
fn check_sentence(shown: &Explanation) {
    let plain = shown.sentence.replace("**", "").replace('\u{a0}', " ");
    if let Some((before, after)) = plain.split_once(" = ") {
        let product = before.rsplit_once(" : ").expect("a product behind its cause").1;
        let (exact, _) = redone(product).unwrap_or_else(|| panic!("not a product: {plain}"));
        let end = after.split_once(" ; ").expect("a sentence that goes on").0;
        assert_eq!(exact.rounded(2), printed(end).unwrap().0, "{plain}");
    }
    if let Some((_, paid)) = plain.split_once("La Caf paie ")
        && let Some((rate, base)) = paid.split_once(" de ")
        && let Some(base) = base.split(" €").next().filter(|base| !base.contains("plafond"))
    {
        let exact = redone(rate).unwrap().0.times(printed(base).unwrap().0);
        let title = shown.title.trim_start_matches("Pourquoi").trim_end_matches(['?', '\u{202f}']);
        assert_eq!(exact.rounded(2), printed(title.trim()).unwrap().0, "{plain}");
    }
}

fn check(shown: &Explanation) -> usize {
    check_sentence(shown);
    check_lines(&shown.lines)
}

/// Every figure of every column, of every status.
fn check_dossier(dossier: &Dossier) -> usize {
    let comparison = dossier.compare();
    let columns = comparison.columns.iter().map(|column| column.scenario);
    let figures = columns.flat_map(|scenario| {
        Row::all().flat_map(move |row| {
            [Status::Previsionnel, Status::Actualise, Status::Reel]
                .map(|status| (row, scenario, status))
        })
    });
    figures.filter_map(|of| Some(check(&explain_at(dossier, &comparison, of)?))).sum()
}

/// Every figure of the plan, with its sums and its ceilings.
fn check_plan(dossier: &Dossier) -> usize {
    let plan = dossier.plan();
    let mut redone = 0;
    for column in &plan.columns {
        let years = column.years.iter().map(|year| Some(year.exercice)).chain([None]);
        for (row, year) in
            years.flat_map(|year| Row::all().map(Some).chain([None]).map(move |row| (row, year)))
        {
            let figure = PlanFigure { row, scenario: column.scenario, year };
            redone += explain_plan(dossier, &plan, figure, None).map_or(0, |shown| check(&shown));
        }
    }
    redone
}

/// The case as typed, with pay that grows and its first post at another working time from a month
/// on.
fn grown(case: &Case, (from, etp, percent): (u8, &str, &str)) -> Dossier {
    let dossier = case.typed().with(Field::Evolution(Owner::Base, Evolving::Pay), percent).0;
    let Some(post) = dossier.base.posts.first().map(|post| post.id) else { return dossier };
    let place = dossier.scenarios.len();
    let kind = LeverKind::ChangePost { post };
    let blank = dossier.pressing(Quick::Blank, "Autre temps");
    let (dossier, lever) = pull_from(blank, place, kind, from);
    dossier.typing(Field::LeverEtp(lever), etp)
}

proptest! {
    #[test]
    fn each_printed_line_can_be_done_again(
        case in case(),
        change in (
            1_u8..=12,
            prop::sample::select(vec!["0,9", "2/3", "33,333 %", "1/43"]),
            prop::sample::select(vec!["", "1,5", "-0,333"]),
        ),
    ) {
        check_dossier(&grown(&case, change));
    }
}

proptest! {
    // A plan is up to 15 evaluations, and each figure is explained.
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn each_printed_line_of_the_plan_can_be_done_again(
        case in case(),
        from in 1_u8..=12,
        percent in prop::sample::select(vec!["", "1,5", "-0,333"]),
    ) {
        let dossier = grown(&case, (from, "13/39", percent));
        check_plan(&dossier.doing(BaseAction::AssumeFollowing(true)));
    }
}

/// Another half-time animator from September on, under a ceiling of 66 000 €.
fn september() -> Dossier {
    let relais = Relais::of(2026)
        .animateur("0,8", "38 450")
        .post(Role::Animateur, "0,5", "4", "25 770")
        .bareme(BaremeWay::Entered)
        .with(Field::PrixPlafond(Owner::Base, year(2026)), "66 000");
    relais.with(Field::PostName(PostId(1)), "Animatrice").0
}

fn texts(dossier: &Dossier, row: Row) -> Vec<String> {
    let of = (row, None, Status::Previsionnel);
    let shown = explain_at(dossier, &dossier.compare(), of).unwrap();
    let plain = |text: String| text.replace(['\u{a0}', '\u{202f}'], " ");
    shown.lines.iter().map(|line| plain(format!("{} | {}", line.text(), line.value))).collect()
}

#[test]
fn a_part_of_the_year_is_printed_by_its_exact_factor() {
    let dossier = september();
    assert_eq!(
        texts(&dossier, Row::Etp),
        [
            "Animatrice | 0,80",
            "poste sans nom : 0,50 × 4/12 | 1/6 (environ 0,1667)",
            "Total, en ETP | 29/30 (environ 0,9667)",
        ]
    );
    assert_eq!(
        texts(&dossier, Row::Marge)[0],
        "Plafond : (0,80 + 0,50 × 4/12) × 66 000 € | 63 800,00 €"
    );
    assert_eq!(check_dossier(&dossier), 16, "lines that were done again");
}
