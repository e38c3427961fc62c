//! Streams over pages and over the items of pages.

use futures_util::stream::{self, TryStreamExt as _};

use super::fetched::Page;
use super::position::Position;
use super::rule::Paginated;
use crate::runtime::future::ResponseStream;
use crate::runtime::platform::BoxFuture;
use crate::runtime::request::{Failed, Output, call};
use crate::runtime::wire::Wire;

/// How often in a row a page may fail to come before the stream ends: one who reads on whatever happens must come to
/// an end.
const MAX_FAILURES: u32 = 3;

/// The page that a stream asks for next.
struct Pending {
    position: Position,
    /// How often in a row it did not come.
    failures: u32,
}

/// All pages.
#[allow(dead_code, reason = "an API need not have lists")]
pub fn pages<R: Paginated>(request: R) -> ResponseStream<Result<Page<R>, Failed<R>>>
where
    Output<R>: Wire,
{
    let next = |pending: Option<Pending>| -> BoxFuture<'static, _> {
        Box::pin(async move {
            let Pending { position, failures } = pending?;
            Some(match Page::<R>::fetch(position.clone()).await {
                Ok(page) => {
                    let rest = page.rest.clone().map(|position| Pending { position, failures: 0 });
                    (Ok(page), rest)
                }
                Err(missed) => {
                    let failures = failures + 1;
                    let again = missed.error.is_retryable().then_some(position);
                    let rest = missed.next.or(again).filter(|_| failures < MAX_FAILURES);
                    (Err(missed.error), rest.map(|position| Pending { position, failures }))
                }
            })
        })
    };
    let first = Pending { position: Position::new(call(request)), failures: 0 };
    ResponseStream::new(Box::pin(stream::unfold(Some(first), next)))
}

/// All items of all pages.
#[allow(dead_code, reason = "an API need not have lists")]
pub fn items<R: Paginated>(request: R) -> ResponseStream<Result<R::Item, Failed<R>>>
where
    Output<R>: Wire,
{
    let items = pages(request).map_ok(|page| stream::iter(page.into_items().into_iter().map(Ok)));
    ResponseStream::new(Box::pin(items.try_flatten()))
}
