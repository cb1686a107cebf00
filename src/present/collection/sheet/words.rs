//! What is said of a table that is being read.

use super::lines::SheetReading;
use super::mapping::{CellUnit, ColumnMapping, HeadGuess, SheetMapping};
use crate::calendar::Exercice;
use crate::exchange::{MOST_COLUMNS, SheetLine, SheetTable, TableError};
use crate::law::PRIX_PLAFOND;
use crate::money::format_count;
use crate::present::collection::column_heading_words;
use crate::present::text::{
    count_words, listed, mission_title, plural, problem, question, term_question, typeset, visible,
};
use crate::scenario::Dossier;
use crate::scenario::collection::{
    CollectionColumn, InputError, InputFault, MOST_RELAIS, RelaisInput,
};
use crate::situation::{ContractTerm, Field, Owner};

/// The missions of today, as they may be typed.
pub(super) const MISSIONS: &str =
    "guichet unique, analyse de la pratique, promotion renforcée, ou non";

/// What is asked for an input.
pub fn input_label(input: RelaisInput) -> &'static str {
    match input {
        RelaisInput::Name => "Nom du relais",
        RelaisInput::Exercice => "Exercice",
        RelaisInput::Etp => "Animateurs, en ETP",
        RelaisInput::Months => "Mois de présence des animateurs",
        RelaisInput::Costs => "Dépenses de l’année, salaires compris, €",
        RelaisInput::Incomes => "Recettes hors Caf, €",
        RelaisInput::Closed => "Mois de fermeture",
        RelaisInput::Am => "AM du territoire",
        RelaisInput::Communes => "Nombre de communes",
        RelaisInput::PrixPlafond => "Prix plafond, € par ETP",
        RelaisInput::Mission => "Mission engagée",
        RelaisInput::Datum(datum) => question(datum),
        RelaisInput::Ctg => "Convention territoriale globale (oui ou non)",
        RelaisInput::Term(term) => term_question(term),
    }
}

/// What is wrong with a cell, and what to type. `exercice`: the year that is proposed where one is
/// missing.
pub fn input_problem(error: &InputError, exercice: Exercice) -> String {
    let short: String = visible(&error.text).chars().take(40).collect();
    let typed = format!("« {} »", short.trim());
    let year = exercice.year();
    let words = match error.why {
        InputFault::NoName => "donnez un nom au relais.".to_string(),
        InputFault::TooLong => format!("{typed}… : 500 signes au plus."),
        InputFault::NoExercice => format!("{typed} : tapez une année, par exemple {year}."),
        InputFault::NoMission => format!("{typed} : tapez {MISSIONS}."),
        InputFault::WhichMission => {
            format!("{typed} : 2021 connaît deux missions de ce numéro. Tapez son nom.")
        }
        InputFault::OtherExercice(mission) => {
            format!("« {} » n’existe pas dans cet exercice.", mission_title(mission))
        }
        InputFault::NotYesNo => format!("{typed} : tapez oui ou non."),
        InputFault::Published(price) => format!(
            "{typed} : le prix plafond publié est {}. Laissez la case vide.",
            price.to_short_string()
        ),
        InputFault::BareShare => format!("{typed} : tapez un pourcentage (50 %) ou 12/24."),
        InputFault::Entry(_) if is_spreadsheet_error(&error.text) => {
            format!("{typed} est une erreur du tableur : corrigez la formule, ou tapez la valeur.")
        }
        InputFault::Entry(_) if is_day(&error.text) => format!(
            "{typed} est une date : le tableur a pu changer ce qui était tapé. Tapez un nombre."
        ),
        InputFault::Entry(why) => problem(&error.text, why, exercice),
    };
    typeset(&format!("{} : {words}", input_label(error.input)))
}

fn is_spreadsheet_error(text: &str) -> bool {
    text.starts_with('#') && text.ends_with(['!', '?', 'A'])
}

/// « 2026-05-01 », as the day of a cell is read.
fn is_day(text: &str) -> bool {
    text.len() == 10 && text.chars().filter(|sign| *sign == '-').count() == 2
}

/// Why a file gives no table, and what to do.
pub fn table_error_words(why: TableError) -> String {
    let words = match why {
        TableError::Empty => "Il est vide, ou ses feuilles visibles le sont.".to_string(),
        TableError::TooLarge => {
            "Il est trop gros : 20 Mo au plus. Enregistrez la seule feuille utile en .csv."
                .to_string()
        }
        TableError::UnpacksTooLarge => "Une fois décompressé, il est trop gros pour être lu ici. \
            Enregistrez la seule feuille utile en .csv."
            .to_string(),
        TableError::OldWorkbook => {
            "C’est un ancien format (.xls, .xlsb), ou un classeur protégé : \
            enregistrez-le en .xlsx, sans mot de passe."
                .to_string()
        }
        TableError::Password => {
            "Un mot de passe le protège : enregistrez-le sans mot de passe.".to_string()
        }
        TableError::OtherDocument(sort) => {
            format!("Ce n’est pas un tableau ({sort}) : choisissez un .xlsx, un .ods ou un .csv.")
        }
        TableError::Damaged => {
            "Il est abîmé ou incomplet : ouvrez-le dans un tableur et enregistrez-le de nouveau."
                .to_string()
        }
        TableError::NoSheet => "Cette feuille n’y est pas : choisissez-en une autre.".to_string(),
    };
    typeset(&words)
}

/// That the program that reads did not come, or stopped: `cause` says why, where it is known.
pub fn table_fault_words(cause: &str) -> String {
    let more = if cause.is_empty() {
        "Réessayez, ou enregistrez la seule feuille utile en .csv."
    } else {
        cause
    };
    typeset(&format!("Le programme qui lit les tableurs ne répond pas. {more}"))
}

/// What was not read of a table, and what to know of it.
pub fn table_notes(table: &SheetTable) -> Vec<String> {
    let mut notes = Vec::new();
    if is_ours(table) {
        notes.push(
            "Ce tableau vient de « Plusieurs relais » : il ne dit ni les assistants maternels, ni \
                ce qui mesure les missions, ni les conventions. Ses montants sont calculés sans ; \
                le fichier .json des relais garde tout."
                .to_string(),
        );
    }
    if table.left_over > 0 {
        notes.push(format!(
            "{} lignes : {} relais au plus. Les premières sont proposées ; partagez le fichier \
                pour les autres.",
            count_words(table.line_count()),
            count_words(MOST_RELAIS)
        ));
    }
    if table.is_wider {
        notes.push(format!("Les colonnes après la {MOST_COLUMNS}e ne sont pas lues."));
    }
    if table.merged > 0 {
        notes.push(
            "Des cellules sont fusionnées : leur valeur ne compte que sur leur première ligne."
                .to_string(),
        );
    }
    if table.unsolved > 0 {
        notes.push(format!(
            "{} {} sans résultat dans le fichier : ouvrez-le dans un tableur et enregistrez-le, \
                ou les cases resteront vides.",
            table.unsolved,
            plural(table.unsolved, "formule")
        ));
    }
    notes.iter().map(|words| typeset(words)).collect()
}

/// Whether a table is one that the page of several relais wrote: its heads are the words of there.
fn is_ours(table: &SheetTable) -> bool {
    let heads = [CollectionColumn::Marge, CollectionColumn::TotalCaf].map(column_heading_words);
    let has = |line: &SheetLine| {
        heads.iter().all(|head| line.cells.iter().any(|cell| typeset(cell) == typeset(head)))
    };
    table.lines.iter().take(1).any(has)
}

/// What is said below the choice of a column; empty for nothing.
pub fn mapping_note(mapping: &SheetMapping, column: &ColumnMapping) -> String {
    let taken = |input: RelaisInput| mapping.has(input) && column.input != Some(input);
    typeset(&match (column.input, column.guess) {
        (Some(_), _) => match column.unit {
            CellUnit::Thousands => "Lu en milliers d’euros.".to_string(),
            CellUnit::Percent => "Lu en pourcentage d’un temps plein.".to_string(),
            CellUnit::AsTyped => String::new(),
        },
        (None, HeadGuess::Computed) => "Le simulateur le calcule.".to_string(),
        (None, HeadGuess::Input(input)) if taken(input) => {
            format!("« {} » vient d’une autre colonne.", input_label(input))
        }
        (None, HeadGuess::Input(_) | HeadGuess::Unknown) => String::new(),
    })
}

/// What the lines give, in one sentence each.
pub fn reading_words(reading: &SheetReading) -> Vec<String> {
    let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let (ready, wrong) = (count(reading.ready.len()), count(reading.wrong.len()));
    let asked = |(_, dossier): &&(u32, Dossier)| !dossier.texts.asked().is_empty();
    let doubts = count(reading.ready.iter().filter(asked).count());
    let left_out = count(reading.left_out.len());
    let ready = match ready {
        0 => "Aucun relais à ajouter.".to_string(),
        ready => format!("{} relais à ajouter.", format_count(ready)),
    };
    let wrong = (wrong > 0).then(|| {
        let stays = if wrong < 2 { "elle" } else { "chacune" };
        let lines = plural(wrong, "ligne");
        format!("{} {lines} à corriger : {stays} restera de côté.", format_count(wrong))
    });
    let left_out = (left_out > 0).then(|| {
        let cells = if left_out < 2 { "case n’est pas lue" } else { "cases ne sont pas lues" };
        format!("{} {cells}, voir ci-dessous : le relais entre sans.", format_count(left_out))
    });
    let doubts = (doubts > 0).then(|| {
        format!(
            "{doubts} avec une valeur étonnante, qui ne compte pas encore : « Simuler » vous la \
                demandera."
        )
    });
    let terms = terms_words(reading);
    let said = [Some(ready), wrong, left_out, doubts, terms, totals_words(&reading.totals)];
    said.iter().flatten().map(|words| typeset(words)).collect()
}

/// That conventions come without what their bonus is counted from.
fn terms_words(reading: &SheetReading) -> Option<String> {
    let waits = |(_, dossier): &&(u32, Dossier)| {
        let term = |term| dossier.texts.entry(Field::Contract(Owner::Base, term)).is_empty();
        let terms = [ContractTerm::EtpExistants, ContractTerm::ForfaitExistant];
        dossier.base.contracts.ctg && terms.into_iter().any(term)
    };
    let count = reading.ready.iter().filter(waits).count();
    let columns = [ContractTerm::EtpExistants, ContractTerm::ForfaitExistant]
        .map(|term| format!("« {} »", term_question(term)));
    (count > 0).then(|| {
        format!(
            "{} avec une CTG dont les termes manquent : leur total de la Caf restera à compléter. \
                Les colonnes {} les donnent.",
            count_words(count),
            listed(&columns)
        )
    })
}

fn totals_words(totals: &[u32]) -> Option<String> {
    let numbers: Vec<String> = totals.iter().take(5).map(u32::to_string).collect();
    let lines = match numbers.len() {
        0 => return None,
        1 => "Laissée de côté, la ligne",
        _ => "Laissées de côté, les lignes",
    };
    Some(format!("{lines} {} : un total n’est pas un relais.", listed(&numbers)))
}

/// What the ceiling of an exercice is for, and what is without it.
pub fn plafond_words(reading: &SheetReading, exercice: Exercice) -> String {
    let year = exercice.year();
    let of_it = reading.ready.iter().filter(|(_, dossier)| dossier.base.exercice == exercice);
    typeset(&match u32::try_from(of_it.count()).unwrap_or(u32::MAX) {
        _ if PRIX_PLAFOND.at(exercice).is_ok() => format!("Celui de {year} est publié."),
        0 => format!("Aucune ligne n’est de {year}."),
        1 => format!("Sans lui, les montants de la ligne de {year} restent à compléter."),
        lines => format!(
            "Sans lui, les montants des {} lignes de {year} restent à compléter.",
            format_count(lines)
        ),
    })
}
