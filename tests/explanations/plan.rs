//! The page « Sur 5 ans », as one text for each state that it may be in.

use crate::render::{all, strong};
use crate::support::{Doing, Relais, pull, year};
use simulateur_rpe::draft::BaremeWay;
use simulateur_rpe::law::{Account, Contract};
use simulateur_rpe::outcome::Row;
use simulateur_rpe::present::explain::Explanation;
use simulateur_rpe::present::text::{TO_COMPLETE, certainty_word};
use simulateur_rpe::present::years::{
    CashView, ChartLook, PlanCell, PlanFigure, PlanHead, PlanLook, PlanView, cash_view, chart,
    dated_lever, explain_plan, horizon_words, plan_basis, plan_lead, plan_summary, plan_view,
    whole_plan_view,
};
use simulateur_rpe::scenario::{Action, BaseAction, Dossier, LeverKind, Quick};
use simulateur_rpe::situation::{ContractTerm, DueId, Evolving, Field, Owner, Revised};

/// 2026 at 60 000 € typed: one animator at 50 000 €, 20 000 € of supplies, half a post more in a
/// scenario.
fn relais() -> Dossier {
    let relais = Relais::of(2026)
        .bareme(BaremeWay::Entered)
        .with(Field::PrixPlafond(Owner::Base, year(2026)), "60 000");
    let relais = relais
        .animateur("1", "50 000")
        .line(Account::Achats, "20 000")
        .income("5 000")
        .acompte("1er mars", "70 %");
    relais.0.pressing(Quick::DemiPoste, "+ 0,5 ETP").typing(Field::ConventionEnd, "31/12/2028")
}

fn dated() -> Dossier {
    let dossier =
        relais().doing(BaseAction::AssumeFollowing(true)).typing(Field::BalanceMonth, "juin");
    let (post, scenario) = (dossier.scenarios[0].levers[0].id, 0);
    let (dossier, lever) = pull(dossier, scenario, LeverKind::Evolution);
    let dossier = dossier.typing(Field::Evolution(Owner::Lever(lever), Evolving::Pay), "3");
    let dossier =
        dossier.typing(Field::LeverStart(post), "09/2027").typing(Field::LeverEnd(post), "2027");
    dossier.typing(Field::Evolution(Owner::Base, Evolving::Line(Account::Achats)), "-2")
}

fn contract() -> Dossier {
    let term =
        |dossier: Dossier, term, text| dossier.typing(Field::Contract(Owner::Base, term), text);
    let dossier = relais().doing(Action::SetContract(Owner::Base, Contract::Ctg, true));
    let dossier = term(
        term(dossier, ContractTerm::EtpExistants, "1"),
        ContractTerm::ForfaitExistant,
        "4 000",
    );
    let real = Field::Later(simulateur_rpe::law::Status::Reel, Revised::Line(Account::Achats));
    let dossier = dossier.typing(real, "18 000").typing(Field::PostMonths(dossier_post()), "6");
    dossier.typing(Field::ConventionEnd, "31/12/2024").typing(Field::DueDay(DueId(3)), "")
}

/// The same, once its accounts are closed; the years that follow start from them, or not.
fn closed(carried: bool) -> Dossier {
    contract().doing(BaseAction::CloseAccounts(true)).doing(BaseAction::CarryReal(carried))
}

fn dossier_post() -> simulateur_rpe::situation::PostId {
    relais().base.posts[0].id
}

pub fn page() -> String {
    let backwards = relais().typing(Field::ConventionStart, "1/1/2030");
    let wrong = dated();
    let post = wrong.scenarios[0].levers[0].id;
    let wrong =
        wrong.typing(Field::LeverStart(post), "un jour").typing(Field::BalanceMonth, "un jour");
    all([
        state("des années sans prix plafond", &relais()),
        state("un poste daté, des évolutions, un plafond reconduit", &dated()),
        state("réel, contrat, convention terminée, acompte sans date", &closed(true)),
        state("réel qui ne se reporte pas", &closed(false)),
        state("un seul montant réel", &contract()),
        state("dates inversées", &backwards),
        state("des dates illisibles", &wrong),
        state("rien n’est complet", &Relais::of(2026).animateur("1", "50 000").0),
    ])
}

fn state(case: &str, dossier: &Dossier) -> String {
    let plan = dossier.plan();
    let scenario = dossier.scenarios.first().map(|scenario| scenario.id);
    let shown: Vec<_> = plan.columns.iter().map(|column| column.scenario).collect();
    let look = PlanLook { reference: None, shown: &shown, differing: false, cents: false };
    let view = plan_view(dossier, &plan, scenario, look).unwrap();
    let mut lines = vec![
        format!("=== {case}"),
        strong(&plan_lead(dossier, &plan, scenario, None)),
        horizon_words(&plan),
    ];
    let drawn = chart(
        dossier,
        &plan,
        ChartLook {
            chosen: scenario,
            reference: None,
            shown: &shown,
            narrow: false,
            missing: TO_COMPLETE,
        },
    );
    lines.extend(drawn.into_iter().flat_map(|drawn| [drawn.note, drawn.words]));
    lines.extend(table(&view));
    lines.extend(table(&whole_plan_view(dossier, &plan, look).unwrap()));
    lines
        .extend(plan_basis(dossier, &plan, scenario).into_iter().map(|words| format!("– {words}")));
    let levers = dossier
        .scenarios
        .iter()
        .flat_map(|known| &known.levers)
        .map(|lever| dated_lever(dossier, lever));
    lines.extend(levers.map(|(what, when)| format!("* {what} / {when}")));
    let cash = cash_view(dossier, plan.column(scenario).unwrap()).unwrap();
    lines.extend(months(&cash));
    lines.join("\n")
}

fn table(view: &PlanView) -> Vec<String> {
    let counted = |years: &Option<String>| {
        years.as_ref().map(|years| format!(", {years}")).unwrap_or_default()
    };
    let heads = view.heads.iter().map(|head| {
        let head = match head {
            PlanHead::Whole(head) => return format!("colonne{}", counted(&head.counted)),
            PlanHead::Year(head) => head,
        };
        let certainty = head.certainty.map_or("à compléter", certainty_word);
        let outside = if head.outside { ", hors convention" } else { "" };
        format!("{} {} [{certainty}]{outside}", head.exercice.year(), head.status)
    });
    let cell = |cell: &PlanCell| {
        let more = cell
            .ecart
            .iter()
            .map(String::as_str)
            .chain((!cell.lacks.is_empty()).then_some(cell.lacks.as_str()));
        std::iter::once(cell.words.as_str()).chain(more).collect::<Vec<_>>().join(" / ")
    };
    let lines = view.lines.iter().map(|line| {
        let cells: Vec<String> = line.cells.iter().chain(&line.total).map(cell).collect();
        let note = if line.note.is_empty() { String::new() } else { format!(" ({})", line.note) };
        let note = line
            .certainty
            .map_or(note.clone(), |certainty| format!("{note} [{}]", certainty_word(certainty)));
        format!("  {}{note} | {}", line.title, cells.join(" | "))
    });
    let heads = heads.collect::<Vec<_>>().join(" | ");
    let head = format!("  # {} | {heads}{}", view.caption, counted(&view.counted));
    std::iter::once(head).chain(lines).collect()
}

/// The months in which the Caf pays, and the last one of each year.
fn months(view: &CashView) -> Vec<String> {
    let mut lines: Vec<String> = view.headline.iter().map(|words| strong(words)).collect();
    for year in &view.years {
        lines.push(format!("  {}, {}", year.year, year.words));
        let paid = year.rows.iter().filter(|row| !row.what.is_empty() || row.month == "décembre");
        lines.extend(paid.map(|row| {
            let lowest = if row.peak { " (attente la plus forte)" } else { "" };
            format!(
                "    {}{lowest} | {} | {} | {} {} | {} = {} et {}",
                row.month,
                row.out,
                row.other,
                row.caf,
                row.what,
                row.running,
                row.own,
                row.advanced
            )
        }));
    }
    lines.extend(view.undated.iter().map(|words| format!("~ {words}")));
    lines.extend(view.unplaced.iter().map(|(words, _)| format!("! {words}")));
    lines.extend(view.basis.iter().map(|words| format!("– {words}")));
    lines
}

/// Several what-ifs in words, beside the base, then beside one of them.
pub fn summaries() -> String {
    let two = dated().pressing(Quick::Depenses, "Plus");
    let mission = two
        .clone()
        .typing(Field::RelaisName, "RPE du Val")
        .pressing(Quick::Communication, "Communication");
    let gaps = relais().pressing(Quick::Ctg, "CTG");
    let one_year = two.clone().typing(Field::ConventionEnd, "31/12/2026");
    let of = |case: &str, dossier: &Dossier, reference: Option<usize>| {
        let plan = dossier.plan();
        let shown: Vec<_> = plan.columns.iter().map(|column| column.scenario).collect();
        let reference = reference.map(|place| dossier.scenarios[place].id);
        format!("=== {case}\n{}", plan_summary(dossier, &plan, reference, &shown))
    };
    all([
        of("à côté de la base", &mission, None),
        of("à côté d’un scénario", &mission, Some(1)),
        of("des années sans prix plafond, un contrat à compléter", &gaps, None),
        of("un seul exercice", &one_year, None),
        of(
            "rien n’est complet",
            &Relais::of(2026).animateur("1", "50 000").0.pressing(Quick::Depenses, "Plus"),
            None,
        ),
    ])
}

/// « Pourquoi ? » of sums and of ceilings.
pub fn whys() -> String {
    let dossier = dated();
    let (gaps, carried) =
        (relais(), dossier.clone().typing(Field::Revaluation(Owner::Base), "1,5"));
    let scenario = dossier.scenarios[0].id;
    let typed = gaps
        .clone()
        .typing(Field::PlafondOrigin(Owner::Base, year(2026)), "notification du 3 mars");
    let published = Relais::of(2017).animateur("1", "50 000").0;
    let mission = dossier.clone().pressing(Quick::Communication, "Communication");
    let last = mission.scenarios[1].id;
    let owner = Owner::Lever(mission.scenarios[1].levers[0].id);
    let cost = mission.mission(owner).unwrap().costs[0].id;
    let mission = mission.typing(Field::CostAmount(owner, cost), "900");
    let sum = |scenario, row| PlanFigure { scenario, row: Some(row), year: None };
    let price = |of| PlanFigure { scenario: None, row: None, year: Some(year(of)) };
    all([
        wording("la somme d’un scénario", &dossier, sum(Some(scenario), Row::ResteACharge)),
        wording("la somme de la base, la même chaque année", &dossier, sum(None, Row::Ps)),
        wording("des exercices manquent", &gaps, sum(Some(gaps.scenarios[0].id), Row::TotalCaf)),
        wording(
            "aucun exercice n’est connu",
            &Relais::of(2026).animateur("1", "50 000").0,
            sum(None, Row::Ps),
        ),
        wording("un bonus", &mission, sum(Some(last), Row::BonusMission)),
        wording("un plafond publié", &published, price(2017)),
        wording("un plafond saisi", &typed, price(2026)),
        wording("un plafond reconduit", &dossier, price(2028)),
        wording("un plafond revalorisé", &carried, price(2028)),
        wording("un plafond à compléter", &gaps, price(2028)),
    ])
}

fn wording(case: &str, dossier: &Dossier, figure: PlanFigure) -> String {
    let Explanation {
        eyebrow, title, sentence, missing, lines, certainty, certainty_words, ..
    } = explain_plan(dossier, &dossier.plan(), figure, None).unwrap();
    let mut wording = vec![format!("=== {case}"), eyebrow, title, strong(&sentence)];
    wording.extend(lines.iter().map(|line| format!("  {} | {}", line.text(), line.value)));
    wording.extend(missing.iter().map(|missing| format!("! {}", missing.words)));
    wording.push(format!(
        "[{}] {}",
        certainty.map_or("aucune", certainty_word),
        certainty_words.join(" ")
    ));
    wording.join("\n")
}
