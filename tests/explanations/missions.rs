//! The page « Missions », as one text for each state that it may be in.

use crate::render::{all, strong};
use crate::support::{Doing, Relais, year};
use simulateur_rpe::draft::{BaremeWay, SessionPlan};
use simulateur_rpe::law::{Account, Datum, Mission};
use simulateur_rpe::present::missions::{
    ExplainedFigure, MarginRow, MissionColumn, MissionComparison, PlansView, margin_rows,
    mission_comparisons, mission_limits, plans_view, sessions_quote,
};
use simulateur_rpe::present::text::{certainty_word, planned_verdict_word};
use simulateur_rpe::scenario::workbench::example;
use simulateur_rpe::scenario::{Dossier, PlannerAction, RollOverCosts, ScenarioAction};
use simulateur_rpe::situation::{Field, Owner, PlannerField as P};

fn typed(dossier: Dossier, texts: &[(P, &str)]) -> Dossier {
    texts
        .iter()
        .fold(dossier, |dossier, (field, text)| dossier.typing(Field::Planner(*field), text))
}

/// 2026, the ceiling of 2017 carried forward, one animator at 40 000 €.
fn relais(achats: &str) -> Dossier {
    Relais::of(2026)
        .bareme(BaremeWay::Assumed)
        .animateur("1", "40 000")
        .line(Account::Achats, achats)
        .0
}

fn prepared(achats: &str) -> Dossier {
    typed(
        relais(achats),
        &[(P::Am, "10"), (P::Hours, "2"), (P::HourlyPrice, "95"), (P::SessionFees, "60")],
    )
}

fn acting(dossier: Dossier, prices: &[&str]) -> Dossier {
    prices.iter().fold(dossier, |dossier, price| {
        let dossier = dossier.doing(PlannerAction::AddPlannedAction);
        let id = *dossier.base.planner.actions.last().unwrap();
        typed(dossier, &[(P::ActionPrice(id), price)])
    })
}

/// A strategy, the only door of the families, and what this costs.
fn written(dossier: Dossier) -> Dossier {
    typed(
        dossier,
        &[
            (P::Strategie, "oui"),
            (P::UniqueEntree, "oui"),
            (P::Fees(Mission::GuichetUnique), "3 500"),
        ],
    )
}

/// Data of the missions of 2017 that are not chosen.
fn followed(dossier: Dossier) -> Dossier {
    let data = [
        (Datum::Entretiens, "14 sur 24"),
        (Datum::Disponibilites, "10 %"),
        (Datum::FormesAvant, "0"),
        (Datum::Formes, "4"),
    ];
    data.iter().fold(dossier, |dossier, (datum, text)| {
        dossier.typing(Field::Datum(Owner::Base, *datum), text)
    })
}

pub fn side_by_side() -> String {
    let year_2017 = Relais::of(2017)
        .animateur("1", "48 000")
        .reached(Mission::DemandesEnLigne)
        .cost(false, "500")
        .0;
    let both = Relais(prepared("10 000")).0.roll_over(year(2021), RollOverCosts::AsTyped);
    all([
        state("l’exemple", &example()),
        state("rien de saisi, barème à compléter", &Relais::of(2026).0),
        state("sous le plafond, une action sans prix", &acting(written(prepared("10 000")), &[""])),
        state("à cheval sur le plafond", &acting(written(prepared("18 000")), &["1 500"])),
        state(
            "sans animateur, autant de part et d’autre",
            &acting(written(animateurless()), &["1 500"]),
        ),
        state(
            "des prix trop hauts",
            &acting(typed(prepared("30 000"), &[(P::HourlyPrice, "300")]), &["5 000", "1"]),
        ),
        state("aucun AM", &acting(typed(prepared("30 000"), &[(P::Am, "0")]), &["1 000"])),
        state("sept AM", &typed(prepared("30 000"), &[(P::Am, "7")])),
        state("un milliard d’euros", &typed(prepared("30 000"), &[(P::HourlyPrice, "1000000000")])),
        state(
            "avec un contrat enfance et jeunesse",
            &Relais(acting(written(prepared("10 000")), &["1 500"])).signed(false, true).0,
        ),
        state("en 2021, les deux cadres", &both),
        state("en 2017, une mission choisie", &year_2017),
        state("en 2017, les autres suivies", &followed(year_2017.clone())),
        state("en 2016", &Relais::of(2016).0),
    ])
}

fn animateurless() -> Dossier {
    let dossier = typed(
        Relais::of(2026).bareme(BaremeWay::Assumed).line(Account::Achats, "9 000").0,
        &[(P::Am, "10"), (P::Hours, "2")],
    );
    typed(dossier, &[(P::HourlyPrice, "95"), (P::SessionFees, "60")])
}

pub fn plans() -> String {
    let picked = |dossier: Dossier, groups, sessions| {
        dossier.doing(PlannerAction::ChoosePlan(SessionPlan { groups, sessions }))
    };
    let territory = prepared("30 000").typing(Field::Am, "75");
    let planned = prepared("30 000").planned_mission(Mission::AnalysePratique).unwrap();
    let kept =
        prepared("30 000").doing(ScenarioAction::AddPlannedMission(planned, "Analyse".to_string()));
    all([
        shown("l’exemple", &example()),
        shown("dix AM, l’un des plans dans un scénario", &kept),
        shown("un plan choisi hors de la liste", &picked(prepared("30 000"), 3, 4)),
        shown(
            "un plan choisi qui ne convient plus",
            &typed(picked(prepared("30 000"), 2, 4), &[(P::Am, "40")]),
        ),
        shown("sans prix", &typed(prepared("30 000"), &[(P::HourlyPrice, "")])),
        shown("rien de saisi", &relais("30 000")),
        shown("sans AM saisi", &typed(prepared("30 000"), &[(P::Am, "")])),
        shown("sans durée lisible", &typed(prepared("30 000"), &[(P::Hours, "deux")])),
        shown("0 AM", &typed(prepared("30 000"), &[(P::Am, "0")])),
        shown("7 AM", &typed(prepared("30 000"), &[(P::Am, "7")])),
        shown("10 000 AM pour 75", &typed(territory, &[(P::Am, "10 000")])),
        shown("0 h", &typed(prepared("30 000"), &[(P::Hours, "0")])),
        shown("0,1 h", &typed(prepared("30 000"), &[(P::Hours, "0,1")])),
        shown("0,01 h", &typed(prepared("30 000"), &[(P::Hours, "0,01")])),
        shown(
            "onze AM, séances de 1 h 20",
            &typed(prepared("30 000"), &[(P::Am, "11"), (P::Hours, "1h20")]),
        ),
        limits(),
    ])
}

fn state(case: &str, dossier: &Dossier) -> String {
    let views = mission_comparisons(dossier);
    let mut lines = vec![format!("=== {case}")];
    for (view, stakes) in views.iter().zip(dossier.stakes()) {
        lines.extend(comparison(view));
        lines.extend(margin_rows(&stakes).iter().map(margin));
    }
    if views.is_empty() {
        lines.push("rien à comparer".to_string());
    }
    lines.join("\n")
}

fn comparison(view: &MissionComparison) -> Vec<String> {
    let (bonus, certainty) = &view.bonus;
    let mut lines = vec![format!(
        "# {}, bonus {bonus} [{}], gains [{}]",
        view.caption,
        certainty_word(*certainty),
        certainty_word(view.certainty)
    )];
    lines.extend(view.columns.iter().flat_map(column));
    lines.extend(view.conclusion.iter().map(|words| strong(words)));
    lines
}

fn column(column: &MissionColumn) -> Vec<String> {
    let wording = |name: &str, ExplainedFigure { figure, note }: &ExplainedFigure| {
        format!("  {name} | {} | {note}", figure.words)
    };
    let mut lines = vec![format!(
        "## {}{}",
        column.title,
        if column.ready { "" } else { " (pas de scénario)" }
    )];
    lines.push(wording("gagné", &column.gain));
    lines.push(wording("perdu", &column.loss));
    lines.push(wording("coût", &column.cost));
    lines.push(wording("Ps", &column.share));
    lines.push(wording("reste", &column.rest));
    lines.extend(
        column
            .indicateurs
            .iter()
            .map(|line| format!("  [{}] {}", planned_verdict_word(line.verdict), line.words)),
    );
    lines.extend(column.margin.iter().map(|words| format!("  marge | {words}")));
    lines.push(format!("  service | {}", column.service));
    lines
}

fn margin(row: &MarginRow) -> String {
    format!(
        "  dessin | {} | {} | {} + {} | seuil {}",
        row.words, row.spare, row.kept, row.rest, row.threshold
    )
}

fn shown(case: &str, dossier: &Dossier) -> String {
    let PlansView { caption, rows, messages, trapped } = plans_view(dossier);
    let mut lines = vec![format!("=== {case}"), caption];
    lines.extend(messages.iter().map(|words| format!("  dit : {words}")));
    lines.extend(rows.iter().map(|row| {
        let mark = if row.picked { '>' } else { ' ' };
        let figures = [&row.total, &row.hours, &row.cost.words, &row.net.words, &row.spare]
            .map(String::as_str)
            .join(" | ");
        format!("{mark} {} | {figures} | {}", row.name, row.note)
    }));
    lines.extend(trapped.then(|| "  (la dernière ligne est le piège)".to_string()));
    lines.join("\n")
}

fn limits() -> String {
    let line = |known| {
        move |limit: simulateur_rpe::present::missions::LimitView| {
            format!(
                "  {known} [{}] {} ({})",
                certainty_word(limit.certainty),
                limit.words,
                limit.quote.cite
            )
        }
    };
    let mut lines = vec!["=== ce que disent les textes".to_string()];
    lines.extend(
        [2017_u16, 2026]
            .into_iter()
            .flat_map(|known| mission_limits(year(known)).into_iter().map(line(known))),
    );
    lines.push(format!("  {}", sessions_quote().cite));
    lines.join("\n")
}
