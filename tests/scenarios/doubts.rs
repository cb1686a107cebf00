//! Values that are probably a slip: asked about, they hold what depends on them until answered.

use super::support::pull;
use super::*;
use simulateur_rpe::draft::{BaremeWay, Entry};
use simulateur_rpe::exchange::{decode, encode};
use simulateur_rpe::law::{Account, DueKind};
use simulateur_rpe::present::text::problem;
use simulateur_rpe::present::workbench::missing_words;
use simulateur_rpe::scenario::{
    Action, CalendarAction, ChargesChange, ChargesScope, History, LeverKind, Quick,
};
use simulateur_rpe::situation::{Evolving, Gap, LeverId, Owner, PostId};

const POST: PostId = PostId(1);

fn asked(dossier: &Dossier, field: Field) -> Option<String> {
    let entry: Entry = dossier.entry(field);
    let error = entry.error().filter(|_| entry.doubt().is_some())?;
    Some(problem(entry.text, error, dossier.base.exercice).replace(['\u{a0}', '\u{202f}'], " "))
}

fn one_post(etp: &str, cost: &str) -> Dossier {
    let team = Relais::of(2017).post(Role::Animateur, "1", "12", "40 000").0;
    team.typing(Field::PostEtp(POST), etp).typing(Field::PostCost(POST), cost)
}

fn is_held(dossier: &Dossier) -> bool {
    base(dossier).reste_a_charge.value.is_err()
}

#[test]
fn many_full_times_in_one_post_hold_the_figures_until_confirmed() {
    let field = Field::PostEtp(POST);
    let slip = one_post("80", "3 200 000");
    let question = asked(&slip, field).unwrap();
    assert!(question.starts_with("« 80 » : est-ce bien 80 temps pleins ?"), "{question}");
    assert!(is_held(&slip));
    let gap = missing_words(&slip, Gap::Unreadable(field));
    assert!(gap.starts_with("Confirmez l’ETP de "), "{gap}");
    assert_eq!(slip.texts.get(field), "80");
    let meant = slip.doing(Action::Confirm(field));
    assert_eq!(asked(&meant, field), None);
    assert_eq!(meant.texts.get(field), "80");
    assert!(!is_held(&meant));
    // Ten full times are many, not a slip; eleven typed anew are asked about again.
    assert!(!is_held(&meant.clone().typing(field, "10").typing(Field::PostCost(POST), "400 000")));
    assert!(is_held(&meant.typing(field, "81")));
}

#[test]
fn a_cost_far_from_the_trade_holds_the_figures_until_confirmed() {
    let field = Field::PostCost(POST);
    for (etp, cost, full) in [
        ("0,5", "44 000", "88 000 €"),
        ("0,5", "4 400", "8 800 €"),
        ("0,5", "440 000", "880 000 €"),
        ("1", "440 000", "440 000 €"),
    ] {
        let slip = one_post(etp, cost);
        let question = format!(
            "Soit {full} pour un temps plein : est-ce bien le coût de ce poste sur douze mois, à \
                son propre temps ?"
        );
        assert_eq!(asked(&slip, field), Some(question), "{etp} ETP, {cost} €");
        assert!(is_held(&slip));
        assert!(!is_held(&slip.doing(Action::Confirm(field))), "{etp} ETP, {cost} €");
    }
    for (etp, cost) in [("0,5", "5 000"), ("0,5", "40 000"), ("0,5", "0")] {
        assert!(!is_held(&one_post(etp, cost)), "{etp} ETP, {cost} €");
    }
}

#[test]
fn a_working_time_that_makes_a_cost_doubtful_asks_about_it() {
    let (time, cost) = (Field::PostEtp(POST), Field::PostCost(POST));
    let right = one_post("1", "40 000");
    let slip = right.typing(time, "0,2");
    assert!(asked(&slip, cost).unwrap().starts_with("Soit 200 000 €"));
    let mended = slip.clone().typing(time, "0,8");
    assert_eq!((asked(&mended, cost), is_held(&mended)), (None, false));
    // What was said stays said, whatever the time becomes that is as doubtful.
    let meant = slip.doing(Action::Confirm(cost));
    assert!(!is_held(&meant.clone().typing(time, "0,3")));
    // A cost that is typed anew is asked about anew.
    assert!(is_held(&meant.typing(cost, "50 000")));
}

#[test]
fn a_lever_is_asked_about_as_a_post_is() {
    let (dossier, lever) = first_lever(LeverKind::AddPost { role: Role::Animateur });
    let slip = dossier.typing(Field::LeverEtp(lever), "50");
    assert!(asked(&slip, Field::LeverEtp(lever)).is_some());
    let slip = slip.typing(Field::LeverEtp(lever), "0,5");
    let slip = slip.typing(Field::LeverCost(lever), "2 200");
    assert!(asked(&slip, Field::LeverCost(lever)).is_some());
    assert!(scenario(&slip, 0).reste_a_charge.value.is_err());
    assert!(!is_held(&slip), "the base does not wait");
}

#[test]
fn a_percentage_that_reads_like_a_part_or_a_factor_is_asked_about() {
    let percent = LeverKind::Charges { scope: ChargesScope::All, change: ChargesChange::Percent };
    let (dossier, lever) = first_lever(percent);
    let amount = Field::LeverAmount(lever);
    let question = |text: &str| asked(&dossier.clone().typing(amount, text), amount);
    assert!(question("0,039").unwrap().contains("Pour 3,9 %"));
    assert!(question("-0,004").unwrap().contains("0,4 %"));
    assert!(question("1,05").unwrap().contains("Pour une hausse de 5 %"));
    for sure in ["0", "0,1", "0,5", "1", "1,1", "1,5", "-1,05", "5"] {
        assert_eq!(question(sure), None, "{sure}");
    }
    let evolution = Field::Evolution(Owner::Base, Evolving::Pay);
    assert!(asked(&dossier.clone().typing(evolution, "1,05"), evolution).is_some());
    assert!(asked(&dossier.typing(evolution, "0,02"), evolution).is_some());
    // An amount in euros is no percentage.
    let euros = LeverKind::Charges {
        scope: ChargesScope::Line(Account::Achats),
        change: ChargesChange::Add,
    };
    let (dossier, lever) = first_lever(euros);
    let amount = Field::LeverAmount(lever);
    assert_eq!(asked(&dossier.typing(amount, "1,05"), amount), None);
}

#[test]
fn advances_below_one_percent_or_above_the_whole_are_asked_about() {
    let mut dossier = one_post("1", "40 000");
    for _ in 0..2 {
        dossier = dossier.doing(CalendarAction::AddDue(DueKind::Acompte));
    }
    let [first, second] = [0, 1].map(|place| Field::DueRate(dossier.base.calendar[place].id));
    let part = dossier.clone().typing(first, "0,35 %");
    assert!(asked(&part, first).unwrap().contains("Pour 35 %"));
    assert!(base(&part).acomptes.value.is_err());
    let over = dossier.typing(first, "70").typing(second, "70");
    assert_eq!(asked(&over, first), None);
    assert!(asked(&over, second).unwrap().contains("140 %"));
    let mended = over.clone().typing(first, "30");
    assert_eq!(asked(&mended, second), None);
    // Mended elsewhere, it is not asked any more, wherever the first one goes then.
    assert!(asked(&mended.typing(first, "70"), first).is_some());
    assert_eq!(asked(&over.doing(Action::Confirm(second)), second), None);
}

#[test]
fn a_ceiling_of_nothing_is_asked_about() {
    let dossier = Relais::of(2026).post(Role::Animateur, "1", "12", "40 000").0;
    let field = Field::PrixPlafond(Owner::Base, dossier.base.exercice);
    let dossier = dossier.doing(Action::SetBareme(Owner::Base, BaremeWay::Entered));
    for slip in ["0", "66", "660 000"] {
        let slip = dossier.clone().typing(field, slip);
        let question = asked(&slip, field).unwrap();
        assert!(question.ends_with("Le dernier publié est de 58 086 € (2017)."), "{question}");
        assert!(base(&slip).ps.value.is_err());
    }
    assert_eq!(asked(&dossier.typing(field, "66 000"), field), None);
}

#[test]
fn a_bare_share_is_a_percentage_unless_it_may_be_people() {
    let field = Field::Datum(Owner::Base, Datum::Entretiens);
    let typed = |text: &str| example().typing(field, text);
    for (text, question) in [
        ("12", "« 12 » : est-ce bien 12 % ? Pour un nombre de personnes,"),
        ("37", "« 37 » : est-ce bien 37 % ?"),
        ("5", "« 5 » : est-ce bien 5 % ?"),
        ("0,5", "« 0,5 » : moins de 1 % ? Pour 50 %, tapez 50 %."),
    ] {
        let slip = typed(text);
        let asked_about = asked(&slip, field).unwrap_or_default();
        assert!(asked_about.starts_with(question), "{text}: {asked_about}");
        let meant = slip.doing(Action::Confirm(field));
        assert_eq!(asked(&meant, field), None, "{text}");
    }
    for text in ["50", "20", "100", "0", "29,9", "12 %", "12/24", "0,5 %", "½"] {
        let sure = typed(text);
        assert!(asked(&sure, field).is_none() && sure.entry(field).error().is_none(), "{text}");
    }
}

#[test]
fn a_question_is_kept_with_the_dossier_and_what_was_opened_is_not_asked_about() {
    let field = Field::PostEtp(POST);
    let slip = one_post("80", "3 200 000");
    let again = decode(&encode(&slip, 1)).unwrap().dossier;
    assert_eq!(again, slip);
    assert!(asked(&again, field).is_some());
    let meant = slip.doing(Action::Confirm(field));
    let again = decode(&encode(&meant, 1)).unwrap().dossier;
    assert_eq!((again == meant, asked(&again, field)), (true, None));
    // A mark that the person typed stays theirs.
    for odd in ["80 ?", "0,8 ?", "? ?", " ?", "abc ?", "80 ? ?"] {
        let typed = one_post(odd, "40 000");
        let again = decode(&encode(&typed, 1)).unwrap().dossier;
        assert_eq!((again.texts.get(field), again == typed), (odd, true));
    }
}

#[test]
fn an_answer_is_a_step_that_is_undone() {
    let field = Field::PostEtp(POST);
    let mut history = History::new(one_post("80", "3 200 000"));
    history.act(&Action::Confirm(field)).unwrap();
    assert_eq!(asked(history.present(), field), None);
    assert!(history.undo());
    assert!(asked(history.present(), field).is_some());
    // There is nothing to confirm where nothing is asked.
    let sure = one_post("0,8", "40 000");
    assert!(sure.apply(&Action::Confirm(field)).is_err());
}

#[test]
fn a_cost_in_question_is_masked_and_still_waits() {
    let (dossier, lever) = first_lever(LeverKind::ChangePost { post: POST });
    let slip = dossier.typing(Field::LeverEtp(lever), "0,5");
    let slip = slip.typing(Field::LeverCost(lever), "45 678");
    let masked = slip.pay_masked().unwrap();
    assert!(!encode(&masked, 1).contains("678"));
    assert!(scenario(&masked, 0).reste_a_charge.value.is_err());
    assert_eq!(base(&masked).ps.value, base(&slip).ps.value);
    let meant = slip.doing(Action::Confirm(Field::LeverCost(lever)));
    let masked = meant.pay_masked().unwrap();
    assert_eq!(scenario(&masked, 0).ps.value, scenario(&meant, 0).ps.value);
}

/// The lever of the one scenario of a relais.
fn first_lever(kind: LeverKind) -> (Dossier, LeverId) {
    pull(one_post("1", "40 000").pressing(Quick::Blank, "B"), 0, kind)
}
