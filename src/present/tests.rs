//! What a keystroke costs: the text that is typed is read once, whatever computes and says it.

use crate::draft::count;
use crate::law::{Account, Status};
use crate::money::Euros;
use crate::present::decide::sensitivity_view;
use crate::present::duties::convention_words;
use crate::present::law_pages::pala_answer;
use crate::present::missions::{mission_comparisons, plans_view};
use crate::present::payments::value_groups;
use crate::present::text::{echo, problem};
use crate::present::workbench::{lever_sentence, notices, summary};
use crate::scenario::workbench::example;
use crate::scenario::{
    Action, ChargesChange, ChargesScope, Dossier, LeverAction, LeverKind, ScenarioAction,
};
use crate::situation::{Evolving, Field, Owner, Revised};

/// The example relais with a lever of each amount, and something that became real.
fn busy() -> Dossier {
    let mut dossier = example();
    let scenario = dossier.scenarios[0].id;
    let line = ChargesScope::Line(Account::Achats);
    for (kind, amount) in [
        (LeverKind::Charges { scope: ChargesScope::All, change: ChargesChange::Percent }, "5"),
        (LeverKind::Charges { scope: line, change: ChargesChange::Set }, "4 000"),
        (LeverKind::Charges { scope: line, change: ChargesChange::Add }, "-100"),
        (LeverKind::Income, "2 k€"),
    ] {
        dossier = dossier.apply(&LeverAction::Add(scenario, kind).into()).unwrap();
        let lever = dossier.scenarios[0].levers.last().unwrap().id;
        for (field, text) in [
            (Field::LeverAmount(lever), amount),
            (Field::LeverStart(lever), "09/2027"),
            (Field::Evolution(Owner::Base, Evolving::Pay), "2"),
            (Field::Later(Status::Reel, Revised::Line(Account::Achats)), "3 500"),
            (Field::ConventionStart, "01/01/2026"),
        ] {
            dossier = dossier.apply(&Action::Type(field, text.to_string())).unwrap();
        }
    }
    dossier
}

/// All that a page computes and says of a dossier.
fn look(dossier: &Dossier) {
    let (comparison, plan) = (dossier.compare(), dossier.plan());
    plan.columns.iter().for_each(|column| drop(dossier.cash(column)));
    drop((mission_comparisons(dossier), plans_view(dossier), notices(dossier, &comparison)));
    drop((sensitivity_view(dossier, None), pala_answer(dossier), convention_words(&dossier.texts)));
    drop((value_groups(dossier), summary(dossier, &comparison, None, &[None])));
    for lever in dossier.scenarios.iter().flat_map(|scenario| &scenario.levers) {
        drop(lever_sentence(dossier, lever, dossier.base.exercice));
        drop(echo(&dossier.entry(Field::LeverAmount(lever.id))));
    }
}

#[test]
fn a_keystroke_reads_one_text_once() {
    let dossier = busy();
    assert_eq!(count::during(|| look(&dossier)), 0, "what is kept is read no more");
    let amounts = dossier.scenarios.iter().flat_map(|scenario| &scenario.levers);
    let amounts = amounts.map(|lever| Field::LeverAmount(lever.id));
    let fields = [
        Field::PostEtp(dossier.base.posts[0].id),
        Field::Line(Account::Achats),
        Field::Later(Status::Reel, Revised::Line(Account::Achats)),
        Field::ConventionEnd,
        Field::TargetReste,
    ];
    for field in fields.into_iter().chain(amounts) {
        for text in ["4", "4/0", "31/12/2028"] {
            let reads = count::during(|| {
                let typed = Action::Type(field, text.to_string());
                let after = dossier.apply(&typed).unwrap();
                look(&after);
                let entry = after.entry(field);
                drop((
                    echo(&entry),
                    entry.error().map(|why| problem(text, why, after.base.exercice)),
                ));
            });
            assert_eq!(reads, 1, "{field:?} {text:?}");
        }
    }
}

#[test]
fn a_lever_that_changes_how_reads_its_amount_anew_once() {
    let dossier = busy();
    let lever = dossier.scenarios[0].levers.last().unwrap().id;
    let percent = dossier.scenarios[0].levers.iter().find(|lever| {
        matches!(
            lever.kind,
            LeverKind::Charges { scope: ChargesScope::Line(_), change: ChargesChange::Set }
        )
    });
    let (amount, line) = (Field::LeverAmount(lever), percent.unwrap().id);
    assert_eq!(dossier.entry(amount).value(), Some(Euros::whole(2_000)));
    let reads = count::during(|| {
        let after = dossier
            .apply(&LeverAction::SetChargesChange(line, ChargesChange::Percent).into())
            .unwrap();
        assert!(after.entry(Field::LeverAmount(line)).error().is_some(), "4 000 %");
        look(&after);
    });
    assert_eq!(reads, 1);
    let duplicate = ScenarioAction::Duplicate(dossier.scenarios[0].id, "bis".to_string()).into();
    assert_eq!(count::during(|| look(&dossier.apply(&duplicate).unwrap())), 1, "its name");
}
