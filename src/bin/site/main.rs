//! Finishes the page that Trunk has just assembled: `site <folder>`, or, as a Trunk hook, the
//! folder that Trunk names.

mod digest;
mod offline;
mod tableur;

use std::{
    collections::BTreeMap,
    env,
    ffi::OsStr,
    fs, io,
    path::{Path, PathBuf},
    process::ExitCode,
};

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("site : {message}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), String> {
    let folder = env::args_os()
        .nth(1)
        .or_else(|| env::var_os("TRUNK_STAGING_DIR"))
        .map(PathBuf::from)
        .ok_or("indiquez le dossier de la page : site <dossier>")?;
    let page = folder.join("index.html");
    let html = set_wasm_hash_aside(&at(&page, fs::read_to_string(&page))?)?;
    let html = without_comments(&html)?;
    let parts = env::var_os("PARTS")
        .ok_or("la variable PARTS ne dit pas où sont les parties du programme")?;
    copy_parts(Path::new(&parts), &folder)?;
    let made = env::var_os("TABLEUR")
        .ok_or("la variable TABLEUR ne dit pas où est ce qui écrit le tableur")?;
    copy_parts(Path::new(&made), &folder)?;
    let html = tableur::link(&html, &read_all(Path::new(&made))?.into_iter().collect::<Vec<_>>())?;
    at(&page, fs::write(&page, html))?;
    let worker = folder.join(offline::WORKER);
    at(&worker, fs::write(&worker, offline::worker(&read_all(&folder)?)?))
}

/// Every file of a folder, under its name. Errors: it holds another folder, or a name that is no
/// text.
fn read_all(folder: &Path) -> Result<BTreeMap<String, Vec<u8>>, String> {
    let mut files = BTreeMap::new();
    for entry in at(folder, fs::read_dir(folder))? {
        let path = at(folder, entry)?.path();
        let name = path
            .file_name()
            .and_then(OsStr::to_str)
            .ok_or_else(|| format!("{} : nom illisible", path.display()))?;
        files.insert(name.to_string(), at(&path, fs::read(&path))?);
    }
    Ok(files)
}

/// Puts the parts of the program that come later beside the page. Errors: there is none.
fn copy_parts(parts: &Path, folder: &Path) -> Result<(), String> {
    let mut copied = 0;
    for part in at(parts, fs::read_dir(parts))? {
        let part = at(parts, part)?;
        at(&part.path(), fs::copy(part.path(), folder.join(part.file_name())))?;
        copied += 1;
    }
    if copied == 0 { Err(format!("{} est vide", parts.display())) } else { Ok(()) }
}

/// The same result, whose error names the file.
fn at<T>(path: &Path, result: io::Result<T>) -> Result<T, String> {
    result.map_err(|error| format!("{} : {error}", path.display()))
}

/// The page without what is written for those who read its source; a line that held nothing else
/// goes too. Errors: a comment does not end.
fn without_comments(html: &str) -> Result<String, String> {
    let mut page = String::new();
    let mut rest = html;
    while let Some((before, after)) = rest.split_once("<!--") {
        page.push_str(before);
        rest = after.split_once("-->").ok_or("un commentaire d'index.html n'est pas fermé")?.1;
        let alone = page.rsplit('\n').next().is_some_and(|line| line.trim().is_empty());
        if let (true, Some(next)) = (alone, rest.strip_prefix('\n')) {
            page.truncate(page.trim_end_matches([' ', '\t']).len());
            rest = next;
        }
    }
    page.push_str(rest);
    Ok(page)
}

/// Renames `integrity` to `data-integrity` on the preload link of the wasm.
///
/// Browsers ignore `integrity` there, and Chromium says so in the console at each visit. The hash
/// is of use all the same: `boot.js` reads it and has it checked on the file that it fetches. The
/// hashes of scripts stay as they are.
fn set_wasm_hash_aside(html: &str) -> Result<String, String> {
    let mut found = 0;
    let page = html
        .split_inclusive('>')
        .map(|tag| {
            if tag.contains(" as=\"fetch\"") && tag.contains(" integrity=\"sha") {
                found += 1;
                tag.replace(" integrity=", " data-integrity=")
            } else {
                tag.to_owned()
            }
        })
        .collect();
    match found {
        1 => Ok(page),
        _ => Err(format!(
            "index.html devrait contenir un lien de préchargement du wasm, avec son empreinte ; \
             il en contient {found}"
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::{set_wasm_hash_aside, without_comments};

    #[test]
    fn comments_go_and_nothing_else() {
        assert_eq!(
            without_comments("<a>\n  <!-- b -->\n  <c>d <!-- e\n --> f</c>\n"),
            Ok("<a>\n  <c>d  f</c>\n".to_string())
        );
        assert_eq!(without_comments("<p>x - - > y</p>"), Ok("<p>x - - > y</p>".to_string()));
        assert!(without_comments("<a><!-- b").is_err());
    }

    const GLUE: &str =
        r#"<link rel="modulepreload" href="./a.js" crossorigin="anonymous" integrity="sha384-A">"#;
    const WASM: &str = concat!(
        r#"<link rel="preload" href="./a.wasm" crossorigin="anonymous" integrity="sha384-B" "#,
        r#"as="fetch" type="application/wasm">"#
    );

    #[test]
    fn only_the_wasm_link_changes() {
        let expected = format!("{GLUE}\n{}\n", WASM.replace(" integrity", " data-integrity"));
        assert_eq!(set_wasm_hash_aside(&format!("{GLUE}\n{WASM}\n")), Ok(expected));
    }

    #[test]
    fn a_page_without_the_link_is_refused() {
        assert!(set_wasm_hash_aside(GLUE).is_err());
    }

    #[test]
    fn a_link_without_its_hash_is_refused() {
        assert!(set_wasm_hash_aside(&WASM.replace(" integrity=\"sha384-B\"", "")).is_err());
    }

    #[test]
    fn two_links_are_refused() {
        assert!(set_wasm_hash_aside(&WASM.repeat(2)).is_err());
    }
}
