//! « Convention, devoirs et preuves », the local values and the loan: what the pages say of what is
//! typed.

use crate::render::{all, strong};
use crate::support::{Doing, Relais, pull, year};
use simulateur_rpe::calendar::Exercice;
use simulateur_rpe::draft::BaremeWay;
use simulateur_rpe::law::{Account, Mission, SANS_OBJET};
use simulateur_rpe::present::duties::{
    ListView, benchmark_words, convention_words, duty_lists, duty_progress, prepared_proofs,
    proof_progress, proofs_on_paper,
};
use simulateur_rpe::present::law_pages::pala_answer;
use simulateur_rpe::present::text::{certainty_word, typeset};
use simulateur_rpe::present::workbench::{Precision, weight_words, weights};
use simulateur_rpe::scenario::{Dossier, LeverKind, Quick};
use simulateur_rpe::situation::{Field, Owner};

pub fn convention() -> String {
    let days = [
        ["", ""],
        ["01/01/2026", ""],
        ["", "31/12/2029"],
        ["bientôt", "31/12/2029"],
        ["31/02/2026", "31/12/2029"],
        ["01/01/2026", "31/12/2029"],
        ["2026-01-01", "1er janvier 2026"],
        ["02/01/2026", "01/01/2026"],
    ];
    let wording = days.map(|[from, until]| {
        let relais =
            Relais::of(2026).with(Field::ConventionStart, from).with(Field::ConventionEnd, until);
        format!("{from} – {until} | {}", convention_words(&relais.0.texts))
    });
    wording.join("\n")
}

/// Types an answer to the first points of some lists.
fn answered(relais: Relais, lists: &[ListView], answer: &str, count: usize) -> Relais {
    let points = lists.iter().flat_map(|list| &list.points).take(count);
    points.fold(relais, |relais, point| relais.with(Field::Point(year(2026), point.code), answer))
}

pub fn progress() -> String {
    let duties = duty_lists(Some(year(2026)));
    let met = [0, 1, 12].map(|count| answered(Relais::of(2026), &duties, "oui", count));
    let unmet = [0, 1, 2].map(|count| {
        answered(answered(Relais::of(2026), &duties, "oui", 12), &duties, "non", count)
    });
    let spared = [1, 2].map(|count| answered(Relais::of(2026), &duties, SANS_OBJET, count));
    let of = |relais: &Relais| duty_progress(&relais.0, &duties);
    let kept = [0, 1, 3].map(|count| {
        let mut relais = Relais::of(2026);
        relais.0.base.mission.chosen = Some(Mission::AnalysePratique);
        let lists = prepared_proofs(&relais.0);
        proof_progress(&answered(relais, &lists, "oui", count).0, &lists)
    });
    met.iter().chain(&unmet).chain(&spared).map(of).chain(kept).collect::<Vec<_>>().join("\n")
}

fn list(list: &ListView) -> String {
    let points = list
        .points
        .iter()
        .map(|point| format!("  {} | {}", point.title, certainty_word(point.certainty)));
    [list.title.clone()].into_iter().chain(points).collect::<Vec<_>>().join("\n")
}

pub fn proofs() -> String {
    let kept = |code| Field::Point(year(2026), code);
    let mut relais =
        Relais::of(2026).with(kept("analyse_presences"), "oui").with(kept("preuve_avenant"), "non");
    relais.0.base.mission.chosen = Some(Mission::AnalysePratique);
    relais.0.base.mission.engaged = [Mission::AnalysePratique, Mission::GuichetUnique].into();
    let tried = relais
        .0
        .clone()
        .pressing(Quick::Communication, "Affiches")
        .pressing(Quick::Analyse, "Encore");
    let mut before = relais.0.clone();
    before.base.exercice = year(2017);
    let part = |title: &str, dossier: &Dossier| {
        let lists: Vec<String> = prepared_proofs(dossier).iter().map(list).collect();
        format!("=== {title}\n{}", lists.join("\n"))
    };
    all([
        part("aucune mission", &Dossier::empty(year(2026))),
        part("une mission, une autre engagée, une troisième dans un scénario", &tried),
        part("une mission qui n’existe pas cette année-là", &before),
        format!("=== sur papier\n{}", proofs_on_paper(&relais.0)),
    ])
}

pub fn benchmarks() -> String {
    let cases = [
        ("rien", Relais::of(2026)),
        ("AM sans animateur", Relais::of(2026).with(Field::Am, "75")),
        ("75 AM, un animateur", Relais::of(2026).animateur("1", "").with(Field::Am, "75")),
        ("140 AM, 1,5 animateur", Relais::of(2017).animateur("1,5", "").with(Field::Am, "140")),
        ("AM illisible", Relais::of(2026).animateur("1", "").with(Field::Am, "beaucoup")),
    ];
    let wording = cases.map(|(case, relais)| {
        format!("{case} | {}", strong(&benchmark_words(relais.outcome().reperes)))
    });
    wording.join("\n")
}

/// One animator, an own ceiling for 2024 and for 2026, and two what-ifs; the second one has its own
/// ceiling.
fn local(exercice: u16, way: BaremeWay) -> Dossier {
    let relais =
        Relais::of(exercice).bareme(way).animateur("1", "50 000").line(Account::Achats, "20 000");
    let relais =
        [(2024, "60 000"), (2026, "62 000")].into_iter().fold(relais, |relais, (known, price)| {
            relais.with(Field::PrixPlafond(Owner::Base, year(known)), price)
        });
    let dossier = relais.0.pressing(Quick::Blank, "Rien").pressing(Quick::Blank, "Autre plafond");
    let (mut dossier, lever) = pull(dossier, 1, LeverKind::Bareme(BaremeWay::Entered));
    dossier.texts.set(Field::PrixPlafond(Owner::Lever(lever), year(exercice)), "70 000");
    dossier
}

fn standing(case: &str, dossier: &Dossier, exercice: Exercice) -> String {
    let found = weights(dossier, &dossier.compare(), exercice, Precision::Whole);
    let lines = found.iter().map(|weight| {
        let figures = weight
            .figures
            .iter()
            .map(|figure| typeset(&format!("{} : {}", figure.name, figure.value)));
        format!("  {} | {}", weight.title, figures.collect::<Vec<_>>().join(", "))
    });
    let head = format!("=== {case}, celui de {} : {}", exercice.year(), weight_words(&found));
    [head].into_iter().chain(lines).collect::<Vec<_>>().join("\n")
}

pub fn weighed() -> String {
    let mut unreadable = local(2026, BaremeWay::Entered);
    unreadable.texts.set(Field::PrixPlafond(Owner::Base, year(2026)), "6z");
    all([
        standing("saisi", &local(2026, BaremeWay::Entered), year(2026)),
        standing("saisi", &local(2026, BaremeWay::Entered), year(2024)),
        standing("reconduit", &local(2026, BaremeWay::Assumed), year(2024)),
        standing("reconduit", &local(2026, BaremeWay::Assumed), year(2026)),
        standing("laissé à compléter", &local(2026, BaremeWay::Published), year(2026)),
        standing("publié", &local(2017, BaremeWay::Entered), year(2017)),
        standing("illisible", &unreadable, year(2026)),
    ])
}

pub fn loan() -> String {
    let cases = [
        ["", ""],
        ["", "12"],
        ["9 000", ""],
        ["9 000", "70"],
        ["9 000", "121"],
        ["neuf mille", "soixante"],
        ["9 000", "0"],
        ["-1", "12"],
    ];
    let wording = cases.map(|[works, payments]| {
        let relais = Relais::of(2026).with(Field::Works, works).with(Field::Mensualites, payments);
        format!("« {works} », « {payments} »\n  {}", pala_answer(&relais.0))
    });
    wording.join("\n").replace("« ", "«\u{a0}").replace(" »", "\u{a0}»")
}
