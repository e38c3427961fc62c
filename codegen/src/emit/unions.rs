//! Unions: one of several types.

use quote::quote;

use super::file::{SourceFile, ident, literal, macro_call, quoted, tokens};
use super::parameter::argument;
use super::scope::Scope;
use super::{derives, docs};
use crate::ir::{
    Conversion, Keys, StringFormat, TagCarrier, Type, TypeDef, Union, UnionDispatch, UnionVariant,
    VariantKind,
};
use crate::text::unquoted;

/// Adds a union and what it is on the wire.
pub(super) fn write(file: &SourceFile, def: &TypeDef, union: &Union, scope: &Scope<'_>) {
    let name = ident(&def.name.rust);
    let attributes = file.docs(&docs::definition(def, scope.api));
    let variants = union.variants.iter().map(|variant| {
        let name = ident(&variant.name.rust);
        let attributes = file.docs(&docs::summary(&variant.docs, &summary(variant, scope)));
        let payload = variant.payload().map(|ty| tokens(&scope.ty(ty)));
        let payload = payload.map(|ty| quote!((#ty)));
        quote!(#attributes #name #payload)
    });
    let (fallback, value) = (ident(&union.fallback), tokens(&scope.wire("Value")));
    let comparison = tokens(&derives::comparison(def));
    file.add_tokens(quote! {
        #attributes
        #[derive(Clone, Debug, #comparison)]
        #[non_exhaustive]
        pub enum #name {
            #(#variants,)*
            #[doc = " Something that this version does not know."]
            #fallback(#value),
        }
    });
    let methods = Methods::of(def);
    let tail = format!(" else {} {}", union.fallback, methods.names(&union.fallback_stem, ""));
    let (call, head, entries) = match &union.dispatch {
        UnionDispatch::Tag { property, is_hint } => {
            let tagged = union.variants.iter().filter(|variant| !variant.tags.is_empty());
            let base = union.variants.iter().find(|variant| variant.is_base || variant.is_default);
            let base = base.map(|base| {
                // With a tag of its own it has its methods already.
                let names =
                    if base.tags.is_empty() { methods.of_variant(base, scope) } else { String::new() };
                let default = if base.is_default { " default" } else { "" };
                format!("_ => {}{default} {names}", held(base, scope)).trim_end().to_owned()
            });
            let by = if *is_hint { "hinted by" } else { "by" };
            let head = format!("{} {by} {}", def.name.rust, quoted(property));
            let entries: Vec<String> =
                tagged.map(|variant| tag_entry(variant, methods, scope)).chain(base).collect();
            ("tagged_union", head, entries)
        }
        UnionDispatch::Evidence => {
            let entry = |variant: &UnionVariant| {
                let constant = match &variant.kind {
                    VariantKind::Constant(value) => format!(" = {}", literal(value)),
                    VariantKind::Payload(_) => String::new(),
                };
                format!("{}{constant} {}", held(variant, scope), methods.of_variant(variant, scope))
            };
            ("union", def.name.rust.clone(), union.variants.iter().map(entry).collect())
        }
    };
    file.add_lines(macro_call(scope.wire_macro(call), &head, &entries, &tail));
    conversions(file, def, union, scope);
}

/// What is said of a variant of which the document says nothing.
fn summary(variant: &UnionVariant, scope: &Scope<'_>) -> String {
    match (&variant.kind, variant.tags.first()) {
        _ if variant.is_base => "One with another tag: what the others have in common.".to_owned(),
        (VariantKind::Constant(value), _) | (_, Some(value)) => docs::code(&unquoted(value)),
        (VariantKind::Payload(ty), None) => docs::code(&ty.unboxed().describe(&scope.api.types)),
    }
}

/// A variant with the type that it holds.
fn held(variant: &UnionVariant, scope: &Scope<'_>) -> String {
    let name = &variant.name.rust;
    variant.payload().map_or_else(|| name.clone(), |ty| format!("{name}({})", scope.ty(ty)))
}

fn tag_entry(variant: &UnionVariant, methods: Methods, scope: &Scope<'_>) -> String {
    let tags: Vec<String> = variant.known_tags().map(literal).collect();
    let carrier = if variant.carrier == TagCarrier::Union { " (tag)" } else { "" };
    format!(
        "{} => {}{carrier} {}",
        tags.join(" | "),
        held(variant, scope),
        methods.of_variant(variant, scope)
    )
}

/// The methods that ask a union for its variants.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Methods {
    /// Whether it is one, and what it holds.
    Look,
    /// What it holds by value, too.
    Take,
}

impl Methods {
    /// What is only sent is put together by callers, and nobody takes it apart.
    fn of(def: &TypeDef) -> Self {
        if def.usage.request && !def.usage.response { Self::Look } else { Self::Take }
    }

    /// The names of the methods that ask for a variant, as the macros take them.
    fn of_variant(self, variant: &UnionVariant, scope: &Scope<'_>) -> String {
        let stem = &variant.stem;
        let Some(ty) = variant.payload() else { return format!("[is_{stem}]") };
        match scope.resolve(ty) {
            Type::Boolean | Type::Integer(_) | Type::Number => format!("[is_{stem} *as_{stem}]"),
            Type::String(StringFormat::Plain | StringFormat::Binary) => self.names(stem, "(&str)"),
            Type::List(item) => self.names(stem, &format!("(&[{}])", scope.ty(item))),
            _ => self.names(stem, ""),
        }
    }

    /// The names of all methods; `view` is what the second one sees, where that is not what the variant holds.
    fn names(self, stem: &str, view: &str) -> String {
        match self {
            Self::Look => format!("[is_{stem} as_{stem}{view}]"),
            Self::Take => format!("[is_{stem} as_{stem}{view} into_{stem}]"),
        }
    }
}

/// Adds what becomes a union by itself.
fn conversions(file: &SourceFile, def: &TypeDef, union: &Union, scope: &Scope<'_>) {
    let entries: Vec<String> = union
        .variants
        .iter()
        .flat_map(|variant| {
            let entry = |ty: String| format!("{}({ty})", variant.name.rust);
            sources(variant, scope).into_iter().map(entry)
        })
        .collect();
    if !entries.is_empty() {
        file.add_lines(macro_call(scope.wire_macro("variants"), &def.name.rust, &entries, ""));
    }
    let literals = literals(union, scope);
    if !literals.is_empty() {
        file.add_lines(macro_call(scope.wire_macro("literals"), &def.name.rust, &literals, ""));
    }
    let is_word = |variant: &UnionVariant| {
        variant.payload().is_none() && variant.conversions.contains(&Conversion::Text)
    };
    if union.variants.iter().any(is_word) {
        let call = scope.wire_macro("words");
        file.add_lines(format!("{call}! {{\n    {} else {}\n}}", def.name.rust, union.fallback));
    }
}

/// The variants that array literals become, in the words of `literals!`: lists with their items, `["a", "b"]`, and a map with
/// its names and values, `[("a", 1)]`.
fn literals(union: &Union, scope: &Scope<'_>) -> Vec<String> {
    let made = union.variants.iter().filter(|it| it.conversions.contains(&Conversion::Payload));
    let made: Vec<(&str, &Type)> =
        made.filter_map(|it| Some((it.name.rust.as_str(), scope.resolve(it.payload()?.unboxed())))).collect();
    let is_text =
        |ty: &Type| matches!(scope.resolve(ty), Type::String(StringFormat::Plain | StringFormat::Binary));
    let mut entries: Vec<String> = made
        .iter()
        .filter_map(|(name, ty)| match ty {
            Type::List(item) if is_text(item) => Some(format!("{name}: texts")),
            Type::List(item) => Some(format!("{name}: items({})", scope.ty(item))),
            _ => None,
        })
        .collect();
    // Items that are not null, where no other list could be meant.
    let is_list = |it: &&UnionVariant| {
        it.payload().is_some_and(|ty| matches!(scope.resolve(ty.unboxed()), Type::List(_)))
    };
    let is_only = union.variants.iter().filter(is_list).count() == 1;
    entries.extend(made.iter().filter(|_| is_only).filter_map(|(name, ty)| {
        let Type::List(item) = ty else { return None };
        match scope.resolve(item) {
            Type::Nullable(inner) if is_text(inner) => Some(format!("{name}: texts_or_null")),
            Type::Nullable(inner) if !matches!(scope.resolve(inner), Type::Tuple(_)) => {
                Some(format!("{name}: items_or_null({})", scope.ty(inner)))
            }
            _ => None,
        }
    }));
    let mut maps = made.iter().filter_map(|(name, ty)| match ty {
        Type::Map(Keys::Text, value) => Some((name, &**value)),
        _ => None,
    });
    let has_pairs = made.iter().any(|(_, ty)| match ty {
        Type::List(item) => matches!(scope.resolve(item), Type::Tuple(_)),
        _ => false,
    });
    // A second map, or a list of pairs, would be written alike.
    if let (Some((name, value)), None, false) = (maps.next(), maps.next(), has_pairs) {
        let word = if argument(value, scope).takes_into() { "each_entry" } else { "entries" };
        entries.push(format!("{name}: {word}({})", scope.ty(value)));
    }
    entries
}

/// The types that become a variant.
fn sources(variant: &UnionVariant, scope: &Scope<'_>) -> Vec<String> {
    let Some(ty) = variant.payload() else { return Vec::new() };
    let is_string = matches!(scope.resolve(ty), Type::String(StringFormat::Plain | StringFormat::Binary));
    let of = |conversion: &Conversion| match conversion {
        Conversion::Payload => vec![scope.ty(ty.unboxed())],
        Conversion::Text if is_string => vec!["&str".to_owned()],
        Conversion::Text => vec!["&str".to_owned(), scope.std("String").to_owned()],
    };
    variant.conversions.iter().flat_map(of).collect()
}
