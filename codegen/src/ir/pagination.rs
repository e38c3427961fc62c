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
    /// How the next page is asked for.
    pub kind: PaginationKind,
    /// What tells that there are no more pages, besides that there is nothing to ask the next one with.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ends: Vec<PageEnd>,
}

/// Property names from a JSON body inwards.
pub type PropertyPath = Vec<String>;

/// How the next page is asked for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum PaginationKind {
    /// With a cursor from the page.
    Cursor {
        /// Where the page has the cursor.
        cursor: PropertyPath,
        /// Where it goes.
        place: PagePlace,
    },
    /// With the id of the last item.
    LastItem {
        /// Where an item has its id.
        id: PropertyPath,
        /// Where it goes.
        place: PagePlace,
    },
    /// With a page number.
    PageNumber {
        /// Where it goes.
        place: PagePlace,
        /// The first page's number.
        first: FirstPage,
    },
    /// With the number of items before the page.
    Offset {
        /// Where it goes.
        place: PagePlace,
        /// The position of the first item: 0, or 1 where positions are counted from it.
        first: u32,
    },
    /// The page has the next one's URL.
    NextUrl {
        /// Where.
        url: PropertyPath,
    },
    /// The `Link` header has the next one's URL (RFC 8288, `rel="next"`).
    LinkHeader,
}

/// Where a request says which page it asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PagePlace {
    /// In the query parameter with this wire name.
    Query(String),
    /// In a property of the JSON body or the form.
    Body(PropertyPath),
}

/// The number of the first page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FirstPage {
    /// This one.
    Is(u32),
    /// The one that the first page says here.
    Said(PropertyPath),
}

/// What tells that there are no more pages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PageEnd {
    /// A flag that is false on the last page.
    HasMore(PropertyPath),
    /// A flag that is true on the last page.
    IsLast(PropertyPath),
    /// The number of items on all pages together.
    Total(PropertyPath),
    /// The number of pages.
    Pages(PropertyPath),
}

/// What was taken for what, in words.
impl fmt::Display for Pagination {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.items.as_slice() {
            [] => formatter.write_str("each page is a list of items, ")?,
            items => write!(formatter, "the items are in `{}`, ", items.join("."))?,
        }
        self.kind.fmt(formatter)?;
        self.ends.iter().try_for_each(|end| write!(formatter, ", {end}"))
    }
}

impl fmt::Display for PaginationKind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Cursor { cursor, place } => {
                write!(formatter, "`{}` of a page goes into {place}", cursor.join("."))
            }
            Self::LastItem { id, place } => {
                write!(formatter, "`{}` of the last item goes into {place}", id.join("."))
            }
            Self::PageNumber { place, first: FirstPage::Is(number) } => {
                write!(formatter, "{place} has the page's number, from {number} on")
            }
            Self::PageNumber { place, first: FirstPage::Said(path) } => {
                write!(formatter, "{place} has the page's number, from what `{}` says on", path.join("."))
            }
            Self::Offset { place, first: 0 } => write!(formatter, "{place} has the number of items seen"),
            Self::Offset { place, first } => {
                write!(formatter, "{place} has the position of the first item, from {first} on")
            }
            Self::NextUrl { url } => {
                write!(formatter, "`{}` has the address of the next page", url.join("."))
            }
            Self::LinkHeader => formatter.write_str("the `Link` header has the address of the next page"),
        }
    }
}

impl fmt::Display for PagePlace {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Query(name) => write!(formatter, "`{name}`"),
            Self::Body(path) => write!(formatter, "`{}` of the body", path.join(".")),
        }
    }
}

impl fmt::Display for PageEnd {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::HasMore(path) => write!(formatter, "`{}` says whether there are more", path.join(".")),
            Self::IsLast(path) => write!(formatter, "`{}` says whether it is the last", path.join(".")),
            Self::Total(path) => write!(formatter, "`{}` is the number of all items", path.join(".")),
            Self::Pages(path) => write!(formatter, "`{}` is the number of pages", path.join(".")),
        }
    }
}
