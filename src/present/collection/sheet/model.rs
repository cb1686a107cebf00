//! The table that a Caf sends to its relais to be filled: one line for each, its heads as they are
//! read back, and a sheet that explains each column by a line of an invented relais.

use super::words::{MISSIONS, input_label};
use crate::law::Datum;
use crate::present::data::{Book, Cell, CellContent, CellPlace, Sheet, Style, Unit};
use crate::present::text::typeset;
use crate::scenario::collection::RelaisInput;
use crate::situation::ContractTerm;

/// How many empty lines wait to be filled.
const LINES: u32 = 100;

/// A column, what is expected in it, the cell of an invented relais.
type ModelColumn = (RelaisInput, &'static str, &'static str);

const CTG: &str = "Si une CTG est signée ; sinon, vide.";

const COLUMNS: [ModelColumn; 21] = [
    (RelaisInput::Name, "Le seul qui soit obligatoire.", "RPE du Val d’Exemple (inventé)"),
    (RelaisInput::Exercice, "L’année civile.", "2026"),
    (RelaisInput::Etp, "Équivalents temps plein des animateurs : 1,5 ou 80 %.", "1,5"),
    (RelaisInput::Months, "De 0 à 12 ; vide pour toute l’année.", "12"),
    (RelaisInput::Costs, "Le total de l’année, comptes 60 à 65.", "85 000"),
    (RelaisInput::Incomes, "Ce que d’autres que la Caf versent.", "4 000"),
    (RelaisInput::Closed, "De 0 à 12 ; vide pour aucun.", "0"),
    (RelaisInput::Am, "Assistants maternels agréés du territoire.", "110"),
    (RelaisInput::Communes, "Un nombre.", "8"),
    (RelaisInput::PrixPlafond, "Le montant notifié par la Caf ; vide s’il est inconnu.", ""),
    (RelaisInput::Mission, MISSIONS, "analyse de la pratique"),
    (RelaisInput::Datum(Datum::UniqueEntree), "oui ou non", ""),
    (RelaisInput::Datum(Datum::AmDifferents), "Un nombre.", "9"),
    (RelaisInput::Datum(Datum::Seances), "Un nombre.", "6"),
    (RelaisInput::Datum(Datum::Strategie), "oui ou non", ""),
    (RelaisInput::Datum(Datum::Actions), "Un nombre.", ""),
    (RelaisInput::Ctg, "oui ou non", "non"),
    (RelaisInput::Term(ContractTerm::EtpExistants), CTG, ""),
    (RelaisInput::Term(ContractTerm::ForfaitExistant), CTG, ""),
    (RelaisInput::Term(ContractTerm::EtpNouveaux), CTG, ""),
    (RelaisInput::Term(ContractTerm::ForfaitNouveau), CTG, ""),
];

/// The workbook to be filled.
pub fn model_book() -> Book {
    Book { sheets: vec![to_fill(), explained()] }
}

fn to_fill() -> Sheet {
    let mut cells = Vec::new();
    for (column, (input, ..)) in (0_u16..).zip(COLUMNS) {
        cells.push(cell((0, column), input_label(input), Style::Head));
    }
    for row in 1..=LINES {
        cells.extend(
            (0_u16..).zip(COLUMNS).map(|(column, _)| cell((row, column), "", Style::Input)),
        );
    }
    let widths =
        COLUMNS.iter().map(|(input, ..)| if *input == RelaisInput::Name { 40 } else { 18 });
    Sheet {
        name: "Relais".to_string(),
        cells,
        widths: widths.collect(),
        head: 1,
        names: Vec::new(),
    }
}

fn explained() -> Sheet {
    let mut cells = vec![
        cell((0, 0), "Colonne", Style::Head),
        cell((0, 1), "Ce qu’elle attend", Style::Head),
        cell((0, 2), "Un exemple inventé", Style::Head),
    ];
    for (row, (input, words, example)) in (1_u32..).zip(COLUMNS) {
        cells.push(cell((row, 0), input_label(input), Style::Plain));
        cells.push(cell((row, 1), &typeset(words), Style::Plain));
        cells.push(cell((row, 2), example, Style::Input));
    }
    Sheet {
        name: "Mode d’emploi".to_string(),
        cells,
        widths: vec![50, 70, 30],
        head: 1,
        names: Vec::new(),
    }
}

fn cell((row, column): (u32, u16), words: &str, style: Style) -> Cell {
    let content = CellContent::Text(words.to_string());
    Cell { place: CellPlace { row, column }, content, unit: Unit::Lines, style }
}
