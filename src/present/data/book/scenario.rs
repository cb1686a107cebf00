//! The sheet of the base or of a scenario: its figures, then everything that makes them.

use super::names::suffix;
use super::page::Page;
use super::{Sheet, contracts, results, team};
use crate::calendar::Date;
use crate::law::Status;
use crate::outcome::Outcome;
use crate::present::text::{relais_named, scenario_name, typeset};
use crate::present::workbench::{letter, lever_sentence, warning_words};
use crate::scenario::{Column, Dossier};
use crate::situation::{Field, Situation};

const WIDTHS: [u8; 7] = [46, 20, 18, 18, 18, 18, 18];
pub(super) const NOTICE: &str =
    "Simulation indicative et non contractuelle : seule la notification de votre Caf fait foi.";

/// What a sheet tells.
pub(super) struct ColumnContext<'a> {
    pub dossier: &'a Dossier,
    pub column: &'a Column,
    pub situation: &'a Situation,
    pub outcome: &'a Outcome,
    pub status: Status,
    /// How the names of the cells of what became real end, when something did.
    pub real: Option<String>,
}

/// The sheet of a column at a status.
pub(super) fn sheet(
    dossier: &Dossier,
    column: &Column,
    status: Status,
    day: Option<Date>,
) -> Sheet {
    let scenario = column.scenario.and_then(|id| dossier.scenario(id));
    let situation = dossier.later(scenario, status).unwrap_or_else(|| dossier.situation(scenario));
    let name = scenario_name(dossier, column.scenario);
    let of_real = status == Status::Reel;
    let real =
        column.at(Status::Reel).filter(|_| !of_real).map(|_| suffix(column.letter, Status::Reel));
    let outcome = column.at(status).unwrap_or(&column.outcome);
    let context = ColumnContext { dossier, column, situation: &situation, outcome, status, real };
    let state = match of_real {
        true if dossier.never_happened(column.scenario, outcome.exercice) => " d’après le réel –",
        true => " réel –",
        false => "",
    };
    let title = format!("{}{state} {name}", letter(column.letter));
    let mut page = Page::new(&title, &WIDTHS, &suffix(column.letter, status));
    head(&mut page, &context, &title, day);
    results::part(&mut page, &context);
    team::bareme(&mut page, &context);
    team::posts(&mut page, &context);
    team::charges(&mut page, &context);
    team::costs(&mut page, &context);
    contracts::bonus(&mut page, &context);
    contracts::territoire(&mut page, &context);
    contracts::psej(&mut page, &context);
    team::incomes(&mut page, &context);
    if !of_real {
        contracts::acomptes(&mut page, &context);
    }
    to_check(&mut page, &context);
    page.finish()
}

fn head(page: &mut Page, context: &ColumnContext, title: &str, day: Option<Date>) {
    page.title(title);
    page.text(0, &relais_words(context.dossier, day));
    page.next();
    page.freeze();
    page.note(0, &typeset(NOTICE));
    page.next();
    page.note(
        0,
        &typeset(
            "Sur fond de couleur : ce qui a été saisi ou publié, à changer ici si \
        vous voulez. Le reste se calcule. Un montant à 0 se tape 0 : une case vidée laisse le \
        résultat à compléter.",
        ),
    );
    let levers = context
        .column
        .scenario
        .and_then(|id| context.dossier.scenario(id))
        .map(|known| known.levers.as_slice())
        .unwrap_or_default();
    let exercice = context.outcome.exercice;
    let sentences =
        levers.iter().flat_map(|lever| lever_sentence(context.dossier, lever, exercice));
    for sentence in sentences {
        page.next();
        page.text(0, &typeset(&format!("Ce qui change : {sentence}")));
    }
    page.next();
}

/// « RPE des Tilleuls, exercice 2026, établi le 26 novembre 2026 ».
pub(super) fn relais_words(dossier: &Dossier, day: Option<Date>) -> String {
    let name = relais_named(dossier.texts.get(Field::RelaisName));
    let day = day.map(|day| format!(", établi le {}", day)).unwrap_or_default();
    format!("{name}, exercice {}{day}", dossier.base.exercice.year())
}

fn to_check(page: &mut Page, context: &ColumnContext) {
    if context.outcome.warnings.is_empty() {
        return;
    }
    page.part("À vérifier", &[]);
    for warning in &context.outcome.warnings {
        page.text(0, &warning_words(*warning));
        page.next();
    }
}
