//! What a scenario changes, and what it comes to.

use crate::support::{Doing, Relais, pull, year};
use simulateur_rpe::draft::{BaremeWay, MissionDraft};
use simulateur_rpe::law::{Account, Datum, Mission};
use simulateur_rpe::present::text::typeset;
use simulateur_rpe::present::workbench::{
    column_sentence, lever_sentence, lever_title, quick_name, status_line, summary,
};
use simulateur_rpe::scenario::workbench::example;
use simulateur_rpe::scenario::{
    Action, ChargesChange, ChargesScope, Dossier, LeverKind, MissionAction, Quick,
};
use simulateur_rpe::situation::{Field, IncomeId, LeverId, Owner, PostId, Role, ScenarioId};

/// 2017, one animator at 40 000 € and 10 000 € of supplies: 8 086 € under the ceiling.
fn relais() -> Relais {
    Relais::of(2017)
        .animateur("1", "40 000")
        .with(Field::PostName(PostId(1)), "Animatrice")
        .line(Account::Achats, "10 000")
        .income("5 000")
}

fn what_if() -> Dossier {
    relais().0.pressing(Quick::Blank, "Et si")
}

type Typing = fn(LeverId) -> Vec<(Field, &'static str)>;

fn with(kind: LeverKind, typing: Typing) -> (Dossier, LeverId) {
    let (dossier, id) = pull(what_if(), 0, kind);
    (typing(id).into_iter().fold(dossier, |dossier, (field, text)| dossier.typing(field, text)), id)
}

fn wording(dossier: &Dossier, id: LeverId) -> String {
    let lever = dossier.lever(id).unwrap();
    format!(
        "[{}] {}",
        lever_title(&lever.kind),
        lever_sentence(dossier, lever, dossier.base.exercice).join(" / ")
    )
}

fn posts() -> Vec<(Dossier, LeverId)> {
    let add = |role| LeverKind::AddPost { role };
    let change = |post| LeverKind::ChangePost { post: PostId(post) };
    let mut found = vec![
        with(add(Role::Animateur), |_| Vec::new()),
        with(add(Role::Animateur), |id| vec![(Field::LeverEtp(id), "0,5")]),
        with(add(Role::Animateur), |id| {
            vec![(Field::LeverEtp(id), "1/2"), (Field::LeverCost(id), "21 900,50")]
        }),
        with(add(Role::Animateur), |id| {
            vec![(Field::LeverEtp(id), "x"), (Field::LeverCost(id), "x")]
        }),
        with(add(Role::Entretien), |id| {
            vec![(Field::LeverEtp(id), "0,1"), (Field::LeverName(id), "Ménage")]
        }),
        with(add(Role::Administratif), |id| {
            vec![(Field::LeverEtp(id), "2"), (Field::LeverCost(id), "50 000")]
        }),
        with(add(Role::Autre), |_| Vec::new()),
        with(change(1), |_| Vec::new()),
        with(change(1), |id| vec![(Field::LeverEtp(id), "80 %")]),
        with(change(99), |id| vec![(Field::LeverEtp(id), "0,8")]),
    ];
    found.extend(periods().map(|(start, end)| {
        let (dossier, id) = with(change(1), |id| vec![(Field::LeverEtp(id), "0,8")]);
        let dated = dossier.typing(Field::LeverStart(id), start);
        (dated.typing(Field::LeverEnd(id), end), id)
    }));
    found
}

/// Every way to date a lever of 2017.
fn periods() -> [(&'static str, &'static str); 9] {
    [
        ("09/2017", ""),
        ("avril 2017", ""),
        ("octobre 2018", ""),
        ("", "06/2018"),
        ("2016", "2016"),
        ("08/2017", "03/2018"),
        ("05/2018", "05/2018"),
        ("09/2018", "03/2018"),
        ("un jour", ""),
    ]
}

fn money() -> Vec<(Dossier, LeverId)> {
    let line = |change| LeverKind::Charges { scope: ChargesScope::Line(Account::Achats), change };
    let all = LeverKind::Charges { scope: ChargesScope::All, change: ChargesChange::Percent };
    let bareme = LeverKind::Bareme;
    vec![
        with(all.clone(), |_| Vec::new()),
        with(all.clone(), |id| vec![(Field::LeverAmount(id), "5")]),
        with(all, |id| vec![(Field::LeverAmount(id), "-2,5 %")]),
        with(line(ChargesChange::Percent), |id| vec![(Field::LeverAmount(id), "+10")]),
        with(line(ChargesChange::Add), |_| Vec::new()),
        with(line(ChargesChange::Add), |id| vec![(Field::LeverAmount(id), "1 100")]),
        with(line(ChargesChange::Add), |id| vec![(Field::LeverAmount(id), "−1 100,50")]),
        with(line(ChargesChange::Set), |_| Vec::new()),
        with(line(ChargesChange::Set), |id| vec![(Field::LeverAmount(id), "0")]),
        with(LeverKind::Income, |_| Vec::new()),
        with(LeverKind::Income, |id| {
            vec![(Field::LeverName(id), "Département"), (Field::LeverAmount(id), "2 k€")]
        }),
        with(bareme(BaremeWay::Published), |_| Vec::new()),
        with(bareme(BaremeWay::Entered), |_| Vec::new()),
        with(bareme(BaremeWay::Entered), |id| {
            vec![(Field::PrixPlafond(Owner::Lever(id), year(2017)), "61 500")]
        }),
        with(bareme(BaremeWay::Assumed), |_| Vec::new()),
        with(bareme(BaremeWay::Assumed), |id| vec![(Field::Revaluation(Owner::Lever(id)), "0")]),
        with(bareme(BaremeWay::Assumed), |id| vec![(Field::Revaluation(Owner::Lever(id)), "2")]),
    ]
}

/// Each mission with nothing typed, then each press as it is made.
fn missions() -> Vec<(Dossier, LeverId)> {
    let none = || LeverKind::Mission(MissionDraft::none(Owner::Base));
    let chosen = Mission::ALL.into_iter().map(|mission| {
        let (dossier, id) = with(none(), |_| Vec::new());
        (dossier.doing(Action::Mission(Owner::Lever(id), MissionAction::Choose(Some(mission)))), id)
    });
    let costs = |dossier: Dossier, id: LeverId| {
        let add =
            |per_session| Action::Mission(Owner::Lever(id), MissionAction::AddCost { per_session });
        (dossier.doing(add(true)).doing(add(false)), id)
    };
    let (analyse, id) =
        with(none(), |id| vec![(Field::Datum(Owner::Lever(id), Datum::Seances), "8")]);
    let analyse = analyse.doing(Action::Mission(
        Owner::Lever(id),
        MissionAction::Choose(Some(Mission::AnalysePratique)),
    ));
    std::iter::once(with(none(), |_| Vec::new()))
        .chain(chosen)
        .chain([
            costs(analyse.clone(), id),
            (analyse.typing(Field::Datum(Owner::Lever(id), Datum::Seances), "1"), id),
        ])
        .collect()
}

pub fn levers() -> String {
    let presses = Quick::ALL.into_iter().flat_map(|quick| {
        let dossier = relais().0.pressing(quick, quick_name(quick));
        let wording: Vec<String> =
            dossier.scenarios[0].levers.iter().map(|lever| wording(&dossier, lever.id)).collect();
        wording
            .into_iter()
            .map(move |wording| format!("{} | {wording}", typeset(quick_name(quick))))
    });
    let pulled = posts()
        .into_iter()
        .chain(money())
        .chain(missions())
        .map(|(dossier, id)| wording(&dossier, id));
    pulled.chain(presses).collect::<Vec<_>>().join("\n")
}

fn column(case: &str, dossier: &Dossier) -> String {
    let scenario = dossier.scenarios.first().map(|scenario| scenario.id);
    format!(
        "=== {case}\n{}\n{}",
        column_sentence(&dossier.compare(), scenario),
        status_line(dossier, &dossier.compare())
    )
}

/// The relais with a cost changed by an amount.
fn spent(amount: &'static str) -> Dossier {
    let (dossier, id) = pull(
        what_if(),
        0,
        LeverKind::Charges {
            scope: ChargesScope::Line(Account::Achats),
            change: ChargesChange::Add,
        },
    );
    dossier.typing(Field::LeverAmount(id), amount)
}

/// The same, 11 914 € over the ceiling.
fn over(amount: &'static str) -> Dossier {
    spent(amount).typing(Field::Line(Account::Impots), "20 000")
}

fn mission(priced: &str) -> Dossier {
    let relais = Relais::of(2022)
        .animateur("1", "40 000")
        .bareme(BaremeWay::Entered)
        .with(Field::PrixPlafond(Owner::Base, year(2022)), "60 000");
    let dossier = relais.0.pressing(Quick::Communication, "Communication");
    let LeverKind::Mission(draft) = &dossier.scenarios[0].levers[0].kind else {
        panic!("not a mission")
    };
    let field = Field::CostAmount(draft.owner, draft.costs[0].id);
    dossier.typing(field, priced)
}

pub fn columns() -> String {
    let bare = Relais::of(2017).post(Role::Autre, "1", "12", "30 000");
    let exact = Relais::of(2017).animateur("1", "58 086");
    let (half, _) = with(LeverKind::ChangePost { post: PostId(1) }, |id| {
        vec![(Field::LeverEtp(id), "0,5"), (Field::LeverCost(id), "40 000")]
    });
    let (subsidy, _) = with(LeverKind::Income, |id| vec![(Field::LeverAmount(id), "2 000")]);
    let (empty, _) = with(LeverKind::Income, |_| Vec::new());
    [
        column("base, sous le plafond", &relais().0),
        column("base, au plafond", &exact.0),
        column("base, au-dessus", &relais().line(Account::Impots, "20 000").0),
        column("base, aucun animateur", &bare.0),
        column("base, donnée manquante", &Relais::of(2026).animateur("1", "40 000").0),
        column("rien ne change", &what_if()),
        column("1 000 € de plus", &spent("1 000")),
        column("1 000 € de moins", &spent("−1 000")),
        column("20 000 € de plus : le plafond est passé", &spent("20 000")),
        column("à dépenses égales, 0,5 ETP de moins", &half),
        column("une recette de plus", &subsidy),
        surplus("un excédent qui baisse", "10 000", "60 000"),
        surplus("un excédent qui disparaît", "10 000", "30 000"),
        surplus("un excédent qui monte", "−1 000", "60 000"),
        column("donnée manquante", &empty),
        column("au-dessus du plafond, 1 000 € de plus", &over("1 000")),
        column("au-dessus du plafond, 1 000 € de moins", &over("−1 000")),
        column("mission rentable", &mission("1 000")),
        column("mission à prix coûtant", &mission("3 000")),
        column("mission coûteuse", &mission("9 000")),
        column("mission sans prix", &mission("")),
        gone(),
        columns_of_the_example(),
    ]
    .join("\n\n")
}

/// So much spent more, by a relais with so much income.
fn surplus(case: &str, more: &'static str, income: &str) -> String {
    column(case, &spent(more).typing(Field::IncomeAmount(IncomeId(2)), income))
}

fn gone() -> String {
    let gone = column_sentence(&relais().0.compare(), Some(ScenarioId(99)));
    format!("=== scénario disparu\n{gone}")
}

fn columns_of_the_example() -> String {
    let example = example();
    let each =
        example.scenarios.iter().map(|known| column_sentence(&example.compare(), Some(known.id)));
    format!(
        "=== exemple\n{}\n{}",
        each.collect::<Vec<_>>().join("\n"),
        status_line(&example, &example.compare())
    )
}

/// The comparison in words: the example, beside another column, with a column hidden, with
/// something missing, without a name.
pub fn summaries() -> String {
    let whole = |dossier: &Dossier, reference, hidden: Option<ScenarioId>| {
        let comparison = dossier.compare();
        let shown: Vec<_> = comparison
            .columns
            .iter()
            .map(|column| column.scenario)
            .filter(|id| id.is_none() || *id != hidden)
            .collect();
        summary(dossier, &comparison, reference, &shown)
    };
    let example = example();
    let first = example.scenarios[0].id;
    let missing = example
        .clone()
        .typing(Field::Line(Account::Achats), "3 4OO")
        .typing(Field::RelaisName, " ");
    let [plain, beside, short, gaps] = [
        whole(&example, None, None),
        whole(&example, Some(first), None),
        whole(&example, None, Some(first)),
        whole(&missing, None, None),
    ];
    format!("{plain}\n\n=== avec B\n{beside}\n\n=== sans B\n{short}\n\n=== à compléter\n{gaps}")
}
