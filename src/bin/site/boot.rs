//! The script that starts the page, without what is written for who reads its source.

use crate::sha256::{base64, sha256, short};

/// The script, under a name that changes with it, and the page that names it.
#[derive(Debug, PartialEq, Eq)]
pub struct Slim {
    /// Its file before.
    pub before: String,
    /// Its file: `boot-<hash>.js`.
    pub name: String,
    /// Its text.
    pub text: String,
    /// The page.
    pub page: String,
}

/// The file of the script in the page. Errors: the page names none.
pub fn file(page: &str) -> Result<&str, String> {
    between(page, "<script src=\"./", "\"")
        .filter(|name| name.starts_with("boot-"))
        .ok_or("index.html ne nomme pas boot.js".to_string())
}

/// The script without its comments and its indents. Errors: the page does not name it, with its
/// hash.
pub fn slim(page: &str, script: &str) -> Result<Slim, String> {
    let before = file(page)?;
    let tag = between(page, "<script src=\"./", ">").unwrap_or_default();
    let old = between(tag, " integrity=\"", "\"")
        .ok_or("index.html ne donne pas l'empreinte de boot.js")?;
    let lines =
        script.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//"));
    let text: String = lines.flat_map(|line| [line, "\n"]).collect();
    let hash = sha256(text.as_bytes());
    let name = format!("boot-{}.js", short(&hash));
    let page = page.replace(before, &name).replace(old, &format!("sha256-{}", base64(&hash)));
    Ok(Slim { before: before.to_string(), name, text, page })
}

fn between<'a>(text: &'a str, start: &str, end: &str) -> Option<&'a str> {
    Some(text.split_once(start)?.1.split_once(end)?.0)
}

#[cfg(test)]
mod tests {
    use super::slim;

    #[test]
    fn comments_and_indents_go() {
        let page =
            "<script src=\"./boot-1.js\" integrity=\"sha384-A\" type=\"module\"></script><p>";
        let made = slim(page, "// a\nif (b) {\n  // c\n  d(\"https://e\");\n}\n").unwrap();
        assert_eq!(
            (made.before.as_str(), made.text.as_str()),
            ("boot-1.js", "if (b) {\nd(\"https://e\");\n}\n")
        );
        let hash = crate::sha256::base64(&crate::sha256::sha256(made.text.as_bytes()));
        assert_eq!(
            made.page,
            format!(
                "<script src=\"./{}\" integrity=\"sha256-{hash}\" type=\"module\"></script><p>",
                made.name
            )
        );
        assert_ne!(made.name, slim(page, "d()").unwrap().name);
    }

    #[test]
    fn a_page_that_does_not_name_it_with_its_hash_is_refused() {
        for page in [
            "<p>",
            "<script src=\"./other-1.js\" integrity=\"sha384-A\">",
            "<script src=\"./boot-1.js\"></script>",
        ] {
            assert!(slim(page, "").is_err(), "{page}");
        }
    }
}
