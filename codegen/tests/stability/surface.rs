//! What users of a crate write, read from its source: members with their types, and functions with their signatures.

use std::collections::BTreeMap;

use codegen::Files;
use quote::ToTokens;

use crate::common::support_code::is_support_code;

/// The public items of a crate.
#[derive(Debug, Default)]
pub(crate) struct Surface {
    /// The text of a type by the name that stands for it.
    aliases: BTreeMap<String, String>,
    /// The types of members by the type that has them; of an enum's value without a payload, nothing.
    members: BTreeMap<String, BTreeMap<String, String>>,
    /// The signatures of functions by file, type and name.
    functions: BTreeMap<String, String>,
}

impl Surface {
    /// Reads the files that say something of the document.
    pub(crate) fn of(files: &Files) -> Self {
        let mut surface = Self::default();
        let is_emitted = |path: &str| {
            let is_source = std::path::Path::new(path).extension().is_some_and(|it| it == "rs");
            is_source && path.starts_with("src/") && !is_support_code(path)
        };
        for (path, text) in files.iter().filter(|(path, _)| is_emitted(path)) {
            // Where a type stands is nothing that users write.
            let place = if path.starts_with("src/types") { "src/types" } else { path.as_str() };
            let file = syn::parse_file(text).expect("emitted code is Rust");
            file.items.into_iter().for_each(|item| surface.add(place, item));
        }
        surface
    }

    fn add(&mut self, place: &str, item: syn::Item) {
        match item {
            syn::Item::Type(alias) => {
                self.aliases.insert(alias.ident.to_string(), text(&alias.ty));
            }
            syn::Item::Struct(structure) => {
                let fields = structure.fields.iter().zip(0..).map(|(field, index)| {
                    let name = field.ident.as_ref().map_or_else(|| index.to_string(), ToString::to_string);
                    (name, text(&field.ty))
                });
                self.members.insert(structure.ident.to_string(), fields.collect());
            }
            syn::Item::Enum(enumeration) => {
                let variants = enumeration.variants.iter().map(|it| {
                    (it.ident.to_string(), it.fields.iter().map(|field| text(&field.ty)).collect())
                });
                self.members.insert(enumeration.ident.to_string(), variants.collect());
            }
            syn::Item::Impl(implementation) if implementation.trait_.is_none() => {
                let of = text(&implementation.self_ty);
                for item in implementation.items {
                    if let syn::ImplItem::Fn(function) = item {
                        let key = format!("{place} {of}::{}", function.sig.ident);
                        self.functions.insert(key, text(&function.sig));
                    }
                }
            }
            _ => {}
        }
    }

    /// The type that a name stands for.
    fn definition<'a>(&'a self, name: &'a str) -> &'a str {
        match self.aliases.get(name) {
            Some(other) if self.members.contains_key(other) => other,
            _ => name,
        }
    }

    /// The text of a type, in which names that stand for others are replaced by these.
    fn resolved(&self, text: &str) -> String {
        let is_inside = |it: char| it.is_alphanumeric() || it == '_';
        let words = text.split_inclusive(|it| !is_inside(it)).map(|word| {
            let end = word.trim_end_matches(|it| !is_inside(it)).len();
            format!("{}{}", self.definition(&word[..end]), &word[end..])
        });
        words.collect()
    }

    /// What somebody who wrote against this crate would have to write in another way; nothing if `after` only has more.
    pub(crate) fn broken_by(&self, after: &Self) -> Vec<String> {
        let mut broken = Vec::new();
        // Two names of one type are the same, in whichever version they are.
        let is_same = |was: &str, is: &str| {
            was == is || self.resolved(was) == self.resolved(is) || after.resolved(was) == after.resolved(is)
        };
        let mut names: Vec<&str> = self.members.keys().map(String::as_str).collect();
        names.extend(self.aliases.keys().map(String::as_str));
        for name in names {
            if let (Some(was), Some(members)) = (self.aliases.get(name), after.members.get(name))
                && !self.members.contains_key(was)
            {
                broken.push(format!("{name} was {was}, has {members:?}"));
            }
            let Some(is) = after.members.get(after.definition(name)) else {
                let (was, is) = (self.aliases.get(name), after.aliases.get(name));
                if !was.zip(is).is_some_and(|(was, is)| is_same(was, is)) {
                    broken.push(format!("{name} was {was:?}, is {is:?}"));
                }
                continue;
            };
            for (member, was) in self.members.get(self.definition(name)).into_iter().flatten() {
                if !is.get(member).is_some_and(|is| is_same(was, is)) {
                    broken.push(format!("{name}::{member} was {was}, is {:?}", is.get(member)));
                }
            }
        }
        for (function, was) in &self.functions {
            // Functions of a type are there by all its names.
            let is = after.functions.get(function).or_else(|| {
                let (of, name) = function.rsplit_once("::")?;
                let (place, of) = of.rsplit_once(' ')?;
                after.functions.get(&format!("{place} {}::{name}", after.definition(of)))
            });
            if !is.is_some_and(|is| is_same(was, is)) {
                broken.push(format!("{function} was {was}, is {is:?}"));
            }
        }
        broken
    }
}

/// Tokens with single spaces between them.
fn text(item: &impl ToTokens) -> String {
    item.to_token_stream().to_string().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn what_is_broken_is_seen() {
    let of = |text: &str| Surface::of(&Files::from([("src/types.rs".to_owned(), text.to_owned())]));
    let old = of("pub struct A { pub x: B } pub enum B { One } impl A { pub fn new(x: B) -> Self {} }");
    for (is_fine, new) in [
        (
            true,
            "pub struct A { pub x: B, pub y: u8 } pub enum B { One, Two } impl A { pub fn new(x: B) -> Self {} }",
        ),
        (
            true,
            "pub struct A { pub x: B } pub type B = C; pub enum C { One } impl A { pub fn new(x: B) -> Self {} }",
        ),
        (
            true,
            "pub type A = D; pub struct D { pub x: C } pub type B = C; pub enum C { One } impl D { pub fn new(x: C) -> Self {} }",
        ),
        (
            false,
            "pub type A = D; pub struct D { pub x: C } pub enum B { One } pub enum C { One } impl D { pub fn new(x: B) -> Self {} }",
        ),
        (false, "pub struct A { pub x: C } pub enum C { One } impl A { pub fn new(x: C) -> Self {} }"),
        (false, "pub struct A { pub x: B } pub enum B { Two } impl A { pub fn new(x: B) -> Self {} }"),
        (false, "pub struct A { pub x: B } pub enum B { One }"),
        (false, "pub struct A { pub x: Box<B> } pub enum B { One } impl A { pub fn new(x: B) -> Self {} }"),
    ] {
        assert_eq!(old.broken_by(&of(new)).is_empty(), is_fine, "{new}");
    }
}
