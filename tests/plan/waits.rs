//! What the sums of the plan wait for.

use super::words::plain;
use super::{relais, what_if};
use crate::support::{Doing, pull, year};
use simulateur_rpe::present::years::{plan_lead, plan_waits};
use simulateur_rpe::scenario::{Dossier, LeverKind, Quick};
use simulateur_rpe::situation::{Field, Owner};

#[test]
fn what_the_sums_wait_for_leads_to_its_first_box() {
    let waits = |dossier: &Dossier, scenario| {
        let found = plan_waits(dossier, &dossier.plan(), scenario);
        found.map(|(field, words)| (field, plain(&words)))
    };
    let price = |of| Some(Field::PrixPlafond(Owner::Base, year(of)));
    let said = |of, words: &str| Some((price(of), words.to_string()));
    let first = "À compléter de 2027 à 2030 : d’abord le prix plafond de 2027";
    assert_eq!(waits(&relais(), None), said(2027, first));
    let typed = [2027, 2028, 2029]
        .into_iter()
        .fold(relais(), |all, of| all.typing(Field::PrixPlafond(Owner::Base, year(of)), "60 000"));
    assert_eq!(waits(&typed, None), said(2030, "À compléter en 2030 : le prix plafond de 2030"));
    assert_eq!(waits(&what_if(), None), None);
    // A column that knows more years than the other one: the écart says of which it is.
    let (more, id) = pull(
        relais().pressing(Quick::Depenses, "Plus"),
        0,
        LeverKind::Bareme(simulateur_rpe::draft::BaremeWay::Entered),
    );
    let more = [2026, 2027]
        .into_iter()
        .fold(more, |all, of| all.typing(Field::PrixPlafond(Owner::Lever(id), year(of)), "60 000"));
    let lead = plain(&plan_lead(&more, &more.plan(), Some(more.scenarios[0].id), None));
    assert_eq!(
        lead,
        "« Plus » : **85 400 € de reste à charge** pour 2026 et 2027. C’est 3 500 € de plus que \
            la base pour 2026 seule."
    );
}
