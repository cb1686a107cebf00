//! What the page « Missions » says of what is planned, of what is not, of what stands elsewhere.

use super::*;
use simulateur_rpe::present::missions::{margin_rows, mission_comparisons, scenarios_apart};
use simulateur_rpe::present::text::{planned_verdict_word, rich};
use simulateur_rpe::scenario::Quick;

fn plain(text: &str) -> String {
    rich(text)
        .into_iter()
        .map(|(_, piece)| piece)
        .collect::<String>()
        .replace(['\u{a0}', '\u{202f}'], " ")
}

fn conclusion(dossier: &Dossier) -> Vec<String> {
    let view = mission_comparisons(dossier).remove(0);
    view.conclusion.iter().map(|words| plain(words)).collect()
}

/// Every text of the missions of 2021.
fn whole_page(dossier: &Dossier) -> String {
    let mut texts = conclusion(dossier);
    for column in mission_comparisons(dossier).remove(0).columns {
        texts.extend(column.margin);
        for line in column.indicateurs {
            texts.extend([planned_verdict_word(line.verdict).to_string(), line.words]);
        }
    }
    texts.extend(margin_rows(&stakes(dossier)).into_iter().map(|row| row.words));
    texts.join("\n")
}

#[test]
fn a_mission_of_which_nothing_is_planned_is_never_said_to_be_missed() {
    let nothing = Relais::of(2026).animateur("1", "40 000").0;
    let page = whole_page(&nothing);
    for word in ["n’ouvre pas", "manqué", "n’est pas atteint", "il en manque", "confirmé."] {
        assert!(!page.contains(word), "{word}: {page}");
    }
    assert!(
        conclusion(&nothing).contains(
            &"Rien n’est encore prévu pour l’analyse de la pratique, pour la stratégie de \
                communication ni pour le guichet unique."
                .to_string()
        ),
        "{page}"
    );
    // One is planned, and the two others stay untouched.
    let one = conclusion(&prepared("0"));
    assert!(!one.concat().contains("n’ouvre pas"), "{one:?}");
    let rest = "Rien n’est encore prévu pour la stratégie de communication ni pour le guichet \
        unique.";
    assert!(one.contains(&rest.to_string()), "{one:?}");
    // A strategy without any action is planned, and does not open the bonus.
    let begun = conclusion(&prepared("0").typing(planned(PlannerField::Strategie), "oui"));
    let missed = "La stratégie de communication, telle qu’elle est prévue, n’ouvre pas le bonus.";
    assert!(begun.contains(&missed.to_string()), "{begun:?}");
}

#[test]
fn the_verdict_names_the_count_that_has_no_margin() {
    // Ten childminders and six sessions: two may give up, no session may be cancelled.
    let half = conclusion(&prepared("30 000")).remove(0);
    assert!(
        half.ends_with(", avec une marge de deux AM, mais aucune séance ne peut être annulée."),
        "{half}"
    );
    let acting = |price: &str| {
        let dossier = prepared("30 000")
            .typing(planned(PlannerField::Strategie), "oui")
            .doing(PlannerAction::AddPlannedAction);
        let id = dossier.base.planner.actions[0];
        dossier.typing(planned(PlannerField::ActionPrice(id)), price)
    };
    let sessions = conclusion(&acting("1 560")).remove(0);
    assert_eq!(
        sessions,
        "Si tout est fait comme prévu, l’analyse de la pratique vous laisserait 60 € de plus que \
            la stratégie de communication, avec une marge de deux AM, mais aucune séance ne peut \
            être annulée."
    );
    let action = conclusion(&acting("1 000")).remove(0);
    assert!(
        action.ends_with("l’analyse de la pratique, mais aucune action ne peut être annulée."),
        "{action}"
    );
    let tie = conclusion(&acting("1 500")).remove(0);
    assert!(
        tie.ends_with(
            "Pour l’analyse de la pratique, aucune séance ne peut être annulée. Pour la stratégie \
                de communication, aucune action ne peut être annulée."
        ),
        "{tie}"
    );
    // Eight childminders: nothing may be lost.
    let eight = acting("1 560").typing(planned(PlannerField::Am), "8");
    let both = conclusion(&eight).remove(0);
    assert!(
        both.ends_with(
            "communication, mais aucune séance ne peut être annulée et aucun AM ne peut renoncer."
        ),
        "{both}"
    );
}

#[test]
fn the_scenarios_that_have_a_mission_of_their_own_are_named() {
    let said = |dossier: &Dossier| {
        scenarios_apart(dossier).map(|[before, after]| plain(&format!("{before} Simuler{after}")))
    };
    let none = prepared("0").pressing(Quick::DemiPoste, "+ 0,5 ETP");
    assert_eq!(said(&none), None);
    let one = none.pressing(Quick::Guichet, "Guichet unique");
    assert_eq!(
        said(&one).as_deref(),
        Some(
            "Votre scénario « Guichet unique » a sa propre mission, qui se change sur Simuler : \
                cette page en prépare une autre."
        )
    );
    let two = one.pressing(Quick::Communication, "Communication");
    assert_eq!(
        said(&two).as_deref(),
        Some(
            "Vos scénarios « Guichet unique » et « Communication » ont leur propre mission, qui se \
                change sur Simuler : cette page en prépare une autre."
        )
    );
    let five =
        ["C", "D", "E"].iter().fold(two, |dossier, known| dossier.pressing(Quick::Analyse, known));
    let words = said(&five).unwrap();
    assert!(
        words.starts_with(
            "Vos scénarios « Guichet unique », « Communication », « C » et 2 autres ont"
        ),
        "{words}"
    );
    // Before 2017 no mission opens a bonus: the page prepares none.
    let before = Relais::of(2016).0.pressing(Quick::Guichet, "Guichet unique");
    assert_eq!(said(&before), None);
}
