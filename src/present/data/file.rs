//! What a file is, before it is opened: whose, of which year, and what its figures became since.

use crate::calendar::Exercice;
use crate::exchange::{
    FileContent, FileError, SavedColumn, SavedFile, SavedValue, results, stands_on,
};
use crate::law::Certainty;
use crate::money::{UNIT_SPACE, format_count, format_decimal, product};
use crate::outcome::{Row, Term};
use crate::present::text::row_title;
use crate::scenario::Dossier;
use crate::situation::{Field, ScenarioId};
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
    let sums = || file.results.iter().flat_map(|column| as_saved(column, &SUMS));
    let facts = [
        Some(exercice_words(dossier.base.exercice)),
        Some(scenario_words(dossier.scenarios.len())),
        saved_on(file),
    ];
    FileView {
        name: named(dossier.texts.get(Field::RelaisName)),
        facts: facts.into_iter().flatten().collect(),
        wording: wording.to_string(),
        figures: if changed.is_empty() { sums().collect() } else { changed },
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
    let rows: Vec<Row> = Row::all().collect();
    FileView {
        name: named(relais),
        facts: facts.into_iter().flatten().collect(),
        wording,
        figures: file.results.iter().flat_map(|column| as_saved(column, &rows)).collect(),
        opens: false,
    }
}

fn saved_on(file: &SavedFile) -> Option<String> {
    file.saved.map(|day| format!("Enregistré le {}.", day))
}

fn named(relais: &str) -> String {
    let name = relais.trim();
    if name.is_empty() { "Relais sans nom".to_string() } else { name.to_string() }
}

fn exercice_words(exercice: Exercice) -> String {
    format!("Exercice {}.", exercice.year())
}

fn scenario_words(count: usize) -> String {
    match count {
        0 => "Aucun scénario.".to_string(),
        1 => "1 scénario.".to_string(),
        count => format!("{} scénarios.", format_count(u32::try_from(count).unwrap_or(u32::MAX))),
    }
}

fn column_name(place: usize, column: &SavedColumn) -> String {
    match (place, column.name.trim()) {
        (0, _) => "Base".to_string(),
        (_, "") => "Sans nom".to_string(),
        (_, name) => name.to_string(),
    }
}

/// What tells a dossier from another one of the same name.
const SUMS: [Row; 3] = [Row::PrixDeRevient, Row::TotalCaf, Row::ResteACharge];

fn as_saved(column: &SavedColumn, wanted: &[Row]) -> Vec<FileFigure> {
    let name = if column.name.trim().is_empty() { "Base" } else { column.name.trim() };
    let figure = |(row, known): &(Row, crate::exchange::SavedFigure)| FileFigure {
        column: name.to_string(),
        row: row_title(*row),
        saved: amount(*row, known.amount),
        certainty: known.certainty,
        today: None,
        why: String::new(),
    };
    column.rows.iter().filter(|(row, _)| wanted.contains(row)).map(figure).collect()
}

/// The figures of the comparison that are others today.
fn changes(dossier: &Dossier, file: &SavedFile) -> Vec<FileFigure> {
    let (today, comparison) = (results(dossier), dossier.compare());
    let columns = file.results.iter().zip(&today).zip(&comparison.columns).enumerate();
    columns
        .flat_map(|(place, ((before, now), column))| {
            let bareme = changed_values(before, now);
            let rule = rule_words(dossier, file.schema, column.scenario);
            Row::all().filter_map(move |row| {
                let (was, is) = (before.figure(row), now.figure(row));
                if was.map(|known| known.amount) == is.map(|known| known.amount) {
                    return None;
                }
                let on = stands_on(column.outcome.figure(row));
                let words: Vec<&str> = bareme
                    .iter()
                    .filter(|(term, _)| on.contains(term))
                    .map(|(_, words)| words.as_str())
                    .collect();
                let shown = |known: Option<&crate::exchange::SavedFigure>| {
                    known.map_or_else(
                        || "à compléter".to_string(),
                        |known| amount(row, known.amount),
                    )
                };
                Some(FileFigure {
                    column: column_name(place, before),
                    row: row_title(row),
                    saved: shown(was),
                    certainty: was.and_then(|known| known.certainty),
                    today: Some(shown(is)),
                    why: if words.is_empty() { rule.to_string() } else { words.join(" ") },
                })
            })
        })
        .collect()
}

/// Why a figure may be another one, when the barème says nothing of it.
fn rule_words(dossier: &Dossier, schema: u32, scenario: Option<ScenarioId>) -> &'static str {
    let known = scenario.and_then(|id| dossier.scenario(id));
    let mut levers = known.into_iter().flat_map(|known| &known.levers);
    if schema == 1 && levers.any(|lever| dossier.is_dated(lever)) {
        return "Les dates de ce scénario ne comptaient que sur « Sur 5 ans » ; elles comptent \
            maintenant sur toutes les pages.";
    }
    "La règle de calcul a changé depuis, ou le fichier a été modifié à la main."
}

/// How a value of the barème is written.
type ValueFormat = fn(Decimal) -> String;

/// The values of the barème that are others today, in words. A bonus that was not due then is no
/// change of the barème.
fn changed_values(before: &SavedColumn, now: &SavedColumn) -> Vec<(Term, String)> {
    let names: [(Term, &str, ValueFormat); 5] = [
        (Term::PrixPlafond, "le prix plafond", euros),
        (Term::Taux, "le taux de la prestation de service", percent),
        (Term::BonusMission, "le forfait du bonus mission", euros),
        (Term::PartDeductible, "la part de la prestation de service que compte la Psej", percent),
        (Term::TauxPsej, "le taux de la Psej", percent),
    ];
    let words = |(term, name, print): (Term, &str, ValueFormat)| {
        let wording = match (before.value(term), now.value(term)) {
            (Some(was), Some(is)) if was.value != is.value => {
                format!(
                    "Barème : {name} était {} ({}), il vaut {} ({}).",
                    print(was.value),
                    origin(was),
                    print(is.value),
                    origin(is)
                )
            }
            (None, Some(is)) if term != Term::BonusMission => {
                format!(
                    "Barème : {name} n’était pas connu, il vaut {} ({}).",
                    print(is.value),
                    origin(is)
                )
            }
            (Some(was), None) if term != Term::BonusMission => {
                format!(
                    "Barème : {name} était {} ({}), il n’est plus connu.",
                    print(was.value),
                    origin(was)
                )
            }
            _ => return None,
        };
        Some((term, wording))
    };
    names.into_iter().filter_map(words).collect()
}

fn origin(known: &SavedValue) -> String {
    match (known.certainty, known.origin.trim()) {
        (Certainty::Entered, "") => "saisi, sans origine".to_string(),
        (Certainty::Assumed, origin) => {
            format!("hypothèse, d’après {} : {origin}", known.exercice.year())
                .trim_end_matches(" : ")
                .to_string()
        }
        (_, origin) => origin.to_string(),
    }
}

fn percent(value: Decimal) -> String {
    let percent = product(value, Decimal::ONE_HUNDRED).unwrap_or_default();
    format!("{}{UNIT_SPACE}%", format_decimal(percent, 0, 2))
}

fn euros(value: Decimal) -> String {
    format!("{}{UNIT_SPACE}€", format_decimal(value, 2, 2))
}

fn amount(row: Row, value: Decimal) -> String {
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
        FileError::Damaged(_) => {
            "Ce fichier a été modifié ou abîmé : le simulateur n’en est pas sûr, et ne l’ouvre \
                pas. Reprenez l’original."
        }
    }
}
