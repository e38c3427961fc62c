// @generated from the OpenAPI document. Do not edit.

//! Types that only `pages` needs.

#[allow(unused_imports)]
use super::*;
use crate::runtime::wire::{Extra, Nullable, Value, object, setters};

/// `Points`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Points {
    pub points: Vec<Point>,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    Points {
        "points" => points: defaulted,
        rest extra,
    }
}

crate::schemas::validate! { Points: "/components/schemas/Points" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { Points: "/components/schemas/Points" }

/// `CursorPage`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct CursorPage {
    pub points: Vec<Point>,
    pub next_cursor: Nullable<String>,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    CursorPage {
        "points" => points: defaulted,
        "next_cursor" => next_cursor: optional_nullable,
        rest extra,
    }
}

crate::schemas::validate! { CursorPage: "/components/schemas/CursorPage" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { CursorPage: "/components/schemas/CursorPage" }

/// `AnyCursorPage`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct AnyCursorPage {
    pub points: Vec<Point>,
    pub next_cursor: Option<Value>,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    AnyCursorPage {
        "points" => points: defaulted,
        "next_cursor" => next_cursor: optional_any,
        rest extra,
    }
}

crate::schemas::validate! { AnyCursorPage: "/components/schemas/AnyCursorPage" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { AnyCursorPage: "/components/schemas/AnyCursorPage" }

/// `CountedPage`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct CountedPage {
    /// `startAt`.
    pub start_at: Option<i64>,
    pub total: i64,
    pub values: Vec<Point>,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    CountedPage {
        "startAt" => start_at: optional,
        "total" => total: defaulted,
        "values" => values: defaulted,
        rest extra,
    }
}

crate::schemas::validate! { CountedPage: "/components/schemas/CountedPage" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { CountedPage: "/components/schemas/CountedPage" }

/// `NamedPage`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct NamedPage {
    pub items: Vec<NamedPageItemsItem>,
    pub has_more: bool,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    NamedPage {
        "items" => items: defaulted,
        "has_more" => has_more: defaulted,
        rest extra,
    }
}

crate::schemas::validate! { NamedPage: "/components/schemas/NamedPage" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { NamedPage: "/components/schemas/NamedPage" }

/// `UrlPage`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct UrlPage {
    pub points: Vec<Point>,
    pub next: Nullable<String>,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    UrlPage {
        "points" => points: defaulted,
        "next" => next: optional_nullable,
        rest extra,
    }
}

crate::schemas::validate! { UrlPage: "/components/schemas/UrlPage" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { UrlPage: "/components/schemas/UrlPage" }

/// `items.item` of `NamedPage`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct NamedPageItemsItem {
    pub id: String,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    NamedPageItemsItem {
        "id" => id: defaulted,
        rest extra,
    }
}

crate::schemas::validate! { NamedPageItemsItem: "/components/schemas/NamedPage/properties/items/items" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { NamedPageItemsItem: "/components/schemas/NamedPage/properties/items/items" }

/// The body of `searchByBody`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct SearchByBodyBody {
    pub text: Option<String>,
    pub page: Option<Box<SearchByBodyBodyPage>>,
    /// Undeclared properties.
    pub extra: Extra,
}

setters! {
    SearchByBodyBody with new {
        text: into(String),
        page: boxed(SearchByBodyBodyPage),
        ..extra,
    }
}

object! {
    SearchByBodyBody {
        "text" => text: optional,
        "page" => page: optional,
        rest extra,
    }
}

crate::schemas::validate! { SearchByBodyBody: "/paths/~1pages~1body/post/requestBody/content/application~1json/schema" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { SearchByBodyBody: "/paths/~1pages~1body/post/requestBody/content/application~1json/schema" }

/// `body.page` of `searchByBody`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct SearchByBodyBodyPage {
    pub cursor: Option<String>,
    pub size: Option<i64>,
    /// Undeclared properties.
    pub extra: Extra,
}

setters! {
    SearchByBodyBodyPage with new {
        cursor: into(String),
        size: own(i64),
        ..extra,
    }
}

object! {
    SearchByBodyBodyPage {
        "cursor" => cursor: optional,
        "size" => size: optional,
        rest extra,
    }
}

crate::schemas::validate! { SearchByBodyBodyPage: "/paths/~1pages~1body/post/requestBody/content/application~1json/schema/properties/page" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { SearchByBodyBodyPage: "/paths/~1pages~1body/post/requestBody/content/application~1json/schema/properties/page" }

/// The response of `listByIterator`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ListByIteratorResponse {
    pub data: Vec<Point>,
    pub iterator: String,
    pub done: bool,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    ListByIteratorResponse {
        "data" => data: defaulted,
        "iterator" => iterator: defaulted,
        "done" => done: defaulted,
        rest extra,
    }
}

crate::schemas::validate! { ListByIteratorResponse: "/paths/~1pages~1iterator/get/responses/200/content/application~1json/schema" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { ListByIteratorResponse: "/paths/~1pages~1iterator/get/responses/200/content/application~1json/schema" }

/// The response of `listByObject`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ListByObjectResponse {
    /// `_embedded`.
    pub embedded: Option<Box<ListByObjectResponseEmbedded>>,
    pub page: Option<Box<ListByObjectResponsePage>>,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    ListByObjectResponse {
        "_embedded" => embedded: optional,
        "page" => page: optional,
        rest extra,
    }
}

crate::schemas::validate! { ListByObjectResponse: "/paths/~1pages~1object/get/responses/200/content/application~1json/schema" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { ListByObjectResponse: "/paths/~1pages~1object/get/responses/200/content/application~1json/schema" }

/// `response._embedded` of `listByObject`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ListByObjectResponseEmbedded {
    pub points: Option<Vec<Point>>,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    ListByObjectResponseEmbedded {
        "points" => points: optional,
        rest extra,
    }
}

crate::schemas::validate! { ListByObjectResponseEmbedded: "/paths/~1pages~1object/get/responses/200/content/application~1json/schema/properties/_embedded" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { ListByObjectResponseEmbedded: "/paths/~1pages~1object/get/responses/200/content/application~1json/schema/properties/_embedded" }

/// `response.page` of `listByObject`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ListByObjectResponsePage {
    pub number: Option<i64>,
    /// `totalPages`.
    pub total_pages: Option<i64>,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    ListByObjectResponsePage {
        "number" => number: optional,
        "totalPages" => total_pages: optional,
        rest extra,
    }
}

crate::schemas::validate! { ListByObjectResponsePage: "/paths/~1pages~1object/get/responses/200/content/application~1json/schema/properties/page" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { ListByObjectResponsePage: "/paths/~1pages~1object/get/responses/200/content/application~1json/schema/properties/page" }
