//! The payment calendar, what became real, and the convention.

use super::*;
use simulateur_rpe::calendar::Date;
use simulateur_rpe::law::{DueKind, SOMME_2023, Status};
use simulateur_rpe::scenario::{Action, CalendarAction, History, MOST_ITEMS};
use simulateur_rpe::situation::{DueId, Gap, PostId, Revised};
use std::collections::BTreeSet;
use support::{cents, gaps};

fn ids(dossier: &Dossier) -> Vec<u32> {
    dossier.base.calendar.iter().map(|line| line.id.0).collect()
}

fn advances(outcome: &Outcome) -> Vec<i128> {
    outcome.acomptes.parts.iter().map(cents).collect()
}

#[test]
fn the_known_example_is_picked_whole() {
    let dossier = relais().acompte("1/1", "90").with(Field::CalendarOrigin, "À moi").0;
    let old = ids(&dossier);
    let picked = dossier.doing(CalendarAction::UseExample);
    let kinds: Vec<&str> = picked.base.calendar.iter().map(|line| line.kind.code()).collect();
    assert_eq!(kinds, ["previsionnel", "acompte", "reel", "actualise", "acompte", "actualise"]);
    let of = |place: usize, field: fn(DueId) -> Field| {
        picked.texts.get(field(picked.base.calendar[place].id)).to_string()
    };
    let days: Vec<String> = (0..6).map(|place| of(place, Field::DueDay)).collect();
    let read = ["13/2", "1/3", "31/3", "10/7", "2/10", "12/10"]
        .map(|day| day.parse::<simulateur_rpe::calendar::MonthDay>().unwrap().to_string());
    assert_eq!(days, read);
    assert_eq!(
        (of(0, Field::DueRate).as_str(), of(1, Field::DueRate).replace('\u{a0}', " ").as_str()),
        ("", "35 %")
    );
    assert_eq!(picked.texts.get(Field::CalendarOrigin), SOMME_2023.0.document.title);
    assert!(
        old.iter().all(|id| !ids(&picked).contains(id)
            && picked.texts.get(Field::DueRate(DueId(*id))).is_empty())
    );
    let outcome = base(&picked);
    assert_eq!(advances(&outcome), [752_500, 752_500]); // 35 % of 21 500
    assert_eq!(figure(&outcome, Row::Solde), 645_000);
    assert_eq!(outcome.acomptes.certainty, Certainty::Entered);
}

#[test]
fn lines_come_and_go_and_no_id_is_used_twice() {
    let mut history = History::new(relais().0);
    let mut seen = BTreeSet::new();
    let mut doing = |history: &mut History, action: CalendarAction| {
        let action = Action::from(action);
        let before: Vec<u32> = ids(history.present());
        history.act(&action).unwrap();
        let new: Vec<u32> =
            ids(history.present()).into_iter().filter(|id| !before.contains(id)).collect();
        assert!(new.iter().all(|id| seen.insert(*id)), "{action:?}: {new:?} was already used");
        assert!(new.iter().all(|id| *id < history.present().next));
    };
    for kind in DueKind::ALL {
        doing(&mut history, CalendarAction::AddDue(kind));
    }
    let first = history.present().base.calendar[0].id;
    history.act(&Action::Type(Field::DueRate(first), "35".to_string())).unwrap();
    history.act(&Action::Type(Field::DueDay(first), "1er mars".to_string())).unwrap();
    let before = history.present().clone();
    doing(&mut history, CalendarAction::RemoveDue(first));
    assert!(
        history.present().texts.get(Field::DueRate(first)).is_empty()
            && history.present().texts.get(Field::DueDay(first)).is_empty()
    );
    assert!(history.undo());
    assert_eq!(history.present(), &before, "undone, the line is back with its texts");
    assert!(history.redo());
    doing(&mut history, CalendarAction::UseExample);
    doing(&mut history, CalendarAction::UseExample);
    doing(&mut history, CalendarAction::AddDue(DueKind::Acompte));
    assert_eq!(history.present().base.calendar.len(), 7);
    assert_eq!(
        history.present().apply(&CalendarAction::RemoveDue(first).into()),
        Err(ActionError::Gone)
    );
}

#[test]
fn a_full_calendar_is_refused() {
    let add = Action::from(CalendarAction::AddDue(DueKind::Acompte));
    let full = (0..MOST_ITEMS).fold(what_if(), |dossier, _| dossier.doing(add.clone()));
    assert_eq!((full.base.calendar.len(), full.apply(&add)), (50, Err(ActionError::Full)));
    let id = full.base.calendar[49].id;
    let emptier = full.clone().doing(CalendarAction::RemoveDue(id)).doing(add);
    assert_eq!(emptier.base.calendar.len(), 50);
    assert_eq!(
        full.doing(CalendarAction::UseExample).base.calendar.len(),
        6,
        "the example takes the place of what is there"
    );
    let (income, post) = (what_if().base.incomes[0], what_if().base.posts[0].id);
    assert_eq!(
        what_if().apply(&CalendarAction::RemoveDue(DueId(income.0)).into()),
        Err(ActionError::Gone),
        "an income is no line of the calendar"
    );
    assert_eq!(
        what_if().apply(&CalendarAction::RemoveDue(DueId(post.0)).into()),
        Err(ActionError::Gone)
    );
}

#[test]
fn the_advances_follow_the_levers_and_the_balance_the_real() {
    let dossier = relais()
        .acompte("1/3", "50")
        .real(Revised::Line(Account::Achats), "5 000")
        .0
        .pressing(Quick::Blank, "+ 1 000");
    let (dossier, id) = pull(dossier, 0, add(Account::Achats));
    let dossier = dossier.typing(Field::LeverAmount(id), "1 000");
    let comparison = dossier.compare();
    let of = |place: usize| {
        (
            advances(&comparison.columns[place].outcome),
            figure(&comparison.columns[place].outcome, Row::Solde),
        )
    };
    assert_eq!(of(0), (vec![1_075_000], 1_935_000 - 1_075_000)); // 45 000 × 43 % became real
    // 51 000 × 43 % forecast, 46 000 × 43 % real
    assert_eq!(of(1), (vec![1_096_500], 1_978_000 - 1_096_500));
    assert_eq!(figure(comparison.columns[1].at(Status::Reel).unwrap(), Row::Ps), 1_978_000);
    assert!(comparison.columns[1].at(Status::Actualise).is_none());
}

#[test]
fn the_balance_leads_to_the_text_that_was_typed_last() {
    let cost = Revised::PostCost(PostId(1));
    let missing = |relais: Relais| gaps(&relais.0.compare().columns[0].outcome.solde);
    let reel = Field::Later(Status::Reel, cost);
    let actualise = Field::Later(Status::Actualise, cost);
    assert_eq!(missing(relais().real(cost, "x")), [Gap::Unreadable(reel)]);
    let elsewhere = relais().real(Revised::Line(Account::Achats), "5 000");
    assert_eq!(missing(elsewhere.clone().with(actualise, "x")), [Gap::Unreadable(actualise)]);
    assert_eq!(
        missing(elsewhere.clone().with(Field::PostCost(PostId(1)), "x")),
        [Gap::Unreadable(Field::PostCost(PostId(1)))]
    );
    assert_eq!(
        missing(elsewhere.clone().with(Field::PostCost(PostId(1)), "x").real(cost, "40 000")),
        []
    );
    let forecast =
        elsewhere.acompte("1/3", "50").with(Field::PostCost(PostId(1)), "x").real(cost, "40 000");
    assert_eq!(
        missing(forecast),
        [Gap::Unreadable(Field::PostCost(PostId(1)))],
        "the advance is that of the forecast"
    );
}

fn convention(exercice: u16, from: &str, until: &str) -> Vec<Warning> {
    let relais =
        Relais::of(exercice).with(Field::ConventionStart, from).with(Field::ConventionEnd, until);
    relais.outcome().warnings
}

#[test]
fn a_convention_is_read_as_it_is_typed() {
    let ends = |text: &str| vec![Warning::ConventionSeTermine(text.parse::<Date>().unwrap())];
    assert_eq!(convention(2020, "1/1/2017", "31/12/2020"), ends("31/12/2020"));
    assert_eq!(convention(2020, "1er janvier 2017", "2020-12-31"), ends("31/12/2020"));
    assert_eq!(convention(2018, "1/1/2017", "31/12/2020"), []);
    assert_eq!(
        convention(2021, "1/1/2017", "31/12/2020"),
        [Warning::ConventionHorsExercice(year(2021))]
    );
    assert_eq!(
        convention(2016, "1/1/2017", "31/12/2020"),
        [Warning::ConventionHorsExercice(year(2016))]
    );
    assert_eq!(convention(2018, "1/1/2017", "1/1/2021"), [Warning::ConventionTropLongue(4)]);
    assert_eq!(convention(2022, "1/1/2021", "31/12/2025"), []);
    assert_eq!(
        convention(2022, "29/2/2024", "28/2/2029"),
        [Warning::ConventionHorsExercice(year(2022))]
    );
    assert_eq!(convention(2024, "29/2/2024", "1/3/2029"), [Warning::ConventionTropLongue(5)]);
    assert_eq!(convention(2026, "1/1/2026", "1/1/2026"), ends("1/1/2026"), "one day");
}

#[test]
fn a_convention_that_cannot_be_read_says_nothing_and_one_backwards_says_so() {
    for (from, until) in [
        ("31/02/2017", "31/12/2020"),
        ("1/1/2017", "29/02/2019"),
        ("1/1/2017", ""),
        ("", "31/12/2020"),
        ("bientôt", "1/1"),
    ] {
        assert_eq!(convention(2030, from, until), [], "{from} {until}");
    }
    for exercice in [2016, 2017, 2020, 2030] {
        assert_eq!(
            convention(exercice, "31/12/2020", "1/1/2017"),
            [Warning::ConventionALEnvers],
            "{exercice}"
        );
    }
    assert_eq!(convention(2017, "2/1/2017", "1/1/2017"), [Warning::ConventionALEnvers]);
    assert_eq!(Warning::ConventionALEnvers.code(), "convention_a_l_envers");
    let known = relais()
        .with(Field::ConventionStart, "2/1/2017")
        .with(Field::ConventionEnd, "1/1/2017")
        .outcome();
    assert_eq!(figure(&known, Row::Ps), 2_150_000, "no amount depends on it");
}

#[test]
fn what_is_written_of_an_overpayment_and_of_unsent_data_is_dated() {
    use simulateur_rpe::present::law_pages::{overpayment_tables, unsent_data_tables};
    use simulateur_rpe::present::payments::is_overpaid;
    assert_eq!([2020, 2021, 2026].map(|known| overpayment_tables(year(known)).len()), [0, 4, 4]);
    assert_eq!([2024, 2025].map(|known| unsent_data_tables(year(known)).len()), [0, 1]);
    // 90 % of a Ps that falls once the post costs nothing.
    let forecast = relais().acompte("1/3", "90 %");
    assert!(!is_overpaid(&forecast.0.compare(), None));
    let post = forecast.0.base.posts[0].id;
    let real = forecast.real(Revised::PostCost(post), "0").0;
    assert!(is_overpaid(&real.compare(), None));
}
