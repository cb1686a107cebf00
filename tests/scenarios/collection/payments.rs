//! What the Caf pays to relais together, month by month; figures by hand.

use crate::support::Relais;
use simulateur_rpe::law::Mission;
use simulateur_rpe::money::Euros;
use simulateur_rpe::outcome::Row;
use simulateur_rpe::present::collection::{payment_lines, payment_notes};
use simulateur_rpe::scenario::Dossier;
use simulateur_rpe::scenario::collection::{
    Collection, CollectionPayments, RelaisFigures, collection_payments,
};
use simulateur_rpe::scenario::years::CashKind;
use simulateur_rpe::situation::{ContractTerm, Field};

fn paid(dossiers: Vec<Dossier>) -> CollectionPayments {
    let mut collection = Collection::default();
    let taken = collection.add_all(dossiers.into_iter().map(|dossier| (String::new(), dossier)));
    assert!(taken.iter().all(Result::is_ok));
    let figures: Vec<RelaisFigures> = collection.relais().iter().map(RelaisFigures::of).collect();
    collection_payments(&figures.iter().collect::<Vec<_>>()).unwrap()
}

/// 43 % of 52 000 are 22 360; two advances of 35 % are 7 826 each.
fn advanced() -> Relais {
    Relais::of(2017).animateur("1", "52 000").acompte("31/03", "35").acompte("30/09", "35")
}

#[test]
fn advances_and_balances_of_several_relais_add_up_month_by_month() {
    let plain = Relais::of(2017)
        .animateur("1", "30 000")
        .reached(Mission::PromotionActivite)
        .with(Field::BalanceMonth, "mai");
    let all = paid(vec![advanced().0, plain.0]);
    let months: Vec<(String, Euros, Euros)> = all
        .months
        .iter()
        .map(|(month, paid)| (month.to_string(), paid.advances, paid.balances))
        .collect();
    let euros = Euros::whole;
    assert_eq!(
        months,
        [
            ("mars 2017".to_string(), euros(7_826), Euros::ZERO),
            ("septembre 2017".to_string(), euros(7_826), Euros::ZERO),
            // 12 900 and the flat bonus.
            ("mai 2018".to_string(), Euros::ZERO, euros(15_900)),
            ("décembre 2018".to_string(), Euros::ZERO, euros(6_708)),
        ]
    );
    assert_eq!(all.total.net, euros(38_260));
    assert_eq!((all.unknown, all.assumed), (0, 1));
    let lines = payment_lines(&all);
    assert_eq!(lines.len(), 5);
    assert_eq!(lines[4].amounts[3].replace(['\u{a0}', '\u{202f}'], " "), "38 260,00 €");
    assert!(payment_notes(&all)[0].contains("décembre"));
}

#[test]
fn what_is_to_be_given_back_is_apart_and_what_no_text_dates_is_beside() {
    let more =
        Relais::of(2017).animateur("1", "52 000").acompte("31/03", "70").acompte("30/09", "50");
    let ctg = Relais::of(2020)
        .animateur("1", "52 000")
        .signed(true, false)
        .term(ContractTerm::EtpExistants, "1")
        .term(ContractTerm::ForfaitExistant, "3 000");
    let all = paid(vec![more.0, ctg.0]);
    // 120 % of 22 360 was advanced: 4 472 too much.
    assert_eq!(all.total.indus, Euros::ZERO.checked_sub(Euros::whole(4_472)).unwrap());
    assert_eq!(all.undated, Euros::whole(3_000));
    // The year after 2017 has no ceiling: what is not known is in no month, and is said.
    assert_eq!(all.unknown, 1);
    let notes = payment_notes(&all).join(" ");
    assert!(notes.contains("1 relais à compléter") && notes.contains("qu’aucun texte ne date"));
}

#[test]
fn they_are_those_of_the_plan_of_each_relais() {
    let dossier = advanced().with(Field::BalanceMonth, "avril").0;
    let plan = dossier.plan();
    let cash = dossier.cash(&plan.columns[0]).unwrap();
    let of_caf: Vec<_> = cash
        .months
        .iter()
        .flat_map(|month| month.lines.iter().map(|line| (month.month, *line)))
        .filter(|(_, line)| line.kind.is_of_caf() && line.exercice == dossier.base.exercice)
        .collect();
    let outcome = dossier.base_outcome();
    assert_eq!(dossier.caf_payments(&outcome).placed, of_caf);
    assert!(of_caf.iter().any(|(_, line)| line.kind == CashKind::Solde));
    let solde = outcome.figure(Row::Solde).euros().unwrap();
    assert_eq!(of_caf.last().unwrap().1.amount, solde);
}
