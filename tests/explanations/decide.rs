//! The page « Décider », as one text for each part of it.

use crate::render::{all, strong};
use crate::support::{Doing, Relais};
use simulateur_rpe::draft::BaremeWay;
use simulateur_rpe::law::{Account, Mission};
use simulateur_rpe::present::decide::{
    TargetWay, curve_reach, curve_view, sensitivity_view, target_name, target_view, waterfall,
};
use simulateur_rpe::present::text::typeset;
use simulateur_rpe::present::workbench::gap_lines;
use simulateur_rpe::scenario::decide::{Axis, Pay, Target, curve, seek_targets};
use simulateur_rpe::scenario::{Dossier, Quick};
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

pub fn targets() -> String {
    let wanted = |reste: &str| over().typing(Field::TargetReste, reste);
    let dear = Relais::of(2017)
        .animateur("1", "60 000")
        .with(Field::PostName(PostId(1)), "Animatrice")
        .line(Account::Achats, "5 000")
        .0;
    let (signed, missioned) = (signed(), missioned());
    all([
        choices(),
        answer("déjà atteinte", &wanted("60 000"), Target::Reste),
        answer("un reste", &wanted("40 000"), Target::Reste),
        answer("un reste trop bas", &wanted("1 000"), Target::Reste),
        answer("un reste, avec une CTG et des missions", &signed, Target::Reste),
        answer("un reste, une mission tenue et un Cej", &missioned, Target::Reste),
        answer("le plafond", &over(), Target::Plafond),
        answer("le plafond, un ETP plus cher que lui", &dear, Target::Plafond),
        answer("les AM par ETP", &over(), Target::AmParEtp),
        answer("zéro AM par ETP", &over().typing(Field::TargetAm, "0"), Target::AmParEtp),
        answer(
            "rien de tapé",
            &over().typing(Field::Am, "").typing(Field::TargetAm, ""),
            Target::AmParEtp,
        ),
        answer("illisible", &wanted("3O 000"), Target::Reste),
    ])
}

/// Above the ceiling, with a convention and a secretary.
fn signed() -> Dossier {
    let relais = Relais::of(2026)
        .bareme(BaremeWay::Entered)
        .with(Field::PrixPlafond(Owner::Base, crate::support::year(2026)), "66 000")
        .animateur("0,8", "38 450")
        .post(Role::Administratif, "0,3", "12", "9 900")
        .with(Field::PostName(PostId(1)), "Animatrice")
        .with(Field::PostName(PostId(2)), "Secrétaire")
        .line(Account::Achats, "12 360,40")
        .income("7 500")
        .signed(true, false)
        .term(ContractTerm::EtpExistants, "0,8")
        .term(ContractTerm::ForfaitExistant, "4 200");
    relais.0.typing(Field::TargetReste, "25 000")
}

/// A mission that counts already, and an older contract.
fn missioned() -> Dossier {
    let relais = Relais::of(2022)
        .bareme(BaremeWay::Assumed)
        .animateur("0,8", "38 450")
        .with(Field::PostName(PostId(1)), "Animatrice")
        .line(Account::Achats, "12 000")
        .income("5 000")
        .reached(Mission::AnalysePratique)
        .cost(true, "250")
        .signed(false, true)
        .term(ContractTerm::PlafondPsej, "40 000")
        .term(ContractTerm::RecettesPsej, "5 000");
    relais.0.typing(Field::TargetReste, "1 000")
}

/// The targets that can be chosen.
fn choices() -> String {
    let names = [Target::Reste, Target::Plafond, Target::AmParEtp]
        .map(|target| format!("  {}", typeset(target_name(target))));
    std::iter::once("=== les choix".to_string()).chain(names).collect::<Vec<_>>().join("\n")
}

fn answer(case: &str, dossier: &Dossier, target: Target) -> String {
    let mut lines = vec![format!("=== {case}")];
    match seek_targets(dossier, None, target) {
        Ok(answers) => {
            let view = target_view(dossier, target, &answers, Owner::Base);
            lines.push(strong(&view.sentence));
            lines.extend(view.ways.iter().flat_map(way));
            let short = view.short.iter();
            lines.extend(short.map(|(names, why)| format!("  # {names}\u{a0}: {}", strong(why))));
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

fn way(way: &TargetWay) -> Vec<String> {
    let mark = if way.cut { "-" } else { "+" };
    let mut lines = vec![
        format!("  {mark} {}\u{a0}: {}", way.name, way.value),
        format!("    {}", strong(&way.sentence)),
        format!("    {}", way.rounding),
    ];
    lines.extend(way.doubts.iter().map(|(field, words)| {
        let field = field.map(|field| format!(" → {}", field.anchor())).unwrap_or_default();
        format!("    réserve\u{a0}: {}{field}", strong(words))
    }));
    lines.push(format!("    scénario {} | {}", way.scenario_name, way.scenario.text));
    lines.retain(|line| !line.trim().is_empty());
    lines
}
