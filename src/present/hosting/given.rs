//! The values that the host of the page gives, beside those of the user.

use crate::calendar::Exercice;
use crate::present::text::typeset;
use crate::scenario::{Dossier, Given, GivenPlafond};
use crate::situation::{Field, Owner};

/// A given ceiling, and how it stands to what the user typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GivenView {
    /// Its exercice.
    pub exercice: Exercice,
    /// « 2026 : 61 234,50 €, origine : … ».
    pub words: String,
    /// Whose value the dossier takes, in words.
    pub state: String,
    /// The words of the press that takes it; nothing when it is taken.
    pub take: Option<String>,
}

/// Every given ceiling.
pub fn given_views(dossier: &Dossier, given: &Given) -> Vec<GivenView> {
    given.plafonds.iter().map(|plafond| given_view(dossier, plafond)).collect()
}

fn given_view(dossier: &Dossier, plafond: &GivenPlafond) -> GivenView {
    let year = plafond.exercice.year();
    let typed = dossier.texts.get(Field::PrixPlafond(Owner::Base, plafond.exercice)).trim();
    let taken = dossier.holds_given(plafond);
    let state = match (taken, typed) {
        (true, _) => "prise dans ce dossier".to_string(),
        (false, "") => "non prise dans ce dossier".to_string(),
        (false, own) => format!("votre propre valeur, {own} €, passe avant"),
    };
    GivenView {
        exercice: plafond.exercice,
        words: typeset(&format!(
            "{year} : {} par ETP, origine : {}",
            plafond.prix_plafond.to_short_string(),
            plafond.origin
        )),
        state: typeset(&state),
        take: (!taken).then(|| {
            typeset(&format!(
                "Prendre la valeur de votre Caf pour {year} : {}",
                plafond.prix_plafond.to_short_string()
            ))
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::BaremeWay;
    use crate::exchange::host::{Host, Sent};
    use crate::exchange::{decode, encode};
    use crate::law::Certainty;
    use crate::outcome::{Row, Term};
    use crate::present::explain::explain;
    use crate::present::workbench::bareme_words;
    use crate::scenario::workbench::example;
    use crate::scenario::{Action, CalendarAction};

    const VALUES: &str = include_str!("../../../hosting/exemples/baremes.json");

    fn given() -> Given {
        Host::read(&Sent::Unasked, &Sent::Text(VALUES.to_string())).given
    }

    fn plain(text: &str) -> String {
        text.replace(['\u{a0}', '\u{202f}'], " ")
    }

    fn fresh() -> Dossier {
        let mut dossier = example();
        dossier.base.bareme = BaremeWay::Published;
        dossier
    }

    fn with_given_values() -> Dossier {
        let mut dossier = fresh();
        dossier.complete_with(&given());
        dossier
    }

    #[test]
    fn a_new_dossier_stands_on_the_value_of_the_caf_which_is_no_law() {
        let dossier = with_given_values();
        assert_eq!(dossier.base.bareme, BaremeWay::Entered);
        let comparison = dossier.compare();
        let outcome = &comparison.columns.first().unwrap().outcome;
        let price = outcome.plafond.part(Term::PrixPlafond).unwrap();
        assert_eq!(price.certainty, Certainty::Entered);
        assert_eq!(plain(&bareme_words(outcome)), "Prix plafond de la Caf : 61 234,50 €");
        let explanation = explain(&dossier, &comparison, Row::Ps, None).unwrap();
        let words = explanation
            .certainty_words
            .iter()
            .map(|words| plain(words))
            .collect::<Vec<_>>()
            .join(" ");
        assert!(
            words.contains("une valeur de la Caf (origine : montant inventé pour l’exemple)"),
            "{words}"
        );
        assert!(explanation.quote.is_none_or(|quote| !quote.words.contains("inventé")));
    }

    #[test]
    fn what_the_user_typed_wins_and_says_so() {
        let given = given();
        let mut dossier = fresh();
        let year = Exercice::constant(2026);
        dossier.texts.set(Field::PrixPlafond(Owner::Base, year), "60 500");
        dossier.complete_with(&given);
        let views = given_views(&dossier, &given);
        let states: Vec<String> = views.iter().map(|view| plain(&view.state)).collect();
        assert_eq!(states, ["prise dans ce dossier", "votre propre valeur, 60 500 €, passe avant"]);
        assert_eq!(dossier.texts.get(Field::PrixPlafond(Owner::Base, year)), "60 500");
        dossier.take_plafond(given.plafond(year).unwrap());
        assert!(given_views(&dossier, &given).iter().all(|view| view.take.is_none()));
    }

    #[test]
    fn an_amount_that_is_typed_over_is_not_the_cafs_any_more() {
        let field = Field::PrixPlafond(Owner::Base, Exercice::constant(2026));
        let own = with_given_values().apply(&Action::Type(field, "61 000".to_string())).unwrap();
        assert_eq!(own.texts.get(Field::PlafondOrigin(Owner::Base, Exercice::constant(2026))), "");
        let same = with_given_values()
            .apply(&Action::Type(field, with_given_values().texts.get(field).to_string()))
            .unwrap();
        assert_eq!(same, with_given_values());
    }

    #[test]
    fn a_saved_file_keeps_the_value_that_it_used_and_whose_it_is() {
        let dossier = with_given_values();
        let read = decode(&encode(&dossier, 1)).unwrap().dossier;
        let text = |field: fn(Owner, Exercice) -> Field| {
            read.texts.get(field(Owner::Base, Exercice::constant(2026)))
        };
        assert_eq!(plain(text(Field::PrixPlafond)), "61 234,50");
        assert_eq!(
            text(Field::PlafondOrigin),
            "Valeur de votre Caf : montant inventé pour l’exemple"
        );
        let ps = |dossier: &Dossier| dossier.compare().columns.first().unwrap().outcome.ps.euros();
        assert_eq!(ps(&read), ps(&dossier));
    }

    #[test]
    fn the_calendar_of_the_caf_furnishes_an_empty_one_and_replaces_another_on_demand() {
        let config = include_str!("../../../hosting/exemples/config.json");
        let given = Host::read(&Sent::Text(config.to_string()), &Sent::Unasked).given;
        let mut dossier = fresh();
        dossier.complete_with(&given);
        assert_eq!(dossier.base.calendar.len(), 4);
        assert_eq!(
            dossier.texts.get(Field::CalendarOrigin),
            "Valeur de votre Caf : Caf de l’Exemple, courrier aux gestionnaires, exemple inventé"
        );
        let mut other = example().apply(&CalendarAction::UseExample.into()).unwrap();
        let before = other.clone();
        other.complete_with(&given);
        assert_eq!(other, before);
        other.take_calendar(given.calendar.as_ref().unwrap());
        assert_eq!(other.base.calendar.len(), 4);
        assert_eq!(
            other.base_situation().acomptes.iter().filter(|line| line.rate.is_ok()).count(),
            2
        );
    }

    #[test]
    fn a_year_that_waits_for_nothing_keeps_its_way() {
        let mut dossier = Dossier::empty(Exercice::constant(2017));
        dossier.complete_with(&given());
        assert_eq!(dossier.base.bareme, BaremeWay::Published);
        let mut assumed = Dossier::empty(Exercice::constant(2026));
        assumed.base.bareme = BaremeWay::Assumed;
        assumed.complete_with(&given());
        assert_eq!(assumed.base.bareme, BaremeWay::Assumed);
    }
}
