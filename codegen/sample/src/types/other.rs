// @generated from the OpenAPI document. Do not edit.

//! Types that no operation needs.

#[allow(unused_imports)]
use super::*;
use crate::runtime::wire::{object, setters};

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
