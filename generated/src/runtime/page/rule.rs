// @generated from the OpenAPI document. Do not edit.

//! What the emitter says of a list that comes in pages.

use serde::de::DeserializeOwned;

use super::super::members::Path;
use super::super::request::{Output, Request};

/// How a list comes in pages.
#[derive(Debug)]
pub struct PageRule {
    /// Where a page has its items; empty when the body is the list.
    pub items: Path,
    /// How the next page is asked for.
    pub next: Next,
    /// What tells that there are no more, besides that the next page cannot be asked for.
    pub end: &'static [End],
}

/// How the next page is asked for.
#[derive(Debug)]
#[allow(dead_code, reason = "an API need not have every kind")]
pub enum Next {
    /// With a cursor from the page. Where it is missing, null or empty, the list ends.
    Cursor(Place, Path),
    /// With a property of the last item.
    LastItem(Place, Path),
    /// With the page's number.
    PageNumber(Place, First),
    /// With the number of items before it, counted from the position of the first item, which is 0 or 1.
    Offset(Place, u32),
    /// With the URL that the page has. Where it is missing, null or empty, the list ends.
    UrlInBody(Path),
    /// With the URL in the `Link` header (RFC 8288).
    LinkHeader,
}

impl Next {
    /// Where a page, or its last item, has what the next one is asked for with; empty where it has nothing of the kind.
    pub(super) fn path(&self) -> Path {
        match self {
            Self::Cursor(_, path) | Self::LastItem(_, path) | Self::UrlInBody(path) => path,
            Self::PageNumber(..) | Self::Offset(..) | Self::LinkHeader => &[],
        }
    }
}

/// Where a request says which page it asks for.
#[derive(Debug)]
#[allow(dead_code, reason = "an API need not have every kind")]
pub enum Place {
    /// In a query parameter.
    Query(&'static str),
    /// In a property of the JSON body or the form.
    Body(Path),
}

/// The number of the first page.
#[derive(Debug)]
#[allow(dead_code, reason = "an API need not have every kind")]
pub enum First {
    /// This one.
    Is(u32),
    /// The one that the first page says.
    Said(Path),
}

/// What tells that there are no more pages.
#[derive(Debug)]
#[allow(dead_code, reason = "an API need not have every kind")]
pub enum End {
    /// A flag that is false on the last page.
    HasMore(Path),
    /// A flag that is true on the last page.
    IsLast(Path),
    /// The number of items on all pages together.
    Total(Path),
    /// The number of pages.
    Pages(Path),
}

/// A request for a list that comes in pages.
pub trait Paginated: Request {
    /// An item.
    type Item: DeserializeOwned + Send + 'static;
    /// How the pages hang together.
    const RULE: PageRule;

    /// The items of a page.
    fn items(page: &Output<Self>) -> &[Self::Item];

    /// The items of a page.
    fn into_items(page: Output<Self>) -> Vec<Self::Item>;
}
