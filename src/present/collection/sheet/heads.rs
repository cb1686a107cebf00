//! What the head of a column says, in the words of those who fill such tables: with or without
//! accents and units, in the plural, in the words of before (« Ram »).

use super::mapping::HeadGuess;
use super::words::input_label;
use crate::law::Datum;
use crate::money::plain_letters;
use crate::scenario::collection::RelaisInput;
use crate::situation::ContractTerm;

/// Words of which one at least begins a word of the head, for each group; and what it then says.
/// The first row that fits decides. A word of three letters or fewer is the whole word.
type HeadRule = (&'static [&'static [&'static str]], HeadGuess);

const fn says(input: RelaisInput) -> HeadGuess {
    HeadGuess::Input(input)
}

const RULES: &[HeadRule] = &[
    // What is computed here, where its words name what is typed too.
    (&[&["am", "assmat", "assistant"], &["etp"]], HeadGuess::Computed),
    (&[&["reste", "solde", "marge"]], HeadGuess::Computed),
    (&[&["code", "numero", "siret", "insee", "tel", "mail", "adresse"]], HeadGuess::Unknown),
    // The terms of a convention territoriale globale.
    (&[&["forfait"], &["exist", "ancien"]], says(RelaisInput::Term(ContractTerm::ForfaitExistant))),
    (&[&["forfait"], &["nouv", "cree"]], says(RelaisInput::Term(ContractTerm::ForfaitNouveau))),
    (&[&["etp"], &["exist", "ancien"]], says(RelaisInput::Term(ContractTerm::EtpExistants))),
    (&[&["etp"], &["nouv", "cree"]], says(RelaisInput::Term(ContractTerm::EtpNouveaux))),
    (
        &[&["plafond"], &["territoire", "ctg"]],
        says(RelaisInput::Term(ContractTerm::PlafondTerritoire)),
    ),
    (&[&["prix", "tarif"], &["plafond"]], says(RelaisInput::PrixPlafond)),
    (&[&["plafond"], &["etp", "unitaire"]], says(RelaisInput::PrixPlafond)),
    (&[&["charge", "cout", "depense", "frais"], &["compris", "total"]], says(RelaisInput::Costs)),
    // A part of the team or of the costs is not the whole.
    (&[&["etp", "temps", "poste"], &["admin", "secret", "entretien"]], HeadGuess::Unknown),
    (
        &[
            &["charge", "cout", "depense", "frais"],
            &["personnel", "salar", "social", "poste", "animat", "fonctionnement"],
        ],
        HeadGuess::Unknown,
    ),
    (&[&["salaire", "masse", "remuneration"]], HeadGuess::Unknown),
    // What a mission is measured by.
    (&[&["heure"], &["am", "assmat"]], says(RelaisInput::Datum(Datum::HeuresParAm))),
    (&[&["seance"], &["par"], &["am", "assmat"]], says(RelaisInput::Datum(Datum::SeancesParAm))),
    (&[&["seance"]], says(RelaisInput::Datum(Datum::Seances))),
    (&[&["am", "assmat"], &["differ", "distinct"]], says(RelaisInput::Datum(Datum::AmDifferents))),
    (&[&["groupe"]], says(RelaisInput::Datum(Datum::PlusGrandGroupe))),
    (&[&["intervenant"]], says(RelaisInput::Datum(Datum::IntervenantExterieur))),
    (&[&["strategie"]], says(RelaisInput::Datum(Datum::Strategie))),
    (&[&["action"]], says(RelaisInput::Datum(Datum::Actions))),
    (&[&["entree", "porte"]], says(RelaisInput::Datum(Datum::UniqueEntree))),
    (&[&["avenant"]], says(RelaisInput::Datum(Datum::Avenant))),
    // The relais itself.
    (&[&["etp", "equivalent"]], says(RelaisInput::Etp)),
    (&[&["temps"], &["travail", "plein", "animat"]], says(RelaisInput::Etp)),
    (&[&["depense", "charge", "cout", "frais", "budget"]], says(RelaisInput::Costs)),
    (&[&["prix"], &["revient"]], says(RelaisInput::Costs)),
    (&[&["exercice", "annee", "millesime"]], says(RelaisInput::Exercice)),
    (&[&["ferme"]], says(RelaisInput::Closed)),
    (&[&["mois"]], says(RelaisInput::Months)),
    (&[&["recette", "produit", "participation"], &["hors", "autre"]], says(RelaisInput::Incomes)),
    (
        &[&["cnaf", "caf", "ps", "psej", "bonus", "prestation", "subvention", "plafond", "taux"]],
        HeadGuess::Computed,
    ),
    (&[&["recette", "produit", "participation"]], says(RelaisInput::Incomes)),
    (&[&["ctg"]], says(RelaisInput::Ctg)),
    (&[&["convention"], &["territoriale", "globale"]], says(RelaisInput::Ctg)),
    (&[&["mission"]], says(RelaisInput::Mission)),
    (&[&["am", "assmat"]], says(RelaisInput::Am)),
    (&[&["assistant", "ass"], &["mat"]], says(RelaisInput::Am)),
    (&[&["assistant"], &["matern"]], says(RelaisInput::Am)),
    (&[&["nombre", "nb", "nbre"], &["commune"]], says(RelaisInput::Communes)),
    (&[&["relais", "rpe", "ram", "structure", "equipement"]], says(RelaisInput::Name)),
    (&[&["nom", "denomination", "intitule", "libelle"]], says(RelaisInput::Name)),
    // What names a relais where nothing does better.
    (
        &[&["gestionnaire", "commune", "ville", "collectivite", "territoire"]],
        says(RelaisInput::Name),
    ),
];

/// What a head says, and how telling it is: the lower, the more. Our own words say what they say
/// everywhere.
pub(super) fn guess(head: &str) -> (HeadGuess, usize) {
    let plain = plain_letters(head.trim());
    if let Some(ours) = RelaisInput::all().find(|input| plain == plain_letters(input_label(*input)))
    {
        return (HeadGuess::Input(ours), 0);
    }
    let words: Vec<&str> =
        plain.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let fits = |groups: &[&[&str]]| {
        groups
            .iter()
            .all(|group| group.iter().any(|wanted| words.iter().any(|word| is(word, wanted))))
    };
    let found = RULES.iter().enumerate().find(|(_, (groups, _))| fits(groups));
    found.map_or((HeadGuess::Unknown, usize::MAX), |(place, (_, guess))| {
        (*guess, place.saturating_add(1))
    })
}

fn is(word: &str, wanted: &str) -> bool {
    let whole = wanted.len() <= 3;
    if whole {
        word.trim_end_matches('s') == wanted.trim_end_matches('s')
    } else {
        word.starts_with(wanted)
    }
}
