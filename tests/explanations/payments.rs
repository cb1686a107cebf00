//! The page « Versements », as one text for each state that it may be in.

use crate::render::{all, strong, text};
use crate::support::{Doing, Relais};
use simulateur_rpe::law::{Account, DueKind, Mission, Status};
use simulateur_rpe::outcome::Row;
use simulateur_rpe::present::explain::{explain, explain_at};
use simulateur_rpe::present::payments::{Payments, due_name, inherited, payments, value_groups};
use simulateur_rpe::present::text::{Figure, certainty_word, row_title, status_title};
use simulateur_rpe::scenario::{Action, CalendarAction, Dossier, MissionAction};
use simulateur_rpe::situation::{Field, Owner, PostId, Revised, ScenarioId};

/// One named animator at 48 000 €, 22 000 € of supplies, a mission that is reached.
fn relais() -> Dossier {
    let relais = Relais::of(2017)
        .animateur("1", "48 000")
        .with(Field::PostName(PostId(1)), "Animatrice")
        .line(Account::Achats, "22 000");
    relais.reached(Mission::DemandesEnLigne).cost(false, "0").income("10 000").0
}

fn real(dossier: Dossier, cost: &str, achats: &str) -> Dossier {
    let at = |value| Field::Later(Status::Reel, value);
    dossier
        .typing(at(Revised::PostCost(PostId(1))), cost)
        .typing(at(Revised::Line(Account::Achats)), achats)
}

pub fn page() -> String {
    let picked = relais().doing(CalendarAction::UseExample);
    let updated =
        picked.clone().typing(Field::Later(Status::Actualise, Revised::PostEtp(PostId(1))), "0,9");
    let undated = relais().doing(CalendarAction::AddDue(DueKind::Acompte));
    let rate = Field::DueRate(undated.base.calendar[0].id);
    let settled = undated
        .clone()
        .doing(Action::Mission(Owner::Base, MissionAction::Choose(None)))
        .typing(rate, "100");
    all([
        values(&picked),
        state("sans calendrier", &relais()),
        state("l’exemple de la Somme, rien de réel", &picked),
        state("de l’actualisé, rien de réel", &updated),
        state("un solde à recevoir", &real(picked.clone(), "40 000", "12 000")),
        why("l’actualisé expliqué", &updated, (Row::Etp, None, Status::Actualise)),
        why(
            "le réel expliqué",
            &real(picked.clone(), "40 000", "12 000"),
            (Row::Ps, None, Status::Reel),
        ),
        why(
            "un réel illisible, expliqué",
            &real(picked.clone(), "4O 000", "12 000"),
            (Row::Ps, None, Status::Reel),
        ),
        why(
            "le solde expliqué",
            &real(picked.clone(), "40 000", "12 000"),
            (Row::Solde, None, Status::Previsionnel),
        ),
        state("un indu", &real(picked.clone(), "20 000", "1 000")),
        state("un réel illisible", &real(picked, "4O 000", "12 000")),
        state("un acompte sans pourcentage ni date", &undated),
        state("tout d’avance", &settled),
    ])
}

fn why(case: &str, dossier: &Dossier, figure: (Row, Option<ScenarioId>, Status)) -> String {
    let comparison = dossier.compare();
    assert_eq!(
        explain_at(&relais(), &relais().compare(), (figure.0, None, Status::Reel)),
        None,
        "nothing is typed of it"
    );
    format!("=== {case}\n{}", text(&explain_at(dossier, &comparison, figure).unwrap()))
}

fn state(case: &str, dossier: &Dossier) -> String {
    let comparison = dossier.compare();
    let shown = payments(dossier, &comparison, None).unwrap();
    let balance = explain(dossier, &comparison, Row::Solde, None).unwrap();
    let missing = balance.missing.iter().map(|known| format!("  manque : {}", known.words));
    let wording = [format!("=== {case}"), strong(&shown.sentence), shown.basis.clone()];
    wording
        .into_iter()
        .chain(missing)
        .chain(figures(&shown))
        .chain(paid(&shown))
        .collect::<Vec<_>>()
        .join("\n")
}

fn figures(shown: &Payments) -> Vec<String> {
    let words = |figures: &[Figure]| {
        figures.iter().map(|figure| figure.words.clone()).collect::<Vec<_>>().join(" | ")
    };
    let heads =
        shown.statuses.iter().map(|status| status_title(*status)).collect::<Vec<_>>().join(" | ");
    let lines = shown.figures.iter().map(|line| {
        let certainty =
            line.certainty.map(|known| format!(" [{}]", certainty_word(known))).unwrap_or_default();
        let ecart =
            line.ecart.as_ref().map(|ecart| format!(" | écart {ecart}")).unwrap_or_default();
        format!("  {}{certainty} | {}{ecart}", row_title(line.row), words(&line.figures))
    });
    std::iter::once(format!("  # {heads}")).chain(lines).collect()
}

fn paid(shown: &Payments) -> Vec<String> {
    shown
        .paid
        .iter()
        .map(|line| format!("  paie {} | {} | {}", line.title, line.note, line.figure.words))
        .collect()
}

/// What may be typed, with what an empty real value takes up.
fn values(dossier: &Dossier) -> String {
    let mut lines = vec!["=== les valeurs, et ce que reprend un réel vide".to_string()];
    lines.extend(DueKind::ALL.map(|kind| format!("  {}", due_name(kind))));
    for group in value_groups(dossier) {
        lines.push(format!("# {}{}", group.title, if group.empty { " (repliés)" } else { "" }));
        lines.extend(group.values.iter().map(|(name, value)| {
            assert_eq!(value.at(Status::Previsionnel), value.forecast());
            format!("  {name} | {}", inherited(dossier, Status::Reel, *value))
        }));
    }
    lines.join("\n")
}
