//! Types in words: as their users see them in a signature.

use std::borrow::Cow;

use serde_json::Value;

use super::{
    Additional, Api, Field, IntegerType, NameRoot, Operation, Presence, StringFormat, Type, TypeDef,
    TypeKind, Types, UnionVariant, VariantKind,
};

/// The runtime's own types for values, which emitted crates re-export.
pub const WIRE_TYPES: [&str; 7] = ["Base64", "Date", "DateTime", "Extra", "Null", "Nullable", "Value"];

/// What the standard library's types for values are called.
const STANDARD: [&str; 5] = ["BTreeMap", "Box", "Option", "String", "Vec"];

impl Type {
    /// The type as it is written in Rust, without paths but for types of other crates, and for those of the document that are
    /// called like one that is none.
    pub fn describe(&self, types: &Types) -> String {
        match self {
            Self::Any => "Value".to_owned(),
            Self::Null => "Null".to_owned(),
            Self::Boolean => "bool".to_owned(),
            Self::Integer(integer) => match integer {
                IntegerType::I32 => "i32",
                IntegerType::I64 => "i64",
                IntegerType::U32 => "u32",
                IntegerType::U64 => "u64",
                IntegerType::I128 => "i128",
            }
            .to_owned(),
            Self::Number => "f64".to_owned(),
            Self::String(format) => match format {
                StringFormat::Plain | StringFormat::Binary => "String",
                StringFormat::DateTime => "DateTime",
                StringFormat::Date => "Date",
                StringFormat::Base64 => "Base64",
            }
            .to_owned(),
            Self::List(item) => format!("Vec<{}>", item.describe(types)),
            Self::Tuple(items) => {
                let items: Vec<String> = items.iter().map(|item| item.describe(types)).collect();
                format!("({})", items.join(", "))
            }
            Self::Map(keys, value) => {
                format!("BTreeMap<{}, {}>", keys.ty().describe(types), value.describe(types))
            }
            Self::Nullable(inner) => format!("Option<{}>", inner.describe(types)),
            Self::Boxed(inner) => format!("Box<{}>", inner.describe(types)),
            // Two crates may have types of one name.
            Self::External(external) => {
                external.path.trim_start_matches("crate::").trim_start_matches("::").to_owned()
            }
            Self::Named(id) => {
                let name = types[*id].shown_name();
                if WIRE_TYPES.contains(&&*name) || STANDARD.contains(&&*name) {
                    format!("types::{name}")
                } else {
                    name.into_owned()
                }
            }
        }
    }

    /// The type without the box that it may stand in.
    pub fn unboxed(&self) -> &Self {
        match self {
            Self::Boxed(inner) => inner,
            ty => ty,
        }
    }
}

impl UnionVariant {
    /// All tags by which it is known, those that are written first.
    pub fn known_tags(&self) -> impl Iterator<Item = &Value> {
        self.tags.iter().chain(&self.further_tags)
    }

    /// The type of what the variant holds; none if it stands for one value.
    pub fn payload(&self) -> Option<&Type> {
        match &self.kind {
            VariantKind::Payload(ty) => Some(ty),
            VariantKind::Constant(_) => None,
        }
    }

    /// The type of the payload, for changing it.
    pub fn payload_mut(&mut self) -> Option<&mut Type> {
        match &mut self.kind {
            VariantKind::Payload(ty) => Some(ty),
            VariantKind::Constant(_) => None,
        }
    }

    /// What the variant stands for, in a few words.
    pub fn describe(&self, types: &Types) -> String {
        match &self.kind {
            VariantKind::Payload(ty) => ty.describe(types),
            VariantKind::Constant(value) => value.to_string(),
        }
    }
}

impl Field {
    /// The field's type as it is written in Rust, without paths.
    pub fn describe(&self, types: &Types) -> String {
        match (self.presence, &self.ty) {
            (Presence::Required, ty) => ty.describe(types),
            (Presence::Optional, Type::Nullable(inner)) => format!("Nullable<{}>", inner.describe(types)),
            (Presence::Optional, ty) => format!("Option<{}>", ty.describe(types)),
        }
    }
}

impl TypeDef {
    /// What it is called in Rust; until that is decided, the names in the document that lead to it.
    pub fn shown_name(&self) -> Cow<'_, str> {
        if !self.name.rust.is_empty() {
            return Cow::Borrowed(&self.name.rust);
        }
        let root = match &self.path.root {
            NameRoot::Component(name)
            | NameRoot::Reusable { key: name, .. }
            | NameRoot::Event(name)
            | NameRoot::Chosen(name) => Some(name),
            NameRoot::Type(_) | NameRoot::Operation(_) => None,
        };
        let words: Vec<&str> = root.into_iter().chain(&self.path.words).map(String::as_str).collect();
        if words.is_empty() { Cow::Borrowed(&self.name.wire) } else { Cow::Owned(words.join(".")) }
    }

    /// What kind of type it is, in a word.
    pub fn kind_in_a_word(&self) -> &'static str {
        match self.kind {
            TypeKind::Alias(_) => "alias",
            TypeKind::Newtype(_) => "newtype",
            TypeKind::Struct(_) => "struct",
            TypeKind::Enum(_) => "enum",
            TypeKind::Union(_) => "union",
        }
    }

    /// The members that have a type, each with its name and that type as it is written in Rust, without paths. What an
    /// alias or a newtype stands for has no name.
    pub fn members(&self, types: &Types) -> Vec<(String, String)> {
        match &self.kind {
            TypeKind::Alias(ty) | TypeKind::Newtype(ty) => vec![(String::new(), ty.describe(types))],
            TypeKind::Struct(object) => {
                let fields = object.fields.iter().map(|it| (it.name.rust.clone(), it.describe(types)));
                let flattened =
                    object.flattened.iter().map(|it| (it.name.rust.clone(), it.ty.describe(types)));
                let additional = match &object.additional {
                    Additional::Any => Some("Extra".to_owned()),
                    Additional::Forbidden => None,
                    Additional::Typed(ty) => Some(format!("BTreeMap<String, {}>", ty.describe(types))),
                };
                let additional = additional.map(|ty| (object.additional_name.clone(), ty));
                fields.chain(flattened).chain(additional).collect()
            }
            TypeKind::Enum(_) => Vec::new(),
            TypeKind::Union(union) => {
                let with_type = union.variants.iter().filter_map(|it| Some((it, it.payload()?)));
                with_type.map(|(it, ty)| (it.name.rust.clone(), ty.describe(types))).collect()
            }
        }
    }
}

impl Api {
    /// The path inside the crate of an operation's request builder, or of another item beside it.
    pub fn builder_path(&self, operation: &Operation, builder: &str) -> String {
        let modules = self.path_to(operation.resource).into_iter().map(|it| it.module.as_str());
        std::iter::once("resources").chain(modules).chain([builder]).collect::<Vec<_>>().join("::")
    }

    /// An operation as its users call it.
    pub fn call(&self, operation: &Operation) -> String {
        format!("{}.{}(…)", self.accessor(operation.resource), operation.name.rust)
    }
}
