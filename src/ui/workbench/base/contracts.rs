//! The contracts with the Caf, and their terms. The same fields serve the base and a lever.

use crate::calendar::Exercice;
use crate::draft::Contracts;
use crate::law::Contract;
use crate::present::text::{contract_name, term_question, typeset};
use crate::present::workbench::missing_words;
use crate::scenario::{Action, Dossier, LeverKind};
use crate::situation::{ContractTerm, Field, Gap, Owner};
use crate::ui::dom::{Tag, Tags, event_target_checked, tag};
use crate::ui::state::State;
use crate::ui::widgets::row_field;

const TERRITOIRE: [ContractTerm; 6] = [
    ContractTerm::EtpExistants,
    ContractTerm::ForfaitExistant,
    ContractTerm::EtpNouveaux,
    ContractTerm::ForfaitNouveau,
    ContractTerm::PlafondTerritoire,
    ContractTerm::OrigineTerritoire,
];
const PSEJ: [ContractTerm; 4] = [
    ContractTerm::PlafondPsej,
    ContractTerm::CoefficientPsej,
    ContractTerm::RecettesPsej,
    ContractTerm::OriginePsej,
];

/// Which contracts are on, and their terms once they are.
pub fn contract_fields(owner: Owner) -> Tags {
    let state = State::here();
    let both = move || {
        state.with(|dossier| contracts(dossier, owner) == Contracts { ctg: true, cej: true })
    };
    let error = move || {
        tag("p", "err")
            .attr("role", "alert")
            .text(state.peek(|dossier| missing_words(dossier, Gap::BothContracts)))
    };
    vec![
        tag("div", "").show(both, error),
        contract(
            owner,
            Contract::Ctg,
            &TERRITOIRE,
            "ETP et forfaits sont dans votre convention : aucun montant national n’est connu pour \
                les relais.",
        ),
        contract(
            owner,
            Contract::Cej,
            &PSEJ,
            "Le taux de 55 % est celui d’un seul contrat, vu en 2013 ; plafond et coefficient \
                sont dans le vôtre. Jamais parmi les recettes déductibles : fonds publics et \
                territoires, dotations d’action sociale, bonus mission (circulaire de 2017, \
                III.3.5).",
        ),
    ]
}

fn contract(
    owner: Owner,
    which: Contract,
    terms: &'static [ContractTerm],
    hint: &'static str,
) -> Tag {
    let state = State::here();
    let on = move || state.with(|dossier| is_on(contracts(dossier, owner), which));
    let tick =
        tag("input", "").attr("type", "checkbox").prop("checked", on).on("change", move |event| {
            state.act(Action::SetContract(owner, which, event_target_checked(&event)));
        });
    let rows = move || {
        let needed =
            |term| matches!(term, ContractTerm::EtpExistants | ContractTerm::ForfaitExistant);
        let row = |term: &ContractTerm| {
            row_field(Field::Contract(owner, *term), term_question(*term), needed(*term))
        };
        tag("div", "data-rows")
            .children(terms.iter().map(row))
            .child(tag("p", "hint").text(typeset(hint)))
            .children((which == Contract::Ctg).then(|| later_forfaits(owner)))
    };
    tag("div", "choice choice--col")
        .child(tag("label", "").child(tick).text(contract_name(which)))
        .show(on, rows)
}

/// The flat sums from each following exercice of the plan on.
fn later_forfaits(owner: Owner) -> Tag {
    let years: Vec<Exercice> = State::here().peek(|dossier| dossier.plan_years());
    let fields = years.iter().skip(1).flat_map(|year| {
        ContractTerm::FORFAITS.map(|term| {
            let name = term_question(term).trim_end_matches(", €");
            let name = format!("{name} à partir de {}, €", year.year());
            row_field(Field::ForfaitFrom(owner, term, *year), &name, false)
        })
    });
    let base = years.first().map(|year| year.year()).unwrap_or_default();
    tag("details", "table-toggle")
        .child(tag("summary", "").text(format!("Le forfait change après {base}")))
        .child(tag("p", "hint").text(typeset(
            "Par exemple 3 060 € à partir de l’année qui suit. Vide : celui de l’année d’avant.",
        )))
        .child(tag("div", "data-rows").children(fields))
}

const fn is_on(contracts: Contracts, which: Contract) -> bool {
    match which {
        Contract::Ctg => contracts.ctg,
        Contract::Cej => contracts.cej,
    }
}

fn contracts(dossier: &Dossier, owner: Owner) -> Contracts {
    match owner {
        Owner::Base => dossier.base.contracts,
        Owner::Lever(id) => {
            let kind = dossier.lever(id).map(|lever| &lever.kind);
            let Some(LeverKind::Contracts(contracts)) = kind else { return Contracts::default() };
            *contracts
        }
    }
}
