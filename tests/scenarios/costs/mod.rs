//! Costs: added, multiplied, set, given in kind; and income.

use super::*;

/// The relais with a scenario of one lever, whose amount is typed.
pub fn charges(scope: ChargesScope, change: ChargesChange, amount: &str) -> Outcome {
    let (dossier, id) = pull(what_if(), 0, LeverKind::Charges { scope, change });
    scenario(&dossier.typing(Field::LeverAmount(id), amount), 0)
}

pub fn add(account: Account) -> LeverKind {
    LeverKind::Charges { scope: ChargesScope::Line(account), change: ChargesChange::Add }
}

#[test]
fn costs_are_added_multiplied_or_set() {
    let costs = [Row::PrixDeRevient, Row::NonRetenues, Row::Ps];
    let achats = ChargesScope::Line(Account::Achats);
    assert_eq!(rows(&base(&what_if()), costs), [50_000 * EURO, 1_000 * EURO, 21_500 * EURO]);
    assert_eq!(
        rows(&charges(achats, ChargesChange::Add, "2 500,50"), costs),
        [5_250_050, 100_000, 2_257_522]
    ); // 52 500,50 × 43 % = 22 575,215
    assert_eq!(
        rows(&charges(achats, ChargesChange::Add, "-2 500"), costs),
        [4_750_000, 100_000, 2_042_500]
    );
    assert_eq!(
        rows(&charges(achats, ChargesChange::Percent, "2,5"), costs),
        [5_025_000, 100_000, 2_160_750]
    );
    assert_eq!(
        rows(&charges(achats, ChargesChange::Percent, "-10 %"), costs),
        [4_900_000, 100_000, 2_107_000]
    );
    assert_eq!(
        rows(&charges(achats, ChargesChange::Set, "12 000"), costs),
        [5_200_000, 100_000, 2_236_000]
    );
    assert_eq!(
        rows(&charges(ChargesScope::Line(Account::Financieres), ChargesChange::Set, "0"), costs),
        [5_000_000, 0, 2_150_000]
    );
    assert_eq!(
        rows(&charges(ChargesScope::Line(Account::Impots), ChargesChange::Add, "800"), costs),
        [5_080_000, 100_000, 2_184_400]
    );
}

#[test]
fn costs_below_zero_open_no_negative_ps() {
    let outcome = charges(ChargesScope::Line(Account::Achats), ChargesChange::Add, "-60 000");
    assert_eq!(rows(&outcome, [Row::PrixDeRevient, Row::Ps, Row::TotalCaf]), [-1_000_000, 0, 0]);
}

#[test]
fn every_cost_rises_the_pay_and_the_mission_included() {
    let all = charges(ChargesScope::All, ChargesChange::Percent, "5");
    assert_eq!(rows(&all, [Row::PrixDeRevient, Row::NonRetenues]), [52_500 * EURO, 1_050 * EURO]);
    let quick = scenario(&relais().0.pressing(Quick::Depenses, "+ 5 %"), 0);
    assert_eq!(quick.prix_de_revient.value, all.prix_de_revient.value);
    let promoted = Relais::of(2022)
        .line(Account::Achats, "1 000")
        .reached(Mission::PromotionRenforcee)
        .cost(false, "200");
    let dossier = promoted.0.pressing(Quick::Depenses, "+ 5 %");
    assert_eq!(figure(&base(&dossier), Row::PrixDeRevient), 1_200 * EURO);
    assert_eq!(figure(&scenario(&dossier, 0), Row::PrixDeRevient), 1_260 * EURO);
}

#[test]
fn an_amount_is_never_spread_over_every_cost() {
    let (dossier, id) = pull(
        what_if(),
        0,
        LeverKind::Charges { scope: ChargesScope::All, change: ChargesChange::Add },
    );
    assert_eq!(
        dossier.lever(id).unwrap().kind,
        LeverKind::Charges { scope: ChargesScope::All, change: ChargesChange::Percent }
    );
    assert_eq!(
        dossier.apply(&LeverAction::SetChargesChange(id, ChargesChange::Set).into()),
        Err(ActionError::Gone)
    );
    let (dossier, id) = pull(what_if(), 0, add(Account::Achats));
    let dossier = dossier
        .doing(LeverAction::SetChargesChange(id, ChargesChange::Set))
        .doing(LeverAction::SetChargesScope(id, ChargesScope::All));
    assert_eq!(
        dossier.lever(id).unwrap().kind,
        LeverKind::Charges { scope: ChargesScope::All, change: ChargesChange::Percent }
    );
}

#[test]
fn levers_act_in_the_order_of_the_list() {
    let amounts = |first, second| {
        let (dossier, one) = pull(
            what_if(),
            0,
            LeverKind::Charges { scope: ChargesScope::Line(Account::Achats), change: first },
        );
        let (dossier, two) = pull(
            dossier,
            0,
            LeverKind::Charges { scope: ChargesScope::Line(Account::Achats), change: second },
        );
        figure(
            &scenario(
                &dossier
                    .typing(Field::LeverAmount(one), "50")
                    .typing(Field::LeverAmount(two), "50"),
                0,
            ),
            Row::PrixDeRevient,
        )
    };
    // (10 000 + 50) × 1,5
    assert_eq!(amounts(ChargesChange::Add, ChargesChange::Percent), 4_000_000 + 1_507_500);
    // 10 000 × 1,5 + 50
    assert_eq!(amounts(ChargesChange::Percent, ChargesChange::Add), 4_000_000 + 1_505_000);
}

#[test]
fn a_lever_follows_the_base() {
    let (dossier, id) = pull(what_if(), 0, add(Account::Achats));
    let dossier = dossier
        .typing(Field::LeverAmount(id), "100")
        .typing(Field::Line(Account::Achats), "20 000");
    assert_eq!(figure(&scenario(&dossier, 0), Row::PrixDeRevient), 60_100 * EURO);
    let switched = dossier
        .doing(BaseAction::Retain(Account::Financieres, true))
        .doing(BaseAction::Retain(Account::Achats, false));
    assert_eq!(
        rows(&scenario(&switched, 0), [Row::PrixDeRevient, Row::NonRetenues]),
        [41_000 * EURO, 20_100 * EURO]
    );
}

#[test]
fn an_income_lowers_the_reste_a_charge_only() {
    let (dossier, id) = pull(what_if(), 0, LeverKind::Income);
    let dossier = dossier.typing(Field::LeverAmount(id), "1 500,25");
    let wanted = [Row::Ps, Row::AutresRecettes, Row::ResteACharge];
    assert_eq!(rows(&base(&dossier), wanted), [2_150_000, 500_000, 2_450_000]);
    assert_eq!(rows(&scenario(&dossier, 0), wanted), [2_150_000, 650_025, 2_299_975]);
    let comparison = dossier.compare();
    let one = Some(dossier.scenarios[0].id);
    assert_eq!(
        comparison.ecart(Row::ResteACharge, one, None).map(Ecart::value),
        Some("-1500.25".parse().unwrap())
    );
}

#[test]
fn contributions_in_kind_enter_the_costs_and_never_the_reste_a_charge() {
    let given = relais().line(Account::EnNature, "4 000");
    let wanted = [Row::PrixDeRevient, Row::NonRetenues, Row::Ps, Row::ResteACharge];
    assert_eq!(rows(&given.outcome(), wanted), [5_000_000, 100_000, 2_150_000, 2_450_000]);
    let retained = given.retained(Account::EnNature, true).outcome();
    assert_eq!(rows(&retained, wanted), [5_400_000, 100_000, 2_322_000, 2_278_000]);
    assert_eq!(support::cents(&retained.charges), 5_100_000, "what is given is not paid");
    assert!(retained.warnings.contains(&Warning::RetenueIncertaine(Account::EnNature)));
}
