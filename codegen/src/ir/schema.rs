//! Named types: what schemas become.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{Docs, Enum, Name, NamePath, NameRoot, Need, Struct, Type, TypeId, Union};
use crate::pointer::Pointer;

/// The arena of named types. Ids are given out before a type is known, so that references may be recursive.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Types(pub Vec<TypeDef>);

impl Types {
    /// Adds a type and returns its id.
    ///
    /// # Panics
    /// With more than `u32::MAX` types, which the limit on a document's nodes rules out.
    pub fn push(&mut self, def: TypeDef) -> TypeId {
        let id = TypeId(
            u32::try_from(self.0.len()).expect("the node limit of the document stage is far below u32::MAX"),
        );
        self.0.push(def);
        id
    }

    /// The type behind aliases and boxes.
    pub fn unwrapped<'a>(&'a self, mut ty: &'a Type) -> &'a Type {
        // The recursion pass breaks aliases that lead to themselves; before it has run, they end here.
        for _ in 0..=self.0.len() {
            ty = match ty {
                Type::Boxed(inner) => inner,
                Type::Named(id) => match &self[*id].kind {
                    TypeKind::Alias(inner) => inner,
                    _ => return ty,
                },
                _ => return ty,
            };
        }
        &Type::Any
    }

    /// Whether the values of a type are texts, numbers, booleans, or those of an enum, some of which may be null.
    pub fn is_scalar(&self, ty: &Type) -> bool {
        match self.unwrapped(ty) {
            Type::Boolean | Type::Integer(_) | Type::Number | Type::String(_) | Type::External(_) => true,
            Type::Nullable(inner) => self.is_scalar(inner),
            Type::Named(id) => matches!(self[*id].kind, TypeKind::Enum(_)),
            Type::Any | Type::Null | Type::List(_) | Type::Tuple(_) | Type::Map(..) | Type::Boxed(_) => false,
        }
    }

    /// The struct that a type is, behind aliases and boxes.
    pub fn structure<'a>(&'a self, ty: &'a Type) -> Option<&'a Struct> {
        let Type::Named(id) = self.unwrapped(ty) else { return None };
        match &self[*id].kind {
            TypeKind::Struct(object) => Some(object),
            _ => None,
        }
    }

    /// The named type that a type is, or the first of its names that the document has examples for.
    pub fn documented<'a>(&'a self, ty: &'a Type) -> Option<&'a TypeDef> {
        let is_alias = |it: &TypeDef| matches!(it.kind, TypeKind::Alias(_));
        self.names_of(ty).find(|it| !is_alias(it) || !it.docs.examples.is_empty())
    }

    /// The `default` of a type, which the first of its names that has one says.
    pub fn default_of<'a>(&'a self, ty: &'a Type) -> Option<&'a Value> {
        self.names_of(ty).find_map(|it| it.docs.default.as_ref())
    }

    /// The names of a type, behind boxes and null: aliases from the outside to the inside, and what they stand for if it has a name.
    fn names_of<'a>(&'a self, ty: &'a Type) -> impl Iterator<Item = &'a TypeDef> {
        let named = |mut ty: &'a Type| loop {
            match ty {
                Type::Boxed(inner) | Type::Nullable(inner) => ty = inner,
                Type::Named(id) => return Some(&self[*id]),
                _ => return None,
            }
        };
        let next = move |def: &&'a TypeDef| match &def.kind {
            TypeKind::Alias(inner) => named(inner),
            _ => None,
        };
        // Before the recursion pass has run, aliases may lead to themselves.
        std::iter::successors(named(ty), next).take(self.0.len())
    }

    /// All types with their ids, in order.
    pub fn iter(&self) -> impl Iterator<Item = (TypeId, &TypeDef)> {
        (0..).map(TypeId).zip(self.0.iter())
    }

    /// The named type that a type is written as, behind aliases and boxes.
    pub fn behind_aliases<'a>(&'a self, mut ty: &'a Type) -> Option<TypeId> {
        // An alias of itself is a newtype.
        for _ in 0..=self.0.len() {
            ty = match ty {
                Type::Boxed(inner) => inner,
                Type::Named(id) => match &self[*id].kind {
                    TypeKind::Alias(inner) => inner,
                    _ => return Some(*id),
                },
                _ => return None,
            };
        }
        None
    }
}

impl std::ops::Index<TypeId> for Types {
    type Output = TypeDef;

    fn index(&self, id: TypeId) -> &TypeDef {
        &self.0[id.0 as usize]
    }
}

impl std::ops::IndexMut<TypeId> for Types {
    fn index_mut(&mut self, id: TypeId) -> &mut TypeDef {
        &mut self.0[id.0 as usize]
    }
}

/// A type with a name: one Rust item.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TypeDef {
    /// Where the schema stands.
    pub origin: Pointer,
    /// What the name is made from.
    pub path: NamePath,
    /// The name: `wire` is the component key or the last word of the path.
    pub name: Name,
    /// What the document says about it.
    pub docs: Docs,
    /// In which directions values of the type travel.
    pub usage: Usage,
    /// What responses hold of the same schema, where this type is what requests hold: they differ in properties that
    /// travel in one direction.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub received: Option<TypeId>,
    /// Whether `null` is a value of the schema too. The type stands for the others; uses of it are optional, and
    /// `types::nullable` has an alias that holds all of them.
    pub nullable: bool,
    /// The traits that it derives beside its own, as paths.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub derives: Vec<String>,
    /// Which operations need it.
    #[serde(default, skip_serializing_if = "Need::is_nobody")]
    pub need: Need,
    /// Whether its values hold a double, which need not equal itself, or a type of a crate that the generator does not know.
    /// The type is neither `Eq` nor `Hash` then.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub has_double: bool,
    /// What it is.
    pub kind: TypeKind,
}

impl TypeDef {
    /// Whether it is what a whole component schema became.
    pub fn is_component(&self) -> bool {
        let is_whole = matches!(self.path.root, NameRoot::Component(_)) && self.path.words.is_empty();
        let tokens: Vec<String> = self.origin.tokens().collect();
        is_whole
            && matches!(tokens.as_slice(), [components, schemas, _] if components == "components" && schemas == "schemas")
    }

    /// Whether it is a name for an identical type that is defined at another place. Names of components for one another
    /// are the document's own.
    pub fn is_shared(&self) -> bool {
        let is_named_by_key = matches!(self.path.root, NameRoot::Component(_)) && self.path.words.is_empty();
        !is_named_by_key && matches!(self.kind, TypeKind::Alias(Type::Named(_)))
    }

    /// Whether callers make values of it: they do of what they send, and of what no operation knows of. For these there
    /// are constructors, setters and conversions.
    pub fn is_made(&self) -> bool {
        self.usage.request || !self.usage.response
    }

    /// The path inside the crate of what holds every value of the schema.
    pub fn rust_path(&self) -> String {
        let module = if self.nullable { "types::nullable" } else { "types" };
        format!("{module}::{}", self.name.rust)
    }
}

/// In which directions values of a type travel.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Usage {
    /// Reachable from a parameter or a request body.
    pub request: bool,
    /// Reachable from a response.
    pub response: bool,
}

/// The shape of a named type.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum TypeKind {
    /// A second name for a type (`pub type`).
    Alias(Type),
    /// A wrapper around a type: an alias that would otherwise contain itself.
    Newtype(Type),
    /// An object with declared properties.
    Struct(Struct),
    /// A finite set of values.
    Enum(Enum),
    /// One of several types.
    Union(Union),
}
