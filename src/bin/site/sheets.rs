//! One style sheet in the place of many: the first visit makes one request, and one text compresses
//! better than its pieces.

use crate::css::minify;
use crate::sha256::{base64, sha256, short};

/// The text of every style sheet, under a name that changes with it: a browser may keep it for
/// ever.
#[derive(Debug, PartialEq, Eq)]
pub struct Merged {
    /// `style-<hash>.css`.
    pub name: String,
    /// The rules, in the order of the links.
    pub text: String,
    /// What the browser checks the file with: an altered one is refused.
    pub integrity: String,
}

/// The files of the style sheets that the page links, in order. Errors: there is none, or one
/// cannot be merged.
pub fn linked(html: &str) -> Result<Vec<&str>, String> {
    let links = html.split_inclusive('>').filter(|piece| is_sheet(piece));
    let names: Vec<&str> = links.map(file_of).collect::<Result<_, _>>()?;
    if names.is_empty() {
        return Err("index.html ne nomme aucune feuille de style".to_string());
    }
    Ok(names)
}

/// Puts the sheets together. Errors: one of them would not mean the same among the others.
pub fn merge(sheets: &[(&str, String)]) -> Result<Merged, String> {
    let mut text = String::new();
    for (name, sheet) in sheets {
        if let Some(rule) =
            ["@import", "@charset", "@namespace"].into_iter().find(|rule| sheet.contains(rule))
        {
            return Err(format!(
                "{name} : {rule} n'agit qu'en tête d'une feuille, et les feuilles sont réunies"
            ));
        }
        text.push_str(&minify(sheet).map_err(|error| format!("{name} : {error}"))?);
    }
    let hash = sha256(text.as_bytes());
    Ok(Merged {
        name: format!("style-{}.css", short(&hash)),
        integrity: format!("sha256-{}", base64(&hash)),
        text,
    })
}

/// The page with one link, in the place of the first one.
pub fn relink(html: &str, name: &str, integrity: &str) -> String {
    let mut link =
        Some(format!("<link rel=\"stylesheet\" href=\"./{name}\" integrity=\"{integrity}\"/>"));
    let piece = |piece: &str| match link.take_if(|_| is_sheet(piece)) {
        Some(link) => format!("{}{link}", before_tag(piece)),
        None if is_sheet(piece) => before_tag(piece).trim_end().to_string(),
        None => piece.to_string(),
    };
    html.split_inclusive('>').map(piece).collect()
}

fn is_sheet(piece: &str) -> bool {
    piece.contains("<link ") && piece.contains(" rel=\"stylesheet\"")
}

/// What stands before the tag that ends the piece.
fn before_tag(piece: &str) -> &str {
    piece.rsplit_once('<').map_or(piece, |(before, _)| before)
}

fn file_of(link: &str) -> Result<&str, String> {
    let name = link
        .split_once(" href=\"./")
        .and_then(|(_, rest)| rest.split_once('"'))
        .map(|(name, _)| name);
    match name {
        Some(name) if !name.contains(['/', '\\', '?', '%']) && !link.contains(" media=") => {
            Ok(name)
        }
        _ => Err(format!(
            "une feuille de style ne peut pas être réunie aux autres : {}",
            link.trim()
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<head>\n  <link rel=\"icon\" href=\"./i.svg\"/>\n  <link rel=\"stylesheet\" href=\"./a-1.css\" integrity=\"sha384-A\"/>\n  \
                        <link rel=\"stylesheet\" href=\"./b-2.css\"/>\n\n  <!-- c -->\n</head>\n<p>x > y</p>\n";

    fn sheets(texts: &[&'static str]) -> Vec<(&'static str, String)> {
        texts.iter().map(|text| ("a.css", (*text).to_string())).collect()
    }

    #[test]
    fn the_links_are_read_in_order() {
        assert_eq!(linked(PAGE), Ok(vec!["a-1.css", "b-2.css"]));
    }

    #[test]
    fn one_link_takes_the_place_of_the_first() {
        let expected = "<head>\n  <link rel=\"icon\" href=\"./i.svg\"/>\n  <link rel=\"stylesheet\" href=\"./style-0.css\" integrity=\"sha256-A=\"/>\n\n  <!-- c -->\n\
                        </head>\n<p>x > y</p>\n";
        assert_eq!(relink(PAGE, "style-0.css", "sha256-A="), expected);
    }

    #[test]
    fn a_page_without_style_is_refused() {
        assert!(linked("<head><link rel=\"icon\" href=\"./a.css\"></head>").is_err());
    }

    #[test]
    fn a_sheet_from_elsewhere_or_for_one_medium_is_refused() {
        for link in [
            "<link rel=\"stylesheet\" href=\"https://example.org/a.css\">",
            "<link rel=\"stylesheet\" href=\"./under/a.css\">",
            "<link rel=\"stylesheet\" href=\"./../a.css\">",
            "<link rel=\"stylesheet\" href=\"./a.css\" media=\"print\">",
            "<link rel=\"stylesheet\">",
        ] {
            assert!(linked(link).is_err(), "{link}");
        }
    }

    #[test]
    fn the_sheets_are_merged_in_order() {
        let merged = merge(&sheets(&["a { b: c }\n", "/* d */\n.e { f: g }\n"]));
        assert_eq!(merged.as_ref().map(|merged| merged.text.as_str()), Ok("a{b: c}.e{f: g}"));
    }

    #[test]
    fn the_name_changes_with_the_text_only() {
        let name = |text| merge(&sheets(&[text])).map(|merged| merged.name);
        assert_eq!(name("a { b: c }"), name("a  {b: c}"));
        assert_ne!(name("a { b: c }"), name("a { b: d }"));
        assert!(name("a { b: c }").is_ok_and(|name| name.len() == "style-.css".len() + 16));
    }

    #[test]
    fn a_sheet_that_must_stand_first_is_refused() {
        assert!(merge(&sheets(&["a{}", "@import \"b.css\";"])).is_err());
    }

    #[test]
    fn a_sheet_that_does_not_end_would_swallow_the_next() {
        for text in ["a { b: c", "/* a", "a { b: \"c }", "a } b"] {
            assert!(merge(&sheets(&[text, "d{}"])).is_err(), "{text}");
        }
    }

    #[test]
    fn the_hash_is_that_of_the_file() {
        let merged = merge(&sheets(&["a { b: c }"]));
        // printf 'a{b: c}' | openssl dgst -sha256 -binary | base64
        assert_eq!(
            merged.map(|merged| merged.integrity).as_deref(),
            Ok("sha256-7fg2k2pa8lvOFM81iUIzjQRtGNxS5up4abNw8d8cQgs=")
        );
    }
}
