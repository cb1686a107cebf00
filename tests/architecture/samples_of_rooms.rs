//! Rooms, on a house of a few files.

use crate::rooms::{Floor, Rooms};
use crate::source::{Source, Tree};

const FLOORS: [Floor; 2] = [
    Floor {
        name: "present",
        ground: &["text"],
        hinges: &[],
        parts: &[("text", ""), ("years", ""), ("missions", "years")],
    },
    Floor {
        name: "ui",
        ground: &["dom"],
        hinges: &["app"],
        parts: &[("dom", ""), ("years", ""), ("missions", "present/years"), ("app", "")],
    },
];

/// The files of the house, with one more.
fn house(path: &str, text: &str) -> Tree {
    let mut files = vec![
        ("src/present/mod.rs", "pub mod text; pub mod years; mod missions; pub use years::Total;"),
        ("src/present/text.rs", "pub fn euros() {}"),
        (
            "src/present/years/mod.rs",
            "mod table; mod chart; pub use {table::{Total, head}, chart::chart};",
        ),
        ("src/present/years/table.rs", "use super::*; pub struct Total;"),
        ("src/present/years/chart.rs", "pub fn chart() {}"),
        ("src/present/missions/mod.rs", "use super::years; fn f() { years::head(); }"),
        ("src/ui/mod.rs", "mod dom; mod years; mod missions; mod app;"),
        ("src/ui/dom/mod.rs", "pub mod tree;"),
        ("src/ui/dom/tree.rs", ""),
        ("src/ui/years/mod.rs", ""),
        ("src/ui/missions/mod.rs", "use crate::present::Total;"),
        ("src/ui/app.rs", "use super::missions::page;"),
    ];
    files.retain(|(known, _)| *known != path);
    files.push((path, text));
    Tree::new(files.into_iter().map(|(path, text)| Source::new(path, text)).collect())
}

fn faults(path: &str, text: &str) -> Vec<String> {
    let tree = house(path, text);
    let rooms = Rooms::new(&FLOORS, &tree);
    [rooms.unknown(), rooms.faces(), rooms.not_allowed()].concat()
}

#[test]
fn of_rooms() {
    for text in [
        "use crate::present::years::table::Total;",
        "use crate::present::years::{head, table::Total};",
        "use crate::present::{text, years::table};",
        "fn f() { format!(\"{}\", crate::present::years::table::Total) }",
        "fn f() { view! { <p>{simulateur_rpe::present::years::table::head()}</p> } }",
        "use crate::present; fn f() { present::years::table::head() }",
        "use crate::present::years as plan; fn f() { plan::table::head() }",
        "use crate::ui::dom::tree::Node;",
        "use crate::present::years::chart::chart;",
    ] {
        assert_eq!(faults("src/ui/years/chart.rs", text).len(), 1, "{text}");
    }
    let from_a_test = "use simulateur_rpe::present::years::table::Total;";
    assert_eq!(faults("tests/plan.rs", from_a_test).len(), 1);
    for text in [
        "use crate::present::years::Total; use crate::present::{text::euros, years};",
        "use super::super::dom::row; mod tests { use super::*; }",
        "use crate::present::years::chart; fn f() { chart(1) }",
        "/// [`crate::present::years::table`]\nconst A: &str = \"crate::present::missions\";",
    ] {
        assert_eq!(faults("src/ui/years/chart.rs", text), Vec::<String>::new(), "{text}");
    }
    let own = "use super::table::Total; use crate::present::years::table; use self::table::head;";
    assert_eq!(faults("src/present/years/chart.rs", own), Vec::<String>::new());
    let tests = "use simulateur_rpe::present::missions::x; use simulateur_rpe::ui::years;";
    assert_eq!(faults("tests/plan.rs", tests), Vec::<String>::new());
}

#[test]
fn of_arrows() {
    for (path, text) in [
        ("src/present/text.rs", "use crate::present::years::Total;"),
        ("src/present/text.rs", "use super::Total;"),
        ("src/present/years/chart.rs", "use super::super::missions::look;"),
        ("src/present/years/chart.rs", "fn f() { println!(\"{}\", crate::present::missions::X) }"),
        ("src/ui/years/chart.rs", "use crate::present::missions::look;"),
        ("src/ui/dom/tree.rs", "use crate::ui::years;"),
        ("src/present/plan.rs", ""),
    ] {
        assert_eq!(faults(path, text).len(), 1, "{path}: {text}");
    }
    for (path, text) in [
        ("src/present/missions/look.rs", "use crate::present::{text::euros, years::Total};"),
        ("src/ui/missions/chart.rs", "use crate::present::{missions, years, text};"),
        ("src/ui/app.rs", "use super::{dom::tag, missions}; use crate::present::text::euros;"),
        ("src/ui/years/chart.rs", "use crate::ui::app::App;"),
    ] {
        assert_eq!(faults(path, text), Vec::<String>::new(), "{path}: {text}");
    }
}

#[test]
fn of_tests() {
    let text = "#[cfg(test)] mod tests { use crate::present::missions::look; }";
    let tree = house("src/present/years/chart.rs", text);
    let sources: Vec<_> = tree.sources.iter().map(|(source, _)| source.clone()).collect();
    assert_eq!(Rooms::new(&FLOORS, &tree).not_allowed().len(), 1);
    let tree = Tree::of_production(&sources);
    assert_eq!(Rooms::new(&FLOORS, &tree).not_allowed(), Vec::<String>::new());
}

#[test]
fn of_the_tables() {
    let tree = house("src/main.rs", "");
    let wrong = |parts: &'static [(&str, &str)]| {
        let floors = [Floor { name: "present", ground: &["text"], hinges: &[], parts }];
        Rooms::new(&floors, &tree).wrong_rows()
    };
    assert_eq!(wrong(&[("text", ""), ("years", ""), ("missions", "years")]), Vec::<String>::new());
    assert_eq!(wrong(&[("text", ""), ("missions", "years"), ("years", "")]).len(), 1);
    assert_eq!(wrong(&[("text", ""), ("years", "text"), ("missions", "years")]).len(), 1);
}
