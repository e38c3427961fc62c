//! Unions: one of several types.

use quote::quote;

use super::file::{SourceFile, ident, literal, macro_call, quoted, tokens};
use super::scope::Scope;
use super::{derives, docs};
use crate::ir::{Conversion, StringFormat, TagCarrier, Type, TypeDef, Union, UnionDispatch, UnionVariant};

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
    let conversions: Vec<String> = union
        .variants
        .iter()
        .flat_map(|variant| {
            let entry = |ty: String| format!("{}({ty})", variant.name.rust);
            sources(variant, scope).into_iter().map(entry)
        })
        .collect();
    if !conversions.is_empty() {
        file.text(macro_call(scope.wire_macro("variants"), &def.name.rust, &conversions, ""));
    }
}

/// The types that become a variant.
fn sources(variant: &UnionVariant, scope: &Scope<'_>) -> Vec<String> {
    let is_string =
        matches!(scope.resolve(&variant.ty), Type::String(StringFormat::Plain | StringFormat::Binary));
    let of = |conversion: &Conversion| match conversion {
        Conversion::Payload => vec![scope.ty(variant.ty.unboxed())],
        Conversion::Text if is_string => vec!["&str".to_owned()],
        Conversion::Text => vec!["&str".to_owned(), scope.std("String").to_owned()],
    };
    variant.conversions.iter().flat_map(of).collect()
}
