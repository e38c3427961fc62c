//! How types are written in a file: short where nothing is in the way, with a full path otherwise.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::quote;

use super::file::ident;
use crate::ir::{Api, IntegerType, StringFormat, Type, TypeId, TypeKind};

/// The names a file can use.
pub(super) struct Scope<'a> {
    pub(super) api: &'a Api,
    /// Whether the file is one of the module `types`.
    inside_types: bool,
    /// The names that the file defines or has in view, which may hide others.
    defined: BTreeSet<String>,
    /// What has to be imported from the runtime's module for the wire format.
    imports: RefCell<BTreeSet<&'static str>>,
    /// What has to be imported from the runtime.
    runtime: RefCell<BTreeSet<&'static str>>,
    /// Whether the module `types` has to be imported.
    uses_types: Cell<bool>,
}

impl<'a> Scope<'a> {
    /// The scope of a file of the module `types`.
    pub(super) fn types(api: &'a Api) -> Self {
        let defined = api.types.iter().map(|(_, def)| def.name.rust.clone()).collect();
        Self {
            api,
            inside_types: true,
            defined,
            imports: RefCell::default(),
            runtime: RefCell::default(),
            uses_types: Cell::default(),
        }
    }

    /// The scope of another file, which defines the given names.
    pub(super) fn elsewhere(api: &'a Api, defined: impl IntoIterator<Item = String>) -> Self {
        Self {
            api,
            inside_types: false,
            defined: defined.into_iter().collect(),
            imports: RefCell::default(),
            runtime: RefCell::default(),
            uses_types: Cell::default(),
        }
    }

    fn is_hidden(&self, name: &str) -> bool {
        self.defined.contains(name)
    }

    /// A name of the prelude, with its path where something hides it.
    pub(super) fn std(&self, name: &'static str) -> TokenStream {
        let name_ident = ident(name);
        if !self.is_hidden(name) {
            return quote!(#name_ident);
        }
        match name {
            "Option" => quote!(::core::option::Option),
            "Some" | "None" => quote!(::core::option::Option::#name_ident),
            "String" => quote!(::std::string::String),
            "Vec" => quote!(::std::vec::Vec),
            "Box" => quote!(::std::boxed::Box),
            "Default" => quote!(::core::default::Default),
            "Into" => quote!(::core::convert::Into),
            "IntoIterator" => quote!(::core::iter::IntoIterator),
            _ => quote!(::core::clone::#name_ident),
        }
    }

    /// A type of the runtime.
    pub(super) fn wire(&self, name: &'static str) -> TokenStream {
        let name_ident = ident(name);
        if !self.inside_types || self.is_hidden(name) {
            return quote!(crate::#name_ident);
        }
        self.imports.borrow_mut().insert(name);
        quote!(#name_ident)
    }

    /// A macro of the runtime; macros have names of their own.
    pub(super) fn wire_macro(&self, name: &'static str) -> &'static str {
        self.imports.borrow_mut().insert(name);
        name
    }

    /// A type, constant or macro of the runtime, for files outside the module `types`.
    pub(super) fn runtime(&self, name: &'static str) -> TokenStream {
        let name_ident = ident(name);
        if self.is_hidden(name) {
            return quote!(crate::runtime::#name_ident);
        }
        self.runtime.borrow_mut().insert(name);
        quote!(#name_ident)
    }

    /// The imports of a file outside the module `types`.
    pub(super) fn imports(&self) -> String {
        let mut lines = Vec::new();
        let names = self.runtime.borrow();
        match names.len() {
            0 => {}
            1 => lines.push(format!("use crate::runtime::{};", names.iter().copied().collect::<String>())),
            _ => lines.push(format!(
                "use crate::runtime::{{{}}};",
                names.iter().copied().collect::<Vec<_>>().join(", ")
            )),
        }
        if self.uses_types.get() && !self.is_hidden("types") {
            lines.push("use crate::types;".to_owned());
        }
        lines.join("\n")
    }

    /// The names to import.
    pub(super) fn take_imports(&self) -> BTreeSet<&'static str> {
        self.imports.take()
    }

    /// A type.
    pub(super) fn ty(&self, ty: &Type) -> TokenStream {
        match ty {
            Type::Any => self.wire("Value"),
            Type::Null => self.wire("Null"),
            Type::Boolean => quote!(bool),
            Type::Integer(integer) => match integer {
                IntegerType::I32 => quote!(i32),
                IntegerType::I64 => quote!(i64),
                IntegerType::U32 => quote!(u32),
                IntegerType::U64 => quote!(u64),
                IntegerType::I128 => quote!(i128),
            },
            Type::Number => quote!(f64),
            Type::String(format) => match format {
                StringFormat::Plain | StringFormat::Binary => self.std("String"),
                StringFormat::DateTime => self.wire("DateTime"),
                StringFormat::Date => self.wire("Date"),
                StringFormat::Base64 => self.wire("Base64"),
            },
            Type::List(item) => {
                let (vec, item) = (self.std("Vec"), self.ty(item));
                quote!(#vec<#item>)
            }
            Type::Tuple(items) => {
                let items = items.iter().map(|item| self.ty(item));
                quote!((#(#items,)*))
            }
            Type::Map(value) => {
                let (string, value) = (self.std("String"), self.ty(value));
                quote!(::std::collections::BTreeMap<#string, #value>)
            }
            Type::Nullable(inner) => {
                let (option, inner) = (self.std("Option"), self.ty(inner));
                quote!(#option<#inner>)
            }
            Type::Boxed(inner) => {
                let (boxed, inner) = (self.std("Box"), self.ty(inner));
                quote!(#boxed<#inner>)
            }
            Type::Named(id) => self.named(*id),
        }
    }

    /// A named type.
    pub(super) fn named(&self, id: TypeId) -> TokenStream {
        let name = ident(&self.api.types[id].name.rust);
        if self.inside_types {
            return quote!(#name);
        }
        self.uses_types.set(true);
        if self.is_hidden("types") { quote!(crate::types::#name) } else { quote!(types::#name) }
    }

    /// The type behind aliases and boxes.
    pub(super) fn resolve<'b>(&'b self, mut ty: &'b Type) -> &'b Type {
        loop {
            ty = match ty {
                Type::Boxed(inner) => inner,
                Type::Named(id) => match &self.api.types[*id].kind {
                    TypeKind::Alias(inner) => inner,
                    _ => return ty,
                },
                _ => return ty,
            }
        }
    }

    /// Whether `null` is a value of the type.
    pub(super) fn takes_null(&self, ty: &Type) -> bool {
        match self.resolve(ty) {
            Type::Any | Type::Null | Type::Nullable(_) => true,
            Type::Named(id) => match &self.api.types[*id].kind {
                TypeKind::Newtype(inner) => matches!(inner, Type::Any | Type::Null | Type::Nullable(_)),
                _ => false,
            },
            _ => false,
        }
    }
}
