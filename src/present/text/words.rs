//! Names on the screen.

use crate::draft::Contracts;
use crate::law::{Certainty, Contract, Status};
use crate::money::Euros;
use crate::outcome::{Row, Verdict};
use crate::situation::{ContractTerm, Role};

/// What is said beside figures at all times.
pub const INDICATIVE: &str = "Simulation indicative et non contractuelle.";
/// What follows it: whose word counts, and what nobody promises.
pub const NOTIFICATION: &str = " Seule la notification de la Caf fait foi. Les financements \
    sont attribués dans la limite des crédits. Outil indépendant de la Cnaf et des Caf.";

/// What stands for a value that is missing, on the screen of the manager.
pub const TO_COMPLETE: &str = "à compléter";

/// The same in a text that others than the manager read.
pub const NOT_STATED: &str = "non précisé";

/// Name of a row.
pub const fn row_title(row: Row) -> &'static str {
    match row {
        Row::Etp => "ETP d’animateur",
        Row::PrixDeRevient => "Dépenses retenues",
        Row::NonRetenues => "Dépenses non retenues",
        Row::Marge => "Marge sous plafond",
        Row::Ps => "Prestation de service",
        Row::BonusMission => "Bonus mission",
        Row::BonusTerritoire => "Bonus territoire CTG",
        Row::Psej => "Psej",
        Row::Acomptes => "Acomptes",
        Row::Solde => "Solde",
        Row::TotalCaf => "Total Caf",
        Row::AutresRecettes => "Autres recettes",
        Row::ResteACharge => "Reste à votre charge",
    }
}

/// What all the costs that are paid are called, retained or not.
pub const CHARGES: &str = "Dépenses à payer";

/// The same in a sentence, in whole euros: « dépenses à payer 70 000 € ».
pub fn charges_words(amount: Option<Euros>) -> String {
    let amount = amount.map_or_else(|| ": à compléter".to_string(), Euros::to_whole_string);
    format!("dépenses à payer {amount}")
}

/// The same words with a capital at their head: a plain letter, or the « à » and « é » with which
/// our sentences begin. The tables of all letters would weigh 1.5 kB in the first file.
pub fn capital(words: &str) -> String {
    let mut rest = words.chars();
    let head = rest.next().map(|head| match head {
        'à' => 'À',
        'é' => 'É',
        other => other.to_ascii_uppercase(),
    });
    head.into_iter().chain(rest).collect()
}

/// What stands under the name of a row, where something must.
pub const fn row_note(row: Row) -> Option<&'static str> {
    match row {
        Row::Marge => Some("négative : part au-dessus du plafond, non financée"),
        Row::BonusMission => Some("s’il est obtenu"),
        Row::NonRetenues => Some("payées, sans Ps"),
        Row::Psej => Some("contrat enfance et jeunesse"),
        Row::Solde => Some("versé l’année suivante"),
        Row::Etp
        | Row::PrixDeRevient
        | Row::Ps
        | Row::BonusTerritoire
        | Row::TotalCaf
        | Row::AutresRecettes
        | Row::ResteACharge
        | Row::Acomptes => None,
    }
}

/// The word of a certainty.
pub const fn certainty_word(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Sourced => "sourcé",
        Certainty::Indicative => "indicatif",
        Certainty::Entered => "saisi par vous",
        Certainty::Assumed => "hypothèse",
    }
}

/// What the word of a certainty means.
pub const fn certainty_meaning(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Sourced => "écrit dans un document dont nous disposons, cité mot pour mot.",
        Certainty::Indicative => {
            "déduit, ou vu sur une seule page locale : la Caf peut faire autrement."
        }
        Certainty::Entered => {
            "saisi par le gestionnaire ou donné par la Caf, avec l’origine indiquée."
        }
        Certainty::Assumed => {
            "reconduit ou revalorisé par hypothèse ; dit partout où le chiffre paraît."
        }
    }
}

/// The class that draws a certainty: its edge says it again.
pub const fn certainty_class(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Sourced => "badge badge--src",
        Certainty::Indicative => "badge badge--ind",
        Certainty::Entered => "badge badge--own",
        Certainty::Assumed => "badge badge--hyp",
    }
}

/// What a post does.
pub const fn role_name(role: Role) -> &'static str {
    match role {
        Role::Animateur => "Animateur",
        Role::Administratif => "Administratif",
        Role::Entretien => "Entretien",
        Role::Autre => "Autre",
    }
}

/// How far the data have come.
pub const fn status_name(status: Status) -> &'static str {
    match status {
        Status::Previsionnel => "prévisionnel",
        Status::Actualise => "actualisé",
        Status::Reel => "réel",
    }
}

/// The same, as the head of a column.
pub const fn status_title(status: Status) -> &'static str {
    match status {
        Status::Previsionnel => "Prévisionnel",
        Status::Actualise => "Actualisé",
        Status::Reel => "Réel",
    }
}

/// What is asked for a term of a contract.
pub const fn term_question(term: ContractTerm) -> &'static str {
    match term {
        ContractTerm::EtpExistants => "ETP existants de la convention",
        ContractTerm::ForfaitExistant => "Forfait par ETP existant, €",
        ContractTerm::EtpNouveaux => "ETP nouveaux",
        ContractTerm::ForfaitNouveau => "Forfait par ETP nouveau, €",
        ContractTerm::PlafondTerritoire => "Plafond du bonus territoire, €",
        ContractTerm::PlafondPsej => "Dépenses plafonnées par le contrat, €",
        ContractTerm::CoefficientPsej => "Coefficient du contrat (1 par défaut)",
        ContractTerm::RecettesPsej => "Autres recettes déductibles, €",
        ContractTerm::OrigineTerritoire | ContractTerm::OriginePsej => {
            "D’où viennent ces valeurs\u{202f}? (contrat, courrier, date…)"
        }
    }
}

/// Name of a contract.
pub const fn contract_name(contract: Contract) -> &'static str {
    match contract {
        Contract::Ctg => "Convention territoriale globale (CTG) : bonus territoire",
        Contract::Cej => "Contrat enfance et jeunesse (Cej) : Psej",
    }
}

/// Which contracts are on.
pub const fn contract_words(contracts: Contracts) -> &'static str {
    match (contracts.ctg, contracts.cej) {
        (true, true) => "CTG et Cej : à choisir",
        (true, false) => "CTG, bonus territoire",
        (false, true) => "Cej, Psej",
        (false, false) => "Ni CTG ni Cej",
    }
}

/// What an indicator of what is only planned would come to.
pub const fn planned_verdict_word(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Reached => "serait atteint",
        Verdict::NotReached => "serait manqué",
        Verdict::Undetermined => "à confirmer",
    }
}

/// What an indicator comes to, in one word.
pub const fn verdict_word(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Reached => "atteint",
        Verdict::NotReached => "manqué",
        Verdict::Undetermined => "à confirmer",
    }
}

/// « a », « a et b », « a, b et c ».
pub(crate) fn listed(words: &[String]) -> String {
    match words {
        [before @ .., last] if !before.is_empty() => format!("{} et {last}", before.join(", ")),
        _ => words.concat(),
    }
}
