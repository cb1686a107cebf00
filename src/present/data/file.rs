//! What a file is, before it is opened: whose, of which year, and what its figures became since.

use super::changes::{changes, column_name, euros};
use crate::calendar::Exercice;
use crate::exchange::{FileContent, FileError, SavedFigure, SavedFile};
use crate::law::Certainty;
use crate::money::format_decimal;
use crate::outcome::Row;
use crate::present::text::{count_words, relais_named, row_title};
use crate::scenario::Dossier;
use crate::situation::Field;
use rust_decimal::Decimal;

/// A file that can be read, before it is opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileView {
    /// The name of its relais.
    pub name: String,
    /// Its year, its scenarios, the day it was saved.
    pub facts: Vec<String>,
    /// What its figures became, in one sentence.
    pub wording: String,
    /// The figures that are to be read beside it: those that changed, else the sums; all those of a
    /// newer file.
    pub figures: Vec<FileFigure>,
    /// Whether it can be opened.
    pub opens: bool,
}

/// A figure of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileFigure {
    /// The name of its column.
    pub column: String,
    /// The name of its row.
    pub row: &'static str,
    /// As it was saved.
    pub saved: String,
    /// How sure it was, where a rule decided it.
    pub certainty: Option<Certainty>,
    /// As it is today; nothing for a newer file, of which this program computes nothing.
    pub today: Option<String>,
    /// What changed since.
    pub why: String,
}

/// What is said of a file.
pub fn file_view(file: &SavedFile) -> FileView {
    match &file.content {
        FileContent::Dossier(dossier) => dossier_view(file, dossier),
        FileContent::Newer { relais, exercice, .. } => newer_view(file, relais, *exercice),
    }
}

/// A file that this program can open.
fn dossier_view(file: &SavedFile, dossier: &Dossier) -> FileView {
    let changed = changes(dossier, file);
    let wording = match (file.results.is_empty(), changed.is_empty()) {
        (true, _) => "Ce fichier ne garde pas ses montants : ils seront calculés à l’ouverture.",
        (_, true) => "Recalculés aujourd’hui, les montants sont les mêmes :",
        (_, false) => {
            "Recalculés aujourd’hui, ces montants ne sont plus les mêmes. L’ouvrir montre ceux \
            d’aujourd’hui :"
        }
    };
    let facts = [
        Some(exercice_words(dossier.base.exercice)),
        Some(scenario_words(dossier.scenarios.len())),
        trash_words(dossier.trash.len()),
        saved_on(file),
    ];
    FileView {
        name: named(dossier.texts.get(Field::RelaisName)),
        facts: facts.into_iter().flatten().collect(),
        wording: wording.to_string(),
        figures: if changed.is_empty() { saved_figures(file, &SUMS) } else { changed },
        opens: true,
    }
}

/// A file of a newer version: it is looked at, not opened.
fn newer_view(file: &SavedFile, relais: &str, exercice: Option<Exercice>) -> FileView {
    let scenarios =
        (!file.results.is_empty()).then(|| scenario_words(file.results.len().saturating_sub(1)));
    let facts = [exercice.map(exercice_words), scenarios, saved_on(file)];
    let end = if file.results.is_empty() { "" } else { " Voici les montants qu’il garde :" };
    let wording = format!(
        "Écrit par une version plus récente du simulateur : il ne peut pas être modifié ici, et le \
        rouvrir ici lui ferait perdre des données. Le fichier n’est pas touché. Ouvrez-le avec la \
        version à jour.{end}"
    );
    FileView {
        name: named(relais),
        facts: facts.into_iter().flatten().collect(),
        wording,
        figures: saved_figures(file, &Row::all().collect::<Vec<_>>()),
        opens: false,
    }
}

fn saved_on(file: &SavedFile) -> Option<String> {
    file.saved.map(|day| format!("Enregistré le {}.", day))
}

fn named(relais: &str) -> String {
    relais_named(relais).to_string()
}

fn exercice_words(exercice: Exercice) -> String {
    format!("Exercice {}.", exercice.year())
}

fn scenario_words(count: usize) -> String {
    match count {
        0 => "Aucun scénario.".to_string(),
        1 => "1 scénario.".to_string(),
        count => format!("{} scénarios.", count_words(count)),
    }
}

fn trash_words(count: usize) -> Option<String> {
    (count > 0).then(|| format!("Dans sa corbeille : {count}."))
}

/// What tells a dossier from another one of the same name.
const SUMS: [Row; 3] = [Row::PrixDeRevient, Row::TotalCaf, Row::ResteACharge];

fn saved_figures(file: &SavedFile, wanted: &[Row]) -> Vec<FileFigure> {
    let figure = |column: String, row: Row, known: &SavedFigure| FileFigure {
        column,
        row: row_title(row),
        saved: amount(row, known.amount),
        certainty: known.certainty,
        today: None,
        why: String::new(),
    };
    let mut figures = Vec::new();
    for (place, column) in file.results.iter().enumerate() {
        let rows = column.rows.iter().filter(|(row, _)| wanted.contains(row));
        figures.extend(rows.map(|(row, known)| figure(column_name(place, column), *row, known)));
    }
    figures
}

pub(super) fn amount(row: Row, value: Decimal) -> String {
    use Row::*;
    match row {
        Etp => format_decimal(value, 2, 4),
        PrixDeRevient | NonRetenues | Marge | Ps | BonusMission | BonusTerritoire | Psej
        | TotalCaf | AutresRecettes | ResteACharge | Acomptes | Solde => euros(value),
    }
}

/// Why a file does not open, and what to choose instead.
pub fn not_a_file(why: &FileError) -> &'static str {
    match why {
        FileError::Empty => {
            "Ce fichier est vide. Choisissez celui que « Enregistrer dans un fichier » a donné : \
                son nom finit par .json."
        }
        FileError::TooLong => {
            "Ce fichier est trop gros pour être un dossier : 2 Mo au plus. Choisissez celui que « \
                Enregistrer dans un fichier » a donné : son nom finit par .json."
        }
        FileError::Cut => {
            "Ce fichier est incomplet : sa fin manque. Reprenez l’original, ou faites-le envoyer \
                de nouveau."
        }
        FileError::NotJson => {
            "Ce fichier n’est pas un dossier du simulateur : un tableau, une page ou une image ne \
                s’ouvre pas ici. Choisissez celui que « Enregistrer dans un fichier » a donné : \
                son nom finit par .json."
        }
        FileError::OtherJson => {
            "Ce fichier vient d’un autre programme. Choisissez celui que « Enregistrer dans un \
                fichier » a donné : il commence par le nom du relais et finit par .json."
        }
        FileError::Collection => {
            "Ce fichier contient plusieurs relais : ouvrez-le sur la page « Plusieurs relais »."
        }
        FileError::Damaged(_) => {
            "Ce fichier a été modifié ou abîmé : le simulateur n’en est pas sûr, et ne l’ouvre \
                pas. Reprenez l’original."
        }
    }
}
