//! Absurd texts in the fields of « Missions » and « Décider »: every view is drawn, and says what
//! is wrong.

use crate::support::{Doing, Relais};
use simulateur_rpe::draft::BaremeWay;
use simulateur_rpe::law::{Account, Mission};
use simulateur_rpe::present::decide::{
    curve_reach, curve_view, sensitivity_view, target_view, waterfall,
};
use simulateur_rpe::present::missions::{margin_rows, mission_comparisons, plans_view};
use simulateur_rpe::present::workbench::gap_lines;
use simulateur_rpe::scenario::Dossier;
use simulateur_rpe::scenario::decide::{Axis, Pay, Target, curve, seek_targets};
use simulateur_rpe::situation::{Field, Owner, PlannerField, PostId};

const ABSURD: [&str; 16] = [
    "",
    "0",
    "-1",
    "−95",
    "abc",
    "1e30",
    "10 000",
    "999999999",
    "1000000000",
    "99999999999999999999999999999",
    "0,000001",
    "24",
    "1/0",
    "NaN",
    "∞",
    "\u{202e}12",
];

fn prepared() -> Dossier {
    let relais = Relais::of(2026)
        .bareme(BaremeWay::Assumed)
        .animateur("1", "40 000")
        .line(Account::Achats, "30 000");
    let relais = relais.reached(Mission::AnalysePratique).cost(true, "250").income("4 000");
    let typed = [
        (Field::Am, "75"),
        (Field::TargetReste, "30 000"),
        (Field::TargetAm, "50"),
        (Field::Planner(PlannerField::Am), "10"),
        (Field::Planner(PlannerField::Hours), "2"),
        (Field::Planner(PlannerField::HourlyPrice), "95"),
        (Field::Planner(PlannerField::SessionFees), "60"),
    ];
    typed.into_iter().fold(relais, |relais, (field, text)| relais.with(field, text)).0
}

/// Everything that both pages say, as one text: none of it may be empty where an answer is due.
fn pages(dossier: &Dossier) -> String {
    let mut wording = format!("{:?}{:?}", mission_comparisons(dossier), plans_view(dossier));
    for stakes in dossier.stakes() {
        wording += &format!("{:?}", margin_rows(&stakes));
    }
    for target in [Target::Reste, Target::Plafond, Target::AmParEtp] {
        match seek_targets(dossier, None, target) {
            Ok(answers) => {
                let view = target_view(dossier, target, &answers, Owner::Base);
                let says = view.short.iter().all(|(_, why)| !why.is_empty());
                assert!(says, "{target:?}: {:?}", view.short);
                wording += &format!("{view:?}");
            }
            Err(gaps) => {
                let lines = gap_lines(dossier, gaps, Owner::Base);
                assert!(!lines.is_empty(), "{target:?} says nothing");
                wording += &format!("{lines:?}");
            }
        }
    }
    let comparison = dossier.compare();
    for axis in [Axis::Charges, Axis::Etp(Pay::Current), Axis::Etp(Pay::Constant)] {
        let drawn = curve(&dossier.base_situation(), axis, curve_reach(&comparison, axis));
        wording +=
            &format!("{:?}", drawn.map(|drawn| curve_view(dossier, &comparison, None, &drawn)));
    }
    wording
        + &format!(
            "{:?}{:?}",
            sensitivity_view(dossier, None),
            waterfall(&comparison.columns[0].outcome)
        )
}

#[test]
fn every_absurd_text_in_every_field_leaves_both_pages_standing() {
    let planner = [
        PlannerField::Am,
        PlannerField::Hours,
        PlannerField::HourlyPrice,
        PlannerField::SessionFees,
    ]
    .map(Field::Planner);
    let others = [
        Field::TargetReste,
        Field::TargetAm,
        Field::Am,
        Field::PostEtp(PostId(1)),
        Field::PostCost(PostId(1)),
        Field::Line(Account::Achats),
    ];
    for field in planner.into_iter().chain(others) {
        for text in ABSURD {
            let dossier = prepared().typing(field, text);
            assert!(!pages(&dossier).is_empty());
            assert_eq!(dossier.texts.get(field), text, "what was typed stays");
        }
    }
}

#[test]
fn a_negative_price_and_absurd_hours_say_what_to_correct() {
    let wording = |field, text: &str| {
        let view = plans_view(&prepared().typing(Field::Planner(field), text));
        (
            view.rows.iter().filter(|row| row.fits).count(),
            view.messages.join(" "),
            view.rows.first().map(|row| row.cost.words.clone()),
        )
    };
    let (_, _, cost) = wording(PlannerField::HourlyPrice, "-95");
    assert_eq!(cost.as_deref(), Some("à compléter"), "a negative price never pays the relais");
    for text in ["25", "-2", "abc", "1e30"] {
        let (plans, words, _) = wording(PlannerField::Hours, text);
        assert_eq!(plans, 0, "{text}");
        assert!(words.contains("Corrigez"), "{text}: {words}");
    }
}
