//! What a mission of a scenario does, and what is asked of it.

use super::*;

#[test]
fn a_mission_of_a_scenario_replaces_that_of_the_base() {
    let relais = relais()
        .reached(Mission::FormationContinue)
        .engaged(Mission::DemandesEnLigne)
        .cost(false, "300");
    let dossier = relais.0.pressing(Quick::Blank, "Demandes");
    let (dossier, id) = pull(dossier, 0, LeverKind::Mission(MissionDraft::none(Owner::Base)));
    let wanted = [Row::BonusMission, Row::PrixDeRevient];
    assert_eq!(rows(&base(&dossier), wanted), [300_000, 5_030_000]);
    let nothing = scenario(&dossier, 0);
    assert_eq!(rows(&nothing, wanted), [0, 5_000_000]);
    assert_eq!(nothing.bonus_mission.mission_reason(), Some(MissionReason::NoMission));
    assert!(nothing.missions.others.is_empty());
    let owner = Owner::Lever(id);
    let dossier = dossier
        .doing(Action::Mission(owner, MissionAction::Choose(Some(Mission::DemandesEnLigne))));
    let dossier =
        dossier.doing(Action::Mission(owner, MissionAction::AddCost { per_session: false }));
    let cost = dossier.mission(owner).unwrap().costs[0].id;
    let dossier = dossier
        .typing(Field::CostAmount(owner, cost), "120")
        .typing(Field::Datum(owner, Datum::ServiceOuvert), "oui");
    assert_eq!(rows(&scenario(&dossier, 0), wanted), [300_000, 5_012_000]);
    assert_eq!(rows(&base(&dossier), wanted), [300_000, 5_030_000], "the base keeps its own");
}

#[test]
fn the_quick_missions_reach_the_least_that_is_asked() {
    for (quick, mission) in [
        (Quick::Analyse, Mission::AnalysePratique),
        (Quick::Communication, Mission::PromotionRenforcee),
        (Quick::Guichet, Mission::GuichetUnique),
    ] {
        let dossier = Relais::of(2022).0.pressing(quick, "Mission");
        let outcome = scenario(&dossier, 0);
        assert_eq!(figure(&outcome, Row::BonusMission), 300_000);
        assert_eq!(
            outcome.bonus_mission.mission_reason(),
            Some(MissionReason::MissionReached(mission))
        );
        assert!(outcome.warnings.contains(&Warning::AvenantAConfirmer));
        let owner = Owner::Lever(dossier.scenarios[0].levers[0].id);
        let refused = scenario(&dossier.typing(Field::Datum(owner, Datum::Avenant), "non"), 0);
        assert_eq!(
            (figure(&refused, Row::BonusMission), refused.bonus_mission.mission_reason()),
            (0, Some(MissionReason::NoAvenant(mission)))
        );
    }
}

#[test]
fn what_is_missed_or_not_known_opens_nothing() {
    let relais = relais().reached(Mission::DemandesEnLigne);
    let with = |before: &str, now: &str| {
        let [first, second] =
            [Datum::DemandesAvant, Datum::Demandes].map(|datum| Field::Datum(Owner::Base, datum));
        let opened = Field::Datum(Owner::Base, Datum::ServiceOuvert);
        let outcome =
            relais.clone().with(opened, "non").with(first, before).with(second, now).outcome();
        (figure(&outcome, Row::BonusMission), outcome.bonus_mission.mission_reason().unwrap())
    };
    let mission = Mission::DemandesEnLigne;
    assert_eq!(with("100", "120"), (300_000, MissionReason::MissionReached(mission)));
    assert_eq!(with("100", "119"), (0, MissionReason::MissionMissed(mission)));
    assert_eq!(
        with("0", "40"),
        (0, MissionReason::MissionUndetermined(mission)),
        "a base of zero says nothing"
    );
    assert_eq!(with("100", ""), (0, MissionReason::MissionUndetermined(mission)));
}
