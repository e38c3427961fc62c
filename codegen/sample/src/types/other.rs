// @generated from the OpenAPI document. Do not edit.

//! Types that no operation needs.

#[allow(unused_imports)]
use super::*;
use crate::runtime::wire::{Extra, object, setters};

/// `Parcel`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Parcel {
    pub code: String,
    /// `weight`.
    ///
    /// At least 1.
    pub weight: Option<f64>,
    /// Undeclared properties.
    pub extra: Extra,
}

impl Parcel {
    /// With what is required; everything else is absent.
    pub fn new(code: impl Into<String>) -> Self {
        Self {
            code: code.into(),
            weight: None,
            extra: Default::default(),
        }
    }
}

setters! {
    Parcel {
        weight: own(f64),
        ..extra,
    }
}

object! {
    Parcel {
        "code" => code: required,
        "weight" => weight: optional,
        rest extra,
    }
}

crate::schemas::validate! { Parcel: "/components/schemas/Parcel" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { Parcel: "/components/schemas/Parcel" }

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
