//! The paths that a source writes, in code and in macros.

use crate::tokens::{Kind, Token, is_mark, is_word};

/// A path as it is written, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    pub names: Vec<String>,
    /// The modules of this file that it stands in.
    pub inside: Vec<String>,
    /// The name that a `use` gives it here.
    pub alias: Option<String>,
    pub line: usize,
}

/// Every path of a source; a `use` of several is several paths.
pub fn paths(tokens: &[Token]) -> Vec<Written> {
    let mut reader = Reader { tokens, at: 0, inside: Vec::new(), found: Vec::new() };
    while reader.at < tokens.len() {
        reader.body();
    }
    reader.found
}

struct Reader<'a> {
    tokens: &'a [Token],
    at: usize,
    inside: Vec<String>,
    found: Vec<Written>,
}

impl Reader<'_> {
    /// The token so many places further.
    fn next(&self, further: usize) -> Option<&Token> {
        self.tokens.get(self.at + further)
    }

    fn word(&self, further: usize) -> Option<String> {
        let Kind::Word(word) = &self.next(further)?.kind else { return None };
        Some(word.clone())
    }

    fn opens(&self, further: usize, mark: char) -> bool {
        self.next(further).is_some_and(|token| token.kind == Kind::Open(mark))
    }

    /// Reads up to what closes it.
    fn body(&mut self) {
        while let Some(token) = self.tokens.get(self.at) {
            match &token.kind {
                Kind::Close(_) => {
                    self.at += 1;
                    return;
                }
                Kind::Open(_) => {
                    self.at += 1;
                    self.body();
                }
                // `impl Trait + use<'a>` imports nothing.
                Kind::Word(word) if word == "use" && !is_mark(self.next(1), '<') => {
                    self.at += 1;
                    self.used(&[]);
                }
                Kind::Word(word) if word == "mod" && self.opens(2, '{') => {
                    self.inside.extend(self.word(1));
                    self.at += 3;
                    self.body();
                    self.inside.pop();
                }
                Kind::Word(_) => self.path(),
                Kind::Text(_) | Kind::Value | Kind::Mark(_) | Kind::Joint => self.at += 1,
            }
        }
    }

    /// Reads a path that stands first.
    fn path(&mut self) {
        let start = self.at;
        let mut names: Vec<String> = self.word(0).into_iter().collect();
        self.at += 1;
        while self.next(0).is_some_and(|token| token.kind == Kind::Joint) {
            let Some(name) = self.word(1) else { break };
            names.push(name);
            self.at += 2;
        }
        self.find(names, None, start);
    }

    /// Reads one member of a `use`, which goes on from a prefix.
    fn used(&mut self, prefix: &[String]) {
        let (start, mut names) = (self.at, prefix.to_vec());
        loop {
            self.at += usize::from(self.next(0).is_some_and(|token| token.kind == Kind::Joint));
            if self.opens(0, '{') {
                self.at += 1;
                return self.members(&names);
            }
            let glob = is_mark(self.next(0), '*').then(|| "*".to_string());
            let name = self.word(0).or(glob);
            self.at += 1;
            // `self` ends a path of a group: the group itself is named.
            names.extend(name.filter(|name| prefix.is_empty() || name != "self"));
            if self.next(0).is_none_or(|token| token.kind != Kind::Joint) {
                break;
            }
        }
        let mut alias = names.last().cloned();
        if is_word(self.next(0), "as") {
            alias = self.word(1);
            self.at += 2;
        }
        self.find(names, alias, start);
    }

    /// Reads the members of a `use` up to what closes them.
    fn members(&mut self, prefix: &[String]) {
        while let Some(token) = self.next(0) {
            match token.kind {
                Kind::Close(_) => {
                    self.at += 1;
                    return;
                }
                Kind::Mark(',') => self.at += 1,
                Kind::Word(_)
                | Kind::Text(_)
                | Kind::Value
                | Kind::Mark(_)
                | Kind::Joint
                | Kind::Open(_) => self.used(prefix),
            }
        }
    }

    fn find(&mut self, names: Vec<String>, alias: Option<String>, at: usize) {
        let line = self.tokens[at].line;
        self.found.push(Written { names, inside: self.inside.clone(), alias, line });
    }
}
