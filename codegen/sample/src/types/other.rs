// @generated from the OpenAPI document. Do not edit.

//! Types that no operation needs.

#[allow(unused_imports)]
use super::*;
use crate::runtime::wire::{Extra, Value, object, setters, string_enum, union, variants};

/// `Reach`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Reach {
    /// `ByPost`
    ByPost(Box<ByPost>),
    /// `ByPhone`
    ByPhone(Box<ByPhone>),
    /// Something that this version does not know.
    Unknown(Value),
}

union! {
    Reach {
        ByPost(Box<ByPost>) [is_by_post as_by_post into_by_post],
        ByPhone(Box<ByPhone>) [is_by_phone as_by_phone into_by_phone],
    } else Unknown [is_unknown as_unknown into_unknown]
}

variants! {
    Reach {
        ByPost(ByPost),
        ByPhone(ByPhone),
    }
}

crate::schemas::validate! { Reach: "/components/schemas/Reach" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { Reach: "/components/schemas/Reach" }

/// `ByPost`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ByPost {
    pub name: Option<String>,
    pub street: Option<String>,
    pub speed: Option<ByPostSpeed>,
    /// Undeclared properties.
    pub extra: Extra,
}

setters! {
    ByPost with new {
        name: into(String),
        street: into(String),
        speed: into(ByPostSpeed),
        ..extra,
    }
}

object! {
    ByPost {
        "name" => name: optional,
        "street" => street: optional,
        "speed" => speed: optional,
        rest extra,
        when "name" => "street",
    }
}

crate::schemas::validate! { ByPost: "/components/schemas/ByPost" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { ByPost: "/components/schemas/ByPost" }

/// `ByPhone`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ByPhone {
    pub name: Option<String>,
    pub street: Option<String>,
    pub speed: ByPhoneSpeed,
    /// Undeclared properties.
    pub extra: Extra,
}

impl ByPhone {
    /// With what is required; everything else is absent.
    pub fn new(speed: impl Into<ByPhoneSpeed>) -> Self {
        Self {
            name: None,
            street: None,
            speed: speed.into(),
            extra: Default::default(),
        }
    }
}

setters! {
    ByPhone {
        name: into(String),
        street: into(String),
        ..extra,
    }
}

object! {
    ByPhone {
        "name" => name: optional,
        "street" => street: optional,
        "speed" => speed: required,
        rest extra,
        when "speed" in ["fast"] => "number",
    }
}

crate::schemas::validate! { ByPhone: "/components/schemas/ByPhone" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { ByPhone: "/components/schemas/ByPhone" }

/// `Crate`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Crate {
    pub kind: Option<String>,
    /// Undeclared properties.
    pub extra: Extra,
}

setters! {
    Crate with new {
        kind: into(String),
        ..extra,
    }
}

object! {
    Crate {
        "kind" => kind: optional,
        rest extra,
    }
}

crate::schemas::validate! { Crate: "/components/schemas/Crate" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { Crate: "/components/schemas/Crate" }

/// `Labelled`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Labelled {
    pub name: Option<String>,
    /// Undeclared properties.
    pub extra: ::std::collections::BTreeMap<String, String>,
}

setters! {
    Labelled with new {
        name: into(String),
        ..=extra: into(String),
    }
}

object! {
    Labelled {
        "name" => name: optional,
        rest extra,
    }
}

crate::schemas::validate! { Labelled: "/components/schemas/Labelled" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { Labelled: "/components/schemas/Labelled" }

/// `Priced`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Priced {
    pub currency: String,
    /// Undeclared properties.
    pub extra: ::std::collections::BTreeMap<String, i64>,
}

impl Priced {
    /// With what is required; everything else is absent.
    pub fn new(currency: impl Into<String>) -> Self {
        Self {
            currency: currency.into(),
            extra: Default::default(),
        }
    }
}

setters! {
    Priced {
        ..=extra: own(i64),
    }
}

object! {
    Priced {
        "currency" => currency: required,
        rest extra,
    }
}

crate::schemas::validate! { Priced: "/components/schemas/Priced" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { Priced: "/components/schemas/Priced" }

/// `speed` of `ByPost`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ByPostSpeed {
    /// `slow`
    Slow,
    /// `fast`
    Fast,
    /// A value that this version does not know.
    Unknown(String),
}

string_enum! {
    ByPostSpeed {
        "slow" => Slow,
        "fast" => Fast,
    } else Unknown
}

crate::schemas::validate! { ByPostSpeed: "/components/schemas/ByPost/properties/speed" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { ByPostSpeed: "/components/schemas/ByPost/properties/speed" }

/// `speed` of `ByPhone`, the same as `ByPostSpeed`.
pub type ByPhoneSpeed = ByPostSpeed;
