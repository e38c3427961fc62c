// @generated from the OpenAPI document. Do not edit.

//! Types that several resources need.

#[allow(unused_imports)]
use super::*;
use crate::runtime::wire::{Extra, Nullable, Value, object, setters, string_enum, tagged_union, union, variants};

/// `Point`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Point {
    pub x: i64,
    pub y: Option<i64>,
    /// Undeclared properties.
    pub extra: Extra,
}

impl Point {
    /// With what is required; everything else is absent.
    pub fn new(x: i64) -> Self {
        Self {
            x,
            y: None,
            extra: Default::default(),
        }
    }
}

setters! {
    Point {
        y: own(i64),
        ..extra,
    }
}

object! {
    Point {
        "x" => x: required,
        "y" => y: optional,
        rest extra,
    }
}

crate::schemas::validate! { Point: "/components/schemas/Point" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { Point: "/components/schemas/Point" }

/// `Kind`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// `round`
    Round,
    /// `flat`
    Flat,
    /// `a b`
    AB,
    /// A value that this version does not know.
    Unknown(String),
}

string_enum! {
    Kind {
        "round" => Round,
        "flat" => Flat,
        "a b" => AB,
    } else Unknown
}

crate::schemas::validate! { Kind: "/components/schemas/Kind" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { Kind: "/components/schemas/Kind" }

/// `NumberRange`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct NumberRange {
    pub from: Option<f64>,
    pub to: Nullable<f64>,
    /// Undeclared properties.
    pub extra: Extra,
}

setters! {
    NumberRange with new {
        to or to_null: own(f64),
        ..extra,
    }
}

setters! {
    NumberRange as {
        with_from => from: own(f64),
    }
}

object! {
    NumberRange {
        "from" => from: optional,
        "to" => to: optional_nullable,
        rest extra,
    }
}

crate::schemas::validate! { NumberRange: "/components/schemas/NumberRange" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { NumberRange: "/components/schemas/NumberRange" }

/// `Condition`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Condition {
    pub field: String,
    pub value: Option<String>,
    /// Undeclared properties.
    pub extra: Extra,
}

impl Condition {
    /// With what is required; everything else is absent.
    pub fn new(field: impl Into<String>) -> Self {
        Self {
            field: field.into(),
            value: None,
            extra: Default::default(),
        }
    }
}

setters! {
    Condition {
        value: into(String),
        ..extra,
    }
}

object! {
    Condition {
        "field" => field: required,
        "value" => value: optional,
        rest extra,
    }
}

crate::schemas::validate! { Condition: "/components/schemas/Condition" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { Condition: "/components/schemas/Condition" }

/// `Leaf`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Leaf {
    pub name: String,
    pub ratio: Option<f64>,
    /// Undeclared properties.
    pub extra: Extra,
}

impl Leaf {
    /// With what is required; everything else is absent.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            ratio: None,
            extra: Default::default(),
        }
    }
}

setters! {
    Leaf {
        ratio: own(f64),
        ..extra,
    }
}

object! {
    Leaf {
        "name" => name: required,
        "ratio" => ratio: optional,
        rest extra,
    }
}

crate::schemas::validate! { Leaf: "/components/schemas/Leaf" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { Leaf: "/components/schemas/Leaf" }

/// `Shape`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Shape {
    /// `circle`
    Circle(Box<Circle>),
    /// `square`
    Square(Box<Square>),
    /// Something that this version does not know.
    Unknown(Value),
}

tagged_union! {
    Shape by "shape" {
        "circle" => Circle(Box<Circle>) [is_circle as_circle into_circle],
        "square" => Square(Box<Square>) [is_square as_square into_square],
    } else Unknown [is_unknown as_unknown into_unknown]
}

variants! {
    Shape {
        Circle(Circle),
        Square(Square),
    }
}

crate::schemas::validate! { Shape: "/components/schemas/Shape" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { Shape: "/components/schemas/Shape" }

/// `Circle`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Circle {
    pub radius: f64,
    /// Undeclared properties.
    pub extra: Extra,
}

impl Circle {
    /// With what is required; everything else is absent.
    pub fn new(radius: f64) -> Self {
        Self {
            radius,
            extra: Default::default(),
        }
    }
}

setters! {
    Circle {
        ..extra,
    }
}

object! {
    Circle {
        "radius" => radius: required,
        "shape" = "circle",
        rest extra,
    }
}

crate::schemas::validate! { Circle: "/components/schemas/Circle" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { Circle: "/components/schemas/Circle" }

/// `Square`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Square {
    pub side: f64,
    /// Undeclared properties.
    pub extra: Extra,
}

impl Square {
    /// With what is required; everything else is absent.
    pub fn new(side: f64) -> Self {
        Self {
            side,
            extra: Default::default(),
        }
    }
}

setters! {
    Square {
        ..extra,
    }
}

object! {
    Square {
        "side" => side: required,
        "shape" = "square",
        rest extra,
    }
}

crate::schemas::validate! { Square: "/components/schemas/Square" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { Square: "/components/schemas/Square" }

/// `Problem`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Problem {
    pub title: String,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    Problem {
        "title" => title: defaulted,
        rest extra,
    }
}

crate::schemas::validate! { Problem: "/components/schemas/Problem" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { Problem: "/components/schemas/Problem" }

/// `weight` of `NewIssue`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum NewIssueWeight {
    /// `i64`
    Integer(i64),
    /// `String`
    Text(String),
    /// Something that this version does not know.
    Unknown(Value),
}

union! {
    NewIssueWeight {
        Integer(i64) [is_integer *as_integer],
        Text(String) [is_text as_text(&str)],
    } else Unknown [is_unknown as_unknown]
}

variants! {
    NewIssueWeight {
        Integer(i64),
        Text(String),
        Text(&str),
    }
}

crate::schemas::validate! { NewIssueWeight: "/components/schemas/NewIssue/properties/weight" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { NewIssueWeight: "/components/schemas/NewIssue/properties/weight" }

/// The body of `getEvents`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct GetEventsBody {
    pub prompt: Option<String>,
    pub stream: Option<bool>,
    /// Undeclared properties.
    pub extra: Extra,
}

setters! {
    GetEventsBody with new {
        prompt: into(String),
        stream: own(bool),
        ..extra,
    }
}

object! {
    GetEventsBody {
        "prompt" => prompt: optional,
        "stream" => stream: optional,
        rest extra,
    }
}

crate::schemas::validate! { GetEventsBody: "/paths/~1responses~1events/post/requestBody/content/application~1json/schema" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { GetEventsBody: "/paths/~1responses~1events/post/requestBody/content/application~1json/schema" }
