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
