//! What the page shows of the columns beside their figures.

use crate::support::{Doing, Relais};
use simulateur_rpe::law::{Account, Certainty, Datum, Mission};
use simulateur_rpe::outcome::{Row, Warning};
use simulateur_rpe::present::workbench::{SegmentKind, bars, notices, team_summary};
use simulateur_rpe::scenario::workbench::example;
use simulateur_rpe::scenario::{Dossier, Quick};
use simulateur_rpe::situation::{Field, Owner};

/// The columns that a warning names, and the field that it leads to.
fn notice(dossier: &Dossier, warning: Warning) -> (String, Option<Field>) {
    let found = notices(dossier, &dossier.compare())
        .into_iter()
        .find(|notice| notice.warning == warning)
        .unwrap();
    (found.columns.replace(['\u{a0}', '\u{202f}'], " "), found.field)
}

#[test]
fn a_warning_says_which_columns_it_concerns() {
    let dossier = example();
    let avenant = |scenario: usize| {
        Field::Datum(Owner::Lever(dossier.scenarios[scenario].levers[0].id), Datum::Avenant)
    };
    let unsaid = dossier.clone().typing(avenant(1), "").typing(avenant(2), "");
    let found = notice(&unsaid, Warning::AvenantAConfirmer);
    assert_eq!(
        found,
        ("C, Analyse de la pratique ; D, Communication".to_string(), Some(avenant(1)))
    );
    let answered = unsaid.typing(avenant(1), "oui");
    assert_eq!(
        notice(&answered, Warning::AvenantAConfirmer),
        ("D, Communication".to_string(), Some(avenant(2)))
    );
    let closed = dossier.typing(Field::Closed, "4");
    assert_eq!(notice(&closed, Warning::FermetureLongue), (String::new(), None), "every column");
}

#[test]
fn a_warning_of_the_base_alone_names_it() {
    let base = Field::Datum(Owner::Base, Datum::Avenant);
    let dossier = Relais::of(2022).reached(Mission::GuichetUnique).with(base, "").0;
    assert_eq!(
        notice(&dossier, Warning::AvenantAConfirmer),
        (String::new(), Some(base)),
        "there is nothing beside it"
    );
    let dossier = dossier.pressing(Quick::Analyse, "Analyse");
    let own = Field::Datum(Owner::Lever(dossier.scenarios[0].levers[0].id), Datum::Avenant);
    assert_eq!(
        notice(&dossier.typing(own, "oui"), Warning::AvenantAConfirmer),
        ("base".to_string(), Some(base))
    );
}

#[test]
fn a_team_that_cannot_be_read_is_to_be_completed() {
    let summary = |etp: &str| team_summary(&Relais::of(2017).animateur(etp, "40 000").outcome());
    assert!(summary("1").starts_with("1,00 ETP d’animateur · 40"), "{}", summary("1"));
    assert_eq!(summary("un"), "à compléter");
    assert_eq!(summary(""), "à compléter");
}

#[test]
fn a_figure_of_nothing_is_as_sure_as_nothing() {
    let shown_certainty = |relais: Relais, row| relais.0.compare().certainty(row);
    let relais = || Relais::of(2017).animateur("1", "40 000");
    assert_eq!(shown_certainty(relais(), Row::Ps), Some(Certainty::Sourced));
    assert_eq!(
        shown_certainty(relais(), Row::BonusMission),
        None,
        "no mission: no rule decided this 0"
    );
    assert_eq!(
        shown_certainty(relais().reached(Mission::DemandesEnLigne), Row::BonusMission),
        Some(Certainty::Sourced)
    );
    let missed = relais()
        .reached(Mission::DemandesEnLigne)
        .with(Field::Datum(Owner::Base, Datum::Demandes), "100");
    let missed = missed.with(Field::Datum(Owner::Base, Datum::ServiceOuvert), "non");
    assert_eq!(
        shown_certainty(missed, Row::BonusMission),
        Some(Certainty::Sourced),
        "this 0 is decided by the text"
    );
    let undetermined = relais()
        .reached(Mission::GuichetUnique)
        .with(Field::Datum(Owner::Base, Datum::UniqueEntree), "");
    assert_eq!(
        undetermined
            .outcome()
            .bonus_mission
            .shown_certainty()
            .filter(|known| *known == Certainty::Sourced),
        None
    );
    assert_eq!(shown_certainty(relais(), Row::BonusTerritoire), None);
    assert_eq!(shown_certainty(Relais::of(2017).animateur("1", "0"), Row::Ps), None, "no cost");
    assert_eq!(shown_certainty(relais(), Row::TotalCaf), None, "only rights have one");
}

#[test]
fn no_row_says_sourced_beside_what_is_to_be_completed() {
    let ctg = Relais::of(2022).animateur("1", "40 000").0.pressing(Quick::Ctg, "CTG").compare();
    assert!(ctg.columns[1].outcome.bonus_territoire.value.is_err());
    assert_eq!(ctg.certainty(Row::BonusTerritoire), None);
    let later = Relais::of(2017).animateur("1", "40 000").0.pressing(Quick::DemiPoste, "+ 0,5 ETP");
    assert_eq!(later.compare().certainty(Row::Ps), Some(Certainty::Sourced));
    let lever = later.scenarios[0].levers[0].id;
    assert_eq!(later.typing(Field::LeverEtp(lever), "un").compare().certainty(Row::Ps), None);
}

#[test]
fn income_above_the_costs_still_draws_the_bar() {
    let relais = Relais::of(2017).animateur("1", "40 000").line(Account::Achats, "10 000");
    let dossier = relais.income("100 000").0;
    let bar = bars(&dossier, &dossier.compare()).swap_remove(0);
    // 21 500 of Ps and 100 000 of income: 121 500 in all.
    let drawn: Vec<_> = bar
        .segments
        .iter()
        .map(|segment| (segment.kind, segment.start.as_str(), segment.width.as_str()))
        .collect();
    assert_eq!(
        drawn,
        [(SegmentKind::Ps, "0%", "17.695%"), (SegmentKind::Autres, "17.695%", "82.305%")]
    );
}
