//! What is said of a rounded answer: met as it is printed, and no longer one step on the side that
//! the sentence names.

use super::*;
use simulateur_rpe::draft::BaremeWay;
use simulateur_rpe::present::decide::TargetWay;
use simulateur_rpe::scenario::TargetScenario;

/// The number at the head of a printed value.
fn printed(value: &str) -> Decimal {
    let number: String = value
        .chars()
        .skip_while(|known| !known.is_ascii_digit())
        .take_while(|known| known.is_ascii_digit() || matches!(known, ',' | '\u{202f}'))
        .filter(|known| *known != '\u{202f}')
        .collect();
    decimal(&number.replace(',', "."))
}

fn met(dossier: &Dossier, target: Target, way: &TargetWay, value: Decimal) -> bool {
    // A cut of every cost is printed without its sign.
    let cut = way.variable == TargetVariable::Charges && way.cut;
    let text = if cut { -value } else { value }.to_string().replace('.', ",");
    let scenario = TargetScenario { text, ..way.scenario.clone() };
    let kept = dossier.clone().doing(ScenarioAction::AddTarget(scenario, "Cible".to_string()));
    let made = kept.scenarios.last().map(|scenario| scenario.id);
    seek_target(&kept, made, target, TargetVariable::Income) == Ok(TargetAnswer::AlreadyMet)
}

/// The ways of a dossier, each held to what it says; which of them were, and whether they cut.
fn held(dossier: &Dossier, target: Target) -> Vec<(TargetVariable, bool)> {
    let answers = seek_targets(dossier, None, target).unwrap();
    let view = target_view(dossier, target, &answers, simulateur_rpe::situation::Owner::Base);
    let rounded = view.ways.iter().filter(|way| !way.rounding.is_empty());
    rounded
        .map(|way| {
            let value = printed(&way.value);
            let step = if way.rounding.contains("millième") { "0.001" } else { "0.01" };
            let step = decimal(step);
            let moved = match (way.rounding.contains("de moins"), way.rounding.contains("de plus"))
            {
                (true, false) => value - step,
                (false, true) => value + step,
                both => panic!("{both:?}: {}", way.rounding),
            };
            assert!(met(dossier, target, way, value), "{} : {}", way.value, way.rounding);
            assert!(!met(dossier, target, way, moved), "{} : {}", way.value, way.rounding);
            (way.variable, way.cut)
        })
        .collect()
}

#[test]
fn one_step_on_the_side_that_is_named_misses_the_target() {
    let over = relais("1", "48 000", "22 000");
    let am = over.clone().typing(Field::Am, "130").typing(Field::TargetAm, "80");
    let recent = Relais::of(2026)
        .bareme(BaremeWay::Assumed)
        .animateur("1", "48 000")
        .line(Account::Achats, "22 000")
        .0;
    let seen: Vec<(TargetVariable, bool)> = [
        held(&over.clone().typing(Field::TargetReste, "40 000"), Target::Reste),
        held(&over.clone().typing(Field::TargetReste, "43 210,99"), Target::Reste),
        held(&recent.typing(Field::TargetReste, "44 000"), Target::Reste),
        held(&over, Target::Plafond),
        held(&am, Target::AmParEtp),
    ]
    .concat();
    let post = TargetVariable::Post(PostId(1));
    for wanted in [
        (TargetVariable::Charges, true),
        (TargetVariable::Line(Account::Achats), true),
        (TargetVariable::Income, false),
        (TargetVariable::NewPost, false),
        (TargetVariable::Mission(Mission::AnalysePratique), false),
        (post, true),
        (post, false),
    ] {
        assert!(seen.contains(&wanted), "{wanted:?} of {seen:?}");
    }
}
