//! What is found of the server, and what a check says of it.

use crate::exchange::host::Sent;

/// A file that the server is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// The page itself.
    Page,
    /// A script.
    Script,
    /// The program.
    Program,
    /// The style.
    Style,
    /// Data.
    Data,
}

impl FileKind {
    pub(super) const fn sentences(self) -> (&'static str, &'static [&'static str]) {
        match self {
            FileKind::Page => ("la page (.html)", &["text/html"]),
            FileKind::Script => {
                ("les scripts (.js)", &["text/javascript", "application/javascript"])
            }
            FileKind::Program => ("le programme (.wasm)", &["application/wasm"]),
            FileKind::Style => ("le style (.css)", &["text/css"]),
            FileKind::Data => ("les données (.json)", &["application/json"]),
        }
    }
}

/// What the server said of a file. A header that is not there is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HttpAnswer {
    /// Status, 200 when all is well.
    pub status: u16,
    /// `Content-Type`.
    pub mime: String,
    /// `Content-Encoding`.
    pub encoding: String,
    /// `Cache-Control`.
    pub cache: String,
    /// `Content-Security-Policy`.
    pub policy: String,
    /// `X-Content-Type-Options`.
    pub sniff: String,
    /// `Referrer-Policy`.
    pub referrer: String,
}

/// A file, and what the server said of it; nothing when it did not answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Served {
    /// What it is.
    pub kind: FileKind,
    /// What came back.
    pub answer: Option<HttpAnswer>,
}

/// Everything that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HostingFindings {
    /// Whether the page is one file, which no server sends.
    pub one_file: bool,
    /// Whether the browser has a network.
    pub online: bool,
    /// Whether the browser trusts the connection.
    pub secure: bool,
    /// Whether the page states a policy by itself.
    pub policy_in_page: bool,
    /// Whether a service worker stands by.
    pub worker: bool,
    /// Whether the page is in a frame.
    pub framed: bool,
    /// The files, the page first.
    pub served: Vec<Served>,
    /// Each file that `sw.js` names, and whether the server sends that version of it.
    pub versioned: Vec<(String, bool)>,
    /// What came of `config.json`.
    pub config: Sent,
    /// What came of `baremes.json`.
    pub baremes: Sent,
}

/// How a check ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HostVerdict {
    /// As it should be.
    Good,
    /// To be changed.
    Fix,
    /// Good to know.
    Note,
}

impl HostVerdict {
    /// Its words.
    pub const fn words(self) -> &'static str {
        match self {
            HostVerdict::Good => "bon",
            HostVerdict::Fix => "à corriger",
            HostVerdict::Note => "à savoir",
        }
    }
}

/// One check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// What is checked.
    pub title: String,
    /// How it ended.
    pub verdict: HostVerdict,
    /// What was found.
    pub wording: String,
    /// What to change; empty when there is nothing to.
    pub advice: String,
}

/// The files that `sw.js` names, each with its hash.
///
/// ```
/// use simulateur_rpe::present::hosting::files_of_worker;
/// let worker = r#"const FILES = [["./", "sha256-AA="], ["./a.js", "sha256-BB="]];"#;
/// let named = files_of_worker(worker);
/// assert_eq!(named[1], ("./a.js".to_string(), "sha256-BB=".to_string()));
/// ```
pub fn files_of_worker(worker: &str) -> Vec<(String, String)> {
    let pair = |part: &str| {
        let mut texts = part.split('"');
        let (name, integrity) = (texts.nth(1)?, texts.nth(1)?);
        (name.starts_with("./") && integrity.starts_with("sha256-"))
            .then(|| (name.to_string(), integrity.to_string()))
    };
    worker.split('[').filter_map(pair).collect()
}
