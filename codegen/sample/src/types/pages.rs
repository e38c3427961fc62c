// @generated from the OpenAPI document. Do not edit.

//! Types that only `pages` needs.

#[allow(unused_imports)]
use super::*;
use crate::runtime::wire::{Extra, Nullable, object, setters};

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
