//! What writes spreadsheets: two files that the page asks for on a press. The page names the script
//! with its hash, the script names the rest.

use crate::digest::integrity;

/// Where the page names the script.
const ROOT: &str = "<html lang=\"fr\" translate=\"no\">";

/// The page, naming the script of these files. Errors: there is not one script and one program, or
/// the page does not begin as it did.
pub fn link(html: &str, files: &[(String, Vec<u8>)]) -> Result<String, String> {
    let ending =
        |wanted: &str| files.iter().filter(|(name, _)| name.ends_with(wanted)).collect::<Vec<_>>();
    let ([(name, script)], [_]) = (ending(".js").as_slice(), ending(".wasm").as_slice()) else {
        return Err(format!(
            "le tableur devrait tenir en un script et un programme ; il y a {} fichiers",
            files.len()
        ));
    };
    if html.matches(ROOT).count() != 1 {
        return Err(format!("index.html devrait contenir {ROOT}, une fois"));
    }
    Ok(html.replacen(
        ROOT,
        &format!(
            "<html lang=\"fr\" translate=\"no\" data-tableur=\"{name} {}\">",
            integrity(script)
        ),
        1,
    ))
}

#[cfg(test)]
mod tests {
    use super::link;

    fn files(names: &[&str]) -> Vec<(String, Vec<u8>)> {
        names.iter().map(|name| ((*name).to_string(), b"x".to_vec())).collect()
    }

    #[test]
    fn the_page_names_the_script_with_its_hash() {
        let page = link(
            "<!DOCTYPE html><html lang=\"fr\" translate=\"no\"><p>",
            &files(&["tableur-1.js", "tableur-2.wasm"]),
        );
        // printf x | openssl dgst -sha256 -binary | base64
        let hash = "sha256-LXEWQrcmsEQBYnyp+6wy9chTD7GQPMTbAiWHF5IaSIE=";
        assert_eq!(
            page,
            Ok(format!(
                "<!DOCTYPE html><html lang=\"fr\" translate=\"no\" \
                    data-tableur=\"tableur-1.js {hash}\"><p>"
            ))
        );
    }

    #[test]
    fn a_missing_file_or_another_page_is_refused() {
        for (page, names) in [
            ("<html lang=\"fr\" translate=\"no\">", &["a.js"][..]),
            ("<html lang=\"fr\" translate=\"no\">", &["a.wasm"]),
            ("<html lang=\"fr\" translate=\"no\">", &["a.js", "b.js", "c.wasm"]),
            ("<html>", &["a.js", "b.wasm"]),
        ] {
            assert!(link(page, &files(names)).is_err(), "{page} {names:?}");
        }
    }
}
