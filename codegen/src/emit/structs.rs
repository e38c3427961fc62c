//! Structs.

use proc_macro2::TokenStream;
use quote::quote;

use super::file::{SourceFile, ident, literal, macro_call, quoted};
use super::scope::Scope;
use super::{docs, parameter};
use crate::ir::{Additional, Field, Presence, Struct, Type, TypeDef};

/// Adds a struct, its constructor where callers need one, and what it is on the wire.
pub(super) fn write(file: &SourceFile, def: &TypeDef, object: &Struct, scope: &Scope<'_>) {
    let name = ident(&def.name.rust);
    let attributes = file.docs(&docs::lines(&def.docs, &docs::place(def, scope.api)));
    let fields = object.fields.iter().map(|field| declaration(file, field, scope));
    let flattened = object.flattened.iter().map(|flatten| {
        let (field, ty) = (ident(&flatten.name.rust), scope.ty(&flatten.ty));
        let attributes = file.docs(&docs::lines(&flatten.docs, "The properties of one of several kinds."));
        quote!(#attributes pub #field: #ty)
    });
    let extra = additional(object, scope).map(|ty| {
        let field = ident(&object.additional_name);
        let docs = file.docs(&["Properties that the document does not declare.".to_owned()]);
        quote!(#docs pub #field: #ty)
    });
    let members: Vec<TokenStream> = fields.chain(flattened).chain(extra).collect();
    let is_default = object.fields.iter().all(|field| default_of(field, scope).is_some())
        && object.flattened.iter().all(|flatten| matches!(flatten.ty, Type::Nullable(_)));
    let default = is_default.then(|| quote!(Default,));
    file.items(quote! {
        #attributes
        #[derive(Clone, Debug, #default PartialEq)]
        #[non_exhaustive]
        pub struct #name { #(#members),* }
    });
    // Callers make what they send, and what no operation knows of.
    if (def.usage.request || !def.usage.response) && !is_default {
        file.items(constructor(def, object, scope));
    }
    file.text(on_the_wire(def, object, scope));
}

fn additional(object: &Struct, scope: &Scope<'_>) -> Option<TokenStream> {
    match &object.additional {
        Additional::Any | Additional::Typed(Type::Any) => Some(scope.wire("Extra")),
        Additional::Typed(ty) => Some(scope.ty(&Type::Map(Box::new(ty.clone())))),
        Additional::Forbidden => None,
    }
}

fn declaration(file: &SourceFile, field: &Field, scope: &Scope<'_>) -> TokenStream {
    let (name, ty) = (ident(&field.name.rust), field_type(field, scope));
    let fallback = docs::named(&field.name.wire);
    let lines = docs::lines(&field.docs, &fallback);
    // Where nothing is known but a name that the field has anyway, silence says as much.
    let says_something = field.name.rust != field.name.wire || lines != [fallback];
    let attributes = says_something.then(|| file.docs(&lines));
    quote!(#attributes pub #name: #ty)
}

/// The type of a field, with what its presence adds to it.
pub(super) fn field_type(field: &Field, scope: &Scope<'_>) -> TokenStream {
    match presence(field, scope) {
        "required" | "nullable" => scope.ty(&field.ty),
        "optional_nullable" => match &field.ty {
            Type::Nullable(inner) => {
                let (nullable, inner) = (scope.wire("Nullable"), scope.ty(inner));
                quote!(#nullable<#inner>)
            }
            other => scope.ty(other),
        },
        _ => {
            let (option, ty) = (scope.std("Option"), scope.ty(&field.ty));
            quote!(#option<#ty>)
        }
    }
}

/// The word for `object!`.
fn presence(field: &Field, scope: &Scope<'_>) -> &'static str {
    match (field.presence, &field.ty) {
        (Presence::Required, Type::Nullable(_)) => "nullable",
        (Presence::Required, _) => "required",
        (Presence::Optional, Type::Nullable(_)) => "optional_nullable",
        (Presence::Optional, ty) if scope.takes_null(ty) => "optional_any",
        (Presence::Optional, _) => "optional",
    }
}

/// What a field is when nobody sets it; nothing when somebody has to.
fn default_of(field: &Field, scope: &Scope<'_>) -> Option<TokenStream> {
    match presence(field, scope) {
        "required" => None,
        "optional_nullable" => {
            let nullable = scope.wire("Nullable");
            Some(quote!(#nullable::Absent))
        }
        _ => Some(scope.std("None")),
    }
}

fn constructor(def: &TypeDef, object: &Struct, scope: &Scope<'_>) -> TokenStream {
    let name = ident(&def.name.rust);
    let mut arguments = Vec::new();
    let mut values = Vec::new();
    for field in &object.fields {
        let member = ident(&field.name.rust);
        match default_of(field, scope) {
            Some(default) => values.push(quote!(#member: #default)),
            None => {
                let argument = parameter::argument(&field.ty, scope);
                let (ty, value) = (&argument.ty, argument.owned(&quote!(#member)));
                arguments.push(quote!(#member: #ty));
                values.push(if argument.is_plain() { quote!(#member) } else { quote!(#member: #value) });
            }
        }
    }
    for flatten in &object.flattened {
        let (member, ty) = (ident(&flatten.name.rust), scope.ty(&flatten.ty));
        arguments.push(quote!(#member: #ty));
        values.push(quote!(#member));
    }
    if object.additional != Additional::Forbidden {
        let (member, default) = (ident(&object.additional_name), scope.std("Default"));
        values.push(quote!(#member: #default::default()));
    }
    let many = (arguments.len() > 7).then(|| quote!(#[allow(clippy::too_many_arguments)]));
    quote! {
        impl #name {
            #[doc = " With what is required; everything else is absent."]
            #many
            pub fn new(#(#arguments),*) -> Self { Self { #(#values),* } }
        }
    }
}

fn on_the_wire(def: &TypeDef, object: &Struct, scope: &Scope<'_>) -> String {
    let mut entries: Vec<String> = object
        .fields
        .iter()
        .map(|field| {
            format!("{} => {}: {}", quoted(&field.name.wire), field.name.rust, presence(field, scope))
        })
        .collect();
    entries
        .extend(object.constants.iter().map(|it| format!("{} = {}", quoted(&it.wire), literal(&it.value))));
    let (optional, required): (Vec<_>, Vec<_>) =
        object.flattened.iter().partition(|flatten| matches!(flatten.ty, Type::Nullable(_)));
    entries.extend(required.iter().map(|flatten| format!("flatten {}", flatten.name.rust)));
    entries.extend(optional.iter().map(|flatten| format!("flatten_optional {}", flatten.name.rust)));
    if object.additional != Additional::Forbidden {
        entries.push(format!("rest {}", object.additional_name));
    }
    macro_call(scope.wire_macro("object"), &def.name.rust, &entries, "")
}
