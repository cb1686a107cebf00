//! Reads the sources and holds what the compiler does not: who may name whom, how much a reader
//! meets at once, what no file may say.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs
)]

#[path = "architecture/accessibility.rs"]
mod accessibility;
#[path = "architecture/classes.rs"]
mod classes;
#[path = "architecture/house.rs"]
mod house;
#[path = "architecture/layers.rs"]
mod layers;
#[path = "architecture/paths.rs"]
mod paths;
#[path = "architecture/rooms.rs"]
mod rooms;
#[path = "architecture/samples.rs"]
mod samples;
#[path = "architecture/samples_of_rooms.rs"]
mod samples_of_rooms;
#[path = "architecture/samples_of_types.rs"]
mod samples_of_types;
#[path = "architecture/sizes.rs"]
mod sizes;
#[path = "architecture/source.rs"]
mod source;
#[path = "architecture/tokens.rs"]
mod tokens;
#[path = "architecture/types.rs"]
mod types;

use rooms::{FLOORS, Rooms};
use source::{Source, Tree, all_files, texts};
use std::sync::LazyLock;
use types::Types;

type Check = fn(&Source) -> Vec<String>;

fn none(found: &[String]) {
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// Every file of Rust of the project.
static PROJECT: LazyLock<Vec<Source>> =
    LazyLock::new(|| ["src", "tests", "benches"].into_iter().flat_map(source::rust).collect());

fn of_the_program() -> impl Iterator<Item = &'static Source> {
    let sources: Vec<_> = PROJECT.iter().filter(|file| file.path.starts_with("src/")).collect();
    assert!(sources.len() > 10, "only {} files were read", sources.len());
    sources.into_iter()
}

fn run(check: Check) {
    none(&of_the_program().flat_map(check).collect::<Vec<_>>());
}

fn run_on_all(check: Check) {
    none(&PROJECT.iter().flat_map(check).collect::<Vec<_>>());
}

#[test]
fn a_folder_names_only_what_stands_before_it() {
    run(layers::direction);
}

#[test]
fn the_core_knows_no_browser_no_float_no_clock_and_no_chance() {
    run(layers::purity);
}

#[test]
fn a_room_is_entered_by_its_door_from_the_tests_too() {
    let tree = Tree::new(PROJECT.clone());
    none(&Rooms::new(&FLOORS, &tree).faces());
}

#[test]
fn a_room_names_only_those_that_it_may() {
    let tree = Tree::of_production(&PROJECT);
    let rooms = Rooms::new(&FLOORS, &tree);
    none(&[rooms.unknown(), rooms.not_allowed(), rooms.wrong_rows()].concat());
}

#[test]
fn every_file_can_be_read_at_one_go() {
    run_on_all(sizes::length);
    let sheets_and_scripts = ["css", "ts", "mjs", "js", "sh"].into_iter().flat_map(|end| {
        ["style", "tests", "scripts", "src"].into_iter().flat_map(move |of| texts(of, end))
    });
    let files: Vec<_> = sheets_and_scripts.collect();
    assert!(files.len() > 80, "only {} files were read", files.len());
    none(&files.iter().filter_map(|(path, text)| sizes::length_of(path, text)).collect::<Vec<_>>());
}

#[test]
fn no_line_is_wider_than_a_screen() {
    run_on_all(sizes::width);
}

#[test]
fn every_folder_can_be_seen_at_one_glance() {
    let files: Vec<_> = ["src", "tests", "style"].into_iter().flat_map(all_files).collect();
    none(&sizes::crowded(&files));
}

#[test]
fn every_class_of_the_page_is_styled_or_looked_for() {
    let texts = [texts("style", "css"), texts("tests/e2e", "ts")].concat();
    let known = classes::named_in(texts.iter().map(|(_, text)| text.as_str()));
    let page = of_the_program().filter(|source| source.path.starts_with("src/ui/"));
    none(&page.flat_map(|source| classes::unknown(source, &known)).collect::<Vec<_>>());
}

#[test]
fn no_two_public_types_share_a_name() {
    none(&Types::of(of_the_program()).shared_names());
}

#[test]
fn what_a_public_function_fails_with_is_an_error() {
    none(&Types::of(of_the_program()).false_errors());
}

#[test]
fn nothing_aborts_outside_tests() {
    let for_tests = source::test_modules(&PROJECT);
    let built = of_the_program().filter(|source| !source.is_in(&for_tests));
    none(&built.flat_map(house::aborts).collect::<Vec<_>>());
}

#[test]
fn the_page_has_no_style_attribute() {
    run(house::style_attributes);
}

#[test]
fn no_private_path_of_a_package_is_named() {
    run(house::private_paths);
}

#[test]
fn no_text_becomes_page_or_code() {
    run(house::makers);
    let folders = ["src/web", "hosting/reglages", "hosting/integration"];
    let scripts: Vec<_> = folders.into_iter().flat_map(|folder| texts(folder, "js")).collect();
    assert_eq!(scripts.len(), 12, "{scripts:?}");
    let found = scripts.iter().flat_map(|(path, text)| house::makers_in_script(path, text));
    none(&found.collect::<Vec<_>>());
}

#[test]
fn one_function_rounds() {
    run(house::rounding);
    let money = PROJECT.iter().find(|source| source.path == "src/money/mod.rs").unwrap();
    assert_eq!(house::strategies(&money.tokens), 1);
}

#[test]
fn each_criterion_of_accessibility_is_answered_once_by_tests_that_are_there() {
    none(&accessibility::wrong_criteria());
}

#[test]
fn texts_edges_and_drawings_stand_out_from_their_grounds() {
    none(&accessibility::pale_colours());
}
