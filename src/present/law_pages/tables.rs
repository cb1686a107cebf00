//! « Barèmes et sources »: every dated value, mission, document and list of the law, ready to be
//! drawn.

use super::left_out::UNKNOWN;
use crate::calendar::Exercice;
use crate::law::index::{DOCUMENTS, TABLES, TableEntry, TableGroup, TableValues};
use crate::law::{
    Certainty, DatedTable, DueKind, Framework, INDU, Logic, Mission, SANCTIONS, SOMME_2023, Source,
    Statement, cahier, sources,
};
use crate::money::{Euros, Rate, format_count, format_decimal};
use crate::present::duties::{ListView, call_list, duty_lists, proof_lists, years};
use crate::present::missions::wanted;
use crate::present::text::{Quote, contract_name, mission_title, status_name, typeset};

/// One dated value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowView {
    /// The value, with its sign.
    pub value: String,
    /// The years in which it holds.
    pub years: String,
    /// How sure it is.
    pub certainty: Certainty,
    /// Where it is written.
    pub quote: Quote,
}

/// The values of one table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableView {
    /// Its name.
    pub title: String,
    /// What its values are counted in; may be empty.
    pub unit: String,
    /// What must be known before it is used; may be empty.
    pub note: String,
    /// Its rows, by date.
    pub rows: Vec<RowView>,
}

/// Tables of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupView {
    /// Its name.
    pub title: String,
    /// What is said of all of them; may be empty.
    pub note: String,
    /// Its tables.
    pub tables: Vec<TableView>,
}

/// An optional mission.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissionView {
    /// Its name.
    pub title: String,
    /// The years of its framework.
    pub years: &'static str,
    /// How its indicators combine.
    pub logic: &'static str,
    /// Its indicators.
    pub indicateurs: Vec<String>,
    /// How sure they are.
    pub certainty: Certainty,
    /// What the cahier des charges asks beside them; may be empty.
    pub cahier: Vec<String>,
    /// The words of the law: the indicators first, then the cahier des charges.
    pub quotes: Vec<Quote>,
}

/// A document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentView {
    /// As one would cite it.
    pub title: String,
    /// What it is here for.
    pub role: String,
    /// False for a public page that was only seen.
    pub held: bool,
}

/// Everything that the page shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Baremes {
    /// The dated values.
    pub groups: Vec<GroupView>,
    /// The six missions.
    pub missions: Vec<MissionView>,
    /// What every relais must be and do.
    pub duties: Vec<ListView>,
    /// What proves the missions.
    pub proofs: Vec<ListView>,
    /// What the call for projects asked.
    pub call: ListView,
    /// The documents, those that are held first.
    pub documents: Vec<DocumentView>,
    /// What is not known.
    pub unknown: Vec<String>,
}

/// The whole page.
pub fn baremes() -> Baremes {
    Baremes {
        groups: [
            TableGroup::Financement,
            TableGroup::Contrats,
            TableGroup::Reperes,
            TableGroup::Aides,
        ]
        .map(group_view)
        .to_vec(),
        missions: Mission::ALL.map(mission_view).to_vec(),
        duties: duty_lists(None),
        proofs: proof_lists(),
        call: call_list(),
        documents: DOCUMENTS
            .iter()
            .map(|(document, role)| DocumentView {
                title: typeset(document.title),
                role: typeset(role),
                held: document.held,
            })
            .collect(),
        unknown: UNKNOWN.map(typeset).to_vec(),
    }
}

/// The tables of one kind.
pub fn group_view(group: TableGroup) -> GroupView {
    let (title, note) = match group {
        TableGroup::Financement => ("Ce que la Caf verse au relais", ""),
        TableGroup::Contrats => (
            "Conventions, contrats et versements",
            "Aucun montant de bonus territoire n’est connu pour un relais.",
        ),
        TableGroup::Reperes => ("Repères", "Aucun n’est une condition de financement."),
        TableGroup::Aides => (
            "Aides aux assistants maternels",
            "Valeurs publiées en 2017 ; rien de plus récent dans nos textes.",
        ),
    };
    let example = (group == TableGroup::Contrats).then(calendar_view);
    let tables = TABLES
        .iter()
        .filter(|listed| listed.group == group)
        .map(table_view)
        .chain(example)
        .collect();
    GroupView { title: title.to_string(), note: typeset(note), tables }
}

/// What the law says of the convention: how long it lasts, which closing must be reported.
pub fn convention_tables() -> Vec<TableView> {
    TABLES
        .iter()
        .filter(|listed| matches!(listed.values, TableValues::Years(_) | TableValues::Months(_)))
        .map(table_view)
        .collect()
}

/// What the law says of an overpayment in an exercice: no amount follows from it.
pub fn overpayment_tables(exercice: Exercice) -> Vec<TableView> {
    statements_of(exercice, &INDU)
}

/// What data that are not sent endanger in an exercice.
pub fn unsent_data_tables(exercice: Exercice) -> Vec<TableView> {
    statements_of(exercice, &[&SANCTIONS])
}

fn statements_of(exercice: Exercice, wanted: &[&'static DatedTable<Statement>]) -> Vec<TableView> {
    let holds = |listed: &&TableEntry| {
        let TableValues::Words(table) = listed.values else { return false };
        wanted.iter().any(|known| std::ptr::eq(*known, table)) && table.at(exercice).is_ok()
    };
    TABLES.iter().filter(holds).map(table_view).collect()
}

fn table_view(listed: &TableEntry) -> TableView {
    let rows = match listed.values {
        TableValues::Euros(table) => rows(table, |amount| amount.to_whole_string()),
        TableValues::Either(table) => {
            rows(table, |amounts| amounts.map(Euros::to_whole_string).join(" ou "))
        }
        TableValues::Rates(table) => rows(table, |rate: &Rate| rate.to_string()),
        TableValues::Counts(table) => rows(table, |count| format_count(*count)),
        TableValues::Years(table) => rows(table, u16::to_string),
        TableValues::Words(table) => rows(table, |words| typeset(words)),
        TableValues::Months(table) => rows(table, |months| months.to_string()),
        TableValues::Contracts(table) => rows(table, |contract| typeset(contract_name(*contract))),
        TableValues::Means(table) => rows(table, |mean| format_decimal(*mean, 0, 1)),
    };
    TableView {
        title: typeset(listed.title),
        unit: typeset(listed.unit),
        note: typeset(listed.note),
        rows,
    }
}

/// The one payment calendar that is known.
fn calendar_view() -> TableView {
    let (source, lines) = &SOMME_2023;
    let rows = lines.iter().map(|line| RowView {
        value: match (line.kind, line.rate) {
            (DueKind::Donnees(status), _) => {
                typeset(&format!("données à envoyer : {}", status_name(status)))
            }
            (DueKind::Acompte, rate) => {
                format!("acompte de {} de la Ps prévisionnelle", rate.unwrap_or_default())
            }
        },
        years: line.day.to_string(),
        certainty: Certainty::Indicative,
        quote: Quote::of(source),
    });
    TableView {
        title: "Un calendrier connu".to_string(),
        unit: String::new(),
        note: typeset(
            "Un exemple local : votre Caf fixe le sien. Le solde et le bonus mission viennent \
                l’année suivante.",
        ),
        rows: rows.collect(),
    }
}

fn rows<T>(table: &'static DatedTable<T>, print: impl Fn(&T) -> String) -> Vec<RowView> {
    let row = |row: &'static crate::law::DatedRow<T>| RowView {
        value: print(&row.value),
        years: years(row.from, row.until),
        certainty: row.certainty,
        quote: Quote::of(row.source),
    };
    table.rows().iter().map(row).collect()
}

/// The cahier des charges of the analyse de la pratique.
fn cahier_words() -> Vec<String> {
    let words = [
        "un intervenant extérieur spécialisé, qui ne suit pas ces AM au titre de l’agrément"
            .to_string(),
        format!("{} personnes au plus par groupe", cahier::LARGEST_GROUP),
        format!("{} heures au moins par AM dans l’année", cahier::HOURS_PER_AM),
        format!("{} séances au moins par AM dans l’année", cahier::SESSIONS_PER_AM),
        "la confidentialité des échanges".to_string(),
        "l’animateur du relais ne participe pas aux séances".to_string(),
    ];
    words.map(|wording| typeset(&wording)).to_vec()
}

fn mission_view(mission: Mission) -> MissionView {
    let more: &[&'static Source] = match mission {
        Mission::DemandesEnLigne => &[&sources::DEMANDES_2020],
        Mission::PromotionActivite => &[&sources::PROFILS_2020],
        Mission::AnalysePratique => {
            &[&sources::INTERVENANT, &sources::CAHIER_ANALYSE, &sources::ANIMATEUR_ABSENT]
        }
        Mission::FormationContinue | Mission::GuichetUnique | Mission::PromotionRenforcee => &[],
    };
    let indicateurs = mission.indicateurs();
    MissionView {
        title: mission_title(mission).to_string(),
        years: match mission.framework() {
            Framework::Supplementaires2017 => "mission supplémentaire, 2017 à 2021",
            Framework::Renforcees2021 => "mission renforcée, depuis 2022, et 2021 au choix",
        },
        logic: match (mission.logic(), indicateurs.len()) {
            (_, 1) => "un seul indicateur",
            (Logic::Any, _) => "un indicateur suffit",
            (Logic::All, _) => "tous les indicateurs sont nécessaires",
        },
        indicateurs: indicateurs.iter().map(|asked| typeset(&wanted(asked.condition))).collect(),
        certainty: Certainty::Sourced,
        cahier: if mission == Mission::AnalysePratique { cahier_words() } else { Vec::new() },
        quotes: [mission.source()].into_iter().chain(more.iter().copied()).map(Quote::of).collect(),
    }
}
