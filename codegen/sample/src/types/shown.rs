// @generated from the OpenAPI document. Do not edit.

//! Types that only `shown` needs.

#[allow(unused_imports)]
use super::*;
use crate::runtime::wire::{DateTime, Extra, Nullable, object, setters, string_enum};

/// `Widget`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Widget {
    pub id: i64,
    /// `name`.
    ///
    /// At most 8 characters.
    pub name: String,
    pub made: DateTime,
    pub shape: WidgetShape,
    pub labels: Option<Vec<String>>,
    pub weight: Option<f64>,
    pub parent: Option<Box<Widget>>,
    /// Undeclared properties.
    pub extra: Extra,
}

impl Widget {
    /// With what is required; everything else is absent.
    pub fn new(
        id: i64,
        name: impl Into<String>,
        made: impl Into<DateTime>,
        shape: impl Into<WidgetShape>,
    ) -> Self {
        Self {
            id,
            name: name.into(),
            made: made.into(),
            shape: shape.into(),
            labels: None,
            weight: None,
            parent: None,
            extra: Default::default(),
        }
    }
}

setters! {
    Widget {
        labels: each(String),
        weight: own(f64),
        parent: boxed(Widget),
        ..extra,
    }
}

object! {
    Widget {
        "id" => id: required,
        "name" => name: required,
        "made" => made: required,
        "shape" => shape: required,
        "labels" => labels: optional,
        "weight" => weight: optional,
        "parent" => parent: optional,
        rest extra,
    }
}

crate::schemas::validate! { Widget: "/components/schemas/Widget" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { Widget: "/components/schemas/Widget" }

/// `shape` of `Widget`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum WidgetShape {
    /// `round`
    Round,
    /// `square`
    Square,
    /// A value that this version does not know.
    Unknown(String),
}

string_enum! {
    WidgetShape {
        "round" => Round,
        "square" => Square,
    } else Unknown
}

crate::schemas::validate! { WidgetShape: "/components/schemas/Widget/properties/shape" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { WidgetShape: "/components/schemas/Widget/properties/shape" }

/// The body of `createShown`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct CreateShownBody {
    /// `name`.
    ///
    /// At most 5 characters.
    pub name: String,
    /// `count`.
    ///
    /// At least 1.
    pub count: Option<i64>,
    /// `labels`.
    ///
    /// At most 2 items.
    pub labels: Option<Vec<String>>,
    /// `tags`.
    ///
    /// At most 2 items.
    pub tags: Option<Vec<String>>,
    /// `sizes`.
    ///
    /// At most 2 items.
    pub sizes: Option<Vec<i64>>,
    /// `note`.
    ///
    /// At least 1 character.
    pub note: Nullable<String>,
    /// Undeclared properties.
    pub extra: Extra,
}

impl CreateShownBody {
    /// With what is required; everything else is absent.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            count: None,
            labels: None,
            tags: None,
            sizes: None,
            note: Nullable::Absent,
            extra: Default::default(),
        }
    }
}

setters! {
    CreateShownBody {
        count: own(i64),
        labels: each(String),
        tags: each(String),
        sizes: items(i64),
        note or note_null: into(String),
        ..extra,
    }
}

object! {
    CreateShownBody {
        "name" => name: required,
        "count" => count: optional,
        "labels" => labels: optional,
        "tags" => tags: optional,
        "sizes" => sizes: optional,
        "note" => note: optional_nullable,
        rest extra,
    }
}

crate::schemas::validate! { CreateShownBody: "/paths/~1shown/post/requestBody/content/application~1x-www-form-urlencoded/schema" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { CreateShownBody: "/paths/~1shown/post/requestBody/content/application~1x-www-form-urlencoded/schema" }

/// `unit` of `getShown`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum GetShownUnit {
    /// `mm`
    Mm,
    /// `cm`
    Cm,
    /// A value that this version does not know.
    Unknown(String),
}

string_enum! {
    GetShownUnit {
        "mm" => Mm,
        "cm" => Cm,
    } else Unknown
}

crate::schemas::validate! { GetShownUnit: "/paths/~1shown~1{id}/get/parameters/0/schema" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { GetShownUnit: "/paths/~1shown~1{id}/get/parameters/0/schema" }
