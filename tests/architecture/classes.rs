//! The classes that the page gives to its elements: each has a rule of the style, or is what a
//! journey looks for.

use crate::source::Source;
use std::collections::BTreeSet;
use syn::visit::{Visit, visit_expr_call, visit_expr_method_call};

/// Every class written in some texts: `.name`, whoever writes it.
pub fn named_in<'a>(texts: impl Iterator<Item = &'a str>) -> BTreeSet<String> {
    let name = |text: &str| {
        let end =
            text.find(|letter: char| !letter.is_ascii_alphanumeric() && !"-_".contains(letter));
        text[..end.unwrap_or(text.len())].to_string()
    };
    texts.flat_map(|text| text.split('.').skip(1).map(name).collect::<Vec<_>>()).collect()
}

/// Each class that a file of the page gives, and that nothing else names.
pub fn unknown(source: &Source, known: &BTreeSet<String>) -> Vec<String> {
    let mut given = Given::default();
    given.visit_file(&syn::parse_file(&source.text).unwrap());
    let classes = given.0.iter().flat_map(|text| text.split_whitespace());
    classes
        .filter(|class| !known.contains(*class))
        .map(|class| format!("{}: the class « {class} » has no rule", source.path))
        .collect()
}

/// The texts that stand as classes.
#[derive(Default)]
struct Given(Vec<String>);

impl Given {
    fn take(&mut self, expression: Option<&syn::Expr>) {
        if let Some(syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. })) = expression {
            self.0.push(text.value());
        }
    }
}

impl<'ast> Visit<'ast> for Given {
    fn visit_expr_call(&mut self, call: &'ast syn::ExprCall) {
        if let syn::Expr::Path(function) = &*call.func
            && let Some(last) = function.path.segments.last()
        {
            match last.ident.to_string().as_str() {
                "tag" | "svg" => self.take(call.args.get(1)),
                "button" | "link" | "content" | "column_heading" => self.take(call.args.first()),
                _ => {}
            }
        }
        visit_expr_call(self, call);
    }

    fn visit_expr_method_call(&mut self, call: &'ast syn::ExprMethodCall) {
        if call.method == "class" {
            self.take(call.args.first());
        }
        visit_expr_method_call(self, call);
    }
}
