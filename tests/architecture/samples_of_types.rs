//! Public types and their errors.

use crate::source::Source;
use crate::types::Types;

fn types(files: &[&str]) -> Types {
    let name = |at| format!("src/law/part_{at}.rs");
    let sources = files.iter().enumerate().map(|(at, text)| Source::new(&name(at), text));
    Types::of(sources.collect::<Vec<_>>().iter())
}

#[test]
fn of_names() {
    for files in [
        ["pub struct Spot;", "pub enum Spot {}"],
        ["pub struct Spot;", "pub type Spot = u32;"],
        ["pub struct Spot;", "mod inner { pub trait Spot {} }"],
    ] {
        assert_eq!(types(&files).shared_names().len(), 1, "{files:?}");
    }
    for files in [
        ["pub struct Spot;", "struct Spot;"],
        ["pub struct Spot;", "pub struct Spots; // pub struct Spot;"],
        ["pub struct Spot;", "#[cfg(test)] mod tests { pub struct Spot; }"],
        ["pub struct Spot;", "pub use other::Spot; pub fn spot() -> Spot {}"],
    ] {
        assert_eq!(types(&files).shared_names(), Vec::<String>::new(), "{files:?}");
    }
}

#[test]
fn of_errors() {
    let refused = "pub enum Refused {} impl std::error::Error for Refused {}";
    let bare = "pub struct LinkError;";
    for (declared, text) in [
        (refused, "pub fn read() -> Result<u8, Refused> {}"),
        (refused, "impl Reader { pub fn read() -> Option<Result<u8, crate::law::Refused>> {} }"),
        (refused, "pub trait Reader { fn read() -> Result<u8, Refused>; }"),
        (refused, "impl FromStr for MonthDay { type Err = Refused; }"),
        (bare, "pub fn read() -> Result<u8, LinkError> {}"),
        (bare, "impl TryFrom<u8> for MonthDay { type Error = LinkError; }"),
    ] {
        assert_eq!(types(&[declared, text]).false_errors().len(), 1, "{text}");
    }
    let whole = "pub struct LinkError; impl Error for LinkError {}";
    for (declared, text) in [
        (whole, "pub fn read() -> Result<u8, LinkError> {}"),
        (refused, "fn read() -> Result<u8, Refused> {}"),
        (refused, "pub fn read() -> Result<Refused, String> {}"),
        ("enum Refused {}", "pub fn read() -> Result<u8, Refused> {}"),
    ] {
        assert_eq!(types(&[declared, text]).false_errors(), Vec::<String>::new(), "{text}");
    }
}
