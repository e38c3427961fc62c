//! Enums: finite sets of values, open for others.

use quote::quote;

use super::file::{SourceFile, ident, literal, macro_call, quoted, tokens};
use super::scope::Scope;
use super::{derives, docs};
use crate::ir::{Enum, EnumRepr, TypeDef};
use crate::text::unquoted;

/// Adds an enum and what it is on the wire.
pub(super) fn write(file: &SourceFile, def: &TypeDef, values: &Enum, scope: &Scope<'_>) {
    let name = ident(&def.name.rust);
    let attributes = file.docs(&docs::definition(def, scope.api));
    let variants = values.variants.iter().map(|variant| {
        let name = ident(&variant.name.rust);
        let attributes = file.docs(&docs::lines(&variant.docs, &docs::code(&unquoted(&variant.value))));
        quote!(#attributes #name)
    });
    let fallback = ident(&values.fallback);
    let derives = tokens(&derives::of_values(def, values.repr));
    let (held, call) = match values.repr {
        EnumRepr::String => (tokens(scope.std("String")), "string_enum"),
        EnumRepr::Integer => (quote!(i64), "integer_enum"),
        EnumRepr::Value => (tokens(&scope.wire("Value")), "value_enum"),
    };
    file.add_tokens(quote! {
        #attributes
        #[derive(Clone, Debug, #derives)]
        #[non_exhaustive]
        pub enum #name {
            #(#variants,)*
            #[doc = " A value that this version does not know."]
            #fallback(#held),
        }
    });
    let entries: Vec<String> = values
        .variants
        .iter()
        .map(|variant| {
            let value = match values.repr {
                EnumRepr::Value => quoted(&variant.value.to_string()),
                _ => literal(&variant.value),
            };
            format!("{value} => {}", variant.name.rust)
        })
        .collect();
    let tail = format!(" else {}", values.fallback);
    file.add_lines(macro_call(scope.wire_macro(call), &def.name.rust, &entries, &tail));
}
