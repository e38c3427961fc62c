//! Unions: one of several types.

use std::collections::HashMap;

use quote::quote;

use super::{derives, docs};
use super::file::{SourceFile, ident, literal, macro_call, quoted, tokens};
use super::scope::Scope;
use crate::ir::{Api, TagCarrier, Type, TypeDef, TypeId, Union, UnionDispatch, UnionVariant};

/// The variants that values are turned into: those that hold a struct or a union behind a pointer, each another one. For
/// what is only received there are none.
pub(super) fn convertible<'a>(def: &TypeDef, union: &'a Union, api: &Api) -> Vec<&'a UnionVariant> {
    if !def.is_made() {
        return Vec::new();
    }
    let held = |variant: &UnionVariant| match &variant.ty {
        Type::Boxed(inner) => api.types.behind_aliases(inner).filter(|id| Some(*id) != def.received),
        _ => None,
    };
    let all: Vec<Option<TypeId>> = union.variants.iter().map(held).collect();
    let mut counts: HashMap<TypeId, usize> = HashMap::new();
    all.iter().flatten().for_each(|id| *counts.entry(*id).or_default() += 1);
    let variants = union.variants.iter().zip(&all);
    let unique = variants.filter(|(_, held)| held.is_some_and(|id| counts.get(&id) == Some(&1)));
    unique.map(|(variant, _)| variant).collect()
}

/// Adds a union and what it is on the wire.
pub(super) fn write(file: &SourceFile, def: &TypeDef, union: &Union, scope: &Scope<'_>) {
    let name = ident(&def.name.rust);
    let attributes = file.docs(&docs::definition(def, scope.api));
    let variants = union.variants.iter().map(|variant| {
        let (name, ty) = (ident(&variant.name.rust), tokens(&scope.ty(&variant.ty)));
        let fallback = match variant.tags.first() {
            _ if variant.is_base => "One with another tag: what the others have in common.".to_owned(),
            Some(tag) => docs::code(tag.as_str().map_or_else(|| tag.to_string(), str::to_owned).as_str()),
            None => docs::code(&variant.ty.unboxed().describe(&scope.api.types)),
        };
        let attributes = file.docs(&docs::summary(&variant.docs, &fallback));
        quote!(#attributes #name(#ty))
    });
    let (fallback, value) = (ident(&union.fallback), tokens(&scope.wire("Value")));
    let comparison = tokens(derives::comparison(def));
    file.items(quote! {
        #attributes
        #[derive(Clone, Debug, #comparison)]
        #[non_exhaustive]
        pub enum #name {
            #(#variants,)*
            #[doc = " Something that this version does not know."]
            #fallback(#value),
        }
    });
    let tail = format!(" else {}", union.fallback);
    let payload = |ty: &Type| scope.ty(ty);
    let (call, head, entries) = match &union.dispatch {
        UnionDispatch::Tag { property, is_hint } => {
            let entry = |variant: &UnionVariant| {
                let tags: Vec<String> = variant.tags.iter().map(literal).collect();
                let carrier = if variant.carrier == TagCarrier::Union { " (tag)" } else { "" };
                format!("{} => {}({}){carrier}", tags.join(" | "), variant.name.rust, payload(&variant.ty))
            };
            let tagged = union.variants.iter().filter(|variant| !variant.tags.is_empty());
            let base = union.variants.iter().find(|variant| variant.is_base);
            let base = base.map(|base| format!("_ => {}({})", base.name.rust, payload(&base.ty)));
            let by = if *is_hint { "hinted by" } else { "by" };
            let head = format!("{} {by} {}", def.name.rust, quoted(property));
            ("tagged_union", head, tagged.map(entry).chain(base).collect::<Vec<_>>())
        }
        UnionDispatch::Evidence => {
            let entry = |variant: &UnionVariant| format!("{}({})", variant.name.rust, payload(&variant.ty));
            ("union", def.name.rust.clone(), union.variants.iter().map(entry).collect())
        }
    };
    file.text(macro_call(scope.wire_macro(call), &head, &entries, &tail));
    let conversions: Vec<String> = convertible(def, union, scope.api)
        .into_iter()
        .map(|variant| format!("{}({})", variant.name.rust, payload(variant.ty.unboxed())))
        .collect();
    if !conversions.is_empty() {
        file.text(macro_call(scope.wire_macro("variants"), &def.name.rust, &conversions, ""));
    }
}
