//! What was typed later: it falls back, it feeds what follows, and it goes with what it speaks of.

use super::*;
use simulateur_rpe::law::{DueKind, Status};
use simulateur_rpe::present::explain::explain;
use simulateur_rpe::present::payments::{Payments, advances_total, payments};
use simulateur_rpe::scenario::CalendarAction;
use simulateur_rpe::situation::{Gap, PostId, Revised};
use support::cents;

const POST: PostId = PostId(1);

fn later(status: Status, value: Revised) -> Field {
    Field::Later(status, value)
}

/// The figures of the base at a status.
fn at(dossier: &Dossier, status: Status, row: Row) -> i128 {
    figure(dossier.compare().columns[0].at(status).unwrap(), row)
}

/// 2017: one animator at 48 000 €, 22 000 € of supplies; two advances of 35 %.
fn paid() -> Dossier {
    let relais = Relais::of(2017).animateur("1", "48 000").line(Account::Achats, "22 000");
    relais.0.doing(CalendarAction::UseExample)
}

fn view(dossier: &Dossier) -> Payments {
    payments(dossier, &dossier.compare(), None).unwrap()
}

#[test]
fn an_empty_later_value_is_the_earlier_one() {
    let dossier = relais().0;
    assert!(
        Status::LATER.into_iter().all(|status| dossier.compare().columns[0].at(status).is_none())
    );
    let dossier = dossier.typing(later(Status::Reel, Revised::Line(Account::Achats)), "12 000");
    assert_eq!(
        at(&dossier, Status::Reel, Row::PrixDeRevient),
        52_000 * EURO,
        "40 000 € of pay are still the forecast"
    );
    assert_eq!(at(&dossier, Status::Previsionnel, Row::PrixDeRevient), 50_000 * EURO);
    let blank = dossier.typing(later(Status::Reel, Revised::Line(Account::Achats)), " ");
    assert!(blank.compare().columns[0].at(Status::Reel).is_none());
}

#[test]
fn what_was_updated_feeds_what_is_real() {
    let cost = Revised::PostCost(POST);
    let dossier = relais()
        .0
        .typing(later(Status::Actualise, cost), "42 000")
        .typing(later(Status::Reel, Revised::PostMonths(POST)), "6");
    assert_eq!(at(&dossier, Status::Actualise, Row::PrixDeRevient), 52_000 * EURO);
    assert_eq!(at(&dossier, Status::Reel, Row::PrixDeRevient), 31_000 * EURO);
    let dossier = dossier.typing(later(Status::Reel, cost), "44 000");
    assert_eq!(at(&dossier, Status::Reel, Row::PrixDeRevient), 32_000 * EURO);
    assert_eq!(
        at(&dossier, Status::Actualise, Row::PrixDeRevient),
        52_000 * EURO,
        "nothing goes back in time"
    );
}

#[test]
fn what_was_spent_in_the_year_is_not_divided_by_its_months() {
    let typed = |value, text: &str| relais().0.typing(later(Status::Reel, value), text);
    let pay = |dossier: &Dossier| at(dossier, Status::Reel, Row::PrixDeRevient) - 10_000 * EURO;
    let present = typed(Revised::PostPresence(POST), "6");
    assert_eq!(pay(&present), 40_000 * EURO, "months alone change the ETP alone");
    let column = &present.compare().columns[0];
    let etp = |status| column.at(status).unwrap().etp.etp().unwrap().decimal();
    assert_eq!(etp(Status::Reel) + etp(Status::Reel), etp(Status::Previsionnel));
    let both = present.typing(later(Status::Reel, Revised::PostSpent(POST)), "23 916,67");
    assert_eq!(pay(&both), 2_391_667);
    let whole = typed(Revised::PostSpent(POST), "39 000");
    assert_eq!(pay(&whole), 39_000 * EURO);
    let absent = both.typing(later(Status::Reel, Revised::PostPresence(POST)), "0");
    assert_eq!(pay(&absent), 2_391_667, "an allowance after the last month is spent all the same");
}

#[test]
fn what_was_spent_holds_until_something_later_says_otherwise() {
    let spent = relais()
        .0
        .typing(later(Status::Actualise, Revised::PostSpent(POST)), "42 000")
        .typing(later(Status::Reel, Revised::Line(Account::Achats)), "10 000");
    assert_eq!(at(&spent, Status::Reel, Row::PrixDeRevient), 52_000 * EURO);
    let of_a_year = spent.clone().typing(later(Status::Reel, Revised::PostCost(POST)), "30 000");
    assert_eq!(at(&of_a_year, Status::Reel, Row::PrixDeRevient), 40_000 * EURO);
    let again = of_a_year.typing(later(Status::Reel, Revised::PostSpent(POST)), "31 000");
    assert_eq!(at(&again, Status::Reel, Row::PrixDeRevient), 41_000 * EURO);
    assert_eq!(at(&again, Status::Actualise, Row::PrixDeRevient), 52_000 * EURO);
    let unread = spent.typing(later(Status::Reel, Revised::PostSpent(POST)), "trente");
    let column = &unread.compare().columns[0];
    let gaps = column.at(Status::Reel).unwrap().prix_de_revient.value.clone().unwrap_err();
    assert_eq!(gaps, [Gap::Unreadable(Field::PostSpent(POST))]);
}

#[test]
fn a_scenario_that_changes_a_post_starts_from_what_was_spent() {
    let real = relais()
        .0
        .typing(later(Status::Reel, Revised::PostPresence(POST)), "6")
        .typing(later(Status::Reel, Revised::PostSpent(POST)), "21 000")
        .pressing(Quick::Blank, "Et si");
    let (what_if, lever) = pull(real, 0, LeverKind::ChangePost { post: POST });
    let half = what_if.clone().typing(Field::LeverEtp(lever), "0,5");
    let of = |dossier: &Dossier| {
        let column = dossier.compare().columns[1].clone();
        figure(column.at(Status::Reel).unwrap(), Row::PrixDeRevient) - 10_000 * EURO
    };
    assert_eq!(of(&half), 10_500 * EURO, "half of what was spent, over the same months");
    let later = half.typing(Field::LeverStart(lever), "04/2017");
    assert_eq!(of(&later), 15_750 * EURO, "10 500 € of the first three months, half after");
    let dearer =
        what_if.typing(Field::LeverCost(lever), "48 000").typing(Field::LeverEtp(lever), "1");
    assert_eq!(of(&dearer), 24_000 * EURO);
}

#[test]
fn removing_a_post_forgets_its_later_values() {
    let dossier = relais().0.typing(later(Status::Reel, Revised::PostCost(POST)), "44 000");
    assert!(dossier.has_values_of(Status::Reel));
    let removed = dossier.doing(BaseAction::RemovePost(POST));
    assert!(!removed.has_values_of(Status::Reel));
    assert_eq!(removed.texts.get(later(Status::Reel, Revised::PostCost(POST))), "");
}

#[test]
fn the_balance_stands_on_what_is_real_and_the_advances_on_what_was_forecast() {
    let dossier = paid();
    let outcome = |dossier: &Dossier| dossier.compare().columns[0].outcome.clone();
    assert_eq!(figure(&outcome(&dossier), Row::Acomptes), 1_748_388);
    assert_eq!(figure(&outcome(&dossier), Row::Solde), 749_310);
    let updated =
        dossier.clone().typing(later(Status::Actualise, Revised::PostCost(POST)), "10 000");
    assert_eq!(figure(&outcome(&updated), Row::Solde), 749_310, "updated data change no balance");
    let real = dossier.typing(later(Status::Reel, Revised::PostCost(POST)), "30 000");
    let real = real.typing(later(Status::Reel, Revised::Line(Account::Achats)), "4 883,72");
    assert_eq!(figure(&outcome(&real), Row::Acomptes), 1_748_388);
    assert_eq!(figure(&outcome(&real), Row::Solde), -248_388);
    assert_eq!(outcome(&real).solde.payment_reason(), Some(PaymentReason::Indu));
}

#[test]
fn an_unreadable_later_text_is_what_is_to_be_corrected() {
    let cost = Revised::PostCost(POST);
    let real = later(Status::Reel, cost);
    let dossier = paid().typing(real, "4O 000");
    let fields = |dossier: &Dossier, row| -> Vec<Option<Field>> {
        explain(dossier, &dossier.compare(), row, None)
            .unwrap()
            .missing
            .into_iter()
            .map(|known| known.field)
            .collect()
    };
    assert_eq!(fields(&dossier, Row::Solde), [Some(real)]);
    assert_eq!(fields(&dossier, Row::Ps), [], "the forecast is whole");
    let shown = view(&dossier);
    let ps = shown.figures.iter().find(|line| line.row == Row::Ps).unwrap();
    assert_eq!(
        ps.figures.iter().map(|figure| figure.field).collect::<Vec<_>>(),
        [None, Some(real)]
    );
    assert_eq!(shown.paid.last().unwrap().figure.field, Some(real));

    let updated = later(Status::Actualise, cost);
    let dossier =
        paid().typing(updated, "?").typing(later(Status::Reel, Revised::PostMonths(POST)), "11");
    assert_eq!(
        fields(&dossier, Row::Solde),
        [Some(updated)],
        "the real cost is the updated one, which cannot be read"
    );

    let both = paid().typing(Field::PostCost(POST), "x").typing(real, "y");
    assert_eq!(
        fields(&both, Row::Solde),
        [Some(real), Some(Field::PostCost(POST))],
        "the rights, then the advances"
    );
    assert_eq!(fields(&both, Row::Ps), [Some(Field::PostCost(POST))]);
}

#[test]
fn the_advances_stand_by_date_and_add_up() {
    let dossier = paid();
    assert_eq!(advances_total(&dossier).as_deref(), Some("70\u{a0}%"));
    let add = |dossier: Dossier, day: &str, rate: &str| {
        let dossier = dossier.doing(CalendarAction::AddDue(DueKind::Acompte));
        let id = dossier.base.calendar.last().unwrap().id;
        (dossier.typing(Field::DueDay(id), day).typing(Field::DueRate(id), rate), id)
    };
    let (dossier, undated) = add(dossier, "", "5");
    let (dossier, first) = add(dossier, "1/1", "2,5");
    let order: Vec<_> = view(&dossier).paid.iter().map(|line| line.due).collect();
    assert_eq!((order[0], order[3], order[4], order[5]), (Some(first), Some(undated), None, None));
    assert_eq!(advances_total(&dossier).as_deref(), Some("77,5\u{a0}%"));
    let (dossier, _) = add(dossier, "", "");
    assert_eq!(advances_total(&dossier).as_deref(), Some("…"));
    assert_eq!(advances_total(&relais().0), None);
    let sum: i128 = paid().compare().columns[0].outcome.acomptes.parts.iter().map(cents).sum();
    assert_eq!(sum, 1_748_388);
}
