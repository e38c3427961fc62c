// @generated from the OpenAPI document. Do not edit.

//! Types that only `parameters` needs.

#[allow(unused_imports)]
use super::*;
use crate::runtime::wire::{Extra, Value, integer_enum, object, setters, union, value_enum, variants, words};

/// `Pageable`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Pageable {
    pub page: Option<i64>,
    pub size: Option<i64>,
    pub sort: Option<Vec<String>>,
    /// Undeclared properties.
    pub extra: Extra,
}

setters! {
    Pageable with new {
        page: own(i64),
        size: own(i64),
        sort: each(String),
        ..extra,
    }
}

object! {
    Pageable {
        "page" => page: optional,
        "size" => size: optional,
        "sort" => sort: optional,
        rest extra,
    }
}

crate::schemas::validate! { Pageable: "/components/schemas/Pageable" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { Pageable: "/components/schemas/Pageable" }

/// `Filter`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Filter {
    pub name: Option<String>,
    pub range: Option<Box<FilterRange>>,
    pub tags: Option<Vec<String>>,
    /// Undeclared properties.
    pub extra: Extra,
}

setters! {
    Filter with new {
        name: into(String),
        range: boxed(FilterRange),
        tags: each(String),
        ..extra,
    }
}

object! {
    Filter {
        "name" => name: optional,
        "range" => range: optional,
        "tags" => tags: optional,
        rest extra,
    }
}

crate::schemas::validate! { Filter: "/components/schemas/Filter" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { Filter: "/components/schemas/Filter" }

/// `range` of `Filter`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct FilterRange {
    pub from: Option<i64>,
    pub to: Option<i64>,
    /// Undeclared properties.
    pub extra: Extra,
}

setters! {
    FilterRange with new {
        to: own(i64),
        ..extra,
    }
}

setters! {
    FilterRange as {
        with_from => from: own(i64),
    }
}

object! {
    FilterRange {
        "from" => from: optional,
        "to" => to: optional,
        rest extra,
    }
}

crate::schemas::validate! { FilterRange: "/components/schemas/Filter/properties/range" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { FilterRange: "/components/schemas/Filter/properties/range" }

/// `either` of `getQuery`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum GetQueryEither {
    /// `i64`
    Integer(i64),
    /// `all`
    All,
    /// Something that this version does not know.
    Unknown(Value),
}

union! {
    GetQueryEither {
        Integer(i64) [is_integer *as_integer],
        All = "all" [is_all],
    } else Unknown [is_unknown as_unknown]
}

variants! {
    GetQueryEither {
        Integer(i64),
    }
}

words! {
    GetQueryEither else Unknown
}

crate::schemas::validate! { GetQueryEither: "/paths/~1query?fixed=yes/get/parameters/14/schema" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { GetQueryEither: "/paths/~1query?fixed=yes/get/parameters/14/schema" }

/// `level` of `getNumbers`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum GetNumberLevel {
    /// `1`
    N1,
    /// `2`
    N2,
    /// A value that this version does not know.
    Unknown(i64),
}

integer_enum! {
    GetNumberLevel {
        1 => N1,
        2 => N2,
    } else Unknown
}

crate::schemas::validate! { GetNumberLevel: "/paths/~1numbers~1{id}/get/parameters/2/schema" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { GetNumberLevel: "/paths/~1numbers~1{id}/get/parameters/2/schema" }

/// `mixed` of `getNumbers`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum GetNumberMixed {
    /// `1`
    N1,
    /// `one`
    One,
    /// `true`
    True,
    /// A value that this version does not know.
    Unknown(Value),
}

value_enum! {
    GetNumberMixed {
        "1" => N1,
        "\"one\"" => One,
        "true" => True,
    } else Unknown
}

crate::schemas::validate! { GetNumberMixed: "/paths/~1numbers~1{id}/get/parameters/3/schema" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { GetNumberMixed: "/paths/~1numbers~1{id}/get/parameters/3/schema" }
