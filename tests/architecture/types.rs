//! The public types: each has a name of its own, and errors are errors. Types that a macro makes
//! are not seen.

use crate::source::Source;
use std::collections::{BTreeMap, BTreeSet};
use syn::visit::{Visit, visit_impl_item_fn, visit_item_impl, visit_item_mod, visit_trait_item_fn};

/// What the public types of many files are, as far as the checks ask.
#[derive(Default)]
pub struct Types {
    /// Where each type is declared.
    declared: BTreeMap<String, Vec<String>>,
    /// What stands as the error of a result that a public function gives, and where.
    failures: BTreeMap<String, String>,
    /// What implements `std::error::Error`.
    errors: BTreeSet<String>,
    path: String,
}

impl Types {
    pub fn of<'a>(sources: impl Iterator<Item = &'a Source>) -> Types {
        let mut types = Types::default();
        for source in sources {
            types.path.clone_from(&source.path);
            types.visit_file(&syn::parse_file(&source.text).unwrap());
        }
        types
    }

    /// Each public type whose name is another one's too.
    pub fn shared_names(&self) -> Vec<String> {
        self.declared
            .iter()
            .filter(|(_, places)| places.len() > 1)
            .map(|(name, places)| format!("{name}: {}", places.join(", ")))
            .collect()
    }

    /// Each public type that stands as an error and is none, by its name or by its traits.
    pub fn false_errors(&self) -> Vec<String> {
        let own = self.failures.iter().filter(|(name, _)| self.declared.contains_key(*name));
        let faults = own.flat_map(|(name, place)| {
            let named = (!name.ends_with("Error"))
                .then(|| format!("{name} ({place}): an error whose name does not end in Error"));
            let stands = (!self.errors.contains(name))
                .then(|| format!("{name} ({place}): an error without std::error::Error"));
            named.into_iter().chain(stands)
        });
        faults.collect()
    }

    fn declare(&mut self, visibility: &syn::Visibility, name: &syn::Ident) {
        if matches!(visibility, syn::Visibility::Public(_)) {
            self.declared.entry(name.to_string()).or_default().push(self.path.clone());
        }
    }

    fn fails_with(&mut self, failure: &syn::Type) {
        if let Some(name) = last_name(failure) {
            let place = self.path.clone();
            self.failures.entry(name).or_insert(place);
        }
    }

    /// Gathers the error of every `Result` in what a function gives.
    fn gives(&mut self, output: &syn::ReturnType) {
        if let syn::ReturnType::Type(_, given) = output {
            Results { types: self }.visit_type(given);
        }
    }
}

struct Results<'a> {
    types: &'a mut Types,
}

impl<'ast> Visit<'ast> for Results<'_> {
    fn visit_path_segment(&mut self, segment: &'ast syn::PathSegment) {
        if let syn::PathArguments::AngleBracketed(given) = &segment.arguments
            && segment.ident == "Result"
            && let Some(syn::GenericArgument::Type(failure)) = given.args.get(1)
        {
            self.types.fails_with(failure);
        }
        syn::visit::visit_path_segment(self, segment);
    }
}

/// The last name of the path of a type.
fn last_name(of: &syn::Type) -> Option<String> {
    let syn::Type::Path(path) = of else { return None };
    Some(path.path.segments.last()?.ident.to_string())
}

fn only_for_tests(attributes: &[syn::Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        matches!(&attribute.meta, syn::Meta::List(list)
            if list.path.is_ident("cfg") && list.tokens.to_string() == "test")
    })
}

impl<'ast> Visit<'ast> for Types {
    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        if !only_for_tests(&item.attrs) {
            visit_item_mod(self, item);
        }
    }

    fn visit_item_struct(&mut self, item: &'ast syn::ItemStruct) {
        self.declare(&item.vis, &item.ident);
    }

    fn visit_item_enum(&mut self, item: &'ast syn::ItemEnum) {
        self.declare(&item.vis, &item.ident);
    }

    fn visit_item_type(&mut self, item: &'ast syn::ItemType) {
        self.declare(&item.vis, &item.ident);
    }

    fn visit_item_trait(&mut self, item: &'ast syn::ItemTrait) {
        self.declare(&item.vis, &item.ident);
        syn::visit::visit_item_trait(self, item);
    }

    fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
        if matches!(item.vis, syn::Visibility::Public(_)) {
            self.gives(&item.sig.output);
        }
    }

    fn visit_item_impl(&mut self, item: &'ast syn::ItemImpl) {
        let of = item.trait_.as_ref().and_then(|(_, path, _)| path.segments.last());
        if of.is_some_and(|name| name.ident == "Error") {
            self.errors.extend(last_name(&item.self_ty));
        }
        visit_item_impl(self, item);
    }

    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        if matches!(item.vis, syn::Visibility::Public(_)) {
            self.gives(&item.sig.output);
        }
        visit_impl_item_fn(self, item);
    }

    /// `type Error = …` of `TryFrom`, `type Err = …` of `FromStr`.
    fn visit_impl_item_type(&mut self, item: &'ast syn::ImplItemType) {
        if item.ident == "Error" || item.ident == "Err" {
            self.fails_with(&item.ty);
        }
    }

    fn visit_trait_item_fn(&mut self, item: &'ast syn::TraitItemFn) {
        self.gives(&item.sig.output);
        visit_trait_item_fn(self, item);
    }
}
