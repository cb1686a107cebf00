//! How strongly each warning speaks, and the words that it rests on.

use super::*;
use simulateur_rpe::calendar::Date;
use simulateur_rpe::law::Contract;
use simulateur_rpe::outcome::Severity;

/// Each warning that only notes something.
fn notes() -> [Warning; 5] {
    let end = Date::read("31/12/2026").unwrap();
    [
        Warning::EnveloppeLimitee,
        Warning::AutreMissionAtteinte(Mission::FormationContinue),
        Warning::ObligationDeRelais(10_000),
        Warning::ConventionSeTermine(end),
        Warning::EtpDuContrat,
    ]
}

/// Each warning that something may be lost, or that something is wrong.
fn warnings() -> [Warning; 17] {
    [
        Warning::FermetureLongue,
        Warning::GroupeTropGrand(16),
        Warning::HeuresInsuffisantes(5),
        Warning::SeancesParAmInsuffisantes(2),
        Warning::IntervenantNonExterieur,
        Warning::AvenantAConfirmer,
        Warning::RetenueIncertaine(Account::Amortissements),
        Warning::MissionHorsPeriode(Mission::GuichetUnique, year(2017)),
        Warning::DevoirNonRempli("gratuite"),
        Warning::ConventionALEnvers,
        Warning::ConventionHorsExercice(year(2026)),
        Warning::ConventionTropLongue(4),
        Warning::ConventionTropLongue(5),
        Warning::ContratHorsPeriode(Contract::Ctg, year(2019)),
        Warning::ContratHorsPeriode(Contract::Cej, year(2020)),
        Warning::AcomptesTropHauts,
        Warning::DevoirNonRempli("inconnu"),
    ]
}

#[test]
fn what_may_be_lost_is_said_more_strongly() {
    assert!(notes().iter().all(|warning| warning.severity() == Severity::Note));
    assert!(warnings().iter().all(|warning| warning.severity() == Severity::Warning));
}

/// The words of the document that a warning rests on; nothing where no document says it.
fn words(warning: Warning) -> Option<&'static str> {
    Some(match warning {
        Warning::FermetureLongue => "fermeture de plus de trois mois",
        Warning::GroupeTropGrand(_) => "des groupes de plus de quinze",
        Warning::HeuresInsuffisantes(_) => "au moins six heures",
        Warning::SeancesParAmInsuffisantes(_) => "au moins 3 séances",
        Warning::IntervenantNonExterieur => "n’est pas chargée du suivi des assistants maternels",
        Warning::AvenantAConfirmer => "conditionné à la signature d’un avenant",
        Warning::AutreMissionAtteinte(_) => "ne sera mesurée que pour une seule mission",
        Warning::EnveloppeLimitee => "ne dépassera pas 6 millions d’euros",
        Warning::DevoirNonRempli("gratuite") => "gratuit",
        Warning::ConventionHorsExercice(_) => "conditionnent le versement de la prestation de service",
        Warning::ConventionTropLongue(4) => "ne peut excéder une période de quatre ans",
        Warning::ConventionTropLongue(_) => "Jusqu’à 5 ans",
        Warning::ConventionSeTermine(_) => "tacite",
        Warning::ContratHorsPeriode(Contract::Ctg, _) => "une aide complémentaire",
        // A public page, not held: nothing to quote.
        Warning::ObligationDeRelais(_) => "",
        _ => return None,
    })
}

#[test]
fn a_warning_cites_the_words_it_rests_on() {
    for warning in notes().into_iter().chain(warnings()) {
        let (quote, words) = (warning.source().map(|source| source.quote), words(warning));
        assert_eq!(quote.is_some(), words.is_some(), "{warning:?}");
        assert!(quote.zip(words).is_none_or(|(quote, words)| quote.contains(words)), "{warning:?}: {quote:?}");
    }
    assert_eq!(Warning::ObligationDeRelais(10_000).source().map(|source| source.document.held), Some(false));
}
