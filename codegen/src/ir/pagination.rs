//! Lists that come in pages.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::Type;

/// How further pages are fetched.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Pagination {
    /// Where the page keeps its items: properties from the response body inwards; empty when it is the array.
    pub items: PropertyPath,
    /// The type of an item.
    pub item: Type,
    /// Where the page says that there are more.
    pub has_more: Option<PropertyPath>,
    /// How the next page is asked for.
    pub kind: PaginationKind,
}

/// Property names from a response body inwards.
pub type PropertyPath = Vec<String>;

/// How the next page is asked for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum PaginationKind {
    /// A cursor from the page goes into a query parameter.
    Cursor {
        /// Where the page has the cursor.
        cursor: PropertyPath,
        /// The query parameter's wire name.
        parameter: String,
    },
    /// The id of the last item goes into a query parameter.
    LastItem {
        /// Where an item has its id.
        id: PropertyPath,
        /// The query parameter's wire name.
        parameter: String,
    },
    /// A page number goes into a query parameter.
    PageNumber {
        /// The query parameter's wire name.
        parameter: String,
        /// The first page's number.
        first: u32,
    },
    /// The number of items seen so far goes into a query parameter.
    Offset {
        /// The query parameter's wire name.
        parameter: String,
    },
    /// The page has the next one's URL.
    NextUrl {
        /// Where.
        url: PropertyPath,
    },
    /// The `Link` header has the next one's URL (RFC 8288, `rel="next"`).
    LinkHeader,
}

/// What asks for the next page, in words.
impl fmt::Display for PaginationKind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Cursor { cursor, parameter } => {
                write!(formatter, "`{}` of a page goes into `{parameter}`", cursor.join("."))
            }
            Self::LastItem { id, parameter } => {
                write!(formatter, "`{}` of the last item goes into `{parameter}`", id.join("."))
            }
            Self::PageNumber { parameter, first } => {
                write!(formatter, "`{parameter}` has the page's number, from {first} on")
            }
            Self::Offset { parameter } => write!(formatter, "`{parameter}` has the number of items seen"),
            Self::NextUrl { url } => {
                write!(formatter, "`{}` has the address of the next page", url.join("."))
            }
            Self::LinkHeader => formatter.write_str("the `Link` header has the address of the next page"),
        }
    }
}
