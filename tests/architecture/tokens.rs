//! What the tokens of a source say. Comments are gone and texts are one token each; the body of a
//! macro is walked as any other group, so that nothing hides in `format!` or `view!`.

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};

/// A token, and the line that it stands on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    pub kind: Kind,
    pub line: usize,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    Word(String),
    /// A text, unescaped.
    Text(String),
    /// Any other literal.
    Value,
    Mark(char),
    /// `::`
    Joint,
    Open(char),
    Close(char),
}

/// The tokens of a text, without its documentation.
pub fn tokens(text: &str) -> Vec<Token> {
    let stream = text.parse().unwrap_or_else(|error| panic!("{error}: {text}"));
    let mut found = Vec::new();
    flatten(stream, &mut found);
    without(&found, |rest| attribute(rest).filter(|(body, _)| is_word(body.first(), "doc")))
}

/// The same without the items that `#[cfg(test)]` marks.
pub fn production(tokens: &[Token]) -> Vec<Token> {
    without(tokens, |rest| {
        let (body, mark) = attribute(rest)?;
        // An item ends with its first braces, or with a semicolon before any.
        let (mut depth, mut length) = (0_i32, mark);
        while let Some(token) = rest.get(length) {
            length += 1;
            match token.kind {
                Kind::Open(_) => depth += 1,
                Kind::Close(_) => depth -= 1,
                Kind::Mark(';') if depth == 0 => break,
                Kind::Word(_) | Kind::Text(_) | Kind::Value | Kind::Mark(_) | Kind::Joint => {}
            }
            if depth < 0 || (depth == 0 && token.kind == Kind::Close('}')) {
                break;
            }
        }
        is_for_tests(body).then_some((body, length))
    })
}

/// The names of the modules that `#[cfg(test)] mod name;` declares.
pub fn modules_for_tests(tokens: &[Token]) -> Vec<String> {
    let declared = (0..tokens.len()).filter_map(|at| {
        let (body, length) = attribute(&tokens[at..])?;
        let rest = &tokens[at + length..];
        let Kind::Word(name) = &rest.get(1)?.kind else { return None };
        let declares = is_word(rest.first(), "mod") && is_mark(rest.get(2), ';');
        (declares && is_for_tests(body)).then(|| name.clone())
    });
    declared.collect()
}

/// The same without what stands in a macro of this name.
pub fn without_macro(tokens: &[Token], name: &str) -> Vec<Token> {
    without(tokens, |rest| {
        let open = invokes(rest, name) && matches!(rest.get(2)?.kind, Kind::Open(_));
        open.then(|| closed(&rest[2..])).flatten().map(|length| (&rest[..0], 2 + length))
    })
}

/// How many tokens a group takes that opens first.
fn closed(rest: &[Token]) -> Option<usize> {
    let mut depth = 0_i32;
    let end = rest.iter().position(|token| {
        depth += match token.kind {
            Kind::Open(_) => 1,
            Kind::Close(_) => -1,
            Kind::Word(_) | Kind::Text(_) | Kind::Value | Kind::Mark(_) | Kind::Joint => 0,
        };
        depth == 0
    });
    end.map(|end| end + 1)
}

/// Whether an attribute is `cfg(test)`.
fn is_for_tests(body: &[Token]) -> bool {
    let [cfg, open, test, close] = body else { return false };
    is_word(Some(cfg), "cfg")
        && open.kind == Kind::Open('(')
        && is_word(Some(test), "test")
        && close.kind == Kind::Close(')')
}

/// The tokens without the runs that `found` sees at their beginning.
fn without(tokens: &[Token], found: impl Fn(&[Token]) -> Option<(&[Token], usize)>) -> Vec<Token> {
    let (mut kept, mut at) = (Vec::new(), 0);
    while at < tokens.len() {
        if let Some((_, length)) = found(&tokens[at..]) {
            at += length;
        } else {
            kept.push(tokens[at].clone());
            at += 1;
        }
    }
    kept
}

/// What an attribute that stands first holds, and how many tokens it takes.
fn attribute(rest: &[Token]) -> Option<(&[Token], usize)> {
    let start = 1 + usize::from(is_mark(rest.get(1), '!'));
    if !is_mark(rest.first(), '#') || rest.get(start)?.kind != Kind::Open('[') {
        return None;
    }
    let length = closed(&rest[start..])?;
    Some((&rest[start + 1..start + length - 1], start + length))
}

fn flatten(stream: TokenStream, found: &mut Vec<Token>) {
    let mut trees = stream.into_iter().peekable();
    while let Some(tree) = trees.next() {
        let line = tree.span().start().line;
        let kind = match tree {
            TokenTree::Group(group) => {
                group_tokens(&group, found);
                continue;
            }
            TokenTree::Ident(word) => Kind::Word(word.to_string()),
            TokenTree::Literal(literal) => literal_kind(literal),
            TokenTree::Punct(mark) => {
                let joint = mark.as_char() == ':' && mark.spacing() == Spacing::Joint;
                if joint && trees.next_if(is_colon).is_some() {
                    Kind::Joint
                } else {
                    Kind::Mark(mark.as_char())
                }
            }
        };
        found.push(Token { kind, line });
    }
}

fn is_colon(tree: &TokenTree) -> bool {
    matches!(tree, TokenTree::Punct(mark) if mark.as_char() == ':')
}

fn group_tokens(group: &proc_macro2::Group, found: &mut Vec<Token>) {
    let (open, close) = match group.delimiter() {
        Delimiter::Parenthesis => ('(', ')'),
        Delimiter::Brace => ('{', '}'),
        Delimiter::Bracket => ('[', ']'),
        Delimiter::None => return flatten(group.stream(), found),
    };
    found.push(Token { kind: Kind::Open(open), line: group.span_open().start().line });
    flatten(group.stream(), found);
    found.push(Token { kind: Kind::Close(close), line: group.span_close().start().line });
}

#[expect(clippy::wildcard_enum_match_arm, reason = "the literals of `syn` may become more")]
fn literal_kind(literal: proc_macro2::Literal) -> Kind {
    match syn::Lit::new(literal) {
        syn::Lit::Str(text) => Kind::Text(text.value()),
        syn::Lit::ByteStr(text) => Kind::Text(String::from_utf8_lossy(&text.value()).into_owned()),
        _ => Kind::Value,
    }
}

pub fn is_mark(token: Option<&Token>, mark: char) -> bool {
    token.is_some_and(|token| token.kind == Kind::Mark(mark))
}

pub fn is_word(token: Option<&Token>, wanted: &str) -> bool {
    matches!(token, Some(Token { kind: Kind::Word(word), .. }) if word == wanted)
}

pub fn has_word(tokens: &[Token], word: &str) -> bool {
    tokens.iter().any(|token| is_word(Some(token), word))
}

/// In how many places what follows is as wanted.
pub fn count(tokens: &[Token], wanted: impl Fn(&[Token]) -> bool) -> usize {
    (0..tokens.len()).filter(|at| wanted(&tokens[*at..])).count()
}

/// Whether `.name(` stands first.
pub fn calls(rest: &[Token], name: &str) -> bool {
    is_mark(rest.first(), '.')
        && is_word(rest.get(1), name)
        && rest.get(2).is_some_and(|token| token.kind == Kind::Open('('))
}

/// Whether `name!` stands first.
pub fn invokes(rest: &[Token], name: &str) -> bool {
    is_word(rest.first(), name) && is_mark(rest.get(1), '!')
}

/// What the texts of a source say.
pub fn texts(tokens: &[Token]) -> impl Iterator<Item = &str> {
    tokens.iter().filter_map(|token| {
        if let Kind::Text(text) = &token.kind { Some(text.as_str()) } else { None }
    })
}
