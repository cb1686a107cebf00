//! The page « Sur 5 ans », as one text for each state that it may be in.

use crate::render::{all, strong};
use crate::support::{Doing, Relais, pull, year};
use simulateur_rpe::draft::BaremeWay;
use simulateur_rpe::law::{Account, Contract};
use simulateur_rpe::present::{
    CashView, PlanCell, PlanView, cash_view, certainty_word, chart, dated_lever, horizon_words, plan_basis, plan_lead, plan_view,
};
use simulateur_rpe::scenario::{Action, Dossier, LeverKind, Quick};
use simulateur_rpe::situation::{ContractTerm, Evolving, Field, Owner, Revised};

/// 2026 at 60 000 € typed: one animator at 50 000 €, 20 000 € of supplies, half a post more in a scenario.
fn relais() -> Dossier {
    let relais = Relais::of(2026).bareme(BaremeWay::Entered).with(Field::PrixPlafond(Owner::Base, year(2026)), "60 000");
    let relais = relais.animateur("1", "50 000").line(Account::Achats, "20 000").income("5 000").acompte("1er mars", "70 %");
    relais.0.pressing(Quick::DemiPoste, "+ 0,5 ETP").typing(Field::ConventionEnd, "31/12/2028")
}

fn dated() -> Dossier {
    let dossier = relais().doing(Action::AssumeFollowing(true)).typing(Field::BalanceMonth, "juin");
    let (post, scenario) = (dossier.scenarios[0].levers[0].id, 0);
    let (dossier, lever) = pull(dossier, scenario, LeverKind::Evolution);
    let dossier = dossier.typing(Field::Evolution(Owner::Lever(lever), Evolving::Pay), "3");
    let dossier = dossier.typing(Field::LeverStart(post), "09/2027").typing(Field::LeverEnd(post), "2027");
    dossier.typing(Field::Evolution(Owner::Base, Evolving::Line(Account::Achats)), "-2")
}

fn contract() -> Dossier {
    let term = |dossier: Dossier, term, text| dossier.typing(Field::Contract(Owner::Base, term), text);
    let dossier = relais().doing(Action::SetContract(Owner::Base, Contract::Ctg, true));
    let dossier = term(term(dossier, ContractTerm::EtpExistants, "1"), ContractTerm::ForfaitExistant, "4 000");
    let real = Field::Later(simulateur_rpe::law::Status::Reel, Revised::Line(Account::Achats));
    let dossier = dossier.typing(real, "18 000").typing(Field::PostMonths(dossier_post()), "6");
    dossier.typing(Field::ConventionEnd, "31/12/2024").typing(Field::DueDay(simulateur_rpe::situation::Id(3)), "")
}

fn dossier_post() -> simulateur_rpe::situation::Id {
    relais().base.posts[0].id
}

pub fn page() -> String {
    let backwards = relais().typing(Field::ConventionStart, "1/1/2030");
    let wrong = dated();
    let post = wrong.scenarios[0].levers[0].id;
    let wrong = wrong.typing(Field::LeverStart(post), "un jour").typing(Field::BalanceMonth, "un jour");
    all([
        state("des années sans prix plafond", &relais()),
        state("un poste daté, des évolutions, un plafond reconduit", &dated()),
        state("réel, contrat, convention terminée, acompte sans date", &contract()),
        state("dates inversées", &backwards),
        state("des dates illisibles", &wrong),
        state("rien n’est complet", &Relais::of(2026).animateur("1", "50 000").0),
    ])
}

fn state(case: &str, dossier: &Dossier) -> String {
    let plan = dossier.plan();
    let scenario = dossier.scenarios.first().map(|scenario| scenario.id);
    let view = plan_view(dossier, &plan, scenario).unwrap();
    let mut lines = vec![format!("=== {case}"), strong(&plan_lead(dossier, &plan, scenario)), horizon_words(&plan)];
    lines.extend(chart(dossier, &plan, scenario).into_iter().flat_map(|drawn| [drawn.note, drawn.words]));
    lines.extend(table(&view));
    lines.extend(plan_basis(dossier, &plan, scenario).into_iter().map(|words| format!("– {words}")));
    let levers = dossier.scenarios.iter().flat_map(|known| &known.levers).map(|lever| dated_lever(dossier, lever));
    lines.extend(levers.map(|(what, when)| format!("* {what} / {when}")));
    let cash = cash_view(dossier, plan.column(scenario).unwrap()).unwrap();
    lines.extend(months(&cash));
    lines.join("\n")
}

fn table(view: &PlanView) -> Vec<String> {
    let heads = view.heads.iter().map(|head| {
        let certainty = head.certainty.map_or("à compléter", certainty_word);
        let outside = if head.outside { ", hors convention" } else { "" };
        format!("{} {} [{certainty}]{outside}", head.exercice.year(), head.status)
    });
    let cell = |cell: &PlanCell| {
        let more = cell.ecart.iter().map(String::as_str).chain((!cell.lacks.is_empty()).then_some(cell.lacks.as_str()));
        std::iter::once(cell.words.as_str()).chain(more).collect::<Vec<_>>().join(" / ")
    };
    let lines = view.lines.iter().map(|line| {
        let cells: Vec<String> = line.cells.iter().chain(&line.total).map(cell).collect();
        let note = if line.note.is_empty() { String::new() } else { format!(" ({})", line.note) };
        format!("  {}{note} | {}", line.title, cells.join(" | "))
    });
    let head = format!("  # {} | {}", view.caption, heads.collect::<Vec<_>>().join(" | "));
    std::iter::once(head).chain(lines).collect()
}

/// The months in which the Caf pays, and the last one of each year.
fn months(view: &CashView) -> Vec<String> {
    let mut lines = vec![strong(&view.lowest)];
    for year in &view.years {
        lines.push(format!("  {}, {}", year.year, year.words));
        let paid = year.rows.iter().filter(|row| !row.what.is_empty() || row.month == "décembre");
        lines.extend(paid.map(|row| {
            let lowest = if row.lowest { " (au plus bas)" } else { "" };
            format!("    {}{lowest} | {} | {} | {} {} | {}", row.month, row.out, row.other, row.caf, row.what, row.running)
        }));
    }
    lines.extend(view.unplaced.iter().map(|(words, _)| format!("! {words}")));
    lines.extend(view.basis.iter().map(|words| format!("– {words}")));
    lines
}
