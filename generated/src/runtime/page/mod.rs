// @generated from the OpenAPI document. Do not edit.

//! Lists that come in pages.
//!
//! A page is decoded once, into its type; its place in the list is read from its text beside that ([`look`]). What a
//! list of pages takes in memory is the body of one page and what it decodes to: for items of a few bytes, each of
//! which becomes a struct, about ten times the body.

mod link;
mod list;
mod look;
mod position;
mod rule;
mod stream;

use std::fmt;

use super::request::{Failed, Output};
use super::response::{Received, Response};
use super::wire::{Decoded, Wire};
use super::{BoxFuture, Failure, transport};

pub use list::List;
pub(crate) use list::items_of;
use look::Look;
use position::{Position, Source};
pub use rule::{End, First, Next, PageRule, Paginated, Place};
pub use stream::{items, pages};

/// A page of a list, which knows where the next one is.
pub struct Page<R: Paginated> {
    response: Response<Output<R>>,
    rest: Option<Position>,
}

impl<R: Paginated> Page<R>
where
    Output<R>: Wire,
{
    /// The items of this page.
    pub fn items(&self) -> &[R::Item] {
        R::items(self.response.value())
    }

    /// The items of this page.
    pub fn into_items(self) -> Vec<R::Item> {
        R::into_items(self.response.into_value())
    }

    /// Whether there is another page. Where pages are counted, it may turn out to be empty.
    pub fn has_next(&self) -> bool {
        self.rest.is_some()
    }

    /// Fetches the next page; nothing when this is the last one. A page that leads back to one before it is the last.
    ///
    /// # Errors
    /// See [`Error`](crate::Error). It can be called again then.
    pub async fn next_page(&self) -> Result<Option<Self>, Failed<R>> {
        match &self.rest {
            Some(rest) => Self::fetch(rest.clone()).await.map(Some).map_err(|missed| missed.error),
            None => Ok(None),
        }
    }

    /// What the body says.
    pub fn value(&self) -> &Output<R> {
        self.response.value()
    }

    /// What the body says.
    pub fn into_value(self) -> Output<R> {
        self.response.into_value()
    }

    /// The response: status, headers, request id, attempts.
    pub fn response(&self) -> &Response<Output<R>> {
        &self.response
    }

    async fn fetch(position: Position) -> Result<Self, Missed<R>> {
        match fetch::<R>(position).await {
            Ok((response, rest)) => Ok(Self { response, rest }),
            Err((failure, next)) => Err(Missed { error: failure.into_error::<R::Failure>(), next }),
        }
    }
}

impl<R: Paginated> fmt::Debug for Page<R>
where
    Output<R>: fmt::Debug,
{
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = formatter.debug_struct("Page");
        shown.field("response", &self.response).field("has_next", &self.rest.is_some());
        shown.finish_non_exhaustive()
    }
}

/// A page that did not come.
struct Missed<R: Paginated> {
    error: Failed<R>,
    /// The place of the page after it, where the page came and does not decode.
    next: Option<Position>,
}

/// One page.
///
/// # Errors
/// See [`Error`](super::Error).
#[allow(dead_code, reason = "an API need not have lists")]
pub fn page<R: Paginated>(request: R) -> BoxFuture<'static, Result<Page<R>, Failed<R>>>
where
    Output<R>: Wire,
{
    let first = Position::new(request.into_call());
    Box::pin(async move { Page::fetch(first).await.map_err(|missed| missed.error) })
}

/// A page and the place of the one after it; the latter also where the page does not decode.
#[allow(clippy::type_complexity, reason = "the parts are taken apart at once")]
async fn fetch<R: Paginated>(
    position: Position,
) -> Result<(Response<Output<R>>, Option<Position>), (Failure, Option<Position>)>
where
    Output<R>: Wire,
{
    let lost = |failure| (failure, None);
    let own = transport::url(&position.call).map_err(lost)?;
    let raw = position.call.clone().execute().await.map_err(lost)?;
    let url = raw.url().clone();
    let received = raw.buffer().await.map_err(lost)?;
    let source = Source { own: &own, url: &url, headers: &received.meta.headers };
    let rest = position.advance(&R::RULE, &Look::at(&received.body, &R::RULE), &source);
    match decoded(&received) {
        Ok(value) => Ok((Response::new(value, received.meta), rest)),
        Err(failure) => Err((failure, rest)),
    }
}

/// The value of a body.
fn decoded<T: Wire>(received: &Received) -> Result<T, Failure> {
    received.json().map(|Decoded(value)| value).map_err(|fault| received.failure(fault))
}

/// Makes a request builder's pages a stream.
macro_rules! paginated {
    ($name:ident -> $item:ty, $error:ty {
        items: [$($items:literal),*],
        at: $optional:tt $fields:tt,
        next: $next:expr,
        $(end: $end:expr,)?
    }) => {
        impl $crate::runtime::Paginated for $name {
            type Item = $item;
            const RULE: $crate::runtime::PageRule = $crate::runtime::PageRule {
                items: &[$($items),*],
                next: $next,
                end: $crate::runtime::paginated!(@end $($end)?),
            };

            fn items(page: &$crate::runtime::Output<Self>) -> &[$item] {
                $crate::runtime::items_of!(ref page $optional $fields)
            }

            fn into_items(page: $crate::runtime::Output<Self>) -> ::std::vec::Vec<$item> {
                $crate::runtime::items_of!(move page $optional $fields)
            }
        }

        impl $name {
            /// All items of this page and the ones after it. Pages are fetched as the stream is read.
            ///
            /// After an error that another attempt may mend, reading on asks for the same page again; after a page
            /// that does not decode, it goes on with the next one. Any other error is the end.
            pub fn into_stream(
                self,
            ) -> impl $crate::runtime::Stream<Item = ::core::result::Result<$item, $crate::runtime::Error<$error>>> + ::core::marker::Unpin + use<> {
                $crate::runtime::items(self)
            }

            /// The same for callers without an async runtime.
            #[cfg(all(feature = "blocking", not(target_arch = "wasm32")))]
            pub fn into_blocking_iter(
                self,
            ) -> impl ::core::iter::Iterator<Item = ::core::result::Result<$item, $crate::runtime::Error<$error>>> + use<> {
                $crate::runtime::blocking::iter(self.into_stream())
            }

            /// Sends the request and returns the page, which knows how to get at the next one.
            ///
            /// # Errors
            /// See [`Error`](crate::Error).
            pub fn send_page(
                self,
            ) -> $crate::runtime::BoxFuture<
                'static,
                ::core::result::Result<$crate::runtime::Page<Self>, $crate::runtime::Error<$error>>,
            > {
                $crate::runtime::page(self)
            }

            /// This page and the ones after it. Pages are fetched as the stream is read.
            pub fn pages(
                self,
            ) -> impl $crate::runtime::Stream<
                Item = ::core::result::Result<$crate::runtime::Page<Self>, $crate::runtime::Error<$error>>,
            > + ::core::marker::Unpin + use<> {
                $crate::runtime::pages(self)
            }
        }
    };
    (@end) => { &[] };
    (@end $end:expr) => { &$end };
}

#[allow(unused_imports, reason = "an API need not have lists")]
pub(crate) use paginated;
