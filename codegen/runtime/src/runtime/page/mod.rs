//! Lists that come in pages.
//!
//! A page is decoded once, into its type; its place in the list is read from its text beside that ([`look`]). What a
//! list of pages takes in memory is the body of one page and what it decodes to: for items of a few bytes, each of
//! which becomes a struct, about ten times the body.

mod fetched;
mod link;
mod list;
mod look;
#[allow(unused_macros, reason = "an API need not have lists")]
mod paginated;
mod position;
mod rule;
mod stream;

pub use fetched::{Page, page};
pub use list::List;
#[doc(hidden)]
pub use list::items_of;
#[allow(unused_imports, reason = "an API need not have lists")]
#[doc(hidden)]
pub use paginated::paginated;
pub use rule::{End, First, Next, PageRule, Paginated, Place};
pub use stream::{items, pages};
