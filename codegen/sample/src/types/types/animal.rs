// @generated from the OpenAPI document. Do not edit.

//! The family of `Animal`.

#[allow(unused_imports)]
use super::*;
use crate::runtime::wire::{Extra, Nullable, Value, object, setters, string_enum, union, variants};

/// `AnimalKind`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum AnimalKind {
    /// `cat`
    Cat,
    /// `dog`
    Dog,
    /// A value that this version does not know.
    Unknown(String),
}

string_enum! {
    AnimalKind {
        "cat" => Cat,
        "dog" => Dog,
    } else Unknown
}

crate::schemas::validate! { AnimalKind: "/components/schemas/AnimalKind" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { AnimalKind: "/components/schemas/AnimalKind" }

/// `AnimalTags`.
///
/// At most 2 items; no item twice.
pub type AnimalTags = Vec<String>;

/// `Animal`.
///
/// At least 2 properties.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Animal {
    pub id: Option<String>,
    /// `name`.
    ///
    /// At least 2 characters; pattern `^\p{Lu}`.
    pub name: String,
    pub kind: AnimalKind,
    pub validate: Option<bool>,
    /// `weight`.
    ///
    /// More than 0; a multiple of 0.1.
    pub weight: Option<f64>,
    /// `born`.
    ///
    /// At least 1900.
    pub born: Nullable<i64>,
    pub tags: Option<AnimalTags>,
    pub scores: Option<::std::collections::BTreeMap<String, i64>>,
    pub parent: Nullable<Box<Animal>>,
    pub food: Option<AnimalFood>,
    /// `seen`.
    ///
    /// At least 40 characters; format `instant`.
    pub seen: Option<::jiff::Timestamp>,
    pub fed: Option<crate::external::JiffSeconds>,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    Animal {
        "id" => id: optional,
        "name" => name: defaulted,
        "kind" => kind: defaulted,
        "validate" => validate: optional,
        "weight" => weight: optional,
        "born" => born: optional_nullable,
        "tags" => tags: optional,
        "scores" => scores: optional,
        "parent" => parent: optional_nullable,
        "food" => food: optional,
        "seen" => seen: optional,
        "fed" => fed: optional,
        rest extra,
    }
}

crate::schemas::validate! { Animal: "/components/schemas/Animal" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { Animal: "/components/schemas/Animal" }

/// `Animal`.
///
/// At least 2 properties.
///
/// This is what requests hold; responses hold [`type@Animal`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AnimalRequest {
    /// `name`.
    ///
    /// At least 2 characters; pattern `^\p{Lu}`.
    pub name: String,
    pub kind: AnimalKind,
    pub validate: Option<bool>,
    /// `weight`.
    ///
    /// More than 0; a multiple of 0.1.
    pub weight: Option<f64>,
    /// `born`.
    ///
    /// At least 1900.
    pub born: Nullable<i64>,
    pub tags: Option<AnimalTags>,
    pub scores: Option<::std::collections::BTreeMap<String, i64>>,
    pub parent: Nullable<Box<AnimalRequest>>,
    pub food: Option<AnimalFood>,
    /// `seen`.
    ///
    /// At least 40 characters; format `instant`.
    pub seen: Option<::jiff::Timestamp>,
    pub fed: Option<crate::external::JiffSeconds>,
    /// Undeclared properties.
    pub extra: Extra,
}

impl AnimalRequest {
    /// With what is required; everything else is absent.
    pub fn new(name: impl Into<String>, kind: impl Into<AnimalKind>) -> Self {
        Self {
            name: name.into(),
            kind: kind.into(),
            validate: None,
            weight: None,
            born: Nullable::Absent,
            tags: None,
            scores: None,
            parent: Nullable::Absent,
            food: None,
            seen: None,
            fed: None,
            extra: Default::default(),
        }
    }
}

setters! {
    AnimalRequest {
        weight: own(f64),
        born or born_null: own(i64),
        tags: each(String),
        scores: entries(i64),
        parent or parent_null: boxed(AnimalRequest),
        food: into(AnimalFood),
        seen: into(::jiff::Timestamp),
        fed: into(crate::external::JiffSeconds),
        ..extra,
    }
}

setters! {
    AnimalRequest as {
        with_validate => validate: own(bool),
    }
}

object! {
    AnimalRequest {
        "name" => name: required,
        "kind" => kind: required,
        "validate" => validate: optional,
        "weight" => weight: optional,
        "born" => born: optional_nullable,
        "tags" => tags: optional,
        "scores" => scores: optional,
        "parent" => parent: optional_nullable,
        "food" => food: optional,
        "seen" => seen: optional,
        "fed" => fed: optional,
        rest extra,
        without "id",
    }
}

crate::schemas::validate! { AnimalRequest: "/components/schemas/Animal" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { AnimalRequest: "/components/schemas/Animal" }

impl From<Animal> for AnimalRequest {
    fn from(received: Animal) -> Self {
        Self {
            name: received.name,
            kind: received.kind,
            validate: received.validate,
            weight: received.weight,
            born: received.born,
            tags: received.tags,
            scores: received.scores,
            parent: received.parent.map(|item| Box::new((*item).into())),
            food: received.food,
            seen: received.seen,
            fed: received.fed,
            extra: received.extra,
        }
    }
}

/// `food` of `Animal`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AnimalFood {
    /// `String`
    Text(String),
    /// `AnimalFoodBrand`
    Brand(Box<AnimalFoodBrand>),
    /// Something that this version does not know.
    Unknown(Value),
}

union! {
    AnimalFood {
        Text(String) [is_text as_text(&str) into_text],
        Brand(Box<AnimalFoodBrand>) [is_brand as_brand into_brand],
    } else Unknown [is_unknown as_unknown into_unknown]
}

variants! {
    AnimalFood {
        Text(String),
        Text(&str),
        Brand(AnimalFoodBrand),
    }
}

crate::schemas::validate! { AnimalFood: "/components/schemas/Animal/properties/food" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { AnimalFood: "/components/schemas/Animal/properties/food" }

/// `food.brand` of `Animal`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct AnimalFoodBrand {
    /// `brand`.
    ///
    /// At least 1 character.
    pub brand: String,
    /// Undeclared properties.
    pub extra: Extra,
}

impl AnimalFoodBrand {
    /// With what is required; everything else is absent.
    pub fn new(brand: impl Into<String>) -> Self {
        Self {
            brand: brand.into(),
            extra: Default::default(),
        }
    }
}

setters! {
    AnimalFoodBrand {
        ..extra,
    }
}

object! {
    AnimalFoodBrand {
        "brand" => brand: required,
        rest extra,
    }
}

crate::schemas::validate! { AnimalFoodBrand: "/components/schemas/Animal/properties/food/oneOf/1" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { AnimalFoodBrand: "/components/schemas/Animal/properties/food/oneOf/1" }
