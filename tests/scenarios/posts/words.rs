//! What is said of the posts: what a full time costs, when they are there, what a change costs.

use crate::support::{Doing, Relais, pull, year};
use simulateur_rpe::draft::Replacement;
use simulateur_rpe::law::Account;
use simulateur_rpe::present::data::book;
use simulateur_rpe::present::workbench::{
    absence_words, full_time_cost, lever_sentence, many_posts, post_period, summary,
};
use simulateur_rpe::scenario::{
    BaseAction, ChargesChange, ChargesScope, Dossier, LeverKind, Quick,
};
use simulateur_rpe::situation::{Field, LeverId, PostId, Role};

const POST: PostId = PostId(1);

fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

#[test]
fn the_cost_of_a_full_time_is_said_beside_a_part_time() {
    let said = |etp: &str, cost: &str| {
        let relais = Relais::of(2026).post(Role::Animateur, etp, "12", cost).0;
        full_time_cost(&relais, POST).map(|words| plain(&words))
    };
    let soit = |cost: &str| Some(format!("Soit {cost} pour un temps plein."));
    assert_eq!(said("0,5", "22 000"), soit("44 000 €"));
    assert_eq!(said("0,8", "38 450"), soit("48 063 €"));
    for (etp, cost) in [("1", "42 000"), ("0", "42 000"), ("0,5", "0"), ("0,5", ""), ("", "42 000")]
    {
        assert_eq!(said(etp, cost), None, "{etp:?} ETP, {cost:?} €");
    }
}

#[test]
fn many_posts_of_one_function_are_asked_about() {
    let of = |count: usize, role| {
        let team =
            (0..count).fold(Relais::of(2026), |relais, _| relais.post(role, "1", "12", "40 000"));
        plain(&many_posts(&team.0))
    };
    assert_eq!(of(3, Role::Animateur), "");
    assert!(of(4, Role::Animateur).contains("un dossier décrit un seul relais"));
    assert!(of(4, Role::Entretien).starts_with("4 postes"));
}

#[test]
fn a_post_of_some_months_is_there_from_one_month_to_another() {
    let said = |months: &str, first: &str| {
        let relais = Relais::of(2026).post(Role::Animateur, "1", months, "40 000");
        post_period(&relais.with(Field::PostFirstMonth(POST), first).0, POST)
    };
    let wanted = |words: &str| Some(words.to_string());
    assert_eq!(said("4", "septembre"), wanted("de septembre à décembre"));
    assert_eq!(said("2", "8"), wanted("d’août à septembre"));
    assert_eq!(said("1", "mars"), wanted("en mars"));
    assert_eq!(said("3,5", "avril"), wanted("à partir d’avril"));
    assert_eq!(said("4", ""), None);
    assert_eq!(said("4", "novembre"), None);
}

#[test]
fn an_absence_says_how_to_count_its_time_once() {
    let said = |months: &str, others: &str| {
        let team = Relais::of(2026)
            .post(Role::Animateur, "1", months, "48 000")
            .post(Role::Animateur, "1", others, "42 000")
            .with(Field::PostName(POST), "Animatrice")
            .0;
        let known = Replacement { of: POST, every_year: false };
        let told = team.doing(BaseAction::Replace(PostId(2), Some(known)));
        assert!(absence_words(&told, POST).is_empty());
        plain(&absence_words(&told, PostId(2)).join(" "))
    };
    let twice = said("12", "4");
    for words in [
        "Aucun texte dont nous disposons ne dit ce que la Caf compte alors",
        "indicatifs",
        "ils font 16 mois",
        "tapez 8 mois pour « Animatrice »",
        "la dépense × 12 ÷ ses mois",
    ] {
        assert!(twice.contains(words), "{words}: {twice}");
    }
    assert!(said("8", "4").contains("ne sont comptés qu’une fois."));
}

/// One full-time animator of 42 000 €, at four fifths in a scenario.
fn at_four_fifths(cost: &str) -> (Dossier, LeverId) {
    let team = Relais::of(2017).animateur("1", "42 000").with(Field::PostName(POST), "Animatrice");
    let (dossier, lever) =
        pull(team.0.pressing(Quick::Blank, "80 %"), 0, LeverKind::ChangePost { post: POST });
    let dossier = dossier.typing(Field::LeverEtp(lever), "0,8");
    (dossier.typing(Field::LeverCost(lever), cost), lever)
}

fn sentence(dossier: &Dossier, lever: LeverId) -> String {
    plain(&lever_sentence(dossier, dossier.lever(lever).unwrap(), year(2017)).join(" / "))
}

#[test]
fn what_a_part_time_is_taken_to_cost_is_said_where_its_figures_are_read() {
    for (cost, wanted) in [
        ("", "« Animatrice » à 0,8 ETP, coût en proportion des ETP : 33 600 €/an"),
        ("36 000", "« Animatrice » à 0,8 ETP, 36 000 €/an (en proportion des ETP : 33 600 €)"),
        ("33 600", "« Animatrice » à 0,8 ETP, 33 600 €/an"),
        ("?", "« Animatrice » à 0,8 ETP, coût …"),
    ] {
        let (dossier, lever) = at_four_fifths(cost);
        assert_eq!(sentence(&dossier, lever), wanted);
        let comparison = dossier.compare();
        let shown: Vec<_> = comparison.columns.iter().map(|column| column.scenario).collect();
        assert!(plain(&summary(&dossier, &comparison, None, &shown)).contains(wanted), "{cost}");
        let cells = format!("{:?}", book(&dossier, None));
        let cells = cells.replace("\\u{a0}", " ").replace("\\u{202f}", " ");
        assert!(cells.contains(wanted), "{cost}: workbook");
    }
}

#[test]
fn the_proportion_has_no_figure_where_something_else_changes_that_cost() {
    let (dossier, lever) = at_four_fifths("");
    let all = LeverKind::Charges { scope: ChargesScope::All, change: ChargesChange::Percent };
    let (dearer, _) = pull(dossier.clone(), 0, all);
    assert_eq!(sentence(&dearer, lever), "« Animatrice » à 0,8 ETP, coût en proportion des ETP");
    let line = ChargesScope::Line(Account::Achats);
    let kind = LeverKind::Charges { scope: line, change: ChargesChange::Percent };
    let (other, _) = pull(dossier, 0, kind);
    assert!(sentence(&other, lever).contains("33 600 €/an"));
}

#[test]
fn a_total_that_holds_the_pay_says_no_cost_of_a_part_time() {
    let (dossier, lever) = at_four_fifths("36 000");
    let masked = dossier.pay_masked().unwrap();
    let said = sentence(&masked, lever);
    assert!(said.ends_with("à 0,8 ETP"), "{said}");
}
