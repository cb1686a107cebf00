//! The page « Décider », as one text for each part of it.

use crate::render::{all, strong};
use crate::support::{Doing, Relais};
use simulateur_rpe::draft::BaremeWay;
use simulateur_rpe::law::{Account, Mission};
use simulateur_rpe::present::decide::{
    curve_reach, curve_view, sensitivity_view, target_name, target_view, variable_name, waterfall,
};
use simulateur_rpe::present::text::typeset;
use simulateur_rpe::present::workbench::gap_lines;
use simulateur_rpe::scenario::decide::{Axis, Pay, Target, curve, seek_target, target_variables};
use simulateur_rpe::scenario::{Dossier, Quick, TargetVariable};
use simulateur_rpe::situation::{ContractTerm, Field, Owner, PostId, Role};

/// 2017, one animator at 48 000 €, and supplies.
fn relais(achats: &str) -> Relais {
    Relais::of(2017)
        .animateur("1", "48 000")
        .with(Field::PostName(PostId(1)), "Animatrice")
        .line(Account::Achats, achats)
}

pub fn curves() -> String {
    let over =
        relais("22 000").0.pressing(Quick::DemiPoste, "+ 0,5 ETP").pressing(Quick::Blank, "Rien");
    let under = relais("2 000").0;
    let dear = Relais::of(2017).animateur("1", "60 000").0;
    let cej = relais("22 000").signed(false, true).term(ContractTerm::PlafondPsej, "45 000").0;
    all([
        drawn("au-dessus du plafond, selon les dépenses", &over, Axis::Charges),
        drawn("au-dessus du plafond, selon les ETP", &over, Axis::Etp(Pay::Current)),
        drawn("au-dessus du plafond, à dépenses inchangées", &over, Axis::Etp(Pay::Constant)),
        drawn("sous le plafond, selon les dépenses", &under, Axis::Charges),
        drawn("sous le plafond, selon les ETP", &under, Axis::Etp(Pay::Current)),
        drawn("sous le plafond, à dépenses inchangées", &under, Axis::Etp(Pay::Constant)),
        drawn("un ETP plus cher que son plafond", &dear, Axis::Etp(Pay::Current)),
        drawn("un contrat qui plie la courbe", &cej, Axis::Charges),
        falls("des dépenses au reste, avec la Psej", &cej),
        falls("un excédent", &relais("2 000").income("40 000").0),
    ])
}

fn drawn(case: &str, dossier: &Dossier, axis: Axis) -> String {
    let comparison = dossier.compare();
    let curve = curve(&dossier.base_situation(), axis, curve_reach(&comparison, axis)).unwrap();
    let view = curve_view(dossier, &comparison, None, &curve).unwrap();
    let mut lines = vec![
        format!("=== {case}"),
        view.title.to_string(),
        strong(&view.sentence),
        view.held.clone(),
    ];
    lines.push(format!("  reste {} | Ps {}", view.reste, view.ps));
    lines.extend(view.kink.iter().map(|tick| format!("  {} en {}", tick.label, tick.at)));
    lines.push(format!("  axe {} | {}", view.ends[0].label, view.ends[1].label));
    lines.push(format!(
        "  grille {}",
        view.grid.iter().map(|tick| tick.label.as_str()).collect::<Vec<_>>().join(" | ")
    ));
    lines.extend(view.marks.iter().map(|mark| {
        format!(
            "  {} en {} {}{}",
            mark.letters,
            mark.x,
            mark.y,
            if mark.own { ", disque" } else { "" }
        )
    }));
    lines.extend(view.table.iter().map(|row| format!("  # {}", row.join(" | "))));
    lines.join("\n")
}

fn falls(case: &str, dossier: &Dossier) -> String {
    let falls = waterfall(&dossier.compare().columns[0].outcome).unwrap();
    let lines = falls.iter().map(|fall| {
        format!(
            "  {} | {} | {} | de {} sur {}",
            fall.name, fall.amount, fall.exact, fall.start, fall.width
        )
    });
    std::iter::once(format!("=== {case}")).chain(lines).collect::<Vec<_>>().join("\n")
}

pub fn matters() -> String {
    let over = relais("22 000").income("4 000").0;
    let mission = Relais::of(2022).bareme(BaremeWay::Assumed).animateur("1", "30 000").post(
        Role::Administratif,
        "0,2",
        "12",
        "5 000",
    );
    let mission = mission
        .line(Account::EnNature, "4 000")
        .with(Field::Am, "75")
        .reached(Mission::AnalysePratique)
        .cost(true, "250")
        .0;
    let ctg = relais("2 000")
        .signed(true, false)
        .term(ContractTerm::EtpExistants, "1")
        .term(ContractTerm::ForfaitExistant, "3 000");
    let ctg = ctg
        .term(ContractTerm::PlafondTerritoire, "9 000")
        .retained(Account::EnNature, true)
        .line(Account::EnNature, "90 000")
        .0;
    let missed = Relais::of(2017)
        .animateur("1", "70 000")
        .reached(Mission::FormationContinue)
        .with(Field::Bonus, "3 229");
    let missed = missed.with(Field::Datum(Owner::Base, simulateur_rpe::law::Datum::Formes), "2").0;
    all([
        table("au-dessus du plafond", &over),
        table("sous le plafond, une mission atteinte", &mission),
        table("une CTG, du bénévolat retenu", &ctg),
        table("une mission manquée", &missed),
    ])
}

fn table(case: &str, dossier: &Dossier) -> String {
    let view = sensitivity_view(dossier, None).unwrap();
    let with_effect = view.with_effect.iter().map(|line| {
        let note =
            if line.note.is_empty() { String::new() } else { format!(" ({})", typeset(line.note)) };
        format!("  {} {} | {}{note}", line.name, line.stride, line.changes.join(" | "))
    });
    let without_effect =
        view.without_effect.iter().map(|(why, names)| format!("  # {why} | {names}"));
    std::iter::once(format!("=== {case}"))
        .chain(with_effect)
        .chain(without_effect)
        .collect::<Vec<_>>()
        .join("\n")
}

/// Costs above the ceiling, and childminders to serve.
fn over() -> Dossier {
    let dossier = relais("22 000").line(Account::Financieres, "1 000").0;
    dossier.typing(Field::Am, "130").typing(Field::TargetAm, "80")
}

const POST: TargetVariable = TargetVariable::Post(PostId(1));

pub fn targets() -> String {
    all([vec![choices()], of_the_reste(), of_the_ceiling(), of_the_am()].concat())
}

/// What can be chosen, targets then variables.
fn choices() -> String {
    let names = [Target::Reste, Target::Plafond, Target::AmParEtp]
        .map(|target| format!("  {}", typeset(target_name(target))));
    let over = over();
    let offered = target_variables(&over, None)
        .into_iter()
        .map(|variable| format!("  {}", variable_name(&over, variable)));
    let title = std::iter::once("=== les choix".to_string());
    title.chain(names).chain(offered).collect::<Vec<_>>().join("\n")
}

fn wanted(reste: &str) -> Dossier {
    over().typing(Field::TargetReste, reste)
}

fn of_the_reste() -> Vec<String> {
    let line = TargetVariable::Line(Account::Achats);
    let of = |case, reste, variable| answer(case, &wanted(reste), Target::Reste, variable);
    vec![
        of("déjà atteinte", "60 000", POST),
        of("un reste, par une ligne", "40 000", line),
        of("un reste, par toutes les dépenses", "40 000", TargetVariable::Charges),
        of("un reste, par un poste", "40 000", POST),
        of("un reste trop bas, par une ligne", "1 000", line),
        of("un reste trop bas, par un poste", "1 000", POST),
        of("un reste trop bas, par un nouveau poste", "1 000", TargetVariable::NewPost),
    ]
}

fn of_the_ceiling() -> Vec<String> {
    let over = over();
    let dear = Relais::of(2017)
        .animateur("1", "60 000")
        .with(Field::PostName(PostId(1)), "Animatrice")
        .line(Account::Achats, "5 000")
        .0;
    vec![
        answer("le plafond, par un poste", &over, Target::Plafond, POST),
        answer("le plafond, par un nouveau poste", &over, Target::Plafond, TargetVariable::NewPost),
        answer(
            "le plafond, par une ligne qui n’est pas retenue",
            &over,
            Target::Plafond,
            TargetVariable::Line(Account::Financieres),
        ),
        answer("le plafond, par un ETP plus cher que lui", &dear, Target::Plafond, POST),
    ]
}

fn of_the_am() -> Vec<String> {
    let over = over();
    vec![
        answer("les AM par ETP, par un poste", &over, Target::AmParEtp, POST),
        answer(
            "les AM par ETP, par les dépenses",
            &over,
            Target::AmParEtp,
            TargetVariable::Charges,
        ),
        answer(
            "zéro AM par ETP",
            &over.clone().typing(Field::TargetAm, "0"),
            Target::AmParEtp,
            POST,
        ),
        answer(
            "rien de tapé",
            &over.clone().typing(Field::Am, "").typing(Field::TargetAm, ""),
            Target::AmParEtp,
            POST,
        ),
        answer("illisible", &wanted("3O 000"), Target::Reste, POST),
    ]
}

fn answer(case: &str, dossier: &Dossier, target: Target, variable: TargetVariable) -> String {
    let mut lines = vec![format!("=== {case}")];
    match seek_target(dossier, None, target, variable) {
        Ok(answer) => {
            let view = target_view(dossier, target, variable, &answer);
            lines.push(strong(&view.sentence));
            lines.push(view.rounding);
            lines.extend(
                view.scenario.map(|(reach, name)| format!("  scénario {name} | {}", reach.text)),
            );
        }
        Err(gaps) => lines.extend(
            gap_lines(dossier, gaps, Owner::Base)
                .into_iter()
                .map(|(_, words)| format!("  manque : {words}")),
        ),
    }
    lines.retain(|line| !line.is_empty());
    lines.join("\n")
}
