//! How types are written in a file: short where nothing is in the way, with a full path otherwise.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;

use super::features::Features;
use crate::ir::{Api, IntegerType, StringFormat, Type, TypeId, TypeKind, UnionVariant};

/// Where names are written.
#[derive(Clone, Copy, Debug)]
enum Place<'a> {
    /// In the module `types`.
    Types,
    /// In another module of the crate.
    Elsewhere,
    /// In a crate that knows this one by a name.
    Outside(&'a str),
}

/// The names a file can use.
pub(super) struct Scope<'a> {
    pub(super) api: &'a Api,
    place: Place<'a>,
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
            place: Place::Types,
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
            place: Place::Elsewhere,
            defined: defined.into_iter().collect(),
            imports: RefCell::default(),
            runtime: RefCell::default(),
            uses_types: Cell::default(),
        }
    }

    /// The scope of a crate that depends on the emitted one.
    pub(super) fn outside(api: &'a Api, library: &'a str) -> Self {
        Self { place: Place::Outside(library), ..Self::elsewhere(api, []) }
    }

    fn is_hidden(&self, name: &str) -> bool {
        self.defined.contains(name)
    }

    /// A name of the prelude, with its path where something hides it.
    pub(super) fn std(&self, name: &'static str) -> &'static str {
        if !self.is_hidden(name) {
            return name;
        }
        match name {
            "Option" => "::core::option::Option",
            "None" => "::core::option::Option::None",
            "Some" => "::core::option::Option::Some",
            "String" => "::std::string::String",
            "Vec" => "::std::vec::Vec",
            "Box" => "::std::boxed::Box",
            "Default" => "::core::default::Default",
            "From" => "::core::convert::From",
            "Into" => "::core::convert::Into",
            "IntoIterator" => "::core::iter::IntoIterator",
            other => other,
        }
    }

    /// A type of the runtime.
    pub(super) fn wire(&self, name: &'static str) -> Cow<'static, str> {
        match self.place {
            Place::Types if !self.is_hidden(name) => {
                self.imports.borrow_mut().insert(name);
                Cow::Borrowed(name)
            }
            Place::Types | Place::Elsewhere => Cow::Owned(format!("crate::{name}")),
            Place::Outside(library) => Cow::Owned(format!("{library}::{name}")),
        }
    }

    /// A macro of the runtime; macros have names of their own.
    pub(super) fn wire_macro(&self, name: &'static str) -> &'static str {
        self.imports.borrow_mut().insert(name);
        name
    }

    /// A type, constant or macro of the runtime, for files outside the module `types`.
    pub(super) fn runtime(&self, name: &'static str) -> Cow<'static, str> {
        if self.is_hidden(name) {
            return Cow::Owned(format!("crate::runtime::{name}"));
        }
        self.runtime.borrow_mut().insert(name);
        Cow::Borrowed(name)
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

    /// The imports of a file outside the module `types` whose items need different features: with some of these, not all of the
    /// imports are used.
    pub(super) fn imports_by_feature(&self, features: &Features) -> String {
        let allowed = if features.is_empty() { "" } else { "#[allow(unused_imports)]\n" };
        let imports = self.imports();
        imports.lines().map(|line| format!("{allowed}{line}")).collect::<Vec<_>>().join("\n")
    }

    /// The names to import.
    pub(super) fn take_imports(&self) -> BTreeSet<&'static str> {
        self.imports.take()
    }

    /// A type, as it is written in one line.
    pub(super) fn ty(&self, ty: &Type) -> String {
        let mut text = String::new();
        self.write_ty(ty, &mut text);
        text
    }

    fn write_ty(&self, ty: &Type, text: &mut String) {
        match ty {
            Type::Any => text.push_str(&self.wire("Value")),
            Type::Null => text.push_str(&self.wire("Null")),
            Type::Boolean => text.push_str("bool"),
            Type::Integer(integer) => text.push_str(match integer {
                IntegerType::I32 => "i32",
                IntegerType::I64 => "i64",
                IntegerType::U32 => "u32",
                IntegerType::U64 => "u64",
                IntegerType::I128 => "i128",
            }),
            Type::Number => text.push_str("f64"),
            Type::String(format) => match format {
                StringFormat::Plain | StringFormat::Binary => text.push_str(self.std("String")),
                StringFormat::DateTime => text.push_str(&self.wire("DateTime")),
                StringFormat::Date => text.push_str(&self.wire("Date")),
                StringFormat::Base64 => text.push_str(&self.wire("Base64")),
            },
            Type::List(item) => self.write_generic(self.std("Vec"), item, text),
            Type::Tuple(items) => {
                text.push('(');
                for (index, item) in items.iter().enumerate() {
                    text.push_str(if index == 0 { "" } else { ", " });
                    self.write_ty(item, text);
                }
                text.push_str(if items.len() == 1 { ",)" } else { ")" });
            }
            Type::Map(keys, value) => {
                text.push_str("::std::collections::BTreeMap<");
                self.write_ty(&keys.ty(), text);
                text.push_str(", ");
                self.write_ty(value, text);
                text.push('>');
            }
            Type::Nullable(inner) => self.write_generic(self.std("Option"), inner, text),
            Type::Boxed(inner) => self.write_generic(self.std("Box"), inner, text),
            Type::External(external) => match (self.place, external.path.strip_prefix("crate::")) {
                (Place::Outside(library), Some(path)) => {
                    text.push_str(library);
                    text.push_str("::");
                    text.push_str(path);
                }
                _ => text.push_str(&external.path),
            },
            Type::Named(id) => {
                match self.place {
                    Place::Types => {}
                    Place::Elsewhere => {
                        self.uses_types.set(true);
                        text.push_str(if self.is_hidden("types") { "crate::types::" } else { "types::" });
                    }
                    Place::Outside(library) => {
                        text.push_str(library);
                        text.push_str("::types::");
                    }
                }
                text.push_str(&self.api.types[*id].name.rust);
            }
        }
    }

    fn write_generic(&self, name: &str, argument: &Type, text: &mut String) {
        text.push_str(name);
        text.push('<');
        self.write_ty(argument, text);
        text.push('>');
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
        self.takes_null_but_for(ty, &mut BTreeSet::new())
    }

    /// Whether a type takes null; the unions in `seen` have been looked at and do not count.
    fn takes_null_but_for(&self, ty: &Type, seen: &mut BTreeSet<TypeId>) -> bool {
        match self.resolve(ty) {
            Type::Any | Type::Null | Type::Nullable(_) => true,
            Type::Named(id) if seen.insert(*id) => match &self.api.types[*id].kind {
                TypeKind::Newtype(inner) => self.takes_null_but_for(inner, seen),
                TypeKind::Union(union) => union
                    .variants
                    .iter()
                    .filter_map(UnionVariant::payload)
                    .any(|ty| self.takes_null_but_for(ty, seen)),
                _ => false,
            },
            _ => false,
        }
    }
}
