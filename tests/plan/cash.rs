//! The calendar month by month.

use super::relais;
use crate::support::{Doing, Relais, year};
use simulateur_rpe::calendar::{Month, YearMonth};
use simulateur_rpe::draft::BaremeWay;
use simulateur_rpe::law::{Account, Contract, DueKind};
use simulateur_rpe::money::Euros;
use simulateur_rpe::present::years::cash_view;
use simulateur_rpe::scenario::workbench::example;
use simulateur_rpe::scenario::years::{Cash, CashKind};
use simulateur_rpe::scenario::{Action, BaseAction, CalendarAction, Dossier};
use simulateur_rpe::situation::{ContractTerm, Field, Gap, Owner};

fn cash(dossier: &Dossier) -> Cash {
    dossier.cash(&dossier.plan().columns[0]).unwrap()
}

/// One exercice, 2026, with advances of 35 % in March and October.
fn one_year() -> Dossier {
    let relais = Relais::of(2026)
        .bareme(BaremeWay::Entered)
        .with(Field::PrixPlafond(Owner::Base, year(2026)), "60 000");
    let relais = relais
        .animateur("1", "50 000")
        .income("6 000")
        .acompte("1er mars", "35 %")
        .acompte("2 octobre", "35 %");
    relais.with(Field::ConventionEnd, "31/12/2026").0
}

fn running(cash: &Cash, year: u16, month: u8) -> String {
    let wanted = YearMonth::new(super::year(year), Month::new(month).unwrap());
    cash.months.iter().find(|known| known.month == wanted).unwrap().running.to_string()
}

#[test]
fn advances_stand_in_their_month_and_the_balance_in_the_year_after() {
    // Ps 21 500 €, two advances of 7 525 €, balance 6 450 €; each month 4 166,67 € out, 500 € in.
    let cash = cash(&one_year());
    assert_eq!(running(&cash, 2026, 1), "−3\u{202f}666,67\u{a0}€");
    assert_eq!(running(&cash, 2026, 3), "−3\u{202f}475,00\u{a0}€");
    assert_eq!(running(&cash, 2026, 9), "−25\u{202f}475,00\u{a0}€");
    assert_eq!(running(&cash, 2026, 12), "−28\u{202f}950,00\u{a0}€");
    assert_eq!(running(&cash, 2027, 11), "−28\u{202f}950,00\u{a0}€");
    assert_eq!(running(&cash, 2027, 12), "−22\u{202f}500,00\u{a0}€");
    assert_eq!((cash.months.len(), cash.month_assumed), (24, true));
    let lowest = cash.lowest().unwrap();
    assert_eq!(
        (lowest.month.to_string(), lowest.running.to_string()),
        ("décembre 2026".to_string(), "−28\u{202f}950,00\u{a0}€".to_string())
    );
    assert_eq!(cash.unplaced, []);
}

#[test]
fn the_balance_goes_where_it_is_typed() {
    let typed = cash(&one_year().typing(Field::BalanceMonth, "juin"));
    assert_eq!(running(&typed, 2027, 6), "−22\u{202f}500,00\u{a0}€");
    assert_eq!((typed.months.len(), typed.month_assumed), (18, false));
    let wrong = cash(&one_year().typing(Field::BalanceMonth, "un jour"));
    let balance = &wrong.unplaced[0];
    assert_eq!((balance.kind, balance.amount), (CashKind::Solde, Some(Euros::whole(6_450))));
    assert_eq!(balance.gaps, [Gap::Unreadable(Field::BalanceMonth)]);
    assert!(!wrong.is_complete() && !wrong.is_complete_until(year(2026)));
    assert_eq!(wrong.months.len(), 12);
}

#[test]
fn what_has_no_day_or_no_amount_is_listed() {
    let dossier = one_year().doing(CalendarAction::AddDue(DueKind::Acompte));
    let [march, october, third] = [0, 1, 2].map(|place| dossier.base.calendar[place].id);
    let dossier = dossier
        .typing(Field::DueDay(march), "")
        .typing(Field::DueDay(october), "30/02")
        .typing(Field::DueDay(third), "1/6");
    let cash = cash(&dossier);
    let listed: Vec<_> =
        cash.unplaced.iter().map(|known| (known.kind, known.amount, known.gaps.clone())).collect();
    let advance = Some(Euros::whole(7_525));
    assert_eq!(
        listed,
        [
            (CashKind::Acompte(march), advance, vec![Gap::Empty(Field::DueDay(march))]),
            (CashKind::Acompte(october), advance, vec![Gap::Unreadable(Field::DueDay(october))]),
            (CashKind::Acompte(third), None, vec![Gap::Empty(Field::DueRate(third))]),
            (CashKind::Solde, None, vec![Gap::Empty(Field::DueRate(third))]),
        ]
    );
}

/// A CTG of 4 000 € a year.
fn with_contract() -> Dossier {
    let term = |term| Field::Contract(Owner::Base, term);
    let dossier = one_year()
        .doing(Action::SetContract(Owner::Base, Contract::Ctg, true))
        .typing(Field::BalanceMonth, "5");
    dossier
        .typing(term(ContractTerm::EtpExistants), "1")
        .typing(term(ContractTerm::ForfaitExistant), "4 000")
}

#[test]
fn what_no_text_dates_is_in_no_month() {
    let cash = cash(&with_contract());
    let may = cash.months.iter().find(|month| month.month.to_string() == "mai 2027").unwrap();
    let paid: Vec<_> =
        may.lines.iter().map(|line| (line.kind, line.exercice, line.amount)).collect();
    assert_eq!(paid, [(CashKind::Solde, year(2026), Euros::whole(6_450))]);
    let undated: Vec<_> =
        cash.unplaced.iter().map(|known| (known.kind, known.amount, known.gaps.len())).collect();
    assert_eq!(undated, [(CashKind::BonusTerritoire, Some(Euros::whole(4_000)), 0)]);
    let view = cash_view(&with_contract(), &with_contract().plan().columns[0]).unwrap();
    assert!(
        view.undated[0].contains("Aucun texte dont nous disposons ne dit quand il est versé"),
        "{:?}",
        view.undated
    );
    assert!(view.unplaced.is_empty() && cash.is_complete(), "{:?}", view.headline);
    assert!(!view.headline[0].contains("incomplet"), "{:?}", view.headline);
}

#[test]
fn the_money_that_is_out_is_parted_between_the_relais_and_what_waits_for_the_caf() {
    // 50 000 € a year, 6 000 € of other income, 21 500 € of Ps: 22 500 € stay with the relais, 1
    // 875 € each month.
    let cash = cash(&one_year());
    let split = |of, month| {
        let wanted = YearMonth::new(year(of), Month::new(month).unwrap());
        cash.months
            .iter()
            .find(|known| known.month == wanted)
            .and_then(|known| known.split)
            .map(|split| (split.own, split.advanced))
            .unwrap()
    };
    assert_eq!(split(2026, 2), (Euros::whole(3_750), Euros::from_cents(358_333)));
    // 5 375 € of rights, 7 525 € paid: the Caf is ahead.
    assert_eq!(
        (split(2026, 3).0, split(2026, 3).1.to_string()),
        (Euros::whole(5_625), "−2\u{202f}150,00\u{a0}€".to_string())
    );
    assert_eq!(split(2026, 12), (Euros::whole(22_500), Euros::whole(6_450)));
    assert_eq!(split(2027, 12), (Euros::whole(22_500), Euros::ZERO));
    // In September 16 125 € of rights, 7 525 € paid.
    let most = cash.most_advanced().map(|(month, amount)| (month.to_string(), amount));
    assert_eq!(most, Some(("septembre 2026".to_string(), Euros::whole(8_600))));
}

#[test]
fn the_two_parts_always_make_what_is_out() {
    for dossier in [
        one_year(),
        with_contract(),
        example(),
        relais().doing(BaseAction::AssumeFollowing(true)).doing(CalendarAction::UseExample),
    ] {
        for column in dossier.plan().columns {
            for month in dossier.cash(&column).unwrap().months {
                let split = month.split.unwrap();
                assert_eq!(
                    split.own.checked_add(split.advanced).unwrap(),
                    Euros::ZERO.checked_sub(month.running).unwrap(),
                    "{}",
                    month.month
                );
            }
        }
    }
}

#[test]
fn an_undated_right_stays_in_what_waits_for_the_caf() {
    let last = cash(&with_contract()).months.last().cloned().unwrap();
    assert_eq!(
        (last.running.to_whole_string(), last.split.unwrap().advanced),
        ("−22\u{202f}500\u{a0}€".to_string(), Euros::whole(4_000))
    );
    assert_eq!(last.split.unwrap().own, Euros::whole(18_500));
}

#[test]
fn nothing_is_parted_once_a_right_is_unknown() {
    let cash = cash(&relais());
    let known: Vec<bool> = cash.months.iter().map(|month| month.split.is_some()).collect();
    assert!(known[..12].iter().all(|known| *known) && known[12..].iter().all(|known| !known));
    assert_eq!(cash.most_advanced(), None);
}

#[test]
fn twelve_months_make_the_year_to_the_cent() {
    let dossier = one_year().typing(Field::Line(Account::Achats), "0,07");
    let cash = cash(&dossier);
    let out = cash
        .months
        .iter()
        .flat_map(|month| &month.lines)
        .filter(|line| line.kind == CashKind::Charges);
    let out: Vec<Euros> = out.map(|line| line.amount).collect();
    let total = out.iter().try_fold(Euros::ZERO, |sum, amount| sum.checked_add(*amount)).unwrap();
    assert_eq!((out.len(), total.to_string()), (12, "−50\u{202f}000,07\u{a0}€".to_string()));
}

#[test]
fn a_year_without_a_ceiling_has_no_balance_and_says_so() {
    let cash = cash(&relais());
    let missing: Vec<_> =
        cash.unplaced.iter().map(|known| (known.kind, known.exercice.year())).collect();
    assert_eq!(missing, [2027, 2028, 2029, 2030].map(|year| (CashKind::Solde, year)));
    assert_eq!(cash.months.len(), 60);
}
