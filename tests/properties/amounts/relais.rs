//! The table of relais, which is made of amounts alone, says what the full outcomes say.

use crate::walk::dossiers;
use rust_decimal::Decimal;
use simulateur_rpe::law::Mission;
use simulateur_rpe::money::{Etp, Euros};
use simulateur_rpe::outcome::{Outcome, Step};
use simulateur_rpe::scenario::Dossier;
use simulateur_rpe::scenario::collection::{
    CollectedRelais, CollectionColumn, RelaisFigures, RelaisForecast, RelaisId, RuleChange,
    RuleInput, SupposedRules,
};
use std::sync::Arc;

fn decimal(step: &Step) -> Option<Decimal> {
    let amount = step.euros().map(Euros::decimal);
    amount.or_else(|_| step.etp().map(Etp::decimal)).ok()
}

fn shown(column: CollectionColumn, outcome: &Outcome) -> Option<Decimal> {
    match column {
        CollectionColumn::Etp => decimal(&outcome.etp),
        CollectionColumn::PrixDeRevient => decimal(&outcome.prix_de_revient),
        CollectionColumn::Plafond => decimal(&outcome.plafond),
        CollectionColumn::Marge => decimal(&outcome.marge),
        CollectionColumn::Ps => decimal(&outcome.ps),
        CollectionColumn::TauxEffectif => outcome.taux_effectif(),
        CollectionColumn::BonusMission => decimal(&outcome.bonus_mission),
        CollectionColumn::BonusTerritoire => decimal(&outcome.bonus_territoire),
        CollectionColumn::TotalCaf => decimal(&outcome.total_caf),
        CollectionColumn::ResteACharge => decimal(&outcome.reste_a_charge),
        CollectionColumn::AmParEtp => outcome.reperes.am_par_etp,
    }
}

fn agree(name: &str, dossier: &Dossier, figures: &RelaisFigures, outcome: &Outcome) {
    for column in CollectionColumn::ALL {
        assert_eq!(figures.figure(column), shown(column, outcome), "{name}: {column:?}");
    }
    let chosen = outcome.missions.chosen.as_ref();
    assert_eq!(figures.mission, chosen.map(|chosen| (chosen.mission, chosen.verdict)), "{name}");
    let total = &outcome.total_caf;
    assert_eq!(figures.certainty, total.value.is_ok().then_some(total.certainty), "{name}");
    let asked = [total, &outcome.reste_a_charge].map(|step| step.value.clone().err());
    let mut gaps: Vec<_> = asked.into_iter().flatten().flatten().collect();
    let mut said = figures.gaps.clone();
    for gaps in [&mut gaps, &mut said] {
        gaps.sort();
        gaps.dedup();
    }
    assert_eq!(said, gaps, "{name}");
    assert_eq!(figures.payments, dossier.caf_payments(outcome), "{name}");
}

fn changes() -> Vec<RuleChange> {
    let of = |input, text| {
        let mut change = RuleChange::default();
        change.set(input, text);
        change
    };
    let mut mission = RuleChange::default();
    mission.mission = Some(Mission::GuichetUnique);
    vec![
        RuleChange::default(),
        of(RuleInput::Plafond, "70 000"),
        of(RuleInput::Plafond, "+5 %"),
        of(RuleInput::Bonus, "3 500"),
        of(RuleInput::Etp, "0,2"),
        of(RuleInput::Ctg, "4 200"),
        mission,
    ]
}

#[test]
fn the_table_of_relais_says_what_the_outcomes_say() {
    let changes = changes();
    for (place, (name, dossier)) in dossiers::all().into_iter().enumerate() {
        let dossier = Arc::new(dossier);
        let relais =
            CollectedRelais { id: RelaisId(1), origin: String::new(), dossier: dossier.clone() };
        agree(&name, &dossier, &RelaisFigures::of(&relais), &dossier.base_outcome());
        let change = &changes[place % changes.len()];
        let figures = RelaisForecast::of(&relais).under(&SupposedRules::of(change));
        agree(&name, &dossier, &figures, &dossier.changed_outcome(change));
    }
}
