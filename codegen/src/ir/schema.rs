//! Types: what schemas become.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{Docs, Name, NamePath, NameRoot, Need};
use crate::pointer::Pointer;

/// Index of a type in [`Types`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TypeId(pub u32);

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

    /// The struct that a type is, behind aliases and boxes.
    pub fn structure<'a>(&'a self, ty: &'a Type) -> Option<&'a Struct> {
        let Type::Named(id) = self.unwrapped(ty) else { return None };
        match &self[*id].kind {
            TypeKind::Struct(object) => Some(object),
            _ => None,
        }
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
    /// Which operations need it.
    #[serde(default, skip_serializing_if = "Need::is_nobody")]
    pub need: Need,
    /// Whether a double is in its values, or in what they hold. As that need not equal itself, the type is not `Eq` then.
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

/// A use of a type.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Type {
    /// Any JSON value.
    Any,
    /// Only `null`.
    Null,
    /// `true` or `false`.
    Boolean,
    /// A whole number.
    Integer(IntegerType),
    /// A number, as a double.
    Number,
    /// A string.
    String(StringFormat),
    /// `type: array`.
    List(Box<Type>),
    /// An array of fixed length with a type for each position.
    Tuple(Vec<Type>),
    /// An object with arbitrary keys and values of one type.
    Map(Box<Type>),
    /// The type or `null`. Never nested, never around `Any` or `Null`.
    Nullable(Box<Type>),
    /// The type behind a pointer, so that what holds it is small; put in by the pass over boxes.
    Boxed(Box<Type>),
    /// A named type.
    Named(TypeId),
}

/// How wide an integer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum IntegerType {
    /// `format: int32` whose bounds, default, enum and examples fit.
    I32,
    /// The default.
    I64,
    /// `format: uint32`.
    U32,
    /// `format: uint64`, or a maximum beyond `i64`.
    U64,
    /// Bounds beyond 64 bits.
    I128,
}

/// What a string holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum StringFormat {
    /// Text, with any format that has no type of its own.
    Plain,
    /// RFC 3339 date-time; keeps its text.
    DateTime,
    /// RFC 3339 full-date; keeps its text.
    Date,
    /// Base64 (`format: byte`, `contentEncoding: base64`); keeps its text.
    Base64,
    /// `format: binary`: raw bytes in a body or a part; text inside JSON.
    Binary,
}

/// An object with declared properties.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Struct {
    /// The declared properties that are not constants, in document order.
    pub fields: Vec<Field>,
    /// Required properties with one possible value: written by the codec, not a field.
    pub constants: Vec<Constant>,
    /// Unions whose properties stand beside the fields in the same object (`allOf` over a union).
    pub flattened: Vec<Flatten>,
    /// What the schema says of other properties.
    pub additional: Additional,
    /// The Rust name of the field for additional properties; empty when there is none.
    pub additional_name: String,
    /// Whether a property that must be there has its type's least value where it is missing or null: values are only
    /// received, and servers do not always send what they promise.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_lenient: bool,
    /// Properties that the schema declares and that do not travel in the type's direction. They tell it from others.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub left_out: Vec<String>,
}

impl Struct {
    /// Whether nothing has to be given to make one.
    pub fn is_default(&self) -> bool {
        !self.flattened.iter().any(Flatten::is_needed) && !self.fields.iter().any(Field::is_needed)
    }
}

/// A property.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Field {
    /// Property name and field name.
    pub name: Name,
    /// Where the property's schema stands.
    pub origin: Pointer,
    /// What the document says about it.
    pub docs: Docs,
    /// The type of the property's value when it is there.
    pub ty: Type,
    /// Whether it may be missing.
    pub presence: Presence,
    /// In which direction it travels.
    pub access: Access,
    /// What a new instance has: the tag by which unions know the type, where the document lets it be left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub preset: Option<Value>,
    /// What sets it in a chain of calls, where callers make the struct and the constructor does not take it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub setter: Option<Setter>,
}

/// The methods that set a field in a chain of calls, by their Rust names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Setter {
    /// The one that takes the value.
    pub name: String,
    /// The one that sets it to null, where that is not the same as leaving it out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub null: Option<String>,
}

impl Field {
    /// Whether it has to be given: it is required, and null cannot stand for nothing.
    pub fn is_needed(&self) -> bool {
        self.presence == Presence::Required && !matches!(self.ty, Type::Nullable(_))
    }
}

/// Whether a property may be missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Presence {
    /// Listed in `required`.
    Required,
    /// Not listed.
    Optional,
}

/// In which direction a property travels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Access {
    /// Both.
    #[default]
    ReadWrite,
    /// `readOnly: true`: responses only.
    ReadOnly,
    /// `writeOnly: true`: requests only.
    WriteOnly,
}

/// A required property with exactly one possible value.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Constant {
    /// The property's name.
    pub wire: String,
    /// A string, an integer or a boolean.
    pub value: Value,
}

/// A union whose properties stand beside a struct's own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Flatten {
    /// Field name; `wire` is a word that describes the union.
    pub name: Name,
    /// What the document says about it.
    pub docs: Docs,
    /// A union, or a nullable one when no branch has to match.
    pub ty: Type,
    /// What sets it in a chain of calls, where callers make the struct and no branch has to match.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub setter: Option<Setter>,
}

impl Flatten {
    /// Whether it has to be given: one of the branches has to match.
    pub fn is_needed(&self) -> bool {
        !matches!(self.ty, Type::Nullable(_))
    }
}

/// What a schema says of properties that it does not declare.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Additional {
    /// Nothing, or `true`: kept as JSON values.
    #[default]
    Any,
    /// `additionalProperties: false`: dropped when they come.
    Forbidden,
    /// A schema: kept with that type.
    Typed(Type),
}

/// A finite set of values.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Enum {
    /// What the values are.
    pub repr: EnumRepr,
    /// The known values, in document order, without duplicates and without `null`.
    pub variants: Vec<EnumVariant>,
    /// The name of the variant that holds a value which is not known; enums are open.
    pub fallback: String,
}

/// What the values of an enum are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum EnumRepr {
    /// Strings.
    String,
    /// Integers that fit `i64`.
    Integer,
    /// Anything else, or a mixture.
    Value,
}

/// A known value of an enum.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EnumVariant {
    /// `wire` is what the variant's name is made from (the value, or `x-enum-varnames`).
    pub name: Name,
    /// Where the value stands (`…/enum/0`).
    #[serde(default, skip_serializing_if = "Pointer::is_root")]
    pub origin: Pointer,
    /// The value.
    pub value: Value,
    /// `x-enum-descriptions` and the like.
    pub docs: Docs,
}

/// One of several types.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Union {
    /// The variants; the order matters when they are tried.
    pub variants: Vec<UnionVariant>,
    /// How they are told apart.
    pub dispatch: UnionDispatch,
    /// The name of the variant that holds a value which fits none.
    pub fallback: String,
    /// What the methods that ask for it are called.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub fallback_stem: String,
}

/// A variant of a union.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct UnionVariant {
    /// `wire` is what the variant's name is made from: tag, title, component key or kind of type.
    pub name: Name,
    /// Where the union lists it (`…/oneOf/0`).
    #[serde(default, skip_serializing_if = "Pointer::is_root")]
    pub origin: Pointer,
    /// What the document says about it.
    pub docs: Docs,
    /// What it is.
    pub kind: VariantKind,
    /// With [`UnionDispatch::Tag`]: the tag values of this variant, at least one unless it is the base.
    pub tags: Vec<Value>,
    /// With [`UnionDispatch::Tag`]: who writes the tag.
    pub carrier: TagCarrier,
    /// With [`UnionDispatch::Tag`]: whether the other variants inherit from this one. It holds values with tags that
    /// nobody has, too.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_base: bool,
    /// What the methods that ask for the variant are called: `is_…`, `as_…` and `into_…`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub stem: String,
    /// Which values become the variant by themselves; none where callers make no such values.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub conversions: Vec<Conversion>,
}

/// What the variant of a union stands for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum VariantKind {
    /// All values of a type.
    Payload(Type),
    /// One value, which a variant without a payload stands for: a string, an integer or a boolean.
    Constant(Value),
}

/// A value that becomes the variant of a union by itself (`From`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Conversion {
    /// What the variant holds, without a pointer around it.
    Payload,
    /// Text.
    Text,
}

/// Who writes the tag of a tagged union's variant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum TagCarrier {
    /// The payload does: it has a constant or a field for the tag.
    #[default]
    Payload,
    /// The union does: the payload does not declare the property.
    Union,
}

/// How the variants of a union are told apart.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum UnionDispatch {
    /// By the value of one property that all variants share.
    Tag {
        /// The property's name.
        property: String,
        /// Whether other values may have a known tag too, such as those of a base schema that lists the tags of its
        /// heirs: what its variant does not hold is kept as it is.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        is_hint: bool,
    },
    /// By the evidence that the variants' own types give (kind of JSON value, required properties, constants).
    Evidence,
}
