//! The curves, what matters, how to reach a target, with figures computed by hand.

mod levers;
mod rounding;
mod target;

use crate::support::{Doing, Relais, budget, budget_with_ctg, cents, pull, scenario};
use rust_decimal::Decimal;
use simulateur_rpe::law::{Account, Mission};
use simulateur_rpe::outcome::Row;
use simulateur_rpe::present::decide::{TargetView, target_view, times_to_follow};
use simulateur_rpe::scenario::decide::{
    Axis, Curve, Effect, Input, NoEffect, Pay, Target, TargetAnswer, TargetCandidate,
    TargetVariable, curve, seek_target, seek_targets, sensitivity, target_variables,
};
use simulateur_rpe::scenario::{
    ChargesChange, ChargesScope, Dossier, LeverKind, Quick, ScenarioAction,
};
use simulateur_rpe::situation::{ContractTerm, Field, Gap, PostId, Role};

/// 2017, so many animators at so much in all, and the rest in supplies.
fn relais(etp: &str, pay: &str, achats: &str) -> Dossier {
    Relais::of(2017).animateur(etp, pay).line(Account::Achats, achats).0
}

fn drawn(dossier: &Dossier, axis: Axis) -> Curve {
    curve(&dossier.base_situation(), axis, Decimal::ZERO).unwrap()
}

fn xs(curve: &Curve) -> Vec<Decimal> {
    curve.points.iter().map(|place| place.x.normalize()).collect()
}

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

/// Cases 3, 5 and 7 of the worked cases: 1 ETP for 70 000 €, 1,8 ETP for 120 000 €, 2 ETP for 130
/// 000 €.
#[test]
fn along_the_costs_the_kink_stands_at_the_ceiling() {
    let cases = [
        ("1", "48 000", "22 000", "58086", "140000", "24976.98"),
        ("1,8", "80 000", "40 000", "104554.8", "240000", "44958.56"),
        ("2", "96 000", "34 000", "116172", "260000", "49953.96"),
    ];
    for (etp, pay, achats, kink, end, ps) in cases {
        let curve = drawn(&relais(etp, pay, achats), Axis::Charges);
        assert_eq!(xs(&curve), [Decimal::ZERO, decimal(kink), decimal(end)]);
        assert_eq!(curve.crossing, Some(decimal(kink)));
        let at: Vec<Decimal> = curve.points.iter().map(|place| place.ps.decimal()).collect();
        assert_eq!(at, [Decimal::ZERO, decimal(ps), decimal(ps)], "{etp}");
        let reste: Vec<Decimal> = curve.points.iter().map(|place| place.reste.decimal()).collect();
        assert_eq!(reste, [Decimal::ZERO, decimal(kink) - decimal(ps), decimal(end) - decimal(ps)]);
        assert!(curve.over);
    }
}

#[test]
fn along_the_time_the_kink_stands_where_the_costs_meet_the_ceiling() {
    // Constant costs: 70 000 / 58 086. At 48 000 € for one ETP: 22 000 / (58 086 − 48 000).
    let dossier = relais("1", "48 000", "22 000");
    let constant = drawn(&dossier, Axis::Etp(Pay::Constant));
    assert_eq!(constant.crossing.map(|x| x.trunc_with_scale(6)), Some(decimal("1.205109")));
    assert_eq!(constant.points[1].ps.decimal(), decimal("30100"));
    let current = drawn(&dossier, Axis::Etp(Pay::Current));
    assert_eq!(current.crossing, None, "2,181 ETP is beyond twice the present");
    assert_eq!(xs(&current), [Decimal::ZERO, Decimal::TWO]);
    assert_eq!(current.points[1].ps.decimal(), decimal("49953.96"));
    assert_eq!(current.points[1].reste.decimal(), decimal("118000") - decimal("49953.96"));
    // Further, it is there: D = 22 000 + 48 000 × 2,1812… = 58 086 × 2,1812….
    let further = curve(&dossier.base_situation(), Axis::Etp(Pay::Current), decimal("3")).unwrap();
    assert_eq!(further.crossing.map(|x| x.trunc_with_scale(6)), Some(decimal("2.181241")));
}

#[test]
fn a_contract_bends_the_curves_too() {
    let mut relais = Relais::of(2017)
        .animateur("1", "40 000")
        .line(Account::Achats, "10 000")
        .signed(false, true);
    relais =
        relais.term(ContractTerm::PlafondPsej, "45 000").term(ContractTerm::RecettesPsej, "6 560");
    // Psej: D − 0,344 D − 6 560 is 0 at D = 10 000; the cap bends at 45 000; the ceiling at 58 086;
    // 45 000 − 0,344 D never falls to 6 560.
    assert_eq!(
        xs(&drawn(&relais.0, Axis::Charges)),
        ["0", "10000", "45000", "58086", "100000"].map(decimal)
    );
}

#[test]
fn without_an_animator_or_a_ceiling_the_curve_says_so() {
    let nobody = Relais::of(2017).line(Account::Achats, "20 000").0;
    assert_eq!(
        drawn(&nobody, Axis::Charges).points.iter().map(|place| place.ps.decimal()).max(),
        Some(Decimal::ZERO)
    );
    let later = Relais::of(2026).animateur("1", "40 000").0;
    let gaps = curve(&later.base_situation(), Axis::Charges, Decimal::ZERO).unwrap_err();
    assert!(gaps.iter().any(|gap| matches!(gap, Gap::NoPrixPlafond(_))), "{gaps:?}");
}

fn of(effects: &[Effect], input: Input) -> Effect {
    *effects.iter().find(|effect| effect.input == input).unwrap_or_else(|| panic!("{input:?}"))
}

#[test]
fn each_input_has_its_effect() {
    let base = relais("1", "48 000", "22 000");
    let effects = sensitivity(&base, None).unwrap();
    // Above the ceiling, costs are all paid; 0,1 ETP opens 5 808,60 € × 43 %.
    let cost = of(&effects, Input::PostCost(0));
    assert_eq!(
        (cost.less, cost.more, cost.unfunded),
        (Some(decimal("-4800")), Some(decimal("4800")), true)
    );
    let etp = of(&effects, Input::PostEtp(0));
    assert_eq!((etp.less, etp.more), (Some(decimal("2497.70")), Some(decimal("-2497.70"))));
    // A month less: 4 000 € less to pay; Ps 58 086 × 11/12 × 43 % = 22 895,565, so 2 081,41 less.
    // There is no thirteenth month.
    let months = of(&effects, Input::PostMonths(0));
    assert_eq!((months.less, months.more), (Some(decimal("-1918.59")), None));
    assert_eq!(of(&effects, Input::Plafond).no_effect, Some(NoEffect::Published));
    assert_eq!(of(&effects, Input::Line(Account::Impots)).no_effect, Some(NoEffect::Zero));
    assert_eq!(effects.first().map(|effect| effect.input), Some(Input::PostCost(0)));
    assert!(effects.windows(2).all(|pair| pair[0].size() >= pair[1].size()));
}

#[test]
fn what_changes_nothing_says_why() {
    let relais =
        Relais::of(2022).animateur("1", "30 000").post(Role::Administratif, "0,2", "12", "5 000");
    let relais = relais
        .line(Account::EnNature, "4 000")
        .bareme(simulateur_rpe::draft::BaremeWay::Assumed)
        .with(Field::Am, "75");
    let effects =
        sensitivity(&relais.reached(Mission::AnalysePratique).cost(true, "250").0, None).unwrap();
    let still = |input| of(&effects, input).no_effect;
    assert_eq!(still(Input::PostEtp(0)), Some(NoEffect::UnderCeiling));
    assert_eq!(still(Input::PostEtp(1)), Some(NoEffect::NotAnimateur));
    assert_eq!(still(Input::Line(Account::EnNature)), Some(NoEffect::NotCounted));
    assert_eq!(still(Input::Plafond), Some(NoEffect::UnderCeiling));
    assert_eq!(still(Input::Am), Some(NoEffect::Benchmark));
    // Five sessions lose the bonus and save 250 € less 43 %; seven cost 142,50 € more.
    let sessions = of(&effects, Input::Datum(simulateur_rpe::law::Datum::Seances));
    assert_eq!((sessions.less, sessions.more), (Some(decimal("2857.50")), Some(decimal("142.50"))));
    let people = of(&effects, Input::Datum(simulateur_rpe::law::Datum::AmDifferents));
    assert_eq!(
        (people.less, people.more, people.no_effect),
        (Some(decimal("3000")), Some(Decimal::ZERO), None)
    );
    assert_eq!(of(&effects, Input::Bonus).more, Some(decimal("-300")));
}

/// 0.5 ETP more: the convention that counts 0.8 does not follow, and each scenario says so until
/// the box is filled.
#[test]
fn a_scenario_says_that_the_time_of_the_convention_does_not_follow() {
    use simulateur_rpe::situation::Owner;
    let said = |dossier: &Dossier| times_to_follow(dossier, &dossier.compare());
    let half = |relais: Relais| relais.0.pressing(Quick::DemiPoste, "+ 0,5 ETP");
    assert_eq!(said(&half(budget())), []);
    assert_eq!(said(&budget_with_ctg().0.pressing(Quick::Guichet, "Guichet")), []);
    let dossier = half(budget_with_ctg());
    let new = Field::Contract(Owner::Base, ContractTerm::EtpNouveaux);
    let plain = |found: Vec<(Field, String)>| {
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(found[0].0, new);
        found[0].1.replace(['\u{a0}', '\u{202f}'], " ")
    };
    let head = "B, « + 0,5 ETP » : ce scénario compte la case « ETP nouveaux » de votre \
        contrat telle que vous l’avez saisie (0 ETP).";
    assert_eq!(
        plain(said(&dossier)),
        format!(
            "{head} Si la convention compte 0,5 ETP de plus, remplissez-la : le reste à charge \
                sera plus bas."
        )
    );
    let flat = Field::Contract(Owner::Base, ContractTerm::ForfaitNouveau);
    let paid = dossier.typing(new, "0").typing(flat, "4 000");
    // 0.5 ETP more, at 4 000 €: 2 000 € less to pay.
    let rest = cents(&scenario(&paid, 0).reste_a_charge) - 200_000;
    let rest = simulateur_rpe::money::Euros::new(Decimal::from_i128_with_scale(rest, 2))
        .unwrap()
        .to_string();
    let rest = rest.replace(['\u{a0}', '\u{202f}'], " ");
    assert_eq!(
        plain(said(&paid)),
        format!("{head} Si elle devait suivre (0,5 ETP), le reste à charge serait de **{rest}**.")
    );
    assert_eq!(said(&paid.typing(new, "0,5")), []);
}
