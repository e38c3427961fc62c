//! `[[pagination]]`: rules for lists that come in pages.

use serde::{Deserialize, Deserializer};

use super::short::{Short, TableOr};

/// A pagination rule.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Pagination {
    /// How the next page is asked for.
    pub kind: PaginationKind,
    /// Dotted property path of the items; empty when the body is the list.
    #[serde(default)]
    pub items: String,
    /// The query parameter that asks for the next page.
    #[serde(default)]
    pub parameter: Option<String>,
    /// Dotted path of the property of the request's body that asks for the next page, in place of a parameter.
    #[serde(default)]
    pub body_property: Option<String>,
    /// Dotted property path of the cursor, the id in an item, the next URL, or the page's own number.
    #[serde(default)]
    pub value: Option<String>,
    /// Dotted property path of the flag that says whether there are more pages.
    #[serde(default)]
    pub has_more: Option<String>,
    /// Dotted property path of the flag that says whether the page is the last one.
    #[serde(default)]
    pub is_last: Option<String>,
    /// Dotted property path of the number of items on all pages.
    #[serde(default)]
    pub total: Option<String>,
    /// Dotted property path of the number of pages.
    #[serde(default)]
    pub page_count: Option<String>,
    /// The number of the first page, or the position of the first item.
    #[serde(default)]
    pub first: Option<u32>,
}

/// How the next page is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
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

/// What is said of the pages of single operations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OperationPagination {
    /// `false`: there are none, whatever the shape says.
    None,
    /// A rule for these operations.
    Rule(Box<Pagination>),
}

impl<'de> Deserialize<'de> for OperationPagination {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        TableOr {
            expected: "`false` or a rule for pages",
            table: |rule| Self::Rule(Box::new(rule)),
            short: |short| matches!(short, Short::Flag(false)).then_some(Self::None),
        }
        .read(deserializer)
    }
}
