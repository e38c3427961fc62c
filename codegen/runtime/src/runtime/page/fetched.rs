//! A page that was fetched.

use std::fmt;

use super::look::Look;
use super::position::{Position, Source};
use super::rule::Paginated;
use crate::runtime::future::ResponseFuture;
use crate::runtime::request::{Failed, Output, call};
use crate::runtime::response::{Failure, Received, Response};
use crate::runtime::transport;
use crate::runtime::wire::{Decoded, Wire};

/// A page of a list, which knows where the next one is.
pub struct Page<R: Paginated> {
    response: Response<Output<R>>,
    pub(super) rest: Option<Position>,
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

    pub(super) async fn fetch(position: Position) -> Result<Self, Missed<R>> {
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
pub(super) struct Missed<R: Paginated> {
    pub(super) error: Failed<R>,
    /// The place of the page after it, where the page came and does not decode.
    pub(super) next: Option<Position>,
}

/// One page.
///
/// # Errors
/// See [`Error`](crate::runtime::Error).
#[allow(dead_code, reason = "an API need not have lists")]
pub fn page<R: Paginated>(request: R) -> ResponseFuture<Result<Page<R>, Failed<R>>>
where
    Output<R>: Wire,
{
    let first = Position::new(call(request));
    ResponseFuture::new(Box::pin(async move { Page::fetch(first).await.map_err(|missed| missed.error) }))
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
    let raw = transport::execute(position.call.clone()).await.map_err(lost)?;
    let url = raw.url().clone();
    let received = raw.buffer().await.map_err(lost)?;
    let source = Source { own: &own, url: &url, headers: &received.meta.headers };
    let rest = position.advance(&R::RULE, &Look::at(&received.body, &R::RULE), &source);
    match (decoded(&received), rest) {
        (Ok(value), Ok(rest)) => Ok((Response::new(value, received.meta), rest)),
        (Ok(_), Err(why)) => {
            let reason = serde::de::Error::custom(why.message());
            Err(lost(Failure::undecodable(&received, (R::RULE.next.path().join("."), reason))))
        }
        (Err(failure), rest) => {
            // What does not decode itself leads nowhere.
            let leads =
                !matches!(&failure, Failure::Decode(it) if it.path() == R::RULE.next.path().join("."));
            Err((failure, rest.ok().flatten().filter(|_| leads)))
        }
    }
}

/// The value of a body.
fn decoded<T: Wire>(received: &Received) -> Result<T, Failure> {
    received.json().map(|Decoded(value)| value).map_err(|fault| Failure::undecodable(received, fault))
}
