//! The sources: each is whole, and quotes what it cites.

use super::*;

/// Every file of `src/law/sources`, as one text.
fn sources() -> String {
    let folder = fs::read_dir(format!("{}/src/law/sources", env!("CARGO_MANIFEST_DIR"))).unwrap();
    folder.map(|file| fs::read_to_string(file.unwrap().path()).unwrap()).collect()
}

/// The text of each `Source`, as (name, held, place, quote).
fn written() -> Vec<(String, bool, String, String)> {
    let text = sources();
    let statics: Vec<&str> = text.split("pub static ").skip(1).collect();
    let not_held: Vec<&str> = statics
        .iter()
        .filter(|item| item.contains("held: false"))
        .map(|item| item.split(':').next().unwrap())
        .collect();
    let source = |item: &&str| {
        let (name, body) = item.split_once(": Source")?;
        let document = body.split_once("document: &")?.1.split(',').next()?;
        let between = |key: &str| {
            Some(body.split_once(key)?.1.split_once("\"")?.1.split_once("\"")?.0.to_string())
        };
        Some((
            name.to_string(),
            !not_held.contains(&document),
            between("place:")?,
            between("quote:")?,
        ))
    };
    statics.iter().filter_map(source).collect()
}

#[test]
fn every_source_quotes_what_it_cites() {
    let written = written();
    assert!(written.len() >= 80, "only {} sources were read", written.len());
    for (name, held, place, quote) in &written {
        assert!(!place.trim().is_empty(), "{name} has no place");
        assert!(
            !held || !quote.trim().is_empty(),
            "{name}: its document is held, so that it must be quoted"
        );
        assert!(!quote.contains('\'') && !place.contains('\''), "{name}: a straight apostrophe");
    }
    let read = |name: &str| written.iter().find(|source| source.0 == name).unwrap();
    assert_eq!((read("TAUX_AFFICHE").1, read("TAUX_AFFICHE").3.as_str()), (false, ""));
    assert!(
        read("PS").3.starts_with("Depuis 2011, le montant annuel")
            && read("PS").3.ends_with("temps plein.")
    );
}

#[test]
fn every_source_in_use_is_whole() {
    let tables = [
        TAUX.rows().iter().map(|row| row.source).collect::<Vec<_>>(),
        BONUS_MISSION.rows().iter().map(|row| row.source).collect(),
    ];
    let missions = Mission::ALL.into_iter().map(Mission::source);
    for source in tables.into_iter().flatten().chain(missions) {
        assert!(!source.document.title.is_empty() && !source.place.is_empty());
        assert!(!source.document.held || source.quote.len() > 20, "{}", source.place);
        assert!(
            !source.quote.contains("  ") && !source.quote.contains('\n'),
            "{}: the lines of the file show",
            source.place
        );
    }
}
