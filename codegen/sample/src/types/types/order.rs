// @generated from the OpenAPI document. Do not edit.

//! The family of `Order`.

#[allow(unused_imports)]
use super::*;
use crate::runtime::wire::{Date, Extra, Nullable, Value, object, setters, string_enum};

/// `Order`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Order {
    pub id: String,
    pub note: Nullable<String>,
    pub tags: Option<Vec<String>>,
    pub counts: Option<Vec<i64>>,
    pub places: Option<Vec<Point>>,
    pub place: Option<Box<Point>>,
    pub home: Nullable<Box<Point>>,
    pub shape: Option<Shape>,
    pub shapes: Option<Vec<Shape>>,
    pub kind: Option<Kind>,
    pub kinds: Nullable<Vec<Kind>>,
    pub price: Option<f64>,
    pub paid: Option<bool>,
    pub raw: Option<Value>,
    pub labels: Option<::std::collections::BTreeMap<String, String>>,
    pub quotas: Option<::std::collections::BTreeMap<String, i64>>,
    pub due: Option<Date>,
    /// `type`.
    pub r#type: Option<OrderType>,
    pub clone: Option<bool>,
    pub default: Option<String>,
    pub new: Option<bool>,
    pub with_clone: Option<i64>,
    pub is_null: Option<bool>,
    /// The properties of one of several kinds.
    pub variant: Option<Box<Condition>>,
    /// Undeclared properties.
    pub extra: Extra,
}

impl Order {
    /// With what is required; everything else is absent.
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            note: Nullable::Absent,
            tags: None,
            counts: None,
            places: None,
            place: None,
            home: Nullable::Absent,
            shape: None,
            shapes: None,
            kind: None,
            kinds: Nullable::Absent,
            price: None,
            paid: None,
            raw: None,
            labels: None,
            quotas: None,
            due: None,
            r#type: None,
            clone: None,
            default: None,
            new: None,
            with_clone: None,
            is_null: None,
            variant: None,
            extra: Default::default(),
        }
    }
}

setters! {
    Order {
        note or note_null: into(String),
        tags: each(String),
        counts: items(i64),
        places: items(Point),
        place: boxed(Point),
        home or home_null: boxed(Point),
        shape: into(Shape),
        shapes: items(Shape),
        kind: into(Kind),
        kinds or kinds_null: each(Kind),
        price: own(f64),
        paid: own(bool),
        raw: into(Value),
        labels: each_entry(String),
        quotas: entries(i64),
        due: into(Date),
        r#type: into(OrderType),
        variant: boxed(Condition),
        ..extra,
    }
}

setters! {
    Order as {
        with_clone => clone: own(bool),
        with_default => default: into(String),
        with_new => new: own(bool),
        with_with_clone => with_clone: own(i64),
        is_null_value => is_null: own(bool),
    }
}

object! {
    Order {
        "id" => id: required,
        "note" => note: optional_nullable,
        "tags" => tags: optional,
        "counts" => counts: optional,
        "places" => places: optional,
        "place" => place: optional,
        "home" => home: optional_nullable,
        "shape" => shape: optional,
        "shapes" => shapes: optional,
        "kind" => kind: optional,
        "kinds" => kinds: optional_nullable,
        "price" => price: optional,
        "paid" => paid: optional,
        "raw" => raw: optional_any,
        "labels" => labels: optional,
        "quotas" => quotas: optional,
        "due" => due: optional,
        "type" => r#type: optional,
        "clone" => clone: optional,
        "default" => default: optional,
        "new" => new: optional,
        "with_clone" => with_clone: optional,
        "is_null" => is_null: optional,
        flatten_optional variant,
        rest extra,
    }
}

crate::schemas::validate! { Order: "/components/schemas/Order" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { Order: "/components/schemas/Order" }

/// `type` of `Order`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum OrderType {
    /// `gift`
    Gift,
    /// `plain`
    Plain,
    /// A value that this version does not know.
    Unknown(String),
}

string_enum! {
    OrderType {
        "gift" => Gift,
        "plain" => Plain,
    } else Unknown
}

crate::schemas::validate! { OrderType: "/components/schemas/Order/allOf/0/properties/type" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { OrderType: "/components/schemas/Order/allOf/0/properties/type" }
