//! The ranking, and the list of the avenants, as texts that a spreadsheet opens.

use super::lines::{AppelLine, appel_lines, incomplete_lines};
use crate::present::text::{csv_number, csv_text, mission_title};
use crate::scenario::collection::{AppelAProjets, AppelRanking, RankedCandidature, RelaisFigures};

/// Every file with its rank, its points and where the envelope leaves it; then those that are not
/// ranked.
pub fn appel_csv(
    appel: &AppelAProjets,
    ranking: &AppelRanking,
    relais: &[RelaisFigures],
) -> String {
    let heads = [
        "Rang",
        "Relais",
        "Mission",
        "Points",
        "Détail des points",
        "Montant demandé",
        "Enveloppe",
        "Rang décidé",
    ];
    let lines = appel_lines(appel, ranking, relais);
    let ranked = lines.iter().zip(&ranking.ranked).map(|(line, known)| ranked_line(line, known));
    let incomplete = incomplete_lines(ranking, relais).into_iter().map(|(_, name, lacks)| {
        let cells = ["", &name, "", "", "", "", "à compléter", &lacks];
        cells.map(str::to_string)
    });
    csv_text(heads, ranked.chain(incomplete))
}

fn ranked_line(line: &AppelLine, known: &RankedCandidature) -> [String; 8] {
    [
        line.rank.to_string(),
        line.name.clone(),
        mission_title(known.mission).to_string(),
        known.score.to_string(),
        line.points.clone(),
        csv_number(known.amount.decimal(), 2),
        line.reached.to_string(),
        line.decided.clone(),
    ]
}

/// The avenants that the files within the envelope call for: each names its mission.
pub fn avenants_csv(
    appel: &AppelAProjets,
    ranking: &AppelRanking,
    relais: &[RelaisFigures],
) -> String {
    let year = appel.exercice_of(relais).map(|exercice| exercice.year().to_string());
    let year = year.unwrap_or_default();
    let heads = ["Relais", "Exercice", "Mission à nommer", "Bonus si elle est atteinte", "Rang"];
    let lines = appel_lines(appel, ranking, relais);
    let within = lines.iter().zip(&ranking.ranked).filter(|(line, _)| line.is_within);
    let rows = within.map(|(line, known)| {
        [
            line.name.clone(),
            year.clone(),
            mission_title(known.mission).to_string(),
            csv_number(known.amount.decimal(), 2),
            line.rank.to_string(),
        ]
    });
    csv_text(heads, rows)
}
