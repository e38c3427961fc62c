//! `[[pagination]]`: rules for lists that come in pages.

use serde::Deserialize;

/// A pagination rule.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Pagination {
    /// Dotted property path of the items; empty when the body is the list.
    #[serde(default)]
    pub items: String,
    /// Dotted property path of the flag that says whether there are more pages.
    #[serde(default)]
    pub has_more: Option<String>,
    /// The query parameter that asks for the next page.
    #[serde(default)]
    pub parameter: Option<String>,
    /// How it is filled.
    pub kind: PaginationKind,
    /// Dotted property path of the cursor, the id in an item, or the next URL.
    #[serde(default)]
    pub value: Option<String>,
    /// The first page's number.
    #[serde(default)]
    pub first: Option<u32>,
}

/// How the next page is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PaginationKind {
    /// A cursor from the page.
    Cursor,
    /// The id of the last item.
    LastItem,
    /// A page number.
    PageNumber,
    /// The number of items seen.
    Offset,
    /// The URL of the next page in the body.
    NextUrl,
    /// The URL of the next page in the `Link` header.
    LinkHeader,
}
